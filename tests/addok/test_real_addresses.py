"""The relay speaks with the real server behind the French national address API."""


def found(client, **question) -> list[dict[str, str]]:
    response = client.get("/adresses/", question)
    assert response.status_code == 200
    return response.json()["results"]


def test_a_number_and_a_street_are_found_while_typing(client, db, service):
    first = found(client, q="1 place d arm")[0]
    assert first["label"] == "1 Place d'Armes 57000 Metz"
    assert (first["street"], first["postcode"], first["town"]) == ("1 Place d'Armes", "57000", "Metz")
    assert (first["lat"], first["lon"]) == ("49.119309", "6.175716")


def test_addresses_near_the_town_come_first(client, db, service, settings):
    settings.ADDRESS_NEAR = "49.12,6.18"
    assert found(client, q="3 rue des clercs")[0]["town"] == "Metz"
    settings.ADDRESS_NEAR = "45.76,4.83"
    assert found(client, q="3 rue des clercs")[0]["town"] == "Lyon"


def test_a_point_on_the_map_has_an_address(client, db, service):
    assert found(client, lat="49.1182", lon="6.1742")[0]["street"] == "3 Rue des Clercs"


def test_a_town_alone_has_no_street(client, db, service):
    town = next(one for one in found(client, q="metz") if not one["street"])
    assert (town["postcode"], town["town"]) == ("57000", "Metz")


def test_what_is_nowhere_gives_nothing(client, db, service):
    assert found(client, q="zzzz qqqq") == []
