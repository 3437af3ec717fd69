# The texts of the pages in Czech (Czechia).

tab-code = Zdrojový kód
tab-issues = Úkoly
tab-pull-requests = Pull requesty
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
mark-template = Šablona
tab-forgejo-code = Zdrojový kód
tab-forgejo-issues = Problémy
tab-forgejo-pull-requests = Žádosti o sloučení
tab-forgejo-actions = Akce
tab-forgejo-packages = Balíčky
tab-forgejo-projects = Projekty
tab-forgejo-releases = Vydání
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Aktivita
mark-forgejo-archived = Archivováno
mark-forgejo-private = Soukromý
mark-forgejo-internal = Interní
mark-forgejo-template = Šablona
forge-home = Úvodní stránka serveru Git

nav-milestones = Milníky
nav-explore = Procházet
nav-help = Nápověda
nav-notifications = Oznámení
nav-menu = Nabídka
nav-create = Vytvořit…
nav-new-repository = Nový repozitář
nav-migrate = Nová migrace
nav-new-organization = Nová organizace
nav-you = Profil a nastavení…
nav-signed-in = Přihlášen jako { $name }
nav-profile = Profil
nav-starred = Oblíbené
nav-subscriptions = Odběry
nav-settings = Nastavení
nav-admin = Administrace
nav-forge-sign-out = Odhlásit se
nav-vault-sign-out = Odhlásit se z trezoru
header-rss = RSS kanál
header-watch = Sledovat
header-star = Oblíbit
header-fork = Rozštěpit
header-forked-from = rozštěpen z { $name }
header-mirror-of = zrcadlo { $name }
tabs-more = Další

vault = Trezor
sign-in = Přihlásit se
sign-in-hint = Vložte osobní přístupový token s rozsahy read:user a read:repository. K úpravám tajných klíčů nebo ke čtení chráněných prostředí potřebuje také write:repository.
sign-in-token = Token
sign-in-make = Vytvořit token
sign-out = Odhlásit se
sign-in-unknown-token = Server Git tento token nezná.

name = Název
description = Popis
type = Typ
environment = Prostředí
access = Přístup
history = Historie
cancel = Zrušit
download = Stáhnout
save = Uložit
last-changed = Poslední změna
preview = Náhled

secrets = Tajné klíče
secrets-none = Zatím zde nejsou žádné tajné klíče.
secrets-first = Vytvořte první přímo zde, vložte celý soubor .env nebo tajný klíč uložte z terminálu:
secrets-ask = První může uložit kdokoli, kdo smí do tohoto repozitáře zapisovat.
secrets-none-found = Hledání neodpovídá žádný tajný klíč.
search = Hledat
filter-any-type = Všechny typy
filter-deleted = Včetně smazaných
filter-apply = Použít
filter-clear = Zrušit filtry
filter = Filtr
filter-all = Vše
sort = Řazení
page-size = Názvů na stránku
names-count = { $count ->
    [one] { $count } název
    [few] { $count } názvy
   *[other] { $count } názvů
}
from-base = ze základní sady
secrets-search = Hledat v názvech a popisech
add = přidat
version-short = v{ $version }
select-all = Vybrat všechny názvy na této stránce
select-name = Vybrat { $name }
selected = Vybráno: { $n }
selected-in = Prostředí:
selected-export = Stáhnout .env
selected-copy = Kopírovat do
selected-delete-means = Tajné klíče budou z vybraného prostředí smazány a lze je obnovit.
list-drop = Pusťte sem soubor .env, zobrazí se náhled
secret-hides = Skryje se za { $n } s

secret-version = Verze
secret-changed = Změněno
secret-deleted = Smazán
secret-lockbox = Bezpečnostní schránka

page-previous = Předchozí
page-next = Další
page-of = Stránka { $page } z { $pages }

sessions = Přihlášené prohlížeče
sessions-hint = Prohlížeče, ve kterých jste přihlášeni. Odhlaste ty, které nepoznáváte.
session-this = Tento prohlížeč
session-at = z adresy { $address }
session-since = přihlášení: { $date }
session-active = poslední aktivita: { $date }
session-end = Odhlásit
terminals = Terminály
terminals-hint = Terminály přihlášené příkazem { $command }. Odhlaste ty, které nepoznáváte.

device = Přihlásit terminál
device-code = Kód
device-hint = Zadejte kód, který { $command } zobrazuje ve vašem terminálu.
device-wrong = Tento kód je chybný, vypršel nebo již byl použit.
device-continue = Pokračovat
device-asks = Program chce používat trezor vaším jménem. Říká si { $name }.
device-warning = Schvalte to jen tehdy, pokud jste právě sami zadali { $command }. Zamítněte to, pokud vám kód někdo poslal.
device-address = Jeho adresa
device-own-address = Vaše adresa
device-asked = Požádáno
device-approve = Schválit
device-deny = Zamítnout
device-approved = { $name }: přihlášeno. Vraťte se do terminálu.
device-denied = { $name }: nepřihlášeno.
device-confirm-title = Potvrdit akci
device-confirm-asks = Terminál přihlášený vaším jménem žádá o provedení této akce. Říká si { $name }.
device-action = Akce
device-repository = Repozitář
device-confirm-warning = Potvrďte to jen tehdy, pokud jste to právě sami zahájili. Po deset minut pak tento terminál může dělat i další věci, které dávají přístup nebo je nelze vrátit.
device-confirm = Potvrdit
device-confirmed = Potvrzeno. { $name } může deset minut pokračovat.

error-title = To se nepodařilo
error-title-not-found = Nenalezeno
error-title-no-access = Přístup odepřen
error-title-plan = Váš tarif to nezahrnuje

