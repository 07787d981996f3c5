"""What deblurring does for object detection (Kupyn et al. 2018, section 6, as a tool).

A ``Detector`` finds boxes: any COCO detector as ONNX (``onnx_detector``, whose ``heads`` turn
results into boxes), faces (``faces``) and QR codes (``codes``). What it finds in the sharp photo is
the reference. A ``DetectionStudy`` (``study``) sees each photo sharp, blurred and restored, matches
boxes (``matching``) and counts; its reading goes into the report's ``section``. ``streets`` blurs
whole sharp photos first, as the paper did. ``command`` is what ``deblur evaluate`` knows of all this.
"""
