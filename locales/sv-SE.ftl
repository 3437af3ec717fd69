# The texts of the pages in Swedish (Sweden).

tab-code = Kod
tab-issues = Ärenden
tab-pull-requests = Pull-förfrågningar
tab-actions = Actions
tab-packages = Packages
tab-projects = Projekt
tab-releases = Släpp
tab-wiki = Wiki
tab-activity = Aktiviteter
tab-settings = Inställningar
mark-archived = Arkiverade
mark-private = Privat
mark-internal = Intern
tab-forgejo-code = Kod
tab-forgejo-issues = Ärenden
tab-forgejo-pull-requests = Ändringsförfrågningar
tab-forgejo-actions = Actions
tab-forgejo-packages = Paket
tab-forgejo-projects = Projekt
tab-forgejo-releases = Utgåvor
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Aktiviteter
mark-forgejo-archived = Arkiverade
mark-forgejo-private = Privat
mark-forgejo-internal = Intern
forge-home = Git-serverns startsida

vault = Valv
sign-in = Logga in
sign-in-hint = Klistra in en personlig åtkomsttoken med behörigheterna read:user och read:repository. För att redigera hemligheter eller läsa skyddade miljöer krävs även write:repository.
sign-in-token = Token
sign-out = Logga ut
sign-in-unknown-token = Git-servern känner inte igen denna token.

secrets = Hemligheter
secrets-count = { $count ->
    [one] { $count } hemlighet
   *[other] { $count } hemligheter
}
secrets-none = Det finns inga hemligheter här än.
secrets-first = Skapa den första här, klistra in en hel .env-fil eller spara en via API:et:
secrets-ask = Någon med skrivrättighet till det här repot kan spara den första.
secrets-none-found = Ingen hemlighet matchar sökningen.
search = Sök
filter-environment = Miljö
filter-type = Typ
filter-any-type = Alla typer
filter-deleted = Visa även raderade
filter-apply = Tillämpa
filter-clear = Rensa filter
filter = Filter
filter-all = Alla
sort = Sortera efter
sort-name = Namn
sort-changed = Senast ändrad
page-size = Namn per sida
names-count = { $count ->
    [one] { $count } namn
   *[other] { $count } namn
}
from-base = från basen
secrets-search = Sök i namn och beskrivningar
add = lägg till
version-short = v{ $version }
secret-hides = Döljs om { $n } s

secret-name = Namn
secret-description = Beskrivning
secret-type = Typ
secret-version = Version
secret-changed = Ändrad
secret-deleted = Raderad
secret-lockbox = Skrin

page-previous = Föregående
page-next = Nästa
page-of = Sida { $page } av { $pages }

sessions = Inloggade webbläsare
sessions-hint = Här är du inloggad. Logga ut det du inte känner igen.
session-this = Den här webbläsaren
session-address = Adress
session-agent = Webbläsare
session-created = Inloggad
session-seen = Senast använd
session-end = Logga ut

error-title = Det gick inte
error-title-not-found = Hittades inte
error-title-no-access = Ingen åtkomst
error-title-plan = Det ingår inte i ditt abonnemang

error-invalid-request = Kontrollera det du har angett.
error-invalid-version = Det här är inget versionsnummer.
error-unauthorized = Du är inte inloggad, eller så godtar Git-servern inte längre din inloggning.
error-invalid-token = Denna token är ogiltig.
error-token-expired = Denna token har gått ut.
error-token-revoked = Denna token har återkallats.
error-limit-reached = Abonnemangets gräns är nådd.
error-enterprise-required = Det här kräver Enterprise-abonnemanget.
error-forbidden = Du har inte behörighet att göra detta.
error-access-denied = Denna token saknar behörighet för detta.
error-not-found = Hittades inte, eller så har du inte åtkomst.
error-state-unavailable = Det här tidigare tillståndet är inte längre tillgängligt.
error-method-not-allowed = Det går inte att göra detta här.
error-request-timeout = Det tog för lång tid. Kontrollera om ändringen gjordes innan du försöker igen.
error-already-exists = Det finns redan en med det här namnet.
error-environment-has-names = Det finns redan hemligheter vars namn börjar med den här miljöns namn.
error-environment-not-empty = Det finns fortfarande hemligheter i den här miljön, kanske raderade.
error-too-many-environments = Det här repot kan inte ha fler miljöer.
error-older-process = En äldre version av Forgevault använder fortfarande den här databasen. Försök igen när den har uppdaterats.
error-key-mismatch = Värdena i det här repot är krypterade med en annan huvudnyckel.
error-version-conflict = Någon gjorde en ändring medan du redigerade.
error-value-too-large = Värdet är för stort.
error-unsupported-media-type = Tjänsten tar inte emot den här typen av innehåll.
error-token-locked = Denna token är låst.
error-precondition-required = Den här ändringen behöver den aktuella revisionen. Läs in sidan igen och försök på nytt.
error-rate-limited = För många försök. Vänta en stund och försök igen.
error-decryption-failed = Ett sparat värde kunde inte dekrypteras.
error-encryption-failed = Värdet kunde inte krypteras.
error-internal-error = Ett fel uppstod i tjänsten.
error-environments-unreadable = Det här repots miljöer har ändrats utanför Forgevault. Den som driver tjänsten måste ange dem på nytt.
error-forge-unavailable = Git-servern svarar inte. Försök igen senare.
error-audit-unavailable = Det går inte att skriva till granskningsloggen just nu, så ingenting lämnas ut. Kontrollera om ändringen gjordes innan du försöker igen.
error-request-id = Begärans ID { $id } (ange det när du rapporterar problemet)

