# The texts of the pages in Greek (Greece).

tab-code = Κώδικας
tab-issues = Ζητήματα
tab-pull-requests = Pull Requests
tab-actions = Δράσεις
tab-packages = Πακέτα
tab-projects = Έργα
tab-releases = Κυκλοφορίες
tab-wiki = Wiki
tab-activity = Δραστηριότητα
tab-settings = Ρυθμίσεις
mark-archived = Αρχειοθετημένο
mark-private = Ιδιωτικό
mark-internal = Εσωτερικό
mark-template = Πρότυπο
tab-forgejo-code = Κώδικας
tab-forgejo-issues = Ζητήματα
tab-forgejo-pull-requests = Pull requests
tab-forgejo-actions = Actions
tab-forgejo-packages = Πακέτα
tab-forgejo-projects = Έργα
tab-forgejo-releases = Κυκλοφορίες
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Δραστηριότητα
mark-forgejo-archived = Αρχειοθετημένο
mark-forgejo-private = Ιδιωτικό
mark-forgejo-internal = Εσωτερικό
mark-forgejo-template = Πρότυπο
forge-home = Αρχική σελίδα του διακομιστή Git

nav-milestones = Ορόσημα
nav-explore = Εξερεύνηση
nav-help = Βοήθεια
nav-notifications = Ειδοποιήσεις
nav-menu = Μενού
nav-create = Δημιουργία…
nav-new-repository = Νέο αποθετήριο
nav-migrate = Νέα μεταφορά
nav-new-organization = Νέος οργανισμός
nav-you = Προφίλ και ρυθμίσεις…
nav-signed-in = Είσοδος ως { $name }
nav-profile = Προφίλ
nav-starred = Με αστέρι
nav-subscriptions = Συνδρομές
nav-settings = Ρυθμίσεις
nav-admin = Διαχείριση
nav-forge-sign-out = Έξοδος
nav-vault-sign-out = Έξοδος από το θησαυροφυλάκιο
header-rss = Ροή RSS
header-watch = Παρακολούθηση
header-star = Αστέρι
header-fork = Fork
header-forked-from = forked από { $name }
header-mirror-of = είδωλο του { $name }
tabs-more = Περισσότερα

vault = Θησαυροφυλάκιο
sign-in = Είσοδος
sign-in-hint = Επικολλήστε ένα προσωπικό διακριτικό πρόσβασης με τα δικαιώματα read:user και read:repository. Για αλλαγές σε μυστικά ή για ανάγνωση προστατευμένων περιβαλλόντων χρειάζεται επίσης το write:repository.
sign-in-token = Διακριτικό
sign-in-make = Δημιουργία διακριτικού
sign-out = Έξοδος
sign-in-unknown-token = Ο διακομιστής Git δεν αναγνωρίζει αυτό το διακριτικό.

name = Όνομα
description = Περιγραφή
type = Τύπος
environment = Περιβάλλον
access = Πρόσβαση
history = Ιστορικό
cancel = Ακύρωση
download = Λήψη
save = Αποθήκευση
last-changed = Τελευταία τροποποίηση
preview = Προεπισκόπηση

secrets = Μυστικά
secrets-none = Δεν υπάρχουν ακόμα μυστικά εδώ.
secrets-first = Δημιουργήστε το πρώτο εδώ, επικολλήστε ένα ολόκληρο αρχείο .env ή αποθηκεύστε ένα μυστικό από ένα τερματικό:
secrets-ask = Το πρώτο μπορεί να το αποθηκεύσει όποιος έχει δικαίωμα εγγραφής σε αυτό το αποθετήριο.
secrets-none-found = Κανένα μυστικό δεν ταιριάζει με την αναζήτηση.
search = Αναζήτηση
filter-any-type = Όλοι οι τύποι
filter-deleted = Μαζί με τα διαγραμμένα
filter-apply = Εφαρμογή
filter-clear = Εκκαθάριση φίλτρων
filter = Φίλτρο
filter-all = Όλα
sort = Ταξινόμηση
page-size = Ονόματα ανά σελίδα
names-count = { $count ->
    [one] { $count } όνομα
   *[other] { $count } ονόματα
}
from-base = από το βασικό σύνολο
secrets-search = Αναζήτηση σε ονόματα και περιγραφές
add = προσθήκη
version-short = v{ $version }
select-all = Επιλογή όλων των ονομάτων αυτής της σελίδας
select-name = Επιλογή του { $name }
selected = Επιλεγμένα: { $n }
selected-in = Στο
selected-export = Λήψη .env
selected-copy = Αντιγραφή στο
selected-delete-means = Τα μυστικά διαγράφονται από το επιλεγμένο περιβάλλον και μπορούν να επαναφερθούν.
list-drop = Αφήστε εδώ το αρχείο .env για προεπισκόπηση
secret-hides = Απόκρυψη σε { $n } δευτ.

secret-version = Έκδοση
secret-changed = Τροποποιήθηκε
secret-deleted = Διαγραμμένο
secret-lockbox = Θυρίδα ασφαλείας

page-previous = Προηγούμενη
page-next = Επόμενη
page-of = Σελίδα { $page } από { $pages }

sessions = Συνδεδεμένοι περιηγητές
sessions-hint = Εδώ βλέπετε πού είστε συνδεδεμένοι. Αποσυνδέστε ό,τι δεν αναγνωρίζετε.
session-this = Αυτός ο περιηγητής
session-at = από { $address }
session-since = σύνδεση: { $date }
session-active = τελευταία δραστηριότητα: { $date }
session-end = Αποσύνδεση
terminals = Τερματικά
terminals-hint = Τερματικά συνδεδεμένα με { $command }. Αποσυνδέστε όσα δεν αναγνωρίζετε.

device = Σύνδεση τερματικού
device-code = Κωδικός
device-hint = Εισαγάγετε τον κωδικό που εμφανίζει το { $command } στο τερματικό σας.
device-wrong = Αυτός ο κωδικός είναι λανθασμένος, έχει λήξει ή έχει ήδη χρησιμοποιηθεί.
device-continue = Συνέχεια
device-asks = Ένα πρόγραμμα θέλει να χρησιμοποιήσει το θησαυροφυλάκιο εκ μέρους σας. Ονομάζει τον εαυτό του { $name }.
device-warning = Εγκρίνετε μόνο αν μόλις πληκτρολογήσατε εσείς { $command }. Απορρίψτε αν κάποιος σας έστειλε τον κωδικό.
device-address = Η διεύθυνσή του
device-own-address = Η διεύθυνσή σας
device-asked = Ζητήθηκε
device-approve = Έγκριση
device-deny = Απόρριψη
device-approved = Το { $name } συνδέθηκε. Επιστρέψτε στο τερματικό σας.
device-denied = Το { $name } δεν συνδέθηκε.
device-confirm-title = Επιβεβαίωση ενέργειας
device-confirm-asks = Ένα τερματικό συνδεδεμένο εκ μέρους σας ζητά να κάνει αυτό. Ονομάζει τον εαυτό του { $name }.
device-action = Ενέργεια
device-repository = Αποθετήριο
device-confirm-warning = Επιβεβαιώστε μόνο αν μόλις το ξεκινήσατε εσείς. Για δέκα λεπτά αυτό το τερματικό μπορεί να κάνει και άλλα που δίνουν πρόσβαση ή δεν αναιρούνται.
device-confirm = Επιβεβαίωση
device-confirmed = Επιβεβαιώθηκε. Το { $name } μπορεί να συνεχίσει για δέκα λεπτά.

error-title = Η ενέργεια δεν ολοκληρώθηκε
error-title-not-found = Δεν βρέθηκε
error-title-no-access = Δεν έχετε πρόσβαση
error-title-plan = Το πρόγραμμά σας δεν το περιλαμβάνει

