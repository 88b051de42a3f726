"""The files of the project, however it was obtained: a clone, an archive."""

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from config import ROOT

LEFT_OUT = {".git", ".venv", "var", "__pycache__", "test-results", "node_modules"}
PACKAGES = ("config", "home", "portals", "forms_blocks", "search")


def _walk(folder: Path) -> Iterator[Path]:
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            if (
                entry.name not in LEFT_OUT
                and not entry.name.endswith("_cache")
                and entry.name != ".hypothesis"
            ):
                yield from _walk(Path(entry.path))
        elif not entry.name.endswith((".pyc", ".sqlite3")):
            yield Path(entry.path)


@cache
def files(*suffixes: str) -> tuple[Path, ...]:
    """Return the project's files, or those whose name ends with one of `suffixes`, relative to the root."""
    return tuple(
        path.relative_to(ROOT) for path in _walk(ROOT) if not suffixes or path.name.endswith(suffixes)
    )


@cache
def modules() -> tuple[Path, ...]:
    """Return our Python files, tests and migrations left out."""
    return tuple(path for path in files(".py") if path.parts[0] != "tests" and "migrations" not in path.parts)


@cache
def text(path: Path) -> str:
    """Return the text of a file given relative to the root."""
    return (ROOT / path).read_text(encoding="utf-8")


@cache
def syntax(path: Path) -> ast.Module:
    """Return the syntax tree of a Python file given relative to the root."""
    return ast.parse(text(path), filename=str(path))


@cache
def templates() -> tuple[Path, ...]:
    """Return our templates, relative to the root."""
    return tuple(path for path in files(".html", ".txt") if path.parts[0] == "templates")
