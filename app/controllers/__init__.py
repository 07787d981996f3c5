"""Intent becomes work: a controller never computes and never draws.

``Workspace`` holds the current ``Session``; ``PhotoController`` brings photos into it,
``RestoreController`` results, and ``SaveController`` takes them out to files.
"""
