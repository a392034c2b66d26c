"""What is sent to a widget, with a version that lets it leave the screen alone when nothing has changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any


def versioned(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return `data` with a `version` that is the same exactly when the data are the same."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True)
    return {**data, "version": blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()}
