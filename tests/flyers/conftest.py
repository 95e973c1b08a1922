"""The press is made ready once: unpacking the fonts takes its time."""

from pathlib import Path

import pytest

from plugins.flyers.files import font_folder
from plugins.flyers.press import Press
from tests.building import ROOT

THEME = ROOT / "theme"


@pytest.fixture(scope="session")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The theme's fonts, unpacked."""
    return font_folder(THEME, tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def press(fonts: Path) -> Press:
    """Prints whatever is ordered."""
    return Press(THEME, fonts)
