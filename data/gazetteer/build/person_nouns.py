"""Rebuild data/gazetteer/person_nouns.csv from the word lists inside coreferee.

pip install --no-deps coreferee==1.5.0
python data/gazetteer/build/person_nouns.py
"""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

from common import write

HEAD = """English nouns that mean persons in nearly all their senses ("lawyer", "rebel"), singular. Source: WordNet
3.0, as derived by coreferee 1.5.0 (MIT). Built 2026-11 with build/person_nouns.py. WordNet 3.0 Copyright
2006 by Princeton University. All rights reserved. Permission to use, copy, modify and distribute this
software and database and its documentation for any purpose and without fee or royalty is hereby granted,
provided that you agree to comply with the following copyright notice and statements, including the
disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
modifications that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED
"AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF
EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF
MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE
OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The
name of Princeton University or Princeton may not be used in advertising or publicity pertaining to
distribution of the software and/or database. Title to copyright in this software, database and any
associated documentation shall at all times remain with Princeton University and LICENSEE agrees to
preserve same."""


def main() -> None:
    """Write the lower-case words of one part, sorted."""
    path = Path(str(distribution("coreferee").locate_file("coreferee/lang/en/data/exclusively_person_words.dat")))
    found = {word.strip() for word in path.read_text(encoding="utf-8").splitlines()}
    nouns = sorted(word for word in found if re.fullmatch(r"[a-z][a-z-]{2,}", word))
    write("person_nouns", HEAD, ["noun"], [{"noun": noun} for noun in nouns])


if __name__ == "__main__":
    main()
