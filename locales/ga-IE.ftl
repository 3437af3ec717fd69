# The texts of the pages in Irish (Ireland).

tab-code = Cód
tab-issues = Saincheisteanna
tab-pull-requests = Iarratais Tarraingthe
tab-actions = Gníomhartha
tab-packages = Pacáistí
tab-projects = Tionscadail
tab-releases = Scaoileann
tab-wiki = Vicí
tab-activity = Gníomhaíocht
tab-settings = Socruithe
mark-archived = Cartlannaithe
mark-private = Príobháideach
mark-internal = Inmheánach
mark-template = Teimpléad
tab-forgejo-code = Cód
tab-forgejo-issues = Saincheisteanna
tab-forgejo-pull-requests = Iarratais Tarraingthe
tab-forgejo-actions = Gníomhartha
tab-forgejo-packages = Pacáistí
tab-forgejo-projects = Tionscadail
tab-forgejo-releases = Scaoileann
tab-forgejo-wiki = Vicí
tab-forgejo-activity = Gníomhaíocht
mark-forgejo-archived = Cartlannaithe
mark-forgejo-private = Príobháideach
mark-forgejo-internal = Inmheánach
mark-forgejo-template = Teimpléad
forge-home = Leathanach baile an fhreastalaí Git

nav-milestones = Clocha míle
nav-explore = Iniúch
nav-help = Cabhair
nav-notifications = Fógraí
nav-menu = Roghchlár
nav-create = Cruthaigh…
nav-new-repository = Stór nua
nav-migrate = Imirce nua
nav-new-organization = Eagraíocht nua
nav-you = Próifíl agus socruithe…
nav-signed-in = Sínithe isteach mar { $name }
nav-profile = Próifíl
nav-starred = Réaltaigh
nav-subscriptions = Síntiúis
nav-settings = Socruithe
nav-admin = Riarachán láithreáin
nav-forge-sign-out = Sínigh amach
nav-vault-sign-out = Sínigh amach as an mboghta
header-rss = Fothú RSS
header-watch = Fhéachaint
header-star = Réalta
header-fork = Forc
header-forked-from = forcailte ó { $name }
header-mirror-of = scáthán de { $name }
tabs-more = Tuilleadh

vault = Boghta
sign-in = Sínigh isteach
sign-in-hint = Greamaigh comhartha rochtana pearsanta a bhfuil na raonta read:user agus read:repository aige. Chun rúin a chur in eagar, nó timpeallachtaí cosanta a léamh, teastaíonn write:repository freisin.
sign-in-token = Comhartha
sign-in-make = Cruthaigh comhartha
sign-out = Sínigh amach
sign-in-unknown-token = Ní aithníonn an freastalaí Git an comhartha seo.

name = Ainm
description = Cur síos
type = Cineál
environment = Timpeallacht
access = Rochtain
history = Stair
cancel = Cuir ar ceal
download = Íoslódáil
save = Sábháil
last-changed = Athraithe go deireanach
preview = Réamhamharc

secrets = Rúin
secrets-none = Níl aon rúin anseo fós.
secrets-first = Cruthaigh an chéad cheann anseo, greamaigh comhad .env iomlán, nó stóráil ceann ó theirminéal:
secrets-ask = Is féidir le daoine a bhfuil cead scríofa acu sa stór seo an chéad cheann a stóráil.
secrets-none-found = Níl aon rún ag teacht leis an gcuardach seo.
search = Cuardaigh
filter-any-type = Gach cineál
filter-deleted = Cuir rúin scriosta san áireamh
filter-apply = Cuir i bhfeidhm
filter-clear = Glan na scagairí
filter = Scag
filter-all = Gach ceann
sort = Sórtáil de réir
page-size = Ainmneacha in aghaidh an leathanaigh
names-count = { $count ->
    [one] { $count } ainm
    [two] { $count } ainm
    [few] { $count } ainm
    [many] { $count } n-ainm
   *[other] { $count } ainm
}
from-base = ón mbunshraith
secrets-search = Cuardaigh ainmneacha agus cur síos
add = cuir leis
version-short = v{ $version }
select-all = Roghnaigh gach ainm ar an leathanach seo
select-name = Roghnaigh { $name }
selected = { $n } roghnaithe
selected-in = Timpeallacht:
selected-export = Íoslódáil .env
selected-copy = Cóipeáil go
selected-delete-means = Scriostar na rúin sa timpeallacht roghnaithe, agus is féidir iad a athchóiriú.
list-drop = Scaoil an comhad .env anseo chun réamhamharc a fheiceáil
secret-hides = Le folú i gceann { $n } s

secret-version = Leagan
secret-changed = Athraithe
secret-deleted = Scriosta
secret-lockbox = Taisceadán

page-previous = Roimhe seo
page-next = Ar aghaidh
page-of = Leathanach { $page } as { $pages }

sessions = Brabhsálaithe sínithe isteach
sessions-hint = Seo na háiteanna ina bhfuil tú sínithe isteach. Sínigh amach as aon cheann nach n-aithníonn tú.
session-this = An brabhsálaí seo
session-at = ó { $address }
session-since = sínithe isteach: { $date }
session-active = gníomhach go deireanach: { $date }
session-end = Sínigh amach
terminals = Teirminéil
terminals-hint = Teirminéil atá sínithe isteach le { $command }. Sínigh amach aon cheann nach n-aithníonn tú.

device = Sínigh isteach teirminéal
device-code = Cód
device-hint = Cuir isteach an cód a thaispeánann { $command } i do theirminéal.
device-wrong = Tá an cód seo mícheart, imithe in éag nó in úsáid cheana.
device-continue = Lean ar aghaidh
device-asks = Tá clár ag iarraidh an bhoghta a úsáid thar do cheann. Tugann sé { $name } air féin.
device-warning = Ná ceadaigh é seo ach amháin má tá { $command } díreach clóscríofa agat féin. Diúltaigh dó má sheol duine éigin an cód chugat.
device-address = A sheoladh
device-own-address = Do sheoladh
device-asked = Iarrtha
device-approve = Ceadaigh
device-deny = Diúltaigh
device-approved = Tá { $name } sínithe isteach. Téigh ar ais chuig do theirminéal.
device-denied = Níor síníodh { $name } isteach.
device-confirm-title = Deimhnigh gníomh
device-confirm-asks = Tá teirminéal atá sínithe isteach thar do cheann ag iarraidh é seo a dhéanamh. Tugann sé { $name } air féin.
device-action = Gníomh
device-repository = Stór
device-confirm-warning = Ná deimhnigh é seo ach amháin má thosaigh tú féin é anois díreach. Ar feadh deich nóiméad féadfaidh an teirminéal seo rudaí eile a dhéanamh freisin a thugann rochtain nó nach féidir a chealú.
device-confirm = Deimhnigh
device-confirmed = Deimhnithe. Is féidir le { $name } leanúint ar aghaidh ar feadh deich nóiméad.

error-title = Níor éirigh leis seo
error-title-not-found = Gan aimsiú
error-title-no-access = Gan rochtain
error-title-plan = Níl sé seo san áireamh i do phlean

