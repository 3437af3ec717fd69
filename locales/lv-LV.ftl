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
forge-home = Git servera sākumlapa

vault = Glabātava
sign-in = Pieteikties
sign-in-hint = Ielīmējiet personīgo piekļuves pilnvaru ar tvērumiem read:user un read:repository. Lai labotu noslēpumus vai lasītu aizsargātas vides, nepieciešams arī write:repository.
sign-in-token = Pilnvara
sign-out = Izrakstīties
sign-in-unknown-token = Git serveris neatpazīst šo pilnvaru.

secrets = Noslēpumi
secrets-count = { $count ->
    [zero] { $count } noslēpumu
    [one] { $count } noslēpums
   *[other] { $count } noslēpumi
}
secrets-none = Šeit vēl nav noslēpumu.
secrets-first = Izveidojiet pirmo tepat, ielīmējiet veselu .env failu vai saglabājiet noslēpumu ar API:
secrets-ask = Pirmo var saglabāt ikviens, kam ir rakstīšanas tiesības šajā repozitorijā.
secrets-none-found = Šai meklēšanai neatbilst neviens noslēpums.
search = Meklēt
filter-environment = Vide
filter-type = Veids
filter-any-type = Visi veidi
filter-deleted = Rādīt arī dzēstos
filter-apply = Lietot
filter-clear = Notīrīt filtrus
filter = Filtrs
filter-all = Visas
sort = Kārtošana
sort-name = Nosaukums
sort-changed = Pēdējās izmaiņas
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
secret-hides = Tiks paslēpts pēc { $n } s

secret-name = Nosaukums
secret-description = Apraksts
secret-type = Veids
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
session-address = Adrese
session-agent = Pārlūks
session-created = Pieteikšanās
session-seen = Pēdējoreiz lietots
session-end = Pārtraukt

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
error-key-mismatch = Šī repozitorija vērtības ir šifrētas ar citu galveno atslēgu.
error-version-conflict = Kamēr jūs labojāt, kāds veica izmaiņas.
error-value-too-large = Vērtība ir pārāk liela.
error-unsupported-media-type = Pakalpojums nepieņem šāda veida saturu.
error-token-locked = Šī pilnvara ir bloķēta.
error-precondition-required = Šīm izmaiņām ir vajadzīga pašreizējā redakcija. Pārlādējiet lapu un mēģiniet vēlreiz.
error-rate-limited = Pārāk daudz mēģinājumu. Nedaudz uzgaidiet un mēģiniet vēlreiz.
error-decryption-failed = Neizdevās atšifrēt saglabātu vērtību.
error-encryption-failed = Neizdevās šifrēt vērtību.
error-internal-error = Pakalpojumā radās kļūda.
error-environments-unreadable = Šī repozitorija vides ir mainītas ārpus Forgevault. Pakalpojuma uzturētājam tās ir jānosaka no jauna.
error-forge-unavailable = Git serveris neatbild. Mēģiniet vēlreiz vēlāk.
error-audit-unavailable = Audita žurnālā pašlaik nevar rakstīt, tāpēc nekas netiek izsniegts. Pirms mēģināt vēlreiz, pārbaudiet, vai izmaiņas ir veiktas.
error-request-id = Pieprasījuma ID { $id } (norādiet to, ziņojot par problēmu)

secret-new = Jauns noslēpums

import = Importēt .env
import-hint = Rindas formā NOSAUKUMS=vērtība; drīkst būt arī komentāri un vērtības pēdiņās. Zīme $ paliek nemainīta; mainīgie netiek aizstāti. Dubultpēdiņās vienīgās atsoļa sekvences ir \", \\ un \n.
import-text = Faila saturs
import-environment = Ievietot vidē
import-environment-none = Nevienā: nosaukumi tādi, kādi tie ir failā
import-preview = Priekšskatīt
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
import-literal = Zīme $ tajā paliek nemainīta; mainīgie netiek aizstāti.
import-refused = noraidīts
import-nothing = Viss jau ir saglabāts tieši tā, kā norādīts šeit.
import-blocked = Kamēr kaut kas tiek noraidīts, neko nevar saglabāt.
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
secret-environment = Vide
secret-store = Saglabāt
secret-change = Mainīt vērtību
secret-describe = Saglabāt aprakstu un veidu
secret-created = Izveidots
secret-delete = Dzēst
secret-restore = Atjaunot
secret-purge = Dzēst neatgriezeniski
secret-confirm-purge = Lai noslēpumu neatgriezeniski dzēstu kopā ar visām versijām, ierakstiet { $name }

