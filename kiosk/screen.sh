#!/bin/sh
# Turns every screen of the kiosk's session off or on: sh screen.sh on|off
# The program goes on in the dark, so that in the morning it is there at once.
set -eu

case "${1:-}" in
on | off) wish="--$1" ;;
*)
    echo "Uso: screen.sh on|off" >&2
    exit 2
    ;;
esac

XDG_RUNTIME_DIR=/run/bacheca
WAYLAND_DISPLAY="${WAYLAND_DISPLAY:-wayland-0}"
export XDG_RUNTIME_DIR WAYLAND_DISPLAY

# An output's name stands at the start of a line; all that belongs to it is indented.
outputs=$(wlr-randr)
echo "$outputs" | sed -n 's/^\([^ ][^ ]*\) .*/\1/p' | while read -r output; do
    wlr-randr --output "$output" "$wish"
done
