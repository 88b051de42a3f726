"""Pictures drawn for the news and the events: calm shapes in the colours of the town."""

from collections.abc import Callable
from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw, ImageFilter

from portals.media.models import PortalImage

WIDTH, HEIGHT = 1600, 800
TEAL, GREEN, SAND, CREAM, PLUM, BRASS, SLATE = (
    "#0b5f66",
    "#6fae8f",
    "#e9dcc3",
    "#f7f3ea",
    "#86305f",
    "#c9a24b",
    "#26323d",
)
SKY, DUSK, SNOW, ROSE, LEAF = "#dcebea", "#34505c", "#eef4f6", "#e7cfd9", "#3f8168"
Pen = ImageDraw.ImageDraw


def _hills(pen: Pen, colours: tuple[str, str], top: int = 470) -> None:
    pen.ellipse((-300, top, 1000, top + 900), fill=colours[0])
    pen.ellipse((620, top + 40, 2000, top + 1000), fill=colours[1])


def _sun(pen: Pen, colour: str, place: tuple[int, int] = (1240, 170), size: int = 90) -> None:
    x, y = place
    pen.ellipse((x - size, y - size, x + size, y + size), fill=colour)


def _bridge(pen: Pen) -> None:
    _sun(pen, BRASS)
    _hills(pen, ("#bcd5cb", GREEN), 380)
    pen.rectangle((0, 600, WIDTH, HEIGHT), fill="#4f9aa0")
    pen.rectangle((0, 440, WIDTH, 520), fill=SAND)
    for left in range(-60, WIDTH, 340):
        pen.rectangle((left, 500, left + 70, 640), fill=SAND)
        pen.pieslice((left + 70, 500, left + 340, 780), 180, 360, fill="#4f9aa0")
    for left in range(60, WIDTH, 180):
        pen.line((left, 690 + left % 40, left + 90, 690 + left % 40), fill="#9cc9cb", width=8)


