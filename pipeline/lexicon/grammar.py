"""Small words of grammar: what opens a clause, an object, a list, and what a verb stands beside."""

from collections.abc import Mapping
from pathlib import Path

from pipeline.lexicon.files import read_yaml
from schemas.noun import Noun
from schemas.vocabulary import ActorKind

Words = tuple[str, ...]


class GrammarFile(Noun):
    """grammar.yaml as it stands, which says what each list is for."""

    indefinite: Words
    addressed: Words
    apposing: Words
    claiming: Words
    disowned: Words
    breaking: Words
    claimants: tuple[ActorKind, ...]
    parting: Words
    singling_out: Words
    before_subjects: Words
    causing: Words
    described: Words
    when: Words
    pointing: Words
    joins: Words
    reflexive: Words
    ands: Words
    has_aside: Words
    front_stops: Words
    assailing: Words
    bodily: Words
    reader: Words
    putting: Words
    nobody: Words
    count_breaks: Words
    killers: Words
    joiners: Words
    boundaries: Words
    later: Words
    relatives: Words
    asides: Words
    including: Words
    adjuncts: Words
    opening_gerunds: Words
    subordinate: Words
    subject_relatives: Words
    owning_articles: Words
    placing: Words
    hung_subjects: Words
    each: Words
    ordinal_ends: Words
    spanning: Words
    within: Words
    placed_acts: Words
    violent_happens: Words
    wanting: Words
    going: Words
    lasting: Words
    believing: Words
    doubted: Words
    called_off: Words
    yet_to_do: Words
    escaping: Words
    proofs: Words
    nothing_of: Words
    keeping_off: Words
    putting_out: Words
    failing: Words
    statutes: Words
    enacting: Words
    searching: Words
    proposed: Words
    mainly: Words
    spent: Words
    setting_out: Words
    were: Words
    refusing: Words
    willing: Words
    never: Words
    announcing: Words
    met: Words
    accords: Words
    helping: Words
    ending: Words
    freeing: Words
    befalling: Words
    losses: Words
    losing: Words
    undergone: Words
    due_to: Words
    plotting: Words
    reporting_own: Words
    laying_blame: Words
    by_deed: Words
    keeping_from: Words
    rehearsing: Words
    decrees: Words
    listeners: Words
    act_kinds: Words
    kinds_of_act: Words
    taking_for_done: Words
    passing: Words
    inquiring: Words
    accusations: Words
    hung: Words
    personal: Words
    telling_of: Words
    dead: Words
    grounds: Words
    avenging: Words
    backing: Words
    deities: Words
    hurt: Words
    title_ends: Words
    attackers: Words
    carried_in: Words
    adding: Words
    supported: Words
    taking: Words
    peace: Words
    between_pledge: Words
    held: Words
    to_target: Words
    joining: Words
    clause_openers: Words
    calling: Words
    least_most: Words
    wedges: Words
    conjunctive: Words
    hanging: Words
    them: Words
    issuing: Words
    papers: Words
    yet_to_get: Words
    leaving: Words
    object_openers: Words
    describing: Words
    plural_thirds: Words
    admitting: Words
    held_to_be: Words
    being: Words
    taken_as: Words
    predicates: Words
    auxiliary_gap: Words
    compass_beside: Words
    fronted: Words
    before_next: Words
    particles: Words
    held_off: Words
    phrase_ends: Words
    measures: Words
    attributive: Words
    oneself: Words
    placed: Words
    seasons: Words
    helping_verbs: Words
    to_come: Words
    thing_relatives: Words
    charged: Words
    reacting: Words
    manner: Words
    falls: Words
    origin: Words
    blows: Words
    unmatched: Words
    campaigns: Words
    bringing_to: Words
    summed: Words
    at_the_wheel: Words


def load_grammar(folder: Path) -> Mapping[str, frozenset[str]]:
    """Read grammar.yaml of a language's folder, lists by name; raise LexiconError where one is missing or unknown."""
    return {name: frozenset(words) for name, words in read_yaml(folder / "grammar.yaml", GrammarFile)}
