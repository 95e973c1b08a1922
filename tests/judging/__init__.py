"""The judging of a built site: is it as light, quick, accessible and whole as it must be?

Comes in: an output folder. Goes out: a figure for each goal (`goals.py`), the worst page of each,
and pictures of every template. Pure rules (`weight`, `links`, `validity`) look at files; the rest
drive a browser or a tool of others. Never changes what it judges, never asks another host.
`tests/test_in_browser.py` and `tests/test_whole_site.py` judge by the same rules on every change.
"""
