"""Which of the things that two lists share have changed places."""

from collections.abc import Sequence
from difflib import SequenceMatcher


def moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return the fewest keys, or nearly, that must move to go from one order to the other."""
    shared = set(before) & set(after)
    old, new = [key for key in before if key in shared], [key for key in after if key in shared]
    if old == new:
        return set()
    blocks = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    still = {key for block in blocks for key in old[block.a : block.a + block.size]}
    return shared - still