versions = Versijas
version-current = Pašreizējā
version-roll-back = Atgriezties pie šīs versijas
version-number = Versija { $version }
version-comment = Komentārs
version-actions = Darbības
version-author = Izveidoja
version-written = Versija { $version }, izveidoja { $who }, { $time }

form-kept = Pirms šīs veidlapas nosūtīšanas bija jāpiesakās vēlreiz. Vēl nekas nav saglabāts: pārbaudiet to un nosūtiet vēlreiz.
value-lost = Šo vērtību laukā nevar parādīt bez izmaiņām. Izvēlieties to kā failu.
value-file = Vai fails
value-file-hint = Izvēlētais fails tiek saglabāts lauka satura vietā. Tam jābūt UTF-8 tekstam.
value-line-breaks = Rindu pārtraukumi šajā vērtībā:
value-download = Lejupielādēt
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

compare = Divu versiju salīdzināšana
compare-of = No versijas { $from } uz versiju { $to }
compare-from = No versijas
compare-to = Uz versiju
compare-show = Rādīt atšķirības
compare-hint = Tiks parādītas abas vērtības, un abu nolasīšana tiks ierakstīta audita žurnālā.
diff = Atšķirības
diff-none = Atšķirību nav.
diff-sealed = Slēgtā lādīte ir šifrēta; pakalpojums nevar salīdzināt tās saturu.
diff-unended = (beigās nav rindas pārtraukuma)

rollback-to = Atgriezties pie versijas { $version }
rollback-means = Versijas { $version } saturs tiks vēlreiz saglabāts kā versija { $next }.
rollback-from = Pašreizējā
rollback-back = Atjaunotā
rollback-confirm = Lai atgrieztos pie šīs versijas, ierakstiet { $name }

new-exists = Skatīt esošo noslēpumu { $name }
new-gone = Noslēpums { $name } pa šo laiku ir dzēsts. Jūsu ievadītais vēl nekur nav saglabāts; ja to saglabāsiet šeit, noslēpums tiks atjaunots ar šo vērtību.

token-for-ever = Nekad
token-unused = Vēl nav lietota

environments = Vides
environments-hint = Noslēpums pieder videi, ja tā nosaukums sākas ar vides nosaukumu un punktu. Visi pārējie noslēpumi ir pamatkopā.
environment-name = Nosaukums
environment-name-hint = Mazie burti, cipari, apakšsvītras un defises.
environment-base-hint = Noslēpumi ārpus vidēm
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Aizsargāta
# A label: a secret that is missing here is taken from the base.
environment-overlay = Papildināta no pamatkopas
environment-changed = Pēdējās izmaiņas
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
environment-change = Mainīt vides
environment-protect = Aizsargāt { $name }
environment-unprotect = Vairs neaizsargāt { $name }
environment-delete = Dzēst { $name }
environment-delete-hint = Vidi var dzēst tikai tad, ja tajā nav neviena noslēpuma, pat ne dzēsta.
environment-delete-now = Dzēst vidi

