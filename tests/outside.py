"""A fake of the two services of maps: an address service and a server of tiles, on this machine.

The real address service, addok, is tried in tests/addok.
"""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

import pytest

# One pixel, light grey.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763b87efd3a0005230291a4b5f1690000000049454e44ae426082"
)
STREETS = [("1", "Place d’Armes", "49.119309", "6.175716"), ("3", "Rue des Clercs", "49.118200", "6.174200")]


def feature(number: str, road: str, latitude: str, longitude: str) -> dict:
    """Return an address as the French national address API gives it."""
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [float(longitude), float(latitude)]},
        "properties": {
            "label": f"{number} {road} 57000 Metz",
            "id": f"57463_{number}",
            "type": "housenumber",
            "housenumber": number,
            "street": road,
            "postcode": "57000",
            "city": "Metz",
        },
    }


class FakeOutside(ThreadingHTTPServer):
    """Answers like the two services; `mood` is "well", "slow", "broken" or "nonsense"."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), FakeHandler)
        self.mood, self.asked, self.score = "well", [], 0.9

    def handle_error(self, *_args: object) -> None:
        """Say nothing of who did not wait for the answer."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class FakeHandler(BaseHTTPRequestHandler):
    """Answers one question."""

    server: FakeOutside

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.server.mood == "slow":
            time.sleep(4)
        if self.server.mood == "broken":
            return self.say(500, "text/plain", b"broken")
        if self.path.endswith(".png"):
            return self.say(200, "image/png", PIXEL)
        if self.server.mood == "nonsense":
            return self.say(200, "text/html", b"<html>")
        return self.say(200, "application/json", json.dumps({"features": self.features()}).encode())

    def features(self) -> list[dict]:
        asked = urlsplit(self.path)
        words = parse_qs(asked.query).get("q", [""])[0].lower()
        found = [feature(*street) for street in STREETS if not words or words in " ".join(street).lower()]
        for one in found:
            one["properties"]["score"] = self.server.score
        return found[:1] if asked.path == "/reverse/" else found

    def say(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def fake_outside() -> Iterator[FakeOutside]:
    """Run the fake until the end of the test."""
    server = FakeOutside()
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def outside(settings) -> Iterator[FakeOutside]:
    """The fake, set up as the services of the town."""
    with fake_outside() as server:
        settings.ADDRESS_API_URL = server.url
        settings.TILES_URL = server.url + "/{z}/{x}/{y}.png"
        yield server