error-invalid-request = Ελέγξτε τα στοιχεία που δώσατε.
error-invalid-version = Αυτός δεν είναι αριθμός έκδοσης.
error-unauthorized = Δεν έχετε συνδεθεί ή ο διακομιστής Git δεν αναγνωρίζει πλέον τη σύνδεσή σας.
error-invalid-token = Αυτό το διακριτικό δεν είναι έγκυρο.
error-token-expired = Αυτό το διακριτικό έχει λήξει.
error-token-revoked = Αυτό το διακριτικό έχει ανακληθεί.
error-limit-reached = Το πρόγραμμα δεν επιτρέπει περισσότερα.
error-enterprise-required = Απαιτείται το πρόγραμμα Enterprise.
error-forbidden = Δεν έχετε δικαίωμα για αυτή την ενέργεια.
error-confirmation-required = Επιβεβαιώστε το πρώτα στο πρόγραμμα περιήγησης.
error-access-denied = Αυτό το διακριτικό δεν έχει δικαίωμα για αυτή την ενέργεια.
error-not-found = Δεν βρέθηκε ή δεν έχετε πρόσβαση.
error-state-unavailable = Αυτή η προηγούμενη κατάσταση δεν είναι πλέον διαθέσιμη.
error-method-not-allowed = Αυτό δεν μπορεί να γίνει εδώ.
error-request-timeout = Η ενέργεια διήρκεσε πολύ. Πριν δοκιμάσετε ξανά, ελέγξτε αν η αλλαγή έχει ήδη γίνει.
error-already-exists = Αυτό το όνομα υπάρχει ήδη.
error-environment-has-names = Υπάρχουν ήδη μυστικά των οποίων τα ονόματα αρχίζουν με το όνομα αυτού του περιβάλλοντος.
error-environment-not-empty = Υπάρχουν ακόμα μυστικά σε αυτό το περιβάλλον, ίσως διαγραμμένα.
error-too-many-environments = Αυτό το αποθετήριο δεν μπορεί να έχει άλλα περιβάλλοντα.
error-older-process = Μια παλαιότερη έκδοση του Forgevault χρησιμοποιεί ακόμα αυτή τη βάση δεδομένων. Δοκιμάστε ξανά όταν ενημερωθεί.
error-conflict = Το ίδιο αίτημα είναι ακόμη υπό επεξεργασία. Δοκιμάστε ξανά σε λίγο.
error-key-mismatch = Οι τιμές αυτού του αποθετηρίου είναι κρυπτογραφημένες με άλλο κύριο κλειδί.
error-version-conflict = Κάποιος έκανε αλλαγές ενώ επεξεργαζόσασταν.
error-value-too-large = Η τιμή είναι υπερβολικά μεγάλη.
error-unsupported-media-type = Η υπηρεσία δεν δέχεται περιεχόμενο αυτού του τύπου.
error-idempotency-mismatch = Αυτό το κλειδί έχει ήδη χρησιμοποιηθεί για άλλο αίτημα.
error-token-locked = Αυτό το διακριτικό είναι κλειδωμένο.
error-precondition-required = Αυτή η αλλαγή χρειάζεται την τρέχουσα αναθεώρηση. Φορτώστε ξανά τη σελίδα και δοκιμάστε πάλι.
error-rate-limited = Έγιναν πάρα πολλές προσπάθειες. Περιμένετε λίγο και δοκιμάστε ξανά.
error-decryption-failed = Δεν ήταν δυνατή η αποκρυπτογράφηση μιας αποθηκευμένης τιμής.
error-encryption-failed = Δεν ήταν δυνατή η κρυπτογράφηση της τιμής.
error-internal-error = Παρουσιάστηκε σφάλμα στην υπηρεσία.
error-environments-unreadable = Τα περιβάλλοντα αυτού του αποθετηρίου άλλαξαν εκτός του Forgevault. Η διαχείριση της υπηρεσίας πρέπει να τα ορίσει ξανά.
error-forge-unavailable = Ο διακομιστής Git δεν απαντά. Δοκιμάστε ξανά αργότερα.
error-audit-unavailable = Δεν είναι δυνατή αυτή τη στιγμή η εγγραφή στο αρχείο καταγραφής ελέγχου, επομένως δεν παρέχεται τίποτα. Πριν δοκιμάσετε ξανά, ελέγξτε αν η αλλαγή έχει ήδη γίνει.
error-role-read = Χρειάζεται δικαίωμα ανάγνωσης σε αυτό το αποθετήριο, το οποίο μπορούν να σας δώσουν οι διαχειριστές του.
error-role-write = Χρειάζεται δικαίωμα εγγραφής σε αυτό το αποθετήριο, το οποίο μπορούν να σας δώσουν οι διαχειριστές του.
error-role-admin = Μόνο διαχειριστές αυτού του αποθετηρίου μπορούν να το κάνουν.
error-role-archived = Αυτό το αποθετήριο είναι αρχειοθετημένο, επομένως το θησαυροφυλάκιό του είναι μόνο για ανάγνωση. Οι διαχειριστές του μπορούν να αναιρέσουν την αρχειοθέτηση.
error-plans = Δείτε τι περιλαμβάνει κάθε πρόγραμμα και πώς εγκαθίσταται μια άδεια χρήσης
error-again = Δοκιμή ξανά
error-to-secrets = Πίσω στα μυστικά
error-to-forge = Στην αρχική σελίδα
error-request-id = Αναγνωριστικό αιτήματος { $id } (αναφέρετέ το όταν δηλώνετε το πρόβλημα)

secret-new = Νέο μυστικό

import = Εισαγωγή .env
import-hint = Γραμμές της μορφής NAME=value· επιτρέπονται σχόλια και τιμές σε εισαγωγικά. Ο χαρακτήρας $ μένει όπως είναι· οι μεταβλητές δεν αντικαθίστανται. Μέσα σε διπλά εισαγωγικά, μόνο τα \", \\ και \n είναι ακολουθίες διαφυγής.
import-text = Ή επικολλήστε το περιεχόμενό του
import-file = Αρχείο
import-environment = Προσθήκη στο περιβάλλον
import-environment-none = Κανένα: τα ονόματα όπως είναι στο αρχείο
import-store = { $count ->
    [one] Εισαγωγή { $count } μυστικού
   *[other] Εισαγωγή { $count } μυστικών
}
import-plan = Τι θα αποθηκευτεί
import-line = Γραμμή
import-outcome = Αποτέλεσμα
import-new = νέο
import-changed = τροποποιείται
import-unchanged = αμετάβλητο
import-show = Εμφάνιση αλλαγών
import-literal = Ο χαρακτήρας $ σε αυτήν μένει όπως είναι· οι μεταβλητές δεν αντικαθίστανται.
import-refused = απορρίπτεται
import-nothing = Όλα είναι ήδη αποθηκευμένα όπως φαίνονται εδώ.
import-blocked = Δεν μπορεί να αποθηκευτεί τίποτα όσο υπάρχουν στοιχεία που απορρίπτονται.
import-unread = Δεν ήταν δυνατή η ανάγνωση όσων ακολουθούν.
import-leave-out = Προεπισκόπηση χωρίς αυτές τις γραμμές
import-left-out = { $count ->
    [one] { $count } γραμμή παραλείπεται.
   *[other] { $count } γραμμές παραλείπονται.
}
import-no-assignment = Η γραμμή { $line } δεν έχει τη μορφή NAME=value.
import-unterminated = Τα εισαγωγικά στη γραμμή { $line } δεν κλείνουν.
import-after-quote = Στη γραμμή { $line } υπάρχει κείμενο μετά τα εισαγωγικά που κλείνουν.
import-ambiguous = Η τιμή στη γραμμή { $line } δεν διαβάζεται με τον ίδιο τρόπο από όλες τις εφαρμογές. Βάλτε τη σε μονά εισαγωγικά. Αν περιέχει μονό εισαγωγικό ή τελειώνει με \, βάλτε τη σε διπλά εισαγωγικά και γράψτε το \ ως \\ και το " ως \".
import-twice = Το όνομα της γραμμής { $line } υπάρχει ήδη στη γραμμή { $first }.
import-too-many = Από τη γραμμή { $line } και μετά οι μεταβλητές ξεπερνούν τις { $max }.
secret-name-hint = Γράμματα, ψηφία, κάτω παύλες, παύλες και τελείες.
secret-value = Τιμή
secret-new-value = Νέα τιμή
secret-comment = Σχόλιο (εμφανίζεται στο ιστορικό)
secret-create = Δημιουργία μυστικού
secret-create-another = Δημιουργία και προσθήκη άλλου
secret-change = Τροποποίηση
secret-change-hint = Αποθηκεύει νέα έκδοση χωρίς να εμφανίσει την τρέχουσα.
secret-edit = Επεξεργασία
edit-title = Επεξεργασία του { $name }
secret-more = Περισσότερες ενέργειες
secret-sections = Σε αυτή τη σελίδα
secret-elsewhere = Σε άλλα περιβάλλοντα
secret-is-deleted = Αυτό το μυστικό έχει διαγραφεί. Μπορείτε να το επαναφέρετε με όλες τις εκδόσεις του.
secret-move = Μετονομασία ή μετακίνηση
secret-move-hint = Το ιστορικό διατηρείται. Τα διακριτικά και οι εργασίες που χρησιμοποιούν το παλιό όνομα δεν βρίσκουν πλέον το μυστικό.
secret-rename = Μετονομασία
secret-copy-to = Αντιγραφή σε άλλο περιβάλλον
secret-copy-hint = Αντιγράφει την τρέχουσα τιμή με τον τύπο και την περιγραφή της. Κανείς δεν βλέπει την τιμή.
secret-copy-into = Αντιγραφή στο { $name }
secret-copy-taken = Το { $name } υπάρχει ήδη. Αν το αντικαταστήσετε, το αντίγραφο γίνεται η επόμενη έκδοσή του.
secret-copy-over = Αντικατάσταση
secret-delete-title = Διαγραφή αυτού του μυστικού
secret-purge-title = Οριστική διαγραφή αυτού του μυστικού
secret-purge-means = Διαγράφονται όλες οι εκδόσεις. Αυτό δεν μπορεί να αναιρεθεί.

