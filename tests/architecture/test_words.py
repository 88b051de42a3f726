"""What people read can be translated."""

import ast
from collections.abc import Iterator

from tests.architecture.tree import modules, syntax

TRANSLATORS = {
    "_",
    "gettext",
    "gettext_lazy",
    "gettext_noop",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
    "npgettext",
    "npgettext_lazy",
}


def translations(tree: ast.Module) -> Iterator[ast.Call]:
    """Yield the calls that ask for a translation."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) in TRANSLATORS
        ):
            yield node


def test_no_f_string_is_given_to_gettext():
    faults = [
        f"{path}:{call.lineno}"
        for path in modules()
        for call in translations(syntax(path))
        if any(isinstance(argument, ast.JoinedStr) for argument in call.args)
    ]
    assert not faults
