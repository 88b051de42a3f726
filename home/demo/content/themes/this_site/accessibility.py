"""The page « Déclaration d’accessibilité », which the law asks for."""

from datetime import date

from home.demo.body import heading, text
from home.demo.pages import Duty

ACCESSIBILITY = Duty(
    kind="AccessibilityPage",
    slug="accessibilite",
    title="Déclaration d’accessibilité",
    summary="Ce site est partiellement conforme au référentiel général d’amélioration de l’accessibilité (RGAA 4.1).",
    facts={
        "state": "partial",
        "rate": 84,
        "assessed_on": date(2026, 11, 2),
        "assessed_by": "l’équipe du site, sans organisme extérieur",
        "tools": "axe, NVDA avec Firefox, VoiceOver avec Safari, clavier seul",
    },
    body=[
        heading("État de conformité"),
        text(
            "La ville de Rivemont s’engage à rendre ce site accessible à toutes et à tous. Il est partiellement conforme : les critères vérifiés automatiquement et au clavier sont respectés ; l’audit complet par un organisme indépendant est prévu en 2027."
        ),
        heading("Ce qui peut encore gêner"),
        text(
            "- les documents envoyés par les usagers ne sont pas toujours lisibles par un lecteur d’écran ;\n- certains documents à télécharger, antérieurs à 2024, ne sont pas balisés."
        ),
        heading("Technologies et vérification"),
        text(
            "HTML, CSS et JavaScript ; le site fonctionne entièrement sans JavaScript. Vérifié avec NVDA et Firefox, VoiceOver et Safari, et au clavier seul."
        ),
        heading("Nous écrire"),
        text(
            "Si une page vous résiste, écrivez à accessibilite@rivemont.exemple.fr ou appelez le 03 53 01 00 10 : nous vous donnerons l’information autrement, et corrigerons la page."
        ),
        heading("Voie de recours"),
        text(
            'Si vous nous avez signalé un défaut et que rien ne change, vous pouvez écrire au Défenseur des droits, gratuitement et sans timbre : Libre réponse 71120, 75342 Paris CEDEX 07, ou sur <a href="https://www.defenseurdesdroits.fr">defenseurdesdroits.fr</a>.'
        ),
    ],
)