access-anyone = Όσοι έχουν δικαίωμα ανάγνωσης σε αυτό το αποθετήριο μπορούν να διαβάσουν αυτό το μυστικό. Όσοι έχουν δικαίωμα εγγραφής μπορούν να το τροποποιήσουν.
access-protected = Αυτό το περιβάλλον είναι προστατευμένο. Όσοι έχουν δικαίωμα εγγραφής σε αυτό το αποθετήριο μπορούν να διαβάσουν αυτό το μυστικό, ενώ μόνο διαχειριστές μπορούν να το τροποποιήσουν.
access-audit = Δραστηριότητα
access-readers = Τελευταίοι αναγνώστες
access-readers-none = Κανείς δεν έχει διαβάσει πρόσφατα αυτό το μυστικό.
access-tokens = Διακριτικά με πρόσβαση σε αυτό
access-tokens-none = Κανένα διακριτικό δεν μπορεί να διαβάσει αυτό το μυστικό.
access-token-reads = μπορεί να διαβάσει
access-token-writes = μπορεί να διαβάσει και να γράψει
access-tokens-part = Ελέγχθηκαν μόνο τα πρώτα { $count } διακριτικά.
access-workflows = Αρχεία ροών εργασίας που το χρησιμοποιούν
access-workflows-search = Αναζήτηση στα αρχεία ροών εργασίας
access-workflows-none = Κανένα αρχείο ροής εργασίας στον προεπιλεγμένο κλάδο δεν χρησιμοποιεί αυτό το όνομα.
access-workflows-part = Δεν έγινε αναζήτηση σε όλα τα αρχεία ροών εργασίας: μόνο σε 20 αρχεία έως 64 KiB.
access-workflows-unknown = Ο διακομιστής Git δεν σας επέτρεψε να διαβάσετε τα αρχεία ροών εργασίας.

secret-created = Δημιουργήθηκε
secret-delete = Διαγραφή
secret-restore = Επαναφορά
secret-purge = Οριστική διαγραφή
secret-confirm-purge = Για οριστική διαγραφή μαζί με όλες τις εκδόσεις, πληκτρολογήστε { $name }

version-current = Τρέχουσα
version-roll-back = Επιστροφή σε αυτή την έκδοση
version-number = Έκδοση { $version }
version-written = Έκδοση { $version } από { $who }, { $time }

form-kept = Χρειάστηκε να συνδεθείτε ξανά πριν σταλεί αυτή η φόρμα. Δεν έχει αποθηκευτεί τίποτα ακόμη: ελέγξτε την και στείλτε τη ξανά.
value-lost = Αυτή η τιμή δεν μπορεί να εμφανιστεί σε πεδίο χωρίς να αλλοιωθεί. Επιλέξτε τη ως αρχείο.
value-show = Εμφάνιση τιμής
value-generate = Δημιουργία τυχαίας τιμής
value-length = Μήκος
value-characters = Χαρακτήρες
value-letters = Γράμματα και ψηφία
value-symbols = Γράμματα, ψηφία και σύμβολα
value-url = Γράμματα, ψηφία, - και _
value-hex = Δεκαεξαδικό
value-more = Περισσότερα
value-empty = Αποθήκευση κενής τιμής
value-file = Ή ένα αρχείο
value-file-hint = Αν επιλέξετε αρχείο, αποθηκεύεται αυτό αντί για το περιεχόμενο του πεδίου. Πρέπει να είναι κείμενο UTF-8.
value-line-breaks = Αλλαγές γραμμής σε αυτή την τιμή:
value-edit = Επεξεργασία της τρέχουσας τιμής

secret-details = Περιγραφή και τύπος
secret-delete-means = Μπορεί να επαναφερθεί αργότερα, με όλες τις εκδόσεις του.
secret-delete-sure = Διαγραφή του { $name }

conflict = Κάποιος άλλαξε αυτό το μυστικό ενώ το επεξεργαζόσασταν
conflict-kept = Αυτό που πληκτρολογήσατε δεν έχει αποθηκευτεί ακόμα πουθενά. Θα το βρείτε παρακάτω.
conflict-mine = Η δική σας τιμή
conflict-diff = Από την άλλη τιμή στη δική σας
conflict-store = Αποθήκευση της δικής μου ως έκδοσης { $version }
conflict-compare = Σύγκριση με την άλλη
conflict-drop = Απόρριψη της δικής μου και προβολή της άλλης

compare-of = Από την έκδοση { $from } στην έκδοση { $to }
compare-from = Από την έκδοση
compare-to = Στην έκδοση
compare-show = Εμφάνιση διαφορών
compare-any = Σύγκριση οποιωνδήποτε εκδόσεων
compare-hint = Εμφανίζονται και οι δύο τιμές, και η ανάγνωσή τους αποτυπώνεται στο αρχείο καταγραφής ελέγχου.
diff = Διαφορές
diff-none = Είναι ίδιες.
diff-sealed = Η θυρίδα ασφαλείας είναι κρυπτογραφημένη· η υπηρεσία δεν μπορεί να συγκρίνει το περιεχόμενό της.
diff-unended = (χωρίς αλλαγή γραμμής στο τέλος)

rollback-to = Επιστροφή στην έκδοση { $version }
rollback-means = Το περιεχόμενο της έκδοσης { $version } αποθηκεύεται ξανά, ως έκδοση { $next }.
rollback-back = Επαναφερόμενη
rollback-confirm = Για την επιστροφή, πληκτρολογήστε { $name }

new-exists = Προβολή του υπάρχοντος μυστικού { $name }
new-gone = Το μυστικό { $name } διαγράφηκε στο μεταξύ. Αυτό που πληκτρολογήσατε δεν έχει αποθηκευτεί ακόμα πουθενά· αν το αποθηκεύσετε εδώ, το μυστικό επαναφέρεται με αυτή την τιμή.

token-unused = Όχι ακόμα

