"""Owns the words and patterns of which the rows of the table are made."""

WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty"
)
N = rf"(?:\d{{1,3}}(?!\d|[.,]\d|\s?%)|(?:{WORDS})\b)"
NUMBERED = rf"(?:\d++(?:\.\d+)*+(?:\(\w{{1,3}}\))*+(?!\s?%|,\d)|(?:{WORDS})\b)"
AND = (
    r"\s{0,3}(?:,\s{0,2}(?:and\s|or\s)?|and\s|or\s|to\s|&|[-–])\s{0,2}"  # between numbers of a list
)
YEAR = r"(?:1[89]|20)\d\d(?![\d,.]*\d|\s?[-–/]\s?\d)"
# Words that end like a plural and are none.
PLURAL = r"(?!(?:was|is|has|does|as|its|this|plus|across|us)\b)[a-z'’-]+s"
# A figure that is counted is none of a list: `in phase 2 and 40 homes`.
NO_COUNT = rf"(?!\s(?:{PLURAL}|people|children|men|women|staff)\b)"
HEADS = (  # what is numbered; with an s, several of them
    "PSA|page|paragraph|para|section|chapter|part|figure|table|clause|article|schedule|footnote|"
    "level|step|phase|stage|tier|wave|goal|mission|objective|milestone|"
    "recommendation|principle|question|junction|box|case\\sstud(?:y|ie)|volume|version"
)
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
)
# A four-digit number is a year after one of these words, at the start of a line or in brackets.
BEFORE_A_YEAR = (
    "in|since|from|to|until|till|by|of|between|and|or|during|after|before|early|late|mid|the|this|"
    "years?|spring|summer|autumn|winter|circa|around|for|at|through|its|their|our"
)
CHANGE = (
    r"(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|growing|dropped|"
    r"drops?|increased?|increases|decreased?|decreases|cut|reduced|declined|climbed|went\s(?:up|down))"
)
COUNTED = (
    r"\s+(?:people|staff|children|adults|pupils|men|women|homes|families|households|members)\b"
)
ORDINARY = (  # words that begin a sentence, and no name
    "A|About|Across|After|Again|Against|All|Almost|Also|Although|Among|An|And|Another|Around|As|At|"
    "Because|Before|Between|Both|But|By|Compared|Despite|During|Each|Either|Employs|Even|"
    "Every|Fewer|For|From|Given|Half|Helped|Her|Here|His|How|However|If|In|It|Its|Just|Last|"
    "Later|Less|Many|More|Most|My|Nearly|Next|No|Now|Of|On|Only|Or|Other|Our|Out|Over|Overall|"
    "People|Roughly|Several|Since|So|Some|Staff|Still|Such|Than|That|The|Their|Then|There|"
    "These|They|This|Those|To|Today|Total|Under|Until|Up|We|What|When|Where|Which|While|Who|"
    "Why|With|Within|Without|Year|Years|Your"
)

# A year in form, and a figure: it is left as it stands.
KEPT = rf"\b(?i:{CHANGE})\s(?:by|to)\s(?={YEAR}(?!,?\s(?:to|and|or|until)\b))"


def listed(number: str, after: str = "") -> str:
    """Return the pattern of one number, a list of them such as `3, 5 and 7`, or a range."""
    more = rf"(?:,\s?{number}(?=,|\s(?:and|or)\s|[^\s\w]|$))*+"
    last = rf"(?:,?\s(?:and|or|&)\s{number}{after}|\s?(?:to|[-–])\s?{number})?"
    return rf"(?:{number}){more}{last}"
