"""A page that means harm, and a lake whose very name does."""

import json
from pathlib import Path

from pipeline.batch import ingest

SCRIPT = "<script>document.title='owned'</script>"
SQL = "'; DROP TABLE claims; SELECT '"
RECORD = {
    "url": "javascript:alert(1)//\"><img src=x onerror=alert(1)>", "publisher": f"Lypa Post {SCRIPT} {SQL}",
    "title": f"Twelve killed in Kharkiv {SCRIPT} </title><svg onload=alert(1)>", "published_at": "2026-03-04T10:00:00Z",
    "text": f"Russian drones killed 12 people in Kharkiv on Tuesday, {SCRIPT} the mayor said.\n\n"
            "Ukraine's air force said it shot down 40 of 55 drones overnight \u202egnol\u202c. {{ 7 * 7 }} ${7*7} "
            f"</script><!-- {SQL}\n\nA shell killed three people in \u05d7\u05e8\u05e7\u05d5\u05d1 and Lypa, "
            "\U0001f680 e\u0301 police said."}


def hostile_lake(folder: Path) -> Path:
    """Ingest the page into a lake within a folder."""
    (folder / "page.jsonl").write_text(json.dumps(RECORD))
    lake = folder / "lake <b>'&\""
    assert ingest([folder / "page.jsonl"], lake).pages == 1
    return lake
