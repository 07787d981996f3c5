"""Blur synthesis: parameters are drawn → a trajectory → a PSF → the photo blurred in linear light."""
