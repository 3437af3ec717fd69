# The texts of the pages in Latvian (Latvia).

tab-code = Kods
tab-issues = Problēmas
tab-pull-requests = Izmaiņu pieprasījumi
tab-actions = Darbības
tab-packages = Pakotnes
tab-projects = Projekti
tab-releases = Laidieni
tab-wiki = Vikivietne
tab-activity = Aktivitāte
tab-settings = Iestatījumi
mark-archived = Arhivēts
mark-private = Privāts
mark-internal = Iekšējs
mark-template = Sagatave
tab-forgejo-code = Kods
tab-forgejo-issues = Pieteikumi
tab-forgejo-pull-requests = Izmaiņu pieprasījumi
tab-forgejo-actions = Darbības
tab-forgejo-packages = Pakotnes
tab-forgejo-projects = Projekti
tab-forgejo-releases = Laidieni
tab-forgejo-wiki = Vikivietne
tab-forgejo-activity = Notikumi
mark-forgejo-archived = Arhivēts
mark-forgejo-private = Privāts
mark-forgejo-internal = Iekšējs
mark-forgejo-template = Sagatave
forge-home = Git servera sākumlapa

nav-milestones = Atskaites punkti
nav-explore = Izpētīt
nav-help = Palīdzība
nav-notifications = Paziņojumi
nav-menu = Izvēlne
nav-create = Izveidot…
nav-new-repository = Jauns repozitorijs
nav-migrate = Jauna migrācija
nav-new-organization = Jauna organizācija
nav-you = Profils un iestatījumi…
nav-signed-in = Pieteicies kā { $name }
nav-profile = Profils
nav-starred = Pievienots izlasē
nav-subscriptions = Abonementi
nav-settings = Iestatījumi
nav-admin = Vietnes administrēšana
nav-forge-sign-out = Izrakstīties
nav-vault-sign-out = Izrakstīties no glabātavas
header-rss = RSS barotne
header-watch = Vērot
header-star = Pievienot izlasei
header-fork = Atdalīts
header-forked-from = atdalīts no { $name }
header-mirror-of = spogulis no { $name }
tabs-more = Vairāk

vault = Glabātava
sign-in = Pieteikties
sign-in-hint = Ielīmējiet personīgo piekļuves pilnvaru ar tvērumiem read:user un read:repository. Lai labotu noslēpumus vai lasītu aizsargātas vides, nepieciešams arī write:repository.
sign-in-token = Pilnvara
sign-in-make = Izveidot pilnvaru
sign-out = Izrakstīties
sign-in-unknown-token = Git serveris neatpazīst šo pilnvaru.

name = Nosaukums
description = Apraksts
type = Veids
environment = Vide
access = Piekļuve
history = Vēsture
cancel = Atcelt
download = Lejupielādēt
save = Saglabāt
last-changed = Pēdējās izmaiņas
preview = Priekšskatīt

secrets = Noslēpumi
secrets-none = Šeit vēl nav noslēpumu.
secrets-first = Izveidojiet pirmo tepat, ielīmējiet veselu .env failu vai saglabājiet noslēpumu no termināļa:
secrets-ask = Pirmo var saglabāt ikviens, kam ir rakstīšanas tiesības šajā repozitorijā.
secrets-none-found = Šai meklēšanai neatbilst neviens noslēpums.
search = Meklēt
filter-any-type = Visi veidi
filter-deleted = Rādīt arī dzēstos
filter-apply = Lietot
filter-clear = Notīrīt filtrus
filter = Filtrs
filter-all = Visas
sort = Kārtošana
page-size = Nosaukumi lapā
names-count = { $count ->
    [zero] { $count } nosaukumu
    [one] { $count } nosaukums
   *[other] { $count } nosaukumi
}
from-base = no pamatkopas
secrets-search = Meklēt nosaukumos un aprakstos
add = pievienot
version-short = v{ $version }
select-all = Izvēlēties visus nosaukumus šajā lapā
select-name = Izvēlēties { $name }
selected = Izvēlēti: { $n }
selected-in = Vide:
selected-export = Lejupielādēt .env
selected-copy = Kopēt uz
selected-delete-means = Noslēpumi tiks dzēsti izvēlētajā vidē, un tos var atjaunot.
list-drop = Nometiet .env failu šeit, lai to priekšskatītu
secret-hides = Tiks paslēpts pēc { $n } s

secret-version = Versija
secret-changed = Mainīts
secret-deleted = Dzēsts
secret-lockbox = Slēgtā lādīte

page-previous = Iepriekšējā
page-next = Nākamā
page-of = { $page }. lapa no { $pages }

sessions = Pārlūki ar aktīvu sesiju
sessions-hint = Šeit ir jūsu atvērtās sesijas. Pārtrauciet tās, kuras neatpazīstat.
session-this = Šis pārlūks
session-at = no adreses { $address }
session-since = pieteikšanās: { $date }
session-active = pēdējā aktivitāte: { $date }
session-end = Pārtraukt
terminals = Termināļi
terminals-hint = Termināļi, kas pieteikti ar { $command }. Atsakiet tos, kurus neatpazīstat.

device = Pieteikt termināli
device-code = Kods
device-hint = Ievadiet kodu, ko { $command } rāda jūsu terminālī.
device-wrong = Šis kods ir nepareizs, tam beidzies derīgums vai tas jau ir izmantots.
device-continue = Turpināt
device-asks = Programma vēlas izmantot glabātavu jūsu vārdā. Tā sevi sauc par { $name }.
device-warning = Apstipriniet tikai tad, ja tikko pats ievadījāt { $command }. Noraidiet, ja kods jums ir atsūtīts.
device-address = Tās adrese
device-own-address = Jūsu adrese
device-asked = Pieprasīts
device-approve = Apstiprināt
device-deny = Noraidīt
device-approved = { $name } ir pieteikts. Atgriezieties savā terminālī.
device-denied = { $name } netika pieteikts.
device-confirm-title = Apstiprināt darbību
device-confirm-asks = Jūsu vārdā pieteikts terminālis lūdz veikt šo darbību. Tas sevi sauc par { $name }.
device-action = Darbība
device-repository = Repozitorijs
device-confirm-warning = Apstipriniet tikai tad, ja tikko pats to sākāt. Desmit minūtes šis terminālis varēs veikt arī citas darbības, kas dod piekļuvi vai ir neatgriezeniskas.
device-confirm = Apstiprināt
device-confirmed = Apstiprināts. { $name } var turpināt desmit minūtes.

error-title = Neizdevās
error-title-not-found = Nav atrasts
error-title-no-access = Nav piekļuves
error-title-plan = Jūsu plānā tas nav iekļauts

