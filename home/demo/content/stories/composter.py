"""What is said about requests for composters."""

EXCHANGES = [
    (
        "Bonjour, le passage vers votre jardin semble étroit sur notre plan. Avez-vous au moins 80 cm ?",
        "Bonjour, il y a 90 cm de passage, cela devrait aller.",
    ),
    (
        "Bonjour, un composteur a déjà été remis à cette adresse en 2021. Y habitiez-vous ?",
        "Bonjour, non, nous avons acheté la maison l’an dernier et il n’y en avait pas.",
    ),
]
ACCEPTANCES = [
    "Votre composteur est réservé.",
    "Votre composteur est réservé. Nous vous appellerons pour convenir d’une date.",
]
REFUSALS = [
    "Un composteur a déjà été remis à votre foyer en mars 2022 et un seul est donné par foyer. Nous pouvons en revanche vous inscrire à un atelier.",
    "D’après votre réponse, le logement n’a pas de jardin : le composteur individuel doit reposer sur la terre. Un composteur de quartier se trouve à moins de 200 mètres de chez vous.",
]
ENDINGS = ["Votre composteur vous a été remis. Bonne récolte.", ""]
NOTES = ["Stock à vérifier avant de répondre.", "A déjà appelé deux fois, à rappeler mardi."]
