"""Owns the kinds of value that fields are made of.

A check raises PydanticCustomError with the name of a rule and the values for its wording.
"""

import re
from datetime import date
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    Tag,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from case_studies.model.slugs import better_slug

UNKNOWN = "unknown"
NONE = "none"  # what a list says that is empty by judgement
ONGOING = "ongoing"  # the end of what is still going on
SUMMARY_LENGTH = 200  # characters
MARKDOWN = "markdown"  # marks a field whose text is Markdown

HTML_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<[!?][^<>]*>")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
YEAR_OR_MONTH = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?")
ADDRESS = re.compile(r"https?://[^\s<>\"']+$")
FULL_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Record(BaseModel):
    """A frozen record that refuses fields it does not know and values of another kind."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid", allow_inf_nan=False)


def _line(value: str) -> str:
    value = value.removesuffix("\n")
    if not value.strip():
        raise PydanticCustomError("empty-field", "empty")
    if "\n" in value:
        raise PydanticCustomError("not-one-line", "several lines")
    if tag := HTML_TAG.search(value):
        raise PydanticCustomError("html-in-line", "tag", {"tag": tag.group()})
    return value


def _text(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty-field", "empty")
    return value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        context = {"slug": value, "better": better_slug(value) or "oak-tree-centre"}
        raise PydanticCustomError("bad-slug", "not a slug", context)
    return value


def _year_or_month(value: Any) -> Any:
    value = value.isoformat() if isinstance(value, date) else number_as_text(value)
    if isinstance(value, str) and value != UNKNOWN and not YEAR_OR_MONTH.fullmatch(value):
        raise PydanticCustomError("bad-date", "not a date", {"value": value, "day": ""})
    return value


def _year_month_or_ongoing(value: Any) -> Any:
    return value if value == ONGOING else _year_or_month(value)


def _any_date(value: Any) -> Any:
    value = value.isoformat() if isinstance(value, date) else value
    if isinstance(value, str) and FULL_DATE.fullmatch(value):
        return _existing(value)
    return _year_or_month(value)


def _existing(day: str) -> str:
    try:
        return date.fromisoformat(day).isoformat()
    except ValueError:
        raise PydanticCustomError("impossible-date", "no such day", {"text": day}) from None


def number_as_text(value: Any) -> Any:
    """Return a year or page written without quotes, which YAML reads as a number, as text."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _address(value: str) -> str:
    if not ADDRESS.match(value):
        raise PydanticCustomError("bad-address", "not an address", {"value": value})
    return value


def _as_tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


class OrNone:
    """Marks a list that may be the word `none`, which is an empty list on purpose."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Return the list's check, which the word passes by."""
        return core_schema.no_info_wrap_validator_function(
            lambda value, check: () if value == NONE else check(value), handler(source)
        )

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return the list's JSON Schema with the word beside it."""
        return {"anyOf": [handler(schema), {"const": NONE, "type": "string"}]}


Item = TypeVar("Item")

_YEAR = {"type": "integer", "minimum": 1000, "maximum": 9999}  # without quotes, a number
_ONE_LINE = {"pattern": r"^[^\n]*\S[^\n]*\n?$"}
_LINE_OR_NUMBER = WithJsonSchema({"anyOf": [{"type": "string"} | _ONE_LINE, {"type": "integer"}]})
_LONG = {"format": MARKDOWN, "pattern": r"\S"}


def _dates(*patterns: str, words: tuple[str, ...] = (UNKNOWN,)) -> WithJsonSchema:
    """Return the JSON Schema of a date that may be one of some words."""
    text = {"type": "string", "pattern": f"^(?:{'|'.join((*patterns, *words))})$"}
    return WithJsonSchema({"anyOf": [text, _YEAR]})


