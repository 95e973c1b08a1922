"""Taking away what can be made again."""

from pathlib import Path

from environment.sweep import PLACEHOLDER, clean


def test_clean(tmp_path: Path) -> None:
    """The output and the caches go; the placeholder and the content stay."""
    for name in ("output/it/index.html", "output/index.html", ".cache/ruff/x", "content/a.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    (tmp_path / "output" / PLACEHOLDER).write_text("")

    clean(tmp_path)

    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*"))
    assert left == ["content/a.md", f"output/{PLACEHOLDER}"]
