# The texts of the pages in Italian (Italy).

tab-code = Codice
tab-issues = Problemi
tab-pull-requests = Pull Request
tab-actions = Actions
tab-packages = Pacchetti
tab-projects = Progetti
tab-releases = Rilasci
tab-wiki = Wiki
tab-activity = Attività
tab-settings = Impostazioni
mark-archived = Archiviato
mark-private = Privato
mark-internal = Interno
mark-template = Template
tab-forgejo-code = Codice
tab-forgejo-issues = Segnalazioni
tab-forgejo-pull-requests = Richieste di modifica
tab-forgejo-actions = Azioni
tab-forgejo-packages = Pacchetti
tab-forgejo-projects = Progetti
tab-forgejo-releases = Rilasci
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Attività
mark-forgejo-archived = Archiviato
mark-forgejo-private = Privato
mark-forgejo-internal = Interno
mark-forgejo-template = Template
forge-home = Pagina iniziale della forge

nav-milestones = Traguardi
nav-explore = Esplora
nav-help = Aiuto
nav-notifications = Notifiche
nav-menu = Menu
nav-create = Crea…
nav-new-repository = Nuovo repository
nav-migrate = Nuova migrazione
nav-new-organization = Nuova organizzazione
nav-you = Profilo e impostazioni…
nav-signed-in = Accesso effettuato come { $name }
nav-profile = Profilo
nav-starred = Repository votate
nav-subscriptions = Sottoscrizioni
nav-settings = Impostazioni
nav-admin = Amministrazione sito
nav-forge-sign-out = Esci
nav-vault-sign-out = Esci dalla cassaforte
header-rss = Feed RSS
header-watch = Segui
header-star = Vota
header-fork = Forka
header-forked-from = forkato da { $name }
header-mirror-of = mirror di { $name }
tabs-more = Altro

vault = Cassaforte
sign-in = Accedi
sign-in-hint = Incolla un token di accesso personale con gli ambiti read:user e read:repository. Per modificare segreti o leggere ambienti protetti serve anche write:repository.
sign-in-token = Token
sign-in-make = Crea un token
sign-out = Esci
sign-in-unknown-token = La forge non riconosce questo token.

name = Nome
description = Descrizione
type = Tipo
environment = Ambiente
access = Accesso
history = Cronologia
cancel = Annulla
download = Scarica
save = Salva
last-changed = Ultima modifica
preview = Anteprima

secrets = Segreti
secrets-none = Qui non ci sono ancora segreti.
secrets-first = Crea qui il primo, incolla un intero file .env o salvane uno da un terminale:
secrets-ask = Chi ha accesso in scrittura a questo repository può salvare il primo.
secrets-none-found = Nessun segreto corrisponde a questa ricerca.
search = Cerca
filter-any-type = Tutti i tipi
filter-deleted = Includi eliminati
filter-apply = Applica
filter-clear = Rimuovi filtri
filter = Filtra
filter-all = Tutti
sort = Ordina per
page-size = Nomi per pagina
names-count = { $count ->
    [one] { $count } nome
   *[other] { $count } nomi
}
from-base = dalla base
secrets-search = Cerca nei nomi e nelle descrizioni
add = aggiungi
version-short = v{ $version }
select-all = Seleziona tutti i nomi di questa pagina
select-name = Seleziona { $name }
selected = Selezionati: { $n }
selected-in = In
selected-export = Scarica .env
selected-copy = Copia in
selected-delete-means = I segreti vengono eliminati dall’ambiente selezionato e possono essere ripristinati.
list-drop = Rilascia il file .env per vederne l’anteprima
secret-hides = Nascosto tra { $n } s

secret-version = Versione
secret-changed = Modificato
secret-deleted = Eliminato
secret-lockbox = Cassetta di sicurezza

page-previous = Precedente
page-next = Successiva
page-of = Pagina { $page } di { $pages }

sessions = Browser con accesso attivo
sessions-hint = Qui hai effettuato l’accesso. Disconnetti ciò che non riconosci.
session-this = Questo browser
session-at = da { $address }
session-since = accesso: { $date }
session-active = ultima attività: { $date }
session-end = Disconnetti
terminals = Terminali
terminals-hint = Terminali connessi con { $command }. Disconnetti quelli che non riconosci.

device = Accedi da un terminale
device-code = Codice
device-hint = Inserisci il codice che { $command } mostra nel tuo terminale.
device-wrong = Questo codice è errato, è scaduto o è già stato usato.
device-continue = Continua
device-asks = Un programma vuole usare la cassaforte a tuo nome. Si presenta come { $name }.
device-warning = Approva solo se hai appena digitato tu stesso { $command }. Rifiuta se qualcuno ti ha inviato il codice.
device-address = Il suo indirizzo
device-own-address = Il tuo indirizzo
device-asked = Richiesto
device-approve = Approva
device-deny = Rifiuta
device-approved = { $name } ha effettuato l’accesso. Torna al tuo terminale.
device-denied = { $name } non ha effettuato l’accesso.
device-confirm-title = Conferma un’azione
device-confirm-asks = Un terminale connesso a tuo nome chiede di fare questo. Si presenta come { $name }.
device-action = Azione
device-repository = Repository
device-confirm-warning = Conferma solo se l’hai appena avviato tu stesso. Per dieci minuti questo terminale potrà anche fare altre cose che danno accesso o che non si possono annullare.
device-confirm = Conferma
device-confirmed = Confermato. { $name } può continuare per dieci minuti.

error-title = Operazione non riuscita
error-title-not-found = Non trovato
error-title-no-access = Accesso negato
error-title-plan = Il tuo piano non lo include

