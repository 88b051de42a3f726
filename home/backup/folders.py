"""The folders of files, and how one is replaced so that a death on the way loses nothing.

Inside the folder, which may be a mount point: RESTORING holds what comes in, PARTIAL what is being put
aside, BEFORE what was put aside whole, DISCARDED what may be deleted.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

from django.core.files.storage import FileSystemStorage, storages

RESTORING, PARTIAL, BEFORE = ".restoring", ".before-restore.partial", ".before-restore"
DISCARDED = ".discarded"
OURS = {RESTORING, PARTIAL, BEFORE, DISCARDED}
ALIASES = {"media": "default", "private": "private"}


def folders() -> dict[str, Path]:
    """Return the folders of this machine by their name in an archive; files kept elsewhere are not there."""
    found = {name: storages[alias] for name, alias in ALIASES.items()}
    return {
        name: Path(storage.location)
        for name, storage in found.items()
        if isinstance(storage, FileSystemStorage)
    }


def files(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder, in order; links are not followed."""
    for child in _children(folder):
        if child.is_symlink():
            continue
        if child.is_dir():
            yield from filter(_is_plain, sorted(child.rglob("*")))
        else:
            yield child


def swap(folder: Path) -> None:
    """Put what the folder holds aside, and what waits in RESTORING in its place."""
    _move(folder, folder / PARTIAL)
    (folder / PARTIAL).rename(folder / BEFORE)
    _move(folder / RESTORING, folder)


def accept(folder: Path) -> None:
    """Make the swap final."""
    (folder / BEFORE).rename(folder / DISCARDED)


def clear(folder: Path) -> None:
    """Delete what was put aside, or never put in place."""
    for name in OURS:
        shutil.rmtree(folder / name, ignore_errors=True)


def put_back(folder: Path) -> bool:
    """Undo a swap that is not final, wherever it stopped; return whether there was one."""
    if (folder / BEFORE).exists():
        _move(folder, folder / RESTORING)
        (folder / BEFORE).rename(folder / PARTIAL)
    undone = (folder / PARTIAL).exists()
    if undone:
        _move(folder / PARTIAL, folder)
    clear(folder)
    return undone


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _children(folder: Path) -> list[Path]:
    return sorted(child for child in folder.iterdir() if child.name not in OURS) if folder.is_dir() else []


def _move(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for child in _children(source):
        child.rename(target / child.name)
