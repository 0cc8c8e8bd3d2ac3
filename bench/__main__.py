"""Benchmarks: `make bench` runs every module of MEASURES, each in full; times are ratios to a peer of the same run.

A module of MEASURES has three names. `main(sizes)` prints a header, then rows that begin with the size;
SIZES are the sizes of a full run; SMALL, of which there are few, are measured in seconds: `make test` runs
them, so that no benchmark rots. `python -m bench.builds 50` measures one module at sizes of one's own.
"""

from bench import builds, find

MEASURES = (builds, find)

if __name__ == "__main__":
    for measure in MEASURES:
        measure.main(measure.SIZES)
