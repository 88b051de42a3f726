"""A guide with the blocks a test wants."""

import json

import pytest


@pytest.fixture
def shown(client, town):
    """Return the HTML of the guide with these blocks in it: `shown(("text", "<p>…</p>"), …)`."""

    def publish_and_read(*blocks):
        town.guide.body = json.dumps([{"type": kind, "value": value} for kind, value in blocks])
        town.guide.save_revision().publish()
        return client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost").content.decode()

    return publish_and_read
