"""Finding a page by the words people use: one facade over the engines that can answer.

`search.register.register` says how a kind of page is described, `search.facade.find` answers. This floor
knows pages, never portals: whoever asks says what the visitor may not see.
"""
