"""A real address service on this machine: addok on its own Redis, with four lines of addresses."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

HERE = Path(__file__).parent
ADDOK = os.environ.get("ADDOK", "addok")
REDIS = shutil.which("redis-server") or "/usr/bin/redis-server"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder `addok`."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker("addok")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def wait_for(port: int) -> None:
    for _turn in range(100):
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"Nothing answers on port {port}")


@pytest.fixture(scope="session")
def addok_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Index the addresses and serve them until the end of the run."""
    folder = tmp_path_factory.mktemp("addok")
    redis_port, port = free_port(), free_port()
    settings = folder / "addok.conf"
    settings.write_text(
        f'REDIS = {{"host": "127.0.0.1", "port": {redis_port}}}\nSQLITE_DB_PATH = "{folder}/addok.db"\n'
    )
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": folder}
    redis = subprocess.Popen([REDIS, "--port", str(redis_port), "--save", "", "--bind", "127.0.0.1"], **quiet)
    servers = [redis]
    try:
        wait_for(redis_port)
        command = [ADDOK, "--config", str(settings)]
        subprocess.run([*command, "batch", str(HERE / "towns.ndjson")], check=True, timeout=60, **quiet)
        subprocess.run([*command, "ngrams"], check=True, timeout=60, **quiet)
        servers.append(
            subprocess.Popen([*command, "serve", "--host", "127.0.0.1", "--port", str(port)], **quiet)
        )
        wait_for(port)
        url = f"http://127.0.0.1:{port}"
        requests.get(f"{url}/search/?q=metz", timeout=10)
        yield url
    finally:
        for server in reversed(servers):
            server.terminate()
            server.wait(10)


@pytest.fixture
def service(settings, addok_url: str) -> str:
    """Make the real service the town's."""
    from django.core.cache import cache

    cache.clear()
    settings.ADDRESS_API_URL = addok_url
    return addok_url