tokens = Pilnvaras
tokens-none = Šeit vēl nav pilnvaru.
tokens-all = Rādīt arī atsauktās
tokens-live = Paslēpt atsauktās
token-new = Jauna pilnvara
token-description = Apraksts
token-scope = Tvērums
token-scope-hint = Ko ar pilnvaru drīkst darīt: read, write, admin, read:PATTERN vai write:PATTERN, atdalīti ar komatiem. PATTERN ir noslēpuma nosaukums vai nosaukumu sākums ar * beigās. Aizsargātajām vidēm var piekļūt tikai ar šablonu, kas sākas ar vides nosaukumu.
token-ttl = Derīguma termiņš
token-ttl-hint = Skaitlis un mērvienība: h ir stundas, d — dienas, w — nedēļas, y — gadi, piemēram, 30d. Ja norādīts 0, derīgums nekad nebeidzas.
token-addresses = Adreses
token-addresses-hint = IP adreses un tīkli, no kuriem pilnvaru drīkst lietot, atdalīti ar komatiem. Ja lauks ir tukšs, to drīkst lietot no jebkurienes.
token-everywhere = No jebkurienes
token-test = Pārbaudīt tvērumu
token-reach = No pašreizējiem noslēpumiem šis tvērums ļauj lasīt { $read } un rakstīt { $write }.
token-reads-and-writes = lasa un raksta
token-create = Izveidot pilnvaru
token-expires = Derīguma beigas
token-used = Pēdējoreiz lietota
token-uses = { $count ->
    [zero] { $count } reižu
    [one] { $count } reizi
   *[other] { $count } reizes
}
token-revoked = Atsaukta
token-expired = Beigusies
token-locked = Bloķēta
token-ends-soon = Drīz beigsies
token-orphan = Bez aktīva īpašnieka
token-orphan-hint = Konts, ar kuru izveidota šī pilnvara, Git serverī vairs nav aktīvs, tāpēc pilnvara tiek noraidīta.
token-made-by = Izveidoja { $who } ({ $date }) · Nr. { $id }
token-made-with = Izveidota ar pilnvaru Nr. { $id } un tiks atsaukta kopā ar to
token-audit = Skatīt darbības
token-describe = Saglabāt
token-lock = Bloķēt
token-lock-hint = Bloķēta pilnvara tiek noraidīta, līdz kāds to atbloķē.
token-locked-until = Pilnvara ir bloķēta; bloķēšanas beigas: { $date }.
token-locked-by-hand = Pilnvara ir bloķēta, līdz kāds to atbloķē.
token-unlock = Atbloķēt
token-revoke = Atsaukt
token-revoke-hint = Pēc tam pilnvara vienmēr tiks noraidīta, tāpat kā visas ar to izveidotās pilnvaras. Darbi, kas to lieto, beigsies ar kļūdu.
token-revoke-now = Atsaukt tagad
token-made = Pilnvara izveidota
token-made-hint = Nokopējiet to tagad: tā vairs netiks rādīta.

audit = Audita žurnāls
audit-none = Nav atbilstošu ierakstu.
audit-action = Darbība
audit-from = No (UTC)
audit-to = Līdz (UTC)
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
lockbox-download = Lejupielādēt
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
flash-secrets-deleted = { $count ->
    [zero] No vides { $name } dzēsti { $count } noslēpumu.
    [one] No vides { $name } dzēsts { $count } noslēpums.
   *[other] No vides { $name } dzēsti { $count } noslēpumi.
}
flash-secrets-restored = { $count ->
    [zero] Vidē { $name } atjaunoti { $count } noslēpumu.
    [one] Vidē { $name } atjaunots { $count } noslēpums.
   *[other] Vidē { $name } atjaunoti { $count } noslēpumi.
}
flash-secrets-copied = { $count ->
    [zero] Vidē { $name } iekopēti { $count } noslēpumu.
    [one] Vidē { $name } iekopēts { $count } noslēpums.
   *[other] Vidē { $name } iekopēti { $count } noslēpumi.
}
flash-imported = { $count ->
    [zero] Vidē { $name } importēti { $count } noslēpumu.
    [one] Vidē { $name } importēts { $count } noslēpums.
   *[other] Vidē { $name } importēti { $count } noslēpumi.
}
flash-token-saved = Pilnvara { $name } saglabāta.
flash-token-locked = Pilnvara Nr. { $name } bloķēta.
flash-token-unlocked = Pilnvara Nr. { $name } atbloķēta.
flash-token-revoked = Pilnvara Nr. { $name } atsaukta.
flash-environment-declared = Vide { $name } izveidota.
flash-environment-changed = Vide { $name } saglabāta.
flash-environment-deleted = Vide { $name } dzēsta.
flash-environment-rolled-back = { $name }: atjaunots iepriekšējs stāvoklis, saglabāts kā redakcija { $count }.
flash-rotation-started = Atslēgas maiņa ir sākta.
