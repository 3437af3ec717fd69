# The texts of the pages in Malayalam (India).

tab-code = കോഡ്
tab-issues = പ്രശ്നങ്ങൾ
tab-pull-requests = പുൾ അഭ്യർത്ഥനകൾ
tab-actions = പ്രവർത്തനങ്ങൾ
tab-packages = പാക്കേജുകൾ
tab-projects = പ്രോജക്ടുകൾ
tab-releases = റിലീസുകൾ
tab-wiki = വിക്കി
tab-activity = പ്രവർത്തനം
tab-settings = ക്രമീകരണങ്ങൾ
mark-archived = ആർക്കൈവ് ചെയ്തത്
mark-private = സ്വകാര്യം
mark-internal = ആന്തരികം
forge-home = Git സെർവറിന്റെ ആദ്യ പേജ്

vault = വോൾട്ട്
sign-in = പ്രവേശിക്കുക
sign-in-hint = Git സെർവറിലെ നിങ്ങളുടെ ടോക്കണുകളിലൊന്ന് ഉപയോഗിച്ച് പ്രവേശിക്കുക.
sign-in-token = ടോക്കൺ
sign-out = പുറത്തുകടക്കുക
sign-in-unknown-token = Git സെർവർ ഈ ടോക്കൺ തിരിച്ചറിയുന്നില്ല.

secrets = രഹസ്യങ്ങൾ
secrets-count = { $count ->
    [one] { $count } രഹസ്യം
   *[other] { $count } രഹസ്യങ്ങൾ
}
secrets-none = ഇവിടെ ഇതുവരെ രഹസ്യങ്ങളൊന്നുമില്ല.
secrets-first = ആദ്യത്തേത് ഇവിടെ സൃഷ്ടിക്കുക, ഒരു .env ഫയൽ മുഴുവനായി ഒട്ടിക്കുക, അല്ലെങ്കിൽ API വഴി സൂക്ഷിക്കുക:
secrets-ask = ഈ കലവറയിൽ എഴുതാൻ അനുമതിയുള്ള ആർക്കും ആദ്യത്തെ രഹസ്യം സൂക്ഷിക്കാം.
secrets-none-found = ഈ തിരയലുമായി പൊരുത്തപ്പെടുന്ന രഹസ്യങ്ങളൊന്നുമില്ല.
search = തിരയുക
filter-environment = എൻവയോൺമെന്റ്
filter-type = തരം
filter-any-environment = എല്ലാ എൻവയോൺമെന്റുകളും
filter-any-type = എല്ലാ തരങ്ങളും
filter-deleted = ഇല്ലാതാക്കിയവയും ഉൾപ്പെടുത്തുക
filter-apply = പ്രയോഗിക്കുക
filter-clear = ഫിൽട്ടറുകൾ നീക്കുക

secret-name = പേര്
secret-description = വിവരണം
secret-type = തരം
secret-version = പതിപ്പ്
secret-changed = മാറ്റിയത്
secret-changed-by = മാറ്റിയ ആൾ
secret-deleted = ഇല്ലാതാക്കി
secret-lockbox = ലോക്ക്ബോക്സ്

page-previous = മുമ്പത്തേത്
page-next = അടുത്തത്
page-of = പേജ് { $page } / { $pages }

sessions = പ്രവേശിച്ചിട്ടുള്ള ബ്രൗസറുകൾ
sessions-hint = നിങ്ങൾ പ്രവേശിച്ചിട്ടുള്ള ബ്രൗസറുകളാണിവ. പരിചയമില്ലാത്തവയിൽ നിന്ന് പുറത്തുകടക്കുക.
session-this = ഈ ബ്രൗസർ
session-address = വിലാസം
session-agent = ബ്രൗസർ
session-created = പ്രവേശിച്ചത്
session-seen = അവസാനം ഉപയോഗിച്ചത്
session-end = പുറത്തുകടക്കുക

error-title = ഇത് പൂർത്തിയാക്കാനായില്ല

