"""Raw values of the look, read from its style sheet."""

import pytest

from plugins.pages.tokens import Tokens, contrast

TOKENS = Tokens("""
:root {
  --paper: #ffffff; --ink: #000000;
  --space-s: 0.75rem; --text-s: 0.875rem; --focus: 3px solid var(--ink);
}
@media (min-width: 62rem) { :root { font-size: 150%; --space-s: 1rem; } }
""")


def test_kinds() -> None:
    """Colours, sizes and spaces are told apart, in their order, as small screens have them."""
    assert {"paper": "#ffffff", "ink": "#000000"} == TOKENS.colours
    assert ({"text-s": "0.875rem"}, {"space-s": "0.75rem"}) == (TOKENS.texts, TOKENS.spaces)
    assert "3px solid var(--ink)" == TOKENS.all["focus"]


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#ffffff", 1), ("#767676", "#ffffff", 4.54)],
)
def test_contrast(one: str, other: str, ratio: float) -> None:
    """As WCAG counts it, whichever of the two is the ink."""
    assert pytest.approx(ratio, abs=0.005) == contrast(one, other)
    assert contrast(one, other) == contrast(other, one)
