# The texts of the pages in Polish (Poland).

tab-code = Kod
tab-issues = Zgłoszenia
tab-pull-requests = Pull requesty
tab-actions = Akcje
tab-packages = Pakiety
tab-projects = Projekty
tab-releases = Wydania
tab-wiki = Wiki
tab-activity = Aktywność
tab-settings = Ustawienia
mark-archived = Zarchiwizowane
mark-private = Prywatne
mark-internal = Wewnętrzne
forge-home = Strona główna serwera Git

vault = Sejf
sign-in = Zaloguj się
sign-in-hint = Zaloguj się jednym ze swoich tokenów serwera Git.
sign-in-token = Token
sign-out = Wyloguj się
sign-in-unknown-token = Serwer Git nie zna tego tokenu.

secrets = Sekrety
secrets-count = { $count ->
    [one] { $count } sekret
    [few] { $count } sekrety
   *[many] { $count } sekretów
}
secrets-none = Nie ma tu jeszcze sekretów.
secrets-first = Utwórz tu pierwszy sekret, wklej cały plik .env albo zapisz sekret przez API:
secrets-ask = Pierwszy sekret może zapisać każdy, kto ma prawo zapisu do tego repozytorium.
secrets-none-found = Żaden sekret nie pasuje do tego wyszukiwania.
search = Szukaj
filter-environment = Środowisko
filter-type = Typ
filter-any-environment = Wszystkie środowiska
filter-any-type = Wszystkie typy
filter-deleted = Pokaż też usunięte
filter-apply = Zastosuj
filter-clear = Wyczyść filtry

secret-name = Nazwa
secret-description = Opis
secret-type = Typ
secret-version = Wersja
secret-changed = Zmieniono
secret-changed-by = Kto zmienił
secret-deleted = Usunięty
secret-lockbox = Skrytka

page-previous = Poprzednia
page-next = Następna
page-of = Strona { $page } z { $pages }

sessions = Zalogowane przeglądarki
sessions-hint = Tu trwają Twoje sesje. Wyloguj te, których nie rozpoznajesz.
session-this = Ta przeglądarka
session-address = Adres
session-agent = Przeglądarka
session-created = Zalogowano
session-seen = Ostatnio używana
session-end = Wyloguj

error-title = To się nie udało

error-invalid-request = Coś w tym żądaniu jest nieprawidłowe.
error-invalid-version = To nie jest numer wersji.
error-unauthorized = Nie masz aktywnej sesji albo serwer Git już jej nie uznaje.
error-invalid-token = Ten token jest nieprawidłowy.
error-token-expired = Ten token wygasł.
error-token-revoked = Ten token został unieważniony.
error-limit-reached = Osiągnięto limit planu.
error-enterprise-required = Do tego potrzebny jest plan Enterprise.
error-forbidden = Nie masz do tego uprawnień.
error-access-denied = Ten token nie ma do tego uprawnień.
error-not-found = Nic takiego tu nie ma albo nie masz do tego dostępu.
error-method-not-allowed = Tutaj nie można tego zrobić.
error-request-timeout = Trwało to zbyt długo. Zanim spróbujesz ponownie, sprawdź, czy zmiana nie została już wprowadzona.
error-already-exists = Ta nazwa jest już zajęta.
error-key-mismatch = Wartości w tym repozytorium są zaszyfrowane innym kluczem głównym.
error-version-conflict = Ktoś był szybszy i zdążył już wprowadzić zmianę.
error-value-too-large = Wartość jest za duża.
error-unsupported-media-type = Usługa nie przyjmuje treści tego rodzaju.
error-token-locked = Ten token jest zablokowany.
error-rate-limited = Zbyt wiele prób. Odczekaj chwilę i spróbuj ponownie.
error-decryption-failed = Nie udało się odszyfrować zapisanej wartości.
error-encryption-failed = Nie udało się zaszyfrować wartości.
error-internal-error = Wystąpił wewnętrzny błąd usługi.
error-forge-unavailable = Serwer Git nie odpowiada. Spróbuj ponownie później.
error-audit-unavailable = Nie można teraz zapisać wpisu w dzienniku audytu, dlatego nic nie zostanie udostępnione. Zanim spróbujesz ponownie, sprawdź, czy zmiana nie została już wprowadzona.
error-request-id = Żądanie { $id }

