"""Makes what tests need, with values that a real town could have. Add yours at the end."""

import factory
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission


class UserFactory(factory.django.DjangoModelFactory):
    """A citizen with an account; the password is "mot de passe"."""

    class Meta:
        model = get_user_model()
        skip_postgeneration_save = True

    first_name = "Camille"
    last_name = "Martin"
    email = factory.Sequence(lambda n: f"camille.martin{n}@example.org")

    @classmethod
    def _create(cls, model_class, *args, **kwargs):
        kwargs.setdefault("password", "mot de passe")
        return model_class.objects.create_user(**kwargs)


class AdministratorFactory(UserFactory):
    """The functional administrator, with every right."""

    first_name = "Dominique"
    last_name = "Bernard"
    email = factory.Sequence(lambda n: f"administration{n}@example.org")
    is_staff = True
    is_superuser = True


class GroupFactory(factory.django.DjangoModelFactory):
    """A role of the town hall."""

    class Meta:
        model = Group

    name = factory.Sequence(lambda n: f"Service {n}")


def agent_of(group: Group, **fields):
    """Return an account that belongs to `group` and may enter the admin."""
    agent = UserFactory(first_name="Alix", last_name="Petit", **fields)
    group.permissions.add(
        Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    )
    agent.groups.add(group)
    return agent
