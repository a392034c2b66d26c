"""Shuts this process in: no network, bounded memory and time, no life beyond its parent. For the worker only.

Works on Linux; elsewhere the resource limits hold and the rest is passed over.
"""

from __future__ import annotations

import ctypes
import os
import platform
import resource
import struct
import sys

_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
_DIE_WITH_PARENT, _NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 1, 38, 22, 2
_KILL = 9
_NICENESS = 5
_CPU_GRACE_SECONDS = 2
# Linux audit architecture and number of the socket system call.
_SOCKET_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
_PERMISSION_DENIED = 13


def shut_in(*, memory_bytes: int, seconds: float) -> None:
    """Apply every wall this system has; call it before the first thread starts."""
    if sys.platform == "linux":
        system = ctypes.CDLL(None, use_errno=True)
        system.prctl(_DIE_WITH_PARENT, _KILL, 0, 0, 0)
        _leave_network(system)
        _forbid_sockets(system)
    os.nice(_NICENESS)
    _bound(resource.RLIMIT_AS, memory_bytes)
    _bound(resource.RLIMIT_CPU, int(seconds) + _CPU_GRACE_SECONDS)
    _bound(resource.RLIMIT_CORE, 0)
    _bound(resource.RLIMIT_FSIZE, 0)


def _bound(what: int, amount: int) -> None:
    hard = resource.getrlimit(what)[1]
    amount = amount if hard == resource.RLIM_INFINITY else min(amount, hard)
    resource.setrlimit(what, (amount, amount))


def _leave_network(system: ctypes.CDLL) -> None:
    """Move to a network of our own, which has not even loopback; root may, others where user namespaces are allowed."""
    if system.unshare(_NEW_USER | _NEW_NETWORK) != 0:
        system.unshare(_NEW_NETWORK)


def _forbid_sockets(system: ctypes.CDLL) -> None:
    """Make `socket` fail by a seccomp filter (Linux seccomp(2), classic BPF), which any user may set."""
    if platform.machine() not in _SOCKET_CALLS:
        return
    architecture, number = _SOCKET_CALLS[platform.machine()]
    program = b"".join(
        struct.pack("HBBI", *step)
        for step in (
            (0x20, 0, 0, 4),  # load the architecture
            (0x15, 0, 3, architecture),  # another one: allow
            (0x20, 0, 0, 0),  # load the number of the call
            (0x15, 0, 1, number),  # not socket: allow
            (0x06, 0, 0, 0x00050000 | _PERMISSION_DENIED),
            (0x06, 0, 0, 0x7FFF0000),
        )
    )
    steps = ctypes.create_string_buffer(program, len(program))
    filtering = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(steps))
    system.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    system.prctl(_SECCOMP, _FILTER, ctypes.create_string_buffer(filtering), 0, 0)
