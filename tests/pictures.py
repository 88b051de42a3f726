"""Pictures as phones make them, drawn here."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pillow_heif import from_pillow

POSITION = {1: "N", 2: (49.0, 7.0, 10.0), 3: "E", 4: (6.0, 10.0, 32.0)}
GPS, ORIENTATION, MAKE = 0x8825, 0x0112, 0x010F
SIDEWAYS = 6
TYPES = {"JPEG": "image/jpeg", "PNG": "image/png", "HEIF": "image/heic", "WEBP": "image/webp"}


def photo(name="photo.jpg", size=(80, 40), kind="JPEG", orientation=1, position=POSITION):
    """Return an upload: its left half is red, its right half blue, as the sensor saw it."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, size[0], size[1]))
    exif = image.getexif()
    exif[MAKE] = "Rivemont"
    exif[ORIENTATION] = orientation
    if position:
        exif.get_ifd(GPS).update(position)
    content = BytesIO()
    if kind == "HEIF":
        heif = from_pillow(image)
        heif.info["exif"] = exif.tobytes()
        heif.save(content, quality=90)
    else:
        image.save(content, kind, exif=exif)
    return SimpleUploadedFile(name, content.getvalue(), TYPES[kind])


def document(size=(595, 842)):
    """Return a PDF of one page, in points."""
    content = BytesIO()
    Image.new("RGB", size, "white").save(content, "PDF", resolution=72)
    return content.getvalue()


def opened(content):
    """Return a picture from its bytes."""
    return Image.open(BytesIO(content))