error-invalid-request = Lūdzu, pārbaudiet ievadītos datus.
error-invalid-version = Tas nav versijas numurs.
error-unauthorized = Nav veikta pieteikšanās, vai arī Git serveris to vairs neatzīst.
error-invalid-token = Šī pilnvara nav derīga.
error-token-expired = Šīs pilnvaras derīgums ir beidzies.
error-token-revoked = Šī pilnvara ir atsaukta.
error-limit-reached = Ir sasniegts plāna ierobežojums.
error-enterprise-required = Tam nepieciešams Enterprise plāns.
error-forbidden = Jums nav tiesību to darīt.
error-confirmation-required = Vispirms apstipriniet to pārlūkā.
error-access-denied = Šai pilnvarai nav tiesību to darīt.
error-not-found = Nav atrasts, vai arī jums nav piekļuves.
error-state-unavailable = Šis agrākais stāvoklis vairs nav pieejams.
error-method-not-allowed = Šeit to nevar izdarīt.
error-request-timeout = Tas aizņēma pārāk daudz laika. Pirms mēģināt vēlreiz, pārbaudiet, vai izmaiņas ir veiktas.
error-already-exists = Šāds nosaukums jau ir aizņemts.
error-environment-has-names = Jau ir noslēpumi, kuru nosaukumi sākas ar šīs vides nosaukumu.
error-environment-not-empty = Šajā vidē vēl ir noslēpumi, iespējams, dzēsti.
error-too-many-environments = Šajā repozitorijā vairs nevar izveidot jaunas vides.
error-older-process = Šo datubāzi joprojām izmanto vecāka Forgevault versija. Mēģiniet vēlreiz, kad šī versija būs atjaunināta.
error-conflict = Tas pats pieprasījums vēl tiek apstrādāts. Pēc brīža mēģiniet vēlreiz.
error-key-mismatch = Šī repozitorija vērtības ir šifrētas ar citu galveno atslēgu.
error-version-conflict = Kamēr jūs labojāt, kāds veica izmaiņas.
error-value-too-large = Vērtība ir pārāk liela.
error-unsupported-media-type = Pakalpojums nepieņem šāda veida saturu.
error-idempotency-mismatch = Šī atslēga jau ir izmantota citam pieprasījumam.
error-token-locked = Šī pilnvara ir bloķēta.
error-precondition-required = Šīm izmaiņām ir vajadzīga pašreizējā redakcija. Pārlādējiet lapu un mēģiniet vēlreiz.
error-rate-limited = Pārāk daudz mēģinājumu. Nedaudz uzgaidiet un mēģiniet vēlreiz.
error-decryption-failed = Neizdevās atšifrēt saglabātu vērtību.
error-encryption-failed = Neizdevās šifrēt vērtību.
error-internal-error = Pakalpojumā radās kļūda.
error-environments-unreadable = Šī repozitorija vides ir mainītas ārpus Forgevault. Pakalpojuma uzturētājam tās ir jānosaka no jauna.
error-forge-unavailable = Git serveris neatbild. Mēģiniet vēlreiz vēlāk.
error-audit-unavailable = Audita žurnālā pašlaik nevar rakstīt, tāpēc nekas netiek izsniegts. Pirms mēģināt vēlreiz, pārbaudiet, vai izmaiņas ir veiktas.
error-role-read = Tam ir vajadzīgas lasīšanas tiesības šajā repozitorijā; tās var piešķirt repozitorija administratori.
error-role-write = Tam ir vajadzīgas rakstīšanas tiesības šajā repozitorijā; tās var piešķirt repozitorija administratori.
error-role-admin = To var darīt tikai šī repozitorija administratori.
error-role-archived = Šis repozitorijs ir arhivēts, tāpēc tā glabātavu var tikai lasīt. Repozitorija administratori var atcelt arhivēšanu.
error-plans = Kas ir iekļauts katrā plānā un kā uzstādīt licenci
error-again = Mēģināt vēlreiz
error-to-secrets = Atpakaļ uz noslēpumiem
error-to-forge = Uz sākumlapu
error-request-id = Pieprasījuma ID { $id } (norādiet to, ziņojot par problēmu)

secret-new = Jauns noslēpums

import = Importēt .env
import-hint = Rindas formā NOSAUKUMS=vērtība; drīkst būt arī komentāri un vērtības pēdiņās. Zīme $ paliek nemainīta; mainīgie netiek aizstāti. Dubultpēdiņās vienīgās atsoļa sekvences ir \", \\ un \n.
import-text = Vai ielīmējiet tā saturu
import-file = Fails
import-environment = Ievietot vidē
import-environment-none = Nevienā: nosaukumi tādi, kādi tie ir failā
import-store = { $count ->
    [zero] Importēt { $count } noslēpumu
    [one] Importēt { $count } noslēpumu
   *[other] Importēt { $count } noslēpumus
}
import-plan = Kas tiktu saglabāts
import-line = Rinda
import-outcome = Kas notiks
import-new = jauns
import-changed = mainīts
import-unchanged = nemainīts
import-show = Rādīt izmaiņas
import-literal = Zīme $ tajā paliek nemainīta; mainīgie netiek aizstāti.
import-refused = noraidīts
import-nothing = Viss jau ir saglabāts tieši tā, kā norādīts šeit.
import-blocked = Kamēr kaut kas tiek noraidīts, neko nevar saglabāt.
import-unread = Tālāko neizdevās nolasīt.
import-leave-out = Priekšskatīt bez šīm rindām
import-left-out = { $count ->
    [zero] Tiks izlaistas { $count } rindu.
    [one] Tiks izlaista { $count } rinda.
   *[other] Tiks izlaistas { $count } rindas.
}
import-no-assignment = { $line }. rinda nav formā NOSAUKUMS=vērtība.
import-unterminated = { $line }. rindā trūkst beigu pēdiņas.
import-after-quote = { $line }. rindā aiz beigu pēdiņas vēl kaut kas ir.
import-ambiguous = Dažādas programmas { $line }. rindas vērtību nolasa atšķirīgi. Ielieciet to vienpēdiņās. Ja tajā ir vienpēdiņa vai tā beidzas ar \, lietojiet dubultpēdiņas un rakstiet \ kā \\ un " kā \".
import-twice = { $line }. rindas nosaukums jau ir { $first }. rindā.
import-too-many = Sākot ar { $line }. rindu, mainīgo ir vairāk nekā { $max }.
secret-name-hint = Burti, cipari, apakšsvītras, defises un punkti.
secret-value = Vērtība
secret-new-value = Jauna vērtība
secret-comment = Komentārs (redzams vēsturē)
secret-create = Izveidot noslēpumu
secret-create-another = Izveidot un pievienot vēl vienu
secret-change = Mainīt vērtību
secret-change-hint = Saglabā jaunu versiju, nerādot pašreizējo.
secret-edit = Labot
edit-title = Labot { $name }
secret-more = Citas darbības
secret-sections = Šajā lapā
secret-elsewhere = Citās vidēs
secret-is-deleted = Šis noslēpums ir dzēsts. To var atjaunot ar visām tā versijām.
secret-move = Pārdēvēt vai pārvietot
secret-move-hint = Vēsture saglabājas. Pilnvaras un darbi, kas lieto veco nosaukumu, šo noslēpumu vairs neatradīs.
secret-rename = Pārdēvēt
secret-copy-to = Kopēt uz citu vidi
secret-copy-hint = Kopē pašreizējo vērtību kopā ar veidu un aprakstu. Vērtību neviens neredz.
secret-copy-into = Kopēt uz { $name }
secret-copy-taken = { $name } jau ir. Ja šo noslēpumu pārrakstīsiet, kopija kļūs par tā nākamo versiju.
secret-copy-over = Pārrakstīt
secret-delete-title = Dzēst šo noslēpumu
secret-purge-title = Neatgriezeniski dzēst šo noslēpumu
secret-purge-means = Visas versijas tiks izdzēstas. To nevar atsaukt.

