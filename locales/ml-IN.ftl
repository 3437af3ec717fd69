# The texts of the pages in Malayalam (India).

tab-code = കോഡ്
tab-issues = പ്രശ്നങ്ങൾ
tab-pull-requests = ലയന അഭ്യർത്ഥനകൾ
tab-actions = ആക്ഷനുകൾ
tab-packages = പാക്കേജുകൾ
tab-projects = പ്രോജക്റ്റുകൾ
tab-releases = പ്രസിദ്ധീകരണങ്ങൾ
tab-wiki = വിക്കി
tab-activity = പ്രവർത്തനങ്ങൾ
tab-settings = ക്രമീകരണങ്ങൾ
mark-archived = ആർക്കൈവ് ചെയ്തത്
mark-private = സ്വകാര്യം
mark-internal = ആന്തരികം
mark-template = ടെംപ്ലേറ്റ്
tab-forgejo-code = കോഡ്
tab-forgejo-issues = പ്രശ്നങ്ങൾ
tab-forgejo-pull-requests = ലയന അഭ്യർത്ഥനകൾ
tab-forgejo-actions = ആക്ഷനുകൾ
tab-forgejo-packages = പാക്കേജുകൾ
tab-forgejo-projects = പ്രോജക്റ്റുകൾ
tab-forgejo-releases = പ്രസിദ്ധീകരണങ്ങൾ
tab-forgejo-wiki = വിക്കി
tab-forgejo-activity = പ്രവർത്തനങ്ങൾ
mark-forgejo-archived = ആർക്കൈവ് ചെയ്തത്
mark-forgejo-private = സ്വകാര്യം
mark-forgejo-internal = ആന്തരികം
mark-forgejo-template = ടെംപ്ലേറ്റ്
forge-home = Git സെർവറിന്റെ പൂമുഖം

nav-milestones = നാഴികക്കല്ലുകൾ
nav-explore = കണ്ടെത്തൂ
nav-help = സഹായം
nav-notifications = അറിയിപ്പുകൾ
nav-menu = മെനു
nav-create = സൃഷ്ടിക്കുക…
nav-new-repository = പുതിയ കലവറ
nav-migrate = പുതിയ മൈഗ്രേഷൻ
nav-new-organization = പുതിയ സംഘടന
nav-you = പ്രൊഫൈലും ക്രമീകരണങ്ങളും…
nav-signed-in = { $name } ആയി പ്രവേശിച്ചിരിക്കുന്നു
nav-profile = പ്രൊഫൈൽ
nav-starred = നക്ഷത്ര ചിഹ്നമിട്ടവ
nav-subscriptions = സബ്സ്ക്രിപ്ഷനുകൾ
nav-settings = ക്രമീകരണങ്ങൾ
nav-admin = സൈറ്റിന്റെ കാര്യനിർവ്വഹണം
nav-forge-sign-out = പുറത്തുകടക്കുക
nav-vault-sign-out = വോൾട്ടിൽ നിന്ന് പുറത്തുകടക്കുക
header-rss = RSS ഫീഡ്
header-watch = ശ്രദ്ധിക്കുക
header-star = നക്ഷത്രം നൽകുക
header-fork = ഫോർക്ക്
header-forked-from = { $name } എന്നതിൽ നിന്ന് ഫോർക്ക് ചെയ്തത്
header-mirror-of = { $name } എന്നതിന്റെ മിറർ
tabs-more = കൂടുതൽ

vault = വോൾട്ട്
sign-in = പ്രവേശിക്കുക
sign-in-hint = read:user, read:repository എന്നീ അനുമതികളുള്ള ഒരു വ്യക്തിഗത ആക്സസ് ടോക്കൺ ഒട്ടിക്കുക. രഹസ്യങ്ങൾ തിരുത്താനോ സംരക്ഷിത എൻവയോൺമെന്റുകൾ വായിക്കാനോ write:repository കൂടി വേണം.
sign-in-token = ടോക്കൺ
sign-in-make = ഒരു ടോക്കൺ സൃഷ്ടിക്കുക
sign-out = പുറത്തുകടക്കുക
sign-in-unknown-token = Git സെർവർ ഈ ടോക്കൺ തിരിച്ചറിയുന്നില്ല.

name = പേര്
description = വിവരണം
type = തരം
environment = എൻവയോൺമെന്റ്
access = പ്രവേശനം
history = ചരിത്രം
cancel = റദ്ദാക്കുക
download = ഡൗൺലോഡ് ചെയ്യുക
save = സൂക്ഷിക്കുക
last-changed = അവസാനം മാറ്റിയത്
preview = തിരനോട്ടം

secrets = രഹസ്യങ്ങൾ
secrets-none = ഇവിടെ ഇതുവരെ രഹസ്യങ്ങളൊന്നുമില്ല.
secrets-first = ആദ്യത്തേത് ഇവിടെ സൃഷ്ടിക്കുക, ഒരു .env ഫയൽ മുഴുവനായി ഒട്ടിക്കുക, അല്ലെങ്കിൽ ഒരു ടെർമിനലിൽ നിന്ന് സൂക്ഷിക്കുക:
secrets-ask = ഈ കലവറയിൽ എഴുതാൻ അനുമതിയുള്ള ഒരാൾക്ക് ആദ്യത്തെ രഹസ്യം സൂക്ഷിക്കാം.
secrets-none-found = ഈ തിരയലുമായി പൊരുത്തപ്പെടുന്ന രഹസ്യങ്ങളൊന്നുമില്ല.
search = തിരയുക
filter-any-type = എല്ലാ തരങ്ങളും
filter-deleted = ഇല്ലാതാക്കിയവയും ഉൾപ്പെടുത്തുക
filter-apply = പ്രയോഗിക്കുക
filter-clear = ഫിൽട്ടറുകൾ നീക്കുക
filter = ഫിൽട്ടർ
filter-all = എല്ലാം
sort = ക്രമം
page-size = ഒരു പേജിലെ പേരുകൾ
names-count = { $count ->
    [one] { $count } പേര്
   *[other] { $count } പേരുകൾ
}
from-base = ബേസിൽ നിന്ന്
secrets-search = പേരുകളിലും വിവരണങ്ങളിലും തിരയുക
add = ചേർക്കുക
version-short = v{ $version }
select-all = ഈ പേജിലെ എല്ലാ പേരുകളും തിരഞ്ഞെടുക്കുക
select-name = { $name } തിരഞ്ഞെടുക്കുക
selected = { $n } എണ്ണം തിരഞ്ഞെടുത്തു
selected-in = എൻവയോൺമെന്റ്:
selected-export = .env ഡൗൺലോഡ് ചെയ്യുക
selected-copy = എൻവയോൺമെന്റിലേക്ക് പകർത്തുക
selected-delete-means = തിരഞ്ഞെടുത്ത എൻവയോൺമെന്റിൽ നിന്ന് രഹസ്യങ്ങൾ ഇല്ലാതാക്കും; അവ പുനഃസ്ഥാപിക്കാം.
list-drop = തിരനോട്ടത്തിനായി .env ഫയൽ ഇവിടെ ഇടുക
secret-hides = { $n } സെക്കൻഡിൽ മറയ്ക്കും

secret-version = പതിപ്പ്
secret-changed = മാറ്റിയ സമയം
secret-deleted = ഇല്ലാതാക്കി
secret-lockbox = ലോക്ക്ബോക്സ്

page-previous = മുമ്പത്തേത്
page-next = അടുത്തത്
page-of = പേജ് { $page } / { $pages }

sessions = പ്രവേശിച്ചിട്ടുള്ള ബ്രൗസറുകൾ
sessions-hint = നിങ്ങൾ പ്രവേശിച്ചിട്ടുള്ള ബ്രൗസറുകളാണിവ. പരിചയമില്ലാത്തവയിൽ നിന്ന് പുറത്തുകടക്കുക.
session-this = ഈ ബ്രൗസർ
session-at = { $address } എന്ന വിലാസത്തിൽ നിന്ന്
session-since = പ്രവേശിച്ചത്: { $date }
session-active = അവസാന പ്രവർത്തനം: { $date }
session-end = പുറത്തുകടക്കുക
terminals = ടെർമിനലുകൾ
terminals-hint = { $command } ഉപയോഗിച്ച് സൈൻ ഇൻ ചെയ്ത ടെർമിനലുകൾ. നിങ്ങൾക്ക് അറിയാത്തവ സൈൻ ഔട്ട് ചെയ്യുക.

device = ടെർമിനൽ സൈൻ ഇൻ ചെയ്യുക
device-code = കോഡ്
device-hint = നിങ്ങളുടെ ടെർമിനലിൽ { $command } കാണിക്കുന്ന കോഡ് നൽകുക.
device-wrong = ഈ കോഡ് തെറ്റാണ്, കാലഹരണപ്പെട്ടു, അല്ലെങ്കിൽ ഇതിനകം ഉപയോഗിച്ചു.
device-continue = തുടരുക
device-asks = ഒരു പ്രോഗ്രാം നിങ്ങളുടെ പേരിൽ വോൾട്ട് ഉപയോഗിക്കാൻ ആഗ്രഹിക്കുന്നു. അത് സ്വയം വിളിക്കുന്നത് { $name } എന്നാണ്.
device-warning = നിങ്ങൾ തന്നെ ഇപ്പോൾ { $command } ടൈപ്പ് ചെയ്തെങ്കിൽ മാത്രം അംഗീകരിക്കുക. ആരെങ്കിലും കോഡ് അയച്ചുതന്നതാണെങ്കിൽ നിരസിക്കുക.
device-address = അതിന്റെ വിലാസം
device-own-address = നിങ്ങളുടെ വിലാസം
device-asked = ആവശ്യപ്പെട്ടത്
device-approve = അംഗീകരിക്കുക
device-deny = നിരസിക്കുക
device-approved = { $name } സൈൻ ഇൻ ചെയ്തു. നിങ്ങളുടെ ടെർമിനലിലേക്ക് മടങ്ങുക.
device-denied = { $name } സൈൻ ഇൻ ചെയ്തില്ല.
device-confirm-title = ഒരു പ്രവർത്തനം സ്ഥിരീകരിക്കുക
device-confirm-asks = നിങ്ങളുടെ പേരിൽ സൈൻ ഇൻ ചെയ്ത ഒരു ടെർമിനൽ ഇത് ചെയ്യാൻ ആവശ്യപ്പെടുന്നു. അത് സ്വയം വിളിക്കുന്നത് { $name } എന്നാണ്.
device-action = പ്രവർത്തനം
device-repository = റിപ്പോസിറ്ററി
device-confirm-warning = നിങ്ങൾ തന്നെ ഇപ്പോൾ ഇത് തുടങ്ങിയതാണെങ്കിൽ മാത്രം സ്ഥിരീകരിക്കുക. പത്ത് മിനിറ്റ് നേരത്തേക്ക് ആക്സസ് നൽകുന്നതോ പഴയപടിയാക്കാനാകാത്തതോ ആയ മറ്റ് കാര്യങ്ങളും ഈ ടെർമിനലിന് ചെയ്യാനാകും.
device-confirm = സ്ഥിരീകരിക്കുക
device-confirmed = സ്ഥിരീകരിച്ചു. { $name } എന്നതിന് പത്ത് മിനിറ്റ് തുടരാം.

error-title = ഇത് പൂർത്തിയാക്കാനായില്ല
error-title-not-found = കണ്ടെത്തിയില്ല
error-title-no-access = പ്രവേശനമില്ല
error-title-plan = നിങ്ങളുടെ പ്ലാനിൽ ഇത് ഉൾപ്പെടുന്നില്ല

