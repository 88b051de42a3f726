"""Undefined variables raise in our own templates; those of Wagtail and other packages stay lenient.

`{% if x %}`, `{{ x|default:"…" }}` and `{% firstof %}` may ask whether a name is defined; everything else
(output, loops, arguments of tags, `{% include … with a=x %}`, words of `{% blocktranslate %}`) may not.
"""

import copy
import os
from typing import Any

from django.template import Context, base, defaulttags
from django.template.base import FilterExpression, Parser, TokenType, VariableDoesNotExist
from django.templatetags.i18n import BlockTranslateNode

from config import ROOT

OURS = ROOT / "templates"
FORGIVING = {"default", "default_if_none"}


class UndefinedVariable(AssertionError):
    """A template of ours uses a name that nobody gave it."""


class StrictExpression(FilterExpression):
    """An expression of one of our templates."""

    required = False

    def __init__(self, token: str, parser: Parser) -> None:
        super().__init__(token, parser)
        self.origin = parser.origin

    def resolve(self, context: Context, ignore_failures: bool = False) -> Any:
        """Return the value; raise UndefinedVariable where a page would silently show nothing."""
        if not self.is_var or self.may_be_undefined(ignore_failures):
            return super().resolve(context, ignore_failures)
        solved = copy.copy(self)
        try:
            solved.var, solved.is_var = self.var.resolve(context), False
        except VariableDoesNotExist as missing:
            raise UndefinedVariable(f"{{{{ {self.token} }}}} in {self.origin}: {missing}") from missing
        return FilterExpression.resolve(solved, context, ignore_failures)

    def may_be_undefined(self, ignore_failures: bool) -> bool:
        """Tell whether the template itself says what to do without the value."""
        first = getattr(self.filters[0][0], "__name__", "") if self.filters else ""
        return first in FORGIVING or (ignore_failures and not self.required)


def is_ours(origin: Any) -> bool:
    """Tell whether a template's origin lies under templates/."""
    return (getattr(origin, "name", None) or "").startswith(f"{OURS}{os.sep}")


def install() -> None:
    """Make the template engine strict; must be called before any template is compiled."""
    Parser.compile_filter = _compile_filter
    defaulttags.ForNode.__init__ = _strict_for(defaulttags.ForNode.__init__)
    BlockTranslateNode.render = _strict_blocktranslate(BlockTranslateNode.render)


def _compile_filter(parser: Parser, token: str) -> FilterExpression:
    kind = StrictExpression if is_ours(parser.origin) else base.FilterExpression
    return kind(token, parser)


def _strict_for(init: Any) -> Any:
    def strict(node: Any, loopvars: Any, sequence: Any, *args: Any, **kwargs: Any) -> None:
        if isinstance(sequence, StrictExpression):
            sequence.required = True
        init(node, loopvars, sequence, *args, **kwargs)

    return strict


def _strict_blocktranslate(render: Any) -> Any:
    def strict(node: Any, context: Context, nested: bool = False) -> str:
        if is_ours(getattr(node, "origin", None)):
            known = {*node.extra_context, node.countervar}
            for token in (*node.singular, *(node.plural or ())):
                name = token.contents
                if token.token_type == TokenType.VAR and name not in known and name not in context:
                    raise UndefinedVariable(f"{{{{ {name} }}}} of a blocktranslate in {node.origin}")
        return render(node, context, nested)

    return strict
