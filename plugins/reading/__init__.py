"""Content files in, a neighbourhood and its problems out.

`files` finds them, `header` splits facts from prose, `words` joins the languages, `kinds` and
`lists` make typed values, `assemble` resolves references. Never writes, never stops at the first
fault. Only `plugin` knows Pelican.
"""
