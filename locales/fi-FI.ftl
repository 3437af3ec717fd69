# The texts of the pages in Finnish (Finland).

tab-code = Koodi
tab-issues = Ongelmat
tab-pull-requests = Pull-pyynnöt
tab-actions = Actions
tab-packages = Paketit
tab-projects = Projektit
tab-releases = Julkaisut
tab-wiki = Wiki
tab-activity = Toiminta
tab-settings = Asetukset
mark-archived = Arkistoidut
mark-private = Yksityinen
mark-internal = Sisäinen
mark-template = Malli
tab-forgejo-code = Koodi
tab-forgejo-issues = Ongelmat
tab-forgejo-pull-requests = Vetopyynnöt
tab-forgejo-actions = Actions
tab-forgejo-packages = Paketit
tab-forgejo-projects = Projektit
tab-forgejo-releases = Julkaisut
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Toiminta
mark-forgejo-archived = Arkistoitu
mark-forgejo-private = Yksityinen
mark-forgejo-internal = Sisäinen
mark-forgejo-template = Mallipohja
forge-home = Git-palvelimen etusivu

nav-milestones = Merkkipaalut
nav-explore = Tutki
nav-help = Apua
nav-notifications = Ilmoitukset
nav-menu = Valikko
nav-create = Luo…
nav-new-repository = Uusi repo
nav-migrate = Uusi migraatio
nav-new-organization = Uusi organisaatio
nav-you = Profiili ja asetukset…
nav-signed-in = Kirjautuneena käyttäjänä { $name }
nav-profile = Profiili
nav-starred = Tähdelliset
nav-subscriptions = Tilaukset
nav-settings = Asetukset
nav-admin = Sivuston ylläpito
nav-forge-sign-out = Kirjaudu ulos
nav-vault-sign-out = Kirjaudu ulos holvista
header-rss = RSS-syöte
header-watch = Tarkkaile
header-star = Tähti
header-fork = Forkkaa
header-forked-from = forkattu lähteestä { $name }
header-mirror-of = peilattu lähteestä { $name }
tabs-more = Lisää

vault = Holvi
sign-in = Kirjaudu sisään
sign-in-hint = Liitä henkilökohtainen pääsymerkki, jolla on oikeudet read:user ja read:repository. Salaisuuksien muokkaamiseen ja suojattujen ympäristöjen lukemiseen tarvitaan lisäksi write:repository.
sign-in-token = Pääsymerkki
sign-in-make = Luo pääsymerkki
sign-out = Kirjaudu ulos
sign-in-unknown-token = Git-palvelin ei tunnista tätä pääsymerkkiä.

name = Nimi
description = Kuvaus
type = Tyyppi
environment = Ympäristö
access = Käyttöoikeudet
history = Historia
cancel = Peruuta
download = Lataa
save = Tallenna
last-changed = Viimeksi muutettu
preview = Esikatsele

secrets = Salaisuudet
secrets-none = Täällä ei ole vielä salaisuuksia.
secrets-first = Luo ensimmäinen täällä, liitä kokonainen .env-tiedosto tai tallenna salaisuus päätteestä:
secrets-ask = Ensimmäisen voi tallentaa kuka tahansa, jolla on kirjoitusoikeus tähän repoon.
secrets-none-found = Mikään salaisuus ei vastaa hakua.
search = Hae
filter-any-type = Kaikki tyypit
filter-deleted = Näytä myös poistetut
filter-apply = Käytä
filter-clear = Tyhjennä suodattimet
filter = Suodata
filter-all = Kaikki
sort = Järjestys
page-size = Nimiä sivulla
names-count = { $count ->
    [one] { $count } nimi
   *[other] { $count } nimeä
}
from-base = perustasolta
secrets-search = Hae nimistä ja kuvauksista
add = lisää
version-short = v{ $version }
select-all = Valitse kaikki tämän sivun nimet
select-name = Valitse { $name }
selected = Valittu: { $n }
selected-in = Ympäristö:
selected-export = Lataa .env
selected-copy = Kopioi ympäristöön
selected-delete-means = Salaisuudet poistetaan valitusta ympäristöstä, ja ne voi palauttaa.
list-drop = Pudota .env-tiedosto tähän, niin voit esikatsella sitä
secret-hides = Piilotetaan { $n } s kuluttua

secret-version = Versio
secret-changed = Muutettu
secret-deleted = Poistettu
secret-lockbox = Lukkolipas

page-previous = Edellinen
page-next = Seuraava
page-of = Sivu { $page } / { $pages }

sessions = Kirjautuneet selaimet
sessions-hint = Olet kirjautuneena näissä selaimissa. Kirjaa ulos ne, joita et tunnista.
session-this = Tämä selain
session-at = osoitteesta { $address }
session-since = kirjautunut: { $date }
session-active = viimeksi aktiivinen: { $date }
session-end = Kirjaa ulos
terminals = Päätteet
terminals-hint = Päätteet, jotka on kirjattu sisään komennolla { $command }. Kirjaa ulos ne, joita et tunnista.

device = Kirjaa pääte sisään
device-code = Koodi
device-hint = Anna koodi, jonka { $command } näyttää päätteessäsi.
device-wrong = Koodi on väärä, vanhentunut tai jo käytetty.
device-continue = Jatka
device-asks = Ohjelma haluaa käyttää holvia nimissäsi. Se kutsuu itseään nimellä { $name }.
device-warning = Hyväksy vain, jos kirjoitit juuri itse { $command }. Hylkää, jos joku lähetti koodin sinulle.
device-address = Sen osoite
device-own-address = Oma osoitteesi
device-asked = Pyydetty
device-approve = Hyväksy
device-deny = Hylkää
device-approved = { $name } on kirjattu sisään. Palaa päätteeseesi.
device-denied = { $name } ei kirjautunut sisään.
device-confirm-title = Vahvista toiminto
device-confirm-asks = Nimissäsi sisään kirjattu pääte pyytää tätä. Se kutsuu itseään nimellä { $name }.
device-action = Toiminto
device-repository = Repo
device-confirm-warning = Vahvista vain, jos aloitit tämän juuri itse. Kymmenen minuutin ajan pääte voi tehdä muutakin, mikä antaa käyttöoikeuksia tai mitä ei voi perua.
device-confirm = Vahvista
device-confirmed = Vahvistettu. { $name } voi jatkaa kymmenen minuutin ajan.

error-title = Tämä ei onnistunut
error-title-not-found = Ei löytynyt
error-title-no-access = Ei käyttöoikeutta
error-title-plan = Tilauksesi ei sisällä tätä

