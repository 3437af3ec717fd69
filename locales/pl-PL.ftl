# The texts of the pages in Polish (Poland).

tab-code = Kod
tab-issues = Zgłoszenia
tab-pull-requests = Oczekujące zmiany
tab-actions = Actions
tab-packages = Packages
tab-projects = Projekty
tab-releases = Wydania
tab-wiki = Wiki
tab-activity = Aktywność
tab-settings = Ustawienia
mark-archived = Zarchiwizowane
mark-private = Prywatne
mark-internal = Wewnętrzny
mark-template = Szablon
tab-forgejo-code = Kod
tab-forgejo-issues = Zgłoszenia
tab-forgejo-pull-requests = Pull requesty
tab-forgejo-actions = Akcje
tab-forgejo-packages = Pakiety
tab-forgejo-projects = Projekty
tab-forgejo-releases = Wydania
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Aktywność
mark-forgejo-archived = Zarchiwizowane
mark-forgejo-private = Prywatne
mark-forgejo-internal = Wewnętrzny
mark-forgejo-template = Szablon
forge-home = Strona główna serwera Git

nav-milestones = Kamienie milowe
nav-explore = Odkrywaj
nav-help = Pomoc
nav-notifications = Powiadomienia
nav-menu = Menu
nav-create = Utwórz…
nav-new-repository = Nowe repozytorium
nav-migrate = Nowa migracja
nav-new-organization = Nowa organizacja
nav-you = Profil i ustawienia…
nav-signed-in = Zalogowany jako { $name }
nav-profile = Profil
nav-starred = Z gwiazdką
nav-subscriptions = Subskrypcje
nav-settings = Ustawienia
nav-admin = Administracja witryny
nav-forge-sign-out = Wyloguj
nav-vault-sign-out = Wyloguj z sejfu
header-rss = Kanał RSS
header-watch = Obserwuj
header-star = Polub
header-fork = Forkuj
header-forked-from = sforkowany z { $name }
header-mirror-of = kopia lustrzana { $name }
tabs-more = Więcej

vault = Sejf
sign-in = Zaloguj się
sign-in-hint = Wklej osobisty token dostępu z zakresami read:user i read:repository. Do edycji sekretów i do odczytu chronionych środowisk potrzebny jest też write:repository.
sign-in-token = Token
sign-in-make = Utwórz token
sign-out = Wyloguj się
sign-in-unknown-token = Serwer Git nie zna tego tokena.

name = Nazwa
description = Opis
type = Typ
environment = Środowisko
access = Dostęp
history = Historia
cancel = Anuluj
download = Pobierz
save = Zapisz
last-changed = Ostatnia zmiana
preview = Podgląd

secrets = Sekrety
secrets-none = Nie ma tu jeszcze sekretów.
secrets-first = Utwórz pierwszy tutaj, wklej cały plik .env albo zapisz sekret z terminala:
secrets-ask = Pierwszy sekret może dodać każdy, kto ma prawo zapisu w tym repozytorium.
secrets-none-found = Żaden sekret nie pasuje do tego wyszukiwania.
search = Szukaj
filter-any-type = Wszystkie typy
filter-deleted = Pokaż też usunięte
filter-apply = Zastosuj
filter-clear = Wyczyść filtry
filter = Filtr
filter-all = Wszystkie
sort = Sortowanie
page-size = Nazw na stronę
names-count = { $count ->
    [one] { $count } nazwa
    [few] { $count } nazwy
   *[many] { $count } nazw
}
from-base = z zestawu podstawowego
secrets-search = Szukaj w nazwach i opisach
add = dodaj
version-short = v{ $version }
select-all = Zaznacz wszystkie nazwy na tej stronie
select-name = Zaznacz { $name }
selected = Zaznaczono: { $n }
selected-in = Środowisko:
selected-export = Pobierz .env
selected-copy = Kopiuj do
selected-delete-means = Sekrety zostaną usunięte z wybranego środowiska i będzie można je przywrócić.
list-drop = Upuść plik .env, aby zobaczyć podgląd
secret-hides = Ukrycie za { $n } s

secret-version = Wersja
secret-changed = Zmieniono
secret-deleted = Usunięty
secret-lockbox = Skrytka

page-previous = Poprzednia
page-next = Następna
page-of = Strona { $page } z { $pages }

sessions = Zalogowane przeglądarki
sessions-hint = Przeglądarki, w których trwają Twoje sesje. Wyloguj te, których nie rozpoznajesz.
session-this = Ta przeglądarka
session-at = z adresu { $address }
session-since = zalogowano: { $date }
session-active = ostatnia aktywność: { $date }
session-end = Wyloguj
terminals = Terminale
terminals-hint = Terminale zalogowane poleceniem { $command }. Wyloguj te, których nie rozpoznajesz.

device = Zaloguj terminal
device-code = Kod
device-hint = Wpisz kod, który { $command } pokazuje w terminalu.
device-wrong = Ten kod jest błędny, wygasł lub został już użyty.
device-continue = Dalej
device-asks = Program chce używać sejfu w Twoim imieniu. Przedstawia się jako { $name }.
device-warning = Zatwierdź tylko wtedy, gdy przed chwilą samodzielnie wpisano { $command }. Odrzuć, jeśli ktoś przysłał Ci ten kod.
device-address = Jego adres
device-own-address = Twój adres
device-asked = Zażądano
device-approve = Zatwierdź
device-deny = Odrzuć
device-approved = { $name }: zalogowano. Wróć do terminala.
device-denied = { $name }: nie zalogowano.
device-confirm-title = Potwierdź działanie
device-confirm-asks = Terminal zalogowany w Twoim imieniu prosi o wykonanie tej czynności. Przedstawia się jako { $name }.
device-action = Działanie
device-repository = Repozytorium
device-confirm-warning = Potwierdź tylko wtedy, gdy czynność została przed chwilą rozpoczęta przez Ciebie. Przez dziesięć minut ten terminal będzie mógł robić także inne rzeczy, które dają dostęp lub których nie można cofnąć.
device-confirm = Potwierdź
device-confirmed = Potwierdzono. { $name } może kontynuować przez dziesięć minut.

error-title = To się nie udało
error-title-not-found = Nie znaleziono
error-title-no-access = Brak dostępu
error-title-plan = Twój plan tego nie obejmuje