error-invalid-request = അഭ്യർത്ഥനയിൽ എന്തോ പിശകുണ്ട്.
error-invalid-version = ഇത് ഒരു പതിപ്പ് നമ്പറല്ല.
error-unauthorized = നിങ്ങൾ പ്രവേശിച്ചിട്ടില്ല, അല്ലെങ്കിൽ നിങ്ങളുടെ പ്രവേശനം Git സെർവർ ഇപ്പോൾ അംഗീകരിക്കുന്നില്ല.
error-invalid-token = ഈ ടോക്കൺ സാധുവല്ല.
error-token-expired = ഈ ടോക്കൺ കാലഹരണപ്പെട്ടു.
error-token-revoked = ഈ ടോക്കൺ റദ്ദാക്കിയതാണ്.
error-limit-reached = പ്ലാനിന്റെ പരിധിയിലെത്തി.
error-enterprise-required = ഇതിന് Enterprise പ്ലാൻ ആവശ്യമാണ്.
error-forbidden = ഇത് ചെയ്യാൻ നിങ്ങൾക്ക് അനുമതിയില്ല.
error-access-denied = ഇത് ചെയ്യാൻ ഈ ടോക്കണിന് അനുമതിയില്ല.
error-not-found = അങ്ങനെയൊന്ന് ഇവിടെയില്ല, അല്ലെങ്കിൽ അത് കാണാൻ നിങ്ങൾക്ക് അനുമതിയില്ല.
error-method-not-allowed = ഇത് ഇവിടെ ചെയ്യാനാവില്ല.
error-request-timeout = ഇതിന് വളരെയധികം സമയമെടുത്തു. വീണ്ടും ശ്രമിക്കുന്നതിനു മുമ്പ് മാറ്റം നടന്നോ എന്ന് പരിശോധിക്കുക.
error-already-exists = ഈ പേരിൽ ഒന്ന് ഇതിനകം നിലവിലുണ്ട്.
error-key-mismatch = ഈ കലവറയിലെ മൂല്യങ്ങൾ മറ്റൊരു മാസ്റ്റർ കീ ഉപയോഗിച്ചാണ് എൻക്രിപ്റ്റ് ചെയ്തിരിക്കുന്നത്.
error-version-conflict = അതിനിടെ മറ്റാരോ ഇതിൽ മാറ്റം വരുത്തി.
error-value-too-large = മൂല്യം വളരെ വലുതാണ്.
error-unsupported-media-type = ഇത്തരം ഉള്ളടക്കം സേവനം സ്വീകരിക്കുന്നില്ല.
error-token-locked = ഈ ടോക്കൺ ലോക്ക് ചെയ്തിരിക്കുന്നു.
error-rate-limited = ശ്രമങ്ങൾ വളരെ കൂടുതലായി. അൽപ്പം കാത്തിരുന്ന് വീണ്ടും ശ്രമിക്കുക.
error-decryption-failed = സൂക്ഷിച്ചിരുന്ന ഒരു മൂല്യം ഡീക്രിപ്റ്റ് ചെയ്യാനായില്ല.
error-encryption-failed = മൂല്യം എൻക്രിപ്റ്റ് ചെയ്യാനായില്ല.
error-internal-error = സേവനത്തിൽ ഒരു പിശക് സംഭവിച്ചു.
error-forge-unavailable = Git സെർവർ പ്രതികരിക്കുന്നില്ല. പിന്നീട് വീണ്ടും ശ്രമിക്കുക.
error-audit-unavailable = ഓഡിറ്റ് ലോഗിൽ ഇപ്പോൾ എഴുതാനാവാത്തതിനാൽ ഒന്നും നൽകുന്നില്ല. വീണ്ടും ശ്രമിക്കുന്നതിനു മുമ്പ് മാറ്റം നടന്നോ എന്ന് പരിശോധിക്കുക.
error-request-id = അഭ്യർത്ഥന { $id }

secret-new = പുതിയ രഹസ്യം

