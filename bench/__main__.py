"""Benchmarks: `make bench` runs every module of MEASURES in full.

A module of MEASURES has three names. `main(sizes)` prints a header, then rows that begin with the
size; times are compared with a peer in the same run, as a ratio. SIZES are the sizes of a full run.
SMALL are few, and measured in seconds: `make test` runs them, so that no benchmark rots.
`python -m bench.builds 50` measures one module at sizes of one's own.
"""

from bench import builds, find, inputs, problems

MEASURES = (builds, find, inputs, problems)

if __name__ == "__main__":
    for measure in MEASURES:
        measure.main(measure.SIZES)
