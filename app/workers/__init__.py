"""What runs beside the window: the thread pool, and the engine process with its client.

``EngineClient`` (window) -> requests -> ``engine_process`` (child) -> one ``DeviceWorker`` thread
a device -> events -> ``EngineClient``. Pixels go through ``shared_pixels``, both ways in the same
block, which the window's side owns. The child's modules know nothing of Qt.
"""
