# The texts of the pages in Hungarian (Hungary).

tab-code = Kód
tab-issues = Hibajegyek
tab-pull-requests = Beolvasztási kérések
tab-actions = Műveletek
tab-packages = Csomagok
tab-projects = Projektek
tab-releases = Kiadások
tab-wiki = Wiki
tab-activity = Aktivitás
tab-settings = Beállítások
mark-archived = Archivált
mark-private = Privát
mark-internal = Belső
forge-home = A Git-kiszolgáló kezdőlapja

vault = Széf
sign-in = Bejelentkezés
sign-in-hint = Jelentkezzen be a Git-kiszolgálón létrehozott tokenjei egyikével.
sign-in-token = Token
sign-out = Kijelentkezés
sign-in-unknown-token = A Git-kiszolgáló nem ismeri ezt a tokent.

secrets = Titkok
secrets-count = { $count ->
    [one] { $count } titok
   *[other] { $count } titok
}
secrets-none = Itt még nincsenek titkok.
secrets-first = Hozza létre itt az elsőt, illesszen be egy teljes .env fájlt, vagy mentse az API-n keresztül:
secrets-ask = Az első titkot bárki mentheti, akinek írási joga van ehhez a tárolóhoz.
secrets-none-found = Egyetlen titok sem felel meg a keresésnek.
search = Keresés
filter-environment = Környezet
filter-type = Típus
filter-any-environment = Minden környezet
filter-any-type = Minden típus
filter-deleted = A töröltek is
filter-apply = Alkalmaz
filter-clear = Szűrők törlése

secret-name = Név
secret-description = Leírás
secret-type = Típus
secret-version = Verzió
secret-changed = Módosítva
secret-changed-by = Módosította
secret-deleted = Törölve
secret-lockbox = Zárt kazetta

page-previous = Előző
page-next = Következő
page-of = { $page }. oldal, összesen: { $pages }

sessions = Bejelentkezett böngészők
sessions-hint = Itt van bejelentkezve. Jelentkeztesse ki, amit nem ismer fel.
session-this = Ez a böngésző
session-address = Cím
session-agent = Böngésző
session-created = Bejelentkezés
session-seen = Utolsó használat
session-end = Kijelentkeztetés

error-title = Ez nem sikerült

error-invalid-request = Valami nincs rendben a kéréssel.
error-invalid-version = Ez nem verziószám.
error-unauthorized = Nincs bejelentkezve, vagy a Git-kiszolgáló már nem fogadja el a bejelentkezését.
error-invalid-token = Ez a token érvénytelen.
error-token-expired = Ez a token lejárt.
error-token-revoked = Ezt a tokent visszavonták.
error-limit-reached = A csomag nem enged meg többet.
error-enterprise-required = Ehhez Enterprise csomag szükséges.
error-forbidden = Ehhez nincs jogosultsága.
error-access-denied = Ehhez a tokennek nincs jogosultsága.
error-not-found = Itt nincs ilyen, vagy nincs jogosultsága megtekinteni.
error-method-not-allowed = Ez itt nem lehetséges.
error-request-timeout = Túl sokáig tartott. Mielőtt újra megpróbálná, ellenőrizze, hogy megtörtént-e a módosítás.
error-already-exists = Ilyen nevű már létezik.
error-key-mismatch = A tároló értékei másik mesterkulccsal vannak titkosítva.
error-version-conflict = Valaki más gyorsabb volt, és időközben módosította.
error-value-too-large = Az érték túl nagy.
error-unsupported-media-type = A szolgáltatás nem fogad el ilyen típusú tartalmat.
error-token-locked = Ez a token zárolva van.
error-rate-limited = Túl sok próbálkozás történt. Várjon egy kicsit, majd próbálja újra.
error-decryption-failed = Egy tárolt értéket nem sikerült visszafejteni.
error-encryption-failed = Az értéket nem sikerült titkosítani.
error-internal-error = Hiba történt a szolgáltatásban.
error-forge-unavailable = A Git-kiszolgáló nem válaszol. Próbálja újra később.
error-audit-unavailable = Az auditnapló most nem írható, ezért a szolgáltatás semmit sem ad ki. Mielőtt újra megpróbálná, ellenőrizze, hogy megtörtént-e a módosítás.
error-request-id = Kérés: { $id }

secret-new = Új titok

