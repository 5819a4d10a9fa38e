"""Cue words: who speaks, whether it happened, where a clause ends."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pipeline.lexicon.files import read_yaml
from pipeline.lexicon.verbs import forms_of, load_irregular, plural
from pipeline.lexicon.wordsets import WordSets
from schemas.noun import Noun

Words = tuple[str, ...]
SHORTEST = 4  # letters that no form in -ed may have: `need`, `seed`, `shed`


class CueFile(Noun):
    """cues.yaml as it stands."""

    say: dict[str, Words]
    say_with_that: Words
    say_clause: Words
    say_how: Words
    say_tail: Words
    according: Words
    via: Words
    clause: Words
    beyond: Words
    prepositions: Words
    beside: Words
    be: Words
    perfect: Words
    planned: Words
    intent: Words
    bringing: Words
    company: Words
    public_matter: Words
    pondering: Words
    hypothetical: Words
    needs_to: Words
    sought: Words
    negated: Words
    no_report: Words
    support: Words
    concluding: Words
    answering: Words
    suffered: Words
    happens: Words
    definite: Words
    own_side: Words
    local_office: Words
    local_claimant: Words
    modal: Words
    plurals: Words
    adjectival: Words
    adverb: Words
    unsaid: Words
    future: Words
    past: Words
    running: Words
    counted_up: Words
    war: Words
    one_act: Words
    connective: Words
    continuing: Words
    background: Words
    infinitive: Words
    other_fate: Words
    aux: Words
    between: Words
    no_verbs: Words
    neutral: Words
    fatal: Words
    determiner: Words
    fiction: Words
    videogame: Words
    question: Words
    invented: Words
    telling: Words
    averted: Words
    rumour: Words
    untrue: Words
    weapon_ends: Words
    steering: Words
    common_verbs: Words
    blaming: Words
    steering_noun: Words
    medium: Words
    say_noun: Words
    again_town: Words
    petitioning: Words
    again_region: Words
    again_country: Words
    source_noun: Words
    doing: Words
    accusing: Words
    instrument: Words
    misfortune: Words
    casework: Words
    occurring: Words
    sport: Words
    labour: Words
    mishap: Words
    stage: Words
    court: Words
    screen: Words
    lens: Words
    nature: Words
    cattle: Words
    game: Words
    likeness: Words
    compounds: Words
    habit: Words
    habit_units: Words
    illness: Words
    leisure: Words
    unnatural: Words
    kin: Words
    kinsfolk: Words
    families: Words
    eras: Words
    bygone: Words
    capacity: Words
    make_believe: Words
    columns: Words
    judged: Words
    notion: Words
    musing: Words
    ly_nouns: Words


class Cues(WordSets):
    """Sets of cue words by their names in cues.yaml.

    `say` maps a verb form to its stance, `say_lemma` to its lemma; `finite` are verbs wherever they stand: auxiliaries,
    forms of saying, also a set. `pasts` among the sets holds the past forms and participles of every irregular verb,
    `participles` the latter alone.
    """

    def __init__(self, sets: Mapping[str, frozenset[str]], say: Mapping[str, str], say_lemma: Mapping[str, str],
                 phrases: Mapping[str, tuple[Words, ...]], finite: frozenset[str]) -> None:
        """Take the sets, and what else cues.yaml tells."""
        super().__init__(sets, finite=finite)
        self.say, self.say_lemma, self.phrases, self.finite = say, say_lemma, phrases, finite

    def regular(self, low: str) -> bool:
        """Say whether a word has the form of a regular verb's past, which is its participle as well: not `hundred`."""
        return low.endswith("ed") and len(low) > SHORTEST and low not in self["no_verbs"]

    def past(self, low: str) -> bool:
        """Say whether a word has the form of a past or of a participle: `freed`, `took`, `taken`."""
        return low in self["pasts"] or self.regular(low)

    def participle(self, low: str) -> bool:
        """Say whether a word has the form of a participle of the past: `freed`, `taken`."""
        return low in self["participles"] or self.regular(low)

    def verbal(self, low: str) -> bool:
        """Say whether a word is a finite verb, or looks like one: `is`, `says`, `freed`."""
        return low in self.finite or self.regular(low)

    def adverbial(self, low: str) -> bool:
        """Say whether a word is an adverb, by its form too: `also`, `boldly`; not `family`."""
        return low in self["adverb"] or (low.endswith("ly") and low not in self["ly_nouns"])

    @cached_property
    def joined(self) -> Mapping[str, tuple[str, ...]]:
        """The phrases of each set with a space between their words."""
        return {name: tuple(" ".join(words) for words in phrases) for name, phrases in self.phrases.items()}

    @cached_property
    def by_first(self) -> Mapping[str, Mapping[str, tuple[Words, ...]]]:
        """The phrases of each set by their first words."""
        return {name: {first: tuple(words for words in phrases if words[0] == first) for first, *_ in phrases}
                for name, phrases in self.phrases.items()}


def load_cues(folder: Path) -> Cues:
    """Read cues.yaml; verbs are spread out into their forms."""
    file, irregular = read_yaml(folder / "cues.yaml", CueFile), load_irregular(folder)
    say, lemma_of = {}, {}
    for stance, lemmas in file.say.items():
        for lemma in lemmas:
            for form in forms_of(lemma, irregular).all():
                say[form], lemma_of[form] = stance, lemma
    sets = {name: frozenset(value) for name, value in file if isinstance(value, tuple)}
    for name in ("support", "suffered", "concluding", "answering", "steering", "accusing", "bringing"):
        sets[name] = frozenset(form for lemma in sets[name] for form in forms_of(lemma, irregular).all())
    sets["participles"] = frozenset(form for verb in irregular.values() for form in verb.participle)
    sets["pasts"] = frozenset(form for verb in irregular.values() for form in (*verb.past, *verb.participle))
    phrases = {
        name: tuple(tuple(words.split()) for words in getattr(file, name))
        for name in ("according", "beyond", "no_report", "casework", "occurring", "own_side")
    }
    common = [forms_of(lemma, irregular) for lemma in sets["common_verbs"]]
    pasts = {form for forms in common for form in (*forms.past, forms.third)}
    finite = pasts | (sets["be"] - {"be", "been", "being"}) | sets["perfect"] - {"having"} | sets["future"] | {
        form for lemma in set(lemma_of.values()) for form in (*forms_of(lemma, irregular).past, plural(lemma))}
    finite -= sets["say_noun"]
    return Cues(sets, say=say, say_lemma=lemma_of, phrases=phrases, finite=frozenset(finite))