error-invalid-request = Controlla i dati inseriti.
error-invalid-version = Questo non è un numero di versione.
error-unauthorized = Non hai effettuato l’accesso, oppure la forge non lo riconosce più.
error-invalid-token = Questo token non è valido.
error-token-expired = Questo token è scaduto.
error-token-revoked = Questo token è stato revocato.
error-limit-reached = È stato raggiunto il limite del piano.
error-enterprise-required = È necessario il piano Enterprise.
error-forbidden = Non hai i permessi per farlo.
error-confirmation-required = Confermalo prima nel browser.
error-access-denied = Questo token non ha i permessi per farlo.
error-not-found = Non trovato, oppure non hai accesso.
error-state-unavailable = Questo stato precedente non è più disponibile.
error-method-not-allowed = Qui non è possibile farlo.
error-request-timeout = L’operazione ha richiesto troppo tempo. Verifica se la modifica è stata effettuata prima di riprovare.
error-already-exists = Ne esiste già uno con questo nome.
error-environment-has-names = Esistono già segreti il cui nome inizia con il nome di questo ambiente.
error-environment-not-empty = In questo ambiente ci sono ancora segreti, forse eliminati.
error-too-many-environments = Questo repository non può avere altri ambienti.
error-older-process = Una versione precedente di Forgevault usa ancora questo database. Riprova quando sarà stata aggiornata.
error-conflict = La stessa richiesta è ancora in elaborazione. Riprova tra un momento.
error-key-mismatch = I valori di questo repository sono cifrati con un’altra chiave master.
error-version-conflict = Qualcuno ha fatto una modifica nel frattempo.
error-value-too-large = Il valore è troppo grande.
error-unsupported-media-type = Il servizio non accetta questo tipo di contenuto.
error-idempotency-mismatch = Questa chiave è già stata usata per un’altra richiesta.
error-token-locked = Questo token è bloccato.
error-precondition-required = Questa modifica richiede la revisione attuale. Ricarica la pagina e riprova.
error-rate-limited = Troppi tentativi. Attendi un po’ e riprova.
error-decryption-failed = Non è stato possibile decifrare un valore salvato.
error-encryption-failed = Non è stato possibile cifrare il valore.
error-internal-error = Si è verificato un errore nel servizio.
error-environments-unreadable = Gli ambienti di questo repository sono stati modificati al di fuori di Forgevault. Il gestore del servizio deve definirli di nuovo.
error-forge-unavailable = La forge non risponde. Riprova più tardi.
error-audit-unavailable = Al momento non è possibile scrivere nel registro di audit, quindi non viene fornito nulla. Verifica se la modifica è stata effettuata prima di riprovare.
error-role-read = Serve l’accesso in lettura a questo repository, che i suoi amministratori possono darti.
error-role-write = Serve l’accesso in scrittura a questo repository, che i suoi amministratori possono darti.
error-role-admin = Possono farlo solo gli amministratori di questo repository.
error-role-archived = Questo repository è archiviato, quindi la sua cassaforte è in sola lettura. I suoi amministratori possono annullare l’archiviazione.
error-plans = Scopri cosa include ogni piano e come installare una licenza
error-again = Riprova
error-to-secrets = Torna ai segreti
error-to-forge = Vai alla pagina iniziale
error-request-id = ID richiesta { $id } (indicalo quando segnali il problema)

secret-new = Nuovo segreto

import = Importa .env
import-hint = Righe nella forma NAME=value, con commenti e valori tra virgolette. Il carattere $ resta così com’è; le variabili non vengono sostituite. Tra virgolette doppie le sole sequenze di escape sono \", \\ e \n.
import-text = Oppure incolla il suo contenuto
import-file = File
import-environment = Salva nell’ambiente
import-environment-none = Nessuno: i nomi così come sono nel file
import-store = { $count ->
    [one] Importa { $count } segreto
   *[other] Importa { $count } segreti
}
import-plan = Cosa verrebbe salvato
import-line = Riga
import-outcome = Cosa succede
import-new = nuovo
import-changed = modificato
import-unchanged = invariato
import-show = Mostra modifiche
import-literal = Il carattere $ al suo interno resta così com’è; le variabili non vengono sostituite.
import-refused = rifiutato
import-nothing = Tutto è già salvato così come appare qui.
import-blocked = Non si può salvare nulla finché qualcosa viene rifiutato.
import-unread = Non è stato possibile leggere quanto segue.
import-leave-out = Anteprima senza queste righe
import-left-out = { $count ->
    [one] { $count } riga viene ignorata.
   *[other] { $count } righe vengono ignorate.
}
import-no-assignment = La riga { $line } non è nella forma NAME=value.
import-unterminated = Le virgolette alla riga { $line } non sono chiuse.
import-after-quote = C’è qualcosa dopo le virgolette di chiusura della riga { $line }.
import-ambiguous = Non tutti i programmi leggono allo stesso modo il valore della riga { $line }. Racchiudilo tra virgolette singole. Se contiene una virgoletta singola o termina con \, usa le virgolette doppie e scrivi \ come \\ e " come \".
import-twice = Il nome della riga { $line } compare già alla riga { $first }.
import-too-many = Ci sono più di { $max } variabili, a partire dalla riga { $line }.
secret-name-hint = Lettere, cifre, trattini bassi, trattini e punti.
secret-value = Valore
secret-new-value = Nuovo valore
secret-comment = Commento (visibile nella cronologia)
secret-create = Crea segreto
secret-create-another = Crea e aggiungi un altro
secret-change = Modifica
secret-change-hint = Salva una nuova versione senza mostrare quella attuale.
secret-edit = Modifica
edit-title = Modifica { $name }
secret-more = Altre azioni
secret-sections = In questa pagina
secret-elsewhere = In altri ambienti
secret-is-deleted = Questo segreto è eliminato. Puoi ripristinarlo con tutte le sue versioni.
secret-move = Rinomina o sposta
secret-move-hint = La cronologia resta. I token e i job che usano il vecchio nome non trovano più il segreto.
secret-rename = Rinomina
secret-copy-to = Copia in un altro ambiente
secret-copy-hint = Copia il valore attuale con il tipo e la descrizione. Nessuno vede il valore.
secret-copy-into = Copia in { $name }
secret-copy-taken = { $name } esiste già. Se lo sovrascrivi, la copia diventa la sua prossima versione.
secret-copy-over = Sovrascrivi
secret-delete-title = Elimina questo segreto
secret-purge-title = Elimina definitivamente questo segreto
secret-purge-means = Tutte le versioni vengono cancellate. L’operazione non può essere annullata.

