"""Photos are kept upright, without the place where they were taken, in a form everybody opens."""

from io import BytesIO

import pytest

from forms_blocks.submissions.pictures import LARGEST, SIDE, SMALL, prepare
from tests.pictures import GPS, MAKE, ORIENTATION, SIDEWAYS, TYPES, opened, photo


def prepared(upload, kind="JPEG", **wants):
    return prepare(upload, TYPES[kind], **{"shrink": False, "keep_place": False} | wants)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_the_place_is_removed_and_the_rest_stays(kind):
    upload = photo(kind=kind)
    assert GPS in opened(upload.read()).getexif()
    kept = opened(prepared(upload, kind).content)
    assert GPS not in kept.getexif()
    assert kept.getexif()[MAKE] == "Rivemont"


def test_the_place_stays_where_the_field_asks_for_it():
    assert prepared(photo(), keep_place=True).content is None
    kept = opened(prepared(photo(kind="HEIF"), "HEIF", keep_place=True).content)
    assert kept.getexif().get_ifd(GPS)[3] == "E"


def test_a_photo_without_a_place_stays_as_it_came():
    assert prepared(photo(position=None)).content is None


def test_a_photo_taken_sideways_is_put_upright_before_its_place_goes():
    kept = opened(prepared(photo(orientation=SIDEWAYS)).content)
    assert kept.size == (40, 80)
    assert kept.getexif().get(ORIENTATION, 1) == 1
    red, _green, blue = kept.getpixel((20, 5))
    assert red > 200 > blue


def test_a_photo_of_a_phone_becomes_one_that_everybody_opens():
    picture = prepared(photo("IMG_1.HEIC", kind="HEIF", position=None), "HEIF")
    assert picture.content_type == "image/jpeg"
    assert opened(picture.content).format == "JPEG"


def test_a_large_photo_is_made_lighter_where_the_field_asks_for_it():
    large = photo(size=(SIDE * 2, SIDE), position=None)
    assert prepared(large).content is None
    assert opened(prepared(large, shrink=True).content).size == (SIDE, SIDE // 2)
    assert prepared(photo(size=(SIDE, 10), position=None), shrink=True).content is None


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_every_picture_has_a_small_one_that_tells_nothing(kind):
    small = opened(prepared(photo(size=(900, 600), kind=kind), kind).thumbnail)
    assert max(small.size) == SMALL
    assert not small.getexif()


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff\xe0 a tree", bytes.fromhex("89504e470d0a1a0a0000000d49484452")]
)
def test_what_cannot_be_read_stays_as_it_came_without_a_small_one(content):
    picture = prepare(BytesIO(content), "image/jpeg", shrink=True, keep_place=False)
    assert (picture.content, picture.thumbnail) == (None, None)


def test_a_picture_too_large_to_be_opened_is_not(monkeypatch):
    assert LARGEST > 50_000_000, "a phone of today takes 50 million pixels"
    monkeypatch.setattr("forms_blocks.submissions.pictures.LARGEST", 100)
    assert prepared(photo()).thumbnail is None
