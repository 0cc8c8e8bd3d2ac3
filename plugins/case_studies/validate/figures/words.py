"""Owns the words beside figures: which name people, which name one thing, which name nothing."""

import re

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case."""
    return [found.group().lower() for found in WORD.finditer(text)]


PEOPLE = frozenset(
    words_of(
        "people person persons adult adults child children baby babies infant infants pupil "
        "pupils student students learner learners apprentice apprentices trainee trainees "
        "graduate graduates man men woman women boy boys girl girls mother mothers father "
        "fathers parent parents carer carers teenager teenagers youngster youngsters pensioner "
        "pensioners resident residents tenant tenants neighbour neighbours citizen citizens "
        "voter voters patient patients client clients customer customers user users caller "
        "callers visitor visitors participant participants starter starters member members "
        "volunteer volunteers mentor mentors tutor tutors teacher teachers staff worker workers "
        "employee employees officer officers nurse nurses doctor doctors midwife midwives gp "
        "gps ranger rangers professional professionals adviser advisers prisoner prisoners "
        "offender offenders victim victims claimant claimants jobseeker jobseekers smoker "
        "smokers quitter quitters respondent respondents passenger passengers driver drivers "
        "guest guests refugee refugees veteran veterans individuals"
    )
)
# Words for one thing; each is read as the first.
ALIKE = {
    word: words_of(words)[0]
    for words in (
        "home house houses homes dwelling dwellings property properties flat flats",
        "family families household households",
        "school schools academy academies",
        "council councils authority authorities",
        "visit visits",
        "crime crimes offence offences incident incidents",
    )
    for word in words_of(words)
}
# What begins no noun: a figure before one of these counts nothing that is named.
FUNCTION = frozenset(
    words_of(
        "a an the of in on at by to from for with and or but nor than that which who whom whose "
        "as is are was were be been had has have did do does will would can could may might "
        "should must more fewer less per each every all both not no it its they them their "
        "there this these those he she his her we our you your out up down over under after "
        "before between during since until when while where if so because then also only just "
        "about around nearly almost said say says"
    )
)

# What is counted so has no name of its own: `140 times` may be calls or visits.
NAMELESS = frozenset(("time", "occasion", "entry", "item", "unit", "number"))


def stem(word: str) -> str:
    """Return a word without the ending of its plural, and one word for things that are alike."""
    word = word.removesuffix("'s").removesuffix("’s")
    word = ALIKE.get(word, word)
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that say what it is about."""
    return frozenset(stem(each) for each in words_of(text) if each not in FUNCTION)