access-anyone = Chiunque abbia accesso in lettura a questo repository può leggere questo segreto. Chi ha accesso in scrittura può modificarlo.
access-protected = Questo ambiente è protetto. Chi ha accesso in scrittura a questo repository può leggere questo segreto, e solo gli amministratori possono modificarlo.
access-audit = Attività
access-readers = Ultimi lettori
access-readers-none = Di recente nessuno ha letto questo segreto.
access-tokens = Token con accesso
access-tokens-none = Nessun token può leggere questo segreto.
access-token-reads = può leggere
access-token-writes = può leggere e scrivere
access-tokens-part = Sono stati controllati solo i primi { $count } token.
access-workflows = File dei flussi di lavoro che lo usano
access-workflows-search = Cerca nei file dei flussi di lavoro
access-workflows-none = Nessun file dei flussi di lavoro sul ramo predefinito usa questo nome.
access-workflows-part = La ricerca non ha riguardato tutti i file dei flussi di lavoro: solo 20 file fino a 64 KiB.
access-workflows-unknown = La forge non ti ha permesso di leggere i file dei flussi di lavoro.

secret-created = Creato
secret-delete = Elimina
secret-restore = Ripristina
secret-purge = Elimina definitivamente
secret-confirm-purge = Per eliminarlo definitivamente con tutte le versioni, digita { $name }

version-current = Attuale
version-roll-back = Torna a questa versione
version-number = Versione { $version }
version-written = Versione { $version } di { $who }, { $time }

form-kept = È stato necessario accedere di nuovo prima di poter inviare questo modulo. Non è ancora stato salvato nulla: controllalo e invialo di nuovo.
value-lost = Questo valore non può essere mostrato in un campo senza alterarlo. Selezionalo come file.
value-show = Mostra il valore
value-generate = Genera
value-length = Lunghezza
value-characters = Caratteri
value-letters = Lettere e cifre
value-symbols = Lettere, cifre e simboli
value-url = Lettere, cifre, - e _
value-hex = Esadecimale
value-more = Altro
value-empty = Salva un valore vuoto
value-file = Oppure un file
value-file-hint = Se selezioni un file, viene salvato al posto di ciò che è nel campo. Deve essere testo UTF-8.
value-line-breaks = Interruzioni di riga in questo valore:
value-edit = Modifica il valore attuale

secret-details = Descrizione e tipo
secret-delete-means = Potrà essere ripristinato in seguito, con tutte le sue versioni.
secret-delete-sure = Elimina { $name }

conflict = Qualcuno ha modificato questo segreto nel frattempo
conflict-kept = Ciò che hai digitato non è ancora salvato da nessuna parte. Lo trovi qui sotto.
conflict-mine = Il tuo valore
conflict-diff = Dal valore altrui al tuo
conflict-store = Salva il mio come versione { $version }
conflict-compare = Confronta con l’altro valore
conflict-drop = Scarta il mio e mostra l’altro

compare-of = Dalla versione { $from } alla versione { $to }
compare-from = Da
compare-to = A
compare-show = Mostra differenze
compare-any = Confronta versioni qualsiasi
compare-hint = Verranno mostrati entrambi i valori ed entrambe le letture saranno registrate nell’audit.
diff = Differenze
diff-none = Sono identiche.
diff-sealed = Una cassetta di sicurezza è cifrata; il servizio non può confrontarne il contenuto.
diff-unended = (nessun ritorno a capo alla fine)

rollback-to = Ripristina la versione { $version }
rollback-means = Il contenuto della versione { $version } viene salvato di nuovo come versione { $next }.
rollback-back = Ripristinata
rollback-confirm = Per ripristinare, digita { $name }

new-exists = Vedi il segreto { $name } già esistente
new-gone = Nel frattempo il segreto { $name } è stato eliminato. Ciò che hai digitato non è ancora salvato da nessuna parte; salvandolo qui, il segreto viene ripristinato con questo valore.

token-unused = Non ancora

environments = Ambienti
environments-hint = Un segreto appartiene a un ambiente se il suo nome inizia con il nome dell’ambiente seguito da un punto. Tutti gli altri segreti sono nella base.
environment-name-hint = Lettere minuscole, cifre, trattini bassi e trattini.
environment-base-hint = Segreti senza ambiente
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protetto
# A label: a secret that is missing here is taken from the base.
environment-overlay = Completato dalla base
# In place of the number of secrets.
environment-no-access = Nessun accesso
environment-new = Nuovo ambiente
environment-create = Crea ambiente
environment-protect-hint = In un ambiente protetto solo gli amministratori possono modificare i segreti, e chi ha solo accesso in lettura non li vede.
environment-take-in = { $count ->
    [one] Includi anche il segreto il cui nome inizia già con questo nome seguito da un punto
   *[other] Includi anche i { $count } segreti il cui nome inizia già con questo nome seguito da un punto
}
environment-secrets = { $count ->
    [one] { $count } segreto
   *[other] { $count } segreti
}
environment-actions = Azioni per { $name }
environment-pages = Pagine di { $name }
environment-overview = Panoramica
environment-compare = Confronta
environment-copy-here = Copia qui
environment-base-means = La base contiene tutti i segreti senza ambiente. Gli ambienti completati dalla base prendono da qui ciò che manca loro.
environment-revision = Revisione
environment-open-hint = Chiunque abbia accesso in scrittura può modificare i segreti qui, e chi ha solo accesso in lettura può vederli.
environment-no-access-hint = Non puoi vedere i segreti di questo ambiente.
environment-fallback = Completamento dalla base
environment-fallback-rule = Automatico: attivo se l’ambiente non è protetto
environment-fallback-on = Attivo
environment-fallback-off = Non attivo
environment-overlay-hint = Se un segreto manca qui, i job lo ottengono dalla base.
environment-no-overlay = I job ottengono solo i segreti presenti qui.
environment-keep-overlay = Continua a completare dalla base anche se l’ambiente diventa protetto
environment-keep-overlay-hint = Altrimenti la protezione disattiva il completamento: chiunque abbia accesso in scrittura può modificare la base, e quindi ciò che i job ottengono qui.
environment-position = Posizione
environment-position-hint = Ordine negli elenchi, da 0 a 1000.
environment-position-new-hint = Ordine negli elenchi, da 0 a 1000. Lascia vuoto per metterlo alla fine.
environment-delete = Elimina { $name }
environment-delete-now = Elimina ambiente
environment-empty-hint = In questo ambiente non c’è alcun segreto, quindi puoi eliminarlo. La sua cronologia resta nel registro di audit.
environment-delete-sure = Elimina ora
environment-held = { $count ->
    [one] In questo ambiente c’è ancora { $count } segreto.
   *[other] In questo ambiente ci sono ancora { $count } segreti.
}
environment-held-deleted = { $count ->
    [one] { $count } di essi è eliminato, ma può essere ripristinato.
   *[other] { $count } di essi sono eliminati, ma possono essere ripristinati.
}
environment-held-hint = Per eliminare l’ambiente, prima eliminali definitivamente o spostali altrove rinominandoli.
environment-held-show = Mostra questi segreti

