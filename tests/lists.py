"""Lists of answers as a town could have them."""

import json
from typing import Any

from forms_blocks.blocks.asking import Choice
from forms_blocks.sealing import seal
from forms_blocks.sources.item import item
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.replace import replace


def typed(title: str, *choices: Choice | str) -> DataSource:
    """Return a typed list; an answer is its words alone, or a whole choice."""
    source = DataSource.objects.create(title=title, kind="typed")
    replace(source, [item(one, one) if isinstance(one, str) else one for one in choices])
    return source


def long(title: str, number: int, **attributes: Any) -> DataSource:
    """Return a list of that many streets, `rue-0` to the last."""
    source = DataSource.objects.create(title=title, kind="csv")
    streets = (item(f"rue-{place}", f"Rue de l’Été {place}", attributes) for place in range(number))
    replace(source, [street for street in streets if street])
    return source


def service(title: str, url: str, headers: dict[str, str] | None = None, **settings: Any) -> DataSource:
    """Return a list asked of a web service."""
    sealed = seal(json.dumps(headers)) if headers else ""
    settings = {"url": url, "key_at": "id", "text_at": "text", "seconds": 60, **settings}
    return DataSource.objects.create(title=title, kind="service", settings=settings, sealed=sealed)
