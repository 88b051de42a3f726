"""The pages that a page names outside its texts: the service in charge, what to read next."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from modelcluster.models import get_all_child_relations
from wagtail.models import Page

from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.places import Places

MOST = 50
Chosen = dict[str, list[int]]


def written(page: Any) -> Chosen:
    """Return the keys of the pages named, by the name of what names them, in their order."""
    return {name: _keys(page, name) for name in [*_fields(page), *_lists(page)]}


def checked(given: Any, page: Any, places: Places) -> Chosen:
    """Return the keys of here; what is found no more is left out, and `places` says it. Raises Refused."""
    if not isinstance(given, dict):
        raise damaged()
    found: Chosen = {}
    for name, model in {**_fields(page), **dict.fromkeys(_lists(page), Page)}.items():
        if name in given:
            keys = given[name]
            if not isinstance(keys, list) or len(keys) > MOST:
                raise damaged()
            here = [key for one in keys if (key := places.lead(Page, one))]
            right = set(model.objects.filter(pk__in=here).values_list("pk", flat=True))
            found[name] = [key for key in dict.fromkeys(here) if key in right]
    return found


def told(data: Chosen, page: Any) -> Iterator[str]:
    """Say which of them change."""
    for name, keys in data.items():
        if keys != _keys(page, name):
            label = page._meta.get_field(name)
            words = getattr(label, "verbose_name", None) or label.related_model._meta.verbose_name_plural
            titles = ", ".join(f"« {page} »" for page in Page.objects.filter(pk__in=keys))
            yield _("%(setting)s: %(pages)s.") % {"setting": words.capitalize(), "pages": titles or "—"}


def apply(data: Chosen, page: Any) -> None:
    """Have the page name them."""
    fields, lists = _fields(page), _lists(page)
    for name, keys in data.items():
        if name in fields:
            setattr(page, f"{name}_id", keys[0] if keys else None)
        else:
            model, link = lists[name]
            made = [model(**{f"{link}_id": key}, sort_order=place) for place, key in enumerate(keys)]
            setattr(page, name, made)


def _keys(page: Any, name: str) -> list[int]:
    if name in _fields(page):
        key = getattr(page, f"{name}_id")
        return [key] if key else []
    link = _lists(page)[name][1]
    return [getattr(row, f"{link}_id") for row in getattr(page, name).all()]


def _fields(page: Any) -> dict[str, Any]:
    """Return the fields that name a page, with its model."""
    theirs = {field.name for field in Page._meta.get_fields()}
    return {
        field.name: field.related_model
        for field in page._meta.get_fields()
        if field.many_to_one and field.concrete and field.editable and field.name not in theirs
        if issubclass(field.related_model, Page)
    }


def _lists(page: Any) -> dict[str, tuple[Any, str]]:
    """Return the ordered lists of pages: their model, and its field that names the page."""
    found = {}
    for relation in get_all_child_relations(type(page)):
        model, back = relation.related_model, relation.field.name
        links = [
            field.name
            for field in model._meta.get_fields()
            if field.many_to_one and field.name != back and issubclass(field.related_model, Page)
        ]
        if len(links) == 1 and any(field.name == "sort_order" for field in model._meta.get_fields()):
            found[relation.get_accessor_name()] = (model, links[0])
    return found
