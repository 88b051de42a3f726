"""The controls that show what a question offers: buttons, a menu, pictures, words to type."""

from collections.abc import Iterable
from typing import Any, ClassVar

from django import forms

from forms_blocks.blocks.offer import Offers, meant

# How one answer is chosen when the editor leaves it to us: buttons for a few, a menu for some, words to
# type for more.
FEW, SOME = 7, 50
LONGEST = 300


class Key(str):
    """The key of an answer, with the words beside it when they are known."""

    __slots__ = ("text",)
    text: str

    def __new__(cls, key: str, text: str = "") -> "Key":
        """Keep both."""
        made = super().__new__(cls, key)
        made.text = text
        return made


class KeptKey(Key):
    """The key of an answer given before: its words only show it, they never stand for another key."""

    __slots__ = ()
    settled = True


class Shown(forms.Widget):
    """A control of ours: `question` is the template that shows the question around it."""

    question: ClassVar[str]
    control: ClassVar[str]
    offered: Offers

    def build_attrs(self, base_attrs: Any, extra_attrs: Any = None) -> dict[str, Any]:
        """Give the control the class that Bootstrap draws it by."""
        attrs = super().build_attrs(base_attrs, extra_attrs)
        attrs["class"] = attrs.get("class", "").replace("form-control", self.control)
        return attrs


class Buttons(Shown, forms.RadioSelect):
    """One button an answer."""

    question, control = "public/fields/options.html", "form-check-input"


class Boxes(Shown, forms.CheckboxSelectMultiple):
    """One box an answer."""

    question, control = "public/fields/options.html", "form-check-input"


class Menu(Shown, forms.Select):
    """A drop-down list."""

    question, control = "public/fields/input.html", "form-select"


class SearchedMenu(Menu):
    """A drop-down list that a script turns into words to type; without it, it stays a list.

    Words that the script posts in place of an answer come back as they were typed.
    """

    question = "public/fields/combobox_list.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return the key of an answer, or the words that were typed."""
        given = super().value_from_datadict(data, files, name)
        typed = isinstance(given, str) and given and not self.offered.find(given)
        return Key(given[:LONGEST], given[:LONGEST]) if typed else given

    def optgroups(self, name: str, value: Any, attrs: Any = None) -> Any:
        """Add the words that were typed to the answers offered, chosen."""
        groups = super().optgroups(name, value, attrs)
        words = [one for one in value if one and not self.offered.find(one)]
        at = len(groups)
        more = [self.create_option(name, one, one, True, at) for one in words]
        return [
            *groups,
            *((None, [{**one, "attrs": {**one["attrs"], "data-typed": True}}], at) for one in more),
        ]


class Pictured(Shown):
    """Gives each answer its image, when it is one of this site."""

    def create_option(self, name: str, value: Any, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add the address of the image; "" without one."""
        option: dict[str, Any] = super().create_option(name, value, *args, **kwargs)  # type: ignore[misc]
        found = self.offered.find(str(value)) or {}
        return {**option, "image": ours(str(found.get("image") or ""))}


class PictureButtons(Pictured, forms.RadioSelect):
    """One picture an answer, one to choose."""

    question, control = "public/fields/pictures.html", "form-check-input"


class PictureBoxes(Pictured, forms.CheckboxSelectMultiple):
    """One picture an answer, several to choose."""

    question, control = "public/fields/pictures.html", "form-check-input"


class Nothing(Shown):
    """Stands where there is nothing to choose: says why, and keeps what was answered."""

    question, control = "public/fields/options_none.html", ""
    template_name = "django/forms/widgets/hidden.html"
    use_fieldset = True

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> Any:
        """Return hidden inputs with what was answered."""
        return forms.MultipleHiddenInput().render(name, _listed(value), None, renderer)

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return what was answered."""
        return [text for text in _all_of(data, name) if text]


class Words(Shown):
    """Lines where one types, for lists too long to be sent whole.

    Each line posts two values under the same name: the words, then the key of the answer they mean.
    Without a script the key stays empty, the words are searched when they are posted, and what they
    may mean is then offered in a menu.
    """

    question, control = "public/fields/combobox.html", "form-control"
    template_name = "public/fields/combobox_lines.html"

    def __init__(self, offered: Offers, lines: int) -> None:
        super().__init__()
        self.offered, self.lines, self.use_fieldset = offered, lines, lines > 1

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Add the lines to draw, and where a browser asks for matches."""
        context = super().get_context(name, value, attrs)
        return {**context, "lines": context["widget"]["value"], "url": self.offered.url}

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Key]:
        """Return the key and the words of each line that is filled."""
        posted = _all_of(data, name)
        pairs = zip(posted[::2], [*posted[1::2], ""], strict=False)
        return [Key(key or words, words) for words, key in pairs if key or words.strip()]

    def format_value(self, value: Any) -> list[dict[str, Any]]:
        """Return each line: its words, its key, and what else the words may mean."""
        lines = [self._line(given) for given in _keys(value)][: self.lines]
        return lines + [{"text": "", "key": "", "near": []}] * (self.lines - len(lines))

    def _line(self, given: Key) -> dict[str, Any]:
        if given.text and given != given.text:
            return {"text": given.text, "key": str(given), "near": []}
        words = given.text or str(given)
        found = meant(self.offered, given)
        if found:
            return {"text": found["text"], "key": found["id"], "near": []}
        return {"text": words, "key": "", "near": self.offered.matching(words)}


def ours(address: str) -> str:
    """Return an address when it is a plain path of this site, else ""."""
    plain_path = address.startswith("/") and not address.startswith("//") and "\\" not in address
    return address if plain_path and address.isprintable() else ""


def _keys(value: Any) -> list[Key]:
    if isinstance(value, Key):
        return [value]
    texts: list[Any] = [value] if isinstance(value, str) else list(value or ())
    if all(isinstance(text, Key) for text in texts):
        return texts
    if len(texts) == 1:
        return [Key(texts[0])] if texts[0] else []
    # What was posted and refused comes back as it was: words, key, words, key.
    pairs = zip(texts[::2], [*texts[1::2], ""], strict=False)
    return [Key(key or text, text) for text, key in pairs if key or text]


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value or ())


def _all_of(data: Any, name: str) -> list[str]:
    found: Iterable[Any] = data.getlist(name) if hasattr(data, "getlist") else _listed(data.get(name))
    return [str(text) for text in found]