error-invalid-request = Zkontrolujte prosím zadané údaje.
error-invalid-version = Toto není číslo verze.
error-unauthorized = Nejste přihlášeni, nebo server Git vaše přihlášení už neuznává.
error-invalid-token = Tento token není platný.
error-token-expired = Platnost tohoto tokenu vypršela.
error-token-revoked = Tento token byl zneplatněn.
error-limit-reached = Tarif víc nedovoluje.
error-enterprise-required = K tomu je potřeba tarif Enterprise.
error-forbidden = K tomu nemáte oprávnění.
error-confirmation-required = Nejprve to potvrďte v prohlížeči.
error-access-denied = Tento token k tomu nemá oprávnění.
error-not-found = Nenalezeno, nebo k tomu nemáte přístup.
error-state-unavailable = Tento dřívější stav už není dostupný.
error-method-not-allowed = Tady to nelze provést.
error-request-timeout = Trvalo to příliš dlouho. Než to zkusíte znovu, podívejte se, zda změna už neproběhla.
error-already-exists = Tento název už existuje.
error-environment-has-names = Už existují tajné klíče, jejichž názvy začínají názvem tohoto prostředí.
error-environment-not-empty = V tomto prostředí jsou ještě tajné klíče, možná smazané.
error-too-many-environments = Tento repozitář už nemůže mít další prostředí.
error-older-process = S touto databází stále pracuje starší verze Forgevaultu. Zkuste to znovu, až bude aktualizována.
error-conflict = Stejný požadavek se ještě zpracovává. Zkuste to za chvíli znovu.
error-key-mismatch = Hodnoty v tomto repozitáři jsou zašifrované jiným hlavním klíčem.
error-version-conflict = Během vašich úprav provedl změnu někdo jiný.
error-value-too-large = Hodnota je příliš velká.
error-unsupported-media-type = Služba tento druh obsahu nepřijímá.
error-idempotency-mismatch = Tento klíč už byl použit pro jiný požadavek.
error-token-locked = Tento token je zamčený.
error-precondition-required = Tato změna vyžaduje aktuální revizi. Načtěte stránku znovu a zkuste to ještě jednou.
error-rate-limited = Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu.
error-decryption-failed = Uloženou hodnotu se nepodařilo dešifrovat.
error-encryption-failed = Hodnotu se nepodařilo zašifrovat.
error-internal-error = Ve službě došlo k chybě.
error-environments-unreadable = Prostředí tohoto repozitáře byla změněna mimo Forgevault. Provozovatel služby je musí nastavit znovu.
error-forge-unavailable = Server Git neodpovídá. Zkuste to později.
error-audit-unavailable = Do auditního protokolu teď nelze zapisovat, proto služba nic nevydá. Než to zkusíte znovu, podívejte se, zda změna už neproběhla.
error-role-read = Je k tomu potřeba oprávnění číst tento repozitář; mohou vám ho dát jeho správci.
error-role-write = Je k tomu potřeba oprávnění zapisovat do tohoto repozitáře; mohou vám ho dát jeho správci.
error-role-admin = Mohou to jen správci tohoto repozitáře.
error-role-archived = Tento repozitář je archivovaný, proto lze jeho trezor jen číst. Správci repozitáře mohou archivaci zrušit.
error-plans = Co zahrnují jednotlivé tarify a jak nainstalovat licenci
error-again = Zkusit znovu
error-to-secrets = Zpět na tajné klíče
error-to-forge = Na úvodní stránku
error-request-id = ID požadavku { $id } (uveďte je, když problém hlásíte)

secret-new = Nový tajný klíč

import = Importovat .env
import-hint = Řádky ve tvaru NÁZEV=hodnota; povoleny jsou i komentáře a hodnoty v uvozovkách. Znak $ zůstává beze změny; proměnné se nedosazují. V dvojitých uvozovkách jsou únikovými sekvencemi jen \", \\ a \n.
import-text = Nebo vložte jeho obsah
import-file = Soubor
import-environment = Vložit do prostředí
import-environment-none = Žádné: názvy tak, jak jsou v souboru
import-store = { $count ->
    [one] Importovat { $count } tajný klíč
    [few] Importovat { $count } tajné klíče
   *[other] Importovat { $count } tajných klíčů
}
import-plan = Co se uloží
import-line = Řádek
import-outcome = Co se stane
import-new = nový
import-changed = změněný
import-unchanged = beze změny
import-show = Zobrazit změny
import-literal = Znak $ v ní zůstává beze změny; proměnné se nedosazují.
import-refused = odmítnutý
import-nothing = Vše už je uloženo přesně v této podobě.
import-blocked = Dokud je něco odmítnuto, nelze uložit nic.
import-unread = Zbytek se nepodařilo přečíst.
import-leave-out = Náhled bez těchto řádků
import-left-out = { $count ->
    [one] { $count } řádek bude vynechán.
    [few] { $count } řádky budou vynechány.
   *[other] { $count } řádků bude vynecháno.
}
import-no-assignment = Řádek { $line } nemá tvar NÁZEV=hodnota.
import-unterminated = Na řádku { $line } chybí koncová uvozovka.
import-after-quote = Na řádku { $line } následuje něco za koncovou uvozovkou.
import-ambiguous = Hodnotu na řádku { $line } čtou různé programy různě. Uzavřete ji do jednoduchých uvozovek. Obsahuje-li apostrof nebo končí-li znakem \, použijte dvojité uvozovky a pište \ jako \\ a " jako \".
import-twice = Název z řádku { $line } je už na řádku { $first }.
import-too-many = Od řádku { $line } je proměnných více než { $max }.
secret-name-hint = Písmena, číslice, podtržítka, pomlčky a tečky.
secret-value = Hodnota
secret-new-value = Nová hodnota
secret-comment = Komentář (zobrazí se v historii)
secret-create = Vytvořit tajný klíč
secret-create-another = Vytvořit a přidat další
secret-change = Změnit hodnotu
secret-change-hint = Uloží novou verzi, aniž by zobrazil aktuální.
secret-edit = Upravit
edit-title = Upravit { $name }
secret-more = Další akce
secret-sections = Na této stránce
secret-elsewhere = V jiných prostředích
secret-is-deleted = Tento tajný klíč je smazán. Můžete ho obnovit i se všemi verzemi.
secret-move = Přejmenovat nebo přesunout
secret-move-hint = Historie zůstane zachována. Tokeny a úlohy, které používají starý název, tajný klíč už nenajdou.
secret-rename = Přejmenovat
secret-copy-to = Kopírovat do jiného prostředí
secret-copy-hint = Zkopíruje aktuální hodnotu s typem a popisem. Hodnotu nikdo neuvidí.
secret-copy-into = Kopírovat do { $name }
secret-copy-taken = { $name } už existuje. Pokud tento tajný klíč přepíšete, kopie se stane jeho další verzí.
secret-copy-over = Přepsat
secret-delete-title = Smazat tento tajný klíč
secret-purge-title = Smazat tento tajný klíč natrvalo
secret-purge-means = Všechny verze se vymažou. Nelze to vrátit zpět.

access-anyone = Tento tajný klíč může číst kdokoli, kdo smí tento repozitář číst. Měnit ho může, kdo sem smí zapisovat.
access-protected = Toto prostředí je chráněné. Tento tajný klíč může číst, kdo smí do tohoto repozitáře zapisovat, a měnit ho mohou jen správci.
access-audit = Aktivita
access-readers = Kdo četl naposledy
access-readers-none = V poslední době tento tajný klíč nikdo nečetl.
access-tokens = Tokeny s přístupem k tajnému klíči
access-tokens-none = Tento tajný klíč nemůže číst žádný token.
access-token-reads = čte
access-token-writes = čte a zapisuje
access-tokens-part = Zkontrolovány byly jen první tokeny ({ $count }).
access-workflows = Soubory workflow, které tajný klíč používají
access-workflows-search = Hledat v souborech workflow
access-workflows-none = Žádný soubor workflow ve výchozí větvi tento název nepoužívá.
access-workflows-part = Nebyly prohledány všechny soubory workflow: jen 20 souborů o velikosti do 64 KiB.
access-workflows-unknown = Server Git vám nedovolil číst soubory workflow.

