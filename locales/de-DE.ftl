# The texts of the pages in German (Germany).

tab-code = Code
tab-issues = Issues
tab-pull-requests = Pull-Requests
tab-actions = Actions
tab-packages = Pakete
tab-projects = Projekte
tab-releases = Releases
tab-wiki = Wiki
tab-activity = Aktivität
tab-settings = Einstellungen
mark-archived = Archiviert
mark-private = Privat
mark-internal = Intern
mark-template = Template
tab-forgejo-code = Code
tab-forgejo-issues = Issues
tab-forgejo-pull-requests = Pull-Requests
tab-forgejo-actions = Actions
tab-forgejo-packages = Pakete
tab-forgejo-projects = Projekte
tab-forgejo-releases = Releases
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Aktivität
mark-forgejo-archived = Archiviert
mark-forgejo-private = Privat
mark-forgejo-internal = Intern
mark-forgejo-template = Vorlage
forge-home = Startseite der Forge

nav-milestones = Meilensteine
nav-explore = Erkunden
nav-help = Hilfe
nav-notifications = Benachrichtigungen
nav-menu = Menü
nav-create = Erstellen …
nav-new-repository = Neues Repository
nav-migrate = Neue Migration
nav-new-organization = Neue Organisation
nav-you = Profil und Einstellungen …
nav-signed-in = Angemeldet als { $name }
nav-profile = Profil
nav-starred = Favoriten
nav-subscriptions = Abonnements
nav-settings = Einstellungen
nav-admin = Administration
nav-forge-sign-out = Abmelden
nav-vault-sign-out = Vom Tresor abmelden
header-rss = RSS-Feed
header-watch = Beobachten
header-star = Favorisieren
header-fork = Fork
header-forked-from = geforkt von { $name }
header-mirror-of = Mirror von { $name }
tabs-more = Mehr

vault = Tresor
sign-in = Anmelden
sign-in-hint = Füge einen persönlichen Zugriffstoken mit den Berechtigungen read:user und read:repository ein. Zum Bearbeiten von Secrets und zum Lesen geschützter Umgebungen ist außerdem write:repository nötig.
sign-in-token = Token
sign-in-make = Token erstellen
sign-out = Abmelden
sign-in-unknown-token = Die Forge hat diesen Token abgelehnt.

name = Name
description = Beschreibung
type = Typ
environment = Umgebung
access = Zugriff
history = Verlauf
cancel = Abbrechen
download = Herunterladen
save = Speichern
last-changed = Zuletzt geändert
preview = Vorschau

secrets = Secrets
secrets-none = Hier gibt es noch keine Secrets.
secrets-first = Lege hier das erste an, füge eine ganze .env-Datei ein oder speichere eines von einem Terminal aus:
secrets-ask = Das erste kann jemand mit Schreibrechten für dieses Repository speichern.
secrets-none-found = Kein Secret passt zu dieser Suche.
search = Suchen
filter-any-type = Alle Typen
filter-deleted = Gelöschte anzeigen
filter-apply = Anwenden
filter-clear = Filter zurücksetzen
filter = Filter
filter-all = Alle
sort = Sortieren nach
page-size = Namen pro Seite
names-count = { $count ->
    [one] { $count } Name
   *[other] { $count } Namen
}
from-base = aus der Basis
secrets-search = Namen und Beschreibungen durchsuchen
add = hinzufügen
version-short = v{ $version }
select-all = Alle Namen auf dieser Seite auswählen
select-name = { $name } auswählen
selected = { $n } ausgewählt
selected-in = In
selected-export = .env herunterladen
selected-copy = Kopieren nach
selected-delete-means = Die Secrets werden in der ausgewählten Umgebung gelöscht und können wiederhergestellt werden.
list-drop = Für eine Vorschau die .env-Datei hier ablegen
secret-hides = Wird in { $n } s verborgen

secret-version = Version
secret-changed = Geändert
secret-deleted = Gelöscht
secret-lockbox = Lockbox

page-previous = Zurück
page-next = Weiter
page-of = Seite { $page } von { $pages }

sessions = Angemeldete Browser
sessions-hint = Browser, in denen du beim Tresor angemeldet bist. Melde ab, was du nicht kennst.
session-this = Dieser Browser
session-at = von { $address }
session-since = angemeldet: { $date }
session-active = zuletzt aktiv: { $date }
session-end = Abmelden
terminals = Terminals
terminals-hint = Mit { $command } angemeldete Terminals. Melde ab, was du nicht kennst.

device = Terminal anmelden
device-code = Code
device-hint = Gib den Code ein, den { $command } in deinem Terminal anzeigt.
device-wrong = Dieser Code ist falsch, abgelaufen oder wurde schon verwendet.
device-continue = Weiter
device-asks = Ein Programm möchte den Tresor in deinem Namen verwenden. Es nennt sich { $name }.
device-warning = Genehmige das nur, wenn du gerade selbst { $command } eingegeben hast. Lehne es ab, wenn dir jemand den Code geschickt hat.
device-address = Seine Adresse
device-own-address = Deine Adresse
device-asked = Angefragt
device-approve = Genehmigen
device-deny = Ablehnen
device-approved = { $name } ist angemeldet. Kehre zu deinem Terminal zurück.
device-denied = { $name } wurde nicht angemeldet.
device-confirm-title = Aktion bestätigen
device-confirm-asks = Ein Terminal, das in deinem Namen angemeldet ist, möchte das tun. Es nennt sich { $name }.
device-action = Aktion
device-repository = Repository
device-confirm-warning = Bestätige das nur, wenn du es gerade selbst begonnen hast. Zehn Minuten lang kann dieses Terminal dann auch anderes tun, das Zugriff gewährt oder sich nicht rückgängig machen lässt.
device-confirm = Bestätigen
device-confirmed = Bestätigt. { $name } kann zehn Minuten lang fortfahren.

error-title = Etwas ist schiefgelaufen
error-title-not-found = Nicht gefunden
error-title-no-access = Kein Zugriff
error-title-plan = Dein Tarif enthält das nicht

