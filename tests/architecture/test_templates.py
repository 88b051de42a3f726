"""Templates obey the strict policy of the public pages, and each has a use."""

import re
from pathlib import Path

import pytest
from django.apps import apps
from wagtail.models import Page

from tests.architecture.tree import files, modules, templates, text

# What a strict Content-Security-Policy would refuse.
REFUSED = {
    "inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "inline script": re.compile(r"<script\b(?![^>]*\b(?:src=|type=\"application/json\"))", re.IGNORECASE),
    "inline event": re.compile(r"<[^>%{]*\son[a-z]+\s*=", re.IGNORECASE),
    "script address": re.compile(r"javascript:", re.IGNORECASE),
}
ELSEWHERE = re.compile(r"""(?:["'(=\s]|^)((?:https?:)?//(?!www\.w3\.org/)[\w{][^\s"')]*)""", re.MULTILINE)
# Found by their place, not by their name: Django's, allauth's, crispy's, Wagtail's overrides.
BY_CONVENTION = (
    "4",  # the pages of errors
    "500.html",
    "account/",
    "allauth/",
    "bootstrap5/",
    "django/forms/",
    "modeladmin/",
    "wagtailadmin/",
    "wagtail_modeladmin/",
)


def public_templates() -> list[Path]:
    """Those a browser shows to a citizen: not e-mails, not the admin's."""
    private = {"letters", "wagtailadmin", "modeladmin", "wagtail_modeladmin"}
    return [
        path
        for path in templates()
        if path.suffix == ".html" and path.stem != "letter" and private.isdisjoint(path.parts)
    ]


def without_comments(path: Path) -> str:
    source = re.sub(r"{#.*?#}", "", text(path))
    return re.sub(r"{% comment.*?{% endcomment %}", "", source, flags=re.DOTALL)


@pytest.mark.parametrize("what", REFUSED)
def test_public_templates_hold_nothing_inline(what):
    faults = [
        f"{path}: {found.group()}"
        for path in public_templates()
        for found in REFUSED[what].finditer(without_comments(path))
    ]
    assert not faults


def test_nothing_comes_from_a_third_party():
    sources = {path: without_comments(path) for path in templates() if path.suffix == ".html"}
    static = files(".css", ".js", ".svg")
    sources |= {path: re.sub(r"/\*.*?\*/", "", text(path), flags=re.DOTALL) for path in static}
    faults = [
        f"{path}: {found.group(1)}"
        for path, source in sources.items()
        for found in ELSEWHERE.finditer(source)
        if path.suffix != ".js" or not found.group(1).startswith("//")
    ]
    assert not faults


def test_stylesheets_are_linked_not_imported():
    assert not [str(path) for path in files(".css") if "@import" in text(path)]


def page_templates() -> set[str]:
    models = [model for model in apps.get_models() if issubclass(model, Page)]
    return {str(model.template) for model in models}


def test_every_template_has_a_use():
    named = "\n".join(text(path) for path in (*modules(), *templates()))
    by_pages = page_templates()

    def used(name: str) -> bool:
        # A letter is a pair, .txt and .html, named without its suffix.
        names = {name, name.rsplit(".", 1)[0]}
        return any(f"{quote}{known}{quote}" in named for quote in "\"'" for known in names)

    paths = [path.relative_to("templates").as_posix() for path in templates()]
    assert not [
        path
        for path in paths
        if path not in by_pages and not path.startswith(BY_CONVENTION) and not used(path)
    ]


def test_each_component_says_what_it_takes():
    faults = [
        str(path)
        for path in templates()
        if "components" in path.parts and not text(path).lstrip().startswith(("{#", "{% comment"))
    ]
    assert not faults


def test_a_comment_ends_on_the_line_where_it_begins():
    """Django prints what it does not take for a comment: `{#` and `#}` must stand on the same line."""
    broken = [
        f"{path}:{number}"
        for path in templates()
        for number, line in enumerate(text(path).splitlines(), 1)
        if line.count("{#") != line.count("#}")
    ]
    assert not broken