error-invalid-request = Sprawdź wprowadzone dane.
error-invalid-version = To nie jest numer wersji.
error-unauthorized = Nie masz aktywnej sesji albo serwer Git już jej nie uznaje.
error-invalid-token = Ten token jest nieprawidłowy.
error-token-expired = Ten token wygasł.
error-token-revoked = Ten token został unieważniony.
error-limit-reached = Osiągnięto limit planu.
error-enterprise-required = Do tego potrzebny jest plan Enterprise.
error-forbidden = Nie masz do tego uprawnień.
error-confirmation-required = Najpierw potwierdź to w przeglądarce.
error-access-denied = Ten token nie ma do tego uprawnień.
error-not-found = Nie znaleziono albo nie masz dostępu.
error-state-unavailable = Ten wcześniejszy stan nie jest już dostępny.
error-method-not-allowed = Tutaj nie można tego zrobić.
error-request-timeout = Trwało to zbyt długo. Zanim spróbujesz ponownie, sprawdź, czy zmiana nie została już wprowadzona.
error-already-exists = Ta nazwa jest już zajęta.
error-environment-has-names = Istnieją już sekrety, których nazwy zaczynają się od nazwy tego środowiska.
error-environment-not-empty = W tym środowisku są jeszcze sekrety, być może usunięte.
error-too-many-environments = To repozytorium nie może mieć więcej środowisk.
error-older-process = Z tej bazy danych nadal korzysta starsza wersja Forgevault. Spróbuj ponownie, gdy zostanie zaktualizowana.
error-conflict = To samo żądanie jest jeszcze przetwarzane. Spróbuj ponownie za chwilę.
error-key-mismatch = Wartości w tym repozytorium są zaszyfrowane innym kluczem głównym.
error-version-conflict = Ktoś wprowadził zmianę podczas edycji.
error-value-too-large = Wartość jest za duża.
error-unsupported-media-type = Usługa nie przyjmuje treści tego rodzaju.
error-idempotency-mismatch = Ten klucz został już użyty do innego żądania.
error-token-locked = Ten token jest zablokowany.
error-precondition-required = Ta zmiana wymaga bieżącej rewizji. Odśwież stronę i spróbuj ponownie.
error-rate-limited = Zbyt wiele prób. Odczekaj chwilę i spróbuj ponownie.
error-decryption-failed = Nie udało się odszyfrować zapisanej wartości.
error-encryption-failed = Nie udało się zaszyfrować wartości.
error-internal-error = Wystąpił wewnętrzny błąd usługi.
error-environments-unreadable = Środowiska tego repozytorium zmieniono poza Forgevault. Operator usługi musi je zdefiniować od nowa.
error-forge-unavailable = Serwer Git nie odpowiada. Spróbuj ponownie później.
error-audit-unavailable = Nie można teraz zapisać wpisu w dzienniku audytu, dlatego nic nie zostanie udostępnione. Zanim spróbujesz ponownie, sprawdź, czy zmiana nie została już wprowadzona.
error-role-read = Potrzebne jest do tego prawo odczytu w tym repozytorium; mogą je przyznać jego administratorzy.
error-role-write = Potrzebne jest do tego prawo zapisu w tym repozytorium; mogą je przyznać jego administratorzy.
error-role-admin = Mogą to zrobić tylko administratorzy tego repozytorium.
error-role-archived = To repozytorium jest zarchiwizowane, więc jego sejf jest tylko do odczytu. Administratorzy repozytorium mogą cofnąć archiwizację.
error-plans = Zobacz, co obejmują poszczególne plany i jak zainstalować licencję
error-again = Spróbuj ponownie
error-to-secrets = Wróć do sekretów
error-to-forge = Na stronę główną
error-request-id = Identyfikator żądania { $id } (podaj go, zgłaszając problem)

secret-new = Nowy sekret

import = Importuj .env
import-hint = Wiersze postaci NAZWA=wartość; dozwolone są komentarze i wartości w cudzysłowach. Znak $ pozostaje bez zmian; zmienne nie są podstawiane. W podwójnych cudzysłowach sekwencjami specjalnymi są tylko \", \\ i \n.
import-text = Lub wklej jego zawartość
import-file = Plik
import-environment = Umieść w środowisku
import-environment-none = Żadne: nazwy takie jak w pliku
import-store = { $count ->
    [one] Importuj { $count } sekret
    [few] Importuj { $count } sekrety
   *[many] Importuj { $count } sekretów
}
import-plan = Co zostanie zapisane
import-line = Wiersz
import-outcome = Co się stanie
import-new = nowy
import-changed = zmieniony
import-unchanged = bez zmian
import-show = Pokaż zmiany
import-literal = Znak $ w niej pozostaje bez zmian; zmienne nie są podstawiane.
import-refused = odrzucony
import-nothing = Wszystko jest już zapisane dokładnie w tej postaci.
import-blocked = Dopóki cokolwiek jest odrzucane, nie można nic zapisać.
import-unread = Dalszej części nie udało się odczytać.
import-leave-out = Podgląd bez tych wierszy
import-left-out = { $count ->
    [one] { $count } wiersz zostanie pominięty.
    [few] { $count } wiersze zostaną pominięte.
   *[many] { $count } wierszy zostanie pominiętych.
}
import-no-assignment = Wiersz { $line } nie ma postaci NAZWA=wartość.
import-unterminated = W wierszu { $line } brakuje zamykającego cudzysłowu.
import-after-quote = W wierszu { $line } jest coś jeszcze po zamykającym cudzysłowie.
import-ambiguous = Różne programy różnie odczytują wartość w wierszu { $line }. Ujmij ją w pojedyncze cudzysłowy. Jeśli zawiera apostrof lub kończy się znakiem \, użyj podwójnych cudzysłowów i zapisz \ jako \\, a " jako \".
import-twice = Nazwa z wiersza { $line } występuje już w wierszu { $first }.
import-too-many = Zmiennych jest więcej niż { $max }: limit przekroczono w wierszu { $line }.
secret-name-hint = Litery, cyfry, podkreślenia, myślniki i kropki.
secret-value = Wartość
secret-new-value = Nowa wartość
secret-comment = Komentarz (widoczny w historii)
secret-create = Utwórz sekret
secret-create-another = Utwórz i dodaj kolejny
secret-change = Zmień wartość
secret-change-hint = Zapisuje nową wersję bez pokazywania bieżącej.
secret-edit = Edytuj
edit-title = Edytuj { $name }
secret-more = Więcej akcji
secret-sections = Na tej stronie
secret-elsewhere = W innych środowiskach
secret-is-deleted = Ten sekret jest usunięty. Możesz go przywrócić ze wszystkimi wersjami.
secret-move = Zmień nazwę lub przenieś
secret-move-hint = Historia zostaje zachowana. Tokeny i zadania, które używają starej nazwy, nie znajdą już tego sekretu.
secret-rename = Zmień nazwę
secret-copy-to = Kopiuj do innego środowiska
secret-copy-hint = Kopiuje bieżącą wartość wraz z typem i opisem. Nikt nie zobaczy wartości.
secret-copy-into = Kopiuj do { $name }
secret-copy-taken = { $name } już istnieje. Jeśli nadpiszesz ten sekret, kopia stanie się jego kolejną wersją.
secret-copy-over = Nadpisz
secret-delete-title = Usuń ten sekret
secret-purge-title = Usuń trwale ten sekret
secret-purge-means = Wszystkie wersje zostaną wymazane. Nie można tego cofnąć.

