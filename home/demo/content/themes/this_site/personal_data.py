"""The page « Vos données personnelles », which the law asks for."""

from home.demo.body import heading, text
from home.demo.pages import Duty

PERSONAL_DATA = Duty(
    kind="PersonalDataPage",
    slug="donnees-personnelles",
    title="Vos données personnelles",
    summary="Ce que nous gardons quand vous faites une démarche, pourquoi, combien de temps, et comment exercer vos droits.",
    body=[
        heading("Ce que nous gardons"),
        text(
            "Seulement ce que vous écrivez dans un formulaire, les fichiers que vous joignez et l’histoire de votre demande. Chaque formulaire dit, à son début, à quoi servent vos réponses, sur quelle base légale et pendant combien de temps."
        ),
        heading("Qui les lit"),
        text(
            "Les agentes et agents du service chargé de la démarche, et personne d’autre. Rien n’est vendu, ni transmis à des tiers sans que la loi le demande. Les données restent sur les serveurs de la ville."
        ),
        heading("Combien de temps"),
        text(
            "- un brouillon : trente jours ;\n- un rendez-vous : trois mois après sa fin ;\n- une demande d’acte, un signalement, une inscription à l’école ou à la cantine : un an après sa fin ;\n- une demande de composteur, de salle, de buvette ou d’occupation de la rue : deux ans après sa fin ;\n- une carte de stationnement, un permis de végétaliser : trois ans après sa fin."
        ),
        heading("Vos droits"),
        text(
            "Vous pouvez demander à voir vos données, à les corriger, à les effacer, à limiter leur usage ou vous y opposer. Écrivez à la déléguée à la protection des données : 1 place de la République, 57998 Rivemont, ou dpd@rivemont.exemple.fr. La réponse vient dans le mois.",
            'Si elle ne vous convient pas, vous pouvez adresser une réclamation à la CNIL, 3 place de Fontenoy, 75007 Paris, <a href="https://www.cnil.fr">cnil.fr</a>.',
        ),
        heading("Témoins de connexion (cookies)"),
        text(
            "Ce site n’en dépose que deux, indispensables : l’un garde votre formulaire ouvert, l’autre protège vos envois. Il ne mesure pas votre visite et ne fait appel à aucun autre site."
        ),
    ],
)
