# The texts of the pages in English (United States).

# The tabs of a repository, as the forge itself calls them in this language.
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
# How the forge marks a repository beside its name.
mark-archived = Archived
mark-private = Private
mark-internal = Internal
# The link behind the forge's logo.
forge-home = Start page of the forge

vault = Vault
sign-in = Sign in
sign-in-hint = Sign in with one of your tokens of the forge.
sign-in-token = Token
sign-out = Sign out
sign-in-unknown-token = The forge does not know this token.


secrets = Secrets
secrets-count = { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
}
secrets-none = There are no secrets here yet.
# To those who may write; an example of the API follows.
secrets-first = Make the first one here, paste a whole .env file, or store one through the API:
# To those who may only read.
secrets-ask = Somebody who may write to this repository can store the first one.
secrets-none-found = No secret fits this search.
search = Search
filter-environment = Environment
filter-type = Type
filter-any-environment = All environments
filter-any-type = All types
filter-deleted = With deleted ones
filter-apply = Apply
# Shows the whole list again.
filter-clear = Clear filters

secret-name = Name
secret-description = Description
secret-type = Type
secret-version = Version
# When the current version was written.
secret-changed = Changed
secret-changed-by = Changed by
secret-deleted = Deleted
secret-lockbox = Lockbox

page-previous = Previous
page-next = Next
page-of = Page { $page } of { $pages }

sessions = Signed-in browsers
sessions-hint = Where you are signed in. Sign out what you do not know.
session-this = This browser
session-address = Address
session-agent = Browser
session-created = Signed in
session-seen = Last used
session-end = Sign out

error-title = This did not work

# What went wrong, by kind. Below it stands what exactly, in English.
error-invalid-request = Something in the request is not as it should be.
error-invalid-version = This is no version number.
error-unauthorized = You are not signed in, or the forge does not know your sign-in any more.
error-invalid-token = This token is not valid.
error-token-expired = This token has expired.
error-token-revoked = This token was revoked.
error-limit-reached = The plan does not allow more.
error-enterprise-required = This needs the Enterprise plan.
error-forbidden = You may not do this.
error-access-denied = This token may not do this.
error-not-found = There is no such thing here, or you may not see it.
error-method-not-allowed = This cannot be done here.
error-request-timeout = It took too long. Look whether the change was made before you try again.
error-already-exists = There is already one of this name.
error-key-mismatch = The values of this repository are sealed under another master key.
error-version-conflict = Somebody else was faster and has changed it since.
error-value-too-large = The value is too large.
error-unsupported-media-type = The service does not take this kind of content.
error-token-locked = This token is locked.
error-rate-limited = There were too many attempts. Wait a little and try again.
error-decryption-failed = A stored value could not be opened.
error-encryption-failed = The value could not be sealed.
error-internal-error = Something went wrong in the service.
error-forge-unavailable = The forge does not answer. Try again later.
error-audit-unavailable = The audit log cannot be written now, so nothing is given. Look whether the change was made before you try again.
error-request-id = Request { $id }

secret-new = New secret

# A page on which the content of a whole .env file is pasted, judged and stored.
import = Paste a .env file
import-hint = Lines of the form NAME=value, with comments and values in quotes. A $ is taken as it stands: nothing is put in its place. In double quotes, \", \\ and \n are the only escapes.
import-text = Content of the file
# Which environment's name is put before the names of the file.
import-environment = Put into the environment
import-environment-none = None: the names as they stand in the file
# A button: shows what would be changed, and changes nothing.
import-preview = Preview
# A button: stores what the preview has shown.
import-store = Store all of it
import-plan = What would be stored
import-line = Line
import-outcome = What happens
# These four are what happens to a secret.
import-new = new
import-changed = changed
import-unchanged = unchanged
import-literal = The $ in it stays as it is: nothing is put in its place.
import-refused = refused
import-nothing = Everything is stored already as it stands here.
import-blocked = Nothing can be stored as long as something is refused.
import-no-assignment = Line { $line } is not of the form NAME=value.
import-unterminated = The quote in line { $line } is not closed.
import-after-quote = Something stands after the closing quote of line { $line }.
import-ambiguous = Programs read the value of line { $line } differently. Put it in single quotes. If it contains a single quote or ends with \, use double quotes and write \ as \\ and " as \".
import-twice = The name of line { $line } stands in line { $first } already.
import-too-many = There are more than { $max } variables, from line { $line } on.
secret-name-hint = Letters, digits, underscores, dashes and dots; what stands before the first dot is the environment.
secret-value = Value
secret-new-value = New value
secret-comment = Comment
secret-store = Store
secret-change = Change
secret-describe = Save description and type
secret-created = Created
secret-delete = Delete
secret-restore = Restore
secret-purge = Delete for good
secret-confirm-purge = To delete it for good with all its versions, type { $name }

