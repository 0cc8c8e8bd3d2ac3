"""The same content gives the same bytes, whoever builds it, where and when."""

import os
import time

from builds import ODD, ROOT, Built, build, copy_project


def test_another_folder_day_and_hash_seed_give_the_same_bytes(site: Built, tmp_path):
    project = copy_project(tmp_path / "elsewhere" / "project", ROOT / "content")
    for path in project.rglob("*"):
        os.utime(path, (0, 0))
    # The clock of this zone is a day behind or ahead of ours, at any hour.
    zone = "Etc/GMT-14" if time.gmtime().tm_hour >= 10 else "Etc/GMT+12"
    other = build(project, tmp_path / "site", PYTHONHASHSEED="7", TZ=zone, LC_ALL="C")
    assert differing(other, site) == []


def test_properdocs_builds_the_same_site(odd: Built, tmp_path):
    project = copy_project(tmp_path / "project", ODD / "content")
    other = build(project, tmp_path / "site", host="properdocs")
    assert differing(other, odd) == []


def differing(one: Built, other: Built) -> list[str]:
    left, right = one.bytes(), other.bytes()
    return sorted(name for name in {*left, *right} if left.get(name) != right.get(name))
