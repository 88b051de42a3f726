"""Files people send: kept privately, served only to who may see the request."""

import hashlib
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest
from django.http.response import HttpResponseBase

from forms_blocks.submissions import opened, policy
from forms_blocks.submissions.models import Attachment, Draft

# A served file may do nothing in the browser, whatever it turns out to be.
SANDBOX = "default-src 'none'; sandbox"


def keep(draft: Draft, field: str, upload: UploadedFile) -> Attachment:
    """Save an uploaded file for a field of a draft; its type was found by the field's kind."""
    digest = hashlib.sha256()
    for chunk in upload.chunks():
        digest.update(chunk)
    attachment = Attachment(
        draft=draft,
        field=UUID(field),
        name=(upload.name or "fichier")[:150],
        content_type=upload.content_type or "application/octet-stream",
        size=upload.size or 0,
        sha256=digest.hexdigest(),
    )
    attachment.file.save(attachment.name, upload, save=False)
    attachment.save(force_insert=True)
    return attachment


def serve(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """Send a file to who may see its request or holds its draft; anybody else gets a plain 404."""
    found = Attachment.objects.select_related("submission", "draft").filter(pk=uuid).first()
    if found is None or found.state != Attachment.State.CLEAN or not may_open(request, found):
        raise Http404
    response = FileResponse(
        found.file.open("rb"), as_attachment=True, filename=found.name, content_type=found.content_type
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = SANDBOX
    response["Cache-Control"] = "private, no-store"
    return response


def may_open(request: HttpRequest, attachment: Attachment) -> bool:
    """Say whether this request may read the file; the policy on requests decides."""
    held = opened.keys(request.session)
    if attachment.submission is not None:
        return policy.may_see(request.user, attachment.submission, held)
    draft = attachment.draft
    if draft is None:
        return False
    return draft.uuid in held or (request.user.is_authenticated and draft.person_id == request.user.pk)
