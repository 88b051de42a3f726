"""A restore that dies on the way, or that must not begin."""

import io
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from django.db import connection

from home.backup import folders
from home.backup import restore as restoring
from home.backup.alone import alone
from home.backup.archive import DATABASE, MANIFEST, unpack
from home.backup.manifest import Manifest, refuse_foreign
from home.backup.problem import Impossible
from home.backup.restore import restore

OLD = {"one/a.txt": "old", "two/b.txt": "old", "c.txt": "old"}
NEW = {"one/a.txt": "new", "three/d.txt": "new"}


class Death(BaseException):
    """The process ends here."""


def _manifest(files: dict[str, bytes], **changes: object) -> Manifest:
    facts: dict[str, object] = {
        "version": "9",
        "made_at": datetime(2026, 3, 2, tzinfo=UTC),
        "engine": connection.vendor,
        "keys": "",
        "migrations": [],
        "files": {name: sha256(content).hexdigest() for name, content in files.items()},
    }
    return Manifest.model_validate(facts | changes)


def _pack(file: Path, files: dict[str, bytes], manifest: Manifest | None = None) -> Path:
    said = (manifest or _manifest(files)).model_dump_json().encode()
    with tarfile.open(file, "w:gz") as tar:
        for name, content in [*files.items(), (MANIFEST, said)]:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    return file


def _unpack(file: Path, place: Path) -> Manifest:
    places = {DATABASE: place / "database", "media": place / "media", "private": place / "private"}
    return unpack(file, places, lambda count: None)


def _fill(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def _read(folder: Path) -> dict[str, str]:
    return {
        file.relative_to(folder).as_posix(): file.read_text() for file in folder.rglob("*") if file.is_file()
    }


def test_the_files_are_swapped(tmp_path: Path) -> None:
    _fill(tmp_path, OLD)
    _fill(tmp_path / folders.RESTORING, NEW)
    folders.swap(tmp_path)
    folders.accept(tmp_path)
    folders.clear(tmp_path)
    assert _read(tmp_path) == NEW
    assert not folders.put_back(tmp_path)
    assert _read(tmp_path) == NEW


@pytest.mark.parametrize("renames", range(7))
def test_a_death_at_any_moment_of_the_swap_gives_the_old_files_back(
    renames: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path, OLD)
    _fill(tmp_path / folders.RESTORING, NEW)
    _die_after(renames, monkeypatch, lambda: folders.swap(tmp_path))
    folders.put_back(tmp_path)
    assert _read(tmp_path) == OLD


@pytest.mark.parametrize("renames", range(6))
def test_a_death_while_putting_back_is_put_back_too(
    renames: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _fill(tmp_path, OLD)
    _fill(tmp_path / folders.RESTORING, NEW)
    folders.swap(tmp_path)
    _die_after(renames, monkeypatch, lambda: folders.put_back(tmp_path))
    folders.put_back(tmp_path)
    assert _read(tmp_path) == OLD


def _die_after(renames: int, monkeypatch: pytest.MonkeyPatch, act: Callable[[], object]) -> None:
    rename, done = Path.rename, []

    def counted(self: Path, target: Path) -> Path:
        if len(done) == renames:
            raise Death
        done.append(target)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", counted)
        try:
            act()
        except Death:
            return
    assert len(done) <= renames


@pytest.mark.django_db
def test_a_database_that_cannot_be_loaded_leaves_the_old_files(
    tmp_path: Path, settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Engine:
        def check(self, file: Path) -> None: ...

        def load(self, source: Path) -> None:
            raise Death

    settings.DATA_DIR = tmp_path
    places = {name: tmp_path / name for name in ("media", "private")}
    for place in places.values():
        _fill(place, OLD)
    archive = _pack(tmp_path / "a.tar.gz", {"database": b"x", "media/new.txt": b"y", "private/new.txt": b"z"})
    monkeypatch.setattr(folders, "folders", lambda: places)
    monkeypatch.setattr(restoring, "engine", Engine)
    monkeypatch.setattr(restoring.connections, "close_all", lambda: None)
    with pytest.raises(Death):
        restore(archive, lambda text: None, replace=True)
    assert [_read(place) for place in places.values()] == [OLD, OLD]


def test_a_whole_archive_is_unpacked(tmp_path: Path) -> None:
    file = _pack(tmp_path / "a.tar.gz", {"database": b"x", "media/a/b.txt": b"y"})
    _unpack(file, tmp_path / "out")
    assert _read(tmp_path / "out") == {"database": "x", "media/a/b.txt": "y"}


@pytest.mark.parametrize(
    "name",
    ["../away", "media/../../away", "/media/away", "media", "media/..\\away", "other/file", "database/x"],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    file = _pack(tmp_path / "a.tar.gz", {"database": b"x", name: b"y"})
    with pytest.raises(Impossible, match="sauvegarde"):
        _unpack(file, tmp_path / "in" / "out")
    assert "y" not in _read(tmp_path / "in").values()


@pytest.mark.parametrize("kind", [tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE])
def test_what_is_not_a_plain_file_is_refused(kind: bytes, tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "a.tar.gz", "w:gz") as tar:
        entry = tarfile.TarInfo("media/link")
        entry.type, entry.linkname = kind, "/etc/passwd"
        tar.addfile(entry)
    with pytest.raises(Impossible):
        _unpack(tmp_path / "a.tar.gz", tmp_path / "out")


def test_a_changed_file_is_named(tmp_path: Path) -> None:
    manifest = _manifest({"database": b"x", "media/a.txt": b"as it was"})
    file = _pack(tmp_path / "a.tar.gz", {"database": b"x", "media/a.txt": b"changed"}, manifest)
    with pytest.raises(Impossible, match=r"media/a\.txt"):
        _unpack(file, tmp_path / "out")


@pytest.mark.parametrize("files", [{"media/a.txt": b"y"}, {"database": b"x"}])
def test_a_missing_or_an_added_file_is_refused(files: dict[str, bytes], tmp_path: Path) -> None:
    manifest = _manifest({"database": b"x", "media/a.txt": b"y"})
    with pytest.raises(Impossible):
        _unpack(_pack(tmp_path / "a.tar.gz", files, manifest), tmp_path / "out")


@pytest.mark.parametrize("content", [b"", b"not an archive", b"\x1f\x8b broken"])
def test_another_file_is_not_taken_for_a_backup(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.tar.gz").write_bytes(content)
    with pytest.raises(Impossible):
        _unpack(tmp_path / "a.tar.gz", tmp_path / "out")


@pytest.mark.django_db
def test_the_backup_of_another_database_engine_is_refused() -> None:
    with pytest.raises(Impossible, match="Oracle"):
        refuse_foreign(_manifest({}, engine="Oracle"))


@pytest.mark.django_db
def test_the_backup_of_a_newer_version_is_refused() -> None:
    with pytest.raises(Impossible, match=r"outbox\.0999_later"):
        refuse_foreign(_manifest({}, migrations=[("outbox", "0001_initial"), ("outbox", "0999_later")]))


def test_two_commands_do_not_run_together(tmp_path: Path, settings) -> None:
    settings.DATA_DIR = tmp_path
    with alone(), pytest.raises(Impossible), alone():
        pass
    with alone():
        pass