error-invalid-request = Tarkista antamasi tiedot.
error-invalid-version = Tämä ei ole versionumero.
error-unauthorized = Et ole kirjautunut sisään, tai Git-palvelin ei enää tunnista kirjautumistasi.
error-invalid-token = Tämä pääsymerkki ei kelpaa.
error-token-expired = Tämä pääsymerkki on vanhentunut.
error-token-revoked = Tämä pääsymerkki on mitätöity.
error-limit-reached = Tilauksen raja on täynnä.
error-enterprise-required = Tähän tarvitaan Enterprise-tilaus.
error-forbidden = Sinulla ei ole oikeutta tähän.
error-confirmation-required = Vahvista tämä ensin selaimessa.
error-access-denied = Tällä pääsymerkillä ei ole oikeutta tähän.
error-not-found = Ei löytynyt, tai sinulla ei ole käyttöoikeutta.
error-state-unavailable = Tämä aiempi tila ei ole enää saatavilla.
error-method-not-allowed = Tätä ei voi tehdä täällä.
error-request-timeout = Tämä kesti liian kauan. Tarkista, tehtiinkö muutos, ennen kuin yrität uudelleen.
error-already-exists = Tämän niminen on jo olemassa.
error-environment-has-names = On jo salaisuuksia, joiden nimi alkaa tämän ympäristön nimellä.
error-environment-not-empty = Tässä ympäristössä on vielä salaisuuksia, ehkä poistettuja.
error-too-many-environments = Tässä repossa ei voi olla enempää ympäristöjä.
error-older-process = Tätä tietokantaa käyttää vielä Forgevaultin vanhempi versio. Yritä uudelleen, kun tämä versio on päivitetty.
error-conflict = Samaa pyyntöä käsitellään yhä. Yritä hetken kuluttua uudelleen.
error-key-mismatch = Tämän repon arvot on salattu toisella pääavaimella.
error-version-conflict = Joku teki muutoksia, kun muokkasit.
error-value-too-large = Arvo on liian suuri.
error-unsupported-media-type = Palvelu ei hyväksy tällaista sisältöä.
error-idempotency-mismatch = Tätä avainta on jo käytetty toiseen pyyntöön.
error-token-locked = Tämä pääsymerkki on lukittu.
error-precondition-required = Tämä muutos tarvitsee nykyisen revision. Lataa sivu uudelleen ja yritä uudestaan.
error-rate-limited = Liian monta yritystä. Odota hetki ja yritä uudelleen.
error-decryption-failed = Tallennetun arvon salausta ei voitu purkaa.
error-encryption-failed = Arvoa ei voitu salata.
error-internal-error = Palvelussa tapahtui virhe.
error-environments-unreadable = Tämän repon ympäristöjä on muutettu Forgevaultin ulkopuolella. Palvelun ylläpitäjän on määritettävä ne uudelleen.
error-forge-unavailable = Git-palvelin ei vastaa. Yritä myöhemmin uudelleen.
error-audit-unavailable = Auditointilokiin ei voi nyt kirjoittaa, joten mitään ei luovuteta. Tarkista, tehtiinkö muutos, ennen kuin yrität uudelleen.
error-role-read = Tähän tarvitaan lukuoikeus tähän repoon. Sen voivat antaa repon ylläpitäjät.
error-role-write = Tähän tarvitaan kirjoitusoikeus tähän repoon. Sen voivat antaa repon ylläpitäjät.
error-role-admin = Vain tämän repon ylläpitäjät voivat tehdä tämän.
error-role-archived = Tämä repo on arkistoitu, joten sen holvi on vain luettavissa. Repon ylläpitäjät voivat kumota arkistoinnin.
error-plans = Katso, mitä kukin tilaus sisältää ja miten lisenssi asennetaan
error-again = Yritä uudelleen
error-to-secrets = Takaisin salaisuuksiin
error-to-forge = Etusivulle
error-request-id = Pyynnön tunniste { $id } (mainitse se, kun ilmoitat ongelmasta)

secret-new = Uusi salaisuus

import = Tuo .env
import-hint = Rivejä muotoa NIMI=arvo; kommentit ja lainausmerkeissä olevat arvot kelpaavat. Merkki $ säilyy sellaisenaan; muuttujia ei korvata. Kaksinkertaisissa lainausmerkeissä vain \", \\ ja \n ovat ohjausmerkintöjä.
import-text = Tai liitä sen sisältö
import-file = Tiedosto
import-environment = Lisää ympäristöön
import-environment-none = Ei mihinkään: nimet sellaisina kuin tiedostossa
import-store = { $count ->
    [one] Tuo { $count } salaisuus
   *[other] Tuo { $count } salaisuutta
}
import-plan = Mitä tallennettaisiin
import-line = Rivi
import-outcome = Mitä tapahtuu
import-new = uusi
import-changed = muuttuu
import-unchanged = ennallaan
import-show = Näytä muutokset
import-literal = Siinä oleva $ säilyy sellaisenaan; muuttujia ei korvata.
import-refused = evätty
import-nothing = Kaikki on jo tallennettu juuri tällaisena.
import-blocked = Mitään ei voi tallentaa, ennen kuin kaikki hyväksytään.
import-unread = Loppuosaa ei voitu lukea.
import-leave-out = Esikatsele ilman näitä rivejä
import-left-out = { $count ->
    [one] { $count } rivi jätetään pois.
   *[other] { $count } riviä jätetään pois.
}
import-no-assignment = Rivi { $line } ei ole muotoa NIMI=arvo.
import-unterminated = Rivin { $line } lainausmerkkiä ei ole suljettu.
import-after-quote = Rivillä { $line } on jotain sulkevan lainausmerkin jälkeen.
import-ambiguous = Eri ohjelmat lukevat rivin { $line } arvon eri tavoin. Kirjoita se yksinkertaisiin lainausmerkkeihin. Jos siinä on yksinkertainen lainausmerkki tai sen lopussa on \, käytä kaksinkertaisia ja kirjoita \ muodossa \\ ja " muodossa \".
import-twice = Rivin { $line } nimi on jo rivillä { $first }.
import-too-many = Muuttujia on yli { $max }: raja ylittyy rivillä { $line }.
secret-name-hint = Kirjaimia, numeroita, alaviivoja, yhdysmerkkejä ja pisteitä.
secret-value = Arvo
secret-new-value = Uusi arvo
secret-comment = Kommentti (näkyy historiassa)
secret-create = Luo salaisuus
secret-create-another = Luo ja lisää toinen
secret-change = Muuta arvoa
secret-change-hint = Tallentaa uuden version näyttämättä nykyistä.
secret-edit = Muokkaa
edit-title = Muokkaa: { $name }
secret-more = Lisää toimintoja
secret-sections = Tällä sivulla
secret-elsewhere = Muissa ympäristöissä
secret-is-deleted = Tämä salaisuus on poistettu. Voit palauttaa sen kaikkine versioineen.
secret-move = Nimeä uudelleen tai siirrä
secret-move-hint = Historia säilyy. Vanhaa nimeä käyttävät pääsymerkit ja työt eivät enää löydä salaisuutta.
secret-rename = Nimeä uudelleen
secret-copy-to = Kopioi toiseen ympäristöön
secret-copy-hint = Kopioi nykyisen arvon tyyppeineen ja kuvauksineen. Kukaan ei näe arvoa.
secret-copy-into = Kopioi ympäristöön { $name }
secret-copy-taken = { $name } on jo olemassa. Jos korvaat sen, kopiosta tulee sen seuraava versio.
secret-copy-over = Korvaa
secret-delete-title = Poista tämä salaisuus
secret-purge-title = Poista tämä salaisuus pysyvästi
secret-purge-means = Kaikki versiot hävitetään. Tätä ei voi perua.

