"""From the bytes of a source to one text with its geometry."""
