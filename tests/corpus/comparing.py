"""Replays every recorded filling and counts where the decisions are alike."""

from collections.abc import Mapping
from typing import Any

from forms_blocks.expressions.judgement import judgement_of
from forms_blocks.expressions.values import plain
from tests.corpus import kinds
from tests.corpus.exports import Export, forms, recording
from tests.corpus.replay import Replay, Replayed, page_of, replay_of
from tests.corpus.site import stand_ins
from tests.corpus.tally import Tally

Filling = Mapping[str, Any]


def compared() -> dict[str, Tally]:
    """Return the tally of each subject."""
    subjects = ("shown or hidden", "rows of groups", "computed", "exit checks", "proposed", "workflow")
    tallies = {subject: Tally(subject) for subject in subjects}
    with stand_ins():
        _compare("stand-in", tallies)
    _compare("absent", tallies)
    return tallies


def _compare(filters: str, tallies: dict[str, Tally]) -> None:
    """Compare the fillings that had the publisher's own filters, or those that had not."""
    asked, rows, values, checks, proposals, workflow = tallies.values()
    for name, form in forms().items():
        recorded = recording(name)
        for filling in recorded["fillings"]:
            if filling["plugin_filters"] == filters:
                made = replay_of(form, recorded, filling).run()
                _shown(asked, form, filling, made)
                _rows(rows, filling, made)
                _computed(values, filling, made)
                _checks(checks, filling, made)
                _proposals(proposals, form, filling, made)
    _workflows(workflow, filters)


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
        found = made.computed.get(one)
        alike = found == plain(value) or (found is None and value in ("", []))
        tally.note(alike, kinds.OTHER, f"{one} {value} {found}")


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


def _workflows(tally: Tally, filters: str) -> None:
    recorded = recording("workflow_conditions")
    replays: dict[tuple[str, int], Replay] = {}
    for condition in recorded["conditions"]:
        source = condition["condition"]
        for one in condition["evaluations"]:
            key = one["form"], one["filling"]
            if recording(key[0])["fillings"][key[1]]["plugin_filters"] != filters:
                continue
            if key not in replays:
                replays[key] = _sent(*key, recorded["first_status"][key[0]])
            held = judgement_of(source, otherwise=False).holds(replays[key].names)
            tally.note(held is one.get("result", False), kinds.of_condition(source), f"{source} {key}")


def _sent(name: str, number: int, status: str) -> Replay:
    fillings = recording(name)
    replay = replay_of(forms()[name], fillings, fillings["fillings"][number], status)
    replay.run()
    return replay
