"""Paper: a printable sheet for every service and event in every language it is written in.

In: the neighbourhood, the phrases, the fonts and templates of the theme. Out: PDF files, and
`context["sheets"]`, which tells the pages what there is to print. Never publishes a sheet that has
not passed the gates. Without this room, or without its packages, the site builds all the same.
"""
