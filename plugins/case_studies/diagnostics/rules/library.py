"""Rules that need more than one record."""

from case_studies.diagnostics.core import Rule

UNKNOWN_THEME = Rule(
    "unknown-theme",
    "There is no theme “{name}”.",
    "The themes are: {known}. {advice}",
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
    "Its approaches are: {known}. {advice}",
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
    "Places are shown and filtered by nation and region.",
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