secret-new = Ny hemlighet

import = Importera .env
import-hint = Rader på formen NAMN=värde; kommentarer och värden inom citattecken går bra. Ett $ behålls som det är; variabler ersätts inte. Inom dubbla citattecken är bara \", \\ och \n escapesekvenser.
import-text = Filens innehåll
import-environment = Lägg i miljön
import-environment-none = Ingen: namnen som de står i filen
import-preview = Förhandsgranska
import-store = { $count ->
    [one] Importera { $count } hemlighet
   *[other] Importera { $count } hemligheter
}
import-plan = Det här skulle sparas
import-line = Rad
import-outcome = Vad som händer
import-new = ny
import-changed = ändrad
import-unchanged = oförändrad
import-literal = Ett $ i det behålls som det är; variabler ersätts inte.
import-refused = nekad
import-nothing = Allt är redan sparat så som det står här.
import-blocked = Ingenting kan sparas så länge något nekas.
import-no-assignment = Rad { $line } har inte formen NAMN=värde.
import-unterminated = Citattecknet på rad { $line } avslutas aldrig.
import-after-quote = Det står något efter det avslutande citattecknet på rad { $line }.
import-ambiguous = Alla program läser inte värdet på rad { $line } likadant. Sätt det inom enkla citattecken. Om det innehåller ett enkelt citattecken eller slutar med \, använd dubbla citattecken och skriv \ som \\ och " som \".
import-twice = Namnet på rad { $line } finns redan på rad { $first }.
import-too-many = Från och med rad { $line } är variablerna fler än { $max }.
secret-name-hint = Bokstäver, siffror, understreck, bindestreck och punkter.
secret-value = Värde
secret-new-value = Nytt värde
secret-comment = Kommentar (visas i historiken)
secret-create = Skapa hemlighet
secret-create-another = Skapa och lägg till en till
secret-environment = Miljö
secret-store = Spara
secret-change = Ändra
secret-describe = Spara beskrivning och typ
secret-created = Skapad
secret-delete = Radera
secret-restore = Återställ
secret-purge = Radera permanent
secret-confirm-purge = Skriv { $name } för att radera den permanent med alla versioner

versions = Versioner
version-current = Aktuell
version-roll-back = Återställ
version-number = Version { $version }
version-comment = Kommentar
version-actions = Åtgärder
version-author = Skriven av
version-written = Version { $version } av { $who }, { $time }

form-kept = Du behövde logga in igen innan formuläret kunde skickas. Inget har sparats ännu: kontrollera det och skicka det igen.
value-lost = Det här värdet kan inte visas i ett fält utan att ändras. Välj det som en fil.
value-file = Eller en fil
value-file-hint = En vald fil sparas i stället för det som står i fältet. Den måste vara UTF-8-text.
value-line-breaks = Radbrytningar i det här värdet:
value-download = Ladda ner
value-edit = Redigera nuvarande värde

secret-details = Beskrivning och typ
secret-delete-means = Den kan återställas senare, med alla versioner.
secret-delete-sure = Radera { $name }

conflict = Någon ändrade den här hemligheten medan du redigerade den
conflict-kept = Det du skrev är inte sparat någonstans än. Det står här nedanför.
conflict-mine = Ditt värde
conflict-diff = Från det andra värdet till ditt
conflict-store = Spara mitt som version { $version }
conflict-compare = Jämför med det andra
conflict-drop = Kasta mitt och visa det andra

