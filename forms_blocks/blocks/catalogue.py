"""What the editor's browser must know of the kinds to draw menus and sentences."""

from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.displays import FEW, SOME
from forms_blocks.blocks.prefills import PROFILE
from forms_blocks.blocks.ready.sets import ready_made
from forms_blocks.blocks.registry import all_kinds
from forms_blocks.expressions.rule import OPERATORS, WITHOUT_VALUE


def catalogue() -> dict[str, Any]:
    """Return the kinds with their operators, and the words of the editor, ready for JSON."""
    return {
        "kinds": {
            name: {
                "asks": kind.asks,
                "computes": kind.computes,
                "compares": kind.compares,
                "twin": kind.twin,
                "several": kind.several,
                "operators": [
                    [operator, str(kind.words.get(operator, OPERATORS[operator]))]
                    for operator in kind.operators
                ],
            }
            for name, kind in all_kinds().items()
        },
        "withoutValue": sorted(WITHOUT_VALUE),
        "profile": {name: str(said) for name, said in PROFILE.items()},
        "ready": ready_made(),
        "display": {"few": FEW, "some": SOME},
        "words": {**words(), **more_words(), **first_answers(), **lists(), **ready_words()},
    }


def words() -> dict[str, Any]:
    """Return what the browser says by itself, in the language of the editor."""
    return {
        "addStep": _("Add a step"),
        "addQuestion": _("Add a question"),
        "addAnswer": _("Add an answer"),
        "addCondition": _("Add a condition"),
        "deleted": _("“%(label)s” is deleted."),
        "putBack": _("Put it back"),
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


def more_words() -> dict[str, Any]:
    """Return what the browser says of checks, expressions and shortcuts."""
    return {
        "addCheck": _("Add a check"),
        "addChoiceRule": _("Add a condition on an answer"),
        "chooseAnswer": _("Choose an answer…"),
        "offeredIf": _("“%(answer)s” offered if %(rule)s"),
        "expressionOnly": _("The functional administrator wrote this condition as an expression."),
        "goesOnIf": _("People go on only if %(rule)s"),
        "insertName": _("Insert the name of a question…"),
        "noAnswer": _("The server does not answer. What you wrote is kept: try again in a moment."),
        "offline": _(
            "There is no network: nothing was sent. All you wrote is still here. Press again when it is back."
        ),
        "paste": _("Paste a list"),
        "pasteAdd": _("Add these answers"),
        "pasteHelp": _("One answer a line: paste the column of a table, or a list out of a text"),
        "pasted": _("Answers added: %(number)s."),
        "pastedKnown": _("Already there, left aside: %(number)s."),
        "pastedCut": _("Cut after 200 signs: %(number)s."),
        "pastedColumn": _("Only the first column of the table was taken."),
        "pastedNothing": _("Nothing to add: write one answer a line."),
        "textOnly": _("Only the functional administrator may change this text."),
        "toExpression": _("Write an expression"),
        "toMenus": _("Go back to menus"),
    }


def first_answers() -> dict[str, Any]:
    """Return what the browser says of first answers."""
    return {
        "locked": {
            "always": _("the person may not change it"),
            "filled": _("the person may only change it when it is empty"),
        },
        "prefilled": {
            "profile": _("Prefilled with: %(what)s"),
            "field": _("Prefilled with the answer to “%(what)s”"),
            "expression": _("Prefilled with a computed text"),
            "query": _("Prefilled with “%(what)s” of the address"),
            "previous": _("Prefilled with the last request of the person"),
        },
        "prefillFrom": {
            "profile": _("What the account tells"),
            "field": _("Question"),
            "expression": _("Text, such as {{ champs.nom }}"),
            "query": _("Name in the address, such as “nom” in ?nom=Martin"),
        },
    }


def lists() -> dict[str, Any]:
    """Return what the browser says of a question that offers answers."""
    return {
        "oneOrSeveral": _("Only one answer, or several?"),
        "onlyOne": _("Only one: the person chooses among the answers"),
        "asMany": _("Several: the person ticks all that apply"),
        "sample": _("What the person will see"),
        "oneAnswer": _("An answer"),
        "otherAnswer": _("Other answer"),
        "moreAnswers": _("and %(number)s more"),
        "typeToSearch": _("Words to type"),
    }


def ready_words() -> dict[str, Any]:
    """Return what the browser says of questions that are ready to be added."""
    return {
        "addApplicant": _("Add the applicant’s coordinates"),
        "moreReady": _("Other questions that are ready…"),
        "readyMenu": _("Questions that are ready"),
        "readyAdded": _("Added at the end of the step: %(label)s."),
        "readyUndo": _("Take them back"),
        "readyUndone": _("They are taken back."),
    }
