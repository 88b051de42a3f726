"""Pictures: public, save those of a private collection."""

from django.conf import settings
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.static import serve as serve_file
from wagtail.models import Collection, CollectionViewRestriction

from portals.media.models import PortalImage, PortalRendition


def serve(request: HttpRequest, path: str) -> HttpResponseBase:
    """Answer a picture; 404 for one that this visitor may not see, as for one that does not exist.

    One query, and two more for each private collection.
    """
    for restriction in CollectionViewRestriction.objects.select_related("collection"):
        if _holds(restriction.collection, path) and not restriction.accept_request(request):
            raise Http404
    return serve_file(request, path, document_root=settings.MEDIA_ROOT)


def _holds(collection: Collection, path: str) -> bool:
    inside = Collection.objects.descendant_of(collection, inclusive=True)
    images = PortalImage.objects.filter(collection__in=inside)
    drawn = PortalRendition.objects.filter(file=path, image__in=images)
    return images.filter(file=path).exists() or drawn.exists()
