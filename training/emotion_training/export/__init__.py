"""A network's ONNX file."""