secret-created = Vytvořeno
secret-delete = Smazat
secret-restore = Obnovit
secret-purge = Smazat natrvalo
secret-confirm-purge = Chcete-li tajný klíč natrvalo smazat i se všemi verzemi, napište { $name }

version-current = Aktuální
version-roll-back = Vrátit se k této verzi
version-number = Verze { $version }
version-written = Verze { $version }, autor: { $who }, { $time }

form-kept = Před odesláním tohoto formuláře bylo nutné se znovu přihlásit. Zatím nebylo nic uloženo: zkontrolujte jej a odešlete znovu.
value-lost = Tuto hodnotu nelze v poli zobrazit beze změny. Vyberte ji jako soubor.
value-show = Zobrazit hodnotu
value-generate = Vygenerovat
value-length = Délka
value-characters = Znaky
value-letters = Písmena a číslice
value-symbols = Písmena, číslice a zvláštní znaky
value-url = Písmena, číslice, - a _
value-hex = Šestnáctkové
value-more = Více
value-empty = Uložit prázdnou hodnotu
value-file = Nebo soubor
value-file-hint = Vybraný soubor se uloží místo obsahu pole. Musí to být text v kódování UTF-8.
value-line-breaks = Počet zalomení řádku v této hodnotě:
value-edit = Upravit aktuální hodnotu

secret-details = Popis a typ
secret-delete-means = Tajný klíč lze později obnovit i se všemi verzemi.
secret-delete-sure = Smazat { $name }

conflict = Během vašich úprav někdo tento tajný klíč změnil
conflict-kept = Co jste zadali, zatím není nikde uloženo. Najdete to níže.
conflict-mine = Vaše hodnota
conflict-diff = Od uložené hodnoty k vaší
conflict-store = Uložit moji jako verzi { $version }
conflict-compare = Porovnat s uloženou
conflict-drop = Zahodit moji a zobrazit uloženou

compare-of = Od verze { $from } k verzi { $to }
compare-from = Od verze
compare-to = K verzi
compare-show = Zobrazit rozdíly
compare-any = Porovnat libovolné verze
compare-hint = Zobrazí se obě hodnoty a jejich přečtení se zaznamená do auditního protokolu.
diff = Rozdíly
diff-none = Hodnoty jsou stejné.
diff-sealed = Bezpečnostní schránka je zašifrovaná; služba nemůže porovnat, co v ní je.
diff-unended = (na konci chybí znak nového řádku)

rollback-to = Vrátit se k verzi { $version }
rollback-means = Obsah verze { $version } se znovu uloží jako verze { $next }.
rollback-back = Obnovená
rollback-confirm = Chcete-li se k této verzi vrátit, napište { $name }

new-exists = Zobrazit existující tajný klíč { $name }
new-gone = Tajný klíč { $name } byl mezitím smazán. Co jste zadali, zatím není nikde uloženo; pokud to uložíte zde, tajný klíč se obnoví s touto hodnotou.

token-unused = Zatím nepoužit

environments = Prostředí
environments-hint = Tajný klíč patří do prostředí, pokud jeho název začíná názvem prostředí a tečkou. Všechny ostatní tajné klíče patří do základní sady.
environment-name-hint = Malá písmena, číslice, podtržítka a pomlčky.
environment-base-hint = Tajné klíče mimo prostředí
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Chráněné
# A label: a secret that is missing here is taken from the base.
environment-overlay = Doplňuje se ze základní sady
# In place of the number of secrets.
environment-no-access = Bez přístupu
environment-new = Nové prostředí
environment-create = Vytvořit prostředí
environment-protect-hint = V chráněném prostředí mohou tajné klíče měnit jen správci; kdo smí jen číst, ten je nevidí.
environment-take-in = { $count ->
    [one] Zahrnout i tajný klíč, jehož název už začíná tímto názvem a tečkou
    [few] Zahrnout i { $count } tajné klíče, jejichž názvy už začínají tímto názvem a tečkou
   *[other] Zahrnout i { $count } tajných klíčů, jejichž názvy už začínají tímto názvem a tečkou
}
environment-secrets = { $count ->
    [one] { $count } tajný klíč
    [few] { $count } tajné klíče
   *[other] { $count } tajných klíčů
}
environment-actions = Akce pro { $name }
environment-pages = Stránky { $name }
environment-overview = Přehled
environment-compare = Porovnat
environment-copy-here = Kopírovat sem
environment-base-means = Do základní sady patří všechny tajné klíče, které nejsou v žádném prostředí. Prostředí, která se doplňují ze základní sady, odsud berou, co jim chybí.
environment-revision = Revize
environment-open-hint = Tajné klíče zde může měnit kdokoli, kdo smí zapisovat; kdo smí jen číst, ten je vidí.
environment-no-access-hint = Tajné klíče tohoto prostředí nevidíte.
environment-fallback = Doplňování ze základní sady
environment-fallback-rule = Automaticky: zapnuto, pokud prostředí není chráněné
environment-fallback-on = Zapnuto
environment-fallback-off = Vypnuto
environment-overlay-hint = Pokud zde tajný klíč chybí, dostanou ho úlohy ze základní sady.
environment-no-overlay = Úlohy dostanou jen tajné klíče, které jsou zde.
environment-keep-overlay = Ponechat doplňování ze základní sady, i když prostředí začne být chráněné
environment-keep-overlay-hint = Jinak ho ochrana vypne: základní sadu může změnit kdokoli, kdo smí zapisovat, a s ní i to, co zde dostanou úlohy.
environment-position = Pozice
environment-position-hint = Pořadí v seznamech, 0 až 1000.
environment-position-new-hint = Pořadí v seznamech, 0 až 1000. Prázdné pole znamená konec.
environment-delete = Smazat { $name }
environment-delete-now = Smazat prostředí
environment-empty-hint = V tomto prostředí není žádný tajný klíč, takže ho můžete smazat. Jeho historie zůstane v auditním protokolu.
environment-delete-sure = Smazat nyní
environment-held = { $count ->
    [one] V tomto prostředí je ještě { $count } tajný klíč.
    [few] V tomto prostředí jsou ještě { $count } tajné klíče.
   *[other] V tomto prostředí je ještě { $count } tajných klíčů.
}
environment-held-deleted = { $count ->
    [one] Z toho { $count } je smazaný, ale lze ho obnovit.
    [few] Z toho { $count } jsou smazané, ale lze je obnovit.
   *[other] Z toho { $count } je smazaných, ale lze je obnovit.
}
environment-held-hint = Chcete-li prostředí smazat, nejprve tajné klíče smažte natrvalo nebo je přejmenováním přesuňte jinam.
environment-held-show = Zobrazit je