Line = Annotated[str, AfterValidator(_line), Field(json_schema_extra=_ONE_LINE)]
Summary = Annotated[
    str, Field(max_length=SUMMARY_LENGTH, json_schema_extra=_ONE_LINE), AfterValidator(_line)
]
Text = Annotated[str, AfterValidator(_text), Field(json_schema_extra=_LONG)]
Slug = Annotated[
    str, AfterValidator(_slug), Field(json_schema_extra={"pattern": f"^{SLUG.pattern}$"})
]
Date = Annotated[str, BeforeValidator(_year_or_month), _dates(YEAR_OR_MONTH.pattern)]
EndDate = Annotated[
    str,
    BeforeValidator(_year_month_or_ongoing),
    _dates(YEAR_OR_MONTH.pattern, words=(UNKNOWN, ONGOING)),
]
AnyDate = Annotated[
    str, BeforeValidator(_any_date), _dates(YEAR_OR_MONTH.pattern, FULL_DATE.pattern)
]
Pages = Annotated[
    str,
    BeforeValidator(number_as_text),
    AfterValidator(_line),
    _LINE_OR_NUMBER,
]
Address = Annotated[
    str, AfterValidator(_address), Field(json_schema_extra={"pattern": f"^{ADDRESS.pattern}"})
]
ObjectiveId = Annotated[Line, BeforeValidator(number_as_text)]  # framework/name, such as sdg-2015/3
Many = Annotated[tuple[Item, ...], BeforeValidator(_as_tuple)]
SomeOrNone = Annotated[Many[Item], Field(min_length=1), OrNone()]
Number = float | int  # in this order: a text in its place should be "a number"
Day = Annotated[date, Field(ge=date(1900, 1, 1), le=date(2999, 12, 31))]
Basis = Literal["source", "editor"]


class Period(Record):
    """When the work ran, as far as the source says."""

    from_: Date = Field(alias="from", description="Year, month or unknown", examples=["2001"])
    to: EndDate = Field(
        description="Year, month, unknown, or ongoing where it still runs", examples=[ONGOING]
    )


class JudgedText(Record):
    """A text that the source may say, or that an editor may infer from it."""

    text: Text = Field(description="The text", examples=["Neighbours who have the time."])
    basis: Basis = Field(description="Whether the source or an editor says so", examples=["editor"])
    why: Line | None = Field(
        None,
        description="What the editor infers it from",
        examples=["The report praises the neighbours."],
    )


def _truth_or_list(value: Any) -> str:
    return "list" if isinstance(value, list | tuple) else "truth"


def _line_or_list(value: Any) -> str:
    return "list" if isinstance(value, list | tuple) else "line"


def _word_or_list(value: Any) -> str:
    return "word" if value == UNKNOWN else "list"


def _word_or_number(value: Any) -> str:
    return "word" if value == UNKNOWN else "number"


def text_or_number(value: Any) -> str:
    """Return which of the two a value is meant to be."""
    return "text" if isinstance(value, str) else "number"


def _period_or_line(value: Any) -> str:
    return "period" if isinstance(value, dict | Period) else "line"


# A function picks the one way in which a value is read, so that a slip gives one message, not two.
Places = Annotated[
    Annotated[Literal["unknown"], Tag("word")] | Annotated[Many[Line], Tag("list")],
    Discriminator(_word_or_list),
]
Nations = Annotated[
    Annotated[bool, Tag("truth")] | Annotated[Many[Line], Field(min_length=1), Tag("list")],
    Discriminator(_truth_or_list),
]
OneOrMore = Annotated[
    Annotated[Line, Tag("line")] | Annotated[Many[Line], Field(min_length=1), Tag("list")],
    Discriminator(_line_or_list),
]
PageCount = Annotated[
    Annotated[Literal["unknown"], Tag("word")] | Annotated[int, Field(ge=1), Tag("number")],
    Discriminator(_word_or_number),
]
ClaimPeriod = Annotated[
    Annotated[Period, Tag("period")]
    | Annotated[Line, BeforeValidator(number_as_text), _LINE_OR_NUMBER, Tag("line")],
    Discriminator(_period_or_line),
]
