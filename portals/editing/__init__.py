"""What editors meet in the admin: their home, review, reports, advice; no page of the portals."""
