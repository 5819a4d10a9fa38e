"""Whether an act happened: modality, polarity, and what is only told as if."""