error-invalid-request = Seiceáil na sonraí a chuir tú isteach.
error-invalid-version = Ní uimhir leagain í seo.
error-unauthorized = Níl tú sínithe isteach, nó ní aithníonn an freastalaí Git do shíniú isteach a thuilleadh.
error-invalid-token = Níl an comhartha seo bailí.
error-token-expired = Tá an comhartha seo imithe in éag.
error-token-revoked = Cúlghaireadh an comhartha seo.
error-limit-reached = Ní cheadaíonn an plean níos mó.
error-enterprise-required = Tá an plean Enterprise ag teastáil chuige seo.
error-forbidden = Níl cead agat é seo a dhéanamh.
error-confirmation-required = Deimhnigh é seo sa bhrabhsálaí ar dtús.
error-access-denied = Níl cead ag an gcomhartha é seo a dhéanamh.
error-not-found = Níor aimsíodh é, nó níl rochtain agat air.
error-state-unavailable = Níl an staid níos luaithe seo ar fáil a thuilleadh.
error-method-not-allowed = Ní féidir é seo a dhéanamh anseo.
error-request-timeout = Thóg sé rófhada. Seiceáil an ndearnadh an t-athrú sula ndéanann tú iarracht arís.
error-already-exists = Tá ceann den ainm seo ann cheana.
error-environment-has-names = Tá rúin ann cheana a dtosaíonn a n-ainmneacha le hainm na timpeallachta seo.
error-environment-not-empty = Tá rúin sa timpeallacht seo fós, cinn scriosta b’fhéidir.
error-too-many-environments = Ní féidir tuilleadh timpeallachtaí a bheith sa stór seo.
error-older-process = Tá leagan níos sine de Forgevault fós ag úsáid an bhunachair sonraí seo. Déan iarracht arís nuair a bheidh sé nuashonraithe.
error-conflict = Tá an t-iarratas céanna fós á phróiseáil. Bain triail eile as i gceann tamaill.
error-key-mismatch = Tá luachanna an stóir seo criptithe le máistir-eochair eile.
error-version-conflict = Rinne duine éigin athrú agus tú i mbun eagarthóireachta.
error-value-too-large = Tá an luach rómhór.
error-unsupported-media-type = Ní ghlacann an tseirbhís leis an gcineál seo ábhair.
error-idempotency-mismatch = Úsáideadh an eochair seo cheana d'iarratas eile.
error-token-locked = Tá an comhartha seo faoi ghlas.
error-precondition-required = Teastaíonn an leagan reatha don athrú seo. Athlódáil an leathanach agus bain triail eile as.
error-rate-limited = Rinneadh an iomarca iarrachtaí. Fan tamall agus déan iarracht arís.
error-decryption-failed = Níorbh fhéidir luach stóráilte a dhíchriptiú.
error-encryption-failed = Níorbh fhéidir an luach a chriptiú.
error-internal-error = Tharla earráid sa tseirbhís.
error-environments-unreadable = Athraíodh timpeallachtaí an stóir seo lasmuigh de Forgevault. Ní mór d’oibreoir na seirbhíse iad a shocrú arís.
error-forge-unavailable = Níl an freastalaí Git ag freagairt. Déan iarracht arís ar ball.
error-audit-unavailable = Ní féidir scríobh sa loga iniúchta faoi láthair, agus mar sin ní sholáthraítear aon rud. Seiceáil an ndearnadh an t-athrú sula ndéanann tú iarracht arís.
error-role-read = Teastaíonn cead léite sa stór seo chuige sin, agus is féidir le riarthóirí an stóir é a thabhairt duit.
error-role-write = Teastaíonn cead scríofa sa stór seo chuige sin, agus is féidir le riarthóirí an stóir é a thabhairt duit.
error-role-admin = Ní féidir ach le riarthóirí an stóir seo é a dhéanamh.
error-role-archived = Tá an stór seo cartlannaithe, agus mar sin tá a bhoghta inléite amháin. Is féidir le riarthóirí an stóir é a thabhairt ar ais ón gcartlann.
error-plans = Féach cad atá i ngach plean agus conas ceadúnas a shuiteáil
error-again = Déan iarracht arís
error-to-secrets = Ar ais chuig na rúin
error-to-forge = Chuig an leathanach baile
error-request-id = Aitheantas an iarratais: { $id } (luaigh é agus an fhadhb á tuairisciú agat)

secret-new = Rún nua

import = Iompórtáil .env
import-hint = Línte san fhoirm NAME=value, le tráchtanna agus le luachanna i gcomharthaí athfhriotail. Glactar le $ mar atá; ní leathnaítear athróga. Idir comharthaí athfhriotail dúbailte, is iad \", \\ agus \n na seichimh éalaithe amháin.
import-text = Nó greamaigh a ábhar
import-file = Comhad
import-environment = Cuir sa timpeallacht
import-environment-none = Gan timpeallacht: na hainmneacha mar atá siad sa chomhad
import-store = { $count ->
    [one] Iompórtáil { $count } rún
    [two] Iompórtáil { $count } rún
    [few] Iompórtáil { $count } rún
    [many] Iompórtáil { $count } rún
   *[other] Iompórtáil { $count } rún
}
import-plan = A bhfuil le stóráil
import-line = Líne
import-outcome = Toradh
import-new = nua
import-changed = athraithe
import-unchanged = gan athrú
import-show = Taispeáin na hathruithe
import-literal = Fanann an $ ann mar atá; ní leathnaítear athróga.
import-refused = diúltaithe
import-nothing = Tá gach rud stóráilte cheana díreach mar atá sé anseo.
import-blocked = Ní féidir aon rud a stóráil fad is atá rud éigin diúltaithe.
import-unread = Níorbh fhéidir a bhfuil ina dhiaidh sin a léamh.
import-leave-out = Réamhamharc gan na línte seo
import-left-out = { $count ->
    [one] Fágtar { $count } líne ar lár.
    [two] Fágtar { $count } líne ar lár.
    [few] Fágtar { $count } líne ar lár.
    [many] Fágtar { $count } líne ar lár.
   *[other] Fágtar { $count } líne ar lár.
}
import-no-assignment = Níl líne { $line } san fhoirm NAME=value.
import-unterminated = Níl an comhartha athfhriotail ar líne { $line } dúnta.
import-after-quote = Tá téacs eile ar líne { $line } i ndiaidh an chomhartha athfhriotail dheiridh.
import-ambiguous = Ní léann gach ríomhchlár an luach ar líne { $line } ar an mbealach céanna. Cuir i gcomharthaí athfhriotail singile é. Má tá comhartha athfhriotail singil ann nó má chríochnaíonn sé le \, bain úsáid as comharthaí dúbailte agus scríobh \ mar \\ agus " mar \".
import-twice = Tá an t-ainm ar líne { $line } ar líne { $first } cheana.
import-too-many = Tá níos mó ná { $max } athróg ann, ó líne { $line } ar aghaidh.
secret-name-hint = Litreacha, digití, fostríoca, daiseanna agus poncanna.
secret-value = Luach
secret-new-value = Luach nua
secret-comment = Trácht (le feiceáil sa stair)
secret-create = Cruthaigh rún
secret-create-another = Cruthaigh agus cuir ceann eile leis
secret-change = Athraigh
secret-change-hint = Sábháiltear leagan nua gan an ceann reatha a thaispeáint.
secret-edit = Cuir in eagar
edit-title = Cuir { $name } in eagar
secret-more = Tuilleadh gníomhartha
secret-sections = Ar an leathanach seo
secret-elsewhere = I dtimpeallachtaí eile
secret-is-deleted = Tá an rún seo scriosta. Is féidir leat é a athchóiriú mar aon lena leaganacha uile.
secret-move = Athainmnigh nó bog
secret-move-hint = Fanann an stair. Ní aimseoidh comharthaí ná poist a úsáideann an seanainm an rún a thuilleadh.
secret-rename = Athainmnigh
secret-copy-to = Cóipeáil go timpeallacht eile
secret-copy-hint = Cóipeáiltear an luach reatha mar aon leis an gcineál agus an gcur síos. Ní fheiceann aon duine an luach.
secret-copy-into = Cóipeáil go { $name }
secret-copy-taken = Tá { $name } ann cheana. Má fhorscríobhann tú é, is í an chóip an chéad leagan eile de.
secret-copy-over = Forscríobh
secret-delete-title = Scrios an rún seo
secret-purge-title = Scrios an rún seo go buan
secret-purge-means = Scriostar gach leagan. Ní féidir é seo a chur ar ceal.