access-anyone = Kaikki, joilla on lukuoikeus tähän repoon, voivat lukea tämän salaisuuden. Kirjoitusoikeudella sitä voi muuttaa.
access-protected = Tämä ympäristö on suojattu. Ne, joilla on kirjoitusoikeus tähän repoon, voivat lukea tämän salaisuuden, ja vain ylläpitäjät voivat muuttaa sitä.
access-audit = Toiminta
access-readers = Viimeisimmät lukijat
access-readers-none = Kukaan ei ole lukenut tätä salaisuutta viime aikoina.
access-tokens = Pääsymerkit, joilla on pääsy
access-tokens-none = Mikään pääsymerkki ei voi lukea tätä salaisuutta.
access-token-reads = voi lukea
access-token-writes = voi lukea ja kirjoittaa
access-tokens-part = Vain ensimmäiset { $count } pääsymerkkiä tarkistettiin.
access-workflows = Työnkulkutiedostot, jotka käyttävät sitä
access-workflows-search = Hae työnkulkutiedostoista
access-workflows-none = Mikään oletushaaran työnkulkutiedosto ei käytä tätä nimeä.
access-workflows-part = Kaikista työnkulkutiedostoista ei haettu: vain 20 tiedostosta, joiden koko on enintään 64 KiB.
access-workflows-unknown = Git-palvelin ei antanut sinun lukea työnkulkutiedostoja.

secret-created = Luotu
secret-delete = Poista
secret-restore = Palauta
secret-purge = Poista pysyvästi
secret-confirm-purge = Poista pysyvästi kaikkine versioineen kirjoittamalla { $name }

version-current = Nykyinen
version-roll-back = Palaa tähän versioon
version-number = Versio { $version }
version-written = Versio { $version }, tekijä: { $who }, { $time }

form-kept = Sinun piti kirjautua uudelleen ennen kuin lomake voitiin lähettää. Mitään ei ole vielä tallennettu: tarkista lomake ja lähetä se uudelleen.
value-lost = Tätä arvoa ei voi näyttää kentässä muuttumattomana. Valitse se tiedostona.
value-show = Näytä arvo
value-generate = Luo satunnainen
value-length = Pituus
value-characters = Merkit
value-letters = Kirjaimia ja numeroita
value-symbols = Kirjaimia, numeroita ja erikoismerkkejä
value-url = Kirjaimia, numeroita, - ja _
value-hex = Heksadesimaalinen
value-more = Lisää
value-empty = Tallenna tyhjä arvo
value-file = Tai tiedosto
value-file-hint = Valittu tiedosto tallennetaan kentän sisällön sijasta. Sen on oltava UTF-8-tekstiä.
value-line-breaks = Rivinvaihtoja tässä arvossa:
value-edit = Muokkaa nykyistä arvoa

secret-details = Kuvaus ja tyyppi
secret-delete-means = Salaisuuden voi myöhemmin palauttaa kaikkine versioineen.
secret-delete-sure = Poista { $name }

conflict = Joku muutti tätä salaisuutta, kun muokkasit sitä
conflict-kept = Kirjoittamaasi ei ole vielä tallennettu minnekään. Se on alla.
conflict-mine = Sinun arvosi
conflict-diff = Tallennetusta arvosta sinun arvoosi
conflict-store = Tallenna omani versiona { $version }
conflict-compare = Vertaa tallennettuun
conflict-drop = Hylkää omani ja näytä tallennettu

compare-of = Versiosta { $from } versioon { $to }
compare-from = Versiosta
compare-to = Versioon
compare-show = Näytä erot
compare-any = Vertaa mitä tahansa versioita
compare-hint = Molemmat arvot näytetään, ja kummankin lukeminen kirjataan auditointilokiin.
diff = Erot
diff-none = Eroja ei ole.
diff-sealed = Lukkolipas on salattu; palvelu ei voi verrata sen sisältöä.
diff-unended = (lopussa ei ole rivinvaihtoa)

rollback-to = Palaa versioon { $version }
rollback-means = Version { $version } sisältö tallennetaan uudelleen versiona { $next }.
rollback-back = Palautettava
rollback-confirm = Palaa tähän versioon kirjoittamalla { $name }

new-exists = Näytä olemassa oleva salaisuus { $name }
new-gone = Salaisuus { $name } on sillä välin poistettu. Kirjoittamaasi ei ole vielä tallennettu minnekään; jos tallennat sen täällä, salaisuus palautetaan tällä arvolla.

token-unused = Ei vielä

environments = Ympäristöt
environments-hint = Salaisuus kuuluu ympäristöön, jos sen nimi alkaa ympäristön nimellä ja pisteellä. Kaikki muut salaisuudet ovat perustasolla.
environment-name-hint = Pieniä kirjaimia, numeroita, alaviivoja ja yhdysmerkkejä.
environment-base-hint = Salaisuudet ilman ympäristöä
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Suojattu
# A label: a secret that is missing here is taken from the base.
environment-overlay = Täydentyy perustasolta
# In place of the number of secrets.
environment-no-access = Ei käyttöoikeutta
environment-new = Uusi ympäristö
environment-create = Luo ympäristö
environment-protect-hint = Suojatun ympäristön salaisuuksia voivat muuttaa vain ylläpitäjät, eivätkä ne näy niille, joilla on vain lukuoikeus.
environment-take-in = { $count ->
    [one] Ota mukaan myös salaisuus, jonka nimi alkaa jo tällä nimellä ja pisteellä
   *[other] Ota mukaan myös ne { $count } salaisuutta, joiden nimi alkaa jo tällä nimellä ja pisteellä
}
environment-secrets = { $count ->
    [one] { $count } salaisuus
   *[other] { $count } salaisuutta
}
environment-actions = Toiminnot: { $name }
environment-pages = Sivut: { $name }
environment-overview = Yleiskatsaus
environment-compare = Vertaa
environment-copy-here = Kopioi tänne
environment-base-means = Perustasolla ovat kaikki salaisuudet ilman ympäristöä. Perustasolta täydentyvät ympäristöt ottavat täältä sen, mitä niistä puuttuu.
environment-revision = Revisio
environment-open-hint = Kaikki, joilla on kirjoitusoikeus, voivat muuttaa salaisuuksia täällä, ja ne näkyvät myös niille, joilla on vain lukuoikeus.
environment-no-access-hint = Et voi nähdä tämän ympäristön salaisuuksia.
environment-fallback = Täydennys perustasolta
environment-fallback-rule = Automaattinen: päällä, ellei ympäristö ole suojattu
environment-fallback-on = Päällä
environment-fallback-off = Pois
environment-overlay-hint = Jos salaisuus puuttuu täältä, työt saavat sen perustasolta.
environment-no-overlay = Työt saavat vain täällä olevat salaisuudet.
environment-keep-overlay = Jatka täydentämistä perustasolta, vaikka ympäristöstä tulee suojattu
environment-keep-overlay-hint = Muuten suojaus kytkee täydennyksen pois: kaikki, joilla on kirjoitusoikeus, voivat muuttaa perustasoa ja siten sitä, mitä työt täällä saavat.
environment-position = Sijainti
environment-position-hint = Järjestys luetteloissa, 0–1000.
environment-position-new-hint = Järjestys luetteloissa, 0–1000. Tyhjänä: viimeiseksi.
environment-delete = Poista { $name }
environment-delete-now = Poista ympäristö
environment-empty-hint = Tässä ympäristössä ei ole salaisuuksia, joten voit poistaa sen. Sen historia säilyy auditointilokissa.
environment-delete-sure = Poista nyt
environment-held = { $count ->
    [one] Tässä ympäristössä on vielä { $count } salaisuus.
   *[other] Tässä ympäristössä on vielä { $count } salaisuutta.
}
environment-held-deleted = { $count ->
    [one] Niistä { $count } on poistettu, mutta sen voi palauttaa.
   *[other] Niistä { $count } on poistettu, mutta ne voi palauttaa.
}
environment-held-hint = Jos haluat poistaa ympäristön, poista salaisuudet ensin pysyvästi tai siirrä ne muualle nimeämällä ne uudelleen.
environment-held-show = Näytä nämä salaisuudet

