"""A text with expressions in it: a computed value, a message, an e-mail."""

import re
from dataclasses import dataclass, field
from typing import Any

from forms_blocks.expressions import compiled
from forms_blocks.expressions.engine import ENGINE, ExpressionEngine
from forms_blocks.expressions.errors import ExpressionError
from forms_blocks.expressions.faults import explained
from forms_blocks.expressions.frame import CLOSE, OPEN, Frame, Readable
from forms_blocks.expressions.values import plain, text_of

KEPT = re.compile(f"{OPEN}(\\d+){CLOSE}")
RESULT = 200_000


@dataclass(frozen=True, slots=True)
class Written:
    """What a text gave; empty with an error when it could not be written."""

    text: Any
    error: ExpressionError | None = None


TOO_LONG = Written(None, ExpressionError("limit", "text"))


@dataclass(frozen=True)
class Text:
    """A text, read once; `error` says why it cannot be read."""

    source: str
    engine: ExpressionEngine = field(default=ENGINE, repr=False)

    @property
    def error(self) -> ExpressionError | None:
        """Why the text cannot be read; None when it can."""
        return compiled.text(self.source, self.engine).error

    def render(self, names: Readable) -> str:
        """Return the plain text; empty when it cannot be written. Never raises."""
        return str(self.write(names).text)

    def render_html(self, names: Readable) -> str:
        """Return the text with what is printed in it escaped for HTML. Never raises.

        What stands around the expressions is kept as it is written: it is the editor's HTML.
        """
        return str(self.write(names, html=True).text)

    def write(self, names: Readable, *, html: bool = False) -> Written:
        """Return the text, and the error that made it empty. Never raises."""
        return self._made(Frame(names, html=html), "")

    def compute(self, names: Readable) -> Written:
        """Return the value: that of the one thing the text prints, or the text. Never raises.

        `{{ champs.motif }}` gives the choice, `{{ champs.prix }} €` a text. Its shape is that of a
        stored answer; None with an error when it cannot be computed.
        """
        frame = Frame(names, keep=True)
        made = self._made(frame, None)
        if made.error is not None and made.text is None:
            return made
        text = str(made.text)
        whole = KEPT.fullmatch(text.strip())
        if whole:
            return Written(plain(frame.kept[int(whole[1])]), made.error)
        printed = KEPT.sub(lambda found: text_of(frame.kept[int(found[1])]), text)
        return Written(printed, made.error) if len(printed) <= RESULT else TOO_LONG

    def _made(self, frame: Frame, neutral: Any) -> Written:
        read = compiled.text(self.source, self.engine)
        if read.error is not None:
            return Written(neutral, read.error)
        try:
            frame.template = read.root
            text = str(read.root.nodelist.render(frame))
        except Exception as fault:
            return Written(neutral, explained(fault))
        if len(text) > RESULT:
            return Written(neutral, TOO_LONG.error)
        return Written(text, explained(frame.faults[0]) if frame.faults else None)
