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
mark-template = Mall
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
mark-forgejo-template = Mall
forge-home = Git-serverns startsida

nav-milestones = Milstolpar
nav-explore = Utforska
nav-help = Hjälp
nav-notifications = Notiser
nav-menu = Meny
nav-create = Skapa…
nav-new-repository = Ny utvecklingskatalog
nav-migrate = Ny migrering
nav-new-organization = Ny organisation
nav-you = Profil och inställningar…
nav-signed-in = Inloggad som { $name }
nav-profile = Profil
nav-starred = Stjärnmärkt
nav-subscriptions = Prenumerationer
nav-settings = Inställningar
nav-admin = Sidadministration
nav-forge-sign-out = Logga ut
nav-vault-sign-out = Logga ut från valvet
header-rss = RSS-flöde
header-watch = Bevaka
header-star = Stjärnmärk
header-fork = Förgrening
header-forked-from = forkad från { $name }
header-mirror-of = spegling av { $name }
tabs-more = Fler

vault = Valv
sign-in = Logga in
sign-in-hint = Klistra in en personlig åtkomsttoken med behörigheterna read:user och read:repository. För att redigera hemligheter eller läsa skyddade miljöer krävs även write:repository.
sign-in-token = Token
sign-in-make = Skapa en token
sign-out = Logga ut
sign-in-unknown-token = Git-servern känner inte igen denna token.

name = Namn
description = Beskrivning
type = Typ
environment = Miljö
access = Åtkomst
history = Historik
cancel = Avbryt
download = Ladda ner
save = Spara
last-changed = Senast ändrad
preview = Förhandsgranska

secrets = Hemligheter
secrets-none = Det finns inga hemligheter här än.
secrets-first = Skapa den första här, klistra in en hel .env-fil eller spara en från en terminal:
secrets-ask = Någon med skrivrättighet till det här repot kan spara den första.
secrets-none-found = Ingen hemlighet matchar sökningen.
search = Sök
filter-any-type = Alla typer
filter-deleted = Visa även raderade
filter-apply = Tillämpa
filter-clear = Rensa filter
filter = Filter
filter-all = Alla
sort = Sortera efter
page-size = Namn per sida
names-count = { $count ->
    [one] { $count } namn
   *[other] { $count } namn
}
from-base = från basen
secrets-search = Sök i namn och beskrivningar
add = lägg till
version-short = v{ $version }
select-all = Välj alla namn på den här sidan
select-name = Välj { $name }
selected = Valda: { $n }
selected-in = I
selected-export = Ladda ner .env
selected-copy = Kopiera till
selected-delete-means = Hemligheterna raderas i den valda miljön och kan återställas.
list-drop = Släpp .env-filen för att förhandsgranska den
secret-hides = Döljs om { $n } s

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
session-at = från { $address }
session-since = inloggad: { $date }
session-active = senast aktiv: { $date }
session-end = Logga ut
terminals = Terminaler
terminals-hint = Terminaler som är inloggade med { $command }. Logga ut dem du inte känner igen.

