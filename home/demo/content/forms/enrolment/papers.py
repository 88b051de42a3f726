"""The papers that go with an enrolment."""

from forms_blocks.blocks.writing import field, step

STEP = step(
    "Les pièces",
    field("file", "livret", "Livret de famille ou acte de naissance", megabytes=5),
    field(
        "file",
        "vaccins",
        "Page des vaccinations",
        help="Du carnet de santé, ou une attestation du médecin (code de la santé publique, article L. 3111-2).",
        category="health",
        megabytes=5,
    ),
    field(
        "file",
        "domicile",
        "Justificatif de domicile de moins de trois mois",
        help="Une facture, une quittance ou, à défaut, une attestation sur l’honneur signée.",
        megabytes=5,
    ),
)
