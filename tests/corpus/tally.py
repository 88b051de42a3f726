"""Counts where two engines agree, and keeps their differences by kind."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Tally:
    """One subject: how many decisions, how many alike, and the others by kind."""

    subject: str
    count: int = 0
    alike: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def note(self, alike: bool, kind: str, example: Any) -> None:
        """Count one decision; `kind` says why it differs, if it does."""
        self.count += 1
        self.alike += alike
        if not alike:
            self.kinds[kind] += 1
            self.examples.setdefault(kind, str(example)[:160])

    @property
    def share(self) -> float:
        return self.alike / max(1, self.count)

    def lines(self) -> list[str]:
        """The table of differences, most frequent first."""
        head = f"{self.subject}: {self.alike} of {self.count} alike ({self.share:.2%})"
        return [head, *(f"  {n:>5}  {kind}  [{self.examples[kind]}]" for kind, n in self.kinds.most_common())]


REPORT: dict[str, Tally] = {}
"""What the run has counted, for the summary at its end."""
