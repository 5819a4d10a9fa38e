"""The nouns of eventwire: frozen values that travel between the stages, and the tables they become."""
