# The texts of the pages in Dutch (Netherlands).

tab-code = Code
tab-issues = Kwesties
tab-pull-requests = Pull-aanvragen
tab-actions = Actions
tab-packages = Paketten
tab-projects = Projecten
tab-releases = Publicaties
tab-wiki = Wiki
tab-activity = Activiteit
tab-settings = Instellingen
mark-archived = Gearchiveerd
mark-private = Privé
mark-internal = Interne
mark-template = Sjabloon
tab-forgejo-code = Code
tab-forgejo-issues = Issues
tab-forgejo-pull-requests = Pull requests
tab-forgejo-actions = Actions
tab-forgejo-packages = Pakketten
tab-forgejo-projects = Projecten
tab-forgejo-releases = Publicaties
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Activiteit
mark-forgejo-archived = Gearchiveerd
mark-forgejo-private = Privé
mark-forgejo-internal = Interne
mark-forgejo-template = Sjabloon
forge-home = Startpagina van de forge

nav-milestones = Mijlpalen
nav-explore = Verkennen
nav-help = Help
nav-notifications = Meldingen
nav-menu = Menu
nav-create = Maken…
nav-new-repository = Nieuwe repository
nav-migrate = Nieuwe migratie
nav-new-organization = Nieuwe organisatie
nav-you = Profiel en instellingen…
nav-signed-in = Aangemeld als { $name }
nav-profile = Profiel
nav-starred = Favoriet
nav-subscriptions = Abonnementen
nav-settings = Instellingen
nav-admin = Sitebeheer
nav-forge-sign-out = Uitloggen
nav-vault-sign-out = Uitloggen bij de kluis
header-rss = RSS-feed
header-watch = Volgen
header-star = Ster
header-fork = Vork
header-forked-from = geforkt van { $name }
header-mirror-of = kopie van { $name }
tabs-more = Meer

vault = Kluis
sign-in = Inloggen
sign-in-hint = Plak een persoonlijk toegangstoken met de rechten read:user en read:repository. Om geheimen te bewerken of beveiligde omgevingen te lezen, is ook write:repository nodig.
sign-in-token = Token
sign-in-make = Token maken
sign-out = Uitloggen
sign-in-unknown-token = De forge kent dit token niet.

name = Naam
description = Omschrijving
type = Type
environment = Omgeving
access = Toegang
history = Geschiedenis
cancel = Annuleren
download = Downloaden
save = Opslaan
last-changed = Laatst gewijzigd
preview = Voorbeeld

secrets = Geheimen
secrets-none = Er zijn hier nog geen geheimen.
secrets-first = Maak hier het eerste aan, plak een heel .env-bestand of sla er een op vanuit een terminal:
secrets-ask = Iemand met schrijfrechten voor deze repository kan het eerste opslaan.
secrets-none-found = Geen geheimen gevonden voor deze zoekopdracht.
search = Zoeken
filter-any-type = Alle typen
filter-deleted = Ook verwijderde
filter-apply = Toepassen
filter-clear = Filters wissen
filter = Filter
filter-all = Alle
sort = Sorteren op
page-size = Namen per pagina
names-count = { $count ->
    [one] { $count } naam
   *[other] { $count } namen
}
from-base = uit de basis
secrets-search = Zoeken in namen en omschrijvingen
add = toevoegen
version-short = v{ $version }
select-all = Alle namen op deze pagina selecteren
select-name = { $name } selecteren
selected = { $n } geselecteerd
selected-in = In
selected-export = .env downloaden
selected-copy = Kopiëren naar
selected-delete-means = De geheimen worden uit de gekozen omgeving verwijderd en kunnen worden hersteld.
list-drop = Laat het .env-bestand hier los voor een voorbeeld
secret-hides = Wordt over { $n } s verborgen

secret-version = Versie
secret-changed = Gewijzigd
secret-deleted = Verwijderd
secret-lockbox = Kluisje

page-previous = Vorige
page-next = Volgende
page-of = Pagina { $page } van { $pages }

sessions = Ingelogde browsers
sessions-hint = Hier ben je ingelogd. Log uit wat je niet herkent.
session-this = Deze browser
session-at = vanaf { $address }
session-since = ingelogd: { $date }
session-active = laatst actief: { $date }
session-end = Uitloggen
terminals = Terminals
terminals-hint = Terminals die zijn ingelogd met { $command }. Log uit wat je niet herkent.

device = Terminal inloggen
device-code = Code
device-hint = Voer de code in die { $command } in je terminal toont.
device-wrong = Deze code is onjuist, verlopen of al gebruikt.
device-continue = Doorgaan
device-asks = Een programma wil de kluis namens jou gebruiken. Het noemt zichzelf { $name }.
device-warning = Keur dit alleen goed als je zojuist zelf { $command } hebt getypt. Weiger het als iemand je de code heeft gestuurd.
device-address = Zijn adres
device-own-address = Jouw adres
device-asked = Aangevraagd
device-approve = Goedkeuren
device-deny = Weigeren
device-approved = { $name } is ingelogd. Ga terug naar je terminal.
device-denied = { $name } is niet ingelogd.
device-confirm-title = Actie bevestigen
device-confirm-asks = Een terminal die namens jou is ingelogd, wil dit doen. Het noemt zichzelf { $name }.
device-action = Actie
device-repository = Repository
device-confirm-warning = Bevestig dit alleen als je het zojuist zelf bent begonnen. Tien minuten lang kan deze terminal dan ook andere dingen doen die toegang geven of niet ongedaan kunnen worden gemaakt.
device-confirm = Bevestigen
device-confirmed = Bevestigd. { $name } kan tien minuten lang doorgaan.

error-title = Dat is niet gelukt
error-title-not-found = Niet gevonden
error-title-no-access = Geen toegang
error-title-plan = Dit zit niet in je abonnement

