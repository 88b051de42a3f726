"""The colours of a portal: two are chosen (accent, ink), all the others are computed with their contrast.

Pure: no database, no HTTP. The stylesheet of a theme holds CSS custom properties only; `key_of` names it,
so that a browser may keep it for ever.
"""

import hashlib
from dataclasses import dataclass, fields
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portals.contrast import CONTROL, TEXT, contrast, is_colour, mix, towards

NORMAL, LARGE = "normal", "large"
SIZES = {NORMAL: "", LARGE: "--base-size:125%;"}
"""What each type scale adds to a stylesheet; the normal one is that of tokens.css."""

WHITE = "#ffffff"
BLACK = "#000000"


@dataclass(frozen=True)
class Palette:
    """What an editor chooses: a name, the colour of actions and the colour of writing."""

    label: str | Promise
    accent: str
    ink: str


PALETTES: dict[str, Palette] = {
    "citizens": Palette(gettext_lazy("Deep blue-green"), "#0b5f66", "#132c30"),
    "families": Palette(gettext_lazy("Warm plum"), "#86305f", "#321d2b"),
    "officials": Palette(gettext_lazy("Slate and brass"), "#7c5a12", "#26323d"),
}
DEFAULT = PALETTES["citizens"]


@dataclass(frozen=True)
class Colours:
    """One set of colours, for a light or a dark screen; each field is a CSS custom property."""

    ground: str
    surface: str
    soft: str
    line: str
    line_strong: str
    text: str
    text_soft: str
    accent: str
    accent_strong: str
    on_accent: str
    focus: str
    bar: str
    on_bar: str

    def grounds(self) -> tuple[str, str, str]:
        """What text is written on."""
        return self.ground, self.surface, self.soft

    def faults(self) -> list[tuple[str, str, float]]:
        """Return the pairs that cannot be read: (front, back, ratio needed); none for a good theme."""
        pairs = [(front, back, TEXT) for back in self.grounds() for front in self._written()]
        pairs += [
            (front, back, CONTROL) for back in self.grounds() for front in (self.line_strong, self.focus)
        ]
        pairs += [(self.on_accent, self.accent, TEXT), (self.on_accent, self.accent_strong, TEXT)]
        pairs += [(self.on_bar, self.bar, TEXT)]
        return [(front, back, ratio) for front, back, ratio in pairs if contrast(front, back) < ratio]

    def _written(self) -> tuple[str, ...]:
        return self.text, self.text_soft, self.accent, self.accent_strong

    def css(self) -> str:
        """Return the declarations, one custom property a colour."""
        return "".join(f"--{f.name.replace('_', '-')}:{getattr(self, f.name)};" for f in fields(self))


def light(accent: str, ink: str) -> Colours:
    """Derive the colours of a light screen."""
    ground, soft = mix(WHITE, ink, 0.025), mix(WHITE, accent, 0.07)
    grounds = (ground, WHITE, soft)
    written = towards(accent, BLACK, against=grounds, ratio=TEXT)
    return Colours(
        ground=ground,
        surface=WHITE,
        soft=soft,
        line=mix(WHITE, ink, 0.16),
        line_strong=towards(mix(WHITE, ink, 0.5), ink, against=grounds, ratio=CONTROL + 0.4),
        text=ink,
        text_soft=towards(mix(ink, WHITE, 0.35), ink, against=grounds, ratio=TEXT + 0.5),
        accent=written,
        accent_strong=mix(written, BLACK, 0.25),
        on_accent=WHITE,
        focus=towards(written, BLACK, against=grounds, ratio=CONTROL),
        bar=ink,
        on_bar=WHITE,
    )


def dark(accent: str, ink: str) -> Colours:
    """Derive the colours of a dark screen."""
    ground = mix(BLACK, ink, 0.42)
    surface, soft = mix(ground, WHITE, 0.05), mix(mix(ground, WHITE, 0.06), accent, 0.16)
    grounds = (ground, surface, soft)
    written = towards(mix(accent, WHITE, 0.35), WHITE, against=grounds, ratio=TEXT + 1)
    return Colours(
        ground=ground,
        surface=surface,
        soft=soft,
        line=mix(ground, WHITE, 0.2),
        line_strong=towards(mix(ground, WHITE, 0.4), WHITE, against=grounds, ratio=CONTROL + 0.4),
        text=mix(WHITE, ink, 0.08),
        text_soft=towards(mix(WHITE, ink, 0.3), WHITE, against=grounds, ratio=TEXT + 0.5),
        accent=written,
        accent_strong=mix(written, WHITE, 0.35),
        on_accent=mix(BLACK, ink, 0.3),
        focus=towards(written, WHITE, against=grounds, ratio=CONTROL),
        bar=mix(BLACK, ink, 0.6),
        on_bar=WHITE,
    )


def check(accent: str, ink: str) -> list[str]:
    """Return why this palette cannot be read, in the visitor's language; an empty list when it can.

    Each reason names the two colours, the ratio measured and the ratio needed.
    """
    wrong = [colour for colour in (accent, ink) if not is_colour(colour)]
    if wrong:
        return [
            _("“%(colour)s” is not a colour: write # and six signs, as in #0b5f66.") % {"colour": colour}
            for colour in wrong
        ]
    soft = mix(WHITE, accent, 0.07)
    asked = (
        (_("The text colour %(front)s on the white page"), ink, WHITE),
        (_("The text colour %(front)s on the tinted ground %(back)s"), ink, soft),
        (_("The accent %(front)s on the white page, for links"), accent, WHITE),
        (_("The accent %(front)s on its tinted ground %(back)s"), accent, soft),
    )
    reasons = [_reason(what, front, back) for what, front, back in asked if contrast(front, back) < TEXT]
    return reasons or _derived_reasons(accent, ink)


def _reason(what: str, front: str, back: str, needed: float = TEXT) -> str:
    measured = contrast(front, back)
    said = _(
        "%(what)s: contrast of %(measured)s to 1, at least %(needed)s is needed to be read by all. "
        "Choose a darker colour."
    )
    return said % {
        "what": what % {"front": front, "back": back},
        "measured": _figure(measured),
        "needed": _figure(needed),
    }


def _derived_reasons(accent: str, ink: str) -> list[str]:
    what = _("The colour %(front)s, computed from yours, on %(back)s")
    faults = light(accent, ink).faults() + dark(accent, ink).faults()
    return [_reason(what, front, back, needed) for front, back, needed in faults]


def _figure(ratio: float) -> str:
    """Write a ratio with the comma French uses, never rounded up to what is needed."""
    return f"{int(ratio * 10) / 10:.1f}".replace(".", ",")


@lru_cache(maxsize=128)
def stylesheet(accent: str, ink: str, scale: str = NORMAL) -> str:
    """Return the stylesheet of a theme: custom properties for light screens, then for dark ones."""
    return (
        f":root{{color-scheme:light dark;{SIZES[scale]}{light(accent, ink).css()}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark(accent, ink).css()}}}}}\n"
    )


def key_of(accent: str, ink: str, scale: str = NORMAL) -> str:
    """Return the name of a theme: its colours, a digest of what is made of them, its scale when large."""
    digest = hashlib.sha256(stylesheet(accent, ink, scale).encode()).hexdigest()[:8]
    return "-".join([accent[1:], ink[1:], digest] + ([] if scale == NORMAL else [scale]))


DEFAULT_KEY = key_of(DEFAULT.accent, DEFAULT.ink)
