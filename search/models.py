"""The index of the database engine: ordinary tables, the same on SQLite and PostgreSQL."""

from django.db import models


class Entry(models.Model):
    """A published page as it is found.

    Where it stands, and whether it still may be shown, is read from the page itself at each search: moving,
    withdrawing, deleting or closing a page needs no update here. Among equals the smallest rank comes first;
    `title_length` is in words. A page that `shows` another is found by those who may see both; one that is of
    use `until` a day comes after the others once it has passed.
    """

    page = models.OneToOneField("wagtailcore.Page", models.CASCADE, primary_key=True, related_name="+")
    kind = models.CharField(max_length=20)
    rank = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=255)
    title_length = models.PositiveSmallIntegerField()
    summary = models.TextField(blank=True)
    text = models.TextField(blank=True)
    shows = models.ForeignKey("wagtailcore.Page", models.CASCADE, null=True, related_name="+")
    until = models.DateField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.title


class Posting(models.Model):
    """A word of an entry: its stem, the word as folded and as written, and how much it says of the page.

    Words are completed and corrected among those of headings (titles, summaries, the editors' words) only.
    """

    class Place(models.IntegerChoices):
        TEXT = 0
        HEADING = 1

    entry = models.ForeignKey(Entry, models.CASCADE, related_name="postings")
    stem = models.CharField(max_length=40)
    folded = models.CharField(max_length=40)
    written = models.CharField(max_length=60)
    weight = models.PositiveSmallIntegerField()
    place = models.PositiveSmallIntegerField(choices=Place.choices, default=Place.TEXT)

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [
            models.Index(fields=["stem", "entry"], name="search_posting_stem"),
            models.Index(fields=["place", "folded", "stem"], name="search_posting_words"),
        ]

    def __str__(self) -> str:
        return self.written
