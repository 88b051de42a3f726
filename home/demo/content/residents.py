"""The names and the streets that the requests of the demonstration are made with."""

FIRST_NAMES = """
Adrien Agathe Amina Anne Antoine Aurélie Baptiste Béatrice Bruno Camille Caroline Cédric Céline Chloé Christophe
Clément Corinne Damien Delphine Élodie Émilie Éric Fabien Fatima Florence François Gabriel Geneviève Guillaume Hélène
Hugo Isabelle Jean-Marc Jeanne Jérôme Joël Julie Justine Laurent Léna Louis Lucas Lucie Malik Manon Marc Margaux
Marie-Claude Mathilde Maxime Mehdi Mélanie Michel Monique Nadia Nathan Nicolas Noémie Océane Olivier Pascal Patricia
Paul Pauline Philippe Quentin Rachid Raphaël Romain Samira Sandrine Sarah Sébastien Sonia Stéphane Sylvain Thomas
Valérie Victor Virginie Yann Yasmine Zoé
""".split()  # noqa: SIM905

LAST_NAMES = """
André Antoine Aubry Bailly Barthélemy Becker Benoît Berger Bernard Bertrand Blanc Bonnet Boulanger Bourgeois Caron
Cherif Claude Colin Collin Cordier David Delattre Didier Diop Dubois Dupont Durand Dumont Fabre Ferry Fischer
Fournier Gérard Girard Grandjean Guérin Haddad Henry Hubert Humbert Jacob Jacquot Klein Lambert Laurent Leclerc
Legrand Lemaire Leroy Louis Maillard Mangin Marchand Martin Masson Mathieu Mercier Meyer Michel Moreau Müller Nguyen
Noël Pereira Perrin Petit Pierson Rémy Renard Richard Robert Roussel Roux Schmitt Schneider Simon Thomas Thouvenin
Toussaint Vautrin Vincent Wagner Weber Zimmermann
""".split()  # noqa: SIM905

# Camille and those who are not here say nothing of how they wish to be addressed.
MEN = frozenset(
    [
        "Adrien",
        "Antoine",
        "Baptiste",
        "Bruno",
        "Cédric",
        "Christophe",
        "Clément",
        "Damien",
        "Éric",
        "Fabien",
        "François",
        "Gabriel",
        "Guillaume",
        "Hugo",
        "Jean-Marc",
        "Jérôme",
        "Joël",
        "Laurent",
        "Louis",
        "Lucas",
        "Malik",
        "Marc",
        "Maxime",
        "Mehdi",
        "Michel",
        "Nathan",
        "Nicolas",
        "Olivier",
        "Pascal",
        "Paul",
        "Philippe",
        "Quentin",
        "Rachid",
        "Raphaël",
        "Romain",
        "Sébastien",
        "Stéphane",
        "Sylvain",
        "Thomas",
        "Victor",
        "Yann",
    ]
)
UNSAID = frozenset({"Camille"})

COMPLEMENTS = ["", "", "", "Bâtiment B", "2e étage", "Appartement 14", "Résidence Les Tilleuls"]
