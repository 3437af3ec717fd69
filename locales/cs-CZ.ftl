# The texts of the pages in Czech (Czechia).

tab-code = Kód
tab-issues = Úkoly
tab-pull-requests = Požadavky na natažení
tab-actions = Akce
tab-packages = Balíčky
tab-projects = Projekty
tab-releases = Vydání
tab-wiki = Wiki
tab-activity = Aktivita
tab-settings = Nastavení
mark-archived = Archivováno
mark-private = Soukromý
mark-internal = Interní
forge-home = Úvodní stránka serveru Git

vault = Trezor
sign-in = Přihlásit se
sign-in-hint = Přihlaste se některým ze svých tokenů serveru Git.
sign-in-token = Token
sign-out = Odhlásit se
sign-in-unknown-token = Server Git tento token nezná.

secrets = Tajné klíče
secrets-count = { $count ->
    [one] { $count } tajný klíč
    [few] { $count } tajné klíče
   *[other] { $count } tajných klíčů
}
secrets-none = Zatím zde nejsou žádné tajné klíče.
secrets-first = Vytvořte první tajný klíč zde, vložte celý soubor .env, nebo jej uložte přes API:
secrets-ask = První tajný klíč může uložit kdokoli s právem zápisu do tohoto repozitáře.
secrets-none-found = Hledání neodpovídá žádný tajný klíč.
search = Hledat
filter-environment = Prostředí
filter-type = Typ
filter-any-environment = Všechna prostředí
filter-any-type = Všechny typy
filter-deleted = Včetně smazaných
filter-apply = Použít
filter-clear = Zrušit filtry

secret-name = Název
secret-description = Popis
secret-type = Typ
secret-version = Verze
secret-changed = Změněno
secret-changed-by = Změnil(a)
secret-deleted = Smazán
secret-lockbox = Uzamčená schránka

page-previous = Předchozí
page-next = Další
page-of = Stránka { $page } z { $pages }

sessions = Přihlášené prohlížeče
sessions-hint = Zde jste přihlášeni. Odhlaste vše, co nepoznáváte.
session-this = Tento prohlížeč
session-address = Adresa
session-agent = Prohlížeč
session-created = Přihlášeno
session-seen = Naposledy použito
session-end = Odhlásit

error-title = To se nepodařilo

error-invalid-request = Něco v požadavku není v pořádku.
error-invalid-version = Toto není číslo verze.
error-unauthorized = Nejste přihlášeni, nebo server Git vaše přihlášení už neuznává.
error-invalid-token = Tento token není platný.
error-token-expired = Platnost tohoto tokenu vypršela.
error-token-revoked = Tento token byl zneplatněn.
error-limit-reached = Tarif víc nedovoluje.
error-enterprise-required = K tomu je potřeba tarif Enterprise.
error-forbidden = K tomu nemáte oprávnění.
error-access-denied = Tento token k tomu nemá oprávnění.
error-not-found = Nic takového zde není, nebo to nesmíte vidět.
error-method-not-allowed = Tady to nelze provést.
error-request-timeout = Trvalo to příliš dlouho. Než to zkusíte znovu, podívejte se, zda změna už neproběhla.
error-already-exists = Tento název už existuje.
error-key-mismatch = Hodnoty v tomto repozitáři jsou zašifrované jiným hlavním klíčem.
error-version-conflict = Někdo vás předběhl a mezitím provedl změnu.
error-value-too-large = Hodnota je příliš velká.
error-unsupported-media-type = Služba tento druh obsahu nepřijímá.
error-token-locked = Tento token je zamčený.
error-rate-limited = Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu.
error-decryption-failed = Uloženou hodnotu se nepodařilo dešifrovat.
error-encryption-failed = Hodnotu se nepodařilo zašifrovat.
error-internal-error = Ve službě došlo k chybě.
error-forge-unavailable = Server Git neodpovídá. Zkuste to později.
error-audit-unavailable = Do auditního protokolu teď nelze zapsat, proto se nic nevydává. Než to zkusíte znovu, podívejte se, zda změna už neproběhla.
error-request-id = Požadavek { $id }

secret-new = Nový tajný klíč

