"""A real browser for pages: Chromium without a window, or a plain reason why there is none."""

import shutil
from collections.abc import Iterator
from typing import Literal, TypedDict

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome", "microsoft-edge", "msedge")


class Look(TypedDict, total=False):
    """How a reader has the browser set up."""

    width: int
    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active"]
    media: Literal["print"]


# At 320 wide, a page is as one of 1,280 enlarged four times.
LOOKS: dict[str, Look] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "narrow": {"width": 320},
    "forced colours": {"forced_colors": "active"},
    "paper": {"media": "print"},
}


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as driver:
        try:
            browser = driver.chromium.launch(executable_path=found)
        except Error:
            pytest.skip("no Chromium is installed: Debian's package is called chromium")
        yield browser
        browser.close()


@pytest.fixture(params=LOOKS)
def opened(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[Page]:
    """A window with one look."""
    look = LOOKS[request.param]
    context = chromium.new_context(
        viewport={"width": look.get("width", 1280), "height": 900},
        color_scheme=look.get("color_scheme", "light"),
        forced_colors=look.get("forced_colors", "none"),
        bypass_csp=True,  # axe is a script, and the page admits none
    )
    page = context.new_page()
    page.emulate_media(media=look.get("media", "screen"))
    yield page
    context.close()
