"""Confidence: more evidence never makes an event less sure, and nothing is certain."""

from __future__ import annotations

from ingest.events.confidence import calibrated


def test_more_evidence_is_never_less_sure():
    shares = [calibrated(step / 100) for step in range(101)]
    assert shares == sorted(shares)


def test_nothing_is_impossible_or_certain():
    assert 0.4 < calibrated(0.0) < calibrated(1.0) < 0.95
