"""Rules of reading a file: before anything is known of what a field means."""

from case_studies.diagnostics.core import Rule

EMPTY_FILE = Rule(
    "empty-file",
    "The file is empty.",
    "Write the page; `case-studies new TITLE` writes a start for a case study.",
    "An empty file would publish an empty page.",
)
NOT_UTF8 = Rule(
    "not-utf8",
    "The file is not saved as UTF-8: byte {byte} cannot be read.",
    "Save the file again with the encoding UTF-8.",
    "Read in another encoding, pound signs and accents would turn into other characters.",
)
FILE_TOO_LARGE = Rule(
    "file-too-large",
    "The file has {size} bytes; the most is {limit}.",
    "Keep one case study a file, and put long material into a source document.",
    "A text of this size is almost always a file put in the wrong place.",
)
TOO_MANY_VALUES = Rule(
    "too-many-values",
    "The fields hold more than {limit} names and values.",
    "Keep one record a file, and leave out what no reader needs.",
    "A file like this was made by a program, and would keep the check busy for long.",
)
SYMBOLIC_LINK = Rule(
    "symbolic-link",
    "This is a symbolic link.",
    "Replace the link by a copy of the file it points to.",
    "A link could publish a file from outside the library.",
)
UNEXPECTED_FILE = Rule(
    "unexpected-file",
    "The library does not publish files of the kind “{kind}”.",
    "{advice}",
    "Only files that are meant for readers may reach the site.",
)
UNREADABLE_FILE = Rule(
    "unreadable-file",
    "The file cannot be read: {problem}.",
    "Give yourself the right to read it, as its owner or in its properties.",
    "What cannot be read cannot be checked, and would be missing from the site.",
)
MISNAMED_FILE = Rule(
    "misnamed-file",
    "The library reads no file of the name “{name}”.",
    "{advice}",
    "A file under another name would be missing from the site.",
)
WINDOWS_NAME = Rule(
    "windows-name",
    "No file or folder on Windows can be called “{name}”.",
    "Rename it, for example to {better}.",
    "On Windows the library could not be copied, edited or opened.",
)
MISNAMED_FOLDER = Rule(
    "misnamed-folder",
    "The library knows no folder “{name}”.",
    "{advice}",
    "A file's folder says what kind of record it holds.",
)
MISPLACED_FILE = Rule(
    "misplaced-file",
    "{what} does not belong in {folder}/.",
    "{advice}",
    "A file's folder says what kind of record it holds.",
    cause=("folder", "home"),
)
CONTROL_CHARACTER = Rule(
    "control-character",
    "There is an invisible control character, {character}.",
    "Type the words around it anew: such characters come with text pasted from a PDF.",
    "Invisible characters can hide text, break lines or turn text around.",
)
NO_FRONT_MATTER = Rule(
    "no-front-matter",
    "The file does not start with front matter.",
    "Make `---` the very first line, then the fields, then a second line `---`.",
    "The fields between the two lines are what the library checks and indexes.",
)
UNCLOSED_FRONT_MATTER = Rule(
    "unclosed-front-matter",
    "The front matter starts here and never ends.",
    "Add a line with only `---` after the last field.",
    "Without the second line nobody can tell fields from text.",
)
BROKEN_YAML = Rule(
    "broken-yaml",
    "The YAML cannot be read: {problem}.",
    "{advice}",
    "A file whose fields cannot be read cannot be checked or published.",
)
NOT_FIELDS = Rule(
    "not-fields",
    "Expected fields such as `title: Open doors`, found {found}.",
    "Write one field a line: its name, a colon, a space and its value.",
    "The library reads names and values, not free text or a list.",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    "The field `{key}` stands here a second time; the first is on line {first}.",
    "Keep one of the two.",
    "YAML would silently drop the first value.",
)
YAML_FEATURE = Rule(
    "yaml-feature",
    "YAML {feature} are not used here: {text}",
    "Write the value out in full, in quotes if it is text that starts with &, * or !.",
    "Anchors, aliases and tags make a file hard to read and can be used to attack a reader.",
)
AMBIGUOUS_NUMBER = Rule(
    "ambiguous-number",
    "YAML reads `{text}` as {value}.",
    "Write the number in plain digits, such as 1250 or 0.5; put times and text in quotes.",
    "A leading zero, a colon or an underscore silently changes a number.",
)
IMPOSSIBLE_DATE = Rule(
    "impossible-date",
    "There is no such date as {text}.",
    "Write a date that exists as year-month-day, such as 2026-11-22.",
    "A wrong date would end the build without saying where.",
)
POSSIBLE_SECRET = Rule(
    "possible-secret",
    "This looks like {what}.",
    "Take it out and have the secret replaced: whatever was committed is known.",
    "A password or key in a content file would be published.",
)