compare = Jämför två versioner
compare-of = Från version { $from } till version { $to }
compare-from = Från
compare-to = Till
compare-show = Visa skillnaderna
compare-hint = Båda värdena visas då, och båda visningarna skrivs in i granskningsloggen.
diff = Skillnader
diff-none = De är likadana.
diff-sealed = Ett skrin är krypterat; tjänsten kan inte jämföra innehållet.
diff-unended = (ingen radbrytning i slutet)

rollback-to = Återställ till version { $version }
rollback-means = Innehållet i version { $version } sparas på nytt som version { $next }.
rollback-from = Aktuell
rollback-back = Återställd
rollback-confirm = Skriv { $name } för att återställa

new-exists = Visa hemligheten { $name } som redan finns
new-gone = Hemligheten { $name } har raderats under tiden. Det du skrev är inte sparat någonstans än; om du sparar det här återställs också hemligheten.

token-for-ever = Aldrig
token-unused = Inte än

environments = Miljöer
environments-hint = En hemlighet hör till en miljö om dess namn börjar med miljöns namn och en punkt. Alla andra hemligheter ligger i basen.
environment-name = Namn
environment-name-hint = Små bokstäver, siffror, understreck och bindestreck.
environment-base-hint = Hemligheter utan miljö
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Skyddad
# A label: a secret that is missing here is taken from the base.
environment-overlay = Kompletteras från basen
environment-changed = Senast ändrad
# In place of the number of secrets.
environment-no-access = Ingen åtkomst
environment-new = Ny miljö
environment-create = Skapa miljö
environment-protect-hint = I en skyddad miljö kan bara administratörer ändra hemligheter, och den som bara har läsrättighet ser dem inte.
environment-take-in = { $count ->
    [one] Ta även med hemligheten vars namn redan börjar med det här namnet och en punkt
   *[other] Ta även med de { $count } hemligheter vars namn redan börjar med det här namnet och en punkt
}
environment-change = Ändra miljöer
environment-protect = Skydda { $name }
environment-unprotect = Sluta skydda { $name }
environment-delete = Radera { $name }
environment-delete-hint = Du kan bara radera en miljö som inte innehåller några hemligheter, inte ens raderade.
environment-delete-now = Radera miljö

tokens = Tokens
tokens-none = Det finns inga tokens här än.
tokens-all = Visa även återkallade
tokens-live = Dölj återkallade
token-new = Ny token
token-description = Beskrivning
token-scope = Omfattning
token-scope-hint = Vad denna token får göra: read, write, admin, read:PATTERN eller write:PATTERN, åtskilda med kommatecken. PATTERN är namnet på en hemlighet, eller början på namn med * sist. Skyddade miljöer nås bara med ett mönster som börjar med deras namn.
token-ttl = Giltighetstid
token-ttl-hint = Ett tal och en enhet: h för timmar, d för dagar, w för veckor, y för år, till exempel 30d. Med 0 går den aldrig ut.
token-addresses = Adresser
token-addresses-hint = IP-adresser och nätverk som den får användas från, åtskilda med kommatecken. Lämna tomt för att tillåta alla.
token-everywhere = Varifrån som helst
token-test = Testa omfattningen
token-reach = Av hemligheterna som finns här nu kan { $read } läsas och { $write } skrivas med den här omfattningen.
token-reads-and-writes = läser och skriver
token-create = Skapa token
token-expires = Går ut
token-used = Senast använd
token-uses = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}
token-revoked = Återkallad
token-expired = Utgången
token-locked = Låst
token-ends-soon = Går snart ut
token-orphan = Utan aktiv ägare
token-orphan-hint = Den som skapade denna token är inte längre aktiv på Git-servern, så den nekas.
token-made-by = Skapad av { $who } den { $date } · #{ $id }
token-made-with = Skapad med token #{ $id } och återkallas tillsammans med den
token-audit = Visa aktivitet
token-describe = Spara
token-lock = Lås
token-lock-hint = En låst token nekas tills någon låser upp den.
token-locked-until = Den är låst till { $date }.
token-locked-by-hand = Den är låst tills någon låser upp den.
token-unlock = Lås upp
token-revoke = Återkalla
token-revoke-hint = Därefter nekas den för gott, liksom alla tokens som har skapats med den. Jobb som använder den kommer att misslyckas.
token-revoke-now = Återkalla nu
token-made = Token skapad
token-made-hint = Kopiera den nu: den visas inte igen.

audit = Granskningslogg
audit-none = Inga poster matchar.
audit-action = Åtgärd
audit-from = Från (UTC)
audit-to = Till (UTC)
audit-token = token { $id }
author-token = token ”{ $name }”
author-unknown = användare { $id }