error-invalid-request = Controleer je invoer.
error-invalid-version = Dit is geen versienummer.
error-unauthorized = Je bent niet ingelogd, of de forge erkent je sessie niet meer.
error-invalid-token = Dit token is niet geldig.
error-token-expired = Dit token is verlopen.
error-token-revoked = Dit token is ingetrokken.
error-limit-reached = Je abonnement staat niet meer toe.
error-enterprise-required = Hiervoor is het Enterprise-abonnement nodig.
error-forbidden = Je hebt hier geen rechten voor.
error-confirmation-required = Bevestig dit eerst in de browser.
error-access-denied = Dit token heeft hier geen rechten voor.
error-not-found = Niet gevonden, of je hebt geen toegang.
error-state-unavailable = Deze eerdere toestand is niet meer beschikbaar.
error-method-not-allowed = Dit kan hier niet.
error-request-timeout = Het duurde te lang. Controleer of de wijziging is doorgevoerd voordat je het opnieuw probeert.
error-already-exists = Er bestaat er al een met deze naam.
error-environment-has-names = Er zijn al geheimen waarvan de naam begint met de naam van deze omgeving.
error-environment-not-empty = Er staan nog geheimen in deze omgeving, misschien verwijderde.
error-too-many-environments = Deze repository kan niet meer omgevingen hebben.
error-older-process = Een oudere versie van Forgevault gebruikt deze database nog. Probeer het opnieuw zodra die versie is bijgewerkt.
error-conflict = Hetzelfde verzoek wordt nog verwerkt. Probeer het zo meteen opnieuw.
error-key-mismatch = De waarden van deze repository zijn met een andere hoofdsleutel versleuteld.
error-version-conflict = Iemand heeft een wijziging aangebracht terwijl je aan het bewerken was.
error-value-too-large = De waarde is te groot.
error-unsupported-media-type = De dienst accepteert dit soort inhoud niet.
error-idempotency-mismatch = Deze sleutel is al voor een ander verzoek gebruikt.
error-token-locked = Dit token is vergrendeld.
error-precondition-required = Deze wijziging heeft de huidige revisie nodig. Laad de pagina opnieuw en probeer het nog eens.
error-rate-limited = Te veel pogingen. Wacht even en probeer het opnieuw.
error-decryption-failed = Een opgeslagen waarde kon niet worden ontsleuteld.
error-encryption-failed = De waarde kon niet worden versleuteld.
error-internal-error = Er ging iets mis in de dienst.
error-environments-unreadable = De omgevingen van deze repository zijn buiten Forgevault om gewijzigd. De beheerder van de dienst moet ze opnieuw vastleggen.
error-forge-unavailable = De forge reageert niet. Probeer het later opnieuw.
error-audit-unavailable = Het auditlogboek kan nu niet worden bijgewerkt, dus er wordt niets verstrekt. Controleer of de wijziging is doorgevoerd voordat je het opnieuw probeert.
error-role-read = Hiervoor zijn leesrechten voor deze repository nodig. Die kun je krijgen van de beheerders ervan.
error-role-write = Hiervoor zijn schrijfrechten voor deze repository nodig. Die kun je krijgen van de beheerders ervan.
error-role-admin = Alleen beheerders van deze repository kunnen dit doen.
error-role-archived = Deze repository is gearchiveerd, dus de kluis is alleen-lezen. De beheerders van de repository kunnen de archivering ongedaan maken.
error-plans = Bekijk wat elk abonnement bevat en hoe je een licentie installeert
error-again = Opnieuw proberen
error-to-secrets = Terug naar de geheimen
error-to-forge = Naar de startpagina
error-request-id = Verzoek-ID { $id } (vermeld dit als je het probleem meldt)

secret-new = Nieuw geheim

import = .env importeren
import-hint = Regels in de vorm NAAM=waarde; opmerkingen en waarden tussen aanhalingstekens mogen ook. Een $ blijft gewoon staan; variabelen worden niet vervangen. Tussen dubbele aanhalingstekens zijn alleen \", \\ en \n escapetekens.
import-text = Of plak de inhoud
import-file = Bestand
import-environment = In deze omgeving plaatsen
import-environment-none = Geen: de namen zoals ze in het bestand staan
import-store = { $count ->
    [one] { $count } geheim importeren
   *[other] { $count } geheimen importeren
}
import-plan = Wat er zou worden opgeslagen
import-line = Regel
import-outcome = Wat er gebeurt
import-new = nieuw
import-changed = gewijzigd
import-unchanged = ongewijzigd
import-show = Wijzigingen tonen
import-literal = De $ erin blijft gewoon staan; variabelen worden niet vervangen.
import-refused = geweigerd
import-nothing = Alles is al opgeslagen zoals het hier staat.
import-blocked = Zolang er iets geweigerd wordt, kan er niets worden opgeslagen.
import-unread = Wat volgt, kon niet worden gelezen.
import-leave-out = Voorbeeld zonder deze regels
import-left-out = { $count ->
    [one] { $count } regel wordt overgeslagen.
   *[other] { $count } regels worden overgeslagen.
}
import-no-assignment = Regel { $line } heeft niet de vorm NAAM=waarde.
import-unterminated = Het aanhalingsteken in regel { $line } wordt niet gesloten.
import-after-quote = Er staat nog iets na het sluitende aanhalingsteken in regel { $line }.
import-ambiguous = Niet alle programma’s lezen de waarde in regel { $line } hetzelfde. Zet die tussen enkele aanhalingstekens. Staat er een enkel aanhalingsteken in of eindigt ze op \, gebruik dan dubbele en schrijf \ als \\ en " als \".
import-twice = De naam in regel { $line } staat al in regel { $first }.
import-too-many = Vanaf regel { $line } zijn er meer dan { $max } variabelen.
secret-name-hint = Letters, cijfers, underscores, streepjes en punten.
secret-value = Waarde
secret-new-value = Nieuwe waarde
secret-comment = Opmerking (zichtbaar in de geschiedenis)
secret-create = Geheim aanmaken
secret-create-another = Aanmaken en nog een toevoegen
secret-change = Wijzigen
secret-change-hint = Slaat een nieuwe versie op zonder de huidige te tonen.
secret-edit = Bewerken
edit-title = { $name } bewerken
secret-more = Meer acties
secret-sections = Op deze pagina
secret-elsewhere = In andere omgevingen
secret-is-deleted = Dit geheim is verwijderd. Je kunt het met alle versies herstellen.
secret-move = Hernoemen of verplaatsen
secret-move-hint = De geschiedenis blijft behouden. Tokens en jobs die de oude naam gebruiken, vinden het geheim niet meer.
secret-rename = Hernoemen
secret-copy-to = Naar een andere omgeving kopiëren
secret-copy-hint = Kopieert de huidige waarde met het type en de omschrijving. Niemand krijgt de waarde te zien.
secret-copy-into = Kopiëren naar { $name }
secret-copy-taken = { $name } bestaat al. Als je het overschrijft, wordt de kopie de volgende versie.
secret-copy-over = Overschrijven
secret-delete-title = Dit geheim verwijderen
secret-purge-title = Dit geheim definitief verwijderen
secret-purge-means = Alle versies worden gewist. Dit kan niet ongedaan worden gemaakt.

