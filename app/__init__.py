"""The window: views show and emit, controllers turn intent into work, workers do it elsewhere.

A photo's way through it: ``PhotoController`` has it loaded by a thread pool and puts it into the
``Workspace``, which holds a ``Session`` for each open photo; ``PreviewController`` has a region of
it restored at once. What the user decides goes through the ``Editor`` into the session. On Deblur
``RestoreController`` gives the photo to the ``EngineClient``, which puts the pixels into shared
memory and sends a frozen request to the engine process; the events that come back are queued
signals. The result joins the session, presenters show it, and ``SaveController`` mixes and writes
it in the thread pool. Nothing here imports torch: only the engine process does.
"""
