"""The pages of the real library hold for everyone, whatever its content is."""

import pytest

from addresses import OURS, changed
from browser.test_accessibility import in_short
from browser.test_reading import too_wide
from builds import Built

pytestmark = pytest.mark.browser


@pytest.mark.long
@pytest.mark.changed
@pytest.mark.parametrize("address", changed())
def test_axe_finds_nothing_on_what_has_changed(visit, address):
    assert in_short(visit(address, reduced_motion="reduce")) == []


def test_no_page_scrolls_sideways_at_400_percent(visit, root, site: Built):
    cases = [address for address in site.pages if address.startswith("case-studies/")]
    assert too_wide(visit(width=320), root, {*OURS.pages, *cases}) == []
