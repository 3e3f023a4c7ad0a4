"""The web page in a real browser: axe finds nothing, nothing is cut off, and it prints."""

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import govgraph
from govgraph.lint import lint
from govgraph.reports import renderer
from govgraph.rules import all_rules
from tests.unit.reports.made_reports import REPORTS

ROOT = Path(__file__).resolve().parents[2]
REAL, MADE = "gloucestershire", "made"
# Those that find something there, and two that do not.
RULES = ("ACC01", "ACC04", "DEC01", "EVI03", "FIN01", "REM11", "SHP01")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """All made reports on one page, and a real structure under some rules on another."""
    folder = tmp_path_factory.mktemp("pages")
    rules = [rule for rule in all_rules() if rule.code in RULES]
    reports = {
        MADE: [report for make in REPORTS.values() for report in make()],
        REAL: [lint(govgraph.graph(govgraph.load(ROOT / "structures" / f"{REAL}.yaml")), rules)],
    }
    written = {name: folder / f"{name}.html" for name in reports}
    for name, path in written.items():
        path.write_text(renderer("html")(reports[name]), encoding="utf-8")
    return written


@pytest.mark.parametrize("name", [MADE, REAL])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    opened: Page, pages: dict[str, Path], name: str
) -> None:
    opened.goto(pages[name].as_uri())
    opened.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
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
    width = page.evaluate("getComputedStyle(document.body).maxWidth")
    assert width == "896px"
    context.close()


def test_a_script_in_the_page_would_not_run(chromium: Browser, tmp_path: Path) -> None:
    text = renderer("html")(REPORTS["nothing-found"]())
    path = tmp_path / "page.html"
    path.write_text(text.replace("<main", "<script>document.title = 'ran'</script><main"))
    context = chromium.new_context()
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.title() == "Northam Partnership: governance check"
    context.close()


def test_the_first_key_leads_past_the_contents_and_what_has_the_focus_is_seen(
    chromium: Browser, pages: dict[str, Path]
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(pages[REAL].as_uri())
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "Skip to the report"
    box = skip.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert skip.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 221, 0)"
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "report"
    context.close()


def test_on_paper_what_is_closed_is_open_and_pages_have_the_size_of_a4(
    chromium: Browser, pages: dict[str, Path]
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.goto(pages[REAL].as_uri())
    closed = page.locator(".rule-page:not([open])").first.locator("h5").first
    assert not closed.is_visible()
    page.emulate_media(media="print")
    assert closed.is_visible()
    assert not page.locator("nav").is_visible()
    printed = page.pdf(prefer_css_page_size=True)
    sizes = set(re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", printed))
    assert {tuple(round(float(side)) for side in size) for size in sizes} == {(595, 842)}
    context.close()
