"""The Django form of one step."""

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.fields_form import FieldsForm
from forms_blocks.runtime.kept import Kept, Point, Posted


class StepForm(FieldsForm):
    """Asks one step; the course it is given stands where the step begins.

    Once judged, `stops` is what keeps the person from going on: what is wrong, then the exit checks
    of the step, which are only judged when nothing else is wrong.
    """

    def __init__(self, step: StepSchema, course: Course, kept: Kept, posted: Posted | None = None) -> None:
        self.step, self.judged = step, posted is not None
        super().__init__(step.fields, course, kept, posted)

    def forgive(self, *, but_files: bool = False) -> None:
        """Show the questions as the answers make them, without judging any."""
        super().forgive(but_files=but_files)
        self.judged = False

    @property
    def stops(self) -> list[Point]:
        """Return each point to correct before going on."""
        if not self.judged:
            return []
        found = self.points()
        if found or self.shows_more:
            return found
        return [Point("questions", message) for message in self.course.blocked(self.step)]

    @property
    def may_go_on(self) -> bool:
        """Say whether the step is right and nothing new appeared in it."""
        return self.judged and not self.shows_more and not self.stops

    @property
    def shows_more(self) -> bool:
        """Say whether an answer just made something appear, to be seen before going on."""
        return bool(self.revealed or self.told or self.located)

    @property
    def located(self) -> bool:
        """Say whether a point was just found for a place."""
        return bool(self.posted and self.posted.located)
