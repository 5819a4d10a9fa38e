"""The words that tell an event: verbs and nouns of the frames, after every limit has been asked."""
