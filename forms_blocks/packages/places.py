"""What the texts of a procedure lead to, found again in another installation, or said to be lost."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms_blocks.packages import things
from forms_blocks.packages.envelope import damaged

TAG = re.compile(r"<(?:a|embed)\b[^>]*>")
LINK = re.compile(r"(<a\b[^>]*>)(.*?)</a>", re.DOTALL)
EMBED = re.compile(r"<embed\b[^>]*>")
KIND = re.compile(r'\b(?:linktype|embedtype)="(\w+)"')
KEY = re.compile(r'\bid="(\d{1,9})"')
NAMES = {"page": things.PAGE, "document": things.DOCUMENT, "image": things.PICTURE}
MOST, HEAVIEST = 300, 5_000_000
LONGEST = {"title": 250, "path": 2_000, "name": 100, "hash": 40, "description": 250, "file": 2_100_000}

Told = dict[str, dict[str, dict[str, Any]]]


def written(parts: Any, chosen: Iterable[tuple[Any, Any]]) -> Told:
    """Return what the texts of a file lead to, and what it chooses, by kind and by key."""
    keys: dict[str, set[int]] = {}
    for kind, key in [*_in_texts(parts), *((things.kind_of(model), int(key)) for model, key in chosen)]:
        keys.setdefault(kind, set()).add(key)
    left, found = HEAVIEST, Told()
    for kind in filter(None, keys):
        for thing in things.model_of(kind).objects.filter(pk__in=keys[kind]).order_by("pk")[:MOST]:
            told = things.described(kind, thing)
            content = things.content_of(kind, thing) if kind != things.PAGE else None
            if content is not None and len(content) <= left:
                told["file"] = things.packed(content)
                left -= len(content)
            found.setdefault(kind, {})[str(thing.pk)] = told
    return found


class Places:
    """What a file says of what stands elsewhere, and what each becomes here.

    `elsewhere` counts what does not lead where it led. What the file carries is made when it is first
    asked for: for good when `real`, else as a row without a file, for the caller to roll back.
    """

    def __init__(self, given: Any, user: Any = None, *, real: bool = False) -> None:
        self.told, self.user, self.real = _judged(given), user, real
        self.known: dict[tuple[str, int], Any] = {}
        self.notes: list[str] = []
        self.elsewhere = 0

    def lead(self, model: Any, key: Any) -> int | None:
        """Return the key of here for the key of a file; None when there is nothing to lead to."""
        if key in (None, ""):
            return None
        if isinstance(key, bool) or not isinstance(key, int | str) or not str(key).isdecimal():
            raise damaged()
        return self._lead(things.kind_of(model), int(key))

    def relinked(self, text: str) -> str:
        """Return a text whose links lead here; of those that cannot, the words stay."""
        return LINK.sub(self._link, EMBED.sub(self._embed, text))

    def _link(self, found: re.Match[str]) -> str:
        if "linktype=" not in found[1]:
            return found[0]
        key = self._tag(found[1])
        return f"{_pointed(found[1], key)}{found[2]}</a>" if key else found[2]

    def _embed(self, found: re.Match[str]) -> str:
        key = self._tag(found[0])
        return _pointed(found[0], key) if key else ""

    def _tag(self, tag: str) -> int | None:
        kind, key = _read(tag)
        return self._lead(kind, key)

    def _lead(self, kind: str, key: int) -> int | None:
        if (kind, key) not in self.known:
            self.known[kind, key] = self._found(kind, key)
        here: int | None = self.known[kind, key]
        self.elsewhere += here != key
        return here

    def _found(self, kind: str, key: int) -> int | None:
        told = self.told.get(kind, {}).get(str(key))
        if told is None:
            self._say(_("Some links or pictures lead to what the file does not describe: they are left out."))
            return None
        try:
            thing = things.found(kind, told) or self._made(kind, told)
        except (ValueError, ValidationError, OSError):
            thing = None
        if thing is None:
            self._say(LOST[kind]() % told)
        elif kind == things.PAGE and things.path_of(thing).strip("/") != told["path"].strip("/"):
            words = _("What leads to the page “%(title)s” will lead here to “%(here)s” (%(path)s).")
            self._say(words % {**told, "here": thing.title, "path": things.path_of(thing)})
        return thing.pk if thing else None

    def _made(self, kind: str, told: dict[str, Any]) -> Any:
        if not told.get("file"):
            return None
        thing = things.judged(kind, told, self.user)
        if self.real:
            thing.save()
        else:
            _stand_in(thing)
        words = {
            things.PICTURE: _("The picture “%(title)s” is added to the library."),
            things.DOCUMENT: _(
                "The document “%(title)s” is added to the library, where anybody may read it."
            ),
        }
        self._say(words[kind] % told)
        return thing

    def _say(self, words: str) -> None:
        if words not in self.notes:
            self.notes.append(words)


LOST = {
    things.PAGE: lambda: _(
        "The page “%(title)s” is not here: what leads to it is taken out, the words stay."
    ),
    things.PICTURE: lambda: _("The picture “%(title)s” is not in the file: put it back by hand."),
    things.DOCUMENT: lambda: _(
        "The document “%(title)s” is not in the file: what leads to it is taken out, put it back by hand."
    ),
}


def _stand_in(thing: Any) -> None:
    """Keep a row that names no file: nothing is written on the disk."""
    thing.__dict__.update(file="packages/waiting", width=1, height=1)
    type(thing).objects.bulk_create([thing])


def _pointed(tag: str, key: int) -> str:
    return KEY.sub(f'id="{key}"', tag)


def _read(tag: str) -> tuple[str, int]:
    kind, key = KIND.search(tag), KEY.search(tag)
    return (NAMES.get(kind[1], "") if kind else "", int(key[1]) if key else 0)


def _in_texts(value: Any) -> Iterator[tuple[str, int]]:
    if isinstance(value, str):
        yield from (_read(tag) for tag in TAG.findall(value) if KIND.search(tag) and KEY.search(tag))
    elif isinstance(value, Mapping):
        yield from (one for each in value.values() for one in _in_texts(each))
    elif isinstance(value, list | tuple):
        yield from (one for each in value for one in _in_texts(each))


def _judged(given: Any) -> Told:
    """Return what a file says, every text within its length; raises Refused."""
    if not isinstance(given, dict) or not all(isinstance(one, dict) for one in given.values()):
        raise damaged()
    found = Told()
    for kind in NAMES.values():
        for key, told in given.get(kind, {}).items():
            if not isinstance(told, dict):
                raise damaged()
            texts = {name: told.get(name, "") for name in LONGEST}
            long = (
                len(text) > LONGEST[name] if isinstance(text, str) else True for name, text in texts.items()
            )
            if any(long) or len(given[kind]) > MOST:
                raise damaged()
            found.setdefault(kind, {})[key] = texts
    return found
