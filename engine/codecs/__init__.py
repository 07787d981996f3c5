"""One module a container, behind the protocols ``Decoder`` and ``Codec`` and one registry.

``registry.recognise`` tells the format from the first bytes. The codec decodes the whole file
from memory into a ``Raster``: integer samples as stored, metadata, and the turn that is still
due. On the way out a ``Raster`` goes to the codec of the target format, after ``Holds.missing``
has said that nothing would be lost, or ``fitting`` has taken away what somebody chose to lose, and
comes back as bytes. ``directory`` reads and writes the tag directories that EXIF and TIFF share,
``boxes`` reads what AVIF and HEIC share; ``pillow`` is the common ground of the codecs that decode
with Pillow. ``support`` tries every format on this machine. A new format is one module and one
line in the registry.
"""
