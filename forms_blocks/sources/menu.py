"""The lists an editor may choose from."""

from forms_blocks.sources.models import DataSource


def menu() -> list[tuple[str, str]]:
    """Return each list as its slug and its title."""
    return list(DataSource.objects.order_by("title").values_list("slug", "title"))
