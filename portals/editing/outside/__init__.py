"""Links to other sites: listed from the pages, asked by the worker a few at a time, told in the report."""