access-anyone = Šo noslēpumu var lasīt ikviens, kam ir lasīšanas tiesības šajā repozitorijā. Mainīt to var tie, kam ir rakstīšanas tiesības.
access-protected = Šī vide ir aizsargāta. Šo noslēpumu var lasīt tie, kam ir rakstīšanas tiesības šajā repozitorijā, bet mainīt to var tikai administratori.
access-audit = Darbības
access-readers = Kas lasīja pēdējie
access-readers-none = Pēdējā laikā šo noslēpumu neviens nav lasījis.
access-tokens = Pilnvaras ar piekļuvi noslēpumam
access-tokens-none = Šo noslēpumu nevar lasīt ne ar vienu pilnvaru.
access-token-reads = lasa
access-token-writes = lasa un raksta
access-tokens-part = Pārbaudītas tikai pirmās pilnvaras ({ $count }).
access-workflows = Darbplūsmu datnes, kurās izmantots noslēpums
access-workflows-search = Meklēt darbplūsmu datnēs
access-workflows-none = Noklusējuma zarā šis nosaukums netiek izmantots nevienā darbplūsmas datnē.
access-workflows-part = Meklēts nav visās darbplūsmu datnēs: tikai 20 datnēs, kuru lielums nepārsniedz 64 KiB.
access-workflows-unknown = Git serveris neļāva jums lasīt darbplūsmu datnes.

secret-created = Izveidots
secret-delete = Dzēst
secret-restore = Atjaunot
secret-purge = Dzēst neatgriezeniski
secret-confirm-purge = Lai noslēpumu neatgriezeniski dzēstu kopā ar visām versijām, ierakstiet { $name }

version-current = Pašreizējā
version-roll-back = Atgriezties pie šīs versijas
version-number = Versija { $version }
version-written = Versija { $version }, izveidoja { $who }, { $time }

form-kept = Pirms šīs veidlapas nosūtīšanas bija jāpiesakās vēlreiz. Vēl nekas nav saglabāts: pārbaudiet to un nosūtiet vēlreiz.
value-lost = Šo vērtību laukā nevar parādīt bez izmaiņām. Izvēlieties to kā failu.
value-show = Rādīt vērtību
value-generate = Ģenerēt
value-length = Garums
value-characters = Rakstzīmes
value-letters = Burti un cipari
value-symbols = Burti, cipari un simboli
value-url = Burti, cipari, - un _
value-hex = Heksadecimāli
value-more = Vairāk
value-empty = Saglabāt tukšu vērtību
value-file = Vai fails
value-file-hint = Izvēlētais fails tiek saglabāts lauka satura vietā. Tam jābūt UTF-8 tekstam.
value-line-breaks = Rindu pārtraukumi šajā vērtībā:
value-edit = Labot pašreizējo vērtību

secret-details = Apraksts un veids
secret-delete-means = Noslēpumu vēlāk var atjaunot ar visām tā versijām.
secret-delete-sure = Dzēst { $name }

conflict = Kamēr jūs labojāt šo noslēpumu, kāds to izmainīja
conflict-kept = Jūsu ievadītais vēl nekur nav saglabāts. Tas ir redzams zemāk.
conflict-mine = Jūsu vērtība
conflict-diff = Jūsu vērtības atšķirības no saglabātās
conflict-store = Saglabāt manējo kā versiju { $version }
conflict-compare = Salīdzināt ar saglabāto
conflict-drop = Atmest manējo un skatīt saglabāto

compare-of = No versijas { $from } uz versiju { $to }
compare-from = No versijas
compare-to = Uz versiju
compare-show = Rādīt atšķirības
compare-any = Salīdzināt jebkuras versijas
compare-hint = Tiks parādītas abas vērtības, un abu nolasīšana tiks ierakstīta audita žurnālā.
diff = Atšķirības
diff-none = Atšķirību nav.
diff-sealed = Slēgtā lādīte ir šifrēta; pakalpojums nevar salīdzināt tās saturu.
diff-unended = (beigās nav rindas pārtraukuma)

rollback-to = Atgriezties pie versijas { $version }
rollback-means = Versijas { $version } saturs tiks vēlreiz saglabāts kā versija { $next }.
rollback-back = Atjaunotā
rollback-confirm = Lai atgrieztos pie šīs versijas, ierakstiet { $name }

new-exists = Skatīt esošo noslēpumu { $name }
new-gone = Noslēpums { $name } pa šo laiku ir dzēsts. Jūsu ievadītais vēl nekur nav saglabāts; ja to saglabāsiet šeit, noslēpums tiks atjaunots ar šo vērtību.

token-unused = Vēl nav lietota

environments = Vides
environments-hint = Noslēpums pieder videi, ja tā nosaukums sākas ar vides nosaukumu un punktu. Visi pārējie noslēpumi ir pamatkopā.
environment-name-hint = Mazie burti, cipari, apakšsvītras un defises.
environment-base-hint = Noslēpumi ārpus vidēm
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Aizsargāta
# A label: a secret that is missing here is taken from the base.
environment-overlay = Papildināta no pamatkopas
# In place of the number of secrets.
environment-no-access = Nav piekļuves
environment-new = Jauna vide
environment-create = Izveidot vidi
environment-protect-hint = Aizsargātā vidē noslēpumus var mainīt tikai administratori, un tie, kam ir tikai lasīšanas tiesības, tos neredz.
environment-take-in = { $count ->
    [zero] Iekļaut arī { $count } noslēpumu, kuru nosaukumi jau sākas ar šo nosaukumu un punktu
    [one] Iekļaut arī { $count } noslēpumu, kura nosaukums jau sākas ar šo nosaukumu un punktu
   *[other] Iekļaut arī { $count } noslēpumus, kuru nosaukumi jau sākas ar šo nosaukumu un punktu
}
environment-secrets = { $count ->
    [zero] { $count } noslēpumu
    [one] { $count } noslēpums
   *[other] { $count } noslēpumi
}
environment-actions = Darbības ar { $name }
environment-pages = { $name } lapas
environment-overview = Pārskats
environment-compare = Salīdzināt
environment-copy-here = Kopēt šurp
environment-base-means = Pamatkopā ir visi noslēpumi, kas nav nevienā vidē. Vides, kas tiek papildinātas no pamatkopas, ņem no šejienes to, kā tām trūkst.
environment-revision = Redakcija
environment-open-hint = Noslēpumus šeit var mainīt ikviens, kam ir rakstīšanas tiesības, un tie, kam ir tikai lasīšanas tiesības, tos redz.
environment-no-access-hint = Šīs vides noslēpumi jums nav redzami.
environment-fallback = Papildināšana no pamatkopas
environment-fallback-rule = Automātiski: ieslēgta, ja vide nav aizsargāta
environment-fallback-on = Ieslēgta
environment-fallback-off = Izslēgta
environment-overlay-hint = Ja noslēpuma šeit nav, darbi to saņem no pamatkopas.
environment-no-overlay = Darbi saņem tikai tos noslēpumus, kas ir šeit.
environment-keep-overlay = Paturēt papildināšanu no pamatkopas, kaut gan vide kļūst aizsargāta
environment-keep-overlay-hint = Citādi aizsardzība to izslēgs: pamatkopu var mainīt ikviens, kam ir rakstīšanas tiesības, un līdz ar to arī to, ko darbi saņem šeit.
environment-position = Vieta
environment-position-hint = Secība sarakstos, no 0 līdz 1000.
environment-position-new-hint = Secība sarakstos, no 0 līdz 1000. Ja lauks ir tukšs, vide būs pēdējā.
environment-delete = Dzēst { $name }
environment-delete-now = Dzēst vidi
environment-empty-hint = Šajā vidē nav noslēpumu, tāpēc to var dzēst. Tās vēsture paliks audita žurnālā.
environment-delete-sure = Dzēst tagad
environment-held = { $count ->
    [zero] Šajā vidē vēl ir { $count } noslēpumu.
    [one] Šajā vidē vēl ir { $count } noslēpums.
   *[other] Šajā vidē vēl ir { $count } noslēpumi.
}
environment-held-deleted = { $count ->
    [zero] No tiem { $count } ir dzēsti, bet tos var atjaunot.
    [one] No tiem { $count } ir dzēsts, bet to var atjaunot.
   *[other] No tiem { $count } ir dzēsti, bet tos var atjaunot.
}
environment-held-hint = Lai dzēstu vidi, vispirms dzēsiet noslēpumus neatgriezeniski vai pārvietojiet tos citur, pārdēvējot.
environment-held-show = Rādīt tos

