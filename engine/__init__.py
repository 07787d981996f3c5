"""The engine restores photos; it knows nothing of windows.

``load_photo`` reads a file into a ``Photo``: upright pixels in [0, 1] with depth, profile and
metadata beside them. ``plan_tiles`` decides how it is cut, before a pixel is touched. The
``Restorer`` sends tile after tile through a generator on its device and blends what comes back.
``save_photo`` writes the result beside its target, reads it again, and only then gives it its
name. Errors are born as ``DeblurError`` and rise to the command line or the window.

Nothing is imported here, so that whoever needs one module pays for one module.
"""
