"""The pages of a long list: which one an address asks, and links to the others."""

from django.core.paginator import Paginator
from django.http import HttpRequest

from portals.links import Link

MOST_PAGES = 10_000


def number_asked(request: HttpRequest) -> int:
    """Return the page an address asks, 1 when it says nothing or nonsense."""
    page = request.GET.get("page", "")
    return min(int(page), MOST_PAGES) if page.isdecimal() and len(page) < 9 else 1


def page_links(paginator: Paginator, number: int, address: str) -> list[Link]:
    """Return a link a page, `address` being what stands before its number; none for a single page.

    Pages left out of a long list have no address.
    """
    if paginator.num_pages < 2:
        return []
    numbers = paginator.get_elided_page_range(number, on_each_side=1, on_ends=1)
    return [
        Link(str(one), f"{address}{one}" if isinstance(one, int) else "", one == number) for one in numbers
    ]
