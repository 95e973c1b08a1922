"""The settings: few, safe without a file, and never silently misread."""

from pathlib import Path

import pytest

from kiosk.settings import Settings, SettingsFault, settings_from_toml

FOLDER = Path("/srv/totem")


def test_no_words_at_all() -> None:
    """Everything stays at its safe default."""
    assert settings_from_toml("", FOLDER) == Settings()


def test_every_field_given() -> None:
    """Each is taken over, the folder seen from the file."""
    text = """
        output_folder = "sito"
        port_number = 8080
        home_path = "/it/"
        reload_delay_seconds = 2
        idle_seconds = 90
        warning_seconds = 25.5
        attract_seconds = 6
        printer_name = "ufficio"
        reading_volume_percent = 0
        shelf_folder = "copie"
        look_seconds = 10
        tally_folder = "/var/conteggi"
        tally_write_seconds = 30
        kiosk_name = "biblioteca-due"
        staff_code = "271828"
        heartbeat_seconds = 1
        heartbeat_patience_seconds = 5
        failures_before_restart = 3
    """
    assert settings_from_toml(text, FOLDER) == Settings(
        output_folder=FOLDER / "sito",
        port_number=8080,
        home_path="/it/",
        reload_delay_seconds=2.0,
        idle_seconds=90.0,
        warning_seconds=25.5,
        attract_seconds=6.0,
        printer_name="ufficio",
        reading_volume_percent=0,
        shelf_folder=FOLDER / "copie",
        look_seconds=10.0,
        tally_folder=Path("/var/conteggi"),
        tally_write_seconds=30.0,
        kiosk_name="biblioteca-due",
        staff_code="271828",
        heartbeat_seconds=1.0,
        heartbeat_patience_seconds=5.0,
        failures_before_restart=3,
    )


def test_folder_from_the_root() -> None:
    """It stays as it is written."""
    made = settings_from_toml('output_folder = "/var/bacheca"', FOLDER)
    assert made.output_folder == Path("/var/bacheca")


def test_misspelt_name() -> None:
    """It is refused, and the nearest known name is offered."""
    with pytest.raises(SettingsFault, match=r"«home_pat» non esiste; forse volevi «home_path»"):
        settings_from_toml('home_pat = "/it/"', FOLDER)


@pytest.mark.parametrize("name", ["debugging_port", "remote_debugging_port", "sandbox", "origin"])
def test_name_that_would_open_the_kiosk(name: str) -> None:
    """There is no such setting."""
    with pytest.raises(SettingsFault, match="non esiste"):
        settings_from_toml(f"{name} = 9222", FOLDER)


@pytest.mark.parametrize(
    "line",
    [
        "output_folder = 3",
        "output_folder = true",
        'port_number = "8080"',
        "port_number = 80",
        "port_number = 65536",
        "port_number = false",
        'home_path = "it/"',
        'home_path = "//example.org/"',
        'home_path = "http://example.org/"',
        "reload_delay_seconds = -1",
        "reload_delay_seconds = 61",
        "reload_delay_seconds = true",
        "reload_delay_seconds = nan",
        "idle_seconds = 5",
        "warning_seconds = 19",
        "attract_seconds = 0",
        'printer_name = "-o raw"',
        'printer_name = "due parole"',
        "reading_volume_percent = 101",
        "reading_volume_percent = 5.5",
        "shelf_folder = 1",
        "look_seconds = 0",
        "tally_write_seconds = 0",
        'kiosk_name = "La Biblioteca"',
        'staff_code = "1234"',
        "staff_code = 271828",
        "heartbeat_seconds = 0",
        "heartbeat_patience_seconds = 1",
        "failures_before_restart = 1",
    ],
)
def test_value_that_cannot_be(line: str) -> None:
    """It is refused with what is there and what is expected."""
    with pytest.raises(SettingsFault, match=r"^«\w+ = .+» non va bene: serve "):
        settings_from_toml(line, FOLDER)


def test_words_that_are_not_toml() -> None:
    """The place of the mistake is told."""
    with pytest.raises(SettingsFault, match=r"non è TOML corretto.*line 2"):
        settings_from_toml('home_path = "/it/"\nport_number 3', FOLDER)
