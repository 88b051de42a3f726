"""The real daemon of Debian, with two signatures of our own: nothing is downloaded."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.clamd import VIRUS

EICAR = b"$EICAR-STANDARD-" + b"ANTIVIRUS-TEST-FILE!$H+H*"
"""What every scanner knows the file of the EICAR institute by; in two parts, so that none finds it here."""
CONFIG = """\
LocalSocket {folder}/clamd.sock
TCPAddr 127.0.0.1
TCPSocket {port}
DatabaseDirectory {folder}/db
Foreground yes
StreamMaxLength 2M
"""
PATIENCE = 30
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `clamav`."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("clamav")


@pytest.fixture(scope="session")
def clamd(tmp_path_factory: pytest.TempPathFactory, unused_port: int) -> Iterator[dict[str, str]]:
    """Start a daemon; return its two addresses, by « unix » and « tcp »."""
    folder = tmp_path_factory.mktemp("clamd")
    (folder / "db").mkdir()
    lines = [f"Parvis.Test:0:*:{VIRUS.hex()}", f"Parvis.Eicar:0:*:{EICAR.hex()}"]
    (folder / "db" / "parvis.ndb").write_text("\n".join(lines) + "\n")
    (folder / "clamd.conf").write_text(CONFIG.format(folder=folder, port=unused_port))
    program = shutil.which("clamd") or "/usr/sbin/clamd"
    running = subprocess.Popen([program, f"--config-file={folder}/clamd.conf"], stdout=subprocess.DEVNULL)
    _wait(running, folder / "clamd.sock")
    yield {"unix": str(folder / "clamd.sock"), "tcp": f"127.0.0.1:{unused_port}"}
    running.terminate()
    running.wait(PATIENCE)


def _wait(running: "subprocess.Popen[bytes]", path: Path) -> None:
    until = time.monotonic() + PATIENCE
    while not path.exists() and running.poll() is None and time.monotonic() < until:
        time.sleep(0.1)
    assert path.exists(), "clamd does not start"


@pytest.fixture(scope="session")
def unused_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(params=["unix", "tcp"])
def configured(clamd: dict[str, str], request: pytest.FixtureRequest, settings: Any) -> None:
    """Have this installation ask the daemon, by each of its addresses."""
    settings.CLAMAV = clamd[request.param]
