"""What is said about requests for certificates."""

EXCHANGES = [
    (
        "Bonjour, pour retrouver l’acte, pouvez-vous nous préciser l’année exacte de l’événement ? Celle que vous avez indiquée ne correspond pas à nos registres.",
        "Bonjour, excusez-moi, j’ai fait une faute de frappe : c’est un an plus tôt. Merci de votre aide.",
    ),
    (
        "Bonjour, l’acte que nous avons trouvé porte un prénom de plus. S’agit-il bien de la même personne ?",
        "Bonjour, oui, c’est bien la même personne ; ce prénom ne sert jamais, je l’avais oublié.",
    ),
    (
        "Bonjour, deux actes portent ce nom à quelques jours près. Pouvez-vous vérifier la date sur le livret de famille ?",
        "Bonjour, j’ai vérifié sur le livret : la date est bien celle que j’ai indiquée.",
    ),
]
ACCEPTANCES = [
    "",
    "L’acte est établi, il ne reste qu’à le signer.",
    "Nous avons retrouvé l’acte et préparons vos exemplaires.",
]
REFUSALS = [
    "Aucun acte à ce nom ne figure dans nos registres à la date indiquée. Vérifiez la date et la commune sur le livret de famille, puis refaites une demande.",
    "Sans document qui montre votre lien avec la personne, nous ne pouvons pas délivrer cette forme de l’acte. Un extrait sans filiation, lui, peut être demandé par toute personne.",
]
ENDINGS = [
    "Les exemplaires sont partis ce matin par courrier.",
    "Vos exemplaires sont prêts. Merci de votre patience.",
    "",
]
NOTES = [
    "Acte trouvé dans le registre, vérifier la mention en marge.",
    "Registre en cours de reliure, demander l’accès aux archives.",
]
