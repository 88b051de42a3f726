"""Make a backup."""

import os
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from home.backup import folders
from home.backup.alone import alone
from home.backup.archive import DATABASE, MANIFEST, Sums, add
from home.backup.engine import engine
from home.backup.manifest import describe
from home.backup.problem import Impossible

Say = Callable[[str], None]
EVERY = 500


def save(target: Path, say: Say) -> None:
    """
    Write the database, then the files, into `target`; an older backup there is replaced at the end.

    Raises Impossible when it cannot be done. The file is readable by its owner alone.
    """
    _refuse_place(target)
    part = target.with_name(target.name + ".part")
    with alone():
        put_back_unfinished(say)
        try:
            _write(part, say)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    size = filesizeformat(target.stat().st_size)
    say(_("Backup written: %(path)s (%(size)s).") % {"path": target, "size": size})


def _refuse_place(target: Path) -> None:
    if not target.parent.is_dir():
        raise Impossible(_("The folder %(path)s does not exist.") % {"path": target.parent})
    for folder in folders.folders().values():
        if target.resolve().is_relative_to(folder.resolve()):
            raise Impossible(_("A backup is never kept among the files of the site: choose another folder."))


def put_back_unfinished(say: Say) -> None:
    """Undo what a killed restore left half done."""
    for folder in folders.folders().values():
        if folders.put_back(folder):
            said = _("A restore was interrupted: the files it had put aside in %(path)s are back.")
            say(said % {"path": folder})


def _write(part: Path, say: Say) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=6) as tar:
            sums = _add_database(tar, part.parent, say) | _add_files(tar, say)
            _add_manifest(tar, part.parent, sums)
        file.flush()
        os.fsync(file.fileno())


def _add_database(tar: tarfile.TarFile, folder: Path, say: Say) -> Sums:
    with TemporaryDirectory(dir=folder) as temporary:
        copy = Path(temporary) / DATABASE
        say(_("Copying the database…"))
        engine().dump(copy)
        engine().check(copy)
        size = filesizeformat(copy.stat().st_size)
        say(_("Database copied (%(size)s).") % {"size": size})
        return {DATABASE: add(tar, DATABASE, copy) or ""}


def _add_files(tar: tarfile.TarFile, say: Say) -> Sums:
    sums: Sums = {}
    for name, file in _files():
        if found := add(tar, name, file):
            sums[name] = found
            if len(sums) % EVERY == 0:
                say(_say_files(len(sums)))
    say(_say_files(len(sums)))
    for name in folders.ALIASES.keys() - folders.folders().keys():
        said = _("The files of “%(name)s” are kept elsewhere: save them with the tools of that place.")
        say(said % {"name": name})
    return sums


def _files() -> Iterator[tuple[str, Path]]:
    for name, folder in folders.folders().items():
        for file in folders.files(folder):
            yield f"{name}/{file.relative_to(folder).as_posix()}", file


def _say_files(count: int) -> str:
    return ngettext("%(count)d file copied.", "%(count)d files copied.", count) % {"count": count}


def _add_manifest(tar: tarfile.TarFile, folder: Path, sums: Sums) -> None:
    with TemporaryDirectory(dir=folder) as temporary:
        written = Path(temporary) / MANIFEST
        written.write_text(describe(sums).model_dump_json(indent=1))
        add(tar, MANIFEST, written)