chain = Granskningsloggens kedja
chain-hint = Varje post är bunden till den föregående, så att kontrollen avslöjar en post som har ändrats, tagits bort eller skjutits in. Endast de senaste posterna kan kapas obemärkt: se nedan.
chain-check = Kontrollera kedjan
chain-whole = Kedjan är hel: posterna { $first } till { $last } är så som de skrevs.
chain-older = Äldre poster kontrollerades inte.
chain-broken = Kedjan är bruten: det som är sparat är inte det som skrevs.
chain-unproven = Posterna { $first } till { $last } kan inte bevisas här: nyckeln till deras kedja hör till en huvudnyckel som inte finns tillgänglig.
chain-take-over = Vid post { $number } togs kedjan över från en annan huvudnyckel. Den posten säger vad de tidigare vilar på.
chain-head = Senaste posten
chain-head-hint = Den senaste postens nummer och hash. Förvara dem någon annanstans: med dem går det senare att bevisa att ingenting har ändrats fram till hit.

keys = Nycklar
keys-fallback = Huvudnyckeln härleds från Git-serverns SECRET_KEY: om den ändras går hemligheterna inte att läsa förrän den gamla nyckeln har angetts på nytt. Be en administratör att ange en egen huvudnyckel.
keys-due = Många värden har krypterats med den här datanyckeln: det är dags att rotera den.
keys-source = Huvudnyckel
keys-source-variable = Miljövariabeln { $name }
keys-source-variable-file = Filen som anges av miljövariabeln { $name }
keys-source-configuration = Konfigurationsnyckeln { $name }
keys-source-configuration-file = Filen som anges av konfigurationsnyckeln { $name }
keys-source-app-ini = { $name } i { $path }
keys-source-app-ini-file = Filen som anges av { $name } i { $path }
keys-source-file = Filen { $path }
keys-source-forge = Härledd från Git-serverns SECRET_KEY · { $place }
keys-data-key = Datanyckel
keys-version = Version { $version }, skapad den { $date }
keys-age = Datanyckelns ålder
keys-none = Ingenting är sparat här än, så det finns ingen datanyckel.
keys-seals = Värden krypterade med den
keys-seals-of = { $count } av högst { $max }
keys-rotation = Rotation
keys-rotation-hint = En rotation skapar en ny datanyckel och krypterar om varje version av varje hemlighet med den. Hemligheter kan läsas och skrivas under tiden.
keys-running = Pågår: { $done } av { $total } versioner har krypterats om.
keys-ended = { $done } av { $total } versioner krypterades om den { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } version kan inte dekrypteras och är fortfarande krypterad med den gamla nyckeln.
   *[other] { $failed } versioner kan inte dekrypteras och är fortfarande krypterade med den gamla nyckeln.
}
keys-started = Startad av { $who } den { $date }.
keys-checked = { $versions ->
    [one] { $versions } version dekrypterades, { $failed } misslyckades. Ingenting ändrades.
   *[other] { $versions } versioner dekrypterades, { $failed } misslyckades. Ingenting ändrades.
}
keys-check = Kontrollera utan att ändra något
keys-rotate = Rotera datanyckeln
keys-rotate-hint = Det går varken att avbryta eller ångra. När allt är omkrypterat raderas den gamla datanyckeln.
keys-rotate-now = Rotera nu

more-not-shown = { $count ->
    [one] { $count } till visas inte.
   *[other] { $count } till visas inte.
}

