"""Makes weights: sharp photos → synthetic minibatches → ``fit`` → checkpoints → exported weights.

``training`` knows ``engine`` and nothing of the window; it runs from Python, from ``deblur train``
and, in a child process, from the window.
"""
