r"""Owns the table of what looks like a number and is no figure: a row a kind.

Each row is a pattern. Hostile text must not make a pattern try it in many ways: a repeat that may
run far is possessive or has a limit.
"""

from case_studies.validate.figures.free.parts import (
    AND,
    BEFORE_A_YEAR,
    COUNTED,
    HEADS,
    MONTH,
    NO_COUNT,
    NUMBERED,
    ORDINARY,
    PLURAL,
    WORDS,
    YEAR,
    N,
    listed,
)

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
        \b(?:\d{{1,2}}(?:st|nd|rd|th)?{AND}){{0,9}}
          \d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}(?:\s{YEAR})?
        | \b{MONTH}\s['’]\d\d\b
        | \b{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s{YEAR} | \b{MONTH}\s{YEAR}
        | \b\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d\d){{1,2}}\b | \b\d{{4}}-\d\d-\d\d\b""",
    "a time of day": r"""
        \b\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.|noon|o['’]clock)
        | \b\d{1,2}[.:][0-5]\d\s(?:each|every|in\sthe|at)\s(?:morning|afternoon|evening|night)\b
        | \b\d{1,2}:\d\d\b
        | (?<!stood\s)(?<!put\s)(?<!stayed\s)(?<!was\s)(?<!is\s)(?<!remained\s)\bat\s
          (?:1?\d|2[0-3])\.[0-5][05](?=[.,;]?$|[.,;)]\s|\s(?:on|and|each|every|to|until)\b)""",
    "a financial or school year": r"\b(?:1[89]|20)\d\d\s?[-–/]\s?(?:\d{4}|\d{1,2})\b",
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
            {listed(N, NO_COUNT)}(?:,?\s(?:and|or)\s(?:up\s)?to\s{N})?
            (?:\s(?:and|or)\s(?:over|under|above|older|younger|below))?
          | \b{N}(?:\s?(?:-\s?)?(?:to|and|or|,|[-–])\s?{N})?[- ](?:year|month|week)s?[- ]olds?\b
          | \b{N}-?\s(?:to|and|or)\s{N}[- ](?:year|month)s?[- ]olds?\b
          | \b{N}\s(?:years?|months?)\sold\b
          | \b(?:men|women|people|children|those|boys|girls|adults|pupils)\sof\s
            {N}(?:\sto\s|[-–]){N}(?!\s(?:{PLURAL}|per)\b)
          | \b{N}-(?:week|month)\s(?:check|scan|review)s?\b
          | \b{N}\s(?:years|months|weeks)\s(?:and|or)\s(?:older|younger)\b
          | \b(?:(?:pension|retirement|leaving|minimum|voting|school)\sage|age\s(?:limit|threshold))
            \s(?:is|was|of|at|to|(?:rose|rises|raised|was\sraised|went\sup)\sto)\s{N}
          | \b(?:he|she|who)\s(?:was|is|turned)\s(?:just\s|only\s)?
            \d{{1,2}}(?=[.,;]|\s(?:when|and|at)\b)
          | \b\d{{1,2}}\s(?:and|or)\s(?:over|under|above|older|younger|below)\b
          | \b(?:people|children|pupils|students|those|adults|women|men)\s\(\d{{1,2}}[-–]\d{{1,2}}\)
          | \b1[46][-–](?:1[6-9]|2[145])\b(?!\s?%|\s(?:[a-z]+s|people|per)\b)
          | \b(?:school|college|care|home|work|child|baby|mother|father|parent|retired?|left|
            married)
            \sat\s\d{{1,2}}(?=[.,;]|\s(?:and|with|or)\b) | \bat\s\d{{1,2}},\s(?:he|she|they|I)\b
          | \b(?:under|over)[- ]?\d{{1,2}}s\b
          | \b(?:child|children|people|persons?|adults?|those|anyone|everyone|men|women|girls|boys|
            pupils|babies|residents|patients|tenants|workers|mothers|parents|young|is|are|was|were)\s
            (?:aged\s)?(?:under|over|below)\s(?:the\sage\sof\s)?\d{{1,2}}\b
            (?!\s*(?:%|per\scent|percent|[a-z]+s\b)))""",
    "a school year or stage": rf"""
        \b(?:Years|[Gg]rades|Forms)\s{listed(N)}
        | \b(?:Year|Grade|Form|Class)\s{listed(N, NO_COUNT)}
        | \b(?i:key\sstages?|KS|in\syear)\s?{listed(N, NO_COUNT)}""",
    "a reference": rf"""
        (?i:\b(?:{HEADS})s\s{listed(NUMBERED)} | \b(?:pp?\.|nos?\.)\s?{listed(NUMBERED)}
          | \b(?:{HEADS}|(?:annex|appendix)|the\snumber|(?:in|of|for)\sround)\s
            {listed(NUMBERED, NO_COUNT)})(?!\s*(?:%|per\scent|million))
        | (?<![\w'’])ss?\.?\s?\d+ | \b\d{{1,4}}\([a-z]{{1,3}}\)
        | \b(?i:at|by|in|on|from|after|until|before|since)\s(?:week|day|month|session|lesson)\s
          {listed(N, NO_COUNT)}
        | \b\d{{2,4}}/\d{{1,4}}/[A-Z]{{2,4}}\b
        | \[{YEAR}\](?:\s\d+)?\s[A-Z]+\s\d+ | \({YEAR}\)\s\d+\s[A-Z]+\s\d+
        | \b\d{{1,4}}/(?:19|20)\d\d\b | \b(?:19|20)\d\d/\d{{3,5}}\b
        | (?i:\b(?:charity|company)(?:['’]s)?\s(?:registration\s)?(?:number|no\.)(?:\sis)?\s\d+)
        | \b(?i:charity|company|reference|UPRN|licence)\s\d{{6,}}
        | \b(?:Bands?|Category|Categories|Types?|Groups?|Routes?|Zones?|Wards?|Blocks?|Units?|
          Rooms?|Platforms?|Channels?|Lots?|Schedules?|Targets?|Rounds?|Box|
          Issue|Item|Theme|Option|Terminals?|Stops?|Orders?|Gates?|Question|Point|Title|
          Form|SDGs?)\s{listed(NUMBERED, NO_COUNT)}
        | \bIS[BS]N(?:\sis|:)?\s[\d-]+ | \b(?:Cm|Cmnd|HC|HL|ISO|BS|EN)\s\d+
        | \btargets?\s\d+\.\d+(?:{AND}\d+\.\d+)*+
        | (?i:\bnumbered\s\d+\s?(?:to|[-–])\s?\d+) | \[\d{{1,3}}\] | \b\d+\.\d+\.\d+\b""",
    "a name": rf"""
        \b(?!(?:{ORDINARY}|{MONTH})\b|(?<![^.!?:]\s)[A-Z][a-z]*(?:ed|s)\b)[A-Z][A-Za-z]*\s[1-9]\d{{0,3}}(?:\.0)?\b(?![.,/]?\d|\s?%|-)
          (?!\s(?:{PLURAL}|people|children|men|women|staff|died|were|had|per|percent|million|thousand|hundred|
            billion|new|more|other|young|older|local|out|to\s\d)\b)
        | \b\d{{1,4}}[A-Z]?\s(?:[A-Z][a-z]+\s){{1,3}}
          (?:Street|Road|Lane|Avenue|Square|House|Close|Way|Place|Drive|Terrace|Gardens|Court|Crescent)\b
        | \bBig\s(?:Three|Four|Five|Six)\b
        | (?<=[a-z,]\s)(?:Three|Four|Five|Six|Seven|Eight|Nine|Ten|Twelve)\s(?=[A-Z])
        | \b(?:[A-Za-z]{{2,20}}|[A-Z])-\d{{1,4}}\b(?!\s?%|[.,]\d) | \b\d{{1,2}}-plus\b""",
    "a postcode or a code": r"""
        \b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b | \b[A-Z]+\d+[A-Z\d]*(?:\.\d+)?\b
        | \bv\d+(?:\.\d+)*\b | \b[2-6]G\b""",
    "a rate in a name": r"""
        \b\d{1,2}p\s(?:[a-z]+\s)?(?:rates?|tax|charges?|lev(?:y|ies)|coins?|bands?)\b
        | \b\d0\s?mph\s(?:speed\s)?(?:limits?|zones?|schemes?|areas?|signs?)\b
        | \b(?:15|30)[ -]hours?\s(?:free\s)?(?:offer|entitlement|childcare|scheme)\b""",
    "an ordinal": r"""
        \b\d+(?:st|nd|rd|th)\b
        | \b(?i:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-
          (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b
        | (?i:\b(?:a|the|every|each)\s(?:third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)\s
          (?!(?:of|as|more|fewer|less|lower|higher|were|was|had|did|said|are|is|have|took|found|felt|
          left|stayed|came|went|got|gave|made|used|saw|thought|and|or|to|in|by|from|that|who|than|on|
          at|with|for|when|while|but|after|over|will|would|could|may|might|say|want|need|live|work|
          lived|worked|wanted|needed|passed|agreed|knew)\b)[a-z]+)""",
    "a way of speaking": rf"""
        (?i:\b(?:24|twenty-four)\shours\sa\sday\b|\b(?:7|seven)\sdays\sa\sweek\b
        |\b365\sdays\sa\syear\b|\b(?:9/11|7/7)\b(?!\sof)|\ba\s2:[12]\b
        |\b(?:{WORDS})-(?:way|page|tier|star|storey|bedroom|lane|sided|legged|step)\b
        |\b(?:{WORDS}|\d{{1,2}})-point\s(?:plan|scale|programme|charter)\b|\b\d-a-day\b
        |\b(?:1|one)[- ]to[- ](?:1|one)\b|\b1:1\b|\b24/7\b|\bone\sday\b
        |\bat\sone\s(?:point|time|stage)\b|\bone-(?:stop|off|way)\b|\bonce\sor\stwice\b
        |\bhalf(?:-(?!million|dozen)[a-z]+|\s(?:term|days?|time|way|past|board|marathon))\b
        |\b(?:1|one)\s(?:would\smean|means|meant)\b
        |\bhalfway\b|\bfifty[- ]fifty\b|\b50[-/]50\b|\b(?:nine|9)[- ]to[- ](?:five|5)\b
        |\b\d-a-side\b)""",
}
