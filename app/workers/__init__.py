"""What runs beside the window: the thread pool, and the engine process with its client.

``EngineClient`` (window) -> requests -> ``engine_process`` (child) -> one ``DeviceWorker`` thread
a device -> events -> ``EngineClient``. A worker lets regions go before whole photos and those before
batches, at every border of two tiles; each job has a ``JobGate`` by which it is paused, cancelled
and broken off. Models stay open on a ``ModelShelf``. ``JobLedger`` knows what the window waits for,
so that a cancel is told in time whatever the engine does. Pixels go through ``shared_pixels``, both
ways in the same block, which the window's side owns. The child's modules know nothing of Qt.

``Apart`` is one call in a process that ends with it: files from elsewhere are read and tried there,
so that neither the window nor a photo in work suffers what such a file may do.
"""