import = Vložit soubor .env
import-hint = Řádky ve tvaru NAME=value, s komentáři a hodnotami v uvozovkách. Znak $ zůstává, jak je: nic se za něj nedosazuje.
import-text = Obsah souboru
import-environment = Vložit do prostředí
import-environment-none = Žádné: názvy tak, jak jsou v souboru
import-preview = Náhled
import-store = Uložit vše
import-plan = Co by se uložilo
import-line = Řádek
import-outcome = Co se stane
import-new = nový
import-changed = změněný
import-unchanged = beze změny
import-refused = odmítnutý
import-nothing = Všechno už je takto uloženo.
import-blocked = Dokud je něco odmítnuto, nelze uložit nic.
import-no-assignment = Řádek { $line } nemá tvar NAME=value.
import-unterminated = Uvozovka na řádku { $line } není uzavřená.
import-after-quote = Na řádku { $line } něco následuje za uzavírací uvozovkou.
import-ambiguous = Programy čtou hodnotu na řádku { $line } různě. Dejte ji do jednoduchých uvozovek.
import-twice = Název z řádku { $line } už je na řádku { $first }.
import-too-many = Proměnných je více než { $max }, počínaje řádkem { $line }.
secret-name-hint = Písmena, číslice, podtržítka, pomlčky a tečky; část před první tečkou je prostředí.
secret-value = Hodnota
secret-new-value = Nová hodnota
secret-comment = Komentář
secret-store = Uložit
secret-change = Změna
secret-describe = Uložit popis a typ
secret-created = Vytvořeno
secret-delete = Smazat
secret-restore = Obnovit
secret-purge = Smazat natrvalo
secret-confirm-purge = Chcete-li tajný klíč natrvalo smazat i se všemi verzemi, napište { $name }

versions = Verze
version-current = Aktuální
version-roll-back = Vrátit se k verzi
version-number = Verze { $version }
version-actions = Akce
version-author = Autor
version-written = Verze { $version }, { $who }, { $time }

value-lost = Tuto hodnotu nelze zobrazit v poli, aniž by se změnila. Vyberte ji jako soubor.
value-file = Nebo soubor
value-file-hint = Vybraný soubor se uloží místo obsahu pole. Musí to být text v UTF-8.
value-download = Stáhnout
value-edit = Začít od současné hodnoty

secret-details = Popis a typ
secret-delete-means = Později jej lze obnovit se všemi verzemi.
secret-delete-sure = Smazat { $name }

conflict = Někdo vás předběhl
conflict-kept = Co jste napsali, zatím není nikde uloženo. Najdete to níže.
conflict-mine = Vaše hodnota
conflict-diff = Od nové hodnoty k vaší
conflict-store = Uložit moji jako verzi { $version }
conflict-compare = Porovnat s novou
conflict-drop = Zahodit moji a zobrazit novou

compare = Porovnat dvě verze
compare-of = Od verze { $from } k verzi { $to }
compare-from = Od verze
compare-to = K verzi
compare-show = Zobrazit rozdíly
compare-hint = Zobrazí se obě hodnoty a u obou se v auditu zaznamená přečtení.
diff = Rozdíly
diff-none = Jsou stejné.
diff-sealed = Uzamčená schránka je zašifrovaná; služba její obsah porovnat nemůže.
diff-unended = (bez konce řádku na konci)

rollback-to = Vrátit se k verzi { $version }
rollback-means = Obsah verze { $version } se znovu uloží jako verze { $next }.
rollback-from = Nyní
rollback-back = Vrátí se
rollback-confirm = Chcete-li se k verzi vrátit, napište { $name }

new-exists = Zobrazit existující tajný klíč { $name }
new-gone = Tajný klíč { $name } byl mezitím smazán. Co jste napsali, zatím není nikde uloženo; když to zde uložíte, tajný klíč se s touto hodnotou obnoví.

token-for-ever = Nikdy
token-unused = Zatím ne

tokens = Tokeny
tokens-none = Zatím zde nejsou žádné tokeny.
tokens-all = Zobrazit i zneplatněné
tokens-live = Skrýt zneplatněné
token-new = Nový token
token-description = Účel
token-scope = Rozsah
token-scope-hint = Co token smí: read, write, admin, read:PATTERN nebo write:PATTERN, oddělené čárkami. PATTERN je název tajného klíče, nebo začátek názvů s * na konci. Do chráněných prostředí se dostane jen PATTERN, který jejich názvem začíná.
token-ttl = Doba platnosti
token-ttl-hint = Číslo a jednotka: h hodiny, d dny, w týdny, y roky, například 30d. Při 0 nevyprší nikdy.
token-addresses = Adresy
token-addresses-hint = IP adresy a sítě, odkud se smí používat, oddělené čárkami. Prázdné pole znamená odkudkoli.
token-everywhere = Odkudkoli
token-test = Vyzkoušet rozsah
token-reach = Z tajných klíčů, které tu nyní jsou, tento rozsah čte { $read } a zapisuje { $write }.
token-reads = čte
token-reads-and-writes = čte a zapisuje
token-create = Vytvořit token
token-expires = Vyprší
token-used = Naposledy použit
token-uses = { $count ->
    [one] { $count }krát
    [few] { $count }krát
   *[other] { $count }krát
}
token-revoked = Zneplatněn
token-expired = Vypršel
token-locked = Zamčen
token-ends-soon = Brzy vyprší
token-orphan = Bez aktivního vlastníka
token-orphan-hint = Účet, který tento token vytvořil, už na serveru Git není aktivní, proto je token odmítán.
token-made-by = Token { $id }, vytvořil(a) { $who }, { $date }.
token-made-with = Byl vytvořen tokenem { $id } a bude zneplatněn spolu s ním.
token-audit = Co se s ním dělalo
token-describe = Uložit
token-lock = Zamknout
token-lock-hint = Zamčený token je odmítán, dokud jej někdo neodemkne.
token-locked-until = Je zamčen do { $date }.
token-locked-by-hand = Je zamčen, dokud jej někdo neodemkne.
token-unlock = Odemknout
token-revoke = Zneplatnit
token-revoke-hint = Od té chvíle je natrvalo odmítán a s ním všechny tokeny, které jím byly vytvořeny. Úlohy, které jej používají, selžou.
token-revoke-now = Zneplatnit teď
token-made = Nový token
token-made-hint = Zkopírujte si ho hned: znovu se už nezobrazí.
token-by-curl = Pomocí curl
token-in-workflow = V pracovním postupu
token-in-workflow-hint = Uložte token jako tajný klíč serveru Git s názvem VAULT_TOKEN. Tento krok pak má každý dostupný tajný klíč jako proměnnou prostředí:

audit = Audit
audit-none = Neodpovídá žádný záznam.
audit-action = Akce
audit-any-action = Všechny akce
audit-secret = Tajný klíč
audit-address = Adresa
audit-outcome = Výsledek
audit-any-outcome = Všechny výsledky
audit-only-done = Provedeno
audit-only-refused = Odmítnuto
audit-done = Provedeno
audit-refused = Odmítnuto
audit-from = Od (UTC)
audit-to = Do (UTC)
audit-user-id = ID uživatele
audit-token-id = ID tokenu
audit-request = Požadavek
audit-export = Exportovat vše jako { $format }
audit-number = Číslo
audit-time = Čas
audit-who = Kdo
audit-token = token { $id }
author-token = token „{ $name }“
author-unknown = uživatel { $id }

chain = Řetězec auditu
chain-hint = Každý záznam je svázán s předchozím, takže žádný nelze nepozorovaně změnit, odebrat ani vložit.
chain-check = Zkontrolovat řetězec
chain-whole = Řetězec je celý: záznamy { $first } až { $last } jsou takové, jak byly zapsány.
chain-older = Starší záznamy nebyly zkontrolovány.
chain-broken = Řetězec je porušen: uložené není to, co bylo zapsáno.
chain-head = Nejnovější záznam
chain-head-hint = Číslo a otisk nejnovějšího záznamu. Uchovejte je jinde: později jimi lze prokázat, že až sem nebylo nic změněno.

keys = Šifrovací klíče
keys-fallback = Hlavní klíč je odvozen z nastavení SECRET_KEY serveru Git: pokud se změní, přijdete o všechny tajné klíče. Požádejte správce, aby nastavil samostatný hlavní klíč.
keys-due = Tímto datovým klíčem už bylo zašifrováno mnoho hodnot: je čas ho obměnit.
keys-source = Hlavní klíč
keys-data-key = Datový klíč
keys-version = Verze { $version }, vytvořena { $date }
keys-age = Stáří datového klíče
keys-none = Zatím zde není nic uloženo, proto není žádný datový klíč.
keys-seals = Hodnoty zašifrované tímto klíčem
keys-seals-of = { $count } z nejvýše { $max }
keys-rotation = Obměna
keys-rotation-hint = Obměna vytvoří nový datový klíč a každou verzi každého tajného klíče jím znovu zašifruje. Tajné klíče lze mezitím číst i zapisovat.
keys-running = Probíhá. Nově zašifrované verze: { $done } z { $total }.
keys-ended = Nově zašifrované verze: { $done } z { $total }; dokončeno { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } verzi nelze dešifrovat, zůstává pod starým klíčem.
    [few] { $failed } verze nelze dešifrovat, zůstávají pod starým klíčem.
   *[other] { $failed } verzí nelze dešifrovat, zůstávají pod starým klíčem.
}
keys-started = Spuštěno { $date }, { $who }.
keys-checked = { $versions ->
    [one] Dešifrována { $versions } verze, chyby: { $failed }. Nic nebylo změněno.
    [few] Dešifrovány { $versions } verze, chyby: { $failed }. Nic nebylo změněno.
   *[other] Dešifrováno { $versions } verzí, chyby: { $failed }. Nic nebylo změněno.
}
keys-check = Zkontrolovat beze změn
keys-rotate = Obměnit datový klíč
keys-rotate-hint = Nelze ji zastavit ani vrátit. Až bude vše znovu zašifrováno, starý datový klíč se zničí.
keys-rotate-now = Obměnit teď