versions = Versions
version-current = Current
version-roll-back = Roll back
version-number = Version { $version }
version-actions = Actions
version-author = Written by
# { $who } is a person, or a token and what it is for.
version-written = Version { $version } by { $who }, { $time }

# Above the editor: what was chosen or read has characters that a browser would change in a field.
form-kept = You had to sign in again before this form could be sent. Nothing has been saved yet: check it and send it again.
value-lost = This value cannot be shown in a field without changing it. Choose it as a file.
value-file = Or a file
value-file-hint = A chosen file is stored in the place of what stands in the field. It has to be UTF-8 text.
value-line-breaks = Line breaks in this value:
value-download = Download
value-edit = Start from the present value

secret-details = Description and type
secret-delete-means = It can be restored later, with all its versions.
secret-delete-sure = Delete { $name }

# The new version was refused because somebody had stored another one meanwhile.
conflict = Somebody was faster
conflict-kept = What you typed is stored nowhere yet. It stands below.
conflict-mine = Your value
conflict-diff = From their value to yours
conflict-store = Store mine as version { $version }
conflict-compare = Compare with theirs
conflict-drop = Drop mine and see theirs

compare = Compare two versions
compare-of = From version { $from } to version { $to }
compare-from = From
compare-to = To
compare-show = Show what differs
compare-hint = Both values are shown then, and both are recorded in the audit as read.
diff = Differences
diff-none = They are the same.
diff-sealed = A lockbox is sealed; the service cannot compare what is in it.
# Below the last line of a value that does not end with a line break.
diff-unended = (no line break at the end)

rollback-to = Roll back to version { $version }
rollback-means = The content of version { $version } is stored again as version { $next }.
# Labels before a version (number, author, time): the current one, and the one whose content comes
# back as the newest.
rollback-from = Now
rollback-back = Comes back
rollback-confirm = To roll back, type { $name }

new-exists = See the secret { $name } that is there
# On the form of a new secret, after a refused change of one that is deleted: the form is filled in.
new-gone = The secret { $name } was deleted meanwhile. What you typed is stored nowhere yet; if you store it here, the secret is restored with it as its value.

# Of a token: it does not expire; it was not used yet.
token-for-ever = Never
token-unused = Not yet

tokens = Tokens
tokens-none = There are no tokens here yet.
tokens-all = Show revoked ones too
tokens-live = Hide revoked ones
token-new = New token
token-description = What it is for
token-scope = Scope
# PATTERN and the words before it stay as they are.
token-scope-hint = What the token may do: read, write, admin, read:PATTERN or write:PATTERN, separated by commas. PATTERN is the name of a secret, or the beginning of names with * at the end. Protected environments are reached only by a pattern that begins with them.
token-ttl = How long it lives
token-ttl-hint = A number and a unit: h for hours, d for days, w for weeks, y for years, such as 30d. With 0 it never expires.
token-addresses = Addresses
token-addresses-hint = IP addresses and networks from which it may be used, separated by commas. Leave empty for everywhere.
# Of the addresses from which a token may be used: all.
token-everywhere = Everywhere
token-test = Test the scope
token-reach = Of the secrets that are here now, this scope reads { $read } and writes { $write }.
# Beside the name of a secret: what a token with this scope can do with it.
token-reads = reads
token-reads-and-writes = reads and writes
token-create = Create token
token-expires = Expires
token-used = Last used
token-uses = { $count ->
    [one] { $count } time
   *[other] { $count } times
}
token-revoked = Revoked
token-expired = Expired
token-locked = Locked
token-ends-soon = Expires soon
# The person who made the token is not active at the forge any more.
token-orphan = Without an active owner
token-orphan-hint = Who made this token is not active at the forge any more, so it is refused.
# who is a login name.
token-made-by = Token { $id }, made by { $who } on { $date }.
token-made-with = It was made with token { $id } and is revoked together with it.
token-audit = What was done with it
token-describe = Save
token-lock = Lock
token-lock-hint = A locked token is refused until somebody unlocks it.
token-locked-until = It is locked until { $date }.
token-locked-by-hand = It is locked until somebody unlocks it.
token-unlock = Unlock
token-revoke = Revoke
token-revoke-hint = From then on it is refused for good, and so are all tokens that were made with it. Jobs that use it will fail.
token-revoke-now = Revoke it now
token-made = New token
token-made-hint = Copy it now: it is not shown again.
token-by-curl = With curl
token-in-workflow = In a workflow
token-in-workflow-hint = Store the token as a secret of the forge named VAULT_TOKEN. This step then has every secret in reach as an environment variable:

audit = Audit
audit-none = No entry fits.
# The kind of operation, such as read or write; the kinds themselves are not translated.
audit-action = Action
audit-any-action = All actions
audit-secret = Secret
audit-address = Address
audit-outcome = Outcome
audit-any-outcome = All outcomes
# Choices of outcomes by which entries are filtered.
audit-only-done = Done
audit-only-refused = Refused
# Of one entry: the operation was done, or refused.
audit-done = Done
audit-refused = Refused
audit-from = From (UTC)
audit-to = Until (UTC)
audit-user-id = User ID
audit-secret-id = Secret ID
audit-token-id = Token ID
# The identifier of the HTTP request.
audit-request = Request
audit-export = Export everything as { $format }
audit-number = Number
audit-time = Time
audit-who = Who
# A token that nothing but its number is known of.
audit-token = token { $id }
# A token by what it is for, where the author of a change is named.
author-token = token “{ $name }”
# A person of whom only the number at the forge is known.
author-unknown = user { $id }

# The entries of the audit form a chain by hashes: each holds the hash of the one before it.
chain = Chain of the audit
chain-hint = Each entry is bound to the one before it, so that none can be changed, removed or put in between unseen.
chain-check = Check the chain
chain-whole = The chain is whole: entries { $first } to { $last } are as they were written.
chain-older = Entries before these were not checked.
chain-broken = The chain is broken: what is stored is not what was written.
chain-unproven = Entries { $first } to { $last } cannot be proven here: the key of their chain belongs to a master key that is not at hand.
chain-take-over = At entry { $number } the chain was taken over from another master key. That entry says what the ones before it rest on.
chain-head = Newest entry
chain-head-hint = Number and hash of the newest entry. Keep them elsewhere: with them it can be proven later that nothing up to here was changed.

keys = Keys
keys-fallback = The master key is derived from the forge's SECRET_KEY: if that changes, every secret is lost. Ask an operator to set a master key of its own.
keys-due = This data key has sealed many values: it is time to rotate it.
keys-source = Master key
# The key that the values of this repository are encrypted with.
keys-data-key = Data key
keys-version = Version { $version }, made on { $date }
keys-age = Age of the data key
keys-none = Nothing is stored here yet, so there is no data key.
keys-seals = Values sealed with it
keys-seals-of = { $count } of at most { $max }
# Here of keys: a new data key takes the place of the old one.
keys-rotation = Rotation
keys-rotation-hint = A rotation makes a new data key and seals every version of every secret anew under it. Secrets can be read and written meanwhile.
keys-running = Under way: { $done } of { $total } versions are sealed anew.
keys-ended = { $done } of { $total } versions were sealed anew on { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } version does not open and stays under the old key.
   *[other] { $failed } versions do not open and stay under the old key.
}
keys-started = Started by { $who } on { $date }.
keys-checked = { $versions ->
    [one] { $versions } version was opened, { $failed } failed. Nothing was changed.
   *[other] { $versions } versions were opened, { $failed } failed. Nothing was changed.
}
keys-check = Check without changing anything
keys-rotate = Rotate the data key
keys-rotate-hint = It cannot be stopped or taken back. When everything is sealed anew, the old data key is wiped.
keys-rotate-now = Rotate now

