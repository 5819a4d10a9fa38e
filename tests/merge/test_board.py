"""A board gives the same events whatever came first, what was told of it again, and how often it was asked."""

import gc
import random
from collections import defaultdict
from datetime import UTC, datetime, timedelta
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from pipeline.merge import Board, accounts, roots
from pipeline.merge.bond import apart, bond
from pipeline.merge.ways import Way
from schemas.account import Account, Voice
from tests.properties.mentions import mention

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
SEEDS = st.integers(0, 2**16)


def made(rng: random.Random, articles: int) -> tuple[Account, ...]:
    """Make accounts of articles that were published within five days, partly of the same happenings."""
    return accounts(mention(rng, f"{rng.getrandbits(20):05x}-{number}", ordinal, NOON + timedelta(hours=hours))
                    for number in range(articles) for hours in [rng.choice([-24, 0, 0, 5, 24, 72])]
                    for ordinal in range(rng.choice([1, 2, 3])))


def families(rng: random.Random) -> list[list[Voice]]:
    found = defaultdict[str, list[Voice]](list)
    for account in made(rng, rng.choice([3, 8, 20])):
        found[account.family].append(Voice(account, rng.random() < 0.2))
    return list(found.values())


@given(SEEDS)
def test_what_came_bit_by_bit_tells_the_same_as_the_whole(seed: int) -> None:
    rng = random.Random(seed)
    for voices in families(rng):
        board, found = Board(), {}
        order = rng.sample(voices, len(voices))
        for voice in (*order, *order):      # what is not known at first is told right later
            first = voice.account.account_id not in found
            board.put(voice._replace(superseded=not voice.superseded) if first and rng.random() < 0.3 else voice)
            if rng.random() < 0.5:
                found |= {name: move.root for name, move in board.settle().items()}
        for voice in voices:
            board.put(voice)
        found |= {name: move.root for name, move in board.settle().items()}
        assert found == roots(voices)
        assert board.settle() == {}


@given(SEEDS)
def test_a_board_begins_with_the_roots_that_were_known(seed: int) -> None:
    for voices in families(random.Random(seed)):
        known = roots(voices)
        board = Board()
        for voice in voices:
            board.put(voice._replace(root=known[voice.account.account_id]))
        assert board.settle() == {}


@given(SEEDS)
def test_what_speaks_for_two_is_the_same_from_either_side(seed: int) -> None:
    facts = [account.facts for account in made(random.Random(seed), 6)]
    for one, other in product(facts, facts):
        assert apart(one, other) == apart(other, one)
        assert apart(one, other) or bond(one, other, True) == bond(other, one, True)
        assert apart(one, other) or bond(one, other, False) == bond(other, one, False)


def test_what_was_let_go_of_needs_no_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        board = Board()
        for voice in families(random.Random(3))[0]:
            board.put(voice)
        board.settle()
        assert ways()
        board.close()
        del board
        assert not ways()
    finally:
        gc.enable()


def ways() -> int:
    return sum(isinstance(one, Way) for one in gc.get_objects())