environment-with = Con
environment-compare-hint = Il confronto mostra i nomi, mai i valori. Per ogni valore confrontato viene registrata una lettura nel registro di audit.
environment-compare-nothing = Non c’è nulla da confrontare: nessuno dei due ha segreti che puoi leggere da entrambe le parti.
environment-differs = Valori diversi
environment-only-here = Solo in { $here }
environment-only-there = Solo in { $there }
environment-incomparable = Non confrontabili: cifrati nel browser
environment-same = Stesso valore
environment-copy-to = Copia in { $name }…
environment-copy-selected-hint = Copia i nomi selezionati. Prima vedi un’anteprima.

environment-from = Da
environment-show-secrets = Mostra i segreti
environment-pick = Segreti da copiare
environment-pick-all = Seleziona tutti
environment-pick-none = Deseleziona tutti
environment-exists = esiste, v{ $version }
environment-conflict = Se un segreto esiste già
environment-conflict-skip = Mantienilo
environment-conflict-overwrite = Sostituiscilo con una nuova versione
environment-conflict-fail = Non copiare nulla
environment-copy-hint = I valori non vengono mai mostrati. Per ogni segreto copiato vengono registrate una lettura e una scrittura nel registro di audit.
environment-nothing-to-copy = { $name } non ha segreti che puoi copiare.
environment-copy-plan = Copia da { $from } a { $to }
environment-copy-nothing = Non verrebbe copiato nulla.
environment-skipped = { $count ->
    [one] { $count } segreto esiste già e resta com’è:
   *[other] { $count } segreti esistono già e restano come sono:
}
environment-copy-now = { $count ->
    [one] Copia { $count } segreto
   *[other] Copia { $count } segreti
}
environment-choose-again = Cambia selezione

environment-change-added = aggiunto, v{ $version }
environment-change-deleted = eliminato
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } altro
   *[other] altri { $count }
}
environment-copied-from = copia da { $name }
environment-rolled-back-to = ripristino della revisione { $number }
environment-undid = annullamento della revisione { $number }
environment-first = Ciò che c’era qui all’inizio della cronologia
environment-redrawn = L’ambiente è stato creato o eliminato
environment-base-redrawn = Alcuni segreti sono entrati in un ambiente o ne sono usciti
environment-no-history = Non c’è alcuna cronologia che tu possa vedere.
environment-roll-back-at = Ripristina lo stato prima o dopo la revisione { $number }
environment-back-before = Ripristina lo stato prima di questa modifica
environment-back-after = Ripristina lo stato dopo questa modifica
environment-no-versions = Per tornare a uno stato precedente serve un piano con le versioni precedenti dei segreti.
environment-time = Data e ora (UTC)
environment-time-hint = Ripristina ciò che c’era qui in quel momento.
environment-or-revision = Oppure revisione
environment-or-revision-hint = Un numero della cronologia.
environment-only-names = Solo questi nomi (facoltativo)
environment-only-names-hint = Separali con virgole o spazi.
environment-back-to = Ripristina la revisione { $number }
environment-back-changes = { $count ->
    [one] { $count } segreto cambierebbe:
   *[other] { $count } segreti cambierebbero:
}
environment-back-hint = I valori diventano nuove versioni e la cronologia resta intera. Descrizioni e tipi restano come sono.
environment-back-nothing = Non cambierebbe nulla: tutto è come in quel momento.
environment-will-return = torna, v{ $version }
environment-will-go = verrà eliminato
environment-unavailable = Non del tutto disponibile
environment-purged = è stato eliminato definitivamente; il nome resta com’è
environment-pruned = quella versione è stata rimossa; il nome resta com’è
environment-moved = oggi si trova in un altro ambiente e vi resta; il nome riceve una copia

