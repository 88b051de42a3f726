"""The form « Dérogation à la zone à faibles émissions »."""

from forms_blocks.blocks.writing import chosen, field, step
from home.demo.content.forms.applicant import coordinates

PERSON, COMPANY = "Un particulier", "Un professionnel"
TRUCK, VAN, CAR = "CAM", "CTTE", "VP"
BODIES = ["BEN AMO", "BENNE", "CIT EAU", "FG TD", "BETON", "PTE ENG"]
NONE_OF_THESE = "Une autre"

INTRODUCTION = step(
    "À qui s’adresse la dérogation",
    field(
        "note",
        "note_regle",
        "Ce que dit la règle",
        text="<p>La zone à faibles émissions de Rivemont couvre le centre, entre la Seillotte et les boulevards. Les véhicules "
        "utilitaires classés Crit’Air 3, 4 ou 5 n’y roulent plus la journée.</p><p>Une dérogation, jusqu’au 31 décembre, est "
        "ouverte aux <b>véhicules spéciaux</b> dont la carte grise porte le genre CAM ou CTTE (case J.1) et une des "
        "carrosseries BEN AMO, BENNE, CIT EAU, FG TD, BETON ou PTE ENG (case J.3).</p>",
    ),
    field("choice", "vous_etes", "Vous êtes", choices=[PERSON, COMPANY], in_lists=True),
    field(
        "note",
        "note_pieces",
        "À préparer",
        text="<p>Une photo lisible du certificat d’immatriculation, recto.</p>",
    ),
)

APPLICANT = step(
    "Qui demande",
    field("text", "siret", "Numéro SIRET", format="siret", shown_if=chosen("vous_etes", COMPANY)),
    field(
        "text",
        "raison_sociale",
        "Raison sociale",
        autofill="organization",
        in_lists=True,
        shown_if=chosen("vous_etes", COMPANY),
    ),
    field("text", "representant", "Qui la représente", shown_if=chosen("vous_etes", COMPANY)),
    *coordinates(),
)

VEHICLE = step(
    "Le véhicule",
    field(
        "text",
        "immatriculation",
        "Plaque d’immatriculation",
        format="pattern",
        pattern="[A-HJ-NP-TV-Z]{2}-[0-9]{3}-[A-HJ-NP-TV-Z]{2}",
        pattern_message="Cette plaque n’est pas complète : elle doit ressembler à AB-123-CD.",
        help="Comme sur la plaque, avec les tirets : AB-123-CD.",
        in_lists=True,
    ),
    field(
        "choice",
        "critair",
        "Vignette Crit’Air",
        choices=["Crit’Air 5", "Crit’Air 4", "Crit’Air 3"],
        in_lists=True,
    ),
    field(
        "choice",
        "genre",
        "Genre (case J.1 de la carte grise)",
        choices=[TRUCK, VAN, CAR, "Un autre"],
        help="CAM : camion. CTTE : camionnette. VP : voiture particulière.",
    ),
    field(
        "choice", "carrosserie", "Carrosserie (case J.3)", choices=[*BODIES, NONE_OF_THESE], display="list"
    ),
    field("file", "carte_grise", "Certificat d’immatriculation", megabytes=5),
    checks=[
        (
            chosen("genre", TRUCK, VAN),
            "Ce véhicule n’ouvre pas droit à la dérogation : elle est réservée aux genres CAM et CTTE (case J.1). Une voiture peut "
            "traverser la zone de 20 h à 6 h.",
        ),
        (
            chosen("carrosserie", NONE_OF_THESE, operator="is_not"),
            "Ce véhicule n’ouvre pas droit à la dérogation : sa carrosserie (case J.3) n’est pas dans la liste. Écrivez à "
            "voirie@rivemont.exemple.fr si son équipement est particulier.",
        ),
    ],
)

CONSENTS = step(
    "Vos engagements",
    field(
        "consent",
        "exactitude",
        "Exactitude",
        reading="<p>Une fausse déclaration fait perdre la dérogation et peut être poursuivie (code pénal, article 441-6).</p>",
        sentence="Je certifie que ce que j’ai écrit est exact.",
    ),
    field(
        "consent",
        "traitement",
        "Vos données",
        reading="<p>La plaque est communiquée à la police municipale le temps de la dérogation, puis effacée.</p>",
        sentence="J’ai lu ce que deviennent mes données.",
    ),
)

STEPS = [INTRODUCTION, APPLICANT, VEHICLE, CONSENTS]
