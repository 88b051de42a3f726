"""Two procedures whose forms are proved: scenarios that the trials propose, kept as an editor keeps them."""

from forms_blocks.trials.scenarios import covered, keep_proposed, proposals
from home.demo.grow import Ways
from portals.models import ProcedurePage

PROVED = ("voirie/carte-stationnement", "scolarite/annuler-repas")
EACH = 3


def keep_scenarios(ways: Ways) -> None:
    """Keep the first scenarios proposed for each of them."""
    for way in PROVED:
        page = ProcedurePage.objects.get(pk=ways[way].pk)
        schema = page.as_it_is()
        for proposed in proposals(schema, covered(schema, []))[:EACH]:
            keep_proposed(page, proposed.key)
