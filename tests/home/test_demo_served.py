"""The demonstration is served by its two processes, which stop together."""

import re
import signal
import socket
from http.client import HTTPConnection

import pytest

from tests.installation import installation
from tests.town import portal

pytestmark = pytest.mark.django_db(transaction=True)


def free_port():
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        return door.getsockname()[1]


def page(port, path):
    line = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        line.request("GET", path, headers={"Host": f"localhost:{port}"})
        answer = line.getresponse()
        return answer.status, answer.read().decode()
    finally:
        line.close()


def reads_until(process, words):
    said = ""
    while words not in said:
        line = process.stdout.readline()
        assert line, said
        said += line
    return said


def is_open(port):
    with socket.socket() as door:
        return door.connect_ex(("127.0.0.1", port)) == 0


def serves(town, port):
    served = town.start("demo", "--port", str(port), WEB_CONCURRENCY="1")
    return served, reads_until(served, "Ctrl+C")


def stops(served, port, how):
    served.send_signal(how)
    said, _err = served.communicate(timeout=30)
    assert served.returncode == 0, said
    assert "Rien n’est perdu" in said
    assert not is_open(port)


def test_it_is_loaded_served_and_stopped_then_served_again_at_once(tmp_path):
    with installation(tmp_path / "town") as town:
        port = free_port()
        served, said = serves(town, port)
        assert f"http://localhost:{port}/demarches/" in said and "demonstration" in said
        status, text = page(port, "/demarches/etat-civil/acte-etat-civil/")
        assert status == 200 and "Faire la demande" in text
        stops(served, port, signal.SIGTERM)

        port = free_port()
        served, said = serves(town, port)
        assert not re.search("Pages du portail|Demandes : ", said)
        assert town.query("SELECT port FROM wagtailcore_site") == [(port,)]
        stops(served, port, signal.SIGINT)


def test_when_a_part_stops_the_other_is_stopped_too_and_it_is_said(tmp_path):
    portal()  # a site that exists is served as it is: nothing to load
    with installation(tmp_path / "town") as town:
        port = free_port()
        code, said = town.run("demo", "--port", str(port), GUNICORN_CMD_ARGS="--no-such-option")
        assert code == 1
        assert "gunicorn s’est arrêté" in said and "Traceback" not in said
        assert not is_open(port)


def test_a_port_that_is_taken_is_said_before_anything_is_loaded(tmp_path):
    with installation(tmp_path / "town") as town, socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        code, said = town.run("demo", "--port", str(other.getsockname()[1]))
        assert code == 1
        assert "est déjà pris" in said and "Traceback" not in said
        assert town.query("SELECT count(*) FROM home_homepage") == [(0,)]
