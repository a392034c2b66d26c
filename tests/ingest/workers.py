"""What the tests let a helper process do."""

import os
import time


def double(number: int) -> int:
    return 2 * number


def fail(_: object) -> None:
    raise ValueError


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
