"""The worker asks a few links at a time, and what it heard is in the report."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from forms_blocks.outbox import ticks
from portals.editing.apps import EditingConfig
from portals.editing.outside.gather import gather
from portals.editing.outside.turn import ask_some
from portals.models import GuidePage, OutsideLink
from tests.desk import page as markup
from tests.desk import signed_in

pytestmark = pytest.mark.django_db


def link(url, **fields):
    host = url.split("/")[2].split(":")[0]
    return OutsideLink.objects.create(url=url, host=host, **fields)


def again(one):
    """Let the time pass until its day comes, and ask."""
    OutsideLink.objects.filter(pk=one.pk).update(next_at=timezone.now())
    ask_some()
    one.refresh_from_db()
    return one


def test_a_link_that_answers_is_asked_again_a_week_later(other_site):
    one = again(link(other_site.url("/la")))
    assert (one.fault, one.failures, one.since) == ("", 0, None)
    assert one.next_at - one.asked_at == timedelta(days=7)
    ask_some()
    assert len(other_site.asked) == 1


def test_a_link_is_broken_when_it_failed_twice_and_since_the_first_time(other_site):
    one = again(link(other_site.url("/la", status=404)))
    first = one.since
    assert (one.failures, one.next_at - one.asked_at) == (1, timedelta(hours=1))
    one = again(one)
    assert (one.failures, one.since, one.code) == (2, first, 404)
    assert one.cause() == "La page n’existe plus sur ce site (erreur 404)."


def test_a_link_that_is_mended_is_well_at_once(other_site):
    one = again(again(link(other_site.url("/la", status=500))))
    other_site.url("/la")
    one = again(one)
    assert (one.fault, one.failures, one.since, one.code) == ("", 0, None, None)


def test_one_host_is_asked_one_page_a_turn_and_a_turn_is_short(other_site):
    for number in range(4):
        link(other_site.url(f"/{number}"))
    for number in range(2, 12):
        link(other_site.url("/x", host=f"127.0.0.{number}"))
    ask_some()
    assert [path for _method, path in other_site.asked].count("/0") == 1
    assert not {"/1", "/2", "/3"} & {path for _method, path in other_site.asked}
    assert OutsideLink.objects.filter(asked_at__isnull=False).count() <= 5


def test_a_machine_that_lost_its_network_accuses_nobody(other_site):
    one = again(link("http://rien.invalid/"))
    assert (one.asked_at, one.failures) == (None, 0)
    assert one.next_at > timezone.now()


def test_silence_is_theirs_when_another_site_still_answers(other_site):
    well = again(link(other_site.url("/la")))
    one = again(link("http://rien.invalid/"))
    assert (one.fault, one.failures) == ("name", 1)
    assert other_site.asked == [("HEAD", "/la")] * 2
    well.refresh_from_db()
    assert well.failures == 0


def test_the_report_names_the_page_the_link_what_happened_and_since_when(town, writers, other_site):
    url = other_site.url("/la", status=404)
    block = {"type": "text", "value": f'<p><a href="{url}">Voir</a></p>'}
    town.papers.add_child(instance=GuidePage(title="Le guide aux liens", body=[block]))
    gather()
    one = again(again(OutsideLink.objects.get(url=url)))
    OutsideLink.objects.filter(pk=one.pk).update(since=timezone.now() - timedelta(days=3))
    other_site.asked.clear()
    shown = markup(signed_in(writers.editor).get(reverse("editing_broken")))
    for words in ("Le guide aux liens", url, "La page n’existe plus sur ce site (erreur 404)."):
        assert words in shown
    assert other_site.asked == []
    export = signed_in(writers.editor).get(reverse("editing_broken") + "?export=csv")
    assert url in b"".join(export.streaming_content).decode()


def test_a_link_that_failed_once_is_not_in_the_report(town, writers, other_site):
    url = other_site.url("/la", status=404)
    block = {"type": "text", "value": f'<p><a href="{url}">Voir</a></p>'}
    town.papers.add_child(instance=GuidePage(title="Le guide aux liens", body=[block]))
    gather()
    again(OutsideLink.objects.get(url=url))
    shown = markup(signed_in(writers.editor).get(reverse("editing_broken")))
    assert url not in shown


def test_the_worker_looks_after_links_unless_the_town_does_not_want_it(settings, monkeypatch):
    monkeypatch.setattr(ticks, "REGISTRY", {})
    app = EditingConfig.create("portals.editing")
    app.ready()
    assert not ticks.REGISTRY
    settings.CHECK_OUTSIDE_LINKS = True
    app.ready()
    assert {name.rpartition(".")[2] for name in ticks.REGISTRY} == {"gather", "ask_some"}
