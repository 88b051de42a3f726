"""The page « Mentions légales », which the law asks for."""

from home.demo.body import heading, note, text
from home.demo.pages import Duty

LEGAL = Duty(
    kind="LegalNoticePage",
    slug="mentions-legales",
    title="Mentions légales",
    summary="Qui publie ce site, qui l’héberge, et à quelles conditions vous pouvez reprendre ce qu’il contient.",
    body=[
        heading("Éditeur"),
        text(
            "Ville de Rivemont, 1 place de la République, 57998 Rivemont, 03 53 01 00 10. Directrice de la publication : la maire."
        ),
        heading("Hébergement"),
        text(
            "Ce site est hébergé sur les serveurs de la ville, 14 rue des Tanneurs, 57998 Rivemont, 03 53 01 00 10."
        ),
        heading("Reprendre nos contenus"),
        text(
            "Les textes peuvent être réutilisés gratuitement en citant la source et la date (licence ouverte 2.0). Les photographies et le logotype sont réservés."
        ),
        heading("Logiciel"),
        text(
            "Ce site fonctionne avec Parvis, un logiciel libre sous licence GNU AGPL, version 3 ou ultérieure."
        ),
        note(
            "Une ville qui n’existe pas",
            "Rivemont, ses habitants et ses services sont imaginaires : ils montrent ce que Parvis sait faire. Les règles de droit citées, elles, sont vraies.",
        ),
    ],
)
