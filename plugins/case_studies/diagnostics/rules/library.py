"""Rules that need more than one record."""

from case_studies.diagnostics.core import Rule

UNKNOWN_THEME = Rule(
    "unknown-theme",
    "There is no theme “{name}”.",
    "Name one of the themes: {known}{advice}",
    "A case under an unknown theme would stand on no theme's page.",
    cause=("name",),
)
MISSING_LIST = Rule(
    "missing-list",
    "{what} is missing or empty, and {count}.",
    "Bring it back under this name, or write it anew.",
    "What is named must be found in one place.",
)
UNKNOWN_APPROACH = Rule(
    "unknown-approach",
    "The theme “{theme}” has no approach “{name}”.",
    "Name one of its approaches: {known}{advice}",
    "Theme pages group cases by approach.",
    cause=("theme", "name"),
)
UNKNOWN_PSA = Rule(
    "unknown-psa",
    "There is no PSA {number}.",
    "PSAs run from {first} to {last}{advice}",
    "A case under an unknown PSA would stand on no PSA's page.",
    cause=("number",),
)
UNKNOWN_OBJECTIVE = Rule(
    "unknown-objective",
    "The framework “{framework}” has no objective “{name}”.",
    "{advice}",
    "A case under an unknown objective would stand on no objective's page.",
)
UNKNOWN_FRAMEWORK = Rule(
    "unknown-framework",
    "There is no framework of objectives “{name}”.",
    "{advice}",
    "An objective is found under its framework.",
)
OBJECTIVE_WITHOUT_FRAMEWORK = Rule(
    "objective-without-framework",
    "“{name}” does not say which framework the objective belongs to.",
    "{advice}",
    "Several frameworks can have an objective of the same name.",
)
FRAMEWORK_WITHOUT_INDEX = Rule(
    "framework-without-index",
    "The framework in {folder}/ has no record that names it.",
    "Add {folder}/index.md with title, one (the word for one of its objectives), period and "
    "sources.",
    "Pages, briefs and filters call the objectives by their framework's words.",
)
SAME_AS_OWN_FRAMEWORK = Rule(
    "same-as-own-framework",
    "{objective} belongs to the same framework as this objective.",
    "Name an objective of another framework, or take the line out.",
    "`same_as` leads from one framework to another; within one, objectives differ.",
)
SAME_AS_TOLD_TWICE = Rule(
    "same-as-told-twice",
    "{other} already says that it asks for the same as this objective.",
    "Keep the line in one of the two files; readers see it on both pages.",
    "Two lines on one judgement may disagree.",
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    "There is no source document “{name}”.",
    "{advice}",
    "Every figure must lead to a document that the library names.",
    cause=("name",),
)
UNKNOWN_PLACE = Rule(
    "unknown-place",
    "There is no place “{name}” in places.yml.",
    "{advice}",
    "Places are shown on the map and filtered by their area.",
    cause=("name",),
)
UNKNOWN_AREA = Rule(
    "unknown-area",
    "There is no area “{name}” in areas.yml.",
    "{advice}",
    "A case in an unknown area would stand on no tile of the map.",
    cause=("name",),
)
UNKNOWN_PROGRAMME = Rule(
    "unknown-programme",
    "There is no programme “{name}”.",
    "Add it as content/programmes/{name}.md, or name one of: {known}{advice}",
    "What sister cases share is told once, on the programme's page.",
    cause=("name",),
)
UNKNOWN_GROUP = Rule(
    "unknown-group",
    "The group “{name}” is not in groups.yml.",
    "Add it there, or name one of: {known}{advice}",
    "Readers narrow cases by whom they are for, in fixed words.",
    cause=("name",),
)
UNKNOWN_CASE = Rule(
    "unknown-case",
    "There is no published case study “{name}”.",
    "{advice}",
    "A link to it would lead nowhere.",
    cause=("name",),
)
DUPLICATE_TITLE = Rule(
    "duplicate-title",
    "{other} has the same title, “{title}”.",
    "Change one of the two titles so that readers can tell them apart.",
    "In lists and search results the two would look the same.",
)
DUPLICATE_ADDRESS = Rule(
    "duplicate-address",
    "{other} has the same address, {address}",
    "Rename one of the two files.",
    "One page would silently replace the other.",
)
NO_CASE_STUDIES = Rule(
    "no-case-studies",
    "There is no folder for case studies.",
    "Make the folder; one that holds no case yet is kept by git with an empty file .gitkeep.",
    "A library that has lost its cases must not replace one that has them.",
)
NO_HOME_PAGE = Rule(
    "no-home-page",
    "There is no home page.",
    "Write the file, with a `title` and a `summary`.",
    "Without it the site's first address would lead nowhere.",
)
ALIAS_COLLISION = Rule(
    "alias-collision",
    "The address “{alias}” already leads to {other}.",
    "Choose another alias, or another name for one of the two files.",
    "An address can lead to one page only.",
)
CLAIM_PSA_NOT_LINKED = Rule(
    "claim-psa-not-linked",
    "The claim `{claim}` speaks to PSA {psa}, which the case does not list under `psas`.",
    "Add the PSA with its contribution under `psas`, or take `psa` out of the claim.",
    "A figure on a PSA's page needs the sentence that says how the case contributes.",
)
CLAIM_OBJECTIVE_NOT_LINKED = Rule(
    "claim-objective-not-linked",
    "The claim `{claim}` speaks to {objective}, which the case does not list under `objectives`.",
    "Add it with its contribution under `objectives`, or take `objective` out of the claim.",
    "A figure on an objective's page needs the sentence that says how the case contributes.",
)
CLAIM_SOURCE_NOT_LISTED = Rule(
    "claim-source-not-listed",
    "The claim `{claim}` rests on {source}, which the case does not list under `sources`.",
    "Add the document under `sources`.",
    "The list of sources on a page must be complete.",
)
WRONG_FILE_NAME = Rule(
    "wrong-file-name",
    "PSA {number} belongs in a file named {expected}.",
    "Rename the file, or correct `number`.",
    "The file's name and its number must lead to the same page.",
)
SYNONYM_TWICE = Rule(
    "synonym-twice",
    "“{word}” also stands under the entry “{other}”.",
    "Keep the word in one entry.",
    "Search must know which of the two entries a word belongs to.",
)
KEYWORDS_TOO_MANY = Rule(
    "keywords-too-many",
    "The case has {count} keywords.",
    "Keep {limit} at most: names and words that its text lacks.",
    "The search knows which words are near in meaning; many keywords hide the other cases.",
)
KEYWORD_NOT_NEEDED = Rule(
    "keyword-not-needed",
    "The keyword “{word}” finds the case already, as it is in the {where}.",
    "Take it out, or name what the text lacks.",
    "Keywords are for names and words that stand nowhere else.",
    "warning",
)
NEAR_DUPLICATE = Rule(
    "near-duplicate",
    "The text is nearly the same as that of {other}.",
    "If both tell of one case, merge them and keep the other name as an alias; "
    "else say what is special about each.",
    "A case told twice is counted twice.",
    "warning",
)
REVIEW_DUE = Rule(
    "review-due",
    "The review was due on {due}; the case was last checked on {checked}.",
    "Check the facts against the sources, then set `checked` to the day you did.",
    "Readers rely on a case being looked at again.",
    "warning",
)