environment-with = Salīdzināt ar
environment-compare-hint = Salīdzinot tiek rādīti nosaukumi, bet nekad vērtības. Katras salīdzinātās vērtības nolasīšana tiek ierakstīta audita žurnālā.
environment-compare-nothing = Nav ko salīdzināt: nav neviena noslēpuma, ko jūs varat lasīt abās pusēs.
environment-differs = Atšķirīgas vērtības
environment-only-here = Tikai { $here }
environment-only-there = Tikai { $there }
environment-incomparable = Nevar salīdzināt: šifrēts pārlūkā
environment-same = Vienāda vērtība
environment-copy-to = Kopēt uz { $name }…
environment-copy-selected-hint = Kopē izvēlētos nosaukumus. Vispirms redzēsiet priekšskatījumu.

environment-from = Kopēt no
environment-show-secrets = Rādīt noslēpumus
environment-pick = Kopējamie noslēpumi
environment-pick-all = Izvēlēties visus
environment-pick-none = Noņemt izvēli
environment-exists = jau ir, v{ $version }
environment-conflict = Ja noslēpums jau ir
environment-conflict-skip = Paturēt to
environment-conflict-overwrite = Aizstāt to ar jaunu versiju
environment-conflict-fail = Neko nekopēt
environment-copy-hint = Vērtības nekad netiek rādītas. Audita žurnālā tiek ierakstīta katra kopētā noslēpuma lasīšana un rakstīšana.
environment-nothing-to-copy = { $name } nav neviena noslēpuma, ko jūs varat kopēt.
environment-copy-plan = Kopēšana no { $from } uz { $to }
environment-copy-nothing = Nekas netiktu kopēts.
environment-skipped = { $count ->
    [zero] { $count } noslēpumu jau ir un paliks nemainīti:
    [one] { $count } noslēpums jau ir un paliks nemainīts:
   *[other] { $count } noslēpumi jau ir un paliks nemainīti:
}
environment-copy-now = { $count ->
    [zero] Kopēt { $count } noslēpumu
    [one] Kopēt { $count } noslēpumu
   *[other] Kopēt { $count } noslēpumus
}
environment-choose-again = Mainīt izvēli

environment-change-added = pievienots, v{ $version }
environment-change-deleted = dzēsts
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [zero] vēl { $count }
    [one] vēl { $count }
   *[other] vēl { $count }
}
environment-copied-from = kopēts no { $name }
environment-rolled-back-to = atgriešanās pie redakcijas { $number }
environment-undid = redakcija { $number } atsaukta
environment-first = Kas te bija, kad sākās vēsture
environment-redrawn = Vide izveidota vai dzēsta
environment-base-redrawn = Noslēpumi pārvietoti uz vidi vai no tās
environment-no-history = Nav vēstures, kas jums būtu redzama.
environment-roll-back-at = Atgriezties stāvoklī pirms vai pēc redakcijas { $number }
environment-back-before = Atgriezties stāvoklī pirms šīm izmaiņām
environment-back-after = Atgriezties stāvoklī pēc šīm izmaiņām
environment-no-versions = Lai atgrieztos iepriekšējā stāvoklī, vajadzīgs plāns ar noslēpumu vecākajām versijām.
environment-time = Datums un laiks (UTC)
environment-time-hint = Atjauno to, kas te bija šajā brīdī.
environment-or-revision = Vai redakcija
environment-or-revision-hint = Numurs no vēstures.
environment-only-names = Tikai šie nosaukumi (neobligāti)
environment-only-names-hint = Atdaliet ar komatiem vai atstarpēm.
environment-back-to = Atgriezties pie redakcijas { $number }
environment-back-changes = { $count ->
    [zero] Mainīsies { $count } noslēpumu:
    [one] Mainīsies { $count } noslēpums:
   *[other] Mainīsies { $count } noslēpumi:
}
environment-back-hint = Vērtības kļūs par jaunām versijām, un vēsture nezudīs. Apraksti un veidi paliks nemainīti.
environment-back-nothing = Nekas nemainītos: viss ir tā, kā bija toreiz.
environment-will-return = atgriezīsies, v{ $version }
environment-will-go = tiks dzēsts
environment-unavailable = Nav pilnībā pieejams
environment-purged = ir neatgriezeniski dzēsts; nosaukums paliks nemainīts
environment-pruned = šī versija ir izņemta; nosaukums paliks nemainīts
environment-moved = tagad ir citā vidē un paliks tur; nosaukums saņems kopiju

