"""axe on a page, and its findings in words."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

# What fades in is not read half way.
STILL = """() => Promise.allSettled(document.getAnimations().filter(
    ({ effect }) => effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished))"""
TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]


def violations(page: Page, exclude: list[str]) -> list[str]:
    """Return each violation of WCAG 2.2 AA as rule, selector and summary; `exclude` names vendors' markup."""
    page.evaluate(STILL)
    options = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
    context = {"exclude": [[selector] for selector in exclude]} if exclude else None
    found = Axe().run(page, context=context, options=options).response["violations"]
    return [
        f"{rule['id']}: {' '.join(map(str, node['target']))}\n    {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]