environment-with = Porovnat s
environment-compare-hint = Porovnání ukazuje názvy, nikdy hodnoty. Přečtení každé porovnávané hodnoty se zaznamená do auditního protokolu.
environment-compare-nothing = Není co porovnávat: žádný tajný klíč nemůžete číst na obou stranách.
environment-differs = Různé hodnoty
environment-only-here = Jen v { $here }
environment-only-there = Jen v { $there }
environment-incomparable = Nelze porovnat: zašifrováno v prohlížeči
environment-same = Stejná hodnota
environment-copy-to = Kopírovat do { $name }…
environment-copy-selected-hint = Zkopíruje vybrané názvy. Nejprve uvidíte náhled.

environment-from = Kopírovat z
environment-show-secrets = Zobrazit tajné klíče
environment-pick = Tajné klíče ke zkopírování
environment-pick-all = Vybrat vše
environment-pick-none = Zrušit výběr
environment-exists = už existuje, v{ $version }
environment-conflict = Pokud tajný klíč už existuje
environment-conflict-skip = Ponechat ho
environment-conflict-overwrite = Nahradit ho novou verzí
environment-conflict-fail = Nic nekopírovat
environment-copy-hint = Hodnoty se nikdy nezobrazí. Do auditního protokolu se zaznamená přečtení a zápis každého zkopírovaného tajného klíče.
environment-nothing-to-copy = V { $name } není žádný tajný klíč, který můžete zkopírovat.
environment-copy-plan = Kopírování z { $from } do { $to }
environment-copy-nothing = Nic by se nezkopírovalo.
environment-skipped = { $count ->
    [one] { $count } tajný klíč už existuje a zůstane beze změny:
    [few] { $count } tajné klíče už existují a zůstanou beze změny:
   *[other] { $count } tajných klíčů už existuje a zůstane beze změny:
}
environment-copy-now = { $count ->
    [one] Kopírovat { $count } tajný klíč
    [few] Kopírovat { $count } tajné klíče
   *[other] Kopírovat { $count } tajných klíčů
}
environment-choose-again = Změnit výběr

environment-change-added = přidán, v{ $version }
environment-change-deleted = smazán
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] ještě { $count }
    [few] ještě { $count }
   *[other] ještě { $count }
}
environment-copied-from = zkopírováno z { $name }
environment-rolled-back-to = návrat k revizi { $number }
environment-undid = vrácena revize { $number }
environment-first = Co zde bylo, když začala historie
environment-redrawn = Prostředí bylo vytvořeno nebo smazáno
environment-base-redrawn = Tajné klíče byly přesunuty do prostředí nebo z něj
environment-no-history = Není zde žádná historie, kterou můžete vidět.
environment-roll-back-at = Vrátit se do stavu před revizí { $number } nebo po ní
environment-back-before = Vrátit se do stavu před touto změnou
environment-back-after = Vrátit se do stavu po této změně
environment-no-versions = K návratu do dřívějšího stavu je potřeba tarif se staršími verzemi tajných klíčů.
environment-time = Datum a čas (UTC)
environment-time-hint = Vrátí to, co zde v tu chvíli bylo.
environment-or-revision = Nebo revize
environment-or-revision-hint = Číslo z historie.
environment-only-names = Jen tyto názvy (nepovinné)
environment-only-names-hint = Oddělte čárkami nebo mezerami.
environment-back-to = Vrátit se k revizi { $number }
environment-back-changes = { $count ->
    [one] Změní se { $count } tajný klíč:
    [few] Změní se { $count } tajné klíče:
   *[other] Změní se { $count } tajných klíčů:
}
environment-back-hint = Z hodnot se stanou nové verze a o historii nepřijdete. Popisy a typy zůstanou beze změny.
environment-back-nothing = Nic by se nezměnilo: vše je tak jako tehdy.
environment-will-return = vrátí se, v{ $version }
environment-will-go = bude smazán
environment-unavailable = Není plně dostupné
environment-purged = byl smazán natrvalo; název zůstane beze změny
environment-pruned = tato verze byla odstraněna; název zůstane beze změny
environment-moved = je dnes v jiném prostředí a zůstane tam; název dostane kopii

tokens = Tokeny
tokens-none = Zatím zde nejsou žádné tokeny.
tokens-none-hint = S tokeny mohou CI úlohy a skripty číst nebo zapisovat tajné klíče tohoto repozitáře.
tokens-all = Zobrazit i zneplatněné
tokens-live = Skrýt zneplatněné
token-new = Nový token
token-description-hint = K čemu token slouží, například „Nasazení na staging“.
token-scope = Rozsah
token-scope-hint = Co token smí: read, write, admin, read:PATTERN nebo write:PATTERN, oddělené čárkami. PATTERN je název tajného klíče nebo začátek názvů s * na konci. K chráněným prostředím dává přístup jen vzor, který začíná jejich názvem. Pokud pole vyplníte, nahradí volby výše.
token-advanced = Pokročilé: zadat rozsah
token-access = Oprávnění
token-access-read = Čtení
token-access-read-hint = Číst a exportovat tajné klíče.
token-access-write = Čtení a zápis
token-access-write-hint = Také je vytvářet, měnit, mazat a obnovovat.
token-access-admin = Správa
token-access-admin-hint = Vše v tomto trezoru včetně tokenů, auditního protokolu a klíčů.
token-where-parts = Vybraná prostředí
token-where-parts-hint = Včetně tajných klíčů, které do nich přibudou.
token-where-everywhere = Všechna prostředí
token-where-everywhere-hint = Základní sada a všechna současná prostředí včetně chráněných.
token-where-names = Vybrané tajné klíče
token-where-names-hint = Podle názvu nebo předpony.
token-names = Názvy nebo předpony
token-names-hint = Oddělte čárkami nebo mezerami. Předponu zakončete *, například staging.DB_*.
token-base-hint = Pokud vyberete base bez všech nechráněných prostředí, platí token pro tajné klíče, které jsou v base dnes, ale ne pro ty přidané později.
token-choose-parts = Vyberte alespoň jedno prostředí.
token-ttl = Doba platnosti
token-ttl-custom = Vlastní doba platnosti
token-ttl-hint = Číslo a jednotka: h pro hodiny, d pro dny, w pro týdny, y pro roky, například 30d. S hodnotou 0 platnost nikdy nevyprší.
token-life-1d = 1 den
token-life-7d = 7 dní
token-life-30d = 30 dní
token-life-90d = 90 dní
token-life-1y = 1 rok
token-life-0 = Bez vypršení
token-life-custom = Vlastní…
token-addresses = Adresy
token-addresses-hint = IP adresy a sítě, ze kterých lze token použít, oddělené čárkami. Prázdné pole znamená odkudkoli.
token-everywhere = Odkudkoli
token-test = Vyzkoušet rozsah
token-reach = Z tajných klíčů, které zde nyní jsou, jich tento rozsah dovoluje číst { $read } a zapisovat { $write }.
token-reach-hint = Vyberte, k čemu má mít token přístup, a zde uvidíte náhled.
token-reach-nothing = Zatím není nic vybráno.
token-reach-wrong = Náhled není k dispozici. Zkontrolujte výběr.
token-reads-and-writes = čte a zapisuje
token-can-read = Čtení:
token-can-write = Čtení a zápis:
token-everything = všechny tajné klíče
token-open = všechny tajné klíče mimo chráněná prostředí
token-more = a další ({ $count })
token-admin = Správa: vše v tomto trezoru
token-create = Vytvořit token
token-expires = Vyprší
token-used = Naposledy použit
token-uses = { $count ->
    [one] { $count }krát
    [few] { $count }krát
   *[other] { $count }krát
}
token-ends = Vyprší { $date }
token-last-used = Použit { $date }
token-by = autor: { $who }
token-live = Aktivní
token-revoked = Zneplatněn
token-expired = Vypršel
token-locked = Zamčen
token-ends-soon = Brzy vyprší
token-orphan = Bez aktivního vlastníka
token-orphan-hint = Účet, kterým byl tento token vytvořen, už na serveru Git není aktivní, proto je token odmítán.
token-made-by = Vytvořeno { $date }, autor: { $who } · č. { $id }
token-made-with = Vytvořen pomocí tokenu č. { $id } a zneplatní se společně s ním
token-audit = Zobrazit aktivitu
token-reaches = Současný přístup
token-rotate = Obměnit token
token-rotate-hint = Vytvoří nový token se stejným popisem, rozsahem, adresami a dobou platnosti. Starý bude fungovat ještě po zvolenou dobu, abyste ho mohli všude nahradit.
token-rotate-ends = Starý token přestane platit
token-ends-now = Ihned
token-ends-1h = Za 1 hodinu
token-ends-24h = Za 24 hodin
token-ends-7d = Za 7 dní
token-stop = Zamezit přístupu
token-lock = Zamknout
token-lock-title = Zamknout tento token
token-lock-hint = Zamčený token je odmítán, dokud ho někdo neodemkne.
token-locked-until = Token je zamčený do { $date }.
token-locked-by-hand = Token je zamčený, dokud ho někdo neodemkne.
token-unlock = Odemknout
token-unlock-title = Odemknout tento token
token-revoke = Zneplatnit
token-revoke-title = Zneplatnit tento token
token-revoke-hint = Od té chvíle bude token natrvalo odmítán, stejně jako všechny tokeny, které byly jeho pomocí vytvořeny. Úlohy, které ho používají, selžou.
token-revoke-now = Zneplatnit nyní
token-made = Token byl vytvořen
token-made-hint = Zkopírujte si ho hned: znovu se už nezobrazí.
token-text = Token
token-open-page = Podrobnosti o tokenu
token-use = Použít tento token
token-use-hint = Uložte token do svého CI systému jako tajný klíč s názvem { $name } (ve Woodpeckeru: vault_token). Každý příklad načte tajné klíče jako proměnné prostředí.