access-anyone = Iedereen met leesrechten voor deze repository kan dit geheim lezen. Wie schrijfrechten heeft, kan het wijzigen.
access-protected = Deze omgeving is beschermd. Wie schrijfrechten voor deze repository heeft, kan dit geheim lezen; alleen beheerders kunnen het wijzigen.
access-audit = Activiteit
access-readers = Laatst gelezen door
access-readers-none = Niemand heeft dit geheim de laatste tijd gelezen.
access-tokens = Tokens met toegang
access-tokens-none = Geen enkel token kan dit geheim lezen.
access-token-reads = kan lezen
access-token-writes = kan lezen en schrijven
access-tokens-part = Alleen de eerste { $count } tokens zijn gecontroleerd.
access-workflows = Workflowbestanden die het gebruiken
access-workflows-search = Workflowbestanden doorzoeken
access-workflows-none = Geen enkel workflowbestand op de standaardbranch gebruikt deze naam.
access-workflows-part = Niet alle workflowbestanden zijn doorzocht: alleen 20 bestanden van maximaal 64 KiB.
access-workflows-unknown = De forge stond je niet toe de workflowbestanden te lezen.

secret-created = Aangemaakt
secret-delete = Verwijderen
secret-restore = Herstellen
secret-purge = Definitief verwijderen
secret-confirm-purge = Typ { $name } om het met alle versies definitief te verwijderen

version-current = Huidig
version-roll-back = Terugzetten
version-number = Versie { $version }
version-written = Versie { $version } door { $who }, { $time }

form-kept = Je moest opnieuw inloggen voordat dit formulier kon worden verzonden. Er is nog niets opgeslagen: controleer het en verzend het opnieuw.
value-lost = Deze waarde kan niet ongewijzigd in een veld worden getoond. Kies een bestand met de waarde.
value-show = Waarde tonen
value-generate = Genereren
value-length = Lengte
value-characters = Tekens
value-letters = Letters en cijfers
value-symbols = Letters, cijfers en symbolen
value-url = Letters, cijfers, - en _
value-hex = Hexadecimaal
value-more = Meer
value-empty = Een lege waarde opslaan
value-file = Of een bestand
value-file-hint = Een gekozen bestand wordt opgeslagen in plaats van wat er in het veld staat. Het moet UTF-8-tekst zijn.
value-line-breaks = Regeleinden in deze waarde:
value-edit = Huidige waarde bewerken

secret-details = Omschrijving en type
secret-delete-means = Je kunt het later herstellen, met alle versies.
secret-delete-sure = { $name } verwijderen

conflict = Iemand heeft dit geheim gewijzigd terwijl je het bewerkte
conflict-kept = Wat je hebt getypt, is nog nergens opgeslagen. Het staat hieronder.
conflict-mine = Jouw waarde
conflict-diff = Van de andere waarde naar de jouwe
conflict-store = De mijne opslaan als versie { $version }
conflict-compare = Vergelijken met de andere
conflict-drop = De mijne verwerpen en de andere bekijken

compare-of = Van versie { $from } naar versie { $to }
compare-from = Van
compare-to = Naar
compare-show = Verschillen tonen
compare-any = Willekeurige versies vergelijken
compare-hint = Beide waarden worden dan getoond en beide inzages worden in het auditlogboek vastgelegd.
diff = Verschillen
diff-none = Ze zijn gelijk.
diff-sealed = Een kluisje is versleuteld; de dienst kan de inhoud ervan niet vergelijken.
diff-unended = (geen regeleinde aan het eind)

rollback-to = Terugzetten naar versie { $version }
rollback-means = De inhoud van versie { $version } wordt opnieuw opgeslagen, als versie { $next }.
rollback-back = Hersteld
rollback-confirm = Typ { $name } om terug te zetten

new-exists = Bestaand geheim { $name } bekijken
new-gone = Het geheim { $name } is intussen verwijderd. Wat je hebt getypt, is nog nergens opgeslagen; als je het hier opslaat, wordt ook het geheim hersteld.

token-unused = Nog niet

environments = Omgevingen
environments-hint = Een geheim hoort bij een omgeving als de naam ervan begint met de naam van de omgeving en een punt. Alle andere geheimen staan in de basis.
environment-name-hint = Kleine letters, cijfers, underscores en streepjes.
environment-base-hint = Geheimen zonder omgeving
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Beschermd
# A label: a secret that is missing here is taken from the base.
environment-overlay = Aangevuld uit de basis
# In place of the number of secrets.
environment-no-access = Geen toegang
environment-new = Nieuwe omgeving
environment-create = Omgeving aanmaken
environment-protect-hint = In een beschermde omgeving kunnen alleen beheerders geheimen wijzigen; wie alleen leesrechten heeft, ziet ze niet.
environment-take-in = { $count ->
    [one] Ook het geheim opnemen waarvan de naam al begint met deze naam en een punt
   *[other] Ook de { $count } geheimen opnemen waarvan de naam al begint met deze naam en een punt
}
environment-secrets = { $count ->
    [one] { $count } geheim
   *[other] { $count } geheimen
}
environment-actions = Acties voor { $name }
environment-pages = Pagina’s van { $name }
environment-overview = Overzicht
environment-compare = Vergelijken
environment-copy-here = Hierheen kopiëren
environment-base-means = De basis bevat alle geheimen zonder omgeving. Omgevingen die uit de basis worden aangevuld, halen hier wat ze missen.
environment-revision = Revisie
environment-open-hint = Iedereen met schrijfrechten kan hier geheimen wijzigen; wie alleen leesrechten heeft, kan ze zien.
environment-no-access-hint = Je kunt de geheimen van deze omgeving niet zien.
environment-fallback = Aanvulling uit de basis
environment-fallback-rule = Automatisch: aan, behalve in een beschermde omgeving
environment-fallback-on = Aan
environment-fallback-off = Uit
environment-overlay-hint = Jobs krijgen een geheim uit de basis als het hier ontbreekt.
environment-no-overlay = Jobs krijgen alleen de geheimen die hier staan.
environment-keep-overlay = Blijven aanvullen uit de basis, ook al wordt de omgeving beschermd
environment-keep-overlay-hint = Anders schakelt de bescherming de aanvulling uit: iedereen met schrijfrechten kan de basis wijzigen, en daarmee wat jobs hier krijgen.
environment-position = Positie
environment-position-hint = Volgorde in lijsten, 0 tot en met 1000.
environment-position-new-hint = Volgorde in lijsten, 0 tot en met 1000. Laat leeg voor achteraan.
environment-delete = { $name } verwijderen
environment-delete-now = Omgeving verwijderen
environment-empty-hint = Er staan geen geheimen in deze omgeving, dus je kunt deze verwijderen. De geschiedenis blijft in het auditlogboek staan.
environment-delete-sure = Nu verwijderen
environment-held = { $count ->
    [one] Er staat nog { $count } geheim in deze omgeving.
   *[other] Er staan nog { $count } geheimen in deze omgeving.
}
environment-held-deleted = { $count ->
    [one] Daarvan is er { $count } verwijderd, maar dat kan worden hersteld.
   *[other] Daarvan zijn er { $count } verwijderd, maar die kunnen worden hersteld.
}
environment-held-hint = Om de omgeving te verwijderen, moet je de geheimen eerst definitief verwijderen of naar elders verplaatsen door ze te hernoemen.
environment-held-show = Deze geheimen tonen

