"""What is wrong with the expressions of a form, each where it is written."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions import check
from forms_blocks.expressions.check import Fault as Said


def condition_faults(source: str, label: str, place: Place) -> Iterator[Fault]:
    """Yield what is wrong with the condition of what is called `label`."""
    words = _("The condition of “%(label)s”: %(cause)s")
    for said in check.check_condition(source, place.scope):
        yield _fault(words, said, label, place, "condition")


def text_faults(source: str, label: str, place: Place, setting: str) -> Iterator[Fault]:
    """Yield what is wrong with the text of a setting."""
    words = _("The text of “%(label)s”: %(cause)s")
    for said in check.check_text(source, place.scope):
        yield _fault(words, said, label, place, setting)


def move_up(asked: FieldSchema) -> Remedy:
    """Return the button that puts a question before what reads it."""
    return Remedy("move_up", _("Move “%(label)s” up") % {"label": asked.label}, asked.id)


def _fault(words: str, said: Said, label: str, place: Place, setting: str) -> Fault:
    cause = said.message
    return Fault(words % {"label": label, "cause": cause}, setting, remedy=_remedy(said, place))


def _remedy(said: Said, place: Place) -> Remedy:
    if said.code == "later":
        asked = place.bearing(said.name)
        if asked and place.may_move(asked):
            return move_up(asked)
    if said.code in ("name", "filter") and said.suggestion:
        label = _("Write “%(name)s”") % {"name": said.suggestion}
        return Remedy("write", label, said.suggestion, said.name)
    return Remedy("open", _("Correct it"))
