"""CSV files as people send them, and lines as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.sources.lines import parse
from forms_blocks.sources.table import NotATable, answers_of, read_table


def read(content: bytes):
    table = read_table(content)
    return answers_of(table.heading, table.rows, *table.guessed())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_is_read_whatever_its_signs_its_separator_and_its_line_ends(encoding, mark, end):
    text = end.join(
        [mark.join(row) for row in (["Code", "Libellé", "Âge"], ["1", "Été", "3"], ["2", "Noël", ""])]
    )
    assert read(text.encode(encoding)).choices == [
        {"id": "1", "text": "Été", "age": "3"},
        {"id": "2", "text": "Noël"},
    ]


def test_quotes_hold_separators_and_lines():
    assert read(b'id;nom\n1;"Rue ; du\nPont"\n').choices == [{"id": "1", "text": "Rue ; du Pont"}]


def test_the_columns_are_guessed_by_their_titles_else_by_their_place():
    assert read_table(b"prix;nom;code\n1;2;3\n").guessed() == (2, 1)
    assert read_table(b"alpha;beta\n1;2\n").guessed() == (0, 1)
    assert read_table(b"Nom\nMetz\n").guessed() == (0, 0)
    assert read_table(b"code\n57\n").guessed() == (0, 0)


def test_lines_without_a_key_and_keys_twice_are_told_by_their_number():
    found = read(b"id;nom\n1;A\n;B\n1;C\n3;\n\n\n4;D;trop;encore\n5\n")
    assert [choice["id"] for choice in found.choices] == ["1", "4"]
    assert (found.bare, found.twice) == ([3, 5, 7], [4])


@pytest.mark.parametrize("content", [b"", b"id;nom\n", b"\n\n", b"PK\x03\x04\x00\x00", b"%PDF\x00"])
def test_what_is_no_table_is_refused(content):
    with pytest.raises(NotATable):
        read_table(content)


@given(st.binary(max_size=300))
def test_random_bytes_are_a_table_or_are_refused(content):
    try:
        table = read_table(content)
    except NotATable:
        return
    found = answers_of(table.heading, table.rows, *table.guessed())
    assert all(choice["id"] and choice["text"] for choice in found.choices)


def test_words_alone_make_their_own_keys():
    assert parse("Été\n\n  Nouvel an \n")[0] == [
        {"id": "ete", "text": "Été"},
        {"id": "nouvel-an", "text": "Nouvel an"},
    ]


def test_keys_words_and_attributes_stand_under_their_titles():
    choices, faults = parse("clé ; libellé ; prix unitaire ; image\na ; Bac ; 5 ; /media/a.png\nb;Autre\n")
    assert not faults
    assert choices == [
        {"id": "a", "text": "Bac", "prix_unitaire": "5", "image": "/media/a.png"},
        {"id": "b", "text": "Autre"},
    ]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [("a;A\na;B", 2, "« A »"), ("a;", 1, "libellé"), ("a;A;3", 1, "titres"), (";;x", 1, "libellé")],
)
def test_a_line_at_fault_is_told_by_its_number(text, line, words):
    faults = parse(text)[1]
    assert faults[0].number == line
    assert words in faults[0].words
