"""What the sentences of an article are to each other: who is meant, what goes on, what is told again."""
