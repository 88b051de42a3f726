"""The admin form of a list: its title, and what its kind asks."""

from typing import Any, ClassVar

from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, Panel

from forms_blocks.sources.models import DataSource


class SettingForm(WagtailAdminModelForm):
    """Sets a list; kinds add their own fields, kept in `settings` under their names."""

    own: ClassVar[tuple[str, ...]] = ()

    class Meta:
        model = DataSource
        fields = ("title",)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.own:
            if name in self.instance.settings:
                self.fields[name].initial = self.shown(name, self.instance.settings[name])

    def shown(self, name: str, value: Any) -> Any:
        """Return a setting as the form shows it."""
        return value

    def save(self, commit: bool = True) -> Any:
        """Keep the settings of the kind with the list."""
        kept = {name: self.cleaned_data[name] for name in self.own}
        self.instance.settings = {**self.instance.settings, **kept}
        return super().save(commit)

    @classmethod
    def panels(cls) -> list[Panel]:
        """Return what the screen shows, in its order."""
        return [FieldPanel("title"), *(FieldPanel(name) for name in cls.own)]
