"""The lists of answers that the forms share: streets, schools, associations, rooms… as an editor types them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Listed:
    """A typed list: `slug` is the name forms know it by, `lines` what is typed."""

    slug: str
    title: str
    lines: str


# The zone is where residents need a card, the school that of the sector.
STREETS = Listed(
    "rues-de-rivemont",
    "Rues de Rivemont",
    """cle;rue;quartier;zone;ecole
abbe-gregoire;Rue de l’Abbé-Grégoire;La Citadelle;verte;École Jules-Verne
belle-rive;Rue de Belle-Rive;Belle-Rive;verte;École Belle-Rive
citadelle;Rue de la Citadelle;La Citadelle;verte;École Jules-Verne
general-mangin;Rue du Général-Mangin;Centre-ville;orange;École Louise-Michel
jardins;Rue des Jardins;Les Hauts de Rivemont;;École des Hauts
jean-moulin;Avenue Jean-Moulin;Centre-ville;orange;École Louise-Michel
lavoir;Impasse du Lavoir;Les Tanneurs;;École Marie-Curie
louise-michel;Rue Louise-Michel;Centre-ville;orange;École Louise-Michel
marche;Rue du Marché;Centre-ville;orange;École Louise-Michel
marguerite-puhl-demange;Rue Marguerite-Puhl-Demange;La Citadelle;verte;École Jules-Verne
marronniers;Allée des Marronniers;Belle-Rive;verte;École Belle-Rive
mirabelliers;Rue des Mirabelliers;Belle-Rive;verte;École Belle-Rive
moulin;Rue du Moulin;Les Tanneurs;;École Marie-Curie
paul-verlaine;Rue Paul-Verlaine;Centre-ville;orange;École Louise-Michel
pont-des-morts;Rue du Pont-des-Morts;Centre-ville;orange;École Louise-Michel
republique;Place de la République;Centre-ville;orange;École Louise-Michel
saint-nicolas;Place Saint-Nicolas;Centre-ville;orange;École Louise-Michel
seillotte;Quai de la Seillotte;Les Tanneurs;;École Marie-Curie
simone-veil;Rue Simone-Veil;Les Hauts de Rivemont;;École des Hauts
strasbourg;Boulevard de Strasbourg;La Citadelle;verte;École Jules-Verne
tanneurs;Rue des Tanneurs;Les Tanneurs;;École Marie-Curie
vignes;Chemin des Vignes;Les Hauts de Rivemont;;École des Hauts
""",
)
SCHOOLS = Listed(
    "ecoles",
    "Écoles publiques",
    """cle;ecole;quartier;cantine;telephone
louise-michel;École Louise-Michel;Centre-ville;oui;03 53 01 01 10
jules-verne;École Jules-Verne;La Citadelle;oui;03 53 01 01 20
belle-rive;École Belle-Rive;Belle-Rive;oui;03 53 01 01 30
marie-curie;École Marie-Curie;Les Tanneurs;oui;03 53 01 01 40
hauts;École des Hauts;Les Hauts de Rivemont;non;03 53 01 01 50
""",
)
TOWNS = Listed(
    "communes-voisines",
    "Communes voisines",
    """cle;commune;syndicat;code postal
rivemont;Rivemont;oui;57998
aubeville;Aubeville-lès-Rivemont;oui;57998
corny;Corny-le-Haut;oui;57997
marly;Marly-la-Seillotte;oui;57997
autre;Une autre commune;non;
""",
)
POINTS = Listed(
    "points-de-distribution",
    "Points de distribution des composteurs",
    """cle;point;adresse;horaires
maison;Maison de l’environnement;6 quai de la Seillotte, Rivemont;mercredi et samedi, 9 h à 12 h
decheterie;Déchèterie des Tanneurs;38 rue des Tanneurs, Rivemont;tous les jours, 9 h à 12 h
corny;Centre technique de Corny-le-Haut;2 rue de la Forge, Corny-le-Haut;vendredi, 14 h à 17 h
""",
)
ASSOCIATIONS = Listed(
    "associations",
    "Associations de Rivemont",
    """cle;association;rna;siege;agrement