access-anyone = Is féidir le gach duine a bhfuil cead léite acu sa stór seo an rún seo a léamh. Is féidir le daoine a bhfuil cead scríofa acu é a athrú.
access-protected = Tá an timpeallacht seo faoi chosaint. Is féidir le daoine a bhfuil cead scríofa acu sa stór seo an rún seo a léamh, agus is ag riarthóirí amháin atá cead é a athrú.
access-audit = Gníomhaíocht
access-readers = Na léitheoirí is déanaí
access-readers-none = Níor léigh aon duine an rún seo le déanaí.
access-tokens = Comharthaí a bhfuil rochtain acu air
access-tokens-none = Ní féidir le comhartha ar bith an rún seo a léamh.
access-token-reads = cead léite
access-token-writes = cead léite agus scríofa
access-tokens-part = Níor seiceáladh ach an chéad { $count } de na comharthaí.
access-workflows = Comhaid sreabha oibre a úsáideann é
access-workflows-search = Cuardaigh comhaid sreabha oibre
access-workflows-none = Ní úsáideann aon chomhad sreabha oibre ar an mbrainse réamhshocraithe an t-ainm seo.
access-workflows-part = Níor cuardaíodh gach comhad sreabha oibre: níor cuardaíodh ach 20 comhad suas le 64 KiB.
access-workflows-unknown = Níor lig an freastalaí Git duit na comhaid sreabha oibre a léamh.

secret-created = Cruthaithe
secret-delete = Scrios
secret-restore = Athchóirigh
secret-purge = Scrios go buan
secret-confirm-purge = Chun é a scriosadh go buan mar aon lena leaganacha uile, clóscríobh { $name }

version-current = Reatha
version-roll-back = Fill ar an leagan seo
version-number = Leagan { $version }
version-written = Leagan { $version }, scríofa ag { $who }, { $time }

form-kept = B’éigean duit síniú isteach arís sula bhféadfaí an fhoirm seo a sheoladh. Níl aon rud sábháilte fós: seiceáil í agus seol arís í.
value-lost = Ní féidir an luach seo a thaispeáint i réimse gan é a athrú. Roghnaigh mar chomhad é.
value-show = Taispeáin an luach
value-generate = Gin
value-length = Fad
value-characters = Carachtair
value-letters = Litreacha agus digití
value-symbols = Litreacha, digití agus siombailí
value-url = Litreacha, digití, - agus _
value-hex = Heicsidheachúlach
value-more = Tuilleadh
value-empty = Sábháil luach folamh
value-file = Nó comhad
value-file-hint = Má roghnaíonn tú comhad, stórálfar é in ionad a bhfuil sa réimse. Caithfidh sé a bheith ina théacs UTF-8.
value-line-breaks = Briseadh líne sa luach seo:
value-edit = Cuir an luach reatha in eagar

secret-details = Cur síos agus cineál
secret-delete-means = Is féidir é a athchóiriú níos déanaí, mar aon lena leaganacha uile.
secret-delete-sure = Scrios { $name }

conflict = D’athraigh duine éigin an rún seo agus tú á chur in eagar
conflict-kept = Níl a bhfuil clóscríofa agat stóráilte áit ar bith fós. Tá sé le feiceáil thíos.
conflict-mine = Do luachsa
conflict-diff = Ón luach eile go dtí do luachsa
conflict-store = Stóráil mo luachsa mar leagan { $version }
conflict-compare = Cuir i gcomparáid leis an luach eile
conflict-drop = Cuir mo luachsa ar ceal agus féach ar an luach eile

compare-of = Ó leagan { $from } go leagan { $to }
compare-from = Ó leagan
compare-to = Go leagan
compare-show = Taispeáin na difríochtaí
compare-any = Cuir aon dá leagan i gcomparáid
compare-hint = Taispeánfar an dá luach ansin, agus taifeadfar sa loga iniúchta gur léadh iad araon.
diff = Difríochtaí
diff-none = Is ionann iad.
diff-sealed = Bíonn taisceadán criptithe; ní féidir leis an tseirbhís a bhfuil ann a chur i gcomparáid.
diff-unended = (gan briseadh líne ag an deireadh)

rollback-to = Fill ar leagan { $version }
rollback-means = Stórálfar an t-ábhar atá i leagan { $version } arís, mar leagan { $next }.
rollback-back = Aischurtha
rollback-confirm = Chun filleadh ar an leagan, clóscríobh { $name }

new-exists = Féach ar an rún { $name } atá ann
new-gone = Scriosadh an rún { $name } idir an dá linn. Níl a bhfuil clóscríofa agat stóráilte áit ar bith fós; má stórálann tú anseo é, athchóireofar an rún agus é sin mar luach aige.

token-unused = Níor úsáideadh fós

environments = Timpeallachtaí
environments-hint = Baineann rún le timpeallacht má thosaíonn a ainm le hainm na timpeallachta agus ponc ina dhiaidh. Tá gach rún eile sa bhunshraith.
environment-name-hint = Litreacha beaga, digití, fostríoca agus daiseanna.
environment-base-hint = Rúin gan timpeallacht
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Faoi chosaint
# A label: a secret that is missing here is taken from the base.
environment-overlay = Comhlánaithe ón mbunshraith
# In place of the number of secrets.
environment-no-access = Gan rochtain
environment-new = Timpeallacht nua
environment-create = Cruthaigh timpeallacht
environment-protect-hint = Is ag riarthóirí amháin atá cead rúin a athrú i dtimpeallacht faoi chosaint, agus níl na rúin le feiceáil ag daoine nach bhfuil ach cead léite acu.
environment-take-in = { $count ->
    [one] Cuir san áireamh freisin an rún a dtosaíonn a ainm cheana leis an ainm seo agus ponc
    [two] Cuir san áireamh freisin an dá rún a dtosaíonn a n-ainmneacha cheana leis an ainm seo agus ponc
    [few] Cuir san áireamh freisin na { $count } rún a dtosaíonn a n-ainmneacha cheana leis an ainm seo agus ponc
    [many] Cuir san áireamh freisin na { $count } rún a dtosaíonn a n-ainmneacha cheana leis an ainm seo agus ponc
   *[other] Cuir san áireamh freisin na { $count } rún a dtosaíonn a n-ainmneacha cheana leis an ainm seo agus ponc
}
environment-secrets = { $count ->
    [one] { $count } rún
    [two] { $count } rún
    [few] { $count } rún
    [many] { $count } rún
   *[other] { $count } rún
}
environment-actions = Gníomhartha do { $name }
environment-pages = Leathanaigh { $name }
environment-overview = Foramharc
environment-compare = Cuir i gcomparáid
environment-copy-here = Cóipeáil anseo
environment-base-means = Tá gach rún nach bhfuil in aon timpeallacht sa bhunshraith. Timpeallachtaí a chomhlánaítear ón mbunshraith, faigheann siad anseo a bhfuil in easnamh orthu.
environment-revision = Leasú
environment-open-hint = Is féidir le gach duine a bhfuil cead scríofa acu rúin a athrú anseo, agus tá na rúin le feiceáil ag daoine a bhfuil cead léite acu.
environment-no-access-hint = Ní féidir leat rúin na timpeallachta seo a fheiceáil.
environment-fallback = Comhlánú ón mbunshraith
environment-fallback-rule = Uathoibríoch: air mura bhfuil sí faoi chosaint
environment-fallback-on = Air
environment-fallback-off = As
environment-overlay-hint = Faigheann poist rún ón mbunshraith má tá sé ar iarraidh anseo.
environment-no-overlay = Ní fhaigheann poist ach na rúin atá anseo.
environment-keep-overlay = Coinnigh an comhlánú cé go mbeidh an timpeallacht faoi chosaint
environment-keep-overlay-hint = Seachas sin, múchann an chosaint é: is féidir le gach duine a bhfuil cead scríofa acu an bhunshraith a athrú, agus dá réir sin a bhfaigheann poist anseo.
environment-position = Ionad
environment-position-hint = Ord i liostaí, 0 go 1000.
environment-position-new-hint = Ord i liostaí, 0 go 1000. Fág folamh é chun í a chur ag an deireadh.
environment-delete = Scrios { $name }
environment-delete-now = Scrios an timpeallacht
environment-empty-hint = Níl aon rún sa timpeallacht seo, agus mar sin is féidir leat í a scriosadh. Fanann a stair sa loga iniúchta.
environment-delete-sure = Scrios anois
environment-held = { $count ->
    [one] Tá { $count } rún sa timpeallacht seo fós.
    [two] Tá { $count } rún sa timpeallacht seo fós.
    [few] Tá { $count } rún sa timpeallacht seo fós.
    [many] Tá { $count } rún sa timpeallacht seo fós.
   *[other] Tá { $count } rún sa timpeallacht seo fós.
}
environment-held-deleted = { $count ->
    [one] Tá { $count } acu scriosta, ach is féidir é a athchóiriú.
    [two] Tá { $count } acu scriosta, ach is féidir iad a athchóiriú.
    [few] Tá { $count } acu scriosta, ach is féidir iad a athchóiriú.
    [many] Tá { $count } acu scriosta, ach is féidir iad a athchóiriú.
   *[other] Tá { $count } acu scriosta, ach is féidir iad a athchóiriú.
}
environment-held-hint = Chun an timpeallacht a scriosadh, scrios na rúin go buan ar dtús nó athainmnigh iad chun iad a bhogadh go háit eile.
environment-held-show = Taispeáin iad

