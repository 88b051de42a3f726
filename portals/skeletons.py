"""The texts proposed for the pages that French law asks for.

They are content that an editor completes and corrects, about the law of one country: plain French, like any
page. What only the town knows stands between square brackets, which the editor of the portal watches.
"""

from typing import Any

Stream = list[dict[str, Any]]


def _typeset(text: str) -> str:
    """Keep French signs with the word before them."""
    for sign in ":;»?":
        text = text.replace(f" {sign}", f"\xa0{sign}")
    return text


def _heading(text: str) -> dict[str, Any]:
    return {"type": "heading", "value": text}


def _text(*paragraphs: str) -> dict[str, Any]:
    return {"type": "text", "value": "".join(f"<p>{_typeset(paragraph)}</p>" for paragraph in paragraphs)}


def _list(*items: str) -> dict[str, Any]:
    return {"type": "text", "value": f"<ul>{''.join(f'<li>{_typeset(item)}</li>' for item in items)}</ul>"}


def legal_notice() -> Stream:
    """Return the text of a legal notice (loi n° 2004-575, article 1-1)."""
    return [
        _heading("Éditeur du site"),
        _text(
            "[à compléter : nom de la collectivité], [adresse], [téléphone], [adresse électronique].",
            "Numéro SIRET : [à compléter].",
            "Direction de la publication : [à compléter : la fonction et le nom, par exemple la maire].",
        ),
        _heading("Hébergement"),
        _text("[à compléter : nom, adresse et téléphone de l’hébergeur]."),
        _heading("Réutiliser nos contenus"),
        _text(
            "Les textes de ce site peuvent être réutilisés gratuitement, en citant la source et la date "
            "de mise à jour (licence ouverte 2.0, code des relations entre le public et "
            "l’administration, articles L. 321-1 et suivants). Les photographies et le logotype restent "
            "réservés."
        ),
        _heading("Liens vers d’autres sites"),
        _text(
            "Certaines pages renvoient vers d’autres sites publics. Nous ne sommes pas responsables de "
            "leur contenu."
        ),
        _heading("Logiciel"),
        _text(
            "Ce site fonctionne avec Parvis, un logiciel libre sous licence GNU AGPL, version 3 ou "
            "ultérieure."
        ),
    ]


def personal_data() -> Stream:
    """Return the text on personal data (règlement (UE) 2016/679, articles 13 and 14)."""
    return [
        _heading("Qui est responsable"),
        _text(
            "[à compléter : nom de la collectivité] est responsable de l’usage de vos données. Déléguée "
            "ou délégué à la protection des données : [à compléter : adresse postale et adresse "
            "électronique]."
        ),
        _heading("Ce que nous gardons, et pourquoi"),
        _text(
            "Nous gardons ce que vous écrivez dans un formulaire, les fichiers que vous joignez et "
            "l’histoire de votre demande, pour y répondre. Chaque formulaire dit, à son début, à quoi "
            "servent vos réponses, sur quelle base légale et pendant combien de temps."
        ),
        _heading("Qui les lit"),
        _text(
            "Les agentes et agents du service chargé de la démarche. Rien n’est vendu, ni transmis à "
            "d’autres sans que la loi le demande. Les données restent [à compléter : lieu de "
            "l’hébergement, dans l’Union européenne]."
        ),
        *_how_long(),
        *_rights(),
        *_cookies(),
    ]


def _how_long() -> Stream:
    return [
        _heading("Combien de temps"),
        _list(
            "un formulaire commencé et non envoyé : trente jours ;",
            "une demande : la durée dite au début du formulaire, comptée depuis sa fin ;",
            "un compte : tant que vous ne demandez pas sa suppression.",
        ),
    ]


def _cookies() -> Stream:
    return [
        _heading("Témoins de connexion (cookies)"),
        _text(
            "Ce site n’en dépose que deux, indispensables : l’un garde votre session ouverte, l’autre "
            "protège vos envois. Il ne mesure pas votre visite et ne fait appel à aucun autre site."
        ),
    ]


def _rights() -> Stream:
    return [
        _heading("Vos droits"),
        _text(
            "Vous pouvez demander à voir vos données, à les corriger, à les effacer, à limiter leur "
            "usage, à les recevoir, ou vous opposer à leur usage. Écrivez à la déléguée ou au délégué à "
            "la protection des données : la réponse vient dans le mois.",
            "Si elle ne vous convient pas, vous pouvez adresser une réclamation à la <a "
            'href="https://www.cnil.fr/">CNIL</a>, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07.',
        ),
    ]


def accessibility() -> Stream:
    """Return the text of an accessibility statement (loi n° 2005-102, article 47; décret n° 2019-768)."""
    return [
        _heading("Contenus qui ne sont pas accessibles"),
        _text("[à compléter : ce que l’audit a relevé, page par page, et ce qui échappe à l’obligation]."),
        _heading("Établissement de cette déclaration"),
        _text(
            "Cette déclaration a été établie le [à compléter : date]. Technologies du site : HTML5, CSS, "
            "SVG, WAI-ARIA et JavaScript, sans lequel il fonctionne aussi.",
            "Le schéma pluriannuel et le plan d’action de l’année : [à compléter : lien vers les documents].",
        ),
        _heading("Nous signaler une difficulté"),
        _text(
            "Si une page vous résiste, écrivez à [à compléter : adresse électronique] ou appelez le "
            "[téléphone] : nous vous donnerons l’information autrement, et nous corrigerons la page."
        ),
        _heading("Voies de recours"),
        _text(
            "Si vous nous avez signalé un défaut qui vous empêche d’utiliser le site et que vous n’avez "
            "pas eu de réponse satisfaisante, vous pouvez :"
        ),
        _list(
            "écrire au Défenseur des droits, par le <a "
            'href="https://formulaire.defenseurdesdroits.fr/">formulaire</a> de son site ;',
            "rencontrer sa déléguée ou son délégué <a "
            'href="https://www.defenseurdesdroits.fr/saisir/delegues">près de chez vous</a> ;',
            "lui envoyer un courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse "
            "71120, 75342 Paris CEDEX 07.",
        ),
    ]
