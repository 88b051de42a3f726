"""What the address of a search says, whatever was typed in it."""

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import QueryDict

from portals.search.kinds import KINDS

LONGEST = 200
MOST_PAGES = 10_000
EVERYWHERE = "tous"


@dataclass(frozen=True)
class Asked:
    """The words, and the filters; "" where there is none. What an address says wrongly is as if unsaid."""

    words: str = ""
    kind: str = ""
    theme: str = ""
    everywhere: bool = False
    page: int = 1

    @classmethod
    def of(cls, query: QueryDict) -> "Asked":
        """Read the address."""
        slug, page = query.get("type", ""), query.get("page", "")
        kind = next((kind.name for kind in KINDS.values() if kind.slug == slug), "")
        return cls(
            words=query.get("q", "").strip()[:LONGEST],
            kind=kind,
            theme=query.get("theme", "")[:LONGEST],
            everywhere=query.get("ou") == EVERYWHERE,
            page=min(int(page), MOST_PAGES) if page.isdecimal() and len(page) < 9 else 1,
        )

    def address(self, **changes: object) -> str:
        """Return the address of this search with some of it changed; another filter begins at page 1."""
        changes.setdefault("page", 1)
        asked = replace(self, **changes)  # type: ignore[arg-type]
        said = {
            "q": asked.words,
            "type": KINDS[asked.kind].slug if asked.kind else "",
            "theme": asked.theme,
            "ou": EVERYWHERE if asked.everywhere else "",
            "page": str(asked.page) if asked.page > 1 else "",
        }
        return "?" + urlencode({name: value for name, value in said.items() if value})
