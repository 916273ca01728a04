import base64
import hashlib
import re

import pytest

from reportedly.views.page import page
from reportedly.views.rendering import rendered
from views.sample import sample


def test_the_policy_allows_only_the_script_that_is_there() -> None:
    html = page(sample())
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy is not None
    assert f"sha256-{digest}" in policy.group(1).replace("&#39;", "'").replace("&#43;", "+")


def test_a_value_that_the_template_misses_is_an_error() -> None:
    with pytest.raises(Exception, match="is undefined"):
        rendered("report.html", title="x")


def test_the_same_page_each_time() -> None:
    assert page(sample()) == page(sample())
