"""A web service is read as if it were hostile: where it is, how long it takes, what it sends."""

import socket
import time
from ipaddress import ip_address

import pytest

from forms_blocks.sources import addresses
from forms_blocks.sources.addresses import allowed
from forms_blocks.sources.fault import SourceFault
from forms_blocks.sources.fetch import fetch_json

PRIVATE = [
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "0.0.0.0",
    "224.0.0.1",
    "::1",
    "::",
    "fd00::1",
    "fe80::1",
    "::ffff:127.0.0.1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_a_private_address_is_refused(address):
    assert not allowed(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "185.75.143.24", "2a01:e0a::1", "::ffff:8.8.8.8"])
def test_a_public_address_is_not(address):
    assert allowed(ip_address(address))


def test_the_setting_allows_its_networks_and_no_other(settings):
    settings.SOURCES_ALLOW_PRIVATE = ["10.20.0.0/16", " fd00:1::/32 "]
    assert allowed(ip_address("10.20.3.4"))
    assert allowed(ip_address("fd00:1::5"))
    assert not allowed(ip_address("10.21.3.4"))
    assert not allowed(ip_address("127.0.0.1"))
    assert not allowed(ip_address("169.254.169.254"))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "localhost", "169.254.169.254"]
)
def test_nothing_is_asked_of_a_private_address(host):
    with pytest.raises(SourceFault):
        fetch_json(f"http://{host}:9/")


def resolving_to(monkeypatch, *answers):
    """Make each look-up of a name give the next answer."""
    left = list(answers)
    asked = []

    def getaddrinfo(host, port, *args, **kwargs):
        asked.append(host)
        found = left.pop(0) if len(left) > 1 else left[0]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_name_that_leads_to_a_private_address_is_refused(monkeypatch):
    resolving_to(monkeypatch, ["8.8.8.8", "10.0.0.5"])
    with pytest.raises(SourceFault, match="adresse privée"):
        fetch_json("http://interne.exemple.fr/")


def test_the_name_is_looked_up_once_and_the_connection_goes_there(monkeypatch, service):
    """A name that changes its answer after it was judged gains nothing."""
    service.body = [1]
    asked = resolving_to(monkeypatch, ["127.0.0.1"], ["10.0.0.5"])
    port = service.url.rpartition(":")[2]
    assert fetch_json(f"http://liste.exemple.fr:{port}/") == [1]
    assert asked == ["liste.exemple.fr"]
    assert service.asked[0][1]["Host"] == f"liste.exemple.fr:{port}"


def test_a_redirect_is_followed_and_judged_like_the_first(service, settings):
    service.status, service.location = 302, "http://169.254.169.254/latest/meta-data/"
    with pytest.raises(SourceFault, match="adresse privée"):
        fetch_json(service.url)


def test_a_redirect_without_end_stops(service):
    service.status, service.location = 301, "/encore"
    with pytest.raises(SourceFault, match="redirige"):
        fetch_json(service.url)
    assert len(service.asked) == 4


def test_headers_do_not_follow_a_redirect_to_another_host(service):
    service.status, service.location = 302, service.url.replace("127.0.0.1", "127.0.0.2") + "/ailleurs"
    with pytest.raises(SourceFault):
        fetch_json(service.url, {"Authorization": "secret"})
    assert [headers.get("Authorization") for _path, headers in service.asked] == ["secret"]


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://exemple.fr/",
        "//exemple.fr",
        "http://",
        "http://a:b@exemple.fr/",
        "http://[",
        "",
    ],
)
def test_other_addresses_are_not_asked(url):
    with pytest.raises(SourceFault, match="https"):
        fetch_json(url)


def test_a_service_that_does_not_answer_is_left_in_time(service):
    service.wait = 2
    began = time.monotonic()
    with pytest.raises(SourceFault, match="trois secondes"):
        fetch_json(service.url, seconds=0.3)
    assert time.monotonic() - began < 1.5


def test_a_service_that_answers_drop_by_drop_is_left_in_time_too(service):
    service.body, service.drip = ["x" * 100], True
    began = time.monotonic()
    with pytest.raises(SourceFault, match="trois secondes"):
        fetch_json(service.url, seconds=0.5)
    assert time.monotonic() - began < 2


def test_a_name_that_takes_too_long_to_resolve_is_left_in_time(monkeypatch):
    monkeypatch.setattr(addresses.socket, "getaddrinfo", lambda *args, **kwargs: time.sleep(1) or [])
    with pytest.raises(SourceFault, match="introuvable"):
        fetch_json("http://lent.exemple.fr/", seconds=0.2)


@pytest.mark.parametrize(
    ("media", "body"),
    [("text/html", b"<p>"), ("application/json", b"{"), ("application/json", b"[" * 100_000), ("", b"[]")],
)
def test_what_is_not_json_is_refused(service, media, body):
    service.media, service.body = media, body
    with pytest.raises(SourceFault, match="JSON"):
        fetch_json(service.url)


def test_an_answer_that_is_too_large_is_refused(service):
    service.body = b'["' + b"x" * (5 * 1024 * 1024) + b'"]'
    with pytest.raises(SourceFault, match="5 Mo"):
        fetch_json(service.url)


def test_an_error_of_the_service_is_told_by_its_number(service):
    service.status = 503
    with pytest.raises(SourceFault, match="503"):
        fetch_json(service.url)


def test_json_of_another_name_is_read(service):
    service.media, service.body = "application/geo+json; charset=utf-8", {"features": []}
    assert fetch_json(service.url) == {"features": []}


def test_a_service_that_is_not_there_is_told(service):
    url = service.url.rpartition(":")[0]
    with pytest.raises(SourceFault, match="joignable"):
        fetch_json(f"{url}:1/")


def test_a_header_that_would_add_a_line_is_not_sent(service):
    with pytest.raises(SourceFault):
        fetch_json(service.url, {"X-Key": "a\r\nX-Other: b"})
    assert not service.asked
