import pytest

from reportedly.resolve.credits import credited_giver, credits, dateline_agency, shared_agency
from reportedly.types.report import Report

WIRE = Report(text="BAGHDAD, Oct 14 (Orrery Press) - Shells fell.", publisher="Orrery Press")
PAPER = Report(text="BAGHDAD, Oct 14 (Orrery Press) - Shells fell.", publisher="Levant Courier")
REWORDED = Report(text="Shells fell.\nAdditional reporting by Orrery Press", publisher="Northgate Herald")
SIGNED = Report(text="Shells fell.", byline="Foreign staff, Orrery Press", publisher="Harbour Tribune")
OWN = Report(text="Shells fell, the Orrery Press said.", publisher="Gazette")


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("KYIV (Reuters) — A drone fell.", "Reuters"),
        ("BAGHDAD, Oct 14 (Orrery Press) - Shells fell.", "Orrery Press"),
        ("Shells fell.", None),
        ("He said (twice) that it was over.", None),
    ],
)
def test_the_agency_stands_in_the_dateline(text: str, agency: str | None) -> None:
    assert dateline_agency(text) == agency


@pytest.mark.parametrize(
    ("report", "does"),
    [
        pytest.param(PAPER, True, id="dateline"),
        pytest.param(REWORDED, True, id="line-of-credit"),
        pytest.param(SIGNED, True, id="byline"),
        pytest.param(OWN, False, id="only-quoted"),
    ],
)
def test_a_credit_stands_where_credits_stand(report: Report, does: bool) -> None:
    assert credits(report, "Orrery Press") is does
    assert not credits(report, None)


def test_the_origin_is_who_is_credited_whichever_comes_first() -> None:
    assert credited_giver(WIRE, REWORDED) == credited_giver(REWORDED, WIRE) == "Orrery Press"
    assert credited_giver(PAPER, REWORDED) is None
    assert shared_agency(PAPER, REWORDED) == shared_agency(SIGNED, PAPER) == "Orrery Press"


def test_two_texts_of_one_agency_do_not_credit_it_to_each_other() -> None:
    assert shared_agency(WIRE, WIRE) is None
    assert credited_giver(WIRE, WIRE) is None
    assert shared_agency(WIRE, PAPER) is None
