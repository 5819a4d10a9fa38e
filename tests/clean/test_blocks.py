"""Pages laid out as blocks: where lines break, what stands in links, and what the markup says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from pipeline.clean.blocks import Block, blocks
from pipeline.lexicon import load_lexicon

MARKUP = load_lexicon().markup


def laid(page: str) -> list[Block]:
    return blocks(html.document_fromstring(f"<html><body>{page}</body></html>"), MARKUP)


@pytest.mark.parametrize(("page", "texts"), [
    ("<p>One <b>ferry</b>\n  sank.</p><p>Two came.</p>", ["One ferry sank.", "Two came."]),
    ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]),
    ("One<br>Two<hr>Three", ["One", "Two", "Three"]),
    ("<table><tr><td>North</td><td>3 boats</td></tr><tr><td>South</td></tr></table>", ["North | 3 boats", "South"]),
    ("<table>\n <tr>\n  <td>North</td>\n  <td>3 boats</td>\n </tr></table>", ["North | 3 boats"]),
    ("<table><tr><td>News<br>Sport</td><td>Boat sinks<br><i>3 May</i><p>It sank.</p><p>All live.</p></td></tr></table>",
     ["News", "Sport", "Boat sinks", "3 May", "It sank.", "All live."]),
    ("<p>12&nbsp;000 sol&shy;diers</p>", ["12 000 soldiers"]),
    ("<p>A<x-term>wall</x-term>fell</p>", ["Awallfell"]),
    ("<p>Seen</p><script>no</script><style>no</style><noscript>no</noscript><!-- no --><svg><text>no</text></svg>",
     ["Seen"]),
    ("<p> </p><div></div>", []),
])
def test_lines(page: str, texts: list[str]) -> None:
    assert [block.text for block in laid(page)] == texts


@pytest.mark.parametrize(("page", "linked"), [
    ("<p><a>Storm nears</a></p>", [1.0]), ("<a><h3>Storm nears</h3></a>", [1.0]),
    ("<p>Four<a>Five</a></p>", [0.5]), ("<p>None</p><p><a></a>None</p>", [0.0, 0.0]),
])
def test_links(page: str, linked: list[float]) -> None:
    assert [block.linked for block in laid(page)] == linked


@pytest.mark.parametrize(("page", "rules"), [
    ("<figure><figcaption>Boats</figcaption></figure>", ["caption", "caption"]),
    ('<div class="RelatedLinks"><p>Boats</p></div>', ["related"]), ('<div id="read_more">Boats</div>', ["related"]),
    ('<div class="readmore-box">Boats</div>', ["related"]), ('<div class="shared-blame">Boats</div>', []),
    ('<div class="header-ad"><p class="caption">Boats</p></div>', ["caption", "advertisement"]),
    ("<p hidden>Boats</p>", ["hidden"]), ("<p>Boats</p>", []),
])
def test_marks(page: str, rules: list[str]) -> None:
    block, = laid(page)
    found, mark = [], block.mark
    while mark:
        found.append(mark.rule)
        mark = mark.outer
    assert found == rules


def test_nesting_without_end_is_cut() -> None:
    assert laid("<div>" * 3000 + "deep" + "</div>" * 3000) is not None


TAGS = st.sampled_from(["p", "div", "a", "b", "br", "td", "tr", "table", "script", "x-y", "h1", "li"])


@given(st.lists(st.tuples(TAGS, st.text(alphabet="ab \n\xa0é", max_size=8), st.booleans()), max_size=15))
def test_every_visible_word_is_in_a_block_once(parts: list[tuple[str, str, bool]]) -> None:
    page = "".join(f"<{tag}>{words}</{tag}>" if closed else f"<{tag}>{words}" for tag, words, closed in parts)
    tree = html.document_fromstring(f"<html><body><p>x</p>{page}</body></html>")
    found = blocks(tree, MARKUP)            # which takes out of the tree what nobody sees
    seen = "".join("".join(tree.itertext()).split())
    assert "".join("".join(block.text.replace(" | ", "") for block in found).split()).replace("|", "") == seen
    assert all(0 <= block.linked <= 1 for block in found)