device = Logga in en terminal
device-code = Kod
device-hint = Ange koden som { $command } visar i din terminal.
device-wrong = Koden är fel, har gått ut eller har redan använts.
device-continue = Fortsätt
device-asks = Ett program vill använda valvet i ditt namn. Det kallar sig { $name }.
device-warning = Godkänn bara om du nyss själv skrev { $command }. Neka om någon har skickat koden till dig.
device-address = Dess adress
device-own-address = Din adress
device-asked = Begärd
device-approve = Godkänn
device-deny = Neka
device-approved = { $name } är inloggad. Gå tillbaka till din terminal.
device-denied = { $name } loggades inte in.
device-confirm-title = Bekräfta en åtgärd
device-confirm-asks = En terminal som är inloggad i ditt namn vill göra detta. Den kallar sig { $name }.
device-action = Åtgärd
device-repository = Kodkatalog
device-confirm-warning = Bekräfta bara om du nyss själv påbörjade detta. Under tio minuter kan terminalen då även göra annat som ger åtkomst eller inte kan ångras.
device-confirm = Bekräfta
device-confirmed = Bekräftat. { $name } kan fortsätta i tio minuter.

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
error-confirmation-required = Bekräfta detta i webbläsaren först.
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
error-conflict = Samma begäran behandlas fortfarande. Försök igen om en stund.
error-key-mismatch = Värdena i det här repot är krypterade med en annan huvudnyckel.
error-version-conflict = Någon gjorde en ändring medan du redigerade.
error-value-too-large = Värdet är för stort.
error-unsupported-media-type = Tjänsten tar inte emot den här typen av innehåll.
error-idempotency-mismatch = Den här nyckeln har redan använts för en annan begäran.
error-token-locked = Denna token är låst.
error-precondition-required = Den här ändringen behöver den aktuella revisionen. Läs in sidan igen och försök på nytt.
error-rate-limited = För många försök. Vänta en stund och försök igen.
error-decryption-failed = Ett sparat värde kunde inte dekrypteras.
error-encryption-failed = Värdet kunde inte krypteras.
error-internal-error = Ett fel uppstod i tjänsten.
error-environments-unreadable = Det här repots miljöer har ändrats utanför Forgevault. Den som driver tjänsten måste ange dem på nytt.
error-forge-unavailable = Git-servern svarar inte. Försök igen senare.
error-audit-unavailable = Det går inte att skriva till granskningsloggen just nu, så ingenting lämnas ut. Kontrollera om ändringen gjordes innan du försöker igen.
error-role-read = Det kräver läsrättighet till det här repot, som du kan få av dess administratörer.
error-role-write = Det kräver skrivrättighet till det här repot, som du kan få av dess administratörer.
error-role-admin = Bara det här repots administratörer kan göra det.
error-role-archived = Det här repot är arkiverat, så dess valv är skrivskyddat. Repots administratörer kan häva arkiveringen.
error-plans = Se vad varje abonnemang innehåller och hur du installerar en licens
error-again = Försök igen
error-to-secrets = Tillbaka till hemligheterna
error-to-forge = Till startsidan
error-request-id = Begärans ID { $id } (ange det när du rapporterar problemet)

secret-new = Ny hemlighet

import = Importera .env
import-hint = Rader på formen NAMN=värde; kommentarer och värden inom citattecken går bra. Ett $ behålls som det är; variabler ersätts inte. Inom dubbla citattecken är bara \", \\ och \n escapesekvenser.
import-text = Eller klistra in innehållet
import-file = Fil
import-environment = Lägg i miljön
import-environment-none = Ingen: namnen som de står i filen
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
import-show = Visa ändringarna
import-literal = Ett $ i det behålls som det är; variabler ersätts inte.
import-refused = nekad
import-nothing = Allt är redan sparat så som det står här.
import-blocked = Ingenting kan sparas så länge något nekas.
import-unread = Det som följer kunde inte läsas.
import-leave-out = Förhandsgranska utan de här raderna
import-left-out = { $count ->
    [one] { $count } rad utelämnas.
   *[other] { $count } rader utelämnas.
}
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
secret-change = Ändra
secret-change-hint = Sparar en ny version utan att visa den nuvarande.
secret-edit = Redigera
edit-title = Redigera { $name }
secret-more = Fler åtgärder
secret-sections = På den här sidan
secret-elsewhere = I andra miljöer
secret-is-deleted = Den här hemligheten är raderad. Du kan återställa den med alla versioner.
secret-move = Byt namn eller flytta
secret-move-hint = Historiken behålls. Tokens och jobb som använder det gamla namnet hittar inte längre hemligheten.
secret-rename = Byt namn
secret-copy-to = Kopiera till en annan miljö
secret-copy-hint = Kopierar det nuvarande värdet med dess typ och beskrivning. Ingen får se värdet.
secret-copy-into = Kopiera till { $name }
secret-copy-taken = { $name } finns redan. Om du skriver över den blir kopian dess nästa version.
secret-copy-over = Skriv över
secret-delete-title = Radera den här hemligheten
secret-purge-title = Radera den här hemligheten permanent
secret-purge-means = Alla versioner raderas. Det går inte att ångra.

