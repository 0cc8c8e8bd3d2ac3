"""Rules of slips in YAML, each named for what it is."""

from case_studies.diagnostics.core import Rule

MERGE_MARKER = Rule(
    "merge-marker",
    "Two versions of the text meet here: git marks them with {sign}.",
    "Keep one version, or one made of both, and take out the lines that start with <<<<<<<, "
    "======= and >>>>>>>.",
    "Git could not decide between two people's changes, and both would be published.",
)
CUT_VALUE = Rule(
    "cut-value",
    "YAML takes “{rest}” for a comment: the value ends before it.",
    "Put the value in quotes: {better}",
    "A blank and a # cut a value without a word.",
)
COMMENT_AFTER_TEXT = Rule(
    "comment-after-text",
    "YAML takes “{rest}” for a comment: the value ends before it.",
    "Put the value in quotes, {better}, or the comment on a line of its own.",
    "A blank and a # cut a value without a word.",
    "warning",
)
COLON_WITHOUT_SPACE = Rule(
    "colon-without-space",
    "There is no blank after the colon of `{field}`.",
    "Write a blank after the colon: {field}: {better}",
    "Without it YAML takes the name and the value for one text.",
)
NEEDS_QUOTES = Rule(
    "needs-quotes",
    "The value has a {sign} where YAML takes the sign for its own.",
    "Put the value in quotes: {better}",
    "Some signs mean something in YAML, and break a value that is not in quotes.",
)
COMMA_IN_VALUE = Rule(
    "comma-in-value",
    "The comma ends the value of `{field}`, so that YAML takes “{rest}” for a name.",
    "{advice}",
    "In curly brackets a comma parts fields, and one inside a value cuts it.",
)
SMART_QUOTES = Rule(
    "smart-quotes",
    "The quotation mark is {character}, which YAML takes for a part of the value.",
    "Use straight quotes: {better}",
    "Word processors put such marks in place of straight ones, and pages would print them.",
)
ODD_SPACE = Rule(
    "odd-space",
    "There is {character} where YAML needs a plain blank.",
    "Type the blank anew with the space bar: such characters come with pasted text.",
    "It looks like a blank and is none, so that names and values are not what they seem.",
)
SPACE_IN_VALUE = Rule(
    "space-in-value",
    "There is {character} inside the value.",
    "Type the blank anew with the space bar, unless it has to hold two words on one line.",
    "It looks like a blank and is none: the same name with a plain blank is another one.",
    "warning",
)
