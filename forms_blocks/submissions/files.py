"""Files people send: kept privately, served only to who may see the request."""

from uuid import UUID

from django.core.files.base import ContentFile, File
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase

from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.submissions import documents, opened, policy, scanning
from forms_blocks.submissions.digest import digest_of
from forms_blocks.submissions.models import Attachment, Draft
from forms_blocks.submissions.models.attachment import PDF
from forms_blocks.submissions.names import cleaned
from forms_blocks.submissions.pictures import prepare

# A served file may do nothing in the browser, whatever it turns out to be.
SANDBOX = "default-src 'none'; sandbox"
SHEET = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#5b6b6f">'
    '<path d="M7 3h7l4 4v14H7z M14 3v4h4"/></svg>'
)
"""What stands for a document that cannot be drawn."""


def keep(draft: Draft, field: FieldSchema, upload: UploadedFile) -> Attachment:
    """Save an uploaded file for a field of a draft; its type was found by the field's kind.

    A picture is kept upright and without the place where it was taken, unless the field wants it.
    """
    content_type = upload.content_type or "application/octet-stream"
    content: File[bytes] = upload
    thumbnail = None
    if content_type.startswith("image/"):
        shrink, place = bool(field.settings.get("shrink")), bool(field.settings.get("keep_place"))
        picture = prepare(upload, content_type, shrink=shrink, keep_place=place)
        content_type, thumbnail = picture.content_type, picture.thumbnail
        content = upload if picture.content is None else ContentFile(picture.content)
    attachment = Attachment(
        draft=draft,
        field=UUID(field.id),
        name=cleaned(upload.name or "", content_type),
        content_type=content_type,
        size=content.size,
        sha256=digest_of(content),
        state=scanning.state_of(upload),
    )
    attachment.file.save(attachment.name, content, save=False)
    if thumbnail:
        attachment.thumbnail.save("", ContentFile(thumbnail), save=False)
    attachment.save(force_insert=True)
    return attachment


def serve(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """Send a file to who may see its request or holds its draft; anybody else gets a plain 404."""
    found = _opened(request, uuid)
    response = FileResponse(
        found.file.open("rb"), as_attachment=True, filename=found.name, content_type=found.content_type
    )
    return _private(response)


def serve_thumbnail(request: HttpRequest, uuid: UUID) -> HttpResponseBase:
    """Send the small picture of a file, to the same people; what cannot be drawn is shown as a sheet."""
    found = _opened(request, uuid)
    if found.has_picture and not found.thumbnail:
        documents.draw(found)
    if found.thumbnail:
        return _private(FileResponse(found.thumbnail.open("rb"), content_type="image/jpeg"))
    if found.content_type != PDF:
        raise Http404
    return _private(HttpResponse(SHEET, content_type="image/svg+xml"))


def _opened(request: HttpRequest, uuid: UUID) -> Attachment:
    """Return a file that this request may read; raises Http404, also for one refused or not yet judged."""
    found = Attachment.objects.select_related("submission", "draft").filter(pk=uuid).first()
    if found is None or not found.is_open or not may_open(request, found):
        raise Http404
    return found


def _private(response: HttpResponseBase) -> HttpResponseBase:
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