access-anyone = Ten sekret może odczytać każdy, kto ma prawo odczytu w tym repozytorium. Osoby z prawem zapisu mogą go zmieniać.
access-protected = To środowisko jest chronione. Ten sekret mogą odczytać osoby z prawem zapisu w tym repozytorium, a zmieniać go mogą tylko administratorzy.
access-audit = Aktywność
access-readers = Ostatnie odczyty
access-readers-none = Nikt ostatnio nie odczytał tego sekretu.
access-tokens = Tokeny z dostępem do sekretu
access-tokens-none = Żaden token nie może odczytać tego sekretu.
access-token-reads = odczyt
access-token-writes = odczyt i zapis
access-tokens-part = Sprawdzono tylko pierwsze tokeny: { $count }.
access-workflows = Pliki procesów pracy, które używają sekretu
access-workflows-search = Szukaj w plikach procesów pracy
access-workflows-none = Żaden plik procesu pracy w domyślnej gałęzi nie używa tej nazwy.
access-workflows-part = Nie przeszukano wszystkich plików procesów pracy: tylko 20 plików o rozmiarze do 64 KiB.
access-workflows-unknown = Serwer Git nie pozwolił ci odczytać plików procesów pracy.

secret-created = Utworzono
secret-delete = Usuń
secret-restore = Przywróć
secret-purge = Usuń trwale
secret-confirm-purge = Aby trwale usunąć sekret wraz ze wszystkimi wersjami, wpisz { $name }

version-current = Bieżąca
version-roll-back = Wróć do tej wersji
version-number = Wersja { $version }
version-written = Wersja { $version }, autor: { $who }, { $time }

form-kept = Przed wysłaniem tego formularza trzeba było zalogować się ponownie. Nic jeszcze nie zapisano: sprawdź formularz i wyślij go jeszcze raz.
value-lost = Tej wartości nie da się pokazać w polu bez zniekształceń. Wybierz plik, który ją zawiera.
value-show = Pokaż wartość
value-generate = Wygeneruj
value-length = Długość
value-characters = Znaki
value-letters = Litery i cyfry
value-symbols = Litery, cyfry i znaki specjalne
value-url = Litery, cyfry, - i _
value-hex = Szesnastkowe
value-more = Więcej
value-empty = Zapisz pustą wartość
value-file = Lub plik
value-file-hint = Jeśli wybierzesz plik, zostanie zapisany zamiast treści pola. Musi to być tekst UTF-8.
value-line-breaks = Podziały wiersza w tej wartości:
value-edit = Edytuj bieżącą wartość

secret-details = Opis i typ
secret-delete-means = Sekret można później przywrócić ze wszystkimi wersjami.
secret-delete-sure = Usuń { $name }

conflict = Ktoś zmienił ten sekret podczas edycji
conflict-kept = Wpisana treść nie została jeszcze nigdzie zapisana. Znajdziesz ją poniżej.
conflict-mine = Twoja wartość
conflict-diff = Od zapisanej wartości do Twojej
conflict-store = Zapisz moją jako wersję { $version }
conflict-compare = Porównaj z zapisaną
conflict-drop = Odrzuć moją i pokaż zapisaną

compare-of = Od wersji { $from } do wersji { $to }
compare-from = Od wersji
compare-to = Do wersji
compare-show = Pokaż różnice
compare-any = Porównaj dowolne wersje
compare-hint = Zostaną pokazane obie wartości, a ich odczyt zostanie odnotowany w dzienniku audytu.
diff = Różnice
diff-none = Nie ma różnic.
diff-sealed = Skrytka jest zaszyfrowana; usługa nie może porównać jej zawartości.
diff-unended = (brak znaku nowego wiersza na końcu)

rollback-to = Wróć do wersji { $version }
rollback-means = Zawartość wersji { $version } zostanie ponownie zapisana jako wersja { $next }.
rollback-back = Przywrócona
rollback-confirm = Aby wrócić do tej wersji, wpisz { $name }

new-exists = Zobacz istniejący sekret { $name }
new-gone = Sekret { $name } został w międzyczasie usunięty. Wpisana treść nie została jeszcze nigdzie zapisana; jeśli zapiszesz ją tutaj, sekret zostanie przywrócony z tą wartością.

token-unused = Jeszcze nieużyty

environments = Środowiska
environments-hint = Sekret należy do środowiska, jeśli jego nazwa zaczyna się od nazwy środowiska i kropki. Wszystkie inne sekrety należą do zestawu podstawowego.
environment-name-hint = Małe litery, cyfry, podkreślenia i myślniki.
environment-base-hint = Sekrety bez środowiska
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Chronione
# A label: a secret that is missing here is taken from the base.
environment-overlay = Uzupełniane z zestawu podstawowego
# In place of the number of secrets.
environment-no-access = Brak dostępu
environment-new = Nowe środowisko
environment-create = Utwórz środowisko
environment-protect-hint = W chronionym środowisku sekrety mogą zmieniać tylko administratorzy, a osoby z samym prawem odczytu ich nie widzą.
environment-take-in = { $count ->
    [one] Dołącz też sekret, którego nazwa już zaczyna się od tej nazwy i kropki
    [few] Dołącz też { $count } sekrety, których nazwy już zaczynają się od tej nazwy i kropki
   *[many] Dołącz też { $count } sekretów, których nazwy już zaczynają się od tej nazwy i kropki
}
environment-secrets = { $count ->
    [one] { $count } sekret
    [few] { $count } sekrety
   *[many] { $count } sekretów
}
environment-actions = Akcje dla { $name }
environment-pages = Strony { $name }
environment-overview = Przegląd
environment-compare = Porównaj
environment-copy-here = Kopiuj tutaj
environment-base-means = Do zestawu podstawowego należą wszystkie sekrety, które nie są w żadnym środowisku. Środowiska uzupełniane z zestawu podstawowego biorą stąd to, czego im brakuje.
environment-revision = Rewizja
environment-open-hint = Każdy, kto ma prawo zapisu, może tu zmieniać sekrety, a osoby z samym prawem odczytu je widzą.
environment-no-access-hint = Nie możesz zobaczyć sekretów tego środowiska.
environment-fallback = Uzupełnianie z zestawu podstawowego
environment-fallback-rule = Automatycznie: włączone, chyba że środowisko jest chronione
environment-fallback-on = Włączone
environment-fallback-off = Wyłączone
environment-overlay-hint = Jeśli sekretu tu brakuje, zadania otrzymują go z zestawu podstawowego.
environment-no-overlay = Zadania otrzymują tylko sekrety, które są tutaj.
environment-keep-overlay = Zachowaj uzupełnianie z zestawu podstawowego, mimo że środowisko staje się chronione
environment-keep-overlay-hint = W przeciwnym razie ochrona je wyłączy: każdy, kto ma prawo zapisu, może zmienić zestaw podstawowy, a przez to także to, co otrzymują tu zadania.
environment-position = Pozycja
environment-position-hint = Kolejność na listach, od 0 do 1000.
environment-position-new-hint = Kolejność na listach, od 0 do 1000. Puste pole oznacza koniec.
environment-delete = Usuń { $name }
environment-delete-now = Usuń środowisko
environment-empty-hint = W tym środowisku nie ma sekretów, więc możesz je usunąć. Jego historia pozostanie w dzienniku audytu.
environment-delete-sure = Usuń teraz
environment-held = { $count ->
    [one] W tym środowisku jest jeszcze { $count } sekret.
    [few] W tym środowisku są jeszcze { $count } sekrety.
   *[many] W tym środowisku jest jeszcze { $count } sekretów.
}
environment-held-deleted = { $count ->
    [one] Z nich { $count } jest usunięty, ale można go przywrócić.
    [few] Z nich { $count } są usunięte, ale można je przywrócić.
   *[many] Z nich { $count } jest usuniętych, ale można je przywrócić.
}
environment-held-hint = Aby usunąć środowisko, najpierw usuń sekrety trwale albo przenieś je gdzie indziej, zmieniając ich nazwy.
environment-held-show = Pokaż je

