# The texts of the pages in Hungarian (Hungary).

tab-code = Kód
tab-issues = Hibajegyek
tab-pull-requests = Egyesítési kérések
tab-actions = Actions
tab-packages = Packages
tab-projects = Projektek
tab-releases = Kiadások
tab-wiki = Wiki
tab-activity = Tevékenység
tab-settings = Beállítások
mark-archived = Archivált
mark-private = Privát
mark-internal = Belső
mark-template = Sablon
tab-forgejo-code = Kód
tab-forgejo-issues = Hibajegyek
tab-forgejo-pull-requests = Egyesítési kérések
tab-forgejo-actions = Actions
tab-forgejo-packages = Packages
tab-forgejo-projects = Projects
tab-forgejo-releases = Kiadások
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Tevékenység
mark-forgejo-archived = Archivált
mark-forgejo-private = Privát
mark-forgejo-internal = Belső
mark-forgejo-template = Sablon
forge-home = A Git-kiszolgáló kezdőlapja

nav-milestones = Mérföldkövek
nav-explore = Felfedezés
nav-help = Súgó
nav-notifications = Értesítések
nav-menu = Menü
nav-create = Létrehozás…
nav-new-repository = Új tároló
nav-migrate = Új migráció
nav-new-organization = Új szervezet
nav-you = Profil és beállítások…
nav-signed-in = Bejelentkezve mint { $name }
nav-profile = Profil
nav-starred = Csillagozott
nav-subscriptions = Feliratkozások
nav-settings = Beállítások
nav-admin = Rendszergazdai felület
nav-forge-sign-out = Kijelentkezés
nav-vault-sign-out = Kijelentkezés a széfből
header-rss = RSS-csatorna
header-watch = Figyelés
header-star = Csillagozás
header-fork = Tükrözés
header-forked-from = tükrözve innen: { $name }
header-mirror-of = tükörképe ennek: { $name }
tabs-more = Továbbiak

vault = Széf
sign-in = Bejelentkezés
sign-in-hint = Illesszen be egy személyes hozzáférési tokent read:user és read:repository jogosultsággal. Titkok szerkesztéséhez, illetve védett környezetek olvasásához write:repository is szükséges.
sign-in-token = Token
sign-in-make = Token létrehozása
sign-out = Kijelentkezés
sign-in-unknown-token = A Git-kiszolgáló nem ismeri ezt a tokent.

name = Név
description = Leírás
type = Típus
environment = Környezet
access = Hozzáférés
history = Előzmények
cancel = Mégse
download = Letöltés
save = Mentés
last-changed = Utolsó módosítás
preview = Előnézet

secrets = Titkok
secrets-none = Itt még nincsenek titkok.
secrets-first = Hozza létre itt az elsőt, illesszen be egy teljes .env fájlt, vagy mentsen egyet egy terminálból:
secrets-ask = Az elsőt bárki elmentheti, akinek írási joga van ehhez a tárolóhoz.
secrets-none-found = Egyetlen titok sem felel meg a keresésnek.
search = Keresés
filter-any-type = Minden típus
filter-deleted = A töröltek is
filter-apply = Alkalmaz
filter-clear = Szűrők törlése
filter = Szűrés
filter-all = Mind
sort = Rendezés
page-size = Nevek oldalanként
names-count = { $count ->
    [one] { $count } név
   *[other] { $count } név
}
from-base = az alapkészletből
secrets-search = Keresés a nevekben és leírásokban
add = hozzáadás
version-short = v{ $version }
select-all = Az oldal összes nevének kijelölése
select-name = { $name } kijelölése
selected = { $n } kijelölve
selected-in = Környezet:
selected-export = .env letöltése
selected-copy = Másolás környezetbe
selected-delete-means = A titkok törlődnek a kiválasztott környezetből, és helyreállíthatók.
list-drop = Húzza ide a .env fájlt az előnézethez
secret-hides = Elrejtés { $n } mp múlva

secret-version = Verzió
secret-changed = Módosítva
secret-deleted = Törölve
secret-lockbox = Zárt kazetta

page-previous = Előző
page-next = Következő
page-of = { $page }. oldal, összesen { $pages }

sessions = Bejelentkezett böngészők
sessions-hint = Ezekben a böngészőkben van bejelentkezve. Jelentkeztesse ki, amelyiket nem ismeri fel.
session-this = Ez a böngésző
session-at = innen: { $address }
session-since = bejelentkezve: { $date }
session-active = utoljára aktív: { $date }
session-end = Kijelentkeztetés
terminals = Terminálok
terminals-hint = A következővel bejelentkezett terminálok: { $command }. Jelentkeztesse ki azokat, amelyeket nem ismer fel.

device = Terminál bejelentkeztetése
device-code = Kód
device-hint = Írja be a kódot, amelyet a terminálban a következő parancs mutat: { $command }.
device-wrong = A kód hibás, lejárt, vagy már felhasználták.
device-continue = Tovább
device-asks = Egy program az Ön nevében szeretné használni a széfet. Így nevezi magát: { $name }.
device-warning = Csak akkor hagyja jóvá, ha éppen most Ön írta be ezt: { $command }. Utasítsa el, ha valaki küldte Önnek a kódot.
device-address = A program címe
device-own-address = Az Ön címe
device-asked = Kérés ideje
device-approve = Jóváhagyás
device-deny = Elutasítás
device-approved = { $name } bejelentkezett. Térjen vissza a terminálhoz.
device-denied = { $name } nem jelentkezett be.
device-confirm-title = Művelet megerősítése
device-confirm-asks = Egy az Ön nevében bejelentkezett terminál ezt szeretné elvégezni. Így nevezi magát: { $name }.
device-action = Művelet
device-repository = Tároló
device-confirm-warning = Csak akkor erősítse meg, ha éppen most Ön indította el. Tíz percig ez a terminál más olyan műveleteket is végezhet, amelyek hozzáférést adnak vagy nem vonhatók vissza.
device-confirm = Megerősítés
device-confirmed = Megerősítve. { $name } tíz percig folytathatja.

error-title = Ez nem sikerült
error-title-not-found = Nem található
error-title-no-access = Nincs hozzáférés
error-title-plan = Ezt a csomagja nem tartalmazza

