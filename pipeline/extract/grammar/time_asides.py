"""Times that stand between a word and what hangs on it: `accused X on Monday of it`, `bombed on Monday by X`."""

from pipeline.sentence.scene import Scene


def past_time(scene: Scene, at: int) -> int:
    """Step back over a time that ends before a token: `accused X | on Monday of`, `jailed | today for`."""
    edge = scene.tokens[at - 1].end
    time = next((t for t in scene.times if t.end_char == edge), None)
    if time is None:
        return at
    first = scene.token_at(time.start_char)
    return first - (scene.words[first - 1] in scene.lexicon.cues["prepositions"])


def behind_time(scene: Scene, at: int) -> int:
    """Step over a time that begins at a token: `bombed on Monday | by X`."""
    led = scene.lows(at, at + 1) != () and scene.words[at] in scene.lexicon.cues["prepositions"]
    first = at + led
    start = scene.tokens[first].start if first < len(scene.tokens) else -1
    time = next((t for t in scene.times if t.start_char == start), None)
    return at if time is None else scene.token_at(time.end_char)