environment-with = Porównaj z
environment-compare-hint = Porównanie pokazuje nazwy, nigdy wartości. Odczyt każdej porównywanej wartości zostaje odnotowany w dzienniku audytu.
environment-compare-nothing = Nie ma czego porównać: żadnego sekretu nie możesz odczytać po obu stronach.
environment-differs = Różne wartości
environment-only-here = Tylko w { $here }
environment-only-there = Tylko w { $there }
environment-incomparable = Nie można porównać: zaszyfrowane w przeglądarce
environment-same = Ta sama wartość
environment-copy-to = Kopiuj do { $name }…
environment-copy-selected-hint = Kopiuje zaznaczone nazwy. Najpierw zobaczysz podgląd.

environment-from = Kopiuj z
environment-show-secrets = Pokaż sekrety
environment-pick = Sekrety do skopiowania
environment-pick-all = Zaznacz wszystkie
environment-pick-none = Odznacz wszystkie
environment-exists = już istnieje, v{ $version }
environment-conflict = Jeśli sekret już istnieje
environment-conflict-skip = Zachowaj go
environment-conflict-overwrite = Zastąp go nową wersją
environment-conflict-fail = Nie kopiuj niczego
environment-copy-hint = Wartości nigdy nie są pokazywane. W dzienniku audytu zostaną odnotowane odczyt i zapis każdego skopiowanego sekretu.
environment-nothing-to-copy = W { $name } nie ma sekretów, które możesz skopiować.
environment-copy-plan = Kopiowanie z { $from } do { $to }
environment-copy-nothing = Nic nie zostanie skopiowane.
environment-skipped = { $count ->
    [one] { $count } sekret już istnieje i pozostanie bez zmian:
    [few] { $count } sekrety już istnieją i pozostaną bez zmian:
   *[many] { $count } sekretów już istnieje i pozostanie bez zmian:
}
environment-copy-now = { $count ->
    [one] Kopiuj { $count } sekret
    [few] Kopiuj { $count } sekrety
   *[many] Kopiuj { $count } sekretów
}
environment-choose-again = Zmień wybór

environment-change-added = dodany, v{ $version }
environment-change-deleted = usunięty
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] jeszcze { $count }
    [few] jeszcze { $count }
   *[many] jeszcze { $count }
}
environment-copied-from = skopiowano z { $name }
environment-rolled-back-to = powrót do rewizji { $number }
environment-undid = cofnięto rewizję { $number }
environment-first = Stan na początku historii
environment-redrawn = Utworzono lub usunięto środowisko
environment-base-redrawn = Przeniesiono sekrety do środowiska lub z niego
environment-no-history = Nie ma historii, do której masz dostęp.
environment-roll-back-at = Wróć do stanu sprzed rewizji { $number } lub po niej
environment-back-before = Wróć do stanu sprzed tej zmiany
environment-back-after = Wróć do stanu po tej zmianie
environment-no-versions = Powrót do wcześniejszego stanu wymaga planu, który obejmuje starsze wersje sekretów.
environment-time = Data i godzina (UTC)
environment-time-hint = Przywraca to, co było tu w tym momencie.
environment-or-revision = Lub rewizja
environment-or-revision-hint = Numer z historii.
environment-only-names = Tylko te nazwy (opcjonalnie)
environment-only-names-hint = Oddziel przecinkami lub spacjami.
environment-back-to = Wróć do rewizji { $number }
environment-back-changes = { $count ->
    [one] Zmieni się { $count } sekret:
    [few] Zmienią się { $count } sekrety:
   *[many] Zmieni się { $count } sekretów:
}
environment-back-hint = Wartości staną się nowymi wersjami, a historia nie zostanie utracona. Opisy i typy pozostaną bez zmian.
environment-back-nothing = Nic się nie zmieni: wszystko jest tak jak wtedy.
environment-will-return = wróci, v{ $version }
environment-will-go = zostanie usunięty
environment-unavailable = Nie w pełni dostępne
environment-purged = został trwale usunięty; nazwa pozostanie bez zmian
environment-pruned = ta wersja została usunięta; nazwa pozostanie bez zmian
environment-moved = jest dziś w innym środowisku i tam pozostanie; nazwa otrzyma kopię