audit = Auditní protokol
audit-entries = { $count ->
    [one] { $count } záznam
    [few] { $count } záznamy
   *[other] { $count } záznamů
}
audit-none = Neodpovídá žádný záznam.
audit-everywhere = Hledat ve všech záznamech
audit-search = Tajný klíč, osoba, token, IP adresa nebo ID požadavku
audit-views = Zobrazení
audit-view-changes = Čtení a změny
audit-view-refused = Odmítnuto
audit-view-views = Zobrazení stránek
audit-range = Období
audit-range-any = Kdykoli
audit-range-day = Posledních 24 hodin
audit-range-week = Posledních 7 dní
audit-range-month = Posledních 30 dní
audit-range-custom = Vlastní období
audit-from = Od (UTC)
audit-to = Do (UTC)
audit-remove-filter = Odebrat filtr { $name }
audit-export-menu = Exportovat
audit-export-filtered = Tyto záznamy jako { $format }
audit-export-all = Celý protokol jako { $format }, podepsaný
audit-older = Starší
audit-newer = Novější

audit-who-service = Forgevault
audit-who-operator = Provozovatel služby
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = příkazový řádek
audit-source-system = služba
audit-why-refused = Odmítnuto: { $why }
audit-why-failed = Nezdařilo se: { $why }
audit-details = Podrobnosti
audit-one-request = { $count ->
    [one] Jeden požadavek, { $count } záznam
    [few] Jeden požadavek, { $count } záznamy
   *[other] Jeden požadavek, { $count } záznamů
}
audit-more = Všechny záznamy tohoto požadavku
audit-entry = Záznam
audit-action = Akce
audit-result = Výsledek
audit-agent = User agent
audit-request-id = ID požadavku

audit-did-list = { $who }: výpis tajných klíčů
audit-did-list-of = { $who }: výpis tajných klíčů z { $what }
audit-did-look = { $who }: zobrazení { $what }
audit-did-read = { $who }: čtení { $what } { $version }
audit-did-read-none = { $who }: hledání tajných klíčů ke čtení, žádné nenalezeny
audit-did-write = { $who }: uložení { $what } { $version }
audit-did-write-none = { $who }: žádné tajné klíče neuloženy
audit-did-describe = { $who }: změna podrobností { $what }
audit-did-rename = { $who }: přejmenování { $what } na { $to }
audit-did-delete = { $who }: smazání { $what }
audit-did-purge = { $who }: trvalé smazání { $what }
audit-did-restore = { $who }: obnovení { $what } { $version }
audit-did-rollback = { $who }: vrácení do dřívějšího stavu: { $what } { $version }
audit-did-hide = { $who }: skrytí tohoto trezoru
audit-did-show-vault = { $who }: opětovné zpřístupnění tohoto trezoru
audit-did-purge-vault = { $who }: trvalé smazání dat tohoto trezoru
audit-did-token-list = { $who }: zobrazení tokenů
audit-did-token-create = { $who }: vytvoření: { $what }
audit-did-token-update = { $who }: změna: { $what }
audit-did-token-revoke = { $who }: zneplatnění: { $what }
audit-did-token-mark = { $who }: aktualizace tokenů jedné osoby
audit-did-audit-list = { $who }: zobrazení auditního protokolu
audit-did-audit-export = { $who }: export auditního protokolu
audit-did-chain-check = { $who }: kontrola řetězce auditních záznamů
audit-did-chain-head = { $who }: zobrazení nejnovějšího záznamu v řetězci
audit-did-key-rotate = { $who }: zahájení obměny datového klíče
audit-did-key-rotated = { $who }: dokončení obměny datového klíče
audit-did-key-test = { $who }: zkušební běh obměny klíče
audit-did-key-migrate = { $who }: převod klíčů tohoto trezoru na současný hlavní klíč
audit-did-rows-accept = { $who }: přijetí uložených tokenů a tajných klíčů v nalezeném stavu
audit-did-take-over = { $who }: pokračování řetězce auditních záznamů pod jiným hlavním klíčem
audit-did-keys-view = { $who }: zobrazení klíčů
audit-did-plan-view = { $who }: zobrazení tarifu
audit-did-env-list = { $who }: zobrazení prostředí
audit-did-env-look = { $who }: zobrazení prostředí { $what }
audit-did-env-write = { $who }: uložení prostředí { $what }
audit-did-env-anew = { $who }: nové nastavení prostředí
audit-did-env-delete = { $who }: smazání prostředí { $what }
audit-did-env-history = { $who }: zobrazení historie { $what }
audit-did-env-diff = { $who }: porovnání stavů { $what }
audit-did-env-undo = { $who }: vrácení do dřívějšího stavu: prostředí { $what }
audit-did-env-undo-test = { $who }: náhled vrácení prostředí { $what } do dřívějšího stavu
audit-did-env-copy = { $who }: kopírování tajných klíčů z { $from } do { $what }
audit-did-env-copy-test = { $who }: náhled kopírování tajných klíčů z { $from } do { $what }
audit-did-replay = { $who }: opakovaný požadavek dostal první odpověď
audit-did-other = { $who }: akce, kterou tato verze nezná

