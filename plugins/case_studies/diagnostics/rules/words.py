"""Rules of plain English. They are warnings: they never stop publishing."""

from case_studies.diagnostics.core import Rule

LONG_SENTENCE = Rule(
    "long-sentence",
    "The sentence has {count} words.",
    "Split it: the most is {limit} words, and most should have fewer than 25.",
    "People read short sentences faster, and more of them understand.",
    "warning",
)
PASSIVES = Rule(
    "passives",
    "{count} sentences in a row are in the passive: “{words}” …",
    "Say who does what: “the council built it” rather than “it was built”.",
    "Readers want to know who acted.",
    "warning",
)
JARGON = Rule(
    "jargon",
    "“{word}” is on the list of jargon.",
    "Write “{instead}” instead.",
    "Words of one profession keep other readers out.",
    "warning",
)
