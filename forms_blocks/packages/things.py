"""What a text may lead to or show, said so that another installation finds it, or takes it in."""

from base64 import b64decode, b64encode
from hashlib import sha1
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.fields import WagtailImageField
from wagtail.models import Page

LIGHT, HEAVIEST = 300_000, 1_500_000
SCALED = "max-1600x1600"
PAGE, PICTURE, DOCUMENT = "page", "picture", "document"


def kind_of(model: Any) -> str:
    """Return which kind of thing a model keeps; "" for one that is never found again."""
    if issubclass(model, Page):
        return PAGE
    return {get_image_model(): PICTURE, get_document_model(): DOCUMENT}.get(model, "")


def model_of(kind: str) -> Any:
    """Return the model that keeps a kind of thing."""
    return {PAGE: Page, PICTURE: get_image_model(), DOCUMENT: get_document_model()}[kind]


def described(kind: str, thing: Any) -> dict[str, Any]:
    """Return what tells a thing to another installation: its title, its place or its content."""
    if kind == PAGE:
        return {"title": thing.title, "path": path_of(thing)}
    told = {"title": thing.title, "name": thing.filename, "hash": thing.get_file_hash()}
    return told | ({"description": thing.description} if kind == PICTURE else {})


def content_of(kind: str, thing: Any) -> bytes | None:
    """Return the file of a thing that anybody may read, scaled when it is heavy; None when it stays here."""
    if kind == DOCUMENT and thing.collection.get_view_restrictions():
        return None
    try:
        heavy = kind == PICTURE and thing.get_file_size() > LIGHT
        kept = (thing.get_rendition(SCALED) if heavy else thing).file
        with kept.storage.open(kept.name, "rb") as file:
            content = file.read(HEAVIEST + 1)
    except (OSError, ValueError):
        return None
    return content if len(content) <= HEAVIEST else None


def packed(content: bytes) -> str:
    """Return a content as a file keeps it."""
    return b64encode(content).decode()


def found(kind: str, told: dict[str, Any]) -> Any:
    """Return the thing of here that a description speaks of; None when there is none."""
    if kind == PAGE:
        return _page(told["path"])
    hashes = [told["hash"]]
    if told.get("file"):
        hashes.append(sha1(content(told), usedforsecurity=False).hexdigest())
    return model_of(kind).objects.filter(file_hash__in=filter(None, hashes)).order_by("pk").first()


def content(told: dict[str, Any]) -> bytes:
    """Return the content that a description carries; raises ValueError."""
    return b64decode(told["file"], validate=True)


def judged(kind: str, told: dict[str, Any], user: Any) -> Any:
    """Return a new thing, not saved, judged as if somebody had just sent it.

    Raises ValueError or ValidationError.
    """
    raw = content(told)
    if len(raw) > HEAVIEST:
        raise ValueError("heavy")
    file = SimpleUploadedFile(told["name"], raw)
    kept = {
        "file_size": len(raw),
        "file_hash": sha1(raw, usedforsecurity=False).hexdigest(),
        "uploaded_by_user": user if getattr(user, "pk", None) else None,
    }
    if kind == DOCUMENT:
        document = get_document_model()(title=told["title"], file=file, **kept)
        document.clean()
        return document
    picture = WagtailImageField().clean(file)
    picture.seek(0)
    return get_image_model()(
        title=told["title"],
        file=picture,
        description=told.get("description", ""),
        **kept,
    )


def path_of(page: Any) -> str:
    """Return where a page stands, whatever its site is called."""
    return "/" + page.url_path.strip("/").partition("/")[2]


def _page(path: str) -> Any:
    """Return the page that stands there, else the only one that bears the same name."""
    end = path.strip("/")
    if not end:
        return Page.objects.filter(depth=2).first()
    here = Page.objects.filter(url_path__endswith=f"/{end}/").order_by("path")[:20]
    exact = next((page for page in here if path_of(page).strip("/") == end), None)
    if exact is not None:
        return exact
    named = list(Page.objects.filter(slug=end.rpartition("/")[2], depth__gt=2)[:2])
    return named[0] if len(named) == 1 else None
