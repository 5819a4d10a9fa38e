"""Inputs spoiled in ways that happen and in ways that only an enemy thinks of."""

from random import Random

from tests.fuzz.seeds import SEEDS, TOKENS

NAMES = tuple(SEEDS)
LONGEST = 60_000        # bytes of a spoiled input


def spoiled(chosen: Random) -> tuple[str, bytes]:
    """Give a name and bytes: a seed after one to eight changes, now and then under another form's name."""
    name = chosen.choice(NAMES)
    data = bytearray(SEEDS[name])
    for _ in range(chosen.choice((1, 1, 2, 3, 8))):
        changed(data, chosen)
    return (chosen.choice(NAMES) if chosen.random() < 0.03 else name), bytes(data[:LONGEST])


def changed(data: bytearray, chosen: Random) -> None:
    """Change bytes in one place."""
    at, to = sorted(chosen.choices(range(len(data) + 1), k=2))
    kind = chosen.randrange(9)
    if kind == 0 and data:
        data[min(at, len(data) - 1)] = chosen.randrange(256)
    elif kind == 1:
        data[at:at] = chosen.choice(TOKENS)
    elif kind == 2:
        data[at:min(to, at + 200)] = b""
    elif kind == 3:
        data[at:at] = data[at:min(to, at + 2000)]
    elif kind == 4:
        data[at:at] = chosen.choice(TOKENS) * chosen.choice((2, 20, 300))
    elif kind == 5:
        del data[to:]
    elif kind == 6:
        data[at:at] = chosen.randbytes(chosen.randrange(1, 30))
    elif kind == 7:
        other = SEEDS[chosen.choice(NAMES)]
        start = chosen.randrange(len(other))
        data[at:to] = other[start:start + chosen.randrange(3000)]
    else:
        data[at:min(to, at + 60)] = data[at:min(to, at + 60)][::-1]
