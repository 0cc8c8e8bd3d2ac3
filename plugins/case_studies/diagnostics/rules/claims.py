"""Rules of claims: one figure, given in one way, with where it stands."""

from case_studies.diagnostics.core import Rule

CLAIM_WITHOUT_SOURCE = Rule(
    "claim-without-source",
    "The claim `{claim}` has no source.",
    'Add where the figure stands: source: {{id: tree-report-2009, pages: "26-27"}}',
    "Every figure has a source: a reader must be able to look it up.",
)
CLAIM_WITHOUT_FIGURE = Rule(
    "claim-without-figure",
    "The claim `{claim}` says neither a number nor a text.",
    "Give it `before` and `after`, or `value`, or `range`, or `text`.",
    "A claim is what the source says was measured.",
)
BEFORE_WITHOUT_AFTER = Rule(
    "before-without-after",
    "The claim `{claim}` has `{given}` but not `{missing}`.",
    "Add `{missing}`, or use `value` where the source gives one number.",
    "A change needs both of its ends.",
)
CLAIM_WITH_TWO_FIGURES = Rule(
    "claim-with-two-figures",
    "The claim `{claim}` has {one} beside {other}.",
    "Keep one of the two ways, or split the claim in two.",
    "A claim holds one measurement, so that it can be counted and compared.",
)
CLAIM_WITH_TWO_OBJECTIVES = Rule(
    "claim-with-two-objectives",
    "The claim `{claim}` has both `psa` and `objective`.",
    "Keep the one that the figure is evidence for.",
    "A figure is counted under one objective.",
)
CLAIM_WITH_TWO_SOURCES = Rule(
    "claim-with-two-sources",
    "The claim `{claim}` has both `source` and `sources`.",
    "Move what stands under `source` into the list `sources`.",
    "Where a figure stands is said in one place.",
)
FORM_WITH_TWO_ENDS = Rule(
    "form-with-two-ends",
    "The claim `{claim}` is a {form}, which is one number, but has `before` and `after`.",
    "Write the {form} as `value`, or keep `before` and `after` with form: level",
    "What `before` and `after` hold are two levels.",
)
DIFFERENCE_FROM_NOTHING = Rule(
    "difference-from-nothing",
    "The claim `{claim}` is a difference, but does not say from whom.",
    "Add who it is compared with: comparison: {{label: Similar pupils elsewhere}}",
    "A difference has no meaning without its other side.",
)
COMPARISON_WITHOUT_FIGURE = Rule(
    "comparison-without-figure",
    "The claim `{claim}` is compared with something, but the figure there is missing.",
    "Add it to `comparison` as `value`, or as `before` and `after`; where the source gives the "
    "difference alone, add form: difference",
    "A reader compares two figures, not a figure with a name.",
)
RANGE_REVERSED = Rule(
    "range-reversed",
    "`{field}` runs from {low} down to {high}.",
    "Write the smaller number as `low` and the larger as `high`.",
    "A range that ends below its start cannot be right.",
)
VALUE_OUTSIDE_INTERVAL = Rule(
    "value-outside-interval",
    "The claim `{claim}` has the value {value}, outside its interval from {low} to {high}.",
    "Correct the one that the source does not say.",
    "An interval says where the true figure is likely to lie, around the one that was found.",
)
