"""What was sent, one concern a file."""

from forms_blocks.submissions.models.attachment import Attachment
from forms_blocks.submissions.models.counter import Counter
from forms_blocks.submissions.models.draft import Draft
from forms_blocks.submissions.models.event import Event, EventData
from forms_blocks.submissions.models.field_group import FieldGroup
from forms_blocks.submissions.models.form import Form, FormVersion
from forms_blocks.submissions.models.function import FormFunction
from forms_blocks.submissions.models.quarantined import Quarantined
from forms_blocks.submissions.models.resume_link import ResumeLink
from forms_blocks.submissions.models.submission import Channel, Submission
from forms_blocks.submissions.models.value import SubmissionValue

__all__ = [
    "Attachment",
    "Channel",
    "Counter",
    "Draft",
    "Event",
    "EventData",
    "FieldGroup",
    "Form",
    "FormFunction",
    "FormVersion",
    "Quarantined",
    "ResumeLink",
    "Submission",
    "SubmissionValue",
]
