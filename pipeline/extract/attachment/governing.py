"""What a counted phrase is to the verbs around it: their object, their subject, or the noun of a preposition."""

from typing import Literal, NamedTuple

from pipeline.lexicon import Lexicon
from pipeline.sentence.found import Found, past_doer
from pipeline.sentence.scene import Scene

LEFT, RIGHT = 24, 30  # tokens in which what governs a phrase is looked for
EQUATING = 9  # tokens before `were` in which what it equates stands: `among the dead were two nurses`
GROUP = 3  # tokens from the first of a verb group to its infinitive: `did not want to`
MARKS = frozenset(";:—–")
DASHES = frozenset("—–")


class Bond(NamedTuple):
    """How a phrase is governed, and by which token: a verb, a noun with `of`, or a preposition."""

    role: Literal["object", "subject", "behind"]
    at: int


class Grammar:
    """The verbs of one sentence, as far as they can be told without a parser."""

    def __init__(self, scene: Scene, triggers: tuple[Found, ...], lexicon: Lexicon) -> None:
        self.scene, self.cues, self.grammar = scene, lexicon.cues, lexicon.grammar
        self.verbs = {i for found in triggers if found.is_verb for i in range(found.first, found.last)}
        fates = (f for f in triggers if f.is_verb and (f.roles == "toll" or f.trigger.measure))
        self.fates = {i for found in fates for i in range(found.first, found.last)}
        self.suffering = {f.first for f in triggers if f.is_verb and f.roles == "toll" and f.trigger.suffered}
        self.deaths = {f.first for f in triggers if f.is_verb and f.trigger.dies}
        self.nouns = {i for found in triggers if not found.is_verb for i in range(found.first, found.last)}
        # The `of` that leads to whom a noun's act befell: `the killing by soldiers of two nurses`.
        self.befallen = {past_doer(scene, found.last): found.last - 1 for found in triggers if not found.is_verb}
        self.starts = {scene.token_at(amount.start_char) for amount in scene.amounts}
        self.starts |= {scene.token_at(party.start_char) for party in scene.parties}

    def bond(self, first: int, behind: int) -> Bond | None:
        """Give what governs the phrase of tokens [first, behind); null where the words do not tell."""
        own = self._relative(first, behind)
        if own is not None:
            return Bond("subject", own)
        left, crossed = self._left(first)
        if behind in self.suffering and (crossed or left is None):
            return Bond("subject", behind)  # "found a woman dead and a man suffering from burns"
        if left is not None and left.role == "object" and not crossed:
            described = self._low(behind) in self.grammar["relatives"] and left.at not in self.verbs | self.nouns
            verb = self._predicate(behind) if described else None
            return Bond("subject", verb) if verb in self.verbs and verb is not None else left
        verb = self._predicate(behind)
        if verb is None or (left is not None and left.role == "object" and self._of_one(verb, behind)):
            return left
        if left is not None and self._fronted(left, behind):
            return left
        return Bond("subject", verb)

    def _fronted(self, left: Bond, behind: int) -> bool:
        """Say whether a phrase only tells where others are: `in a village of 400 people, six were killed`."""
        beside = self._low(left.at) in self.grammar["besides"] or self._low(left.at - 1) in self.grammar["besides"]
        return left.role == "behind" and not beside and self._low(behind) == "," and behind + 1 in self.starts

    def _relative(self, first: int, behind: int) -> int | None:
        """Give the verb that tells which whole a part is of: `three of the 12 people who were wounded have died`."""
        if self._low(behind) not in self.grammar["relatives"] or "of" not in self.scene.lows(first - 2, first):
            return None
        near = range(behind + 1, min(behind + 6, len(self.scene.tokens)))
        verb = next((self._main(k) for k in near if self._auxiliary(self._low(k)) or self._past(k)), None)
        return verb if verb in self.verbs else None

    def _of_one(self, verb: int, behind: int) -> bool:
        """Say whether a verb has a single subject and the phrase before it is of several: `two daughters was`."""
        many = any(a.value > 1 and self.scene.token_at(a.end_char) == behind for a in self.scene.amounts)
        group = self.scene.lows(behind, verb + 1)
        return many and next(
            (low in self.grammar["singular_auxiliaries"] for low in group if self._auxiliary(low)), False
        )

    def _low(self, i: int) -> str:
        return self.scene.words[i] if 0 <= i < len(self.scene.tokens) else ""

    def _auxiliary(self, low: str) -> bool:
        return low in self.cues["be"] or low in self.cues["perfect"] or low in self.cues["aux"]

    def _past(self, i: int) -> bool:
        """Say whether a token looks like the past or participle of a verb."""
        low = self._low(i)
        if i in self.verbs and not low.endswith("ing"):
            return True
        if self._low(i - 1) in self.grammar["before_described"]:
            return False  # "two guards of exiled X were shot"
        if low in self.cues["pasts"]:
            return True
        return self.cues.regular(low) and not self._described(i)

    def _described(self, i: int) -> bool:
        """Say whether a participle stands under an article: `an estimated 10 civilians`."""
        return self._low(i - 1) in self.grammar["indefinite_articles"]

    def _left(self, first: int) -> tuple[Bond | None, bool]:
        """Give the verb or preposition before a phrase, and whether a list stands between."""
        crossed = False
        for j in range(first - 1, max(-1, first - 1 - LEFT), -1):
            low = self._low(j)
            if (
                low in MARKS
                or low in self.grammar["boundaries"]
                or low in self.grammar["relatives"]
                or self.scene.says(j)
            ):
                return None, crossed
            if low in self.grammar["joiners"]:
                crossed = True
            elif low in self.grammar["later"] and not (low == "as" and self._low(j - 1) in ("well", "such")):
                return None, crossed
            elif low in self.cues["be"] or low in self.grammar["including"]:
                return (None if crossed else self._equated(j)), crossed
            elif low == "of":
                if (noun := self.befallen.get(j, j - 1)) in self.nouns and not crossed:
                    return Bond("object", noun), crossed
                if j == first - 1 and self._low(j - 1) in self.grammar["killers"]:
                    return Bond("behind", j), crossed  # "captured the killer of two nurses"
            elif low == "with" and self._low(j - 1) in self.grammar["joined_with"]:
                crossed = True  # "were killed along with a driver"
            elif low in self.grammar["joined_with"]:
                continue
            elif low in self.cues["prepositions"] and not (low == "over" and j in self.verbs):  # "handed over six"
                if not crossed and low != "off":
                    return Bond("behind", j), crossed
            elif self._acts(j):
                return Bond("object", j), crossed
        return None, crossed

    def _acts(self, j: int) -> bool:
        """Say whether a token is a verb with the object that stands behind it."""
        if j in self.verbs:
            return True
        low = self._low(j)
        looks = self._past(j) or low in self.grammar["leaving"]  # "leaves six people from Perth dead"
        looks = looks or (low.endswith("ing") and len(low) > 5 and low not in self.cues["no_verbs"])
        return looks and (j + 1 in self.starts or self._low(j + 1) in self.cues["determiner"])

    def _equated(self, j: int) -> Bond | None:
        """Read `among those killed were two nurses`, `the dead included two nurses`."""
        near = range(j - 1, max(-1, j - EQUATING), -1)
        at = next((i for i in near if i in self.verbs or i in self.nouns), None)
        return Bond("object", at) if at is not None else None

    def _predicate(self, behind: int) -> int | None:
        """Give the verb whose subject ends before token `behind`; stepping over what describes the subject."""
        j, owed, inside, told = behind, 0, None, False  # told: of what it counts a clause without commas tells
        while j < min(len(self.scene.tokens), behind + RIGHT):
            low = self._low(j)
            if low == "to" and inside is not None and j - inside <= GROUP:
                j += 2  # "five men who had refused to leave were shot"
                continue
            if low in DASHES and (closing := self._closing(j)) is not None:
                j = closing + 1  # "six people – two of them nurses – were killed"
                continue
            if low in MARKS or low in self.grammar["boundaries"] or low in self.grammar["later"] or low == "to":
                return inside
            if low in self.grammar["relatives"] or low in self.grammar["asides"]:
                if self._low(j - 1) in (",", "("):
                    inside, j = self._aside(j)
                    continue
                owed += low in self.grammar["relatives"]
            elif low in self.grammar["clause_starts"] and (self._resumes(j + 1) or (told and self._another(j))):
                return inside
            elif self.scene.says(j):
                if low in self.cues.say and not self.scene.says(j - 1):
                    return inside or j  # the phrase itself speaks
            elif j == behind and self._third(j):
                return j
            elif self._auxiliary(low) or self._past(j):
                verb = self._main(j)
                if owed:
                    owed, inside, j, told = owed - 1, verb, verb, True
                elif (
                    verb == j
                    and j not in self.deaths  # "12 died and the rest were hurt"
                    and (after := self._reduced(j)) is not None
                    and self._yields(j, after)
                ):
                    j = after
                else:
                    return verb
            j += 1
        return inside

    def _another(self, j: int) -> bool:
        """Say whether a clause with a subject of its own opens behind a comma: `12 men who fled, and six were hurt`."""
        return self._low(j - 1) == "," and any(k in self.starts for k in (j + 1, j + 2, j + 3))

    def _closing(self, j: int) -> int | None:
        """Give the dash that closes an aside."""
        return next((k for k in range(j + 2, min(j + RIGHT, len(self.scene.tokens))) if self._low(k) in DASHES), None)

    def _third(self, j: int) -> bool:
        """Say whether a verb's present stands at a token, by its form and an article: `a medic treats a man hurt`."""
        plain = self._low(j).isalpha() and self._low(j).endswith("s") and not self._low(j).endswith("ss")
        return plain and self._low(j + 1) in self.grammar["articles"]

    def _yields(self, j: int, after: int) -> bool:
        """Say whether a participle's fate is not the one to count: `six men held in a camp were killed`."""
        return j not in self.fates or self._main(after + 1) in self.fates

    def _reduced(self, j: int) -> int | None:
        """Give where a participle ends that describes the subject: `two men accused of theft were killed`."""
        if self._low(j - 1) == ",":
            return self._comma(j)  # "two men, believed to be brothers, were killed"
        for k in range(j + 1, min(j + RIGHT, len(self.scene.tokens))):
            low = self._low(k)
            if (
                low in MARKS
                or low in self.grammar["boundaries"]
                or low in self.grammar["later"]
                or low in self.grammar["relatives"]
                or (k in self.starts and not self._led(k))
            ):
                return None
            if self._auxiliary(low) or k in self.deaths:
                return k - 1
        return None

    def _led(self, k: int) -> bool:
        """Say whether a preposition leads a phrase that begins at `k`: `a man linked to X was held`, `of killing X`."""
        front, leads = self.scene.lows(k - 2, k), self.grammar["gerund_leads"]
        if any(self._low(m).endswith("ing") and self._low(m - 1) in leads for m in range(k - GROUP, k)):
            return True
        led = not self.cues["prepositions"].isdisjoint(front)
        return led and (front[-1] in self.cues["prepositions"] or front[-1] in self.cues["determiner"])

    def _aside(self, j: int) -> tuple[int | None, int]:
        """Step over a relative clause between commas; give its verb and where the sentence goes on."""
        verb = next(
            (
                self._main(k)
                for k in range(j + 1, min(j + 6, len(self.scene.tokens)))
                if self._auxiliary(self._low(k)) or self._past(k)
            ),
            None,
        )
        comma = self._comma(j)
        return verb, len(self.scene.tokens) if comma is None else comma + 1

    def _comma(self, j: int) -> int | None:
        return next((k for k in range(j + 1, min(j + RIGHT, len(self.scene.tokens))) if self._low(k) == ","), None)

    def _resumes(self, j: int) -> bool:
        """Say whether a verb goes on behind a conjunction with the subject before: `killed two and fled`."""
        return self._auxiliary(self._low(j)) or self._past(j) or (self._low(j).endswith("ly") and self._past(j + 1))

    def _main(self, j: int) -> int:
        """Give the participle of a verb group that begins at `j`, or the auxiliary where it has none."""
        if not self._auxiliary(self._low(j)):
            return j
        k = j + 1
        while self._auxiliary(self._low(k)) or self._low(k) in self.cues["between"] or self._low(k).endswith("ly"):
            k += 1
        return k if self._past(k) or k in self.verbs else j

    def chain(self, at: int) -> range:
        """Give the tokens of verbs joined at one: `shot and killed`, `killed or wounded`, `confirmed dead`."""
        last = at + 1
        while (self._low(last) in self.grammar["list_words|row_joints"] and self._past(last + 1)) or self._past(last):
            last += 1
        return range(at, last + 2)
