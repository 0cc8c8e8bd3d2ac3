"""Rules of the Markdown text in a record."""

from case_studies.diagnostics.core import Rule

TANGLED_TEXT = Rule(
    "tangled-text",
    "The text has {what}.",
    "Break it into shorter paragraphs and simpler lists, or put it into several pages.",
    "A program could take minutes to read such a text, and a person could not read it at all.",
)
RAW_HTML = Rule(
    "raw-html",
    "The text contains HTML: {tag}",
    "Write it in Markdown, with &lt; for a <.",
    "HTML in a text can break a page or run code in a reader's browser.",
)
UNSUPPORTED_MARKDOWN = Rule(
    "unsupported-markdown",
    "The library's pages have no {what}: {text} would be printed as it stands.",
    "{instead}",
    "What other programs make of such signs, readers here would see as raw signs.",
)
EVENT_ATTRIBUTE = Rule(
    "event-attribute",
    "The text sets the event attribute {attribute}.",
    "Take it out: pages of the library run no code from content.",
    "Such attributes run code in a reader's browser.",
)
UNSAFE_LINK = Rule(
    "unsafe-link",
    "The link points to {target}",
    "Link to a page of the library, or to an address that starts with https://, http:// or mailto:",
    "Links such as javascript: run code in a reader's browser.",
)
BROKEN_LINK = Rule(
    "broken-link",
    "The link points to {target}, which does not exist.",
    "{advice}",
    "Readers would meet an error page.",
    cause=("page",),
)
BROKEN_ANCHOR = Rule(
    "broken-anchor",
    "The page {page} has no heading #{anchor}.",
    "{advice}",
    "The link would open at the wrong place.",
    cause=("page", "anchor"),
)
HEADING_LEVEL = Rule(
    "heading-level",
    "The heading is of level {level}; here it must be {expected}.",
    "Start headings with {marks}, and do not skip a level.",
    "People who use a screen reader find their way by headings in order.",
)
LIST_NEEDS_BLANK_LINE = Rule(
    "list-needs-blank-line",
    "The list starts right under a line of text.",
    "Leave an empty line before the first item.",
    "Without it the items run on as one paragraph.",
)
UNDERLINED_HEADING = Rule(
    "underlined-heading",
    "The line of signs under the text makes a heading of it.",
    "For a heading write {marks} before its words, for a line across the page leave an empty line "
    "above the signs.",
    "It happens by accident, and a paragraph becomes a heading.",
)
INDENTED_CODE = Rule(
    "indented-code",
    "The line is indented so far that it is printed as code.",
    "Indent it less, or write a line of ``` above and below it if it is code.",
    "It happens by accident when a text is pasted, and makes it hard to read.",
)
LINK_WITHOUT_TEXT = Rule(
    "link-without-text",
    "The link to {target} has no words.",
    "Write them between the square brackets: [The report](report.md)",
    "Readers could not see it, and a screen reader would spell out the address.",
)
IMAGE_WITHOUT_TEXT = Rule(
    "image-without-text",
    "The picture {target} has no text that says what it shows.",
    "Write it between the square brackets: ![Two people planting a tree](tree.png)",
    "People who cannot see the picture read this text.",
)
EXTERNAL_IMAGE = Rule(
    "external-image",
    "The picture comes from another site: {target}",
    "Save the picture beside the page and link to it there, if its terms allow that.",
    "Nothing the site shows may come from another host: it would tell others who reads.",
)
UNSOURCED_FIGURE = Rule(
    "unsourced-figure",
    "No claim accounts for the figure {figure} in `{field}`{nearest}.",
    "Correct the figure, or add a claim with it and its source, or list its phrase under "
    "`not_claims` with the reason.",
    "Every figure has a source.",
)
FIGURE_WITHOUT_SOURCE = Rule(
    "figure-without-source",
    "The figure {figure} in `{field}` has no source.",
    "List its document under `sources`, with the place, or say it without the figure.",
    "Every figure has a source.",
)