environment-with = Le
environment-compare-hint = Taispeánann an chomparáid ainmneacha, ní luachanna riamh. Cuirtear iontráil léimh sa loga iniúchta do gach luach a chuirtear i gcomparáid.
environment-compare-nothing = Níl aon rud le cur i gcomparáid: níl rún ag ceachtar acu is féidir leat a léamh ar an dá thaobh.
environment-differs = Luachanna éagsúla
environment-only-here = In { $here } amháin
environment-only-there = In { $there } amháin
environment-incomparable = Ní féidir iad a chur i gcomparáid: criptithe sa bhrabhsálaí
environment-same = An luach céanna
environment-copy-to = Cóipeáil go { $name }…
environment-copy-selected-hint = Cóipeáiltear na hainmneacha roghnaithe. Feicfidh tú réamhamharc ar dtús.

environment-from = Ó
environment-show-secrets = Taispeáin na rúin
environment-pick = Rúin le cóipeáil
environment-pick-all = Roghnaigh gach ceann
environment-pick-none = Ná roghnaigh aon cheann
environment-exists = ann cheana, v{ $version }
environment-conflict = Má tá rún ann cheana
environment-conflict-skip = Coinnigh é
environment-conflict-overwrite = Cuir leagan nua ina ionad
environment-conflict-fail = Ná cóipeáil aon rud
environment-copy-hint = Ní thaispeántar luachanna riamh. Cuirtear iontráil don léamh agus iontráil don scríobh sa loga iniúchta do gach rún a chóipeáiltear.
environment-nothing-to-copy = Níl aon rún in { $name } is féidir leat a chóipeáil.
environment-copy-plan = Cóipeáil ó { $from } go { $to }
environment-copy-nothing = Ní chóipeálfaí aon rud.
environment-skipped = { $count ->
    [one] Tá { $count } rún ann cheana agus fanann sé mar atá:
    [two] Tá { $count } rún ann cheana agus fanann siad mar atá:
    [few] Tá { $count } rún ann cheana agus fanann siad mar atá:
    [many] Tá { $count } rún ann cheana agus fanann siad mar atá:
   *[other] Tá { $count } rún ann cheana agus fanann siad mar atá:
}
environment-copy-now = { $count ->
    [one] Cóipeáil { $count } rún
    [two] Cóipeáil { $count } rún
    [few] Cóipeáil { $count } rún
    [many] Cóipeáil { $count } rún
   *[other] Cóipeáil { $count } rún
}
environment-choose-again = Athraigh an rogha

environment-change-added = curtha leis, v{ $version }
environment-change-deleted = scriosta
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } eile
    [two] { $count } eile
    [few] { $count } eile
    [many] { $count } eile
   *[other] { $count } eile
}
environment-copied-from = cóipeáilte ó { $name }
environment-rolled-back-to = filleadh ar leasú { $number }
environment-undid = leasú { $number } curtha ar ceal
environment-first = A raibh anseo nuair a thosaigh an stair
environment-redrawn = Cruthaíodh nó scriosadh an timpeallacht
environment-base-redrawn = Bogadh rúin isteach i dtimpeallacht nó amach aisti
environment-no-history = Níl aon stair ann is féidir leat a fheiceáil.
environment-roll-back-at = Fill ar an staid roimh leasú { $number } nó ina dhiaidh
environment-back-before = Fill ar an staid roimh an athrú seo
environment-back-after = Fill ar an staid i ndiaidh an athraithe seo
environment-no-versions = Chun filleadh ar staid níos luaithe, teastaíonn plean le seanleaganacha de rúin.
environment-time = Dáta agus am (UTC)
environment-time-hint = Filltear ar a raibh anseo ag an nóiméad sin.
environment-or-revision = Nó leasú
environment-or-revision-hint = Uimhir ón stair.
environment-only-names = Na hainmneacha seo amháin (roghnach)
environment-only-names-hint = Scar le camóga nó spásanna.
environment-back-to = Fill ar leasú { $number }
environment-back-changes = { $count ->
    [one] D’athrófaí { $count } rún:
    [two] D’athrófaí { $count } rún:
    [few] D’athrófaí { $count } rún:
    [many] D’athrófaí { $count } rún:
   *[other] D’athrófaí { $count } rún:
}
environment-back-hint = Sábháiltear na luachanna mar leaganacha nua, agus ní chailltear aon stair. Fanann cur síos agus cineál mar atá.
environment-back-nothing = Ní athrófaí aon rud: tá gach rud mar a bhí an uair sin.
environment-will-return = ag teacht ar ais, v{ $version }
environment-will-go = le scriosadh
environment-unavailable = Gan a bheith ar fáil go hiomlán
environment-purged = scriosadh go buan é; fanann an t-ainm mar atá
environment-pruned = baineadh an leagan sin; fanann an t-ainm mar atá
environment-moved = tá sé i dtimpeallacht eile inniu agus fanann sé ann; faigheann an t-ainm cóip