error-invalid-request = Bitte prüfe deine Eingaben.
error-invalid-version = Das ist keine Versionsnummer.
error-unauthorized = Du bist nicht angemeldet, oder deine Sitzung ist abgelaufen.
error-invalid-token = Dieser Token ist ungültig.
error-token-expired = Dieser Token ist abgelaufen.
error-token-revoked = Dieser Token wurde widerrufen.
error-limit-reached = Das überschreitet die Grenzen deines Tarifs.
error-enterprise-required = Dafür ist der Enterprise-Tarif nötig.
error-forbidden = Dazu bist du nicht berechtigt.
error-confirmation-required = Bestätige das zuerst im Browser.
error-access-denied = Dieser Token ist dazu nicht berechtigt.
error-not-found = Nicht gefunden, oder du hast keinen Zugriff.
error-state-unavailable = Dieser frühere Stand ist nicht mehr verfügbar.
error-method-not-allowed = Das ist hier nicht möglich.
error-request-timeout = Das hat zu lange gedauert. Prüfe, ob die Änderung vorgenommen wurde, bevor du es erneut versuchst.
error-already-exists = Dieser Name ist bereits vergeben.
error-environment-has-names = Es gibt schon Secrets, deren Namen mit dem Namen dieser Umgebung beginnen.
error-environment-not-empty = In dieser Umgebung gibt es noch Secrets, möglicherweise gelöschte.
error-too-many-environments = Dieses Repository kann keine weiteren Umgebungen haben.
error-older-process = Diese Datenbank wird noch von einer älteren Version von Forgevault verwendet. Versuche es nach deren Aktualisierung erneut.
error-conflict = Dieselbe Anfrage wird noch bearbeitet. Versuche es gleich noch einmal.
error-key-mismatch = Die Werte dieses Repositorys sind mit einem anderen Hauptschlüssel verschlüsselt.
error-version-conflict = Während du bearbeitet hast, hat jemand etwas geändert.
error-value-too-large = Der Wert ist zu groß.
error-unsupported-media-type = Diese Art von Inhalt nimmt der Dienst nicht an.
error-idempotency-mismatch = Dieser Schlüssel wurde schon für eine andere Anfrage verwendet.
error-token-locked = Dieser Token ist gesperrt.
error-precondition-required = Diese Änderung braucht die aktuelle Revision. Lade die Seite neu und versuche es noch einmal.
error-rate-limited = Zu viele Versuche. Warte einen Moment und versuche es dann erneut.
error-decryption-failed = Ein gespeicherter Wert konnte nicht entschlüsselt werden.
error-encryption-failed = Der Wert konnte nicht verschlüsselt werden.
error-internal-error = Im Dienst ist ein Fehler aufgetreten.
error-environments-unreadable = Die Umgebungen dieses Repositorys wurden außerhalb von Forgevault geändert. Der Betreiber des Dienstes muss sie neu festlegen.
error-forge-unavailable = Die Forge antwortet nicht. Versuche es später erneut.
error-audit-unavailable = Das Audit-Log kann gerade nicht geschrieben werden, deshalb wird nichts herausgegeben. Prüfe, ob die Änderung vorgenommen wurde, bevor du es erneut versuchst.
error-role-read = Dafür sind Leserechte für dieses Repository nötig, die du von seinen Admins bekommen kannst.
error-role-write = Dafür sind Schreibrechte für dieses Repository nötig, die du von seinen Admins bekommen kannst.
error-role-admin = Das können nur Admins dieses Repositorys.
error-role-archived = Dieses Repository ist archiviert, deshalb ist sein Tresor schreibgeschützt. Seine Admins können die Archivierung rückgängig machen.
error-plans = Was die Tarife enthalten und wie man eine Lizenz installiert
error-again = Erneut versuchen
error-to-secrets = Zurück zu den Secrets
error-to-forge = Zur Startseite
error-request-id = Anfrage-ID { $id } (bitte angeben, wenn du das Problem meldest)

secret-new = Neues Secret

import = .env importieren
import-hint = Zeilen der Form NAME=Wert, auch mit Kommentaren und mit Werten in Anführungszeichen. Ein $ bleibt unverändert; Variablen werden nicht ersetzt. In doppelten Anführungszeichen gelten nur \", \\ und \n als Escape-Sequenzen.
import-text = Oder Inhalt einfügen
import-file = Datei
import-environment = In diese Umgebung einfügen
import-environment-none = Keine: die Namen so, wie sie in der Datei stehen
import-store = { $count ->
    [one] { $count } Secret importieren
   *[other] { $count } Secrets importieren
}
import-plan = Vorschau der Änderungen
import-line = Zeile
import-outcome = Ergebnis
import-new = neu
import-changed = geändert
import-unchanged = unverändert
import-show = Änderungen anzeigen
import-literal = Das $ darin bleibt unverändert; Variablen werden nicht ersetzt.
import-refused = abgelehnt
import-nothing = Alles ist bereits so gespeichert, wie es hier steht.
import-blocked = Solange etwas abgelehnt wird, kann nichts gespeichert werden.
import-unread = Was danach kommt, konnte nicht gelesen werden.
import-leave-out = Vorschau ohne diese Zeilen
import-left-out = { $count ->
    [one] { $count } Zeile wird ausgelassen.
   *[other] { $count } Zeilen werden ausgelassen.
}
import-no-assignment = Zeile { $line } hat nicht die Form NAME=Wert.
import-unterminated = Das Anführungszeichen in Zeile { $line } wird nicht geschlossen.
import-after-quote = In Zeile { $line } steht noch etwas nach dem schließenden Anführungszeichen.
import-ambiguous = Nicht alle Programme lesen den Wert in Zeile { $line } gleich. Setze ihn in einfache Anführungszeichen. Enthält er selbst ein einfaches Anführungszeichen oder endet er mit \, nimm doppelte und schreibe \ als \\ und " als \".
import-twice = Der Name in Zeile { $line } steht schon in Zeile { $first }.
import-too-many = Ab Zeile { $line } sind es mehr als { $max } Variablen.
secret-name-hint = Buchstaben, Ziffern, Unterstriche, Bindestriche und Punkte.
secret-value = Wert
secret-new-value = Neuer Wert
secret-comment = Kommentar (wird im Verlauf angezeigt)
secret-create = Secret anlegen
secret-create-another = Anlegen und weiteres hinzufügen
secret-change = Ändern
secret-change-hint = Speichert eine neue Version, ohne die aktuelle anzuzeigen.
secret-edit = Bearbeiten
edit-title = { $name } bearbeiten
secret-more = Weitere Aktionen
secret-sections = Auf dieser Seite
secret-elsewhere = In anderen Umgebungen
secret-is-deleted = Dieses Secret ist gelöscht. Du kannst es mit allen Versionen wiederherstellen.
secret-move = Umbenennen oder verschieben
secret-move-hint = Der Verlauf bleibt erhalten. Tokens und Jobs, die den alten Namen verwenden, finden das Secret nicht mehr.
secret-rename = Umbenennen
secret-copy-to = In eine andere Umgebung kopieren
secret-copy-hint = Kopiert den aktuellen Wert mit Typ und Beschreibung. Niemand bekommt den Wert zu sehen.
secret-copy-into = Nach { $name } kopieren
secret-copy-taken = { $name } gibt es bereits. Wenn du es überschreibst, wird die Kopie zur nächsten Version.
secret-copy-over = Überschreiben
secret-delete-title = Dieses Secret löschen
secret-purge-title = Dieses Secret endgültig löschen
secret-purge-means = Alle Versionen werden gelöscht. Das lässt sich nicht rückgängig machen.

