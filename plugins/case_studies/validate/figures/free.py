r"""Owns what looks like a number and is no figure: one table, a row a kind.

Each row is a pattern; what it finds is passed over where it stands. Hostile text must not make a
pattern try it in many ways: a repeat that may run far is possessive or has a limit.
"""

import re

WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty"
)
N = rf"(?:\d{{1,3}}(?!\d|[.,]\d|\s?%)|(?:{WORDS})\b)"
NUMBERED = rf"(?:\d++(?:\.\d+)*+(?:\(\w{{1,3}}\))*+(?!\s?%|,\d)|(?:{WORDS})\b)"
AND = (
    r"\s{0,3}(?:,\s{0,2}(?:and\s|or\s)?|and\s|or\s|to\s|&|[-–])\s{0,2}"  # between numbers of a list
)
YEAR = r"(?:1[89]|20)\d\d(?![\d,.]*\d|\s?[-–/]\s?\d\d)"
# A figure that is counted is none of a list: `in phase 2 and 40 homes`.
NO_COUNT = r"(?!\s(?:[a-z'’-]+s|people|children|men|women|staff)\b)"
HEADS = (  # what is numbered; with an s, several of them
    "PSA|page|paragraph|para|section|chapter|part|figure|table|clause|article|schedule|footnote|"
    "level|step|phase|stage|tier|wave|goal|mission|objective|milestone|case\\sstud(?:y|ie)|volume|version"
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
    "About|Across|After|Again|Against|All|Almost|Also|Although|Among|And|Another|Around|As|At|"
    "Because|Before|Between|Both|But|By|Compared|Despite|During|Each|Either|Employs|Even|"
    "Every|Fewer|For|From|Given|Half|Helped|Her|Here|His|How|However|If|In|It|Its|Just|Last|"
    "Later|Less|Many|More|Most|My|Nearly|Next|No|Now|Of|On|Only|Or|Other|Our|Out|Over|Overall|"
    "People|Roughly|Several|Since|So|Some|Staff|Still|Such|Than|That|The|Their|Then|There|"
    "These|They|This|Those|To|Today|Total|Under|Until|Up|We|What|When|Where|Which|While|Who|"
    "Why|With|Within|Without|Year|Years|Your"
)

# A year in form, and a figure: it is left as it stands.
KEPT = rf"\b(?i:{CHANGE})\s(?:by|to)\s(?={YEAR}(?!,?\s(?:to|and|or|until)\b))"


def _listed(number: str, after: str = "") -> str:
    """Return the pattern of one number, a list of them such as `3, 5 and 7`, or a range."""
    more = rf"(?:,\s?{number}(?=,|\s(?:and|or)\s|[^\s\w]|$))*+"
    last = rf"(?:,?\s(?:and|or|&)\s{number}{after}|\s?(?:to|[-–])\s?{number})?"
    return rf"(?:{number}){more}{last}"


