"""The .tar.gz itself: written as it is read, and read without ever trusting a name."""

import hashlib
import shutil
import tarfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path, PurePosixPath
from typing import IO, Any

from django.utils.translation import gettext as _
from pydantic import ValidationError

from home.backup.manifest import Manifest
from home.backup.problem import Impossible

DATABASE, MANIFEST = "database", "manifest.json"
BLOCK = 1024 * 1024
BROKEN = (tarfile.TarError, EOFError, zlib.error, OSError)
Sums = dict[str, str]


class _Summed:
    """A file that sums what is read of it."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.sum = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        block = self._file.read(size)
        self.sum.update(block)
        return block


def add(tar: tarfile.TarFile, name: str, file: Path) -> str | None:
    """Add a file; return its sum, or None when it was deleted in the meantime."""
    try:
        opened = file.open("rb")
    except FileNotFoundError:
        return None
    with opened:
        stat = file.stat()
        summed: Any = _Summed(opened)
        tar.addfile(_entry(name, stat.st_size, stat.st_mtime), summed)
    return str(summed.sum.hexdigest())


def _entry(name: str, size: int, at: float) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.size, entry.mtime, entry.mode = size, int(at), 0o600
    return entry


def unpack(archive: Path, places: Mapping[str, Path], said: Callable[[int], None]) -> Manifest:
    """
    Write what the archive holds into `places` (by first folder name) and check every sum.

    Raises Impossible when the file is not a whole, unchanged archive of ours; what was written then is
    for the caller to throw away.
    """
    sums: Sums = {}
    manifest: Manifest | None = None
    try:
        with tarfile.open(archive, "r:gz") as tar:
            for member in tar:
                content = tar.extractfile(member) if member.isreg() else None
                if content is None or member.name in sums or manifest:
                    raise _not_ours()
                if member.name == MANIFEST:
                    manifest = Manifest.model_validate_json(content.read())
                    continue
                sums[member.name] = _write(content, _target(member.name, places))
                said(len(sums))
    except BROKEN as fault:
        raise Impossible(
            _("This file cannot be read as a backup: it is damaged or incomplete (%(error)s).")
            % {"error": getattr(fault, "strerror", None) or type(fault).__name__}
        ) from fault
    except ValidationError as fault:
        raise _not_ours() from fault
    if manifest is None:
        raise _not_ours()
    _compare(sums, manifest.files)
    return manifest


def _target(name: str, places: Mapping[str, Path]) -> Path:
    """Return where a member goes; raise Impossible for a name that leads anywhere else."""
    first, *rest = PurePosixPath(name).parts
    if first not in places or ".." in rest or "\\" in name or bool(rest) == (first == DATABASE):
        raise _not_ours()
    return places[first].joinpath(*rest)


def _write(content: IO[bytes], target: Path) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    summed: Any = _Summed(content)
    with target.open("xb") as file:
        shutil.copyfileobj(summed, file, BLOCK)
    return str(summed.sum.hexdigest())


def _compare(found: Sums, expected: Sums) -> None:
    if DATABASE not in found or found.keys() != expected.keys():
        raise _not_ours()
    for name, value in expected.items():
        if found[name] != value:
            raise Impossible(_("The backup is damaged: %(name)s has changed since.") % {"name": name})


def _not_ours() -> Impossible:
    return Impossible(_("This file is not a backup made by Parvis, or somebody changed it."))