import = .env ഫയൽ ഒട്ടിക്കുക
import-hint = NAME=value എന്ന രൂപത്തിലുള്ള വരികൾ; കുറിപ്പുകളും ഉദ്ധരണിയിലുള്ള മൂല്യങ്ങളും ആകാം. $ അതേപടി നിലനിൽക്കും: അതിനു പകരം ഒന്നും വയ്ക്കില്ല.
import-text = ഫയലിന്റെ ഉള്ളടക്കം
import-environment = ചേർക്കേണ്ട എൻവയോൺമെന്റ്
import-environment-none = ഒന്നുമില്ല: പേരുകൾ ഫയലിലുള്ളതുപോലെ
import-preview = മുൻകൂട്ടി കാണുക
import-store = എല്ലാം സൂക്ഷിക്കുക
import-plan = സൂക്ഷിക്കാൻ പോകുന്നത്
import-line = വരി
import-outcome = എന്തു സംഭവിക്കും
import-new = പുതിയത്
import-changed = മാറും
import-unchanged = മാറ്റമില്ല
import-refused = നിരസിച്ചു
import-nothing = എല്ലാം ഇതേപടി ഇതിനകം സൂക്ഷിച്ചിട്ടുണ്ട്.
import-blocked = എന്തെങ്കിലും നിരസിച്ചിരിക്കുന്നിടത്തോളം ഒന്നും സൂക്ഷിക്കാനാവില്ല.
import-no-assignment = വരി { $line } NAME=value എന്ന രൂപത്തിലല്ല.
import-unterminated = വരി { $line }-ലെ ഉദ്ധരണിചിഹ്നം അടച്ചിട്ടില്ല.
import-after-quote = വരി { $line }-ൽ ഉദ്ധരണി അടച്ചശേഷം എന്തോ ഉണ്ട്.
import-ambiguous = വരി { $line }-ലെ മൂല്യം പ്രോഗ്രാമുകൾ പലവിധത്തിൽ വായിക്കുന്നു. അത് ഒറ്റ ഉദ്ധരണിചിഹ്നത്തിനുള്ളിലാക്കുക.
import-twice = വരി { $line }-ലെ പേര് വരി { $first }-ൽ ഇതിനകം ഉണ്ട്.
import-too-many = വരി { $line } മുതൽ വേരിയബിളുകൾ { $max }-ൽ കൂടുതലാണ്.
secret-name-hint = അക്ഷരങ്ങൾ, അക്കങ്ങൾ, അടിവരകൾ, ഡാഷുകൾ, ഡോട്ടുകൾ; ആദ്യ ഡോട്ടിനു മുമ്പുള്ള ഭാഗമാണ് എൻവയോൺമെന്റ്.
secret-value = മൂല്യം
secret-new-value = പുതിയ മൂല്യം
secret-comment = കുറിപ്പ്
secret-store = സൂക്ഷിക്കുക
secret-change = മാറ്റുക
secret-describe = വിവരണവും തരവും സൂക്ഷിക്കുക
secret-created = സൃഷ്ടിച്ചത്
secret-delete = ഇല്ലാതാക്കുക
secret-restore = പുനഃസ്ഥാപിക്കുക
secret-purge = എന്നെന്നേക്കുമായി ഇല്ലാതാക്കുക
secret-confirm-purge = എല്ലാ പതിപ്പുകളോടും കൂടി ഇത് എന്നെന്നേക്കുമായി ഇല്ലാതാക്കാൻ { $name } എന്ന് ടൈപ്പ് ചെയ്യുക

versions = പതിപ്പുകൾ
version-current = നിലവിലുള്ളത്
version-roll-back = ഈ പതിപ്പിലേക്ക് മടങ്ങുക
version-number = പതിപ്പ് { $version }
version-actions = പ്രവർത്തനങ്ങൾ
version-author = എഴുതിയ ആൾ
version-written = പതിപ്പ് { $version }, { $who }, { $time }

value-lost = ഈ മൂല്യം മാറ്റം വരാതെ ഒരു കോളത്തിൽ കാണിക്കാനാവില്ല. ഇത് ഒരു ഫയലായി തിരഞ്ഞെടുക്കുക.
value-file = അല്ലെങ്കിൽ ഒരു ഫയൽ
value-file-hint = കോളത്തിലുള്ളതിനു പകരം തിരഞ്ഞെടുത്ത ഫയൽ സൂക്ഷിക്കും. അത് UTF-8 ടെക്സ്റ്റ് ആയിരിക്കണം.
value-download = ഡൗൺലോഡ് ചെയ്യുക
value-edit = ഇപ്പോഴത്തെ മൂല്യത്തിൽ നിന്ന് തുടങ്ങുക

secret-details = വിവരണവും തരവും
secret-delete-means = എല്ലാ പതിപ്പുകളോടും കൂടി ഇത് പിന്നീട് പുനഃസ്ഥാപിക്കാം.
secret-delete-sure = { $name } ഇല്ലാതാക്കുക

conflict = മറ്റാരോ മുമ്പേ മാറ്റി
conflict-kept = നിങ്ങൾ ടൈപ്പ് ചെയ്തത് ഇതുവരെ എവിടെയും സൂക്ഷിച്ചിട്ടില്ല. അത് താഴെയുണ്ട്.
conflict-mine = നിങ്ങളുടെ മൂല്യം
conflict-diff = അവരുടെ മൂല്യത്തിൽ നിന്ന് നിങ്ങളുടേതിലേക്ക്
conflict-store = എന്റേത് പതിപ്പ് { $version } ആയി സൂക്ഷിക്കുക
conflict-compare = അവരുടേതുമായി താരതമ്യം ചെയ്യുക
conflict-drop = എന്റേത് ഉപേക്ഷിച്ച് അവരുടേത് കാണുക