access-anyone = Alla med läsrättighet till det här repot kan läsa hemligheten. Den som har skrivrättighet kan ändra den.
access-protected = Den här miljön är skyddad. Den som har skrivrättighet till det här repot kan läsa hemligheten, och bara administratörer kan ändra den.
access-audit = Aktivitet
access-readers = Senast läst av
access-readers-none = Ingen har läst den här hemligheten på sistone.
access-tokens = Tokens med åtkomst
access-tokens-none = Ingen token kan läsa den här hemligheten.
access-token-reads = kan läsa
access-token-writes = kan läsa och skriva
access-tokens-part = Endast de första { $count } tokens kontrollerades.
access-workflows = Arbetsflödesfiler som använder den
access-workflows-search = Sök i arbetsflödesfiler
access-workflows-none = Ingen arbetsflödesfil på standardgrenen använder det här namnet.
access-workflows-part = Alla arbetsflödesfiler genomsöktes inte: endast 20 filer på upp till 64 KiB.
access-workflows-unknown = Git-servern lät dig inte läsa arbetsflödesfilerna.

secret-created = Skapad
secret-delete = Radera
secret-restore = Återställ
secret-purge = Radera permanent
secret-confirm-purge = Skriv { $name } för att radera den permanent med alla versioner

version-current = Aktuell
version-roll-back = Återställ
version-number = Version { $version }
version-written = Version { $version } av { $who }, { $time }

form-kept = Du behövde logga in igen innan formuläret kunde skickas. Inget har sparats ännu: kontrollera det och skicka det igen.
value-lost = Det här värdet kan inte visas i ett fält utan att ändras. Välj det som en fil.
value-show = Visa värdet
value-generate = Generera
value-length = Längd
value-characters = Tecken
value-letters = Bokstäver och siffror
value-symbols = Bokstäver, siffror och symboler
value-url = Bokstäver, siffror, - och _
value-hex = Hexadecimalt
value-more = Mer
value-empty = Spara ett tomt värde
value-file = Eller en fil
value-file-hint = En vald fil sparas i stället för det som står i fältet. Den måste vara UTF-8-text.
value-line-breaks = Radbrytningar i det här värdet:
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

compare-of = Från version { $from } till version { $to }
compare-from = Från
compare-to = Till
compare-show = Visa skillnaderna
compare-any = Jämför valfria versioner
compare-hint = Båda värdena visas då, och båda visningarna skrivs in i granskningsloggen.
diff = Skillnader
diff-none = De är likadana.
diff-sealed = Ett skrin är krypterat; tjänsten kan inte jämföra innehållet.
diff-unended = (ingen radbrytning i slutet)

rollback-to = Återställ till version { $version }
rollback-means = Innehållet i version { $version } sparas på nytt som version { $next }.
rollback-back = Återställd
rollback-confirm = Skriv { $name } för att återställa

new-exists = Visa hemligheten { $name } som redan finns
new-gone = Hemligheten { $name } har raderats under tiden. Det du skrev är inte sparat någonstans än; om du sparar det här återställs också hemligheten.

token-unused = Inte än

environments = Miljöer
environments-hint = En hemlighet hör till en miljö om dess namn börjar med miljöns namn och en punkt. Alla andra hemligheter ligger i basen.
environment-name-hint = Små bokstäver, siffror, understreck och bindestreck.
environment-base-hint = Hemligheter utan miljö
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Skyddad
# A label: a secret that is missing here is taken from the base.
environment-overlay = Kompletteras från basen
# In place of the number of secrets.
environment-no-access = Ingen åtkomst
environment-new = Ny miljö
environment-create = Skapa miljö
environment-protect-hint = I en skyddad miljö kan bara administratörer ändra hemligheter, och den som bara har läsrättighet ser dem inte.
environment-take-in = { $count ->
    [one] Ta även med hemligheten vars namn redan börjar med det här namnet och en punkt
   *[other] Ta även med de { $count } hemligheter vars namn redan börjar med det här namnet och en punkt
}
environment-secrets = { $count ->
    [one] { $count } hemlighet
   *[other] { $count } hemligheter
}
environment-actions = Åtgärder för { $name }
environment-pages = Sidor för { $name }
environment-overview = Översikt
environment-compare = Jämför
environment-copy-here = Kopiera hit
environment-base-means = I basen ligger alla hemligheter utan miljö. Miljöer som kompletteras från basen hämtar härifrån det som saknas i dem.
environment-revision = Revision
environment-open-hint = Alla med skrivrättighet kan ändra hemligheter här, och den som bara har läsrättighet kan se dem.
environment-no-access-hint = Du kan inte se hemligheterna i den här miljön.
environment-fallback = Komplettering från basen
environment-fallback-rule = Automatiskt: på om miljön inte är skyddad
environment-fallback-on = På
environment-fallback-off = Av
environment-overlay-hint = Jobb får en hemlighet från basen om den saknas här.
environment-no-overlay = Jobb får bara de hemligheter som finns här.
environment-keep-overlay = Fortsätt att komplettera från basen även om miljön blir skyddad
environment-keep-overlay-hint = Annars stängs kompletteringen av när miljön skyddas: alla med skrivrättighet kan ändra basen, och därmed vad jobb får här.
environment-position = Position
environment-position-hint = Ordning i listor, 0 till 1000.
environment-position-new-hint = Ordning i listor, 0 till 1000. Lämna tomt för att lägga den sist.
environment-delete = Radera { $name }
environment-delete-now = Radera miljö
environment-empty-hint = Det finns inga hemligheter i den här miljön, så du kan radera den. Dess historik finns kvar i granskningsloggen.
environment-delete-sure = Radera nu
environment-held = { $count ->
    [one] Det finns fortfarande { $count } hemlighet i den här miljön.
   *[other] Det finns fortfarande { $count } hemligheter i den här miljön.
}
environment-held-deleted = { $count ->
    [one] { $count } av dem är raderad men kan återställas.
   *[other] { $count } av dem är raderade men kan återställas.
}
environment-held-hint = För att radera miljön måste du först radera dem permanent eller flytta dem genom att byta namn på dem.
environment-held-show = Visa hemligheterna

