"""What is wrong with the expressions of a form, each where it is written."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.place import Place
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.expressions import check
from forms_blocks.expressions.check import Fault as Said


def condition_faults(source: str, label: str, place: Place, forget: Remedy) -> Iterator[Fault]:
    """Yield what is wrong with the condition of what is called `label`; `forget` does without it."""
    words = _("The condition of “%(label)s”: %(cause)s")
    for said in check.check_condition(source, place.scope):
        remedy = _remedy(said, place, forget if said.code in ("name", "later") else None)
        yield Fault(words % {"label": label, "cause": said.message}, "condition", remedy=remedy)


def text_faults(source: str, label: str, place: Place, setting: str) -> Iterator[Fault]:
    """Yield what is wrong with the text of a setting."""
    words = _("The text of “%(label)s”: %(cause)s")
    for said in check.check_text(source, place.scope):
        cause = words % {"label": label, "cause": said.message}
        yield Fault(cause, setting, remedy=_remedy(said, place))


def moved(asked: FieldSchema | None, place: Place) -> Remedy | None:
    """Return the button that puts a question before what reads it; None when it cannot go there."""
    if asked is None or not place.may_move(asked):
        return None
    return Remedy("move_up", _("Move “%(label)s” up") % {"label": asked.label}, asked.id)


def _remedy(said: Said, place: Place, forget: Remedy | None = None) -> Remedy:
    move = moved(place.bearing(said.name), place) if said.code == "later" else None
    if said.code in ("name", "filter") and said.suggestion:
        label = _("Write “%(name)s”") % {"name": said.suggestion}
        return Remedy("write", label, said.suggestion, said.name)
    return move or forget or Remedy("open", _("Correct it"))
