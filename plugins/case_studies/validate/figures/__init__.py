"""Owns the gate: every figure that readers meet is a claim of its kind, or says that it is none.

- `free`: what looks like a number and is no figure;
- `find`: what is a figure, with `numbers`, `units` and the words around it (`context`);
- `said`: what claims say; `match`: whether one accounts for a figure;
- `texts`: what is read; `gate`: the problems; `pages`: records without claims.
"""

from case_studies.validate.figures.find import Figure, figures
from case_studies.validate.figures.gate import Gate
from case_studies.validate.figures.pages import unclaimed_problems

__all__ = ["Figure", "Gate", "figures", "unclaimed_problems"]
