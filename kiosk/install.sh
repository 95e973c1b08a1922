#!/bin/sh
# Makes this machine a kiosk: Debian 12 (PC), Debian 13 and Raspberry Pi OS 13 (64 bit).
#
#   sudo sh kiosk/install.sh --site output [--name biblioteca] [--code 271828]
#                            [--on 08:00] [--off 20:00] [--printer ufficio] [--dry-run]
#   sudo sh kiosk/install.sh --uninstall [--purge]
#
# Can be repeated, also after it was stopped half-way: what is there already stays, so the same
# command also brings a new site or a new version of the program. --dry-run says every step and does
# none. What it means: docs/totem.md.
set -eu
umask 022

PROGRAM=/opt/bacheca
STATE=/var/lib/bacheca
SETTINGS=/etc/bacheca/kiosk.toml
UNITS=/etc/systemd/system
DESKTOP=$STATE/desktop
PERSON=bacheca
RELEASE=${RELEASE:-/etc/os-release}
NEWLINE='
'
SERVICE=bacheca-totem.service
TIMERS="bacheca-schermo-acceso.timer bacheca-schermo-spento.timer"
WAITERS="NetworkManager-wait-online.service systemd-networkd-wait-online.service"
OURS="/etc/apt/apt.conf.d/52bacheca /etc/systemd/system.conf.d/bacheca.conf
/etc/systemd/journald.conf.d/bacheca.conf $UNITS/$SERVICE.d/schermo.conf"
CUPS=/etc/cups/cupsd.conf
CUPS_FROM='# Bacheca: from here' CUPS_TO='# Bacheca: to here'

site='' name=totem code='' on='' off='' printer='' dry='' uninstall='' purge=''
here=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

main() {
    read_wishes "$@"
    look_around
    trap say_unfinished EXIT
    if [ -n "$uninstall" ]; then
        take_away
    else
        install_packages
        make_person
        put_program
        put_site
        put_settings
        put_printing
        put_units
        care_for_system
        begin
    fi
    trap - EXIT
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
        --printer)
            printer=$(value "$@") || exit 1
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
    fits "$printer" '([A-Za-z0-9_][A-Za-z0-9_.-]*)?' "--printer: il nome della coda, come «ufficio»"
    case "${on:+x}${off:+x}" in
    x) stop "--on e --off vanno insieme" ;;
    esac
    [ -z "$purge" ] || [ -n "$uninstall" ] || stop "--purge va insieme a --uninstall"
}

value() {
    [ $# -gt 1 ] || stop "dopo $1 manca il valore"
    printf '%s' "$2"
}

# A line that fits does not excuse another.
fits() {
    case "$1" in
    *"$NEWLINE"*) stop "$3" ;;
    esac
    printf '%s\n' "$1" | LC_ALL=C grep -Eqx "$2" || stop "$3"
}

stop() {
    echo "Mi fermo: $1." >&2
    exit 1
}

say_unfinished() {
    echo "Non ho finito. Risolto il problema, ripeti lo stesso comando: riprende da qui." >&2
}

look_around() {
    [ -n "$dry" ] || [ "$(id -u)" = 0 ] || stop "serve l'amministratore: ripeti con sudo"
    [ -z "$uninstall" ] || return 0
    [ -z "$site" ] || [ -f "$site/edition.json" ] ||
        stop "in «$site» non c'è un sito costruito (edition.json): prima, python3 tasks.py publish"
    case "$(machine)" in
    "debian 12 amd64" | "debian 13 amd64" | "debian 13 arm64") ;;
    *) stop "serve Debian 12 (PC), Debian 13 o Raspberry Pi OS 13 a 64 bit, e questo è «$(machine)»$(remedy)" ;;
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

remedy() {
    case "$(machine)" in
    raspbian* | "debian 12 arm"* | *armhf)
        echo "; su un Raspberry, rifai la scheda con Raspberry Pi OS 13 a 64 bit"
        ;;
    esac
}