tokens = Pilnvaras
tokens-none = Šeit vēl nav pilnvaru.
tokens-none-hint = Ar pilnvarām CI darbi un skripti var lasīt vai rakstīt šī repozitorija noslēpumus.
tokens-all = Rādīt arī atsauktās
tokens-live = Paslēpt atsauktās
token-new = Jauna pilnvara
token-description-hint = Kam pilnvara paredzēta, piemēram, „Izvietošana staging vidē”.
token-scope = Tvērums
token-scope-hint = Ko ar pilnvaru drīkst darīt: read, write, admin, read:PATTERN vai write:PATTERN, atdalīti ar komatiem. PATTERN ir noslēpuma nosaukums vai nosaukumu sākums ar * beigās. Aizsargātajām vidēm var piekļūt tikai ar šablonu, kas sākas ar vides nosaukumu. Ja aizpildāt šo lauku, tas aizstāj izvēli augstāk.
token-advanced = Papildu: ievadīt tvērumu
token-access = Atļauja
token-access-read = Lasīšana
token-access-read-hint = Lasīt un eksportēt noslēpumus.
token-access-write = Lasīšana un rakstīšana
token-access-write-hint = Arī izveidot, mainīt, dzēst un atjaunot tos.
token-access-admin = Pārvaldība
token-access-admin-hint = Viss šajā glabātavā, arī pilnvaras, audita žurnāls un atslēgas.
token-where-parts = Izvēlētās vides
token-where-parts-hint = Arī noslēpumi, ko tām pievienos vēlāk.
token-where-everywhere = Visas vides
token-where-everywhere-hint = Pamatkopa un visas pašreizējās vides, arī aizsargātās.
token-where-names = Izvēlētie noslēpumi
token-where-names-hint = Pēc nosaukuma vai tā sākuma.
token-names = Nosaukumi vai to sākumi
token-names-hint = Atdaliet ar komatiem vai atstarpēm. Nosaukuma sākumu beidziet ar *, piemēram, staging.DB_*.
token-base-hint = Ja izvēlaties base bez visām neaizsargātajām vidēm, pilnvara attiecas uz noslēpumiem, kas tagad ir base, bet ne uz vēlāk pievienotajiem.
token-choose-parts = Izvēlieties vismaz vienu vidi.
token-ttl = Derīguma termiņš
token-ttl-custom = Cits derīguma termiņš
token-ttl-hint = Skaitlis un mērvienība: h ir stundas, d — dienas, w — nedēļas, y — gadi, piemēram, 30d. Ja norādīts 0, derīgums nekad nebeidzas.
token-life-1d = 1 diena
token-life-7d = 7 dienas
token-life-30d = 30 dienas
token-life-90d = 90 dienas
token-life-1y = 1 gads
token-life-0 = Beztermiņa
token-life-custom = Cits…
token-addresses = Adreses
token-addresses-hint = IP adreses un tīkli, no kuriem pilnvaru drīkst lietot, atdalīti ar komatiem. Ja lauks ir tukšs, to drīkst lietot no jebkurienes.
token-everywhere = No jebkurienes
token-test = Pārbaudīt tvērumu
token-reach = No pašreizējiem noslēpumiem šis tvērums ļauj lasīt { $read } un rakstīt { $write }.
token-reach-hint = Izvēlieties, kam pilnvara var piekļūt, lai to šeit priekšskatītu.
token-reach-nothing = Vēl nekas nav izvēlēts.
token-reach-wrong = Priekšskatījums nav pieejams. Pārbaudiet izvēli.
token-reads-and-writes = lasa un raksta
token-can-read = Lasīšana:
token-can-write = Lasīšana un rakstīšana:
token-everything = visi noslēpumi
token-open = visi noslēpumi ārpus aizsargātajām vidēm
token-more = un vēl { $count }
token-admin = Pārvaldība: viss šajā glabātavā
token-create = Izveidot pilnvaru
token-expires = Derīguma beigas
token-used = Pēdējoreiz lietota
token-uses = { $count ->
    [zero] { $count } reižu
    [one] { $count } reizi
   *[other] { $count } reizes
}
token-ends = Derīga līdz { $date }
token-last-used = Lietota { $date }
token-by = izveidoja { $who }
token-live = Aktīva
token-revoked = Atsaukta
token-expired = Beigusies
token-locked = Bloķēta
token-ends-soon = Drīz beigsies
token-orphan = Bez aktīva īpašnieka
token-orphan-hint = Konts, ar kuru izveidota šī pilnvara, Git serverī vairs nav aktīvs, tāpēc pilnvara tiek noraidīta.
token-made-by = Izveidoja { $who } ({ $date }) · Nr. { $id }
token-made-with = Izveidota ar pilnvaru Nr. { $id } un tiks atsaukta kopā ar to
token-audit = Skatīt darbības
token-reaches = Pašreizējā piekļuve
token-rotate = Nomainīt pilnvaru
token-rotate-hint = Izveido jaunu pilnvaru ar tādu pašu aprakstu, tvērumu, adresēm un derīguma termiņu. Vecā darbojas vēl izvēlēto laiku, lai to varētu visur nomainīt.
token-rotate-ends = Vecā pilnvara pārstāj darboties
token-ends-now = Tūlīt
token-ends-1h = Pēc 1 stundas
token-ends-24h = Pēc 24 stundām
token-ends-7d = Pēc 7 dienām
token-stop = Piekļuves liegšana
token-lock = Bloķēt
token-lock-title = Bloķēt šo pilnvaru
token-lock-hint = Bloķēta pilnvara tiek noraidīta, līdz kāds to atbloķē.
token-locked-until = Pilnvara ir bloķēta; bloķēšanas beigas: { $date }.
token-locked-by-hand = Pilnvara ir bloķēta, līdz kāds to atbloķē.
token-unlock = Atbloķēt
token-unlock-title = Atbloķēt šo pilnvaru
token-revoke = Atsaukt
token-revoke-title = Atsaukt šo pilnvaru
token-revoke-hint = Pēc tam pilnvara vienmēr tiks noraidīta, tāpat kā visas ar to izveidotās pilnvaras. Darbi, kas to lieto, beigsies ar kļūdu.
token-revoke-now = Atsaukt tagad
token-made = Pilnvara izveidota
token-made-hint = Nokopējiet to tagad: tā vairs netiks rādīta.
token-text = Pilnvara
token-open-page = Pilnvaras informācija
token-use = Izmantot šo pilnvaru
token-use-hint = Saglabājiet pilnvaru savā CI sistēmā kā noslēpumu ar nosaukumu { $name } (Woodpecker: vault_token). Katrs piemērs ielādē noslēpumus kā vides mainīgos.

audit = Audita žurnāls
audit-entries = { $count ->
    [zero] { $count } ierakstu
    [one] { $count } ieraksts
   *[other] { $count } ieraksti
}
audit-none = Nav atbilstošu ierakstu.
audit-everywhere = Meklēt visos ierakstos
audit-search = Noslēpums, persona, pilnvara, IP adrese vai pieprasījuma ID
audit-views = Skats
audit-view-changes = Lasīšana un izmaiņas
audit-view-refused = Noraidītie
audit-view-views = Lapu skatījumi
audit-range = Laika posms
audit-range-any = Jebkurā laikā
audit-range-day = Pēdējās 24 stundas
audit-range-week = Pēdējās 7 dienas
audit-range-month = Pēdējās 30 dienas
audit-range-custom = Cits posms
audit-from = No (UTC)
audit-to = Līdz (UTC)
audit-remove-filter = Noņemt filtru { $name }
audit-export-menu = Eksportēt
audit-export-filtered = Šie ieraksti kā { $format }
audit-export-all = Viss žurnāls kā { $format }, parakstīts
audit-older = Vecāki
audit-newer = Jaunāki

audit-who-service = Forgevault
audit-who-operator = Pakalpojuma uzturētājs
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = tīmeklis
audit-source-cli = komandrinda
audit-source-system = pakalpojums
audit-why-refused = Noraidīts: { $why }
audit-why-failed = Neizdevās: { $why }
audit-details = Informācija
audit-one-request = { $count ->
    [zero] Viens pieprasījums, { $count } ierakstu
    [one] Viens pieprasījums, { $count } ieraksts
   *[other] Viens pieprasījums, { $count } ieraksti
}
audit-more = Visi šī pieprasījuma ieraksti
audit-entry = Ieraksts
audit-action = Darbība
audit-result = Rezultāts
audit-agent = Lietotāja aģents
audit-request-id = Pieprasījuma ID

