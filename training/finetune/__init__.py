"""Teaches a model a person's own camera and subjects, and lets nobody be worse off by it.

``Request`` (what was decided) → ``check`` (which photos are fit) → ``split`` (some are held out) →
``recipe`` and ``pairs`` (what is learned from) → ``train`` (one ``fit``, which is paused, stopped and
resumed) → ``compare`` (base and new on what was never learned from) → ``accept`` (a model with its
card). A ``Folder`` on disk holds all of it, so that any process may die at any moment.

The window starts ``python -m training.finetune ACTION FOLDER`` for each of these and reads the events
of ``protocol``, one JSON line each; ``protocol`` and ``folder`` know nothing of torch.
"""