access-anyone = Alle mit Leserechten für dieses Repository können dieses Secret lesen. Mit Schreibrechten lässt es sich auch ändern.
access-protected = Diese Umgebung ist geschützt. Wer Schreibrechte für dieses Repository hat, kann dieses Secret lesen; ändern können es nur Admins.
access-audit = Aktivität
access-readers = Zuletzt gelesen von
access-readers-none = In letzter Zeit hat niemand dieses Secret gelesen.
access-tokens = Tokens mit Zugriff
access-tokens-none = Kein Token kann dieses Secret lesen.
access-token-reads = kann lesen
access-token-writes = kann lesen und schreiben
access-tokens-part = Nur die ersten { $count } Tokens wurden geprüft.
access-workflows = Workflow-Dateien, die es verwenden
access-workflows-search = Workflow-Dateien durchsuchen
access-workflows-none = Keine Workflow-Datei im Standardbranch verwendet diesen Namen.
access-workflows-part = Es wurden nicht alle Workflow-Dateien durchsucht: nur 20 Dateien mit bis zu 64 KiB.
access-workflows-unknown = Die Forge hat dir nicht erlaubt, die Workflow-Dateien zu lesen.

secret-created = Erstellt
secret-delete = Löschen
secret-restore = Wiederherstellen
secret-purge = Endgültig löschen
secret-confirm-purge = Gib { $name } ein, um es mit allen Versionen endgültig zu löschen

version-current = Aktuell
version-roll-back = Zurücksetzen
version-number = Version { $version }
version-written = Version { $version } von { $who }, { $time }

form-kept = Bevor dieses Formular gesendet werden konnte, musstest du dich neu anmelden. Es ist noch nichts gespeichert: Prüfe es und sende es noch einmal.
value-lost = Dieser Wert lässt sich nicht unverändert in einem Eingabefeld anzeigen. Wähle ihn als Datei aus.
value-show = Wert anzeigen
value-generate = Generieren
value-length = Länge
value-characters = Zeichen
value-letters = Buchstaben und Ziffern
value-symbols = Buchstaben, Ziffern und Sonderzeichen
value-url = Buchstaben, Ziffern, - und _
value-hex = Hexadezimal
value-more = Weitere Angaben
value-empty = Leeren Wert speichern
value-file = Oder eine Datei
value-file-hint = Eine ausgewählte Datei wird anstelle dessen gespeichert, was im Feld steht. Sie muss UTF-8-Text enthalten.
value-line-breaks = Zeilenumbrüche in diesem Wert:
value-edit = Aktuellen Wert bearbeiten

secret-details = Beschreibung und Typ
secret-delete-means = Es kann später mit allen Versionen wiederhergestellt werden.
secret-delete-sure = { $name } löschen

conflict = Jemand hat dieses Secret geändert, während du es bearbeitet hast
conflict-kept = Deine Änderung ist noch nicht gespeichert. Du findest sie unten.
conflict-mine = Dein Wert
conflict-diff = Vom anderen Wert zu deinem
conflict-store = Meinen als Version { $version } speichern
conflict-compare = Mit dem anderen vergleichen
conflict-drop = Meinen verwerfen

compare-of = Von Version { $from } zu Version { $to }
compare-from = Von
compare-to = Zu
compare-show = Unterschiede anzeigen
compare-any = Beliebige Versionen vergleichen
compare-hint = Dabei werden beide Werte angezeigt, und beide Zugriffe werden im Audit-Log festgehalten.
diff = Unterschiede
diff-none = Sie sind gleich.
diff-sealed = Eine Lockbox ist verschlüsselt; der Server kann ihren Inhalt nicht vergleichen.
diff-unended = (kein Zeilenumbruch am Ende)

rollback-to = Auf Version { $version } zurücksetzen
rollback-means = Der Inhalt von Version { $version } wird erneut gespeichert, und zwar als Version { $next }.
rollback-back = Wiederhergestellt
rollback-confirm = Gib zum Zurücksetzen { $name } ein

new-exists = { $name } öffnen
new-gone = Das Secret { $name } wurde inzwischen gelöscht. Deine Eingabe ist noch nirgends gespeichert; wenn du sie hier speicherst, wird damit auch das Secret wiederhergestellt.

token-unused = Noch nie

environments = Umgebungen
environments-hint = Ein Secret gehört zu einer Umgebung, wenn sein Name mit dem Namen der Umgebung und einem Punkt beginnt. Alle anderen Secrets liegen in der Basis.
environment-name-hint = Kleinbuchstaben, Ziffern, Unterstriche und Bindestriche.
environment-base-hint = Secrets ohne Umgebung
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Geschützt
# A label: a secret that is missing here is taken from the base.
environment-overlay = Aus der Basis ergänzt
# In place of the number of secrets.
environment-no-access = Kein Zugriff
environment-new = Neue Umgebung
environment-create = Umgebung anlegen
environment-protect-hint = In einer geschützten Umgebung können nur Admins Secrets ändern; wer nur Leserechte hat, sieht sie nicht.
environment-take-in = { $count ->
    [one] Auch das Secret aufnehmen, dessen Name schon mit diesem Namen und einem Punkt beginnt
   *[other] Auch die { $count } Secrets aufnehmen, deren Namen schon mit diesem Namen und einem Punkt beginnen
}
environment-secrets = { $count ->
    [one] { $count } Secret
   *[other] { $count } Secrets
}
environment-actions = Aktionen für { $name }
environment-pages = Seiten von { $name }
environment-overview = Übersicht
environment-compare = Vergleichen
environment-copy-here = Hierher kopieren
environment-base-means = Die Basis enthält alle Secrets, die zu keiner Umgebung gehören. Umgebungen, die aus der Basis ergänzt werden, erhalten von hier, was ihnen fehlt.
environment-revision = Revision
environment-open-hint = Alle mit Schreibrechten können hier Secrets ändern; wer nur Leserechte hat, kann sie sehen.
environment-no-access-hint = Du kannst die Secrets dieser Umgebung nicht sehen.
environment-fallback = Ergänzung aus der Basis
environment-fallback-rule = Automatisch: ein, außer bei geschützten Umgebungen
environment-fallback-on = Ein
environment-fallback-off = Aus
environment-overlay-hint = Fehlt ein Secret hier, erhalten Jobs es aus der Basis.
environment-no-overlay = Jobs erhalten nur die Secrets, die hier liegen.
environment-keep-overlay = Weiterhin aus der Basis ergänzen, obwohl die Umgebung geschützt wird
environment-keep-overlay-hint = Sonst schaltet der Schutz die Ergänzung ab: Alle mit Schreibrechten können die Basis ändern und damit auch, was Jobs hier erhalten.
environment-position = Position
environment-position-hint = Reihenfolge in Listen, 0 bis 1000.
environment-position-new-hint = Reihenfolge in Listen, 0 bis 1000. Leer heißt: am Ende.
environment-delete = { $name } löschen
environment-delete-now = Umgebung löschen
environment-empty-hint = In dieser Umgebung liegt kein Secret, du kannst sie also löschen. Ihr Verlauf bleibt im Audit-Log.
environment-delete-sure = Jetzt löschen
environment-held = { $count ->
    [one] In dieser Umgebung liegt noch { $count } Secret.
   *[other] In dieser Umgebung liegen noch { $count } Secrets.
}
environment-held-deleted = { $count ->
    [one] Davon ist { $count } gelöscht, kann aber wiederhergestellt werden.
   *[other] Davon sind { $count } gelöscht, können aber wiederhergestellt werden.
}
environment-held-hint = Bevor du die Umgebung löschen kannst, musst du diese Secrets endgültig löschen oder durch Umbenennen verschieben.
environment-held-show = Diese Secrets anzeigen

