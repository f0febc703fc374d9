"""The pages in a real browser (Chromium): a file goes in by the form, its records are seen marked, it is deleted again."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

from corpus import report_paths
from tests.app.samples import TEXT
from tests.conftest import REQUIRE_ALL

QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-proxy-server",
)  # fmt: skip
"""Chromium without a window, for any user, that calls nobody but the service."""
PHONE = (390, 844)
"""A phone's window, in CSS pixels."""


@pytest.fixture(scope="module")
def browser() -> Iterator[webdriver.Chrome]:
    """Chromium, steered by its own driver."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        if REQUIRE_ALL:
            pytest.fail("Chromium or its driver is not installed, and TRICHLUC_TEST_REQUIRE_ALL=1")
        pytest.skip("Chromium or its driver (chromedriver) is not installed")
    options = Options()
    options.binary_location = chromium
    for argument in QUIET:
        options.add_argument(argument)
    opened = webdriver.Chrome(options=options, service=Service(driver))
    yield opened
    opened.quit()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """A file to choose in the form."""
    path = tmp_path / "báo cáo.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_report_goes_in_is_read_and_is_deleted(browser: webdriver.Chrome, server: str, report: Path) -> None:
    browser.get(server)
    send(browser, report)
    assert browser.current_url.startswith(f"{server}/documents/")
    marked = {mark.text: mark for mark in browser.find_elements(By.CSS_SELECTOR, "article mark")}
    assert {"Nghị quyết số 57-NQ/TW", "ngày 22/12/2024", "92,47%"} <= marked.keys()
    assert background(marked["Nghị quyết số 57-NQ/TW"]) != background(marked["ngày 22/12/2024"]), "no style sheet"

    document = browser.current_url
    browser.find_element(By.LINK_TEXT, "r1").click()
    assert browser.current_url == f"{document}#r1"
    assert marked["Nghị quyết số 57-NQ/TW"].value_of_css_property("outline-style") == "solid"

    browser.find_element(By.TAG_NAME, "summary").click()
    press(browser, "button.danger")
    assert browser.current_url == f"{server}/"
    assert "báo cáo.txt" not in browser.page_source


def test_the_form_is_reached_and_seen_by_keyboard(browser: webdriver.Chrome, server: str) -> None:
    browser.get(server)
    reached = []
    for _ in range(8):  # a few links stand before it
        ActionChains(browser).send_keys(Keys.TAB).perform()
        focused = browser.switch_to.active_element
        reached.append(focused.tag_name)
        assert focused.value_of_css_property("outline-style") == "solid", focused.tag_name
        if focused.tag_name == "button":
            break
    assert reached[-2:] == ["input", "button"]


def test_a_record_is_seen_on_its_page(browser: webdriver.Chrome, server: str) -> None:
    browser.get(server)
    send(browser, report_paths("pdf")[0])
    browser.find_element(By.LINK_TEXT, "r2").click()  # the list leads to the text, the text to the page
    address = browser.current_url
    mark = browser.find_element(By.CSS_SELECTOR, "a#r2 + mark a")
    words = mark.text
    mark.click()
    assert browser.current_url == f"{address.partition('#')[0]}?record=r2#r2"
    assert browser.find_element(By.CSS_SELECTOR, ".seen mark").text == words
    shown = browser.find_element(By.CSS_SELECTOR, ".seen svg")
    loaded = "return performance.getEntriesByType('resource').filter(each => each.name.includes('.png')).map(each => each.responseStatus)"
    WebDriverWait(browser, 60).until(lambda _: browser.execute_script(loaded) == [200])
    rectangles = browser.find_elements(By.CSS_SELECTOR, ".seen rect")
    assert min(contrast(browser, shown, rectangle) for rectangle in rectangles) > 60
    complaints = browser.get_log("browser")  # type: ignore[no-untyped-call]  # Selenium leaves it untyped
    assert complaints == [], "the policy of the page forbids something that it needs"

    browser.find_element(By.LINK_TEXT, "Đóng close").click()
    assert browser.find_elements(By.CSS_SELECTOR, ".seen") == []


def test_a_document_without_pages_leads_to_none(browser: webdriver.Chrome, server: str, report: Path) -> None:
    browser.get(server)
    send(browser, report)
    assert browser.find_elements(By.CSS_SELECTOR, "article mark a") == []
    browser.get(f"{browser.current_url}?record=r1")
    assert browser.find_elements(By.CSS_SELECTOR, ".seen") == []


@pytest.mark.parametrize("page", ["/", "/documents", "document", "?record=r1"])
def test_no_page_is_wider_than_a_phone(browser: webdriver.Chrome, server: str, report: Path, page: str) -> None:
    browser.get(server)
    send(browser, report_paths("pdf")[0] if page.startswith("?") else report)
    at = browser.current_url
    width, height = PHONE
    phone = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": True}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", phone)
    try:
        browser.get({"document": at, "?record=r1": f"{at}?record=r1#r1"}.get(page, server + page))
        assert browser.execute_script("return document.documentElement.scrollWidth") == width
    finally:
        browser.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def send(browser: webdriver.Chrome, file: Path) -> None:
    """Send a file by the form; its page follows."""
    browser.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(file))
    press(browser, ".upload button")


def contrast(browser: webdriver.Chrome, page: WebElement, rectangle: WebElement) -> int:
    """How much lighter the lightest dot in a rectangle on a page is than the darkest: much, if something is printed there."""
    picture = Image.open(BytesIO(page.screenshot_as_png)).convert("L")
    place = """
        const [page, inside] = [...arguments].map(each => each.getBoundingClientRect());
        return [inside.left - page.left, inside.top - page.top, inside.right - page.left, inside.bottom - page.top];
    """
    x0, top, x1, bottom = browser.execute_script(place, page, rectangle)
    dots = picture.crop((int(x0) + 2, int(top) + 2, int(x1) - 1, int(bottom) - 1)).tobytes()
    return max(dots) - min(dots)


def press(browser: webdriver.Chrome, button: str) -> None:
    """Press a button that sends a form, and wait for the page that follows."""
    before = browser.find_element(By.TAG_NAME, "html")
    browser.find_element(By.CSS_SELECTOR, button).click()
    WebDriverWait(browser, 60).until(lambda _: browser.find_element(By.TAG_NAME, "html") != before)


def background(element: WebElement) -> str:
    """The colour, or the gradient, that an element lies on."""
    return f"{element.value_of_css_property('background-color')} {element.value_of_css_property('background-image')}"