tokens = Token
tokens-none = Qui non ci sono ancora token.
tokens-none-hint = Con i token, i job di CI e gli script possono leggere o scrivere i segreti di questo repository.
tokens-all = Mostra anche i revocati
tokens-live = Nascondi i revocati
token-new = Nuovo token
token-description-hint = A cosa serve il token, ad esempio «Deploy su staging».
token-scope = Ambito
token-scope-hint = Cosa può fare il token: read, write, admin, read:PATTERN o write:PATTERN, separati da virgole. PATTERN è il nome di un segreto, oppure l’inizio di più nomi con * alla fine. Gli ambienti protetti si raggiungono solo con un pattern che inizia con il loro nome. Se compili questo campo, sostituisce le scelte qui sopra.
token-advanced = Avanzate: inserisci un ambito
token-access = Autorizzazione
token-access-read = Lettura
token-access-read-hint = Leggere ed esportare i segreti.
token-access-write = Lettura e scrittura
token-access-write-hint = Anche crearli, modificarli, eliminarli e ripristinarli.
token-access-admin = Amministrazione
token-access-admin-hint = Tutto in questa cassaforte, compresi token, registro di audit e chiavi.
token-where-parts = Ambienti selezionati
token-where-parts-hint = Compresi i segreti che vi saranno aggiunti in seguito.
token-where-everywhere = Tutti gli ambienti
token-where-everywhere-hint = La base e tutti gli ambienti attuali, anche quelli protetti.
token-where-names = Segreti selezionati
token-where-names-hint = Per nome o prefisso.
token-names = Nomi o prefissi
token-names-hint = Separali con virgole o spazi. Termina un prefisso con *, ad esempio staging.DB_*.
token-base-hint = Se selezioni base senza tutti gli ambienti non protetti, il token vale per i segreti che oggi sono in base, ma non per quelli aggiunti in seguito.
token-choose-parts = Seleziona almeno un ambiente.
token-ttl = Durata
token-ttl-custom = Durata personalizzata
token-ttl-hint = Un numero e un’unità: h per ore, d per giorni, w per settimane, y per anni; ad esempio 30d. Con 0 non scade mai.
token-life-1d = 1 giorno
token-life-7d = 7 giorni
token-life-30d = 30 giorni
token-life-90d = 90 giorni
token-life-1y = 1 anno
token-life-0 = Senza scadenza
token-life-custom = Personalizzata…
token-addresses = Indirizzi
token-addresses-hint = Indirizzi IP e reti da cui può essere usato, separati da virgole. Lascia vuoto per consentire qualsiasi indirizzo.
token-everywhere = Qualsiasi
token-test = Prova l’ambito
token-reach = Dei segreti attualmente presenti, questo ambito consente di leggerne { $read } e di scriverne { $write }.
token-reach-hint = Seleziona a cosa può accedere il token per vederlo qui in anteprima.
token-reach-nothing = Ancora nessuna selezione.
token-reach-wrong = Anteprima non disponibile. Controlla la selezione.
token-reads-and-writes = legge e scrive
token-can-read = Lettura:
token-can-write = Lettura e scrittura:
token-everything = tutti i segreti
token-open = tutti i segreti fuori dagli ambienti protetti
token-more = e altri { $count }
token-admin = Amministrazione: tutto in questa cassaforte
token-create = Crea token
token-expires = Scadenza
token-used = Ultimo utilizzo
token-uses = { $count ->
    [one] { $count } volta
   *[other] { $count } volte
}
token-ends = Scade il { $date }
token-last-used = Usato il { $date }
token-by = di { $who }
token-live = Attivo
token-revoked = Revocato
token-expired = Scaduto
token-locked = Bloccato
token-ends-soon = Scade a breve
token-orphan = Senza proprietario attivo
token-orphan-hint = Chi ha creato questo token non è più attivo sulla forge, perciò il token viene rifiutato.
token-made-by = Creato da { $who } in data { $date } · #{ $id }
token-made-with = Creato con il token #{ $id } e revocato insieme a esso
token-audit = Vedi attività
token-reaches = Accesso attuale
token-rotate = Ruota il token
token-rotate-hint = Crea un nuovo token con la stessa descrizione, lo stesso ambito, gli stessi indirizzi e la stessa durata. Quello vecchio continua a funzionare per il tempo che scegli, così puoi sostituirlo ovunque.
token-rotate-ends = Il vecchio token smette di funzionare
token-ends-now = Subito
token-ends-1h = Tra 1 ora
token-ends-24h = Tra 24 ore
token-ends-7d = Tra 7 giorni
token-stop = Impedisci l’accesso
token-lock = Blocca
token-lock-title = Blocca questo token
token-lock-hint = Un token bloccato viene rifiutato finché qualcuno non lo sblocca.
token-locked-until = È bloccato fino a { $date }.
token-locked-by-hand = È bloccato finché qualcuno non lo sblocca.
token-unlock = Sblocca
token-unlock-title = Sblocca questo token
token-revoke = Revoca
token-revoke-title = Revoca questo token
token-revoke-hint = Da quel momento viene rifiutato per sempre, come tutti i token creati con esso. I job che lo usano falliranno.
token-revoke-now = Revoca ora
token-made = Token creato
token-made-hint = Copialo ora: non verrà più mostrato.
token-text = Token
token-open-page = Dettagli del token
token-use = Usa questo token
token-use-hint = Salva il token come segreto del tuo sistema di CI, con il nome { $name } (in Woodpecker: vault_token). Ogni esempio carica i segreti come variabili d’ambiente.

audit = Audit
audit-entries = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
audit-none = Nessuna voce corrispondente.
audit-everywhere = Cerca in tutte le voci
audit-search = Segreto, persona, token, indirizzo IP o ID richiesta
audit-views = Vista
audit-view-changes = Letture e modifiche
audit-view-refused = Rifiutate
audit-view-views = Pagine viste
audit-range = Periodo
audit-range-any = Qualsiasi data
audit-range-day = Ultime 24 ore
audit-range-week = Ultimi 7 giorni
audit-range-month = Ultimi 30 giorni
audit-range-custom = Periodo personalizzato
audit-from = Da (UTC)
audit-to = Fino a (UTC)
audit-remove-filter = Rimuovi il filtro { $name }
audit-export-menu = Esporta
audit-export-filtered = Queste voci in { $format }
audit-export-all = Tutto il registro in { $format }, firmato
audit-older = Meno recenti
audit-newer = Più recenti