environment-with = Vertailukohde
environment-compare-hint = Vertailu näyttää nimet, ei koskaan arvoja. Jokaisen vertaillun arvon lukeminen kirjataan auditointilokiin.
environment-compare-nothing = Vertailtavaa ei ole: kummassakaan ei ole salaisuutta, jonka voisit lukea molemmilla puolilla.
environment-differs = Eri arvot
environment-only-here = Vain ympäristössä { $here }
environment-only-there = Vain ympäristössä { $there }
environment-incomparable = Ei voi vertailla: salattu selaimessa
environment-same = Sama arvo
environment-copy-to = Kopioi ympäristöön { $name }…
environment-copy-selected-hint = Kopioi valitut nimet. Näet ensin esikatselun.

environment-from = Mistä
environment-show-secrets = Näytä salaisuudet
environment-pick = Kopioitavat salaisuudet
environment-pick-all = Valitse kaikki
environment-pick-none = Tyhjennä valinnat
environment-exists = on jo, v{ $version }
environment-conflict = Jos salaisuus on jo olemassa
environment-conflict-skip = Säilytä se
environment-conflict-overwrite = Korvaa se uudella versiolla
environment-conflict-fail = Älä kopioi mitään
environment-copy-hint = Arvoja ei koskaan näytetä. Jokaisen kopioidun salaisuuden lukeminen ja kirjoittaminen kirjataan auditointilokiin.
environment-nothing-to-copy = Ympäristössä { $name } ei ole salaisuuksia, jotka voisit kopioida.
environment-copy-plan = Kopioi ympäristöstä { $from } ympäristöön { $to }
environment-copy-nothing = Mitään ei kopioitaisi.
environment-skipped = { $count ->
    [one] { $count } salaisuus on jo olemassa ja pysyy ennallaan:
   *[other] { $count } salaisuutta on jo olemassa ja pysyy ennallaan:
}
environment-copy-now = { $count ->
    [one] Kopioi { $count } salaisuus
   *[other] Kopioi { $count } salaisuutta
}
environment-choose-again = Muuta valintaa

environment-change-added = lisätty, v{ $version }
environment-change-deleted = poistettu
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] ja { $count } muu
   *[other] ja { $count } muuta
}
environment-copied-from = kopioitu ympäristöstä { $name }
environment-rolled-back-to = palautettu revisioon { $number }
environment-undid = kumottu revisio { $number }
environment-first = Mitä täällä oli, kun historia alkoi
environment-redrawn = Ympäristö luotiin tai poistettiin
environment-base-redrawn = Salaisuuksia siirtyi ympäristöön tai ympäristöstä pois
environment-no-history = Historiaa, jonka voisit nähdä, ei ole.
environment-roll-back-at = Palaa tilaan ennen revisiota { $number } tai sen jälkeen
environment-back-before = Palaa tilaan ennen tätä muutosta
environment-back-after = Palaa tilaan tämän muutoksen jälkeen
environment-no-versions = Aiempaan tilaan palaaminen vaatii tilauksen, johon sisältyvät salaisuuksien vanhemmat versiot.
environment-time = Päivä ja kellonaika (UTC)
environment-time-hint = Palauttaa sen, mitä täällä oli silloin.
environment-or-revision = Tai revisio
environment-or-revision-hint = Numero historiasta.
environment-only-names = Vain nämä nimet (valinnainen)
environment-only-names-hint = Erota pilkuilla tai välilyönneillä.
environment-back-to = Palaa revisioon { $number }
environment-back-changes = { $count ->
    [one] { $count } salaisuus muuttuisi:
   *[other] { $count } salaisuutta muuttuisi:
}
environment-back-hint = Arvoista tulee uusia versioita, eikä historiaa katoa. Kuvaukset ja tyypit pysyvät ennallaan.
environment-back-nothing = Mikään ei muuttuisi: kaikki on niin kuin silloin.
environment-will-return = palaa, v{ $version }
environment-will-go = poistetaan
environment-unavailable = Ei täysin saatavilla
environment-purged = on poistettu pysyvästi; nimi pysyy ennallaan
environment-pruned = se versio on poistettu; nimi pysyy ennallaan
environment-moved = on nykyään toisessa ympäristössä ja pysyy siellä; nimi saa kopion

