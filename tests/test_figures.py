"""The prose gate: what is a figure, what is none, and what the words around it say."""

import re

import pytest

from case_studies.validate.figures import figures
from case_studies.validate.figures.context import Context
from case_studies.validate.figures.free import NO_FIGURES

# Row of the table → texts without a figure, and near ones that have one.
NO_FIGURE = {
    "an address on the web": (
        ["see https://a.example/?b=2&c=3", "www.a.example/12", "write to team12@a.example"],
        ["see 12 at www"],
    ),
    "a telephone number": (
        ["020 7946 0018", "+44 20 7946 0018", "call 0808 157 0192", "0800 1111", "text 60777",
         "text HELP to 60066", "116 123"],
        ["they text 60777 people", "the year had 0.25 calls"],
    ),
    "an emergency number": (
        ["ring 999, 101 or NHS 111", "a 999 call", "the 111 service", "dial 112"],
        ["999 homes", "they rang 110 people"],
    ),
    "a date": (
        ["27 February 2015", "July 2009", "on 5 Nov", "04/11/2013", "2009-05-03", "May 3, 2009",
         "6–11 August 2011", "12, 19 and 26 March", "June ’09"],
        ["20 may come", "3/4 of them"],
    ),
    "a time of day": (
        ["at 9.30am", "by 5pm", "from 10:15", "at 9 o’clock", "ends at 3.15.", "4.30 each morning"],
        ["9.30 a visit", "from 4.30 to 5.20", "stood at 9.15", "at 9.15%"],
    ),
    "a financial or school year": (["in 2015/16", "2008-09", "2011–2012"], ["15/16 of them"]),
    "a decade or an age by tens": (
        ["the 1990s", "in his 60s", "the late ’80s"],
        ["the 1990 homes", "60 pupils"],
    ),
    "a quarter of a year": (
        ["Q1 2016", "quarter 3", "the second quarter", "the first half", "the other half"],
        ["a quarter of them", "half of them"],
    ),
    "a law and its year": (
        ["Children Act 1989", "the Housing Acts; Order of 2005", "Regulations 2012"],
        ["the Act helped 1989 people"],
    ),
    "a year": (
        ["in 2009", "(2010)", "2009 was hot", "the 2007 agreements", "2009, 2010 and 2011 in all"],
        ["about 2009 people", "rose by 2000", "fell to 1999", "in 2009%", "2009 homes"],
    ),
    "an age": (
        [
            "aged 16 to 24", "aged 11, 14 and 16", "16- and 17-year-olds", "five-year-olds",
            "children under 5", "people over 65", "18 or over", "over-50s", "45 years old",
            "young people (16-24)", "the 14-19 bursary", "at age 11", "left school at 16.",
            "At 18, she moved", "the age limit was 58", "men of 18 to 21", "the 12-week check",
        ],
        [
            "over 65 homes", "aged 16, 30 came", "aged 16 and 30 men", "under 5% of children",
            "16 to 24 homes", "people over 65%",
        ],
    ),
    "a school year or stage": (
        ["Year 6", "Years 7 to 9", "Key Stage 2", "key stages 3 and 4", "KS2", "in year 2"],
        ["a year 6 came", "each year 20 left", "in Year 6, 20 left", "Year 6 and 20 pupils"],
    ),
    "a reference": (
        [
            "PSAs 18, 19 and 25", "pages 3-5", "section 4.2", "Figure 3", "level 2", "Phase two",
            "goal 3", "report 74/2013", "SI 2010/123", "[12]", "Band 5 nurses", "Round 1",
            "numbered 14 to 28",
            "the number 73", "goals 1, 2", "case studies 2 and 3",
            "charity number 1043210", "ISBN 978-0-11", "Cm 6737", "targets 4.1 and 4.2", "ISO 9001",
            "para 4(1)(b)", "Act, s 136", "by week 4", "Terminals 2 and 3",
            "91/271/EEC",
        ],
        [
            "PSA 18 and 25%", "the number is 12", "section 4 has 3 parts", "turned round 116,654",
            "they number 200", "they numbered 200", "on page 3, 20 came", "phase 2 and 40 homes",
            "on pages 3 and 4, 20 came",
        ],
    ),
    "a name": (
        [
            "Route 66", "Channel 4", "Area 51 Youth Club", "the Big 3 met", "Covid-19", "post-16",
            "12 High Street", "in Three Rivers", "11-plus", "Web 2.0",
        ],
        ["Nearly 66 came", "Employs 40 and trains 20", "Trained 40 in 2010", "Its 40-strong team",
         "Leeds 20 homes", "The 3 met", "a cut-12%", "Three rivers"],
    ),
    "a postcode or a code": (["SE1 7EH", "the M25", "the G7", "A4"], ["7 homes"]),
    "a rate in a name": (
        ["the 50p rate of tax", "a 5p bag charge", "20mph zones", "30 hours free childcare"],
        ["a rise of 20p", "drove at 20mph", "30 hours of care"],
    ),
    "an ordinal": (
        ["21st", "the 3rd sector", "a third party", "the fifth school"],
        ["a third of them", "a fifth more", "a third and a fifth"],
    ),
    "a way of speaking": (
        ["one-to-one", "1:1", "24/7", "one day", "at one point", "half-term", "once or twice",
         "half-price tickets", "1 would mean no change", "5-a-side", "a 9-to-5 job",
         "24 hours a day", "a four-page letter"],
        ["one week", "half term after half of it"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("row", "text"), [(row, text) for row, (free, _) in NO_FIGURE.items() for text in free]
)
def test_what_is_no_figure(row: str, text: str):
    assert re.search(NO_FIGURES[row], text, re.VERBOSE)
    assert [each.text for each in figures(text)] == []


@pytest.mark.parametrize("text", [text for _, near in NO_FIGURE.values() for text in near])
def test_what_is_near_and_a_figure(text: str):
    assert list(figures(text))


def test_every_row_of_the_table_has_examples():
    assert list(NO_FIGURES) == list(NO_FIGURE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("from 20% to 49 per cent", [("20%", 20, "share"), ("49 per cent", 49, "share")]),
        ("40pp and 5.4 points", [("40pp", 40, "points"), ("5.4 points", 5.4, "points")]),
        ("£1.5 million, £13m and 2k", [("£1.5 million", 1.5e6, "money"), ("£13m", 13e6, "money"),
                                       ("2k", 2e3, "number")]),
        ("£40mn, 50p, R$3", [("£40mn", 40e6, "money"), ("50p", 0.5, "money"), ("R$3", 3, "money")]),
        ("1,300 members, 7.", [("1,300", 1300, "people"), ("7", 7, "number")]),
        ("30mins, 1.5 hours", [("30mins", 1800, "time"), ("1.5 hours", 5400, "time")]),
        ("a 30-minute walk", [("30-minute", 1800, "time")]),
        ("£95pw, 400sqm, 3x", [("£95", 95, "money"), ("400sqm", 400, "measure"),
                               ("3x", 3, "ratio")]),
        ("20kg, 3 miles", [("20kg", 20, "measure"), ("3 miles", 3, "measure")]),
        ("twenty-five, twenty-one", [("twenty-five", 25, "number"), ("twenty-one", 21, "number")]),
        ("two hundred and fifty pupils", [("two hundred and fifty", 250, "people")]),
        ("three hundred thousand; a dozen", [("three hundred thousand", 3e5, "number"),
                                             ("a dozen", 12, "number")]),
        ("half a million; a quarter of a million", [("half a million", 5e5, "number"),
                                                    ("a quarter of a million", 25e4, "number")]),
        ("half of it, ½ of it", [("half", 50, "share"), ("½", 50, "share")]),
        ("2½ years, two and a half years", [("2½ years", 2.5 * 365.25 * 86_400, "time"),
                                            ("two and a half years", 2.5 * 365.25 * 86_400,
                                             "time")]),
        ("a day and a half; half an hour", [("a day and a half", 1.5 * 86_400, "time"),
                                            ("half an hour", 1800, "time")]),
        ("three-quarters, two fifths", [("three-quarters", 75, "share"),
                                        ("two fifths", 40, "share")]),
        ("one in five, 9 out of 10", [("one in five", 20, "share"), ("9 out of 10", 90, "share")]),
        ("5.9 in every 1,000 beds", [("5.9", 5.9, "number"), ("1,000", 1_000, "number")]),
        ("12 in 10 of them", [("12", 12, "number"), ("10", 10, "number")]),
        ("doubled; five-fold; twice the rate", [("doubled", 2, "ratio"), ("five-fold", 5, "ratio"),
                                                ("twice", 2, "ratio")]),
        ("three times as high, half as many", [("three times", 3, "ratio"),
                                               ("half", 0.5, "ratio")]),
        ("they met twice, three times", [("three", 3, "number")]),
        ("a third of what it was", [("a third", 1 / 3, "ratio")]),
        ("9 days, compared with 14 before", [("9 days", 9 * 86_400, "time"),
                                             ("14", 14 * 86_400, "time")]),
        (f"5 {'oak ' * 60}6", [("5", 5, "number"), ("6", 6, "number")]),
        ("dozens came", [("dozens", 0, "number")]),
        ("Scores of shops; test scores of 7", [("Scores", 0, "number"), ("7", 7, "number")]),
        ("16 and 21 per cent", [("16", 16, "share"), ("21 per cent", 21, "share")]),
        ("4.5 fewer days", [("4.5 fewer days", 4.5 * 86_400, "time")]),
        ("fell 37% to 190", [("37%", 37, "share"), ("190", 190, "number")]),
        ("by 2 days to 5", [("2 days", 2 * 86_400, "time"), ("5", 5 * 86_400, "time")]),
        ("£13m and 2", [("£13m", 13e6, "money"), ("2", 2, "number")]),
        ("1 to 2 million pounds", [("1", 1e6, "money"), ("2 million pounds", 2e6, "money")]),
        ("B12, 7EH and often", []),
    ],
)  # fmt: skip
def test_figures(text: str, expected: list[tuple[str, float, str]]):
    found = [(each.text, each.value, each.unit.kind) for each in figures(text)]
    assert [name for name, *_ in expected] == [name for name, *_ in found]
    assert [kind for *_, kind in expected] == [kind for *_, kind in found]
    assert [value for _, value, _ in found] == pytest.approx([value for _, value, _ in expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One of them had two plans.", []),
        ("No one who moved in, on one estate closed, each one left.", []),
        ("Two people died.", ["Two"]),
        ("It closed after one month and two miles.", ["one month", "two miles"]),
        ("A two-year plan.", []),
        ("One in five; two thirds; one hundred.", ["One in five", "two thirds", "one hundred"]),
    ],
)
def test_one_and_two_count_before_a_unit_or_as_a_result(text: str, expected: list[str]):
    assert [each.text for each in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rate rose by 5%.", ("change", 1, "")),
        ("The rate has fallen from about 5%.", ("start", -1, "about")),
        ("The rate went up to nearly 5%.", ("end", 1, "nearly")),
        ("The rate went from 5%.", ("start", 0, "")),
        ("Up to 5% left.", ("level", 0, "limit")),
        ("They made up 5%.", ("level", 0, "")),
        ("It was up 5%.", ("change", 1, "")),
        ("It fell 5%.", ("change", -1, "")),
        ("A drop in use of just over 5%.", ("change", -1, "just_over")),
        ("A 5% cut came.", ("change", -1, "")),
        ("The rate was 5% lower.", ("change", -1, "")),
        ("The rate was 5 points more often seen.", ("change", 1, "")),
        ("It rose from 3.5 to 5.", ("end", 1, "")),
        ("It rose (from 5).", ("start", 0, "")),
        ("It rose by 3% to 5%.", ("end", 1, "")),
        ("It rose by 3 to 5 points.", ("change", 1, "")),
        ("It rose by 3%-5%.", ("change", 1, "")),
        ("They waited 5 fewer days.", ("change", -1, "")),
        ("They waited 5 more days.", ("change", 1, "")),
        ("It has 5 or more.", ("level", 0, "")),
        ("It has more than 5 homes.", ("level", 0, "over")),
        ("Rents fell; run by 5 tenants.", ("level", 0, "")),
        ("It fell by a further 5%.", ("change", -1, "")),
        ("It rose by between 5%.", ("change", 1, "")),
        ("Use is up 3% on 5.", ("start", 1, "")),
        ("An effect of -5.", ("level", -1, "")),
        ("An effect of +5.", ("level", 1, "")),
        ("Use doubled.", ("change", 1, "")),
        ("Use halved.", ("change", -1, "")),
        ("It is three times as high.", ("change", 0, "")),
        ("The rate was at least 5%.", ("level", 0, "limit")),
    ],
)
def test_what_the_words_around_a_figure_say(text: str, expected: tuple[str, int, str]):
    *_, figure = figures(text)
    assert figure.said == Context(*expected)
