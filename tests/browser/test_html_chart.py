"""A chart as a web page in a real browser: axe finds nothing, nothing is lost, and it prints."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import govgraph
from tests.conftest import ROOT
from tests.hostile import HOSTILE, hostile_view
from tests.unit.diagrams.test_html import page as page_of

REAL, HOSTILE_PAGE = "gloucestershire", "hostile"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A real structure as a page, and one whose every word is hostile."""
    folder = tmp_path_factory.mktemp("pages")
    found = {name: folder / f"{name}.html" for name in (REAL, HOSTILE_PAGE)}
    govgraph.draw(ROOT / "structures" / f"{REAL}.yaml", found[REAL])
    found[HOSTILE_PAGE].write_text(page_of(hostile_view(HOSTILE["markup"])), encoding="utf-8")
    return found


@pytest.mark.parametrize("name", [REAL, HOSTILE_PAGE])
def test_axe_finds_nothing_and_only_the_chart_and_the_tables_scroll(
    opened: Page, pages: dict[str, Path], name: str
) -> None:
    opened.goto(pages[name].as_uri())
    found = Axe().run(opened)
    assert found.violations_count == 0, found.generate_report()
    assert len(found.response["passes"]) > 10
    wide, seen = opened.evaluate(
        "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= seen


def test_the_page_asks_for_nothing_and_its_own_policy_lets_its_styles_through(
    chromium: Browser, pages: dict[str, Path]
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.goto(pages[REAL].as_uri())
    assert asked == [pages[REAL].as_uri()]
    assert said == []
    assert page.evaluate("getComputedStyle(document.querySelector('table')).borderCollapse") == (
        "collapse"
    )
    context.close()


def test_the_first_key_leads_past_the_diagram_and_a_link_in_the_list_to_its_body(
    chromium: Browser, pages: dict[str, Path]
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(pages[REAL].as_uri())
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip the diagram"
    page.keyboard.press("Enter")
    assert page.url.endswith("#list")
    link = page.locator(".told a").first
    target = link.get_attribute("href")
    link.click()
    assert page.locator(f"{target}:target strong").first.inner_text() == link.inner_text()
    context.close()


def test_on_paper_the_whole_chart_is_one_sheet_of_a3_and_the_words_follow_on_a4(
    chromium: Browser, pages: dict[str, Path]
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(pages[REAL].as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    sizes = [
        tuple(sorted(round(float(side)) for side in size))
        for size in re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed)
    ]
    assert sizes.count((842, 1191)) == 1
    assert set(sizes) == {(842, 1191), (595, 842)}
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    context.close()
