"""Owns what a new site may not lose against the one it replaces, read from their urls.json."""

import json
from pathlib import Path

from case_studies.machine import MachineError

LIST = "urls.json"
CASES = "case-studies/"
TENTH = 10  # at most one in so many old addresses may lead nowhere

MEANT = "If that is meant, run `case-studies build --allow-fewer`."


def refuse_losses(old: Path, new: Path) -> None:
    """Raise MachineError where `new` loses every case, or a tenth of the addresses of `old`.

    A site without the list of its addresses is not ours, and may lose any.
    """
    before, after = _addresses(old), _addresses(new)
    if (had := len(_cases(before))) and not _cases(after):
        raise MachineError(f"The new site would have no case study; the old one has {had}. {MEANT}")
    gone = [address for address in before if not (new / address / "index.html").is_file()]
    if len(gone) * TENTH > len(before):
        raise MachineError(
            f"{len(gone)} of the site's {len(before)} addresses would lead nowhere, "
            f"/{gone[0]} among them. {MEANT}"
        )


def _addresses(site: Path) -> list[str]:
    """Return the addresses of a built site below its root, such as psa/12/."""
    try:
        urls = json.loads((site / LIST).read_bytes())["urls"]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return []
    home = min(urls, key=len, default="")
    return [url.removeprefix(home) for url in urls]


def _cases(addresses: list[str]) -> list[str]:
    below = (each for each in addresses if each.startswith(CASES) and each != CASES)
    return [each for each in below if not each.startswith(f"{CASES}page/")]
