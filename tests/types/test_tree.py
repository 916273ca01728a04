from reportedly.types.annotations import Token
from reportedly.types.span import Span
from reportedly.types.tree import Tree

WORDS = [("The", "det", 1), ("rockets", "nsubj", 2), ("hit", "ROOT", 2), ("a", "det", 4), ("market", "dobj", 2)]


def tree() -> tuple[Tree, list[Token]]:
    tokens, at = [], 0
    for index, (word, link, head) in enumerate(WORDS):
        span = Span(at, at + len(word))
        tokens.append(
            Token(span=span, text=word, lemma=word, part="X", tag="X", link=link, index=index, head=head, sentence=0)
        )
        at += len(word) + 1
    return Tree(tokens), tokens


def test_up_and_down() -> None:
    grammar, (the, rockets, hit, a, market) = tree()
    assert grammar.children(hit) == [rockets, market]
    assert grammar.children(hit, "dobj") == [market]
    assert grammar.head(a) == market
    assert grammar.head(hit) is None
    assert list(grammar.ancestors(the)) == [rockets, hit]
    assert grammar.subtree(market) == [a, market]
    assert grammar.span(market) == Span(a.span.start, market.span.end)


def test_from_characters_to_words() -> None:
    grammar, (the, rockets, hit, _, market) = tree()
    assert grammar.at(5) == rockets
    assert grammar.at(3) is None
    assert grammar.inside(Span(0, 11)) == (the, rockets)
    assert grammar.inside(Span(0, 10)) == (the,)
    assert grammar.head_of(Span(0, 11)) == rockets
    assert grammar.head_of(Span(0, market.span.end)) == hit
    assert grammar.head_of(Span(3, 4)) is None


def test_a_span_is_as_wide_as_its_subtree_however_deep_the_words_hang() -> None:
    many = 5_000
    spans = [Span(2 * at, 2 * at + 1) for at in range(many)]
    deep = Tree(
        [
            Token(
                span=span, text="x", lemma="x", part="X", tag="X", link="dep", index=at, head=max(0, at - 1), sentence=0
            )
            for at, span in enumerate(spans)
        ]
    )
    assert [deep.span(token) for token in deep.tokens] == [Span(span.start, spans[-1].end) for span in spans]
