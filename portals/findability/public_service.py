"""A procedure as schema.org's GovernmentService."""

from typing import Any

from portals.findability.structured import authority


def public_service(page: Any) -> dict[str, Any]:
    """Return what a procedure's page says: who provides it, for whom, where one asks for it."""
    service, _reach = page.service_texts()
    provider = authority(page)
    return {
        "@type": "GovernmentService",
        "description": page.summary,
        "serviceType": page.title,
        "provider": {"@type": "GovernmentOffice", "name": service, "parentOrganization": provider}
        if service
        else provider,
        "audience": {"@type": "Audience", "name": page.who},
        "availableChannel": {"@type": "ServiceChannel", "serviceUrl": page.get_full_url()},
    }
