"""The gallery and what its examples may name."""

from pathlib import Path

import jinja2
import pytest

from plugins.languages import Method, Text
from plugins.neighbourhood import Translation
from plugins.pages.components import Misdescribed
from plugins.pages.gallery import Gallery, NoGallery, situations, translated, untranslated
from tests.makers import a_neighbourhood, a_service, a_text

DESCRIPTION = 'what: Shines.\nmacros: {lantern: {}}\nexamples: {lit: "{{ lantern() }}"}\n'


def a_theme(folder: Path, **components: str) -> Path:
    """A theme of components that are all described alike; the template of each is given."""
    for name in ("components", "styles", "static/icons"):
        (folder / name).mkdir(parents=True)
    (folder / "styles" / "tokens.css").write_text(":root { --ink: #000000; }")
    for name, template in components.items():
        (folder / "components" / name).mkdir()
        (folder / "components" / name / f"{name}.html").write_text(template)
        (folder / "components" / name / f"{name}.yaml").write_text(DESCRIPTION)
    return folder


def an_environment(theme: Path) -> jinja2.Environment:
    """The components alone."""
    return jinja2.Environment(autoescape=True, loader=jinja2.FileSystemLoader(theme / "components"))


def test_examples_are_templates(tmp_path: Path) -> None:
    """Each example can be included by its name, with the macros of its component at hand."""
    theme = a_theme(tmp_path, lantern="{% macro lantern() %}<b>light</b>{% endmacro %}")
    gallery = Gallery(theme, an_environment(theme))

    shown = gallery.environment.get_template("examples/lantern/lit.html").render()

    assert "<b>light</b>" == shown.strip()


def test_no_gallery() -> None:
    """A site for residents has no such page."""
    made = list(NoGallery(Path(), jinja2.Environment(autoescape=True)).views(a_neighbourhood(), ()))

    assert [] == made


def test_galleries_by_language(tmp_path: Path) -> None:
    """The same gallery in each language, at the same path."""
    theme = a_theme(tmp_path)
    gallery = Gallery(theme, an_environment(theme))
    made = {view.address: view.alternate("ar") for view in gallery.views(a_neighbourhood(), ())}

    assert {"it/galleria/": "ar/galleria/", "ar/galleria/": "ar/galleria/"} == made


def test_all_faults_of_all_components(tmp_path: Path) -> None:
    """Whoever wrote two components is told about both."""
    theme = a_theme(tmp_path, candle="{% macro candle() %}{% endmacro %}", lamp="")
    (theme / "components" / "torch").mkdir()

    with pytest.raises(Misdescribed) as refused:
        Gallery(theme, an_environment(theme))

    said = str(refused.value)
    assert "candle.yaml: «macros» lacks «candle»" in said
    assert "lamp.yaml: «macros» describes «lantern», which the template does not have" in said
    assert "components/torch: torch.html and torch.yaml missing" in said


def test_a_thing_that_is_not_there() -> None:
    """An example of something that this content lacks fails the build and names it."""
    with pytest.raises(LookupError, match="services/altro"):
        situations(a_neighbourhood(), ())["thing"]("services/altro")


def test_before_it_was_translated() -> None:
    """Nothing but the source's words is left, in lists too."""
    service = a_service(
        title=a_text("Spesa", ar="طعام"),
        steps=(a_text("Vieni", ar="تعال"),),
        translations={"ar": Translation(method=Method.PERSON)},
    )
    before = untranslated(service)

    assert (a_text("Spesa"), (a_text("Vieni"),)) == (before.title, before.steps)  # type: ignore[attr-defined]
    assert before.method_in("ar") is None
    assert isinstance(before.summary, Text)


def test_translated_otherwise() -> None:
    """The same words, made by somebody else or before the source changed."""
    service = a_service(translations={"ar": Translation(method=Method.PERSON)})
    old = translated(service, stale=True)

    assert (False, True) == (service.is_stale_in("ar"), old.is_stale_in("ar"))
