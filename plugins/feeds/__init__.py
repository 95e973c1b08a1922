"""Feeds: what other programs read. One calendar file for each event in each language.

In: the neighbourhood, the phrases, the moment. Out: `.ics` files (RFC 5545, RFC 7986), and
`context["calendars"]`, which tells the pages where they are. Never decides on which days something
happens: that is asked of the neighbourhood. Without this room the site builds all the same.
"""
