"""What the head of a page says of it to search engines and to whoever shares its address."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.http import HttpRequest

SHARED = "fill-1200x630|format-jpeg"
LONGEST = 300


@dataclass(frozen=True)
class Metadata:
    """`address` and `image` are whole; `image` is "" when there is none. `kind` is Open Graph's."""

    title: str
    description: str
    address: str
    image: str
    kind: str


def metadata_of(page: Any, request: HttpRequest, logo: str) -> Metadata | None:
    """Return what is said of a page; None when the address asked is not the page's own, as below a form.

    The address is the page's only one: on the host of its portal, without what filters and counts add.
    """
    address = page.get_full_url()
    if address is None or not request.path == urlsplit(address).path == page.get_url_parts(request)[2]:
        return None
    image = getattr(page, "share_image", None) or getattr(page, "image", None)
    return Metadata(
        title=page.seo_title or page.title,
        description=description_of(page),
        address=address,
        image=urljoin(address, image.get_rendition(SHARED).url if image else logo) if image or logo else "",
        kind="article" if page.depth > 3 else "website",
    )


def description_of(page: Any) -> str:
    """Return the sentence of a page: for search engines, else its summary, else what its portal is for."""
    written = (page.search_description, getattr(page, "summary", ""), getattr(page, "tagline", ""))
    said = next((text for text in written if text), "")
    return " ".join(said.split())[:LONGEST]
