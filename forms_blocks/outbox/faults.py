"""What may be written down about a fault: never a name, an address or a message."""

import re
import smtplib
import traceback

from forms_blocks.outbox.builders import UnknownKind

LENGTH = 250
ADDRESS = re.compile(r"<[^>]*>|\S*@\S*")
PERMANENT = range(500, 600)


class NotAccepted(Exception):
    """The mail server took the message for nobody."""


def describe(fault: BaseException) -> str:
    """Return the class of the fault and a short text that names nobody."""
    return f"{type(fault).__name__}: {_text(fault)}"[:LENGTH]


def _text(fault: BaseException) -> str:
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        return ", ".join(str(code) for code in sorted(_codes(fault)))
    if isinstance(fault, smtplib.SMTPResponseException):
        said = fault.smtp_error
        words = said.decode(errors="replace") if isinstance(said, bytes) else str(said)
        return f"{fault.smtp_code} {_without_address(words)}"
    if isinstance(fault, smtplib.SMTPException | UnknownKind | NotAccepted):
        return _without_address(str(fault))
    if isinstance(fault, OSError) and fault.strerror:
        return fault.strerror
    return place(fault)


def place(fault: BaseException) -> str:
    """Return the file and line where the fault arose: its message may hold an answer."""
    frames = traceback.extract_tb(fault.__traceback__)
    return f"{frames[-1].filename.rsplit('/', 1)[-1]}:{frames[-1].lineno}" if frames else "?"


def frames(fault: BaseException) -> str:
    """Return the traceback without the message of the exception, nor of those it came from."""
    return "".join(traceback.format_tb(fault.__traceback__)) + type(fault).__name__


def is_final(fault: BaseException) -> bool:
    """Tell whether the mail server refused every recipient for good."""
    if not isinstance(fault, smtplib.SMTPRecipientsRefused):
        return False
    codes = _codes(fault)
    return bool(codes) and all(code in PERMANENT for code in codes)


def _codes(fault: smtplib.SMTPRecipientsRefused) -> set[int]:
    return {int(answer[0]) for answer in fault.recipients.values()}


def _without_address(text: str) -> str:
    return ADDRESS.sub("…", " ".join(text.split()))
