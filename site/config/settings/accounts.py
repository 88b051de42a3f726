"""Who signs in and how: citizens by e-mail and password on the portals, agents in the admin too."""

from environ import Env

env = Env()

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "my_space"
WAGTAIL_FRONTEND_LOGIN_URL = LOGIN_URL
WAGTAILADMIN_USER_LOGIN_FORM = "portals.accounts.admin_login.AdminLoginForm"

ACCOUNT_ADAPTER = "portals.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {
    "login": "portals.accounts.forms.SignInForm",
    "signup": "portals.accounts.forms.SignUpForm",
    "change_password": "portals.accounts.forms.ChangePasswordForm",
    "set_password": "portals.accounts.forms.SetPasswordForm",
    "reset_password": "portals.accounts.forms.AskPasswordForm",
    "reset_password_from_key": "portals.accounts.forms.NewPasswordForm",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
# "mandatory" also hides, on sign-up, which addresses have an account; it needs a mail server.
ACCOUNT_EMAIL_VERIFICATION = env.str("ACCOUNT_EMAIL_VERIFICATION", default="optional")
ACCOUNT_PREVENT_ENUMERATION = True
# A letter to an unknown address would make the answer slower or quicker than for a known one.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
# Whole families and libraries share one address: counted by hour, with room.
ACCOUNT_RATE_LIMITS = {"signup": "40/h/ip", "reset_password": "20/h/ip,5/h/key"}

# How many proxies of ours add to X-Forwarded-For; at none, visitors would share the proxy's limits.
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXY_COUNT", default=int(BEHIND_PROXY))