secret-new = Nowy sekret

import = Wklej plik .env
import-hint = Wiersze w postaci NAME=value, z komentarzami i wartościami w cudzysłowach. Znak $ pozostaje bez zmian: nic nie jest wstawiane w jego miejsce.
import-text = Zawartość pliku
import-environment = Umieść w środowisku
import-environment-none = Żadne: nazwy jak w pliku
import-preview = Podgląd
import-store = Zapisz wszystko
import-plan = Co zostanie zapisane
import-line = Wiersz
import-outcome = Co się stanie
import-new = nowy
import-changed = zmiana
import-unchanged = bez zmian
import-refused = odrzucony
import-nothing = Wszystko jest już zapisane w tej postaci.
import-blocked = Niczego nie można zapisać, dopóki coś jest odrzucone.
import-no-assignment = Wiersz { $line } nie ma postaci NAME=value.
import-unterminated = Cudzysłów w wierszu { $line } nie jest zamknięty.
import-after-quote = W wierszu { $line } coś stoi po zamykającym cudzysłowie.
import-ambiguous = Programy różnie odczytują wartość w wierszu { $line }. Ujmij ją w pojedyncze cudzysłowy.
import-twice = Nazwa z wiersza { $line } występuje już w wierszu { $first }.
import-too-many = Zmiennych jest więcej niż { $max }, począwszy od wiersza { $line }.
secret-name-hint = Litery, cyfry, podkreślenia, myślniki i kropki; część przed pierwszą kropką to środowisko.
secret-value = Wartość
secret-new-value = Nowa wartość
secret-comment = Komentarz
secret-store = Zapisz
secret-change = Zmiana
secret-describe = Zapisz opis i typ
secret-created = Utworzono
secret-delete = Usuń
secret-restore = Przywróć
secret-purge = Usuń trwale
secret-confirm-purge = Aby trwale usunąć sekret wraz ze wszystkimi wersjami, wpisz { $name }

versions = Wersje
version-current = Bieżąca
version-roll-back = Przywróć
version-number = Wersja { $version }
version-actions = Akcje
version-author = Autor
version-written = Wersja { $version }, { $who }, { $time }

value-lost = Tej wartości nie da się pokazać w polu bez jej zmiany. Wybierz ją jako plik.
value-file = Albo plik
value-file-hint = Wybrany plik zostanie zapisany zamiast zawartości pola. Musi to być tekst w UTF-8.
value-download = Pobierz
value-edit = Zacznij od bieżącej wartości

secret-details = Opis i typ
secret-delete-means = Później można go przywrócić wraz ze wszystkimi wersjami.
secret-delete-sure = Usuń { $name }

conflict = Ktoś był szybszy
conflict-kept = To, co wpisano, nie jest jeszcze nigdzie zapisane. Znajduje się poniżej.
conflict-mine = Twoja wartość
conflict-diff = Od nowej wartości do Twojej
conflict-store = Zapisz moją jako wersję { $version }
conflict-compare = Porównaj z nową
conflict-drop = Porzuć moją i pokaż nową

compare = Porównaj dwie wersje
compare-of = Od wersji { $from } do wersji { $to }
compare-from = Od wersji
compare-to = Do wersji
compare-show = Pokaż różnice
compare-hint = Zostaną pokazane obie wartości, a w audycie zostanie zapisany odczyt każdej z nich.
diff = Różnice
diff-none = Są takie same.
diff-sealed = Skrytka jest zaszyfrowana; usługa nie może porównać jej zawartości.
diff-unended = (brak końca wiersza na końcu)

