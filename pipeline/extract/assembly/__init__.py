"""From an act resolved to the rows of a mention."""
