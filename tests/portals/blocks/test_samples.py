"""In the menu of the editor each block has its family, a sentence and a sample, in French."""

import re

import pytest
from django.urls import reverse

from portals.blocks import groups
from portals.blocks.stream import content_block
from portals.models import GuidePage
from tests.desk import signed_in
from tests.factories import AdministratorFactory

NAMES = list(content_block().child_blocks)
FAMILIES = {groups.WRITING, groups.POINTING_OUT, groups.LEADING, groups.PROCEDURES, groups.SHOWING}


@pytest.fixture
def samples(town):
    """Return the sample of a block, as the editor's menu asks it."""
    children = GuidePage._meta.get_field("body").stream_block.child_blocks
    editor = signed_in(AdministratorFactory())

    def sample(name):
        url = reverse("wagtailadmin_block_preview")
        return editor.get(url, {"id": children[name].definition_prefix})

    return sample


@pytest.mark.parametrize("name", NAMES)
def test_a_block_says_its_family_and_what_it_is_for(name):
    block = content_block().child_blocks[name]
    assert block.meta.group in FAMILIES
    assert str(block.label) and str(block.get_description()).endswith(".")
    assert block.is_previewable


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_drawn_in_the_colours_of_the_town_and_calls_nobody(samples, name):
    response = samples(name)
    assert response.status_code == 200
    html = response.content.decode()
    main = html.split("<main", 1)[1]
    assert len(re.sub(r"<[^>]+>|\s", "", main)) > 5
    assert "None" not in main
    assert not re.findall(r'(?:src|<link[^>]*href)="(?:https?:)?//', html)


def test_a_sample_names_no_page_of_the_site(samples, town):
    for name in ("pages", "guide", "theme", "news", "events"):
        text = samples(name).content.decode()
        assert town.guide.title not in text


def test_a_sample_is_for_who_is_signed_in(client, town):
    prefix = content_block().child_blocks["text"].definition_prefix
    assert client.get(reverse("wagtailadmin_block_preview"), {"id": prefix}).status_code == 302