# Below a list (of secrets, failures, or lines that differ) that shows only the first of what there is.
more-not-shown = { $count ->
    [one] { $count } more is not shown.
   *[other] { $count } more are not shown.
}

plan = Plan
# tier is Solo, Pro, Team or Enterprise.
plan-name = This instance has the { $tier } plan.
plan-none = There is no licence.
plan-invalid = The licence that is set is not valid.
plan-in-force = The licence is in force.
plan-in-force-until = The licence is in force until { $date }.
plan-grace = The licence expired on { $date }. Everything keeps working until { $until }.
plan-lapsed = The licence expired on { $date } and is no longer valid.
plan-dev-mode = No licence is asked for: development mode.
plan-days-left = { $days ->
    [one] { $days } day is left.
   *[other] { $days } days are left.
}
plan-used = { $used }, without limit
plan-used-of = { $used } of { $max }
plan-at-most = At most { $max }
plan-no-limit = No limit
plan-live-tokens = Tokens in use
plan-users = Users of the instance
# days is 30, or another number of that size.
plan-users-hint = Who did anything in any vault of the instance within the last { $days } days counts as a user.
plan-users-exceeded = More people use the instance than the licence allows. Nobody is kept out, but it needs a larger licence.
plan-retention = The audit is kept for
plan-for-ever = Without limit
# How long something is kept, or how old it is.
days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
plan-versioning = Older versions of secrets
plan-tokens = Tokens for CI jobs
plan-sso = Single sign-on
plan-rotation = Rotation of the data key
# Of a feature: the plan includes it, or not.
plan-included = Included
plan-not-included = Not included
plan-lapse = When a licence ends
plan-lapse-hint = Everything that is stored can still be read, exported and deleted, and secrets that are here can be given new values.
plan-lapse-secrets = { $count ->
    [one] There is { $count } secret here. New ones can be made only while there are fewer than { $max }.
   *[other] There are { $count } secrets here. New ones can be made only while there are fewer than { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } older version stays and can be read, but no secret can be rolled back to it.
   *[other] { $count } older versions stay and can be read, but no secret can be rolled back to them.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token goes on working. No new ones can be made.
   *[other] { $count } tokens go on working. No new ones can be made.
}
plan-lapse-rotation = The data key cannot be rotated.

secret-reveal = Reveal
secret-hide = Hide
secret-copy = Copy
secret-copied = Copied
secret-not-given = It was not given.
secret-needs-script = To reveal or copy the value here, JavaScript is needed; the API gives it as well.

skip-to-content = Skip to the content
language = Language

# A lockbox is a secret that is sealed in the browser with a passphrase; the server never sees the
# passphrase or the value.
lockbox-new = New lockbox
lockbox-back = Back to the secret
lockbox-hint = A lockbox is sealed and opened in this browser. Neither the passphrase nor the value leaves this page.
lockbox-needs-script = To open or seal a lockbox here, JavaScript is needed.
lockbox-open = Open the lockbox
lockbox-seal = Seal a value
lockbox-warning = Nobody can recover the value if the passphrase is lost.
lockbox-passphrase = Passphrase
lockbox-again = The passphrase once more
# On the button that seals the value and sends it.
lockbox-store = Seal and store
lockbox-download = Download
# On the page of a secret that is a lockbox: leads to where it is opened.
lockbox-go = Open or seal it in this browser
# On the page of any other secret: leads to where a lockbox is made in its place.
lockbox-instead = Replace the value by a lockbox
lockbox-wrong-passphrase = The passphrase is wrong, or the lockbox was changed.
lockbox-failed = This could not be done in this browser.
lockbox-no-text = What is in it is no text; it can be downloaded.
# Of a passphrase or value: half of a pair of UTF-16 surrogates, which UTF-8 cannot hold.
lockbox-encoding = This holds characters that are not valid.
lockbox-no-passphrase = Passphrase: an empty one protects nothing.
lockbox-other-passphrase = Passphrase: the two are not the same.