error-invalid-request = Ellenőrizze a megadott adatokat.
error-invalid-version = Ez nem verziószám.
error-unauthorized = Nincs bejelentkezve, vagy a Git-kiszolgáló már nem fogadja el a bejelentkezését.
error-invalid-token = Ez a token érvénytelen.
error-token-expired = Ez a token lejárt.
error-token-revoked = Ezt a tokent visszavonták.
error-limit-reached = A díjcsomag nem enged meg többet.
error-enterprise-required = Ehhez Enterprise díjcsomag szükséges.
error-forbidden = Ehhez nincs jogosultsága.
error-confirmation-required = Előbb erősítse meg ezt a böngészőben.
error-access-denied = Ehhez a tokennek nincs jogosultsága.
error-not-found = Nem található, vagy nincs hozzáférése.
error-state-unavailable = Ez a korábbi állapot már nem érhető el.
error-method-not-allowed = Ez itt nem lehetséges.
error-request-timeout = Túl sokáig tartott. Mielőtt újra megpróbálná, ellenőrizze, hogy megtörtént-e a módosítás.
error-already-exists = Ilyen nevű már létezik.
error-environment-has-names = Már vannak titkok, amelyek neve ennek a környezetnek a nevével kezdődik.
error-environment-not-empty = Ebben a környezetben még vannak (esetleg törölt) titkok.
error-too-many-environments = Ebben a tárolóban nem lehet több környezet.
error-older-process = Ezt az adatbázist még a Forgevault egy régebbi verziója is használja. Próbálja újra, miután azt frissítették.
error-conflict = Ugyanennek a kérésnek a feldolgozása még tart. Próbálja újra egy kicsit később.
error-key-mismatch = A tároló értékei másik mesterkulccsal vannak titkosítva.
error-version-conflict = Szerkesztés közben valaki más módosítást végzett.
error-value-too-large = Az érték túl nagy.
error-unsupported-media-type = A szolgáltatás nem fogad el ilyen típusú tartalmat.
error-idempotency-mismatch = Ezt a kulcsot már egy másik kéréshez használták.
error-token-locked = Ez a token zárolva van.
error-precondition-required = Ehhez a módosításhoz a jelenlegi revízió szükséges. Töltse újra az oldalt, és próbálja meg ismét.
error-rate-limited = Túl sok próbálkozás történt. Várjon egy kicsit, majd próbálja újra.
error-decryption-failed = Egy tárolt értéket nem sikerült visszafejteni.
error-encryption-failed = Az értéket nem sikerült titkosítani.
error-internal-error = Hiba történt a szolgáltatásban.
error-environments-unreadable = A tároló környezeteit a Forgevaulton kívül módosították. Az üzemeltetőnek újra meg kell adnia őket.
error-forge-unavailable = A Git-kiszolgáló nem válaszol. Próbálja újra később.
error-audit-unavailable = Az auditnapló most nem írható, ezért a szolgáltatás semmit sem ad ki. Mielőtt újra megpróbálná, ellenőrizze, hogy megtörtént-e a módosítás.
error-role-read = Olvasási jog szükséges ehhez a tárolóhoz, amelyet a tároló adminisztrátorai adhatnak meg.
error-role-write = Írási jog szükséges ehhez a tárolóhoz, amelyet a tároló adminisztrátorai adhatnak meg.
error-role-admin = Ezt csak a tároló adminisztrátorai tehetik meg.
error-role-archived = Ez a tároló archivált, ezért a széfje csak olvasható. Az adminisztrátorai visszavonhatják az archiválást.
error-plans = Mit tartalmaznak az egyes díjcsomagok, és hogyan telepíthető licenc
error-again = Próbálja újra
error-to-secrets = Vissza a titkokhoz
error-to-forge = A kezdőlapra
error-request-id = Kérés azonosítója: { $id } (hiba bejelentésekor adja meg)

secret-new = Új titok

import = .env importálása
import-hint = NÉV=érték alakú sorok; megjegyzések és idézőjelek közé tett értékek is lehetnek benne. A $ jel változatlan marad; a változók nem helyettesítődnek be. Kettős idézőjelek között csak a \", a \\ és a \n escape-sorozat.
import-text = Vagy illessze be a tartalmát
import-file = Fájl
import-environment = Beillesztés ebbe a környezetbe
import-environment-none = Egyikbe sem: a nevek maradnak, ahogy a fájlban vannak
import-store = { $count ->
    [one] { $count } titok importálása
   *[other] { $count } titok importálása
}
import-plan = Mentésre váró titkok
import-line = Sor
import-outcome = Mi történik vele
import-new = új
import-changed = módosul
import-unchanged = változatlan
import-show = Változások megjelenítése
import-literal = A benne lévő $ jel változatlan marad; a változók nem helyettesítődnek be.
import-refused = elutasítva
import-nothing = Már minden pontosan így van mentve.
import-blocked = Amíg van elutasított titok, semmi sem menthető.
import-unread = Az ezután következő rész nem olvasható.
import-leave-out = Előnézet e sorok nélkül
import-left-out = { $count ->
    [one] { $count } sor kimarad.
   *[other] { $count } sor kimarad.
}
import-no-assignment = { $line }. sor: nem NÉV=érték alakú.
import-unterminated = { $line }. sor: hiányzik a záró idézőjel.
import-after-quote = { $line }. sor: a záró idézőjel után még áll valami.
import-ambiguous = { $line }. sor: az értéket a különböző programok eltérően olvassák. Tegye egyszeres idézőjelek közé. Ha egyszeres idézőjel van benne, vagy \ jelre végződik, tegye kettős idézőjelek közé, és a \ helyett írjon \\, a " helyett \" jelet.
import-twice = { $line }. sor: ez a név már szerepel ({ $first }. sor).
import-too-many = { $line }. sor: innentől több mint { $max } változó van.
secret-name-hint = Betűk, számjegyek, aláhúzásjelek, kötőjelek és pontok.
secret-value = Érték
secret-new-value = Új érték
secret-comment = Megjegyzés (az előzményekben látható)
secret-create = Titok létrehozása
secret-create-another = Létrehozás és új hozzáadása
secret-change = Érték módosítása
secret-change-hint = Új verziót ment a jelenlegi megjelenítése nélkül.
secret-edit = Szerkesztés
edit-title = { $name } szerkesztése
secret-more = További műveletek
secret-sections = Ezen az oldalon
secret-elsewhere = Más környezetekben
secret-is-deleted = Ez a titok törölve van. Az összes verziójával együtt helyreállíthatja.
secret-move = Átnevezés vagy áthelyezés
secret-move-hint = Az előzmények megmaradnak. A régi nevet használó tokenek és feladatok többé nem találják a titkot.
secret-rename = Átnevezés
secret-copy-to = Másolás másik környezetbe
secret-copy-hint = A jelenlegi értéket másolja a típussal és a leírással együtt. Az értéket senki sem látja.
secret-copy-into = Másolás ide: { $name }
secret-copy-taken = { $name } már létezik. Ha felülírja, a másolat lesz a következő verziója.
secret-copy-over = Felülírás
secret-delete-title = A titok törlése
secret-purge-title = A titok végleges törlése
secret-purge-means = Minden verzió törlődik. Ez nem vonható vissza.

