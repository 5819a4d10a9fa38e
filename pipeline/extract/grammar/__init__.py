"""The grammar of clauses: who is subject, object and owner, which form is a verb, where a clause ends."""
