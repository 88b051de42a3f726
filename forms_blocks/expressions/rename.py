"""Rewrites the sources that use an identifier when it changes."""

from forms_blocks.expressions.scan import FIELDS, SHOWN, fields_in, flat_of, rewritten, set_here
from forms_blocks.expressions.vocabulary import Vocabulary


def identifiers_in(source: str, vocabulary: Vocabulary, *, text: bool = False) -> list[str]:
    """Return the identifiers that a condition (or a text) reads, each once, in order."""
    return list(dict.fromkeys(found.identifier for found in fields_in(source, vocabulary, text=text)))


def renamed(source: str, old: str, new: str, vocabulary: Vocabulary, *, text: bool = False) -> str:
    """Return the source reading `new` wherever it read `old`, and everything else as before.

    `vocabulary` has the identifiers before the change. Where the new name could be taken for another
    field's attribute, or another field's attribute for it, a point parts the two.
    """
    after = Vocabulary((vocabulary.identifiers - {old}) | {new})
    own = set_here(source) if text else set()

    def change(name: str, _start: int) -> str:
        head, _dot, tail = name.partition(".")
        flat = flat_of(name)
        parted = vocabulary.part(flat) if flat else None
        if parted is None or head in own:
            return name
        identifier, rest = parted
        meant = new if identifier == old else identifier
        joined = f"{meant}_{rest}" if rest else meant
        if after.part(joined) != (meant, rest):
            joined = f"{meant}.{rest}"
        if head == FIELDS:
            further = tail[len(flat) :]
            return f"{FIELDS}.{joined}{further}"
        return f"{SHOWN}{joined}{name[len(head) :]}"

    return rewritten(source, change, text=text)
