"""What the editor's browser must know of the kinds to draw menus and sentences."""

from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.registry import all_kinds
from forms_blocks.expressions.rule import OPERATORS, WITHOUT_VALUE


def catalogue() -> dict[str, Any]:
    """Return the kinds with their operators, and the words of the editor, ready for JSON."""
    return {
        "kinds": {
            name: {
                "asks": kind.asks,
                "compares": kind.compares,
                "operators": [
                    [operator, str(kind.words.get(operator, OPERATORS[operator]))]
                    for operator in kind.operators
                ],
            }
            for name, kind in all_kinds().items()
        },
        "withoutValue": sorted(WITHOUT_VALUE),
        "words": words(),
    }


def words() -> dict[str, str]:
    """Return what the browser says by itself, in the language of the editor."""
    return {
        "addStep": _("Add a step"),
        "addQuestion": _("Add a question"),
        "addAnswer": _("Add an answer"),
        "addCondition": _("Add a condition"),
        "and": _(" and "),
        "answer": _("Answer %(number)s"),
        "or": _(" or "),
        "choose": _("Choose…"),
        "chooseQuestion": _("Choose a question…"),
        "gone": _("a question that no longer exists"),
        "later": _(
            "This question comes later: the condition can never hold. Choose another one, or move it."
        ),
        "missing": _("This question no longer exists. Choose another one, or remove the condition."),
        "none": _("No question stands before this one yet."),
        "no": _("No"),
        "yes": _("Yes"),
        "optional": _("optional"),
        "removed": _("an answer that is no longer offered"),
        "shownIf": _("Shown if %(rule)s"),
        "step": _("Step %(number)s"),
        "testValue": _("“%(field)s” %(operator)s “%(value)s”"),
        "testBare": _("“%(field)s” %(operator)s"),
        "untitled": _("Question without text"),
    }