access-anyone = Ezt a titkot mindenki olvashatja, akinek olvasási joga van ehhez a tárolóhoz. Akinek írási joga van, módosíthatja is.
access-protected = Ez a környezet védett. Akinek írási joga van ehhez a tárolóhoz, olvashatja a titkot, de csak adminisztrátorok módosíthatják.
access-audit = Tevékenység
access-readers = Legutóbbi olvasók
access-readers-none = Mostanában senki sem olvasta ezt a titkot.
access-tokens = Tokenek, amelyek elérik
access-tokens-none = Ezt a titkot egyetlen token sem olvashatja.
access-token-reads = olvashatja
access-token-writes = olvashatja és írhatja
access-tokens-part = Csak az első { $count } token lett ellenőrizve.
access-workflows = Munkafolyamat-fájlok, amelyek használják
access-workflows-search = Keresés a munkafolyamat-fájlokban
access-workflows-none = Az alapértelmezett ágon egyetlen munkafolyamat-fájl sem használja ezt a nevet.
access-workflows-part = Nem minden munkafolyamat-fájlban történt keresés: csak 20, legfeljebb 64 KiB méretű fájlban.
access-workflows-unknown = A Git-kiszolgáló nem engedte Önnek, hogy elolvassa a munkafolyamat-fájlokat.

secret-created = Létrehozva
secret-delete = Törlés
secret-restore = Helyreállítás
secret-purge = Végleges törlés
secret-confirm-purge = A titok és összes verziója végleges törléséhez írja be: { $name }

version-current = Jelenlegi
version-roll-back = Visszaállás erre a verzióra
version-number = { $version }. verzió
version-written = { $version }. verzió, készítette: { $who }, { $time }

form-kept = Az űrlap elküldése előtt újra be kellett jelentkeznie. Még semmi sem lett elmentve: ellenőrizze, és küldje el újra.
value-lost = Ez az érték nem jeleníthető meg változatlanul egy beviteli mezőben. Válassza ki fájlként.
value-show = Érték megjelenítése
value-generate = Előállítás
value-length = Hossz
value-characters = Karakterek
value-letters = Betűk és számjegyek
value-symbols = Betűk, számjegyek és szimbólumok
value-url = Betűk, számjegyek, - és _
value-hex = Hexadecimális
value-more = Továbbiak
value-empty = Üres érték mentése
value-file = Vagy egy fájl
value-file-hint = Ha fájlt választ, a mező tartalma helyett az lesz elmentve. UTF-8 szövegnek kell lennie.
value-line-breaks = Sortörések ebben az értékben:
value-edit = Jelenlegi érték szerkesztése

secret-details = Leírás és típus
secret-delete-means = A titok később az összes verziójával együtt helyreállítható.
secret-delete-sure = { $name } törlése

conflict = Szerkesztés közben valaki módosította ezt a titkot
conflict-kept = Amit beírt, még sehol nincs elmentve. Lejjebb megtalálja.
conflict-mine = Az Ön értéke
conflict-diff = Az Ön értékének eltérései a tárolttól
conflict-store = A sajátom mentése { $version }. verzióként
conflict-compare = Összehasonlítás a tárolttal
conflict-drop = A sajátom elvetése és a tárolt megtekintése

compare-of = Eltérések: { $from }. verzió → { $to }. verzió
compare-from = Kiinduló verzió
compare-to = Célverzió
compare-show = Eltérések megjelenítése
compare-any = Tetszőleges verziók összehasonlítása
compare-hint = Ekkor mindkét érték megjelenik, és mindkettő olvasása bekerül az auditnaplóba.
diff = Eltérések
diff-none = Nincs eltérés.
diff-sealed = A zárt kazetta titkosítva van; a szolgáltatás nem tudja összehasonlítani a tartalmát.
diff-unended = (nincs sortörés a végén)

rollback-to = Visszaállás: { $version }. verzió
rollback-means = A régi tartalom ({ $version }. verzió) új, { $next }. verzióként lesz elmentve.
rollback-back = Visszaállított
rollback-confirm = A visszaálláshoz írja be: { $name }

new-exists = A meglévő titok megtekintése: { $name }
new-gone = Ezt a titkot időközben törölték: { $name }. Amit beírt, még sehol nincs elmentve; ha itt elmenti, a titok ezzel az értékkel helyreáll.

token-unused = Még nem használták

