"""The gallery: a page per language that shows every component in every state.

Takes the theme folder and the environment of the templates; gives the pages to show and an
environment that knows the examples. Examples are about the samples of `content/samples/`: a thing
that is not there fails the build. A gallery is made only when BACHECA_GALLERY asks for it.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import jinja2
from jinja2.runtime import Context

from plugins.languages import Text
from plugins.neighbourhood import Neighbourhood, Thing, addresses
from plugins.pages.components import Component, Misdescribed, component_from
from plugins.pages.tokens import Tokens
from plugins.pages.views import View

TEMPLATE = "gallery"


class Gallery:
    """Read once per build."""

    def __init__(self, theme: Path, environment: jinja2.Environment) -> None:
        self.components = tuple(_components(theme / "components", environment))
        self.tokens = Tokens((theme / "styles" / "tokens.css").read_text(encoding="utf-8"))
        self.icons = sorted(path.stem for path in (theme / "static" / "icons").glob("*.svg"))
        self._sources = {
            example.template: (component.imports + example.source, example.template, None)
            for component in self.components
            for example in component.examples
        }
        loaders = [environment.loader, jinja2.FunctionLoader(self._sources.get)]
        self.environment = environment.overlay(
            loader=jinja2.ChoiceLoader([loader for loader in loaders if loader])
        )

    def views(self, neighbourhood: Neighbourhood, others: Iterable[View]) -> Iterator[View]:
        """`others` are the site's own pages: examples may show what those show."""
        shows = {"gallery": self, **situations(neighbourhood, others)}
        for language in neighbourhood.network.languages:
            address = addresses.gallery(language.tag)
            yield View(address, TEMPLATE, language, shows, addresses.gallery)


class NoGallery:
    """What a resident gets."""

    def __init__(self, _theme: Path, environment: jinja2.Environment) -> None:
        self.environment = environment

    def views(self, _neighbourhood: Neighbourhood, _others: Iterable[View]) -> Iterator[View]:
        return iter(())


def _components(folder: Path, environment: jinja2.Environment) -> Iterator[Component]:
    """All faults of all folders are said at once."""
    faults: list[str] = []
    for path in sorted(path for path in folder.iterdir() if path.is_dir()):
        try:
            yield _component_in(path, environment)
        except Misdescribed as fault:
            faults.append(str(fault))
    if faults:
        raise Misdescribed("\n".join(["", *faults]))


def _component_in(folder: Path, environment: jinja2.Environment) -> Component:
    name = folder.name
    paths = [folder / f"{name}{ending}" for ending in (".html", ".yaml")]
    if missing := [path.name for path in paths if not path.is_file()]:
        raise Misdescribed(f"components/{name}: {' and '.join(missing)} missing")
    template, description = (path.read_text(encoding="utf-8") for path in paths)
    return component_from(name, template, description, environment)


def situations(neighbourhood: Neighbourhood, views: Iterable[View]) -> dict[str, Any]:
    """What an example may name: real things of the samples, and states that they are not in."""
    facts = {(view.template, view.language.tag): view.shows for view in views}

    def thing(key: str) -> Thing:
        found = neighbourhood.thing(key)
        if found is None:
            raise LookupError(f"An example shows «{key}», which this content does not have")
        return found

    @jinja2.pass_context
    def shown(context: Context, template: str) -> dict[str, Any]:
        """What a page of this kind shows, as in `shown("week").days`."""
        return facts[template, context["page"].language.tag]

    return {
        "thing": thing,
        "shown": shown,
        "need": neighbourhood.need,
        "untranslated": untranslated,
        "translated": translated,
    }


def untranslated(thing: Thing) -> Thing:
    """The same thing before anybody translated it."""
    words = {name: _source_only(value) for name, value in thing}
    return thing.model_copy(update=words | {"translations": {}})


def _source_only(value: Any) -> Any:
    if isinstance(value, Text):
        return Text(versions=(value.source,))
    if isinstance(value, tuple):
        return tuple(map(_source_only, value))
    return value


def translated(thing: Thing, **changes: Any) -> Thing:
    """The same thing translated otherwise: `stale=true`, `method="person"`, `by="…"`."""
    made = {tag: each.model_copy(update=changes) for tag, each in thing.translations.items()}
    return thing.model_copy(update={"translations": made})
