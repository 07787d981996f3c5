"""Blur synthesis: a distribution → parameters, drawn and recorded → frames or a PSF → a pair."""