environments = Környezetek
environments-hint = Egy titok akkor tartozik egy környezethez, ha a neve a környezet nevével és egy ponttal kezdődik. Az összes többi titok az alapkészletben van.
environment-name-hint = Kisbetűk, számjegyek, aláhúzásjelek és kötőjelek.
environment-base-hint = Környezeten kívüli titkok
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Védett
# A label: a secret that is missing here is taken from the base.
environment-overlay = Kiegészül az alapkészletből
# In place of the number of secrets.
environment-no-access = Nincs hozzáférés
environment-new = Új környezet
environment-create = Környezet létrehozása
environment-protect-hint = Védett környezetben csak adminisztrátorok módosíthatják a titkokat, a csak olvasási joggal rendelkezők pedig nem látják azokat.
environment-take-in = { $count ->
    [one] Az a titok is ide kerüljön, amelynek a neve már ezzel a névvel és egy ponttal kezdődik
   *[other] Az a { $count } titok is ide kerüljön, amelynek a neve már ezzel a névvel és egy ponttal kezdődik
}
environment-secrets = { $count ->
    [one] { $count } titok
   *[other] { $count } titok
}
environment-actions = Műveletek: { $name }
environment-pages = { $name } oldalai
environment-overview = Áttekintés
environment-compare = Összehasonlítás
environment-copy-here = Másolás ide
environment-base-means = Az alapkészletben vannak azok a titkok, amelyek egyetlen környezethez sem tartoznak. Az alapkészletből kiegészülő környezetek innen veszik, ami hiányzik belőlük.
environment-revision = Revízió
environment-open-hint = Akinek írási joga van, módosíthatja az itteni titkokat, akinek olvasási joga van, láthatja őket.
environment-no-access-hint = Ennek a környezetnek a titkait Ön nem láthatja.
environment-fallback = Kiegészítés az alapkészletből
environment-fallback-rule = Automatikus: be, ha nem védett
environment-fallback-on = Be
environment-fallback-off = Ki
environment-overlay-hint = Ami itt hiányzik, azt a titkot a feladatok az alapkészletből kapják meg.
environment-no-overlay = A feladatok csak az itteni titkokat kapják meg.
environment-keep-overlay = A kiegészítés maradjon meg, bár a környezet védett lesz
environment-keep-overlay-hint = Egyébként a védelem kikapcsolja: akinek írási joga van, módosíthatja az alapkészletet, és vele azt is, amit a feladatok itt kapnak.
environment-position = Sorrend
environment-position-hint = Helye a listákban, 0 és 1000 között.
environment-position-new-hint = Helye a listákban, 0 és 1000 között. Üresen hagyva a végére kerül.
environment-delete = { $name } törlése
environment-delete-now = Környezet törlése
environment-empty-hint = Ebben a környezetben nincs titok, ezért törölheti. Az előzményei megmaradnak az auditnaplóban.
environment-delete-sure = Törlés most
environment-held = { $count ->
    [one] Ebben a környezetben még { $count } titok van.
   *[other] Ebben a környezetben még { $count } titok van.
}
environment-held-deleted = { $count ->
    [one] Közülük { $count } törölve van, de helyreállítható.
   *[other] Közülük { $count } törölve van, de helyreállítható.
}
environment-held-hint = A környezet törléséhez előbb törölje őket véglegesen, vagy átnevezéssel helyezze át őket máshová.
environment-held-show = Megjelenítésük

environment-with = Ezzel
environment-compare-hint = Az összehasonlítás neveket mutat, értékeket soha. Minden összehasonlított értékről olvasási bejegyzés kerül az auditnaplóba.
environment-compare-nothing = Nincs mit összehasonlítani: egyikben sincs olyan titok, amelyet mindkét oldalon olvashat.
environment-differs = Eltérő értékek
environment-only-here = Csak itt: { $here }
environment-only-there = Csak itt: { $there }
environment-incomparable = Nem hasonlítható össze: a böngészőben titkosítva
environment-same = Azonos érték
environment-copy-to = Másolás ide: { $name }…
environment-copy-selected-hint = A kijelölt neveket másolja. Előbb előnézetet lát.

environment-from = Forrás
environment-show-secrets = Titkok megjelenítése
environment-pick = Másolandó titkok
environment-pick-all = Összes kijelölése
environment-pick-none = Kijelölés megszüntetése
environment-exists = már létezik, v{ $version }
environment-conflict = Ha egy titok már létezik
environment-conflict-skip = Tartsa meg
environment-conflict-overwrite = Cserélje le új verzióval
environment-conflict-fail = Ne másoljon semmit
environment-copy-hint = Az értékek soha nem jelennek meg. Minden másolt titokról egy olvasási és egy írási bejegyzés kerül az auditnaplóba.
environment-nothing-to-copy = Itt nincs olyan titok, amelyet másolhat: { $name }.
environment-copy-plan = Másolás innen: { $from }, ide: { $to }
environment-copy-nothing = Semmi sem lenne átmásolva.
environment-skipped = { $count ->
    [one] { $count } titok már létezik, és változatlan marad:
   *[other] { $count } titok már létezik, és változatlan marad:
}
environment-copy-now = { $count ->
    [one] { $count } titok másolása
   *[other] { $count } titok másolása
}
environment-choose-again = Kijelölés módosítása

environment-change-added = hozzáadva, v{ $version }
environment-change-deleted = törölve
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] további { $count }
   *[other] további { $count }
}
environment-copied-from = másolva innen: { $name }
environment-rolled-back-to = visszaállítva a(z) { $number }. revízióra
environment-undid = a(z) { $number }. revízió visszavonva
environment-first = Ami itt volt az előzmények kezdetén
environment-redrawn = A környezetet létrehozták vagy törölték
environment-base-redrawn = Titkok kerültek egy környezetbe vagy onnan ki
environment-no-history = Nincsenek olyan előzmények, amelyeket Ön láthat.
environment-roll-back-at = Visszaállás a(z) { $number }. revízió előtti vagy utáni állapotra
environment-back-before = Visszaállás az e módosítás előtti állapotra
environment-back-after = Visszaállás az e módosítás utáni állapotra
environment-no-versions = A visszaálláshoz olyan díjcsomag szükséges, amely a titkok korábbi verzióit is tartalmazza.
environment-time = Dátum és idő (UTC)
environment-time-hint = Visszaállás arra, ami abban a pillanatban itt volt.
environment-or-revision = Vagy revízió
environment-or-revision-hint = Egy szám az előzményekből.
environment-only-names = Csak ezek a nevek (nem kötelező)
environment-only-names-hint = Vesszővel vagy szóközzel válassza el őket.
environment-back-to = Visszaállás: { $number }. revízió
environment-back-changes = { $count ->
    [one] { $count } titok módosulna:
   *[other] { $count } titok módosulna:
}
environment-back-hint = Az értékek új verziók lesznek, és semmi sem vész el az előzményekből. A leírások és a típusok változatlanok maradnak.
environment-back-nothing = Semmi sem módosulna: minden úgy van, mint akkor.
environment-will-return = visszakerül, v{ $version }
environment-will-go = törölve lesz
environment-unavailable = Nem teljesen elérhető
environment-purged = véglegesen törölték; a név változatlan marad
environment-pruned = azt a verziót eltávolították; a név változatlan marad
environment-moved = ma másik környezetben van, és ott is marad; a név másolatot kap