compare = രണ്ട് പതിപ്പുകൾ താരതമ്യം ചെയ്യുക
compare-of = പതിപ്പ് { $from } മുതൽ പതിപ്പ് { $to } വരെ
compare-from = മുതൽ
compare-to = വരെ
compare-show = വ്യത്യാസങ്ങൾ കാണിക്കുക
compare-hint = രണ്ട് മൂല്യങ്ങളും കാണിക്കും; രണ്ടും വായിച്ചതായി ഓഡിറ്റിൽ രേഖപ്പെടുത്തും.
diff = വ്യത്യാസങ്ങൾ
diff-none = രണ്ടും ഒന്നുതന്നെയാണ്.
diff-sealed = ലോക്ക്ബോക്സ് എൻക്രിപ്റ്റ് ചെയ്തതാണ്; അതിലുള്ളത് താരതമ്യം ചെയ്യാൻ സേവനത്തിന് കഴിയില്ല.
diff-unended = (അവസാനം പുതിയ വരി ഇല്ല)

rollback-to = പതിപ്പ് { $version }-ലേക്ക് മടങ്ങുക
rollback-means = പതിപ്പ് { $version }-ന്റെ ഉള്ളടക്കം പതിപ്പ് { $next } ആയി വീണ്ടും സൂക്ഷിക്കും.
rollback-from = ഇപ്പോൾ
rollback-back = തിരികെ വരുന്നത്
rollback-confirm = മടങ്ങാൻ { $name } എന്ന് ടൈപ്പ് ചെയ്യുക

new-exists = നിലവിലുള്ള { $name } എന്ന രഹസ്യം കാണുക
new-gone = { $name } എന്ന രഹസ്യം അതിനിടെ ഇല്ലാതാക്കി. നിങ്ങൾ ടൈപ്പ് ചെയ്തത് ഇതുവരെ എവിടെയും സൂക്ഷിച്ചിട്ടില്ല; ഇവിടെ സൂക്ഷിച്ചാൽ ആ മൂല്യത്തോടെ രഹസ്യം പുനഃസ്ഥാപിക്കപ്പെടും.

token-for-ever = ഒരിക്കലുമില്ല
token-unused = ഇതുവരെ ഇല്ല