tokens = Comharthaí
tokens-none = Níl aon chomharthaí anseo fós.
tokens-none-hint = Le comharthaí is féidir le poist CI agus scripteanna rúin an stóir seo a léamh nó a scríobh.
tokens-all = Taispeáin cinn chúlghairthe freisin
tokens-live = Folaigh cinn chúlghairthe
token-new = Comhartha nua
token-description-hint = Cad chuige an comhartha, mar shampla “Imlonnú go staging”.
token-scope = Raon feidhme
token-scope-hint = Na rudaí a cheadaítear don chomhartha: read, write, admin, read:PATTERN nó write:PATTERN, scartha le camóga. Ainm rúin é PATTERN, nó tús ainmneacha agus * ag an deireadh. Ní féidir timpeallachtaí faoi chosaint a shroicheadh ach le patrún a thosaíonn lena n-ainm. Má líonann tú é seo, cuirtear in ionad na roghanna thuas é.
token-advanced = Ardroghanna: cuir isteach raon feidhme
token-access = Cead
token-access-read = Léamh
token-access-read-hint = Rúin a léamh agus a easpórtáil.
token-access-write = Léamh agus scríobh
token-access-write-hint = Iad a chruthú, a athrú, a scriosadh agus a athchóiriú freisin.
token-access-admin = Riarachán
token-access-admin-hint = Gach rud sa bhoghta seo, comharthaí, an loga iniúchta agus eochracha san áireamh.
token-where-parts = Timpeallachtaí roghnaithe
token-where-parts-hint = Rúin a chuirfear leo níos déanaí san áireamh.
token-where-everywhere = Gach timpeallacht
token-where-everywhere-hint = An bhunshraith agus gach timpeallacht reatha, cinn faoi chosaint san áireamh.
token-where-names = Rúin roghnaithe
token-where-names-hint = De réir ainm nó réimíre.
token-names = Ainmneacha nó réimíreanna
token-names-hint = Scar le camóga nó spásanna. Cuir * ag deireadh réimíre, mar shampla staging.DB_*.
token-base-hint = Má roghnaíonn tú base gan gach timpeallacht nach bhfuil faoi chosaint, clúdaíonn an comhartha na rúin atá in base inniu, ach ní clúdaíonn sé rúin a chuirfear leis níos déanaí.
token-choose-parts = Roghnaigh timpeallacht amháin ar a laghad.
token-ttl = Tréimhse bhailíochta
token-ttl-custom = Tréimhse bhailíochta shaincheaptha
token-ttl-hint = Uimhir agus aonad: h (uaireanta), d (laethanta), w (seachtainí) nó y (blianta), mar shampla 30d. Le 0, ní rachaidh sé in éag choíche.
token-life-1d = 1 lá
token-life-7d = 7 lá
token-life-30d = 30 lá
token-life-90d = 90 lá
token-life-1y = 1 bhliain
token-life-0 = Ní rachaidh in éag
token-life-custom = Saincheaptha…
token-addresses = Seoltaí
token-addresses-hint = Seoltaí IP agus líonraí óna bhféadfar é a úsáid, scartha le camóga. Má fhágtar folamh é, féadfar é a úsáid ó áit ar bith.
token-everywhere = Ó áit ar bith
token-test = Tástáil an raon feidhme
token-reach = As na rúin atá anseo anois, is féidir { $read } a léamh agus { $write } a scríobh leis an raon feidhme seo.
token-reach-hint = Roghnaigh na rudaí ar féidir leis an gcomhartha rochtain a fháil orthu chun réamhamharc a fheiceáil anseo.
token-reach-nothing = Níl aon rud roghnaithe fós.
token-reach-wrong = Níl aon réamhamharc ar fáil. Seiceáil do rogha.
token-reads-and-writes = léamh agus scríobh
token-can-read = Léamh:
token-can-write = Léamh agus scríobh:
token-everything = gach rún
token-open = gach rún lasmuigh de thimpeallachtaí faoi chosaint
token-more = agus { $count } eile
token-admin = Riarachán: gach rud sa bhoghta seo
token-create = Cruthaigh comhartha
token-expires = Téann in éag
token-used = Úsáidte go deireanach
token-uses = { $count ->
    [one] { $count } uair
    [two] { $count } uair
    [few] { $count } huaire
    [many] { $count } n-uaire
   *[other] { $count } uair
}
token-ends = Téann in éag { $date }
token-last-used = Úsáidte { $date }
token-by = ag { $who }
token-live = Gníomhach
token-revoked = Cúlghairthe
token-expired = Imithe in éag
token-locked = Faoi ghlas
token-ends-soon = Ag dul in éag go luath
token-orphan = Gan úinéir gníomhach
token-orphan-hint = Níl an té a chruthaigh an comhartha seo gníomhach ar an bhfreastalaí Git a thuilleadh, agus mar sin diúltaítear dó.
token-made-by = Cruthaithe ag { $who } ar { $date } · uimh. { $id }
token-made-with = Cruthaithe le comhartha uimh. { $id } agus cúlghairfear in éineacht leis é
token-audit = Féach ar an ngníomhaíocht
token-reaches = Rochtain reatha
token-rotate = Rothlaigh an comhartha
token-rotate-hint = Cruthaíonn sé seo comhartha nua leis an gcur síos, an raon feidhme, na seoltaí agus an tréimhse bhailíochta chéanna. Leanann an seancheann ag obair ar feadh an ama a roghnaíonn tú, ionas gur féidir leat é a athrú i ngach áit.
token-rotate-ends = Stopfaidh an seanchomhartha ag obair
token-ends-now = Láithreach
token-ends-1h = I gceann 1 uair
token-ends-24h = I gceann 24 uair
token-ends-7d = I gceann 7 lá
token-stop = Cuir bac ar rochtain
token-lock = Cuir faoi ghlas
token-lock-title = Cuir an comhartha seo faoi ghlas
token-lock-hint = Diúltaítear do chomhartha atá faoi ghlas go dtí go ndíghlasálann duine éigin é.
token-locked-until = Tá sé faoi ghlas go dtí { $date }.
token-locked-by-hand = Tá sé faoi ghlas go dtí go ndíghlasálfaidh duine éigin é.
token-unlock = Díghlasáil
token-unlock-title = Díghlasáil an comhartha seo
token-revoke = Cúlghair
token-revoke-title = Cúlghair an comhartha seo
token-revoke-hint = As sin amach diúltófar go buan dó, agus do gach comhartha a cruthaíodh leis. Teipfidh ar na poist a úsáideann é.
token-revoke-now = Cúlghair anois é
token-made = Cruthaíodh an comhartha
token-made-hint = Cóipeáil anois é: ní thaispeánfar arís é.
token-text = Comhartha
token-open-page = Sonraí an chomhartha
token-use = Úsáid an comhartha seo
token-use-hint = Sábháil an comhartha mar rún i do chóras CI leis an ainm { $name } (in Woodpecker: vault_token). Lódálann gach sampla na rúin mar athróga timpeallachta.

audit = Loga iniúchta
audit-entries = { $count ->
    [one] { $count } iontráil
    [two] { $count } iontráil
    [few] { $count } iontráil
    [many] { $count } n-iontráil
   *[other] { $count } iontráil
}
audit-none = Níl aon iontráil ag teacht leis seo.
audit-everywhere = Cuardaigh gach iontráil
audit-search = Rún, duine, comhartha, seoladh IP nó aitheantas iarratais
audit-views = Amharc
audit-view-changes = Léamh agus athruithe
audit-view-refused = Diúltaithe
audit-view-views = Amhairc leathanaigh
audit-range = Tréimhse
audit-range-any = Am ar bith
audit-range-day = 24 uair dheireanacha
audit-range-week = 7 lá dheireanacha
audit-range-month = 30 lá dheireanacha
audit-range-custom = Tréimhse shaincheaptha
audit-from = Ó (UTC)
audit-to = Go dtí (UTC)
audit-remove-filter = Bain an scagaire { $name }
audit-export-menu = Easpórtáil
audit-export-filtered = Na hiontrálacha seo mar { $format }
audit-export-all = An loga iomlán mar { $format }, sínithe
audit-older = Níos sine
audit-newer = Níos nuaí

audit-who-service = Forgevault
audit-who-operator = Oibreoir na seirbhíse
audit-client = { $browser } ar { $system }
audit-source-api = API
audit-source-web = gréasán
audit-source-cli = líne na n-orduithe
audit-source-system = seirbhís
audit-why-refused = Diúltaithe: { $why }
audit-why-failed = Theip: { $why }
audit-details = Sonraí
audit-one-request = { $count ->
    [one] Iarratas amháin, { $count } iontráil
    [two] Iarratas amháin, { $count } iontráil
    [few] Iarratas amháin, { $count } iontráil
    [many] Iarratas amháin, { $count } n-iontráil
   *[other] Iarratas amháin, { $count } iontráil
}
audit-more = Gach iontráil den iarratas seo
audit-entry = Iontráil
audit-action = Gníomh
audit-result = Toradh
audit-agent = Gníomhaire úsáideora
audit-request-id = Aitheantas an iarratais

