"""Owns the preview picture of a page, which others show beside a link to it.

Drawn from the page's view alone, without network: the same bytes for the same words.
"""

import io
from functools import cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from case_studies.views import View

SIZE = (1200, 630)  # pixels; what the Open Graph protocol's consumers expect
MARGIN = 72
LINES = 4
PAPER, INK = (244, 242, 236), (11, 31, 32)
LIGHT, DARK, QUIET = 255, 0, 70  # shades between ink and paper: grey is drawn and stored fastest


def preview_image(view: View) -> bytes:
    """Return a PNG with the page's kind, title and, for a case, its outcome and evidence."""
    image = Image.new("L", SIZE, LIGHT)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, SIZE[0], 24), fill=DARK)
    kind = view.get("kicker", "Case study")
    draw.text((MARGIN, 84), kind, font=_font("Semibold", 34), fill=QUIET)
    top = 150
    for line in _wrapped(view["title"], _font("Bold", 68)):
        draw.text((MARGIN, top), line, font=_font("Bold", 68), fill=DARK)
        top += 80
    draw.text((MARGIN, 500), _facts(view), font=_font("Semibold", 32), fill=DARK)
    draw.text((MARGIN, 552), view["site"]["name"], font=_font("Semibold", 28), fill=QUIET)
    image.putpalette(_shades())
    output = io.BytesIO()
    image.save(output, "PNG")
    return output.getvalue()


def _shades() -> list[int]:
    """Return the palette: 256 shades from ink to paper, as red, green and blue."""
    return [
        round(dark + (light - dark) * level / LIGHT)
        for level in range(LIGHT + 1)
        for dark, light in zip(INK, PAPER, strict=True)
    ]


def _facts(view: View) -> str:
    if view["kind"] == "case-study":
        return f"{view['outcome']['label']}  ·  Evidence: {view['evidence']['label'].lower()}"
    number = len(view["cases"])
    return f"{number} case stud{'y' if number == 1 else 'ies'}" if number else "No case studies yet"


def _wrapped(text: str, font: ImageFont.FreeTypeFont) -> list[str]:
    """Return `text` in lines that fit; what does not fit in LINES ends in an ellipsis."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if font.getlength(longer) <= SIZE[0] - 2 * MARGIN:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1]} …"]


@cache
def _font(weight: str, size: int) -> ImageFont.FreeTypeFont:
    name = files("font_source_sans_pro") / "files" / f"SourceSansPro-{weight}.ttf"
    return ImageFont.truetype(io.BytesIO(name.read_bytes()), size)