environments = Περιβάλλοντα
environments-hint = Ένα μυστικό ανήκει σε ένα περιβάλλον αν το όνομά του αρχίζει με το όνομα του περιβάλλοντος και μια τελεία. Όλα τα άλλα μυστικά ανήκουν στο βασικό σύνολο.
environment-name-hint = Πεζά γράμματα, ψηφία, κάτω παύλες και παύλες.
environment-base-hint = Μυστικά χωρίς περιβάλλον
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Προστατευμένο
# A label: a secret that is missing here is taken from the base.
environment-overlay = Συμπληρώνεται από το βασικό σύνολο
# In place of the number of secrets.
environment-no-access = Χωρίς πρόσβαση
environment-new = Νέο περιβάλλον
environment-create = Δημιουργία περιβάλλοντος
environment-protect-hint = Σε ένα προστατευμένο περιβάλλον μόνο διαχειριστές μπορούν να τροποποιήσουν μυστικά, ενώ όσοι έχουν μόνο δικαίωμα ανάγνωσης δεν τα βλέπουν.
environment-take-in = { $count ->
    [one] Να συμπεριληφθεί και το μυστικό του οποίου το όνομα αρχίζει ήδη με αυτό το όνομα και μια τελεία
   *[other] Να συμπεριληφθούν και τα { $count } μυστικά των οποίων τα ονόματα αρχίζουν ήδη με αυτό το όνομα και μια τελεία
}
environment-secrets = { $count ->
    [one] { $count } μυστικό
   *[other] { $count } μυστικά
}
environment-actions = Ενέργειες για το { $name }
environment-pages = Σελίδες του { $name }
environment-overview = Επισκόπηση
environment-compare = Σύγκριση
environment-copy-here = Αντιγραφή εδώ
environment-base-means = Το βασικό σύνολο περιέχει όλα τα μυστικά που δεν ανήκουν σε κάποιο περιβάλλον. Τα περιβάλλοντα που συμπληρώνονται από το βασικό σύνολο παίρνουν από εδώ ό,τι τους λείπει.
environment-revision = Αναθεώρηση
environment-open-hint = Όσοι έχουν δικαίωμα εγγραφής μπορούν να τροποποιήσουν μυστικά εδώ, και όσοι έχουν δικαίωμα ανάγνωσης μπορούν να τα δουν.
environment-no-access-hint = Δεν μπορείτε να δείτε τα μυστικά αυτού του περιβάλλοντος.
environment-fallback = Συμπλήρωση από το βασικό σύνολο
environment-fallback-rule = Αυτόματα: ενεργή, εκτός αν είναι προστατευμένο
environment-fallback-on = Ενεργή
environment-fallback-off = Ανενεργή
environment-overlay-hint = Όταν ένα μυστικό λείπει από εδώ, οι εργασίες το παίρνουν από το βασικό σύνολο.
environment-no-overlay = Οι εργασίες παίρνουν μόνο τα μυστικά που υπάρχουν εδώ.
environment-keep-overlay = Να διατηρηθεί η συμπλήρωση παρότι το περιβάλλον γίνεται προστατευμένο
environment-keep-overlay-hint = Διαφορετικά, η προστασία την απενεργοποιεί: όσοι έχουν δικαίωμα εγγραφής μπορούν να τροποποιήσουν το βασικό σύνολο, άρα και ό,τι παίρνουν οι εργασίες εδώ.
environment-position = Θέση
environment-position-hint = Σειρά στις λίστες, από 0 έως 1000.
environment-position-new-hint = Σειρά στις λίστες, από 0 έως 1000. Αφήστε το κενό για το τέλος.
environment-delete = Διαγραφή του { $name }
environment-delete-now = Διαγραφή περιβάλλοντος
environment-empty-hint = Δεν υπάρχουν μυστικά σε αυτό το περιβάλλον, επομένως μπορείτε να το διαγράψετε. Το ιστορικό του παραμένει στο αρχείο καταγραφής ελέγχου.
environment-delete-sure = Διαγραφή τώρα
environment-held = { $count ->
    [one] Υπάρχει ακόμα { $count } μυστικό σε αυτό το περιβάλλον.
   *[other] Υπάρχουν ακόμα { $count } μυστικά σε αυτό το περιβάλλον.
}
environment-held-deleted = { $count ->
    [one] { $count } από αυτά είναι διαγραμμένο, αλλά μπορεί να επαναφερθεί.
   *[other] { $count } από αυτά είναι διαγραμμένα, αλλά μπορούν να επαναφερθούν.
}
environment-held-hint = Για να διαγράψετε το περιβάλλον, πρώτα διαγράψτε τα οριστικά ή μετακινήστε τα αλλού με μετονομασία.
environment-held-show = Εμφάνισή τους

environment-with = Με
environment-compare-hint = Η σύγκριση εμφανίζει ονόματα, ποτέ τιμές. Στο αρχείο καταγραφής ελέγχου προστίθεται μια εγγραφή ανάγνωσης για κάθε τιμή που συγκρίνεται.
environment-compare-nothing = Δεν υπάρχει τίποτα για σύγκριση: κανένα από τα δύο δεν έχει μυστικό που μπορείτε να διαβάσετε και στις δύο πλευρές.
environment-differs = Διαφορετικές τιμές
environment-only-here = Μόνο στο { $here }
environment-only-there = Μόνο στο { $there }
environment-incomparable = Δεν μπορούν να συγκριθούν: κρυπτογραφημένα στον περιηγητή
environment-same = Ίδια τιμή
environment-copy-to = Αντιγραφή στο { $name }…
environment-copy-selected-hint = Αντιγράφει τα επιλεγμένα ονόματα. Πρώτα εμφανίζεται προεπισκόπηση.

environment-from = Από
environment-show-secrets = Εμφάνιση μυστικών
environment-pick = Μυστικά για αντιγραφή
environment-pick-all = Επιλογή όλων
environment-pick-none = Κατάργηση επιλογής όλων
environment-exists = υπάρχει, v{ $version }
environment-conflict = Αν ένα μυστικό υπάρχει ήδη
environment-conflict-skip = Να διατηρηθεί
environment-conflict-overwrite = Να αντικατασταθεί με νέα έκδοση
environment-conflict-fail = Να μην αντιγραφεί τίποτα
environment-copy-hint = Οι τιμές δεν εμφανίζονται ποτέ. Στο αρχείο καταγραφής ελέγχου προστίθενται μια εγγραφή για την ανάγνωση και μια για την αποθήκευση κάθε μυστικού που αντιγράφεται.
environment-nothing-to-copy = Το { $name } δεν έχει μυστικά που μπορείτε να αντιγράψετε.
environment-copy-plan = Αντιγραφή από το { $from } στο { $to }
environment-copy-nothing = Δεν θα αντιγραφόταν τίποτα.
environment-skipped = { $count ->
    [one] { $count } μυστικό υπάρχει ήδη και μένει όπως είναι:
   *[other] { $count } μυστικά υπάρχουν ήδη και μένουν όπως είναι:
}
environment-copy-now = { $count ->
    [one] Αντιγραφή { $count } μυστικού
   *[other] Αντιγραφή { $count } μυστικών
}
environment-choose-again = Αλλαγή επιλογής

environment-change-added = προστέθηκε, v{ $version }
environment-change-deleted = διαγράφηκε
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } ακόμα
   *[other] { $count } ακόμα
}
environment-copied-from = αντιγραφή από το { $name }
environment-rolled-back-to = επιστροφή στην αναθεώρηση { $number }
environment-undid = αναίρεση της αναθεώρησης { $number }
environment-first = Ό,τι υπήρχε εδώ όταν άρχισε το ιστορικό
environment-redrawn = Το περιβάλλον δημιουργήθηκε ή διαγράφηκε
environment-base-redrawn = Μυστικά μετακινήθηκαν προς ή από κάποιο περιβάλλον
environment-no-history = Δεν υπάρχει ιστορικό που μπορείτε να δείτε.
environment-roll-back-at = Επιστροφή πριν ή μετά την αναθεώρηση { $number }
environment-back-before = Επιστροφή πριν από αυτή την αλλαγή
environment-back-after = Επιστροφή μετά από αυτή την αλλαγή
environment-no-versions = Για την επιστροφή χρειάζεται πρόγραμμα με παλαιότερες εκδόσεις μυστικών.
environment-time = Ημερομηνία και ώρα (UTC)
environment-time-hint = Επιστροφή σε ό,τι υπήρχε εδώ εκείνη τη στιγμή.
environment-or-revision = Ή αναθεώρηση
environment-or-revision-hint = Ένας αριθμός από το ιστορικό.
environment-only-names = Μόνο αυτά τα ονόματα (προαιρετικό)
environment-only-names-hint = Χωρίστε τα με κόμματα ή κενά.
environment-back-to = Επιστροφή στην αναθεώρηση { $number }
environment-back-changes = { $count ->
    [one] Θα άλλαζε { $count } μυστικό:
   *[other] Θα άλλαζαν { $count } μυστικά:
}
environment-back-hint = Οι τιμές γίνονται νέες εκδόσεις και δεν χάνεται τίποτα από το ιστορικό. Οι περιγραφές και οι τύποι μένουν όπως είναι.
environment-back-nothing = Δεν θα άλλαζε τίποτα: όλα είναι όπως ήταν τότε.
environment-will-return = επανέρχεται, v{ $version }
environment-will-go = θα διαγραφεί
environment-unavailable = Όχι πλήρως διαθέσιμα
environment-purged = διαγράφηκε οριστικά· το όνομα μένει όπως είναι
environment-pruned = αυτή η έκδοση αφαιρέθηκε· το όνομα μένει όπως είναι
environment-moved = βρίσκεται σήμερα σε άλλο περιβάλλον και μένει εκεί· το όνομα παίρνει αντίγραφο

