"""The suite raises on a name that a template of ours does not have."""

import pytest
from django.template import Context, Engine, Origin, Template
from django.template.loaders.locmem import Loader

from tests.strict_templates import OURS, UndefinedVariable


def render(source: str, origin: str = str(OURS / "essai.html"), **values) -> str:
    engine = Engine(builtins=["django.templatetags.i18n"])
    return Template(source, origin=Origin(origin), engine=engine).render(Context(values))


@pytest.mark.parametrize(
    "source",
    [
        "{{ nobody }}",
        "{{ nobody|upper }}",
        "{{ town.nobody }}",
        "{% for a in nobody %}{% endfor %}",
        "{% with a=nobody %}{% endwith %}",
        "{% blocktranslate %}Hello {{ nobody }}{% endblocktranslate %}",
        "{% blocktranslate with a=nobody %}Hello {{ a }}{% endblocktranslate %}",
    ],
)
def test_an_undefined_name_raises_in_our_templates(source):
    with pytest.raises(UndefinedVariable, match="nobody"):
        render(source, town={"name": "Metz"})


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{% if nobody %}yes{% else %}no{% endif %}", "no"),
        ('{{ nobody|default:"none" }}', "none"),
        ('{% firstof nobody "none" %}', "none"),
        ("{{ town.name|upper }}", "METZ"),
        ("{{ empty }}", ""),
        ("{% for a in empty %}{% endfor %}", ""),
        ("{% blocktranslate with a=town.name %}Hello {{ a }}{% endblocktranslate %}", "Hello Metz"),
    ],
)
def test_a_template_may_ask_whether_a_name_is_defined(source, shown):
    assert render(source, town={"name": "Metz"}, empty="") == shown


def test_a_vendor_template_stays_lenient():
    assert render("a{{ nobody }}b", origin="/usr/lib/vendor/page.html") == "ab"


def test_our_blocks_are_strict_inside_a_vendor_page_and_only_they():
    pages = {"vendor.html": "{{ nobody }}{% block a %}{% endblock %}"}
    engine = Engine(loaders=[("django.template.loaders.locmem.Loader", pages)])
    assert isinstance(engine.template_loaders[0], Loader)
    ours = '{% extends "vendor.html" %}{% block a %}{{ known }}{% endblock %}'
    origin = Origin(str(OURS / "essai.html"))
    assert Template(ours, origin=origin, engine=engine).render(Context({"known": "fine"})) == "fine"
    faulty = Template(ours.replace("known", "unknown"), origin=origin, engine=engine)
    with pytest.raises(UndefinedVariable, match="unknown"):
        faulty.render(Context())
