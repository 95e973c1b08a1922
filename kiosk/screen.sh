#!/bin/sh
# Turns every screen of the kiosk's session off or on.
#
#   sh screen.sh on|off
#   sh screen.sh between 08:00 20:00     as it should be now, by Italian time
#
# The program goes on in the dark, so that in the morning it is there at once.
set -eu

main() {
    case "$*" in
    on | off) turn "$1" ;;
    "between "[0-2][0-9]:[0-5][0-9]" "[0-2][0-9]:[0-5][0-9])
        if is_between "$(digits "$2")" "$(digits "$3")"; then turn on; else turn off; fi
        ;;
    *)
        echo "Uso: screen.sh on | off | between 08:00 20:00" >&2
        exit 2
        ;;
    esac
}

digits() {
    echo "$1" | tr -d :
}

# The hours may have midnight between them.
is_between() {
    now=$(TZ=Europe/Rome date +%H%M)
    if [ "$1" -lt "$2" ]; then
        [ "$now" -ge "$1" ] && [ "$now" -lt "$2" ]
    else
        [ "$now" -ge "$1" ] || [ "$now" -lt "$2" ]
    fi
}

turn() {
    XDG_RUNTIME_DIR=/run/bacheca
    WAYLAND_DISPLAY="${WAYLAND_DISPLAY:-wayland-0}"
    export XDG_RUNTIME_DIR WAYLAND_DISPLAY
    # An output's name stands at the start of a line; all that belongs to it is indented.
    outputs=$(wlr-randr)
    echo "$outputs" | sed -n 's/^\([^ ][^ ]*\) .*/\1/p' | while read -r output; do
        wlr-randr --output "$output" "--$1"
    done
}

main "$@"