tokens = Διακριτικά
tokens-none = Δεν υπάρχουν ακόμα διακριτικά εδώ.
tokens-none-hint = Με τα διακριτικά, οι εργασίες CI και τα σενάρια μπορούν να διαβάζουν ή να γράφουν μυστικά αυτού του αποθετηρίου.
tokens-all = Εμφάνιση και όσων ανακλήθηκαν
tokens-live = Απόκρυψη όσων ανακλήθηκαν
token-new = Νέο διακριτικό
token-description-hint = Σε τι χρησιμεύει το διακριτικό, π.χ. «Ανάπτυξη στο staging».
token-scope = Εύρος πρόσβασης
token-scope-hint = Τι επιτρέπεται στο διακριτικό: read, write, admin, read:PATTERN ή write:PATTERN, χωρισμένα με κόμματα. Το PATTERN είναι το όνομα ενός μυστικού ή η αρχή ονομάτων με * στο τέλος. Η πρόσβαση σε προστατευμένα περιβάλλοντα είναι δυνατή μόνο με μοτίβο που αρχίζει με το όνομά τους. Αν συμπληρώσετε αυτό το πεδίο, αντικαθιστά τις παραπάνω επιλογές.
token-advanced = Για προχωρημένους: εισαγωγή εύρους πρόσβασης
token-access = Δικαίωμα
token-access-read = Ανάγνωση
token-access-read-hint = Ανάγνωση και εξαγωγή μυστικών.
token-access-write = Ανάγνωση και εγγραφή
token-access-write-hint = Επίσης δημιουργία, αλλαγή, διαγραφή και επαναφορά τους.
token-access-admin = Διαχείριση
token-access-admin-hint = Τα πάντα σε αυτό το θησαυροφυλάκιο, μαζί με διακριτικά, αρχείο καταγραφής ελέγχου και κλειδιά.
token-where-parts = Επιλεγμένα περιβάλλοντα
token-where-parts-hint = Μαζί με τα μυστικά που θα προστεθούν αργότερα.
token-where-everywhere = Όλα τα περιβάλλοντα
token-where-everywhere-hint = Η βάση και όλα τα τωρινά περιβάλλοντα, και τα προστατευμένα.
token-where-names = Επιλεγμένα μυστικά
token-where-names-hint = Κατά όνομα ή πρόθεμα.
token-names = Ονόματα ή προθέματα
token-names-hint = Χωρίστε τα με κόμματα ή κενά. Τελειώστε ένα πρόθεμα με *, π.χ. staging.DB_*.
token-base-hint = Αν επιλέξετε base χωρίς όλα τα μη προστατευμένα περιβάλλοντα, το διακριτικό καλύπτει τα μυστικά που βρίσκονται σήμερα στο base, αλλά όχι όσα προστεθούν αργότερα.
token-choose-parts = Επιλέξτε τουλάχιστον ένα περιβάλλον.
token-ttl = Διάρκεια ισχύος
token-ttl-custom = Προσαρμοσμένη διάρκεια ισχύος
token-ttl-hint = Ένας αριθμός και μια μονάδα: h για ώρες, d για ημέρες, w για εβδομάδες, y για έτη, π.χ. 30d. Με 0 δεν λήγει ποτέ.
token-life-1d = 1 ημέρα
token-life-7d = 7 ημέρες
token-life-30d = 30 ημέρες
token-life-90d = 90 ημέρες
token-life-1y = 1 έτος
token-life-0 = Χωρίς λήξη
token-life-custom = Προσαρμογή…
token-addresses = Διευθύνσεις
token-addresses-hint = Διευθύνσεις IP και δίκτυα από όπου μπορεί να χρησιμοποιηθεί, χωρισμένα με κόμματα. Αφήστε το κενό για χρήση από παντού.
token-everywhere = Από παντού
token-test = Δοκιμή του εύρους πρόσβασης
token-reach = Στα μυστικά που υπάρχουν τώρα εδώ, αυτό το εύρος πρόσβασης επιτρέπει ανάγνωση σε { $read } και εγγραφή σε { $write }.
token-reach-hint = Επιλέξτε πού έχει πρόσβαση το διακριτικό, για να δείτε εδώ την προεπισκόπηση.
token-reach-nothing = Δεν έχει επιλεγεί τίποτα ακόμα.
token-reach-wrong = Δεν υπάρχει προεπισκόπηση. Ελέγξτε την επιλογή σας.
token-reads-and-writes = ανάγνωση και εγγραφή
token-can-read = Ανάγνωση:
token-can-write = Ανάγνωση και εγγραφή:
token-everything = όλα τα μυστικά
token-open = όλα τα μυστικά εκτός προστατευμένων περιβαλλόντων
token-more = και { $count } ακόμα
token-admin = Διαχείριση: τα πάντα σε αυτό το θησαυροφυλάκιο
token-create = Δημιουργία διακριτικού
token-expires = Λήξη
token-used = Τελευταία χρήση
token-uses = { $count ->
    [one] { $count } φορά
   *[other] { $count } φορές
}
token-ends = Λήγει στις { $date }
token-last-used = Χρήση στις { $date }
token-by = από { $who }
token-live = Ενεργό
token-revoked = Ανακλήθηκε
token-expired = Έληξε
token-locked = Κλειδωμένο
token-ends-soon = Λήγει σύντομα
token-orphan = Χωρίς ενεργό κάτοχο
token-orphan-hint = Όποιος δημιούργησε αυτό το διακριτικό δεν είναι πλέον ενεργός στον διακομιστή Git, γι’ αυτό το διακριτικό απορρίπτεται.
token-made-by = Δημιουργήθηκε από { $who } στις { $date } · #{ $id }
token-made-with = Δημιουργήθηκε με το διακριτικό #{ $id } και ανακαλείται μαζί με αυτό
token-audit = Προβολή δραστηριότητας
token-reaches = Τρέχουσα πρόσβαση
token-rotate = Αντικατάσταση διακριτικού
token-rotate-hint = Δημιουργεί νέο διακριτικό με την ίδια περιγραφή, εύρος πρόσβασης, διευθύνσεις και διάρκεια ισχύος. Το παλιό συνεχίζει να ισχύει για όσο επιλέξετε, ώστε να το αντικαταστήσετε παντού.
token-rotate-ends = Το παλιό διακριτικό παύει να ισχύει
token-ends-now = Αμέσως
token-ends-1h = Σε 1 ώρα
token-ends-24h = Σε 24 ώρες
token-ends-7d = Σε 7 ημέρες
token-stop = Διακοπή πρόσβασης
token-lock = Κλείδωμα
token-lock-title = Κλείδωμα αυτού του διακριτικού
token-lock-hint = Ένα κλειδωμένο διακριτικό απορρίπτεται ώσπου να το ξεκλειδώσει κάποιος.
token-locked-until = Είναι κλειδωμένο έως τις { $date }.
token-locked-by-hand = Είναι κλειδωμένο ώσπου να το ξεκλειδώσει κάποιος.
token-unlock = Ξεκλείδωμα
token-unlock-title = Ξεκλείδωμα αυτού του διακριτικού
token-revoke = Ανάκληση
token-revoke-title = Ανάκληση αυτού του διακριτικού
token-revoke-hint = Από εκεί και πέρα απορρίπτεται οριστικά, όπως και όλα τα διακριτικά που δημιουργήθηκαν με αυτό. Οι εργασίες που το χρησιμοποιούν θα αποτύχουν.
token-revoke-now = Ανάκληση τώρα
token-made = Το διακριτικό δημιουργήθηκε
token-made-hint = Αντιγράψτε το τώρα: δεν θα εμφανιστεί ξανά.
token-text = Διακριτικό
token-open-page = Λεπτομέρειες διακριτικού
token-use = Χρήση αυτού του διακριτικού
token-use-hint = Αποθηκεύστε το διακριτικό ως μυστικό του συστήματος CI σας με όνομα { $name } (στο Woodpecker: vault_token). Κάθε παράδειγμα φορτώνει τα μυστικά ως μεταβλητές περιβάλλοντος.

audit = Αρχείο καταγραφής ελέγχου
audit-entries = { $count ->
    [one] { $count } εγγραφή
   *[other] { $count } εγγραφές
}
audit-none = Δεν υπάρχουν εγγραφές που να ταιριάζουν.
audit-everywhere = Αναζήτηση σε όλες τις εγγραφές
audit-search = Μυστικό, άτομο, διακριτικό, διεύθυνση IP ή αναγνωριστικό αιτήματος
audit-views = Προβολή
audit-view-changes = Αναγνώσεις και αλλαγές
audit-view-refused = Απορρίψεις
audit-view-views = Προβολές σελίδων
audit-range = Χρονικό διάστημα
audit-range-any = Οποτεδήποτε
audit-range-day = Τελευταίες 24 ώρες
audit-range-week = Τελευταίες 7 ημέρες
audit-range-month = Τελευταίες 30 ημέρες
audit-range-custom = Προσαρμοσμένο διάστημα
audit-from = Από (UTC)
audit-to = Έως (UTC)
audit-remove-filter = Κατάργηση του φίλτρου { $name }
audit-export-menu = Εξαγωγή
audit-export-filtered = Αυτές οι εγγραφές ως { $format }
audit-export-all = Όλο το αρχείο ως { $format }, υπογεγραμμένο
audit-older = Παλαιότερες
audit-newer = Νεότερες

