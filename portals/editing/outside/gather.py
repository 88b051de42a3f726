"""The list of the addresses to ask: those that published pages lead to today."""

from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Site

from portals.editing.texts import texts
from portals.models.outside_link import LONGEST, OutsideLink

BATCH = 500


def gather() -> None:
    """Add the addresses that are new, forget those to which no page leads any more."""
    ours = _our_hosts()
    wanted = {url for text in texts() for url in text.addresses if len(url) <= LONGEST}
    found = {url: host for url in wanted if (host := host_of(url)) not in ours}
    known = set(OutsideLink.objects.values_list("url", flat=True))
    new = [OutsideLink(url=url, host=host) for url, host in sorted(found.items()) if url not in known]
    OutsideLink.objects.bulk_create(new, batch_size=BATCH, ignore_conflicts=True)
    gone = sorted(known - found.keys())
    for start in range(0, len(gone), BATCH):
        OutsideLink.objects.filter(url__in=gone[start : start + BATCH]).delete()


def host_of(url: str) -> str:
    """Return the host of an address, "" when it names none."""
    try:
        return (urlsplit(url).hostname or "")[:255]
    except ValueError:
        return ""


def _our_hosts() -> set[str]:
    return {*Site.objects.values_list("hostname", flat=True), host_of(settings.BASE_URL)}
