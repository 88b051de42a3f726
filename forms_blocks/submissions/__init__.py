"""What was sent: forms, versions, drafts, submissions and their files."""