audit-did-list = { $who } skatīja noslēpumu sarakstu
audit-did-list-of = { $who } skatīja vides { $what } noslēpumu sarakstu
audit-did-look = { $who } skatīja { $what }
audit-did-read = { $who } lasīja { $what } { $version }
audit-did-read-none = { $who } meklēja lasāmus noslēpumus, bet neatrada nevienu
audit-did-write = { $who } saglabāja { $what } { $version }
audit-did-write-none = { $who } nesaglabāja nevienu noslēpumu
audit-did-describe = { $who } mainīja { $what } informāciju
audit-did-rename = { $who } pārdēvēja { $what } par { $to }
audit-did-delete = { $who } dzēsa { $what }
audit-did-purge = { $who } neatgriezeniski dzēsa { $what }
audit-did-restore = { $who } atjaunoja { $what } { $version }
audit-did-rollback = { $who } atgrieza iepriekšējā stāvoklī { $what } { $version }
audit-did-hide = { $who } paslēpa šo glabātavu
audit-did-show-vault = { $who } atkal padarīja pieejamu šo glabātavu
audit-did-purge-vault = { $who } neatgriezeniski dzēsa šīs glabātavas datus
audit-did-token-list = { $who } skatīja pilnvaras
audit-did-token-create = { $who } izveidoja: { $what }
audit-did-token-update = { $who } mainīja: { $what }
audit-did-token-revoke = { $who } atsauca: { $what }
audit-did-token-mark = { $who } atjaunināja kādas personas pilnvaras
audit-did-audit-list = { $who } skatīja audita žurnālu
audit-did-audit-export = { $who } eksportēja audita žurnālu
audit-did-chain-check = { $who } pārbaudīja audita žurnāla ķēdi
audit-did-chain-head = { $who } skatīja audita žurnāla ķēdes jaunāko ierakstu
audit-did-key-rotate = { $who } sāka datu atslēgas maiņu
audit-did-key-rotated = { $who } pabeidza datu atslēgas maiņu
audit-did-key-test = { $who } veica atslēgas maiņas izmēģinājumu
audit-did-key-migrate = { $who } pārcēla šīs glabātavas atslēgas uz pašreizējo galveno atslēgu
audit-did-rows-accept = { $who } pieņēma saglabātās pilnvaras un noslēpumus esošajā stāvoklī
audit-did-take-over = { $who } turpināja audita žurnāla ķēdi ar citu galveno atslēgu
audit-did-keys-view = { $who } skatīja atslēgas
audit-did-plan-view = { $who } skatīja plānu
audit-did-env-list = { $who } skatīja vides
audit-did-env-look = { $who } skatīja vidi { $what }
audit-did-env-write = { $who } saglabāja vidi { $what }
audit-did-env-anew = { $who } noteica vides no jauna
audit-did-env-delete = { $who } dzēsa vidi { $what }
audit-did-env-history = { $who } skatīja { $what } vēsturi
audit-did-env-diff = { $who } salīdzināja { $what } stāvokļus
audit-did-env-undo = { $who } atgrieza iepriekšējā stāvoklī vidi { $what }
audit-did-env-undo-test = { $who } priekšskatīja vides { $what } atgriešanu iepriekšējā stāvoklī
audit-did-env-copy = { $who } kopēja noslēpumus no { $from } uz { $what }
audit-did-env-copy-test = { $who } priekšskatīja noslēpumu kopēšanu no { $from } uz { $what }
audit-did-replay = { $who } nosūtīja pieprasījumu vēlreiz un saņēma pirmo atbildi
audit-did-other = { $who } veica darbību, ko šī versija nepazīst

audit-tried-list = { $who } mēģināja skatīt noslēpumu sarakstu
audit-tried-list-of = { $who } mēģināja skatīt vides { $what } noslēpumu sarakstu
audit-tried-look = { $who } mēģināja skatīt { $what }
audit-tried-read = { $who } mēģināja lasīt { $what } { $version }
audit-tried-read-any = { $who } mēģināja lasīt noslēpumus
audit-tried-write = { $who } mēģināja saglabāt { $what }
audit-tried-write-any = { $who } mēģināja saglabāt noslēpumus
audit-tried-delete = { $who } mēģināja dzēst { $what }
audit-tried-delete-any = { $who } mēģināja dzēst noslēpumus
audit-tried-purge = { $who } mēģināja neatgriezeniski dzēst { $what }
audit-tried-restore = { $who } mēģināja atjaunot { $what }
audit-tried-rollback = { $who } mēģināja atgriezt iepriekšējā stāvoklī { $what }
audit-tried-token-list = { $who } mēģināja skatīt pilnvaras
audit-tried-token-create = { $who } mēģināja izveidot pilnvaru
audit-tried-token-update = { $who } mēģināja mainīt pilnvaru
audit-tried-token-revoke = { $who } mēģināja atsaukt pilnvaru
audit-tried-audit-list = { $who } mēģināja skatīt audita žurnālu
audit-tried-audit-export = { $who } mēģināja eksportēt audita žurnālu
audit-tried-key-rotate = { $who } mēģināja nomainīt datu atslēgu
audit-tried-key-migrate = { $who } mēģināja pārcelt šīs glabātavas atslēgas uz pašreizējo galveno atslēgu
audit-tried-keys-view = { $who } mēģināja skatīt atslēgas
audit-tried-plan-view = { $who } mēģināja skatīt plānu
audit-tried-env-list = { $who } mēģināja skatīt vides
audit-tried-env-look = { $who } mēģināja skatīt vidi { $what }
audit-tried-env-create = { $who } mēģināja izveidot vidi
audit-tried-env-write = { $who } mēģināja saglabāt vidi { $what }
audit-tried-env-delete = { $who } mēģināja dzēst vidi { $what }
audit-tried-env-history = { $who } mēģināja skatīt { $what } vēsturi
audit-tried-env-diff = { $who } mēģināja salīdzināt { $what } stāvokļus
audit-tried-env-undo = { $who } mēģināja atgriezt iepriekšējā stāvoklī vidi { $what }
audit-tried-env-copy = { $who } mēģināja kopēt noslēpumus uz { $what }
audit-tried-other = { $who } mēģināja darīt ko citu

audit-many-read = { $count ->
    [zero] { $who } lasīja { $count } noslēpumu
    [one] { $who } lasīja { $count } noslēpumu
   *[other] { $who } lasīja { $count } noslēpumus
}
audit-many-read-of = { $count ->
    [zero] { $who } lasīja { $count } noslēpumu no { $what }
    [one] { $who } lasīja { $count } noslēpumu no { $what }
   *[other] { $who } lasīja { $count } noslēpumus no { $what }
}
audit-many-write = { $count ->
    [zero] { $who } saglabāja { $count } noslēpumu
    [one] { $who } saglabāja { $count } noslēpumu
   *[other] { $who } saglabāja { $count } noslēpumus
}
audit-many-write-of = { $count ->
    [zero] { $who } saglabāja { $count } noslēpumu no { $what }
    [one] { $who } saglabāja { $count } noslēpumu no { $what }
   *[other] { $who } saglabāja { $count } noslēpumus no { $what }
}
audit-many-delete = { $count ->
    [zero] { $who } dzēsa { $count } noslēpumu
    [one] { $who } dzēsa { $count } noslēpumu
   *[other] { $who } dzēsa { $count } noslēpumus
}
audit-many-delete-of = { $count ->
    [zero] { $who } dzēsa { $count } noslēpumu no { $what }
    [one] { $who } dzēsa { $count } noslēpumu no { $what }
   *[other] { $who } dzēsa { $count } noslēpumus no { $what }
}
audit-many-restore = { $count ->
    [zero] { $who } atjaunoja { $count } noslēpumu
    [one] { $who } atjaunoja { $count } noslēpumu
   *[other] { $who } atjaunoja { $count } noslēpumus
}
audit-many-restore-of = { $count ->
    [zero] { $who } atjaunoja { $count } noslēpumu no { $what }
    [one] { $who } atjaunoja { $count } noslēpumu no { $what }
   *[other] { $who } atjaunoja { $count } noslēpumus no { $what }
}
audit-many-tried-read = { $count ->
    [zero] { $who } mēģināja lasīt { $count } noslēpumu
    [one] { $who } mēģināja lasīt { $count } noslēpumu
   *[other] { $who } mēģināja lasīt { $count } noslēpumus
}
audit-many-tried-read-of = { $count ->
    [zero] { $who } mēģināja lasīt { $count } noslēpumu no { $what }
    [one] { $who } mēģināja lasīt { $count } noslēpumu no { $what }
   *[other] { $who } mēģināja lasīt { $count } noslēpumus no { $what }
}
audit-many-tried-write = { $count ->
    [zero] { $who } mēģināja saglabāt { $count } noslēpumu
    [one] { $who } mēģināja saglabāt { $count } noslēpumu
   *[other] { $who } mēģināja saglabāt { $count } noslēpumus
}
audit-many-tried-write-of = { $count ->
    [zero] { $who } mēģināja saglabāt { $count } noslēpumu no { $what }
    [one] { $who } mēģināja saglabāt { $count } noslēpumu no { $what }
   *[other] { $who } mēģināja saglabāt { $count } noslēpumus no { $what }
}
audit-many-tried-delete = { $count ->
    [zero] { $who } mēģināja dzēst { $count } noslēpumu
    [one] { $who } mēģināja dzēst { $count } noslēpumu
   *[other] { $who } mēģināja dzēst { $count } noslēpumus
}
audit-many-tried-delete-of = { $count ->
    [zero] { $who } mēģināja dzēst { $count } noslēpumu no { $what }
    [one] { $who } mēģināja dzēst { $count } noslēpumu no { $what }
   *[other] { $who } mēģināja dzēst { $count } noslēpumus no { $what }
}

