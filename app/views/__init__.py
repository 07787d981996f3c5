"""Widgets that show and emit: they know photos and words, never files or the engine.

``PhotoPage`` = ``CompareView`` (draws two ``Pyramid`` through one ``Viewport``) + ``SidePanel``
(photo card, strength, Deblur, save) + ``Filmstrip``. ``EmptyPage`` stands in its place while no
photo is open, and ``BannerArea`` above both says what went wrong.
"""
