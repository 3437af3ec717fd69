# The texts of the pages in Latvian (Latvia).

tab-code = Kods
tab-issues = Pieteikumi
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
forge-home = Git servera sākumlapa

vault = Glabātava
sign-in = Pieteikties
sign-in-hint = Piesakieties ar kādu no savām Git servera pilnvarām.
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
secrets-first = Izveidojiet pirmo šeit, ielīmējiet visu .env datni vai saglabājiet noslēpumu ar API:
secrets-ask = Pirmo noslēpumu var saglabāt ikviens, kam ir rakstīšanas tiesības šajā repozitorijā.
secrets-none-found = Šai meklēšanai neatbilst neviens noslēpums.
search = Meklēt
filter-environment = Vide
filter-type = Veids
filter-any-environment = Visas vides
filter-any-type = Visi veidi
filter-deleted = Arī dzēstos
filter-apply = Lietot
filter-clear = Notīrīt atlasi

secret-name = Nosaukums
secret-description = Apraksts
secret-type = Veids
secret-version = Versija
secret-changed = Mainīts
secret-changed-by = Kas mainīja
secret-deleted = Dzēsts
secret-lockbox = Slēgta lādīte

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
session-end = Izrakstīt

error-title = Neizdevās

error-invalid-request = Pieprasījumā kaut kas nav pareizi.
error-invalid-version = Tas nav versijas numurs.
error-unauthorized = Jūs neesat pieteicies, vai arī Git serveris vairs neatzīst jūsu pieteikšanos.
error-invalid-token = Šī pilnvara nav derīga.
error-token-expired = Šīs pilnvaras derīgums ir beidzies.
error-token-revoked = Šī pilnvara ir atsaukta.
error-limit-reached = Ir sasniegts plāna ierobežojums.
error-enterprise-required = Tam nepieciešams Enterprise plāns.
error-forbidden = Jums nav tiesību to darīt.
error-access-denied = Šai pilnvarai nav tiesību to darīt.
error-not-found = Šeit tā nav, vai arī jums nav tiesību to redzēt.
error-method-not-allowed = Šeit to nevar izdarīt.
error-request-timeout = Tas aizņēma pārāk daudz laika. Pirms mēģināt vēlreiz, pārbaudiet, vai izmaiņas ir veiktas.
error-already-exists = Šāds nosaukums jau ir aizņemts.
error-key-mismatch = Šī repozitorija vērtības ir šifrētas ar citu galveno atslēgu.
error-version-conflict = Kāds cits bija ātrāks un pa šo laiku ir veicis izmaiņas.
error-value-too-large = Vērtība ir pārāk liela.
error-unsupported-media-type = Pakalpojums nepieņem šāda veida saturu.
error-token-locked = Šī pilnvara ir bloķēta.
error-rate-limited = Pārāk daudz mēģinājumu. Nedaudz uzgaidiet un mēģiniet vēlreiz.
error-decryption-failed = Neizdevās atšifrēt saglabātu vērtību.
error-encryption-failed = Neizdevās šifrēt vērtību.
error-internal-error = Pakalpojumā radās kļūda.
error-forge-unavailable = Git serveris neatbild. Mēģiniet vēlreiz vēlāk.
error-audit-unavailable = Audita žurnālā pašlaik nevar rakstīt, tāpēc nekas netiek izsniegts. Pirms mēģināt vēlreiz, pārbaudiet, vai izmaiņas ir veiktas.
error-request-id = Pieprasījums { $id }

secret-new = Jauns noslēpums

import = Ielīmēt .env datni
import-hint = Rindas formā NAME=value, ar piebildēm un vērtībām pēdiņās. Zīme $ paliek nemainīta: tās vietā nekas netiek ievietots.
import-text = Datnes saturs
import-environment = Ievietot vidē
import-environment-none = Nevienā: nosaukumi kā datnē
import-preview = Priekšskatīt
import-store = Saglabāt visu
import-plan = Kas tiktu saglabāts
import-line = Rinda
import-outcome = Kas notiks
import-new = jauns
import-changed = mainīts
import-unchanged = nemainīts
import-refused = noraidīts
import-nothing = Viss jau ir saglabāts tieši tā.
import-blocked = Neko nevar saglabāt, kamēr kaut kas ir noraidīts.
import-no-assignment = { $line }. rinda nav formā NAME=value.
import-unterminated = { $line }. rindā pēdiņas nav aizvērtas.
import-after-quote = { $line }. rindā pēc aizverošajām pēdiņām vēl kaut kas ir.
import-ambiguous = Programmas { $line }. rindas vērtību lasa dažādi. Ielieciet to vienpēdiņās.
import-twice = { $line }. rindas nosaukums jau ir { $first }. rindā.
import-too-many = Mainīgo ir vairāk nekā { $max }, sākot ar { $line }. rindu.
secret-name-hint = Burti, cipari, pasvītras, defises un punkti; daļa pirms pirmā punkta ir vide.
secret-value = Vērtība
secret-new-value = Jauna vērtība
secret-comment = Komentārs
secret-store = Saglabāt
secret-change = Mainīt
secret-describe = Saglabāt aprakstu un veidu
secret-created = Izveidots
secret-delete = Dzēst
secret-restore = Atjaunot
secret-purge = Neatgriezeniski dzēst
secret-confirm-purge = Lai neatgriezeniski dzēstu ar visām versijām, ierakstiet { $name }

