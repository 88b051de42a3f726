"""A load that stops half-way leaves nothing; what is not the demonstration is never thrown away."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command
from wagtail.models import Page

from forms_blocks.submissions.models import Submission
from home.demo import load, people
from home.models import HomePage
from portals.media.models import PortalImage
from tests.town import portal

pytestmark = pytest.mark.django_db


def files(settings):
    folders = (settings.MEDIA_ROOT, settings.PRIVATE_ROOT)
    return {path for folder in folders for path in Path(folder).rglob("*") if path.is_file()}


@pytest.mark.parametrize("stop", [KeyboardInterrupt, RuntimeError])
def test_an_interrupted_load_leaves_an_empty_installation(monkeypatch, settings, stop):
    before = files(settings)

    def interrupted(*_args):
        raise stop

    monkeypatch.setattr(load, "send_all", interrupted)
    with pytest.raises(CommandError if stop is KeyboardInterrupt else stop):
        call_command("demo", "--no-server")
    assert load.is_empty()
    assert Page.objects.filter(depth=2, slug="home").exists()
    assert not PortalImage.objects.exists()
    assert not get_user_model().objects.filter(email=people.ADMINISTRATOR.email).exists()
    assert files(settings) == before


def test_a_site_that_exists_is_left_as_it_is(capsys):
    portal()
    call_command("demo", "--no-server")
    assert HomePage.objects.get().title == "Saint-Avre"
    assert not Submission.objects.exists()
    assert people.PASSWORD not in capsys.readouterr().out


def test_fresh_refuses_to_throw_away_another_site():
    portal()
    with pytest.raises(CommandError, match="rien n’a été jeté"):
        call_command("demo", "--no-server", "--fresh")
    assert HomePage.objects.exists()
