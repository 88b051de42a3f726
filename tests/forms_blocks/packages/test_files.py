"""What a file says is judged before anything of it is used."""

import copy
import json

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from forms_blocks.packages import envelope as envelopes
from forms_blocks.packages.content import file_of, judged, put
from forms_blocks.packages.envelope import opened
from forms_blocks.packages.refused import Refused
from forms_blocks.submissions.models import FieldGroup
from forms_blocks.workflow.models import Workflow
from portals.models import ProcedurePage
from tests.forms_blocks.packages.files import PARTS, file, full_procedure, of_elsewhere, signed

pytestmark = pytest.mark.django_db
NEVER_SLOW = settings(
    max_examples=120,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
NASTY = st.sampled_from(
    [None, True, -1, 10**18, 1.5, "", "\x00", "é" * 5000, "<script>", [], {}, [[]], {"id": 1}, "portals.x"]
) | st.recursive(st.none() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3), max_leaves=5)


def test_a_file_of_this_installation_is_known_as_such():
    page = full_procedure()
    read = opened(file_of(page).encode())
    assert read.ours and tuple(read.parts) == PARTS
    assert not opened(of_elsewhere(page)).ours


def test_a_file_changed_by_hand_is_no_longer_ours():
    body = file(full_procedure())
    body["parts"]["guide"]["fields"]["cost"] = "1000 €"
    assert not opened(json.dumps(body).encode()).ours


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "abîmé"),
        (b"{", "abîmé"),
        (b"[" * 100_000, "abîmé"),
        (b"\xff\xfe\x00", "abîmé"),
        (b"[]", "abîmé"),
        (b"null", "abîmé"),
        (b'{"kind": "autre"}', "pas une démarche"),
        (b'{"kind": "parvis/procedure", "format": 2}', "plus récent"),
        (b'{"kind": "parvis/procedure", "format": "1"}', "abîmé"),
        (b'{"kind": "parvis/procedure", "format": NaN}', "abîmé"),
        (b'{"kind": "parvis/procedure", "format": 1, "parts": {}}', "abîmé"),
        (b'{"kind": "\\ud800"}', "abîmé"),
    ],
)
def test_what_is_no_procedure_is_refused_in_words(content, words):
    with pytest.raises(Refused, match=words):
        opened(content)


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr(envelopes, "LARGEST", 100)
    with pytest.raises(Refused, match="trop lourd"):
        opened(b"x" * 101)


def changed(body, path, value):
    body = copy.deepcopy(body)
    inside = body
    for name in path[:-1]:
        inside = inside[name]
    inside[path[-1]] = value
    return body


FIRST = ("parts", "form", "definition", 0)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        ((*FIRST, "type"), "robot", "ne connaît pas"),
        ((*FIRST, "value", "fields", 0, "type"), "robot", "ne connaît pas"),
        ((*FIRST, "id"), "pas un uuid", "abîmé"),
        ((*FIRST, "value", "fields", 0, "value"), [], "abîmé"),
        ((*FIRST, "value", "fields", 0, "value", "label"), {"a": 1}, "abîmé"),
        ((*FIRST, "value", "fields", 0, "value", "label"), "x" * 400, "abîmé"),
        (("parts", "form", "promises", "silence"), "peut-être", "ne peut pas servir"),
        (("parts", "form", "promises", "opens_at"), "jamais", "ne peut pas servir"),
        (("parts", "workflow", "uuid"), 12, "abîmé"),
        (("parts", "sources", 0, "kind"), "robot", "abîmé"),
        (("parts", "groups", 0, "questions"), "rien", "abîmé"),
        (("parts", "scenarios"), "rien", "abîmé"),
        (("parts", "scenarios", 0, "uuid"), "pas un uuid", "abîmé"),
        (("parts", "scenarios", 0, "facts", "moment"), "hier", "abîmé"),
        (("parts", "scenarios", 0, "answers"), ["Dupont"], "abîmé"),
        (("parts", "scenarios", 0, "expected", "steps"), "Vous", "abîmé"),
        (("parts",), {}, "abîmé"),
    ],
)
def test_a_signed_file_is_judged_all_the_same(path, value, words):
    page = full_procedure()
    content = signed(changed(file(page), path, value))
    with pytest.raises(Refused, match=words):
        judged(opened(content), page)


def test_a_question_cannot_stand_twice():
    page = full_procedure()
    body = file(page)
    fields = body["parts"]["form"]["definition"][0]["value"]["fields"]
    fields.append({**fields[0]})
    with pytest.raises(Refused, match="abîmé"):
        judged(opened(signed(body)), page)


def test_no_script_comes_in_with_a_text():
    page = full_procedure()
    body = file(page)
    note = body["parts"]["form"]["definition"][0]["value"]["fields"][2]
    note["value"]["text"] = '<p>Lisez<script>vole()</script> <a href="javascript:vole()">ici</a></p>'
    kept = judged(opened(signed(body)), page).parts["form"]["definition"]
    text = kept[0]["value"]["fields"][2]["value"]["text"]
    assert "script" not in text and "Lisez" in text


def paths_of(value, here=()):
    yield here
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inside in pairs:
        yield from paths_of(inside, (*here, name))


@NEVER_SLOW
@given(data=st.data())
def test_a_hostile_file_is_refused_or_harmless(data):
    with transaction.atomic():
        page = full_procedure()
        body = file(page)
        paths = [path for path in paths_of(body["parts"]) if path]
        for _turn in range(data.draw(st.integers(1, 3))):
            path = data.draw(st.sampled_from(paths))
            try:
                body = changed(body, ("parts", *path), data.draw(NASTY))
            except (KeyError, IndexError, TypeError):
                continue
        before = ProcedurePage.objects.get(pk=page.pk).written()
        counts = Workflow.objects.count(), FieldGroup.objects.count(), page.revisions.count()
        try:
            judged(opened(signed(body)), page)
            assert counts == (Workflow.objects.count(), FieldGroup.objects.count(), page.revisions.count())
            put(opened(signed(body)), page, None, None)
            page.get_latest_revision_as_object().as_it_is()
        except Refused as refusal:
            assert str(refusal)
            assert page.revisions.count() == counts[2]
        assert ProcedurePage.objects.get(pk=page.pk).written() == before
        transaction.set_rollback(True)
