"""Folders that nobody may write, for commands that are started to work on one."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_MOUNTED = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"'


@contextmanager
def unwritable(folder: Path) -> Iterator[list[str]]:
    """Yield the words to put before a command that must not be able to write in `folder`.

    For the superuser, who may write whatever the permissions say, the command gets the folder mounted for reading.
    """
    if os.getuid():
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode & ~0o222)
        yield []
        for path in (folder, *folder.rglob("*")):
            path.chmod(path.stat().st_mode | 0o200)
        return
    before = ["unshare", "--mount", "sh", "-c", _MOUNTED, str(folder)]
    if not shutil.which("unshare") or subprocess.run([*before, "true"], capture_output=True, check=False).returncode:
        pytest.skip("needs a user without all rights, or a system that lets one mount")
    yield before