def _garden(pen: Pen) -> None:
    pen.rectangle((0, 520, WIDTH, HEIGHT), fill=SAND)
    for left in (120, 620, 1120):
        pen.rectangle((left, 520, left + 360, 680), fill="#a9754f")
        for number in range(5):
            x = left + 40 + number * 70
            height = 120 + (number * 53) % 110
            pen.line((x, 520, x, 520 - height), fill=LEAF, width=10)
            pen.ellipse((x - 60, 470 - height // 2, x, 500 - height // 2), fill=GREEN)
            pen.ellipse((x, 440 - height // 2, x + 60, 470 - height // 2), fill=GREEN)
            pen.ellipse(
                (x - 34, 486 - height, x + 34, 554 - height), fill=(BRASS, PLUM, "#ffffff")[number % 3]
            )
    _sun(pen, "#f0d9a0", (1380, 140))


def _winter(pen: Pen) -> None:
    _sun(pen, "#ffffff", (340, 180), 80)
    _hills(pen, (SNOW, "#ffffff"), 500)
    for left, top in ((240, 420), (420, 360), (1120, 380), (1320, 430)):
        for level in range(3):
            half = 60 + level * 34
            y = top + level * 70
            pen.polygon([(left, y - 70), (left - half, y + 70), (left + half, y + 70)], fill=TEAL)
        pen.rectangle((left - 14, top + 210, left + 14, top + 260), fill=SLATE)
    pen.polygon([(700, 560), (810, 460), (920, 560)], fill=PLUM)
    pen.rectangle((724, 560, 896, 690), fill=SAND)
    pen.rectangle((780, 600, 840, 690), fill=BRASS)
    for number in range(60):
        x, y = (number * 271) % WIDTH, (number * 149) % 700
        pen.ellipse((x, y, x + 10, y + 10), fill="#ffffff")


def _papers(pen: Pen) -> None:
    pen.rounded_rectangle((260, 220, 900, 620), radius=36, fill="#ffffff", outline="#b9cfcf", width=6)
    pen.ellipse((330, 300, 490, 460), fill=GREEN)
    pen.pieslice((310, 440, 510, 640), 180, 360, fill=TEAL)
    for number, end in enumerate((820, 760, 800)):
        pen.rounded_rectangle((560, 320 + number * 80, end, 350 + number * 80), radius=15, fill=SAND)
    pen.rounded_rectangle((820, 160, 1320, 640), radius=36, fill=PLUM)
    pen.ellipse((980, 270, 1160, 450), outline=BRASS, width=14)
    pen.line((1070, 270, 1070, 450), fill=BRASS, width=10)
    pen.line((980, 360, 1160, 360), fill=BRASS, width=10)
    pen.rounded_rectangle((960, 510, 1180, 540), radius=15, fill=BRASS)


def _lights(pen: Pen) -> None:
    pen.rectangle((0, 600, WIDTH, HEIGHT), fill=SLATE)
    for left, height in ((80, 260), (300, 340), (560, 220), (900, 300), (1180, 380), (1420, 250)):
        pen.rectangle((left, 600 - height, left + 180, 600), fill="#2b424d")
        for row in range(height // 90):
            pen.rectangle(
                (left + 30, 630 - height + row * 90, left + 70, 680 - height + row * 90), fill=BRASS
            )
    for left in (240, 760, 1280):
        pen.polygon([(left, 330), (left - 190, 720), (left + 190, 720)], fill="#50666b")
        pen.line((left, 330, left, 720), fill=CREAM, width=12)
        pen.ellipse((left - 34, 290, left + 34, 358), fill="#ffe9ae")


def _people(pen: Pen) -> None:
    _hills(pen, (SKY, "#c8e0d4"), 420)
    colours = (TEAL, PLUM, BRASS, GREEN, SLATE, "#b7654d", LEAF)
    for number, colour in enumerate(colours):
        x, size = 180 + number * 205, 250 + (number * 83) % 130
        pen.pieslice((x - 110, 760 - size, x + 110, 1080 - size), 180, 360, fill=colour)
        pen.rectangle((x - 110, 918 - size, x + 110, HEIGHT), fill=colour)
        pen.ellipse(
            (x - 62, 620 - size, x + 62, 744 - size), fill=("#f1cfae", "#8d5b3f", "#d9a27b")[number % 3]
        )


def _books(pen: Pen) -> None:
    pen.rectangle((0, 640, WIDTH, 690), fill="#a9754f")
    left, colours = 120, (TEAL, BRASS, PLUM, GREEN, SLATE, SAND, LEAF, "#b7654d")
    for number in range(18):
        width, height = 44 + (number * 29) % 46, 280 + (number * 67) % 160
        pen.rectangle((left, 640 - height, left + width, 640), fill=colours[number % 8])
        pen.rectangle((left + 10, 690 - height, left + width - 10, 704 - height), fill=CREAM)
        left += width + 8
    _sun(pen, "#f0d9a0", (1400, 220), 110)


def _school(pen: Pen) -> None:
    _sun(pen, BRASS, (250, 170))
    pen.rectangle((0, 640, WIDTH, HEIGHT), fill="#b9d8c3")
    pen.rectangle((420, 360, 1180, 660), fill=CREAM)
    pen.polygon([(380, 370), (800, 190), (1220, 370)], fill=PLUM)
    pen.rectangle((740, 480, 860, 660), fill=TEAL)
    pen.ellipse((760, 260, 840, 340), fill="#ffffff")
    for left in (480, 600, 920, 1040):
        pen.rectangle((left, 430, left + 80, 540), fill="#9cc9cb")
    for number, left in enumerate((120, 230, 1300, 1420)):
        pen.ellipse((left, 560, left + 60, 620), fill="#d9a27b")
        pen.rounded_rectangle(
            (left - 4, 620, left + 64, 740), radius=28, fill=(TEAL, BRASS, PLUM, GREEN)[number]
        )


def _plate(pen: Pen) -> None:
    pen.ellipse((480, 120, 1120, 760), fill="#ffffff", outline="#d7c7cf", width=10)
    pen.pieslice((580, 220, 1020, 660), 90, 220, fill=GREEN)
    pen.pieslice((580, 220, 1020, 660), 220, 330, fill=BRASS)
    pen.pieslice((580, 220, 1020, 660), 330, 450, fill="#b7654d")
    pen.rounded_rectangle((330, 160, 370, 720), radius=20, fill=SLATE)
    for left in (300, 340, 380):
        pen.rounded_rectangle((left, 140, left + 18, 330), radius=9, fill=SLATE)
    pen.rounded_rectangle((1230, 140, 1280, 720), radius=25, fill=SLATE)


def _hall(pen: Pen) -> None:
    pen.rectangle((0, 660, WIDTH, HEIGHT), fill="#c9c2b2")
    pen.polygon([(360, 330), (800, 150), (1240, 330)], fill=SLATE)
    pen.rectangle((380, 330, 1220, 390), fill=SAND)
    for left in range(420, 1200, 150):
        pen.rectangle((left, 390, left + 70, 640), fill=CREAM)
    pen.rectangle((340, 630, 1260, 680), fill=SAND)
    pen.line((800, 150, 800, 40), fill=SLATE, width=10)
    for number, colour in enumerate((TEAL, "#ffffff", PLUM)):
        pen.rectangle((805 + number * 50, 44, 855 + number * 50, 116), fill=colour)


# A drawing: its ground, what draws it, and what it shows for those who do not see it.
DRAWINGS: dict[str, tuple[str, Callable[[Pen], None], str]] = {
    "bridge": (SKY, _bridge, "Dessin d’un pont de pierre sur une rivière, devant des collines"),
    "garden": (SKY, _garden, "Dessin de trois bacs de fleurs au soleil"),
    "winter": ("#cddfe6", _winter, "Dessin de sapins et d’une maison sous la neige"),
    "papers": ("#e4efef", _papers, "Dessin d’une carte d’identité et d’un passeport"),
    "lights": (DUSK, _lights, "Dessin d’une rue la nuit, éclairée par trois lampadaires"),
    "people": (CREAM, _people, "Dessin de sept personnes côte à côte"),
    "books": (CREAM, _books, "Dessin d’un rayon de livres de toutes les couleurs"),
    "school": ("#e6f0f4", _school, "Dessin d’une école et de quatre enfants dans la cour"),
    "plate": (ROSE, _plate, "Dessin d’une assiette garnie, entre une fourchette et un couteau"),
    "hall": ("#e7e3d8", _hall, "Dessin d’un hôtel de ville à colonnes avec un drapeau"),
}


def draw(name: str) -> PortalImage:
    """Draw a picture and keep it among the images."""
    ground, shapes, shows = DRAWINGS[name]
    picture = Image.new("RGB", (WIDTH, HEIGHT), ground)
    shapes(ImageDraw.Draw(picture))
    kept = BytesIO()
    # Edges as soft as paper cut with scissors.
    picture.filter(ImageFilter.GaussianBlur(1)).save(kept, "PNG", optimize=False, compress_level=6)
    file = ImageFile(BytesIO(kept.getvalue()), name=f"{name}.png")
    return PortalImage.objects.create(title=shows, description=shows, file=file)


def described(name: str) -> str:
    """Return what a drawing shows."""
    return DRAWINGS[name][2]
