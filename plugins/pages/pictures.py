"""Partners' pictures → harmless, light ones, kept by content hash.

Takes the content folder and the neighbourhood; gives for each picture a page shows a small JPEG
that any old phone can read, upright and in sRGB. What else was in the file (place, camera, owner,
date) stays behind: only the points are copied. The same file is read once ever.
"""

import hashlib
import struct
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, ImageCms, UnidentifiedImageError

from plugins.neighbourhood import (
    Consent,
    Event,
    Neighbourhood,
    Picture,
    Place,
    Service,
    addresses,
)

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 64_000_000
"""More than phones usually take; opened, four bytes each: a bigger one is a mistake or a bomb."""
LONGEST_SIDE_PIXELS = 960
"""Twice the width of a small phone, whose points are half as large."""
QUALITY = 78
WHITE = (255, 255, 255)
"""Behind what is transparent, which a JPEG cannot be."""
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""How to put upright what a camera wrote lying (Exif 2.32, 4.6.4, Orientation)."""
_RECIPE = f"1 pillow {version('pillow')} {MOST_PIXELS} {LONGEST_SIDE_PIXELS} {QUALITY} {WHITE}"
_HARM = (OSError, SyntaxError, ValueError, LookupError, TypeError, EOFError, struct.error)
"""What Pillow raises for a harmed file, depending on where the harm is."""


class NotShown(ValueError):
    """This file cannot be shown as it is; the words say why, in Italian."""


@dataclass(frozen=True)
class Shown:
    """One picture on the site; `address` is relative to its root."""

    address: str
    width: int
    height: int
    consent: Consent | None


class Pictures:
    """All that this build shows; `files` says what stands at each address."""

    def __init__(self, content: Path, cache: Path) -> None:
        self._content = content
        self._shelf = cache / "pictures"
        self._shown: dict[str, Shown] = {}
        self.files: dict[str, bytes] = {}

    def of(self, picture: Picture) -> Shown:
        return self._shown[picture.file]

    def hang(self, neighbourhood: Neighbourhood) -> list[str]:
        """Makes ready whatever a page shows, and nothing else; says which cannot be shown."""
        consents = {consent.file: consent for consent in neighbourhood.consents}
        refused, wanted = [], set()
        for name in sorted({picture.file for picture in _wanted(neighbourhood)}):
            try:
                original = self._original(name)
                wanted.add(_key_of(original))
                self._hang(name, self._made_once(original), consents.get(name))
            except NotShown as reason:
                refused.append(f"{self._content.name}/images/{name}: {reason}.")
        self._keep_only(wanted)
        return refused

    def _original(self, name: str) -> bytes:
        path = self._content / "images" / name
        if not path.is_file():
            raise NotShown("la foto non c'è. Mettila lì con questo nome, o togli «image»")
        return path.read_bytes()

    def _hang(self, name: str, jpeg: bytes, consent: Consent | None) -> None:
        address = addresses.picture(name, hashlib.sha256(jpeg).hexdigest())
        with Image.open(BytesIO(jpeg)) as made:
            self._shown[name] = Shown(address, made.width, made.height, consent)
        self.files[address] = jpeg

    def _made_once(self, original: bytes) -> bytes:
        """A kept file begins with its seal: cut short or changed, it is made anew."""
        path = self._shelf / _key_of(original)
        kept = path.read_bytes() if path.is_file() else b""
        if kept and kept[:32] == hashlib.sha256(kept[32:]).digest():
            return kept[32:]
        jpeg = jpeg_from(original)
        self._shelf.mkdir(parents=True, exist_ok=True)
        path.write_bytes(hashlib.sha256(jpeg).digest() + jpeg)
        return jpeg

    def _keep_only(self, wanted: set[str]) -> None:
        """A picture that was taken down is not kept here either."""
        for path in self._shelf.glob("*"):
            if path.name not in wanted:
                path.unlink()


def jpeg_from(original: bytes) -> bytes:
    """The same bytes for the same file. Raises NotShown."""
    try:
        with warnings.catch_warnings(action="ignore"), _opened(original) as picture:
            points = _points_of(picture)
    except NotShown:
        raise
    except _HARM as harm:
        raise _harmed() from harm
    written = BytesIO()
    points.save(written, "JPEG", quality=QUALITY, progressive=True, optimize=True)
    return written.getvalue()


def _opened(original: bytes) -> Image.Image:
    """Only the first lines are read here; how large it is stands there."""
    try:
        picture = Image.open(BytesIO(original), formats=FORMATS)
    except UnidentifiedImageError as fault:
        raise NotShown(
            "questo file non è una foto JPEG, PNG o WebP, anche se il nome lo dice."
            " Salva di nuovo la foto come JPEG"
        ) from fault
    except Image.DecompressionBombError as fault:
        raise _too_large() from fault
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_large()
    return picture


def _points_of(picture: Image.Image) -> Image.Image:
    """Upright, small, in sRGB; on a sheet of its own, so that nothing else comes along."""
    picture.draft("RGB", (2 * LONGEST_SIDE_PIXELS, 2 * LONGEST_SIDE_PIXELS))
    picture.load()
    small = _coloured(picture, picture.info.get("icc_profile"))
    small.thumbnail((LONGEST_SIDE_PIXELS, LONGEST_SIDE_PIXELS), Image.Resampling.LANCZOS)
    sheet = Image.new("RGB", small.size, WHITE)
    sheet.paste(small, mask=small.getchannel("A") if small.mode == "RGBA" else None)
    turn = TURNS.get(_orientation_of(picture))
    return sheet if turn is None else sheet.transpose(turn)


def _orientation_of(picture: Image.Image) -> int:
    """As it lies, when what the camera wrote about it cannot be read."""
    try:
        return int(picture.getexif().get(ExifTags.Base.Orientation, 1))
    except _HARM:
        return 1


def _coloured(picture: Image.Image, profile: bytes | None) -> Image.Image:
    """In sRGB; a profile that cannot be followed is left aside."""
    if picture.mode == "I;16":  # a scan in 65536 greys, which `convert` would cut at 256
        return picture.point(lambda grey: grey / 256).convert("RGB")
    mode = "RGBA" if picture.has_transparency_data else "RGB"
    if not profile:
        return picture.convert(mode)
    direct = picture if picture.mode in {"RGB", "RGBA", "CMYK", "L"} else picture.convert(mode)
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        changed = ImageCms.profileToProfile(direct, own, srgb, outputMode=mode)
    except (OSError, ImageCms.PyCMSError):
        return picture.convert(mode)
    return changed or picture.convert(mode)


def _wanted(neighbourhood: Neighbourhood) -> Iterator[Picture]:
    things: tuple[Service | Event | Place, ...] = (
        *neighbourhood.services,
        *neighbourhood.events,
        *neighbourhood.places,
    )
    for thing in things:
        if thing.image:
            yield thing.image


def _key_of(original: bytes) -> str:
    return hashlib.sha256(_RECIPE.encode() + b"\n" + original).hexdigest()


def _harmed() -> NotShown:
    return NotShown(
        "la foto è rovinata o non è intera, e non si legge fino in fondo."
        " Copiala di nuovo dall'originale"
    )


def _too_large() -> NotShown:
    return NotShown(
        f"la foto è troppo grande: ha più di {MOST_PIXELS // 1_000_000} milioni di punti."
        " Rimpiccioliscila e salvala di nuovo come JPEG"
    )