versions = Versijas
version-current = Pašreizējā
version-roll-back = Atgriezt
version-number = { $version }. versija
version-actions = Darbības
version-author = Autors
version-written = { $version }. versija, { $who }, { $time }

value-lost = Šo vērtību laukā nevar parādīt, to nemainot. Izvēlieties to kā datni.
value-file = Vai datne
value-file-hint = Lauka satura vietā tiek saglabāta izvēlētā datne. Tai jābūt UTF-8 tekstam.
value-download = Lejupielādēt
value-edit = Sākt ar pašreizējo vērtību

secret-details = Apraksts un veids
secret-delete-means = Vēlāk to var atjaunot ar visām versijām.
secret-delete-sure = Dzēst { $name }

conflict = Kāds bija ātrāks
conflict-kept = Jūsu ievadītais vēl nekur nav saglabāts. Tas ir zemāk.
conflict-mine = Jūsu vērtība
conflict-diff = No otras vērtības uz jūsējo
conflict-store = Saglabāt manu kā { $version }. versiju
conflict-compare = Salīdzināt ar otru
conflict-drop = Atmest manu un skatīt otru

compare = Salīdzināt divas versijas
compare-of = No { $from }. versijas uz { $to }. versiju
compare-from = No versijas
compare-to = Uz versiju
compare-show = Rādīt atšķirības
compare-hint = Tad tiek parādītas abas vērtības, un auditā tiek ierakstīta abu nolasīšana.
diff = Atšķirības
diff-none = Tās ir vienādas.
diff-sealed = Slēgtā lādīte ir šifrēta; pakalpojums nevar salīdzināt tās saturu.
diff-unended = (beigās nav rindas pārnesuma)

rollback-to = Atgriezt { $version }. versiju
rollback-means = { $version }. versijas saturs tiks vēlreiz saglabāts kā { $next }. versija.
rollback-from = Tagad
rollback-back = Atgriezīsies
rollback-confirm = Lai atgrieztu versiju, ierakstiet { $name }

new-exists = Skatīt esošo noslēpumu { $name }
new-gone = Noslēpums { $name } pa šo laiku tika dzēsts. Jūsu ievadītais vēl nekur nav saglabāts; ja to šeit saglabāsiet, noslēpums tiks atjaunots ar šo vērtību.

token-for-ever = Nekad
token-unused = Vēl nav

tokens = Pilnvaras
tokens-none = Šeit vēl nav pilnvaru.
tokens-all = Rādīt arī atsauktās
tokens-live = Slēpt atsauktās
token-new = Jauna pilnvara
token-description = Kam tā paredzēta
token-scope = Tvērums
token-scope-hint = Ko pilnvara drīkst: read, write, admin, read:PATTERN vai write:PATTERN, atdalīti ar komatiem. PATTERN ir noslēpuma nosaukums vai nosaukumu sākums ar * beigās. Aizsargātām vidēm piekļūst tikai PATTERN, kas sākas ar to nosaukumu.
token-ttl = Derīguma laiks
token-ttl-hint = Skaitlis un mērvienība: h stundas, d dienas, w nedēļas, y gadi, piemēram, 30d. Ar 0 tā nekad nebeidzas.
token-addresses = Adreses
token-addresses-hint = IP adreses un tīkli, no kuriem to drīkst lietot, atdalīti ar komatiem. Atstājiet tukšu, lai neierobežotu.
token-everywhere = No jebkurienes
token-test = Pārbaudīt tvērumu
token-reach = No šeit pašlaik esošajiem noslēpumiem ar šo tvērumu var lasīt { $read } un rakstīt { $write }.
token-reads = lasa
token-reads-and-writes = lasa un raksta
token-create = Izveidot pilnvaru
token-expires = Derīga līdz
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
token-orphan = Nav aktīva īpašnieka
token-orphan-hint = Pilnvaras izveidotājs Git serverī vairs nav aktīvs, tāpēc tā tiek noraidīta.
token-made-by = Pilnvara { $id }, izveidoja { $who }, { $date }.
token-made-with = Tā tika izveidota ar pilnvaru { $id } un tiek atsaukta kopā ar to.
token-audit = Kas ar to darīts
token-describe = Saglabāt
token-lock = Bloķēt
token-lock-hint = Bloķēta pilnvara tiek noraidīta, līdz kāds to atbloķē.
token-locked-until = Tā ir bloķēta līdz { $date }.
token-locked-by-hand = Tā ir bloķēta, līdz kāds to atbloķē.
token-unlock = Atbloķēt
token-revoke = Atsaukt
token-revoke-hint = No tā brīža tā vienmēr tiek noraidīta, tāpat visas pilnvaras, kas ar to izveidotas. Darbi, kas to lieto, neizdosies.
token-revoke-now = Atsaukt tagad
token-made = Jauna pilnvara
token-made-hint = Nokopējiet to tagad: tā vairs netiks rādīta.
token-by-curl = Ar curl
token-in-workflow = Darbplūsmā
token-in-workflow-hint = Saglabājiet pilnvaru kā Git servera noslēpumu ar nosaukumu VAULT_TOKEN. Tad šajā solī katrs pieejamais noslēpums ir vides mainīgais:

audit = Audits
audit-none = Nav atbilstošu ierakstu.
audit-action = Darbība
audit-any-action = Visas darbības
audit-secret = Noslēpums
audit-address = Adrese
audit-outcome = Rezultāts
audit-any-outcome = Visi rezultāti
audit-only-done = Izpildīts
audit-only-refused = Noraidīts
audit-done = Izpildīts
audit-refused = Noraidīts
audit-from = No (UTC)
audit-to = Līdz (UTC)
audit-user-id = Lietotāja ID
audit-token-id = Pilnvaras ID
audit-request = Pieprasījums
audit-export = Eksportēt visu kā { $format }
audit-number = Numurs
audit-time = Laiks
audit-who = Kas
audit-token = pilnvara { $id }
author-token = pilnvara “{ $name }”
author-unknown = lietotājs { $id }

chain = Audita ķēde
chain-hint = Katrs ieraksts ir saistīts ar iepriekšējo, tāpēc nevienu nevar nemanāmi mainīt, izņemt vai iespraust.
chain-check = Pārbaudīt ķēdi
chain-whole = Ķēde ir vesela: ieraksti no { $first } līdz { $last } ir tādi, kādi tika ierakstīti.
chain-older = Agrāki ieraksti netika pārbaudīti.
chain-broken = Ķēde ir pārrauta: saglabātais nav tas, kas tika ierakstīts.
chain-head = Jaunākais ieraksts
chain-head-hint = Jaunākā ieraksta numurs un jaucējvērtība. Glabājiet tos citur: ar tiem vēlāk var pierādīt, ka līdz šim nekas nav mainīts.

keys = Atslēgas
keys-fallback = Galvenā atslēga tiek atvasināta no Git servera SECRET_KEY: ja tā mainīsies, visi noslēpumi tiks zaudēti. Palūdziet administratoram iestatīt atsevišķu galveno atslēgu.
keys-due = Ar šo datu atslēgu ir šifrēts daudz vērtību: ir pienācis laiks to nomainīt.
keys-source = Galvenā atslēga
keys-data-key = Datu atslēga
keys-version = { $version }. versija, izveidota { $date }
keys-age = Datu atslēgas vecums
keys-none = Šeit vēl nekas nav saglabāts, tāpēc datu atslēgas nav.
keys-seals = Ar to šifrētās vērtības
keys-seals-of = { $count } no ne vairāk kā { $max }
keys-rotation = Atslēgas maiņa
keys-rotation-hint = Maiņa izveido jaunu datu atslēgu un ar to no jauna šifrē katra noslēpuma katru versiju. Noslēpumus pa to laiku var lasīt un rakstīt.
keys-running = Notiek maiņa; no jauna šifrētas versijas: { $done } no { $total }.
keys-ended = No jauna šifrētas versijas: { $done } no { $total }; pabeigts { $date }.
keys-incomplete = { $failed ->
    [zero] { $failed } versiju nevar atšifrēt, un tās paliek šifrētas ar veco atslēgu.
    [one] { $failed } versiju nevar atšifrēt, un tā paliek šifrēta ar veco atslēgu.
   *[other] { $failed } versijas nevar atšifrēt, un tās paliek šifrētas ar veco atslēgu.
}
keys-started = Sākts { $date }, uzsāka { $who }.
keys-checked = { $versions ->
    [zero] Atšifrēts { $versions } versiju, neizdevās: { $failed }. Nekas netika mainīts.
    [one] Atšifrēta { $versions } versija, neizdevās: { $failed }. Nekas netika mainīts.
   *[other] Atšifrētas { $versions } versijas, neizdevās: { $failed }. Nekas netika mainīts.
}
keys-check = Pārbaudīt, neko nemainot
keys-rotate = Nomainīt datu atslēgu
keys-rotate-hint = To nevar apturēt vai atsaukt. Kad viss ir šifrēts no jauna, vecā datu atslēga tiek iznīcināta.
keys-rotate-now = Nomainīt tagad

