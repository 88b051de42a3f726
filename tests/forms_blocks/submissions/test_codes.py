"""References, tracking codes and seals."""

import pytest
from cryptography.fernet import InvalidToken

from forms_blocks.submissions import codes


def test_a_code_has_no_sign_that_is_mistaken_for_another():
    assert len(codes.ALPHABET) == 29
    assert not set(codes.ALPHABET) & set("01OIAEU")
    assert len(codes.new_code()) == 10


def test_codes_do_not_repeat():
    assert len({codes.new_code() for _ in range(2000)}) == 2000


def test_a_code_is_read_whatever_its_dashes_spaces_and_capitals():
    code = codes.new_code()
    typed = f" {codes.shown(code).lower().replace('-', ' - ')} "
    assert codes.hashed(code) in codes.all_hashes(typed)


def test_a_longer_text_is_not_a_code():
    code = codes.new_code()
    assert codes.hashed(code) not in codes.all_hashes(code + "X")


def test_codes_and_seals_survive_a_new_key(settings):
    code = codes.new_code()
    sealed, mark = codes.seal(code), codes.hashed(code)
    settings.DATA_KEYS = ["a new key", *settings.DATA_KEYS]
    assert codes.unseal(sealed) == code
    assert mark in codes.all_hashes(code)
    assert codes.hashed(code) != mark


def test_a_seal_of_another_installation_does_not_open(settings):
    sealed = codes.seal("secret")
    settings.DATA_KEYS = ["another installation"]
    with pytest.raises(InvalidToken):
        codes.unseal(sealed)