audit-who-service = Forgevault
audit-who-operator = Il gestore del servizio
audit-client = { $browser } su { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = riga di comando
audit-source-system = servizio
audit-why-refused = Rifiutato: { $why }
audit-why-failed = Non riuscito: { $why }
audit-details = Dettagli
audit-one-request = Una richiesta, { $count } voci
audit-more = Tutte le voci di questa richiesta
audit-entry = Voce
audit-action = Azione
audit-result = Esito
audit-agent = User agent
audit-request-id = ID richiesta

audit-did-list = { $who } ha elencato i segreti
audit-did-list-of = { $who } ha elencato i segreti di { $what }
audit-did-look = { $who } ha visualizzato { $what }
audit-did-read = { $who } ha letto { $what } { $version }
audit-did-read-none = { $who } ha cercato segreti da leggere senza trovarne
audit-did-write = { $who } ha salvato { $what } { $version }
audit-did-write-none = { $who } non ha salvato alcun segreto
audit-did-describe = { $who } ha modificato i dettagli di { $what }
audit-did-rename = { $who } ha rinominato { $what } in { $to }
audit-did-delete = { $who } ha eliminato { $what }
audit-did-purge = { $who } ha eliminato definitivamente { $what }
audit-did-restore = { $who } ha ripristinato { $what } { $version }
audit-did-rollback = { $who } ha riportato a uno stato precedente { $what } { $version }
audit-did-hide = { $who } ha nascosto questa cassaforte
audit-did-show-vault = { $who } ha reso di nuovo disponibile questa cassaforte
audit-did-purge-vault = { $who } ha eliminato definitivamente dati di questa cassaforte
audit-did-token-list = { $who } ha visualizzato i token
audit-did-token-create = { $who } ha creato { $what }
audit-did-token-update = { $who } ha modificato { $what }
audit-did-token-revoke = { $who } ha revocato { $what }
audit-did-token-mark = { $who } ha aggiornato i token di una persona
audit-did-audit-list = { $who } ha visualizzato il registro di audit
audit-did-audit-export = { $who } ha esportato il registro di audit
audit-did-chain-check = { $who } ha verificato la catena dell’audit
audit-did-chain-head = { $who } ha visualizzato l’ultima voce della catena dell’audit
audit-did-key-rotate = { $who } ha avviato una rotazione della chiave dati
audit-did-key-rotated = { $who } ha completato una rotazione della chiave dati
audit-did-key-test = { $who } ha fatto una prova di rotazione della chiave
audit-did-key-migrate = { $who } ha trasferito le chiavi di questa cassaforte alla chiave master attuale
audit-did-rows-accept = { $who } ha accettato così com’erano token e segreti salvati
audit-did-take-over = { $who } ha proseguito la catena dell’audit con un’altra chiave master
audit-did-keys-view = { $who } ha visualizzato le chiavi
audit-did-plan-view = { $who } ha visualizzato il piano
audit-did-env-list = { $who } ha visualizzato gli ambienti
audit-did-env-look = { $who } ha visualizzato l’ambiente { $what }
audit-did-env-write = { $who } ha salvato l’ambiente { $what }
audit-did-env-anew = { $who } ha definito di nuovo gli ambienti
audit-did-env-delete = { $who } ha eliminato l’ambiente { $what }
audit-did-env-history = { $who } ha visualizzato la cronologia di { $what }
audit-did-env-diff = { $who } ha confrontato stati di { $what }
audit-did-env-undo = { $who } ha riportato a uno stato precedente l’ambiente { $what }
audit-did-env-undo-test = { $who } ha visto l’anteprima del ripristino di uno stato precedente dell’ambiente { $what }
audit-did-env-copy = { $who } ha copiato segreti da { $from } a { $what }
audit-did-env-copy-test = { $who } ha visto l’anteprima di una copia di segreti da { $from } a { $what }
audit-did-replay = { $who } ha ripetuto una richiesta e ha ricevuto la prima risposta
audit-did-other = { $who } ha fatto qualcosa che questa versione non conosce

audit-tried-list = { $who } ha tentato di elencare i segreti
audit-tried-list-of = { $who } ha tentato di elencare i segreti di { $what }
audit-tried-look = { $who } ha tentato di visualizzare { $what }
audit-tried-read = { $who } ha tentato di leggere { $what } { $version }
audit-tried-read-any = { $who } ha tentato di leggere dei segreti
audit-tried-write = { $who } ha tentato di salvare { $what }
audit-tried-write-any = { $who } ha tentato di salvare dei segreti
audit-tried-delete = { $who } ha tentato di eliminare { $what }
audit-tried-delete-any = { $who } ha tentato di eliminare dei segreti
audit-tried-purge = { $who } ha tentato di eliminare definitivamente { $what }
audit-tried-restore = { $who } ha tentato di ripristinare { $what }
audit-tried-rollback = { $who } ha tentato di riportare a uno stato precedente { $what }
audit-tried-token-list = { $who } ha tentato di visualizzare i token
audit-tried-token-create = { $who } ha tentato di creare un token
audit-tried-token-update = { $who } ha tentato di modificare un token
audit-tried-token-revoke = { $who } ha tentato di revocare un token
audit-tried-audit-list = { $who } ha tentato di visualizzare il registro di audit
audit-tried-audit-export = { $who } ha tentato di esportare il registro di audit
audit-tried-key-rotate = { $who } ha tentato di ruotare la chiave dati
audit-tried-key-migrate = { $who } ha tentato di trasferire le chiavi di questa cassaforte alla chiave master attuale
audit-tried-keys-view = { $who } ha tentato di visualizzare le chiavi
audit-tried-plan-view = { $who } ha tentato di visualizzare il piano
audit-tried-env-list = { $who } ha tentato di visualizzare gli ambienti
audit-tried-env-look = { $who } ha tentato di visualizzare l’ambiente { $what }
audit-tried-env-create = { $who } ha tentato di creare un ambiente
audit-tried-env-write = { $who } ha tentato di salvare l’ambiente { $what }
audit-tried-env-delete = { $who } ha tentato di eliminare l’ambiente { $what }
audit-tried-env-history = { $who } ha tentato di visualizzare la cronologia di { $what }
audit-tried-env-diff = { $who } ha tentato di confrontare stati di { $what }
audit-tried-env-undo = { $who } ha tentato di riportare a uno stato precedente l’ambiente { $what }
audit-tried-env-copy = { $who } ha tentato di copiare segreti in { $what }
audit-tried-other = { $who } ha tentato qualcos’altro

audit-many-read = { $who } ha letto { $count } segreti
audit-many-read-of = { $who } ha letto { $count } segreti di { $what }
audit-many-write = { $who } ha salvato { $count } segreti
audit-many-write-of = { $who } ha salvato { $count } segreti di { $what }
audit-many-delete = { $who } ha eliminato { $count } segreti
audit-many-delete-of = { $who } ha eliminato { $count } segreti di { $what }
audit-many-restore = { $who } ha ripristinato { $count } segreti
audit-many-restore-of = { $who } ha ripristinato { $count } segreti di { $what }
audit-many-tried-read = { $who } ha tentato di leggere { $count } segreti
audit-many-tried-read-of = { $who } ha tentato di leggere { $count } segreti di { $what }
audit-many-tried-write = { $who } ha tentato di salvare { $count } segreti
audit-many-tried-write-of = { $who } ha tentato di salvare { $count } segreti di { $what }
audit-many-tried-delete = { $who } ha tentato di eliminare { $count } segreti
audit-many-tried-delete-of = { $who } ha tentato di eliminare { $count } segreti di { $what }

audit-token = token { $id }
author-token = token «{ $name }»
author-unknown = utente { $id }

chain = Catena dell’audit
chain-hint = Ogni voce è legata alla precedente, così che la verifica riveli una voce modificata, rimossa o inserita. Solo le voci più recenti potrebbero essere tagliate senza che si noti: vedi sotto.
chain-check = Verifica la catena
chain-whole = La catena è integra: le voci da { $first } a { $last } sono così come sono state scritte.
chain-older = Le voci precedenti a queste non sono state verificate.
chain-broken = La catena è interrotta: ciò che è salvato non è ciò che è stato scritto.
chain-unproven = Le voci da { $first } a { $last } non possono essere provate qui: la chiave della loro catena appartiene a una chiave principale non disponibile.
chain-take-over = Alla voce { $number } la catena è stata rilevata da un’altra chiave principale. Quella voce dice su che cosa si basano le precedenti.
chain-head = Voce più recente
chain-head-hint = Numero e hash della voce più recente. Conservali altrove: con essi si potrà dimostrare in seguito che nulla fino a questo punto è stato modificato.

keys = Chiavi
keys-fallback = La chiave master deriva dalla SECRET_KEY della forge: se questa cambia, i segreti non si possono leggere finché non si configura di nuovo la vecchia chiave. Chiedi a un amministratore di impostare una chiave master dedicata.
keys-due = Con questa chiave dati sono già stati cifrati molti valori: è ora di ruotarla.
keys-source = Chiave master
keys-source-variable = Variabile d’ambiente { $name }
keys-source-variable-file = File indicato dalla variabile d’ambiente { $name }
keys-source-configuration = Chiave di configurazione { $name }
keys-source-configuration-file = File indicato dalla chiave di configurazione { $name }
keys-source-app-ini = { $name } in { $path }
keys-source-app-ini-file = File indicato da { $name } in { $path }
keys-source-file = File { $path }
keys-source-forge = Derivata dalla SECRET_KEY della forge · { $place }
keys-data-key = Chiave dati
keys-version = Versione { $version }, creata in data { $date }
keys-age = Età della chiave dati
keys-none = Qui non è ancora salvato nulla, quindi non c’è alcuna chiave dati.
keys-seals = Valori cifrati con questa chiave
keys-seals-of = { $count } su un massimo di { $max }
keys-rotation = Rotazione
keys-rotation-hint = Una rotazione crea una nuova chiave dati e con essa cifra di nuovo tutte le versioni di tutti i segreti. Nel frattempo i segreti possono essere letti e scritti.
keys-state-idle = Mai eseguita
keys-state-running = In corso
keys-state-done = Completata
keys-state-incomplete = Incompleta
keys-running = In corso: { $done } versioni su { $total } cifrate di nuovo.
keys-ended = { $done } versioni su { $total } cifrate di nuovo in data { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } versione non può essere decifrata e resta cifrata con la vecchia chiave.
   *[other] { $failed } versioni non possono essere decifrate e restano cifrate con la vecchia chiave.
}
keys-started = Avviata da { $who } in data { $date }.
keys-checked = { $versions ->
    [one] { $versions } versione decifrata, { $failed } con errori. Nulla è stato modificato.
   *[other] { $versions } versioni decifrate, { $failed } con errori. Nulla è stato modificato.
}
keys-check = Verifica senza modificare nulla
keys-rotate = Ruota la chiave dati
keys-rotate-hint = Non può essere interrotta né annullata. Quando tutto sarà cifrato di nuovo, la vecchia chiave dati verrà cancellata.
keys-rotate-now = Ruota ora