tokens = ടോക്കണുകൾ
tokens-none = ഇവിടെ ഇതുവരെ ടോക്കണുകളൊന്നുമില്ല.
tokens-all = റദ്ദാക്കിയവയും കാണിക്കുക
tokens-live = റദ്ദാക്കിയവ മറയ്ക്കുക
token-new = പുതിയ ടോക്കൺ
token-description = ഉപയോഗം
token-scope = അനുമതിയുടെ പരിധി
token-scope-hint = ടോക്കണിന് ചെയ്യാവുന്നത്: read, write, admin, read:PATTERN അല്ലെങ്കിൽ write:PATTERN, കോമയിട്ട് വേർതിരിച്ച്. PATTERN എന്നത് ഒരു രഹസ്യത്തിന്റെ പേരോ, അവസാനം * ഉള്ള പേരുകളുടെ തുടക്കമോ ആണ്. സംരക്ഷിത എൻവയോൺമെന്റുകളിൽ അവയുടെ പേരിൽ തുടങ്ങുന്ന PATTERN വഴി മാത്രമേ എത്താനാവൂ.
token-ttl = കാലാവധി
token-ttl-hint = സംഖ്യയും ഏകകവും: h മണിക്കൂർ, d ദിവസം, w ആഴ്ച, y വർഷം; ഉദാഹരണം 30d. 0 ആണെങ്കിൽ ഒരിക്കലും കാലഹരണപ്പെടില്ല.
token-addresses = വിലാസങ്ങൾ
token-addresses-hint = ഉപയോഗിക്കാവുന്ന IP വിലാസങ്ങളും നെറ്റ്‌വർക്കുകളും, കോമയിട്ട് വേർതിരിച്ച്. എവിടെ നിന്നും ഉപയോഗിക്കാൻ ഒഴിച്ചിടുക.
token-everywhere = എവിടെ നിന്നും
token-test = പരിധി പരിശോധിക്കുക
token-reach = ഇപ്പോൾ ഇവിടെയുള്ള രഹസ്യങ്ങളിൽ ഈ പരിധിക്ക് വായിക്കാവുന്നത് { $read }, എഴുതാവുന്നത് { $write }.
token-reads = വായിക്കുന്നു
token-reads-and-writes = വായിക്കുന്നു, എഴുതുന്നു
token-create = ടോക്കൺ സൃഷ്ടിക്കുക
token-expires = കാലഹരണപ്പെടുന്നത്
token-used = അവസാനം ഉപയോഗിച്ചത്
token-uses = { $count ->
    [one] { $count } തവണ
   *[other] { $count } തവണ
}
token-revoked = റദ്ദാക്കി
token-expired = കാലഹരണപ്പെട്ടു
token-locked = ലോക്ക് ചെയ്തു
token-ends-soon = ഉടൻ കാലഹരണപ്പെടും
token-orphan = സജീവ ഉടമയില്ല
token-orphan-hint = ഈ ടോക്കൺ സൃഷ്ടിച്ച ആൾ Git സെർവറിൽ ഇപ്പോൾ സജീവമല്ലാത്തതിനാൽ ഇത് നിരസിക്കപ്പെടുന്നു.
token-made-by = ടോക്കൺ { $id }, സൃഷ്ടിച്ചത് { $who }, { $date }.
token-made-with = ഇത് ടോക്കൺ { $id } ഉപയോഗിച്ച് സൃഷ്ടിച്ചതാണ്; അതിനോടൊപ്പം റദ്ദാക്കപ്പെടും.
token-audit = ഇതുപയോഗിച്ച് ചെയ്തത്
token-describe = സൂക്ഷിക്കുക
token-lock = ലോക്ക് ചെയ്യുക
token-lock-hint = ലോക്ക് ചെയ്ത ടോക്കൺ ആരെങ്കിലും ലോക്ക് നീക്കുന്നതുവരെ നിരസിക്കപ്പെടും.
token-locked-until = ലോക്ക് അവസാനിക്കുന്നത്: { $date }.
token-locked-by-hand = ആരെങ്കിലും ലോക്ക് നീക്കുന്നതുവരെ ഇത് ലോക്കാണ്.
token-unlock = ലോക്ക് നീക്കുക
token-revoke = റദ്ദാക്കുക
token-revoke-hint = അതിനുശേഷം ഇതും ഇതുപയോഗിച്ച് സൃഷ്ടിച്ച എല്ലാ ടോക്കണുകളും എന്നെന്നേക്കുമായി നിരസിക്കപ്പെടും. ഇത് ഉപയോഗിക്കുന്ന ജോലികൾ പരാജയപ്പെടും.
token-revoke-now = ഇപ്പോൾ റദ്ദാക്കുക
token-made = പുതിയ ടോക്കൺ
token-made-hint = ഇപ്പോൾത്തന്നെ പകർത്തുക: ഇത് വീണ്ടും കാണിക്കില്ല.
token-by-curl = curl ഉപയോഗിച്ച്
token-in-workflow = വർക്ക്ഫ്ലോയിൽ
token-in-workflow-hint = ടോക്കൺ Git സെർവറിൽ VAULT_TOKEN എന്ന പേരിൽ രഹസ്യമായി സൂക്ഷിക്കുക. അപ്പോൾ ഈ ഘട്ടത്തിൽ ലഭ്യമായ ഓരോ രഹസ്യവും എൻവയോൺമെന്റ് വേരിയബിളായി ലഭിക്കും:

audit = ഓഡിറ്റ്
audit-none = പൊരുത്തപ്പെടുന്ന രേഖകളൊന്നുമില്ല.
audit-action = പ്രവർത്തനം
audit-any-action = എല്ലാ പ്രവർത്തനങ്ങളും
audit-secret = രഹസ്യം
audit-address = വിലാസം
audit-outcome = ഫലം
audit-any-outcome = എല്ലാ ഫലങ്ങളും
audit-only-done = നടന്നവ
audit-only-refused = നിരസിച്ചവ
audit-done = നടന്നു
audit-refused = നിരസിച്ചു
audit-from = മുതൽ (UTC)
audit-to = വരെ (UTC)
audit-user-id = ഉപയോക്തൃ ID
audit-token-id = ടോക്കൺ ID
audit-request = അഭ്യർത്ഥന
audit-export = എല്ലാം { $format } ആയി എക്സ്പോർട്ട് ചെയ്യുക
audit-number = നമ്പർ
audit-time = സമയം
audit-who = ആര്
audit-token = ടോക്കൺ { $id }
author-token = ടോക്കൺ “{ $name }”
author-unknown = ഉപയോക്താവ് { $id }