import = .env fájl beillesztése
import-hint = NAME=value alakú sorok, megjegyzésekkel és idézőjelbe tett értékekkel. A $ jel változatlanul marad: semmi sem kerül a helyére.
import-text = A fájl tartalma
import-environment = Célkörnyezet
import-environment-none = Nincs: a nevek úgy, ahogy a fájlban vannak
import-preview = Előnézet
import-store = Az összes mentése
import-plan = Ami mentésre kerülne
import-line = Sor
import-outcome = Mi történik
import-new = új
import-changed = módosul
import-unchanged = változatlan
import-refused = elutasítva
import-nothing = Minden már pontosan így van mentve.
import-blocked = Semmi sem menthető, amíg valami el van utasítva.
import-no-assignment = A(z) { $line }. sor nem NAME=value alakú.
import-unterminated = A(z) { $line }. sorban az idézőjel nincs lezárva.
import-after-quote = A(z) { $line }. sorban a záró idézőjel után áll még valami.
import-ambiguous = A programok eltérően olvassák a(z) { $line }. sor értékét. Tegye egyszeres idézőjelek közé.
import-twice = A(z) { $line }. sor neve már szerepel a(z) { $first }. sorban.
import-too-many = Több mint { $max } változó van, a(z) { $line }. sortól kezdve.
secret-name-hint = Betűk, számjegyek, aláhúzásjelek, kötőjelek és pontok; az első pont előtti rész a környezet.
secret-value = Érték
secret-new-value = Új érték
secret-comment = Megjegyzés
secret-store = Mentés
secret-change = Módosítás
secret-describe = Leírás és típus mentése
secret-created = Létrehozva
secret-delete = Törlés
secret-restore = Visszaállítás
secret-purge = Végleges törlés
secret-confirm-purge = Az összes verzióval együtt történő végleges törléshez írja be: { $name }

versions = Verziók
version-current = Jelenlegi
version-roll-back = Visszaállás
version-number = { $version }. verzió
version-actions = Műveletek
version-author = Szerző
version-written = { $version }. verzió, { $who }, { $time }

value-lost = Ez az érték egy mezőben csak megváltozva jelenhetne meg. Válassza ki fájlként.
value-file = Vagy egy fájl
value-file-hint = A kiválasztott fájl kerül mentésre a mező tartalma helyett. UTF-8 szövegnek kell lennie.
value-download = Letöltés
value-edit = Kiindulás a jelenlegi értékből

secret-details = Leírás és típus
secret-delete-means = Később minden verziójával együtt visszaállítható.
secret-delete-sure = { $name } törlése

conflict = Valaki gyorsabb volt
conflict-kept = Amit beírt, még nincs elmentve sehol. Alább megtalálja.
conflict-mine = Az Ön értéke
conflict-diff = A másik értéktől az Önéig
conflict-store = A sajátom mentése { $version }. verzióként
conflict-compare = Összehasonlítás a másikkal
conflict-drop = A sajátom elvetése és a másik megtekintése

compare = Két verzió összehasonlítása
compare-of = { $from }. verzió → { $to }. verzió
compare-from = Ettől
compare-to = Eddig
compare-show = Eltérések megjelenítése
compare-hint = Ekkor mindkét érték megjelenik, és az auditnaplóba mindkettő olvasása bekerül.
diff = Eltérések
diff-none = Egyformák.
diff-sealed = A zárt kazetta titkosított; a szolgáltatás nem tudja összehasonlítani a tartalmát.
diff-unended = (nincs sortörés a végén)

rollback-to = Visszaállás a(z) { $version }. verzióra
rollback-means = A(z) { $version }. verzió tartalma újra mentésre kerül { $next }. verzióként.
rollback-from = Most
rollback-back = Visszatér
rollback-confirm = A visszaálláshoz írja be: { $name }

new-exists = A meglévő { $name } titok megtekintése
new-gone = A(z) { $name } titkot időközben törölték. Amit beírt, még nincs elmentve sehol; ha itt menti, a titok ezzel az értékkel áll vissza.

token-for-ever = Soha
token-unused = Még nem

