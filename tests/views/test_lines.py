import json

from reportedly.types.groups import Story
from reportedly.views.lines import Line, json_lines


def test_a_line_is_plain_unless_it_is_something() -> None:
    assert Line("words") == ("words", "")


def test_groups_are_one_object_a_line() -> None:
    story = Story(id="s1", title="One\ntwo", reports=("r1",), first=None, last="2021-02-26")
    lines = list(json_lines([story, story]))
    assert len(lines) == 2
    assert "\n" not in lines[0]
    assert json.loads(lines[0]) == {
        "id": "s1", "title": "One\ntwo", "reports": ["r1"], "first": None, "last": "2021-02-26", "label": None,
    }  # fmt: skip