tokens = Tokenek
tokens-none = Itt még nincsenek tokenek.
tokens-none-hint = Tokenekkel a CI-feladatok és szkriptek olvashatják vagy írhatják a tároló titkait.
tokens-all = A visszavontak megjelenítése is
tokens-live = A visszavontak elrejtése
token-new = Új token
token-description-hint = Mire való a token, például „Telepítés a staging környezetbe”.
token-scope = Hatókör
token-scope-hint = Amit a tokennel tenni szabad: read, write, admin, read:PATTERN vagy write:PATTERN, vesszővel elválasztva. A PATTERN egy titok neve, vagy nevek eleje * karakterrel a végén. A védett környezetek csak olyan mintával érhetők el, amely a nevükkel kezdődik. Ha ezt kitölti, a fenti választás helyébe lép.
token-advanced = Haladó: hatókör megadása
token-access = Jogosultság
token-access-read = Olvasás
token-access-read-hint = Titkok olvasása és exportálása.
token-access-write = Olvasás és írás
token-access-write-hint = Létrehozásuk, módosításuk, törlésük és helyreállításuk is.
token-access-admin = Felügyelet
token-access-admin-hint = Minden ebben a széfben, a tokenek, az auditnapló és a kulcsok is.
token-where-parts = Kiválasztott környezetek
token-where-parts-hint = A később hozzájuk adott titkok is.
token-where-everywhere = Minden környezet
token-where-everywhere-hint = Az alapkészlet és minden jelenlegi környezet, a védettek is.
token-where-names = Kiválasztott titkok
token-where-names-hint = Név vagy előtag szerint.
token-names = Nevek vagy előtagok
token-names-hint = Vesszővel vagy szóközzel válassza el őket. Az előtag végére írjon * karaktert, például staging.DB_*.
token-base-hint = Ha a base elemet nem az összes nem védett környezettel együtt választja ki, a token a base mostani titkaira érvényes, a később hozzáadottakra nem.
token-choose-parts = Válasszon ki legalább egy környezetet.
token-ttl = Érvényességi idő
token-ttl-custom = Egyéni érvényességi idő
token-ttl-hint = Egy szám és egy mértékegység: h (óra), d (nap), w (hét) vagy y (év), például 30d. A 0 azt jelenti, hogy soha nem jár le.
token-life-1d = 1 nap
token-life-7d = 7 nap
token-life-30d = 30 nap
token-life-90d = 90 nap
token-life-1y = 1 év
token-life-0 = Nem jár le
token-life-custom = Egyéni…
token-addresses = Címek
token-addresses-hint = IP-címek és hálózatok, ahonnan a token használható, vesszővel elválasztva. Üresen hagyva bárhonnan.
token-everywhere = Bárhonnan
token-test = Hatókör kipróbálása
token-reach = A jelenlegi titkok közül ezzel a hatókörrel { $read } olvasható és { $write } írható.
token-reach-hint = Válassza ki, mihez férhet hozzá a token, és itt megjelenik az előnézet.
token-reach-nothing = Még nincs semmi kiválasztva.
token-reach-wrong = Nincs előnézet. Ellenőrizze a választást.
token-reads-and-writes = olvassa és írja
token-can-read = Olvasás:
token-can-write = Olvasás és írás:
token-everything = minden titok
token-open = minden titok a védett környezeteken kívül
token-more = és még { $count }
token-admin = Felügyelet: minden ebben a széfben
token-create = Token létrehozása
token-expires = Lejárat
token-used = Utolsó használat
token-uses = { $count ->
    [one] { $count } alkalommal
   *[other] { $count } alkalommal
}
token-ends = Lejár: { $date }
token-last-used = Használva: { $date }
token-by = létrehozta: { $who }
token-live = Érvényes
token-revoked = Visszavonva
token-expired = Lejárt
token-locked = Zárolva
token-ends-soon = Hamarosan lejár
token-orphan = Nincs aktív tulajdonosa
token-orphan-hint = Aki ezt a tokent létrehozta, már nem aktív a Git-kiszolgálón, ezért a token nem használható.
token-made-by = Létrehozta: { $who }, { $date } · #{ $id }
token-made-with = A #{ $id } tokennel hozták létre, és azzal együtt vonják vissza
token-audit = Tevékenység megtekintése
token-reaches = Jelenlegi hozzáférés
token-rotate = Token cseréje
token-rotate-hint = Új tokent hoz létre ugyanazzal a leírással, hatókörrel, címekkel és érvényességi idővel. A régi a választott ideig még működik, hogy mindenhol lecserélhesse.
token-rotate-ends = A régi token megszűnése
token-ends-now = Azonnal
token-ends-1h = 1 óra múlva
token-ends-24h = 24 óra múlva
token-ends-7d = 7 nap múlva
token-stop = Hozzáférés letiltása
token-lock = Zárolás
token-lock-title = A token zárolása
token-lock-hint = A zárolt token nem használható, amíg valaki fel nem oldja.
token-locked-until = A zárolás vége: { $date }.
token-locked-by-hand = A token zárolva van, amíg valaki fel nem oldja.
token-unlock = Feloldás
token-unlock-title = A token feloldása
token-revoke = Visszavonás
token-revoke-title = A token visszavonása
token-revoke-hint = Ettől kezdve a token végleg használhatatlan, és vele együtt minden token, amelyet ezzel hoztak létre. Az ezt használó feladatok hibával leállnak.
token-revoke-now = Visszavonás most
token-made = A token létrejött
token-made-hint = Másolja ki most: többé nem jelenik meg.
token-text = Token
token-open-page = A token adatai
token-use = A token használata
token-use-hint = Mentse a tokent a CI-rendszerében { $name } nevű titokként (Woodpeckerben: vault_token). Mindegyik példa környezeti változókként tölti be a titkokat.

audit = Auditnapló
audit-entries = { $count ->
    [one] { $count } bejegyzés
   *[other] { $count } bejegyzés
}
audit-none = Nincs megfelelő bejegyzés.
audit-everywhere = Keresés minden bejegyzésben
audit-search = Titok, személy, token, IP-cím vagy kérésazonosító
audit-views = Nézet
audit-view-changes = Olvasások és módosítások
audit-view-refused = Elutasítva
audit-view-views = Oldalmegtekintések
audit-range = Időszak
audit-range-any = Bármikor
audit-range-day = Utolsó 24 óra
audit-range-week = Utolsó 7 nap
audit-range-month = Utolsó 30 nap
audit-range-custom = Egyéni időszak
audit-from = Ettől (UTC)
audit-to = Eddig (UTC)
audit-remove-filter = A(z) { $name } szűrő eltávolítása
audit-export-menu = Exportálás
audit-export-filtered = Ezek a bejegyzések ({ $format })
audit-export-all = A teljes napló ({ $format }), aláírva
audit-older = Régebbiek
audit-newer = Újabbak

audit-who-service = Forgevault
audit-who-operator = Üzemeltető
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = parancssor
audit-source-system = szolgáltatás
audit-why-refused = Elutasítva: { $why }
audit-why-failed = Sikertelen: { $why }
audit-details = Részletek
audit-one-request = Egy kérés, { $count } bejegyzés
audit-more = A kérés minden bejegyzése
audit-entry = Bejegyzés
audit-action = Művelet
audit-result = Eredmény
audit-agent = User agent
audit-request-id = Kérés azonosítója

