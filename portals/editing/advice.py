"""Advice to who has just published: what a reader would stumble on. It refuses nothing.

One sentence, one cause, one way to mend it.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Page

from portals.models.body import WithBody
from portals.models.key_facts import WithKeyFacts
from portals.models.picture import WithPicture

LONGEST_TITLE = 70
LINK = re.compile(r"<a\b[^>]*>(.*?)</a>", re.DOTALL)
# What a link says when it does not say where it leads.
VAGUE = re.compile(
    r"^(cliquez ici|cliquer ici|ici|lien|ce lien|voir|suite|lire la suite|en savoir plus|plus d.infos?|https?://\S+|www\.\S+)$",
    re.IGNORECASE,
)
HEADING = "heading"


def advice_for(page: Page) -> list[str]:
    """Return what could be better on a page, none when it is fine."""
    return [*_of_title(page), *_of_texts(page), *_of_pictures(page), *_of_links(page), *_of_headings(page)]


def _of_title(page: Page) -> Iterator[str]:
    if (length := len(page.title)) > LONGEST_TITLE:
        yield _(
            "The title is %(length)d signs long: lists and search engines cut it. "
            "Keep %(most)d at most; the summary can say the rest."
        ) % {"length": length, "most": LONGEST_TITLE}
    if page.title.isupper():
        yield _("The title is in capitals, which read badly: write it as a sentence.")


def _of_texts(page: Page) -> Iterator[str]:
    if isinstance(page, WithBody) and not page.summary.strip():
        yield _("There is no summary: say in two sentences what it is and for whom.")
    if isinstance(page, WithKeyFacts) and not page.facts_shown():
        yield _("The box “In brief” is empty: say for whom it is, what it costs or which documents to bring.")


def _of_pictures(page: Page) -> Iterator[str]:
    count = sum(not block["description"] for block in _blocks(page, "image"))
    if isinstance(page, WithPicture) and page.image_id and not page.image_description:
        count += 1
    if count:
        yield ngettext(
            "%(count)d picture has no description: say what it shows, unless it only decorates.",
            "%(count)d pictures have no description: say what they show, unless they only decorate.",
            count,
        ) % {"count": count}


def _of_links(page: Page) -> Iterator[str]:
    for words in _links(page):
        if VAGUE.match(words):
            yield _(
                "A link says “%(words)s”: out of its sentence, nobody knows where it leads. "
                "Make it say the name of the page or of the document."
            ) % {"words": words}
            return


def _of_headings(page: Page) -> Iterator[str]:
    kinds = [(block.block_type, block.value) for block in getattr(page, "body", [])]
    for (kind, value), (following, _value) in zip(kinds, [*kinds[1:], (HEADING, "")], strict=False):
        if kind == following == HEADING:
            yield _("Nothing follows the heading “%(title)s”: write a text under it, or remove it.") % {
                "title": value
            }
            return


def _blocks(page: Page, kind: str) -> Iterator[Any]:
    yield from (block.value for block in getattr(page, "body", []) if block.block_type == kind)


def _links(page: Page) -> Iterator[str]:
    texts = [getattr(page, "introduction", "")]
    if isinstance(page, WithBody):
        texts += _texts(page.body.get_prep_value())
    for text in texts:
        yield from (strip_tags(words).replace("\u00a0", " ").strip(" .") for words in LINK.findall(text))


def _texts(raw: Any) -> Iterator[str]:
    """Yield every text of a stream, however deep."""
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, dict):
        for value in raw.values():
            yield from _texts(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from _texts(value)
