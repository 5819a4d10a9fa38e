"""A sentence laid open: its words, what stands in it, and where a trigger was found."""