error-invalid-request = നൽകിയ വിവരങ്ങൾ പരിശോധിക്കുക.
error-invalid-version = ഇത് ഒരു പതിപ്പ് നമ്പറല്ല.
error-unauthorized = നിങ്ങൾ പ്രവേശിച്ചിട്ടില്ല, അല്ലെങ്കിൽ നിങ്ങളുടെ പ്രവേശനം Git സെർവർ ഇപ്പോൾ അംഗീകരിക്കുന്നില്ല.
error-invalid-token = ഈ ടോക്കൺ സാധുവല്ല.
error-token-expired = ഈ ടോക്കൺ കാലഹരണപ്പെട്ടു.
error-token-revoked = ഈ ടോക്കൺ റദ്ദാക്കിയതാണ്.
error-limit-reached = പ്ലാനിന്റെ പരിധിയിലെത്തി.
error-enterprise-required = ഇതിന് Enterprise പ്ലാൻ ആവശ്യമാണ്.
error-forbidden = ഇത് ചെയ്യാൻ നിങ്ങൾക്ക് അനുമതിയില്ല.
error-confirmation-required = ആദ്യം ഇത് ബ്രൗസറിൽ സ്ഥിരീകരിക്കുക.
error-access-denied = ഇത് ചെയ്യാൻ ഈ ടോക്കണിന് അനുമതിയില്ല.
error-not-found = കണ്ടെത്തിയില്ല, അല്ലെങ്കിൽ നിങ്ങൾക്ക് പ്രവേശനമില്ല.
error-state-unavailable = ഈ മുൻ അവസ്ഥ ഇപ്പോൾ ലഭ്യമല്ല.
error-method-not-allowed = ഇത് ഇവിടെ ചെയ്യാനാവില്ല.
error-request-timeout = ഇതിന് വളരെയധികം സമയമെടുത്തു. വീണ്ടും ശ്രമിക്കുന്നതിനു മുമ്പ് മാറ്റം നടന്നോ എന്ന് പരിശോധിക്കുക.
error-already-exists = ഈ പേരിൽ ഒന്ന് ഇതിനകം നിലവിലുണ്ട്.
error-environment-has-names = ഈ എൻവയോൺമെന്റിന്റെ പേരിൽ തുടങ്ങുന്ന പേരുള്ള രഹസ്യങ്ങൾ ഇതിനകം നിലവിലുണ്ട്.
error-environment-not-empty = ഈ എൻവയോൺമെന്റിൽ ഇപ്പോഴും രഹസ്യങ്ങളുണ്ട്; അവ ഇല്ലാതാക്കിയവയാകാം.
error-too-many-environments = ഈ കലവറയിൽ ഇനി എൻവയോൺമെന്റുകൾ ചേർക്കാനാവില്ല.
error-older-process = Forgevault-ന്റെ ഒരു പഴയ പതിപ്പ് ഈ ഡാറ്റാബേസ് ഇപ്പോഴും ഉപയോഗിക്കുന്നുണ്ട്. അത് പുതുക്കിയ ശേഷം വീണ്ടും ശ്രമിക്കുക.
error-conflict = ഇതേ അഭ്യർത്ഥന ഇപ്പോഴും പ്രോസസ്സ് ചെയ്യുകയാണ്. അൽപ്പം കഴിഞ്ഞ് വീണ്ടും ശ്രമിക്കുക.
error-key-mismatch = ഈ കലവറയിലെ മൂല്യങ്ങൾ മറ്റൊരു മാസ്റ്റർ കീ ഉപയോഗിച്ചാണ് എൻക്രിപ്റ്റ് ചെയ്തിരിക്കുന്നത്.
error-version-conflict = നിങ്ങൾ തിരുത്തിക്കൊണ്ടിരിക്കെ മറ്റാരോ മാറ്റം വരുത്തി.
error-value-too-large = മൂല്യം വളരെ വലുതാണ്.
error-unsupported-media-type = ഇത്തരം ഉള്ളടക്കം സേവനം സ്വീകരിക്കുന്നില്ല.
error-idempotency-mismatch = ഈ കീ മറ്റൊരു അഭ്യർത്ഥനയ്ക്ക് ഇതിനകം ഉപയോഗിച്ചതാണ്.
error-token-locked = ഈ ടോക്കൺ ലോക്ക് ചെയ്തിരിക്കുന്നു.
error-precondition-required = ഈ മാറ്റത്തിന് നിലവിലെ റിവിഷൻ ആവശ്യമാണ്. പേജ് വീണ്ടും ലോഡ് ചെയ്ത് വീണ്ടും ശ്രമിക്കുക.
error-rate-limited = ശ്രമങ്ങൾ വളരെ കൂടുതലായി. അൽപ്പം കാത്തിരുന്ന് വീണ്ടും ശ്രമിക്കുക.
error-decryption-failed = സൂക്ഷിച്ചിരുന്ന ഒരു മൂല്യം ഡീക്രിപ്റ്റ് ചെയ്യാനായില്ല.
error-encryption-failed = മൂല്യം എൻക്രിപ്റ്റ് ചെയ്യാനായില്ല.
error-internal-error = സേവനത്തിൽ ഒരു പിശക് സംഭവിച്ചു.
error-environments-unreadable = ഈ കലവറയിലെ എൻവയോൺമെന്റുകൾ Forgevault-ന് പുറത്തുവെച്ച് മാറ്റിയിരിക്കുന്നു. സെർവർ അഡ്മിനിസ്ട്രേറ്റർ അവ വീണ്ടും സജ്ജമാക്കണം.
error-forge-unavailable = Git സെർവർ പ്രതികരിക്കുന്നില്ല. പിന്നീട് വീണ്ടും ശ്രമിക്കുക.
error-audit-unavailable = ഓഡിറ്റ് ലോഗിൽ ഇപ്പോൾ എഴുതാനാവാത്തതിനാൽ ഒന്നും നൽകുന്നില്ല. വീണ്ടും ശ്രമിക്കുന്നതിനു മുമ്പ് മാറ്റം നടന്നോ എന്ന് പരിശോധിക്കുക.
error-role-read = ഇതിന് ഈ കലവറ വായിക്കാനുള്ള അനുമതി വേണം; കലവറയുടെ അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് അത് നൽകാനാവും.
error-role-write = ഇതിന് ഈ കലവറയിൽ എഴുതാനുള്ള അനുമതി വേണം; കലവറയുടെ അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് അത് നൽകാനാവും.
error-role-admin = ഈ കലവറയുടെ അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് മാത്രമേ ഇത് ചെയ്യാനാവൂ.
error-role-archived = ഈ കലവറ ആർക്കൈവ് ചെയ്തതാണ്; അതിനാൽ അതിന്റെ വോൾട്ട് വായിക്കാൻ മാത്രമേ കഴിയൂ. കലവറയുടെ അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് അതിനെ ആർക്കൈവിൽ നിന്ന് മാറ്റാം.
error-plans = ഓരോ പ്ലാനിലും ഉൾപ്പെടുന്നവയും ലൈസൻസ് ഇൻസ്റ്റാൾ ചെയ്യുന്ന വിധവും കാണുക
error-again = വീണ്ടും ശ്രമിക്കുക
error-to-secrets = രഹസ്യങ്ങളിലേക്ക് മടങ്ങുക
error-to-forge = പൂമുഖത്തേക്ക് പോകുക
error-request-id = അഭ്യർത്ഥനയുടെ ഐഡി { $id } (പ്രശ്നം അറിയിക്കുമ്പോൾ ഇത് സൂചിപ്പിക്കുക)

secret-new = പുതിയ രഹസ്യം

import = .env ഇറക്കുമതി ചെയ്യുക
import-hint = NAME=മൂല്യം എന്ന രൂപത്തിലുള്ള വരികൾ; കമന്റുകളും ഉദ്ധരണിചിഹ്നങ്ങൾക്കുള്ളിലെ മൂല്യങ്ങളും ആകാം. $ ചിഹ്നം അതേപടി നിലനിർത്തും; വേരിയബിളുകളുടെ മൂല്യം ചേർക്കില്ല. ഇരട്ട ഉദ്ധരണിചിഹ്നങ്ങൾക്കുള്ളിൽ \", \\, \n എന്നിവ മാത്രമാണ് എസ്കേപ്പുകൾ.
import-text = അല്ലെങ്കിൽ അതിന്റെ ഉള്ളടക്കം ഒട്ടിക്കുക
import-file = ഫയൽ
import-environment = ചേർക്കേണ്ട എൻവയോൺമെന്റ്
import-environment-none = ഒന്നുമില്ല: പേരുകൾ ഫയലിലുള്ളതുപോലെ തന്നെ
import-store = { $count ->
    [one] { $count } രഹസ്യം ഇറക്കുമതി ചെയ്യുക
   *[other] { $count } രഹസ്യങ്ങൾ ഇറക്കുമതി ചെയ്യുക
}
import-plan = സൂക്ഷിക്കാൻ പോകുന്നത്
import-line = വരി
import-outcome = എന്ത് സംഭവിക്കും
import-new = പുതിയത്
import-changed = മാറും
import-unchanged = മാറ്റമില്ല
import-show = മാറ്റങ്ങൾ കാണിക്കുക
import-literal = അതിലെ $ ചിഹ്നം അതേപടി നിലനിർത്തും; വേരിയബിളുകളുടെ മൂല്യം ചേർക്കില്ല.
import-refused = നിരസിച്ചു
import-nothing = എല്ലാം ഇവിടെയുള്ളതുപോലെ തന്നെ ഇതിനകം സൂക്ഷിച്ചിട്ടുണ്ട്.
import-blocked = നിരസിച്ചവ ഉള്ളിടത്തോളം ഒന്നും സൂക്ഷിക്കാനാവില്ല.
import-unread = തുടർന്നുള്ളത് വായിക്കാനായില്ല.
import-leave-out = ഈ വരികളില്ലാതെ തിരനോട്ടം
import-left-out = { $count ->
    [one] { $count } വരി ഒഴിവാക്കും.
   *[other] { $count } വരികൾ ഒഴിവാക്കും.
}
import-no-assignment = { $line }-ാം വരി NAME=മൂല്യം എന്ന രൂപത്തിലല്ല.
import-unterminated = { $line }-ാം വരിയിലെ ഉദ്ധരണിചിഹ്നം അടച്ചിട്ടില്ല.
import-after-quote = { $line }-ാം വരിയിൽ ഉദ്ധരണിചിഹ്നം അടച്ചതിനു ശേഷം മറ്റെന്തോ ഉണ്ട്.
import-ambiguous = { $line }-ാം വരിയിലെ മൂല്യം എല്ലാ പ്രോഗ്രാമുകളും ഒരുപോലെയല്ല വായിക്കുന്നത്. അത് ഒറ്റ ഉദ്ധരണിചിഹ്നങ്ങൾക്കുള്ളിൽ നൽകുക. അതിൽ ഒറ്റ ഉദ്ധരണിചിഹ്നമുണ്ടെങ്കിലോ അത് \ എന്നതിൽ അവസാനിക്കുന്നെങ്കിലോ ഇരട്ട ഉദ്ധരണിചിഹ്നങ്ങൾ ഉപയോഗിച്ച് \ എന്നത് \\ എന്നും " എന്നത് \" എന്നും എഴുതുക.
import-twice = { $line }-ാം വരിയിലെ പേര് { $first }-ാം വരിയിൽ ഇതിനകമുണ്ട്.
import-too-many = { $line }-ാം വരി മുതൽ വേരിയബിളുകളുടെ എണ്ണം { $max } കവിയുന്നു.
secret-name-hint = അക്ഷരങ്ങൾ, അക്കങ്ങൾ, അടിവരകൾ, ഡാഷുകൾ, ഡോട്ടുകൾ എന്നിവയാകാം.
secret-value = മൂല്യം
secret-new-value = പുതിയ മൂല്യം
secret-comment = കുറിപ്പ് (ചരിത്രത്തിൽ കാണിക്കും)
secret-create = രഹസ്യം സൃഷ്ടിക്കുക
secret-create-another = സൃഷ്ടിച്ച് മറ്റൊന്ന് ചേർക്കുക
secret-change = മാറ്റുക
secret-change-hint = നിലവിലെ മൂല്യം കാണിക്കാതെ ഒരു പുതിയ പതിപ്പ് സൂക്ഷിക്കുന്നു.
secret-edit = തിരുത്തുക
edit-title = { $name } തിരുത്തുക
secret-more = കൂടുതൽ പ്രവർത്തനങ്ങൾ
secret-sections = ഈ പേജിൽ
secret-elsewhere = മറ്റ് എൻവയോൺമെന്റുകളിൽ
secret-is-deleted = ഈ രഹസ്യം ഇല്ലാതാക്കിയതാണ്. എല്ലാ പതിപ്പുകളോടും കൂടി ഇത് പുനഃസ്ഥാപിക്കാം.
secret-move = പേര് മാറ്റുക അല്ലെങ്കിൽ നീക്കുക
secret-move-hint = ചരിത്രം നിലനിൽക്കും. പഴയ പേര് ഉപയോഗിക്കുന്ന ടോക്കണുകൾക്കും ജോലികൾക്കും ഈ രഹസ്യം പിന്നീട് കണ്ടെത്താനാവില്ല.
secret-rename = പേര് മാറ്റുക
secret-copy-to = മറ്റൊരു എൻവയോൺമെന്റിലേക്ക് പകർത്തുക
secret-copy-hint = നിലവിലെ മൂല്യം അതിന്റെ തരവും വിവരണവും സഹിതം പകർത്തുന്നു. മൂല്യം ആരും കാണില്ല.
secret-copy-into = { $name } എന്നതിലേക്ക് പകർത്തുക
secret-copy-taken = { $name } ഇതിനകം നിലവിലുണ്ട്. ഇതിനു മീതെ എഴുതിയാൽ പകർപ്പ് ഇതിന്റെ അടുത്ത പതിപ്പാകും.
secret-copy-over = മീതെ എഴുതുക
secret-delete-title = ഈ രഹസ്യം ഇല്ലാതാക്കുക
secret-purge-title = ഈ രഹസ്യം എന്നെന്നേക്കുമായി ഇല്ലാതാക്കുക
secret-purge-means = എല്ലാ പതിപ്പുകളും മായ്ക്കും. ഇത് പഴയപടിയാക്കാനാവില്ല.

