"""The engine that needs nothing more than the database.

An inverted index in ordinary tables rather than FTS5 and tsvector: words arrive stemmed by us, so all those
two would add is a syntax to escape and an order that differs from one database to the other.
"""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import BooleanField, Count, ExpressionWrapper, Max, Q, QuerySet
from django.utils.timezone import localdate

from search.excerpt import excerpt, marked
from search.filters import filtered
from search.models import Entry, Posting
from search.question import Hit, Question, Results
from search.ranking import Meaning, Row, ranked
from search.register import Document
from search.spelling import Known, resembling
from search.trigrams import narrowed
from search.weights import SUMMARY, length, weigh
from search.words import Word, normal

PREFIX = 3
MOST_STEMS = 30
MOST_CORRECTED = 3
MOST_NEAR = 100
# So that one very common word over a very large site costs no more than this.
MOST_ROWS = 20_000


class Database:
    """Answers from Entry and Posting: three queries, at most six when words are unknown."""

    def write(self, page_id: int, document: Document) -> None:
        """Keep a page, in place of what was known of it."""
        entry = Entry(
            page_id=page_id,
            kind=document.kind,
            rank=document.rank,
            title=normal(document.title),
            title_length=length(document.title),
            summary=normal(document.summary),
            text=normal(document.text),
            shows_id=document.shows,
            until=document.until,
        )
        postings = [
            Posting(
                entry=entry,
                stem=one.stem,
                folded=one.folded,
                written=one.written,
                weight=one.weight,
                place=Posting.Place.HEADING if one.weight >= SUMMARY else Posting.Place.TEXT,
            )
            for one in weigh(document)
        ]
        with transaction.atomic():
            self.erase([page_id])
            entry.save(force_insert=True)
            Posting.objects.bulk_create(postings, batch_size=500)

    def erase(self, page_ids: Iterable[int]) -> None:
        """Forget pages."""
        Entry.objects.filter(pk__in=list(page_ids)).delete()

    def showing(self, page_id: int) -> list[int]:
        """Return the pages that show this one."""
        return list(Entry.objects.filter(shows=page_id).values_list("pk", flat=True))

    def clear(self) -> None:
        """Forget everything."""
        Entry.objects.all().delete()

    def find(self, question: Question) -> Results:
        """Answer; never raises for what was typed."""
        asked = question.words()
        if not asked:
            return Results(is_empty_question=True)
        visible = _visible(question)
        meanings = _understood(asked, visible)
        known = [meaning for meaning in meanings if meaning.stems]
        unknown = tuple(question.written(one.word) for one in meanings if not one.stems)
        if not known:
            return Results(unknown=unknown)
        stems = {stem for meaning in known for stem in meaning.stems}
        found, is_partial = ranked(_rows(visible, stems), known)
        shown = filtered(found, question)
        return Results(
            total=shown.total,
            hits=_hits(shown.rows, stems),
            page=shown.page,
            pages=shown.pages,
            kinds=shown.kinds,
            themes=shown.themes,
            corrected=question.corrected({one.word: one.instead for one in known if one.instead}),
            unknown=unknown,
            is_partial=is_partial,
        )


def _visible(question: Question) -> QuerySet[Posting]:
    """Return the words of the pages that may be shown, as the tree stands now."""
    shown = Q(entry__shows=None) | Q(entry__shows__live=True)
    postings = Posting.objects.filter(shown, entry__page__live=True)
    if question.scope:
        postings = postings.filter(entry__page__path__startswith=question.scope)
    closed = Q()
    for path in question.hidden:
        closed |= Q(entry__page__path__startswith=path) | Q(entry__shows__path__startswith=path)
    return postings.exclude(closed) if closed else postings


def _understood(asked: list[Word], visible: QuerySet[Posting]) -> list[Meaning]:
    """Return the stems that answer each word: its own, else those of words it begins, else the nearest."""
    stems = visible.filter(stem__in=[word.stem for word in asked]).values_list("stem", flat=True)
    own = set(stems.distinct())
    meanings = [Meaning(word, {word.stem} & own) for word in asked]
    headings = visible.filter(place=Posting.Place.HEADING)
    _complete([one for one in meanings if not one.stems and len(one.word.folded) >= PREFIX], headings)
    _correct([one for one in meanings if not one.stems][:MOST_CORRECTED], headings)
    return meanings


def _complete(meanings: list[Meaning], headings: QuerySet[Posting]) -> None:
    if not meanings:
        return
    begun = Q()
    for one in meanings:
        begun |= Q(folded__startswith=one.word.folded)
    for stem, folded in headings.filter(begun).values_list("stem", "folded").distinct()[:MOST_STEMS]:
        for one in meanings:
            if folded.startswith(one.word.folded):
                one.stems.add(stem)


def _correct(meanings: list[Meaning], headings: QuerySet[Posting]) -> None:
    if not meanings:
        return
    # Read without their pages, which is quick; those that resemble are then asked whether they may be seen.
    words = Posting.objects.filter(place=Posting.Place.HEADING).values("stem", "folded").distinct()
    words = narrowed(words, [one.word.folded for one in meanings])
    vocabulary = [Known(*row) for row in words.values_list("stem", "folded")]
    near = [resembling(Known(one.word.stem, one.word.folded), vocabulary) for one in meanings]
    written = _written({stem for stems in near for stem in stems}, headings)
    for one, stems in zip(meanings, near, strict=True):
        seen = [(away, -written[stem][1], stem) for stem, away in stems.items() if stem in written]
        if seen:
            stem = min(seen)[2]
            one.stems, one.instead = {stem}, written[stem][0]


def _written(stems: set[str], headings: QuerySet[Posting]) -> dict[str, tuple[str, int]]:
    """Return how each visible stem is written, and on how many pages it stands."""
    if not stems:
        return {}
    seen = headings.filter(stem__in=sorted(stems)[:MOST_NEAR]).values("stem")
    rows = seen.annotate(written=Max("written"), pages=Count("entry"))
    return {stem: (written, pages) for stem, written, pages in rows.values_list("stem", "written", "pages")}


def _rows(visible: QuerySet[Posting], stems: set[str]) -> list[Row]:
    over = ExpressionWrapper(Q(entry__until__isnull=False, entry__until__lt=localdate()), BooleanField())
    fields = "entry_id", "entry__kind", "entry__rank", "entry__title_length", "entry__page__path"
    rows = visible.filter(stem__in=stems).order_by("-weight", "pk").annotate(over=over)
    return [Row(*row) for row in rows.values_list(*fields, "stem", "weight", "over")[:MOST_ROWS]]


def _hits(rows: list[Row], stems: set[str]) -> tuple[Hit, ...]:
    entries = Entry.objects.in_bulk([row.entry for row in rows])
    return tuple(
        Hit(
            row.entry,
            row.kind,
            row.path,
            marked(entry.title, stems),
            excerpt(entry.summary, entry.text, stems),
        )
        for row in rows
        if (entry := entries.get(row.entry))
    )