tokens = Pääsymerkit
tokens-none = Täällä ei ole vielä pääsymerkkejä.
tokens-none-hint = Pääsymerkeillä CI-työt ja skriptit voivat lukea tai kirjoittaa tämän repon salaisuuksia.
tokens-all = Näytä myös mitätöidyt
tokens-live = Piilota mitätöidyt
token-new = Uusi pääsymerkki
token-description-hint = Mihin pääsymerkkiä käytetään, esimerkiksi ”Julkaisu stagingiin”.
token-scope = Oikeudet
token-scope-hint = Mitä pääsymerkillä saa tehdä: read, write, admin, read:PATTERN tai write:PATTERN pilkuilla erotettuina. PATTERN on salaisuuden nimi tai nimien alku, jonka lopussa on *. Suojattuihin ympäristöihin pääsee vain nimikuviolla, joka alkaa ympäristön nimellä. Jos täytät tämän, se korvaa yllä olevat valinnat.
token-advanced = Lisäasetukset: kirjoita oikeudet
token-access = Käyttöoikeus
token-access-read = Luku
token-access-read-hint = Salaisuuksien luku ja vienti.
token-access-write = Luku ja kirjoitus
token-access-write-hint = Lisäksi niiden luonti, muuttaminen, poisto ja palautus.
token-access-admin = Ylläpito
token-access-admin-hint = Kaikki tässä holvissa, myös pääsymerkit, auditointiloki ja avaimet.
token-where-parts = Valitut ympäristöt
token-where-parts-hint = Myös niihin myöhemmin lisättävät salaisuudet.
token-where-everywhere = Kaikki ympäristöt
token-where-everywhere-hint = Perustaso ja kaikki nykyiset ympäristöt, myös suojatut.
token-where-names = Valitut salaisuudet
token-where-names-hint = Nimen tai etuliitteen mukaan.
token-names = Nimet tai etuliitteet
token-names-hint = Erota pilkuilla tai välilyönneillä. Lopeta etuliite merkkiin *, esimerkiksi staging.DB_*.
token-base-hint = Jos valitset kohdan base ilman kaikkia suojaamattomia ympäristöjä, pääsymerkki kattaa tasolla base nyt olevat salaisuudet, mutta ei myöhemmin lisättäviä.
token-choose-parts = Valitse ainakin yksi ympäristö.
token-ttl = Voimassaoloaika
token-ttl-custom = Oma voimassaoloaika
token-ttl-hint = Luku ja yksikkö: h on tunti, d päivä, w viikko ja y vuosi, esimerkiksi 30d. Arvolla 0 pääsymerkki ei vanhene koskaan.
token-life-1d = 1 päivä
token-life-7d = 7 päivää
token-life-30d = 30 päivää
token-life-90d = 90 päivää
token-life-1y = 1 vuosi
token-life-0 = Ei vanhene
token-life-custom = Oma…
token-addresses = Osoitteet
token-addresses-hint = IP-osoitteet ja verkot, joista pääsymerkkiä saa käyttää, pilkuilla erotettuina. Tyhjänä: mistä tahansa.
token-everywhere = Mistä tahansa
token-test = Kokeile oikeuksia
token-reach = Nykyisistä salaisuuksista näillä oikeuksilla voi lukea { $read } ja kirjoittaa { $write }.
token-reach-hint = Valitse, mihin pääsymerkillä pääsee, niin näet sen täällä ennakkoon.
token-reach-nothing = Mitään ei ole vielä valittu.
token-reach-wrong = Esikatselua ei voi näyttää. Tarkista valintasi.
token-reads-and-writes = lukee ja kirjoittaa
token-can-read = Luku:
token-can-write = Luku ja kirjoitus:
token-everything = kaikki salaisuudet
token-open = kaikki salaisuudet suojattujen ympäristöjen ulkopuolella
token-more = ja { $count } muuta
token-admin = Ylläpito: kaikki tässä holvissa
token-create = Luo pääsymerkki
token-expires = Vanhenee
token-used = Viimeksi käytetty
token-uses = { $count ->
    [one] { $count } kerran
   *[other] { $count } kertaa
}
token-ends = Vanhenee { $date }
token-last-used = Käytetty { $date }
token-by = luonut { $who }
token-live = Käytössä
token-revoked = Mitätöity
token-expired = Vanhentunut
token-locked = Lukittu
token-ends-soon = Vanhenee pian
token-orphan = Ei aktiivista omistajaa
token-orphan-hint = Tämän pääsymerkin luoja ei ole enää aktiivinen Git-palvelimella, joten pääsymerkki ei kelpaa.
token-made-by = Luonut { $who }, { $date } · nro { $id }
token-made-with = Luotu pääsymerkillä nro { $id }; mitätöidään yhdessä sen kanssa
token-audit = Näytä toiminta
token-reaches = Nykyiset oikeudet
token-rotate = Vaihda pääsymerkki
token-rotate-hint = Luo uuden pääsymerkin, jolla on sama kuvaus, samat oikeudet ja osoitteet ja sama voimassaoloaika. Vanha toimii vielä valitsemasi ajan, jotta ehdit vaihtaa sen kaikkialle.
token-rotate-ends = Vanha pääsymerkki lakkaa toimimasta
token-ends-now = Heti
token-ends-1h = 1 tunnin kuluttua
token-ends-24h = 24 tunnin kuluttua
token-ends-7d = 7 päivän kuluttua
token-stop = Estä pääsy
token-lock = Lukitse
token-lock-title = Lukitse tämä pääsymerkki
token-lock-hint = Lukittu pääsymerkki ei kelpaa, ennen kuin joku avaa lukituksen.
token-locked-until = Se on lukittu; lukitus päättyy { $date }.
token-locked-by-hand = Se on lukittu, kunnes joku avaa lukituksen.
token-unlock = Avaa lukitus
token-unlock-title = Avaa tämän pääsymerkin lukitus
token-revoke = Mitätöi
token-revoke-title = Mitätöi tämä pääsymerkki
token-revoke-hint = Sen jälkeen pääsymerkki ei enää koskaan kelpaa, eivätkä myöskään sillä luodut pääsymerkit. Sitä käyttävät työt epäonnistuvat.
token-revoke-now = Mitätöi nyt
token-made = Pääsymerkki luotu
token-made-hint = Kopioi se nyt: sitä ei näytetä uudelleen.
token-text = Pääsymerkki
token-open-page = Pääsymerkin tiedot
token-use = Käytä tätä pääsymerkkiä
token-use-hint = Tallenna pääsymerkki CI-järjestelmääsi salaisuudeksi nimellä { $name } (Woodpeckerissä: vault_token). Jokainen esimerkki lataa salaisuudet ympäristömuuttujiksi.

audit = Auditointiloki
audit-entries = { $count ->
    [one] { $count } merkintä
   *[other] { $count } merkintää
}
audit-none = Ei vastaavia merkintöjä.
audit-everywhere = Hae kaikista merkinnöistä
audit-search = Salaisuus, henkilö, pääsymerkki, IP-osoite tai pyynnön tunniste
audit-views = Näkymä
audit-view-changes = Luvut ja muutokset
audit-view-refused = Evätyt
audit-view-views = Sivujen katselut
audit-range = Aikaväli
audit-range-any = Milloin tahansa
audit-range-day = Viimeiset 24 tuntia
audit-range-week = Viimeiset 7 päivää
audit-range-month = Viimeiset 30 päivää
audit-range-custom = Oma aikaväli
audit-from = Alkaen (UTC)
audit-to = Asti (UTC)
audit-remove-filter = Poista suodatin { $name }
audit-export-menu = Vie
audit-export-filtered = Nämä merkinnät muodossa { $format }
audit-export-all = Koko loki muodossa { $format }, allekirjoitettuna
audit-older = Vanhemmat
audit-newer = Uudemmat