NO_FIGURES: dict[str, str] = {
    "an address on the web": r"(?i:https?://\S+|\bwww\.\S+|\S{1,60}@\S+)",
    "a telephone number": r"""
        \+\d{1,3}(?:[ ()-]{0,2}\d){7,12}\b
        | (?<![\d.,£$€])0\d{2,4}(?:[ -]?\d{3,4}){1,3}\b
        | \b116\s?\d{3}\b
        | \b(?i:call|calls|calling|ring|ringing|dial|phone|tel|text|texts|texting)
          (?:\s[A-Z]+)?(?:\s(?:to|on))?:?\s\d{5,6}\b(?!\s?%|\s(?:[a-z]+s|people)\b)""",
    "an emergency number": r"""
        \bNHS\s(?:111|999)\b
        | \b(?i:calls?|called|calling|callers?|rings?|rang|ringing|dials?|dialled|phoned?|
          contact|contacted)\s(?:to\s|on\s|through\s)?(?:NHS\s)?(?:999|101|111|112)\b
          (?:\s?(?:,|or|and|/)\s?(?:NHS\s)?(?:999|101|111|112)\b){0,4}
        | \b(?:999|101|111|112)[ -](?:calls?|callers?|services?|numbers?|lines?|operators?)\b""",
    "a date": rf"""
        \b\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:\s{YEAR})?
        | \b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR} | \b{MONTH}\s{YEAR}
        | \b\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d\d){{1,2}}\b | \b\d{{4}}-\d\d-\d\d\b""",
    "a time of day": r"""
        \b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|o['’]clock) | \b\d{1,2}:\d\d\b""",
    "a financial or school year": r"\b(?:1[89]|20)\d\d\s?[-–/]\s?(?:\d\d){1,2}\b",
    "a decade or an age by tens": r"(?<!\w)['’]?(?:\d\d)?\d0s\b",
    "a quarter of a year": rf"""
        (?i:\bQ[1-4]\s{YEAR} | \bquarter\s[1-4]\b(?:\s{YEAR})?
        | \b(?:first|second|third|fourth|last|next|this|each|every|same|previous|per)\s
          (?:half|quarter|third)\b(?!\s(?:as|of\s(?!the\s(?:year|decade|century)|\d)))
        | \b(?:other|latter|better|top|bottom)\shalf\b)""",
    "a law and its year": rf"""
        \b(?:Act|Order|Regulations?|Bill|Measure|Rules|Convention|Charter|Directive)
        \s(?:of\s)?{YEAR}(?:\sand\s{YEAR})?""",
    "a year": rf"""
        \b(?i:(?:{BEFORE_A_YEAR})\s(?:early\s|late\s|mid-?)?)
          {YEAR}(?!\s*(?:%|per\scent)|{COUNTED})(?:{AND}{YEAR}(?!\s*%)){{0,9}}
        | (?:\(|^|[.;:!?]\s){YEAR}(?!\s*(?:%|per\scent)|{COUNTED}|\s[a-z]+s\b(?<!was))
          (?:{AND}{YEAR}){{0,9}}
        | \b(?!(?:{ORDINARY})\b)[A-Z][a-z]+,?\s{YEAR}
          (?!\s*(?:%|per\scent)|{COUNTED}|\s[a-z]+s\b)""",
    "an age": rf"""
        (?i:\b(?:aged?|ages)\s(?:of\s|under\s|over\s|between\s|from\s|about\s|up\sto\s)?
            {_listed(N, NO_COUNT)}(?:,?\s(?:and|or)\s(?:up\s)?to\s{N})?
            (?:\s(?:and|or)\s(?:over|under|above|older|younger|below))?
          | \b{N}(?:\s?(?:-\s?)?(?:to|and|or|,|[-–])\s?{N})?[- ](?:year|month|week)s?[- ]olds?\b
          | \b{N}-?\s(?:to|and|or)\s{N}[- ](?:year|month)s?[- ]olds?\b
          | \b{N}\s(?:years?|months?)\sold\b
          | \b\d{{1,2}}\s(?:and|or)\s(?:over|under|above|older|younger|below)\b
          | \b(?:people|children|pupils|students|those|adults|women|men)\s\(\d{{1,2}}[-–]\d{{1,2}}\)
          | \b1[46][-–](?:1[6-9]|2[145])\b(?!\s?%|\s(?:[a-z]+s|people|per)\b)
          | \b(?:school|college|care|home|work|child|baby|mother|father|parent|retired?|married)
            \sat\s\d{{1,2}}(?=[.,;]|\s(?:and|with|or)\b) | \bat\s\d{{1,2}},\s(?:he|she|they|I)\b
          | \b(?:under|over)[- ]?\d{{1,2}}s\b
          | \b(?:child|children|people|persons?|adults?|those|anyone|everyone|men|women|girls|boys|
            pupils|babies|residents|patients|tenants|workers|mothers|parents|young|is|are|was|were)\s
            (?:aged\s)?(?:under|over|below)\s(?:the\sage\sof\s)?\d{{1,2}}\b
            (?!\s*(?:%|per\scent|percent|[a-z]+s\b)))""",
    "a school year or stage": rf"""
        \b(?:Years|Grades|Forms)\s{_listed(N)}
        | \b(?:Year|Grade|Form|Class)\s{_listed(N, NO_COUNT)}
        | \b(?i:key\sstages?|KS|in\syear)\s?{_listed(N, NO_COUNT)}""",
    "a reference": rf"""
        (?i:\b(?:{HEADS})s\s{_listed(NUMBERED)} | \b(?:pp?\.|nos?\.)\s?{_listed(NUMBERED)}
          | \b(?:{HEADS}|(?:annex|appendix)|the\snumber|(?:in|of|for)\sround)\s
            {_listed(NUMBERED, NO_COUNT)})(?!\s*(?:%|per\scent|million))
        | \b\d{{1,4}}/(?:19|20)\d\d\b | \b(?:19|20)\d\d/\d{{3,5}}\b
        | (?i:\b(?:charity|company)(?:['’]s)?\s(?:registration\s)?(?:number|no\.)(?:\sis)?\s\d+)
        | \b(?:Bands?|Category|Categories|Types?|Groups?|Routes?|Zones?|Wards?|Blocks?|Units?|
          Rooms?|Platforms?|Channels?|Lots?|Schedules?|Targets?|Rounds?|Box|
          Issue|Item|Theme|Option)\s{_listed(NUMBERED, NO_COUNT)}
        | \bIS[BS]N(?:\sis|:)?\s[\d-]+ | \b(?:Cm|Cmnd|HC|HL|ISO|BS|EN)\s\d+
        | \btargets?\s\d+\.\d+(?:{AND}\d+\.\d+)*+
        | (?i:\bnumbered\s\d+\s?(?:to|[-–])\s?\d+) | \[\d{{1,3}}\] | \b\d+\.\d+\.\d+\b""",
    "a name": rf"""
        \b(?!(?:{ORDINARY}|{MONTH})\b|(?<![^.!?:]\s)[A-Z][a-z]*(?:ed|s)\b)[A-Z][A-Za-z]*\s[1-9]\d{{0,2}}(?:\.0)?\b(?![.,]?\d|\s?%|-)
          (?!\s(?:[a-z'’-]*s|people|children|men|women|staff|per|percent|million|thousand|hundred|
            billion|new|more|other|young|older|local|out|to\s\d)\b)
        | \b\d{{1,4}}[A-Z]?\s(?:[A-Z][a-z]+\s){{1,3}}
          (?:Street|Road|Lane|Avenue|Square|House|Close|Way|Place|Drive|Terrace|Gardens|Court|Crescent)\b
        | (?<=[a-z,]\s)(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s(?=[A-Z])
        | \b[A-Za-z]{{2,20}}-\d{{1,4}}\b(?!\s?%|[.,]\d) | \b\d{{1,2}}-plus\b""",
    "a postcode or a code": r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b[A-Z]+\d+[A-Z\d]*\b",
    "an ordinal": r"""
        \b\d+(?:st|nd|rd|th)\b
        | (?i:\b(?:a|the|every|each)\s(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\s
          (?!(?:of|as|more|fewer|less|lower|higher|were|was|had|did|said|are|is|have|took|found|felt|
          left|stayed|came|went|got|gave|made|used|saw|thought|and|or|to|in|by|from|that|who|than|on|
          at|with|for|when|while|but|after|over|will|would|could|may|might|say|want|need|live|work|
          lived|worked|wanted|needed|passed|agreed|knew)\b)[a-z]+)""",
    "a way of speaking": r"""
        (?i:\b(?:1|one)[- ]to[- ](?:1|one)\b|\b1:1\b|\b24/7\b|\bone\sday\b
        |\bat\sone\s(?:point|time|stage)\b|\bone-(?:stop|off|way)\b|\bonce\sor\stwice\b
        |\bhalf(?:-(?!million|dozen)[a-z]+|\s(?:term|days?|time|way|past|board|marathon))\b
        |\b(?:1|one)\s(?:would\smean|means|meant)\b
        |\bhalfway\b|\bfifty[- ]fifty\b|\b50[-/]50\b|\b(?:nine|9)[- ]to[- ](?:five|5)\b
        |\b\d-a-side\b)""",
}

