"""Write the text of a page in code; a link to another page is `<a href="page:section/page">`."""

from uuid import uuid4

from home.demo.pages import Raw


def heading(words: str) -> Raw:
    """Return a heading, which the table of contents names."""
    return {"type": "heading", "value": words}


def text(*paragraphs: str) -> Raw:
    """Return paragraphs; one that begins with "- " is a list of lines."""
    return {"type": "text", "value": "".join(map(_html, paragraphs))}


def note(title: str, *paragraphs: str, kind: str = "info") -> Raw:
    """Return a note that stands out; `kind` is info, warning or success."""
    return {
        "type": "callout",
        "value": {"kind": kind, "title": title, "text": "".join(map(_html, paragraphs))},
    }


def steps(*things: tuple[str, str]) -> Raw:
    """Return numbered steps, each a title and how to do it."""
    return {"type": "steps", "value": _items(things)}


def questions(*pairs: tuple[str, str]) -> Raw:
    """Return frequent questions and their answers."""
    return {"type": "accordion", "value": _items(pairs)}


def cards(title: str, *ways: str) -> Raw:
    """Return cards of pages, given by their ways."""
    values = [{"type": "item", "id": str(uuid4()), "value": f"page:{way}"} for way in ways]
    return {"type": "pages", "value": {"title": title, "pages": values}}


def contact(name: str, *, address: str, phone: str, email: str, opening_hours: str) -> Raw:
    """Return how to reach a department."""
    value = {"name": name, "address": address, "phone": phone, "email": email, "opening_hours": opening_hours}
    return {"type": "contact", "value": value}


def _items(pairs: tuple[tuple[str, str], ...]) -> list[Raw]:
    # An item without an id is read as a bare value.
    return [
        {"type": "item", "id": str(uuid4()), "value": {"title": title, "text": _html(said)}}
        for title, said in pairs
    ]


def _html(paragraph: str) -> str:
    if paragraph.startswith("- "):
        lines = (line.removeprefix("- ") for line in paragraph.split("\n"))
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    return f"<p>{paragraph}</p>"
