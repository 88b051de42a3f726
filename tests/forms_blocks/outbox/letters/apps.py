"""The app that registers the builder."""

from django.apps import AppConfig


class LettersConfig(AppConfig):
    """Registers the kind `letter`."""

    name = "tests.forms_blocks.outbox.letters"
    label = "letters"

    def ready(self) -> None:
        """Register the builder."""
        from forms_blocks.outbox import builders
        from tests.forms_blocks.outbox.letters import write

        builders.register("letter", write.letter)
