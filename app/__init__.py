"""The window: views show and emit, controllers turn intent into work, workers do it elsewhere.

A photo's way through it: ``PhotoController`` has it loaded by a thread pool and hands a
``LoadedPhoto`` to the ``Workspace``, which holds the one ``Session`` that is looked at. On Deblur
``RestoreController`` gives it to the ``EngineClient``, which puts the pixels into shared memory
and sends a frozen request to the engine process; the events that come back are queued signals.
The result joins the session, the views draw it, and ``SaveController`` blends and writes it in
the thread pool. Nothing here imports torch: only the engine process does.
"""