audit-tried-list = { $who }: pokus o výpis tajných klíčů
audit-tried-list-of = { $who }: pokus o výpis tajných klíčů z { $what }
audit-tried-look = { $who }: pokus o zobrazení { $what }
audit-tried-read = { $who }: pokus o čtení { $what } { $version }
audit-tried-read-any = { $who }: pokus o čtení tajných klíčů
audit-tried-write = { $who }: pokus o uložení { $what }
audit-tried-write-any = { $who }: pokus o uložení tajných klíčů
audit-tried-delete = { $who }: pokus o smazání { $what }
audit-tried-delete-any = { $who }: pokus o smazání tajných klíčů
audit-tried-purge = { $who }: pokus o trvalé smazání { $what }
audit-tried-restore = { $who }: pokus o obnovení { $what }
audit-tried-rollback = { $who }: pokus o vrácení do dřívějšího stavu: { $what }
audit-tried-token-list = { $who }: pokus o zobrazení tokenů
audit-tried-token-create = { $who }: pokus o vytvoření tokenu
audit-tried-token-update = { $who }: pokus o změnu tokenu
audit-tried-token-revoke = { $who }: pokus o zneplatnění tokenu
audit-tried-audit-list = { $who }: pokus o zobrazení auditního protokolu
audit-tried-audit-export = { $who }: pokus o export auditního protokolu
audit-tried-key-rotate = { $who }: pokus o obměnu datového klíče
audit-tried-key-migrate = { $who }: pokus o převod klíčů tohoto trezoru na současný hlavní klíč
audit-tried-keys-view = { $who }: pokus o zobrazení klíčů
audit-tried-plan-view = { $who }: pokus o zobrazení tarifu
audit-tried-env-list = { $who }: pokus o zobrazení prostředí
audit-tried-env-look = { $who }: pokus o zobrazení prostředí { $what }
audit-tried-env-create = { $who }: pokus o vytvoření prostředí
audit-tried-env-write = { $who }: pokus o uložení prostředí { $what }
audit-tried-env-delete = { $who }: pokus o smazání prostředí { $what }
audit-tried-env-history = { $who }: pokus o zobrazení historie { $what }
audit-tried-env-diff = { $who }: pokus o porovnání stavů { $what }
audit-tried-env-undo = { $who }: pokus o vrácení do dřívějšího stavu: prostředí { $what }
audit-tried-env-copy = { $who }: pokus o kopírování tajných klíčů do { $what }
audit-tried-other = { $who }: pokus o něco jiného

audit-many-read = { $count ->
    [one] { $who }: čtení { $count } tajného klíče
    [few] { $who }: čtení { $count } tajných klíčů
   *[other] { $who }: čtení { $count } tajných klíčů
}
audit-many-read-of = { $count ->
    [one] { $who }: čtení { $count } tajného klíče z { $what }
    [few] { $who }: čtení { $count } tajných klíčů z { $what }
   *[other] { $who }: čtení { $count } tajných klíčů z { $what }
}
audit-many-write = { $count ->
    [one] { $who }: uložení { $count } tajného klíče
    [few] { $who }: uložení { $count } tajných klíčů
   *[other] { $who }: uložení { $count } tajných klíčů
}
audit-many-write-of = { $count ->
    [one] { $who }: uložení { $count } tajného klíče z { $what }
    [few] { $who }: uložení { $count } tajných klíčů z { $what }
   *[other] { $who }: uložení { $count } tajných klíčů z { $what }
}
audit-many-delete = { $count ->
    [one] { $who }: smazání { $count } tajného klíče
    [few] { $who }: smazání { $count } tajných klíčů
   *[other] { $who }: smazání { $count } tajných klíčů
}
audit-many-delete-of = { $count ->
    [one] { $who }: smazání { $count } tajného klíče z { $what }
    [few] { $who }: smazání { $count } tajných klíčů z { $what }
   *[other] { $who }: smazání { $count } tajných klíčů z { $what }
}
audit-many-restore = { $count ->
    [one] { $who }: obnovení { $count } tajného klíče
    [few] { $who }: obnovení { $count } tajných klíčů
   *[other] { $who }: obnovení { $count } tajných klíčů
}
audit-many-restore-of = { $count ->
    [one] { $who }: obnovení { $count } tajného klíče z { $what }
    [few] { $who }: obnovení { $count } tajných klíčů z { $what }
   *[other] { $who }: obnovení { $count } tajných klíčů z { $what }
}
audit-many-tried-read = { $count ->
    [one] { $who }: pokus o čtení { $count } tajného klíče
    [few] { $who }: pokus o čtení { $count } tajných klíčů
   *[other] { $who }: pokus o čtení { $count } tajných klíčů
}
audit-many-tried-read-of = { $count ->
    [one] { $who }: pokus o čtení { $count } tajného klíče z { $what }
    [few] { $who }: pokus o čtení { $count } tajných klíčů z { $what }
   *[other] { $who }: pokus o čtení { $count } tajných klíčů z { $what }
}
audit-many-tried-write = { $count ->
    [one] { $who }: pokus o uložení { $count } tajného klíče
    [few] { $who }: pokus o uložení { $count } tajných klíčů
   *[other] { $who }: pokus o uložení { $count } tajných klíčů
}
audit-many-tried-write-of = { $count ->
    [one] { $who }: pokus o uložení { $count } tajného klíče z { $what }
    [few] { $who }: pokus o uložení { $count } tajných klíčů z { $what }
   *[other] { $who }: pokus o uložení { $count } tajných klíčů z { $what }
}
audit-many-tried-delete = { $count ->
    [one] { $who }: pokus o smazání { $count } tajného klíče
    [few] { $who }: pokus o smazání { $count } tajných klíčů
   *[other] { $who }: pokus o smazání { $count } tajných klíčů
}
audit-many-tried-delete-of = { $count ->
    [one] { $who }: pokus o smazání { $count } tajného klíče z { $what }
    [few] { $who }: pokus o smazání { $count } tajných klíčů z { $what }
   *[other] { $who }: pokus o smazání { $count } tajných klíčů z { $what }
}

