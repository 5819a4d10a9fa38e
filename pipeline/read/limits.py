"""How much of an input is read before it is refused."""

from schemas.noun import Noun

MIB = 1 << 20


class ReadLimits(Noun):
    """Sizes in bytes; what exceeds one becomes a reject without being held in memory."""

    max_page_bytes: int = 32 * MIB
    max_line_bytes: int = 32 * MIB
    max_sidecar_bytes: int = MIB
    max_ratio: int = 1000       # of unpacked to packed bytes; news text packs to a tenth, a bomb to a thousandth
