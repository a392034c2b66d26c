"""Finds out which process holds a lock file, to name it in an error."""

from __future__ import annotations

from pathlib import Path

_LOCKS = Path("/proc/locks")


def lock_holder(lock: Path) -> str:
    """Return the process that holds `lock` in words; "another process" where the system does not tell.

    Reads the kernel's list instead of opening the file: closing it again would give up a lock of our own.
    """
    number = _process(lock)
    if number is None:
        return "another process"
    command = _command(number)
    return f"process {number} ({command})" if command else f"process {number}"


def _process(lock: Path) -> int | None:
    try:
        inode = lock.stat().st_ino
        lines = _LOCKS.read_text(encoding="ascii").splitlines()
    except OSError:
        return None
    holders = (fields[4] for fields in map(str.split, lines) if fields[5].endswith(f":{inode}"))
    return next((int(holder) for holder in holders if int(holder) > 0), None)


def _command(process: int) -> str:
    try:
        words = Path(f"/proc/{process}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return ""
    names = [Path(word.decode(errors="replace")).name for word in words if word and not word.startswith(b"-")]
    return " ".join(names[:3])
