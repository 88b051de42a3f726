"""Small files that people could have joined: a street, a scanned paper. Drawn, not photographed."""

from functools import lru_cache
from io import BytesIO
from random import Random

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFilter, ImageFont

WIDTH, HEIGHT = 960, 720


VIEWS = 12


def street_photo(draw: Random, name: str) -> SimpleUploadedFile:
    """Return a picture of a road under the sky with something wrong on it; a dozen of them in all."""
    return SimpleUploadedFile(name, _street(draw.randrange(VIEWS)), "image/jpeg")


def scan(title: str, lines: list[str], name: str) -> SimpleUploadedFile:
    """Return a one-page PDF, as a scanner would make it."""
    return SimpleUploadedFile(name, _page(title, tuple(lines)), "application/pdf")


@lru_cache(maxsize=VIEWS)
def _street(view: int) -> bytes:
    draw = Random(view)  # noqa: S311
    sky = draw.choice(("#b8cfe0", "#cfd6da", "#9fb4c7"))
    picture = Image.new("RGB", (WIDTH, HEIGHT), sky)
    pen = ImageDraw.Draw(picture)
    for left in range(0, WIDTH, 160):
        top = draw.randrange(120, 260)
        pen.rectangle(
            (left, top, left + 158, 420), fill=draw.choice(("#d9c7a8", "#c9b18f", "#e3d8c3", "#b89f86"))
        )
        for x in (left + 24, left + 92):
            pen.rectangle((x, top + 40, x + 34, top + 92), fill="#4d5a66")
    pen.polygon([(0, HEIGHT), (260, 420), (700, 420), (WIDTH, HEIGHT)], fill="#6b6e70")
    pen.polygon([(470, 440), (490, 440), (500, HEIGHT), (440, HEIGHT)], fill="#e8e6df")
    x, y = draw.randrange(240, 560), draw.randrange(500, 600)
    pen.ellipse((x, y, x + 190, y + 70), fill="#2c2d2f")
    pen.ellipse((x + 24, y + 10, x + 160, y + 52), fill="#4b4741")
    kept = BytesIO()
    picture.filter(ImageFilter.GaussianBlur(1.2)).save(kept, "JPEG", quality=70)
    return kept.getvalue()


@lru_cache(maxsize=100)
def _page(title: str, lines: tuple[str, ...]) -> bytes:
    page = Image.new("L", (827, 1169), 250)
    pen = ImageDraw.Draw(page)
    pen.rectangle((60, 60, 767, 1109), outline=120, width=2)
    pen.text((100, 110), title, font=ImageFont.load_default(34), fill=30)
    for number, line in enumerate(lines):
        pen.text((100, 210 + 46 * number), line, font=ImageFont.load_default(22), fill=60)
    pen.text((100, 1040), "SPÉCIMEN – document imaginaire", font=ImageFont.load_default(20), fill=130)
    kept = BytesIO()
    page.rotate(0.6, fillcolor=250).save(kept, "PDF", resolution=100)
    return kept.getvalue()
