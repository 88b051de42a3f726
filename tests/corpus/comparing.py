"""Replays every recorded filling and counts where the decisions are alike."""

from collections.abc import Mapping
from typing import Any

from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.values import plain
from tests.corpus import kinds
from tests.corpus.exports import Export, forms, recording
from tests.corpus.replay import Replay, Replayed, page_of
from tests.corpus.tally import Tally

Filling = Mapping[str, Any]


def compared() -> dict[str, Tally]:
    """Return the tally of each subject."""
    asked, rows = Tally("shown or hidden"), Tally("rows of groups")
    values, checks, proposals = Tally("computed"), Tally("exit checks"), Tally("proposed")
    for name, form in forms().items():
        recorded = recording(name)
        for filling in recorded["fillings"]:
            made = Replay(form, recorded, filling).run()
            _shown(asked, form, filling, made)
            _rows(rows, filling, made)
            _computed(values, filling, made)
            _checks(checks, filling, made)
            _proposals(proposals, form, filling, made)
    tallies = (asked, rows, values, checks, proposals, _workflows())
    return {tally.subject: tally for tally in tallies}


def _shown(tally: Tally, form: Export, filling: Filling, made: Replayed) -> None:
    homes = page_of(form)
    for wanted, ids in ((True, filling["visible"]), (False, filling["hidden"])):
        for one in ids:
            page = homes.get(one)
            causes = [kinds.of_condition(page.condition if page else "")]
            causes.append(kinds.of_condition(form.by_id[one].condition))
            kind = next((cause for cause in causes if cause != kinds.OTHER), kinds.OTHER)
            tally.note(made.shown.get(one) is wanted, kind, f"{form.name} {filling['index']} {one}")


def _rows(tally: Tally, filling: Filling, made: Replayed) -> None:
    for one, rows in filling.get("blocks", {}).items():
        for row, decided in zip(made.rows[one], rows, strict=True):
            for wanted, ids in ((True, decided["visible"]), (False, decided["hidden"])):
                for inner in ids:
                    tally.note(row.get(inner) is wanted, kinds.OTHER, f"{one} {inner}")


def _computed(tally: Tally, filling: Filling, made: Replayed) -> None:
    for one, value in filling["computed"].items():
        written = made.computed.get(one)
        alike = written is not None and written.text == plain(value)
        tally.note(alike, kinds.OTHER, f"{one} {value} {written}")


def _checks(tally: Tally, filling: Filling, made: Replayed) -> None:
    for page, checks in filling["exit_checks"].items():
        for check, held in zip(checks, made.exits.get(page, [None] * len(checks)), strict=True):
            condition = check["condition"]
            tally.note(held is check.get("result", False), kinds.of_condition(condition), condition)


def _proposals(tally: Tally, form: Export, filling: Filling, made: Replayed) -> None:
    for one, value in filling["prefilled"].items():
        template = form.by_id[one].prefill
        if one not in made.prefilled or template == "None":
            continue
        proposed = made.prefilled[one]
        kind = kinds.of_prefill(template, value, proposed)
        tally.note((proposed or "") == (value or ""), kind, f"{form.name} {value} {proposed}")


def _workflows() -> Tally:
    tally, recorded = Tally("workflow"), recording("workflow_conditions")
    replays: dict[tuple[str, int], Replay] = {}
    for condition in recorded["conditions"]:
        source = condition["condition"]
        for one in condition["evaluations"]:
            key = one["form"], one["filling"]
            if key not in replays:
                replays[key] = _sent(*key, recorded["first_status"][key[0]])
            held = Condition(source, False, replays[key].engine).holds(replays[key].names)
            tally.note(held is one.get("result", False), kinds.of_condition(source), f"{source} {key}")
    return tally


def _sent(name: str, number: int, status: str) -> Replay:
    fillings = recording(name)
    replay = Replay(forms()[name], fillings, fillings["fillings"][number], {"statut": status})
    replay.run()
    return replay