more-not-shown = { $count ->
    [one] { $count } altro elemento non viene mostrato.
   *[other] Altri { $count } elementi non vengono mostrati.
}

plan = Piano
plan-name = Questa istanza ha il piano { $tier }.
plan-none = Non c’è alcuna licenza.
plan-invalid = La licenza impostata non è valida.
plan-in-force = La licenza è in vigore.
plan-in-force-until = La licenza è in vigore fino a { $date }.
plan-grace = La licenza è scaduta in data { $date }. Tutto continua a funzionare fino alla data { $until }.
plan-lapsed = La licenza è scaduta in data { $date } e non è più in vigore.
plan-dev-mode = Nessuna licenza richiesta: modalità di sviluppo.
plan-days-left = { $days ->
    [one] Resta { $days } giorno.
   *[other] Restano { $days } giorni.
}
plan-used = { $used }, senza limiti
plan-used-of = { $used } su { $max }
plan-at-most = Al massimo { $max }
plan-no-limit = Senza limiti
plan-live-tokens = Token in uso
plan-users = Utenti dell’istanza
plan-users-hint = Conta come utente chi ha fatto qualcosa in una qualsiasi cassaforte dell’istanza negli ultimi { $days } giorni.
plan-users-exceeded = L’istanza è usata da più persone di quante ne consenta la licenza. Nessuno viene escluso, ma serve una licenza più ampia.
plan-retention = Conservazione del registro di audit
plan-for-ever = Senza limiti
days = { $days ->
    [one] { $days } giorno
   *[other] { $days } giorni
}
plan-versioning = Versioni precedenti dei segreti
plan-tokens = Token per i job di CI
plan-sso = Single sign-on
plan-rotation = Rotazione della chiave dati
plan-included = Incluso
plan-not-included = Non incluso
plan-state-live = Attiva
plan-state-ends-soon = In scadenza
plan-state-expired = Non valida
plan-state-none = Nessuna licenza
plan-source = Trovata in:
plan-compare = Confronta i piani
plan-here = Il tuo piano
plan-secrets = Segreti per repository
plan-install = Installa una licenza
plan-install-who = La licenza viene installata da chi gestisce questa istanza. Vale per tutti i suoi repository.
plan-install-file = Salva la licenza in un file che Forgevault possa leggere.
plan-install-setting = Imposta { $variable }, oppure { $setting } nella configurazione, sul percorso del file e riavvia Forgevault. Se era già impostato, sostituisci il file: non serve riavviare.
plan-install-wait = Ricarica questa pagina dopo qualche secondo. Mostra il nuovo piano oppure cosa non va nella licenza.
plan-lapse = Quando una licenza termina
plan-lapse-hint = Tutto ciò che è salvato può ancora essere letto, esportato ed eliminato, e ai segreti esistenti si possono assegnare nuovi valori.
plan-lapse-secrets = { $count ->
    [one] Qui c’è { $count } segreto. Se ne possono creare di nuovi solo finché sono meno di { $max }.
   *[other] Qui ci sono { $count } segreti. Se ne possono creare di nuovi solo finché sono meno di { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } versione precedente resta e può essere letta, ma nessun segreto può essere riportato a essa.
   *[other] { $count } versioni precedenti restano e possono essere lette, ma nessun segreto può essere riportato a esse.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token continua a funzionare. Non se ne possono creare di nuovi.
   *[other] { $count } token continuano a funzionare. Non se ne possono creare di nuovi.
}
plan-lapse-rotation = La chiave dati non può essere ruotata.