access-anyone = ഈ കലവറ വായിക്കാൻ അനുമതിയുള്ള എല്ലാവർക്കും ഈ രഹസ്യം വായിക്കാം. എഴുതാൻ അനുമതിയുള്ളവർക്ക് ഇത് മാറ്റാം.
access-protected = ഈ എൻവയോൺമെന്റ് സംരക്ഷിതമാണ്. ഈ കലവറയിൽ എഴുതാൻ അനുമതിയുള്ളവർക്ക് ഈ രഹസ്യം വായിക്കാം; അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് മാത്രമേ ഇത് മാറ്റാനാവൂ.
access-audit = പ്രവർത്തനങ്ങൾ
access-readers = അവസാനം വായിച്ചവർ
access-readers-none = അടുത്തിടെ ആരും ഈ രഹസ്യം വായിച്ചിട്ടില്ല.
access-tokens = ഇതിൽ പ്രവേശനമുള്ള ടോക്കണുകൾ
access-tokens-none = ഒരു ടോക്കണിനും ഈ രഹസ്യം വായിക്കാനാവില്ല.
access-token-reads = വായിക്കാം
access-token-writes = വായിക്കാം, എഴുതാം
access-tokens-part = ആദ്യത്തെ { $count } ടോക്കണുകൾ മാത്രമേ പരിശോധിച്ചിട്ടുള്ളൂ.
access-workflows = ഇത് ഉപയോഗിക്കുന്ന വർക്ക്ഫ്ലോ ഫയലുകൾ
access-workflows-search = വർക്ക്ഫ്ലോ ഫയലുകളിൽ തിരയുക
access-workflows-none = സ്ഥിരസ്ഥിതി ശാഖയിലെ ഒരു വർക്ക്ഫ്ലോ ഫയലും ഈ പേര് ഉപയോഗിക്കുന്നില്ല.
access-workflows-part = എല്ലാ വർക്ക്ഫ്ലോ ഫയലുകളിലും തിരഞ്ഞിട്ടില്ല: 64 KiB വരെയുള്ള 20 ഫയലുകളിൽ മാത്രം.
access-workflows-unknown = വർക്ക്ഫ്ലോ ഫയലുകൾ വായിക്കാൻ Git സെർവർ നിങ്ങളെ അനുവദിച്ചില്ല.

secret-created = സൃഷ്ടിച്ച സമയം
secret-delete = ഇല്ലാതാക്കുക
secret-restore = പുനഃസ്ഥാപിക്കുക
secret-purge = എന്നെന്നേക്കുമായി ഇല്ലാതാക്കുക
secret-confirm-purge = എല്ലാ പതിപ്പുകളോടും കൂടി ഇത് എന്നെന്നേക്കുമായി ഇല്ലാതാക്കാൻ { $name } എന്ന് ടൈപ്പ് ചെയ്യുക

version-current = നിലവിലുള്ളത്
version-roll-back = ഈ പതിപ്പിലേക്ക് മടങ്ങുക
version-number = പതിപ്പ് { $version }
version-written = പതിപ്പ് { $version }, എഴുതിയത്: { $who }, { $time }

form-kept = ഈ ഫോം അയയ്ക്കുന്നതിനു മുമ്പ് നിങ്ങൾക്ക് വീണ്ടും പ്രവേശിക്കേണ്ടിവന്നു. ഇതുവരെ ഒന്നും സൂക്ഷിച്ചിട്ടില്ല: പരിശോധിച്ച് വീണ്ടും അയയ്ക്കുക.
value-lost = ഒരു കളത്തിൽ കാണിച്ചാൽ ഈ മൂല്യത്തിന് മാറ്റം വരും. അതിനാൽ ഇത് ഫയലായി തിരഞ്ഞെടുക്കുക.
value-show = മൂല്യം കാണിക്കുക
value-generate = സൃഷ്ടിക്കുക
value-length = നീളം
value-characters = പ്രതീകങ്ങൾ
value-letters = അക്ഷരങ്ങളും അക്കങ്ങളും
value-symbols = അക്ഷരങ്ങൾ, അക്കങ്ങൾ, ചിഹ്നങ്ങൾ
value-url = അക്ഷരങ്ങൾ, അക്കങ്ങൾ, -, _
value-hex = ഹെക്സാഡെസിമൽ
value-more = കൂടുതൽ
value-empty = ശൂന്യമായ മൂല്യം സൂക്ഷിക്കുക
value-file = അല്ലെങ്കിൽ ഒരു ഫയൽ
value-file-hint = ഒരു ഫയൽ തിരഞ്ഞെടുത്താൽ കളത്തിലുള്ളതിനു പകരം അതാണ് സൂക്ഷിക്കുക. അത് UTF-8 ടെക്സ്റ്റ് ആയിരിക്കണം.
value-line-breaks = ഈ മൂല്യത്തിലെ വരിമുറിവുകൾ:
value-edit = നിലവിലെ മൂല്യം തിരുത്തുക

secret-details = വിവരണവും തരവും
secret-delete-means = എല്ലാ പതിപ്പുകളോടും കൂടി ഇത് പിന്നീട് പുനഃസ്ഥാപിക്കാം.
secret-delete-sure = { $name } ഇല്ലാതാക്കുക

conflict = നിങ്ങൾ തിരുത്തിക്കൊണ്ടിരിക്കെ മറ്റാരോ ഈ രഹസ്യം മാറ്റി
conflict-kept = നിങ്ങൾ ടൈപ്പ് ചെയ്തത് ഇതുവരെ എവിടെയും സൂക്ഷിച്ചിട്ടില്ല. അത് താഴെയുണ്ട്.
conflict-mine = നിങ്ങളുടെ മൂല്യം
conflict-diff = സൂക്ഷിച്ചിട്ടുള്ള മൂല്യത്തിൽ നിന്ന് നിങ്ങളുടേതിലേക്ക്
conflict-store = എന്റേത് { $version }-ാം പതിപ്പായി സൂക്ഷിക്കുക
conflict-compare = സൂക്ഷിച്ചിട്ടുള്ളതുമായി താരതമ്യം ചെയ്യുക
conflict-drop = എന്റേത് ഉപേക്ഷിച്ച് സൂക്ഷിച്ചിട്ടുള്ളത് കാണുക

compare-of = { $from }-ാം പതിപ്പിൽ നിന്ന് { $to }-ാം പതിപ്പിലേക്ക്
compare-from = ഈ പതിപ്പിൽ നിന്ന്
compare-to = ഈ പതിപ്പിലേക്ക്
compare-show = വ്യത്യാസങ്ങൾ കാണിക്കുക
compare-any = ഏതെങ്കിലും പതിപ്പുകൾ താരതമ്യം ചെയ്യുക
compare-hint = അപ്പോൾ രണ്ട് മൂല്യങ്ങളും കാണിക്കും; രണ്ടും വായിച്ചതായി ഓഡിറ്റ് ലോഗിൽ രേഖപ്പെടുത്തും.
diff = വ്യത്യാസങ്ങൾ
diff-none = രണ്ടും ഒന്നുതന്നെ.
diff-sealed = ലോക്ക്ബോക്സ് എൻക്രിപ്റ്റ് ചെയ്തതാണ്; അതിലുള്ളത് താരതമ്യം ചെയ്യാൻ സേവനത്തിന് കഴിയില്ല.
diff-unended = (അവസാനം ലൈൻ ബ്രേക്ക് ഇല്ല)

rollback-to = { $version }-ാം പതിപ്പിലേക്ക് മടങ്ങുക
rollback-means = { $version }-ാം പതിപ്പിന്റെ ഉള്ളടക്കം { $next }-ാം പതിപ്പായി വീണ്ടും സൂക്ഷിക്കും.
rollback-back = പുനഃസ്ഥാപിക്കുന്നത്
rollback-confirm = മടങ്ങാൻ { $name } എന്ന് ടൈപ്പ് ചെയ്യുക

new-exists = നിലവിലുള്ള { $name } എന്ന രഹസ്യം കാണുക
new-gone = { $name } എന്ന രഹസ്യം അതിനിടെ ഇല്ലാതാക്കി. നിങ്ങൾ ടൈപ്പ് ചെയ്തത് ഇതുവരെ എവിടെയും സൂക്ഷിച്ചിട്ടില്ല; അത് ഇവിടെ സൂക്ഷിച്ചാൽ, അത് മൂല്യമായി രഹസ്യം പുനഃസ്ഥാപിക്കപ്പെടും.

token-unused = ഇതുവരെ ഇല്ല