tokens = Tokenek
tokens-none = Itt még nincsenek tokenek.
tokens-all = A visszavontak is
tokens-live = Visszavontak elrejtése
token-new = Új token
token-description = Mire szolgál
token-scope = Hatókör
token-scope-hint = Mire jogosít a token: read, write, admin, read:PATTERN vagy write:PATTERN, vesszővel elválasztva. A PATTERN egy titok neve, vagy nevek eleje a végén *-gal. Védett környezetet csak olyan PATTERN ér el, amely annak nevével kezdődik.
token-ttl = Élettartam
token-ttl-hint = Szám és mértékegység: h az óra, d a nap, w a hét, y az év, például 30d. 0 esetén soha nem jár le.
token-addresses = Címek
token-addresses-hint = IP-címek és hálózatok, ahonnan használható, vesszővel elválasztva. Üresen hagyva bárhonnan.
token-everywhere = Bárhonnan
token-test = Hatókör kipróbálása
token-reach = Az itt most meglévő titkok közül ez a hatókör { $read } titkot olvas és { $write } titkot ír.
token-reads = olvas
token-reads-and-writes = olvas és ír
token-create = Token létrehozása
token-expires = Lejárat
token-used = Utolsó használat
token-uses = { $count ->
    [one] { $count } alkalom
   *[other] { $count } alkalom
}
token-revoked = Visszavonva
token-expired = Lejárt
token-locked = Zárolva
token-ends-soon = Hamarosan lejár
token-orphan = Nincs aktív tulajdonosa
token-orphan-hint = A token létrehozója már nem aktív a Git-kiszolgálón, ezért a token elutasításra kerül.
token-made-by = Token: { $id }; létrehozta: { $who }, { $date }.
token-made-with = Ezzel a tokennel jött létre, és vele együtt kerül visszavonásra: { $id }.
token-audit = Mi történt vele
token-describe = Mentés
token-lock = Zárolás
token-lock-hint = A zárolt token elutasításra kerül, amíg valaki fel nem oldja.
token-locked-until = Zárolás vége: { $date }.
token-locked-by-hand = Zárolva van, amíg valaki fel nem oldja.
token-unlock = Feloldás
token-revoke = Visszavonás
token-revoke-hint = Ettől kezdve végleg elutasításra kerül, és vele minden token, amely vele jött létre. Az ezt használó feladatok hibával leállnak.
token-revoke-now = Visszavonás most
token-made = Új token
token-made-hint = Másolja ki most: többé nem jelenik meg.
token-by-curl = curl használatával
token-in-workflow = Munkafolyamatban
token-in-workflow-hint = Mentse a tokent a Git-kiszolgáló VAULT_TOKEN nevű titkaként. Ez a lépés ekkor minden elérhető titkot környezeti változóként megkap:

audit = Auditnapló
audit-none = Nincs megfelelő bejegyzés.
audit-action = Művelet
audit-any-action = Minden művelet
audit-secret = Titok
audit-address = Cím
audit-outcome = Eredmény
audit-any-outcome = Minden eredmény
audit-only-done = Megtörtént
audit-only-refused = Elutasítva
audit-done = Megtörtént
audit-refused = Elutasítva
audit-from = Ettől (UTC)
audit-to = Eddig (UTC)
audit-user-id = Felhasználóazonosító
audit-token-id = Tokenazonosító
audit-request = Kérés
audit-export = Minden exportálása: { $format }
audit-number = Sorszám
audit-time = Időpont
audit-who = Ki
audit-token = token: { $id }
author-token = „{ $name }” token
author-unknown = felhasználó: { $id }

chain = Az auditnapló lánca
chain-hint = Minden bejegyzés az előzőhöz van kötve, így egyik sem módosítható, távolítható el vagy szúrható be észrevétlenül.
chain-check = Lánc ellenőrzése
chain-whole = A lánc ép: a bejegyzések { $first } és { $last } között olyanok, ahogyan létrejöttek.
chain-older = Az ennél régebbi bejegyzések ellenőrzése elmaradt.
chain-broken = A lánc megszakadt: a tárolt tartalom nem az, ami bejegyzésre került.
chain-head = Legújabb bejegyzés
chain-head-hint = A legújabb bejegyzés sorszáma és hash-értéke. Őrizze máshol: később igazolható vele, hogy eddig a pontig semmi sem változott.

keys = Kulcsok
keys-fallback = A mesterkulcs a Git-kiszolgáló SECRET_KEY értékéből származik: ha az megváltozik, minden titok elvész. Kérje meg az üzemeltetőt, hogy állítson be külön mesterkulcsot.
keys-due = Ezzel az adatkulccsal már sok érték lett titkosítva: ideje lecserélni.
keys-source = Mesterkulcs
keys-data-key = Adatkulcs
keys-version = { $version }. verzió, létrehozva: { $date }
keys-age = Az adatkulcs kora
keys-none = Itt még semmi sincs elmentve, ezért nincs adatkulcs.
keys-seals = Vele titkosított értékek
keys-seals-of = { $count }, legfeljebb { $max }
keys-rotation = Kulcscsere
keys-rotation-hint = A kulcscsere új adatkulcsot hoz létre, és minden titok minden verzióját újra titkosítja vele. A titkok közben olvashatók és írhatók.
keys-running = Folyamatban: { $done } / { $total } verzió újratitkosítva.
keys-ended = { $done } / { $total } verzió újratitkosítva, befejezve: { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } verzió nem fejthető vissza, és a régi kulccsal titkosítva marad.
   *[other] { $failed } verzió nem fejthető vissza, és a régi kulccsal titkosítva marad.
}
keys-started = Elindította: { $who }, { $date }.
keys-checked = { $versions ->
    [one] { $versions } verzió visszafejtve, sikertelen: { $failed }. Semmi sem változott.
   *[other] { $versions } verzió visszafejtve, sikertelen: { $failed }. Semmi sem változott.
}
keys-check = Ellenőrzés módosítás nélkül
keys-rotate = Adatkulcs cseréje
keys-rotate-hint = Nem állítható le és nem vonható vissza. Ha minden újra lett titkosítva, a régi adatkulcs megsemmisül.
keys-rotate-now = Csere most

