"""About thirty pages of a town, found by one contract on both databases."""

from collections.abc import Callable

import pytest
from wagtail.models import Page

from search.facade import engine, find
from search.register import Document

# kind, title, summary, keywords, text
CORPUS = [
    ("procedure", "Inscrire mon enfant à l’école", "Première rentrée ou déménagement.", "scolarité", ""),
    (
        "guide",
        "Les écoles de la ville",
        "Douze écoles publiques, par quartier.",
        "",
        "Horaires, cantine, étude.",
    ),
    ("guide", "École de musique", "Apprendre un instrument dès six ans.", "conservatoire", ""),
    ("procedure", "Demander un acte de naissance", "Copie intégrale ou extrait.", "état civil", ""),
    ("procedure", "Demander un acte de décès", "Copie pour la famille ou le notaire.", "", ""),
    ("guide", "Comprendre les actes d’état civil", "Naissance, mariage, décès.", "", ""),
    ("procedure", "Demander ou renouveler un passeport", "Rendez-vous et pièces à préparer.", "voyage", ""),
    ("guide", "Passeport", "Prix et délais.", "", ""),
    (
        "procedure",
        "Carte nationale d’identité",
        "Première demande, renouvellement, perte.",
        "CNI papiers",
        "",
    ),
    ("procedure", "Commander un composteur", "Un composteur par foyer.", "bio-déchets", ""),
    ("guide", "Déchèteries", "Adresses et horaires des déchèteries.", "encombrants déchetterie", ""),
    ("guide", "Calendrier de collecte des déchets", "Bac jaune, bac vert.", "poubelle ordures ménagères", ""),
    ("procedure", "Signaler un problème dans la rue", "Trou, lampadaire, dépôt sauvage.", "voirie", ""),
    (
        "guide",
        "Travaux dans votre quartier",
        "Les chantiers en cours.",
        "",
        "Rue de l’École : chaussée refaite.",
    ),
    ("procedure", "Stationnement résidentiel", "Votre carte de résident.", "parking voiture", ""),
    ("guide", "Se déplacer à vélo", "Pistes cyclables, aide à l’achat.", "bicyclette", ""),
    ("procedure", "S’inscrire sur les listes électorales", "Avant chaque scrutin.", "vote élections", ""),
    ("guide", "Voter par procuration", "Si vous êtes absent le jour du scrutin.", "", ""),
    ("procedure", "Réserver une salle municipale", "Associations et particuliers.", "location", ""),
    ("guide", "Subventions aux associations", "Dossier à déposer avant le 30 novembre.", "", ""),
    ("procedure", "Inscrire mon enfant à la cantine", "Midi et goûter.", "restauration scolaire", ""),
    ("guide", "Menus de la cantine", "Cette semaine dans les assiettes.", "", ""),
    ("procedure", "Demander une place en crèche", "De dix semaines à trois ans.", "nounou bébé", ""),
    ("guide", "Assistantes maternelles", "La liste des personnes agréées.", "", ""),
    ("procedure", "Se marier à la mairie", "Dossier de mariage.", "noces", ""),
    ("guide", "Le cœur de ville", "Commerces et marché du samedi.", "centre-ville", ""),
    ("guide", "Bibliothèques et médiathèques", "Prêts, horaires, retour des livres.", "", ""),
    ("procedure", "Autorisation d’urbanisme", "Permis de construire, déclaration préalable.", "maison", ""),
    ("guide", "Plan local d’urbanisme", "Ce que l’on peut construire et où.", "PLU", ""),
    ("guide", "Cimetières", "Concessions : durée et tarifs.", "obsèques", ""),
]


@pytest.fixture
def corpus(db) -> Page:
    """The town, every page indexed."""
    root = Page.objects.get(depth=1)
    town = root.add_child(instance=Page(title="Ville", slug="ville-test"))
    pages = []
    for number, (_kind, title, *_texts) in enumerate(CORPUS):
        page = Page(title=title, draft_title=title, slug=f"page-{number}", depth=3, numchild=0)
        page.path, page.url_path = f"{town.path}{number + 1:04d}", f"{town.url_path}{page.slug}/"
        page.content_type, page.locale = town.content_type, town.locale
        pages.append(page)
    for page, (kind, title, summary, keywords, text) in zip(
        Page.objects.bulk_create(pages), CORPUS, strict=True
    ):
        rank = 0 if kind == "procedure" else 1
        engine().write(page.pk, Document(kind, rank, title, summary, keywords, text))
    town.numchild = len(CORPUS)
    town.save()
    return town


@pytest.fixture
def titles(corpus) -> Callable[..., list[str]]:
    """Return `titles(words, **filters)`: what is found, in order."""

    def ask(words: str, **filters) -> list[str]:
        hits = find(words, **{"hidden": [], "size": 50, **filters}).hits
        return ["".join(part.text for part in hit.title) for hit in hits]

    return ask
