"""The sessions of browsers: two requests at once never forget what the other may open."""

from django.contrib.sessions.backends import cached_db
from django.db import transaction

from forms_blocks.submissions.opened import LISTS, merged


class SessionStore(cached_db.SessionStore):
    """Django's, in the database behind the cache; what a browser may open is joined as it is written."""

    def save(self, must_create: bool = False) -> None:
        """Write the session, with the keys that another request of this browser wrote since it was read."""
        if must_create or self.session_key is None:
            super().save(must_create)
            return
        with transaction.atomic():
            self.catch_up()
            super().save()

    def catch_up(self) -> bool:
        """Read the keys that another request has just written; False when the session has ended."""
        rows = self.model.objects.select_for_update().filter(session_key=self.session_key)
        row = rows.first()
        if row is None:
            return False
        written = self.decode(row.session_data)
        for name in LISTS:
            if name in written:
                self[name] = merged(written[name], self.get(name, []))
        return True