environment-with = Met
environment-compare-hint = Bij het vergelijken zie je namen, nooit waarden. Voor elke vergeleken waarde komt er een leesregel in het auditlogboek.
environment-compare-nothing = Er valt niets te vergelijken: geen van beide heeft een geheim dat je aan beide kanten mag lezen.
environment-differs = Verschillende waarden
environment-only-here = Alleen in { $here }
environment-only-there = Alleen in { $there }
environment-incomparable = Niet te vergelijken: versleuteld in de browser
environment-same = Dezelfde waarde
environment-copy-to = Kopiëren naar { $name }…
environment-copy-selected-hint = Kopieert de geselecteerde namen. Je ziet eerst een voorbeeld.

environment-from = Van
environment-show-secrets = Geheimen tonen
environment-pick = Te kopiëren geheimen
environment-pick-all = Alles selecteren
environment-pick-none = Niets selecteren
environment-exists = bestaat, v{ $version }
environment-conflict = Als een geheim al bestaat
environment-conflict-skip = Behouden
environment-conflict-overwrite = Vervangen door een nieuwe versie
environment-conflict-fail = Niets kopiëren
environment-copy-hint = Waarden worden nooit getoond. Voor elk gekopieerd geheim komen er een leesregel en een schrijfregel in het auditlogboek.
environment-nothing-to-copy = { $name } heeft geen geheim dat je kunt kopiëren.
environment-copy-plan = Kopiëren van { $from } naar { $to }
environment-copy-nothing = Er zou niets worden gekopieerd.
environment-skipped = { $count ->
    [one] { $count } geheim bestaat al en blijft ongewijzigd:
   *[other] { $count } geheimen bestaan al en blijven ongewijzigd:
}
environment-copy-now = { $count ->
    [one] { $count } geheim kopiëren
   *[other] { $count } geheimen kopiëren
}
environment-choose-again = Selectie wijzigen

environment-change-added = toegevoegd, v{ $version }
environment-change-deleted = verwijderd
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] nog { $count }
   *[other] nog { $count }
}
environment-copied-from = gekopieerd uit { $name }
environment-rolled-back-to = teruggezet naar revisie { $number }
environment-undid = revisie { $number } ongedaan gemaakt
environment-first = Wat hier stond toen de geschiedenis begon
environment-redrawn = De omgeving is aangemaakt of verwijderd
environment-base-redrawn = Er zijn geheimen naar of uit een omgeving verplaatst
environment-no-history = Er is geen geschiedenis die je kunt zien.
environment-roll-back-at = Terugzetten naar voor of na revisie { $number }
environment-back-before = Terugzetten naar voor deze wijziging
environment-back-after = Terugzetten naar na deze wijziging
environment-no-versions = Om terug te zetten is een abonnement met oudere versies van geheimen nodig.
environment-time = Datum en tijd (UTC)
environment-time-hint = Zet terug wat hier op dat moment stond.
environment-or-revision = Of revisie
environment-or-revision-hint = Een nummer uit de geschiedenis.
environment-only-names = Alleen deze namen (optioneel)
environment-only-names-hint = Scheid ze met komma’s of spaties.
environment-back-to = Terugzetten naar revisie { $number }
environment-back-changes = { $count ->
    [one] { $count } geheim zou wijzigen:
   *[other] { $count } geheimen zouden wijzigen:
}
environment-back-hint = De waarden worden nieuwe versies en er gaat geen geschiedenis verloren. Omschrijvingen en typen blijven ongewijzigd.
environment-back-nothing = Er zou niets wijzigen: alles is zoals het toen was.
environment-will-return = komt terug, v{ $version }
environment-will-go = wordt verwijderd
environment-unavailable = Niet volledig beschikbaar
environment-purged = is definitief verwijderd; de naam blijft zoals die is
environment-pruned = die versie is verwijderd; de naam blijft zoals die is
environment-moved = staat nu in een andere omgeving en blijft daar; de naam krijgt een kopie

