"""A neighbourhood in, problems out: is everything in good order?

Each family of checks is one file; `all_checks` lists them, readable as a promise. A check asks the
heart, says what it found, what is expected and what to do; it mends nothing and stops at nothing.
Only `plugin` knows Pelican.
"""