audit-who-service = Forgevault
audit-who-operator = Η διαχείριση της υπηρεσίας
audit-client = { $browser } σε { $system }
audit-source-api = API
audit-source-web = ιστός
audit-source-cli = γραμμή εντολών
audit-source-system = υπηρεσία
audit-why-refused = Απορρίφθηκε: { $why }
audit-why-failed = Απέτυχε: { $why }
audit-details = Λεπτομέρειες
audit-one-request = Ένα αίτημα, { $count } εγγραφές
audit-more = Όλες οι εγγραφές αυτού του αιτήματος
audit-entry = Εγγραφή
audit-action = Ενέργεια
audit-result = Αποτέλεσμα
audit-agent = User agent
audit-request-id = Αναγνωριστικό αιτήματος

audit-did-list = { $who }: παράθεση των μυστικών
audit-did-list-of = { $who }: παράθεση των μυστικών του { $what }
audit-did-look = { $who }: προβολή { $what }
audit-did-read = { $who }: ανάγνωση { $what } { $version }
audit-did-read-none = { $who }: αναζήτηση μυστικών προς ανάγνωση χωρίς αποτέλεσμα
audit-did-write = { $who }: αποθήκευση { $what } { $version }
audit-did-write-none = { $who }: δεν αποθηκεύτηκαν μυστικά
audit-did-describe = { $who }: αλλαγή των στοιχείων του { $what }
audit-did-rename = { $who }: μετονομασία του { $what } σε { $to }
audit-did-delete = { $who }: διαγραφή { $what }
audit-did-purge = { $who }: οριστική διαγραφή { $what }
audit-did-restore = { $who }: επαναφορά { $what } { $version }
audit-did-rollback = { $who }: επιστροφή σε προηγούμενη κατάσταση: { $what } { $version }
audit-did-hide = { $who }: απόκρυψη αυτού του θησαυροφυλακίου
audit-did-show-vault = { $who }: αυτό το θησαυροφυλάκιο έγινε ξανά διαθέσιμο
audit-did-purge-vault = { $who }: οριστική διαγραφή δεδομένων αυτού του θησαυροφυλακίου
audit-did-token-list = { $who }: προβολή των διακριτικών
audit-did-token-create = { $who }: δημιουργία: { $what }
audit-did-token-update = { $who }: αλλαγή: { $what }
audit-did-token-revoke = { $who }: ανάκληση: { $what }
audit-did-token-mark = { $who }: ενημέρωση των διακριτικών ενός ατόμου
audit-did-audit-list = { $who }: προβολή του αρχείου καταγραφής ελέγχου
audit-did-audit-export = { $who }: εξαγωγή του αρχείου καταγραφής ελέγχου
audit-did-chain-check = { $who }: έλεγχος της αλυσίδας ελέγχου
audit-did-chain-head = { $who }: προβολή της νεότερης εγγραφής της αλυσίδας ελέγχου
audit-did-key-rotate = { $who }: έναρξη εναλλαγής του κλειδιού δεδομένων
audit-did-key-rotated = { $who }: ολοκλήρωση εναλλαγής του κλειδιού δεδομένων
audit-did-key-test = { $who }: δοκιμαστική εναλλαγή κλειδιού
audit-did-key-migrate = { $who }: μεταφορά των κλειδιών αυτού του θησαυροφυλακίου στο τρέχον κύριο κλειδί
audit-did-rows-accept = { $who }: αποδοχή αποθηκευμένων διακριτικών και μυστικών όπως ήταν
audit-did-take-over = { $who }: συνέχιση της αλυσίδας ελέγχου με άλλο κύριο κλειδί
audit-did-keys-view = { $who }: προβολή των κλειδιών
audit-did-plan-view = { $who }: προβολή του προγράμματος
audit-did-env-list = { $who }: προβολή των περιβαλλόντων
audit-did-env-look = { $who }: προβολή του περιβάλλοντος { $what }
audit-did-env-write = { $who }: αποθήκευση του περιβάλλοντος { $what }
audit-did-env-anew = { $who }: εκ νέου ορισμός των περιβαλλόντων
audit-did-env-delete = { $who }: διαγραφή του περιβάλλοντος { $what }
audit-did-env-history = { $who }: προβολή του ιστορικού του { $what }
audit-did-env-diff = { $who }: σύγκριση καταστάσεων του { $what }
audit-did-env-undo = { $who }: επιστροφή σε προηγούμενη κατάσταση: του περιβάλλοντος { $what }
audit-did-env-undo-test = { $who }: προεπισκόπηση επιστροφής του περιβάλλοντος { $what } σε προηγούμενη κατάσταση
audit-did-env-copy = { $who }: αντιγραφή μυστικών από το { $from } στο { $what }
audit-did-env-copy-test = { $who }: προεπισκόπηση αντιγραφής μυστικών από το { $from } στο { $what }
audit-did-replay = { $who }: επανάληψη αιτήματος, που έλαβε την πρώτη απάντηση
audit-did-other = { $who }: ενέργεια που αυτή η έκδοση δεν γνωρίζει

audit-tried-list = { $who }: προσπάθεια – παράθεση των μυστικών
audit-tried-list-of = { $who }: προσπάθεια – παράθεση των μυστικών του { $what }
audit-tried-look = { $who }: προσπάθεια – προβολή { $what }
audit-tried-read = { $who }: προσπάθεια – ανάγνωση { $what } { $version }
audit-tried-read-any = { $who }: προσπάθεια – ανάγνωση μυστικών
audit-tried-write = { $who }: προσπάθεια – αποθήκευση { $what }
audit-tried-write-any = { $who }: προσπάθεια – αποθήκευση μυστικών
audit-tried-delete = { $who }: προσπάθεια – διαγραφή { $what }
audit-tried-delete-any = { $who }: προσπάθεια – διαγραφή μυστικών
audit-tried-purge = { $who }: προσπάθεια – οριστική διαγραφή { $what }
audit-tried-restore = { $who }: προσπάθεια – επαναφορά { $what }
audit-tried-rollback = { $who }: προσπάθεια – επιστροφή σε προηγούμενη κατάσταση: { $what }
audit-tried-token-list = { $who }: προσπάθεια – προβολή των διακριτικών
audit-tried-token-create = { $who }: προσπάθεια – δημιουργία διακριτικού
audit-tried-token-update = { $who }: προσπάθεια – αλλαγή διακριτικού
audit-tried-token-revoke = { $who }: προσπάθεια – ανάκληση διακριτικού
audit-tried-audit-list = { $who }: προσπάθεια – προβολή του αρχείου καταγραφής ελέγχου
audit-tried-audit-export = { $who }: προσπάθεια – εξαγωγή του αρχείου καταγραφής ελέγχου
audit-tried-key-rotate = { $who }: προσπάθεια – εναλλαγή του κλειδιού δεδομένων
audit-tried-key-migrate = { $who }: προσπάθεια – μεταφορά των κλειδιών αυτού του θησαυροφυλακίου στο τρέχον κύριο κλειδί
audit-tried-keys-view = { $who }: προσπάθεια – προβολή των κλειδιών
audit-tried-plan-view = { $who }: προσπάθεια – προβολή του προγράμματος
audit-tried-env-list = { $who }: προσπάθεια – προβολή των περιβαλλόντων
audit-tried-env-look = { $who }: προσπάθεια – προβολή του περιβάλλοντος { $what }
audit-tried-env-create = { $who }: προσπάθεια – δημιουργία περιβάλλοντος
audit-tried-env-write = { $who }: προσπάθεια – αποθήκευση του περιβάλλοντος { $what }
audit-tried-env-delete = { $who }: προσπάθεια – διαγραφή του περιβάλλοντος { $what }
audit-tried-env-history = { $who }: προσπάθεια – προβολή του ιστορικού του { $what }
audit-tried-env-diff = { $who }: προσπάθεια – σύγκριση καταστάσεων του { $what }
audit-tried-env-undo = { $who }: προσπάθεια – επιστροφή σε προηγούμενη κατάσταση: του περιβάλλοντος { $what }
audit-tried-env-copy = { $who }: προσπάθεια – αντιγραφή μυστικών στο { $what }
audit-tried-other = { $who }: προσπάθεια για κάτι άλλο

audit-many-read = { $who }: ανάγνωση { $count } μυστικών
audit-many-read-of = { $who }: ανάγνωση { $count } μυστικών του { $what }
audit-many-write = { $who }: αποθήκευση { $count } μυστικών
audit-many-write-of = { $who }: αποθήκευση { $count } μυστικών του { $what }
audit-many-delete = { $who }: διαγραφή { $count } μυστικών
audit-many-delete-of = { $who }: διαγραφή { $count } μυστικών του { $what }
audit-many-restore = { $who }: επαναφορά { $count } μυστικών
audit-many-restore-of = { $who }: επαναφορά { $count } μυστικών του { $what }
audit-many-tried-read = { $who }: προσπάθεια – ανάγνωση { $count } μυστικών
audit-many-tried-read-of = { $who }: προσπάθεια – ανάγνωση { $count } μυστικών του { $what }
audit-many-tried-write = { $who }: προσπάθεια – αποθήκευση { $count } μυστικών
audit-many-tried-write-of = { $who }: προσπάθεια – αποθήκευση { $count } μυστικών του { $what }
audit-many-tried-delete = { $who }: προσπάθεια – διαγραφή { $count } μυστικών
audit-many-tried-delete-of = { $who }: προσπάθεια – διαγραφή { $count } μυστικών του { $what }