audit-did-list = { $who }: liostaíodh na rúin
audit-did-list-of = { $who }: liostaíodh rúin { $what }
audit-did-look = { $who }: breathnaíodh ar { $what }
audit-did-read = { $who }: léadh { $what } { $version }
audit-did-read-none = { $who }: cuardaíodh rúin le léamh agus níor aimsíodh aon cheann
audit-did-write = { $who }: sábháladh { $what } { $version }
audit-did-write-none = { $who }: níor sábháladh aon rún
audit-did-describe = { $who }: athraíodh sonraí { $what }
audit-did-rename = { $who }: tugadh an t-ainm nua { $to } ar { $what }
audit-did-delete = { $who }: scriosadh { $what }
audit-did-purge = { $who }: scriosadh go buan { $what }
audit-did-restore = { $who }: athchóiríodh { $what } { $version }
audit-did-rollback = { $who }: filleadh ar staid níos luaithe de { $what } { $version }
audit-did-hide = { $who }: cuireadh an boghta seo i bhfolach
audit-did-show-vault = { $who }: cuireadh an boghta seo ar fáil arís
audit-did-purge-vault = { $who }: scriosadh sonraí an bhoghta seo go buan
audit-did-token-list = { $who }: breathnaíodh ar na comharthaí
audit-did-token-create = { $who }: cruthaíodh { $what }
audit-did-token-update = { $who }: athraíodh { $what }
audit-did-token-revoke = { $who }: cúlghaireadh { $what }
audit-did-token-mark = { $who }: nuashonraíodh comharthaí duine
audit-did-audit-list = { $who }: breathnaíodh ar an loga iniúchta
audit-did-audit-export = { $who }: easpórtáladh an loga iniúchta
audit-did-chain-check = { $who }: seiceáladh an slabhra iniúchta
audit-did-chain-head = { $who }: breathnaíodh ar an iontráil is déanaí sa slabhra iniúchta
audit-did-key-rotate = { $who }: cuireadh tús le rothlú na heochrach sonraí
audit-did-key-rotated = { $who }: críochnaíodh rothlú na heochrach sonraí
audit-did-key-test = { $who }: rinneadh triail de rothlú na heochrach
audit-did-key-migrate = { $who }: aistríodh eochracha an bhoghta seo chuig an máistir-eochair reatha
audit-did-rows-accept = { $who }: glacadh le comharthaí agus rúin stóráilte mar a bhí siad
audit-did-take-over = { $who }: leanadh den slabhra iniúchta faoi mháistir-eochair eile
audit-did-keys-view = { $who }: breathnaíodh ar na heochracha
audit-did-plan-view = { $who }: breathnaíodh ar an plean
audit-did-env-list = { $who }: breathnaíodh ar na timpeallachtaí
audit-did-env-look = { $who }: breathnaíodh ar thimpeallacht { $what }
audit-did-env-write = { $who }: sábháladh timpeallacht { $what }
audit-did-env-anew = { $who }: socraíodh na timpeallachtaí arís
audit-did-env-delete = { $who }: scriosadh timpeallacht { $what }
audit-did-env-history = { $who }: breathnaíodh ar stair { $what }
audit-did-env-diff = { $who }: cuireadh i gcomparáid staideanna { $what }
audit-did-env-undo = { $who }: filleadh ar staid níos luaithe de thimpeallacht { $what }
audit-did-env-undo-test = { $who }: breathnaíodh ar réamhamharc d’fhilleadh ar staid níos luaithe de thimpeallacht { $what }
audit-did-env-copy = { $who }: cóipeáladh rúin ó { $from } go { $what }
audit-did-env-copy-test = { $who }: breathnaíodh ar réamhamharc de chóipeáil rúin ó { $from } go { $what }
audit-did-replay = { $who }: seoladh iarratas arís agus tugadh an chéad fhreagra air
audit-did-other = { $who }: rinneadh rud nach n-aithníonn an leagan seo

audit-tried-list = { $who }: iarracht ar na rúin a liostú
audit-tried-list-of = { $who }: iarracht ar rúin { $what } a liostú
audit-tried-look = { $who }: iarracht ar { $what } a oscailt
audit-tried-read = { $who }: iarracht ar { $what } { $version } a léamh
audit-tried-read-any = { $who }: iarracht ar rúin a léamh
audit-tried-write = { $who }: iarracht ar { $what } a shábháil
audit-tried-write-any = { $who }: iarracht ar rúin a shábháil
audit-tried-delete = { $who }: iarracht ar { $what } a scriosadh
audit-tried-delete-any = { $who }: iarracht ar rúin a scriosadh
audit-tried-purge = { $who }: iarracht ar { $what } a scriosadh go buan
audit-tried-restore = { $who }: iarracht ar { $what } a athchóiriú
audit-tried-rollback = { $who }: iarracht ar { $what } a thabhairt ar ais go staid níos luaithe
audit-tried-token-list = { $who }: iarracht ar na comharthaí a oscailt
audit-tried-token-create = { $who }: iarracht ar comhartha a chruthú
audit-tried-token-update = { $who }: iarracht ar comhartha a athrú
audit-tried-token-revoke = { $who }: iarracht ar comhartha a chúlghairm
audit-tried-audit-list = { $who }: iarracht ar an loga iniúchta a oscailt
audit-tried-audit-export = { $who }: iarracht ar an loga iniúchta a easpórtáil
audit-tried-key-rotate = { $who }: iarracht ar an eochair sonraí a rothlú
audit-tried-key-migrate = { $who }: iarracht ar eochracha an bhoghta seo a aistriú chuig an máistir-eochair reatha
audit-tried-keys-view = { $who }: iarracht ar na heochracha a oscailt
audit-tried-plan-view = { $who }: iarracht ar an plean a oscailt
audit-tried-env-list = { $who }: iarracht ar na timpeallachtaí a oscailt
audit-tried-env-look = { $who }: iarracht ar timpeallacht { $what } a oscailt
audit-tried-env-create = { $who }: iarracht ar timpeallacht a chruthú
audit-tried-env-write = { $who }: iarracht ar timpeallacht { $what } a shábháil
audit-tried-env-delete = { $who }: iarracht ar timpeallacht { $what } a scriosadh
audit-tried-env-history = { $who }: iarracht ar stair { $what } a oscailt
audit-tried-env-diff = { $who }: iarracht ar staideanna { $what } a chur i gcomparáid
audit-tried-env-undo = { $who }: iarracht ar timpeallacht { $what } a thabhairt ar ais go staid níos luaithe
audit-tried-env-copy = { $who }: iarracht ar rúin a chóipeáil go { $what }
audit-tried-other = { $who }: iarracht ar rud eile

audit-many-read = { $who }: léadh { $count } rún
audit-many-read-of = { $who }: léadh { $count } rún de chuid { $what }
audit-many-write = { $who }: sábháladh { $count } rún
audit-many-write-of = { $who }: sábháladh { $count } rún de chuid { $what }
audit-many-delete = { $who }: scriosadh { $count } rún
audit-many-delete-of = { $who }: scriosadh { $count } rún de chuid { $what }
audit-many-restore = { $who }: athchóiríodh { $count } rún
audit-many-restore-of = { $who }: athchóiríodh { $count } rún de chuid { $what }
audit-many-tried-read = { $who }: iarracht ar { $count } rún a léamh
audit-many-tried-read-of = { $who }: iarracht ar { $count } rún de chuid { $what } a léamh
audit-many-tried-write = { $who }: iarracht ar { $count } rún a shábháil
audit-many-tried-write-of = { $who }: iarracht ar { $count } rún de chuid { $what } a shábháil
audit-many-tried-delete = { $who }: iarracht ar { $count } rún a scriosadh
audit-many-tried-delete-of = { $who }: iarracht ar { $count } rún de chuid { $what } a scriosadh

audit-token = comhartha { $id }
author-token = comhartha “{ $name }”
author-unknown = úsáideoir { $id }

chain = Slabhra iniúchta
chain-hint = Tá gach iontráil nasctha leis an gceann roimpi, sa chaoi go nochtann an tseiceáil iontráil ar bith a athraíodh, a baineadh nó a cuireadh isteach. Ní fhéadfaí ach na hiontrálacha is nuaí a ghearradh den deireadh i ngan fhios: féach thíos.
chain-check = Seiceáil an slabhra
chain-whole = Tá an slabhra slán: tá iontrálacha { $first } go { $last } díreach mar a scríobhadh iad.
chain-older = Níor seiceáladh na hiontrálacha roimhe sin.
chain-broken = Tá an slabhra briste: ní hé an rud atá stóráilte an rud a scríobhadh.
chain-unproven = Ní féidir iontrálacha { $first } go { $last } a chruthú anseo: baineann eochair a slabhra le máistireochair nach bhfuil ar fáil.
chain-take-over = Ag iontráil { $number } glacadh an slabhra ó mháistireochair eile. Insíonn an iontráil sin cad air a bhfuil na cinn roimpi bunaithe.
chain-head = An iontráil is nuaí
chain-head-hint = Uimhir agus hais na hiontrála is nuaí. Coinnigh in áit eile iad: is féidir a chruthú leo níos déanaí nár athraíodh aon rud go dtí an pointe seo.

