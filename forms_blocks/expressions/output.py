"""What an expression prints."""

from typing import Any

from django.template.base import Node

from forms_blocks.expressions.values import Value


class Output(Node):
    """Prints one reading."""

    def __init__(self, reading: Any) -> None:
        self.reading = reading

    def render(self, frame: Any) -> str:
        """Return the text of the value, as the frame prints it."""
        return frame.printed(self.reading.resolve(frame))


class FirstOf(Node):
    """Prints the first of several readings that is not empty, or keeps it under a name."""

    def __init__(self, readings: list[Any], name: str | None) -> None:
        self.readings, self.name = readings, name

    def render(self, frame: Any) -> str:
        """Return the text of the value; nothing when it is kept, or when all are empty."""
        found = Value(None)
        for reading in self.readings:
            value = reading.resolve(frame, True)
            if value:
                found = value
                break
        if self.name is None:
            return frame.printed(found)
        frame[self.name] = found
        return ""