chain = ഓഡിറ്റ് ശൃംഖല
chain-hint = ഓരോ രേഖയും തൊട്ടുമുമ്പുള്ളതുമായി ബന്ധിപ്പിച്ചിരിക്കുന്നു; അതിനാൽ ഒന്നും ആരുമറിയാതെ മാറ്റാനോ നീക്കാനോ ഇടയിൽ ചേർക്കാനോ കഴിയില്ല.
chain-check = ശൃംഖല പരിശോധിക്കുക
chain-whole = ശൃംഖല പൂർണ്ണമാണ്: { $first } മുതൽ { $last } വരെയുള്ള രേഖകൾ എഴുതിയതുപോലെതന്നെയാണ്.
chain-older = ഇതിനു മുമ്പുള്ള രേഖകൾ പരിശോധിച്ചില്ല.
chain-broken = ശൃംഖല മുറിഞ്ഞിരിക്കുന്നു: സൂക്ഷിച്ചിരിക്കുന്നത് എഴുതിയതല്ല.
chain-head = ഏറ്റവും പുതിയ രേഖ
chain-head-hint = ഏറ്റവും പുതിയ രേഖയുടെ നമ്പറും ഹാഷും. ഇവ മറ്റൊരിടത്ത് സൂക്ഷിക്കുക: ഇതുവരെയുള്ള ഒന്നും മാറ്റിയിട്ടില്ലെന്ന് പിന്നീട് ഇവകൊണ്ട് തെളിയിക്കാം.

keys = കീകൾ
keys-fallback = Git സെർവറിന്റെ SECRET_KEY-യിൽ നിന്നാണ് മാസ്റ്റർ കീ ഉണ്ടാക്കിയിരിക്കുന്നത്: SECRET_KEY മാറിയാൽ എല്ലാ രഹസ്യങ്ങളും നഷ്ടപ്പെടും. പ്രത്യേകമായ ഒരു മാസ്റ്റർ കീ സജ്ജമാക്കാൻ അഡ്മിനിസ്ട്രേറ്ററോട് ആവശ്യപ്പെടുക.
keys-due = ഈ ഡാറ്റാ കീ ധാരാളം മൂല്യങ്ങൾ എൻക്രിപ്റ്റ് ചെയ്തുകഴിഞ്ഞു: ഇത് മാറ്റാൻ സമയമായി.
keys-source = മാസ്റ്റർ കീ
keys-data-key = ഡാറ്റാ കീ
keys-version = പതിപ്പ് { $version }, സൃഷ്ടിച്ചത് { $date }
keys-age = ഡാറ്റാ കീയുടെ പ്രായം
keys-none = ഇവിടെ ഇതുവരെ ഒന്നും സൂക്ഷിച്ചിട്ടില്ലാത്തതിനാൽ ഡാറ്റാ കീ ഇല്ല.
keys-seals = ഈ കീ ഉപയോഗിച്ച് എൻക്രിപ്റ്റ് ചെയ്ത മൂല്യങ്ങൾ
keys-seals-of = { $count } (പരമാവധി { $max })
keys-rotation = കീ മാറ്റം
keys-rotation-hint = കീ മാറ്റം പുതിയ ഡാറ്റാ കീ സൃഷ്ടിക്കുകയും ഓരോ രഹസ്യത്തിന്റെയും ഓരോ പതിപ്പും അതുപയോഗിച്ച് വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്യുകയും ചെയ്യുന്നു. അതിനിടെ രഹസ്യങ്ങൾ വായിക്കാനും എഴുതാനും കഴിയും.
keys-running = നടന്നുകൊണ്ടിരിക്കുന്നു: വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്ത പതിപ്പുകൾ { $done } / { $total }.
keys-ended = വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്ത പതിപ്പുകൾ { $done } / { $total }, പൂർത്തിയായത് { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } പതിപ്പ് ഡീക്രിപ്റ്റ് ചെയ്യാനാവുന്നില്ല; അത് പഴയ കീയിൽത്തന്നെ തുടരുന്നു.
   *[other] { $failed } പതിപ്പുകൾ ഡീക്രിപ്റ്റ് ചെയ്യാനാവുന്നില്ല; അവ പഴയ കീയിൽത്തന്നെ തുടരുന്നു.
}
keys-started = തുടങ്ങിയത് { $who }, { $date }.
keys-checked = { $versions ->
    [one] { $versions } പതിപ്പ് ഡീക്രിപ്റ്റ് ചെയ്തു, { $failed } എണ്ണം പരാജയപ്പെട്ടു. ഒന്നും മാറ്റിയിട്ടില്ല.
   *[other] { $versions } പതിപ്പുകൾ ഡീക്രിപ്റ്റ് ചെയ്തു, { $failed } എണ്ണം പരാജയപ്പെട്ടു. ഒന്നും മാറ്റിയിട്ടില്ല.
}
keys-check = ഒന്നും മാറ്റാതെ പരിശോധിക്കുക
keys-rotate = ഡാറ്റാ കീ മാറ്റുക
keys-rotate-hint = ഇത് നിർത്താനോ തിരിച്ചാക്കാനോ കഴിയില്ല. എല്ലാം വീണ്ടും എൻക്രിപ്റ്റ് ചെയ്തുകഴിഞ്ഞാൽ പഴയ ഡാറ്റാ കീ മായ്ച്ചുകളയും.
keys-rotate-now = ഇപ്പോൾ മാറ്റുക