environment-with = Mit
environment-compare-hint = Der Vergleich zeigt Namen, aber nie Werte. Für jeden verglichenen Wert wird im Audit-Log ein Lesezugriff festgehalten.
environment-compare-nothing = Es gibt nichts zu vergleichen: Keine der beiden enthält ein Secret, das du auf beiden Seiten lesen darfst.
environment-differs = Verschiedene Werte
environment-only-here = Nur in { $here }
environment-only-there = Nur in { $there }
environment-incomparable = Nicht vergleichbar: im Browser verschlüsselt
environment-same = Gleicher Wert
environment-copy-to = Nach { $name } kopieren …
environment-copy-selected-hint = Kopiert die ausgewählten Namen. Du siehst zuerst eine Vorschau.

environment-from = Von
environment-show-secrets = Secrets anzeigen
environment-pick = Zu kopierende Secrets
environment-pick-all = Alle auswählen
environment-pick-none = Keine auswählen
environment-exists = vorhanden, v{ $version }
environment-conflict = Wenn es ein Secret schon gibt
environment-conflict-skip = Behalten
environment-conflict-overwrite = Durch eine neue Version ersetzen
environment-conflict-fail = Nichts kopieren
environment-copy-hint = Werte werden nie angezeigt. Für jedes kopierte Secret werden im Audit-Log ein Lese- und ein Schreibzugriff festgehalten.
environment-nothing-to-copy = { $name } enthält kein Secret, das du kopieren kannst.
environment-copy-plan = Von { $from } nach { $to } kopieren
environment-copy-nothing = Es würde nichts kopiert.
environment-skipped = { $count ->
    [one] { $count } Secret gibt es schon; es bleibt unverändert:
   *[other] { $count } Secrets gibt es schon; sie bleiben unverändert:
}
environment-copy-now = { $count ->
    [one] { $count } Secret kopieren
   *[other] { $count } Secrets kopieren
}
environment-choose-again = Auswahl ändern

environment-change-added = hinzugefügt, v{ $version }
environment-change-deleted = gelöscht
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } weiteres
   *[other] { $count } weitere
}
environment-copied-from = aus { $name } kopiert
environment-rolled-back-to = auf Revision { $number } zurückgesetzt
environment-undid = Revision { $number } rückgängig gemacht
environment-first = Was hier lag, als der Verlauf begann
environment-redrawn = Die Umgebung wurde angelegt oder gelöscht
environment-base-redrawn = Secrets wurden in eine Umgebung aufgenommen oder aus ihr entfernt
environment-no-history = Es gibt keinen Verlauf, den du sehen kannst.
environment-roll-back-at = Auf den Stand vor oder nach Revision { $number } zurücksetzen
environment-back-before = Auf den Stand vor dieser Änderung zurücksetzen
environment-back-after = Auf den Stand nach dieser Änderung zurücksetzen
environment-no-versions = Zum Zurücksetzen ist ein Tarif mit älteren Versionen von Secrets nötig.
environment-time = Datum und Uhrzeit (UTC)
environment-time-hint = Setzt auf das zurück, was zu diesem Zeitpunkt hier lag.
environment-or-revision = Oder Revision
environment-or-revision-hint = Eine Nummer aus dem Verlauf.
environment-only-names = Nur diese Namen (optional)
environment-only-names-hint = Mit Kommas oder Leerzeichen trennen.
environment-back-to = Auf Revision { $number } zurücksetzen
environment-back-changes = { $count ->
    [one] { $count } Secret würde sich ändern:
   *[other] { $count } Secrets würden sich ändern:
}
environment-back-hint = Die Werte werden zu neuen Versionen, und der Verlauf bleibt erhalten. Beschreibungen und Typen ändern sich nicht.
environment-back-nothing = Es würde sich nichts ändern: Alles ist so wie damals.
environment-will-return = kommt zurück, v{ $version }
environment-will-go = wird gelöscht
environment-unavailable = Nicht vollständig verfügbar
environment-purged = wurde endgültig gelöscht; der Name bleibt, wie er ist
environment-pruned = diese Version wurde entfernt; der Name bleibt, wie er ist
environment-moved = liegt heute in einer anderen Umgebung und bleibt dort; der Name erhält eine Kopie

