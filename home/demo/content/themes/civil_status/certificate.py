"""The procedure « Demander un acte de naissance, de mariage ou de décès »."""

from datetime import date

from home.demo.body import heading, note, questions, steps, text
from home.demo.content.forms import certificate
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT
from home.demo.pages import Procedure

CERTIFICATE = Procedure(
    slug="acte-etat-civil",
    title="Demander un acte de naissance, de mariage ou de décès",
    summary="Vous êtes né, vous vous êtes marié, ou une personne est décédée à Rivemont : la mairie vous envoie gratuitement "
    "la copie ou l’extrait de l’acte.",
    facts={
        "who": "Toute personne pour un extrait sans filiation ou un acte de décès ; la famille proche pour les autres.",
        "documents": "Rien pour votre propre acte.\nPour l’acte d’un proche : un document qui montre votre lien.",
        "delay": "Expédié sous 3 jours ouvrés.",
        "cost": "Gratuit.",
        "legal_source": "Code civil, article 101-1 ; décret n° 2017-890 du 6 mai 2017.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        text(
            "Un acte d’état civil se demande à la mairie <b>du lieu de l’événement</b> : celle de la commune de naissance, de "
            "mariage ou de décès. Si l’événement a eu lieu à Rivemont, même il y a longtemps, c’est ici."
        ),
        note(
            "Ne payez jamais pour un acte d’état civil",
            "La copie d’un acte est gratuite partout en France. Les sites qui demandent une carte bancaire sont des intermédiaires privés.",
            kind="warning",
        ),
        heading("Copie ou extrait : que demander ?"),
        text(
            "- <b>Copie intégrale</b> : tout ce qui est écrit dans le registre, avec les mentions en marge (mariage, divorce, PACS…).\n"
            "- <b>Extrait avec filiation</b> : l’essentiel de l’acte et les noms des parents.\n"
            "- <b>Extrait sans filiation</b> : l’essentiel, sans les parents. Toute personne peut le demander.\n"
            "- <b>Extrait plurilingue</b> : pour une démarche à l’étranger ; il évite une traduction.",
            "L’organisme qui réclame l’acte indique presque toujours la forme attendue. Pour un mariage, un PACS ou un notaire, "
            "c’est une copie intégrale de moins de trois mois.",
        ),
        heading("Qui peut demander quoi ?"),
        text(
            "La copie intégrale et l’extrait avec filiation d’un acte de naissance ou de mariage sont réservés à la personne "
            "elle-même, à son époux ou partenaire, à ses ascendants et descendants, à qui la représente légalement, et aux "
            "professionnels que la loi autorise. C’est pourquoi nous demandons un document qui montre votre lien.",
            "L’acte de décès se communique à toute personne. L’acte de naissance ou de mariage aussi, après soixante-quinze ans "
            "(code du patrimoine, article L. 213-2).",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            (
                "Vous recevez un accusé de réception",
                "Avec la référence de votre demande et un code pour la suivre.",
            ),
            (
                "L’état civil retrouve l’acte dans les registres",
                "S’il manque une précision, le service vous écrit.",
            ),
            ("L’acte part par courrier", "Ou vous attend à l’accueil, avec votre pièce d’identité."),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Je suis né à l’étranger : où demander mon acte ?",
                "Au service central d’état civil de Nantes si vous êtes de nationalité française, sur "
                '<a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>. Sinon, au pays de naissance.',
            ),
            (
                "Combien de temps un acte est-il valable ?",
                "L’acte lui-même n’expire pas. Mais la démarche peut exiger un exemplaire de moins de trois mois : pour un mariage, "
                "un PACS, une succession.",
            ),
            (
                "Pour une carte d’identité ou un passeport, ai-je besoin d’un acte ?",
                "Souvent non : Rivemont transmet ces informations directement à l’administration qui les demande. Vérifiez "
                'd’abord la page <a href="page:etat-civil/carte-identite">Carte d’identité</a>.',
            ),
        ),
        DEPARTMENT,
    ],
    steps=certificate.STEPS,
    promises={
        "minutes": 5,
        "service": "Service de l’état civil",
        "service_address": "1 place de la République, 57998 Rivemont – 03 53 01 00 20 – etat-civil@rivemont.exemple.fr",
        # A certificate is no decision of the administration: civil registrars act under the public prosecutor.
        # So neither delay nor silence counts here (CRPA, L. 231-1 and L. 231-4, 1°).
        "delay_days": None,
        "silence": "none",
        "remedies": "Si la copie vous est refusée, vous pouvez demander l’autorisation du procureur de la République près le "
        "tribunal judiciaire puis, s’il la refuse, saisir le président de ce tribunal.",
        "purpose": "retrouver l’acte dans les registres, vérifier que vous pouvez le recevoir et vous l’envoyer",
        "legal_basis": "legal_duty",
        "retention_months": 12,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’état civil",
    service="etat-civil",
)
