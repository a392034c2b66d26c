"""Where gold annotates the outermost report only, the ones inside it are left out, and nowhere else."""

from __future__ import annotations

from bench.outermost import as_annotated
from ingest.record import Quote, Record

TEXT = "Lima said that Quito denied the raid. Bogota praised it."
OUTER = Quote(content=((10, 36),), direct=False, cue=(5, 9))
INNER = Quote(content=((28, 36),), direct=False, cue=(21, 27))
OTHER = Quote(content=((53, 55),), direct=False, cue=(45, 52))
RECORD = Record("one", TEXT, quotes=(OUTER, INNER, OTHER))


def test_a_report_inside_another_is_left_out():
    assert as_annotated(RECORD, "polnear").quotes == (OUTER, OTHER)


def test_other_gold_files_get_the_whole_record():
    assert as_annotated(RECORD, "dwie") is RECORD
