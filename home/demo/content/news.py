"""What is new in each portal. Days are counted back from the day of the loading."""

from home.demo.body import heading, note, steps, text
from home.demo.pages import News

WORKS, TOWN_LIFE, ENVIRONMENT, SCHOOL, ONLINE, COUNCIL = (
    "Travaux",
    "Vie de la ville",
    "Environnement",
    "École",
    "Démarches en ligne",
    "Conseil municipal",
)

FOR_CITIZENS = [
    News(
        "pont-des-morts",
        "Le pont des Morts rouvre aux piétons et aux vélos",
        "Après quatre mois de travaux, le passage reprend. Les voitures attendront le printemps.",
        days=2,
        categories=[WORKS],
        picture="bridge",
        author="Service de la voirie",
        body=[
            text(
                "Les pierres ont été reprises une à une et l’étanchéité refaite. Une piste cyclable de 3 mètres relie désormais le quai à la Citadelle."
            ),
            heading("Et pour les voitures ?"),
            text(
                "La déviation par le boulevard de Strasbourg reste en place jusqu’à la fin mars, le temps de renforcer les piles."
            ),
        ],
    ),
    News(
        "vegetalisation",
        "Jardiner dans la rue : le permis se demande en ligne",
        "Pied d’arbre, bacs, potager : dites-nous où, nous venons voir. Soixante jardins ont déjà poussé.",
        days=6,
        categories=[ENVIRONMENT, ONLINE],
        picture="garden",
        author="Maison de l’environnement",
        body=[
            text(
                'Le formulaire prend huit minutes, avec une photo du lieu : <a href="page:environnement/vegetaliser">demander un permis de végétaliser</a>.'
            ),
            heading("La terre et les graines sont offertes"),
            text(
                "La distribution a lieu le samedi matin à la Maison de l’environnement. Les enfants repartent avec un sachet de fleurs des champs."
            ),
        ],
    ),
    News(
        "salage",
        "Neige et verglas : l’équipe d’hiver est prête",
        "Douze agents, trois saleuses, cent bacs de sel : ce que fait la ville, et ce qui revient à chacun.",
        days=11,
        categories=[TOWN_LIFE],
        picture="winter",
        author="Service de la voirie",
        body=[
            text(
                'Les rues des bus, des écoles et des secours sont dégagées avant 7 h. Le plan complet est sur la page <a href="page:voirie/neige">Neige et verglas</a>.'
            ),
            note(
                "Pensez aux voisins",
                "Une personne âgée à côté de chez vous ? Proposez-lui de déneiger son pas de porte.",
            ),
        ],
    ),
    News(
        "rendez-vous-titres",
        "Cartes d’identité : le rendez-vous en trois minutes",
        "Choisissez le jour et la mairie, nous confirmons l’heure. Le délai est descendu à deux semaines.",
        days=19,
        categories=[ONLINE],
        picture="papers",
        author="Service de l’état civil",
        body=[
            steps(
                ("Faire la pré-demande", "Sur le site de France Titres ; notez le numéro."),
                (
                    "Demander le rendez-vous",
                    'Sur <a href="page:etat-civil/rendez-vous-titres">cette page</a>.',
                ),
                ("Venir avec les originaux", "Quinze minutes suffisent."),
            ),
        ],
    ),
    News(
        "eclairage",
        "L’éclairage public passe aux lampes sobres",
        "Deux mille points lumineux sont remplacés d’ici l’été. Les rues restent éclairées, la facture baisse de moitié.",
        days=33,
        categories=[WORKS, ENVIRONMENT],
        picture="lights",
        author="Service de la voirie",
        body=[
            text(
                "Les travaux commencent aux Tanneurs et finissent à Belle-Rive. La lumière baisse d’intensité entre minuit et 5 h, sans s’éteindre."
            ),
            text(
                'Un lampadaire éteint ? <a href="page:voirie/signalement">Signalez-le</a>, avec le numéro écrit sur le mât.'
            ),
        ],
    ),
    News(
        "budget-participatif",
        "Budget participatif : sept projets choisis",
        "1 842 personnes ont voté. Un verger, une boîte à jouets, des bancs : les premiers chantiers commencent au printemps.",
        days=52,
        categories=[TOWN_LIFE, COUNCIL],
        picture="people",
        author="Démocratie locale",
        body=[
            heading("Les sept projets"),
            text(
                "- un verger aux Hauts de Rivemont ;\n- des bancs à l’ombre quai de la Seillotte ;\n- une boîte à jouets dans trois parcs ;\n- un atelier vélo ;\n- une fresque au gymnase ;\n- un parcours de santé ;\n- des nichoirs à martinets."
            ),
        ],
    ),
    News(
        "mediatheque-gratuite",
        "La médiathèque est gratuite pour tous",
        "Plus d’abonnement à payer : une carte, et quinze documents pour un mois.",
        days=85,
        categories=[TOWN_LIFE],
        picture="books",
        author="Médiathèque de la Citadelle",
        body=[
            text(
                "Le conseil l’a voté à l’unanimité. La carte se fait sur place, avec une pièce d’identité, en cinq minutes."
            )
        ],
    ),
]
FOR_FAMILIES = [
    News(
        "inscriptions-vacances-hiver",
        "Vacances d’hiver : les inscriptions ouvrent le mois prochain",
        "Luge, théâtre d’ombres, cuisine : trois centres, de 3 à 14 ans.",
        days=4,
        categories=[SCHOOL],
        picture="winter",
        author="Maison des familles",
        body=[
            text(
                'Les programmes sont affichés dans les écoles. Les places sont données dans l’ordre d’arrivée : voyez <a href="page:temps-libre/centres-de-loisirs">Centres de loisirs</a>.'
            ),
            note(
                "Premier arrivé…",
                "Pour les familles qui travaillent en horaires décalés, l’inscription se fait aussi par téléphone, dès 7 h 30.",
            ),
        ],
    ),
    News(
        "menus-bio",
        "À la cantine, la moitié de l’assiette est durable",
        "Un quart de bio, du pain de Rivemont, un menu végétarien par semaine : les comptes de l’année.",
        days=23,
        categories=[SCHOOL, ENVIRONMENT],
        picture="plate",
        author="Cuisine centrale",
        body=[
            text(
                "Le gaspillage a baissé d’un tiers depuis que les enfants choisissent « petite faim » ou « grande faim »."
            ),
            text(
                'Les tarifs n’augmentent pas : <a href="page:scolarite/menus-et-tarifs">menus et tarifs</a>.'
            ),
        ],
    ),
    News(
        "inscription-ecole-en-ligne",
        "L’inscription à l’école se fait en ligne, dérogation comprise",
        "Écrivez votre rue : l’école du secteur s’affiche. Le dossier s’enregistre et se finit plus tard.",
        days=41,
        categories=[SCHOOL, ONLINE],
        picture="school",
        author="Maison des familles",
        body=[
            text(
                'Tout est sur <a href="page:scolarite/inscription-scolaire">la page de la démarche</a>. Sans ordinateur, la Maison des familles le remplit avec vous.'
            ),
        ],
    ),
]
FOR_OFFICIALS = [
    News(
        "note-de-synthese",
        "Séance du mois prochain : la note de synthèse est en ligne",
        "Vingt-trois délibérations, dont le débat sur les orientations du budget.",
        days=3,
        categories=[COUNCIL],
        picture="hall",
        author="Secrétariat général",
        body=[
            text(
                'Les dossiers complets se lisent au secrétariat général, bureau 114. Questions orales : 48 heures avant, comme le dit la page <a href="page:conseil-municipal/seances">Les séances du conseil</a>.'
            ),
        ],
    ),
    News(
        "formation-budget",
        "Lire un budget en une matinée : inscrivez-vous",
        "Une formation de trois heures, par un organisme agréé, ouverte à toute l’assemblée.",
        days=15,
        categories=[COUNCIL],
        picture="books",
        author="Secrétariat général",
        body=[
            text(
                "Vingt places. La participation compte dans les dix-huit jours de congé de formation du mandat."
            )
        ],
    ),
]