tokens = Tokeny
tokens-none = Nie ma tu jeszcze tokenów.
tokens-none-hint = Dzięki tokenom zadania CI i skrypty mogą odczytywać lub zapisywać sekrety tego repozytorium.
tokens-all = Pokaż też unieważnione
tokens-live = Ukryj unieważnione
token-new = Nowy token
token-description-hint = Do czego służy token, na przykład „Wdrożenie na staging”.
token-scope = Zakres
token-scope-hint = Do czego token uprawnia: read, write, admin, read:PATTERN lub write:PATTERN, oddzielone przecinkami. PATTERN to nazwa sekretu albo początek nazw ze znakiem * na końcu. Do chronionych środowisk daje dostęp tylko wzorzec, który zaczyna się od ich nazwy. Jeśli wypełnisz to pole, zastąpi ono wybór powyżej.
token-advanced = Zaawansowane: wpisz zakres
token-access = Uprawnienie
token-access-read = Odczyt
token-access-read-hint = Odczytywanie i eksportowanie sekretów.
token-access-write = Odczyt i zapis
token-access-write-hint = Także ich tworzenie, zmienianie, usuwanie i przywracanie.
token-access-admin = Administracja
token-access-admin-hint = Wszystko w tym sejfie, w tym tokeny, dziennik audytu i klucze.
token-where-parts = Wybrane środowiska
token-where-parts-hint = Także sekrety dodane do nich później.
token-where-everywhere = Wszystkie środowiska
token-where-everywhere-hint = Zestaw podstawowy i wszystkie obecne środowiska, także chronione.
token-where-names = Wybrane sekrety
token-where-names-hint = Według nazwy lub prefiksu.
token-names = Nazwy lub prefiksy
token-names-hint = Oddziel przecinkami lub spacjami. Prefiks zakończ znakiem *, na przykład staging.DB_*.
token-base-hint = Jeśli wybierzesz base bez wszystkich niechronionych środowisk, token obejmie sekrety, które są dziś w base, ale nie te dodane później.
token-choose-parts = Wybierz co najmniej jedno środowisko.
token-ttl = Okres ważności
token-ttl-custom = Własny okres ważności
token-ttl-hint = Liczba i jednostka: h (godziny), d (dni), w (tygodnie) lub y (lata), na przykład 30d. Z wartością 0 token nigdy nie wygasa.
token-life-1d = 1 dzień
token-life-7d = 7 dni
token-life-30d = 30 dni
token-life-90d = 90 dni
token-life-1y = 1 rok
token-life-0 = Bezterminowo
token-life-custom = Własny…
token-addresses = Adresy
token-addresses-hint = Adresy IP i sieci, z których można używać tokena, oddzielone przecinkami. Puste pole oznacza dowolne miejsce.
token-everywhere = Dowolne
token-test = Sprawdź zakres
token-reach = Spośród obecnych sekretów ten zakres obejmuje { $read } do odczytu i { $write } do zapisu.
token-reach-hint = Wybierz, do czego token ma mieć dostęp, aby zobaczyć tutaj podgląd.
token-reach-nothing = Nic jeszcze nie wybrano.
token-reach-wrong = Podgląd niedostępny. Sprawdź swój wybór.
token-reads-and-writes = odczyt i zapis
token-can-read = Odczyt:
token-can-write = Odczyt i zapis:
token-everything = wszystkie sekrety
token-open = wszystkie sekrety poza chronionymi środowiskami
token-more = i jeszcze { $count }
token-admin = Administracja: wszystko w tym sejfie
token-create = Utwórz token
token-expires = Wygasa
token-used = Ostatnio użyty
token-uses = { $count ->
    [one] { $count } raz
    [few] { $count } razy
   *[many] { $count } razy
}
token-ends = Wygasa { $date }
token-last-used = Użyty { $date }
token-by = autor: { $who }
token-live = Aktywny
token-revoked = Unieważniony
token-expired = Wygasły
token-locked = Zablokowany
token-ends-soon = Wkrótce wygaśnie
token-orphan = Bez aktywnego właściciela
token-orphan-hint = Konto, z którego utworzono ten token, nie jest już aktywne na serwerze Git, więc token jest odrzucany.
token-made-by = Utworzono { $date }, autor: { $who } · nr { $id }
token-made-with = Utworzony za pomocą tokena nr { $id }; zostanie unieważniony razem z nim
token-audit = Pokaż aktywność
token-reaches = Obecny dostęp
token-rotate = Wymień token
token-rotate-hint = Tworzy nowy token z tym samym opisem, zakresem, adresami i okresem ważności. Stary działa jeszcze przez wybrany czas, aby można go było wszędzie zastąpić.
token-rotate-ends = Stary token przestanie działać
token-ends-now = Natychmiast
token-ends-1h = Za 1 godzinę
token-ends-24h = Za 24 godziny
token-ends-7d = Za 7 dni
token-stop = Zablokowanie dostępu
token-lock = Zablokuj
token-lock-title = Zablokuj ten token
token-lock-hint = Zablokowany token jest odrzucany, dopóki ktoś go nie odblokuje.
token-locked-until = Token jest zablokowany do { $date }.
token-locked-by-hand = Token jest zablokowany, dopóki ktoś go nie odblokuje.
token-unlock = Odblokuj
token-unlock-title = Odblokuj ten token
token-revoke = Unieważnij
token-revoke-title = Unieważnij ten token
token-revoke-hint = Od tej chwili token będzie zawsze odrzucany, podobnie jak wszystkie tokeny utworzone za jego pomocą. Zadania, które go używają, zakończą się błędem.
token-revoke-now = Unieważnij teraz
token-made = Utworzono token
token-made-hint = Skopiuj go teraz: nie zostanie pokazany ponownie.
token-text = Token
token-open-page = Szczegóły tokenu
token-use = Użyj tego tokenu
token-use-hint = Zapisz token w swoim systemie CI jako sekret o nazwie { $name } (w Woodpeckerze: vault_token). Każdy przykład wczytuje sekrety jako zmienne środowiskowe.

audit = Dziennik audytu
audit-entries = { $count ->
    [one] { $count } wpis
    [few] { $count } wpisy
   *[many] { $count } wpisów
}
audit-none = Brak pasujących wpisów.
audit-everywhere = Szukaj we wszystkich wpisach
audit-search = Sekret, osoba, token, adres IP lub identyfikator żądania
audit-views = Widok
audit-view-changes = Odczyty i zmiany
audit-view-refused = Odmowy
audit-view-views = Wyświetlenia stron
audit-range = Okres
audit-range-any = Dowolny
audit-range-day = Ostatnie 24 godziny
audit-range-week = Ostatnie 7 dni
audit-range-month = Ostatnie 30 dni
audit-range-custom = Własny okres
audit-from = Od (UTC)
audit-to = Do (UTC)
audit-remove-filter = Usuń filtr { $name }
audit-export-menu = Eksportuj
audit-export-filtered = Te wpisy jako { $format }
audit-export-all = Cały dziennik jako { $format }, podpisany
audit-older = Starsze
audit-newer = Nowsze

audit-who-service = Forgevault
audit-who-operator = Operator usługi
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = strona WWW
audit-source-cli = wiersz poleceń
audit-source-system = usługa
audit-why-refused = Odmowa: { $why }
audit-why-failed = Niepowodzenie: { $why }
audit-details = Szczegóły
audit-one-request = { $count ->
    [one] Jedno żądanie, { $count } wpis
    [few] Jedno żądanie, { $count } wpisy
   *[many] Jedno żądanie, { $count } wpisów
}
audit-more = Wszystkie wpisy tego żądania
audit-entry = Wpis
audit-action = Akcja
audit-result = Wynik
audit-agent = User agent
audit-request-id = Identyfikator żądania

