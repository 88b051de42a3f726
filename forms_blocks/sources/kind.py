"""What every kind of source is: the form that sets it, and the answers it offers."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from forms_blocks.blocks.offer import Offers
from forms_blocks.sources.known import Known

if TYPE_CHECKING:
    from forms_blocks.sources.setting import SettingForm


class SourceKind(ABC):
    """A kind of source, one file of `kinds/`; upper floors register theirs."""

    name: ClassVar[str]
    order: ClassVar[int] = 100
    icon: ClassVar[str] = "list-ul"
    label: ClassVar[Any]
    help: ClassVar[Any]
    takes_file: ClassVar[bool] = False
    """Its answers come from a file that editors send again."""

    @abstractmethod
    def form(self) -> "type[SettingForm]":
        """Return the admin form that sets a source of this kind."""

    @abstractmethod
    def offers(self, source: Known, parameters: Mapping[str, str]) -> Offers:
        """Return what a list offers; `parent` and `attribute` narrow it by another answer.

        Never raises: a list that cannot be read offers nothing and says why (`notice`).
        """

    def told_to_others(self, source: Any) -> tuple[dict[str, Any], list[str]]:
        """Return the settings that another installation may read, and what it must be given again.

        A secret is never among the settings; it is named, in words.
        """
        return {name: source.settings[name] for name in self.form().own if name in source.settings}, []

    def refresh(self, source: Known) -> None:  # noqa: B027 -- most kinds have nothing to ask again
        """Forget what was kept of the outside, and ask again."""
