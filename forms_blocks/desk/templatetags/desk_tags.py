"""What the templates of the desk cannot ask by a name."""

from django import template

from forms_blocks.desk.filters import Filter
from forms_blocks.desk.listing import Listing

register = template.Library()


@register.simple_tag
def chosen(listing: Listing, narrowing: Filter) -> str:
    """Return the answer of a list to one of its filters, "" when it keeps every row."""
    return listing.values[narrowing.name]
