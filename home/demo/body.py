"""Write the text of a page in code; a link to another page is `<a href="page:section/page">`."""

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
    values = [{"type": "item", "value": {"title": title, "text": _html(how)}} for title, how in things]
    return {"type": "steps", "value": values}


def questions(*pairs: tuple[str, str]) -> Raw:
    """Return frequent questions and their answers."""
    values = [{"type": "item", "value": {"title": asked, "text": _html(said)}} for asked, said in pairs]
    return {"type": "accordion", "value": values}


def contact(name: str, *, address: str, phone: str, email: str, opening_hours: str) -> Raw:
    """Return how to reach a department."""
    value = {"name": name, "address": address, "phone": phone, "email": email, "opening_hours": opening_hours}
    return {"type": "contact", "value": value}


def _html(paragraph: str) -> str:
    if paragraph.startswith("- "):
        lines = (line.removeprefix("- ") for line in paragraph.split("\n"))
        return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"
    return f"<p>{paragraph}</p>"
