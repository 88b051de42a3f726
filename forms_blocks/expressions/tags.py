"""The tags an expression may use: if, for, with, firstof, comment, spaceless."""

import re
from typing import Any

from django.template.base import Node, NodeList
from django.template.defaulttags import IfNode, comment, do_with, spaceless
from django.template.exceptions import TemplateSyntaxError

from forms_blocks.expressions.operators import IfParser
from forms_blocks.expressions.output import FirstOf
from forms_blocks.expressions.values import Value

NAME = re.compile(r"[A-Za-z]\w*\Z")


def do_if(parser: Any, token: Any) -> IfNode:
    """Read `{% if %}`, `{% elif %}`, `{% else %}`."""
    branches: list[tuple[Any, Any]] = []
    while token.contents.split()[0] in ("if", "elif"):
        condition = IfParser(parser, token.split_contents()[1:]).parse()
        branches.append((condition, parser.parse(("elif", "else", "endif"))))
        token = parser.next_token()
    if token.contents == "else":
        branches.append((None, parser.parse(("endif",))))
        token = parser.next_token()
    if token.contents != "endif":
        raise TemplateSyntaxError(f'Malformed template tag at line {token.lineno}: "{token.contents}"')
    return IfNode(branches)


def do_firstof(parser: Any, token: Any) -> FirstOf:
    """Read `{% firstof a b "else" %}` and `{% firstof a b as name %}`."""
    bits, name = token.split_contents()[1:], None
    if len(bits) > 2 and bits[-2] == "as":
        bits, name = bits[:-2], bits[-1]
    if not bits or (name is not None and not NAME.match(name)):
        raise TemplateSyntaxError("'firstof' statement requires at least one argument")
    return FirstOf([parser.compile_filter(bit) for bit in bits], name)


def do_for(parser: Any, token: Any) -> "Turns":
    """Read `{% for row in rows %}…{% empty %}…{% endfor %}`, `reversed` at the end if need be."""
    bits = token.split_contents()
    backwards = bits[-1] == "reversed"
    bits = bits[:-1] if backwards else bits
    if len(bits) != 4 or bits[2] != "in" or not NAME.match(bits[1]):
        raise TemplateSyntaxError(f"'for' statements should use the format 'for x in y': {token.contents}")
    sequence = parser.compile_filter(bits[3])
    body, empty = parser.parse(("empty", "endfor")), NodeList()
    token = parser.next_token()
    if token.contents == "empty":
        empty = parser.parse(("endfor",))
        parser.delete_first_token()
    return Turns(bits[1], sequence, backwards, body, empty)


class Turns(Node):
    """A loop whose turns are taken off the budget."""

    child_nodelists = ("body", "empty")

    def __init__(self, name: str, sequence: Any, backwards: bool, body: NodeList, empty: NodeList) -> None:
        self.name, self.sequence, self.backwards = name, sequence, backwards
        self.body, self.empty = body, empty
        self.cost = 1 + len(body.get_nodes_by_type(Node))

    def render(self, frame: Any) -> str:
        """Return the turns one after the other."""
        rows = list(self.sequence.resolve(frame, True))
        if self.backwards:
            rows.reverse()
        if not rows:
            return self.empty.render(frame)
        made = []
        with frame.layer({}) as layer:
            for place, row in enumerate(rows):
                frame.budget.spend(self.cost)
                layer[self.name], layer["forloop"] = row, _place(place, len(rows))
                made.append(self.body.render(frame))
        return "".join(made)


def _place(place: int, count: int) -> Value:
    return Value(
        {
            "counter": place + 1,
            "counter0": place,
            "revcounter": count - place,
            "revcounter0": count - place - 1,
            "first": place == 0,
            "last": place == count - 1,
        }
    )


TAGS = {
    "if": do_if,
    "for": do_for,
    "with": do_with,
    "firstof": do_firstof,
    "comment": comment,
    "spaceless": spaceless,
}
