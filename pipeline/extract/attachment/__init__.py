"""Which act takes which figure, by what the counted phrase is to the verbs around it."""