rollback-to = Przywróć wersję { $version }
rollback-means = Treść wersji { $version } zostanie zapisana ponownie jako wersja { $next }.
rollback-from = Teraz
rollback-back = Powróci
rollback-confirm = Aby przywrócić, wpisz { $name }

new-exists = Zobacz istniejący sekret { $name }
new-gone = Sekret { $name } został w międzyczasie usunięty. To, co wpisano, nie jest jeszcze nigdzie zapisane; zapisanie tutaj przywróci sekret z tą wartością.

token-for-ever = Nigdy
token-unused = Jeszcze nie

tokens = Tokeny
tokens-none = Nie ma tu jeszcze tokenów.
tokens-all = Pokaż też unieważnione
tokens-live = Ukryj unieważnione
token-new = Nowy token
token-description = Przeznaczenie
token-scope = Zakres
token-scope-hint = Co wolno tokenowi: read, write, admin, read:PATTERN lub write:PATTERN, rozdzielone przecinkami. PATTERN to nazwa sekretu albo początek nazw z * na końcu. Do chronionych środowisk prowadzi tylko PATTERN, który zaczyna się od ich nazwy.
token-ttl = Czas życia
token-ttl-hint = Liczba i jednostka: h to godziny, d dni, w tygodnie, y lata, na przykład 30d. Przy 0 token nigdy nie wygasa.
token-addresses = Adresy
token-addresses-hint = Adresy IP i sieci, z których można go używać, rozdzielone przecinkami. Puste pole oznacza brak ograniczeń.
token-everywhere = Zewsząd
token-test = Sprawdź zakres
token-reach = Spośród obecnych tu sekretów ten zakres pozwala odczytać { $read } i zapisać { $write }.
token-reads = odczyt
token-reads-and-writes = odczyt i zapis
token-create = Utwórz token
token-expires = Wygasa
token-used = Ostatnio użyty
token-uses = { $count ->
    [one] { $count } raz
    [few] { $count } razy
   *[many] { $count } razy
}
token-revoked = Unieważniony
token-expired = Wygasły
token-locked = Zablokowany
token-ends-soon = Wkrótce wygaśnie
token-orphan = Bez aktywnego właściciela
token-orphan-hint = Konto, które utworzyło ten token, nie jest już aktywne na serwerze Git, więc token jest odrzucany.
token-made-by = Token { $id }, autor: { $who }, utworzono: { $date }.
token-made-with = Utworzono go tokenem { $id } i zostanie unieważniony razem z nim.
token-audit = Co nim zrobiono
token-describe = Zapisz
token-lock = Zablokuj
token-lock-hint = Zablokowany token jest odrzucany, dopóki ktoś go nie odblokuje.
token-locked-until = Zablokowany do { $date }.
token-locked-by-hand = Zablokowany, dopóki ktoś go nie odblokuje.
token-unlock = Odblokuj
token-revoke = Unieważnij
token-revoke-hint = Od tej chwili jest na zawsze odrzucany, podobnie jak wszystkie tokeny nim utworzone. Zadania, które go używają, zakończą się błędem.
token-revoke-now = Unieważnij teraz
token-made = Nowy token
token-made-hint = Skopiuj go teraz: nie zostanie pokazany ponownie.
token-by-curl = Za pomocą curl
token-in-workflow = W workflow
token-in-workflow-hint = Zapisz token jako sekret serwera Git o nazwie VAULT_TOKEN. Ten krok ma wtedy każdy dostępny sekret jako zmienną środowiskową:

audit = Audyt
audit-none = Brak pasujących wpisów.
audit-action = Akcja
audit-any-action = Wszystkie akcje
audit-secret = Sekret
audit-address = Adres
audit-outcome = Wynik
audit-any-outcome = Wszystkie wyniki
audit-only-done = Wykonano
audit-only-refused = Odmowa
audit-done = Wykonano
audit-refused = Odmowa
audit-from = Od (UTC)
audit-to = Do (UTC)
audit-user-id = ID użytkownika
audit-token-id = ID tokenu
audit-request = Żądanie
audit-export = Eksportuj wszystko jako { $format }
audit-number = Numer
audit-time = Czas
audit-who = Kto
audit-token = token { $id }
author-token = token „{ $name }”
author-unknown = użytkownik { $id }

