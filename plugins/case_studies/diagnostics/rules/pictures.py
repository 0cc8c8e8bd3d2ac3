"""Rules of the pictures beside the pages."""

from case_studies.diagnostics.core import Rule

NOT_A_PICTURE = Rule(
    "not-a-picture",
    "The file is not a whole PNG, JPEG or WebP picture.",
    "Open the original in a picture editor, and save it anew as PNG, JPEG or WebP.",
    "A page would show a gap in its place, and a file of another kind could hold anything.",
)
WRONG_PICTURE_KIND = Rule(
    "wrong-picture-kind",
    "The file is a {kind} picture, but its name ends in {ending}.",
    "Rename it to {expected}, and change the links to it.",
    "Servers tell browsers by the name what a file is; some browsers then refuse it.",
)
PICTURE_TOO_LARGE = Rule(
    "picture-too-large",
    "The picture has {size} bytes; the most is {limit}.",
    "Save it smaller: fewer pixels, or a JPEG or WebP of less quality.",
    "Many readers are on a slow line, and pay for what they load.",
)
PICTURE_TOO_WIDE = Rule(
    "picture-too-wide",
    "The picture has {size}; the most is {width} pixels wide and {height} high.",
    "Save it with fewer pixels.",
    "No screen shows more of it on a page, but every reader would load it.",
)
PICTURE_IN_ASSETS = Rule(
    "picture-in-assets",
    "The picture lies in {folder}/, the folder of the site's own files.",
    "Move it beside the page that shows it, such as to {better}, and change the links to it.",
    "There it could take the place of a picture or a style that every page needs.",
)
UNUSED_PICTURE = Rule(
    "unused-picture",
    "No page shows or links to the picture, so it is not published.",
    "Show it on a page, ![What it shows]({name}), or keep it outside content/.",
    "Only what readers are meant to see may reach the site.",
    "warning",
)
