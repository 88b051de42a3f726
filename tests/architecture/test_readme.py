"""The README tells the house as it stands: its folders, its commands, its settings, its libraries."""

import re
import tomllib

from config import ROOT
from tests.architecture.tree import files, text

README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTING = re.compile(r"""\benv(?:\.\w+)?\(\s*["']([A-Z_]+)|environ\.get\(["']([A-Z_]+)""")
# Read only to refuse it, and said by its refusal.
REFUSED = {"DEBUG"}
# Folders that hold no code, and those the picture names inside another one.
HIDDEN = {".ci", "requirements"}
INSIDE = {
    "config",
    "static",
    "locale",
    "components",
    "accounts",
    "media",
    "kinds",
    "actions",
    "parts",
    "journeys",
    "browser",
    "benchmarks",
    "corpus",
}


def part(title):
    """Return what stands under a heading."""
    return README.split(f"\n## {title}\n")[1].split("\n## ")[0]


def cells(title, column):
    """Return a column of the table under a heading, its head and rule left out."""
    rows = [line.split("|") for line in part(title).splitlines() if line.startswith("|")]
    return [row[column].strip() for row in rows[2:]]


def test_every_setting_the_code_reads_is_in_its_table_and_no_other():
    read = {
        name
        for path in files(".py")
        if path.parts[0] == "site"
        for found in SETTING.findall(text(path))
        for name in found
        if name
    }
    told = {name for cell in cells("Settings", 1) for name in re.findall(r"`([A-Z_]+)`", cell)}
    assert read - REFUSED == told


def test_every_library_is_there_with_why():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.match(r"[\w-]+", one)[0].lower() for one in project["dependencies"]}
    told = {name.split()[0].lower() for cell in cells("Built on", 1) for name in cell.split(", ")}
    assert asked == told
    assert all(cells("Built on", 2))


def test_every_folder_of_the_house_is_in_its_picture():
    picture = part("The house").split("```")[1]
    drawn = set(re.findall(r"\b(\w+)/ ", picture))
    shown = [path.parts for path in files() if path.parts[0] not in HIDDEN and len(path.parts) > 1]
    rooms = {parts[0] for parts in shown}
    floors = {parts[1] for parts in shown if parts[0] == "forms_blocks" and len(parts) > 2}
    assert rooms | floors <= drawn
    assert drawn - rooms - floors <= INSIDE


def test_every_command_is_one_that_make_knows():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for command in re.findall(r"\bmake ([a-z]+)", README):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command
