"""Everything that happens while building, one folder per subject.

content/ → reading → neighbourhood (+ languages) → flyers, feeds, pages → edition → output/

The one import rule: the heart is `neighbourhood` standing on `languages`; every other room
imports the heart and no room imports another. In each room only `plugin.py` speaks Pelican.
"""
