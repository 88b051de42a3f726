"""Sets the corpus aside when it is not there, and says at the end where the engines differ."""

import pytest

from tests.corpus.exports import CORPUS, REASON
from tests.corpus.tally import REPORT


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if CORPUS.is_dir():
        return
    for item in items:
        if "tests/corpus/" in str(item.path):
            item.add_marker(pytest.mark.skip(reason=REASON))


def pytest_terminal_summary(terminalreporter) -> None:
    if REPORT:
        terminalreporter.section("the language beside the engine it replaces")
    for tally in REPORT.values():
        for line in tally.lines():
            terminalreporter.write_line(line)
