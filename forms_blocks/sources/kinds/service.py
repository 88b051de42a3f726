"""A list asked of a web service that answers in JSON."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, ClassVar
from urllib.parse import quote

from cryptography.fernet import InvalidToken
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.offer import MATCHES, UNAVAILABLE, Few, Offers
from forms_blocks.sealing import unseal
from forms_blocks.sources import narrowing
from forms_blocks.sources.address_keys import without_keys
from forms_blocks.sources.fault import SourceFault
from forms_blocks.sources.fetch import fetch_json
from forms_blocks.sources.held import MANY
from forms_blocks.sources.item import folded
from forms_blocks.sources.kind import SourceKind
from forms_blocks.sources.known import Known
from forms_blocks.sources.mapping import answers, at
from forms_blocks.sources.narrowing import mark
from forms_blocks.sources.reference import url_of
from forms_blocks.sources.registry import register
from forms_blocks.sources.remembered import remembered, retry
from forms_blocks.sources.setting import SettingForm

CACHE = 3600
TYPED, PARENT = "{q}", "{parent}"
A_DAY = 24 * 3600


@register
class WebService(SourceKind):
    """Asks an address; `{parent}` and `{q}` in it stand for the answer above and the words typed."""

    name = "service"
    order = 3
    icon = "globe"
    label: ClassVar = gettext_lazy("Web service")
    help: ClassVar = gettext_lazy("For lists that another application keeps: Parvis asks it when needed.")

    def form(self) -> type[SettingForm]:
        """Return the form with the address and what is read there."""
        from forms_blocks.sources.service_form import ServiceForm

        return ServiceForm

    def told_to_others(self, source: Any) -> tuple[dict[str, Any], list[str]]:
        """Name the headers and the keys in the addresses, and keep their values here."""
        settings, _none = super().told_to_others(source)
        named: dict[str, None] = {}
        for name in filter(settings.get, ("url", "one_url")):
            settings[name], keys = without_keys(settings[name])
            named |= dict.fromkeys(_("“%(name)s” in the address") % {"name": key} for key in keys)
        headers = (_("the header “%(name)s”") % {"name": name} for name in _headers_kept(source))
        return settings, [*headers, *named]

    def offers(self, source: Known, parameters: Mapping[str, str]) -> Offers:
        """Return what the service says, or last said."""
        url = source.settings.get("url") or ""
        if narrowing.waits(parameters):
            return Few(notice=narrowing.WAITING)
        if TYPED in url:
            return Sought(source, parameters)
        found = ask(source, url, parameters)
        if found is None:
            return Few(notice=UNAVAILABLE)
        return _offered(source, _narrowed(found, url, parameters), parameters)

    def refresh(self, source: Known) -> None:
        """Ask again at once, even after a failure."""
        retry(source)


class Long(Few):
    """A long list that the service gives whole: it is held here, a browser asks for matches."""

    def __init__(self, choices: tuple[Choice, ...], url: str) -> None:
        super().__init__(choices)
        self.url = url

    def matching(self, typed: str, limit: int = MATCHES) -> list[Choice]:
        """Return the answers that hold every word, those that begin with them first."""
        words = folded(typed)
        found = [(folded(choice["text"]), choice) for choice in self] if words else []
        kept = [pair for pair in found if all(word in pair[0] for word in words.split())]
        kept.sort(key=lambda pair: (pair[0] != words, not pair[0].startswith(words)))
        return [choice for _words, choice in kept[:limit]]


class Sought(Offers):
    """A list that cannot be read whole: the service is asked for what matches."""

    def __init__(self, source: Known, parameters: Mapping[str, str]) -> None:
        self._source, self._parameters = source, dict(parameters)
        self.url = url_of(source.slug, parameters)

    def __len__(self) -> int:
        return len(self._first())

    def __getitem__(self, place: Any) -> Any:
        return self._first()[place]

    def __iter__(self) -> Iterator[Choice]:
        return iter(self._first())

    def find(self, key: str, text: str = "") -> Choice | None:
        """Ask for one key at its own address when there is one, else among what matches the words."""
        one = self._source.settings.get("one_url") or ""
        found = ask(self._source, one, self._parameters, id=key) if one else self._ask(text or key)
        return next((choice for choice in found or () if choice["id"] == key), None)

    def matching(self, typed: str, limit: int = MATCHES) -> list[Choice]:
        """Ask the service; nothing when it is down."""
        return list(self._ask(typed) or ())[:limit] if typed.strip() else []

    def _first(self) -> tuple[Choice, ...]:
        return self._ask("") or ()

    def _ask(self, typed: str) -> tuple[Choice, ...] | None:
        url = self._source.settings["url"]
        found = ask(self._source, url, self._parameters, q=" ".join(typed.split())[:100])
        return None if found is None else _narrowed(found, url, self._parameters)


def ask(source: Known, url: str, parameters: Mapping[str, str], **holes: str) -> tuple[Choice, ...] | None:
    """Return the answers at an address once its holes are filled; None when nothing was ever read there."""
    holes = {**holes, "parent": parameters.get("parent", "")}
    seconds = int(source.settings.get("seconds") or CACHE)
    kept = {"kept": A_DAY} if len(holes) > 1 else {}
    read_as = json.dumps(
        [source.settings.get(name) for name in ("list_at", "key_at", "text_at", "attributes")]
    )
    asked = mark({"url": url, "as": read_as, "with": source.sealed, **holes})
    return remembered(source, asked, seconds, lambda: read(source, filled(url, holes)), **kept)


def read(source: Known, address: str) -> list[Choice]:
    """Ask the service now; raises SourceFault, also when it offers nothing that can be read."""
    data = fetch_json(address, headers_of(source.sealed))
    found = answers(data, source.settings)
    if not found and data not in ([], {}, None) and not _is_empty(data, source.settings):
        raise SourceFault(_("The service answered, but no answer was found where its settings say."))
    return found


def filled(url: str, holes: Mapping[str, str]) -> str:
    """Return an address with its holes filled, each value kept within its place."""
    for name, value in holes.items():
        # "." and ".." would climb in the path.
        inside = quote(value, safe="") if value.strip(".") else value.replace(".", "%2E")
        url = url.replace("{" + name + "}", inside)
    return url


def headers_of(sealed: str) -> dict[str, str]:
    """Return the headers kept sealed; raises SourceFault when the keys of the installation changed."""
    if not sealed:
        return {}
    try:
        return dict(json.loads(unseal(sealed)))
    except (InvalidToken, ValueError) as fault:
        raise SourceFault(_("The headers of the service can no longer be read: type them again.")) from fault


def _headers_kept(source: Any) -> list[str]:
    try:
        return list(headers_of(source.sealed))
    except SourceFault:
        return [_("(unreadable)")]


def _is_empty(data: Any, paths: Mapping[str, Any]) -> bool:
    return at(data, paths.get("list_at") or "") == []


def _narrowed(found: tuple[Choice, ...], url: str, parameters: Mapping[str, str]) -> tuple[Choice, ...]:
    # A service that is given the answer above narrows by itself, unless an attribute is named too.
    if PARENT in url and not parameters.get("attribute"):
        return found
    return tuple(choice for choice in found if narrowing.keeps(choice, parameters))


def _offered(source: Known, found: tuple[Choice, ...], parameters: Mapping[str, str]) -> Offers:
    if len(found) > MANY:
        return Long(found, url_of(source.slug, parameters))
    return Few(found, notice=narrowing.NONE if parameters.get("parent") else UNAVAILABLE)
