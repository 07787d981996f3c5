"""How the verdict on a photo's blur gets its constants, and how often it is right.

``labelled`` makes photos of which it is known what is wrong; ``fitting`` finds the constants that
tell them apart; ``tables`` counts what is said of photos that were not fitted to.
``python -m training.verdict PHOTOS`` does all three.
"""
