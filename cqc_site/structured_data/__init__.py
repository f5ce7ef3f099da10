"""What pages tell search engines about themselves in schema.org's words (JSON-LD).

`nodes` says how a thing is described and knows no page; `pages` says which things a page speaks of; `script` writes
them into the page.
"""
