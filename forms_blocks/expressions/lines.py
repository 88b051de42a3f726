"""A text that keeps its lines when it becomes HTML."""

from django.utils.html import escape


class Lines(str):
    """A plain text; `html` is the same with its lines marked up, everything else escaped."""

    _paragraphs: bool

    def __new__(cls, text: str, *, paragraphs: bool = False) -> "Lines":
        """Take the text, and whether blank lines part paragraphs."""
        made = super().__new__(cls, text)
        made._paragraphs = paragraphs
        return made

    @property
    def html(self) -> str:
        """The text as HTML."""
        escaped = str(escape(str(self))).replace("\r\n", "\n")
        if not self._paragraphs:
            return escaped.replace("\n", "<br>")
        parts = (part.strip("\n") for part in escaped.split("\n\n"))
        return "\n\n".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in parts if part)