FREE = re.compile(
    "|".join((f"(?P<kept>{KEPT})", *(f"(?:{each})" for each in NO_FIGURES.values()))),
    re.VERBOSE,
)


# What every figure, and every row of the table, has in it; the rest of a text is not gone through.
SIGN = re.compile(
    r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅛]|\b(?:one|two|three|thirt|third|four|forty|five|fif|six|seven|eight|nine|"
    r"ninth|ten|eleven|twelve|twenty|hundred|thousand|million|billion|dozen|half|halv|quarter|"
    r"quadrupled|twice|doubl|trebl|tripl|scores)",
    re.IGNORECASE,
)
AROUND = 80  # characters beside such a sign that are read


def without_free(text: str) -> str:
    """Return the text with marks in the place of what is no figure; all else keeps its place."""
    parts, done = [], 0
    for start, end in spans(text):
        for found in FREE.finditer(text, start, end):
            if not found["kept"] and found.start() >= done:
                parts += [text[done : found.start()], "·" * len(found.group())]
                done = found.end()
    return "".join((*parts, text[done:]))


def spans(text: str) -> list[tuple[int, int]]:
    """Return the parts of a text in which a figure can stand, in order and apart."""
    merged: list[tuple[int, int]] = []
    for found in SIGN.finditer(text):
        start, end = max(found.start() - AROUND, 0), found.end() + AROUND
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged
