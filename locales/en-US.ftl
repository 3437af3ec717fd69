# The texts of the pages in English (United States).

# The tabs of a repository and how one is marked, as Gitea calls them in this language; in English where it
# has no translation.
tab-code = Code
tab-issues = Issues
tab-pull-requests = Pull Requests
tab-actions = Actions
tab-packages = Packages
tab-projects = Projects
tab-releases = Releases
tab-wiki = Wiki
tab-activity = Activity
tab-settings = Settings
mark-archived = Archived
mark-private = Private
mark-internal = Internal
mark-template = Template
# The same as Forgejo calls them.
tab-forgejo-code = Code
tab-forgejo-issues = Issues
tab-forgejo-pull-requests = Pull requests
tab-forgejo-actions = Actions
tab-forgejo-packages = Packages
tab-forgejo-projects = Projects
tab-forgejo-releases = Releases
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Activity
mark-forgejo-archived = Archived
mark-forgejo-private = Private
mark-forgejo-internal = Internal
mark-forgejo-template = Template
# The link on the forge's logo.
forge-home = Home

# The forge's navigation bar and the buttons of a repository, as the forge calls them in this language.
nav-milestones = Milestones
nav-explore = Explore
nav-help = Help
nav-notifications = Notifications
# The name of the button that opens the navigation bar on a phone.
nav-menu = Menu
nav-create = Create…
nav-new-repository = New repository
nav-migrate = New migration
nav-new-organization = New organization
nav-you = Profile and settings…
nav-signed-in = Signed in as { $name }
nav-profile = Profile
nav-starred = Starred
nav-subscriptions = Subscriptions
nav-settings = Settings
nav-admin = Site administration
nav-forge-sign-out = Sign out
# Beside “Sign out”, which ends the session at the forge as well.
nav-vault-sign-out = Sign out of the vault
header-rss = RSS feed
header-watch = Watch
header-star = Star
header-fork = Fork
header-forked-from = forked from { $name }
header-mirror-of = mirror of { $name }
# The menu of the tabs that do not fit.
tabs-more = More

vault = Vault
sign-in = Sign in
sign-in-hint = Paste a personal access token with the scopes read:user and read:repository. To edit secrets, or to read protected environments, it also needs write:repository.
sign-in-token = Personal access token
# A link to the forge's settings, after the hint above.
sign-in-make = Create a token
sign-out = Sign out
sign-in-unknown-token = The forge rejected this token.

# Words of many pages.
name = Name
description = Description
type = Type
environment = Environment
access = Access
history = History
cancel = Cancel
download = Download
save = Save
last-changed = Last changed
# A button: shows the changes without saving them.
preview = Preview

secrets = Secrets
secrets-none = No secrets yet.
# For writers; examples for gvt and curl follow.
secrets-first = Create your first secret, import a .env file, or store one from a terminal:
# For readers.
secrets-ask = Someone with write access to this repository can create the first one.
secrets-none-found = No secrets match.
search = Search
filter-any-type = All types
filter-deleted = Show deleted
filter-apply = Apply
filter-clear = Clear filters
filter = Filter
filter-all = All
sort = Sort by
page-size = Names per page
names-count = { $count ->
    [one] { $count } name
   *[other] { $count } names
}
from-base = from base
secrets-search = Search names and descriptions
add = add
version-short = v{ $version }
# With what is done to the names whose boxes are checked.
select-all = Select all names on this page
select-name = Select { $name }
selected = { $n } selected
selected-in = In
selected-export = Download .env
selected-copy = Copy to
# The environment is chosen beside it.
selected-delete-means = The secrets are deleted in the chosen environment, and can be restored.
list-drop = Drop the .env file to preview it
secret-hides = Hidden in { $n } s

secret-version = Version
# When the current version was written.
secret-changed = Updated
secret-deleted = Deleted
secret-lockbox = Lockbox

page-previous = Previous
page-next = Next
page-of = Page { $page } of { $pages }

sessions = Sessions
sessions-hint = Browsers signed in to the vault. Sign out any you don't recognize.
session-this = This browser
# address is an IP address; the dates below may be ages as well, such as “2 days ago”.
session-at = from { $address }
session-since = signed in { $date }
session-active = last active { $date }
session-end = Sign out
terminals = Terminals
terminals-hint = Terminals signed in with { $command }. Sign out any you don't recognize.

# The page that signs a terminal in: a title, and a button that leads there.
device = Sign in a terminal
# The field and the code that is typed into it.
device-code = Code
# command is “gvt login”.
device-hint = Enter the code that { $command } shows in your terminal.
device-wrong = This code is wrong, has expired, or was already used.
device-continue = Continue
# name is what a program calls itself, in quotation marks.
device-asks = A program wants to use the vault as you. It calls itself { $name }.
device-warning = Only approve this if you have just typed { $command } yourself. Deny it if somebody sent you the code.
# IP addresses: of the program, and of the reader.
device-address = Its address
device-own-address = Your address
# A time follows.
device-asked = Requested
device-approve = Approve
device-deny = Deny
device-approved = { $name } is signed in. Go back to your terminal.
device-denied = { $name } was not signed in.
# The page on which something that a terminal wants to do is confirmed.
device-confirm-title = Confirm an action
device-confirm-asks = A terminal that is signed in as you asks to do this. It calls itself { $name }.
# The name of the action as in the audit log follows.
device-action = Action
device-repository = Repository
device-confirm-warning = Only confirm this if you have just started it yourself. For ten minutes, this terminal can then also do other things that give access or can't be undone.
device-confirm = Confirm
device-confirmed = Confirmed. { $name } can go on for ten minutes.

# Titles of the page of an error: of any, of 404, of 403, and of what the plan does not include.
error-title = Something went wrong
error-title-not-found = Not found
error-title-no-access = No access
error-title-plan = Your plan doesn't include this

# What went wrong, by kind. The details follow in English.
error-invalid-request = Please check your input.
error-invalid-version = Invalid version number.
error-unauthorized = You aren't signed in, or your session has expired.
error-invalid-token = This token isn't valid.
error-token-expired = This token has expired.
error-token-revoked = This token has been revoked.
error-limit-reached = This exceeds the limits of your plan.
error-enterprise-required = This requires the Enterprise plan.
error-forbidden = You don't have permission to do this.
error-confirmation-required = Confirm this in the browser first.
error-access-denied = This token doesn't have permission to do this.
error-not-found = Not found, or you don't have access.
error-state-unavailable = This earlier state is no longer available.
error-method-not-allowed = This action isn't available here.
error-request-timeout = The request timed out. Check whether your change was saved before you try again.
error-already-exists = A secret with this name already exists.
error-environment-has-names = Secrets already have names that start with this environment's name.
error-environment-not-empty = This environment still contains secrets, which may be deleted ones.
error-too-many-environments = This repository has reached the maximum number of environments.
error-older-process = An older version of Forgevault is still running on this database. Try again after it has been updated.
error-conflict = The same request is still being processed. Try again in a moment.
error-key-mismatch = The values of this repository are encrypted with a different master key.
error-version-conflict = Someone changed this while you were editing.
error-value-too-large = The value is too large.
error-unsupported-media-type = This content type isn't supported.
error-idempotency-mismatch = This key was already used for a different request.
error-token-locked = This token is locked.
error-precondition-required = This change needs the current revision. Reload the page and try again.
error-rate-limited = Too many attempts. Wait a moment and try again.
error-decryption-failed = A stored value could not be decrypted.
error-encryption-failed = The value could not be encrypted.
error-internal-error = An internal error occurred.
error-environments-unreadable = The environments of this repository were changed outside Forgevault. An operator must declare them again.
error-forge-unavailable = The forge isn't responding. Try again later.
error-audit-unavailable = The audit log can't be written right now, so the request was refused. Check whether your change was saved before you try again.
# Who may do what was refused, after “You don't have permission to do this.”
error-role-read = This requires read access to this repository, which its admins can grant.
error-role-write = This requires write access to this repository, which its admins can grant.
error-role-admin = Only admins of this repository can do this.
error-role-archived = This repository is archived, so its vault is read-only. Its admins can unarchive it.
# A link to the page of plans.
error-plans = See what each plan includes and how to install a license
# Links on the page of an error: to the same page once more, to the list of secrets, and to the forge's home.
error-again = Try again
error-to-secrets = Back to the secrets
error-to-forge = To the home page
error-request-id = Request ID { $id } (quote it when you report this)

secret-new = New secret

# The page that imports the content of a .env file, and the button that leads there.
import = Import .env
import-hint = One NAME=value per line. Comments and quoted values are allowed. $ is kept as is; variables are not expanded. In double quotes, \", \\ and \n are the only escapes.
import-text = Or paste its content
import-file = File
# The environment whose name becomes the prefix of the names in the file.
import-environment = Add to environment
import-environment-none = None: keep the names in the file
# A button: saves what the preview shows.
import-store = { $count ->
    [one] Import { $count } secret
   *[other] Import { $count } secrets
}
import-plan = Preview of changes
import-line = Line
import-outcome = Result
# What the import does with a line.
import-new = new
import-changed = changed
import-unchanged = unchanged
# A button beside a changed value: shows how it differs from the stored one.
import-show = Show changes
import-literal = $ is kept as is; variables are not expanded.
import-refused = rejected
import-nothing = Nothing to import: every value is already up to date.
import-blocked = Fix the rejected lines before you import.
# After faulty lines, of which the last leaves a quote open or is one too many.
import-unread = The rest of the file couldn't be read.
# A button: previews the import without the lines that are invalid or rejected.
import-leave-out = Preview without these lines
import-left-out = { $count ->
    [one] { $count } line is left out.
   *[other] { $count } lines are left out.
}
import-no-assignment = Line { $line } isn't in the form NAME=value.
import-unterminated = The quote on line { $line } isn't closed.
import-after-quote = Line { $line } has text after the closing quote.
import-ambiguous = Programs parse the value on line { $line } differently. Put it in single quotes. If it contains a single quote or ends with \, use double quotes and write \ as \\ and " as \".
import-twice = Line { $line } repeats the name from line { $first }.
import-too-many = The file has more than { $max } variables. Line { $line } is over the limit.
secret-name-hint = Letters, digits, _ - and dots.
secret-value = Value
secret-new-value = New value
secret-comment = Comment (shown in the history)
# On the form of a new secret, and on that of an existing one.
secret-create = Create secret
secret-create-another = Create and add another
secret-change = Update value
secret-change-hint = Saves a new version without showing the current one.
# A button that opens the current value in a form.
secret-edit = Edit
edit-title = Edit { $name }
# The name of a menu with further actions on a secret.
secret-more = More actions
# The name of the links to the sections of a secret's page: value, history, access, settings.
secret-sections = On this page
# A list of the secrets with the same name in other environments.
secret-elsewhere = In other environments
secret-is-deleted = This secret is deleted. You can restore it with all its versions.
secret-move = Rename or move
secret-move-hint = The history is kept. Tokens and jobs that use the old name will no longer find the secret.
# A button. It can also move the secret to another environment.
secret-rename = Rename
secret-copy-to = Copy to another environment
secret-copy-hint = Copies the current value, type and description without showing the value.
secret-copy-into = Copy to { $name }
# The copy was not made.
secret-copy-taken = { $name } already exists. If you overwrite it, the copy becomes its next version.
secret-copy-over = Overwrite
secret-delete-title = Delete this secret
secret-purge-title = Delete this secret permanently
secret-purge-means = All versions are erased. This can't be undone.

# Who can reach a secret.
access-anyone = Everyone with read access to this repository can read this secret. People with write access can change it.
access-protected = This environment is protected. People with write access to this repository can read this secret, and only admins can change it.
access-audit = Activity
access-readers = Recent readers
access-readers-none = Nobody has read this secret recently.
access-tokens = Tokens with access
access-tokens-none = No token can read this secret.
# Beside a token.
access-token-reads = can read
access-token-writes = can read and write
access-tokens-part = Only the first { $count } tokens were checked.
access-workflows = Workflow files that use it
access-workflows-search = Search workflow files
access-workflows-none = No workflow file on the default branch uses this name.
access-workflows-part = Not every workflow file was searched: only 20 files of up to 64 KiB.
access-workflows-unknown = The forge didn't let you read the workflow files.

secret-created = Created
secret-delete = Delete
secret-restore = Restore
secret-purge = Delete permanently
secret-confirm-purge = To delete this secret and all its versions permanently, type { $name }

version-current = Current
version-roll-back = Roll back
version-number = Version { $version }
# { $who } is a person, or a token and what it is for.
version-written = Version { $version } by { $who }, { $time }

# Above a form that could not be sent because the session had ended.
form-kept = You had to sign in again, so this form was not submitted. Nothing is saved yet. Check it and submit it again.
# The value has characters that a browser changes in a text field.
value-lost = A text field would change this value. Choose a file instead.
# A switch that shows a value instead of dots.
value-show = Show value
# Fills the field with random characters.
value-generate = Generate
value-length = Length
value-characters = Characters
value-letters = Letters and digits
value-symbols = Letters, digits and symbols
value-url = Letters, digits, - and _
value-hex = Hexadecimal
# What opens further fields: type, description, comment.
value-more = More
value-empty = Save an empty value
value-file = Or upload a file
value-file-hint = The file replaces the text above. UTF-8 text only.
value-line-breaks = Line breaks in this value:
value-edit = Edit current value

secret-details = Description and type
secret-delete-means = You can restore it later, with all versions.
secret-delete-sure = Delete { $name }

# The new version was refused because the secret has changed since the form was opened.
conflict = Someone changed this secret while you were editing
conflict-kept = Your change is not saved yet. It is below.
conflict-mine = Your value
conflict-diff = Changes from their value to yours
conflict-store = Save mine as version { $version }
conflict-compare = Compare with theirs
conflict-drop = Discard mine

compare-of = Changes from version { $from } to version { $to }
compare-from = From
compare-to = To
compare-show = Compare
# Opens a form with two numbers of versions.
compare-any = Compare any versions
compare-hint = Comparing shows both values and is logged as two reads.
diff = Differences
diff-none = No differences.
diff-sealed = Lockboxes are encrypted, so the server can't compare their contents.
# Below the last line of a value that does not end with a line break.
diff-unended = (no newline at the end)

rollback-to = Roll back to version { $version }
rollback-means = The content of version { $version } will be saved as version { $next }.
# A label before the version (number, author, time) that is restored.
rollback-back = Restored
rollback-confirm = To roll back, type { $name }

new-exists = Open { $name }
# On the form of a new secret, after a change was refused because the secret is deleted.
new-gone = The secret { $name } was deleted while you were editing. Your change is not saved yet. If you create the secret again here, it is restored with this value.

# Of a token, in place of when it was last used.
token-unused = Never used

environments = Environments
environments-hint = A secret belongs to an environment if its name starts with the environment's name and a dot. All other secrets are in base.
environment-name-hint = Lowercase letters, digits, _ and -.
environment-base-hint = Secrets that belong to no environment
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protected
# A label: a secret that is missing here is taken from the base.
environment-overlay = Falls back to base
# In place of the number of secrets.
environment-no-access = No access
environment-new = New environment
environment-create = Create environment
environment-protect-hint = Only admins can change secrets in a protected environment, and readers can't see them.
environment-take-in = { $count ->
    [one] Also include the secret whose name already starts with this name and a dot
   *[other] Also include the { $count } secrets whose names already start with this name and a dot
}
environment-secrets = { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
}
# The name of a menu with links to what can be done with an environment, and of the row of its pages.
environment-actions = Actions for { $name }
environment-pages = Pages of { $name }
# These pages, and the links to them.
environment-overview = Overview
environment-compare = Compare
environment-copy-here = Copy here
# What an environment is: its revision, who has access, and what is taken from the base.
environment-base-means = Base contains every secret that belongs to no environment. Environments that fall back to base get missing secrets from here.
environment-revision = Revision
environment-open-hint = Everyone with write access can change secrets here, and readers can see them.
environment-no-access-hint = You can't see the secrets in this environment.
environment-fallback = Fallback to base
environment-fallback-rule = Automatic: on unless protected
environment-fallback-on = On
environment-fallback-off = Off
environment-overlay-hint = Jobs get a secret from base if it is missing here.
environment-no-overlay = Jobs get only the secrets that are here.
# Below the box that protects an environment: protecting turns off its fallback unless this is selected.
environment-keep-overlay = Keep the fallback when the environment becomes protected
environment-keep-overlay-hint = Otherwise protecting the environment turns it off, because everyone with write access can change base, and so what jobs get here.
environment-position = Position
environment-position-hint = Order in lists, 0 to 1000.
# Of a new environment.
environment-position-new-hint = Order in lists, 0 to 1000. Leave empty for the end.
environment-delete = Delete { $name }
environment-delete-now = Delete environment
environment-empty-hint = This environment contains no secrets, so you can delete it. Its history stays in the audit log.
# The button that confirms it.
environment-delete-sure = Delete now
environment-held = { $count ->
    [one] { $count } secret is still in this environment.
   *[other] { $count } secrets are still in this environment.
}
# Of these secrets.
environment-held-deleted = { $count ->
    [one] { $count } of them is deleted, but can be restored.
   *[other] { $count } of them are deleted, but can be restored.
}
environment-held-hint = To delete the environment, first delete them permanently or move them elsewhere by renaming.
environment-held-show = Show them

# What differs between two environments; here and there are their names.
environment-with = With
environment-compare-hint = Comparing shows names, never values. The audit log gets a read entry for each value compared.
environment-compare-nothing = Nothing to compare: there is no secret that you can read in both environments.
environment-differs = Different values
environment-only-here = Only in { $here }
environment-only-there = Only in { $there }
# Lockboxes.
environment-incomparable = Can't be compared: encrypted in the browser
environment-same = Same value
# A button: goes on with the selected names.
environment-copy-to = Copy to { $name }…
environment-copy-selected-hint = Copies the selected names. You see a preview first.

# Copies secrets from one environment to another.
environment-from = From
environment-show-secrets = Show secrets
environment-pick = Secrets to copy
environment-pick-all = Select all
environment-pick-none = Select none
# Beside a name that the target has already.
environment-exists = exists, v{ $version }
environment-conflict = If a secret exists already
environment-conflict-skip = Keep it
environment-conflict-overwrite = Replace it with a new version
environment-conflict-fail = Copy nothing
environment-copy-hint = Values are never shown. The audit log gets a read and a write entry for each secret copied.
environment-nothing-to-copy = { $name } has no secrets that you can copy.
environment-copy-plan = Copy from { $from } to { $to }
environment-copy-nothing = Nothing would be copied.
environment-skipped = { $count ->
    [one] { $count } secret exists already and stays as it is:
   *[other] { $count } secrets exist already and stay as they are:
}
environment-copy-now = { $count ->
    [one] Copy { $count } secret
   *[other] Copy { $count } secrets
}
environment-choose-again = Change selection

# The history of an environment. What happened to a secret, after its name.
environment-change-added = added, v{ $version }
environment-change-deleted = deleted
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } more
   *[other] { $count } more
}
# What a revision was made by.
environment-copied-from = copied from { $name }
environment-rolled-back-to = rolled back to revision { $number }
environment-undid = undid revision { $number }
# Revisions without such changes.
environment-first = State when the history began
environment-redrawn = The environment was created or deleted
environment-base-redrawn = Secrets moved into or out of an environment
environment-no-history = There is no history that you can see.
# Opens the choice between the two below.
environment-roll-back-at = Roll back to before or after revision { $number }
environment-back-before = Roll back to before this change
environment-back-after = Roll back to after this change
environment-no-versions = Rolling back requires a plan with version history.
# The page that rolls back, and its preview.
environment-time = Date and time (UTC)
environment-time-hint = Rolls back to what was here at that moment.
environment-or-revision = Or revision
environment-or-revision-hint = A number from the history.
environment-only-names = Only these names (optional)
environment-only-names-hint = Separate with commas or spaces.
environment-back-to = Roll back to revision { $number }
environment-back-changes = { $count ->
    [one] { $count } secret would change:
   *[other] { $count } secrets would change:
}
environment-back-hint = Values become new versions, and no history is lost. Descriptions and types stay as they are.
environment-back-nothing = Nothing would change: everything is as it was then.
# Beside a name, what a rollback does to it.
environment-will-return = will be restored, v{ $version }
environment-will-go = will be deleted
# What a rollback cannot bring back as it was, and why.
environment-unavailable = Not fully available
environment-purged = was permanently deleted; this name stays unchanged
environment-pruned = that version was removed; this name stays unchanged
environment-moved = is now in another environment and stays there; this name gets a copy

tokens = Tokens
tokens-none = No tokens yet.
tokens-none-hint = Tokens let CI jobs and scripts read or write secrets of this repository.
tokens-all = Show revoked
tokens-live = Hide revoked
token-new = New token
token-description-hint = What the token is for, for example “Deploy to staging”.
token-scope = Scope
# PATTERN and the words before it stay as they are.
token-scope-hint = Comma-separated permissions: read, write, admin, read:PATTERN or write:PATTERN. PATTERN is the name of a secret, or the start of a name followed by *. Protected environments are only matched by patterns that start with their name. If you fill this in, it replaces the choices above.
# Opens the field for a typed scope.
token-advanced = Advanced: enter a scope
# What the token may do: a heading, three choices, and what each means.
token-access = Permission
token-access-read = Read
token-access-read-hint = Read and export secrets.
token-access-write = Read and write
token-access-write-hint = Also create, change, delete and restore them.
token-access-admin = Admin
token-access-admin-hint = Everything in this vault, including tokens, the audit log and keys.
# Which secrets the token may use: three choices, and what each means.
token-where-parts = Selected environments
token-where-parts-hint = Includes secrets added to them later.
token-where-everywhere = All environments
token-where-everywhere-hint = Base and every current environment, including protected ones.
token-where-names = Selected secrets
token-where-names-hint = By name or prefix.
token-names = Names or prefixes
token-names-hint = Separate with commas or spaces. End a prefix with *, for example staging.DB_*.
# “base” stays as it is.
token-base-hint = If you select base without every unprotected environment, the token covers the secrets that are in base today, but none added later.
token-choose-parts = Select at least one environment.
token-ttl = Expires after
token-ttl-custom = Custom lifetime
token-ttl-hint = For example 12h, 30d, 4w or 1y. 0 = never.
token-life-1d = 1 day
token-life-7d = 7 days
token-life-30d = 30 days
token-life-90d = 90 days
token-life-1y = 1 year
token-life-0 = No expiry
token-life-custom = Custom…
token-addresses = Allowed IP addresses
token-addresses-hint = Comma-separated IPs or networks. Empty = any.
# In place of a list of allowed IP addresses.
token-everywhere = Any
token-test = Preview access
token-reach = This scope can read { $read } and write { $write } of the current secrets.
token-reach-hint = Select what the token can access to preview it here.
token-reach-nothing = Nothing selected yet.
token-reach-wrong = No preview available. Check your selection.
# Beside the name of a secret that the token can also change.
token-reads-and-writes = read and write
# Each is followed by names of environments or secrets.
token-can-read = Read:
token-can-write = Read and write:
# In place of these names.
token-everything = all secrets
token-open = all secrets outside protected environments
# At the end of these names.
token-more = and { $count } more
# The scope of a token that may do everything.
token-admin = Admin: everything in this vault
token-create = Create token
token-expires = Expires
token-used = Last used
token-uses = { $count ->
    [one] { $count } use
   *[other] { $count } uses
}
# In the list of tokens.
token-ends = Expires { $date }
token-last-used = Used { $date }
# who is a login name.
token-by = by { $who }
token-live = Active
token-revoked = Revoked
token-expired = Expired
token-locked = Locked
token-ends-soon = Expires soon
# The creator of the token is no longer active on the forge.
token-orphan = Owner inactive
token-orphan-hint = The person who created this token is no longer active on the forge, so the token is rejected.
# who is a login name.
token-made-by = Created by { $who } on { $date } · #{ $id }
token-made-with = Created with token #{ $id } and revoked together with it
token-audit = View activity
# The heading above the secrets that the token can read or write.
token-reaches = Current access
# A button and a heading: replaces the token by a new one.
token-rotate = Rotate token
token-rotate-hint = Creates a new token with the same description, scope, addresses and lifetime. The old one keeps working for the time you choose, so that you can replace it everywhere.
token-rotate-ends = Old token stops working
token-ends-now = Immediately
token-ends-1h = In 1 hour
token-ends-24h = In 24 hours
token-ends-7d = In 7 days
# The heading above locking and revoking.
token-stop = Block access
token-lock = Lock
token-lock-title = Lock this token
token-lock-hint = A locked token is rejected until someone unlocks it.
token-locked-until = Locked until { $date }.
token-locked-by-hand = Locked until someone unlocks it.
token-unlock = Unlock
token-unlock-title = Unlock this token
token-revoke = Revoke
token-revoke-title = Revoke this token
token-revoke-hint = Revoking is permanent. Jobs using this token, and tokens created from it, stop working.
token-revoke-now = Revoke token
token-made = Token created
token-made-hint = Copy it now. You won't see it again.
# The label of the field with the new token.
token-text = Token
token-open-page = Token details
# The heading above examples for several systems.
token-use = Use this token
# name is VAULT_TOKEN. “vault_token” stays as it is.
token-use-hint = Save the token as a secret of your CI system, called { $name } (in Woodpecker: vault_token). Each example loads the secrets as environment variables.

audit = Audit log
audit-entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
audit-none = No entries match.
# A link: searches in all views.
audit-everywhere = Search all entries
# In the search field.
audit-search = Secret, person, token, IP address or request ID
# The views of the log. Page views are when somebody looked at a list or a page, and read no value.
audit-views = View
audit-view-changes = Reads & changes
audit-view-refused = Refused
audit-view-views = Page views
audit-range = Time range
audit-range-any = Any time
audit-range-day = Last 24 hours
audit-range-week = Last 7 days
audit-range-month = Last 30 days
audit-range-custom = Custom range
audit-from = From (UTC)
audit-to = To (UTC)
# name is a field of the API, such as token_id.
audit-remove-filter = Remove the filter { $name }
# A menu, and what it has. format is CSV or JSON Lines.
audit-export-menu = Export
audit-export-filtered = These entries as { $format }
audit-export-all = Whole log as { $format }, signed
audit-older = Older
audit-newer = Newer

# Who did something, at the beginning of a sentence: the service itself, or somebody on its command line.
audit-who-service = Forgevault
audit-who-operator = An operator
audit-client = { $browser } on { $system }
# How a request came.
audit-source-api = API
audit-source-web = web
audit-source-cli = command line
audit-source-system = service
# why is in English.
audit-why-refused = Refused: { $why }
audit-why-failed = Failed: { $why }
audit-details = Details
# What several entries come from; opens the list of them.
audit-one-request = One request, { $count } entries
audit-more = All entries of this request
audit-entry = Entry
audit-action = Action
audit-result = Result
audit-agent = User agent
audit-request-id = Request ID

# What was done. who is a person, a token or one of those above; what is the name of a secret, a token or an
# environment; version may be empty.
audit-did-list = { $who } listed the secrets
audit-did-list-of = { $who } listed the secrets of { $what }
audit-did-look = { $who } looked at { $what }
audit-did-read = { $who } read { $what } { $version }
audit-did-read-none = { $who } looked for secrets to read and found none
audit-did-write = { $who } saved { $what } { $version }
audit-did-write-none = { $who } saved no secrets
audit-did-describe = { $who } changed the details of { $what }
# to is the new name.
audit-did-rename = { $who } renamed { $what } to { $to }
audit-did-delete = { $who } deleted { $what }
audit-did-purge = { $who } permanently deleted { $what }
audit-did-restore = { $who } restored { $what } { $version }
audit-did-rollback = { $who } rolled back { $what } { $version }
# Of the whole vault, after the repository was deleted on the forge.
audit-did-hide = { $who } hid this vault
audit-did-show-vault = { $who } made this vault available again
audit-did-purge-vault = { $who } permanently deleted data of this vault
audit-did-token-list = { $who } looked at the tokens
audit-did-token-create = { $who } created { $what }
audit-did-token-update = { $who } changed { $what }
audit-did-token-revoke = { $who } revoked { $what }
# Of tokens whose creator is no longer active on the forge, or is again.
audit-did-token-mark = { $who } updated the tokens of a person
audit-did-audit-list = { $who } looked at the audit log
audit-did-audit-export = { $who } exported the audit log
audit-did-chain-check = { $who } verified the audit chain
audit-did-chain-head = { $who } looked at the latest entry of the audit chain
audit-did-key-rotate = { $who } started a rotation of the data key
audit-did-key-rotated = { $who } finished a rotation of the data key
audit-did-key-test = { $who } made a dry run of a key rotation
audit-did-key-migrate = { $who } moved the keys of this vault to the current master key
audit-did-rows-accept = { $who } accepted stored tokens and secrets as they were
audit-did-take-over = { $who } continued the audit chain under another master key
audit-did-keys-view = { $who } looked at the keys
audit-did-plan-view = { $who } looked at the plan
audit-did-env-list = { $who } looked at the environments
audit-did-env-look = { $who } looked at the environment { $what }
audit-did-env-write = { $who } saved the environment { $what }
# An operator, after the stored environments had become unreadable.
audit-did-env-anew = { $who } declared the environments again
audit-did-env-delete = { $who } deleted the environment { $what }
audit-did-env-history = { $who } looked at the history of { $what }
audit-did-env-diff = { $who } compared states of { $what }
audit-did-env-undo = { $who } rolled back the environment { $what }
audit-did-env-undo-test = { $who } previewed a rollback of the environment { $what }
# from and what are environments.
audit-did-env-copy = { $who } copied secrets from { $from } to { $what }
audit-did-env-copy-test = { $who } previewed a copy of secrets from { $from } to { $what }
# An action of a newer version of Forgevault.
audit-did-replay = { $who } sent a request again and got the first response
audit-did-other = { $who } did something that this version doesn't know

# The same, refused or failed; the reason is on the next line.
audit-tried-list = { $who } tried to list the secrets
audit-tried-list-of = { $who } tried to list the secrets of { $what }
audit-tried-look = { $who } tried to look at { $what }
audit-tried-read = { $who } tried to read { $what } { $version }
audit-tried-read-any = { $who } tried to read secrets
audit-tried-write = { $who } tried to save { $what }
audit-tried-write-any = { $who } tried to save secrets
audit-tried-delete = { $who } tried to delete { $what }
audit-tried-delete-any = { $who } tried to delete secrets
audit-tried-purge = { $who } tried to permanently delete { $what }
audit-tried-restore = { $who } tried to restore { $what }
audit-tried-rollback = { $who } tried to roll back { $what }
audit-tried-token-list = { $who } tried to look at the tokens
audit-tried-token-create = { $who } tried to create a token
audit-tried-token-update = { $who } tried to change a token
audit-tried-token-revoke = { $who } tried to revoke a token
audit-tried-audit-list = { $who } tried to look at the audit log
audit-tried-audit-export = { $who } tried to export the audit log
audit-tried-key-rotate = { $who } tried to rotate the data key
audit-tried-key-migrate = { $who } tried to move the keys of this vault to the current master key
audit-tried-keys-view = { $who } tried to look at the keys
audit-tried-plan-view = { $who } tried to look at the plan
audit-tried-env-list = { $who } tried to look at the environments
audit-tried-env-look = { $who } tried to look at the environment { $what }
audit-tried-env-create = { $who } tried to create an environment
audit-tried-env-write = { $who } tried to save the environment { $what }
audit-tried-env-delete = { $who } tried to delete the environment { $what }
audit-tried-env-history = { $who } tried to look at the history of { $what }
audit-tried-env-diff = { $who } tried to compare states of { $what }
audit-tried-env-undo = { $who } tried to roll back the environment { $what }
audit-tried-env-copy = { $who } tried to copy secrets to { $what }
audit-tried-other = { $who } tried something else

# The same for several secrets in one request; count is at least 2. what is the environment of all of them.
audit-many-read = { $who } read { $count } secrets
audit-many-read-of = { $who } read { $count } secrets of { $what }
audit-many-write = { $who } saved { $count } secrets
audit-many-write-of = { $who } saved { $count } secrets of { $what }
audit-many-delete = { $who } deleted { $count } secrets
audit-many-delete-of = { $who } deleted { $count } secrets of { $what }
audit-many-restore = { $who } restored { $count } secrets
audit-many-restore-of = { $who } restored { $count } secrets of { $what }
audit-many-tried-read = { $who } tried to read { $count } secrets
audit-many-tried-read-of = { $who } tried to read { $count } secrets of { $what }
audit-many-tried-write = { $who } tried to save { $count } secrets
audit-many-tried-write-of = { $who } tried to save { $count } secrets of { $what }
audit-many-tried-delete = { $who } tried to delete { $count } secrets
audit-many-tried-delete-of = { $who } tried to delete { $count } secrets of { $what }

# A token of which only the ID is known. Also within a sentence.
audit-token = token #{ $id }
# A token by its description, as the author of a change.
author-token = token “{ $name }”
# A person of whom only the ID at the forge is known.
author-unknown = user #{ $id }

# The entries of the audit log form a hash chain: each holds the hash of the one before it.
chain = Audit chain
chain-hint = Each entry is linked to the one before it, so verification reveals an entry that was changed, removed or inserted. Only the latest entries could be removed unnoticed: see below.
chain-check = Verify chain
chain-whole = Verified: entries { $first }–{ $last } are unchanged.
chain-older = Earlier entries were not checked.
chain-broken = Verification failed: the stored entries are not the ones that were written.
chain-unproven = Entries { $first }–{ $last } can't be verified here: the key of their chain belongs to a master key that isn't available.
chain-take-over = At entry { $number }, the chain was taken over from another master key. That entry records what the earlier ones rely on.
chain-head = Latest entry
chain-head-hint = Number and hash of the latest entry. Keep a copy elsewhere: with it you can prove later that nothing up to this entry was changed.

keys = Keys
keys-fallback = The master key is derived from the forge's SECRET_KEY. If that changes, secrets cannot be read until the old key is configured again. Ask an administrator to set a separate master key.
keys-due = This data key has encrypted many values. Rotate it soon.
# Where the master key comes from.
keys-source = Master key
keys-source-variable = Environment variable { $name }
keys-source-variable-file = File named by environment variable { $name }
keys-source-configuration = Configuration key { $name }
keys-source-configuration-file = File named by configuration key { $name }
# name is a section and a key of the forge's app.ini, such as [vault] MASTER_KEY, and path is that of the app.ini.
keys-source-app-ini = { $name } in { $path }
keys-source-app-ini-file = File named by { $name } in { $path }
keys-source-file = File { $path }
# place is one of those above.
keys-source-forge = Derived from the forge's SECRET_KEY · { $place }
# The key that encrypts the values of this repository.
keys-data-key = Data key
keys-version = Version { $version }, created on { $date }
keys-age = Data key age
keys-none = Nothing is stored yet, so there is no data key.
keys-seals = Values encrypted with this key
keys-seals-of = { $count } of at most { $max }
# Of keys: a new data key replaces the old one.
keys-rotation = Key rotation
keys-rotation-hint = Creates a new data key and re-encrypts all versions. Secrets stay available meanwhile.
# The state of the rotation, as a label; incomplete is one with failures.
keys-state-idle = Never rotated
keys-state-running = In progress
keys-state-done = Finished
keys-state-incomplete = Incomplete
keys-running = In progress: { $done } of { $total } versions re-encrypted.
keys-ended = { $done } of { $total } versions re-encrypted on { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } version could not be decrypted and keeps the old key.
   *[other] { $failed } versions could not be decrypted and keep the old key.
}
keys-started = Started by { $who } on { $date }.
keys-checked = { $versions ->
    [one] { $versions } version checked, { $failed } failed. Nothing was changed.
   *[other] { $versions } versions checked, { $failed } failed. Nothing was changed.
}
keys-check = Dry run
keys-rotate = Rotate data key
keys-rotate-hint = This can't be canceled or undone. The old data key is erased when it finishes.
keys-rotate-now = Rotate now

# Below a list (of secrets, failures or lines of a diff) that is cut off.
more-not-shown = { $count } more not shown.