audit-did-list = { $who }: titkok listázása
audit-did-list-of = { $who }: { $what } titkainak listázása
audit-did-look = { $who }: { $what } megtekintése
audit-did-read = { $who }: { $what } { $version } olvasása
audit-did-read-none = { $who }: olvasható titkok keresése, nincs találat
audit-did-write = { $who }: { $what } { $version } mentése
audit-did-write-none = { $who }: egy titok sem lett mentve
audit-did-describe = { $who }: { $what } adatainak módosítása
audit-did-rename = { $who }: { $what } átnevezése erre: { $to }
audit-did-delete = { $who }: { $what } törlése
audit-did-purge = { $who }: { $what } végleges törlése
audit-did-restore = { $who }: { $what } { $version } helyreállítása
audit-did-rollback = { $who }: { $what } { $version } visszaállítása korábbi állapotra
audit-did-hide = { $who }: a széf elrejtése
audit-did-show-vault = { $who }: a széf ismét elérhetővé tétele
audit-did-purge-vault = { $who }: a széf adatainak végleges törlése
audit-did-token-list = { $who }: tokenek megtekintése
audit-did-token-create = { $who }: { $what } létrehozása
audit-did-token-update = { $who }: { $what } módosítása
audit-did-token-revoke = { $who }: { $what } visszavonása
audit-did-token-mark = { $who }: egy személy tokenjeinek frissítése
audit-did-audit-list = { $who }: auditnapló megtekintése
audit-did-audit-export = { $who }: auditnapló exportálása
audit-did-chain-check = { $who }: az auditnapló láncának ellenőrzése
audit-did-chain-head = { $who }: az auditnapló lánca legújabb bejegyzésének megtekintése
audit-did-key-rotate = { $who }: az adatkulcs cseréjének indítása
audit-did-key-rotated = { $who }: az adatkulcs cseréjének befejezése
audit-did-key-test = { $who }: a kulcscsere próbafuttatása
audit-did-key-migrate = { $who }: a széf kulcsainak átállítása az aktuális mesterkulcsra
audit-did-rows-accept = { $who }: tárolt tokenek és titkok elfogadása a talált állapotban
audit-did-take-over = { $who }: az auditnapló láncának folytatása másik mesterkulccsal
audit-did-keys-view = { $who }: kulcsok megtekintése
audit-did-plan-view = { $who }: díjcsomag megtekintése
audit-did-env-list = { $who }: környezetek megtekintése
audit-did-env-look = { $who }: { $what } környezet megtekintése
audit-did-env-write = { $who }: { $what } környezet mentése
audit-did-env-anew = { $who }: a környezetek újbóli megadása
audit-did-env-delete = { $who }: { $what } környezet törlése
audit-did-env-history = { $who }: { $what } előzményeinek megtekintése
audit-did-env-diff = { $who }: { $what } állapotainak összehasonlítása
audit-did-env-undo = { $who }: { $what } környezet visszaállítása korábbi állapotra
audit-did-env-undo-test = { $who }: { $what } környezet visszaállításának előnézete
audit-did-env-copy = { $who }: titkok másolása innen: { $from }, ide: { $what }
audit-did-env-copy-test = { $who }: titkok másolásának előnézete innen: { $from }, ide: { $what }
audit-did-replay = { $who }: megismételt kérés, amely az első választ kapta
audit-did-other = { $who }: ez a verzió nem ismeri a műveletet

audit-tried-list = { $who } – kísérlet: titkok listázása
audit-tried-list-of = { $who } – kísérlet: { $what } titkainak listázása
audit-tried-look = { $who } – kísérlet: { $what } megtekintése
audit-tried-read = { $who } – kísérlet: { $what } { $version } olvasása
audit-tried-read-any = { $who } – kísérlet: titkok olvasása
audit-tried-write = { $who } – kísérlet: { $what } mentése
audit-tried-write-any = { $who } – kísérlet: titkok mentése
audit-tried-delete = { $who } – kísérlet: { $what } törlése
audit-tried-delete-any = { $who } – kísérlet: titkok törlése
audit-tried-purge = { $who } – kísérlet: { $what } végleges törlése
audit-tried-restore = { $who } – kísérlet: { $what } helyreállítása
audit-tried-rollback = { $who } – kísérlet: { $what } visszaállítása korábbi állapotra
audit-tried-token-list = { $who } – kísérlet: tokenek megtekintése
audit-tried-token-create = { $who } – kísérlet: token létrehozása
audit-tried-token-update = { $who } – kísérlet: token módosítása
audit-tried-token-revoke = { $who } – kísérlet: token visszavonása
audit-tried-audit-list = { $who } – kísérlet: auditnapló megtekintése
audit-tried-audit-export = { $who } – kísérlet: auditnapló exportálása
audit-tried-key-rotate = { $who } – kísérlet: adatkulcs cseréje
audit-tried-key-migrate = { $who } – kísérlet: a széf kulcsainak átállítása az aktuális mesterkulcsra
audit-tried-keys-view = { $who } – kísérlet: kulcsok megtekintése
audit-tried-plan-view = { $who } – kísérlet: díjcsomag megtekintése
audit-tried-env-list = { $who } – kísérlet: környezetek megtekintése
audit-tried-env-look = { $who } – kísérlet: { $what } környezet megtekintése
audit-tried-env-create = { $who } – kísérlet: környezet létrehozása
audit-tried-env-write = { $who } – kísérlet: { $what } környezet mentése
audit-tried-env-delete = { $who } – kísérlet: { $what } környezet törlése
audit-tried-env-history = { $who } – kísérlet: { $what } előzményeinek megtekintése
audit-tried-env-diff = { $who } – kísérlet: { $what } állapotainak összehasonlítása
audit-tried-env-undo = { $who } – kísérlet: { $what } környezet visszaállítása korábbi állapotra
audit-tried-env-copy = { $who } – kísérlet: titkok másolása ide: { $what }
audit-tried-other = { $who }: kísérlet valami másra

