"""Sets of lower-case words by name, of which several can be asked for as one."""


class WordSets(dict[str, frozenset[str]]):
    """Sets of words by their names in a file of seeds: a dict, as they are asked for at every other word."""

    def __missing__(self, name: str) -> frozenset[str]:
        """Give the union of several sets, such as `be|perfect`, which is made once; KeyError for a set that is none."""
        first, *others = name.split("|")
        if not others:
            raise KeyError(name)
        self[name] = self[first].union(*(self[other] for other in others))
        return self[name]