environment-with = Med
environment-compare-hint = Jämförelsen visar namn, aldrig värden. För varje jämfört värde skrivs en läsning in i granskningsloggen.
environment-compare-nothing = Det finns inget att jämföra: ingen av dem har någon hemlighet som du kan läsa på båda sidor.
environment-differs = Olika värden
environment-only-here = Endast i { $here }
environment-only-there = Endast i { $there }
environment-incomparable = Kan inte jämföras: krypterade i webbläsaren
environment-same = Samma värde
environment-copy-to = Kopiera till { $name }…
environment-copy-selected-hint = Kopierar de valda namnen. Du får se en förhandsgranskning först.

environment-from = Från
environment-show-secrets = Visa hemligheter
environment-pick = Hemligheter att kopiera
environment-pick-all = Välj alla
environment-pick-none = Välj inga
environment-exists = finns, v{ $version }
environment-conflict = Om en hemlighet redan finns
environment-conflict-skip = Behåll den
environment-conflict-overwrite = Ersätt den med en ny version
environment-conflict-fail = Kopiera ingenting
environment-copy-hint = Värden visas aldrig. För varje kopierad hemlighet skrivs en läsning och en skrivning in i granskningsloggen.
environment-nothing-to-copy = { $name } har ingen hemlighet som du kan kopiera.
environment-copy-plan = Kopiera från { $from } till { $to }
environment-copy-nothing = Ingenting skulle kopieras.
environment-skipped = { $count ->
    [one] { $count } hemlighet finns redan och förblir oförändrad:
   *[other] { $count } hemligheter finns redan och förblir oförändrade:
}
environment-copy-now = { $count ->
    [one] Kopiera { $count } hemlighet
   *[other] Kopiera { $count } hemligheter
}
environment-choose-again = Ändra urvalet

environment-change-added = tillagd, v{ $version }
environment-change-deleted = raderad
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } till
   *[other] { $count } till
}
environment-copied-from = kopierat från { $name }
environment-rolled-back-to = återställt till revision { $number }
environment-undid = ångrade revision { $number }
environment-first = Det som fanns här när historiken började
environment-redrawn = Miljön skapades eller raderades
environment-base-redrawn = Hemligheter flyttades in i eller ut ur en miljö
environment-no-history = Det finns ingen historik som du kan se.
environment-roll-back-at = Återställ till före eller efter revision { $number }
environment-back-before = Återställ till före den här ändringen
environment-back-after = Återställ till efter den här ändringen
environment-no-versions = Återställning kräver ett abonnemang med äldre versioner av hemligheter.
environment-time = Datum och tid (UTC)
environment-time-hint = Återställer till det som fanns här vid den tidpunkten.
environment-or-revision = Eller revision
environment-or-revision-hint = Ett nummer från historiken.
environment-only-names = Endast dessa namn (valfritt)
environment-only-names-hint = Avgränsa med kommatecken eller blanksteg.
environment-back-to = Återställ till revision { $number }
environment-back-changes = { $count ->
    [one] { $count } hemlighet skulle ändras:
   *[other] { $count } hemligheter skulle ändras:
}
environment-back-hint = Värdena blir nya versioner, och ingen historik går förlorad. Beskrivningar och typer ändras inte.
environment-back-nothing = Ingenting skulle ändras: allt är som det var då.
environment-will-return = kommer tillbaka, v{ $version }
environment-will-go = kommer att raderas
environment-unavailable = Inte helt tillgängligt
environment-purged = har raderats permanent; namnet förblir som det är
environment-pruned = den versionen har tagits bort; namnet förblir som det är
environment-moved = finns numera i en annan miljö och stannar där; namnet får en kopia