more-not-shown = { $count ->
    [one] { $count } എണ്ണം കൂടിയുണ്ട്; കാണിച്ചിട്ടില്ല.
   *[other] { $count } എണ്ണം കൂടിയുണ്ട്; കാണിച്ചിട്ടില്ല.
}

plan = പ്ലാൻ
plan-name = ഈ ഇൻസ്റ്റൻസിന് { $tier } പ്ലാനാണുള്ളത്.
plan-none = ലൈസൻസ് ഇല്ല.
plan-invalid = സജ്ജമാക്കിയിട്ടുള്ള ലൈസൻസ് സാധുവല്ല.
plan-in-force = ലൈസൻസ് പ്രാബല്യത്തിലുണ്ട്.
plan-in-force-until = ലൈസൻസ് { $date } വരെ പ്രാബല്യത്തിലുണ്ട്.
plan-grace = ലൈസൻസ് കാലഹരണപ്പെട്ടത്: { $date }. { $until } വരെ എല്ലാം തുടർന്നും പ്രവർത്തിക്കും.
plan-lapsed = ലൈസൻസ് കാലഹരണപ്പെട്ടു ({ $date }); ഇനി സാധുവല്ല.
plan-dev-mode = ലൈസൻസ് ആവശ്യമില്ല: ഡെവലപ്മെന്റ് മോഡ്.
plan-days-left = { $days ->
    [one] { $days } ദിവസം ബാക്കി.
   *[other] { $days } ദിവസം ബാക്കി.
}
plan-used = { $used }, പരിധിയില്ല
plan-used-of = { $used } / { $max }
plan-at-most = പരമാവധി { $max }
plan-no-limit = പരിധിയില്ല
plan-live-tokens = ഉപയോഗിക്കാവുന്ന ടോക്കണുകൾ
plan-users = ഇൻസ്റ്റൻസിന്റെ ഉപയോക്താക്കൾ
plan-users-hint = കഴിഞ്ഞ { $days } ദിവസത്തിനുള്ളിൽ ഇൻസ്റ്റൻസിലെ ഏതെങ്കിലും വോൾട്ടിൽ എന്തെങ്കിലും ചെയ്തവരെ ഉപയോക്താവായി കണക്കാക്കും.
plan-users-exceeded = ലൈസൻസ് അനുവദിക്കുന്നതിലും കൂടുതൽ ആളുകൾ ഇൻസ്റ്റൻസ് ഉപയോഗിക്കുന്നു. ആരെയും തടയുന്നില്ല, പക്ഷേ കൂടുതൽ വലിയ ലൈസൻസ് ആവശ്യമാണ്.
plan-retention = ഓഡിറ്റ് സൂക്ഷിക്കുന്ന കാലം
plan-for-ever = പരിധിയില്ല
days = { $days ->
    [one] { $days } ദിവസം
   *[other] { $days } ദിവസം
}
plan-versioning = രഹസ്യങ്ങളുടെ പഴയ പതിപ്പുകൾ
plan-tokens = CI ജോലികൾക്കുള്ള ടോക്കണുകൾ
plan-sso = സിംഗിൾ സൈൻ-ഓൺ (SSO)
plan-rotation = ഡാറ്റാ കീ മാറ്റം
plan-included = ഉൾപ്പെടുന്നു
plan-not-included = ഉൾപ്പെടുന്നില്ല
plan-lapse = ലൈസൻസ് അവസാനിക്കുമ്പോൾ
plan-lapse-hint = സൂക്ഷിച്ചിട്ടുള്ളതെല്ലാം തുടർന്നും വായിക്കാനും എക്സ്പോർട്ട് ചെയ്യാനും ഇല്ലാതാക്കാനും കഴിയും; നിലവിലുള്ള രഹസ്യങ്ങൾക്ക് പുതിയ മൂല്യങ്ങൾ നൽകാനും കഴിയും.
plan-lapse-secrets = { $count ->
    [one] ഇവിടെ { $count } രഹസ്യമുണ്ട്. { $max }-ൽ കുറവായിരിക്കുമ്പോൾ മാത്രമേ പുതിയവ സൃഷ്ടിക്കാനാവൂ.
   *[other] ഇവിടെ { $count } രഹസ്യങ്ങളുണ്ട്. { $max }-ൽ കുറവായിരിക്കുമ്പോൾ മാത്രമേ പുതിയവ സൃഷ്ടിക്കാനാവൂ.
}
plan-lapse-versions = { $count ->
    [one] { $count } പഴയ പതിപ്പ് നിലനിൽക്കും, വായിക്കാനും കഴിയും; പക്ഷേ ഒരു രഹസ്യവും അതിലേക്ക് മടക്കാനാവില്ല.
   *[other] { $count } പഴയ പതിപ്പുകൾ നിലനിൽക്കും, വായിക്കാനും കഴിയും; പക്ഷേ ഒരു രഹസ്യവും അവയിലേക്ക് മടക്കാനാവില്ല.
}
plan-lapse-tokens = { $count ->
    [one] { $count } ടോക്കൺ തുടർന്നും പ്രവർത്തിക്കും. പുതിയവ സൃഷ്ടിക്കാനാവില്ല.
   *[other] { $count } ടോക്കണുകൾ തുടർന്നും പ്രവർത്തിക്കും. പുതിയവ സൃഷ്ടിക്കാനാവില്ല.
}
plan-lapse-rotation = ഡാറ്റാ കീ മാറ്റാനാവില്ല.

