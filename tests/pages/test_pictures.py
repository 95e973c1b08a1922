"""Partners' pictures become harmless and light."""

import re
import shutil
import struct
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from lxml import html
from PIL import ExifTags, Image, ImageCms

from plugins.neighbourhood import Consent, Neighbourhood, Picture
from plugins.pages.pictures import Pictures, jpeg_from
from tests.building import SAMPLES, Built, build, files_in
from tests.makers import a_neighbourhood, a_place, a_text

RED, BLUE = (250, 10, 10), (10, 10, 250)
DOOR = Picture(file="porta.png", title=a_text("Una porta verde"))
CONSENT = Consent(file="porta.png", author="Circolo", licence="CC BY 4.0", recognisable_people="no")
SECRET = b"Telefono di Prova"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def a_drawing(width: int = 80, height: int = 40, mode: str = "RGB") -> Image.Image:
    """Red, with a blue left half."""
    drawing = Image.new("RGB", (width, height), RED)
    drawing.paste(BLUE, (0, 0, width // 2, height))
    return drawing.convert(mode)


def written(drawing: Image.Image, kind: str = "PNG", **how: object) -> bytes:
    """The file of a drawing."""
    file = BytesIO()
    drawing.save(file, kind, **how)
    return file.getvalue()


def lying(turn: int) -> Image.Exif:
    """What a camera that was held so writes beside the points, where it was included."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = turn
    exif[ExifTags.Base.Model] = SECRET.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (45.0, 24.0, 30.0)
    return exif


def seen(jpeg: bytes) -> Image.Image:
    """What a browser shows."""
    return Image.open(BytesIO(jpeg))


def colour_at(jpeg: bytes, x: int, y: int) -> str:
    """Red, blue or white, as an eye would say."""
    red, _, blue = seen(jpeg).convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return {(True, False): "red", (False, True): "blue"}.get((red > 128, blue > 128), "white")


def a_bomb(width: int, height: int) -> bytes:
    """A PNG of 60 bytes that says it is enormous."""
    size = struct.pack(">II5B", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", size), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(held)) + name + held + struct.pack(">I", zlib.crc32(name + held))
        for name, held in parts
    )


def content_with(folder: Path, original: bytes) -> Path:
    """A content folder that holds one picture."""
    path = folder / "content" / "images" / "porta.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(original)
    return folder / "content"


def a_street() -> Neighbourhood:
    """A place that shows its door."""
    return a_neighbourhood(places=(a_place(image=DOOR),), consents=(CONSENT,))


def hung(folder: Path, original: bytes) -> tuple[Pictures, list[str]]:
    """The street's pictures, and which of them cannot be shown."""
    pictures = Pictures(content_with(folder, original), folder / "cache")
    return pictures, pictures.hang(a_street())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_ordinary_picture(kind: str) -> None:
    """Whatever comes in, a progressive JPEG comes out: the oldest phone can read it."""
    shown = seen(jpeg_from(written(a_drawing(), kind)))

    assert ("JPEG", True, "RGB") == (shown.format, "progressive" in shown.info, shown.mode)


@pytest.mark.parametrize(
    ("turn", "size", "left", "top"),
    [
        (1, (80, 40), "blue", None),
        (2, (80, 40), "red", None),
        (3, (80, 40), "red", None),
        (4, (80, 40), "blue", None),
        (5, (40, 80), None, "blue"),
        (6, (40, 80), None, "blue"),
        (7, (40, 80), None, "red"),
        (8, (40, 80), None, "red"),
    ],
)
def test_a_camera_held_otherwise(
    turn: int, size: tuple[int, int], left: str | None, top: str | None
) -> None:
    """A picture stands upright without the note that says how to turn it."""
    jpeg = jpeg_from(written(a_drawing(), "JPEG", exif=lying(turn), subsampling=0))
    width, height = seen(jpeg).size

    assert size == (width, height)
    assert left in (None, colour_at(jpeg, 5, height // 2))
    assert top in (None, colour_at(jpeg, width // 2, 5))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_what_else_was_in_the_file(kind: str) -> None:
    """Place, camera, profile, comments and notes of other programs stay behind."""
    notes = {} if kind == "PNG" else {"xmp": b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"}
    comment = {"comment": SECRET} if kind == "JPEG" else {}
    original = written(a_drawing(), kind, exif=lying(6), icc_profile=PROFILE, **notes, **comment)
    jpeg = jpeg_from(original)
    shown = seen(jpeg)

    assert SECRET in original
    assert SECRET not in jpeg
    assert {} == dict(shown.getexif())
    assert set() == {"exif", "xmp", "icc_profile", "comment"} & set(shown.info)


def test_colours_of_another_profile() -> None:
    """Colours are what they were to the eye, though their profile is gone."""
    swapped = PROFILE.replace(b"rXYZ", b"----").replace(b"bXYZ", b"rXYZ").replace(b"----", b"bXYZ")
    jpeg = jpeg_from(written(a_drawing(), "JPEG", icc_profile=swapped))

    assert ["red", "blue"] == [colour_at(jpeg, 5, 20), colour_at(jpeg, 75, 20)]


def test_inks() -> None:
    """A picture made for a printing press keeps its colours."""
    jpeg = jpeg_from(written(a_drawing(mode="CMYK"), "JPEG"))

    assert ["blue", "red"] == [colour_at(jpeg, 5, 20), colour_at(jpeg, 75, 20)]


def test_a_profile_that_cannot_be_followed() -> None:
    """A harmed profile does not keep a picture away."""
    jpeg = jpeg_from(written(a_drawing(), "JPEG", icc_profile=b"not a profile"))

    assert ["blue", "red"] == [colour_at(jpeg, 5, 20), colour_at(jpeg, 75, 20)]


def test_nothing_behind_the_picture() -> None:
    """What is transparent becomes white, not black."""
    jpeg = jpeg_from(written(Image.new("RGBA", (20, 20), (0, 0, 0, 0))))

    assert (255, 255, 255) == seen(jpeg).getpixel((10, 10))


def test_a_scan_in_many_greys() -> None:
    """Sixteen bits of grey become eight, not white."""
    jpeg = jpeg_from(written(Image.new("I;16", (20, 20), 0x8000)))

    assert (128, 128, 128) == seen(jpeg).getpixel((10, 10))


@pytest.mark.parametrize(
    ("size", "expected"),
    [((2400, 1800), (960, 720)), ((1800, 2400), (720, 960)), ((300, 200), (300, 200))],
)
def test_sizes(size: tuple[int, int], expected: tuple[int, int]) -> None:
    """A large picture is made smaller, a small one never larger."""
    jpeg = jpeg_from(written(a_drawing(*size), "JPEG"))

    assert expected == seen(jpeg).size


def test_the_same_picture_twice() -> None:
    """The same file gives the same bytes."""
    original = written(a_drawing(1200, 900), "JPEG", exif=lying(6))

    assert jpeg_from(original) == jpeg_from(original)


@pytest.mark.parametrize(
    ("fault", "original", "said"),
    [
        ("words", b"Una porta verde.", "non è una foto JPEG, PNG o WebP"),
        ("nothing", b"", "non è una foto JPEG, PNG o WebP"),
        ("a drawing with scripts", b"<svg xmlns='http://x'/>", "non è una foto JPEG, PNG o WebP"),
        ("another kind", written(a_drawing(), "GIF"), "non è una foto JPEG, PNG o WebP"),
        ("a large bomb", a_bomb(60_000, 60_000), "ha più di 64 milioni di punti"),
        ("a small bomb", a_bomb(8_200, 8_200), "ha più di 64 milioni di punti"),
        ("half a JPEG", written(a_drawing(900, 900), "JPEG")[:2500], "non è intera"),
        ("half a PNG", written(a_drawing(900, 900))[:200], "non è intera"),
        ("half a WebP", written(a_drawing(900, 900), "WEBP")[:200], "non è"),
    ],
)
def test_what_is_no_picture(fault: str, original: bytes, said: str, tmp_path: Path) -> None:
    """It is refused with the name of the file and what to do, in Italian."""
    pictures, (refused,) = hung(tmp_path, original)

    assert refused.startswith("content/images/porta.png: "), fault
    assert said in refused
    assert {} == pictures.files


def test_a_picture_that_is_not_there(tmp_path: Path) -> None:
    """Without the checks' word a missing file is said all the same."""
    pictures = Pictures(tmp_path / "content", tmp_path / "cache")

    assert [
        "content/images/porta.png: la foto non c'è. Mettila lì con questo nome, o togli «image»."
    ] == pictures.hang(a_street())


def test_what_a_template_learns(tmp_path: Path) -> None:
    """Where the picture is, how large and whose; the address changes with the picture."""
    first, second = (hung(tmp_path, written(a_drawing(width)))[0] for width in (80, 90))
    shown, other = first.of(DOOR), second.of(DOOR)

    assert (80, 40, CONSENT) == (shown.width, shown.height, shown.consent)
    assert [shown.address] == [*first.files]
    assert re.fullmatch(r"immagini/porta-[0-9a-f]{8}\.jpg", shown.address)
    assert shown.address != other.address


def test_a_picture_no_page_shows(tmp_path: Path) -> None:
    """It is not even looked at: it may be nobody's to show."""
    pictures = Pictures(content_with(tmp_path, b"not a picture"), tmp_path / "cache")

    assert ([], {}) == (pictures.hang(a_neighbourhood()), pictures.files)


def test_a_kept_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build does not open the original again."""
    first, _ = hung(tmp_path, written(a_drawing()))
    monkeypatch.delattr("plugins.pages.pictures.jpeg_from")
    second, _ = hung(tmp_path, written(a_drawing()))

    assert first.files == second.files


@pytest.mark.parametrize("harm", [b"", b"x" * 20, b"x" * 2000])
def test_a_kept_picture_that_was_harmed(harm: bytes, tmp_path: Path) -> None:
    """A cache that cannot be trusted costs time, never the picture."""
    first, _ = hung(tmp_path, written(a_drawing()))
    (kept,) = (tmp_path / "cache" / "pictures").iterdir()
    kept.write_bytes(harm)

    assert first.files == hung(tmp_path, written(a_drawing()))[0].files


def test_a_picture_that_was_taken_down(tmp_path: Path) -> None:
    """Whoever no longer wants to be shown is not kept in the cache either."""
    hung(tmp_path, written(a_drawing()))
    Pictures(tmp_path / "content", tmp_path / "cache").hang(a_neighbourhood())

    assert [] == [*(tmp_path / "cache" / "pictures").iterdir()]


def a_site(folder: Path, original: bytes, *, place: str = "places/sala.it.md") -> Path:
    """The street of the tests, with one place that shows a picture."""
    content = content_with(folder, original)
    shutil.copytree(SAMPLES / "one-street", content, dirs_exist_ok=True)
    (content / "images" / "porta.yaml").write_text(
        "file: porta.png\nauthor: Circolo\nlicence: CC BY 4.0\nrecognisable_people: no\n", "utf-8"
    )
    hall = (content / "places" / "sala.it.md").read_text("utf-8")
    more = "image: {file: porta.png, title: 'Una porta \"verde\"'}\n"
    more += "sample: true\n" if place.startswith("samples/") else ""
    path = content / place
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(hall.replace("---\n", f"---\n{more}", 1), "utf-8")
    return content


@pytest.fixture(scope="module")
def street(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The street, built with its picture."""
    folder = tmp_path_factory.mktemp("street")
    built = build(a_site(folder, written(a_drawing(1200, 900))), folder)
    assert built.succeeded, built.said
    return built


def test_the_page_of_a_place(street: Built) -> None:
    """It shows its picture at its true size, says what it is and whose."""
    page = html.parse(str(street.output / "it" / "luoghi" / "sala" / "index.html"))
    (image,) = page.xpath("//figure/img")
    file = street.output / "it" / "luoghi" / "sala" / image.get("src")

    assert ("960", "720", "lazy") == tuple(image.get(n) for n in ("width", "height", "loading"))
    assert (960, 720) == seen(file.read_bytes()).size
    assert ('Una porta "verde"', None) == (image.get("alt"), image.get("lang"))
    assert ["Circolo · CC BY 4.0"] == [
        c.text_content() for c in page.xpath("//figure[@class='picture']/figcaption")
    ]


def test_words_of_another_language(street: Built) -> None:
    """Untranslated words for who cannot see say which language they are in."""
    page = html.parse(str(street.output / "en" / "luoghi" / "sala" / "index.html"))
    (image,) = page.xpath("//figure/img")

    assert ("it", "ltr") == (image.get("lang"), image.get("dir"))


def test_a_picture_of_samples_only(tmp_path: Path) -> None:
    """The real site holds no picture that only an example shows."""
    content = a_site(tmp_path, written(a_drawing()), place="samples/places/prova.it.md")
    built = build(content, tmp_path, settings="publishconf.py")

    assert built.succeeded, built.said
    assert [] == [path for path in files_in(built.output) if path.startswith("immagini/")]


def test_a_site_with_a_harmed_picture(tmp_path: Path) -> None:
    """The build stops with a sentence, and nothing is published."""
    built = build(a_site(tmp_path, written(a_drawing())[:90]), tmp_path)

    assert not built.succeeded
    assert "Queste foto non si possono mostrare:" in built.said
    assert "✗ content/images/porta.png: la foto è rovinata o non è intera" in built.said
    assert "Traceback" not in built.said
    assert not built.output.exists()