environments = എൻവയോൺമെന്റുകൾ
environments-hint = ഒരു രഹസ്യത്തിന്റെ പേര് എൻവയോൺമെന്റിന്റെ പേരും ഒരു ഡോട്ടും കൊണ്ട് തുടങ്ങുന്നുവെങ്കിൽ അത് ആ എൻവയോൺമെന്റിൽ ഉൾപ്പെടുന്നു. മറ്റെല്ലാ രഹസ്യങ്ങളും ബേസിലാണ്.
environment-name-hint = ഇംഗ്ലീഷ് ചെറിയക്ഷരങ്ങൾ, അക്കങ്ങൾ, അടിവരകൾ, ഡാഷുകൾ എന്നിവയാകാം.
environment-base-hint = ഒരു എൻവയോൺമെന്റിലും പെടാത്ത രഹസ്യങ്ങൾ
# A label: only admins may change secrets here, and readers have no access.
environment-protected = സംരക്ഷിതം
# A label: a secret that is missing here is taken from the base.
environment-overlay = ഇല്ലാത്തവ ബേസിൽ നിന്ന്
# In place of the number of secrets.
environment-no-access = പ്രവേശനമില്ല
environment-new = പുതിയ എൻവയോൺമെന്റ്
environment-create = എൻവയോൺമെന്റ് സൃഷ്ടിക്കുക
environment-protect-hint = സംരക്ഷിത എൻവയോൺമെന്റിലെ രഹസ്യങ്ങൾ അഡ്മിനിസ്ട്രേറ്റർമാർക്ക് മാത്രമേ മാറ്റാനാവൂ; വായിക്കാൻ മാത്രം അനുമതിയുള്ളവർക്ക് അവ കാണാനാവില്ല.
environment-take-in = { $count ->
    [one] പേര് ഇതിനകം ഈ പേരും ഒരു ഡോട്ടും കൊണ്ട് തുടങ്ങുന്ന രഹസ്യവും ഉൾപ്പെടുത്തുക
   *[other] പേര് ഇതിനകം ഈ പേരും ഒരു ഡോട്ടും കൊണ്ട് തുടങ്ങുന്ന { $count } രഹസ്യങ്ങളും ഉൾപ്പെടുത്തുക
}
environment-secrets = { $count ->
    [one] { $count } രഹസ്യം
   *[other] { $count } രഹസ്യങ്ങൾ
}
environment-actions = { $name }: പ്രവർത്തനങ്ങൾ
environment-pages = { $name }: പേജുകൾ
environment-overview = അവലോകനം
environment-compare = താരതമ്യം ചെയ്യുക
environment-copy-here = ഇങ്ങോട്ട് പകർത്തുക
environment-base-means = ഒരു എൻവയോൺമെന്റിലും പെടാത്ത എല്ലാ രഹസ്യങ്ങളും ബേസിലാണ്. ഇല്ലാത്തവ ബേസിൽ നിന്ന് എടുക്കുന്ന എൻവയോൺമെന്റുകൾ അവ ഇവിടെ നിന്ന് എടുക്കുന്നു.
environment-revision = റിവിഷൻ
environment-open-hint = എഴുതാൻ അനുമതിയുള്ള എല്ലാവർക്കും ഇവിടത്തെ രഹസ്യങ്ങൾ മാറ്റാം; വായിക്കാൻ മാത്രം അനുമതിയുള്ളവർക്ക് അവ കാണാം.
environment-no-access-hint = ഈ എൻവയോൺമെന്റിലെ രഹസ്യങ്ങൾ നിങ്ങൾക്ക് കാണാനാവില്ല.
environment-fallback = ഇല്ലാത്തവ ബേസിൽ നിന്ന് എടുക്കുക
environment-fallback-rule = സ്വയമേവ: സംരക്ഷിതമല്ലെങ്കിൽ ഓൺ
environment-fallback-on = ഓൺ
environment-fallback-off = ഓഫ്
environment-overlay-hint = ഒരു രഹസ്യം ഇവിടെ ഇല്ലെങ്കിൽ ജോലികൾക്ക് അത് ബേസിൽ നിന്ന് ലഭിക്കും.
environment-no-overlay = ഇവിടെയുള്ള രഹസ്യങ്ങൾ മാത്രമേ ജോലികൾക്ക് ലഭിക്കൂ.
environment-keep-overlay = എൻവയോൺമെന്റ് സംരക്ഷിതമായാലും ഇല്ലാത്തവ ബേസിൽ നിന്ന് എടുക്കുന്നത് തുടരുക
environment-keep-overlay-hint = അല്ലെങ്കിൽ സംരക്ഷിതമാക്കുമ്പോൾ അത് ഓഫാകും: എഴുതാൻ അനുമതിയുള്ള എല്ലാവർക്കും ബേസും, അതുവഴി ഇവിടെ ജോലികൾക്ക് ലഭിക്കുന്നതും മാറ്റാനാവും.
environment-position = സ്ഥാനം
environment-position-hint = പട്ടികകളിലെ ക്രമം, 0 മുതൽ 1000 വരെ.
environment-position-new-hint = പട്ടികകളിലെ ക്രമം, 0 മുതൽ 1000 വരെ. ഏറ്റവും ഒടുവിൽ വരാൻ ശൂന്യമായി വിടുക.
environment-delete = { $name } ഇല്ലാതാക്കുക
environment-delete-now = എൻവയോൺമെന്റ് ഇല്ലാതാക്കുക
environment-empty-hint = ഈ എൻവയോൺമെന്റിൽ രഹസ്യങ്ങളൊന്നുമില്ല; അതിനാൽ ഇത് ഇല്ലാതാക്കാം. ഇതിന്റെ ചരിത്രം ഓഡിറ്റ് ലോഗിൽ നിലനിൽക്കും.
environment-delete-sure = ഇപ്പോൾ ഇല്ലാതാക്കുക
environment-held = { $count ->
    [one] ഈ എൻവയോൺമെന്റിൽ ഇപ്പോഴും { $count } രഹസ്യമുണ്ട്.
   *[other] ഈ എൻവയോൺമെന്റിൽ ഇപ്പോഴും { $count } രഹസ്യങ്ങളുണ്ട്.
}
environment-held-deleted = { $count ->
    [one] അവയിൽ { $count } എണ്ണം ഇല്ലാതാക്കിയതാണ്, പക്ഷേ അത് പുനഃസ്ഥാപിക്കാം.
   *[other] അവയിൽ { $count } എണ്ണം ഇല്ലാതാക്കിയവയാണ്, പക്ഷേ അവ പുനഃസ്ഥാപിക്കാം.
}
environment-held-hint = എൻവയോൺമെന്റ് ഇല്ലാതാക്കാൻ ആദ്യം അവ എന്നെന്നേക്കുമായി ഇല്ലാതാക്കുക, അല്ലെങ്കിൽ പേര് മാറ്റി മറ്റൊരിടത്തേക്ക് നീക്കുക.
environment-held-show = അവ കാണിക്കുക

environment-with = താരതമ്യം ചെയ്യേണ്ടത്
environment-compare-hint = താരതമ്യം ചെയ്യുമ്പോൾ പേരുകൾ മാത്രമേ കാണിക്കൂ, മൂല്യങ്ങൾ കാണിക്കില്ല. താരതമ്യം ചെയ്യുന്ന ഓരോ മൂല്യവും വായിച്ചതായി ഓഡിറ്റ് ലോഗിൽ രേഖപ്പെടുത്തും.
environment-compare-nothing = താരതമ്യം ചെയ്യാൻ ഒന്നുമില്ല: രണ്ടിടത്തും നിങ്ങൾക്ക് വായിക്കാവുന്ന രഹസ്യങ്ങളൊന്നും ഇവയിലില്ല.
environment-differs = വ്യത്യസ്ത മൂല്യങ്ങൾ
environment-only-here = { $here } എൻവയോൺമെന്റിൽ മാത്രം
environment-only-there = { $there } എൻവയോൺമെന്റിൽ മാത്രം
environment-incomparable = താരതമ്യം ചെയ്യാനാവില്ല: ബ്രൗസറിൽ എൻക്രിപ്റ്റ് ചെയ്തത്
environment-same = ഒരേ മൂല്യം
environment-copy-to = { $name } എൻവയോൺമെന്റിലേക്ക് പകർത്തുക…
environment-copy-selected-hint = തിരഞ്ഞെടുത്ത പേരുകൾ പകർത്തുന്നു. ആദ്യം തിരനോട്ടം കാണാം.

environment-from = ഈ എൻവയോൺമെന്റിൽ നിന്ന്
environment-show-secrets = രഹസ്യങ്ങൾ കാണിക്കുക
environment-pick = പകർത്തേണ്ട രഹസ്യങ്ങൾ
environment-pick-all = എല്ലാം തിരഞ്ഞെടുക്കുക
environment-pick-none = ഒന്നും തിരഞ്ഞെടുക്കാതിരിക്കുക
environment-exists = നിലവിലുണ്ട്, v{ $version }
environment-conflict = രഹസ്യം ഇതിനകമുണ്ടെങ്കിൽ
environment-conflict-skip = അത് നിലനിർത്തുക
environment-conflict-overwrite = പുതിയ പതിപ്പ് കൊണ്ട് മാറ്റിസ്ഥാപിക്കുക
environment-conflict-fail = ഒന്നും പകർത്തരുത്
environment-copy-hint = മൂല്യങ്ങൾ ഒരിക്കലും കാണിക്കില്ല. പകർത്തുന്ന ഓരോ രഹസ്യത്തിനും ഒരു വായനയും ഒരു എഴുത്തും ഓഡിറ്റ് ലോഗിൽ രേഖപ്പെടുത്തും.
environment-nothing-to-copy = നിങ്ങൾക്ക് പകർത്താവുന്ന രഹസ്യങ്ങളൊന്നും { $name } എൻവയോൺമെന്റിലില്ല.
environment-copy-plan = { $from } എൻവയോൺമെന്റിൽ നിന്ന് { $to } എൻവയോൺമെന്റിലേക്ക് പകർത്തുക
environment-copy-nothing = ഒന്നും പകർത്തില്ല.
environment-skipped = { $count ->
    [one] { $count } രഹസ്യം ഇതിനകമുണ്ട്, അത് അതേപടി തുടരും:
   *[other] { $count } രഹസ്യങ്ങൾ ഇതിനകമുണ്ട്, അവ അതേപടി തുടരും:
}
environment-copy-now = { $count ->
    [one] { $count } രഹസ്യം പകർത്തുക
   *[other] { $count } രഹസ്യങ്ങൾ പകർത്തുക
}
environment-choose-again = തിരഞ്ഞെടുപ്പ് മാറ്റുക

environment-change-added = ചേർത്തു, v{ $version }
environment-change-deleted = ഇല്ലാതാക്കി
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } എണ്ണം കൂടി
   *[other] { $count } എണ്ണം കൂടി
}
environment-copied-from = { $name } എൻവയോൺമെന്റിൽ നിന്ന് പകർത്തി
environment-rolled-back-to = { $number }-ാം റിവിഷനിലേക്ക് മടക്കി
environment-undid = { $number }-ാം റിവിഷൻ പഴയപടിയാക്കി
environment-first = ചരിത്രം തുടങ്ങിയപ്പോൾ ഇവിടെ ഉണ്ടായിരുന്നത്
environment-redrawn = എൻവയോൺമെന്റ് സൃഷ്ടിക്കുകയോ ഇല്ലാതാക്കുകയോ ചെയ്തു
environment-base-redrawn = രഹസ്യങ്ങൾ ഒരു എൻവയോൺമെന്റിലേക്കോ അതിൽ നിന്നോ നീങ്ങി
environment-no-history = നിങ്ങൾക്ക് കാണാവുന്ന ചരിത്രമൊന്നുമില്ല.
environment-roll-back-at = { $number }-ാം റിവിഷന് മുമ്പോ ശേഷമോ ഉള്ള നിലയിലേക്ക് മടങ്ങുക
environment-back-before = ഈ മാറ്റത്തിന് മുമ്പുള്ള നിലയിലേക്ക് മടങ്ങുക
environment-back-after = ഈ മാറ്റത്തിന് ശേഷമുള്ള നിലയിലേക്ക് മടങ്ങുക
environment-no-versions = മടങ്ങാൻ പഴയ പതിപ്പുകൾ ഉൾപ്പെടുന്ന പ്ലാൻ ആവശ്യമാണ്.
environment-time = തീയതിയും സമയവും (UTC)
environment-time-hint = ആ സമയത്ത് ഇവിടെ ഉണ്ടായിരുന്നതിലേക്ക് മടങ്ങുന്നു.
environment-or-revision = അല്ലെങ്കിൽ റിവിഷൻ
environment-or-revision-hint = ചരിത്രത്തിലെ ഒരു നമ്പർ.
environment-only-names = ഈ പേരുകൾ മാത്രം (നിർബന്ധമില്ല)
environment-only-names-hint = കോമയോ സ്പേസോ ഇട്ട് വേർതിരിക്കുക.
environment-back-to = { $number }-ാം റിവിഷനിലേക്ക് മടങ്ങുക
environment-back-changes = { $count ->
    [one] { $count } രഹസ്യം മാറും:
   *[other] { $count } രഹസ്യങ്ങൾ മാറും:
}
environment-back-hint = മൂല്യങ്ങൾ പുതിയ പതിപ്പുകളായി സൂക്ഷിക്കും; ചരിത്രം നഷ്ടപ്പെടില്ല. വിവരണങ്ങളും തരങ്ങളും അതേപടി തുടരും.
environment-back-nothing = ഒന്നും മാറില്ല: എല്ലാം അന്നത്തെപ്പോലെ തന്നെയാണ്.
environment-will-return = പുനഃസ്ഥാപിക്കും, v{ $version }
environment-will-go = ഇല്ലാതാക്കും
environment-unavailable = പൂർണ്ണമായി ലഭ്യമല്ല
environment-purged = എന്നെന്നേക്കുമായി ഇല്ലാതാക്കിയതാണ്; ഈ പേര് അതേപടി തുടരും
environment-pruned = ആ പതിപ്പ് നീക്കം ചെയ്തിരിക്കുന്നു; ഈ പേര് അതേപടി തുടരും
environment-moved = ഇപ്പോൾ മറ്റൊരു എൻവയോൺമെന്റിലാണ്, അവിടെത്തന്നെ തുടരും; ഈ പേരിൽ ഒരു പകർപ്പ് ഉണ്ടാക്കും