tokens = Tokens
tokens-none = Hier gibt es noch keine Tokens.
tokens-none-hint = Mit Tokens können CI-Jobs und Skripte Secrets dieses Repositorys lesen oder schreiben.
tokens-all = Widerrufene anzeigen
tokens-live = Widerrufene ausblenden
token-new = Neuer Token
token-description-hint = Wofür der Token ist, zum Beispiel „Deployment auf staging“.
token-scope = Berechtigungen
token-scope-hint = Was der Token darf: read, write, admin, read:PATTERN oder write:PATTERN, durch Kommas getrennt. PATTERN ist der Name eines Secrets oder der Anfang von Namen mit * am Ende. Geschützte Umgebungen sind nur über ein Muster erreichbar, das mit ihrem Namen beginnt. Wenn du hier etwas eingibst, ersetzt es die Auswahl oben.
token-advanced = Erweitert: Berechtigungen eingeben
token-access = Berechtigung
token-access-read = Lesen
token-access-read-hint = Secrets lesen und exportieren.
token-access-write = Lesen und schreiben
token-access-write-hint = Außerdem Secrets anlegen, ändern, löschen und wiederherstellen.
token-access-admin = Admin
token-access-admin-hint = Alles in diesem Tresor, auch Tokens, Audit-Log und Schlüssel.
token-where-parts = Ausgewählte Umgebungen
token-where-parts-hint = Auch Secrets, die später hinzukommen.
token-where-everywhere = Alle Umgebungen
token-where-everywhere-hint = Basis und alle derzeitigen Umgebungen, auch geschützte.
token-where-names = Ausgewählte Secrets
token-where-names-hint = Nach Name oder Präfix.
token-names = Namen oder Präfixe
token-names-hint = Mit Kommas oder Leerzeichen trennen. Ein Präfix endet mit *, zum Beispiel staging.DB_*.
token-base-hint = Wenn du base ohne alle ungeschützten Umgebungen auswählst, gilt der Token für die Secrets, die jetzt in base sind, aber nicht für später hinzugefügte.
token-choose-parts = Wähle mindestens eine Umgebung aus.
token-ttl = Gültigkeitsdauer
token-ttl-custom = Eigene Gültigkeitsdauer
token-ttl-hint = Eine Zahl und eine Einheit: h für Stunden, d für Tage, w für Wochen, y für Jahre, zum Beispiel 30d. Mit 0 läuft er nie ab.
token-life-1d = 1 Tag
token-life-7d = 7 Tage
token-life-30d = 30 Tage
token-life-90d = 90 Tage
token-life-1y = 1 Jahr
token-life-0 = Läuft nicht ab
token-life-custom = Eigene …
token-addresses = Adressen
token-addresses-hint = IP-Adressen und Netze, aus denen der Token verwendet werden darf, durch Kommas getrennt. Leer heißt: von überall.
token-everywhere = Überall
token-test = Berechtigungen testen
token-reach = Von den jetzt vorhandenen Secrets lassen sich mit diesen Berechtigungen { $read } lesen und { $write } schreiben.
token-reach-hint = Wähle aus, worauf der Token zugreifen darf; hier erscheint dann die Vorschau.
token-reach-nothing = Noch nichts ausgewählt.
token-reach-wrong = Keine Vorschau möglich. Prüfe deine Auswahl.
token-reads-and-writes = liest und schreibt
token-can-read = Lesen:
token-can-write = Lesen und schreiben:
token-everything = alle Secrets
token-open = alle Secrets außerhalb geschützter Umgebungen
token-more = und { $count } weitere
token-admin = Admin: alles in diesem Tresor
token-create = Token erstellen
token-expires = Läuft ab
token-used = Zuletzt verwendet
token-uses = { $count ->
    [one] { $count }-mal
   *[other] { $count }-mal
}
token-ends = Läuft ab: { $date }
token-last-used = Verwendet: { $date }
token-by = von { $who }
token-live = Aktiv
token-revoked = Widerrufen
token-expired = Abgelaufen
token-locked = Gesperrt
token-ends-soon = Läuft bald ab
token-orphan = Ohne aktiven Besitzer
token-orphan-hint = Wer diesen Token erstellt hat, ist in der Forge nicht mehr aktiv. Deshalb wird er abgelehnt.
token-made-by = Erstellt von { $who } am { $date } · #{ $id }
token-made-with = Mit Token #{ $id } erstellt und zusammen mit diesem widerrufen
token-audit = Aktivität anzeigen
token-reaches = Aktueller Zugriff
token-rotate = Token ersetzen
token-rotate-hint = Erstellt einen neuen Token mit derselben Beschreibung, denselben Berechtigungen, Adressen und derselben Gültigkeitsdauer. Der alte gilt noch so lange, wie du hier wählst, damit du ihn überall ersetzen kannst.
token-rotate-ends = Alter Token wird ungültig
token-ends-now = Sofort
token-ends-1h = In 1 Stunde
token-ends-24h = In 24 Stunden
token-ends-7d = In 7 Tagen
token-stop = Zugriff sperren
token-lock = Sperren
token-lock-title = Diesen Token sperren
token-lock-hint = Ein gesperrter Token wird abgelehnt, bis ihn jemand entsperrt.
token-locked-until = Er ist bis { $date } gesperrt.
token-locked-by-hand = Er ist gesperrt, bis ihn jemand entsperrt.
token-unlock = Entsperren
token-unlock-title = Diesen Token entsperren
token-revoke = Widerrufen
token-revoke-title = Diesen Token widerrufen
token-revoke-hint = Er wird dann endgültig abgelehnt, ebenso alle Tokens, die mit ihm erstellt wurden. Jobs, die ihn verwenden, schlagen fehl.
token-revoke-now = Jetzt widerrufen
token-made = Token erstellt
token-made-hint = Kopiere ihn jetzt: Er wird nicht noch einmal angezeigt.
token-text = Token
token-open-page = Token-Details
token-use = Diesen Token verwenden
token-use-hint = Speichere den Token in deinem CI-System als Secret mit dem Namen { $name } (in Woodpecker: vault_token). Jedes Beispiel lädt die Secrets als Umgebungsvariablen.

audit = Audit-Log
audit-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
audit-none = Keine passenden Einträge.
audit-everywhere = Alle Einträge durchsuchen
audit-search = Secret, Person, Token, IP-Adresse oder Anfrage-ID
audit-views = Ansicht
audit-view-changes = Lesen und Ändern
audit-view-refused = Abgelehnt
audit-view-views = Seitenaufrufe
audit-range = Zeitraum
audit-range-any = Beliebig
audit-range-day = Letzte 24 Stunden
audit-range-week = Letzte 7 Tage
audit-range-month = Letzte 30 Tage
audit-range-custom = Eigener Zeitraum
audit-from = Von (UTC)
audit-to = Bis (UTC)
audit-remove-filter = Filter { $name } entfernen
audit-export-menu = Exportieren
audit-export-filtered = Diese Einträge als { $format }
audit-export-all = Ganzes Log als { $format }, signiert
audit-older = Ältere
audit-newer = Neuere

audit-who-service = Forgevault
audit-who-operator = Ein Betreiber
audit-client = { $browser } unter { $system }
audit-source-api = API
audit-source-web = Web
audit-source-cli = Kommandozeile
audit-source-system = Dienst
audit-why-refused = Abgelehnt: { $why }
audit-why-failed = Fehlgeschlagen: { $why }
audit-details = Details
audit-one-request = Eine Anfrage, { $count } Einträge
audit-more = Alle Einträge dieser Anfrage
audit-entry = Eintrag
audit-action = Aktion
audit-result = Ergebnis
audit-agent = User-Agent
audit-request-id = Anfrage-ID

