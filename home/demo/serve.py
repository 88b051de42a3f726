"""Serve the demonstration: gunicorn and the worker, together until stopped."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
PATIENCE = 60.0
GRACE = 15.0
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
Process = subprocess.Popen[bytes]


class PortTaken(Exception):
    """Another program answers at this port."""


class Broken(Exception):
    """A part of the demonstration stopped by itself; `name` says which."""

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(name)


def check_port(port: int) -> None:
    """Make sure that the port is free; raises PortTaken, or OSError when it may not be used."""
    with socket.socket() as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((HOST, port))
        except OSError as fault:
            raise PortTaken from fault


def serve(port: int, ready: Callable[[], None]) -> None:
    """Run both until Ctrl+C or SIGTERM, and call `ready` once the site answers.

    Raises Broken when one of them stops by itself; the other one is stopped too.
    """
    with _told_to_stop() as told, _running(port) as parts:
        if _answers(port, parts, told):
            ready()
        while not told:
            _check(parts)
            time.sleep(0.3)


def _answers(port: int, parts: dict[str, Process], told: list[int]) -> bool:
    end = time.monotonic() + PATIENCE
    while not told and time.monotonic() < end:
        _check(parts)
        if _page_comes(port):
            return True
        time.sleep(0.2)
    if not told:
        raise Broken("gunicorn")
    return False


def _page_comes(port: int) -> bool:
    # No urllib: a proxy of the machine has nothing to do with this.
    line = HTTPConnection(HOST, port, timeout=20)
    try:
        line.request("GET", "/", headers={"Host": f"localhost:{port}"})
        line.getresponse().read()
    except (HTTPException, OSError):
        return False
    finally:
        line.close()
    return True


def _check(parts: dict[str, Process]) -> None:
    for name, process in parts.items():
        if process.poll() is not None:
            raise Broken(name)


@contextmanager
def _running(port: int) -> Iterator[dict[str, Process]]:
    gunicorn = [
        "-m",
        "gunicorn",
        "--config",
        str(ROOT / "site" / "gunicorn.conf.py"),
        "--log-level",
        "warning",
    ]
    parts: dict[str, Process] = {}
    try:
        parts["gunicorn"] = _start(port, *gunicorn)
        parts["worker"] = _start(port, "manage.py", "worker")
        yield parts
    finally:
        _stop(parts.values())


def _start(port: int, *arguments: str) -> Process:
    # A session of its own: Ctrl+C reaches this process alone, which stops the others in order.
    return subprocess.Popen(  # noqa: S603
        [sys.executable, *arguments],
        cwd=ROOT,
        env={**os.environ, "PORT": str(port), "HOST": HOST},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def _stop(processes: Iterable[Process]) -> None:
    running = [process for process in processes if process.poll() is None]
    for process in running:
        process.terminate()
    end = time.monotonic() + GRACE
    for process in running:
        try:
            process.wait(max(0.1, end - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def _told_to_stop() -> Iterator[list[int]]:
    """Give a list that holds the signals received."""
    told: list[int] = []

    def note(signum: int, _frame: FrameType | None) -> None:
        told.append(signum)

    before = {known: signal.signal(known, note) for known in STOPS}
    try:
        yield told
    finally:
        for known, handler in before.items():
            signal.signal(known, handler)