chain = Łańcuch audytu
chain-hint = Każdy wpis jest powiązany z poprzednim, więc żadnego nie da się niepostrzeżenie zmienić, usunąć ani wstawić.
chain-check = Sprawdź łańcuch
chain-whole = Łańcuch jest nienaruszony: wpisy od { $first } do { $last } są takie, jak je zapisano.
chain-older = Wcześniejszych wpisów nie sprawdzono.
chain-broken = Łańcuch jest przerwany: przechowywana treść różni się od tej, którą zapisano.
chain-head = Najnowszy wpis
chain-head-hint = Numer i skrót najnowszego wpisu. Przechowuj je w innym miejscu: pozwolą później dowieść, że do tego wpisu niczego nie zmieniono.

keys = Klucze
keys-fallback = Klucz główny jest wyprowadzany z SECRET_KEY serwera Git: jeśli SECRET_KEY się zmieni, wszystkie sekrety przepadną. Poproś administratora o ustawienie osobnego klucza głównego.
keys-due = Tym kluczem danych zaszyfrowano już wiele wartości: czas na jego rotację.
keys-source = Klucz główny
keys-data-key = Klucz danych
keys-version = Wersja { $version }, utworzono { $date }
keys-age = Wiek klucza danych
keys-none = Nic tu jeszcze nie zapisano, więc nie ma klucza danych.
keys-seals = Wartości zaszyfrowane tym kluczem
keys-seals-of = { $count } z maksymalnie { $max }
keys-rotation = Rotacja
keys-rotation-hint = Rotacja tworzy nowy klucz danych i szyfruje nim na nowo każdą wersję każdego sekretu. W tym czasie sekrety można odczytywać i zapisywać.
keys-running = W toku. Ponownie zaszyfrowane wersje: { $done } z { $total }.
keys-ended = Ponownie zaszyfrowane wersje: { $done } z { $total }; zakończono { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } wersji nie udało się odszyfrować; pozostaje pod starym kluczem.
    [few] { $failed } wersji nie udało się odszyfrować; pozostają pod starym kluczem.
   *[many] { $failed } wersji nie udało się odszyfrować; pozostają pod starym kluczem.
}
keys-started = Rozpoczęto: { $date }, kto: { $who }.
keys-checked = { $versions ->
    [one] Odszyfrowano { $versions } wersję, błędy: { $failed }. Niczego nie zmieniono.
    [few] Odszyfrowano { $versions } wersje, błędy: { $failed }. Niczego nie zmieniono.
   *[many] Odszyfrowano { $versions } wersji, błędy: { $failed }. Niczego nie zmieniono.
}
keys-check = Sprawdź bez wprowadzania zmian
keys-rotate = Wykonaj rotację klucza danych
keys-rotate-hint = Nie można jej zatrzymać ani cofnąć. Gdy wszystko zostanie ponownie zaszyfrowane, stary klucz danych jest niszczony.
keys-rotate-now = Wykonaj rotację teraz

more-not-shown = { $count ->
    [one] Jeszcze { $count } nie pokazano.
    [few] Jeszcze { $count } nie pokazano.
   *[many] Jeszcze { $count } nie pokazano.
}

