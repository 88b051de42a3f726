"""What a question offers: answers typed by the editor, or those of a list that many forms use."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks.asking import Asking, Choice
from forms_blocks.blocks.fault import Fault, Remedy
from forms_blocks.blocks.schema import FieldSchema

UNAVAILABLE = gettext_lazy(
    "The list is not available for the moment. Your answers are kept: please try again in a few minutes."
)
MATCHES = 20
OWN = ("source", "filter_by", "filter_attribute", "choices", "choice_rules")


class Offers(Sequence[Choice]):
    """Answers offered. Long lists are never read whole: they are asked for one key, or for matches.

    `notice` says why nothing is offered; `url`, when not empty, is where a browser asks for matches,
    and then the list must not be sent to it whole.
    """

    notice: Any = ""
    url: str = ""

    def __bool__(self) -> bool:
        return bool(self.url) or len(self) > 0

    def find(self, key: str, text: str = "") -> Choice | None:
        """Return the answer of that key; `text`, the words beside it, may help a list find it."""
        return next((choice for choice in self if choice["id"] == key), None)

    def matching(self, typed: str, limit: int = MATCHES) -> list[Choice]:
        """Return the answers that what is typed may mean, the likeliest first."""
        wanted = bare(typed)
        found = [(bare(choice["text"]), choice) for choice in self if wanted in bare(choice["text"])]
        found.sort(key=lambda pair: (pair[0] != wanted, not pair[0].startswith(wanted)))
        return [choice for _words, choice in found[:limit]]


class Few(Offers):
    """A list short enough to be held and shown whole."""

    def __init__(self, choices: Iterable[Choice] = (), notice: Any = "") -> None:
        self._choices, self.notice = tuple(choices), notice

    def __len__(self) -> int:
        return len(self._choices)

    def __getitem__(self, place: Any) -> Any:
        return self._choices[place]

    def __iter__(self) -> Iterator[Choice]:
        return iter(self._choices)


def bare(text: str) -> str:
    """Return words as they are looked for: without accents either."""
    letters = unicodedata.normalize("NFD", plain(text))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def plain(text: str) -> str:
    """Return words as they are compared: without capitals or needless spaces."""
    return " ".join(text.split()).casefold()


def offers(field: FieldSchema, asking: Asking) -> Offers:
    """Return what a question offers now."""
    found = asking.offers(field)
    given = found if isinstance(found, Offers) else Few(found)
    if not given and not given.notice and field.settings.get("source"):
        return Few(notice=UNAVAILABLE)
    return given


def meant(offered: Offers, given: str) -> Choice | None:
    """Return the one answer that what was posted means: a key, or words; None when it is not clear.

    Words beside a key (`given.text`) win over it when they do not mean it: the person may have typed
    again after choosing. An answer given before (`given.settled`) is only sought by its key.
    """
    text = getattr(given, "text", "")
    found = offered.find(str(given), text) if given else None
    if getattr(given, "settled", False):
        return found
    if found and (not text or plain(found["text"]) == plain(text)):
        return found
    words = text or str(given)
    near = offered.matching(words) if words else []
    same = [choice for choice in near if plain(choice["text"]) == plain(words)]
    if len(same) == 1:
        return same[0]
    if found and found in near:
        return found
    written = bool(offered.url or text)
    return near[0] if written and not same and len(near) == 1 else None


_menu: list[Callable[[], list[tuple[str, str]]]] = []


def lists_from(menu: Callable[[], list[tuple[str, str]]]) -> None:
    """Let editors choose among the lists that a floor above knows, as slugs and titles."""
    _menu[:] = [menu]


def _lists() -> list[tuple[str, str]]:
    return [one for menu in _menu for one in menu()]


def source_block() -> blocks.ChoiceBlock:
    """Return the menu of lists, read each time it is drawn."""
    return blocks.ChoiceBlock(
        label=gettext_lazy("Or answers of a list"),
        choices=_lists,
        required=False,
        help_text=gettext_lazy("A list that several forms share, kept under “Lists of answers”."),
    )


def filter_by_block() -> blocks.CharBlock:
    """Return the key of the question whose answer narrows the list."""
    return blocks.CharBlock(
        label=gettext_lazy("List narrowed by the answer to"),
        required=False,
        max_length=60,
        form_classname="parvis-question",
        help_text=gettext_lazy("Only what goes with that answer is offered: the streets of a town."),
    )


def filter_attribute_block() -> blocks.CharBlock:
    """Return the attribute that must equal that answer."""
    return blocks.CharBlock(
        label=gettext_lazy("Attribute compared with that answer"),
        required=False,
        max_length=60,
        help_text=gettext_lazy("A column of the list, such as “commune”."),
    )


def choices_block() -> blocks.ListBlock:
    """Return the editor's list of possible answers."""
    return blocks.ListBlock(
        blocks.CharBlock(label=gettext_lazy("Answer"), required=False, max_length=200),
        label=gettext_lazy("Possible answers"),
        default=["", ""],
        min_num=0,
    )


def settings_of(raw: dict[str, Any]) -> dict[str, Any]:
    """Read what is offered out of the stream's raw JSON."""
    items = raw.get("choices") or []
    typed = [{"id": item["id"], "text": item["value"]} for item in items if (item.get("value") or "").strip()]
    if not raw.get("source"):
        return {"choices": typed}
    found = {name: raw.get(name) or "" for name in ("source", "filter_by", "filter_attribute")}
    return {"choices": [], **found}


def offered(field: FieldSchema) -> list[tuple[str, str]]:
    """Return the typed answers as Django's pairs of key and words."""
    return [(choice["id"], choice["text"]) for choice in field.settings.get("choices", [])]


def readable_parts(field: FieldSchema) -> frozenset[str] | None:
    """Return what expressions read of an answer; None for a list, whose columns are not known here."""
    return None if field.settings.get("source") else frozenset({"id", "text"})


def among(field: FieldSchema, value: str) -> bool:
    """Say whether a value written in a rule may be an answer; what a list will offer is not known."""
    return bool(field.settings.get("source")) or any(
        value.strip().casefold() in (key.casefold(), text.strip().casefold()) for key, text in offered(field)
    )


def faults_of(field: FieldSchema) -> list[Fault]:
    """Say what is wrong with what is offered."""
    name = field.label or _("Question without text")
    if field.settings.get("source"):
        return []
    if field.settings.get("display") == "pictures":
        words = _("“%(field)s” shows pictures: choose a list whose answers have an image.")
        return [Fault(words % {"field": name}, "source")]
    if is_short(field):
        words = _("“%(field)s” offers fewer than two answers.") % {"field": name}
        return [Fault(words, "choices", remedy=_completed(field))]
    return []


def is_short(field: FieldSchema) -> bool:
    """Say whether a list that the editor types has too few answers to choose from."""
    return not field.settings.get("source") and len(offered(field)) < 2


def _completed(field: FieldSchema) -> Remedy:
    """Return the button that completes a list too short to choose from."""
    known = [text for _key, text in offered(field)]
    if not known:
        answers = f"{_('Yes')}\n{_('No')}"
        return Remedy("offer", _("Offer “Yes” and “No”"), answers, when_asked=True)
    other = next(text for text in (_("Other"), _("Yes")) if text not in known)
    return Remedy("offer", _("Add “%(answer)s”") % {"answer": other}, other, when_asked=True)