audit-many-read = { $who }: { $count } titok olvasása
audit-many-read-of = { $who }: { $what } környezetből { $count } titok olvasása
audit-many-write = { $who }: { $count } titok mentése
audit-many-write-of = { $who }: { $what } környezetből { $count } titok mentése
audit-many-delete = { $who }: { $count } titok törlése
audit-many-delete-of = { $who }: { $what } környezetből { $count } titok törlése
audit-many-restore = { $who }: { $count } titok helyreállítása
audit-many-restore-of = { $who }: { $what } környezetből { $count } titok helyreállítása
audit-many-tried-read = { $who } – kísérlet: { $count } titok olvasása
audit-many-tried-read-of = { $who } – kísérlet: { $what } környezetből { $count } titok olvasása
audit-many-tried-write = { $who } – kísérlet: { $count } titok mentése
audit-many-tried-write-of = { $who } – kísérlet: { $what } környezetből { $count } titok mentése
audit-many-tried-delete = { $who } – kísérlet: { $count } titok törlése
audit-many-tried-delete-of = { $who } – kísérlet: { $what } környezetből { $count } titok törlése

audit-token = { $id } azonosítójú token
author-token = „{ $name }” token
author-unknown = { $id } azonosítójú felhasználó

chain = Az auditnapló lánca
chain-hint = Minden bejegyzés az előzőhöz van kötve, így az ellenőrzés kimutatja a módosított, eltávolított vagy beszúrt bejegyzést. Csak a legújabb bejegyzéseket lehetne észrevétlenül levágni: lásd lent.
chain-check = Lánc ellenőrzése
chain-whole = A lánc ép: a bejegyzések ({ $first }–{ $last }) a rögzítésük óta változatlanok.
chain-older = Az ennél korábbi bejegyzések nem lettek ellenőrizve.
chain-broken = A lánc megszakadt: a tárolt adatok eltérnek az eredetileg rögzítettektől.
chain-unproven = A(z) { $first }–{ $last }. bejegyzések itt nem igazolhatók: láncuk kulcsa olyan főkulcshoz tartozik, amely nem áll rendelkezésre.
chain-take-over = A(z) { $number }. bejegyzésnél a lánc egy másik főkulcstól lett átvéve. Ez a bejegyzés mondja meg, min alapulnak a korábbiak.
chain-head = Legújabb bejegyzés
chain-head-hint = A legújabb bejegyzés sorszáma és hash értéke. Őrizze meg őket máshol: velük később bizonyítható, hogy idáig semmit sem módosítottak.

keys = Kulcsok
keys-fallback = A mesterkulcs a Git-kiszolgáló SECRET_KEY értékéből származik: ha az megváltozik, a titkok nem olvashatók, amíg a régi kulcsot újra be nem állítják. Kérje meg az üzemeltetőt, hogy állítson be külön mesterkulcsot.
keys-due = Ezzel az adatkulccsal már sok érték lett titkosítva: ideje lecserélni.
keys-source = Mesterkulcs
keys-source-variable = Környezeti változó: { $name }
keys-source-variable-file = A(z) { $name } környezeti változóban megadott fájl
keys-source-configuration = Konfigurációs kulcs: { $name }
keys-source-configuration-file = A(z) { $name } konfigurációs kulcsban megadott fájl
keys-source-app-ini = { $name } ({ $path })
keys-source-app-ini-file = A(z) { $name } kulcsban megadott fájl ({ $path })
keys-source-file = Fájl: { $path }
keys-source-forge = A Git-kiszolgáló SECRET_KEY értékéből származik · { $place }
keys-data-key = Adatkulcs
keys-version = { $version }. verzió, létrehozva: { $date }
keys-age = Az adatkulcs kora
keys-none = Itt még semmi sincs tárolva, ezért nincs adatkulcs sem.
keys-seals = Vele titkosított értékek
keys-seals-of = { $count }, legfeljebb { $max }
keys-rotation = Kulcscsere
keys-rotation-hint = A kulcscsere új adatkulcsot hoz létre, és azzal újratitkosítja minden titok minden verzióját. A titkok közben is olvashatók és írhatók.
keys-state-idle = Még nem volt
keys-state-running = Folyamatban
keys-state-done = Befejezve
keys-state-incomplete = Hiányos
keys-running = Folyamatban: { $done } / { $total } verzió újratitkosítva.
keys-ended = { $done } / { $total } verzió újratitkosítva ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } verzió nem fejthető vissza, és a régi kulccsal titkosítva marad.
   *[other] { $failed } verzió nem fejthető vissza, és a régi kulccsal titkosítva marad.
}
keys-started = Indította: { $who } ({ $date }).
keys-checked = { $versions ->
    [one] { $versions } verzió visszafejtve, sikertelen: { $failed }. Semmi sem változott.
   *[other] { $versions } verzió visszafejtve, sikertelen: { $failed }. Semmi sem változott.
}
keys-check = Ellenőrzés módosítás nélkül
keys-rotate = Adatkulcs cseréje
keys-rotate-hint = Nem állítható le, és nem vonható vissza. Amint minden újra van titkosítva, a régi adatkulcs végleg törlődik.
keys-rotate-now = Csere most

more-not-shown = { $count ->
    [one] További { $count } nem látható.
   *[other] További { $count } nem látható.
}

