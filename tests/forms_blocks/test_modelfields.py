"""A definition survives migrations, which see plain JSON."""

import pytest
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.writer import MigrationWriter

from forms_blocks.blocks.steps import StepsBlock
from portals.models import ProcedurePage
from tests.town import procedure

FIELD = ProcedurePage._meta.get_field("definition")


def test_a_migration_sees_a_json_column():
    _name, path, args, kwargs = FIELD.deconstruct()
    assert (path, args) == ("django.db.models.JSONField", [])
    assert "blocks" not in MigrationWriter.serialize(FIELD)[0]
    assert kwargs["encoder"].__name__ == "DjangoJSONEncoder"


def test_a_clone_keeps_the_blocks():
    assert isinstance(FIELD.clone().stream_block, StepsBlock)


@pytest.mark.django_db
def test_a_historical_model_that_saves_erases_nothing():
    page = procedure()
    before = page.raw_definition()
    historical = MigrationLoader(connection).project_state().apps.get_model("portals", "ProcedurePage")
    old = historical.objects.get(pk=page.pk)
    assert old.definition == before
    old.summary = "Changé par une migration"
    old.save()
    page = ProcedurePage.objects.get(pk=page.pk)
    assert page.summary == "Changé par une migration"
    assert page.raw_definition() == before