more-not-shown = { $count ->
    [one] Még { $count } nem látható.
   *[other] Még { $count } nem látható.
}

plan = Csomag
plan-name = Ennek a példánynak { $tier } csomagja van.
plan-none = Nincs licenc.
plan-invalid = A beállított licenc érvénytelen.
plan-in-force = A licenc érvényes.
plan-in-force-until = A licenc érvényes eddig: { $date }.
plan-grace = A licenc lejárt: { $date }. Minden tovább működik eddig: { $until }.
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
plan-live-tokens = Használható tokenek
plan-users = A példány felhasználói
plan-users-hint = Felhasználónak számít, aki az elmúlt { $days } napban bármit tett a példány bármelyik széfjében.
plan-users-exceeded = A példányt többen használják, mint amennyit a licenc megenged. Senki sincs kizárva, de nagyobb licencre van szükség.
plan-retention = Az auditnapló megőrzése
plan-for-ever = Korlátlan ideig
days = { $days ->
    [one] { $days } nap
   *[other] { $days } nap
}
plan-versioning = A titkok régebbi verziói
plan-tokens = Tokenek CI-feladatokhoz
plan-sso = Egyszeri bejelentkezés (SSO)
plan-rotation = Az adatkulcs cseréje
plan-included = Tartalmazza
plan-not-included = Nem tartalmazza
plan-lapse = Amikor a licenc véget ér
plan-lapse-hint = Minden, ami el van mentve, továbbra is olvasható, exportálható és törölhető, és a meglévő titkok új értéket kaphatnak.
plan-lapse-secrets = { $count ->
    [one] Itt { $count } titok van. Új csak addig hozható létre, amíg kevesebb van, mint { $max }.
   *[other] Itt { $count } titok van. Új csak addig hozható létre, amíg kevesebb van, mint { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } régebbi verzió megmarad és olvasható, de egyetlen titok sem állítható vissza rá.
   *[other] { $count } régebbi verzió megmarad és olvasható, de egyetlen titok sem állítható vissza rájuk.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token tovább működik. Új nem hozható létre.
   *[other] { $count } token tovább működik. Új nem hozható létre.
}
plan-lapse-rotation = Az adatkulcs nem cserélhető.

secret-reveal = Megjelenítés
secret-hide = Elrejtés
secret-copy = Másolás
secret-copied = Másolva
secret-not-given = Az értéket a szolgáltatás nem adta ki.
secret-needs-script = Az érték itteni megjelenítéséhez vagy másolásához JavaScript szükséges; az API-n keresztül is lekérhető.

skip-to-content = Ugrás a tartalomra
language = Nyelv

lockbox-new = Új zárt kazetta
lockbox-back = Vissza a titokhoz
lockbox-hint = A zárt kazetta titkosítása és nyitása ebben a böngészőben történik. Sem a jelmondat, sem az érték nem hagyja el ezt az oldalt.
lockbox-needs-script = Zárt kazetta itteni nyitásához vagy titkosításához JavaScript szükséges.
lockbox-open = A zárt kazetta nyitása
lockbox-seal = Érték titkosítása
lockbox-warning = Ha a jelmondat elvész, az értéket senki sem tudja visszanyerni.
lockbox-passphrase = Jelmondat
lockbox-again = A jelmondat még egyszer
lockbox-store = Titkosítás és mentés
lockbox-download = Letöltés
lockbox-go = Nyitás vagy titkosítás ebben a böngészőben
lockbox-instead = Az érték lecserélése zárt kazettára
lockbox-wrong-passphrase = A jelmondat hibás, vagy a zárt kazetta megváltozott.
lockbox-failed = Ez ebben a böngészőben nem sikerült.
lockbox-no-text = A tartalma nem szöveg; letölthető.
lockbox-encoding = Érvénytelen karaktereket tartalmaz.
lockbox-no-passphrase = Jelmondat: az üres semmit sem véd.
lockbox-other-passphrase = Jelmondat: a kettő nem egyezik.