audit-did-list = { $who }: wyświetlenie listy sekretów
audit-did-list-of = { $who }: wyświetlenie listy sekretów środowiska { $what }
audit-did-look = { $who }: wyświetlenie { $what }
audit-did-read = { $who }: odczyt { $what } { $version }
audit-did-read-none = { $who }: szukanie sekretów do odczytu, nie znaleziono żadnych
audit-did-write = { $who }: zapis { $what } { $version }
audit-did-write-none = { $who }: nie zapisano żadnych sekretów
audit-did-describe = { $who }: zmiana szczegółów { $what }
audit-did-rename = { $who }: zmiana nazwy { $what } na { $to }
audit-did-delete = { $who }: usunięcie { $what }
audit-did-purge = { $who }: trwałe usunięcie { $what }
audit-did-restore = { $who }: przywrócenie { $what } { $version }
audit-did-rollback = { $who }: przywrócenie wcześniejszego stanu { $what } { $version }
audit-did-hide = { $who }: ukrycie tego sejfu
audit-did-show-vault = { $who }: ponowne udostępnienie tego sejfu
audit-did-purge-vault = { $who }: trwałe usunięcie danych tego sejfu
audit-did-token-list = { $who }: wyświetlenie tokenów
audit-did-token-create = { $who }: utworzenie: { $what }
audit-did-token-update = { $who }: zmiana: { $what }
audit-did-token-revoke = { $who }: unieważnienie: { $what }
audit-did-token-mark = { $who }: aktualizacja tokenów jednej osoby
audit-did-audit-list = { $who }: wyświetlenie dziennika audytu
audit-did-audit-export = { $who }: eksport dziennika audytu
audit-did-chain-check = { $who }: sprawdzenie łańcucha dziennika audytu
audit-did-chain-head = { $who }: wyświetlenie najnowszego wpisu łańcucha dziennika audytu
audit-did-key-rotate = { $who }: rozpoczęcie rotacji klucza danych
audit-did-key-rotated = { $who }: zakończenie rotacji klucza danych
audit-did-key-test = { $who }: próbny przebieg rotacji klucza
audit-did-key-migrate = { $who }: przeniesienie kluczy tego sejfu na obecny klucz główny
audit-did-rows-accept = { $who }: przyjęcie zapisanych tokenów i sekretów w zastanym stanie
audit-did-take-over = { $who }: kontynuacja łańcucha dziennika audytu z innym kluczem głównym
audit-did-keys-view = { $who }: wyświetlenie kluczy
audit-did-plan-view = { $who }: wyświetlenie planu
audit-did-env-list = { $who }: wyświetlenie środowisk
audit-did-env-look = { $who }: wyświetlenie środowiska { $what }
audit-did-env-write = { $who }: zapis środowiska { $what }
audit-did-env-anew = { $who }: ponowne zdefiniowanie środowisk
audit-did-env-delete = { $who }: usunięcie środowiska { $what }
audit-did-env-history = { $who }: wyświetlenie historii { $what }
audit-did-env-diff = { $who }: porównanie stanów { $what }
audit-did-env-undo = { $who }: przywrócenie wcześniejszego stanu środowiska { $what }
audit-did-env-undo-test = { $who }: podgląd przywrócenia wcześniejszego stanu środowiska { $what }
audit-did-env-copy = { $who }: skopiowanie sekretów z { $from } do { $what }
audit-did-env-copy-test = { $who }: podgląd kopiowania sekretów z { $from } do { $what }
audit-did-replay = { $who }: powtórzone żądanie otrzymało pierwszą odpowiedź
audit-did-other = { $who }: akcja, której ta wersja nie zna

audit-tried-list = { $who }: próba wyświetlenia listy sekretów
audit-tried-list-of = { $who }: próba wyświetlenia listy sekretów środowiska { $what }
audit-tried-look = { $who }: próba wyświetlenia { $what }
audit-tried-read = { $who }: próba odczytu { $what } { $version }
audit-tried-read-any = { $who }: próba odczytu sekretów
audit-tried-write = { $who }: próba zapisu { $what }
audit-tried-write-any = { $who }: próba zapisu sekretów
audit-tried-delete = { $who }: próba usunięcia { $what }
audit-tried-delete-any = { $who }: próba usunięcia sekretów
audit-tried-purge = { $who }: próba trwałego usunięcia { $what }
audit-tried-restore = { $who }: próba przywrócenia { $what }
audit-tried-rollback = { $who }: próba przywrócenia wcześniejszego stanu { $what }
audit-tried-token-list = { $who }: próba wyświetlenia tokenów
audit-tried-token-create = { $who }: próba utworzenia tokenu
audit-tried-token-update = { $who }: próba zmiany tokenu
audit-tried-token-revoke = { $who }: próba unieważnienia tokenu
audit-tried-audit-list = { $who }: próba wyświetlenia dziennika audytu
audit-tried-audit-export = { $who }: próba eksportu dziennika audytu
audit-tried-key-rotate = { $who }: próba rotacji klucza danych
audit-tried-key-migrate = { $who }: próba przeniesienia kluczy tego sejfu na obecny klucz główny
audit-tried-keys-view = { $who }: próba wyświetlenia kluczy
audit-tried-plan-view = { $who }: próba wyświetlenia planu
audit-tried-env-list = { $who }: próba wyświetlenia środowisk
audit-tried-env-look = { $who }: próba wyświetlenia środowiska { $what }
audit-tried-env-create = { $who }: próba utworzenia środowiska
audit-tried-env-write = { $who }: próba zapisu środowiska { $what }
audit-tried-env-delete = { $who }: próba usunięcia środowiska { $what }
audit-tried-env-history = { $who }: próba wyświetlenia historii { $what }
audit-tried-env-diff = { $who }: próba porównania stanów { $what }
audit-tried-env-undo = { $who }: próba przywrócenia wcześniejszego stanu środowiska { $what }
audit-tried-env-copy = { $who }: próba kopiowania sekretów do { $what }
audit-tried-other = { $who }: próba czegoś innego

audit-many-read = { $count ->
    [one] { $who }: odczyt { $count } sekretu
    [few] { $who }: odczyt { $count } sekretów
   *[many] { $who }: odczyt { $count } sekretów
}
audit-many-read-of = { $count ->
    [one] { $who }: odczyt { $count } sekretu środowiska { $what }
    [few] { $who }: odczyt { $count } sekretów środowiska { $what }
   *[many] { $who }: odczyt { $count } sekretów środowiska { $what }
}
audit-many-write = { $count ->
    [one] { $who }: zapis { $count } sekretu
    [few] { $who }: zapis { $count } sekretów
   *[many] { $who }: zapis { $count } sekretów
}
audit-many-write-of = { $count ->
    [one] { $who }: zapis { $count } sekretu środowiska { $what }
    [few] { $who }: zapis { $count } sekretów środowiska { $what }
   *[many] { $who }: zapis { $count } sekretów środowiska { $what }
}
audit-many-delete = { $count ->
    [one] { $who }: usunięcie { $count } sekretu
    [few] { $who }: usunięcie { $count } sekretów
   *[many] { $who }: usunięcie { $count } sekretów
}
audit-many-delete-of = { $count ->
    [one] { $who }: usunięcie { $count } sekretu środowiska { $what }
    [few] { $who }: usunięcie { $count } sekretów środowiska { $what }
   *[many] { $who }: usunięcie { $count } sekretów środowiska { $what }
}
audit-many-restore = { $count ->
    [one] { $who }: przywrócenie { $count } sekretu
    [few] { $who }: przywrócenie { $count } sekretów
   *[many] { $who }: przywrócenie { $count } sekretów
}
audit-many-restore-of = { $count ->
    [one] { $who }: przywrócenie { $count } sekretu środowiska { $what }
    [few] { $who }: przywrócenie { $count } sekretów środowiska { $what }
   *[many] { $who }: przywrócenie { $count } sekretów środowiska { $what }
}
audit-many-tried-read = { $count ->
    [one] { $who }: próba odczytu { $count } sekretu
    [few] { $who }: próba odczytu { $count } sekretów
   *[many] { $who }: próba odczytu { $count } sekretów
}
audit-many-tried-read-of = { $count ->
    [one] { $who }: próba odczytu { $count } sekretu środowiska { $what }
    [few] { $who }: próba odczytu { $count } sekretów środowiska { $what }
   *[many] { $who }: próba odczytu { $count } sekretów środowiska { $what }
}
audit-many-tried-write = { $count ->
    [one] { $who }: próba zapisu { $count } sekretu
    [few] { $who }: próba zapisu { $count } sekretów
   *[many] { $who }: próba zapisu { $count } sekretów
}
audit-many-tried-write-of = { $count ->
    [one] { $who }: próba zapisu { $count } sekretu środowiska { $what }
    [few] { $who }: próba zapisu { $count } sekretów środowiska { $what }
   *[many] { $who }: próba zapisu { $count } sekretów środowiska { $what }
}
audit-many-tried-delete = { $count ->
    [one] { $who }: próba usunięcia { $count } sekretu
    [few] { $who }: próba usunięcia { $count } sekretów
   *[many] { $who }: próba usunięcia { $count } sekretów
}
audit-many-tried-delete-of = { $count ->
    [one] { $who }: próba usunięcia { $count } sekretu środowiska { $what }
    [few] { $who }: próba usunięcia { $count } sekretów środowiska { $what }
   *[many] { $who }: próba usunięcia { $count } sekretów środowiska { $what }
}

