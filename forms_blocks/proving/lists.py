"""Lists whose answers wait for conditions: an answer that is never offered, a list that may offer nothing."""

from dataclasses import replace

from django.utils.translation import gettext as _

from forms_blocks.blocks.choice_rules import CHOICE_RULES
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.offer import offered
from forms_blocks.blocks.schema import ChoiceRule, FieldSchema, StepSchema
from forms_blocks.proving.search import Explorer
from forms_blocks.runtime.filling import Filling


def is_never_offered(explorer: Explorer, step: StepSchema, field: FieldSchema, rule: ChoiceRule) -> bool:
    """Say whether nobody is ever offered the answer of a rule."""
    choice = {"id": rule.choice, "text": ""}
    picked = replace(explorer, given={field.id: [choice] if field.kind == "choices" else choice})
    conditions = [step.condition, field.condition, *(one.condition for one in field.choice_rules)]
    return picked.never(lambda filling: field.id in filling.answers, conditions, field.id, inside=True)


def may_be_empty(explorer: Explorer, step: StepSchema, field: FieldSchema) -> bool:
    """Say whether somebody is asked a question that needs an answer, with none to choose."""
    answers = offered(field)
    ruled = {rule.choice for rule in field.choice_rules}
    if not field.required or not answers or any(key not in ruled for key, _text in answers):
        return False
    # All the answers at once: what is left of them is what is offered.
    every = [{"id": key, "text": text} for key, text in answers]
    picked = replace(explorer, given={field.id: every})

    def is_empty(filling: Filling) -> bool:
        shown = {one.id for here in filling.steps if here.step.id == step.id for one in here.fields}
        return field.id in shown and field.id not in filling.answers

    conditions = [step.condition, field.condition, *(one.condition for one in field.choice_rules)]
    return picked.surely(is_empty, conditions, field.id)


def easiest(field: FieldSchema) -> int:
    """Return the place of the rule to do without: of the last answer that has only one, else the last."""
    order = [key for key, _text in offered(field)]
    rules = [rule.choice for rule in field.choice_rules]
    single = [place for place, choice in enumerate(rules) if rules.count(choice) == 1 and choice in order]
    return max(single, key=lambda place: order.index(rules[place]), default=len(rules) - 1)


def unoffered(field: FieldSchema, place: int) -> Fault:
    """Return the fault of an answer that is never offered."""
    words = _("“%(answer)s” is never offered in “%(label)s”: its condition can never hold.")
    return _fault(words, field, place, Remedy("forget_choice_rule", _("Always offer it")))


def emptied(field: FieldSchema, place: int) -> Fault:
    """Return the fault of a list that may offer nothing."""
    words = _(
        "“%(label)s” needs an answer and may offer none: some people meet the condition of none of its"
        " answers."
    )
    label = _("Always offer “%(answer)s”") % {"answer": _answer(field, place)}
    return _fault(words, field, place, Remedy("forget_choice_rule", label))


def _fault(words: str, field: FieldSchema, place: int, remedy: Remedy) -> Fault:
    said = words % {"answer": _answer(field, place), "label": field.label}
    return Fault(said, CHOICE_RULES, str(place), "condition", remedy=remedy)


def _answer(field: FieldSchema, place: int) -> str:
    return dict(offered(field)).get(field.choice_rules[place].choice, "")