audit-did-list = { $who } hat die Secrets aufgelistet
audit-did-list-of = { $who } hat die Secrets von { $what } aufgelistet
audit-did-look = { $who } hat { $what } angesehen
audit-did-read = { $who } hat { $what } { $version } gelesen
audit-did-read-none = { $who } hat nach lesbaren Secrets gesucht und keine gefunden
audit-did-write = { $who } hat { $what } { $version } gespeichert
audit-did-write-none = { $who } hat keine Secrets gespeichert
audit-did-describe = { $who } hat die Angaben zu { $what } geändert
audit-did-rename = { $who } hat { $what } in { $to } umbenannt
audit-did-delete = { $who } hat { $what } gelöscht
audit-did-purge = { $who } hat { $what } endgültig gelöscht
audit-did-restore = { $who } hat { $what } { $version } wiederhergestellt
audit-did-rollback = { $who } hat { $what } { $version } zurückgesetzt
audit-did-hide = { $who } hat diesen Tresor verborgen
audit-did-show-vault = { $who } hat diesen Tresor wieder verfügbar gemacht
audit-did-purge-vault = { $who } hat Daten dieses Tresors endgültig gelöscht
audit-did-token-list = { $who } hat die Tokens angesehen
audit-did-token-create = { $who } hat { $what } erstellt
audit-did-token-update = { $who } hat { $what } geändert
audit-did-token-revoke = { $who } hat { $what } widerrufen
audit-did-token-mark = { $who } hat die Tokens einer Person aktualisiert
audit-did-audit-list = { $who } hat das Audit-Log angesehen
audit-did-audit-export = { $who } hat das Audit-Log exportiert
audit-did-chain-check = { $who } hat die Audit-Kette geprüft
audit-did-chain-head = { $who } hat den neuesten Eintrag der Audit-Kette angesehen
audit-did-key-rotate = { $who } hat eine Rotation des Datenschlüssels gestartet
audit-did-key-rotated = { $who } hat eine Rotation des Datenschlüssels abgeschlossen
audit-did-key-test = { $who } hat einen Probelauf der Schlüsselrotation durchgeführt
audit-did-key-migrate = { $who } hat die Schlüssel dieses Tresors auf den aktuellen Hauptschlüssel umgestellt
audit-did-rows-accept = { $who } hat gespeicherte Tokens und Secrets im vorgefundenen Zustand übernommen
audit-did-take-over = { $who } hat die Audit-Kette unter einem anderen Hauptschlüssel fortgesetzt
audit-did-keys-view = { $who } hat die Schlüssel angesehen
audit-did-plan-view = { $who } hat den Tarif angesehen
audit-did-env-list = { $who } hat die Umgebungen angesehen
audit-did-env-look = { $who } hat die Umgebung { $what } angesehen
audit-did-env-write = { $who } hat die Umgebung { $what } gespeichert
audit-did-env-anew = { $who } hat die Umgebungen neu festgelegt
audit-did-env-delete = { $who } hat die Umgebung { $what } gelöscht
audit-did-env-history = { $who } hat den Verlauf von { $what } angesehen
audit-did-env-diff = { $who } hat Stände von { $what } verglichen
audit-did-env-undo = { $who } hat die Umgebung { $what } zurückgesetzt
audit-did-env-undo-test = { $who } hat eine Vorschau auf das Zurücksetzen der Umgebung { $what } angesehen
audit-did-env-copy = { $who } hat Secrets von { $from } nach { $what } kopiert
audit-did-env-copy-test = { $who } hat eine Vorschau auf das Kopieren von Secrets von { $from } nach { $what } angesehen
audit-did-replay = { $who } hat eine Anfrage wiederholt und die erste Antwort erhalten
audit-did-other = { $who } hat etwas getan, das diese Version nicht kennt

audit-tried-list = { $who } wollte die Secrets auflisten
audit-tried-list-of = { $who } wollte die Secrets von { $what } auflisten
audit-tried-look = { $who } wollte { $what } ansehen
audit-tried-read = { $who } wollte { $what } { $version } lesen
audit-tried-read-any = { $who } wollte Secrets lesen
audit-tried-write = { $who } wollte { $what } speichern
audit-tried-write-any = { $who } wollte Secrets speichern
audit-tried-delete = { $who } wollte { $what } löschen
audit-tried-delete-any = { $who } wollte Secrets löschen
audit-tried-purge = { $who } wollte { $what } endgültig löschen
audit-tried-restore = { $who } wollte { $what } wiederherstellen
audit-tried-rollback = { $who } wollte { $what } zurücksetzen
audit-tried-token-list = { $who } wollte die Tokens ansehen
audit-tried-token-create = { $who } wollte einen Token erstellen
audit-tried-token-update = { $who } wollte einen Token ändern
audit-tried-token-revoke = { $who } wollte einen Token widerrufen
audit-tried-audit-list = { $who } wollte das Audit-Log ansehen
audit-tried-audit-export = { $who } wollte das Audit-Log exportieren
audit-tried-key-rotate = { $who } wollte den Datenschlüssel rotieren
audit-tried-key-migrate = { $who } wollte die Schlüssel dieses Tresors auf den aktuellen Hauptschlüssel umstellen
audit-tried-keys-view = { $who } wollte die Schlüssel ansehen
audit-tried-plan-view = { $who } wollte den Tarif ansehen
audit-tried-env-list = { $who } wollte die Umgebungen ansehen
audit-tried-env-look = { $who } wollte die Umgebung { $what } ansehen
audit-tried-env-create = { $who } wollte eine Umgebung erstellen
audit-tried-env-write = { $who } wollte die Umgebung { $what } speichern
audit-tried-env-delete = { $who } wollte die Umgebung { $what } löschen
audit-tried-env-history = { $who } wollte den Verlauf von { $what } ansehen
audit-tried-env-diff = { $who } wollte Stände von { $what } vergleichen
audit-tried-env-undo = { $who } wollte die Umgebung { $what } zurücksetzen
audit-tried-env-copy = { $who } wollte Secrets nach { $what } kopieren
audit-tried-other = { $who } hat etwas anderes versucht

audit-many-read = { $who } hat { $count } Secrets gelesen
audit-many-read-of = { $who } hat { $count } Secrets von { $what } gelesen
audit-many-write = { $who } hat { $count } Secrets gespeichert
audit-many-write-of = { $who } hat { $count } Secrets von { $what } gespeichert
audit-many-delete = { $who } hat { $count } Secrets gelöscht
audit-many-delete-of = { $who } hat { $count } Secrets von { $what } gelöscht
audit-many-restore = { $who } hat { $count } Secrets wiederhergestellt
audit-many-restore-of = { $who } hat { $count } Secrets von { $what } wiederhergestellt
audit-many-tried-read = { $who } wollte { $count } Secrets lesen
audit-many-tried-read-of = { $who } wollte { $count } Secrets von { $what } lesen
audit-many-tried-write = { $who } wollte { $count } Secrets speichern
audit-many-tried-write-of = { $who } wollte { $count } Secrets von { $what } speichern
audit-many-tried-delete = { $who } wollte { $count } Secrets löschen
audit-many-tried-delete-of = { $who } wollte { $count } Secrets von { $what } löschen

