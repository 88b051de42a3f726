from search.excerpt import excerpt, marked
from search.register import Document
from search.spelling import Known, distance, resembling
from search.weights import KEYWORDS, SUMMARY, TEXT, TITLE, weigh
from search.words import fold, normal, words_of


def test_folding_leaves_letters_and_figures():
    assert [fold(word) for word in ("Œuvre", "ÉLÈVES", "Straße", "n°", "2ᵉ")] == [
        "oeuvre",
        "eleves",
        "strasse",
        "n",
        "2e",
    ]


def test_words_say_where_they_stand():
    text = normal("L’e\u0301cole, aujourd’hui.")
    assert [text[word.start : word.end] for word in words_of(text)] == ["L", "école", "aujourd", "hui"]


def test_a_word_weighs_by_the_places_where_it_stands():
    document = Document("guide", 1, "École", summary="Les écoles", keywords="classe", text="école " * 9)
    weights = {one.stem: one.weight for one in weigh(document)}
    assert weights == {"ecol": TITLE + SUMMARY + 3 * TEXT, "class": KEYWORDS}


def test_a_weight_tells_its_highest_place():
    assert TITLE > KEYWORDS + SUMMARY + 3 * TEXT
    assert KEYWORDS > SUMMARY + 3 * TEXT
    assert SUMMARY > 3 * TEXT


def test_marking_changes_no_letter():
    text = "L’<b>école</b> & les ÉCOLES"
    parts = marked(text, {"ecol"})
    assert "".join(part.text for part in parts) == text
    assert [part.text for part in parts if part.is_hit] == ["école", "ÉCOLES"]


def test_an_excerpt_is_short_and_holds_the_word():
    text = "mot " * 300 + "passeport " + "mot " * 300
    shown = "".join(part.text for part in excerpt("", text, {"passeport"}))
    assert "passeport" in shown
    assert len(shown) < 240
    assert shown.startswith("… ")
    assert shown.endswith(" …")


def test_distance_counts_what_a_hand_does_wrong():
    assert [distance("carte", other, 3) for other in ("carte", "cartes", "crate", "corte", "tarte")] == [
        0,
        1,
        1,
        1,
        1,
    ]
    assert distance("carte", "composteur", 2) > 2


def test_a_short_word_is_not_corrected_to_another():
    words = [Known("rue", "rue"), Known("act", "acte"), Known("gravur", "gravure")]
    assert resembling(Known("ruz", "ruz"), words) == {}
    assert resembling(Known("actr", "actr"), words) == {"act": 1}
    assert resembling(Known("axyz", "axyz"), words) == {}
    assert resembling(Known("giraf", "girafe"), words) == {}
