"""A bare page, and a form page of wagtail.contrib.forms, both in our base.html."""

from modelcluster.fields import ParentalKey
from wagtail.contrib.forms.models import AbstractForm, AbstractFormField
from wagtail.models import Page


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
