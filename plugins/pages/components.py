"""One component: its macros as the template has them, described and shown by its YAML file.

Takes the texts of `<name>.html` and `<name>.yaml`; gives what the gallery and its tests need, or
every difference between the two at once. What one sees on the gallery is what there is: a macro
without description or example, or a description of something that is gone, is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jinja2
import yaml
from jinja2 import nodes

KEYS = {"what", "shown", "macros", "examples"}
NEEDED = KEYS - {"shown"}
AS_HTML = "as HTML"
"""For what cannot be seen: parts of the head, attributes."""
UNDESCRIBED = "page"
"""In every macro that has it, the page being shown."""
SAYS_PHRASES = {"_", "_n"}


class Misdescribed(ValueError):
    """A component and its description differ; the words say where, all at once."""


@dataclass(frozen=True)
class Macro:
    """`meanings` holds every parameter but the page."""

    name: str
    parameters: tuple[str, ...]
    meanings: dict[str, str]


@dataclass(frozen=True)
class Example:
    """A name says the situation; `template` is how the gallery includes it."""

    name: str
    template: str
    source: str


@dataclass(frozen=True)
class Component:
    """One folder of `theme/components/`."""

    name: str
    what: str
    is_seen: bool
    macros: tuple[Macro, ...]
    examples: tuple[Example, ...]
    phrases: tuple[str, ...]
    """In Italian, as it asks for them."""

    @property
    def imports(self) -> str:
        """What stands before each of its examples."""
        names = ", ".join(macro.name for macro in self.macros)
        return f'{{% from "{self.name}/{self.name}.html" import {names} %}}\n'


def component_from(
    name: str, template: str, description: str, environment: jinja2.Environment
) -> Component:
    """Raises Misdescribed."""
    tree = environment.parse(template)
    said = _mapping_from(name, description)
    macros = {macro.name: macro for macro in _public_macros(tree)}
    if faults := [f"{name}.yaml: {fault}" for fault in _faults(said, macros, environment)]:
        raise Misdescribed("\n".join(faults))
    return Component(
        name=name,
        what=said["what"],
        is_seen=said.get("shown") != AS_HTML,
        macros=tuple(
            Macro(macro.name, _parameters_of(macro), said["macros"][macro.name])
            for macro in macros.values()
        ),
        examples=tuple(
            Example(situation, f"examples/{name}/{situation}.html", source)
            for situation, source in said["examples"].items()
        ),
        phrases=tuple(dict.fromkeys(_phrases_in(tree))),
    )


def _faults(
    said: dict[str, Any], macros: dict[str, nodes.Macro], environment: jinja2.Environment
) -> Iterator[str]:
    yield from _faults_of_keys(said)
    yield from _faults_of_words(said)
    described, examples = _mapping(said, "macros"), _mapping(said, "examples")
    for gone in sorted(described.keys() - macros.keys()):
        yield f"«macros» describes «{gone}», which the template does not have"
    for name, macro in macros.items():
        expected = [each for each in _parameters_of(macro) if each != UNDESCRIBED]
        if name not in described:
            yield f"«macros» lacks «{name}»"
        elif (found := list(_mapping(described, name))) != expected:
            yield f"«{name}» describes {_listed(found)}; its parameters are {_listed(expected)}"
    called: set[str] = set()
    for name, source in examples.items():
        try:
            called |= set(_calls(environment.parse(str(source))))
        except jinja2.TemplateSyntaxError as fault:
            yield f"«{name}» is no template: {fault.message}"
    for name in macros.keys() - _reached(called, macros):
        yield f"no example shows «{name}»"


def _faults_of_keys(said: dict[str, Any]) -> Iterator[str]:
    for key in sorted(NEEDED - said.keys()):
        yield f"«{key}» is missing"
    for key in sorted(said.keys() - KEYS):
        yield f"«{key}» is not one of {', '.join(sorted(KEYS))}"
    for key in ("macros", "examples"):
        if not isinstance(said.get(key, {}), dict):
            yield f"«{key}» holds names, each with its own"
    if said.get("shown", AS_HTML) != AS_HTML:
        yield f"«shown» can only be «{AS_HTML}»"


def _faults_of_words(said: dict[str, Any]) -> Iterator[str]:
    """Nothing may be left to say."""
    leaves = {"what": said.get("what", "…"), **_mapping(said, "examples")}
    for macro, meanings in _mapping(said, "macros").items():
        leaves |= {f"{macro}: {each}": meaning for each, meaning in _mapping_of(meanings).items()}
    for name, words in leaves.items():
        if not isinstance(words, str) or not words.strip():
            yield f"«{name}» needs words"


def _public_macros(tree: nodes.Template) -> Iterator[nodes.Macro]:
    """Those that others can import."""
    for node in tree.body:
        if isinstance(node, nodes.Macro) and not node.name.startswith("_"):
            yield node


def _parameters_of(macro: nodes.Macro) -> tuple[str, ...]:
    return tuple(argument.name for argument in macro.args)


def _reached(called: set[str], macros: dict[str, nodes.Macro]) -> set[str]:
    """Macros that are called, and those that they call in turn."""
    seen: set[str] = set()
    ahead = called & macros.keys()
    while ahead:
        name = ahead.pop()
        seen.add(name)
        ahead |= (set(_calls(macros[name])) & macros.keys()) - seen
    return seen


def _calls(tree: nodes.Node) -> Iterator[str]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name):
            yield call.node.name


def _phrases_in(tree: nodes.Node) -> Iterator[str]:
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in SAYS_PHRASES and call.args:
            phrase = call.args[0]
            if isinstance(phrase, nodes.Const):
                yield phrase.value


def _mapping(said: dict[str, Any], key: str) -> dict[str, Any]:
    return _mapping_of(said.get(key))


def _mapping_of(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _listed(names: list[str]) -> str:
    return ", ".join(names) or "none"


def _mapping_from(name: str, description: str) -> dict[str, Any]:
    """All scalars as text: a parameter may be called `on`."""
    try:
        said = _plain(yaml.compose(description, yaml.BaseLoader))
    except (yaml.YAMLError, Misdescribed) as fault:
        raise Misdescribed(f"{name}.yaml: {fault}") from fault
    if not isinstance(said, dict):
        raise Misdescribed(f"{name}.yaml: expected {', '.join(sorted(KEYS))}")
    return said


def _plain(node: yaml.Node | None) -> Any:
    if not isinstance(node, yaml.MappingNode):
        return node.value if isinstance(node, yaml.ScalarNode) else None
    keys = [key.value for key, _ in node.value]
    if twice := {key for key in keys if keys.count(key) > 1}:
        raise Misdescribed(f"twice: {', '.join(sorted(twice))}")
    return {key.value: _plain(value) for key, value in node.value}
