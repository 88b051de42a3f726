"""Photos as they are kept: upright, without the place where they were taken, in a form everybody opens."""

from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

from PIL import ExifTags, Image, ImageOps, UnidentifiedImageError
from pillow_heif import register_heif_opener

register_heif_opener()

LARGEST = 60_000_000
"""Pixels: beyond, a picture is kept as it is, and never opened here."""
SIDE = 2000
SMALL = 240
QUALITY = 90
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}
UNREADABLE = (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError)


@dataclass(frozen=True, slots=True)
class Picture:
    """What to keep of a picture; `content` is None when the file may stay as it came."""

    content: bytes | None
    content_type: str
    thumbnail: bytes | None


def prepare(file: IO[bytes], content_type: str, *, shrink: bool, keep_place: bool) -> Picture:
    """Read a picture and say what to keep of it; a file that cannot be read stays as it came."""
    try:
        return _prepared(file, content_type, shrink=shrink, keep_place=keep_place)
    except UNREADABLE:
        return Picture(None, content_type, None)
    finally:
        file.seek(0)


def _prepared(file: IO[bytes], content_type: str, *, shrink: bool, keep_place: bool) -> Picture:
    file.seek(0)
    with Image.open(file) as image:
        if image.width * image.height > LARGEST:
            return Picture(None, content_type, None)
        tells = _tells_where(image) and not keep_place
        large = shrink and max(image.size) > SIDE
        foreign = content_type not in FORMATS
        upright = ImageOps.exif_transpose(image)
        content = None
        if tells or large or foreign:
            if large:
                upright.thumbnail((SIDE, SIDE))
            content = _written(upright, FORMATS.get(content_type, "JPEG"), keep_place=keep_place)
        kept_type = "image/jpeg" if foreign else content_type
        return Picture(content, kept_type, _small(upright))


def _tells_where(image: Image.Image) -> bool:
    """Say whether a picture holds a position, in its EXIF or its XMP."""
    xmp: Any = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    text = xmp if isinstance(xmp, bytes) else str(xmp).encode()
    return ExifTags.IFD.GPSInfo in image.getexif() or b"GPS" in text


def _written(image: Image.Image, into: str, *, keep_place: bool) -> bytes:
    exif = image.getexif()
    if not keep_place and ExifTags.IFD.GPSInfo in exif:
        del exif[ExifTags.IFD.GPSInfo]
    for name in ("xmp", "XML:com.adobe.xmp", "exif"):
        image.info.pop(name, None)
    if into == "JPEG" and image.mode not in ("RGB", "L"):
        image = image.convert("RGB")
    kept = BytesIO()
    image.save(kept, into, exif=exif, quality=QUALITY, icc_profile=image.info.get("icc_profile"))
    return kept.getvalue()


def _small(image: Image.Image) -> bytes:
    small = image.copy()
    small.thumbnail((SMALL, SMALL))
    if small.mode in ("RGBA", "LA", "P", "PA"):
        clear = small.convert("RGBA")
        small = Image.new("RGB", clear.size, "white")
        small.paste(clear, mask=clear.getchannel("A"))
    kept = BytesIO()
    small.convert("RGB").save(kept, "JPEG", quality=80)
    return kept.getvalue()
