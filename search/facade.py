"""The one door: `find` asks whichever engine SEARCH_URL names."""

from collections.abc import Iterable
from functools import cache

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from search.question import Engine, Question, Results
from search.register import registered

ENGINES = {"database": "search.database.Database"}


@cache
def _engine(url: str) -> Engine:
    scheme = url.partition(":")[0]
    if scheme not in ENGINES:
        known = ", ".join(f"{name}:" for name in ENGINES)
        raise ImproperlyConfigured(f"SEARCH_URL names no search engine; those known are {known}")
    return import_string(ENGINES[scheme])()


def engine() -> Engine:
    """Return the engine of this installation; raises ImproperlyConfigured when SEARCH_URL names none."""
    return _engine(settings.SEARCH_URL)


def find(
    text: str,
    *,
    hidden: Iterable[str],
    scope: str = "",
    kinds: Iterable[str] = (),
    themes: Iterable[str] = (),
    theme_depth: int = 4,
    page: int = 1,
    size: int = 10,
) -> Results:
    """Look for words under the tree path `scope`; what stands under a `hidden` path is as if it were not.

    `hidden` has no default: who asks must say what the visitor may not see. Never raises for what was typed.
    """
    question = Question(text, tuple(hidden), scope, tuple(kinds), tuple(themes), theme_depth, page, size)
    return engine().find(question)


def rebuild() -> int:
    """Index every published page again; return how many."""
    found = engine()
    found.clear()
    count = 0
    for model, describe in registered().items():
        for one in model.objects.live().filter(alias_of=None).iterator(chunk_size=100):
            # A page of a narrower type is described by that type.
            if one.cached_content_type.model_class() is model:
                found.write(one.pk, describe(one))
                count += 1
    return count