tokens = ടോക്കണുകൾ
tokens-none = ഇവിടെ ഇതുവരെ ടോക്കണുകളൊന്നുമില്ല.
tokens-none-hint = ടോക്കണുകൾ ഉപയോഗിച്ച് CI ജോലികൾക്കും സ്ക്രിപ്റ്റുകൾക്കും ഈ കലവറയിലെ രഹസ്യങ്ങൾ വായിക്കാനോ എഴുതാനോ കഴിയും.
tokens-all = റദ്ദാക്കിയവയും കാണിക്കുക
tokens-live = റദ്ദാക്കിയവ മറയ്ക്കുക
token-new = പുതിയ ടോക്കൺ
token-description-hint = ടോക്കൺ എന്തിനുള്ളതാണ്, ഉദാഹരണത്തിന് “staging-ലേക്ക് വിന്യസിക്കൽ”.
token-scope = അനുമതി പരിധി
token-scope-hint = ടോക്കണിന് ചെയ്യാവുന്നവ: read, write, admin, read:PATTERN അല്ലെങ്കിൽ write:PATTERN, കോമയിട്ട് വേർതിരിച്ച്. PATTERN എന്നത് ഒരു രഹസ്യത്തിന്റെ പേരോ, അവസാനം * ചേർത്ത പേരിന്റെ തുടക്കമോ ആണ്. സംരക്ഷിത എൻവയോൺമെന്റുകളിലേക്ക് അവയുടെ പേരിൽ തുടങ്ങുന്ന പാറ്റേൺ വഴി മാത്രമേ എത്താനാവൂ. ഇത് പൂരിപ്പിച്ചാൽ മുകളിലെ തിരഞ്ഞെടുപ്പുകൾക്ക് പകരമാകും.
token-advanced = വിപുലം: അനുമതി പരിധി നൽകുക
token-access = അനുമതി
token-access-read = വായന
token-access-read-hint = രഹസ്യങ്ങൾ വായിക്കാനും എക്സ്പോർട്ട് ചെയ്യാനും.
token-access-write = വായനയും എഴുത്തും
token-access-write-hint = അവ സൃഷ്ടിക്കാനും മാറ്റാനും ഇല്ലാതാക്കാനും പുനഃസ്ഥാപിക്കാനും കൂടി.
token-access-admin = അഡ്മിൻ
token-access-admin-hint = ടോക്കണുകളും ഓഡിറ്റ് ലോഗും കീകളും ഉൾപ്പെടെ ഈ വോൾട്ടിലെ എല്ലാം.
token-where-parts = തിരഞ്ഞെടുത്ത എൻവയോൺമെന്റുകൾ
token-where-parts-hint = പിന്നീട് ചേർക്കുന്ന രഹസ്യങ്ങളും ഉൾപ്പെടും.
token-where-everywhere = എല്ലാ എൻവയോൺമെന്റുകളും
token-where-everywhere-hint = ബേസും സംരക്ഷിതമായവ ഉൾപ്പെടെ നിലവിലുള്ള എല്ലാ എൻവയോൺമെന്റുകളും.
token-where-names = തിരഞ്ഞെടുത്ത രഹസ്യങ്ങൾ
token-where-names-hint = പേരോ പേരിന്റെ തുടക്കമോ അനുസരിച്ച്.
token-names = പേരുകൾ അല്ലെങ്കിൽ പേരിന്റെ തുടക്കങ്ങൾ
token-names-hint = കോമയോ സ്പേസോ ഇട്ട് വേർതിരിക്കുക. പേരിന്റെ തുടക്കം * കൊണ്ട് അവസാനിപ്പിക്കുക, ഉദാഹരണത്തിന് staging.DB_*.
token-base-hint = സംരക്ഷിതമല്ലാത്ത എല്ലാ എൻവയോൺമെന്റുകളും കൂടാതെ base തിരഞ്ഞെടുത്താൽ, ഇന്ന് base-ലുള്ള രഹസ്യങ്ങൾ മാത്രമേ ടോക്കണിൽ ഉൾപ്പെടൂ; പിന്നീട് ചേർക്കുന്നവ ഉൾപ്പെടില്ല.
token-choose-parts = ഒരു എൻവയോൺമെന്റെങ്കിലും തിരഞ്ഞെടുക്കുക.
token-ttl = കാലാവധി
token-ttl-custom = ഇഷ്ടാനുസൃത കാലാവധി
token-ttl-hint = ഒരു സംഖ്യയും ഒരു ഏകകവും: മണിക്കൂറിന് h, ദിവസത്തിന് d, ആഴ്ചയ്ക്ക് w, വർഷത്തിന് y; ഉദാഹരണത്തിന് 30d. 0 നൽകിയാൽ ഒരിക്കലും കാലഹരണപ്പെടില്ല.
token-life-1d = 1 ദിവസം
token-life-7d = 7 ദിവസം
token-life-30d = 30 ദിവസം
token-life-90d = 90 ദിവസം
token-life-1y = 1 വർഷം
token-life-0 = കാലപരിധിയില്ല
token-life-custom = ഇഷ്ടാനുസൃതം…
token-addresses = വിലാസങ്ങൾ
token-addresses-hint = ടോക്കൺ ഉപയോഗിക്കാവുന്ന IP വിലാസങ്ങളും നെറ്റ്‌വർക്കുകളും, കോമയിട്ട് വേർതിരിച്ച്. എവിടെ നിന്നും ഉപയോഗിക്കാൻ ശൂന്യമായി വിടുക.
token-everywhere = എവിടെ നിന്നും
token-test = അനുമതി പരിധി പരീക്ഷിക്കുക
token-reach = ഇപ്പോൾ ഇവിടെയുള്ള രഹസ്യങ്ങളിൽ, ഈ അനുമതി പരിധിയിൽ വായിക്കാവുന്നവ: { $read }, എഴുതാവുന്നവ: { $write }.
token-reach-hint = ടോക്കണിന് എന്തെല്ലാം ലഭ്യമാകണമെന്ന് തിരഞ്ഞെടുത്താൽ ഇവിടെ മുൻകൂട്ടി കാണാം.
token-reach-nothing = ഇതുവരെ ഒന്നും തിരഞ്ഞെടുത്തിട്ടില്ല.
token-reach-wrong = മുൻകൂട്ടി കാണാനാവില്ല. തിരഞ്ഞെടുപ്പ് പരിശോധിക്കുക.
token-reads-and-writes = വായനയും എഴുത്തും
token-can-read = വായന:
token-can-write = വായനയും എഴുത്തും:
token-everything = എല്ലാ രഹസ്യങ്ങളും
token-open = സംരക്ഷിത എൻവയോൺമെന്റുകൾക്ക് പുറത്തുള്ള എല്ലാ രഹസ്യങ്ങളും
token-more = കൂടാതെ { $count } എണ്ണം കൂടി
token-admin = അഡ്മിൻ: ഈ വോൾട്ടിലെ എല്ലാം
token-create = ടോക്കൺ സൃഷ്ടിക്കുക
token-expires = കാലഹരണപ്പെടുന്നത്
token-used = അവസാനം ഉപയോഗിച്ചത്
token-uses = { $count ->
    [one] { $count } തവണ
   *[other] { $count } തവണ
}
token-ends = കാലഹരണം: { $date }
token-last-used = ഉപയോഗിച്ചത്: { $date }
token-by = സൃഷ്ടിച്ചത്: { $who }
token-live = സജീവം
token-revoked = റദ്ദാക്കി
token-expired = കാലഹരണപ്പെട്ടു
token-locked = ലോക്ക് ചെയ്തു
token-ends-soon = ഉടൻ കാലഹരണപ്പെടും
token-orphan = സജീവമായ ഉടമയില്ല
token-orphan-hint = ഈ ടോക്കൺ സൃഷ്ടിച്ച ആൾ ഇപ്പോൾ Git സെർവറിൽ സജീവമല്ല; അതിനാൽ ടോക്കൺ നിരസിക്കപ്പെടുന്നു.
token-made-by = സൃഷ്ടിച്ചത്: { $who }, { $date } · #{ $id }
token-made-with = ടോക്കൺ #{ $id } ഉപയോഗിച്ച് സൃഷ്ടിച്ചത്; അതിനൊപ്പം റദ്ദാകും
token-audit = പ്രവർത്തനങ്ങൾ കാണുക
token-reaches = നിലവിലെ പ്രവേശനം
token-rotate = ടോക്കൺ മാറ്റിയെടുക്കുക
token-rotate-hint = അതേ വിവരണവും അനുമതി പരിധിയും വിലാസങ്ങളും കാലാവധിയുമുള്ള പുതിയ ടോക്കൺ സൃഷ്ടിക്കുന്നു. എല്ലായിടത്തും മാറ്റിയിടാനായി, നിങ്ങൾ തിരഞ്ഞെടുക്കുന്ന സമയം വരെ പഴയത് പ്രവർത്തിക്കും.
token-rotate-ends = പഴയ ടോക്കൺ പ്രവർത്തനരഹിതമാകുന്നത്
token-ends-now = ഉടൻ
token-ends-1h = 1 മണിക്കൂറിൽ
token-ends-24h = 24 മണിക്കൂറിൽ
token-ends-7d = 7 ദിവസത്തിൽ
token-stop = പ്രവേശനം തടയുക
token-lock = ലോക്ക് ചെയ്യുക
token-lock-title = ഈ ടോക്കൺ ലോക്ക് ചെയ്യുക
token-lock-hint = ലോക്ക് ചെയ്ത ടോക്കൺ, ആരെങ്കിലും ലോക്ക് നീക്കുന്നതുവരെ നിരസിക്കപ്പെടും.
token-locked-until = { $date } വരെ ഇത് ലോക്ക് ചെയ്തിരിക്കുന്നു.
token-locked-by-hand = ആരെങ്കിലും ലോക്ക് നീക്കുന്നതുവരെ ഇത് ലോക്ക് ചെയ്തിരിക്കുന്നു.
token-unlock = ലോക്ക് നീക്കുക
token-unlock-title = ഈ ടോക്കണിന്റെ ലോക്ക് നീക്കുക
token-revoke = റദ്ദാക്കുക
token-revoke-title = ഈ ടോക്കൺ റദ്ദാക്കുക
token-revoke-hint = റദ്ദാക്കിയാൽ ഇതും ഇതുപയോഗിച്ച് സൃഷ്ടിച്ച എല്ലാ ടോക്കണുകളും എന്നെന്നേക്കുമായി നിരസിക്കപ്പെടും. ഇത് ഉപയോഗിക്കുന്ന CI ജോലികൾ പരാജയപ്പെടും.
token-revoke-now = ഇപ്പോൾ റദ്ദാക്കുക
token-made = ടോക്കൺ സൃഷ്ടിച്ചു
token-made-hint = ഇപ്പോൾത്തന്നെ പകർത്തുക: ഇത് വീണ്ടും കാണിക്കില്ല.
token-text = ടോക്കൺ
token-open-page = ടോക്കൺ വിശദാംശങ്ങൾ
token-use = ഈ ടോക്കൺ ഉപയോഗിക്കുക
token-use-hint = ടോക്കൺ നിങ്ങളുടെ CI സംവിധാനത്തിൽ { $name } എന്ന പേരിൽ രഹസ്യമായി സൂക്ഷിക്കുക (Woodpecker-ൽ: vault_token). ഓരോ ഉദാഹരണവും രഹസ്യങ്ങളെ എൻവയോൺമെന്റ് വേരിയബിളുകളായി ലോഡ് ചെയ്യുന്നു.

