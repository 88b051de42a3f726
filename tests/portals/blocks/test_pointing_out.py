"""What catches the eye: figures, quotations, banners, videos, tables."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError

from portals.blocks.banner import BannerBlock
from portals.blocks.video import VideoBlock

TABLE = {
    "columns": [{"type": "text", "heading": "Quotient"}, {"type": "text", "heading": "Repas"}],
    "rows": [{"values": ["Moins de 500 €", "1 €"]}, {"values": ["Plus de 500 €", "6,20 €"]}],
    "caption": "Tarifs de la cantine",
}


def test_a_figure_says_what_it_counts_and_where_it_comes_from(shown):
    html = shown(
        (
            "figures",
            {"title": "", "figures": [{"figure": "12 500", "text": "habitants"}], "source": "Insee, 2024"},
        )
    )
    assert "<dt>habitants</dt><dd>12 500</dd>" in html
    assert "Insee, 2024" in html


def test_a_quotation_says_who_speaks(shown):
    html = shown(("quotation", {"words": "Venez", "author": "Ana Roy", "role": "maire"}))
    assert "<p>« Venez »</p>" in html
    assert "<strong>Ana Roy</strong>, maire" in html


def test_a_table_names_its_columns_its_rows_and_itself(shown):
    html = shown(("table", {"table": TABLE, "row_headings": True}))
    assert "<caption>Tarifs de la cantine</caption>" in html
    assert '<th scope="col">Quotient</th>' in html
    assert '<th scope="row">Moins de 500 €</th><td>1 €</td>' in html


def test_a_table_whose_rows_have_no_name_has_cells_only(shown):
    assert "<td>Moins de 500 €</td>" in shown(("table", {"table": TABLE, "row_headings": False}))


def test_an_empty_table_shows_nothing(shown):
    empty = {"columns": [], "rows": [], "caption": ""}
    assert "data-table" not in shown(("table", {"table": empty, "row_headings": True}))


def test_a_video_is_a_link_and_nothing_of_the_other_site_is_loaded(shown):
    html = shown(
        (
            "video",
            {
                "title": "Le tri",
                "url": "https://www.video.example/watch?v=1",
                "image": None,
                "duration": "2 min",
                "transcript": "<p>On trie.</p>",
            },
        )
    )
    assert '<a href="https://www.video.example/watch?v=1" rel="noreferrer">Le tri</a>' in html
    assert "Vidéo, sur video.example · 2 min" in html
    assert "On trie." in html
    assert "<iframe" not in html


def test_a_video_is_only_at_a_web_address():
    block = VideoBlock()
    value = {
        "title": "Le tri",
        "url": "ftp://video.example/1",
        "image": None,
        "duration": "",
        "transcript": "",
    }
    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))


@pytest.mark.parametrize(
    ("begins", "ends", "there"),
    [
        (None, None, True),
        ("2026-11-24", "2026-11-24", True),
        ("2026-11-25", None, False),
        (None, "2026-11-23", False),
    ],
)
def test_a_banner_comes_and_goes_by_itself(shown, begins, ends, there):
    value = {"kind": "warning", "title": "Rue fermée", "text": "", "begins": begins, "ends": ends}
    with time_machine.travel(datetime.datetime(2026, 11, 24, 12, tzinfo=datetime.UTC)):
        assert ("Rue fermée" in shown(("banner", value))) is there


def test_a_banner_does_not_end_before_it_begins():
    block = BannerBlock()
    value = {"kind": "info", "title": "A", "text": "", "begins": "2026-11-25", "ends": "2026-11-24"}
    with pytest.raises(ValidationError):
        block.clean(block.to_python(value))
