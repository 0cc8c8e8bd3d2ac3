"""Rules of what is well written and cannot be so, or hardly can."""

from case_studies.diagnostics.core import Rule

DATE_AHEAD = Rule(
    "date-ahead",
    "`{field}` is {value}, which lies ahead: today is {today}.",
    "Correct the date, or write what was planned as a claim of kind `aim`.",
    "A date that lies ahead would stand first in every list until it has come.",
)
BAD_PAGES = Rule(
    "bad-pages",
    "“{value}” names no pages.",
    'Write the printed numbers, such as pages: "26-27", or use `at` for a place without a number.',
    "A reader must be able to find the passage.",
)
PAGES_REVERSED = Rule(
    "pages-reversed",
    "The pages {value} end before they start.",
    'Write the first page, then the last: pages: "{better}"',
    "A reader must be able to find the passage.",
)
PAGE_BEYOND_END = Rule(
    "page-beyond-end",
    "There is no page {page} in {source}: it has {count}.",
    "Correct the page, or the number of `pages` in the file of the source, or write the place as "
    "`at` where the numbers run on from another text.",
    "A reader must be able to find the passage.",
)
SHARE_BEYOND_WHOLE = Rule(
    "share-beyond-whole",
    "The claim `{claim}` gives a share of {value}%.",
    "Correct the figure, or say what it is a share of in `measure`, or that it is a change in "
    "`form`.",
    "More than the whole is most often a slip of the keys.",
    "warning",
)
CLAIMS_DISAGREE = Rule(
    "claims-disagree",
    "The claims `{first}` and `{claim}` give two figures for one measure.",
    "Tell them apart by `measure`, `group` or `period`, or keep one with what each source says.",
    "A reader cannot know which of the two is true.",
)
PLACEHOLDER = Rule(
    "placeholder",
    "“{words}” was left to be filled in.",
    "Write what belongs there, or keep the case a draft until it is known.",
    "Such words stand for a fact that nobody has looked up.",
)
PERSONAL_EMAIL = Rule(
    "personal-email",
    "{address} is the e-mail address of a person.",
    "Give the address of an office, such as info@ or enquiries@, or none.",
    "People change their posts, and what is published cannot be taken back.",
)
UNCLEAR_EMAIL = Rule(
    "unclear-email",
    "{address} may be the e-mail address of a person.",
    "Keep it only if it belongs to an office or a service.",
    "People change their posts, and what is published cannot be taken back.",
    "warning",
)
PERSONAL_TELEPHONE = Rule(
    "personal-telephone",
    "{number} is the number of a mobile telephone, so that it may be a person's.",
    "Keep it only if it belongs to an office or a service.",
    "People change their numbers, and what is published cannot be taken back.",
    "warning",
)
