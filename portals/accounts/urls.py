"""Addresses of the account, in French, with the names allauth asks for; e-mails are not managed here yet."""

from allauth.account import views as allauth_views
from django.urls import path, re_path

from portals.accounts import views

urlpatterns = [
    path("", views.AccountView.as_view(), name="account_home"),
    path("demandes/", views.my_space, name="my_space"),
    path("connexion/", allauth_views.login, name="account_login"),
    path("deconnexion/", allauth_views.logout, name="account_logout"),
    path("inactif/", allauth_views.account_inactive, name="account_inactive"),
    path("creer/", allauth_views.signup, name="account_signup"),
    path("adresse/", allauth_views.email_verification_sent, name="account_email_verification_sent"),
    re_path(r"^adresse/(?P<key>[-:\w]+)/$", allauth_views.confirm_email, name="account_confirm_email"),
    path("mot-de-passe/", allauth_views.password_change, name="account_change_password"),
    path("mot-de-passe/choisir/", allauth_views.password_set, name="account_set_password"),
    path("mot-de-passe/oublie/", allauth_views.password_reset, name="account_reset_password"),
    path(
        "mot-de-passe/oublie/envoye/", allauth_views.password_reset_done, name="account_reset_password_done"
    ),
    re_path(
        r"^mot-de-passe/nouveau/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        allauth_views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "mot-de-passe/change/",
        allauth_views.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
