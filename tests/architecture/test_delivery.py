"""What is committed installs anywhere and matches the models."""

from io import StringIO

import pytest
from django.core.management import call_command

from config import ROOT
from tests.architecture.tree import files, text

INDEX_HOSTS = ["py" + "pi.org", "python" + "hosted.org", "registry.npm" + "js", "/opt/" + "wheels"]


@pytest.mark.django_db
def test_the_migrations_match_the_models():
    said = StringIO()
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1, stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


def test_requirements_are_pinned_and_hold_no_address():
    for path in (ROOT / "requirements").glob("*.txt"):
        lines = path.read_text().splitlines()
        assert [line for line in lines if "==" not in line or "://" in line or line[0] in "-#"] == []


def test_no_file_names_a_package_index():
    sources = files(".py", ".toml", ".txt", ".md", ".html", ".js", ".css", "Makefile", "run", ".cfg", ".json")
    faults = [f"{path}: {host}" for path in sources for host in INDEX_HOSTS if host in text(path)]
    assert not faults
