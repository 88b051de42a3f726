"""Rivemont's emblem: a hill, a tower and two waves."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image, ImageDraw

from portals.media.models import PortalImage
from portals.menus import LOGO

SIZE = 480
BLUE, GREEN, WHITE = "#0b5f66", "#6fae8f", "#ffffff"


def emblem() -> PortalImage:
    """Draw the emblem and keep it among the images."""
    picture = Image.new("RGBA", (SIZE, SIZE), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, SIZE - 1, SIZE - 1), radius=96, fill=BLUE)
    pen.pieslice((-60, 190, 540, 690), 180, 360, fill=GREEN)
    pen.rectangle((200, 110, 280, 260), fill=WHITE)
    for left in (192, 228, 264):
        pen.rectangle((left, 84, left + 24, 120), fill=WHITE)
    pen.rectangle((226, 196, 254, 260), fill=BLUE)
    for top in (320, 386):
        for left in range(-40, SIZE, 104):
            pen.arc((left, top, left + 108, top + 80), 20, 160, fill=WHITE, width=16)
    kept = BytesIO()
    mask = Image.new("L", (SIZE, SIZE), 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, SIZE - 1, SIZE - 1), radius=96, fill=255)
    picture.putalpha(mask)
    picture.save(kept, "PNG", optimize=True)
    image = PortalImage.objects.create(
        title="Emblème de Rivemont", file=ImageFile(BytesIO(kept.getvalue()), name="rivemont.png")
    )
    # Scaled now rather than by the first visitor.
    image.get_rendition(LOGO)
    return image