audit-token = pilnvara { $id }
author-token = pilnvara „{ $name }”
author-unknown = lietotājs { $id }

chain = Audita žurnāla ķēde
chain-hint = Katrs ieraksts ir piesaistīts iepriekšējam, tāpēc pārbaude atklāj mainītu, izņemtu vai iespraustu ierakstu. Nemanāmi varētu nogriezt tikai jaunākos ierakstus: skatiet zemāk.
chain-check = Pārbaudīt ķēdi
chain-whole = Ķēde ir neskarta: ieraksti { $first }–{ $last } ir tādi, kādi tie tika ierakstīti.
chain-older = Agrākie ieraksti netika pārbaudīti.
chain-broken = Ķēde ir pārrauta: saglabātais atšķiras no tā, kas tika ierakstīts.
chain-unproven = Ierakstus no { $first } līdz { $last } šeit nevar pierādīt: to ķēdes atslēga pieder galvenajai atslēgai, kas nav pieejama.
chain-take-over = Ar ierakstu { $number } ķēde tika pārņemta no citas galvenās atslēgas. Šis ieraksts pasaka, uz ko balstās iepriekšējie.
chain-head = Jaunākais ieraksts
chain-head-hint = Jaunākā ieraksta numurs un jaucējvērtība. Glabājiet tos citur: ar tiem vēlāk varēs pierādīt, ka līdz šim ierakstam nekas nav mainīts.

keys = Atslēgas
keys-fallback = Galvenā atslēga tiek atvasināta no Git servera SECRET_KEY: ja SECRET_KEY mainīsies, noslēpumus nevarēs nolasīt, kamēr atkal nebūs iestatīta vecā atslēga. Palūdziet administratoram iestatīt atsevišķu galveno atslēgu.
keys-due = Ar šo datu atslēgu ir šifrēts daudz vērtību: ir pienācis laiks to nomainīt.
keys-source = Galvenā atslēga
keys-source-variable = Vides mainīgais { $name }
keys-source-variable-file = Datne, ko norāda vides mainīgais { $name }
keys-source-configuration = Konfigurācijas atslēga { $name }
keys-source-configuration-file = Datne, ko norāda konfigurācijas atslēga { $name }
keys-source-app-ini = { $name } datnē { $path }
keys-source-app-ini-file = Datne, ko norāda { $name } datnē { $path }
keys-source-file = Datne { $path }
keys-source-forge = Atvasināta no Git servera SECRET_KEY · { $place }
keys-data-key = Datu atslēga
keys-version = Versija { $version }, izveidota: { $date }
keys-age = Datu atslēgas vecums
keys-none = Šeit vēl nekas nav saglabāts, tāpēc nav arī datu atslēgas.
keys-seals = Ar to šifrētās vērtības
keys-seals-of = { $count } no ne vairāk kā { $max }
keys-rotation = Atslēgas maiņa
keys-rotation-hint = Maiņa izveido jaunu datu atslēgu un ar to no jauna šifrē katra noslēpuma visas versijas. Tikmēr noslēpumus var lasīt un rakstīt.
keys-state-idle = Vēl nav mainīta
keys-state-running = Notiek
keys-state-done = Pabeigta
keys-state-incomplete = Nepilnīga
keys-running = Notiek maiņa; no jauna šifrētās versijas: { $done } no { $total }.
keys-ended = No jauna šifrētās versijas: { $done } no { $total } ({ $date }).
keys-incomplete = { $failed ->
    [zero] { $failed } versiju nevar atšifrēt, un tās paliek šifrētas ar veco atslēgu.
    [one] { $failed } versiju nevar atšifrēt, un tā paliek šifrēta ar veco atslēgu.
   *[other] { $failed } versijas nevar atšifrēt, un tās paliek šifrētas ar veco atslēgu.
}
keys-started = Maiņu sāka { $who } ({ $date }).
keys-checked = { $versions ->
    [zero] Atšifrēts { $versions } versiju, neizdevās: { $failed }. Nekas netika mainīts.
    [one] Atšifrēta { $versions } versija, neizdevās: { $failed }. Nekas netika mainīts.
   *[other] Atšifrētas { $versions } versijas, neizdevās: { $failed }. Nekas netika mainīts.
}
keys-check = Pārbaudīt, neko nemainot
keys-rotate = Nomainīt datu atslēgu
keys-rotate-hint = Maiņu nevar ne apturēt, ne atsaukt. Kad viss būs no jauna šifrēts, vecā datu atslēga tiks iznīcināta.
keys-rotate-now = Nomainīt tagad

more-not-shown = { $count ->
    [zero] Vēl { $count } vienumu nav parādīts.
    [one] Vēl { $count } vienums nav parādīts.
   *[other] Vēl { $count } vienumi nav parādīti.
}

plan = Plāns
plan-name = Šīs instances plāns: { $tier }.
plan-none = Licences nav.
plan-invalid = Iestatītā licence nav derīga.
plan-in-force = Licence ir spēkā.
plan-in-force-until = Licence ir spēkā; termiņa beigas: { $date }.
plan-grace = Licences termiņš ir beidzies ({ $date }). Pagaidām viss turpina darboties; pārejas laika beigas: { $until }.
plan-lapsed = Licences termiņš ir beidzies ({ $date }), un tā vairs nav spēkā.
plan-dev-mode = Licence netiek prasīta: izstrādes režīms.
plan-days-left = { $days ->
    [zero] Atlicis { $days } dienu.
    [one] Atlikusi { $days } diena.
   *[other] Atlikušas { $days } dienas.
}
plan-used = { $used }, bez ierobežojuma
plan-used-of = { $used } no { $max }
plan-at-most = Ne vairāk kā { $max }
plan-no-limit = Bez ierobežojuma
plan-live-tokens = Aktīvās pilnvaras
plan-users = Instances lietotāji
plan-users-hint = Par lietotāju tiek uzskatīts ikviens, kas pēdējo { $days } dienu laikā ir kaut ko darījis jebkurā instances glabātavā.
plan-users-exceeded = Instanci lieto vairāk cilvēku, nekā atļauj licence. Piekļuve nevienam netiek liegta, bet ir vajadzīga licence lielākam lietotāju skaitam.
plan-retention = Audita žurnāla glabāšanas laiks
plan-for-ever = Bez ierobežojuma
days = { $days ->
    [zero] { $days } dienu
    [one] { $days } diena
   *[other] { $days } dienas
}
plan-versioning = Noslēpumu vecākās versijas
plan-tokens = Pilnvaras CI darbiem
plan-sso = Vienotā pieteikšanās (SSO)
plan-rotation = Datu atslēgas maiņa
plan-included = Ir plānā
plan-not-included = Nav plānā
plan-state-live = Ir spēkā
plan-state-ends-soon = Drīz beigsies
plan-state-expired = Nav derīga
plan-state-none = Licences nav
plan-source = Avots:
plan-compare = Plānu salīdzinājums
plan-here = Jūsu plāns
plan-secrets = Noslēpumi vienā repozitorijā
plan-install = Licences uzstādīšana
plan-install-who = Licenci uzstāda šīs instances uzturētājs. Tā attiecas uz visiem instances repozitorijiem.
plan-install-file = Saglabājiet licenci datnē, ko Forgevault var nolasīt.
plan-install-setting = Norādiet šīs datnes ceļu mainīgajā { $variable } vai konfigurācijas iestatījumā { $setting } un pārstartējiet Forgevault. Ja ceļš jau bija norādīts, aizstājiet datni: pārstartēšana nav vajadzīga.
plan-install-wait = Pēc dažām sekundēm pārlādējiet šo lapu. Tajā būs redzams jaunais plāns vai tas, kas nav kārtībā ar licenci.
plan-lapse = Kad licence beidzas
plan-lapse-hint = Visu saglabāto joprojām var lasīt, eksportēt un dzēst, un esošajiem noslēpumiem var piešķirt jaunas vērtības.
plan-lapse-secrets = { $count ->
    [zero] Šeit ir { $count } noslēpumu. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
    [one] Šeit ir { $count } noslēpums. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
   *[other] Šeit ir { $count } noslēpumi. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
}
plan-lapse-versions = { $count ->
    [zero] { $count } vecāku versiju paliek lasāmas, bet pie tām nevar atgriezties.
    [one] { $count } vecāka versija paliek lasāma, bet pie tās nevar atgriezties.
   *[other] { $count } vecākas versijas paliek lasāmas, bet pie tām nevar atgriezties.
}
plan-lapse-tokens = { $count ->
    [zero] { $count } pilnvaru turpina darboties. Jaunas nevar izveidot.
    [one] { $count } pilnvara turpina darboties. Jaunas nevar izveidot.
   *[other] { $count } pilnvaras turpina darboties. Jaunas nevar izveidot.
}
plan-lapse-rotation = Datu atslēgu nevar nomainīt.

