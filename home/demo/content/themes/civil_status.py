"""The theme « État civil et identité »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.forms import appointment, certificate
from home.demo.content.town import CIVIL_STATUS, PRIVACY_CONTACT
from home.demo.pages import Guide, Procedure, Section

DEPARTMENT = contact("Service de l’état civil", **CIVIL_STATUS)

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

APPOINTMENT = Procedure(
    slug="rendez-vous-titres",
    title="Prendre rendez-vous pour une carte d’identité ou un passeport",
    summary="Choisissez le jour et la mairie qui vous conviennent : le service vous confirme l’heure. Un rendez-vous vaut pour une personne.",
    facts={
        "who": "Toute personne de nationalité française, où qu’elle habite.",
        "documents": "Le numéro de pré-demande de chaque personne, à faire d’abord sur ants.gouv.fr",
        "delay": "Confirmation sous 2 jours ouvrés ; rendez-vous sous 2 à 3 semaines.",
        "cost": "Gratuit. Le titre peut demander un timbre fiscal.",
        "legal_source": "Décrets n° 55-1397 du 22 octobre 1955 et n° 2005-1726 du 30 décembre 2005.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        note(
            "La pré-demande d’abord",
            'Remplissez-la sur <a href="https://ants.gouv.fr">ants.gouv.fr</a> et gardez son numéro : il faut l’écrire ici. Sans lui, le '
            "rendez-vous ne peut pas être pris.",
        ),
        heading("Où et quand"),
        text(
            "- <b>Hôtel de ville</b> : du lundi au vendredi, jusqu’à quatre personnes à la suite.\n"
            "- <b>Mairie annexe de Belle-Rive</b> : le matin, deux personnes au plus."
        ),
        heading("Le jour du rendez-vous"),
        text(
            "Venez avec les originaux. La personne concernée est présente, même un enfant ; les empreintes sont prises à partir de 12 ans. "
            "Comptez quinze minutes par personne.",
            'Les pièces à réunir sont sur les pages <a href="page:etat-civil/carte-identite">Carte d’identité</a> et '
            '<a href="page:etat-civil/passeport">Passeport</a>.',
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Puis-je annuler ou changer d’heure ?",
                "Oui, en répondant au message de confirmation, ou au 03 53 01 00 20.",
            ),
            (
                "Je pars bientôt en voyage",
                "Cochez « Prévenez-moi si une place se libère ». Toutes les mairies équipées peuvent vous recevoir : cherchez sur "
                '<a href="https://rendezvouspasseport.ants.gouv.fr">rendezvouspasseport.ants.gouv.fr</a>.',
            ),
            (
                "Je ne peux pas me déplacer",
                "Un agent peut venir à domicile pour une carte d’identité, sur certificat médical.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=appointment.STEPS,
    promises={
        "minutes": 4,
        "service": "Service de l’état civil",
        "service_address": "1 place de la République, 57998 Rivemont – 03 53 01 00 20 – etat-civil@rivemont.exemple.fr",
        # An appointment is no decision on the card itself: silence decides nothing.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "réserver un rendez-vous, vous le rappeler et préparer l’accueil",
        "legal_basis": "public_task",
        "retention_months": 3,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’état civil",
    service="etat-civil",
)

IDENTITY_CARD = Guide(
    slug="carte-identite",
    title="Faire ou refaire sa carte d’identité",
    summary="La carte d’identité se demande dans n’importe quelle mairie équipée, sur rendez-vous. Elle est gratuite, sauf si "
    "l’ancienne est perdue ou volée.",
    facts={
        "who": "Toute personne de nationalité française, dès la naissance.",
        "documents": "Le numéro de la pré-demande en ligne\nUne photo de moins de 6 mois\nUn justificatif de domicile de moins d’un an\n"
        "L’ancienne carte, ou la déclaration de perte ou de vol",
        "delay": "Rendez-vous sous 2 à 3 semaines, puis 2 à 4 semaines de fabrication.",
        "cost": "Gratuit ; 25 € en timbre fiscal après une perte ou un vol.",
        "legal_source": "Décret n° 55-1397 du 22 octobre 1955.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        heading("Les étapes"),
        steps(
            (
                "Remplir la pré-demande en ligne",
                'Sur le site de France Titres, <a href="https://ants.gouv.fr">ants.gouv.fr</a>. Notez le numéro : il se termine par une combinaison de lettres et de chiffres.',
            ),
            (
                "Prendre rendez-vous",
                '<a href="page:etat-civil/rendez-vous-titres">En ligne</a>, au 03 53 01 00 20, ou dans une autre mairie équipée. Un rendez-vous vaut pour une personne.',
            ),
            (
                "Venir avec les originaux",
                "La personne concernée doit être présente, même un enfant. Les empreintes sont prises à partir de 12 ans.",
            ),
            (
                "Retirer la carte",
                "Un SMS vous prévient. Vous avez trois mois pour venir la chercher ; ensuite, elle est détruite.",
            ),
        ),
        heading("Combien de temps est-elle valable ?"),
        text(
            "Dix ans pour les cartes délivrées depuis août 2021, au format carte bancaire. Les anciennes cartes bleues, plus grandes, ne permettront plus de voyager en Europe après le 3 août 2031 : vous pouvez les renouveler pour ce seul motif."
        ),
        heading("Cas particuliers"),
        questions(
            (
                "Pour un enfant mineur",
                "Un parent l’accompagne avec sa propre pièce d’identité. En cas de résidence alternée, prévoyez un justificatif de domicile de chaque parent.",
            ),
            (
                "Vous êtes hébergé chez quelqu’un",
                "Apportez le justificatif de domicile et la pièce d’identité de la personne qui vous héberge, et une attestation signée d’hébergement depuis plus de trois mois.",
            ),
            (
                "Carte perdue ou volée",
                "La perte se déclare au moment du rendez-vous ; le vol, d’abord à la police ou à la gendarmerie.",
            ),
        ),
        DEPARTMENT,
    ],
)

PASSPORT = Guide(
    slug="passeport",
    title="Demander un passeport",
    summary="Le passeport se demande sur rendez-vous dans n’importe quelle mairie équipée. Il est valable dix ans, cinq ans pour un enfant.",
    facts={
        "who": "Toute personne de nationalité française, à tout âge.",
        "documents": "Le numéro de la pré-demande en ligne\nUne photo de moins de 6 mois\nUn justificatif de domicile de moins d’un an\nL’ancien passeport ou la carte d’identité\nLe timbre fiscal",
        "delay": "Rendez-vous sous 2 à 3 semaines, puis 2 à 4 semaines de fabrication.",
        "cost": "86 € pour un adulte, 42 € de 15 à 17 ans, 17 € avant 15 ans.",
        "legal_source": "Décret n° 2005-1726 du 30 décembre 2005.",
    },
    checked_on=date(2026, 10, 5),
    body=[
        note(
            "Partez l’esprit tranquille",
            "D’avril à juillet, les rendez-vous se remplissent vite. Vérifiez la date de fin de votre passeport avant d’acheter vos billets.",
        ),
        heading("Les étapes"),
        steps(
            (
                "Acheter le timbre fiscal",
                'Sur <a href="https://timbres.impots.gouv.fr">timbres.impots.gouv.fr</a> ou dans un bureau de tabac.',
            ),
            (
                "Remplir la pré-demande",
                'Sur <a href="https://ants.gouv.fr">ants.gouv.fr</a>, en une dizaine de minutes.',
            ),
            (
                "Prendre rendez-vous",
                '<a href="page:etat-civil/rendez-vous-titres">En ligne</a> ou au 03 53 01 00 20. Pour une famille, un rendez-vous par passeport.',
            ),
            (
                "Retirer le passeport",
                "La personne vient elle-même, dans les trois mois. Avant 12 ans, un parent suffit.",
            ),
        ),
        heading("Un voyage urgent ?"),
        text(
            "Un passeport temporaire, valable un an, n’est délivré que par la préfecture, pour un motif médical, familial ou professionnel que l’on ne pouvait pas prévoir."
        ),
        DEPARTMENT,
    ],
)

BIRTH = Guide(
    slug="naissance",
    title="Déclarer une naissance, reconnaître un enfant",
    summary="Toute naissance se déclare dans les cinq jours à la mairie du lieu de l’accouchement. Les parents non mariés peuvent reconnaître l’enfant avant ou après.",
    facts={
        "who": "Un parent, ou toute personne présente à l’accouchement.",
        "documents": "Le certificat de naissance remis par la maternité\nLa pièce d’identité de chaque parent\nLe livret de famille, s’il existe\nLa déclaration de choix de nom, si les parents en font une",
        "delay": "Dans les 5 jours, sans compter celui de l’accouchement.",
        "cost": "Gratuit.",
        "legal_source": "Code civil, articles 55, 56 et 316.",
    },
    checked_on=date(2026, 8, 31),
    body=[
        heading("Déclarer la naissance"),
        text(
            "Un agent de l’état civil se rend à la maternité de Rivemont du lundi au vendredi de 10 h à 11 h 30. Vous pouvez aussi venir à l’hôtel de ville. Si le dernier jour tombe un samedi, un dimanche ou un jour férié, le délai va jusqu’au jour ouvrable suivant."
        ),
        heading("Reconnaître un enfant"),
        text(
            "Quand les parents ne sont pas mariés, la mère dont le nom est dans l’acte de naissance n’a rien à faire ; l’autre parent doit reconnaître l’enfant. La reconnaissance peut se faire avant la naissance, dans n’importe quelle mairie, avec une pièce d’identité et un justificatif de domicile de moins de trois mois.",
        ),
        heading("Choisir le nom"),
        text(
            "L’enfant peut porter le nom de l’un des parents ou les deux, dans l’ordre qu’ils choisissent. La déclaration, signée des deux, est remise le jour de la déclaration de naissance. Sans elle, la loi décide (code civil, article 311-21)."
        ),
        DEPARTMENT,
    ],
)

FAMILY_BOOK = Guide(
    slug="livret-de-famille",
    title="Mettre à jour ou remplacer son livret de famille",
    summary="Naissance, mariage, divorce, décès : le livret de famille doit rester à jour. Perdu ou abîmé, il se remplace gratuitement.",
    facts={
        "who": "Les parents et les époux, qu’ils habitent à Rivemont ou qu’ils s’y soient mariés.",
        "documents": "Votre pièce d’identité\nLe livret à compléter, si vous l’avez\nUn justificatif de domicile",
        "delay": "3 à 6 semaines, le temps que chaque mairie concernée le complète.",
        "cost": "Gratuit.",
        "legal_source": "Décret n° 74-449 du 15 mai 1974.",
    },
    checked_on=date(2026, 6, 22),
    body=[
        heading("Mettre à jour"),
        text(
            "Apportez le livret à l’état civil après chaque événement. La mise à jour est obligatoire et vous évitera des demandes d’actes."
        ),
        heading("Demander un second livret"),
        text(
            "- s’il est perdu, volé ou détruit ;\n- en cas de changement de nom, de prénom ou de filiation ;\n- si vous en êtes privé, par exemple après une séparation.",
            "Adressez-vous à la mairie de votre domicile : elle transmet la demande à la mairie du mariage ou de la naissance du premier enfant, qui établit le nouveau livret.",
        ),
        heading("Qui peut l’avoir ?"),
        text(
            "Le livret est remis aux époux au mariage, ou aux parents non mariés à la naissance du premier enfant. Des époux sans enfant comme des parents séparés peuvent chacun en avoir un."
        ),
        DEPARTMENT,
    ],
)

PACS = Guide(
    slug="pacs",
    title="Conclure un PACS",
    summary="Le pacte civil de solidarité se conclut à la mairie de la résidence commune, ou devant notaire. Les deux partenaires viennent ensemble.",
    facts={
        "who": "Deux personnes majeures, sans lien de parenté proche, ni mariées ni pacsées.",
        "documents": "La convention de PACS (Cerfa 15726)\nLa déclaration conjointe (Cerfa 15725)\nUn acte de naissance de moins de 3 mois chacun\nLa pièce d’identité de chacun",
        "delay": "Rendez-vous sous 3 semaines environ.",
        "cost": "Gratuit en mairie.",
        "legal_source": "Code civil, articles 515-1 à 515-7.",
    },
    checked_on=date(2026, 9, 14),
    body=[
        heading("Préparer le dossier"),
        steps(
            (
                "Choisir ce que dit la convention",
                "Chacun reste propriétaire de ses biens, ou vous choisissez l’indivision. La convention-type suffit souvent ; un notaire peut vous conseiller.",
            ),
            (
                "Réunir les pièces",
                'Un acte de naissance se demande ici s’il est conservé à Rivemont : <a href="page:etat-civil/acte-etat-civil">demander un acte</a>.',
            ),
            (
                "Déposer le dossier",
                "À l’accueil de l’état civil ou par courrier. Nous vérifions qu’il est complet et vous proposons une date.",
            ),
            (
                "Venir signer ensemble",
                "L’officier d’état civil enregistre le PACS, qui prend effet aussitôt entre vous.",
            ),
        ),
        heading("Modifier ou dissoudre un PACS"),
        text(
            "La convention peut être modifiée à tout moment, ensemble. Le PACS prend fin par une déclaration commune, par la décision d’un seul signifiée par commissaire de justice, par le mariage ou par un décès. Adressez-vous à la mairie qui l’a enregistré."
        ),
        heading("Après la signature"),
        text(
            "Le PACS est mentionné en marge de vos actes de naissance. Pensez à prévenir l’employeur, la caisse d’allocations familiales, l’assurance maladie et les impôts."
        ),
        DEPARTMENT,
    ],
)

CENSUS = Guide(
    slug="recensement-citoyen",
    title="Se faire recenser à 16 ans",
    summary="À 16 ans, chaque jeune de nationalité française se fait recenser à la mairie. L’attestation est demandée pour les examens et la conduite accompagnée.",
    facts={
        "who": "Les jeunes, filles et garçons, dans les trois mois qui suivent leurs 16 ans.",
        "documents": "La pièce d’identité du jeune\nLe livret de famille",
        "delay": "Attestation remise aussitôt.",
        "cost": "Gratuit.",
        "legal_source": "Code du service national, articles L. 111-2 et L. 113-1 et suivants.",
    },
    checked_on=date(2026, 9, 1),
    body=[
        heading("Comment faire"),
        text(
            'Le jeune vient lui-même, ou l’un de ses parents s’il est mineur, à l’accueil de l’état civil. La démarche se fait aussi en ligne sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>.'
        ),
        heading("À quoi sert l’attestation"),
        text(
            "Avant 18 ans, elle est demandée pour s’inscrire au baccalauréat, au CAP ou au permis de conduire. Ensuite, et jusqu’à 25 ans, c’est le certificat de participation à la journée défense et citoyenneté. Gardez-la : la mairie ne délivre pas de duplicata."
        ),
        heading("Et si le délai est passé ?"),
        text(
            "Il est possible de régulariser jusqu’à 25 ans, de la même façon. Mieux vaut tard que jamais : sans recensement, pas d’inscription d’office sur les listes électorales à 18 ans."
        ),
        DEPARTMENT,
    ],
)

VOTERS = Guide(
    slug="liste-electorale",
    title="S’inscrire sur la liste électorale",
    summary="Pour voter à Rivemont, il faut être inscrit sur sa liste électorale. On s’inscrit toute l’année, jusqu’au sixième vendredi avant un scrutin.",
    facts={
        "who": "Les personnes de nationalité française majeures ; celles de l’Union européenne pour les élections municipales et européennes.",
        "documents": "Une pièce d’identité\nUn justificatif de domicile de moins de 3 mois",
        "delay": "Réponse sous 5 jours.",
        "cost": "Gratuit.",
        "legal_source": "Code électoral, articles L. 11, L. 17 et L. 18.",
    },
    checked_on=date(2026, 11, 2),
    body=[
        heading("S’inscrire"),
        text(
            'En ligne sur <a href="https://www.service-public.gouv.fr">service-public.gouv.fr</a>, à l’accueil de l’hôtel de ville, ou par courrier avec le formulaire Cerfa 12669. Les jeunes recensés à 16 ans sont inscrits d’office à leur majorité.'
        ),
        heading("Déménagement dans Rivemont"),
        text("Signalez votre nouvelle adresse : votre bureau de vote peut changer."),
        heading("Voter par procuration"),
        text(
            "Faites la demande sur maprocuration.gouv.fr puis faites-la valider au commissariat ou à la gendarmerie, ou entièrement en ligne avec l’identité numérique. La personne que vous chargez de voter peut être inscrite dans une autre commune, mais vote dans votre bureau."
        ),
        DEPARTMENT,
    ],
)

SECTION = Section(
    slug="etat-civil",
    title="État civil et identité",
    summary="Actes, carte d’identité, passeport, naissance, PACS, élections.",
    icon="id-card",
    introduction="<p>Le service de l’état civil vous accueille à l’hôtel de ville, sans rendez-vous sauf pour les pièces d’identité et les PACS.</p>",
    pages=[CERTIFICATE, APPOINTMENT, IDENTITY_CARD, PASSPORT, BIRTH, FAMILY_BOOK, PACS, CENSUS, VOTERS],
    editors="Rédaction de l’état civil",
)
