#!/bin/sh
# Makes this machine a kiosk: Debian 12 (PC), Debian 13 and Raspberry Pi OS Trixie (64 bit).
#
#   sudo sh kiosk/install.sh --site output [--name biblioteca] [--code 271828]
#                            [--on 08:00] [--off 20:00] [--dry-run]
#   sudo sh kiosk/install.sh --uninstall [--purge]
#
# Can be repeated: what is there already stays, so the same command also brings a new site or a new
# version of the program. --dry-run says every step and does none. What it means: docs/totem.md.
set -eu

PROGRAM=/opt/bacheca
STATE=/var/lib/bacheca
SETTINGS=/etc/bacheca/kiosk.toml
UNITS=/etc/systemd/system
PERSON=bacheca
RELEASE=${RELEASE:-/etc/os-release}
SERVICE=bacheca-totem.service
TIMERS="bacheca-schermo-acceso.timer bacheca-schermo-spento.timer"
WAITERS="NetworkManager-wait-online.service systemd-networkd-wait-online.service"
OURS="/etc/apt/apt.conf.d/52bacheca /etc/systemd/system.conf.d/bacheca.conf
/etc/systemd/journald.conf.d/bacheca.conf"

site='' name=totem code='' on='' off='' dry='' uninstall='' purge=''
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

main() {
    read_wishes "$@"
    look_around
    if [ -n "$uninstall" ]; then
        take_away
    else
        install_packages
        make_person
        put_program
        put_site
        put_settings
        put_units
        care_for_system
        begin
    fi
}

read_wishes() {
    while [ $# -gt 0 ]; do
        case "$1" in
        --site)
            site=$(value "$@") || exit 1
            shift
            ;;
        --name)
            name=$(value "$@") || exit 1
            shift
            ;;
        --code)
            code=$(value "$@") || exit 1
            shift
            ;;
        --on)
            on=$(value "$@") || exit 1
            shift
            ;;
        --off)
            off=$(value "$@") || exit 1
            shift
            ;;
        --dry-run) dry=yes ;;
        --uninstall) uninstall=yes ;;
        --purge) purge=yes ;;
        *) stop "non conosco «$1»: le parole possibili sono all'inizio di $0" ;;
        esac
        shift
    done
    fits "$name" '[a-z0-9]+(-[a-z0-9]+)*' "--name: lettere minuscole, cifre e trattini"
    fits "$code" '([0-9]{6,12})?' "--code: da 6 a 12 cifre"
    fits "$on" '(([01][0-9]|2[0-3]):[0-5][0-9])?' "--on: un'ora come 08:00"
    fits "$off" '(([01][0-9]|2[0-3]):[0-5][0-9])?' "--off: un'ora come 20:00"
    case "${on:+x}${off:+x}" in
    x) stop "--on e --off vanno insieme" ;;
    esac
}

value() {
    [ $# -gt 1 ] || stop "dopo $1 manca il valore"
    printf '%s' "$2"
}

fits() {
    printf '%s\n' "$1" | grep -Eqx "$2" || stop "$3"
}

stop() {
    echo "Non installo: $1." >&2
    exit 1
}

look_around() {
    [ -n "$dry" ] || [ "$(id -u)" = 0 ] || stop "serve l'amministratore: ripeti con sudo"
    [ -z "$uninstall" ] || return 0
    [ -z "$site" ] || [ -f "$site/edition.json" ] ||
        stop "in «$site» non c'è un sito costruito (edition.json)"
    case "$(machine)" in
    "debian 12 amd64" | "debian 13 amd64" | "debian 13 arm64") ;;
    *) stop "serve Debian 12 (PC), Debian 13 o Raspberry Pi OS 13 a 64 bit, e questo è «$(machine)»" ;;
    esac
    case "$on $(machine)" in
    *:*"debian 12"*) stop "--on e --off vogliono Debian 13: il cage del 12 non sa spegnere lo schermo" ;;
    esac
}

# Raspberry Pi OS of 64 bit calls itself debian. That of 32 bit has a kernel of 64: uname would not
# tell, the packages do.
machine() {
    # shellcheck source=/dev/null
    system=$(. "$RELEASE" 2>/dev/null && echo "$ID ${VERSION_ID:-}") || system=$(uname)
    echo "$system $(dpkg --print-architecture 2>/dev/null || uname -m)"
}

# Does it, or says that it would.
run() {
    if [ -n "$dry" ]; then
        echo "farei: $*"
    else
        "$@"
    fi
}

# What cannot be done here and now (a unit that is not there, no systemd in a chroot) stops nothing.
try() {
    if [ -n "$dry" ]; then
        echo "farei: $*"
    else
        "$@" || echo "  (non riuscito, vado avanti: $*)" >&2
    fi
}

# write <file> <mode>: what comes in becomes the file, whole or not at all.
write() {
    if [ -n "$dry" ]; then
        echo "scriverei $1:"
        sed 's/^/    /'
    else
        mkdir -p "$(dirname "$1")"
        cat >"$1.new"
        chmod "$2" "$1.new"
        mv -f "$1.new" "$1"
    fi
}

install_packages() {
    run apt-get -q update
    # Xwayland: cage 0.1.4 of Debian 12 does not start without it. fontconfig: or each start would
    # look through all fonts anew.
    run env DEBIAN_FRONTEND=noninteractive apt-get -qy install --no-install-recommends \
        systemd-sysv dbus udev python3 python3-venv cage seatd xwayland wlr-randr \
        fontconfig fonts-noto-core fonts-noto-cjk unattended-upgrades espeak-ng
}