audit = ഓഡിറ്റ് ലോഗ്
audit-entries = { $count ->
    [one] { $count } രേഖ
   *[other] { $count } രേഖകൾ
}
audit-none = പൊരുത്തപ്പെടുന്ന രേഖകളൊന്നുമില്ല.
audit-everywhere = എല്ലാ രേഖകളിലും തിരയുക
audit-search = രഹസ്യം, വ്യക്തി, ടോക്കൺ, IP വിലാസം അല്ലെങ്കിൽ അഭ്യർത്ഥനയുടെ ഐഡി
audit-views = കാഴ്ച
audit-view-changes = വായനയും മാറ്റങ്ങളും
audit-view-refused = നിരസിച്ചവ
audit-view-views = പേജ് കാഴ്ചകൾ
audit-range = സമയപരിധി
audit-range-any = എപ്പോഴെങ്കിലും
audit-range-day = കഴിഞ്ഞ 24 മണിക്കൂർ
audit-range-week = കഴിഞ്ഞ 7 ദിവസം
audit-range-month = കഴിഞ്ഞ 30 ദിവസം
audit-range-custom = ഇഷ്ടാനുസൃത പരിധി
audit-from = തുടക്കം (UTC)
audit-to = ഒടുക്കം (UTC)
audit-remove-filter = { $name } ഫിൽട്ടർ നീക്കുക
audit-export-menu = എക്സ്പോർട്ട്
audit-export-filtered = ഈ രേഖകൾ { $format } ആയി
audit-export-all = ലോഗ് മുഴുവൻ { $format } ആയി, ഒപ്പോടെ
audit-older = പഴയവ
audit-newer = പുതിയവ

audit-who-service = Forgevault
audit-who-operator = സെർവർ അഡ്മിനിസ്ട്രേറ്റർ
audit-client = { $system }-ൽ { $browser }
audit-source-api = API
audit-source-web = വെബ്
audit-source-cli = കമാൻഡ് ലൈൻ
audit-source-system = സേവനം
audit-why-refused = നിരസിച്ചു: { $why }
audit-why-failed = പരാജയപ്പെട്ടു: { $why }
audit-details = വിശദാംശങ്ങൾ
audit-one-request = ഒരു അഭ്യർത്ഥന, { $count } രേഖകൾ
audit-more = ഈ അഭ്യർത്ഥനയുടെ എല്ലാ രേഖകളും
audit-entry = രേഖ
audit-action = പ്രവർത്തനം
audit-result = ഫലം
audit-agent = യൂസർ ഏജന്റ്
audit-request-id = അഭ്യർത്ഥനയുടെ ഐഡി

audit-did-list = { $who } രഹസ്യങ്ങളുടെ പട്ടിക കണ്ടു
audit-did-list-of = { $who } { $what } എൻവയോൺമെന്റിലെ രഹസ്യങ്ങളുടെ പട്ടിക കണ്ടു
audit-did-look = { $who } { $what } കണ്ടു
audit-did-read = { $who } { $what } { $version } വായിച്ചു
audit-did-read-none = { $who } വായിക്കാനുള്ള രഹസ്യങ്ങൾ തിരഞ്ഞെങ്കിലും ഒന്നും കണ്ടെത്തിയില്ല
audit-did-write = { $who } { $what } { $version } സൂക്ഷിച്ചു
audit-did-write-none = { $who } രഹസ്യങ്ങളൊന്നും സൂക്ഷിച്ചില്ല
audit-did-describe = { $who } { $what } വിശദാംശങ്ങൾ മാറ്റി
audit-did-rename = { $who } { $what } എന്ന പേര് { $to } എന്നാക്കി
audit-did-delete = { $who } { $what } ഇല്ലാതാക്കി
audit-did-purge = { $who } { $what } എന്നെന്നേക്കുമായി ഇല്ലാതാക്കി
audit-did-restore = { $who } { $what } { $version } പുനഃസ്ഥാപിച്ചു
audit-did-rollback = { $who } { $what } { $version } മുൻ നിലയിലേക്ക് മടക്കി
audit-did-hide = { $who } ഈ വോൾട്ട് മറച്ചു
audit-did-show-vault = { $who } ഈ വോൾട്ട് വീണ്ടും ലഭ്യമാക്കി
audit-did-purge-vault = { $who } ഈ വോൾട്ടിലെ ഡാറ്റ എന്നെന്നേക്കുമായി ഇല്ലാതാക്കി
audit-did-token-list = { $who } ടോക്കണുകൾ കണ്ടു
audit-did-token-create = { $who } { $what } സൃഷ്ടിച്ചു
audit-did-token-update = { $who } { $what } മാറ്റി
audit-did-token-revoke = { $who } { $what } റദ്ദാക്കി
audit-did-token-mark = { $who } ഒരു വ്യക്തിയുടെ ടോക്കണുകൾ പുതുക്കി
audit-did-audit-list = { $who } ഓഡിറ്റ് ലോഗ് കണ്ടു
audit-did-audit-export = { $who } ഓഡിറ്റ് ലോഗ് എക്സ്പോർട്ട് ചെയ്തു
audit-did-chain-check = { $who } ഓഡിറ്റ് ലോഗിന്റെ ശൃംഖല പരിശോധിച്ചു
audit-did-chain-head = { $who } ഓഡിറ്റ് ലോഗിന്റെ ശൃംഖലയിലെ ഏറ്റവും പുതിയ രേഖ കണ്ടു
audit-did-key-rotate = { $who } ഡാറ്റാ കീയുടെ റൊട്ടേഷൻ തുടങ്ങി
audit-did-key-rotated = { $who } ഡാറ്റാ കീയുടെ റൊട്ടേഷൻ പൂർത്തിയാക്കി
audit-did-key-test = { $who } കീ റൊട്ടേഷൻ പരീക്ഷിച്ചുനോക്കി
audit-did-key-migrate = { $who } ഈ വോൾട്ടിന്റെ കീകൾ നിലവിലെ മാസ്റ്റർ കീയിലേക്ക് മാറ്റി
audit-did-rows-accept = { $who } സൂക്ഷിച്ചിരുന്ന ടോക്കണുകളും രഹസ്യങ്ങളും അതേപടി അംഗീകരിച്ചു
audit-did-take-over = { $who } ഓഡിറ്റ് ലോഗിന്റെ ശൃംഖല മറ്റൊരു മാസ്റ്റർ കീയിൽ തുടർന്നു
audit-did-keys-view = { $who } കീകൾ കണ്ടു
audit-did-plan-view = { $who } പ്ലാൻ കണ്ടു
audit-did-env-list = { $who } എൻവയോൺമെന്റുകൾ കണ്ടു
audit-did-env-look = { $who } { $what } എൻവയോൺമെന്റ് കണ്ടു
audit-did-env-write = { $who } { $what } എൻവയോൺമെന്റ് സൂക്ഷിച്ചു
audit-did-env-anew = { $who } എൻവയോൺമെന്റുകൾ വീണ്ടും സജ്ജമാക്കി
audit-did-env-delete = { $who } { $what } എൻവയോൺമെന്റ് ഇല്ലാതാക്കി
audit-did-env-history = { $who } { $what } ചരിത്രം കണ്ടു
audit-did-env-diff = { $who } { $what } നിലകൾ താരതമ്യം ചെയ്തു
audit-did-env-undo = { $who } { $what } എൻവയോൺമെന്റ് മുൻ നിലയിലേക്ക് മടക്കി
audit-did-env-undo-test = { $who } { $what } എൻവയോൺമെന്റിന്റെ മടക്കൽ മുൻകൂട്ടി കണ്ടു
audit-did-env-copy = { $who } { $from } എൻവയോൺമെന്റിൽ നിന്ന് { $what } എൻവയോൺമെന്റിലേക്ക് രഹസ്യങ്ങൾ പകർത്തി
audit-did-env-copy-test = { $who } { $from } എൻവയോൺമെന്റിൽ നിന്ന് { $what } എൻവയോൺമെന്റിലേക്കുള്ള പകർത്തൽ മുൻകൂട്ടി കണ്ടു
audit-did-replay = { $who } ഒരു അഭ്യർത്ഥന വീണ്ടും അയച്ചു, ആദ്യത്തെ മറുപടി ലഭിച്ചു
audit-did-other = { $who } ഈ പതിപ്പിന് അറിയാത്ത എന്തോ ചെയ്തു

audit-tried-list = { $who } രഹസ്യങ്ങളുടെ പട്ടിക കാണാൻ ശ്രമിച്ചു
audit-tried-list-of = { $who } { $what } എൻവയോൺമെന്റിലെ രഹസ്യങ്ങളുടെ പട്ടിക കാണാൻ ശ്രമിച്ചു
audit-tried-look = { $who } { $what } കാണാൻ ശ്രമിച്ചു
audit-tried-read = { $who } { $what } { $version } വായിക്കാൻ ശ്രമിച്ചു
audit-tried-read-any = { $who } രഹസ്യങ്ങൾ വായിക്കാൻ ശ്രമിച്ചു
audit-tried-write = { $who } { $what } സൂക്ഷിക്കാൻ ശ്രമിച്ചു
audit-tried-write-any = { $who } രഹസ്യങ്ങൾ സൂക്ഷിക്കാൻ ശ്രമിച്ചു
audit-tried-delete = { $who } { $what } ഇല്ലാതാക്കാൻ ശ്രമിച്ചു
audit-tried-delete-any = { $who } രഹസ്യങ്ങൾ ഇല്ലാതാക്കാൻ ശ്രമിച്ചു
audit-tried-purge = { $who } { $what } എന്നെന്നേക്കുമായി ഇല്ലാതാക്കാൻ ശ്രമിച്ചു
audit-tried-restore = { $who } { $what } പുനഃസ്ഥാപിക്കാൻ ശ്രമിച്ചു
audit-tried-rollback = { $who } { $what } മുൻ നിലയിലേക്ക് മടക്കാൻ ശ്രമിച്ചു
audit-tried-token-list = { $who } ടോക്കണുകൾ കാണാൻ ശ്രമിച്ചു
audit-tried-token-create = { $who } ഒരു ടോക്കൺ സൃഷ്ടിക്കാൻ ശ്രമിച്ചു
audit-tried-token-update = { $who } ഒരു ടോക്കൺ മാറ്റാൻ ശ്രമിച്ചു
audit-tried-token-revoke = { $who } ഒരു ടോക്കൺ റദ്ദാക്കാൻ ശ്രമിച്ചു
audit-tried-audit-list = { $who } ഓഡിറ്റ് ലോഗ് കാണാൻ ശ്രമിച്ചു
audit-tried-audit-export = { $who } ഓഡിറ്റ് ലോഗ് എക്സ്പോർട്ട് ചെയ്യാൻ ശ്രമിച്ചു
audit-tried-key-rotate = { $who } ഡാറ്റാ കീ റൊട്ടേറ്റ് ചെയ്യാൻ ശ്രമിച്ചു
audit-tried-key-migrate = { $who } ഈ വോൾട്ടിന്റെ കീകൾ നിലവിലെ മാസ്റ്റർ കീയിലേക്ക് മാറ്റാൻ ശ്രമിച്ചു
audit-tried-keys-view = { $who } കീകൾ കാണാൻ ശ്രമിച്ചു
audit-tried-plan-view = { $who } പ്ലാൻ കാണാൻ ശ്രമിച്ചു
audit-tried-env-list = { $who } എൻവയോൺമെന്റുകൾ കാണാൻ ശ്രമിച്ചു
audit-tried-env-look = { $who } { $what } എൻവയോൺമെന്റ് കാണാൻ ശ്രമിച്ചു
audit-tried-env-create = { $who } ഒരു എൻവയോൺമെന്റ് സൃഷ്ടിക്കാൻ ശ്രമിച്ചു
audit-tried-env-write = { $who } { $what } എൻവയോൺമെന്റ് സൂക്ഷിക്കാൻ ശ്രമിച്ചു
audit-tried-env-delete = { $who } { $what } എൻവയോൺമെന്റ് ഇല്ലാതാക്കാൻ ശ്രമിച്ചു
audit-tried-env-history = { $who } { $what } ചരിത്രം കാണാൻ ശ്രമിച്ചു
audit-tried-env-diff = { $who } { $what } നിലകൾ താരതമ്യം ചെയ്യാൻ ശ്രമിച്ചു
audit-tried-env-undo = { $who } { $what } എൻവയോൺമെന്റ് മുൻ നിലയിലേക്ക് മടക്കാൻ ശ്രമിച്ചു
audit-tried-env-copy = { $who } { $what } എൻവയോൺമെന്റിലേക്ക് രഹസ്യങ്ങൾ പകർത്താൻ ശ്രമിച്ചു
audit-tried-other = { $who } മറ്റെന്തോ ചെയ്യാൻ ശ്രമിച്ചു