audit-who-service = Forgevault
audit-who-operator = Palvelun ylläpitäjä
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = verkkosivu
audit-source-cli = komentorivi
audit-source-system = palvelu
audit-why-refused = Evättiin: { $why }
audit-why-failed = Epäonnistui: { $why }
audit-details = Tiedot
audit-one-request = Yksi pyyntö, { $count } merkintää
audit-more = Kaikki tämän pyynnön merkinnät
audit-entry = Merkintä
audit-action = Toiminto
audit-result = Tulos
audit-agent = Selaintunniste
audit-request-id = Pyynnön tunniste

audit-did-list = { $who } luetteli salaisuudet
audit-did-list-of = { $who } luetteli ympäristön { $what } salaisuudet
audit-did-look = { $who } avasi näkyviin { $what }
audit-did-read = { $who } luki { $what } { $version }
audit-did-read-none = { $who } etsi luettavia salaisuuksia, mutta ei löytänyt yhtään
audit-did-write = { $who } tallensi { $what } { $version }
audit-did-write-none = { $who } ei tallentanut yhtään salaisuutta
audit-did-describe = { $who } muutti tietoja: { $what }
audit-did-rename = { $who } antoi salaisuudelle { $what } uuden nimen { $to }
audit-did-delete = { $who } poisti { $what }
audit-did-purge = { $who } poisti pysyvästi { $what }
audit-did-restore = { $who } palautti { $what } { $version }
audit-did-rollback = { $who } palautti aiempaan tilaan { $what } { $version }
audit-did-hide = { $who } piilotti tämän holvin
audit-did-show-vault = { $who } toi tämän holvin jälleen saataville
audit-did-purge-vault = { $who } poisti pysyvästi tämän holvin tietoja
audit-did-token-list = { $who } avasi näkyviin pääsymerkit
audit-did-token-create = { $who } loi: { $what }
audit-did-token-update = { $who } muutti: { $what }
audit-did-token-revoke = { $who } mitätöi: { $what }
audit-did-token-mark = { $who } päivitti erään henkilön pääsymerkit
audit-did-audit-list = { $who } avasi näkyviin auditointilokin
audit-did-audit-export = { $who } vei auditointilokin
audit-did-chain-check = { $who } tarkisti auditointilokin ketjun
audit-did-chain-head = { $who } avasi näkyviin auditointilokin ketjun uusimman merkinnän
audit-did-key-rotate = { $who } aloitti data-avaimen vaihdon
audit-did-key-rotated = { $who } sai valmiiksi data-avaimen vaihdon
audit-did-key-test = { $who } teki avaimen vaihdon koeajon
audit-did-key-migrate = { $who } siirsi tämän holvin avaimet nykyiseen pääavaimeen
audit-did-rows-accept = { $who } hyväksyi tallennetut pääsymerkit ja salaisuudet sellaisinaan
audit-did-take-over = { $who } jatkoi auditointilokin ketjua toisella pääavaimella
audit-did-keys-view = { $who } avasi näkyviin avaimet
audit-did-plan-view = { $who } avasi näkyviin tilauksen
audit-did-env-list = { $who } avasi näkyviin ympäristöt
audit-did-env-look = { $who } avasi näkyviin ympäristön { $what }
audit-did-env-write = { $who } tallensi ympäristön { $what }
audit-did-env-anew = { $who } määritti ympäristöt uudelleen
audit-did-env-delete = { $who } poisti ympäristön { $what }
audit-did-env-history = { $who } avasi näkyviin historian: { $what }
audit-did-env-diff = { $who } vertaili tiloja: { $what }
audit-did-env-undo = { $who } palautti aiempaan tilaan ympäristön { $what }
audit-did-env-undo-test = { $who } esikatseli ympäristön { $what } palautusta aiempaan tilaan
audit-did-env-copy = { $who } kopioi salaisuuksia ympäristöstä { $from } ympäristöön { $what }
audit-did-env-copy-test = { $who } esikatseli salaisuuksien kopiointia ympäristöstä { $from } ympäristöön { $what }
audit-did-replay = { $who } lähetti pyynnön uudelleen ja sai ensimmäisen vastauksen
audit-did-other = { $who } teki jotain, mitä tämä versio ei tunne

audit-tried-list = { $who } yritti luetella salaisuudet
audit-tried-list-of = { $who } yritti luetella ympäristön { $what } salaisuudet
audit-tried-look = { $who } yritti avata näkyviin { $what }
audit-tried-read = { $who } yritti lukea { $what } { $version }
audit-tried-read-any = { $who } yritti lukea salaisuuksia
audit-tried-write = { $who } yritti tallentaa { $what }
audit-tried-write-any = { $who } yritti tallentaa salaisuuksia
audit-tried-delete = { $who } yritti poistaa { $what }
audit-tried-delete-any = { $who } yritti poistaa salaisuuksia
audit-tried-purge = { $who } yritti poistaa pysyvästi { $what }
audit-tried-restore = { $who } yritti palauttaa { $what }
audit-tried-rollback = { $who } yritti palauttaa aiempaan tilaan { $what }
audit-tried-token-list = { $who } yritti avata näkyviin pääsymerkit
audit-tried-token-create = { $who } yritti luoda pääsymerkin
audit-tried-token-update = { $who } yritti muuttaa pääsymerkin
audit-tried-token-revoke = { $who } yritti mitätöidä pääsymerkin
audit-tried-audit-list = { $who } yritti avata näkyviin auditointilokin
audit-tried-audit-export = { $who } yritti viedä auditointilokin
audit-tried-key-rotate = { $who } yritti vaihtaa data-avaimen
audit-tried-key-migrate = { $who } yritti siirtää tämän holvin avaimet nykyiseen pääavaimeen
audit-tried-keys-view = { $who } yritti avata näkyviin avaimet
audit-tried-plan-view = { $who } yritti avata näkyviin tilauksen
audit-tried-env-list = { $who } yritti avata näkyviin ympäristöt
audit-tried-env-look = { $who } yritti avata näkyviin ympäristön { $what }
audit-tried-env-create = { $who } yritti luoda ympäristön
audit-tried-env-write = { $who } yritti tallentaa ympäristön { $what }
audit-tried-env-delete = { $who } yritti poistaa ympäristön { $what }
audit-tried-env-history = { $who } yritti avata näkyviin historian: { $what }
audit-tried-env-diff = { $who } yritti vertailla tiloja: { $what }
audit-tried-env-undo = { $who } yritti palauttaa aiempaan tilaan ympäristön { $what }
audit-tried-env-copy = { $who } yritti kopioida salaisuuksia ympäristöön { $what }
audit-tried-other = { $who } yritti jotain muuta

