"""Owns what a file's name alone says: its kind, a slip in its ending, whether it is litter."""

import re

TEXT = {".md", ".yml"}
PICTURES = {".png", ".jpg", ".jpeg", ".webp"}

# What a file that the library reads is called elsewhere, or by an editor that hides endings.
ENDING = re.compile(r"\.(?:(?P<md>md|markdown|mdown|mkd)|ya?ml)(?:\.txt)?\Z", re.IGNORECASE)

# What systems, office programs and editors leave behind.
LITTER = re.compile(
    r"\..*|~.*|#.*#|.*~|.*\.(?:orig|bak|rej|swp|swo|tmp)|thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r",
    re.IGNORECASE | re.DOTALL,
)

# What Windows takes for a device, whatever the ending, and signs that no name has there; those in
# the name of a page are told as what cannot stand in an address.
NOT_ON_WINDOWS = re.compile(
    r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?|.*[<>:\"|?*\\].*(?<!\.md)|.*[. ]",
    re.IGNORECASE | re.DOTALL,
)

DOCUMENTS = re.compile(
    r".*\.(?:docx?|odt|rtf|pdf|pptx?|odp|xlsx?|ods|csv|epub|pages|numbers|key)", re.IGNORECASE
)
OUTSIDE = "Keep it outside content/: pages are .md files; pictures are .png, .jpg or .webp."
DOCUMENT = (
    "Keep it outside content/, and link to its address or describe it in a file of the folder "
    "sources/."
)


def is_litter(name: str) -> bool:
    """Whether a file of this name is hidden, or left behind by a program."""
    return bool(LITTER.fullmatch(name))


def on_windows(name: str) -> str:
    """Return a name that Windows can have for one that it cannot; an empty text for all others."""
    if not NOT_ON_WINDOWS.fullmatch(name):
        return ""
    start, dot, ending = re.sub(r"[<>:\"|?*\\]", "-", name).rstrip(". ").partition(".")
    return f"{start}-1{dot}{ending}"


def right_ending(name: str) -> str:
    """Return `name` with .md or .yml where its ending means one of them, else as it is."""
    found = ENDING.search(name)
    return name[: found.start()] + (".md" if found["md"] else ".yml") if found else name


def advice_for(name: str) -> str:
    """Return what to do with a file of a kind that the library does not publish."""
    return DOCUMENT if DOCUMENTS.fullmatch(name) else OUTSIDE