audit-many-read = { $who } { $count } രഹസ്യങ്ങൾ വായിച്ചു
audit-many-read-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ വായിച്ചു
audit-many-write = { $who } { $count } രഹസ്യങ്ങൾ സൂക്ഷിച്ചു
audit-many-write-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ സൂക്ഷിച്ചു
audit-many-delete = { $who } { $count } രഹസ്യങ്ങൾ ഇല്ലാതാക്കി
audit-many-delete-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ ഇല്ലാതാക്കി
audit-many-restore = { $who } { $count } രഹസ്യങ്ങൾ പുനഃസ്ഥാപിച്ചു
audit-many-restore-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ പുനഃസ്ഥാപിച്ചു
audit-many-tried-read = { $who } { $count } രഹസ്യങ്ങൾ വായിക്കാൻ ശ്രമിച്ചു
audit-many-tried-read-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ വായിക്കാൻ ശ്രമിച്ചു
audit-many-tried-write = { $who } { $count } രഹസ്യങ്ങൾ സൂക്ഷിക്കാൻ ശ്രമിച്ചു
audit-many-tried-write-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ സൂക്ഷിക്കാൻ ശ്രമിച്ചു
audit-many-tried-delete = { $who } { $count } രഹസ്യങ്ങൾ ഇല്ലാതാക്കാൻ ശ്രമിച്ചു
audit-many-tried-delete-of = { $who } { $what } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ ഇല്ലാതാക്കാൻ ശ്രമിച്ചു

audit-token = ടോക്കൺ { $id }
author-token = ടോക്കൺ “{ $name }”
author-unknown = ഉപയോക്താവ് { $id }

chain = ഓഡിറ്റ് ലോഗിന്റെ ശൃംഖല
chain-hint = ഓരോ രേഖയും അതിനു മുമ്പുള്ളതുമായി ബന്ധിപ്പിച്ചിരിക്കുന്നു; അതിനാൽ മാറ്റിയതോ നീക്കിയതോ ഇടയിൽ ചേർത്തതോ ആയ രേഖ പരിശോധനയിൽ വെളിപ്പെടും. ഏറ്റവും പുതിയ രേഖകൾ മാത്രമേ ആരുമറിയാതെ മുറിച്ചുമാറ്റാൻ കഴിയൂ: താഴെ കാണുക.
chain-check = ശൃംഖല പരിശോധിക്കുക
chain-whole = ശൃംഖല ഭദ്രമാണ്: { $first } മുതൽ { $last } വരെയുള്ള രേഖകൾ എഴുതിയതുപോലെ തന്നെയുണ്ട്.
chain-older = ഇവയ്ക്കു മുമ്പുള്ള രേഖകൾ പരിശോധിച്ചിട്ടില്ല.
chain-broken = ശൃംഖല മുറിഞ്ഞിരിക്കുന്നു: സൂക്ഷിച്ചിട്ടുള്ളത് എഴുതിയതുമായി പൊരുത്തപ്പെടുന്നില്ല.
chain-unproven = { $first } മുതൽ { $last } വരെയുള്ള രേഖകൾ ഇവിടെ തെളിയിക്കാനാവില്ല: അവയുടെ ശൃംഖലയുടെ കീ ലഭ്യമല്ലാത്ത ഒരു മാസ്റ്റർ കീയുടേതാണ്.
chain-take-over = { $number } എന്ന രേഖയിൽ ശൃംഖല മറ്റൊരു മാസ്റ്റർ കീയിൽ നിന്ന് ഏറ്റെടുത്തു. മുമ്പുള്ളവ എന്തിനെ ആശ്രയിക്കുന്നു എന്ന് ആ രേഖ പറയുന്നു.
chain-head = ഏറ്റവും പുതിയ രേഖ
chain-head-hint = ഏറ്റവും പുതിയ രേഖയുടെ നമ്പറും ഹാഷും. അവ മറ്റൊരിടത്ത് സൂക്ഷിക്കുക: ഇതുവരെയുള്ള ഒന്നും മാറ്റിയിട്ടില്ലെന്ന് അവ ഉപയോഗിച്ച് പിന്നീട് തെളിയിക്കാം.

keys = കീകൾ
keys-fallback = Git സെർവറിന്റെ SECRET_KEY-യിൽ നിന്നാണ് മാസ്റ്റർ കീ ഉണ്ടാക്കിയിരിക്കുന്നത്: SECRET_KEY മാറിയാൽ പഴയ കീ വീണ്ടും സജ്ജമാക്കുന്നതുവരെ രഹസ്യങ്ങൾ വായിക്കാൻ കഴിയില്ല. പ്രത്യേകമായ ഒരു മാസ്റ്റർ കീ സജ്ജമാക്കാൻ സെർവർ അഡ്മിനിസ്ട്രേറ്ററോട് ആവശ്യപ്പെടുക.
keys-due = ഈ ഡാറ്റാ കീ ധാരാളം മൂല്യങ്ങൾ എൻക്രിപ്റ്റ് ചെയ്തുകഴിഞ്ഞു: ഇത് റൊട്ടേറ്റ് ചെയ്യാൻ സമയമായി.
keys-source = മാസ്റ്റർ കീ
keys-source-variable = എൻവയോൺമെന്റ് വേരിയബിൾ { $name }
keys-source-variable-file = എൻവയോൺമെന്റ് വേരിയബിൾ { $name } സൂചിപ്പിക്കുന്ന ഫയൽ
keys-source-configuration = കോൺഫിഗറേഷൻ കീ { $name }
keys-source-configuration-file = കോൺഫിഗറേഷൻ കീ { $name } സൂചിപ്പിക്കുന്ന ഫയൽ
keys-source-app-ini = { $name } ({ $path })
keys-source-app-ini-file = { $name } സൂചിപ്പിക്കുന്ന ഫയൽ ({ $path })
keys-source-file = ഫയൽ { $path }
keys-source-forge = Git സെർവറിന്റെ SECRET_KEY-യിൽ നിന്ന് ഉണ്ടാക്കിയത് · { $place }
keys-data-key = ഡാറ്റാ കീ
keys-version = പതിപ്പ് { $version }, സൃഷ്ടിച്ചത്: { $date }
keys-age = ഡാറ്റാ കീയുടെ പഴക്കം
keys-none = ഇവിടെ ഇതുവരെ ഒന്നും സൂക്ഷിച്ചിട്ടില്ല; അതിനാൽ ഡാറ്റാ കീയുമില്ല.
keys-seals = ഈ കീ ഉപയോഗിച്ച് എൻക്രിപ്റ്റ് ചെയ്ത മൂല്യങ്ങൾ
keys-seals-of = { $count } (പരമാവധി { $max })
keys-rotation = കീ റൊട്ടേഷൻ
keys-rotation-hint = റൊട്ടേഷൻ ഒരു പുതിയ ഡാറ്റാ കീ സൃഷ്ടിച്ച്, ഓരോ രഹസ്യത്തിന്റെയും ഓരോ പതിപ്പും അതുപയോഗിച്ച് വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്യും. അതിനിടയിലും രഹസ്യങ്ങൾ വായിക്കാനും എഴുതാനും കഴിയും.
keys-state-idle = ഒരിക്കലും റൊട്ടേറ്റ് ചെയ്തിട്ടില്ല
keys-state-running = നടന്നുകൊണ്ടിരിക്കുന്നു
keys-state-done = പൂർത്തിയായി
keys-state-incomplete = അപൂർണ്ണം
keys-running = നടന്നുകൊണ്ടിരിക്കുന്നു: വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്ത പതിപ്പുകൾ { $done } / { $total }.
keys-ended = വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്ത പതിപ്പുകൾ: { $done } / { $total } ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } പതിപ്പ് ഡീക്രിപ്റ്റ് ചെയ്യാനാവുന്നില്ല; അത് പഴയ കീയിൽത്തന്നെ തുടരുന്നു.
   *[other] { $failed } പതിപ്പുകൾ ഡീക്രിപ്റ്റ് ചെയ്യാനാവുന്നില്ല; അവ പഴയ കീയിൽത്തന്നെ തുടരുന്നു.
}
keys-started = തുടങ്ങിയത്: { $who }, { $date }.
keys-checked = { $versions ->
    [one] { $versions } പതിപ്പ് ഡീക്രിപ്റ്റ് ചെയ്തു, { $failed } എണ്ണം പരാജയപ്പെട്ടു. ഒന്നും മാറ്റിയിട്ടില്ല.
   *[other] { $versions } പതിപ്പുകൾ ഡീക്രിപ്റ്റ് ചെയ്തു, { $failed } എണ്ണം പരാജയപ്പെട്ടു. ഒന്നും മാറ്റിയിട്ടില്ല.
}
keys-check = ഒന്നും മാറ്റാതെ പരിശോധിക്കുക
keys-rotate = ഡാറ്റാ കീ റൊട്ടേറ്റ് ചെയ്യുക
keys-rotate-hint = ഇത് നിർത്താനോ പിൻവലിക്കാനോ കഴിയില്ല. എല്ലാം വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്തുകഴിഞ്ഞാൽ പഴയ ഡാറ്റാ കീ പൂർണ്ണമായി മായ്ക്കും.
keys-rotate-now = ഇപ്പോൾ റൊട്ടേറ്റ് ചെയ്യുക

more-not-shown = { $count ->
    [one] { $count } എണ്ണം കൂടി ഉണ്ട്, അത് കാണിക്കുന്നില്ല.
   *[other] { $count } എണ്ണം കൂടി ഉണ്ട്, അവ കാണിക്കുന്നില്ല.
}

