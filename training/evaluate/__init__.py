"""How well photos are restored: the protocols of the field, and reports that anyone can make again.

A protocol (``protocols``) finds the cases of a folder and says what of a result is compared with
what. ``cases`` reads them and names those that cannot be scored. ``methods`` are functions from
blurred to restored: models, and the baselines. ``measure`` runs every method on every case, which
makes rows of (method, case, metric, value); ``quality`` sums them up with intervals from
``bootstrap``. A ``report`` is one JSON of several sections, of which this is one; Markdown, HTML,
CSV, plots and pictures are drawn from it.
"""