audit-many-read = { $who } luki { $count } salaisuutta
audit-many-read-of = { $who } luki { $count } salaisuutta ympäristöstä { $what }
audit-many-write = { $who } tallensi { $count } salaisuutta
audit-many-write-of = { $who } tallensi { $count } salaisuutta ympäristöstä { $what }
audit-many-delete = { $who } poisti { $count } salaisuutta
audit-many-delete-of = { $who } poisti { $count } salaisuutta ympäristöstä { $what }
audit-many-restore = { $who } palautti { $count } salaisuutta
audit-many-restore-of = { $who } palautti { $count } salaisuutta ympäristöstä { $what }
audit-many-tried-read = { $who } yritti lukea { $count } salaisuutta
audit-many-tried-read-of = { $who } yritti lukea { $count } salaisuutta ympäristöstä { $what }
audit-many-tried-write = { $who } yritti tallentaa { $count } salaisuutta
audit-many-tried-write-of = { $who } yritti tallentaa { $count } salaisuutta ympäristöstä { $what }
audit-many-tried-delete = { $who } yritti poistaa { $count } salaisuutta
audit-many-tried-delete-of = { $who } yritti poistaa { $count } salaisuutta ympäristöstä { $what }

audit-token = pääsymerkki { $id }
author-token = pääsymerkki ”{ $name }”
author-unknown = käyttäjä { $id }

chain = Auditointilokin ketju
chain-hint = Jokainen merkintä on sidottu edelliseen, joten tarkistus paljastaa muutetun, poistetun tai väliin lisätyn merkinnän. Vain uusimmat merkinnät voisi katkaista pois huomaamatta: katso alta.
chain-check = Tarkista ketju
chain-whole = Ketju on ehjä: merkinnät { $first }–{ $last } ovat sellaisina kuin ne kirjoitettiin.
chain-older = Näitä vanhempia merkintöjä ei tarkistettu.
chain-broken = Ketju on katkennut: tallennettu sisältö ei vastaa sitä, mitä kirjoitettiin.
chain-unproven = Merkintöjä { $first }–{ $last } ei voi todistaa tässä: niiden ketjun avain kuuluu pääavaimelle, joka ei ole käytettävissä.
chain-take-over = Merkinnässä { $number } ketju siirtyi toiselta pääavaimelta. Merkintä kertoo, mihin aiemmat perustuvat.
chain-head = Uusin merkintä
chain-head-hint = Uusimman merkinnän numero ja tiiviste. Säilytä ne muualla: niillä voi myöhemmin todistaa, ettei tätä merkintää eikä aiempia ole muutettu.

keys = Avaimet
keys-fallback = Pääavain on johdettu Git-palvelimen asetuksesta SECRET_KEY: jos se muuttuu, salaisuuksia ei voi lukea, ennen kuin vanha avain on asetettu uudelleen. Pyydä ylläpitäjää asettamaan erillinen pääavain.
keys-due = Tällä data-avaimella on salattu jo paljon arvoja: on aika vaihtaa se.
keys-source = Pääavain
keys-source-variable = Ympäristömuuttuja { $name }
keys-source-variable-file = Tiedosto, jonka ympäristömuuttuja { $name } nimeää
keys-source-configuration = Asetusavain { $name }
keys-source-configuration-file = Tiedosto, jonka asetusavain { $name } nimeää
keys-source-app-ini = { $name } tiedostossa { $path }
keys-source-app-ini-file = Tiedosto, jonka { $name } nimeää tiedostossa { $path }
keys-source-file = Tiedosto { $path }
keys-source-forge = Johdettu Git-palvelimen asetuksesta SECRET_KEY · { $place }
keys-data-key = Data-avain
keys-version = Versio { $version }, luotu { $date }
keys-age = Data-avaimen ikä
keys-none = Täällä ei ole vielä tallennettuna mitään, joten data-avaintakaan ei ole.
keys-seals = Sillä salattuja arvoja
keys-seals-of = { $count }, enintään { $max }
keys-rotation = Avaimen vaihto
keys-rotation-hint = Vaihdossa luodaan uusi data-avain ja jokaisen salaisuuden kaikki versiot salataan sillä uudelleen. Salaisuuksia voi sillä välin lukea ja kirjoittaa.
keys-state-idle = Ei koskaan vaihdettu
keys-state-running = Käynnissä
keys-state-done = Valmis
keys-state-incomplete = Epätäydellinen
keys-running = Käynnissä: versioita salattu uudelleen { $done } / { $total }.
keys-ended = Versioita salattu uudelleen { $done } / { $total }, vaihto päättyi { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } version salausta ei voi purkaa; se pysyy salattuna vanhalla avaimella.
   *[other] { $failed } version salausta ei voi purkaa; ne pysyvät salattuina vanhalla avaimella.
}
keys-started = Vaihto käynnistetty { $date }, käynnistäjä: { $who }.
keys-checked = { $versions ->
    [one] { $versions } version salaus purettiin, { $failed } epäonnistui. Mitään ei muutettu.
   *[other] { $versions } version salaus purettiin, { $failed } epäonnistui. Mitään ei muutettu.
}
keys-check = Tarkista muuttamatta mitään
keys-rotate = Vaihda data-avain
keys-rotate-hint = Vaihtoa ei voi keskeyttää eikä perua. Kun kaikki on salattu uudelleen, vanha data-avain hävitetään.
keys-rotate-now = Vaihda nyt

more-not-shown = { $count ->
    [one] Lisäksi { $count } jää näyttämättä.
   *[other] Lisäksi { $count } jää näyttämättä.
}