plan = Abonnemang
plan-name = Den här instansen har abonnemanget { $tier }.
plan-none = Det finns ingen licens.
plan-invalid = Den angivna licensen är ogiltig.
plan-in-force = Licensen gäller.
plan-in-force-until = Licensen gäller till { $date }.
plan-grace = Licensen gick ut den { $date }. Allt fortsätter att fungera till den { $until }.
plan-lapsed = Licensen gick ut den { $date } och gäller inte längre.
plan-dev-mode = Ingen licens krävs: utvecklingsläge.
plan-days-left = { $days ->
    [one] { $days } dag återstår.
   *[other] { $days } dagar återstår.
}
plan-used = { $used }, obegränsat
plan-used-of = { $used } av { $max }
plan-at-most = Högst { $max }
plan-no-limit = Obegränsat
plan-live-tokens = Tokens i bruk
plan-users = Instansens användare
plan-users-hint = Den som har gjort något i något av instansens valv under de senaste { $days } dagarna räknas som användare.
plan-users-exceeded = Fler personer använder instansen än licensen tillåter. Ingen stängs ute, men det behövs en större licens.
plan-retention = Granskningsloggen sparas
plan-for-ever = Utan tidsgräns
days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
plan-versioning = Äldre versioner av hemligheter
plan-tokens = Tokens för CI-jobb
plan-sso = Enkel inloggning (SSO)
plan-rotation = Rotation av datanyckeln
plan-included = Ingår
plan-not-included = Ingår inte
plan-lapse = När en licens upphör
plan-lapse-hint = Allt som är sparat kan fortfarande läsas, exporteras och raderas, och hemligheter som finns här kan få nya värden.
plan-lapse-secrets = { $count ->
    [one] Det finns { $count } hemlighet här. Nya kan bara skapas så länge de är färre än { $max }.
   *[other] Det finns { $count } hemligheter här. Nya kan bara skapas så länge de är färre än { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } äldre version finns kvar och kan läsas, men ingen hemlighet kan återställas till den.
   *[other] { $count } äldre versioner finns kvar och kan läsas, men ingen hemlighet kan återställas till dem.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token fortsätter att fungera. Inga nya kan skapas.
   *[other] { $count } tokens fortsätter att fungera. Inga nya kan skapas.
}
plan-lapse-rotation = Datanyckeln kan inte roteras.

secret-reveal = Visa
secret-hide = Dölj
secret-copy = Kopiera
secret-copied = Kopierat
secret-not-given = Värdet kunde inte läsas in.
secret-needs-script = JavaScript krävs för att visa eller kopiera värdet här; det går också att hämta via API:et.

skip-to-content = Hoppa till innehållet
language = Språk

lockbox-new = Nytt skrin
lockbox-make = Nytt skrin (krypteras i din webbläsare)
lockbox-back = Tillbaka till hemligheten
lockbox-hint = Ett skrin krypteras och öppnas i den här webbläsaren. Varken lösenfrasen eller värdet lämnar den här sidan.
lockbox-needs-script = JavaScript krävs för att öppna eller kryptera ett skrin här.
lockbox-open = Öppna skrinet
lockbox-seal = Kryptera ett värde
lockbox-warning = Ingen kan återskapa värdet om lösenfrasen går förlorad.
lockbox-passphrase = Lösenfras
lockbox-again = Lösenfrasen en gång till
lockbox-store = Kryptera och spara
lockbox-download = Ladda ner
lockbox-go = Öppna eller kryptera det i den här webbläsaren
lockbox-instead = Ersätt värdet med ett skrin
lockbox-wrong-passphrase = Lösenfrasen är fel, eller så har skrinet ändrats.
lockbox-failed = Det gick inte att göra i den här webbläsaren.
lockbox-no-text = Innehållet är inte text; det går att ladda ner.
lockbox-encoding = Det här innehåller ogiltiga tecken.
lockbox-no-passphrase = Ange en lösenfras.
lockbox-other-passphrase = Lösenfraserna stämmer inte överens.

undo = Ångra
flash-secret-created = { $name } har skapats.
flash-secret-stored = { $name } har sparats som version { $count }.
flash-secret-described = Uppgifterna om { $name } har sparats.
flash-secret-deleted = { $name } har raderats.
flash-secret-restored = { $name } har återställts.
flash-secret-purged = { $name } har raderats permanent.
flash-secret-rolled-back = { $name } har återställts till en tidigare version och sparats som version { $count }.
flash-secrets-deleted = { $count ->
    [one] { $count } hemlighet i { $name } har raderats.
   *[other] { $count } hemligheter i { $name } har raderats.
}
flash-secrets-restored = { $count ->
    [one] { $count } hemlighet i { $name } har återställts.
   *[other] { $count } hemligheter i { $name } har återställts.
}
flash-secrets-copied = { $count ->
    [one] { $count } hemlighet har kopierats till { $name }.
   *[other] { $count } hemligheter har kopierats till { $name }.
}
flash-imported = { $count ->
    [one] { $count } hemlighet har importerats till { $name }.
   *[other] { $count } hemligheter har importerats till { $name }.
}
flash-token-saved = Token { $name } har sparats.
flash-token-locked = Token #{ $name } har låsts.
flash-token-unlocked = Token #{ $name } har låsts upp.
flash-token-revoked = Token #{ $name } har återkallats.
flash-environment-declared = Miljön { $name } har skapats.
flash-environment-changed = Miljön { $name } har sparats.
flash-environment-deleted = Miljön { $name } har raderats.
flash-environment-rolled-back = { $name } har återställts till ett tidigare läge och sparats som revision { $count }.
flash-rotation-started = Rotationen har startat.
