"""What the tests let a helper process do."""

import os
import time

from ingest.errors import IngestError


def double(number: int) -> int:
    return 2 * number


def fail(_: object) -> None:
    raise ValueError("no")


def sleep(seconds: float) -> None:
    time.sleep(seconds)


def fill(count: int) -> int:
    return len(bytearray(count))


def die(_: object) -> None:
    os._exit(1)


def nest(depth: int) -> None:
    nest(depth - 1)


def process(_: object) -> int:
    return os.getpid()


def die_of_13(number: int) -> int:
    if number == 13:
        os._exit(1)
    return number


def unable(_: object) -> None:
    raise IngestError("no model")
