"""Tests that commit leave the database as migrations made it."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Collection, Locale, Page

from tests.factories import UserFactory


@pytest.mark.parametrize("turn", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_a_test_that_commits_finds_what_migrations_made(turn):
    UserFactory(email="seul@example.org")
    assert Page.objects.filter(depth=1).count() == 1
    assert Locale.objects.count() == 1
    assert Collection.objects.filter(depth=1).count() == 1
    user_type = ContentType.objects.get(app_label="accounts", model="user")
    assert Permission.objects.filter(content_type=user_type).exists()