more-not-shown = { $count ->
    [zero] Vēl { $count } netiek rādīti.
    [one] Vēl { $count } netiek rādīts.
   *[other] Vēl { $count } netiek rādīti.
}

plan = Plāns
plan-name = Šai instancei ir { $tier } plāns.
plan-none = Licences nav.
plan-invalid = Iestatītā licence nav derīga.
plan-in-force = Licence ir spēkā.
plan-in-force-until = Licence ir spēkā līdz { $date }.
plan-grace = Licence beidzās { $date }. Viss turpina darboties līdz { $until }.
plan-lapsed = Licence beidzās { $date } un vairs nav spēkā.
plan-dev-mode = Licence netiek prasīta: izstrādes režīms.
plan-days-left = { $days ->
    [zero] Atlikušas { $days } dienas.
    [one] Atlikusi { $days } diena.
   *[other] Atlikušas { $days } dienas.
}
plan-used = { $used }, bez ierobežojuma
plan-used-of = { $used } no { $max }
plan-at-most = Ne vairāk kā { $max }
plan-no-limit = Bez ierobežojuma
plan-live-tokens = Lietojamās pilnvaras
plan-users = Instances lietotāji
plan-users-hint = Par lietotāju tiek uzskatīts ikviens, kas pēdējo { $days } dienu laikā ir kaut ko darījis jebkurā instances glabātavā.
plan-users-exceeded = Instanci lieto vairāk cilvēku, nekā licence atļauj. Neviens netiek izslēgts, bet ir vajadzīga lielāka licence.
plan-retention = Audita glabāšanas ilgums
plan-for-ever = Bez ierobežojuma
days = { $days ->
    [zero] { $days } dienu
    [one] { $days } diena
   *[other] { $days } dienas
}
plan-versioning = Noslēpumu vecākas versijas
plan-tokens = Pilnvaras CI darbiem
plan-sso = Vienotā pieteikšanās (SSO)
plan-rotation = Datu atslēgas maiņa
plan-included = Iekļauts
plan-not-included = Nav iekļauts
plan-lapse = Kad licence beidzas
plan-lapse-hint = Visu saglabāto joprojām var lasīt, eksportēt un dzēst, un esošajiem noslēpumiem var dot jaunas vērtības.
plan-lapse-secrets = { $count ->
    [zero] Šeit ir { $count } noslēpumu. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
    [one] Šeit ir { $count } noslēpums. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
   *[other] Šeit ir { $count } noslēpumi. Jaunus var izveidot tikai tad, ja to ir mazāk nekā { $max }.
}
plan-lapse-versions = { $count ->
    [zero] { $count } vecāku versiju paliek, un tās var lasīt, bet nevienu noslēpumu pie tām nevar atgriezt.
    [one] { $count } vecāka versija paliek, un to var lasīt, bet nevienu noslēpumu pie tās nevar atgriezt.
   *[other] { $count } vecākas versijas paliek, un tās var lasīt, bet nevienu noslēpumu pie tām nevar atgriezt.
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
secret-not-given = Vērtība netika izsniegta.
secret-needs-script = Lai šeit parādītu vai nokopētu vērtību, ir vajadzīgs JavaScript; to var iegūt arī ar API.

skip-to-content = Pāriet uz saturu
language = Valoda

lockbox-new = Jauna slēgta lādīte
lockbox-back = Atpakaļ pie noslēpuma
lockbox-hint = Slēgtā lādīte tiek šifrēta un atvērta šajā pārlūkā. Ne paroles frāze, ne vērtība šo lapu nepamet.
lockbox-needs-script = Lai šeit atvērtu vai šifrētu slēgto lādīti, ir vajadzīgs JavaScript.
lockbox-open = Atvērt slēgto lādīti
lockbox-seal = Šifrēt vērtību
lockbox-warning = Ja paroles frāze tiek pazaudēta, vērtību nevar atgūt neviens.
lockbox-passphrase = Paroles frāze
lockbox-again = Paroles frāze vēlreiz
lockbox-store = Šifrēt un saglabāt
lockbox-download = Lejupielādēt
lockbox-go = Atvērt vai šifrēt šajā pārlūkā
lockbox-instead = Aizstāt vērtību ar slēgtu lādīti
lockbox-wrong-passphrase = Paroles frāze ir nepareiza, vai arī slēgtā lādīte ir mainīta.
lockbox-failed = Šajā pārlūkā to neizdevās izdarīt.
lockbox-no-text = Saturs nav teksts; to var lejupielādēt.
lockbox-encoding = Ir nederīgas rakstzīmes.
lockbox-no-passphrase = Paroles frāze: tukša neko neaizsargā.
lockbox-other-passphrase = Paroles frāze: abas nav vienādas.
