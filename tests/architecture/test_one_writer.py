"""Only the engine of workflows writes where a request stands."""

import ast

import pytest

from tests.architecture.tree import modules, syntax

WRITER = "forms_blocks/workflow/engine.py"
NAMES = {"status", "status_id", "first_handled_at", "closed_at"}
MAKERS = {"update", "bulk_update", "update_or_create", "Submission"}
# The tasks of the queue have a status of their own.
NO_REQUEST = {"forms_blocks/outbox/queue.py"}


def given(node: ast.AST) -> set[str]:
    """Return the names a statement writes: attributes, or arguments of an update or of a request made."""
    if isinstance(node, ast.Assign | ast.AugAssign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        parts = (part for target in targets for part in ast.walk(target))
        return {part.attr for part in parts if isinstance(part, ast.Attribute)}
    if not isinstance(node, ast.Call):
        return set()
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called in MAKERS:
        return {keyword.arg or "" for keyword in node.keywords}
    if called == "setattr":
        return {one.value for one in node.args if isinstance(one, ast.Constant)}
    return set()


def writes(tree: ast.Module) -> list[int]:
    """Return the lines that give a request a status or its dates."""
    return [node.lineno for node in ast.walk(tree) if given(node) & NAMES]


def test_only_the_engine_writes_a_status():
    faults = [
        f"{path}:{line}"
        for path in modules()
        if str(path) not in {WRITER, *NO_REQUEST}
        for line in writes(syntax(path))
    ]
    assert not faults


@pytest.mark.parametrize(
    "code",
    [
        "submission.status = x",
        "row.closed_at: object = None",
        "a, row.status_id = 1, 2",
        "Submission.objects.update(status=x)",
        "Submission(status=x)",
        "setattr(row, 'closed_at', None)",
    ],
)
def test_the_check_sees_a_writer(code):
    assert writes(ast.parse(code))
