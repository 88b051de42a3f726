"""Files chosen one after the other, seen in small, removed, sent."""

import re

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import field, key, step, when
from forms_blocks.submissions.models import Draft
from tests.pictures import photo
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def photos(tmp_path):
    paths = [tmp_path / name for name in ("arbre.jpg", "souche.jpg", "banc.jpg")]
    for path in paths:
        path.write_bytes(photo(path.name, size=(800, 600)).read())
    return paths


def form():
    return procedure(
        step("Photos", field("text", "lieu", "Où ?"), field("file", "photos", "Vos photos", most=2)),
        step("Suite", field("text", "suite", "Suite")),
    )


def test_photos_are_kept_as_they_are_chosen_and_seen_in_small(phone, photos, axe, screenshot):
    phone.goto(form().start_url())
    phone.get_by_label("Où ?").fill("Place du Lavoir")
    chooser = phone.get_by_label("Vos photos")
    chooser.set_input_files(photos[0])
    expect(phone.get_by_role("link", name="arbre.jpg")).to_be_visible()
    expect(phone.get_by_label("Où ?")).to_have_value("Place du Lavoir")
    assert chooser.evaluate("input => input.files.length") == 0
    chooser.set_input_files(photos[1:])
    expect(phone.get_by_text("les derniers (1) n’ont pas été gardés")).to_be_visible()
    expect(phone.locator("img.thumbnail")).to_have_count(2)
    width = "img => img.decode().then(() => img.naturalWidth)"
    assert phone.locator("img.thumbnail").first.evaluate(width) == 240
    axe(phone)
    screenshot(phone, "files")
    phone.get_by_role("button", name="Retirer arbre.jpg").click()
    expect(phone.locator("img.thumbnail")).to_have_count(1)
    expect(phone.get_by_label("Où ?")).to_have_value("Place du Lavoir")
    phone.get_by_role("button", name="Continuer").first.click()
    phone.get_by_label("Suite").fill("Voilà")
    phone.get_by_role("button", name="Continuer").first.click()
    expect(phone.get_by_text("souche.jpg")).to_be_visible()
    screenshot(phone, "files-review")
    assert len(Draft.objects.get().answers[key("photos")]) == 1


def test_what_is_wrong_with_a_file_stays_said_while_one_answers_the_rest(phone, photos, axe):
    page = procedure(
        step(
            "Photos",
            field("file", "photos", "Vos photos", help="De face."),
            field("yes_no", "aide", "Voulez-vous de l’aide ?"),
            field("text", "qui", "De qui ?", shown_if=when("aide", "is", "true")),
        )
    )
    phone.goto(page.start_url())
    chooser, refused = phone.get_by_label("Vos photos"), phone.get_by_text("Nous ne pouvons pas ouvrir")
    chooser.set_input_files({"name": "plan.exe", "mimeType": "text/plain", "buffer": b"MZ un programme"})
    expect(refused).to_be_visible()
    phone.get_by_label("Oui").check()
    expect(phone.get_by_label("De qui ?")).to_be_visible()
    expect(refused).to_have_count(1)
    expect(chooser).to_have_attribute("aria-invalid", "true")
    expect(chooser).to_have_accessible_description(re.compile("^De face. .*Nous ne pouvons pas ouvrir"))
    axe(phone)
    chooser.set_input_files(photos[0])
    expect(phone.get_by_role("link", name="arbre.jpg")).to_be_visible()
    expect(refused).to_have_count(0)


CHOSEN = """control => {
  const files = new DataTransfer();
  files.items.add(new File(["%PDF-1.4 un plan"], "plan.pdf", { type: "application/pdf" }));
  control.files = files.files;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}"""


def test_a_file_chosen_while_the_questions_changed_is_kept(phone):
    page = procedure(
        step(
            "Photos",
            field("yes_no", "aide", "Voulez-vous de l’aide ?"),
            field("text", "qui", "De qui ?", shown_if=when("aide", "is", "true")),
            field("file", "photos", "Vos photos"),
        )
    )
    phone.goto(page.start_url())
    chooser = phone.get_by_label("Vos photos").element_handle()
    # The window of the system opens from one control, and another has taken its place when it closes.
    phone.on("filechooser", lambda _window: None)
    phone.get_by_label("Vos photos").click()
    phone.get_by_label("Oui").check()
    expect(phone.get_by_label("De qui ?")).to_be_visible()
    assert not chooser.evaluate("control => control.isConnected")
    chooser.evaluate(CHOSEN)
    expect(phone.get_by_role("link", name="plan.pdf")).to_be_visible()


def test_without_scripts_files_are_added_and_removed_too(new_page, photos):
    page = new_page(390, 844, java_script_enabled=False)
    page.goto(form().start_url())
    page.get_by_label("Où ?").fill("Place du Lavoir")
    page.get_by_label("Vos photos").set_input_files(photos[:2])
    page.get_by_role("button", name="Continuer").first.click()
    page.get_by_role("button", name="Précédent").click()
    page.get_by_role("button", name="Retirer arbre.jpg").click()
    expect(page.get_by_role("link", name="souche.jpg")).to_be_visible()
    expect(page.get_by_role("link", name="arbre.jpg")).to_have_count(0)