plan = Tilaus
plan-name = Tällä instanssilla on { $tier }-tilaus.
plan-none = Lisenssiä ei ole.
plan-invalid = Asetettu lisenssi ei kelpaa.
plan-in-force = Lisenssi on voimassa.
plan-in-force-until = Lisenssi on voimassa; se päättyy { $date }.
plan-grace = Lisenssi päättyi { $date }. Kaikki toimii vielä; siirtymäaika päättyy { $until }.
plan-lapsed = Lisenssi päättyi { $date } eikä ole enää voimassa.
plan-dev-mode = Lisenssiä ei vaadita: kehitystila.
plan-days-left = { $days ->
    [one] Jäljellä on { $days } päivä.
   *[other] Jäljellä on { $days } päivää.
}
plan-used = { $used }, ei rajaa
plan-used-of = { $used } / { $max }
plan-at-most = Enintään { $max }
plan-no-limit = Ei rajaa
plan-live-tokens = Käytössä olevat pääsymerkit
plan-users = Instanssin käyttäjät
plan-users-hint = Käyttäjäksi lasketaan jokainen, joka on viimeisten { $days } päivän aikana tehnyt jotain missä tahansa instanssin holvissa.
plan-users-exceeded = Instanssia käyttää useampi henkilö, kuin lisenssi sallii. Ketään ei suljeta ulos, mutta tarvitaan laajempi lisenssi.
plan-retention = Auditointilokin säilytysaika
plan-for-ever = Ei rajaa
days = { $days ->
    [one] { $days } päivä
   *[other] { $days } päivää
}
plan-versioning = Salaisuuksien vanhemmat versiot
plan-tokens = Pääsymerkit CI-töille
plan-sso = Kertakirjautuminen (SSO)
plan-rotation = Data-avaimen vaihto
plan-included = Sisältyy tilaukseen
plan-not-included = Ei sisälly tilaukseen
plan-state-live = Voimassa
plan-state-ends-soon = Päättyy pian
plan-state-expired = Ei kelpaa
plan-state-none = Ei lisenssiä
plan-source = Löytyi paikasta:
plan-compare = Vertaa tilauksia
plan-here = Tilauksesi
plan-secrets = Salaisuuksia repoa kohti
plan-install = Asenna lisenssi
plan-install-who = Lisenssin asentaa tämän instanssin ylläpitäjä. Se koskee kaikkia instanssin repoja.
plan-install-file = Tallenna lisenssi tiedostoksi, jonka Forgevault voi lukea.
plan-install-setting = Aseta tiedoston polku ympäristömuuttujaan { $variable } tai asetustiedoston kohtaan { $setting } ja käynnistä Forgevault uudelleen. Jos polku oli jo asetettu, korvaa tiedosto: uudelleenkäynnistystä ei tarvita.
plan-install-wait = Lataa tämä sivu uudelleen muutaman sekunnin kuluttua. Se näyttää uuden tilauksen tai sen, mikä lisenssissä on vialla.
plan-lapse = Kun lisenssi päättyy
plan-lapse-hint = Kaikkea tallennettua voi edelleen lukea, viedä ja poistaa, ja olemassa oleville salaisuuksille voi antaa uusia arvoja.
plan-lapse-secrets = { $count ->
    [one] Täällä on { $count } salaisuus. Uusia voi luoda vain, kun niitä on vähemmän kuin { $max }.
   *[other] Täällä on { $count } salaisuutta. Uusia voi luoda vain, kun niitä on vähemmän kuin { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } vanhempi versio säilyy luettavana, mutta siihen ei voi palata.
   *[other] { $count } vanhempaa versiota säilyy luettavina, mutta niihin ei voi palata.
}
plan-lapse-tokens = { $count ->
    [one] { $count } pääsymerkki toimii edelleen. Uusia ei voi luoda.
   *[other] { $count } pääsymerkkiä toimii edelleen. Uusia ei voi luoda.
}
plan-lapse-rotation = Data-avainta ei voi vaihtaa.

secret-reveal = Näytä
secret-hide = Piilota
secret-copy = Kopioi
secret-copied = Kopioitu
secret-not-given = Arvoa ei voitu ladata.
secret-needs-script = Arvon näyttäminen tai kopioiminen täällä vaatii JavaScriptin; arvon saa myös rajapinnan kautta.

skip-to-content = Siirry sisältöön
language = Kieli

lockbox-new = Uusi lukkolipas
lockbox-make = Uusi lukkolipas (salataan selaimessasi)
lockbox-back = Takaisin salaisuuteen
lockbox-hint = Lukkolipas salataan ja avataan tässä selaimessa. Salalause ja arvo eivät poistu tältä sivulta.
lockbox-needs-script = Lukkolippaan avaaminen tai salaaminen täällä vaatii JavaScriptin.
lockbox-open = Avaa lukkolipas
lockbox-seal = Salaa arvo
lockbox-warning = Jos salalause katoaa, kukaan ei voi palauttaa arvoa.
lockbox-passphrase = Salalause
lockbox-again = Salalause uudelleen
lockbox-store = Salaa ja tallenna
lockbox-go = Avaa tai salaa tässä selaimessa
lockbox-instead = Korvaa arvo lukkolippaalla
lockbox-wrong-passphrase = Salalause on väärä, tai lukkolipasta on muutettu.
lockbox-failed = Tämä ei onnistunut tässä selaimessa.
lockbox-no-text = Sisältö ei ole tekstiä; sen voi ladata.
lockbox-encoding = Tässä on virheellisiä merkkejä.
lockbox-no-passphrase = Anna salalause.
lockbox-other-passphrase = Salalauseet eivät täsmää.

undo = Kumoa
flash-secret-created = { $name } luotu.
flash-secret-stored = { $name } tallennettu versiona { $count }.
flash-secret-described = Tallennettu kuvaus ja tyyppi: { $name }.
flash-secret-deleted = { $name } poistettu.
flash-secret-restored = { $name } palautettu.
flash-secret-purged = { $name } poistettu pysyvästi.
flash-secret-rolled-back = { $name } palasi aiempaan versioon ja tallennettiin versiona { $count }.
flash-secret-renamed = Uusi nimi: { $name }.
flash-secret-copied = Kopioitu nimelle { $name }.
flash-imported = { $count ->
    [one] { $count } salaisuus tuotu ympäristöön { $name }.
   *[other] { $count } salaisuutta tuotu ympäristöön { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } salaisuus poistettu ympäristöstä { $name }.
   *[other] { $count } salaisuutta poistettu ympäristöstä { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } salaisuus palautettu ympäristöön { $name }.
   *[other] { $count } salaisuutta palautettu ympäristöön { $name }.
}
flash-undone = { $count ->
    [one] { $count } salaisuuden muutos kumottu ympäristössä { $name }.
   *[other] { $count } salaisuuden muutokset kumottu ympäristössä { $name }.
}
flash-token-saved = Pääsymerkki { $name } tallennettu.
flash-token-locked = Pääsymerkki nro { $name } lukittu.
flash-token-unlocked = Pääsymerkin nro { $name } lukitus avattu.
flash-token-revoked = Pääsymerkki nro { $name } mitätöity.
flash-token-rotated = { $count ->
    [one] Pääsymerkille nro { $name } luotiin korvaaja. Vanha lakkaa toimimasta { $count } tunnin kuluessa.
   *[other] Pääsymerkille nro { $name } luotiin korvaaja. Vanha lakkaa toimimasta { $count } tunnin kuluessa.
}
flash-token-replaced = Pääsymerkille nro { $name } luotiin korvaaja, ja vanha on nyt mitätöity.
flash-token-shown = Pääsymerkkiä nro { $name } ei voi näyttää uudelleen. Jos sinulla ei ole sitä, vaihda se.
flash-environment-declared = Ympäristö { $name } luotu.
flash-environment-changed = Ympäristö { $name } tallennettu.
flash-environment-deleted = Ympäristö { $name } poistettu.
flash-environment-copied = { $count ->
    [one] { $count } salaisuus kopioitu ympäristöön { $name }.
   *[other] { $count } salaisuutta kopioitu ympäristöön { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } salaisuus kopioitu ympäristöön { $name }, { $skipped } ohitettu.
   *[other] { $count } salaisuutta kopioitu ympäristöön { $name }, { $skipped } ohitettu.
}
flash-environment-rolled-back = { $name } palautettu revisioon { $count }.
flash-environment-unchanged = { $name } vastaa jo revisiota { $count }.
flash-rotation-started = Avaimen vaihto on alkanut.
