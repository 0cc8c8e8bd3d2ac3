"""Owns the gate: every figure that readers meet is a claim of the same kind, or says that it is none.

- `free`: what looks like a number and is no figure;
- `find`: what is a figure, with `numbers`, `units` and the words around it (`context`);
- `said`: what claims say; `match`: whether one accounts for a figure;
- `texts`: what is read; `gate`: the problems.
"""

from case_studies.validate.figures.find import Figure, figures
from case_studies.validate.figures.gate import Gate, figure_problems

__all__ = ["Figure", "Gate", "figure_problems", "figures"]
