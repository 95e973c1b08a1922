"""Components and their descriptions."""

import jinja2
import pytest

from plugins.pages.components import Component, Misdescribed, component_from

TEMPLATE = """
{% macro lanterns() %}{{ caller() }}{% endmacro %}
{% macro lantern(page, colour, size=2) %}{{ _light(colour) }}{{ _("Luce") }}
{{ flame(colour) }}{% endmacro %}
{% macro flame(colour) %}{{ _n("{count} ora", "{count} ore", 2) }}{% endmacro %}
{% macro _light(colour) %}{{ colour }}{% endmacro %}
"""
DESCRIPTION = """
what: Shines.
macros:
  lanterns: {}
  lantern:
    colour: of its light
    size: in hands
  flame:
    colour: of its light
examples:
  a green one: |
    {% call lanterns() %}{{ lantern(page, "green") }}{% endcall %}
"""


def a_component(template: str = TEMPLATE, description: str = DESCRIPTION) -> Component:
    """A component of these two texts."""
    return component_from("lantern", template, description, jinja2.Environment(autoescape=True))


def test_what_can_be_called() -> None:
    """Every macro that others can import, with what each parameter but the page means."""
    macros = {macro.name: macro for macro in a_component().macros}

    assert ["lanterns", "lantern", "flame"] == list(macros)
    assert ("page", "colour", "size") == macros["lantern"].parameters
    assert {"colour": "of its light", "size": "in hands"} == macros["lantern"].meanings


def test_an_example_has_the_macros_of_its_component() -> None:
    """Nobody writes the same import before each example."""
    component = a_component()
    (example,) = component.examples

    assert ("a green one", "examples/lantern/a green one.html") == (example.name, example.template)
    assert (
        '{% from "lantern/lantern.html" import lanterns, lantern, flame %}\n' == component.imports
    )


def test_phrases_that_stand_in_it() -> None:
    """Translators see which phrases a component says, in their order."""
    assert ("Luce", "{count} ora") == a_component().phrases


def test_what_cannot_be_seen() -> None:
    """A part of the head is shown as HTML."""
    unseen = f"shown: as HTML\n{DESCRIPTION}"

    assert [True, False] == [a_component().is_seen, a_component(description=unseen).is_seen]


@pytest.mark.parametrize(
    ("fault", "was", "becomes"),
    [
        ("«what» is missing", "what: Shines.\n", ""),
        ("«why» is not one of examples, macros, shown, what", "what: Shines.", "what: S.\nwhy: b"),
        ("«shown» can only be «as HTML»", "what: Shines.", "what: S.\nshown: never"),
        ("«what» needs words", "what: Shines.", "what:"),
        ("«lantern: size» needs words", "size: in hands", "size:"),
        ("«lantern» describes colour; its parameters are colour, size", "    size: in hands\n", ""),
        ("«macros» lacks «lanterns»", "  lanterns: {}\n", ""),
        (
            "«macros» describes «candle», which the template does not have",
            "  lanterns: {}\n",
            "  lanterns: {}\n  candle: {}\n",
        ),
        ("no example shows «lanterns»", "{% call lanterns() %}", "{% call other() %}"),
        ("«examples» holds names, each with its own", "examples:\n", "examples: |\n"),
        ("«a green one» is no template: unexpected '%'", '"green")', "% "),
        ("twice: colour", "    size: in hands", "    colour: again"),
    ],
)
def test_a_description_that_differs(fault: str, was: str, becomes: str) -> None:
    """What the gallery would not show, or show wrongly, is refused with the file's name."""
    assert was in DESCRIPTION

    with pytest.raises(Misdescribed) as refused:
        a_component(description=DESCRIPTION.replace(was, becomes, 1))

    assert f"lantern.yaml: {fault}" in str(refused.value).splitlines()


def test_all_differences_at_once() -> None:
    """Whoever mends a description is told everything in one go."""
    with pytest.raises(Misdescribed) as refused:
        a_component(description="what: Shines.\nmacros: {}\nexamples: {}\n")

    assert 6 == len(str(refused.value).splitlines())