secret-reveal = Parādīt
secret-hide = Paslēpt
secret-copy = Kopēt
secret-copied = Nokopēts
secret-not-given = Vērtību neizdevās ielādēt.
secret-needs-script = Lai šeit parādītu vai nokopētu vērtību, ir vajadzīgs JavaScript; vērtību var iegūt arī ar API.

skip-to-content = Pāriet uz saturu
language = Valoda

lockbox-new = Jauna slēgtā lādīte
lockbox-make = Jauna slēgtā lādīte (šifrēta jūsu pārlūkā)
lockbox-back = Atpakaļ uz noslēpumu
lockbox-hint = Slēgtā lādīte tiek šifrēta un atvērta šajā pārlūkā. Ne paroles frāze, ne vērtība neatstāj šo lapu.
lockbox-needs-script = Lai šeit atvērtu vai šifrētu slēgto lādīti, ir vajadzīgs JavaScript.
lockbox-open = Atvērt slēgto lādīti
lockbox-seal = Šifrēt vērtību
lockbox-warning = Ja paroles frāze tiks pazaudēta, vērtību neviens nevarēs atgūt.
lockbox-passphrase = Paroles frāze
lockbox-again = Paroles frāze vēlreiz
lockbox-store = Šifrēt un saglabāt
lockbox-go = Atvērt vai šifrēt šajā pārlūkā
lockbox-instead = Aizstāt vērtību ar slēgto lādīti
lockbox-wrong-passphrase = Paroles frāze nav pareiza, vai arī slēgtā lādīte ir mainīta.
lockbox-failed = Šajā pārlūkā to neizdevās izdarīt.
lockbox-no-text = Saturs nav teksts; to var lejupielādēt.
lockbox-encoding = Šeit ir nederīgas rakstzīmes.
lockbox-no-passphrase = Ievadiet paroles frāzi.
lockbox-other-passphrase = Paroles frāzes nesakrīt.

undo = Atsaukt darbību
flash-secret-created = Noslēpums { $name } izveidots.
flash-secret-stored = Noslēpums { $name } saglabāts kā versija { $count }.
flash-secret-described = Noslēpuma { $name } apraksts un veids saglabāts.
flash-secret-deleted = Noslēpums { $name } dzēsts.
flash-secret-restored = Noslēpums { $name } atjaunots.
flash-secret-purged = Noslēpums { $name } neatgriezeniski dzēsts.
flash-secret-rolled-back = Noslēpuma { $name } iepriekšēja versija atjaunota un saglabāta kā versija { $count }.
flash-secret-renamed = Noslēpums pārdēvēts par { $name }.
flash-secret-copied = Noslēpums kopēts uz { $name }.
flash-imported = { $count ->
    [zero] Vidē { $name } importēti { $count } noslēpumu.
    [one] Vidē { $name } importēts { $count } noslēpums.
   *[other] Vidē { $name } importēti { $count } noslēpumi.
}
flash-many-deleted = { $count ->
    [zero] Vidē { $name } dzēsti { $count } noslēpumu.
    [one] Vidē { $name } dzēsts { $count } noslēpums.
   *[other] Vidē { $name } dzēsti { $count } noslēpumi.
}
flash-many-restored = { $count ->
    [zero] Vidē { $name } atjaunoti { $count } noslēpumu.
    [one] Vidē { $name } atjaunots { $count } noslēpums.
   *[other] Vidē { $name } atjaunoti { $count } noslēpumi.
}
flash-undone = { $count ->
    [zero] Vidē { $name } atsauktas { $count } noslēpumu izmaiņas.
    [one] Vidē { $name } atsauktas { $count } noslēpuma izmaiņas.
   *[other] Vidē { $name } atsauktas { $count } noslēpumu izmaiņas.
}
flash-token-saved = Pilnvara { $name } saglabāta.
flash-token-locked = Pilnvara Nr. { $name } bloķēta.
flash-token-unlocked = Pilnvara Nr. { $name } atbloķēta.
flash-token-revoked = Pilnvara Nr. { $name } atsaukta.
flash-token-rotated = { $count ->
    [zero] Pilnvarai Nr. { $name } izveidota aizstājēja. Vecā pārstās darboties ne vēlāk kā pēc { $count } stundām.
    [one] Pilnvarai Nr. { $name } izveidota aizstājēja. Vecā pārstās darboties ne vēlāk kā pēc { $count } stundas.
   *[other] Pilnvarai Nr. { $name } izveidota aizstājēja. Vecā pārstās darboties ne vēlāk kā pēc { $count } stundām.
}
flash-token-replaced = Pilnvarai Nr. { $name } izveidota aizstājēja. Vecā tagad ir atsaukta.
flash-token-shown = Pilnvaru Nr. { $name } vairs nevar parādīt. Ja jums tās nav, nomainiet to.
flash-environment-declared = Vide { $name } izveidota.
flash-environment-changed = Vide { $name } saglabāta.
flash-environment-deleted = Vide { $name } dzēsta.
flash-environment-copied = { $count ->
    [zero] Uz vidi { $name } kopēti { $count } noslēpumu.
    [one] Uz vidi { $name } kopēts { $count } noslēpums.
   *[other] Uz vidi { $name } kopēti { $count } noslēpumi.
}
flash-environment-copied-some = { $count ->
    [zero] Uz vidi { $name } kopēti { $count } noslēpumu, izlaisti: { $skipped }.
    [one] Uz vidi { $name } kopēts { $count } noslēpums, izlaisti: { $skipped }.
   *[other] Uz vidi { $name } kopēti { $count } noslēpumi, izlaisti: { $skipped }.
}
flash-environment-rolled-back = Vide { $name } atgriezta pie redakcijas { $count }.
flash-environment-unchanged = Vide { $name } jau atbilst redakcijai { $count }.
flash-rotation-started = Atslēgas maiņa ir sākta.