tokens = Tokens
tokens-none = Det finns inga tokens här än.
tokens-none-hint = Med tokens kan CI-jobb och skript läsa eller skriva hemligheter i det här repot.
tokens-all = Visa även återkallade
tokens-live = Dölj återkallade
token-new = Ny token
token-description-hint = Vad denna token är till för, till exempel ”Driftsättning till staging”.
token-scope = Omfattning
token-scope-hint = Vad denna token får göra: read, write, admin, read:PATTERN eller write:PATTERN, åtskilda med kommatecken. PATTERN är namnet på en hemlighet, eller början på namn med * sist. Skyddade miljöer nås bara med ett mönster som börjar med deras namn. Om du fyller i det här ersätter det valen ovan.
token-advanced = Avancerat: ange omfattning
token-access = Behörighet
token-access-read = Läsa
token-access-read-hint = Läsa och exportera hemligheter.
token-access-write = Läsa och skriva
token-access-write-hint = Även skapa, ändra, radera och återställa dem.
token-access-admin = Administratör
token-access-admin-hint = Allt i det här valvet, även tokens, granskningsloggen och nycklar.
token-where-parts = Valda miljöer
token-where-parts-hint = Även hemligheter som läggs till i dem senare.
token-where-everywhere = Alla miljöer
token-where-everywhere-hint = Basen och alla nuvarande miljöer, även skyddade.
token-where-names = Valda hemligheter
token-where-names-hint = Efter namn eller prefix.
token-names = Namn eller prefix
token-names-hint = Avgränsa med kommatecken eller blanksteg. Avsluta ett prefix med *, till exempel staging.DB_*.
token-base-hint = Om du väljer base utan alla oskyddade miljöer gäller denna token de hemligheter som finns i base i dag, men inga som läggs till senare.
token-choose-parts = Välj minst en miljö.
token-ttl = Giltighetstid
token-ttl-custom = Egen giltighetstid
token-ttl-hint = Ett tal och en enhet: h för timmar, d för dagar, w för veckor, y för år, till exempel 30d. Med 0 går den aldrig ut.
token-life-1d = 1 dag
token-life-7d = 7 dagar
token-life-30d = 30 dagar
token-life-90d = 90 dagar
token-life-1y = 1 år
token-life-0 = Går aldrig ut
token-life-custom = Egen…
token-addresses = Adresser
token-addresses-hint = IP-adresser och nätverk som den får användas från, åtskilda med kommatecken. Lämna tomt för att tillåta alla.
token-everywhere = Varifrån som helst
token-test = Testa omfattningen
token-reach = Av hemligheterna som finns här nu kan { $read } läsas och { $write } skrivas med den här omfattningen.
token-reach-hint = Välj vad denna token ska komma åt för att förhandsgranska det här.
token-reach-nothing = Inget har valts än.
token-reach-wrong = Ingen förhandsgranskning. Kontrollera ditt val.
token-reads-and-writes = läser och skriver
token-can-read = Läsa:
token-can-write = Läsa och skriva:
token-everything = alla hemligheter
token-open = alla hemligheter utanför skyddade miljöer
token-more = och { $count } till
token-admin = Administratör: allt i det här valvet
token-create = Skapa token
token-expires = Går ut
token-used = Senast använd
token-uses = { $count ->
    [one] { $count } gång
   *[other] { $count } gånger
}
token-ends = Går ut { $date }
token-last-used = Användes { $date }
token-by = av { $who }
token-live = Aktiv
token-revoked = Återkallad
token-expired = Utgången
token-locked = Låst
token-ends-soon = Går snart ut
token-orphan = Utan aktiv ägare
token-orphan-hint = Den som skapade denna token är inte längre aktiv på Git-servern, så den nekas.
token-made-by = Skapad av { $who } den { $date } · #{ $id }
token-made-with = Skapad med token #{ $id } och återkallas tillsammans med den
token-audit = Visa aktivitet
token-reaches = Nuvarande åtkomst
token-rotate = Rotera token
token-rotate-hint = Skapar en ny token med samma beskrivning, omfattning, adresser och giltighetstid. Den gamla fortsätter att fungera under den tid du väljer, så att du kan ersätta den överallt.
token-rotate-ends = Gammal token slutar fungera
token-ends-now = Omedelbart
token-ends-1h = Om 1 timme
token-ends-24h = Om 24 timmar
token-ends-7d = Om 7 dagar
token-stop = Stoppa åtkomst
token-lock = Lås
token-lock-title = Lås denna token
token-lock-hint = En låst token nekas tills någon låser upp den.
token-locked-until = Den är låst till { $date }.
token-locked-by-hand = Den är låst tills någon låser upp den.
token-unlock = Lås upp
token-unlock-title = Lås upp denna token
token-revoke = Återkalla
token-revoke-title = Återkalla denna token
token-revoke-hint = Därefter nekas den för gott, liksom alla tokens som har skapats med den. Jobb som använder den kommer att misslyckas.
token-revoke-now = Återkalla nu
token-made = Token skapad
token-made-hint = Kopiera den nu: den visas inte igen.
token-text = Token
token-open-page = Tokendetaljer
token-use = Använd denna token
token-use-hint = Spara denna token som en hemlighet i ditt CI-system med namnet { $name } (i Woodpecker: vault_token). Varje exempel läser in hemligheterna som miljövariabler.