more-not-shown = { $count ->
    [one] Ještě { $count } není zobrazen.
    [few] Ještě { $count } nejsou zobrazeny.
   *[other] Ještě { $count } není zobrazeno.
}

plan = Tarif
plan-name = Tato instance má tarif { $tier }.
plan-none = Není nastavena žádná licence.
plan-invalid = Nastavená licence není platná.
plan-in-force = Licence je platná.
plan-in-force-until = Licence platí do { $date }.
plan-grace = Platnost licence vypršela { $date }. Do { $until } vše funguje dál.
plan-lapsed = Platnost licence vypršela { $date } a licence už neplatí.
plan-dev-mode = Licence se nevyžaduje: vývojový režim.
plan-days-left = { $days ->
    [one] Zbývá { $days } den.
    [few] Zbývají { $days } dny.
   *[other] Zbývá { $days } dnů.
}
plan-used = { $used }, bez omezení
plan-used-of = { $used } z { $max }
plan-at-most = Nejvýše { $max }
plan-no-limit = Bez omezení
plan-live-tokens = Použitelné tokeny
plan-users = Uživatelé instance
plan-users-hint = Za uživatele se počítá každý, kdo za posledních { $days } dnů něco udělal v kterémkoli trezoru instance.
plan-users-exceeded = Instanci používá více lidí, než licence dovoluje. Nikomu se přístup neuzavře, ale je potřeba větší licence.
plan-retention = Uchovávání auditu
plan-for-ever = Bez omezení
days = { $days ->
    [one] { $days } den
    [few] { $days } dny
   *[other] { $days } dnů
}
plan-versioning = Starší verze tajných klíčů
plan-tokens = Tokeny pro úlohy CI
plan-sso = Jednotné přihlášení (SSO)
plan-rotation = Obměna datového klíče
plan-included = Zahrnuto
plan-not-included = Není zahrnuto
plan-lapse = Až licence skončí
plan-lapse-hint = Vše uložené lze dál číst, exportovat a mazat a stávajícím tajným klíčům lze dávat nové hodnoty.
plan-lapse-secrets = { $count ->
    [one] Je zde { $count } tajný klíč. Nové lze vytvářet, jen dokud jich je méně než { $max }.
    [few] Jsou zde { $count } tajné klíče. Nové lze vytvářet, jen dokud jich je méně než { $max }.
   *[other] Je zde { $count } tajných klíčů. Nové lze vytvářet, jen dokud jich je méně než { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } starší verze zůstane a lze ji číst, ale žádný tajný klíč se k ní nedá vrátit.
    [few] { $count } starší verze zůstanou a lze je číst, ale žádný tajný klíč se k nim nedá vrátit.
   *[other] { $count } starších verzí zůstane a lze je číst, ale žádný tajný klíč se k nim nedá vrátit.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token bude fungovat dál. Nové nelze vytvářet.
    [few] { $count } tokeny budou fungovat dál. Nové nelze vytvářet.
   *[other] { $count } tokenů bude fungovat dál. Nové nelze vytvářet.
}
plan-lapse-rotation = Datový klíč nelze obměnit.

secret-reveal = Zobrazit
secret-hide = Skrýt
secret-copy = Kopírovat
secret-copied = Zkopírováno
secret-not-given = Hodnota nebyla vydána.
secret-needs-script = K zobrazení nebo kopírování hodnoty na této stránce je potřeba JavaScript; hodnotu vydá i API.

skip-to-content = Přejít na obsah
language = Jazyk

lockbox-new = Nová uzamčená schránka
lockbox-back = Zpět k tajnému klíči
lockbox-hint = Uzamčená schránka se šifruje a otevírá v tomto prohlížeči. Heslová fráze ani hodnota tuto stránku neopustí.
lockbox-needs-script = K otevření nebo zašifrování uzamčené schránky je zde potřeba JavaScript.
lockbox-open = Otevřít uzamčenou schránku
lockbox-seal = Zašifrovat hodnotu
lockbox-warning = Při ztrátě heslové fráze nemůže hodnotu obnovit nikdo.
lockbox-passphrase = Heslová fráze
lockbox-again = Heslová fráze ještě jednou
lockbox-store = Zašifrovat a uložit
lockbox-download = Stáhnout
lockbox-go = Otevřít nebo zašifrovat v tomto prohlížeči
lockbox-instead = Nahradit hodnotu uzamčenou schránkou
lockbox-wrong-passphrase = Heslová fráze není správná, nebo byla uzamčená schránka změněna.
lockbox-failed = V tomto prohlížeči se to nepodařilo.
lockbox-no-text = Obsahem není text; lze jej stáhnout.
lockbox-encoding = Jsou zde neplatné znaky.
lockbox-no-passphrase = Heslová fráze: prázdná nic nechrání.
lockbox-other-passphrase = Heslová fráze: obě zadání se neshodují.