audit-token = Token { $id }
author-token = Token „{ $name }“
author-unknown = Benutzer { $id }

chain = Audit-Kette
chain-hint = Jeder Eintrag ist an den vorhergehenden gebunden, sodass die Prüfung geänderte, entfernte oder eingeschobene Einträge aufdeckt. Nur die neuesten Einträge ließen sich unbemerkt abschneiden: siehe unten.
chain-check = Kette prüfen
chain-whole = Geprüft: Die Einträge { $first } bis { $last } sind unverändert.
chain-older = Ältere Einträge wurden nicht geprüft.
chain-broken = Prüfung fehlgeschlagen: Die gespeicherten Einträge sind nicht die, die geschrieben wurden.
chain-unproven = Die Einträge { $first } bis { $last } sind hier nicht beweisbar: Der Schlüssel ihrer Kette gehört zu einem Hauptschlüssel, der nicht zur Hand ist.
chain-take-over = Mit Eintrag { $number } wurde die Kette von einem anderen Hauptschlüssel übernommen. Dieser Eintrag sagt, worauf die vorherigen beruhen.
chain-head = Neuester Eintrag
chain-head-hint = Nummer und Hash des neuesten Eintrags. Bewahre sie an einem anderen Ort auf: Mit ihnen lässt sich später beweisen, dass bis hierher nichts geändert wurde.

keys = Schlüssel
keys-fallback = Der Hauptschlüssel wird aus dem SECRET_KEY der Forge abgeleitet: Ändert sich dieser, sind die Secrets nicht mehr lesbar, bis der alte Schlüssel wieder eingerichtet ist. Bitte die Administration, einen eigenen Hauptschlüssel einzurichten.
keys-due = Mit diesem Datenschlüssel wurden schon viele Werte verschlüsselt: Er sollte jetzt rotiert werden.
keys-source = Hauptschlüssel
keys-source-variable = Umgebungsvariable { $name }
keys-source-variable-file = Datei aus der Umgebungsvariable { $name }
keys-source-configuration = Konfigurationsschlüssel { $name }
keys-source-configuration-file = Datei aus dem Konfigurationsschlüssel { $name }
keys-source-app-ini = { $name } in { $path }
keys-source-app-ini-file = Datei aus { $name } in { $path }
keys-source-file = Datei { $path }
keys-source-forge = Aus dem SECRET_KEY der Forge abgeleitet · { $place }
keys-data-key = Datenschlüssel
keys-version = Version { $version }, erstellt am { $date }
keys-age = Alter des Datenschlüssels
keys-none = Hier ist noch nichts gespeichert, also gibt es keinen Datenschlüssel.
keys-seals = Damit verschlüsselte Werte
keys-seals-of = { $count } von höchstens { $max }
keys-rotation = Rotation
keys-rotation-hint = Eine Rotation erzeugt einen neuen Datenschlüssel und verschlüsselt damit jede Version jedes Secrets neu. Secrets können währenddessen gelesen und geschrieben werden.
keys-state-idle = Noch nie rotiert
keys-state-running = Läuft
keys-state-done = Abgeschlossen
keys-state-incomplete = Unvollständig
keys-running = Läuft: { $done } von { $total } Versionen sind neu verschlüsselt.
keys-ended = { $done } von { $total } Versionen wurden am { $date } neu verschlüsselt.
keys-incomplete = { $failed ->
    [one] { $failed } Version lässt sich nicht entschlüsseln und bleibt mit dem alten Schlüssel verschlüsselt.
   *[other] { $failed } Versionen lassen sich nicht entschlüsseln und bleiben mit dem alten Schlüssel verschlüsselt.
}
keys-started = Gestartet von { $who } am { $date }.
keys-checked = { $versions ->
    [one] { $versions } Version entschlüsselt, { $failed } fehlgeschlagen. Nichts wurde geändert.
   *[other] { $versions } Versionen entschlüsselt, { $failed } fehlgeschlagen. Nichts wurde geändert.
}
keys-check = Nur prüfen, nichts ändern
keys-rotate = Datenschlüssel rotieren
keys-rotate-hint = Das lässt sich weder anhalten noch rückgängig machen. Sobald alles neu verschlüsselt ist, wird der alte Datenschlüssel gelöscht.
keys-rotate-now = Jetzt rotieren

more-not-shown = { $count ->
    [one] { $count } weiterer Eintrag wird nicht angezeigt.
   *[other] { $count } weitere Einträge werden nicht angezeigt.
}