plan = Plan
# tier is Solo, Pro, Team or Enterprise.
plan-name = Plan: { $tier }
plan-none = No license installed.
plan-invalid = The installed license is not valid.
plan-in-force = The license is valid.
plan-in-force-until = The license is valid until { $date }.
plan-grace = The license expired on { $date }. Everything keeps working until { $until }.
plan-lapsed = The license expired on { $date } and is no longer valid.
plan-dev-mode = Development mode: no license required.
plan-days-left = { $days ->
    [one] { $days } day left.
   *[other] { $days } days left.
}
plan-used = { $used }, unlimited
plan-used-of = { $used } of { $max }
plan-at-most = Up to { $max }
plan-no-limit = Unlimited
plan-live-tokens = Active tokens
plan-users = Users of this instance
# days is 30, or another number of that size.
plan-users-hint = A user is anyone active in any vault of this instance in the last { $days } days.
plan-users-exceeded = More people use this instance than the license allows. Nobody is locked out, but you need a larger license.
plan-retention = Audit log retention
plan-for-ever = Unlimited
# How long something is kept, or how old it is.
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
plan-versioning = Version history
plan-tokens = CI tokens
plan-sso = Single sign-on
plan-rotation = Data key rotation
# Of a feature of the plan.
plan-included = Included
plan-not-included = Not included
# The state of the license, as a label.
plan-state-live = Active
plan-state-ends-soon = Ending soon
plan-state-expired = Not valid
plan-state-none = No license
# Where the license was found follows, in English.
plan-source = Found in:
# A table: the plans side by side, and the label on the one that applies.
plan-compare = Compare plans
plan-here = Your plan
plan-secrets = Secrets per repository
plan-install = Install a license
plan-install-who = The operator of this instance installs the license, which applies to all of its repositories.
plan-install-file = Save the license as a file that Forgevault can read.
# variable is the name of an environment variable, and setting that of a key in the configuration file.
plan-install-setting = Set { $variable }, or { $setting } in the configuration, to the path of the file, and restart Forgevault. If it was set before, replace the file: no restart is needed.
plan-install-wait = Reload this page after a few seconds. It shows the new plan, or what is wrong with the license.
plan-lapse = If the license expires
plan-lapse-hint = You can still read, export and delete everything that is stored, and update existing secrets.
plan-lapse-secrets = { $count ->
    [one] There is { $count } secret here. You can create new ones only while there are fewer than { $max }.
   *[other] There are { $count } secrets here. You can create new ones only while there are fewer than { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } older version can still be read, but you can't roll back to it.
   *[other] { $count } older versions can still be read, but you can't roll back to them.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token keeps working. You can't create new ones.
   *[other] { $count } tokens keep working. You can't create new ones.
}
plan-lapse-rotation = You can't rotate the data key.

secret-reveal = Reveal
secret-hide = Hide
secret-copy = Copy
secret-copied = Copied
secret-not-given = Could not load the value.
secret-needs-script = Revealing and copying the value here requires JavaScript. The API returns it as well.

skip-to-content = Skip to content
language = Language

# A lockbox is a secret that the browser encrypts with a passphrase; the server sees neither the
# passphrase nor the value.
lockbox-new = New lockbox
# The link to the form above.
lockbox-make = New lockbox (encrypted in your browser)
lockbox-back = Back to secret
lockbox-hint = A lockbox is encrypted and decrypted in your browser. Neither the passphrase nor the value leaves this page.
lockbox-needs-script = Opening or encrypting a lockbox requires JavaScript.
lockbox-open = Open lockbox
lockbox-seal = Encrypt a value
lockbox-warning = If you lose the passphrase, nobody can recover the value.
lockbox-passphrase = Passphrase
lockbox-again = Repeat passphrase
# The button that encrypts the value and saves it.
lockbox-store = Encrypt and save
# On the page of a lockbox: the link to where it is opened.
lockbox-go = Open or update in this browser
# On the page of any other secret: the link to where a lockbox replaces its value.
lockbox-instead = Convert to lockbox…
lockbox-wrong-passphrase = Wrong passphrase, or the lockbox was altered.
lockbox-failed = Your browser could not do this.
lockbox-no-text = The content is not text. You can download it.
# Of a passphrase or value: half of a pair of UTF-16 surrogates, which UTF-8 cannot hold.
lockbox-encoding = This contains invalid characters.
lockbox-no-passphrase = Enter a passphrase.
lockbox-other-passphrase = The passphrases don't match.

undo = Undo
flash-secret-created = Created { $name }.
flash-secret-stored = Saved { $name } as version { $count }.
flash-secret-described = Saved the details of { $name }.
flash-secret-deleted = Deleted { $name }.
flash-secret-restored = Restored { $name }.
flash-secret-purged = Permanently deleted { $name }.
flash-secret-rolled-back = Rolled back { $name } as version { $count }.
flash-secret-renamed = Renamed to { $name }.
flash-secret-copied = Copied to { $name }.
flash-imported = Imported { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
} into { $name }.
flash-many-deleted = Deleted { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
} in { $name }.
flash-many-restored = Restored { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
} in { $name }.
flash-undone = Undone: { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
} in { $name }.
flash-token-saved = Saved { $name }.
flash-token-locked = Locked token #{ $name }.
flash-token-unlocked = Unlocked token #{ $name }.
flash-token-revoked = Revoked token #{ $name }.
# The new token is below.
flash-token-rotated = { $count ->
    [one] Created a replacement for token #{ $name }, which stops working within { $count } hour.
   *[other] Created a replacement for token #{ $name }, which stops working within { $count } hours.
}
flash-token-replaced = Created a replacement for token #{ $name }, which is now revoked.
flash-token-shown = Token #{ $name } can't be shown again. If you don't have it, rotate it.
flash-environment-declared = Created the environment { $name }.
flash-environment-changed = Saved the environment { $name }.
flash-environment-deleted = Deleted the environment { $name }.
flash-environment-copied = { $count ->
    [one] Copied { $count } secret to { $name }.
   *[other] Copied { $count } secrets to { $name }.
}
# skipped secrets existed already.
flash-environment-copied-some = { $count ->
    [one] Copied { $count } secret to { $name }, skipped { $skipped }.
   *[other] Copied { $count } secrets to { $name }, skipped { $skipped }.
}
# count is a revision.
flash-environment-rolled-back = Rolled back { $name } to revision { $count }.
flash-environment-unchanged = { $name } already matches revision { $count }.
flash-rotation-started = The rotation has started.
