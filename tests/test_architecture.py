"""The house keeps its shape: floors, sizes, names."""

import ast
import re
from pathlib import Path

import pytest
from importlinter.api import read_configuration
from importlinter.application import use_cases
from importlinter.application.ports.reporting import Report
from importlinter.configuration import configure

from config import ROOT
from tests.architecture.tree import files, modules, syntax, text

FORBIDDEN_NAMES = {"utils", "helpers", "common", "core", "misc", "services", "managers"}
# Over 300 lines with a reason; over 400 never.
LONG_FILES: dict[str, str] = {}
FUNCTION_LINES = 30
# What people answer in the demonstration: a function there is as long as its form.
MADE_UP_ANSWERS = "home/demo/requests/filled"


def import_report() -> Report:
    configure()
    config = str(ROOT / "pyproject.toml")
    options = use_cases.read_user_options(config_filename=config)
    use_cases._register_contract_types(options)
    return use_cases.create_report(options, cache_dir=None)


def test_imports_run_down_only():
    report = import_report()
    assert report.contracts, "no import contract"
    broken = {
        contract.name: check.metadata
        for contract, check in report.get_contracts_and_checks()
        if not check.kept
    }
    assert not broken, broken


def test_the_contracts_know_every_package_of_the_root():
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - {"tests"}
    known = read_configuration(str(ROOT / "pyproject.toml"))["session_options"]["root_packages"]
    assert packages | {"config"} == set(known)


def test_site_is_a_folder_never_a_package():
    assert not (ROOT / "site" / "__init__.py").exists()


def outside(path: Path, *names: str) -> bool:
    """Tell whether an import from one of `names` (or under it) appears in a module."""
    imported = [
        name
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names]
        )
    ]
    return any(name == wanted or name.startswith(f"{wanted}.") for name in imported for wanted in names)


@pytest.mark.parametrize(
    ("room", "never"),
    [
        ("forms_blocks/expressions", ("django.db", "django.http", "django.shortcuts")),
        ("forms_blocks/runtime", ("django.db", "django.http", "django.shortcuts")),
    ],
)
def test_the_engine_knows_neither_database_nor_http(room, never):
    faults = [str(path) for path in modules() if path.is_relative_to(room) and outside(path, *never)]
    assert not faults


def counts_for_size(path: Path) -> bool:
    return "migrations" not in path.parts


def test_no_file_is_longer_than_400_lines_nor_than_300_without_a_reason():
    sizes = {
        str(path): len(text(path).splitlines())
        for path in files(".py", ".html", ".css", ".js")
        if counts_for_size(path)
    }
    long = {path: size for path, size in sizes.items() if size > (400 if path in LONG_FILES else 300)}
    assert not long, f"split them, or give a reason in LONG_FILES: {long}"
    assert not [path for path in LONG_FILES if sizes.get(path, 0) <= 300], "LONG_FILES names short files"


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count what a function does: its signature and docstring apart."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_functions_stay_under_30_lines():
    long = {
        f"{path}:{node.lineno} {node.name}": lines
        for path in modules()
        if counts_for_size(path) and not path.is_relative_to(MADE_UP_ANSWERS)
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := body_lines(node)) >= FUNCTION_LINES
    }
    assert not long


def test_no_file_bears_a_name_that_says_nothing():
    faults = [
        str(path)
        for path in files()
        if not FORBIDDEN_NAMES.isdisjoint([*path.parts[:-1], path.name.split(".")[0]])
    ]
    assert not faults


def test_modules_and_public_classes_say_what_they_are():
    faults = []
    for path in modules():
        tree = syntax(path)
        if tree.body and not ast.get_docstring(tree):
            faults.append(str(path))
        public = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name[0] != "_"]
        faults += [f"{path}:{node.lineno} {node.name}" for node in public if not ast.get_docstring(node)]
    assert not faults


def test_nothing_is_left_for_later():
    left = re.compile(
        r"(?:#|//|/\*|<!--).*\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|raise Not" + r"Implemented"
    )
    faults = [
        f"{path}: {found.group()}"
        for path in files(".py", ".html", ".css", ".js", ".toml")
        for found in left.finditer(text(path))
    ]
    assert not faults