plan = Tarif
plan-name = Diese Instanz hat den Tarif { $tier }.
plan-none = Es ist keine Lizenz vorhanden.
plan-invalid = Die hinterlegte Lizenz ist ungültig.
plan-in-force = Die Lizenz ist gültig.
plan-in-force-until = Die Lizenz ist bis { $date } gültig.
plan-grace = Die Lizenz ist am { $date } abgelaufen. Bis zum { $until } läuft alles weiter.
plan-lapsed = Die Lizenz ist am { $date } abgelaufen und gilt nicht mehr.
plan-dev-mode = Keine Lizenz erforderlich: Entwicklungsmodus.
plan-days-left = { $days ->
    [one] Es bleibt noch { $days } Tag.
   *[other] Es bleiben noch { $days } Tage.
}
plan-used = { $used }, unbegrenzt
plan-used-of = { $used } von { $max }
plan-at-most = Höchstens { $max }
plan-no-limit = Unbegrenzt
plan-live-tokens = Tokens in Verwendung
plan-users = Benutzer der Instanz
plan-users-hint = Als Benutzer zählt, wer in den letzten { $days } Tagen in irgendeinem Tresor der Instanz etwas getan hat.
plan-users-exceeded = Es verwenden mehr Personen die Instanz, als die Lizenz erlaubt. Niemand wird ausgesperrt, aber eine größere Lizenz ist nötig.
plan-retention = Aufbewahrung des Audit-Logs
plan-for-ever = Unbegrenzt
days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
plan-versioning = Ältere Versionen von Secrets
plan-tokens = Tokens für CI-Jobs
plan-sso = Single Sign-on
plan-rotation = Rotation des Datenschlüssels
plan-included = Enthalten
plan-not-included = Nicht enthalten
plan-state-live = Aktiv
plan-state-ends-soon = Läuft bald ab
plan-state-expired = Ungültig
plan-state-none = Keine Lizenz
plan-source = Gefunden in:
plan-compare = Tarife vergleichen
plan-here = Dein Tarif
plan-secrets = Secrets pro Repository
plan-install = Lizenz installieren
plan-install-who = Eine Lizenz installiert, wer diese Instanz betreibt. Sie gilt für alle Repositorys der Instanz.
plan-install-file = Speichere die Lizenz als Datei, die Forgevault lesen kann.
plan-install-setting = Setze { $variable } oder in der Konfiguration { $setting } auf den Pfad der Datei und starte Forgevault neu. War das schon gesetzt, ersetze die Datei: Ein Neustart ist dann nicht nötig.
plan-install-wait = Lade diese Seite nach ein paar Sekunden neu. Sie zeigt den neuen Tarif an, oder was an der Lizenz nicht stimmt.
plan-lapse = Wenn die Lizenz abläuft
plan-lapse-hint = Alles, was gespeichert ist, lässt sich weiterhin lesen, exportieren und löschen, und vorhandene Secrets können neue Werte erhalten.
plan-lapse-secrets = { $count ->
    [one] Hier gibt es { $count } Secret. Neue lassen sich nur anlegen, solange es weniger als { $max } sind.
   *[other] Hier gibt es { $count } Secrets. Neue lassen sich nur anlegen, solange es weniger als { $max } sind.
}
plan-lapse-versions = { $count ->
    [one] { $count } ältere Version bleibt lesbar, aber kein Secret kann auf sie zurückgesetzt werden.
   *[other] { $count } ältere Versionen bleiben lesbar, aber kein Secret kann auf sie zurückgesetzt werden.
}
plan-lapse-tokens = { $count ->
    [one] { $count } Token funktioniert weiter. Neue lassen sich nicht erstellen.
   *[other] { $count } Tokens funktionieren weiter. Neue lassen sich nicht erstellen.
}
plan-lapse-rotation = Der Datenschlüssel kann nicht rotiert werden.

secret-reveal = Anzeigen
secret-hide = Verbergen
secret-copy = Kopieren
secret-copied = Kopiert
secret-not-given = Der Wert konnte nicht geladen werden.
secret-needs-script = Um den Wert hier anzuzeigen oder zu kopieren, ist JavaScript nötig; er ist auch über die API abrufbar.

skip-to-content = Zum Inhalt springen
language = Sprache

lockbox-new = Neue Lockbox
lockbox-make = Neue Lockbox (im Browser verschlüsselt)
lockbox-back = Zurück zum Secret
lockbox-hint = Eine Lockbox wird in deinem Browser verschlüsselt und geöffnet. Weder die Passphrase noch der Wert verlassen diese Seite.
lockbox-needs-script = Um hier eine Lockbox zu öffnen oder zu verschlüsseln, ist JavaScript nötig.
lockbox-open = Lockbox öffnen
lockbox-seal = Wert verschlüsseln
lockbox-warning = Geht die Passphrase verloren, kann niemand den Wert wiederherstellen.
lockbox-passphrase = Passphrase
lockbox-again = Passphrase wiederholen
lockbox-store = Verschlüsseln und speichern
lockbox-go = In diesem Browser öffnen oder verschlüsseln
lockbox-instead = In eine Lockbox umwandeln …
lockbox-wrong-passphrase = Die Passphrase ist falsch, oder die Lockbox wurde verändert.
lockbox-failed = Das war in diesem Browser nicht möglich.
lockbox-no-text = Der Inhalt ist kein Text; er kann heruntergeladen werden.
lockbox-encoding = Das enthält ungültige Zeichen.
lockbox-no-passphrase = Gib eine Passphrase ein.
lockbox-other-passphrase = Die Passphrasen stimmen nicht überein.

undo = Rückgängig
flash-secret-created = { $name } angelegt.
flash-secret-stored = { $name } als Version { $count } gespeichert.
flash-secret-described = Angaben zu { $name } gespeichert.
flash-secret-deleted = { $name } gelöscht.
flash-secret-restored = { $name } wiederhergestellt.
flash-secret-purged = { $name } endgültig gelöscht.
flash-secret-rolled-back = { $name } zurückgesetzt und als Version { $count } gespeichert.
flash-secret-renamed = In { $name } umbenannt.
flash-secret-copied = Nach { $name } kopiert.
flash-imported = { $count ->
    [one] { $count } Secret in { $name } importiert.
   *[other] { $count } Secrets in { $name } importiert.
}
flash-many-deleted = { $count ->
    [one] { $count } Secret in { $name } gelöscht.
   *[other] { $count } Secrets in { $name } gelöscht.
}
flash-many-restored = { $count ->
    [one] { $count } Secret in { $name } wiederhergestellt.
   *[other] { $count } Secrets in { $name } wiederhergestellt.
}
flash-undone = { $count ->
    [one] Änderung an { $count } Secret in { $name } rückgängig gemacht.
   *[other] Änderungen an { $count } Secrets in { $name } rückgängig gemacht.
}
flash-token-saved = Token { $name } gespeichert.
flash-token-locked = Token #{ $name } gesperrt.
flash-token-unlocked = Token #{ $name } entsperrt.
flash-token-revoked = Token #{ $name } widerrufen.
flash-token-rotated = { $count ->
    [one] Ersatz für Token #{ $name } erstellt, der in spätestens { $count } Stunde ungültig wird.
   *[other] Ersatz für Token #{ $name } erstellt, der in spätestens { $count } Stunden ungültig wird.
}
flash-token-replaced = Ersatz für Token #{ $name } erstellt, der jetzt widerrufen ist.
flash-token-shown = Token #{ $name } kann nicht noch einmal angezeigt werden. Wenn du ihn nicht hast, ersetze ihn.
flash-environment-declared = Umgebung { $name } angelegt.
flash-environment-changed = Umgebung { $name } gespeichert.
flash-environment-deleted = Umgebung { $name } gelöscht.
flash-environment-copied = { $count ->
    [one] { $count } Secret nach { $name } kopiert.
   *[other] { $count } Secrets nach { $name } kopiert.
}
flash-environment-copied-some = { $count ->
    [one] { $count } Secret nach { $name } kopiert, { $skipped } übersprungen.
   *[other] { $count } Secrets nach { $name } kopiert, { $skipped } übersprungen.
}
flash-environment-rolled-back = { $name } auf Revision { $count } zurückgesetzt.
flash-environment-unchanged = { $name } entspricht bereits Revision { $count }.
flash-rotation-started = Die Rotation wurde gestartet.
