"""Rules that need more than one record."""

from case_studies.diagnostics.core import Rule

UNKNOWN_THEME = Rule(
    "unknown-theme",
    "There is no theme “{name}”.",
    "The themes are: {known}. {advice}",
    "A case under an unknown theme would stand on no theme's page.",
)
UNKNOWN_APPROACH = Rule(
    "unknown-approach",
    "The theme “{theme}” has no approach “{name}”.",
    "Its approaches are: {known}. {advice}",
    "Theme pages group cases by approach.",
)
UNKNOWN_PSA = Rule(
    "unknown-psa",
    "There is no PSA {number}.",
    "PSAs run from {first} to {last}{advice}",
    "A case under an unknown PSA would stand on no PSA's page.",
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    "There is no source document “{name}”.",
    "{advice}",
    "Every figure must lead to a document that the library names.",
)
UNKNOWN_PLACE = Rule(
    "unknown-place",
    "There is no place “{name}” in places.yml.",
    "{advice}",
    "Places are shown and filtered by nation and region.",
)
UNKNOWN_CASE = Rule(
    "unknown-case",
    "There is no published case study “{name}”.",
    "{advice}",
    "A link to it would lead nowhere.",
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
    "Remove the alias, or choose another name for one of the two.",
    "An address can lead to one page only.",
)
CLAIM_PSA_NOT_LINKED = Rule(
    "claim-psa-not-linked",
    "The claim `{claim}` speaks to PSA {psa}, which the case does not list under `psas`.",
    "Add the PSA with its contribution under `psas`, or remove `psa` from the claim.",
    "A figure on a PSA's page needs the sentence that says how the case contributes.",
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
NEAR_DUPLICATE = Rule(
    "near-duplicate",
    "The text is nearly the same as that of {other}.",
    "If both tell of one case, merge them and keep the other name as an alias.",
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
