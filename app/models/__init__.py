"""Plain frozen data that the window is about: a ``Session`` with its photos and pyramids.

Worker threads make it, controllers replace it as a whole, views draw it.
"""