amis-moulin;Les Amis du moulin;;3 rue du Moulin, 57998 Rivemont;
ciné-club;Ciné-club de la Seillotte;W571004217;12 rue Paul-Verlaine, 57998 Rivemont;
comite-fetes;Comité des fêtes de Rivemont;;1 place de la République, 57998 Rivemont;
ecole-musique;École de musique associative;W571001188;4 place Saint-Nicolas, 57998 Rivemont;
football;Football-club rivemontois;;Stade des Hauts, 57998 Rivemont;57S1042
judo;Judo Rivemont;;Gymnase Louise-Michel, 57998 Rivemont;57S0387
jardins;Jardins partagés des Tanneurs;W571006630;21 rue des Tanneurs, 57998 Rivemont;
parents;Parents d’élèves de Louise-Michel;W571002954;22 rue Louise-Michel, 57998 Rivemont;
secours;Entraide de Belle-Rive;W571000731;8 allée des Marronniers, 57998 Rivemont;
theatre;Théâtre du Pont;;5 rue du Pont-des-Morts, 57998 Rivemont;
velo;Rivemont à vélo;W571005512;14 rue des Jardins, 57998 Rivemont;
autre;Une autre association;;;
""",
)
ROOMS = Listed(
    "salles",
    "Salles à louer",
    """cle;salle;capacite;tarif;adresse;equipement
citadelle;Salle de la Citadelle;300;240;2 rue de la Citadelle;Scène, cuisine, vestiaire, accès de plain-pied
tanneurs;Salle des Tanneurs;120;130;40 rue des Tanneurs;Cuisine, vidéoprojecteur, accès de plain-pied
foyer;Foyer Saint-Nicolas;60;70;4 place Saint-Nicolas;Office, tables et chaises, rampe d’accès
reunion;Salle de réunion de l’hôtel de ville;25;35;1 place de la République;Écran, boucle magnétique, ascenseur
""",
)
SPACES = Listed(
    "parties-de-salle",
    "Parties des salles à louer",
    """cle;partie;salle
citadelle-tout;Toute la salle de la Citadelle;citadelle
citadelle-scene;La grande salle et la scène;citadelle
citadelle-foyer;Le foyer (80 personnes);citadelle
tanneurs-tout;Toute la salle des Tanneurs;tanneurs
tanneurs-haut;L’étage (40 personnes);tanneurs
foyer-tout;Tout le foyer Saint-Nicolas;foyer
reunion-tout;Toute la salle de réunion;reunion
""",
)
CATEGORIES = Listed(
    "categories-de-signalement",
    "Catégories de signalement",
    """cle;categorie
chaussee;Chaussée ou trottoir
eclairage;Éclairage public
proprete;Propreté et dépôts
graffiti;Graffiti ou affichage
vert;Arbres et espaces verts
mobilier;Mobilier et jeux
autre;Autre
""",
)
TROUBLES = Listed(
    "problemes",
    "Problèmes signalés",
    """cle;probleme;categorie
trou;Trou ou affaissement;chaussee
trottoir;Trottoir abîmé;chaussee
marquage;Marquage effacé;chaussee
plaque;Plaque ou bouche d’égout;chaussee
verglas;Verglas ou neige;chaussee
eteint;Lampadaire éteint;eclairage
clignote;Lumière qui clignote;eclairage
rue-eteinte;Rue entière éteinte;eclairage
lampadaire;Lampadaire abîmé;eclairage
depot;Dépôt sauvage;proprete
corbeille;Corbeille pleine;proprete
verre;Verre brisé ou seringue;proprete
animal;Animal mort;proprete
graffiti;Graffiti;graffiti
affichage;Affichage sauvage;graffiti
injure;Inscription injurieuse ou haineuse;graffiti
branche;Branche dangereuse;vert
arbre;Arbre malade ou tombé;vert
haie;Haie qui gêne le passage;vert
pelouse;Pelouse ou massif abîmé;vert
banc;Banc ou barrière cassé;mobilier
panneau;Panneau tombé ou tourné;mobilier
jeu;Jeu d’enfants abîmé;mobilier
fontaine;Fontaine en panne;mobilier
""",
)
LISTS = (STREETS, SCHOOLS, TOWNS, POINTS, ASSOCIATIONS, ROOMS, SPACES, CATEGORIES, TROUBLES)


def rows(listed: Listed) -> list[dict[str, str]]:
    """Return the answers of a list, each with its attributes by the titles of the first line."""
    titles, *lines = [line.split(";") for line in listed.lines.strip().splitlines()]
    return [dict(zip(titles, line, strict=True)) for line in lines]
