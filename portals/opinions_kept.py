"""How long the opinions of visitors are kept."""

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.utils import timezone

BATCH = 500


def forget_old_opinions() -> None:
    """Delete what visitors said longer ago than the setting tells, a few at a time: each write is short."""
    from portals.models import Opinion

    oldest = timezone.now() - relativedelta(months=settings.OPINIONS_MONTHS)
    old = Opinion.objects.filter(at__lt=oldest).values_list("pk", flat=True)
    while keys := list(old[:BATCH]):
        Opinion.objects.filter(pk__in=keys).delete()
