"""What is said about permits to plant in the street."""

EXCHANGES = [
    (
        "Bonjour, un câble passe sous le trottoir à cet endroit. Des bacs vous iraient-ils, plutôt que la pleine terre ?",
        "Bonjour, oui, deux grands bacs feront l’affaire.",
    ),
]
ACCEPTANCES = [
    "Le permis est accordé pour trois ans. La terre est à retirer à la Maison de l’environnement.",
    "Accordé. Un jardinier de la ville passe vous voir avant la plantation.",
]
REFUSALS = [
    "Le trottoir ferait moins de 1,40 m avec des bacs : une personne en fauteuil ne passerait plus. Le pied d’arbre voisin est libre, si vous le souhaitez.",
]
ENDINGS = ["Le jardin est planté. Merci.", ""]
NOTES = ["Visite faite, sol drainant.", "Réseaux vérifiés : rien à moins d’un mètre."]