secret-reveal = Mostra
secret-hide = Nascondi
secret-copy = Copia
secret-copied = Copiato
secret-not-given = Impossibile caricare il valore.
secret-needs-script = Per mostrare o copiare il valore qui serve JavaScript; si può ottenere anche tramite l’API.

skip-to-content = Vai al contenuto
language = Lingua

lockbox-new = Nuova cassetta di sicurezza
lockbox-make = Nuova cassetta di sicurezza (cifrata nel tuo browser)
lockbox-back = Torna al segreto
lockbox-hint = Una cassetta di sicurezza viene cifrata e aperta in questo browser. Né la passphrase né il valore lasciano questa pagina.
lockbox-needs-script = Per aprire o cifrare qui una cassetta di sicurezza serve JavaScript.
lockbox-open = Apri la cassetta di sicurezza
lockbox-seal = Cifra un valore
lockbox-warning = Nessuno può recuperare il valore se la passphrase va persa.
lockbox-passphrase = Passphrase
lockbox-again = Ripeti la passphrase
lockbox-store = Cifra e salva
lockbox-go = Apri o cifra in questo browser
lockbox-instead = Sostituisci il valore con una cassetta di sicurezza
lockbox-wrong-passphrase = La passphrase è errata oppure la cassetta di sicurezza è stata alterata.
lockbox-failed = Non è stato possibile farlo in questo browser.
lockbox-no-text = Il contenuto non è testo; può essere scaricato.
lockbox-encoding = Contiene caratteri non validi.
lockbox-no-passphrase = Inserisci una passphrase.
lockbox-other-passphrase = Le passphrase non coincidono.

undo = Annulla
flash-secret-created = { $name } è stato creato.
flash-secret-stored = { $name } è stato salvato come versione { $count }.
flash-secret-described = I dettagli di { $name } sono stati salvati.
flash-secret-deleted = { $name } è stato eliminato.
flash-secret-restored = { $name } è stato ripristinato.
flash-secret-purged = { $name } è stato eliminato definitivamente.
flash-secret-rolled-back = { $name } è stato riportato a una versione precedente e salvato come versione { $count }.
flash-secret-renamed = Il segreto è stato rinominato in { $name }.
flash-secret-copied = Il segreto è stato copiato in { $name }.
flash-imported = { $count ->
    [one] Importato { $count } segreto in { $name }.
   *[other] Importati { $count } segreti in { $name }.
}
flash-many-deleted = { $count ->
    [one] Eliminato { $count } segreto da { $name }.
   *[other] Eliminati { $count } segreti da { $name }.
}
flash-many-restored = { $count ->
    [one] Ripristinato { $count } segreto in { $name }.
   *[other] Ripristinati { $count } segreti in { $name }.
}
flash-undone = { $count ->
    [one] Annullata la modifica di { $count } segreto in { $name }.
   *[other] Annullate le modifiche di { $count } segreti in { $name }.
}
flash-token-saved = Il token { $name } è stato salvato.
flash-token-locked = Il token #{ $name } è stato bloccato.
flash-token-unlocked = Il token #{ $name } è stato sbloccato.
flash-token-revoked = Il token #{ $name } è stato revocato.
flash-token-rotated = { $count ->
    [one] Creato un sostituto del token #{ $name }, che smetterà di funzionare entro { $count } ora.
   *[other] Creato un sostituto del token #{ $name }, che smetterà di funzionare entro { $count } ore.
}
flash-token-replaced = Creato un sostituto del token #{ $name }, che ora è revocato.
flash-token-shown = Il token #{ $name } non può più essere mostrato. Se non ce l’hai, ruotalo.
flash-environment-declared = L’ambiente { $name } è stato creato.
flash-environment-changed = L’ambiente { $name } è stato salvato.
flash-environment-deleted = L’ambiente { $name } è stato eliminato.
flash-environment-copied = { $count ->
    [one] Copiato { $count } segreto in { $name }.
   *[other] Copiati { $count } segreti in { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Copiato { $count } segreto in { $name }, ignorati: { $skipped }.
   *[other] Copiati { $count } segreti in { $name }, ignorati: { $skipped }.
}
flash-environment-rolled-back = { $name } è stato riportato alla revisione { $count }.
flash-environment-unchanged = { $name } corrisponde già alla revisione { $count }.
flash-rotation-started = La rotazione è iniziata.
