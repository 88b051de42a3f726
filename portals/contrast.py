"""Contrast as WCAG 2.2 measures it, and the mixing of colours. Pure: no database, no HTTP.

A colour is a `#rrggbb` string; a ratio goes from 1 (same) to 21 (black on white).
"""

import re

TEXT = 4.5
"""What text must reach (WCAG 1.4.3)."""
CONTROL = 3.0
"""What large text, borders of controls and focus rings must reach (WCAG 1.4.11)."""

HEX = re.compile(r"#[0-9a-f]{6}")


def is_colour(value: str) -> bool:
    """Say whether this is a colour we can compute with."""
    return HEX.fullmatch(value) is not None


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """Return the relative luminance, from 0 (black) to 1 (white)."""
    linear = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (value / 255 for value in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the ratio of two colours, whichever is the lighter."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def mix(first: str, second: str, part: float) -> str:
    """Return `first` with this part (0 to 1) of `second` in it."""
    pairs = zip(_channels(first), _channels(second), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def towards(colour: str, end: str, *, against: tuple[str, ...], ratio: float) -> str:
    """Move a colour towards `end` by small steps until it reaches this ratio on all the grounds.

    Returns `end` itself when nothing before it does.
    """
    for step in range(51):
        candidate = mix(colour, end, step / 50)
        if all(contrast(candidate, ground) >= ratio for ground in against):
            return candidate
    return end