keys = Eochracha
keys-fallback = Díorthaítear an mháistir-eochair ó SECRET_KEY an fhreastalaí Git: má athraíonn sé sin, ní féidir na rúin a léamh go dtí go socrófar an tseaneochair arís. Iarr ar riarthóir máistir-eochair ar leith a shocrú.
keys-due = Tá go leor luachanna criptithe leis an eochair sonraí seo: tá sé in am í a rothlú.
keys-source = Máistir-eochair
keys-source-variable = Athróg timpeallachta { $name }
keys-source-variable-file = Comhad a ainmníonn an athróg timpeallachta { $name }
keys-source-configuration = Eochair chumraíochta { $name }
keys-source-configuration-file = Comhad a ainmníonn an eochair chumraíochta { $name }
keys-source-app-ini = { $name } in { $path }
keys-source-app-ini-file = Comhad a ainmníonn { $name } in { $path }
keys-source-file = Comhad { $path }
keys-source-forge = Díorthaithe ó SECRET_KEY an fhreastalaí Git · { $place }
keys-data-key = Eochair sonraí
keys-version = Leagan { $version }, cruthaithe ar { $date }
keys-age = Aois na heochrach sonraí
keys-none = Níl aon rud stóráilte anseo fós, agus mar sin níl aon eochair sonraí ann.
keys-seals = Luachanna criptithe léi
keys-seals-of = { $count } as { $max } ar a mhéad
keys-rotation = Rothlú
keys-rotation-hint = Cruthaíonn rothlú eochair sonraí nua agus athchriptíonn sé gach leagan de gach rún léi. Is féidir rúin a léamh agus a scríobh idir an dá linn.
keys-state-idle = Gan rothlú riamh
keys-state-running = Ar siúl
keys-state-done = Críochnaithe
keys-state-incomplete = Neamhiomlán
keys-running = Ar siúl: athchriptíodh { $done } as { $total } leagan.
keys-ended = Athchriptíodh { $done } as { $total } leagan ar { $date }.
keys-incomplete = { $failed ->
    [one] Ní féidir { $failed } leagan a dhíchriptiú agus fanann sé criptithe leis an tseaneochair.
    [two] Ní féidir { $failed } leagan a dhíchriptiú agus fanann siad criptithe leis an tseaneochair.
    [few] Ní féidir { $failed } leagan a dhíchriptiú agus fanann siad criptithe leis an tseaneochair.
    [many] Ní féidir { $failed } leagan a dhíchriptiú agus fanann siad criptithe leis an tseaneochair.
   *[other] Ní féidir { $failed } leagan a dhíchriptiú agus fanann siad criptithe leis an tseaneochair.
}
keys-started = Tosaithe ag { $who } ar { $date }.
keys-checked = { $versions ->
    [one] Díchriptíodh { $versions } leagan, theip ar { $failed }. Níor athraíodh aon rud.
    [two] Díchriptíodh { $versions } leagan, theip ar { $failed }. Níor athraíodh aon rud.
    [few] Díchriptíodh { $versions } leagan, theip ar { $failed }. Níor athraíodh aon rud.
    [many] Díchriptíodh { $versions } leagan, theip ar { $failed }. Níor athraíodh aon rud.
   *[other] Díchriptíodh { $versions } leagan, theip ar { $failed }. Níor athraíodh aon rud.
}
keys-check = Seiceáil gan aon rud a athrú
keys-rotate = Rothlaigh an eochair sonraí
keys-rotate-hint = Ní féidir é a stopadh ná a chur ar ceal. Nuair a bheidh gach rud athchriptithe, scriosfar an tseaneochair sonraí.
keys-rotate-now = Rothlaigh anois í

more-not-shown = { $count ->
    [one] Níl { $count } mhír eile á taispeáint.
    [two] Níl { $count } mhír eile á dtaispeáint.
    [few] Níl { $count } mhír eile á dtaispeáint.
    [many] Níl { $count } mír eile á dtaispeáint.
   *[other] Níl { $count } mír eile á dtaispeáint.
}

plan = Plean
plan-name = Tá an plean { $tier } ag an tsuiteáil seo.
plan-none = Níl aon cheadúnas ann.
plan-invalid = Níl an ceadúnas atá socraithe bailí.
plan-in-force = Tá an ceadúnas i bhfeidhm.
plan-in-force-until = Tá an ceadúnas i bhfeidhm go dtí { $date }.
plan-grace = Chuaigh an ceadúnas in éag ar { $date }. Leanfaidh gach rud de bheith ag obair go dtí { $until }.
plan-lapsed = Chuaigh an ceadúnas in éag ar { $date } agus níl sé bailí a thuilleadh.
plan-dev-mode = Níl ceadúnas de dhíth: mód forbartha.
plan-days-left = { $days ->
    [one] Tá { $days } lá fágtha.
    [two] Tá { $days } lá fágtha.
    [few] Tá { $days } lá fágtha.
    [many] Tá { $days } lá fágtha.
   *[other] Tá { $days } lá fágtha.
}
plan-used = { $used }, gan teorainn
plan-used-of = { $used } as { $max }
plan-at-most = { $max } ar a mhéad
plan-no-limit = Gan teorainn
plan-live-tokens = Comharthaí in úsáid
plan-users = Úsáideoirí na suiteála
plan-users-hint = Áirítear mar úsáideoir aon duine a rinne aon rud in aon bhoghta sa tsuiteáil le { $days } lá anuas.
plan-users-exceeded = Tá níos mó daoine ag úsáid na suiteála ná mar a cheadaíonn an ceadúnas. Ní choisctear aon duine, ach tá ceadúnas níos mó de dhíth.
plan-retention = Tréimhse choinneála an loga iniúchta
plan-for-ever = Gan teorainn
days = { $days ->
    [one] { $days } lá
    [two] { $days } lá
    [few] { $days } lá
    [many] { $days } lá
   *[other] { $days } lá
}
plan-versioning = Seanleaganacha de rúin
plan-tokens = Comharthaí do phoist CI
plan-sso = Síniú isteach aonair (SSO)
plan-rotation = Rothlú na heochrach sonraí
plan-included = San áireamh
plan-not-included = Níl san áireamh
plan-state-live = I bhfeidhm
plan-state-ends-soon = Ag dul in éag go luath
plan-state-expired = Neamhbhailí
plan-state-none = Gan cheadúnas
plan-source = Áit ar aimsíodh é:
plan-compare = Cuir na pleananna i gcomparáid
plan-here = Do phlean
plan-secrets = Rúin in aghaidh an stóir
plan-install = Suiteáil ceadúnas
plan-install-who = Is é oibreoir na suiteála seo a shuiteálann an ceadúnas. Baineann sé le gach stór inti.
plan-install-file = Sábháil an ceadúnas mar chomhad is féidir le Forgevault a léamh.
plan-install-setting = Socraigh { $variable }, nó { $setting } sa chumraíocht, ar chonair an chomhaid, agus atosaigh Forgevault. Má bhí sé socraithe cheana, ionadaigh an comhad: ní gá atosú.
plan-install-wait = Athlódáil an leathanach seo tar éis cúpla soicind. Taispeánfar an plean nua, nó cad atá cearr leis an gceadúnas.
plan-lapse = Nuair a thagann deireadh le ceadúnas
plan-lapse-hint = Is féidir gach rud atá stóráilte a léamh, a easpórtáil agus a scriosadh fós, agus is féidir luachanna nua a thabhairt do na rúin atá anseo.
plan-lapse-secrets = { $count ->
    [one] Tá { $count } rún anseo. Ní féidir cinn nua a chruthú ach fad is atá níos lú ná { $max } ann.
    [two] Tá { $count } rún anseo. Ní féidir cinn nua a chruthú ach fad is atá níos lú ná { $max } ann.
    [few] Tá { $count } rún anseo. Ní féidir cinn nua a chruthú ach fad is atá níos lú ná { $max } ann.
    [many] Tá { $count } rún anseo. Ní féidir cinn nua a chruthú ach fad is atá níos lú ná { $max } ann.
   *[other] Tá { $count } rún anseo. Ní féidir cinn nua a chruthú ach fad is atá níos lú ná { $max } ann.
}
plan-lapse-versions = { $count ->
    [one] Fanfaidh { $count } seanleagan ann agus is féidir é a léamh, ach ní féidir filleadh air.
    [two] Fanfaidh { $count } sheanleagan ann agus is féidir iad a léamh, ach ní féidir filleadh orthu.
    [few] Fanfaidh { $count } sheanleagan ann agus is féidir iad a léamh, ach ní féidir filleadh orthu.
    [many] Fanfaidh { $count } seanleagan ann agus is féidir iad a léamh, ach ní féidir filleadh orthu.
   *[other] Fanfaidh { $count } seanleagan ann agus is féidir iad a léamh, ach ní féidir filleadh orthu.
}
plan-lapse-tokens = { $count ->
    [one] Leanfaidh { $count } chomhartha de bheith ag obair. Ní féidir cinn nua a chruthú.
    [two] Leanfaidh { $count } chomhartha de bheith ag obair. Ní féidir cinn nua a chruthú.
    [few] Leanfaidh { $count } chomhartha de bheith ag obair. Ní féidir cinn nua a chruthú.
    [many] Leanfaidh { $count } gcomhartha de bheith ag obair. Ní féidir cinn nua a chruthú.
   *[other] Leanfaidh { $count } comhartha de bheith ag obair. Ní féidir cinn nua a chruthú.
}
plan-lapse-rotation = Ní féidir an eochair sonraí a rothlú.

