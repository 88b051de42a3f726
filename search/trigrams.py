"""PostgreSQL's pg_trgm, where it is installed."""

from functools import cache

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import Q, QuerySet

RESEMBLES = 0.2


@cache
def installed(alias: str) -> bool:
    """Say whether this database has pg_trgm; asked once a process."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None


def narrowed(words: QuerySet, typed: list[str]) -> QuerySet:
    """Keep the words that share three-letter pieces with one typed; all, where the database cannot tell."""
    if not installed(connection.alias):
        return words
    near = Q()
    for number, folded in enumerate(typed):
        words = words.alias(**{f"likeness_{number}": TrigramSimilarity("folded", folded)})
        near |= Q(**{f"likeness_{number}__gte": RESEMBLES})
    return words.filter(near)
