"""The themes of the citizens' portal, in their order."""

from home.demo.content import civil_status, environment, schools, streets, this_site

SECTIONS = [civil_status.SECTION, streets.SECTION, environment.SECTION, schools.SECTION, this_site.SECTION]
