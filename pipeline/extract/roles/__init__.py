"""Who does it and to whom, from the grammar of the clause."""
