"""A town in one file, and back."""

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.db import connection

from tests.installation import Installation, installation, new_machine

pytestmark = pytest.mark.django_db(transaction=True)
PEOPLE = "SELECT email FROM accounts_user ORDER BY email"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Installation]:
    """An installation with two people, a public file and a private one."""
    for name in ("agent", "maire"):
        get_user_model().objects.create_user(f"{name}@example.org")
    with installation(tmp_path / "town") as town:
        _write(town.media / "images" / "mairie.jpg", "a public picture")
        _write(town.private / "2026" / "acte.pdf", "a private deed")
        yield town


@pytest.fixture
def saved(town: Installation, tmp_path: Path) -> Path:
    """The backup of the town."""
    file = tmp_path / "town.tar.gz"
    code, said = town.run("backup", str(file))
    assert code == 0, said
    return file


def test_what_was_lost_or_changed_since_comes_back(town: Installation, saved: Path) -> None:
    (town.private / "2026" / "acte.pdf").unlink()
    _write(town.media / "images" / "mairie.jpg", "another picture")
    _write(town.media / "later.jpg", "added later")
    town.query("DELETE FROM accounts_user WHERE email = 'maire@example.org'")
    town.query("CREATE TABLE of_a_newer_version (id integer)")

    code, said = town.run("restore", str(saved))
    assert code == 1
    assert "--yes" in said
    assert (town.media / "later.jpg").exists()

    code, said = town.run("restore", str(saved), "--yes")
    assert code == 0, said
    assert _read(town.private) == {"2026/acte.pdf": "a private deed"}
    assert _read(town.media) == {"images/mairie.jpg": "a public picture"}
    assert town.query(PEOPLE) == [("agent@example.org",), ("maire@example.org",)]
    with pytest.raises(Exception, match="of_a_newer_version"):
        town.query("SELECT * FROM of_a_newer_version")


def test_a_backup_restores_on_a_new_machine(saved: Path, tmp_path: Path) -> None:
    with new_machine(tmp_path / "other") as other:
        code, said = other.run("restore", str(saved), SECRET_KEY="another-key")
        assert code == 0, said
        assert "SECRET_KEY" in said
        assert other.query(PEOPLE) == [("agent@example.org",), ("maire@example.org",)]
        assert _read(other.private) == {"2026/acte.pdf": "a private deed"}
        assert _read(other.media) == {"images/mairie.jpg": "a public picture"}


def test_the_archive_is_for_its_owner_alone_and_holds_no_key(town: Installation, tmp_path: Path) -> None:
    file = tmp_path / "town.tar.gz"
    code, said = town.run("backup", str(file))
    assert code == 0
    assert "SECRET_KEY et DATA_KEYS ne sont pas dans ce fichier" in said
    assert file.stat().st_mode & 0o777 == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["town", "town.tar.gz"]
    with tarfile.open(file) as tar:
        assert sorted(tar.getnames()) == [
            "database",
            "manifest.json",
            "media/images/mairie.jpg",
            "private/2026/acte.pdf",
        ]
        for member in tar:
            content = tar.extractfile(member)
            assert content is not None
            assert town.env["SECRET_KEY"].encode() not in content.read()


def test_a_damaged_archive_changes_nothing(town: Installation, saved: Path) -> None:
    saved.write_bytes(saved.read_bytes()[:-2000])
    town.query("DELETE FROM accounts_user WHERE email = 'maire@example.org'")
    code, said = town.run("restore", str(saved), "--yes")
    assert code == 1
    assert "abîmé ou incomplet" in said
    assert town.query(PEOPLE) == [("agent@example.org",)]
    assert _read(town.media) == {"images/mairie.jpg": "a public picture"}
    assert [path.name for path in town.media.iterdir()] == ["images"]


def test_a_backup_is_not_written_among_the_files_of_the_site(town: Installation) -> None:
    code, said = town.run("backup", str(town.media / "town.tar.gz"))
    assert code == 1
    assert "choisissez un autre dossier" in said
    assert _read(town.media) == {"images/mairie.jpg": "a public picture"}


def test_a_missing_tool_is_named_with_its_package(town: Installation, tmp_path: Path) -> None:
    code, said = town.run("backup", str(tmp_path / "town.tar.gz"), PATH=str(tmp_path))
    if connection.vendor == "postgresql":
        assert code == 1
        assert "postgresql-client" in said
    else:
        assert code == 0


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def _read(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()
    }