audit-token = διακριτικό { $id }
author-token = διακριτικό «{ $name }»
author-unknown = ID χρήστη { $id }

chain = Αλυσίδα ελέγχου
chain-hint = Κάθε εγγραφή συνδέεται με την προηγούμενή της, ώστε ο έλεγχος να αποκαλύπτει κάθε εγγραφή που άλλαξε, αφαιρέθηκε ή παρεμβλήθηκε. Μόνο οι νεότερες εγγραφές θα μπορούσαν να αποκοπούν απαρατήρητα: δείτε παρακάτω.
chain-check = Έλεγχος της αλυσίδας
chain-whole = Η αλυσίδα είναι ακέραιη: οι εγγραφές { $first } έως { $last } είναι όπως γράφτηκαν.
chain-older = Οι παλαιότερες εγγραφές δεν ελέγχθηκαν.
chain-broken = Η αλυσίδα έχει σπάσει: ό,τι είναι αποθηκευμένο δεν είναι αυτό που γράφτηκε.
chain-unproven = Οι εγγραφές { $first } έως { $last } δεν μπορούν να αποδειχθούν εδώ: το κλειδί της αλυσίδας τους ανήκει σε κύριο κλειδί που δεν είναι διαθέσιμο.
chain-take-over = Στην εγγραφή { $number } η αλυσίδα αναλήφθηκε από άλλο κύριο κλειδί. Αυτή η εγγραφή λέει σε τι στηρίζονται οι προηγούμενες.
chain-head = Νεότερη εγγραφή
chain-head-hint = Αριθμός και hash της νεότερης εγγραφής. Φυλάξτε τα αλλού: με αυτά μπορεί να αποδειχθεί αργότερα ότι τίποτα δεν άλλαξε ως εδώ.

keys = Κλειδιά
keys-fallback = Το κύριο κλειδί προκύπτει από το SECRET_KEY του διακομιστή Git: αν αυτό αλλάξει, τα μυστικά δεν μπορούν να διαβαστούν μέχρι να οριστεί ξανά το παλιό κλειδί. Ζητήστε από τη διαχείριση να ορίσει ξεχωριστό κύριο κλειδί.
keys-due = Με αυτό το κλειδί δεδομένων έχουν κρυπτογραφηθεί πολλές τιμές: ήρθε η ώρα για την εναλλαγή του.
keys-source = Κύριο κλειδί
keys-source-variable = Μεταβλητή περιβάλλοντος { $name }
keys-source-variable-file = Αρχείο που ορίζει η μεταβλητή περιβάλλοντος { $name }
keys-source-configuration = Κλειδί ρυθμίσεων { $name }
keys-source-configuration-file = Αρχείο που ορίζει το κλειδί ρυθμίσεων { $name }
keys-source-app-ini = { $name } στο { $path }
keys-source-app-ini-file = Αρχείο που ορίζει το { $name } στο { $path }
keys-source-file = Αρχείο { $path }
keys-source-forge = Προκύπτει από το SECRET_KEY του διακομιστή Git · { $place }
keys-data-key = Κλειδί δεδομένων
keys-version = Έκδοση { $version }, δημιουργήθηκε στις { $date }
keys-age = Ηλικία του κλειδιού δεδομένων
keys-none = Δεν έχει αποθηκευτεί ακόμα τίποτα εδώ, άρα δεν υπάρχει κλειδί δεδομένων.
keys-seals = Τιμές κρυπτογραφημένες με αυτό το κλειδί
keys-seals-of = { $count } (το πολύ { $max })
keys-rotation = Εναλλαγή κλειδιού
keys-rotation-hint = Η εναλλαγή δημιουργεί νέο κλειδί δεδομένων και κρυπτογραφεί εκ νέου με αυτό κάθε έκδοση κάθε μυστικού. Στο μεταξύ η ανάγνωση και η εγγραφή μυστικών συνεχίζονται κανονικά.
keys-state-idle = Δεν έχει γίνει ποτέ
keys-state-running = Σε εξέλιξη
keys-state-done = Ολοκληρώθηκε
keys-state-incomplete = Ελλιπής
keys-running = Σε εξέλιξη: κρυπτογραφήθηκαν εκ νέου { $done } από { $total } εκδόσεις.
keys-ended = Στις { $date } κρυπτογραφήθηκαν εκ νέου { $done } από { $total } εκδόσεις.
keys-incomplete = { $failed ->
    [one] { $failed } έκδοση δεν αποκρυπτογραφείται και παραμένει με το παλιό κλειδί.
   *[other] { $failed } εκδόσεις δεν αποκρυπτογραφούνται και παραμένουν με το παλιό κλειδί.
}
keys-started = Ξεκίνησε από { $who } στις { $date }.
keys-checked = { $versions ->
    [one] Αποκρυπτογραφήθηκε { $versions } έκδοση, αποτυχίες: { $failed }. Δεν άλλαξε τίποτα.
   *[other] Αποκρυπτογραφήθηκαν { $versions } εκδόσεις, αποτυχίες: { $failed }. Δεν άλλαξε τίποτα.
}
keys-check = Έλεγχος χωρίς αλλαγές
keys-rotate = Εναλλαγή του κλειδιού δεδομένων
keys-rotate-hint = Δεν μπορεί να διακοπεί ούτε να αναιρεθεί. Όταν όλα κρυπτογραφηθούν εκ νέου, το παλιό κλειδί δεδομένων διαγράφεται.
keys-rotate-now = Εναλλαγή τώρα

more-not-shown = { $count ->
    [one] { $count } ακόμα στοιχείο δεν εμφανίζεται.
   *[other] { $count } ακόμα στοιχεία δεν εμφανίζονται.
}

plan = Πρόγραμμα
plan-name = Αυτή η εγκατάσταση έχει το πρόγραμμα { $tier }.
plan-none = Δεν υπάρχει άδεια χρήσης.
plan-invalid = Η άδεια χρήσης που έχει οριστεί δεν είναι έγκυρη.
plan-in-force = Η άδεια χρήσης είναι σε ισχύ.
plan-in-force-until = Η άδεια χρήσης είναι σε ισχύ έως τις { $date }.
plan-grace = Η άδεια χρήσης έληξε στις { $date }. Όλα συνεχίζουν να λειτουργούν έως τις { $until }.
plan-lapsed = Η άδεια χρήσης έληξε στις { $date } και δεν ισχύει πλέον.
plan-dev-mode = Δεν απαιτείται άδεια χρήσης: λειτουργία ανάπτυξης.
plan-days-left = { $days ->
    [one] Απομένει { $days } ημέρα.
   *[other] Απομένουν { $days } ημέρες.
}
plan-used = { $used }, χωρίς όριο
plan-used-of = { $used } από { $max }
plan-at-most = Το πολύ { $max }
plan-no-limit = Χωρίς όριο
plan-live-tokens = Διακριτικά σε χρήση
plan-users = Χρήστες της εγκατάστασης
plan-users-hint = Ως χρήστης λογίζεται όποιος έκανε οτιδήποτε σε κάποιο θησαυροφυλάκιο της εγκατάστασης τις τελευταίες { $days } ημέρες.
plan-users-exceeded = Την εγκατάσταση τη χρησιμοποιούν περισσότερα άτομα από όσα επιτρέπει η άδεια χρήσης. Κανείς δεν αποκλείεται, αλλά χρειάζεται μεγαλύτερη άδεια.
plan-retention = Διατήρηση του αρχείου καταγραφής ελέγχου
plan-for-ever = Χωρίς όριο
days = { $days ->
    [one] { $days } ημέρα
   *[other] { $days } ημέρες
}
plan-versioning = Παλαιότερες εκδόσεις μυστικών
plan-tokens = Διακριτικά για εργασίες CI
plan-sso = Ενιαία σύνδεση (SSO)
plan-rotation = Εναλλαγή του κλειδιού δεδομένων
plan-included = Περιλαμβάνεται
plan-not-included = Δεν περιλαμβάνεται
plan-state-live = Σε ισχύ
plan-state-ends-soon = Λήγει σύντομα
plan-state-expired = Μη έγκυρη
plan-state-none = Χωρίς άδεια χρήσης
plan-source = Βρέθηκε στο:
plan-compare = Σύγκριση προγραμμάτων
plan-here = Το πρόγραμμά σας
plan-secrets = Μυστικά ανά αποθετήριο
plan-install = Εγκατάσταση άδειας χρήσης
plan-install-who = Την άδεια χρήσης την εγκαθιστά όποιος διαχειρίζεται τον διακομιστή αυτής της εγκατάστασης. Ισχύει για όλα τα αποθετήριά της.
plan-install-file = Αποθηκεύστε την άδεια χρήσης ως αρχείο που μπορεί να διαβάσει το Forgevault.
plan-install-setting = Ορίστε στο { $variable }, ή στο { $setting } στις ρυθμίσεις, τη διαδρομή του αρχείου και επανεκκινήστε το Forgevault. Αν είχε οριστεί ήδη, αντικαταστήστε το αρχείο: δεν χρειάζεται επανεκκίνηση.
plan-install-wait = Φορτώστε ξανά αυτή τη σελίδα μετά από λίγα δευτερόλεπτα. Θα δείξει το νέο πρόγραμμα ή τι πρόβλημα έχει η άδεια χρήσης.
plan-lapse = Όταν λήξει μια άδεια χρήσης
plan-lapse-hint = Ό,τι είναι αποθηκευμένο μπορεί ακόμα να διαβαστεί, να εξαχθεί και να διαγραφεί, και τα υπάρχοντα μυστικά μπορούν να πάρουν νέες τιμές.
plan-lapse-secrets = { $count ->
    [one] Υπάρχει { $count } μυστικό εδώ. Νέα μπορούν να δημιουργηθούν μόνο όσο είναι λιγότερα από { $max }.
   *[other] Υπάρχουν { $count } μυστικά εδώ. Νέα μπορούν να δημιουργηθούν μόνο όσο είναι λιγότερα από { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } παλαιότερη έκδοση παραμένει αναγνώσιμη, αλλά δεν είναι δυνατή η επιστροφή σε αυτήν.
   *[other] { $count } παλαιότερες εκδόσεις παραμένουν αναγνώσιμες, αλλά δεν είναι δυνατή η επιστροφή σε αυτές.
}
plan-lapse-tokens = { $count ->
    [one] { $count } διακριτικό συνεχίζει να λειτουργεί. Δεν μπορούν να δημιουργηθούν νέα.
   *[other] { $count } διακριτικά συνεχίζουν να λειτουργούν. Δεν μπορούν να δημιουργηθούν νέα.
}
plan-lapse-rotation = Δεν είναι δυνατή η εναλλαγή του κλειδιού δεδομένων.

