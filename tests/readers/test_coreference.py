"""Coreference: who is who inside one report; with the real parser, over passages of our own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marked import marked
from reportedly.desk import read
from reportedly.readers import readers
from reportedly.types.annotations import Entity, Mention
from reportedly.types.reading import Reading
from reportedly.types.report import Report
from reportedly.types.span import Span

pytestmark = pytest.mark.parser


def read_to_entities(text: str) -> Reading:
    names = [reader.name for reader in readers()]
    return read(Report(text=text), with_readers=readers()[: names.index("coreference") + 1])


def entity_of(reading: Reading, words: Span) -> Entity | None:
    """The entity of the mention whose head is the last word of `words`."""
    heads = [item for item in reading[Mention] if item.head.end == words.end]
    assert heads, f"no mention ends with {reading.quote(words)!r}"
    return reading.entity_of(heads[0])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Police chief «Dana Orlov» spoke. «Orlov» said two men fled.", id="surname"),
        pytest.param("«Orlov» spoke first. Police chief «Dana Orlov» said two men fled.", id="full-name-later"),
        pytest.param("Gen. «Omar Haddad» spoke. Mr. «Haddad» left.", id="titles"),
        pytest.param("Spokesman «Ivan Petrenko» said so. “It is over,” «Petrenka» said.", id="misspelt"),
        pytest.param("«Samir Talal», «the governor», said so.", id="apposition"),
        pytest.param("Governor «Samir Talal» said so. «The governor» then left.", id="role-alone"),
        pytest.param(
            "Mayor «Ann Roux» spoke. Deputy Mayor Lou Petit left. «The mayor» stayed.", id="role-of-higher-rank"
        ),
        pytest.param(
            "Former Mayor «Ann Roux» spoke. Mayor Lou Petit left. «The former mayor» stayed.", id="role-once-held"
        ),
        pytest.param(
            "«The River Brigades» denied that their men were there. “The Americans fired,” one of «the group» said.",
            id="a-people-is-no-group",
        ),
        pytest.param("«Dana Orlov» said so. «She» left for the capital.", id="she"),
        pytest.param("The mayor, «Samir Talal», said «he» had seen the blast.", id="he"),
        pytest.param("Gunmen met «Lucia Prado». Dozens saw that «her» car was on fire.", id="possessive"),
        pytest.param("The «National Renewal Front» (NRF) left. «NRF» fighters fled.", id="acronym"),
        pytest.param("«Al-Qaeda» claimed the raid. «al-Qaida» had denied it.", id="alias"),
        pytest.param("The «US» struck first. The «United States» had warned of it.", id="country-abbreviation-first"),
        pytest.param("The «United States» struck first. «U.S.» officials had warned of it.", id="country-full-first"),
        pytest.param("«Armed militias» took the town. «The militias» then left.", id="plural-description"),
        pytest.param("«The government» said where «they» place the blame.", id="they-of-a-body"),
        pytest.param("«Iran» denied any part in «its» neighbour's war.", id="its"),
        pytest.param("The «Free Volta Front» struck at dawn. “We won,” «it» said in a message.", id="it-said"),
        pytest.param("Another «group», the «Knights» of the Dune, said on Monday that it had fired.", id="beside"),
        pytest.param("A «group» known as «Haras al-Bahr» said so.", id="known-as"),
        pytest.param("A «commander» who goes by «Abu Layth» said that the bridge was mined.", id="goes-by"),
        pytest.param("The band's «leader», who calls himself «Dragon», said so.", id="calls-himself"),
        pytest.param("The «Knights» of the Dune, or «Fursan al-Raml», claimed responsibility for it.", id="or"),
        pytest.param("The «Free Volta Brigades» left. The «Brigades» had lost.", id="short-name"),
        pytest.param("«Ada Har-Shefi» spoke first. Later «Har-Shefi» left.", id="surname-of-several-words"),
        pytest.param(
            "“It fell,” «Ola Roe» said. A dam broke. Rain fell. Roads went, «he» added.", id="goes-on-speaking"
        ),
        pytest.param("It fell, according to the «army». «They» said more would follow.", id="according-and-they"),
        pytest.param("A «man» was jailed on Friday. «Ola Roe», 22, had pleaded guilty.", id="named-after-the-lead"),
        pytest.param("The «Lake Central News Agency» spoke. “It is over”, added «LCNA».", id="verb-before-its-subject"),
        pytest.param("«Amnesty International» spoke first. The London-based «group» left.", id="based-somewhere"),
        pytest.param("French President «Yves Roche» spoke. The French «leader» left.", id="leader"),
        pytest.param("Army spokesman Lt. Col. «Ola Nagl» spoke. The «spokesman» left.", id="office-before-a-rank"),
        pytest.param("Gen. «Ola Haddad» spoke. Hours passed. The «general» left.", id="rank-in-full"),
        pytest.param(
            "The «Iron Front» struck the Lake Union. The «group» then left.", id="class-of-the-one-that-acted"
        ),
        pytest.param("Its «spokesman» in Kivu, Colonel «Ola Haddad», said so.", id="named-behind-his-place"),
        pytest.param("«Dr Haddad» left. «The director», Ola Haddad, was tired.", id="described-later"),
    ],
)
def test_one_entity(text: str) -> None:
    plain, (first, second) = marked(text)
    reading = read_to_entities(plain)
    entity = entity_of(reading, first)
    assert entity is not None
    assert entity == entity_of(reading, second)
    assert entity.why != "mentioned once"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Army spokesman «Ali Karimi» spoke. Army spokesman «Paul Renard» left.", id="same-office"),
        pytest.param("«Justice Ministry» aide Ali Karim spoke. «Justice Ministry» aide Bo Roe left.", id="same-name"),
        pytest.param("Iran's «Foreign Ministry» spoke. Iraq's «Foreign Ministry» left.", id="ministries-of-two-states"),
        pytest.param("«Maria Torres» spoke. «Elena Torres» left.", id="same-surname"),
        pytest.param("Lt. Col. «Ola Haddad» spoke. Then the «lieutenant» left.", id="rank-of-two-words"),
        pytest.param("Mr. «Torres» spoke. Mrs. «Torres» left.", id="genders-of-titles"),
        pytest.param("A US «official» spoke. A defense «official» did not.", id="two-unnamed"),
        pytest.param("«Dana Orlov» told «her» so, the mayor said.", id="fellow-argument"),
        pytest.param("Officials in «Washington» spoke. The «United States» did not.", id="capital-and-state"),
        pytest.param("«The relatives» of the mayor spoke. «The relatives» of the priest did not.", id="of-whom"),
        pytest.param("«Maria Orlov» spoke. «He» left.", id="gender-of-given-name"),
        pytest.param("A «reporter» who knows «Dana Orlov» said so.", id="whom-he-knows"),
    ],
)  # fmt: skip
def test_two_entities(text: str) -> None:
    plain, (first, second) = marked(text)
    reading = read_to_entities(plain)
    entity = entity_of(reading, first)
    assert entity is not None
    assert entity != entity_of(reading, second)


def test_name_and_roles_are_the_fullest_as_worded() -> None:
    text = "Harrak spoke. Defense Ministry spokeswoman Lena Harrak said so. The spokeswoman left."
    entity = next(item for item in read_to_entities(text)[Entity] if item.kind == "person")
    assert entity.name == "Lena Harrak"
    assert entity.roles == ("Defense Ministry spokeswoman",)
    assert len(entity.mentions) == 3


def test_a_courtesy_title_is_no_role() -> None:
    (entity,) = read_to_entities("Mrs. Harrak spoke.")[Entity]
    assert (entity.name, entity.roles) == ("Harrak", ())


def test_a_misspelling_says_so() -> None:
    text = "Spokesman Ivan Petrenko said so. “It is over,” Petrenka said."
    whys = [item.why for item in read_to_entities(text)[Entity] if item.kind == "person"]
    assert any("a letter off" in why for why in whys)


def test_a_pronoun_without_antecedent_is_in_no_entity() -> None:
    reading = read_to_entities("He left. It rained.")
    assert len(reading[Mention]) >= 1
    assert reading[Entity] == ()


@pytest.mark.parametrize("text", ["", "He he he.", "“She” said, “they”", "\x00 Ann said", "Ann Lee. " * 400])
def test_odd_text_is_read(text: str) -> None:
    reading = read_to_entities(text)
    assert all(reading.get(Mention, id) for entity in reading[Entity] for id in entity.mentions)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from("Ann Lee Bob Lee Gen. the army said he she they its . “ ” US America".split()), max_size=30
    )
)
def test_each_mention_is_in_one_entity_at_most(words: list[str]) -> None:
    reading = read_to_entities(" ".join(words))
    ids = [id for entity in reading[Entity] for id in entity.mentions]
    assert len(ids) == len(set(ids))
    assert set(ids) <= {item.id for item in reading[Mention]}
    named = {item.id for item in reading[Mention] if item.form != "pronoun"}
    assert named <= set(ids)