audit = Granskningslogg
audit-entries = { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
audit-none = Inga poster matchar.
audit-everywhere = Sök i alla poster
audit-search = Hemlighet, person, token, IP-adress eller begärans ID
audit-views = Vy
audit-view-changes = Läsningar och ändringar
audit-view-refused = Nekade
audit-view-views = Sidvisningar
audit-range = Tidsperiod
audit-range-any = När som helst
audit-range-day = Senaste 24 timmarna
audit-range-week = Senaste 7 dagarna
audit-range-month = Senaste 30 dagarna
audit-range-custom = Egen period
audit-from = Från (UTC)
audit-to = Till (UTC)
audit-remove-filter = Ta bort filtret { $name }
audit-export-menu = Exportera
audit-export-filtered = Dessa poster som { $format }
audit-export-all = Hela loggen som { $format }, signerad
audit-older = Äldre
audit-newer = Nyare

audit-who-service = Forgevault
audit-who-operator = En driftansvarig
audit-client = { $browser } på { $system }
audit-source-api = API
audit-source-web = webb
audit-source-cli = kommandorad
audit-source-system = tjänst
audit-why-refused = Nekades: { $why }
audit-why-failed = Misslyckades: { $why }
audit-details = Detaljer
audit-one-request = En begäran, { $count } poster
audit-more = Alla poster i denna begäran
audit-entry = Post
audit-action = Åtgärd
audit-result = Resultat
audit-agent = Användaragent
audit-request-id = Begärans ID

audit-did-list = { $who } listade hemligheterna
audit-did-list-of = { $who } listade hemligheterna i { $what }
audit-did-look = { $who } visade { $what }
audit-did-read = { $who } läste { $what } { $version }
audit-did-read-none = { $who } sökte efter hemligheter att läsa men hittade inga
audit-did-write = { $who } sparade { $what } { $version }
audit-did-write-none = { $who } sparade inga hemligheter
audit-did-describe = { $who } ändrade detaljerna för { $what }
audit-did-rename = { $who } bytte namn på { $what } till { $to }
audit-did-delete = { $who } raderade { $what }
audit-did-purge = { $who } raderade permanent { $what }
audit-did-restore = { $who } återställde { $what } { $version }
audit-did-rollback = { $who } återställde ett tidigare läge av { $what } { $version }
audit-did-hide = { $who } dolde det här valvet
audit-did-show-vault = { $who } gjorde det här valvet tillgängligt igen
audit-did-purge-vault = { $who } raderade permanent data i det här valvet
audit-did-token-list = { $who } visade listan över tokens
audit-did-token-create = { $who } skapade { $what }
audit-did-token-update = { $who } ändrade { $what }
audit-did-token-revoke = { $who } återkallade { $what }
audit-did-token-mark = { $who } uppdaterade en persons tokens
audit-did-audit-list = { $who } visade granskningsloggen
audit-did-audit-export = { $who } exporterade granskningsloggen
audit-did-chain-check = { $who } kontrollerade granskningsloggens kedja
audit-did-chain-head = { $who } visade den senaste posten i granskningsloggens kedja
audit-did-key-rotate = { $who } startade en rotation av datanyckeln
audit-did-key-rotated = { $who } slutförde en rotation av datanyckeln
audit-did-key-test = { $who } provkörde en nyckelrotation
audit-did-key-migrate = { $who } flyttade det här valvets nycklar till den nuvarande huvudnyckeln
audit-did-rows-accept = { $who } godtog sparade tokens och hemligheter som de var
audit-did-take-over = { $who } fortsatte granskningsloggens kedja med en annan huvudnyckel
audit-did-keys-view = { $who } visade nycklarna
audit-did-plan-view = { $who } visade abonnemanget
audit-did-env-list = { $who } visade miljöerna
audit-did-env-look = { $who } visade miljön { $what }
audit-did-env-write = { $who } sparade miljön { $what }
audit-did-env-anew = { $who } angav miljöerna på nytt
audit-did-env-delete = { $who } raderade miljön { $what }
audit-did-env-history = { $who } visade historiken för { $what }
audit-did-env-diff = { $who } jämförde lägen av { $what }
audit-did-env-undo = { $who } återställde ett tidigare läge av miljön { $what }
audit-did-env-undo-test = { $who } förhandsgranskade en återställning av miljön { $what }
audit-did-env-copy = { $who } kopierade hemligheter från { $from } till { $what }
audit-did-env-copy-test = { $who } förhandsgranskade en kopiering av hemligheter från { $from } till { $what }
audit-did-replay = { $who } skickade en begäran igen och fick det första svaret
audit-did-other = { $who } gjorde något som den här versionen inte känner till

audit-tried-list = { $who } försökte lista hemligheterna
audit-tried-list-of = { $who } försökte lista hemligheterna i { $what }
audit-tried-look = { $who } försökte visa { $what }
audit-tried-read = { $who } försökte läsa { $what } { $version }
audit-tried-read-any = { $who } försökte läsa hemligheter
audit-tried-write = { $who } försökte spara { $what }
audit-tried-write-any = { $who } försökte spara hemligheter
audit-tried-delete = { $who } försökte radera { $what }
audit-tried-delete-any = { $who } försökte radera hemligheter
audit-tried-purge = { $who } försökte permanent radera { $what }
audit-tried-restore = { $who } försökte återställa { $what }
audit-tried-rollback = { $who } försökte återställa ett tidigare läge av { $what }
audit-tried-token-list = { $who } försökte visa listan över tokens
audit-tried-token-create = { $who } försökte skapa en token
audit-tried-token-update = { $who } försökte ändra en token
audit-tried-token-revoke = { $who } försökte återkalla en token
audit-tried-audit-list = { $who } försökte visa granskningsloggen
audit-tried-audit-export = { $who } försökte exportera granskningsloggen
audit-tried-key-rotate = { $who } försökte rotera datanyckeln
audit-tried-key-migrate = { $who } försökte flytta det här valvets nycklar till den nuvarande huvudnyckeln
audit-tried-keys-view = { $who } försökte visa nycklarna
audit-tried-plan-view = { $who } försökte visa abonnemanget
audit-tried-env-list = { $who } försökte visa miljöerna
audit-tried-env-look = { $who } försökte visa miljön { $what }
audit-tried-env-create = { $who } försökte skapa en miljö
audit-tried-env-write = { $who } försökte spara miljön { $what }
audit-tried-env-delete = { $who } försökte radera miljön { $what }
audit-tried-env-history = { $who } försökte visa historiken för { $what }
audit-tried-env-diff = { $who } försökte jämföra lägen av { $what }
audit-tried-env-undo = { $who } försökte återställa ett tidigare läge av miljön { $what }
audit-tried-env-copy = { $who } försökte kopiera hemligheter till { $what }
audit-tried-other = { $who } försökte göra något annat

audit-many-read = { $who } läste { $count } hemligheter
audit-many-read-of = { $who } läste { $count } hemligheter i { $what }
audit-many-write = { $who } sparade { $count } hemligheter
audit-many-write-of = { $who } sparade { $count } hemligheter i { $what }
audit-many-delete = { $who } raderade { $count } hemligheter
audit-many-delete-of = { $who } raderade { $count } hemligheter i { $what }
audit-many-restore = { $who } återställde { $count } hemligheter
audit-many-restore-of = { $who } återställde { $count } hemligheter i { $what }
audit-many-tried-read = { $who } försökte läsa { $count } hemligheter
audit-many-tried-read-of = { $who } försökte läsa { $count } hemligheter i { $what }
audit-many-tried-write = { $who } försökte spara { $count } hemligheter
audit-many-tried-write-of = { $who } försökte spara { $count } hemligheter i { $what }
audit-many-tried-delete = { $who } försökte radera { $count } hemligheter
audit-many-tried-delete-of = { $who } försökte radera { $count } hemligheter i { $what }

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
keys-state-idle = Aldrig utförd
keys-state-running = Pågår
keys-state-done = Slutförd
keys-state-incomplete = Ofullständig
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
plan-state-live = Aktiv
plan-state-ends-soon = Går snart ut
plan-state-expired = Ogiltig
plan-state-none = Ingen licens
plan-source = Hittades i:
plan-compare = Jämför abonnemang
plan-here = Ditt abonnemang
plan-secrets = Hemligheter per repo
plan-install = Installera en licens
plan-install-who = Den som driver den här instansen installerar licensen. Den gäller för alla instansens repon.
plan-install-file = Spara licensen som en fil som Forgevault kan läsa.
plan-install-setting = Ange filens sökväg i { $variable }, eller i { $setting } i konfigurationen, och starta om Forgevault. Om den redan var angiven räcker det att ersätta filen: ingen omstart behövs.
plan-install-wait = Läs in den här sidan igen efter några sekunder. Den visar det nya abonnemanget, eller vad som är fel med licensen.
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
flash-secret-renamed = Namnet har ändrats till { $name }.
flash-secret-copied = Hemligheten har kopierats till { $name }.
flash-imported = { $count ->
    [one] { $count } hemlighet har importerats till { $name }.
   *[other] { $count } hemligheter har importerats till { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } hemlighet har raderats i { $name }.
   *[other] { $count } hemligheter har raderats i { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } hemlighet har återställts i { $name }.
   *[other] { $count } hemligheter har återställts i { $name }.
}
flash-undone = { $count ->
    [one] Ändringen av { $count } hemlighet i { $name } har ångrats.
   *[other] Ändringarna av { $count } hemligheter i { $name } har ångrats.
}
flash-token-saved = Token { $name } har sparats.
flash-token-locked = Token #{ $name } har låsts.
flash-token-unlocked = Token #{ $name } har låsts upp.
flash-token-revoked = Token #{ $name } har återkallats.
flash-token-rotated = { $count ->
    [one] En ersättare har skapats för token #{ $name }, som slutar fungera inom { $count } timme.
   *[other] En ersättare har skapats för token #{ $name }, som slutar fungera inom { $count } timmar.
}
flash-token-replaced = En ersättare har skapats för token #{ $name }, som nu är återkallad.
flash-token-shown = Token #{ $name } kan inte visas igen. Rotera den om du inte har den.
flash-environment-declared = Miljön { $name } har skapats.
flash-environment-changed = Miljön { $name } har sparats.
flash-environment-deleted = Miljön { $name } har raderats.
flash-environment-copied = { $count ->
    [one] { $count } hemlighet har kopierats till { $name }.
   *[other] { $count } hemligheter har kopierats till { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } hemlighet har kopierats till { $name }, { $skipped } hoppades över.
   *[other] { $count } hemligheter har kopierats till { $name }, { $skipped } hoppades över.
}
flash-environment-rolled-back = { $name } har återställts till revision { $count }.
flash-environment-unchanged = { $name } motsvarar redan revision { $count }.
flash-rotation-started = Rotationen har startat.
