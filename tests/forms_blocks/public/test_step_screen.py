"""The screen of a step, once posted: what was just sent is on it."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.writing import field, group, key, step
from tests.citizen import Citizen
from tests.town import procedure

pytestmark = pytest.mark.django_db
PHOTO = field("file", "photo", "Photo", required=False)


def test_a_file_sent_in_a_row_is_named_there_when_another_row_is_asked_for():
    page = procedure(step("Engins", group("engins", "Engin", field("text", "nom", "Nom"), PHOTO)))
    citizen = Citizen().begins(page)
    row = re.search(rf'name="{key("engins")}-rows" value="([^"]+)"', citizen.page).group(1)
    name = f"{key('engins')}-{row}"
    plan = SimpleUploadedFile("grue.pdf", b"%PDF-1.4 une grue", "application/pdf")
    citizen.posts(
        **{
            f"{key('engins')}-rows": [row],
            f"{name}-{key('photo')}": plan,
            "go": f"add:{key('engins')}",
        }
    )
    assert citizen.page.count('role="group"') == 2
    assert citizen.page.count("grue.pdf</a>") == 1