# Does it, or says that it would.
run() {
    if [ -n "$dry" ]; then
        echo "farei: $*"
    else
        "$@"
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

# Without the network, what is there must do.
# Xwayland: cage 0.1.4 of Debian 12 does not start without it. fontconfig: or each start would look
# through all fonts anew.
install_packages() {
    run apt-get -q update || echo "L'elenco dei pacchetti non si aggiorna: vado avanti." >&2
    mend_packages
    run env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=300 \
        install --no-install-recommends \
        systemd-sysv dbus udev python3 python3-venv cage seatd xwayland wlr-randr \
        fontconfig fonts-noto-core fonts-noto-cjk unattended-upgrades espeak-ng \
        ${printer:+cups cups-client} ||
        stop "apt non è arrivato in fondo, e le righe qui sopra dicono perché"
}

# What a power cut left half unpacked is brought again, the rest is finished.
mend_packages() {
    run env DEBIAN_FRONTEND=noninteractive dpkg --configure -a && return 0
    # shellcheck disable=SC2046
    run env DEBIAN_FRONTEND=noninteractive apt-get -qy --reinstall install \
        $(dpkg-query -W -f '${db:Status-Eflag} ${binary:Package}\n' | sed -n 's/^reinstreq //p') ||
        stop "ci sono pacchetti a metà, e le righe qui sopra dicono quali"
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
    run install -d -m 755 "$STATE/copie" "$STATE/conteggi"
    # Also what an earlier installation left: its person may have had another number.
    run chown -hR "$PERSON:$PERSON" "$STATE/copie" "$STATE/conteggi"
}

# The environment is made by the same code and locks as everywhere; its Python packages are checked
# against their hashes.
put_program() {
    run install -d -m 755 "$PROGRAM" "$PROGRAM/docs"
    bring "$here/kiosk" "$PROGRAM/kiosk"
    bring "$here/environment" "$PROGRAM/environment"
    run cp "$here/pyproject.toml" "$PROGRAM/pyproject.toml"
    run cp "$here/docs/totem.md" "$PROGRAM/docs/totem.md"
    run env -C "$PROGRAM" python3 -c "
import sys
from pathlib import Path
from environment.machine import ThisMachine
from environment.preparation import Place, prepare
from environment.trouble import Trouble
try:
    prepare(Place(Path.cwd(), ThisMachine(), say=print), ['kiosk'])
except Trouble as trouble:
    sys.exit(str(trouble))"
    run chmod -R go+rX "$PROGRAM"
}

# The kiosk takes a copy of it once it is whole.
put_site() {
    [ -z "$site" ] || bring "$site" "$STATE/arriva"
}

# bring <folder> <place>: made beside the place, so that a power cut leaves no half of it there.
bring() {
    run rm -rf "$2.new"
    run cp -R "$1/." "$2.new"
    run chmod -R go+rX "$2.new"
    run rm -rf "$2"
    run mv "$2.new" "$2"
}

# Written once: afterwards it belongs to whoever looks after this kiosk.
put_settings() {
    if [ -e "$SETTINGS" ]; then
        echo "Le impostazioni restano quelle che sono in $SETTINGS."
    else
        write_settings
    fi
    run chgrp "$PERSON" "$SETTINGS"
}

write_settings() {
    write "$SETTINGS" 640 <<END
# Le impostazioni di questo totem; ogni nome è spiegato in $PROGRAM/kiosk/settings.py
output_folder = "$STATE/arriva"
shelf_folder = "$STATE/copie"
tally_folder = "$STATE/conteggi"
kiosk_name = "$name"
staff_code = "$code"
printer_name = "$printer"
END
}

# What was printed is nobody's: CUPS keeps neither sheet nor job, and its log names none, since the
# size would tell which sheet it was. One that does not come out soon finds nobody waiting for it.
put_printing() {
    [ -n "$printer" ] || return 0
    forget_printing
    run sed -i -e "\$a $CUPS_FROM" -e '$a PreserveJobFiles No' -e '$a PreserveJobHistory No' \
        -e '$a AccessLogLevel config' -e '$a ErrorPolicy abort-job' -e '$a MaxJobTime 600' \
        -e "\$a $CUPS_TO" "$CUPS"
    tell_cups
}

forget_printing() {
    [ ! -e "$CUPS" ] || run sed -i "/^$CUPS_FROM\$/,/^$CUPS_TO\$/d" "$CUPS"
}

tell_cups() {
    [ ! -d /run/systemd/system ] || run systemctl try-restart cups.service
}

put_units() {
    write "$UNITS/$SERVICE" 644 <"$here/kiosk/units/$SERVICE"
    [ -n "$on" ] || return 0
    put_screen acceso "$on"
    put_screen spento "$off"
    write "$UNITS/$SERVICE.d/schermo.conf" 644 <<END
# Whenever the kiosk starts, the screen is as it should be at that hour.
[Service]
ExecStartPost=-/bin/sh $PROGRAM/kiosk/screen.sh between $on $off
END
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
    # Nobody waits for a network that may never come.
    # shellcheck disable=SC2086
    run systemctl mask $WAITERS
    put_desktop_aside
    run systemctl enable "$SERVICE"
    if [ -n "$on" ]; then
        # shellcheck disable=SC2086
        run systemctl enable $TIMERS
    fi
    tell_systemd
    echo "Fatto. Riavvia la macchina: il totem parte da solo."
    warn_of_no_way_in
}

# The kiosk takes the keyboard too: cage without -s leads to no other console.
warn_of_no_way_in() {
    systemctl --quiet is-enabled ssh.service ssh.socket 2>/dev/null || cat >&2 <<END
Attenzione: qui non si entra da un altro computer (ssh), e dopo il riavvio la tastiera del totem non
apre più un terminale. Prima di riavviare: sudo apt install openssh-server; su un Raspberry:
sudo systemctl enable ssh.
END
}

# A desktop would take the screen. Masked by its own name, an update does not bring it back.
put_desktop_aside() {
    [ -L "$UNITS/display-manager.service" ] || return 0
    desktop=$(basename "$(readlink "$UNITS/display-manager.service")")
    echo "$desktop" | write "$DESKTOP" 644
    run systemctl mask "$desktop"
}

# Links and files are enough where systemd is not at work, as in a root that is being made.
tell_systemd() {
    if [ -d /run/systemd/system ]; then
        run systemctl daemon-reload
    else
        echo "Qui systemd non è in funzione: vale dal prossimo avvio."
    fi
}

# Packages of the system stay: others may need them by now.
take_away() {
    for unit in $TIMERS $SERVICE; do
        if [ -e "$UNITS/$unit" ]; then
            run systemctl disable "$unit"
            [ ! -d /run/systemd/system ] || run systemctl stop "$unit"
        fi
    done
    for unit in $SERVICE $TIMERS bacheca-schermo-acceso.service bacheca-schermo-spento.service; do
        run rm -f "$UNITS/$unit"
    done
    for file in $OURS; do
        [ -e "$file" ] || continue
        run rm "$file"
        run rmdir --ignore-fail-on-non-empty "$(dirname "$file")"
    done
    if [ -e "$CUPS" ]; then
        forget_printing
        tell_cups
    fi
    # shellcheck disable=SC2086
    run systemctl unmask $WAITERS
    if [ -e "$DESKTOP" ]; then
        run systemctl unmask "$(cat "$DESKTOP")"
        run rm -f "$DESKTOP"
    fi
    tell_systemd
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