tokens = Tokens
tokens-none = Er zijn hier nog geen tokens.
tokens-none-hint = Met tokens kunnen CI-jobs en scripts geheimen van deze repository lezen of schrijven.
tokens-all = Ook ingetrokken tokens tonen
tokens-live = Ingetrokken tokens verbergen
token-new = Nieuw token
token-description-hint = Waar het token voor is, bijvoorbeeld ‘Deploy naar staging’.
token-scope = Bereik
token-scope-hint = Wat het token mag: read, write, admin, read:PATTERN of write:PATTERN, gescheiden door komma’s. PATTERN is de naam van een geheim, of het begin van namen met * aan het eind. Beschermde omgevingen zijn alleen bereikbaar met een patroon dat met hun naam begint. Als je hier iets invult, vervangt dat de keuzes hierboven.
token-advanced = Geavanceerd: bereik invoeren
token-access = Bevoegdheid
token-access-read = Lezen
token-access-read-hint = Geheimen lezen en exporteren.
token-access-write = Lezen en schrijven
token-access-write-hint = Ze ook aanmaken, wijzigen, verwijderen en herstellen.
token-access-admin = Beheer
token-access-admin-hint = Alles in deze kluis, ook tokens, het auditlogboek en sleutels.
token-where-parts = Gekozen omgevingen
token-where-parts-hint = Ook geheimen die er later bij komen.
token-where-everywhere = Alle omgevingen
token-where-everywhere-hint = De basis en alle huidige omgevingen, ook beschermde.
token-where-names = Gekozen geheimen
token-where-names-hint = Op naam of voorvoegsel.
token-names = Namen of voorvoegsels
token-names-hint = Scheid ze met komma’s of spaties. Eindig een voorvoegsel met *, bijvoorbeeld staging.DB_*.
token-base-hint = Als je base kiest zonder alle onbeschermde omgevingen, geldt het token voor de geheimen die nu in base staan, maar niet voor geheimen die later worden toegevoegd.
token-choose-parts = Kies minstens één omgeving.
token-ttl = Geldigheidsduur
token-ttl-custom = Eigen geldigheidsduur
token-ttl-hint = Een getal en een eenheid: h voor uren, d voor dagen, w voor weken, y voor jaren, bijvoorbeeld 30d. Met 0 verloopt het nooit.
token-life-1d = 1 dag
token-life-7d = 7 dagen
token-life-30d = 30 dagen
token-life-90d = 90 dagen
token-life-1y = 1 jaar
token-life-0 = Verloopt niet
token-life-custom = Aangepast…
token-addresses = Adressen
token-addresses-hint = IP-adressen en netwerken van waaruit het gebruikt mag worden, gescheiden door komma’s. Laat leeg voor overal.
token-everywhere = Overal
token-test = Bereik testen
token-reach = Van de geheimen die hier nu zijn, kan dit bereik er { $read } lezen en { $write } schrijven.
token-reach-hint = Kies waar het token bij mag; hier zie je dan een voorbeeld.
token-reach-nothing = Nog niets gekozen.
token-reach-wrong = Geen voorbeeld beschikbaar. Controleer je keuze.
token-reads-and-writes = leest en schrijft
token-can-read = Lezen:
token-can-write = Lezen en schrijven:
token-everything = alle geheimen
token-open = alle geheimen buiten beschermde omgevingen
token-more = en nog { $count }
token-admin = Beheer: alles in deze kluis
token-create = Token aanmaken
token-expires = Verloopt
token-used = Laatst gebruikt
token-uses = { $count ->
    [one] { $count } keer
   *[other] { $count } keer
}
token-ends = Verloopt op { $date }
token-last-used = Gebruikt op { $date }
token-by = door { $who }
token-live = Actief
token-revoked = Ingetrokken
token-expired = Verlopen
token-locked = Vergrendeld
token-ends-soon = Verloopt binnenkort
token-orphan = Zonder actieve eigenaar
token-orphan-hint = Wie dit token heeft gemaakt, is niet meer actief op de forge. Daarom wordt het geweigerd.
token-made-by = Gemaakt door { $who } op { $date } · #{ $id }
token-made-with = Gemaakt met token #{ $id } en wordt samen daarmee ingetrokken
token-audit = Activiteit bekijken
token-reaches = Huidige toegang
token-rotate = Token roteren
token-rotate-hint = Maakt een nieuw token met dezelfde omschrijving, hetzelfde bereik, dezelfde adressen en dezelfde geldigheidsduur. Het oude blijft werken zolang als je hier kiest, zodat je het overal kunt vervangen.
token-rotate-ends = Oude token werkt niet meer
token-ends-now = Onmiddellijk
token-ends-1h = Over 1 uur
token-ends-24h = Over 24 uur
token-ends-7d = Over 7 dagen
token-stop = Toegang blokkeren
token-lock = Vergrendelen
token-lock-title = Dit token vergrendelen
token-lock-hint = Een vergrendeld token wordt geweigerd totdat iemand het ontgrendelt.
token-locked-until = Het is vergrendeld tot { $date }.
token-locked-by-hand = Het is vergrendeld totdat iemand het ontgrendelt.
token-unlock = Ontgrendelen
token-unlock-title = Dit token ontgrendelen
token-revoke = Intrekken
token-revoke-title = Dit token intrekken
token-revoke-hint = Vanaf dat moment wordt het voorgoed geweigerd, net als alle tokens die ermee zijn gemaakt. Jobs die het gebruiken, zullen mislukken.
token-revoke-now = Nu intrekken
token-made = Token gemaakt
token-made-hint = Kopieer het nu: het wordt niet opnieuw getoond.
token-text = Token
token-open-page = Tokengegevens
token-use = Dit token gebruiken
token-use-hint = Sla het token in je CI-systeem op als geheim met de naam { $name } (in Woodpecker: vault_token). Elk voorbeeld laadt de geheimen als omgevingsvariabelen.

audit = Audit
audit-entries = { $count ->
    [one] { $count } regel
   *[other] { $count } regels
}
audit-none = Geen overeenkomende regels.
audit-everywhere = Alle regels doorzoeken
audit-search = Geheim, persoon, token, IP-adres of verzoek-ID
audit-views = Weergave
audit-view-changes = Lezen en wijzigen
audit-view-refused = Geweigerd
audit-view-views = Bekeken pagina’s
audit-range = Periode
audit-range-any = Alle
audit-range-day = Laatste 24 uur
audit-range-week = Laatste 7 dagen
audit-range-month = Laatste 30 dagen
audit-range-custom = Eigen periode
audit-from = Van (UTC)
audit-to = Tot (UTC)
audit-remove-filter = Filter { $name } verwijderen
audit-export-menu = Exporteren
audit-export-filtered = Deze regels als { $format }
audit-export-all = Hele logboek als { $format }, ondertekend
audit-older = Ouder
audit-newer = Nieuwer

