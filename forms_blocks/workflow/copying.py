"""A copy of a circuit gets keys of its own: those of the original hold requests."""

import copy
import uuid
from typing import Any

from forms_blocks.workflow.registry import action_of

Raw = dict[str, Any]


def renewed(stream: list[Raw]) -> list[Raw]:
    """Return a copy of a stream's raw JSON with new keys everywhere, its buttons following."""
    stream = copy.deepcopy(stream)
    keys = {status["id"]: str(uuid.uuid4()) for status in stream}
    for status in stream:
        status["id"] = keys[status["id"]]
        for action in status["value"].get("actions") or []:
            action["id"] = str(uuid.uuid4())
            action_of(action["type"]).renew(action["value"], keys)
    return stream