plan = Plan
plan-name = Ta instancja ma plan { $tier }.
plan-none = Brak licencji.
plan-invalid = Ustawiona licencja jest nieprawidłowa.
plan-in-force = Licencja jest ważna.
plan-in-force-until = Licencja jest ważna do { $date }.
plan-grace = Licencja wygasła { $date }. Do { $until } wszystko nadal działa.
plan-lapsed = Licencja wygasła { $date } i nie jest już ważna.
plan-dev-mode = Licencja nie jest wymagana: tryb deweloperski.
plan-days-left = { $days ->
    [one] Pozostał { $days } dzień.
    [few] Pozostały { $days } dni.
   *[many] Pozostało { $days } dni.
}
plan-used = { $used }, bez limitu
plan-used-of = { $used } z { $max }
plan-at-most = Najwyżej { $max }
plan-no-limit = Bez limitu
plan-live-tokens = Aktywne tokeny
plan-users = Użytkownicy instancji
plan-users-hint = Za użytkownika uważa się każdego, kto w ciągu ostatnich { $days } dni zrobił cokolwiek w dowolnym sejfie instancji.
plan-users-exceeded = Z instancji korzysta więcej osób, niż pozwala licencja. Nikt nie traci dostępu, ale potrzebna jest większa licencja.
plan-retention = Przechowywanie audytu
plan-for-ever = Bezterminowo
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
plan-lapse = Gdy licencja się skończy
plan-lapse-hint = Wszystko, co zapisano, można nadal odczytywać, eksportować i usuwać, a istniejącym sekretom nadawać nowe wartości.
plan-lapse-secrets = { $count ->
    [one] Jest tu { $count } sekret. Nowe można tworzyć tylko wtedy, gdy jest ich mniej niż { $max }.
    [few] Są tu { $count } sekrety. Nowe można tworzyć tylko wtedy, gdy jest ich mniej niż { $max }.
   *[many] Jest tu { $count } sekretów. Nowe można tworzyć tylko wtedy, gdy jest ich mniej niż { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } starsza wersja pozostanie i będzie można ją odczytać, ale nie będzie można jej przywrócić.
    [few] { $count } starsze wersje pozostaną i będzie można je odczytać, ale nie będzie można ich przywrócić.
   *[many] { $count } starszych wersji pozostanie i będzie można je odczytać, ale nie będzie można ich przywrócić.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token będzie nadal działać. Nowych nie będzie można tworzyć.
    [few] { $count } tokeny będą nadal działać. Nowych nie będzie można tworzyć.
   *[many] { $count } tokenów będzie nadal działać. Nowych nie będzie można tworzyć.
}
plan-lapse-rotation = Nie będzie można wykonać rotacji klucza danych.

secret-reveal = Pokaż
secret-hide = Ukryj
secret-copy = Kopiuj
secret-copied = Skopiowano
secret-not-given = Wartość nie została udostępniona.
secret-needs-script = Do pokazania lub skopiowania wartości w tym miejscu potrzebny jest JavaScript; wartość jest też dostępna przez API.

skip-to-content = Przejdź do treści
language = Język

lockbox-new = Nowa skrytka
lockbox-back = Wróć do sekretu
lockbox-hint = Skrytka jest szyfrowana i otwierana w tej przeglądarce. Ani hasło, ani wartość nie opuszczają tej strony.
lockbox-needs-script = Do otwarcia lub zaszyfrowania skrytki w tym miejscu potrzebny jest JavaScript.
lockbox-open = Otwórz skrytkę
lockbox-seal = Zaszyfruj wartość
lockbox-warning = Jeśli hasło przepadnie, nikt nie odzyska wartości.
lockbox-passphrase = Hasło skrytki
lockbox-again = Hasło skrytki jeszcze raz
lockbox-store = Zaszyfruj i zapisz
lockbox-download = Pobierz
lockbox-go = Otwórz lub zaszyfruj w tej przeglądarce
lockbox-instead = Zastąp wartość skrytką
lockbox-wrong-passphrase = Hasło jest nieprawidłowe albo skrytka została zmieniona.
lockbox-failed = W tej przeglądarce to się nie udało.
lockbox-no-text = Zawartość nie jest tekstem; można ją pobrać.
lockbox-encoding = Są tu nieprawidłowe znaki.
lockbox-no-passphrase = Hasło skrytki: puste niczego nie chroni.
lockbox-other-passphrase = Hasło skrytki: wpisane hasła nie są takie same.
