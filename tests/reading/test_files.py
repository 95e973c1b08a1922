"""Which files are read."""

from pathlib import Path

from plugins.reading.files import LARGEST_BYTES, files_below


def test_links_are_refused_and_hidden_files_left_alone(tmp_path: Path) -> None:
    """A link may lead out of the folder, a hidden file is nobody's page."""
    (tmp_path / "secret.md").write_text("fuori", encoding="utf-8")
    content = tmp_path / "content"
    content.mkdir()
    (content / "link.md").symlink_to(tmp_path / "secret.md")
    (content / ".hidden.md").write_text("x", encoding="utf-8")
    (content / "page.md").write_text("x", encoding="utf-8")
    files, problems = files_below(content, with_samples=True)

    assert ["content/page.md"] == [file.path for file in files]
    assert ["content/link.md"] == [problem.path for problem in problems]


def test_a_file_that_is_far_too_large(tmp_path: Path) -> None:
    """A huge file is a problem with a remedy."""
    (tmp_path / "page.md").write_bytes(b"x" * (LARGEST_BYTES + 1))
    _, (problem,) = files_below(tmp_path, with_samples=True)

    assert "pesa 256 KB" in problem.in_words()


def test_windows_line_ends_and_byte_order_mark(tmp_path: Path) -> None:
    """What Windows editors add is taken away."""
    (tmp_path / "page.md").write_bytes(b"\xef\xbb\xbf---\r\ntitle: x\r\n")
    (file,), _ = files_below(tmp_path, with_samples=True)

    assert "---\ntitle: x\n" == file.text