# video: the screen, by way of seatd; render: drawing; audio: reading aloud.
make_person() {
    if ! getent passwd "$PERSON" >/dev/null; then
        run useradd --system --user-group --home-dir "$STATE" --shell /usr/sbin/nologin "$PERSON"
    fi
    for group in video render audio; do
        if getent group "$group" >/dev/null; then
            run usermod --append --groups "$group" "$PERSON"
        fi
    done
    run install -d -m 755 "$STATE"
    run install -d -m 755 -o "$PERSON" -g "$PERSON" "$STATE/copie" "$STATE/conteggi"
}

# The environment is made by the same code and locks as everywhere; its Python packages are checked
# against their hashes.
put_program() {
    run install -d -m 755 "$PROGRAM" "$PROGRAM/docs"
    for part in kiosk environment; do
        run rm -rf "$PROGRAM/$part"
        run cp -R "$here/$part" "$PROGRAM/$part"
    done
    run cp "$here/pyproject.toml" "$PROGRAM/pyproject.toml"
    run cp "$here/docs/totem.md" "$PROGRAM/docs/totem.md"
    run env -C "$PROGRAM" python3 -c "
from pathlib import Path
from environment.machine import ThisMachine
from environment.preparation import Place, prepare
prepare(Place(Path.cwd(), ThisMachine(), say=print), ['kiosk'])"
    run chmod -R go+rX "$PROGRAM"
}

# The program takes a copy of it once it is whole, so it may lie here half copied.
put_site() {
    [ -n "$site" ] || return 0
    run rm -rf "$STATE/arriva.new"
    run cp -R "$site/." "$STATE/arriva.new"
    run chmod -R go+rX "$STATE/arriva.new"
    run rm -rf "$STATE/arriva"
    run mv "$STATE/arriva.new" "$STATE/arriva"
}

# Written once: afterwards it belongs to whoever looks after this kiosk.
put_settings() {
    [ ! -e "$SETTINGS" ] || return 0
    write "$SETTINGS" 640 <<END
# Le impostazioni di questo totem; ogni nome è spiegato in $PROGRAM/kiosk/settings.py
output_folder = "$STATE/arriva"
shelf_folder = "$STATE/copie"
tally_folder = "$STATE/conteggi"
kiosk_name = "$name"
staff_code = "$code"
END
    run chgrp "$PERSON" "$SETTINGS"
}

put_units() {
    write "$UNITS/$SERVICE" 644 <"$here/kiosk/units/$SERVICE"
    [ -n "$on" ] || return 0
    put_screen acceso "$on"
    put_screen spento "$off"
}

put_screen() {
    write "$UNITS/bacheca-schermo-$1.service" 644 <"$here/kiosk/units/bacheca-schermo-$1.service"
    sed "s/^\(OnCalendar=[^ ]*\) [0-9:]*/\1 $2/" <"$here/kiosk/units/bacheca-schermo-$1.timer" |
        write "$UNITS/bacheca-schermo-$1.timer" 644
}

# Security updates by night; a machine that hangs is started again by its own watchdog; the log stays
# in memory, so that the card is not worn out.
care_for_system() {
    write /etc/apt/apt.conf.d/52bacheca 644 <<'END'
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-Time "04:30";
END
    write /etc/systemd/system.conf.d/bacheca.conf 644 <<'END'
[Manager]
RuntimeWatchdogSec=30s
END
    write /etc/systemd/journald.conf.d/bacheca.conf 644 <<'END'
[Journal]
Storage=volatile
RuntimeMaxUse=32M
END
}

begin() {
    try systemctl daemon-reload
    # Nobody waits for a network that may never come.
    # shellcheck disable=SC2086
    try systemctl mask $WAITERS
    if [ -e "$UNITS/display-manager.service" ]; then
        try systemctl disable display-manager.service
        run touch "$STATE/had-display-manager"
    fi
    try systemctl enable "$SERVICE"
    if [ -n "$on" ]; then
        # shellcheck disable=SC2086
        try systemctl enable $TIMERS
    fi
    echo "Fatto. Riavvia la macchina: il totem parte da solo."
}

# Packages of the system stay: others may need them by now.
take_away() {
    # shellcheck disable=SC2086
    try systemctl disable --now $SERVICE $TIMERS
    for unit in $SERVICE $TIMERS bacheca-schermo-acceso.service bacheca-schermo-spento.service; do
        run rm -f "$UNITS/$unit"
    done
    # shellcheck disable=SC2086
    run rm -f $OURS
    # shellcheck disable=SC2086
    try systemctl unmask $WAITERS
    if [ -e "$STATE/had-display-manager" ]; then
        try systemctl enable lightdm.service
        run rm -f "$STATE/had-display-manager"
    fi
    try systemctl daemon-reload
    run rm -rf "$PROGRAM"
    if getent passwd "$PERSON" >/dev/null; then
        run userdel "$PERSON"
    fi
    if [ -n "$purge" ]; then
        run rm -rf "$STATE" "$(dirname "$SETTINGS")"
    else
        echo "Copie, conteggi e impostazioni restano: $STATE, $(dirname "$SETTINGS")."
    fi
    echo "Tolto."
}

main "$@"