secret-reveal = Taispeáin
secret-hide = Folaigh
secret-copy = Cóipeáil
secret-copied = Cóipeáilte
secret-not-given = Níorbh fhéidir an luach a lódáil.
secret-needs-script = Tá JavaScript de dhíth chun an luach a thaispeáint nó a chóipeáil anseo; tá sé le fáil tríd an API freisin.

skip-to-content = Léim go dtí an t-ábhar
language = Teanga

lockbox-new = Taisceadán nua
lockbox-make = Taisceadán nua (criptithe i do bhrabhsálaí)
lockbox-back = Ar ais chuig an rún
lockbox-hint = Criptítear agus osclaítear taisceadán sa bhrabhsálaí seo. Ní fhágann an pasfhrása ná an luach an leathanach seo.
lockbox-needs-script = Tá JavaScript de dhíth chun taisceadán a oscailt nó a chriptiú anseo.
lockbox-open = Oscail an taisceadán
lockbox-seal = Criptigh luach
lockbox-warning = Má chailltear an pasfhrása, ní féidir le duine ar bith an luach a aisghabháil.
lockbox-passphrase = Pasfhrása
lockbox-again = An pasfhrása arís
lockbox-store = Criptigh agus stóráil
lockbox-go = Oscail nó criptigh sa bhrabhsálaí seo é
lockbox-instead = Cuir taisceadán in ionad an luacha
lockbox-wrong-passphrase = Tá an pasfhrása mícheart, nó athraíodh an taisceadán.
lockbox-failed = Níorbh fhéidir é seo a dhéanamh sa bhrabhsálaí seo.
lockbox-no-text = Ní téacs atá ann; is féidir é a íoslódáil.
lockbox-encoding = Tá carachtair neamhbhailí anseo.
lockbox-no-passphrase = Cuir isteach pasfhrása.
lockbox-other-passphrase = Ní hionann an dá phasfhrása.

undo = Cealaigh
flash-secret-created = Cruthaíodh { $name }.
flash-secret-stored = Sábháladh { $name } mar leagan { $count }.
flash-secret-described = Sábháladh sonraí { $name }.
flash-secret-deleted = Scriosadh { $name }.
flash-secret-restored = Athchóiríodh { $name }.
flash-secret-purged = Scriosadh { $name } go buan.
flash-secret-rolled-back = Filleadh ar sheanleagan de { $name }, sábháilte mar leagan { $count }.
flash-secret-renamed = Athainmníodh mar { $name }.
flash-secret-copied = Cóipeáladh go { $name }.
flash-imported = { $count ->
    [one] Iompórtáladh { $count } rún isteach in { $name }.
    [two] Iompórtáladh { $count } rún isteach in { $name }.
    [few] Iompórtáladh { $count } rún isteach in { $name }.
    [many] Iompórtáladh { $count } rún isteach in { $name }.
   *[other] Iompórtáladh { $count } rún isteach in { $name }.
}
flash-many-deleted = { $count ->
    [one] Scriosadh { $count } rún in { $name }.
    [two] Scriosadh { $count } rún in { $name }.
    [few] Scriosadh { $count } rún in { $name }.
    [many] Scriosadh { $count } rún in { $name }.
   *[other] Scriosadh { $count } rún in { $name }.
}
flash-many-restored = { $count ->
    [one] Athchóiríodh { $count } rún in { $name }.
    [two] Athchóiríodh { $count } rún in { $name }.
    [few] Athchóiríodh { $count } rún in { $name }.
    [many] Athchóiríodh { $count } rún in { $name }.
   *[other] Athchóiríodh { $count } rún in { $name }.
}
flash-undone = { $count ->
    [one] Cealaíodh an t-athrú ar { $count } rún in { $name }.
    [two] Cealaíodh na hathruithe ar { $count } rún in { $name }.
    [few] Cealaíodh na hathruithe ar { $count } rún in { $name }.
    [many] Cealaíodh na hathruithe ar { $count } rún in { $name }.
   *[other] Cealaíodh na hathruithe ar { $count } rún in { $name }.
}
flash-token-saved = Sábháladh an comhartha { $name }.
flash-token-locked = Cuireadh comhartha uimh. { $name } faoi ghlas.
flash-token-unlocked = Díghlasáladh comhartha uimh. { $name }.
flash-token-revoked = Cúlghaireadh comhartha uimh. { $name }.
flash-token-rotated = { $count ->
    [one] Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, a stopfaidh ag obair laistigh de { $count } uair.
    [two] Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, a stopfaidh ag obair laistigh de { $count } uair.
    [few] Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, a stopfaidh ag obair laistigh de { $count } huaire.
    [many] Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, a stopfaidh ag obair laistigh de { $count } n-uaire.
   *[other] Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, a stopfaidh ag obair laistigh de { $count } uair.
}
flash-token-replaced = Cruthaíodh comhartha in ionad chomhartha uimh. { $name }, atá cúlghairthe anois.
flash-token-shown = Ní féidir comhartha uimh. { $name } a thaispeáint arís. Mura bhfuil sé agat, rothlaigh é.
flash-environment-declared = Cruthaíodh an timpeallacht { $name }.
flash-environment-changed = Sábháladh an timpeallacht { $name }.
flash-environment-deleted = Scriosadh an timpeallacht { $name }.
flash-environment-copied = { $count ->
    [one] Cóipeáladh { $count } rún go { $name }.
    [two] Cóipeáladh { $count } rún go { $name }.
    [few] Cóipeáladh { $count } rún go { $name }.
    [many] Cóipeáladh { $count } rún go { $name }.
   *[other] Cóipeáladh { $count } rún go { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Cóipeáladh { $count } rún go { $name }, fágadh { $skipped } ar lár.
    [two] Cóipeáladh { $count } rún go { $name }, fágadh { $skipped } ar lár.
    [few] Cóipeáladh { $count } rún go { $name }, fágadh { $skipped } ar lár.
    [many] Cóipeáladh { $count } rún go { $name }, fágadh { $skipped } ar lár.
   *[other] Cóipeáladh { $count } rún go { $name }, fágadh { $skipped } ar lár.
}
flash-environment-rolled-back = Filleadh ar leasú { $count } de { $name }.
flash-environment-unchanged = Is ionann { $name } agus leasú { $count } cheana.
flash-rotation-started = Tá an rothlú tosaithe.
