"""What several rooms' tests share: the site as it is really built, once per session."""

from pathlib import Path

import pytest

from tests.building import ROOT, Built, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The demonstration site of content/, built as `python3 tasks.py build` does."""
    return build(ROOT / "content", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def built_site(built: Built) -> Path:
    """The output folder of the demonstration site."""
    assert built.succeeded, built.said

    return built.output
