"""Rules of one record's fields."""

from case_studies.diagnostics.core import Rule

UNQUOTED_TEXT = Rule(
    "unquoted-text",
    "`{field}` should be text, but YAML reads {text} as {kind}.",
    'Put it in quotes: {shown}"{text}"',
    "YAML turns words such as NO and numbers such as 1.10 into something else.",
)
UNKNOWN_FIELD = Rule(
    "unknown-field",
    "There is no field `{field}` here.",
    "{advice}",
    "A misspelt field would be lost without a word.",
)
RESERVED_FIELD = Rule(
    "reserved-field",
    "The field `{field}` belongs to the site generator and cannot be set here.",
    "Take the line out: the page's design is decided in one place, `overrides/`.",
    "Such fields can change a page's template, hide it or run code in it.",
)
MISSING_FIELD = Rule(
    "missing-field",
    "The field `{field}` is missing.",
    "Add it: {example}",
    "A published page must answer the same questions as every other.",
)
EMPTY_FIELD = Rule(
    "empty-field",
    "The field `{field}` has no value.",
    "Write its value, or `unknown` where the field allows it.",
    "Unknown is a value and has to be said; an empty field says nothing.",
)
WRONG_TYPE = Rule(
    "wrong-type",
    "`{field}` should be {expected}, but this is {found}.",
    "Change it, for example: {example}",
    "Pages, filters and counts rely on the kind of each value.",
)
NOT_IN_LIST = Rule(
    "not-in-list",
    "`{field}` cannot be “{value}”.",
    "Write one of: {allowed}{advice}",
    "Filters and counts rely on fixed words.",
)
OUT_OF_RANGE = Rule(
    "out-of-range",
    "`{field}` is {value}; it must be {limit}.",
    "Correct the number.",
    "A number outside its range has no meaning in the library.",
)
TOO_LONG = Rule(
    "too-long",
    "`{field}` has {length} characters; the most is {limit}.",
    "Shorten it, and put the details into the text.",
    "Lists and search results show this line whole.",
)
NOT_ONE_LINE = Rule(
    "not-one-line",
    "`{field}` runs over several lines.",
    "Write it as one line; use `>-` before a long one.",
    "Lists, tables and search results show this field as one line.",
)
HTML_IN_LINE = Rule(
    "html-in-line",
    "`{field}` contains the HTML tag {tag}.",
    "Write plain text; a < on its own is fine.",
    "One-line fields are shown as they are, in lists, exports and page titles.",
)
BAD_SLUG = Rule(
    "bad-slug",
    "“{slug}” cannot be an address.",
    "Rename it to {better}: addresses have lower-case letters, digits and single hyphens.",
    "The name becomes part of an address that people keep for ever.",
)
TITLE_FOR_NAME = Rule(
    "title-for-name",
    "`{field}` takes a short name, and “{slug}” looks like a title.",
    "Write the name of the file without .md, such as {shown}{better}",
    "Titles change, names stay.",
)
BAD_DATE = Rule(
    "bad-date",
    "“{value}” is not a year, a month or unknown.",
    'Write a year (2009), a month ("2009-07"{day}) or unknown.',
    "Dates are sorted and filtered, so they are written in one way.",
)
PERIOD_REVERSED = Rule(
    "period-reversed",
    "The period ends in {end}, before it starts in {start}.",
    "Swap the two, or correct one of them.",
    "A period that ends before it starts cannot be right.",
)
BAD_ADDRESS = Rule(
    "bad-address",
    "“{value}” is not a web address.",
    "Start it with https:// or http://",
    "Readers follow this address; other kinds of address can run code.",
)
LISTED_TWICE = Rule(
    "listed-twice",
    "{what} is listed twice.",
    "Keep one of the two.",
    "It would be counted twice.",
)
SOURCE_WITHOUT_PLACE = Rule(
    "source-without-place",
    "The source {source} is named without a place in it.",
    'Add pages: "26-27", or at: Case study 1 where the text has no pages.',
    "A reader must be able to find the passage.",
)
SOURCE_WITH_TWO_PLACES = Rule(
    "source-with-two-places",
    "The source {source} has both `pages` and `at`.",
    "Keep `pages`; use `at` only where the text has no pages.",
    "One place is enough, and two may disagree.",
)
PSA_WITHOUT_CONTRIBUTION = Rule(
    "psa-without-contribution",
    "The link to PSA {psa} does not say how the case contributes.",
    "Add one sentence that says how: contribution: More babies are breastfed.",
    "The sentence is what the PSA's page and brief are made of.",
)
OBJECTIVE_MISSING = Rule(
    "objective-missing",
    "The case names no objective that it helps to deliver.",
    "Add psas: [{{psa: 12, contribution: More babies are breastfed., basis: source}}], or "
    "objectives: [{{objective: sdg-2015/3, contribution: Fewer babies die., basis: source}}], or, "
    "where nothing fits, objectives: none with objectives_why: No objective is about trees.",
    "Readers look for what helps their objective; that nothing fits is an answer too.",
)
NONE_WITHOUT_WHY = Rule(
    "none-without-why",
    "`{field}: none` stands without a reason.",
    "Add one sentence that says why: {field}_why: None of them is about trees.",
    "That nothing fits is a judgement, and a judgement says why.",
)
NONE_BESIDE_LINKS = Rule(
    "none-beside-links",
    "`objectives: none` stands beside the objectives under `psas`.",
    "Keep one of the two: the links under `psas`, or `objectives: none` with its reason.",
    "A case cannot help an objective and none.",
)
EDITOR_WITHOUT_WHY = Rule(
    "editor-without-why",
    "{what} is an editor's judgement without a reason.",
    "Add `why`, or use `basis: source` if the source document says so.",
    "What we judge ourselves says that it is a judgement, and why.",
)
PLACE_MISSING = Rule(
    "place-missing",
    "Neither `places` nor `national: true` is given.",
    "Add places: [Name of a place], or national: true, or places: unknown",
    "Readers look for cases near them; unknown is a value.",
)
