"""From one time of day to another, within the day."""

from tests.one_field import asked, kept, read, said


def test_two_times_are_kept_and_read():
    assert kept(asked("time_range"), ["9h", "11:30"]) == {"from": "09:00", "to": "11:30"}
    assert read(asked("time_range"), ["9h", "11:30"]) == "de 9 h à 11 h 30"


def test_the_end_comes_after_the_beginning():
    assert "avant" in said(asked("time_range"), ["11:00", "09:00"])
    assert "avant" in said(asked("time_range"), ["11:00", "11:00"])


def test_bounds_and_missing_parts_are_told():
    schema = asked("time_range", earliest="08:00", latest="22:00")
    assert "22 h" in said(schema, ["20:00", "23:00"])
    assert "fin" in said(schema, ["20:00", ""])
    assert kept(asked("time_range", required=False), ["", ""]) is None
