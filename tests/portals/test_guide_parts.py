"""A part of a guide that says nothing is found, and removing it mends the guide."""

import random

import pytest

from forms_blocks.editing import contact_faults
from home.demo.content.portals import PORTALS
from home.demo.pages import Procedure
from portals.guide_parts import empty_parts

PROCEDURES = {
    page.slug: page
    for portal in PORTALS
    for section in portal.sections
    for page in section.pages
    if isinstance(page, Procedure)
}
TIMES = 60
BLANKS = ("", "<p></p>", "<p>\u00a0</p>", "<p>&nbsp; <br/></p>")


def guide(name):
    return [{**block, "id": str(place)} for place, block in enumerate(PROCEDURES[name].body)]


@pytest.mark.parametrize("name", PROCEDURES)
def test_a_guide_that_works_raises_no_alarm(name):
    assert list(empty_parts(guide(name))) == []


def test_every_empty_part_put_by_chance_is_found_and_its_button_removes_it_alone():
    seed = random.randrange(10**9)
    print(f"seed {seed}")  # noqa: T201
    chance = random.Random(seed)
    for _time in range(TIMES):
        stream = guide(chance.choice(sorted(PROCEDURES)))
        ends = [place for place, block in enumerate(stream) if block["type"] == "heading"] + [len(stream)]
        if chance.random() < 0.5:
            stream.insert(chance.choice(ends), {"type": "heading", "value": "Et ensuite", "id": "new"})
        else:
            blank = {"type": "text", "value": chance.choice(BLANKS), "id": "new"}
            stream.insert(chance.randint(0, len(stream)), blank)
        (fault,) = empty_parts(stream)
        assert (fault.at, fault.remedy.act) == (("new",), "remove")
        assert list(empty_parts([block for block in stream if block["id"] != "new"])) == []


@pytest.mark.parametrize("name", PROCEDURES)
def test_a_form_that_names_nobody_is_refused_with_whom_to_name(name):
    promises = PROCEDURES[name].promises
    named = any(promises.get(key) for key in ("service", "contact"))
    assert list(contact_faults(named=named, proposed="Accueil")) == []
    for proposed in ("Accueil", "Mairie de Rivemont", "Service des écoles", "Voirie", ""):
        (fault,) = contact_faults(named=False, proposed=proposed)
        assert fault.at == ("service",)
        assert (fault.remedy.act, fault.remedy.target) == ("fill" if proposed else "open", proposed)