secret-reveal = Εμφάνιση
secret-hide = Απόκρυψη
secret-copy = Αντιγραφή
secret-copied = Αντιγράφηκε
secret-not-given = Δεν ήταν δυνατή η φόρτωση της τιμής.
secret-needs-script = Για να εμφανίσετε ή να αντιγράψετε την τιμή εδώ χρειάζεται JavaScript· η τιμή δίνεται και από το API.

skip-to-content = Μετάβαση στο περιεχόμενο
language = Γλώσσα

lockbox-new = Νέα θυρίδα ασφαλείας
lockbox-make = Νέα θυρίδα ασφαλείας (κρυπτογραφημένη στον περιηγητή σας)
lockbox-back = Πίσω στο μυστικό
lockbox-hint = Η θυρίδα ασφαλείας κρυπτογραφείται και ανοίγει σε αυτόν τον περιηγητή. Ούτε η φράση πρόσβασης ούτε η τιμή φεύγουν από αυτή τη σελίδα.
lockbox-needs-script = Για να ανοίξετε ή να κρυπτογραφήσετε μια θυρίδα ασφαλείας εδώ χρειάζεται JavaScript.
lockbox-open = Άνοιγμα της θυρίδας
lockbox-seal = Κρυπτογράφηση τιμής
lockbox-warning = Αν χαθεί η φράση πρόσβασης, κανείς δεν μπορεί να ανακτήσει την τιμή.
lockbox-passphrase = Φράση πρόσβασης
lockbox-again = Επανάληψη της φράσης πρόσβασης
lockbox-store = Κρυπτογράφηση και αποθήκευση
lockbox-go = Άνοιγμα ή κρυπτογράφηση σε αυτόν τον περιηγητή
lockbox-instead = Αντικατάσταση της τιμής με θυρίδα ασφαλείας
lockbox-wrong-passphrase = Η φράση πρόσβασης είναι λάθος ή η θυρίδα έχει αλλοιωθεί.
lockbox-failed = Αυτό δεν ήταν δυνατό σε αυτόν τον περιηγητή.
lockbox-no-text = Το περιεχόμενό της δεν είναι κείμενο· μπορείτε να το κατεβάσετε.
lockbox-encoding = Περιέχει μη έγκυρους χαρακτήρες.
lockbox-no-passphrase = Εισαγάγετε φράση πρόσβασης.
lockbox-other-passphrase = Οι φράσεις πρόσβασης δεν ταιριάζουν.

undo = Αναίρεση
flash-secret-created = Το μυστικό { $name } δημιουργήθηκε.
flash-secret-stored = Το μυστικό { $name } αποθηκεύτηκε ως έκδοση { $count }.
flash-secret-described = Τα στοιχεία του { $name } αποθηκεύτηκαν.
flash-secret-deleted = Το μυστικό { $name } διαγράφηκε.
flash-secret-restored = Το μυστικό { $name } επαναφέρθηκε.
flash-secret-purged = Το μυστικό { $name } διαγράφηκε οριστικά.
flash-secret-rolled-back = Το μυστικό { $name } επέστρεψε σε παλαιότερη έκδοση και αποθηκεύτηκε ως έκδοση { $count }.
flash-secret-renamed = Το μυστικό μετονομάστηκε σε { $name }.
flash-secret-copied = Το μυστικό αντιγράφηκε στο { $name }.
flash-imported = { $count ->
    [one] Έγινε εισαγωγή { $count } μυστικού στο { $name }.
   *[other] Έγινε εισαγωγή { $count } μυστικών στο { $name }.
}
flash-many-deleted = { $count ->
    [one] Έγινε διαγραφή { $count } μυστικού από το { $name }.
   *[other] Έγινε διαγραφή { $count } μυστικών από το { $name }.
}
flash-many-restored = { $count ->
    [one] Έγινε επαναφορά { $count } μυστικού στο { $name }.
   *[other] Έγινε επαναφορά { $count } μυστικών στο { $name }.
}
flash-undone = { $count ->
    [one] Έγινε αναίρεση της αλλαγής { $count } μυστικού στο { $name }.
   *[other] Έγινε αναίρεση των αλλαγών { $count } μυστικών στο { $name }.
}
flash-token-saved = Το διακριτικό { $name } αποθηκεύτηκε.
flash-token-locked = Το διακριτικό #{ $name } κλειδώθηκε.
flash-token-unlocked = Το διακριτικό #{ $name } ξεκλειδώθηκε.
flash-token-revoked = Το διακριτικό #{ $name } ανακλήθηκε.
flash-token-rotated = { $count ->
    [one] Δημιουργήθηκε αντικαταστάτης για το διακριτικό #{ $name }, που παύει να ισχύει σε το πολύ { $count } ώρα.
   *[other] Δημιουργήθηκε αντικαταστάτης για το διακριτικό #{ $name }, που παύει να ισχύει σε το πολύ { $count } ώρες.
}
flash-token-replaced = Δημιουργήθηκε αντικαταστάτης για το διακριτικό #{ $name }, που έχει πλέον ανακληθεί.
flash-token-shown = Το διακριτικό #{ $name } δεν μπορεί να εμφανιστεί ξανά. Αν δεν το έχετε, αντικαταστήστε το.
flash-environment-declared = Το περιβάλλον { $name } δημιουργήθηκε.
flash-environment-changed = Το περιβάλλον { $name } αποθηκεύτηκε.
flash-environment-deleted = Το περιβάλλον { $name } διαγράφηκε.
flash-environment-copied = { $count ->
    [one] Έγινε αντιγραφή { $count } μυστικού στο { $name }.
   *[other] Έγινε αντιγραφή { $count } μυστικών στο { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Έγινε αντιγραφή { $count } μυστικού στο { $name }, παραλείφθηκαν: { $skipped }.
   *[other] Έγινε αντιγραφή { $count } μυστικών στο { $name }, παραλείφθηκαν: { $skipped }.
}
flash-environment-rolled-back = Το { $name } επέστρεψε στην αναθεώρηση { $count }.
flash-environment-unchanged = Το { $name } είναι ήδη όπως στην αναθεώρηση { $count }.
flash-rotation-started = Η εναλλαγή του κλειδιού ξεκίνησε.