audit-token = token { $id }
author-token = token „{ $name }“
author-unknown = uživatel { $id }

chain = Řetězec auditních záznamů
chain-hint = Každý záznam je svázán s předchozím, takže kontrola odhalí změněný, odstraněný nebo vložený záznam. Nepozorovaně by bylo možné odříznout jen nejnovější záznamy: viz níže.
chain-check = Zkontrolovat řetězec
chain-whole = Řetězec je neporušený: záznamy { $first } až { $last } jsou takové, jak byly zapsány.
chain-older = Dřívější záznamy nebyly zkontrolovány.
chain-broken = Řetězec je porušený: uložený obsah se liší od toho, co bylo zapsáno.
chain-unproven = Záznamy { $first } až { $last } zde nelze prokázat: klíč jejich řetězce patří k hlavnímu klíči, který není k dispozici.
chain-take-over = Záznamem { $number } byl řetězec převzat od jiného hlavního klíče. Tento záznam říká, na čem stojí ty předchozí.
chain-head = Nejnovější záznam
chain-head-hint = Číslo a hash nejnovějšího záznamu. Uschovejte je jinde: umožní později prokázat, že až do tohoto záznamu nebylo nic změněno.

keys = Šifrovací klíče
keys-fallback = Hlavní klíč je odvozen z nastavení SECRET_KEY serveru Git: pokud se toto nastavení změní, nebude možné tajné klíče přečíst, dokud nebude znovu nastaven starý klíč. Požádejte správce, aby nastavil samostatný hlavní klíč.
keys-due = Tímto datovým klíčem už bylo zašifrováno mnoho hodnot: je čas ho obměnit.
keys-source = Hlavní klíč
keys-source-variable = Proměnná prostředí { $name }
keys-source-variable-file = Soubor určený proměnnou prostředí { $name }
keys-source-configuration = Klíč konfigurace { $name }
keys-source-configuration-file = Soubor určený klíčem konfigurace { $name }
keys-source-app-ini = { $name } v { $path }
keys-source-app-ini-file = Soubor určený klíčem { $name } v { $path }
keys-source-file = Soubor { $path }
keys-source-forge = Odvozen z nastavení SECRET_KEY serveru Git · { $place }
keys-data-key = Datový klíč
keys-version = Verze { $version }, vytvořena { $date }
keys-age = Stáří datového klíče
keys-none = Zatím zde není nic uloženo, proto neexistuje ani datový klíč.
keys-seals = Hodnoty zašifrované tímto klíčem
keys-seals-of = { $count } z nejvýše { $max }
keys-rotation = Obměna
keys-rotation-hint = Obměna vytvoří nový datový klíč a znovu jím zašifruje každou verzi každého tajného klíče. Tajné klíče lze během ní číst i zapisovat.
keys-state-idle = Zatím bez obměny
keys-state-running = Probíhá
keys-state-done = Dokončena
keys-state-incomplete = Neúplná
keys-running = Probíhá. Znovu zašifrované verze: { $done } z { $total }.
keys-ended = Znovu zašifrované verze: { $done } z { $total }. Dokončeno { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } verzi nelze dešifrovat, zůstává zašifrovaná starým klíčem.
    [few] { $failed } verze nelze dešifrovat, zůstávají zašifrované starým klíčem.
   *[other] { $failed } verzí nelze dešifrovat, zůstávají zašifrované starým klíčem.
}
keys-started = Spuštění obměny: { $who }, { $date }.
keys-checked = { $versions ->
    [one] Dešifrována { $versions } verze, chyby: { $failed }. Nic nebylo změněno.
    [few] Dešifrovány { $versions } verze, chyby: { $failed }. Nic nebylo změněno.
   *[other] Dešifrováno { $versions } verzí, chyby: { $failed }. Nic nebylo změněno.
}
keys-check = Zkontrolovat beze změn
keys-rotate = Obměnit datový klíč
keys-rotate-hint = Obměnu nelze zastavit ani vrátit zpět. Jakmile bude vše znovu zašifrováno, starý datový klíč se nenávratně vymaže.
keys-rotate-now = Obměnit nyní

more-not-shown = { $count ->
    [one] { $count } další položka není zobrazena.
    [few] { $count } další položky nejsou zobrazeny.
   *[other] { $count } dalších položek není zobrazeno.
}

plan = Tarif
plan-name = Tato instance má tarif { $tier }.
plan-none = Není nastavena žádná licence.
plan-invalid = Nastavená licence není platná.
plan-in-force = Licence je platná.
plan-in-force-until = Licence je platná do { $date }.
plan-grace = Platnost licence skončila { $date }. Vše funguje dál do { $until }.
plan-lapsed = Platnost licence skončila { $date } a licence už neplatí.
plan-dev-mode = Licence se nevyžaduje: vývojový režim.
plan-days-left = { $days ->
    [one] Zbývá { $days } den.
    [few] Zbývají { $days } dny.
   *[other] Zbývá { $days } dní.
}
plan-used = { $used }, bez omezení
plan-used-of = { $used } z { $max }
plan-at-most = Nejvýše { $max }
plan-no-limit = Bez omezení
plan-live-tokens = Používané tokeny
plan-users = Uživatelé instance
plan-users-hint = Za uživatele se považuje každý, kdo za posledních { $days } dní něco provedl v kterémkoli trezoru této instance.
plan-users-exceeded = Instanci používá více lidí, než licence dovoluje. Nikdo nepřichází o přístup, ale je potřeba licence pro více uživatelů.
plan-retention = Doba uchování auditního protokolu
plan-for-ever = Bez omezení
days = { $days ->
    [one] { $days } den
    [few] { $days } dny
   *[other] { $days } dní
}
plan-versioning = Starší verze tajných klíčů
plan-tokens = Tokeny pro úlohy CI
plan-sso = Jednotné přihlášení (SSO)
plan-rotation = Obměna datového klíče
plan-included = V tarifu
plan-not-included = Mimo tarif
plan-state-live = Platná
plan-state-ends-soon = Brzy skončí
plan-state-expired = Neplatná
plan-state-none = Bez licence
plan-source = Zdroj:
plan-compare = Porovnání tarifů
plan-here = Váš tarif
plan-secrets = Tajné klíče na repozitář
plan-install = Instalace licence
plan-install-who = Licenci instaluje provozovatel této instance. Platí pro všechny její repozitáře.
plan-install-file = Uložte licenci do souboru, který může Forgevault číst.
plan-install-setting = Zadejte cestu k tomuto souboru do { $variable } nebo, v konfiguraci, do { $setting } a restartujte Forgevault. Pokud už cesta byla zadána, nahraďte soubor: restart není potřeba.
plan-install-wait = Po několika sekundách načtěte tuto stránku znovu. Zobrazí nový tarif, nebo co je s licencí špatně.
plan-lapse = Po skončení licence
plan-lapse-hint = Vše, co je uloženo, půjde dál číst, exportovat i mazat a existujícím tajným klíčům půjde dávat nové hodnoty.
plan-lapse-secrets = { $count ->
    [one] Je zde { $count } tajný klíč. Nové půjde vytvářet, jen dokud jich bude méně než { $max }.
    [few] Jsou zde { $count } tajné klíče. Nové půjde vytvářet, jen dokud jich bude méně než { $max }.
   *[other] Je zde { $count } tajných klíčů. Nové půjde vytvářet, jen dokud jich bude méně než { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } starší verze zůstane ke čtení, ale nepůjde se k ní vrátit.
    [few] { $count } starší verze zůstanou ke čtení, ale nepůjde se k nim vrátit.
   *[other] { $count } starších verzí zůstane ke čtení, ale nepůjde se k nim vrátit.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token bude fungovat dál. Nové nepůjde vytvářet.
    [few] { $count } tokeny budou fungovat dál. Nové nepůjde vytvářet.
   *[other] { $count } tokenů bude fungovat dál. Nové nepůjde vytvářet.
}
plan-lapse-rotation = Datový klíč nepůjde obměnit.