audit-token = token { $id }
author-token = token „{ $name }”
author-unknown = użytkownik { $id }

chain = Łańcuch dziennika audytu
chain-hint = Każdy wpis jest powiązany z poprzednim, więc sprawdzenie ujawnia wpis zmieniony, usunięty lub dodany w środku. Niepostrzeżenie można by odciąć tylko najnowsze wpisy: zobacz niżej.
chain-check = Sprawdź łańcuch
chain-whole = Łańcuch jest nienaruszony: wpisy od { $first } do { $last } są takie, jakie zostały zapisane.
chain-older = Wcześniejszych wpisów nie sprawdzono.
chain-broken = Łańcuch jest przerwany: przechowywane dane różnią się od tego, co zapisano.
chain-unproven = Wpisów od { $first } do { $last } nie można tu dowieść: klucz ich łańcucha należy do klucza głównego, który nie jest dostępny.
chain-take-over = We wpisie { $number } łańcuch przejęto od innego klucza głównego. Ten wpis mówi, na czym opierają się wcześniejsze.
chain-head = Najnowszy wpis
chain-head-hint = Numer i skrót (hash) najnowszego wpisu. Przechowuj je w innym miejscu: pozwolą później udowodnić, że do tego wpisu niczego nie zmieniono.

keys = Klucze
keys-fallback = Klucz główny jest wyprowadzany z SECRET_KEY serwera Git: jeśli SECRET_KEY się zmieni, sekretów nie będzie można odczytać, dopóki stary klucz nie zostanie ponownie ustawiony. Poproś administratora o ustawienie osobnego klucza głównego.
keys-due = Tym kluczem danych zaszyfrowano już wiele wartości: czas na jego rotację.
keys-source = Klucz główny
keys-source-variable = Zmienna środowiskowa { $name }
keys-source-variable-file = Plik wskazany przez zmienną środowiskową { $name }
keys-source-configuration = Klucz konfiguracji { $name }
keys-source-configuration-file = Plik wskazany przez klucz konfiguracji { $name }
keys-source-app-ini = { $name } w { $path }
keys-source-app-ini-file = Plik wskazany przez { $name } w { $path }
keys-source-file = Plik { $path }
keys-source-forge = Wyprowadzony z SECRET_KEY serwera Git · { $place }
keys-data-key = Klucz danych
keys-version = Wersja { $version }, utworzono { $date }
keys-age = Wiek klucza danych
keys-none = Niczego tu jeszcze nie zapisano, więc nie ma klucza danych.
keys-seals = Wartości zaszyfrowane tym kluczem
keys-seals-of = { $count } z maksymalnie { $max }
keys-rotation = Rotacja
keys-rotation-hint = Rotacja tworzy nowy klucz danych i szyfruje nim ponownie każdą wersję każdego sekretu. W tym czasie sekrety można odczytywać i zapisywać.
keys-state-idle = Jeszcze bez rotacji
keys-state-running = W toku
keys-state-done = Zakończona
keys-state-incomplete = Niepełna
keys-running = W toku. Ponownie zaszyfrowane wersje: { $done } z { $total }.
keys-ended = Ponownie zaszyfrowane wersje: { $done } z { $total } ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } wersji nie udało się odszyfrować; pozostaje zaszyfrowana starym kluczem.
    [few] { $failed } wersji nie udało się odszyfrować; pozostają zaszyfrowane starym kluczem.
   *[many] { $failed } wersji nie udało się odszyfrować; pozostają zaszyfrowane starym kluczem.
}
keys-started = Uruchomienie rotacji: { $who }, { $date }.
keys-checked = { $versions ->
    [one] Odszyfrowano { $versions } wersję, błędy: { $failed }. Niczego nie zmieniono.
    [few] Odszyfrowano { $versions } wersje, błędy: { $failed }. Niczego nie zmieniono.
   *[many] Odszyfrowano { $versions } wersji, błędy: { $failed }. Niczego nie zmieniono.
}
keys-check = Sprawdź bez wprowadzania zmian
keys-rotate = Wykonaj rotację klucza danych
keys-rotate-hint = Rotacji nie można zatrzymać ani cofnąć. Gdy wszystko zostanie ponownie zaszyfrowane, stary klucz danych zostanie zniszczony.
keys-rotate-now = Rozpocznij rotację

more-not-shown = Nie pokazano: jeszcze { $count }.

plan = Plan
plan-name = Plan tej instancji: { $tier }.
plan-none = Brak licencji.
plan-invalid = Ustawiona licencja jest nieprawidłowa.
plan-in-force = Licencja jest ważna.
plan-in-force-until = Licencja jest ważna do { $date }.
plan-grace = Licencja wygasła { $date }. Do { $until } wszystko działa jak dotąd.
plan-lapsed = Licencja wygasła { $date } i nie jest już ważna.
plan-dev-mode = Licencja nie jest wymagana: tryb deweloperski.
plan-days-left = { $days ->
    [one] Pozostał { $days } dzień.
    [few] Pozostały { $days } dni.
   *[many] Pozostało { $days } dni.
}
plan-used = { $used }, bez limitu
plan-used-of = { $used } z { $max }
plan-at-most = Maksymalnie { $max }
plan-no-limit = Bez limitu
plan-live-tokens = Tokeny w użyciu
plan-users = Użytkownicy instancji
plan-users-hint = Za użytkownika uznaje się każdego, kto w ciągu ostatnich { $days } dni wykonał dowolną operację w którymkolwiek sejfie instancji.
plan-users-exceeded = Z instancji korzysta więcej osób, niż przewiduje licencja. Nikt nie traci dostępu, ale potrzebna jest licencja na większą liczbę osób.
plan-retention = Okres przechowywania dziennika audytu
plan-for-ever = Bez limitu
days = { $days ->
    [one] { $days } dzień
    [few] { $days } dni
   *[many] { $days } dni
}
plan-versioning = Starsze wersje sekretów
plan-tokens = Tokeny dla zadań CI
plan-sso = Logowanie jednokrotne (SSO)
plan-rotation = Rotacja klucza danych
plan-included = W planie
plan-not-included = Poza planem
plan-state-live = Ważna
plan-state-ends-soon = Wkrótce wygaśnie
plan-state-expired = Nieważna
plan-state-none = Brak licencji
plan-source = Źródło:
plan-compare = Porównanie planów
plan-here = Twój plan
plan-secrets = Sekrety na repozytorium
plan-install = Instalacja licencji
plan-install-who = Licencję instaluje operator tej instancji. Obejmuje ona wszystkie jej repozytoria.
plan-install-file = Zapisz licencję w pliku, który Forgevault może odczytać.
plan-install-setting = Podaj ścieżkę do tego pliku w { $variable } albo, w konfiguracji, w { $setting } i uruchom Forgevault ponownie. Jeśli ścieżka była już podana, zastąp plik: ponowne uruchomienie nie jest potrzebne.
plan-install-wait = Po kilku sekundach odśwież tę stronę. Pojawi się na niej nowy plan albo informacja, co jest nie tak z licencją.
plan-lapse = Gdy licencja wygaśnie
plan-lapse-hint = Wszystko, co zapisano, nadal będzie można odczytywać, eksportować i usuwać, a istniejącym sekretom nadawać nowe wartości.
plan-lapse-secrets = { $count ->
    [one] Jest tu { $count } sekret. Nowe można tworzyć tylko, dopóki jest ich mniej niż { $max }.
    [few] Są tu { $count } sekrety. Nowe można tworzyć tylko, dopóki jest ich mniej niż { $max }.
   *[many] Jest tu { $count } sekretów. Nowe można tworzyć tylko, dopóki jest ich mniej niż { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } starsza wersja pozostanie dostępna do odczytu, ale nie będzie można do niej wrócić.
    [few] { $count } starsze wersje pozostaną dostępne do odczytu, ale nie będzie można do nich wrócić.
   *[many] { $count } starszych wersji pozostanie dostępnych do odczytu, ale nie będzie można do nich wrócić.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token będzie nadal działać. Nie będzie można tworzyć nowych.
    [few] { $count } tokeny będą nadal działać. Nie będzie można tworzyć nowych.
   *[many] { $count } tokenów będzie nadal działać. Nie będzie można tworzyć nowych.
}
plan-lapse-rotation = Nie będzie można wykonać rotacji klucza danych.

