"""What decides: a rule made with menus or a condition written as a text, asked the same way."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from forms_blocks.expressions import rule as menus
from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.rule import Rule


class Judgement(Protocol):
    """Whatever can say whether something holds."""

    def holds(self, names: Names) -> bool:
        """Say whether it holds on these names; never raises."""


@dataclass(frozen=True, slots=True)
class MenuJudgement:
    """A rule, judged on answers by field."""

    rule: Rule | None

    def holds(self, names: Names) -> bool:
        """Say whether the rule holds."""
        return menus.holds(self.rule, names.answers)


ALWAYS = MenuJudgement(None)


@lru_cache(maxsize=8_192)
def judgement_of(condition: Rule | str | None, *, otherwise: bool = True) -> Judgement:
    """Return what judges a condition: a rule, the text of an expression, or nothing, which always holds."""
    if condition is None or condition == "":
        return ALWAYS
    return Condition(condition, otherwise) if isinstance(condition, str) else MenuJudgement(condition)