secret-reveal = കാണിക്കുക
secret-hide = മറയ്ക്കുക
secret-copy = പകർത്തുക
secret-copied = പകർത്തി
secret-not-given = മൂല്യം ലഭിച്ചില്ല.
secret-needs-script = മൂല്യം ഇവിടെ കാണിക്കാനോ പകർത്താനോ JavaScript ആവശ്യമാണ്; API വഴിയും മൂല്യം ലഭിക്കും.

skip-to-content = ഉള്ളടക്കത്തിലേക്ക് പോകുക
language = ഭാഷ

lockbox-new = പുതിയ ലോക്ക്ബോക്സ്
lockbox-back = രഹസ്യത്തിലേക്ക് മടങ്ങുക
lockbox-hint = ലോക്ക്ബോക്സ് എൻക്രിപ്റ്റ് ചെയ്യുന്നതും തുറക്കുന്നതും ഈ ബ്രൗസറിലാണ്. പാസ്ഫ്രേസോ മൂല്യമോ ഈ പേജ് വിട്ടുപോകില്ല.
lockbox-needs-script = ഇവിടെ ലോക്ക്ബോക്സ് തുറക്കാനോ എൻക്രിപ്റ്റ് ചെയ്യാനോ JavaScript ആവശ്യമാണ്.
lockbox-open = ലോക്ക്ബോക്സ് തുറക്കുക
lockbox-seal = ഒരു മൂല്യം എൻക്രിപ്റ്റ് ചെയ്യുക
lockbox-warning = പാസ്ഫ്രേസ് നഷ്ടപ്പെട്ടാൽ ആർക്കും മൂല്യം വീണ്ടെടുക്കാനാവില്ല.
lockbox-passphrase = പാസ്ഫ്രേസ്
lockbox-again = പാസ്ഫ്രേസ് ഒരിക്കൽ കൂടി
lockbox-store = എൻക്രിപ്റ്റ് ചെയ്ത് സൂക്ഷിക്കുക
lockbox-download = ഡൗൺലോഡ് ചെയ്യുക
lockbox-go = ഈ ബ്രൗസറിൽ തുറക്കുക അല്ലെങ്കിൽ എൻക്രിപ്റ്റ് ചെയ്യുക
lockbox-instead = മൂല്യത്തിനു പകരം ലോക്ക്ബോക്സ് വയ്ക്കുക
lockbox-wrong-passphrase = പാസ്ഫ്രേസ് തെറ്റാണ്, അല്ലെങ്കിൽ ലോക്ക്ബോക്സിൽ മാറ്റം വന്നിട്ടുണ്ട്.
lockbox-failed = ഈ ബ്രൗസറിൽ ഇത് ചെയ്യാനായില്ല.
lockbox-no-text = ഇതിലുള്ളത് ടെക്സ്റ്റ് അല്ല; ഡൗൺലോഡ് ചെയ്യാം.
lockbox-encoding = അസാധുവായ അക്ഷരങ്ങളുണ്ട്.
lockbox-no-passphrase = പാസ്ഫ്രേസ്: ശൂന്യമായത് ഒന്നും സംരക്ഷിക്കില്ല.
lockbox-other-passphrase = പാസ്ഫ്രേസ്: രണ്ടും ഒന്നല്ല.