plan = Díjcsomag
plan-name = A példány díjcsomagja: { $tier }.
plan-none = Nincs licenc.
plan-invalid = A beállított licenc érvénytelen.
plan-in-force = A licenc érvényes.
plan-in-force-until = A licenc érvényes; lejárata: { $date }.
plan-grace = A licenc lejárt ({ $date }). Egyelőre minden tovább működik; a türelmi idő vége: { $until }.
plan-lapsed = A licenc lejárt ({ $date }), és már nem érvényes.
plan-dev-mode = Nincs szükség licencre: fejlesztői mód.
plan-days-left = { $days ->
    [one] Még { $days } nap van hátra.
   *[other] Még { $days } nap van hátra.
}
plan-used = { $used }, korlátlan
plan-used-of = { $used } / { $max }
plan-at-most = Legfeljebb { $max }
plan-no-limit = Korlátlan
plan-live-tokens = Használatban lévő tokenek
plan-users = A példány felhasználói
plan-users-hint = Felhasználónak számít mindenki, aki az elmúlt { $days } napban bármit tett a példány bármelyik széfében.
plan-users-exceeded = Többen használják a példányt, mint amennyit a licenc megenged. Senki sincs kizárva, de nagyobb licencre van szükség.
plan-retention = Az auditnapló megőrzése
plan-for-ever = Korlátlan
days = { $days ->
    [one] { $days } nap
   *[other] { $days } nap
}
plan-versioning = Titkok korábbi verziói
plan-tokens = Tokenek CI-feladatokhoz
plan-sso = Egyszeri bejelentkezés (SSO)
plan-rotation = Adatkulcs cseréje
plan-included = Része a csomagnak
plan-not-included = Nem része a csomagnak
plan-state-live = Érvényes
plan-state-ends-soon = Hamarosan lejár
plan-state-expired = Nem érvényes
plan-state-none = Nincs licenc
plan-source = Helye:
plan-compare = Díjcsomagok összehasonlítása
plan-here = Az Ön csomagja
plan-secrets = Titkok tárolónként
plan-install = Licenc telepítése
plan-install-who = A licencet a példány üzemeltetője telepíti. A példány minden tárolójára érvényes.
plan-install-file = Mentse a licencet olyan fájlba, amelyet a Forgevault olvasni tud.
plan-install-setting = Adja meg a fájl elérési útját a(z) { $variable } változóban vagy a konfiguráció { $setting } kulcsában, majd indítsa újra a Forgevaultot. Ha már be volt állítva, cserélje le a fájlt: újraindításra nincs szükség.
plan-install-wait = Néhány másodperc múlva töltse újra ezt az oldalt. Megjelenik az új díjcsomag, vagy hogy mi a baj a licenccel.
plan-lapse = Ha a licenc megszűnik
plan-lapse-hint = Minden tárolt adat továbbra is olvasható, exportálható és törölhető, és a meglévő titkok új értéket kaphatnak.
plan-lapse-secrets = { $count ->
    [one] Itt { $count } titok van. Új csak addig hozható létre, amíg a számuk kisebb, mint { $max }.
   *[other] Itt { $count } titok van. Új csak addig hozható létre, amíg a számuk kisebb, mint { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } korábbi verzió megmarad és olvasható, de nem lehet visszaállni rá.
   *[other] { $count } korábbi verzió megmarad és olvasható, de nem lehet visszaállni rájuk.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token tovább működik. Új nem hozható létre.
   *[other] { $count } token tovább működik. Új nem hozható létre.
}
plan-lapse-rotation = Az adatkulcs nem cserélhető le.

secret-reveal = Megjelenítés
secret-hide = Elrejtés
secret-copy = Másolás
secret-copied = Másolva
secret-not-given = Az értéket nem sikerült betölteni.
secret-needs-script = Az érték itteni megjelenítéséhez vagy másolásához JavaScript szükséges; az API-n keresztül is lekérhető.

skip-to-content = Ugrás a tartalomra
language = Nyelv

lockbox-new = Új zárt kazetta
lockbox-make = Új zárt kazetta (a böngészőben titkosítva)
lockbox-back = Vissza a titokhoz
lockbox-hint = A zárt kazetta titkosítása és megnyitása ebben a böngészőben történik. Sem a jelmondat, sem az érték nem hagyja el ezt az oldalt.
lockbox-needs-script = A zárt kazetta itteni megnyitásához vagy titkosításához JavaScript szükséges.
lockbox-open = Zárt kazetta megnyitása
lockbox-seal = Érték titkosítása
lockbox-warning = Ha a jelmondat elvész, az értéket senki sem tudja visszaszerezni.
lockbox-passphrase = Jelmondat
lockbox-again = Jelmondat még egyszer
lockbox-store = Titkosítás és mentés
lockbox-go = Megnyitás vagy titkosítás ebben a böngészőben
lockbox-instead = Érték cseréje zárt kazettára
lockbox-wrong-passphrase = A jelmondat hibás, vagy a zárt kazettát módosították.
lockbox-failed = Ez ebben a böngészőben nem sikerült.
lockbox-no-text = A tartalma nem szöveg; letölthető.
lockbox-encoding = Érvénytelen karaktereket tartalmaz.
lockbox-no-passphrase = Adjon meg egy jelmondatot.
lockbox-other-passphrase = A jelmondatok nem egyeznek.

undo = Visszavonás
flash-secret-created = { $name } létrehozva.
flash-secret-stored = { $name } elmentve, { $count }. verzióként.
flash-secret-described = { $name } adatai elmentve.
flash-secret-deleted = { $name } törölve.
flash-secret-restored = { $name } helyreállítva.
flash-secret-purged = { $name } véglegesen törölve.
flash-secret-rolled-back = { $name } visszaállítva egy korábbi verzióra, elmentve { $count }. verzióként.
flash-secret-renamed = Átnevezve erre: { $name }.
flash-secret-copied = Átmásolva ide: { $name }.
flash-imported = { $count ->
    [one] { $count } titok importálva ide: { $name }.
   *[other] { $count } titok importálva ide: { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } titok törölve innen: { $name }.
   *[other] { $count } titok törölve innen: { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } titok helyreállítva itt: { $name }.
   *[other] { $count } titok helyreállítva itt: { $name }.
}
flash-undone = { $count ->
    [one] { $count } titok módosítása visszavonva itt: { $name }.
   *[other] { $count } titok módosítása visszavonva itt: { $name }.
}
flash-token-saved = Token elmentve: { $name }.
flash-token-locked = Token zárolva: #{ $name }.
flash-token-unlocked = Token feloldva: #{ $name }.
flash-token-revoked = Token visszavonva: #{ $name }.
flash-token-rotated = { $count ->
    [one] Új token készült ennek helyére: #{ $name }. A régi legfeljebb { $count } óra múlva megszűnik működni.
   *[other] Új token készült ennek helyére: #{ $name }. A régi legfeljebb { $count } óra múlva megszűnik működni.
}
flash-token-replaced = Új token készült ennek helyére: #{ $name }. A régi már vissza van vonva.
flash-token-shown = A #{ $name } token nem jeleníthető meg újra. Ha nincs meg, cserélje le.
flash-environment-declared = Környezet létrehozva: { $name }.
flash-environment-changed = Környezet elmentve: { $name }.
flash-environment-deleted = Környezet törölve: { $name }.
flash-environment-copied = { $count ->
    [one] { $count } titok átmásolva ide: { $name }.
   *[other] { $count } titok átmásolva ide: { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } titok átmásolva ide: { $name }, kihagyva: { $skipped }.
   *[other] { $count } titok átmásolva ide: { $name }, kihagyva: { $skipped }.
}
flash-environment-rolled-back = { $name } visszaállítva a(z) { $count }. revízióra.
flash-environment-unchanged = { $name } már megegyezik a(z) { $count }. revízióval.
flash-rotation-started = A kulcscsere elindult.
