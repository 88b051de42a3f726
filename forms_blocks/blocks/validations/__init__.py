"""Named ways to write a text: numbers of papers, of companies, of accounts. One file a family."""
