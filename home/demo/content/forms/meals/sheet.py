"""How the questions of the health sheet are written."""

from forms_blocks.blocks.writing import Raw, field, group, when


def health(kind: str, name: str, label: str, **settings: object) -> Raw:
    """Return a question about health: never in lists, and kept apart."""
    return field(kind, name, label, category="health", **settings)


def yes(name: str) -> Raw:
    """Return the rule that holds when the answer is yes."""
    return when(name, "is", "true")


def several(
    name: str, label: str, row: str, *fields: Raw, after: str, article: str = "une", most: int = 5
) -> Raw:
    """Return rows that are asked when the question `after` was answered with yes."""
    return group(
        name,
        label,
        *fields,
        min=1,
        max=most,
        row_label=row,
        add_label=f"Ajouter {article} {row.lower()}",
        shown_if=yes(after),
    )
