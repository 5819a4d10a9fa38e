"""From an act resolved to a mention: every slot a column, every span an offset into the article."""

from pipeline.extract.assembly.children import actors_of, places_of, quantities_of
from pipeline.extract.assembly.columns import claim_columns, place_columns, time_columns
from pipeline.extract.assembly.confidence import confidence_of
from pipeline.extract.discourse.ground import Ground
from pipeline.extract.discourse.telling import Telling
from pipeline.lexicon import Lexicon
from schemas.identity import digest
from schemas.mention import Mention


def mention_of(ground: Ground, telling: Telling, lexicon: Lexicon) -> Mention:
    """Build the mention with its children."""
    act, scene, base = telling.act, ground.scene, ground.base
    start, end = base, base + len(scene.text)
    lead = scene.tokens[act.lead.first].start + base
    mention_id = digest(ground.article.article_id, str(scene.is_title), start, end, act.event_type, lead)
    ids = {"mention_id": mention_id, "article_id": ground.article.article_id}
    return Mention.model_validate(
        {
            **ids,
            "sentence_ordinal": ground.ordinal,
            "start_char": start,
            "end_char": end,
            "evidence": scene.text,
            "in_title": scene.is_title,
            "event_type": act.event_type,
            **act.crosswalk.model_dump(exclude={"event_type", "definition"}),
            "weapon": act.weapon.weapon if act.weapon else None,
            "modality": act.modality,
            "polarity": act.polarity,
            **claim_columns(ground, telling),
            **time_columns(ground, telling),
            **place_columns(telling),
            "confidence": confidence_of(scene, telling, lexicon.trust),
            "rule": _rule(telling),
            "extractor": ground.extractor,
            "actors": actors_of(ground, telling, ids),
            "places": places_of(ground, telling, ids),
            "quantities": quantities_of(ground, telling, ids, lexicon),
        }
    )


def _rule(telling: Telling) -> str:
    trigger = telling.act.lead.trigger
    return f"{telling.act.lead.frame.event_type}/{trigger.word.replace(' ', '_')}"
