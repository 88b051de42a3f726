"""The rows before and after one of a list, found by their place in its order."""

from typing import Any

from django.db.models import Model, Q, QuerySet

from forms_blocks.desk.filters import Order


def neighbours(rows: QuerySet[Any], order: Order, row: Model) -> tuple[Any, Any]:
    """Return the rows before and after, None at the ends; `row` itself may have left the list."""
    ordered = order.apply(rows)
    after = ordered.filter(_past(order, row, forward=True)).first()
    before = ordered.reverse().filter(_past(order, row, forward=False)).first()
    return before, after


def _past(order: Order, row: Model, *, forward: bool) -> Q:
    found, same = Q(pk__in=()), Q()
    for term in order.columns:
        name, value = term.lstrip("-"), _value(row, term.lstrip("-"))
        found |= same & _beyond(term, value, term in order.empty_last, forward=forward)
        same &= Q(**{f"{name}__isnull": True}) if value is None else Q(**{name: value})
    return found & _from_here(order, row, forward=forward)


def _from_here(order: Order, row: Model, *, forward: bool) -> Q:
    # Implied by the rest, but an index can start from it.
    term = order.columns[0]
    value = _value(row, term.lstrip("-"))
    if value is None or term in order.empty_last:
        return Q()
    rises = not term.startswith("-")
    return Q(**{f"{term.lstrip('-')}__{'gte' if rises == forward else 'lte'}": value})


def _beyond(term: str, value: Any, empty_last: bool, *, forward: bool) -> Q:
    name = term.lstrip("-")
    if value is None:
        return Q(pk__in=()) if forward else Q(**{f"{name}__isnull": False})
    rises = not term.startswith("-")
    further = Q(**{f"{name}__{'gt' if rises == forward else 'lt'}": value})
    return further | Q(**{f"{name}__isnull": True}) if empty_last and forward else further


def _value(row: Model, name: str) -> Any:
    return row.pk if name == "pk" else getattr(row, name)
