"""Training data, from folders to seeded minibatches.

Sharp photos (``sources`` tells which are fit) → random crops → synthetic pairs, on the fly or on
disk (``synthetic_set``). Folders of real pairs (``layouts``) → checked (``check``) → packed
(``packing``) → crops (``real``). Video → pairs (``frames``). Synthetic and real pairs mix
(``CombPairs``), and minibatches are made of either.
"""
