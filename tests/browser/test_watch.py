"""The browser tests see what they claim to see."""

import pytest

PAGE = "<!doctype html><html lang=fr><title>Essai</title><main><h1>Essai</h1>{}</main></html>"


def serve(page, body, **headers):
    page.route(
        "**/essai/",
        lambda route: route.fulfill(body=PAGE.format(body), content_type="text/html", headers=headers),
    )
    page.goto("/essai/")


def test_a_clean_page_has_no_fault(phone, watch, axe, screenshot):
    serve(phone, "<p>Bonjour</p>")
    axe(phone)
    screenshot(phone)
    assert watch.faults == []


def test_axe_reports_the_rule_the_selector_and_why(desk, axe):
    serve(desk, '<img id="plan" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    with pytest.raises(AssertionError, match=r"image-alt: #plan\n.*\n.*alt"):
        axe(desk)


def test_axe_leaves_out_what_a_vendor_made(desk, axe):
    serve(desk, '<img id="plan" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    axe(desk, exclude=["#plan"])


def test_a_third_party_request_is_a_fault(desk, watch):
    desk.route("https://example.org/**", lambda route: route.abort())
    serve(desk, '<img alt="" src="https://example.org/a.png">')
    assert any("third party: https://example.org/a.png" in fault for fault in watch.faults)
    watch.faults.clear()


def test_a_policy_violation_is_a_fault(desk, watch):
    serve(desk, '<p style="color: red">Rouge</p>', **{"Content-Security-Policy": "style-src 'self'"})
    assert any("Content Security Policy" in fault for fault in watch.faults)
    watch.faults.clear()


def test_an_expected_fault_is_let_through(desk, watch):
    watch.allow("status of 404")
    desk.route("**/absent/", lambda route: route.fulfill(status=404, body="absent", content_type="text/html"))
    desk.goto("/absent/")
    assert watch.faults == []
