"""A bare page and a form page of wagtail.contrib.forms in our base.html, and a plain stream of questions."""

from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField
from wagtail.fields import StreamField
from wagtail.models import Page

from tests.benchmarks.rival.plain import PlainQuestionBlock


class BarePage(Page):
    """A page with nothing but the frame."""

    template = "bare.html"


class RivalField(AbstractFormField):
    """A field of the rival's form."""

    page = ParentalKey("RivalPage", related_name="form_fields")


class RivalPage(AbstractForm):
    """The rival's form."""

    template = "rival.html"
    landing_page_template = "landing.html"


class PlainPage(Page):
    """A page whose questions are a plain StreamField."""

    template = "bare.html"
    questions = StreamField([("question", PlainQuestionBlock())], blank=True)
    content_panels = [*Page.content_panels, FieldPanel("questions")]