audit-who-service = Forgevault
audit-who-operator = Een beheerder van de dienst
audit-client = { $browser } op { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = opdrachtregel
audit-source-system = dienst
audit-why-refused = Geweigerd: { $why }
audit-why-failed = Mislukt: { $why }
audit-details = Details
audit-one-request = Eén verzoek, { $count } regels
audit-more = Alle regels van dit verzoek
audit-entry = Regel
audit-action = Actie
audit-result = Resultaat
audit-agent = User-agent
audit-request-id = Verzoek-ID

audit-did-list = { $who } heeft de lijst van geheimen opgevraagd
audit-did-list-of = { $who } heeft de lijst van geheimen van { $what } opgevraagd
audit-did-look = { $who } heeft { $what } bekeken
audit-did-read = { $who } heeft { $what } { $version } gelezen
audit-did-read-none = { $who } heeft gezocht naar leesbare geheimen en er geen gevonden
audit-did-write = { $who } heeft { $what } { $version } opgeslagen
audit-did-write-none = { $who } heeft geen geheimen opgeslagen
audit-did-describe = { $who } heeft de gegevens van { $what } gewijzigd
audit-did-rename = { $who } heeft { $what } hernoemd naar { $to }
audit-did-delete = { $who } heeft { $what } verwijderd
audit-did-purge = { $who } heeft { $what } definitief verwijderd
audit-did-restore = { $who } heeft { $what } { $version } hersteld
audit-did-rollback = { $who } heeft { $what } { $version } teruggezet
audit-did-hide = { $who } heeft deze kluis verborgen
audit-did-show-vault = { $who } heeft deze kluis weer beschikbaar gemaakt
audit-did-purge-vault = { $who } heeft gegevens van deze kluis definitief verwijderd
audit-did-token-list = { $who } heeft de tokens bekeken
audit-did-token-create = { $who } heeft { $what } gemaakt
audit-did-token-update = { $who } heeft { $what } gewijzigd
audit-did-token-revoke = { $who } heeft { $what } ingetrokken
audit-did-token-mark = { $who } heeft de tokens van een persoon bijgewerkt
audit-did-audit-list = { $who } heeft het auditlogboek bekeken
audit-did-audit-export = { $who } heeft het auditlogboek geëxporteerd
audit-did-chain-check = { $who } heeft de auditketen gecontroleerd
audit-did-chain-head = { $who } heeft de nieuwste regel van de auditketen bekeken
audit-did-key-rotate = { $who } heeft een rotatie van de datasleutel gestart
audit-did-key-rotated = { $who } heeft een rotatie van de datasleutel voltooid
audit-did-key-test = { $who } heeft proefgedraaid met een sleutelrotatie
audit-did-key-migrate = { $who } heeft de sleutels van deze kluis naar de huidige hoofdsleutel overgezet
audit-did-rows-accept = { $who } heeft opgeslagen tokens en geheimen aanvaard zoals ze waren
audit-did-take-over = { $who } heeft de auditketen voortgezet onder een andere hoofdsleutel
audit-did-keys-view = { $who } heeft de sleutels bekeken
audit-did-plan-view = { $who } heeft het abonnement bekeken
audit-did-env-list = { $who } heeft de omgevingen bekeken
audit-did-env-look = { $who } heeft de omgeving { $what } bekeken
audit-did-env-write = { $who } heeft de omgeving { $what } opgeslagen
audit-did-env-anew = { $who } heeft de omgevingen opnieuw vastgelegd
audit-did-env-delete = { $who } heeft de omgeving { $what } verwijderd
audit-did-env-history = { $who } heeft de geschiedenis van { $what } bekeken
audit-did-env-diff = { $who } heeft toestanden van { $what } vergeleken
audit-did-env-undo = { $who } heeft de omgeving { $what } teruggezet
audit-did-env-undo-test = { $who } heeft een voorbeeld bekeken van het terugzetten van de omgeving { $what }
audit-did-env-copy = { $who } heeft geheimen van { $from } naar { $what } gekopieerd
audit-did-env-copy-test = { $who } heeft een voorbeeld bekeken van het kopiëren van geheimen van { $from } naar { $what }
audit-did-replay = { $who } heeft een verzoek herhaald en het eerste antwoord gekregen
audit-did-other = { $who } heeft iets gedaan wat deze versie niet kent

audit-tried-list = { $who } wilde de lijst van geheimen opvragen
audit-tried-list-of = { $who } wilde de lijst van geheimen van { $what } opvragen
audit-tried-look = { $who } wilde { $what } bekijken
audit-tried-read = { $who } wilde { $what } { $version } lezen
audit-tried-read-any = { $who } wilde geheimen lezen
audit-tried-write = { $who } wilde { $what } opslaan
audit-tried-write-any = { $who } wilde geheimen opslaan
audit-tried-delete = { $who } wilde { $what } verwijderen
audit-tried-delete-any = { $who } wilde geheimen verwijderen
audit-tried-purge = { $who } wilde { $what } definitief verwijderen
audit-tried-restore = { $who } wilde { $what } herstellen
audit-tried-rollback = { $who } wilde { $what } terugzetten
audit-tried-token-list = { $who } wilde de tokens bekijken
audit-tried-token-create = { $who } wilde een token maken
audit-tried-token-update = { $who } wilde een token wijzigen
audit-tried-token-revoke = { $who } wilde een token intrekken
audit-tried-audit-list = { $who } wilde het auditlogboek bekijken
audit-tried-audit-export = { $who } wilde het auditlogboek exporteren
audit-tried-key-rotate = { $who } wilde de datasleutel roteren
audit-tried-key-migrate = { $who } wilde de sleutels van deze kluis naar de huidige hoofdsleutel overzetten
audit-tried-keys-view = { $who } wilde de sleutels bekijken
audit-tried-plan-view = { $who } wilde het abonnement bekijken
audit-tried-env-list = { $who } wilde de omgevingen bekijken
audit-tried-env-look = { $who } wilde de omgeving { $what } bekijken
audit-tried-env-create = { $who } wilde een omgeving maken
audit-tried-env-write = { $who } wilde de omgeving { $what } opslaan
audit-tried-env-delete = { $who } wilde de omgeving { $what } verwijderen
audit-tried-env-history = { $who } wilde de geschiedenis van { $what } bekijken
audit-tried-env-diff = { $who } wilde toestanden van { $what } vergelijken
audit-tried-env-undo = { $who } wilde de omgeving { $what } terugzetten
audit-tried-env-copy = { $who } wilde geheimen naar { $what } kopiëren
audit-tried-other = { $who } heeft iets anders geprobeerd

audit-many-read = { $who } heeft { $count } geheimen gelezen
audit-many-read-of = { $who } heeft { $count } geheimen van { $what } gelezen
audit-many-write = { $who } heeft { $count } geheimen opgeslagen
audit-many-write-of = { $who } heeft { $count } geheimen van { $what } opgeslagen
audit-many-delete = { $who } heeft { $count } geheimen verwijderd
audit-many-delete-of = { $who } heeft { $count } geheimen van { $what } verwijderd
audit-many-restore = { $who } heeft { $count } geheimen hersteld
audit-many-restore-of = { $who } heeft { $count } geheimen van { $what } hersteld
audit-many-tried-read = { $who } wilde { $count } geheimen lezen
audit-many-tried-read-of = { $who } wilde { $count } geheimen van { $what } lezen
audit-many-tried-write = { $who } wilde { $count } geheimen opslaan
audit-many-tried-write-of = { $who } wilde { $count } geheimen van { $what } opslaan
audit-many-tried-delete = { $who } wilde { $count } geheimen verwijderen
audit-many-tried-delete-of = { $who } wilde { $count } geheimen van { $what } verwijderen

audit-token = token { $id }
author-token = token ‘{ $name }’
author-unknown = gebruiker { $id }

chain = Auditketen
chain-hint = Elke regel is aan de vorige gekoppeld, zodat de controle een gewijzigde, verwijderde of tussengevoegde regel aan het licht brengt. Alleen de nieuwste regels kunnen ongemerkt worden afgeknipt: zie hieronder.
chain-check = Keten controleren
chain-whole = De keten is intact: regels { $first } tot en met { $last } zijn zoals ze geschreven zijn.
chain-older = Oudere regels zijn niet gecontroleerd.
chain-broken = De keten is verbroken: wat is opgeslagen, is niet wat er geschreven is.
chain-unproven = De regels { $first } tot en met { $last } zijn hier niet te bewijzen: de sleutel van hun keten hoort bij een hoofdsleutel die niet beschikbaar is.
chain-take-over = Bij regel { $number } is de keten overgenomen van een andere hoofdsleutel. Die regel zegt waarop de eerdere berusten.
chain-head = Nieuwste regel
chain-head-hint = Nummer en hash van de nieuwste regel. Bewaar ze ergens anders: daarmee kan later worden bewezen dat er tot hier niets is gewijzigd.

keys = Sleutels
keys-fallback = De hoofdsleutel is afgeleid van de SECRET_KEY van de forge: als die verandert, kunnen geheimen niet worden gelezen totdat de oude sleutel weer is ingesteld. Vraag een beheerder om een eigen hoofdsleutel in te stellen.
keys-due = Met deze datasleutel zijn al veel waarden versleuteld: het is tijd om hem te roteren.
keys-source = Hoofdsleutel
keys-source-variable = Omgevingsvariabele { $name }
keys-source-variable-file = Bestand uit omgevingsvariabele { $name }
keys-source-configuration = Configuratiesleutel { $name }
keys-source-configuration-file = Bestand uit configuratiesleutel { $name }
keys-source-app-ini = { $name } in { $path }
keys-source-app-ini-file = Bestand uit { $name } in { $path }
keys-source-file = Bestand { $path }
keys-source-forge = Afgeleid van de SECRET_KEY van de forge · { $place }
keys-data-key = Datasleutel
keys-version = Versie { $version }, gemaakt op { $date }
keys-age = Leeftijd van de datasleutel
keys-none = Hier is nog niets opgeslagen, dus er is nog geen datasleutel.
keys-seals = Hiermee versleutelde waarden
keys-seals-of = { $count } van maximaal { $max }
keys-rotation = Rotatie
keys-rotation-hint = Een rotatie maakt een nieuwe datasleutel en versleutelt daarmee elke versie van elk geheim opnieuw. Intussen kunnen geheimen gewoon gelezen en geschreven worden.
keys-state-idle = Nog nooit geroteerd
keys-state-running = Bezig
keys-state-done = Voltooid
keys-state-incomplete = Onvolledig
keys-running = Bezig: { $done } van { $total } versies zijn opnieuw versleuteld.
keys-ended = { $done } van { $total } versies zijn op { $date } opnieuw versleuteld.
keys-incomplete = { $failed ->
    [one] { $failed } versie kan niet worden ontsleuteld en blijft met de oude sleutel versleuteld.
   *[other] { $failed } versies kunnen niet worden ontsleuteld en blijven met de oude sleutel versleuteld.
}
keys-started = Gestart door { $who } op { $date }.
keys-checked = { $versions ->
    [one] { $versions } versie ontsleuteld, { $failed } mislukt. Er is niets gewijzigd.
   *[other] { $versions } versies ontsleuteld, { $failed } mislukt. Er is niets gewijzigd.
}
keys-check = Controleren zonder iets te wijzigen
keys-rotate = Datasleutel roteren
keys-rotate-hint = Dit kan niet worden gestopt of teruggedraaid. Zodra alles opnieuw is versleuteld, wordt de oude datasleutel gewist.
keys-rotate-now = Nu roteren

more-not-shown = { $count ->
    [one] Nog { $count } item wordt niet getoond.
   *[other] Nog { $count } items worden niet getoond.
}

plan = Abonnement
plan-name = Deze instantie heeft het abonnement { $tier }.
plan-none = Er is geen licentie.
plan-invalid = De ingestelde licentie is niet geldig.
plan-in-force = De licentie is geldig.
plan-in-force-until = De licentie is geldig tot { $date }.
plan-grace = De licentie is verlopen op { $date }. Alles blijft werken tot { $until }.
plan-lapsed = De licentie is verlopen op { $date } en geldt niet meer.
plan-dev-mode = Er is geen licentie nodig: ontwikkelmodus.
plan-days-left = { $days ->
    [one] Nog { $days } dag over.
   *[other] Nog { $days } dagen over.
}
plan-used = { $used }, onbeperkt
plan-used-of = { $used } van { $max }
plan-at-most = Maximaal { $max }
plan-no-limit = Onbeperkt
plan-live-tokens = Tokens in gebruik
plan-users = Gebruikers van de instantie
plan-users-hint = Wie in de afgelopen { $days } dagen iets heeft gedaan in een kluis van de instantie, telt als gebruiker.
plan-users-exceeded = Er gebruiken meer mensen de instantie dan de licentie toestaat. Niemand wordt buitengesloten, maar er is een grotere licentie nodig.
plan-retention = Bewaartermijn van het auditlogboek
plan-for-ever = Onbeperkt
days = { $days ->
    [one] { $days } dag
   *[other] { $days } dagen
}
plan-versioning = Oudere versies van geheimen
plan-tokens = Tokens voor CI-jobs
plan-sso = Single sign-on
plan-rotation = Rotatie van de datasleutel
plan-included = Inbegrepen
plan-not-included = Niet inbegrepen
plan-state-live = Actief
plan-state-ends-soon = Loopt binnenkort af
plan-state-expired = Niet geldig
plan-state-none = Geen licentie
plan-source = Gevonden in:
plan-compare = Abonnementen vergelijken
plan-here = Je abonnement
plan-secrets = Geheimen per repository
plan-install = Een licentie installeren
plan-install-who = De licentie wordt geïnstalleerd door iemand die deze instantie beheert. De licentie geldt voor alle repository’s van de instantie.
plan-install-file = Sla de licentie op als een bestand dat Forgevault kan lezen.
plan-install-setting = Stel { $variable }, of { $setting } in de configuratie, in op het pad van het bestand en start Forgevault opnieuw. Was dit al ingesteld, vervang dan het bestand: opnieuw starten is niet nodig.
plan-install-wait = Laad deze pagina na een paar seconden opnieuw. Je ziet dan het nieuwe abonnement, of wat er mis is met de licentie.
plan-lapse = Als een licentie eindigt
plan-lapse-hint = Alles wat is opgeslagen, kan nog steeds gelezen, geëxporteerd en verwijderd worden, en bestaande geheimen kunnen nieuwe waarden krijgen.
plan-lapse-secrets = { $count ->
    [one] Er is hier { $count } geheim. Nieuwe kunnen alleen worden aangemaakt zolang het er minder dan { $max } zijn.
   *[other] Er zijn hier { $count } geheimen. Nieuwe kunnen alleen worden aangemaakt zolang het er minder dan { $max } zijn.
}
plan-lapse-versions = { $count ->
    [one] { $count } oudere versie blijft leesbaar, maar geen geheim kan ernaar worden teruggezet.
   *[other] { $count } oudere versies blijven leesbaar, maar geen geheim kan ernaar worden teruggezet.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token blijft werken. Nieuwe kunnen niet worden aangemaakt.
   *[other] { $count } tokens blijven werken. Nieuwe kunnen niet worden aangemaakt.
}
plan-lapse-rotation = De datasleutel kan niet worden geroteerd.

secret-reveal = Tonen
secret-hide = Verbergen
secret-copy = Kopiëren
secret-copied = Gekopieerd
secret-not-given = De waarde kon niet worden geladen.
secret-needs-script = Om de waarde hier te tonen of te kopiëren is JavaScript nodig; je kunt haar ook via de API ophalen.

skip-to-content = Naar de inhoud
language = Taal

lockbox-new = Nieuw kluisje
lockbox-make = Nieuw kluisje (versleuteld in je browser)
lockbox-back = Terug naar het geheim
lockbox-hint = Een kluisje wordt in deze browser versleuteld en geopend. Noch de wachtwoordzin noch de waarde verlaat deze pagina.
lockbox-needs-script = Om hier een kluisje te openen of te versleutelen is JavaScript nodig.
lockbox-open = Kluisje openen
lockbox-seal = Waarde versleutelen
lockbox-warning = Als de wachtwoordzin kwijt is, kan niemand de waarde terughalen.
lockbox-passphrase = Wachtwoordzin
lockbox-again = Wachtwoordzin herhalen
lockbox-store = Versleutelen en opslaan
lockbox-go = In deze browser openen of versleutelen
lockbox-instead = De waarde vervangen door een kluisje
lockbox-wrong-passphrase = De wachtwoordzin is onjuist of het kluisje is gewijzigd.
lockbox-failed = Dat is in deze browser niet gelukt.
lockbox-no-text = De inhoud is geen tekst; je kunt die wel downloaden.
lockbox-encoding = Dit bevat ongeldige tekens.
lockbox-no-passphrase = Voer een wachtwoordzin in.
lockbox-other-passphrase = De wachtwoordzinnen komen niet overeen.

undo = Ongedaan maken
flash-secret-created = { $name } is aangemaakt.
flash-secret-stored = { $name } is opgeslagen als versie { $count }.
flash-secret-described = De gegevens van { $name } zijn opgeslagen.
flash-secret-deleted = { $name } is verwijderd.
flash-secret-restored = { $name } is hersteld.
flash-secret-purged = { $name } is definitief verwijderd.
flash-secret-rolled-back = { $name } is teruggezet en opgeslagen als versie { $count }.
flash-secret-renamed = De naam is gewijzigd in { $name }.
flash-secret-copied = Gekopieerd naar { $name }.
flash-imported = { $count ->
    [one] { $count } geheim geïmporteerd in { $name }.
   *[other] { $count } geheimen geïmporteerd in { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } geheim verwijderd uit { $name }.
   *[other] { $count } geheimen verwijderd uit { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } geheim hersteld in { $name }.
   *[other] { $count } geheimen hersteld in { $name }.
}
flash-undone = { $count ->
    [one] Wijziging van { $count } geheim in { $name } ongedaan gemaakt.
   *[other] Wijzigingen van { $count } geheimen in { $name } ongedaan gemaakt.
}
flash-token-saved = Token { $name } is opgeslagen.
flash-token-locked = Token #{ $name } is vergrendeld.
flash-token-unlocked = Token #{ $name } is ontgrendeld.
flash-token-revoked = Token #{ $name } is ingetrokken.
flash-token-rotated = { $count ->
    [one] Vervanging gemaakt voor token #{ $name }, dat binnen { $count } uur niet meer werkt.
   *[other] Vervanging gemaakt voor token #{ $name }, dat binnen { $count } uur niet meer werkt.
}
flash-token-replaced = Vervanging gemaakt voor token #{ $name }, dat nu is ingetrokken.
flash-token-shown = Token #{ $name } kan niet opnieuw worden getoond. Roteer het als je het niet hebt.
flash-environment-declared = De omgeving { $name } is aangemaakt.
flash-environment-changed = De omgeving { $name } is opgeslagen.
flash-environment-deleted = De omgeving { $name } is verwijderd.
flash-environment-copied = { $count ->
    [one] { $count } geheim gekopieerd naar { $name }.
   *[other] { $count } geheimen gekopieerd naar { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } geheim gekopieerd naar { $name }, { $skipped } overgeslagen.
   *[other] { $count } geheimen gekopieerd naar { $name }, { $skipped } overgeslagen.
}
flash-environment-rolled-back = { $name } is teruggezet naar revisie { $count }.
flash-environment-unchanged = { $name } komt al overeen met revisie { $count }.
flash-rotation-started = De rotatie is gestart.
