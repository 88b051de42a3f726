"""Addresses of the test mode; none of them is a page's."""

from django.urls import path

from forms_blocks.trials import keep, screens

urlpatterns = [
    path("essai/<uuid:key>/<int:number>/", screens.step, name="trial_step"),
    path("essai/<uuid:key>/verifier/", screens.review, name="trial_review"),
    path("essai/<uuid:key>/garder/", keep.keep_trial, name="trial_keep"),
    path("essai/<uuid:key>/recu/", screens.receipt, name="trial_receipt"),
    path("essai/<uuid:key>/suivi/", screens.tracking, name="trial_tracking"),
    path("essai/<uuid:key>/lettres/", screens.letters, name="trial_letters"),
]
