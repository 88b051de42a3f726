"""Keep the lists of answers, as the screen of the administrator does."""

from forms_blocks.sources.lines import parse
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.replace import replace
from home.demo.content.lists import LISTS
from home.demo.typography import french


def keep_lists() -> None:
    """Make every list; forms find them by their slugs."""
    for listed in LISTS:
        lines = french(listed.lines.strip())
        choices, faults = parse(lines)
        if faults:
            raise ValueError(f"{listed.slug}: {faults[0]}")
        source = DataSource.objects.create(
            title=listed.title, slug=listed.slug, kind="typed", settings={"lines": lines}
        )
        replace(source, choices)
