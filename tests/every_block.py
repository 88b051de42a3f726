"""A page with every block of content, long and missing parts included."""

import datetime
import io
import json
from uuid import uuid4

from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from forms_blocks.blocks.writing import field, step
from portals.models import (
    EventIndexPage,
    EventPage,
    GuidePage,
    NewsCategory,
    NewsIndexPage,
    NewsPage,
    ProcedurePage,
)
from tests.three_portals import Town

LONG = "Faire reconnaître en France un acte d’état civil établi à l’étranger par un consulat de France"
WORD = "Anticonstitutionnellement-et-intergouvernementalisations"


def items(*values):
    """Return the children of a list, as the editor keeps them."""
    return [{"type": "item", "id": str(uuid4()), "value": value} for value in values]


def picture(title="place", size=(1600, 1000), colour=(86, 130, 120)):
    """Return an image that can be seen."""
    shade = Image.radial_gradient("L").resize(size).convert("RGB")
    painted = Image.blend(shade, Image.new("RGB", size, colour), 0.7)
    file = io.BytesIO()
    painted.save(file, "PNG")
    return get_image_model().objects.create(title=title, file=ContentFile(file.getvalue(), f"{title}.png"))


def life(town: Town) -> None:
    """Give the citizens' portal news with and without pictures, and events, long ones too."""
    news = town.citizens.add_child(
        instance=NewsIndexPage(
            title="Actualités", slug="actualites", summary="Ce qui change près de chez vous."
        )
    )
    roads, schools = NewsCategory.objects.create(title="Travaux"), NewsCategory.objects.create(title="École")
    for number, (title, image) in enumerate((("Rentrée", picture()), (LONG, None), (WORD, picture("parc")))):
        item = news.add_child(
            instance=NewsPage(
                title=title,
                slug=f"nouvelle-{number}",
                date=datetime.date(2026, 11, 20 - number),
                image=image,
                image_description="Des enfants devant l’école" if image else "",
                summary=LONG * 2 if number else "",
                author="Service voirie" if number else "",
            )
        )
        item.categories.set([roads, schools] if number else [])
        item.save_revision().publish()
    agenda = town.citizens.add_child(instance=EventIndexPage(title="Agenda", slug="agenda"))
    today = timezone.localdate()
    later = today + datetime.timedelta(days=40)
    for number, fields in enumerate(
        (
            {"title": "Marché", "repeat": "weekly", "repeat_until": later, "starts_at": datetime.time(8)},
            {"title": LONG, "place": WORD, "ends_on": later, "price": LONG, "organiser": LONG},
            {"title": "Conseil municipal"},
            {
                "title": "Bal",
                "starts_at": datetime.time(20, 30),
                "ends_at": datetime.time(23),
                "place": "Halle",
            },
        )
    ):
        event = agenda.add_child(instance=EventPage(slug=f"date-{number}", starts_on=today, **fields))
        event.save_revision().publish()


def every_block(town: Town) -> list[tuple[str, object]]:
    """Return one block of each kind at least; makes the pages and files they name."""
    procedure = town.papers.add_child(
        instance=ProcedurePage(
            title="Demander un acte",
            slug="acte",
            purpose="traiter votre demande",
            definition=[
                step("Vous", field("text", "nom", "Votre nom"), field("email", "courriel", "E-mail"))
            ],
        )
    )
    other = town.papers.add_child(instance=GuidePage(title=LONG, slug="long", summary=LONG, who="Tous"))
    other.body = json.dumps(
        [{"type": "heading", "value": "Où aller"}, {"type": "text", "value": "<p>À la mairie.</p>"}]
    )
    other.save_revision().publish()
    document = get_document_model().objects.create(title=LONG, file=ContentFile(b"x" * 2048, "reglement.pdf"))
    link = f'<a linktype="page" id="{town.papers.pk}">les papiers</a>'
    table = {
        "columns": [{"type": "text", "heading": name} for name in ("Quotient", "Repas", "Goûter", LONG)],
        "rows": [{"values": ["Moins de 500 €", "1 €", "", WORD]}, {"values": ["Plus", "6,20 €", "1 €", ""]}],
        "caption": "Tarifs de la cantine",
    }
    return [
        (
            "banner",
            {
                "kind": "warning",
                "title": "Rue fermée",
                "text": "<p>Déviation.</p>",
                "begins": None,
                "ends": None,
            },
        ),
        ("heading", "Qui peut demander"),
        (
            "text",
            f'<p>Voyez {link}, et <a linktype="page" id="99999">une page partie</a>.</p><ul><li>un</li></ul>',
        ),
        ("text", f"<p>Encore {link}.</p>"),
        ("callout", {"kind": "info", "title": LONG, "text": f"<p>Voir {link}.</p>"}),
        ("heading", LONG),
        ("steps", items({"title": "Préparez", "text": f"<p>Avec {link}.</p>"}, {"title": WORD, "text": ""})),
        ("accordion", items({"title": "Combien ?", "text": "<p>Rien.</p>"})),
        ("table", {"table": table, "row_headings": True}),
        (
            "figures",
            {
                "title": "La ville en chiffres",
                "figures": items(
                    {"figure": "12 500", "text": "habitantes et habitants"},
                    {"figure": "98 %", "text": LONG},
                    {"figure": "3 217 450,50 €", "text": "de budget"},
                ),
                "source": "Insee, 2024",
            },
        ),
        ("quotation", {"words": LONG, "author": "Ana Roy", "role": "maire"}),
        ("heading", "Voir et lire"),
        ("image", {"image": picture("mairie").pk, "description": "La mairie", "caption": LONG}),
        (
            "video",
            {
                "title": "Le tri",
                "url": "https://video.example/1",
                "image": picture("tri").pk,
                "duration": "2 min",
                "transcript": "<p>On trie.</p>",
            },
        ),
        (
            "video",
            {
                "title": LONG,
                "url": "https://video.example/2",
                "image": None,
                "duration": "",
                "transcript": "",
            },
        ),
        ("documents", {"title": "À télécharger", "documents": items(document.pk)}),
        ("pages", {"title": "À lire", "pages": items(town.papers.pk, other.pk, town.families.pk)}),
        ("pages", {"title": "", "pages": items(procedure.pk, 99999)}),
        ("guide", {"guide": other.pk, "how": "teaser"}),
        ("guide", {"guide": other.pk, "how": "whole"}),
        ("news", {"title": "À savoir", "count": 3}),
        ("events", {"title": "À voir", "count": 6}),
        (
            "contact",
            {
                "name": "État civil",
                "address": "1 place",
                "phone": "03 87 55 55 56",
                "email": "a@b.fr",
                "opening_hours": "8 h",
            },
        ),
        ("search_box", {"title": ""}),
        ("theme", {"title": "", "section": town.papers.pk}),
        ("form", {"title": "Demandez ici", "procedure": procedure.pk}),
        ("tracking_box", None),
    ]


def body_of(blocks) -> str:
    """Return a stream as it is kept."""
    return json.dumps([{"type": kind, "value": value, "id": str(uuid4())} for kind, value in blocks])
