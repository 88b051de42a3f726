"""PostgreSQL's pg_trgm, where it is installed."""

from functools import cache

from django.contrib.postgres.search import TrigramSimilarity
from django.db import connection
from django.db.models import QuerySet

RESEMBLES = 0.2
MOST = 200


@cache
def installed(alias: str) -> bool:
    """Say whether this database has pg_trgm; asked once a process."""
    if connection.vendor != "postgresql":
        return False
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm'")
        return cursor.fetchone() is not None


def resembling(words: QuerySet, folded: str) -> QuerySet:
    """Keep the words that share three-letter pieces with one; all of them where the database cannot tell."""
    if not installed(connection.alias):
        return words
    near = words.annotate(likeness=TrigramSimilarity("folded", folded)).filter(likeness__gte=RESEMBLES)
    return near.order_by("-likeness", "folded")[:MOST]