plan = പ്ലാൻ
plan-name = ഈ ഇൻസ്റ്റൻസിന്റെ പ്ലാൻ: { $tier }.
plan-none = ലൈസൻസ് ഇല്ല.
plan-invalid = സജ്ജമാക്കിയിട്ടുള്ള ലൈസൻസ് സാധുവല്ല.
plan-in-force = ലൈസൻസ് പ്രാബല്യത്തിലുണ്ട്.
plan-in-force-until = ലൈസൻസ് { $date } വരെ പ്രാബല്യത്തിലുണ്ട്.
plan-grace = ലൈസൻസ് കാലഹരണപ്പെട്ടു ({ $date }). { $until } വരെ എല്ലാം പഴയതുപോലെ പ്രവർത്തിക്കും.
plan-lapsed = ലൈസൻസ് കാലഹരണപ്പെട്ടു ({ $date }); അതിന് ഇപ്പോൾ സാധുതയില്ല.
plan-dev-mode = ലൈസൻസ് ആവശ്യമില്ല: ഡെവലപ്മെന്റ് മോഡ്.
plan-days-left = { $days ->
    [one] { $days } ദിവസം ബാക്കിയുണ്ട്.
   *[other] { $days } ദിവസം ബാക്കിയുണ്ട്.
}
plan-used = { $used }, പരിധിയില്ല
plan-used-of = { $used } / { $max }
plan-at-most = പരമാവധി { $max }
plan-no-limit = പരിധിയില്ല
plan-live-tokens = ഉപയോഗത്തിലുള്ള ടോക്കണുകൾ
plan-users = ഇൻസ്റ്റൻസിന്റെ ഉപയോക്താക്കൾ
plan-users-hint = കഴിഞ്ഞ { $days } ദിവസത്തിനുള്ളിൽ ഇൻസ്റ്റൻസിലെ ഏതെങ്കിലും വോൾട്ടിൽ എന്തെങ്കിലും ചെയ്ത എല്ലാവരെയും ഉപയോക്താവായി കണക്കാക്കും.
plan-users-exceeded = ലൈസൻസ് അനുവദിക്കുന്നതിലും കൂടുതൽ ആളുകൾ ഇൻസ്റ്റൻസ് ഉപയോഗിക്കുന്നു. ആരുടെയും പ്രവേശനം തടയില്ല, പക്ഷേ കൂടുതൽ പരിധിയുള്ള ലൈസൻസ് ആവശ്യമാണ്.
plan-retention = ഓഡിറ്റ് ലോഗ് സൂക്ഷിക്കുന്ന കാലം
plan-for-ever = പരിധിയില്ലാതെ
days = { $days ->
    [one] { $days } ദിവസം
   *[other] { $days } ദിവസം
}
plan-versioning = രഹസ്യങ്ങളുടെ പഴയ പതിപ്പുകൾ
plan-tokens = CI ജോലികൾക്കുള്ള ടോക്കണുകൾ
plan-sso = സിംഗിൾ സൈൻ-ഓൺ (SSO)
plan-rotation = ഡാറ്റാ കീയുടെ റൊട്ടേഷൻ
plan-included = ഉൾപ്പെടുന്നു
plan-not-included = ഉൾപ്പെടുന്നില്ല
plan-state-live = സജീവം
plan-state-ends-soon = ഉടൻ അവസാനിക്കും
plan-state-expired = സാധുവല്ല
plan-state-none = ലൈസൻസ് ഇല്ല
plan-source = ലൈസൻസ് ഉള്ള സ്ഥാനം:
plan-compare = പ്ലാനുകൾ താരതമ്യം ചെയ്യുക
plan-here = നിങ്ങളുടെ പ്ലാൻ
plan-secrets = ഒരു കലവറയിലെ രഹസ്യങ്ങൾ
plan-install = ലൈസൻസ് ഇൻസ്റ്റാൾ ചെയ്യുക
plan-install-who = ഈ ഇൻസ്റ്റൻസ് നടത്തുന്നവരാണ് ലൈസൻസ് ഇൻസ്റ്റാൾ ചെയ്യുന്നത്. ഇൻസ്റ്റൻസിലെ എല്ലാ കലവറകൾക്കും അത് ബാധകമാണ്.
plan-install-file = Forgevault-ന് വായിക്കാവുന്ന ഒരു ഫയലായി ലൈസൻസ് സൂക്ഷിക്കുക.
plan-install-setting = { $variable } അല്ലെങ്കിൽ കോൺഫിഗറേഷനിലെ { $setting } എന്നതിൽ ഫയലിന്റെ പാത നൽകി Forgevault പുനരാരംഭിക്കുക. അത് മുമ്പേ നൽകിയിട്ടുണ്ടെങ്കിൽ ഫയൽ മാറ്റിസ്ഥാപിച്ചാൽ മതി: പുനരാരംഭിക്കേണ്ടതില്ല.
plan-install-wait = ഏതാനും സെക്കൻഡിനു ശേഷം ഈ പേജ് വീണ്ടും ലോഡ് ചെയ്യുക. പുതിയ പ്ലാനോ ലൈസൻസിന്റെ പ്രശ്നമോ ഇവിടെ കാണാം.
plan-lapse = ലൈസൻസ് അവസാനിക്കുമ്പോൾ
plan-lapse-hint = സൂക്ഷിച്ചിട്ടുള്ളതെല്ലാം തുടർന്നും വായിക്കാനും എക്സ്പോർട്ട് ചെയ്യാനും ഇല്ലാതാക്കാനും കഴിയും; നിലവിലുള്ള രഹസ്യങ്ങൾക്ക് പുതിയ മൂല്യങ്ങൾ നൽകാനും കഴിയും.
plan-lapse-secrets = { $count ->
    [one] ഇവിടെ { $count } രഹസ്യമുണ്ട്. എണ്ണം { $max }-ൽ താഴെയായിരിക്കുമ്പോൾ മാത്രമേ പുതിയവ സൃഷ്ടിക്കാനാവൂ.
   *[other] ഇവിടെ { $count } രഹസ്യങ്ങളുണ്ട്. എണ്ണം { $max }-ൽ താഴെയായിരിക്കുമ്പോൾ മാത്രമേ പുതിയവ സൃഷ്ടിക്കാനാവൂ.
}
plan-lapse-versions = { $count ->
    [one] { $count } പഴയ പതിപ്പ് നിലനിൽക്കും, വായിക്കാനും കഴിയും; പക്ഷേ ഒരു രഹസ്യവും അതിലേക്ക് തിരികെ മാറ്റാനാവില്ല.
   *[other] { $count } പഴയ പതിപ്പുകൾ നിലനിൽക്കും, വായിക്കാനും കഴിയും; പക്ഷേ ഒരു രഹസ്യവും അവയിലേക്ക് തിരികെ മാറ്റാനാവില്ല.
}
plan-lapse-tokens = { $count ->
    [one] { $count } ടോക്കൺ തുടർന്നും പ്രവർത്തിക്കും. പുതിയവ സൃഷ്ടിക്കാനാവില്ല.
   *[other] { $count } ടോക്കണുകൾ തുടർന്നും പ്രവർത്തിക്കും. പുതിയവ സൃഷ്ടിക്കാനാവില്ല.
}
plan-lapse-rotation = ഡാറ്റാ കീ റൊട്ടേറ്റ് ചെയ്യാനാവില്ല.

secret-reveal = കാണിക്കുക
secret-hide = മറയ്ക്കുക
secret-copy = പകർത്തുക
secret-copied = പകർത്തി
secret-not-given = മൂല്യം ലോഡ് ചെയ്യാനായില്ല.
secret-needs-script = മൂല്യം ഇവിടെ കാണിക്കാനോ പകർത്താനോ JavaScript ആവശ്യമാണ്; API വഴിയും മൂല്യം ലഭിക്കും.

skip-to-content = ഉള്ളടക്കത്തിലേക്ക് പോകുക
language = ഭാഷ

lockbox-new = പുതിയ ലോക്ക്ബോക്സ്
lockbox-make = പുതിയ ലോക്ക്ബോക്സ് (നിങ്ങളുടെ ബ്രൗസറിൽ എൻക്രിപ്റ്റ് ചെയ്യുന്നത്)
lockbox-back = രഹസ്യത്തിലേക്ക് മടങ്ങുക
lockbox-hint = ലോക്ക്ബോക്സ് എൻക്രിപ്റ്റ് ചെയ്യുന്നതും തുറക്കുന്നതും ഈ ബ്രൗസറിലാണ്. പാസ്ഫ്രെയ്സോ മൂല്യമോ ഈ പേജിന് പുറത്തുപോകില്ല.
lockbox-needs-script = ഇവിടെ ഒരു ലോക്ക്ബോക്സ് തുറക്കാനോ എൻക്രിപ്റ്റ് ചെയ്യാനോ JavaScript ആവശ്യമാണ്.
lockbox-open = ലോക്ക്ബോക്സ് തുറക്കുക
lockbox-seal = ഒരു മൂല്യം എൻക്രിപ്റ്റ് ചെയ്യുക
lockbox-warning = പാസ്ഫ്രെയ്സ് നഷ്ടപ്പെട്ടാൽ മൂല്യം വീണ്ടെടുക്കാൻ ആർക്കും കഴിയില്ല.
lockbox-passphrase = പാസ്ഫ്രെയ്സ്
lockbox-again = പാസ്ഫ്രെയ്സ് ഒരിക്കൽ കൂടി
lockbox-store = എൻക്രിപ്റ്റ് ചെയ്ത് സൂക്ഷിക്കുക
lockbox-go = ഈ ബ്രൗസറിൽ തുറക്കുക അല്ലെങ്കിൽ എൻക്രിപ്റ്റ് ചെയ്യുക
lockbox-instead = മൂല്യത്തിനു പകരം ലോക്ക്ബോക്സ് ഉപയോഗിക്കുക
lockbox-wrong-passphrase = പാസ്ഫ്രെയ്സ് തെറ്റാണ്, അല്ലെങ്കിൽ ലോക്ക്ബോക്സിൽ മാറ്റം വന്നിരിക്കുന്നു.
lockbox-failed = ഈ ബ്രൗസറിൽ ഇത് ചെയ്യാനായില്ല.
lockbox-no-text = ഇതിലുള്ളത് ടെക്സ്റ്റ് അല്ല; അത് ഡൗൺലോഡ് ചെയ്യാം.
lockbox-encoding = ഇതിൽ അസാധുവായ പ്രതീകങ്ങളുണ്ട്.
lockbox-no-passphrase = ഒരു പാസ്ഫ്രെയ്സ് നൽകുക.
lockbox-other-passphrase = പാസ്ഫ്രെയ്സുകൾ ഒരുപോലെയല്ല.

undo = പഴയപടിയാക്കുക
flash-secret-created = { $name } സൃഷ്ടിച്ചു.
flash-secret-stored = { $name } { $count }-ാം പതിപ്പായി സൂക്ഷിച്ചു.
flash-secret-described = { $name } എന്ന രഹസ്യത്തിന്റെ വിവരണവും തരവും സൂക്ഷിച്ചു.
flash-secret-deleted = { $name } ഇല്ലാതാക്കി.
flash-secret-restored = { $name } പുനഃസ്ഥാപിച്ചു.
flash-secret-purged = { $name } എന്നെന്നേക്കുമായി ഇല്ലാതാക്കി.
flash-secret-rolled-back = { $name } പഴയ പതിപ്പിലേക്ക് മടക്കി, { $count }-ാം പതിപ്പായി സൂക്ഷിച്ചു.
flash-secret-renamed = പേര് { $name } എന്നാക്കി.
flash-secret-copied = { $name } എന്നതിലേക്ക് പകർത്തി.
flash-imported = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യം ഇറക്കുമതി ചെയ്തു.
   *[other] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യങ്ങൾ ഇറക്കുമതി ചെയ്തു.
}
flash-many-deleted = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യം ഇല്ലാതാക്കി.
   *[other] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ ഇല്ലാതാക്കി.
}
flash-many-restored = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യം പുനഃസ്ഥാപിച്ചു.
   *[other] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ പുനഃസ്ഥാപിച്ചു.
}
flash-undone = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യം പഴയപടിയാക്കി.
   *[other] { $name } എൻവയോൺമെന്റിലെ { $count } രഹസ്യങ്ങൾ പഴയപടിയാക്കി.
}
flash-token-saved = ടോക്കൺ { $name } സൂക്ഷിച്ചു.
flash-token-locked = ടോക്കൺ #{ $name } ലോക്ക് ചെയ്തു.
flash-token-unlocked = ടോക്കൺ #{ $name } ലോക്ക് നീക്കി.
flash-token-revoked = ടോക്കൺ #{ $name } റദ്ദാക്കി.
flash-token-rotated = { $count ->
    [one] ടോക്കൺ #{ $name }-ന് പകരം പുതിയത് സൃഷ്ടിച്ചു. പഴയത് { $count } മണിക്കൂറിനുള്ളിൽ പ്രവർത്തനരഹിതമാകും.
   *[other] ടോക്കൺ #{ $name }-ന് പകരം പുതിയത് സൃഷ്ടിച്ചു. പഴയത് { $count } മണിക്കൂറിനുള്ളിൽ പ്രവർത്തനരഹിതമാകും.
}
flash-token-replaced = ടോക്കൺ #{ $name }-ന് പകരം പുതിയത് സൃഷ്ടിച്ചു. പഴയത് ഇപ്പോൾ റദ്ദാക്കിയിരിക്കുന്നു.
flash-token-shown = ടോക്കൺ #{ $name } വീണ്ടും കാണിക്കാനാവില്ല. അത് കൈവശമില്ലെങ്കിൽ മാറ്റിയെടുക്കുക.
flash-environment-declared = { $name } എൻവയോൺമെന്റ് സൃഷ്ടിച്ചു.
flash-environment-changed = { $name } എൻവയോൺമെന്റ് സൂക്ഷിച്ചു.
flash-environment-deleted = { $name } എൻവയോൺമെന്റ് ഇല്ലാതാക്കി.
flash-environment-copied = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യം പകർത്തി.
   *[other] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യങ്ങൾ പകർത്തി.
}
flash-environment-copied-some = { $count ->
    [one] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യം പകർത്തി, { $skipped } എണ്ണം ഒഴിവാക്കി.
   *[other] { $name } എൻവയോൺമെന്റിലേക്ക് { $count } രഹസ്യങ്ങൾ പകർത്തി, { $skipped } എണ്ണം ഒഴിവാക്കി.
}
flash-environment-rolled-back = { $name } എൻവയോൺമെന്റ് { $count }-ാം റിവിഷനിലേക്ക് മടക്കി.
flash-environment-unchanged = { $name } ഇപ്പോൾത്തന്നെ { $count }-ാം റിവിഷൻ പോലെയാണ്.
flash-rotation-started = കീ റൊട്ടേഷൻ തുടങ്ങി.