secret-reveal = Zobrazit
secret-hide = Skrýt
secret-copy = Kopírovat
secret-copied = Zkopírováno
secret-not-given = Hodnotu se nepodařilo načíst.
secret-needs-script = K zobrazení nebo kopírování hodnoty na této stránce je potřeba JavaScript; hodnotu lze získat i přes API.

skip-to-content = Přejít na obsah
language = Jazyk

lockbox-new = Nová bezpečnostní schránka
lockbox-make = Nová bezpečnostní schránka (šifrovaná ve vašem prohlížeči)
lockbox-back = Zpět na tajný klíč
lockbox-hint = Bezpečnostní schránka se šifruje a otevírá v tomto prohlížeči. Heslová fráze ani hodnota tuto stránku neopustí.
lockbox-needs-script = K otevření nebo zašifrování bezpečnostní schránky na této stránce je potřeba JavaScript.
lockbox-open = Otevřít schránku
lockbox-seal = Zašifrovat hodnotu
lockbox-warning = Pokud se heslová fráze ztratí, hodnotu už nikdo neobnoví.
lockbox-passphrase = Heslová fráze
lockbox-again = Heslová fráze znovu
lockbox-store = Zašifrovat a uložit
lockbox-go = Otevřít nebo zašifrovat v tomto prohlížeči
lockbox-instead = Nahradit hodnotu bezpečnostní schránkou
lockbox-wrong-passphrase = Heslová fráze není správná, nebo byla schránka změněna.
lockbox-failed = V tomto prohlížeči se to nepodařilo.
lockbox-no-text = Obsah není text; lze ho stáhnout.
lockbox-encoding = Obsahuje to neplatné znaky.
lockbox-no-passphrase = Zadejte heslovou frázi.
lockbox-other-passphrase = Heslové fráze se neshodují.

undo = Vrátit zpět
flash-secret-created = Tajný klíč { $name } byl vytvořen.
flash-secret-stored = Tajný klíč { $name } byl uložen jako verze { $count }.
flash-secret-described = Popis a typ tajného klíče { $name } byly uloženy.
flash-secret-deleted = Tajný klíč { $name } byl smazán.
flash-secret-restored = Tajný klíč { $name } byl obnoven.
flash-secret-purged = Tajný klíč { $name } byl natrvalo smazán.
flash-secret-rolled-back = Tajný klíč { $name } byl vrácen ke starší verzi a uložen jako verze { $count }.
flash-secret-renamed = Tajný klíč byl přejmenován na { $name }.
flash-secret-copied = Tajný klíč byl zkopírován do { $name }.
flash-imported = { $count ->
    [one] Do prostředí { $name } byl importován { $count } tajný klíč.
    [few] Do prostředí { $name } byly importovány { $count } tajné klíče.
   *[other] Do prostředí { $name } bylo importováno { $count } tajných klíčů.
}
flash-many-deleted = { $count ->
    [one] Z prostředí { $name } byl smazán { $count } tajný klíč.
    [few] Z prostředí { $name } byly smazány { $count } tajné klíče.
   *[other] Z prostředí { $name } bylo smazáno { $count } tajných klíčů.
}
flash-many-restored = { $count ->
    [one] V prostředí { $name } byl obnoven { $count } tajný klíč.
    [few] V prostředí { $name } byly obnoveny { $count } tajné klíče.
   *[other] V prostředí { $name } bylo obnoveno { $count } tajných klíčů.
}
flash-undone = { $count ->
    [one] V prostředí { $name } byla vrácena zpět změna { $count } tajného klíče.
    [few] V prostředí { $name } byly vráceny zpět změny { $count } tajných klíčů.
   *[other] V prostředí { $name } byly vráceny zpět změny { $count } tajných klíčů.
}
flash-token-saved = Token { $name } byl uložen.
flash-token-locked = Token č. { $name } byl zamčen.
flash-token-unlocked = Token č. { $name } byl odemčen.
flash-token-revoked = Token č. { $name } byl zneplatněn.
flash-token-rotated = { $count ->
    [one] Byla vytvořena náhrada za token č. { $name }, který přestane platit nejpozději za { $count } hodinu.
    [few] Byla vytvořena náhrada za token č. { $name }, který přestane platit nejpozději za { $count } hodiny.
   *[other] Byla vytvořena náhrada za token č. { $name }, který přestane platit nejpozději za { $count } hodin.
}
flash-token-replaced = Byla vytvořena náhrada za token č. { $name }, který je nyní zneplatněn.
flash-token-shown = Token č. { $name } už nelze zobrazit. Pokud ho nemáte, obměňte ho.
flash-environment-declared = Prostředí { $name } bylo vytvořeno.
flash-environment-changed = Prostředí { $name } bylo uloženo.
flash-environment-deleted = Prostředí { $name } bylo smazáno.
flash-environment-copied = { $count ->
    [one] Do prostředí { $name } byl zkopírován { $count } tajný klíč.
    [few] Do prostředí { $name } byly zkopírovány { $count } tajné klíče.
   *[other] Do prostředí { $name } bylo zkopírováno { $count } tajných klíčů.
}
flash-environment-copied-some = { $count ->
    [one] Do prostředí { $name } byl zkopírován { $count } tajný klíč, přeskočeno: { $skipped }.
    [few] Do prostředí { $name } byly zkopírovány { $count } tajné klíče, přeskočeno: { $skipped }.
   *[other] Do prostředí { $name } bylo zkopírováno { $count } tajných klíčů, přeskočeno: { $skipped }.
}
flash-environment-rolled-back = Prostředí { $name } bylo vráceno k revizi { $count }.
flash-environment-unchanged = Prostředí { $name } už odpovídá revizi { $count }.
flash-rotation-started = Obměna byla zahájena.
