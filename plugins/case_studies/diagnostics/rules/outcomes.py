"""Rules of what a case says came of it, beside what its own claims say."""

from case_studies.diagnostics.core import Rule

WORKED_WITHOUT_RESULT = Rule(
    "worked-without-result",
    "The outcome is `worked`, but no claim of kind `result` shows an improvement.",
    "Add the result with its source, as `text` where it is no number, or choose another outcome.",
    "That something worked rests on a result that a reader can look up.",
)
WORKED_THOUGH_WORSE = Rule(
    "worked-though-worse",
    "The outcome is `worked`, but by the claim `{claim}` things got worse.",
    "Check `better` of the claim, or choose the outcome `mixed`.",
    "A reader would be told of the good results only.",
    "warning",
)
NO_EFFECT_THOUGH_CHANGED = Rule(
    "no-effect-though-changed",
    "The outcome is `no-effect`, but the claim `{claim}` shows a large change.",
    "Say in `comparison` how others fared in that time, or choose another outcome.",
    "A large change needs the figure that shows why it is no effect.",
    "warning",
)
IDEA_WITH_OUTCOME = Rule(
    "idea-with-outcome",
    "The stage is `idea`, but the outcome is `{outcome}`.",
    "Correct the stage, or choose the outcome too-early, not-measured or not-reported.",
    "What has not been tried cannot have had an effect.",
)
EVIDENCE_WITHOUT_COMPARISON = Rule(
    "evidence-without-comparison",
    "The evidence is rated {evidence}, but no claim is compared with anything.",
    "Add `comparison` to a claim, or rate the evidence at most 2.",
    "From 3 up the scale asks for a comparison group.",
)
RESULT_WITHOUT_OBJECTIVE = Rule(
    "result-without-objective",
    "The result `{claim}` names no objective.",
    "Add {example} to the claim, with the objective that it is evidence for; "
    "if for none, choose another `kind`.",
    "Briefs and the pages of objectives leave out a result that names none.",
    "warning",
)
