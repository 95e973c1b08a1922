"""A neighbourhood in, web pages out.

`views` says which pages exist, `desk` is what a template may ask, `bodies` turns partners' Markdown
into harmless HTML, `dress` gathers the theme's styles and icons. Templates come from the theme.
Only `plugin` knows Pelican.
"""
