"""Draws the first page of a PDF in small: a program of its own, since a PDF may be written to do harm.

Reads the file on its standard input and writes a JPEG; ends with a failure when there is nothing to draw.
`documents.py` runs it: what hangs, grows or crashes here harms nobody else.
"""

import resource
import sys

import pypdfium2

SIDE = 240
LEAST = 8
"""Pixels: a page much longer than it is wide would be a line."""
SECONDS = 4
MEMORY = 1_500_000_000


def main() -> None:
    """Draw what is given, within bounds of time and memory."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    page = pypdfium2.PdfDocument(sys.stdin.buffer.read())[0]
    longest, least = max(page.get_size()), min(page.get_size())
    scale = SIDE / longest
    if least * scale < LEAST:
        sys.exit("Too narrow a page")
    page.render(scale=scale).to_pil().convert("RGB").save(sys.stdout.buffer, "JPEG", quality=80)


if __name__ == "__main__":
    main()