secret-reveal = Pokaż
secret-hide = Ukryj
secret-copy = Kopiuj
secret-copied = Skopiowano
secret-not-given = Nie udało się wczytać wartości.
secret-needs-script = Do pokazania lub skopiowania wartości w tym miejscu potrzebny jest JavaScript; wartość jest też dostępna przez API.

skip-to-content = Przejdź do treści
language = Język

lockbox-new = Nowa skrytka
lockbox-make = Nowa skrytka (szyfrowana w przeglądarce)
lockbox-back = Wróć do sekretu
lockbox-hint = Skrytka jest szyfrowana i otwierana w tej przeglądarce. Ani hasło skrytki, ani wartość nie opuszczają tej strony.
lockbox-needs-script = Do otwarcia lub zaszyfrowania skrytki w tym miejscu potrzebny jest JavaScript.
lockbox-open = Otwórz skrytkę
lockbox-seal = Zaszyfruj wartość
lockbox-warning = Jeśli hasło przepadnie, nikt nie odzyska wartości.
lockbox-passphrase = Hasło skrytki
lockbox-again = Powtórz hasło skrytki
lockbox-store = Zaszyfruj i zapisz
lockbox-go = Otwórz lub zaszyfruj w tej przeglądarce
lockbox-instead = Zastąp wartość skrytką
lockbox-wrong-passphrase = Hasło jest nieprawidłowe albo skrytka została zmieniona.
lockbox-failed = W tej przeglądarce nie udało się tego zrobić.
lockbox-no-text = Zawartość nie jest tekstem; można ją pobrać.
lockbox-encoding = Są tu nieprawidłowe znaki.
lockbox-no-passphrase = Podaj hasło skrytki.
lockbox-other-passphrase = Podane hasła się różnią.

undo = Cofnij
flash-secret-created = Utworzono { $name }.
flash-secret-stored = Zapisano { $name } jako wersję { $count }.
flash-secret-described = Zapisano opis i typ sekretu { $name }.
flash-secret-deleted = Usunięto { $name }.
flash-secret-restored = Przywrócono { $name }.
flash-secret-purged = Trwale usunięto { $name }.
flash-secret-rolled-back = Przywrócono starszą wersję sekretu { $name } i zapisano ją jako wersję { $count }.
flash-secret-renamed = Zmieniono nazwę na { $name }.
flash-secret-copied = Skopiowano do { $name }.
flash-imported = { $count ->
    [one] Zaimportowano { $count } sekret do środowiska { $name }.
    [few] Zaimportowano { $count } sekrety do środowiska { $name }.
   *[many] Zaimportowano { $count } sekretów do środowiska { $name }.
}
flash-many-deleted = { $count ->
    [one] Usunięto { $count } sekret ze środowiska { $name }.
    [few] Usunięto { $count } sekrety ze środowiska { $name }.
   *[many] Usunięto { $count } sekretów ze środowiska { $name }.
}
flash-many-restored = { $count ->
    [one] Przywrócono { $count } sekret w środowisku { $name }.
    [few] Przywrócono { $count } sekrety w środowisku { $name }.
   *[many] Przywrócono { $count } sekretów w środowisku { $name }.
}
flash-undone = { $count ->
    [one] Cofnięto zmianę { $count } sekretu w środowisku { $name }.
    [few] Cofnięto zmiany { $count } sekretów w środowisku { $name }.
   *[many] Cofnięto zmiany { $count } sekretów w środowisku { $name }.
}
flash-token-saved = Zapisano token { $name }.
flash-token-locked = Zablokowano token nr { $name }.
flash-token-unlocked = Odblokowano token nr { $name }.
flash-token-revoked = Unieważniono token nr { $name }.
flash-token-rotated = { $count ->
    [one] Utworzono token zastępujący token nr { $name }, który przestanie działać w ciągu { $count } godziny.
    [few] Utworzono token zastępujący token nr { $name }, który przestanie działać w ciągu { $count } godzin.
   *[many] Utworzono token zastępujący token nr { $name }, który przestanie działać w ciągu { $count } godzin.
}
flash-token-replaced = Utworzono token zastępujący token nr { $name }, który jest teraz unieważniony.
flash-token-shown = Tokenu nr { $name } nie można pokazać ponownie. Jeśli go nie masz, wymień go.
flash-environment-declared = Utworzono środowisko { $name }.
flash-environment-changed = Zapisano środowisko { $name }.
flash-environment-deleted = Usunięto środowisko { $name }.
flash-environment-copied = { $count ->
    [one] Skopiowano { $count } sekret do środowiska { $name }.
    [few] Skopiowano { $count } sekrety do środowiska { $name }.
   *[many] Skopiowano { $count } sekretów do środowiska { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Skopiowano { $count } sekret do środowiska { $name }, pominięto { $skipped }.
    [few] Skopiowano { $count } sekrety do środowiska { $name }, pominięto { $skipped }.
   *[many] Skopiowano { $count } sekretów do środowiska { $name }, pominięto { $skipped }.
}
flash-environment-rolled-back = Przywrócono { $name } do rewizji { $count }.
flash-environment-unchanged = { $name } odpowiada już rewizji { $count }.
flash-rotation-started = Rotacja się rozpoczęła.
