# The texts of the pages in French (France).

tab-code = Code
tab-issues = Tickets
tab-pull-requests = Demandes d'ajout
tab-actions = Actions
tab-packages = Paquets
tab-projects = Projets
tab-releases = Publications
tab-wiki = Wiki
tab-activity = Activité
tab-settings = Paramètres
mark-archived = Archivé
mark-private = Privé
mark-internal = Interne
mark-template = Modèle
tab-forgejo-code = Code
tab-forgejo-issues = Tickets
tab-forgejo-pull-requests = Demandes d'ajout
tab-forgejo-actions = Actions
tab-forgejo-packages = Paquets
tab-forgejo-projects = Projets
tab-forgejo-releases = Publications
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Activité
mark-forgejo-archived = Archivé
mark-forgejo-private = Privé
mark-forgejo-internal = Interne
mark-forgejo-template = Modèle
forge-home = Page d’accueil de la forge

nav-milestones = Jalons
nav-explore = Explorateur
nav-help = Aide
nav-notifications = Notifications
nav-menu = Menu
nav-create = Créer…
nav-new-repository = Nouveau dépôt
nav-migrate = Nouvelle migration
nav-new-organization = Nouvelle organisation
nav-you = Profil et réglages…
nav-signed-in = Connecté en tant que { $name }
nav-profile = Profil
nav-starred = Favoris
nav-subscriptions = Abonnements
nav-settings = Configuration
nav-admin = Administration du site
nav-forge-sign-out = Déconnexion
nav-vault-sign-out = Se déconnecter du coffre-fort
header-rss = Flux RSS
header-watch = Suivre
header-star = Ajouter aux favoris
header-fork = Bifurcation
header-forked-from = bifurqué depuis { $name }
header-mirror-of = miroir de { $name }
tabs-more = Plus

vault = Coffre-fort
sign-in = Connexion
sign-in-hint = Collez un jeton d’accès personnel avec les autorisations read:user et read:repository. Pour modifier des secrets ou lire des environnements protégés, il lui faut aussi write:repository.
sign-in-token = Jeton
sign-in-make = Créer un jeton
sign-out = Déconnexion
sign-in-unknown-token = La forge ne reconnaît pas ce jeton.

name = Nom
description = Description
type = Type
environment = Environnement
access = Accès
history = Historique
cancel = Annuler
download = Télécharger
save = Enregistrer
last-changed = Dernière modification
preview = Aperçu

secrets = Secrets
secrets-none = Il n’y a pas encore de secret ici.
secrets-first = Créez le premier ici, collez un fichier .env entier ou enregistrez un secret depuis un terminal :
secrets-ask = Une personne ayant accès en écriture à ce dépôt peut enregistrer le premier.
secrets-none-found = Aucun secret ne correspond à cette recherche.
search = Rechercher
filter-any-type = Tous les types
filter-deleted = Inclure les supprimés
filter-apply = Appliquer
filter-clear = Effacer les filtres
filter = Filtrer
filter-all = Tous
sort = Trier par
page-size = Noms par page
names-count = { $count ->
    [one] { $count } nom
   *[other] { $count } noms
}
from-base = de la base
secrets-search = Rechercher dans les noms et descriptions
add = ajouter
version-short = v{ $version }
select-all = Sélectionner tous les noms de cette page
select-name = Sélectionner { $name }
selected = Sélection : { $n }
selected-in = Dans
selected-export = Télécharger le .env
selected-copy = Copier vers
selected-delete-means = Les secrets sont supprimés de l’environnement choisi et peuvent être restaurés.
list-drop = Déposez le fichier .env pour en voir l’aperçu
secret-hides = Masqué dans { $n } s

secret-version = Version
secret-changed = Modifié
secret-deleted = Supprimé
secret-lockbox = Coffret

page-previous = Précédent
page-next = Suivant
page-of = Page { $page } sur { $pages }

sessions = Navigateurs connectés
sessions-hint = Les navigateurs où votre session est ouverte. Déconnectez ceux que vous ne reconnaissez pas.
session-this = Ce navigateur
session-at = depuis { $address }
session-since = connexion : { $date }
session-active = dernière activité : { $date }
session-end = Déconnecter
terminals = Terminaux
terminals-hint = Terminaux connectés avec { $command }. Déconnectez ceux que vous ne reconnaissez pas.

device = Connecter un terminal
device-code = Code
device-hint = Saisissez le code que { $command } affiche dans votre terminal.
device-wrong = Ce code est incorrect, a expiré ou a déjà été utilisé.
device-continue = Continuer
device-asks = Un programme souhaite utiliser le coffre-fort en votre nom. Il se nomme { $name }.
device-warning = N’approuvez que si vous venez de saisir { $command } vous-même. Refusez si quelqu’un vous a envoyé le code.
device-address = Son adresse
device-own-address = Votre adresse
device-asked = Demandé
device-approve = Approuver
device-deny = Refuser
device-approved = { $name } est connecté. Retournez à votre terminal.
device-denied = { $name } n’a pas été connecté.
device-confirm-title = Confirmer une action
device-confirm-asks = Un terminal connecté en votre nom demande à faire ceci. Il se nomme { $name }.
device-action = Action
device-repository = Dépôt
device-confirm-warning = Ne confirmez que si vous venez de lancer cela vous-même. Pendant dix minutes, ce terminal pourra aussi effectuer d’autres actions qui donnent accès ou qui sont irréversibles.
device-confirm = Confirmer
device-confirmed = Confirmé. { $name } peut continuer pendant dix minutes.

error-title = L’opération a échoué
error-title-not-found = Introuvable
error-title-no-access = Accès refusé
error-title-plan = Votre offre n’inclut pas cette fonction

error-invalid-request = Veuillez vérifier votre saisie.
error-invalid-version = Ce n’est pas un numéro de version.
error-unauthorized = Vous n’êtes pas connecté, ou la forge ne reconnaît plus votre connexion.
error-invalid-token = Ce jeton n’est pas valide.
error-token-expired = Ce jeton a expiré.
error-token-revoked = Ce jeton a été révoqué.
error-limit-reached = La limite de votre offre est atteinte.
error-enterprise-required = L’offre Enterprise est nécessaire.
error-forbidden = Vous n’êtes pas autorisé à faire cela.
error-confirmation-required = Confirmez d’abord cela dans le navigateur.
error-access-denied = Ce jeton n’autorise pas cette action.
error-not-found = Introuvable, ou vous n’y avez pas accès.
error-state-unavailable = Cet état antérieur n’est plus disponible.
error-method-not-allowed = Cette opération est impossible ici.
error-request-timeout = L’opération a pris trop de temps. Vérifiez si la modification a été effectuée avant de réessayer.
error-already-exists = Ce nom est déjà utilisé.
error-environment-has-names = Il existe déjà des secrets dont le nom commence par celui de cet environnement.
error-environment-not-empty = Cet environnement contient encore des secrets, peut-être supprimés.
error-too-many-environments = Ce dépôt ne peut pas avoir davantage d’environnements.
error-older-process = Une version antérieure de Forgevault utilise encore cette base de données. Réessayez quand cette version aura été mise à jour.
error-conflict = La même requête est encore en cours de traitement. Réessayez dans un instant.
error-key-mismatch = Les valeurs de ce dépôt sont chiffrées avec une autre clé maîtresse.
error-version-conflict = Quelqu’un a fait une modification pendant que vous éditiez.
error-value-too-large = La valeur est trop volumineuse.
error-unsupported-media-type = Le service n’accepte pas ce type de contenu.
error-idempotency-mismatch = Cette clé a déjà servi pour une autre requête.
error-token-locked = Ce jeton est verrouillé.
error-precondition-required = Cette modification nécessite la révision actuelle. Rechargez la page et réessayez.
error-rate-limited = Trop de tentatives. Patientez un peu, puis réessayez.
error-decryption-failed = Une valeur enregistrée n’a pas pu être déchiffrée.
error-encryption-failed = La valeur n’a pas pu être chiffrée.
error-internal-error = Une erreur s’est produite dans le service.
error-environments-unreadable = Les environnements de ce dépôt ont été modifiés en dehors de Forgevault. L’exploitant du service doit les définir à nouveau.
error-forge-unavailable = La forge ne répond pas. Réessayez plus tard.
error-audit-unavailable = Le journal d’audit ne peut pas être écrit pour le moment ; rien n’est donc communiqué. Vérifiez si la modification a été effectuée avant de réessayer.
error-role-read = Il faut un accès en lecture à ce dépôt, que ses administrateurs peuvent vous donner.
error-role-write = Il faut un accès en écriture à ce dépôt, que ses administrateurs peuvent vous donner.
error-role-admin = Seuls les administrateurs de ce dépôt peuvent le faire.
error-role-archived = Ce dépôt est archivé, son coffre-fort est donc en lecture seule. Ses administrateurs peuvent le désarchiver.
error-plans = Voir ce que chaque offre inclut et comment installer une licence
error-again = Réessayer
error-to-secrets = Retour aux secrets
error-to-forge = Aller à la page d’accueil
error-request-id = Identifiant de la requête : { $id } (à indiquer si vous signalez le problème)

secret-new = Nouveau secret

import = Importer un .env
import-hint = Lignes de la forme NOM=valeur ; les commentaires et les valeurs entre guillemets sont admis. Un $ reste tel quel ; les variables ne sont pas remplacées. Entre guillemets doubles, seules \", \\ et \n sont des séquences d’échappement.
import-text = Ou collez son contenu
import-file = Fichier
import-environment = Placer dans l’environnement
import-environment-none = Aucun : les noms tels qu’ils figurent dans le fichier
import-store = { $count ->
    [one] Importer { $count } secret
   *[other] Importer { $count } secrets
}
import-plan = Ce qui serait enregistré
import-line = Ligne
import-outcome = Effet
import-new = nouveau
import-changed = modifié
import-unchanged = inchangé
import-show = Afficher les modifications
import-literal = Le $ qu’elle contient reste tel quel ; les variables ne sont pas remplacées.
import-refused = refusé
import-nothing = Tout est déjà enregistré tel quel.
import-blocked = Rien ne peut être enregistré tant qu’un élément est refusé.
import-unread = La suite n’a pas pu être lue.
import-leave-out = Aperçu sans ces lignes
import-left-out = { $count ->
    [one] { $count } ligne est ignorée.
   *[other] { $count } lignes sont ignorées.
}
import-no-assignment = La ligne { $line } n’est pas de la forme NOM=valeur.
import-unterminated = Le guillemet de la ligne { $line } n’est pas fermé.
import-after-quote = Du texte suit le guillemet fermant de la ligne { $line }.
import-ambiguous = La valeur de la ligne { $line } n’est pas lue de la même façon par tous les programmes. Mettez-la entre guillemets simples. Si elle contient un guillemet simple ou se termine par \, mettez-la entre guillemets doubles et écrivez \\ pour \ et \" pour ".
import-twice = Le nom de la ligne { $line } figure déjà à la ligne { $first }.
import-too-many = Il y a plus de { $max } variables à partir de la ligne { $line }.
secret-name-hint = Lettres, chiffres, tirets bas, tirets et points.
secret-value = Valeur
secret-new-value = Nouvelle valeur
secret-comment = Commentaire (visible dans l’historique)
secret-create = Créer le secret
secret-create-another = Créer et en ajouter un autre
secret-change = Modifier
secret-change-hint = Enregistre une nouvelle version sans afficher l’actuelle.
secret-edit = Éditer
edit-title = Éditer { $name }
secret-more = Autres actions
secret-sections = Sur cette page
secret-elsewhere = Dans d’autres environnements
secret-is-deleted = Ce secret est supprimé. Vous pouvez le restaurer avec toutes ses versions.
secret-move = Renommer ou déplacer
secret-move-hint = L’historique est conservé. Les jetons et les tâches qui utilisent l’ancien nom ne trouvent plus le secret.
secret-rename = Renommer
secret-copy-to = Copier vers un autre environnement
secret-copy-hint = Copie la valeur actuelle avec son type et sa description. Personne ne voit la valeur.
secret-copy-into = Copier vers { $name }
secret-copy-taken = { $name } existe déjà. Si vous l’écrasez, la copie devient sa prochaine version.
secret-copy-over = Écraser
secret-delete-title = Supprimer ce secret
secret-purge-title = Supprimer définitivement ce secret
secret-purge-means = Toutes les versions sont effacées. Cette action est irréversible.

access-anyone = Toute personne ayant accès en lecture à ce dépôt peut lire ce secret. Celles qui ont accès en écriture peuvent le modifier.
access-protected = Cet environnement est protégé. Les personnes ayant accès en écriture à ce dépôt peuvent lire ce secret, et seuls les administrateurs peuvent le modifier.
access-audit = Activité
access-readers = Derniers lecteurs
access-readers-none = Personne n’a lu ce secret récemment.
access-tokens = Jetons y ayant accès
access-tokens-none = Aucun jeton ne peut lire ce secret.
access-token-reads = peut lire
access-token-writes = peut lire et écrire
access-tokens-part = Seuls les { $count } premiers jetons ont été vérifiés.
access-workflows = Fichiers de workflow qui l’utilisent
access-workflows-search = Rechercher dans les fichiers de workflow
access-workflows-none = Aucun fichier de workflow de la branche par défaut n’utilise ce nom.
access-workflows-part = La recherche n’a pas porté sur tous les fichiers de workflow : seulement sur 20 fichiers de 64 KiB au plus.
access-workflows-unknown = La forge ne vous a pas permis de lire les fichiers de workflow.

secret-created = Créé
secret-delete = Supprimer
secret-restore = Restaurer
secret-purge = Supprimer définitivement
secret-confirm-purge = Pour le supprimer définitivement avec toutes ses versions, saisissez { $name }

version-current = Actuelle
version-roll-back = Rétablir
version-number = Version { $version }
version-written = Version { $version } par { $who }, { $time }

form-kept = Il a fallu vous reconnecter avant que ce formulaire puisse être envoyé. Rien n’est encore enregistré : vérifiez-le et envoyez-le à nouveau.
value-lost = Cette valeur ne peut pas être affichée dans un champ sans être altérée. Choisissez-la sous forme de fichier.
value-show = Afficher la valeur
value-generate = Générer
value-length = Longueur
value-characters = Caractères
value-letters = Lettres et chiffres
value-symbols = Lettres, chiffres et symboles
value-url = Lettres, chiffres, - et _
value-hex = Hexadécimal
value-more = Plus d’options
value-empty = Enregistrer une valeur vide
value-file = Ou un fichier
value-file-hint = Si vous choisissez un fichier, il est enregistré à la place du contenu du champ. Ce doit être du texte en UTF-8.
value-line-breaks = Sauts de ligne dans cette valeur :
value-edit = Modifier la valeur actuelle

secret-details = Description et type
secret-delete-means = Il pourra être restauré plus tard, avec toutes ses versions.
secret-delete-sure = Supprimer { $name }

conflict = Quelqu’un a modifié ce secret pendant que vous l’éditiez
conflict-kept = Votre saisie n’est encore enregistrée nulle part. Elle figure ci-dessous.
conflict-mine = Votre valeur
conflict-diff = De l’autre valeur à la vôtre
conflict-store = Enregistrer la mienne comme version { $version }
conflict-compare = Comparer avec l’autre
conflict-drop = Abandonner la mienne et voir l’autre

compare-of = De la version { $from } à la version { $to }
compare-from = De
compare-to = À
compare-show = Afficher les différences
compare-any = Comparer des versions quelconques
compare-hint = Les deux valeurs sont alors affichées, et les deux consultations sont inscrites dans le journal d’audit.
diff = Différences
diff-none = Elles sont identiques.
diff-sealed = Un coffret est chiffré ; le service ne peut pas en comparer le contenu.
diff-unended = (pas de saut de ligne à la fin)

rollback-to = Rétablir la version { $version }
rollback-means = Le contenu de la version { $version } est de nouveau enregistré, comme version { $next }.
rollback-back = Rétablie
rollback-confirm = Pour rétablir cette version, saisissez { $name }

new-exists = Voir le secret { $name } existant
new-gone = Le secret { $name } a été supprimé entre-temps. Votre saisie n’est encore enregistrée nulle part ; l’enregistrer ici restaure aussi le secret.

token-unused = Pas encore

environments = Environnements
environments-hint = Un secret appartient à un environnement si son nom commence par celui de l’environnement suivi d’un point. Tous les autres secrets sont dans la base.
environment-name-hint = Lettres minuscules, chiffres, tirets bas et tirets.
environment-base-hint = Secrets hors de tout environnement
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protégé
# A label: a secret that is missing here is taken from the base.
environment-overlay = Complété par la base
# In place of the number of secrets.
environment-no-access = Aucun accès
environment-new = Nouvel environnement
environment-create = Créer l’environnement
environment-protect-hint = Dans un environnement protégé, seuls les administrateurs peuvent modifier les secrets, et les personnes qui n’ont qu’un accès en lecture ne les voient pas.
environment-take-in = { $count ->
    [one] Inclure aussi le secret dont le nom commence déjà par ce nom suivi d’un point
   *[other] Inclure aussi les { $count } secrets dont le nom commence déjà par ce nom suivi d’un point
}
environment-secrets = { $count ->
    [one] { $count } secret
   *[other] { $count } secrets
}
environment-actions = Actions pour { $name }
environment-pages = Pages de { $name }
environment-overview = Vue d’ensemble
environment-compare = Comparer
environment-copy-here = Copier ici
environment-base-means = La base contient tous les secrets hors de tout environnement. Les environnements complétés par la base y prennent ce qui leur manque.
environment-revision = Révision
environment-open-hint = Toute personne ayant accès en écriture peut modifier les secrets ici, et celles qui n’ont qu’un accès en lecture peuvent les voir.
environment-no-access-hint = Vous ne pouvez pas voir les secrets de cet environnement.
environment-fallback = Complément par la base
environment-fallback-rule = Automatique : activé, sauf si l’environnement est protégé
environment-fallback-on = Activé
environment-fallback-off = Désactivé
environment-overlay-hint = Si un secret manque ici, les tâches l’obtiennent de la base.
environment-no-overlay = Les tâches n’obtiennent que les secrets présents ici.
environment-keep-overlay = Continuer à compléter par la base, bien que l’environnement devienne protégé
environment-keep-overlay-hint = Sinon, la protection désactive le complément : toute personne ayant accès en écriture peut modifier la base, et donc ce que les tâches obtiennent ici.
environment-position = Position
environment-position-hint = Ordre dans les listes, de 0 à 1000.
environment-position-new-hint = Ordre dans les listes, de 0 à 1000. Laissez vide pour le placer à la fin.
environment-delete = Supprimer { $name }
environment-delete-now = Supprimer l’environnement
environment-empty-hint = Cet environnement ne contient aucun secret : vous pouvez donc le supprimer. Son historique reste dans le journal d’audit.
environment-delete-sure = Supprimer maintenant
environment-held = { $count ->
    [one] Cet environnement contient encore { $count } secret.
   *[other] Cet environnement contient encore { $count } secrets.
}
environment-held-deleted = { $count ->
    [one] Parmi eux, { $count } est supprimé, mais peut être restauré.
   *[other] Parmi eux, { $count } sont supprimés, mais peuvent être restaurés.
}
environment-held-hint = Pour supprimer l’environnement, commencez par les supprimer définitivement ou les déplacer ailleurs en les renommant.
environment-held-show = Afficher ces secrets

environment-with = Avec
environment-compare-hint = La comparaison affiche les noms, jamais les valeurs. Une lecture est inscrite dans le journal d’audit pour chaque valeur comparée.
environment-compare-nothing = Il n’y a rien à comparer : aucun des deux ne contient de secret que vous pouvez lire des deux côtés.
environment-differs = Valeurs différentes
environment-only-here = Seulement dans { $here }
environment-only-there = Seulement dans { $there }
environment-incomparable = Comparaison impossible : chiffrés dans le navigateur
environment-same = Même valeur
environment-copy-to = Copier vers { $name }…
environment-copy-selected-hint = Copie les noms sélectionnés. Vous verrez d’abord un aperçu.

environment-from = De
environment-show-secrets = Afficher les secrets
environment-pick = Secrets à copier
environment-pick-all = Tout sélectionner
environment-pick-none = Ne rien sélectionner
environment-exists = existe, v{ $version }
environment-conflict = Si un secret existe déjà
environment-conflict-skip = Le conserver
environment-conflict-overwrite = Le remplacer par une nouvelle version
environment-conflict-fail = Ne rien copier
environment-copy-hint = Les valeurs ne sont jamais affichées. Une lecture et une écriture sont inscrites dans le journal d’audit pour chaque secret copié.
environment-nothing-to-copy = { $name } ne contient aucun secret que vous puissiez copier.
environment-copy-plan = Copier de { $from } vers { $to }
environment-copy-nothing = Rien ne serait copié.
environment-skipped = { $count ->
    [one] { $count } secret existe déjà et reste tel quel :
   *[other] { $count } secrets existent déjà et restent tels quels :
}
environment-copy-now = { $count ->
    [one] Copier { $count } secret
   *[other] Copier { $count } secrets
}
environment-choose-again = Modifier la sélection

environment-change-added = ajouté, v{ $version }
environment-change-deleted = supprimé
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } de plus
   *[other] { $count } de plus
}
environment-copied-from = copie depuis { $name }
environment-rolled-back-to = rétablissement de la révision { $number }
environment-undid = annulation de la révision { $number }
environment-first = Ce qui était ici au début de l’historique
environment-redrawn = L’environnement a été créé ou supprimé
environment-base-redrawn = Des secrets sont entrés dans un environnement ou en sont sortis
environment-no-history = Il n’y a aucun historique que vous puissiez voir.
environment-roll-back-at = Rétablir l’état d’avant ou d’après la révision { $number }
environment-back-before = Rétablir l’état d’avant cette modification
environment-back-after = Rétablir l’état d’après cette modification
environment-no-versions = Pour rétablir un état antérieur, il faut une offre avec les anciennes versions des secrets.
environment-time = Date et heure (UTC)
environment-time-hint = Rétablit ce qui était ici à ce moment-là.
environment-or-revision = Ou révision
environment-or-revision-hint = Un numéro de l’historique.
environment-only-names = Seulement ces noms (facultatif)
environment-only-names-hint = Séparez par des virgules ou des espaces.
environment-back-to = Rétablir la révision { $number }
environment-back-changes = { $count ->
    [one] { $count } secret serait modifié :
   *[other] { $count } secrets seraient modifiés :
}
environment-back-hint = Les valeurs deviennent de nouvelles versions, et l’historique est entièrement conservé. Les descriptions et les types restent tels quels.
environment-back-nothing = Rien ne changerait : tout est comme à ce moment-là.
environment-will-return = revient, v{ $version }
environment-will-go = sera supprimé
environment-unavailable = Pas entièrement disponible
environment-purged = a été supprimé définitivement ; le nom reste tel quel
environment-pruned = cette version a été retirée ; le nom reste tel quel
environment-moved = se trouve aujourd’hui dans un autre environnement et y reste ; le nom reçoit une copie

tokens = Jetons
tokens-none = Il n’y a pas encore de jeton ici.
tokens-none-hint = Les jetons permettent aux tâches CI et aux scripts de lire ou d’écrire les secrets de ce dépôt.
tokens-all = Afficher aussi les jetons révoqués
tokens-live = Masquer les jetons révoqués
token-new = Nouveau jeton
token-description-hint = À quoi sert le jeton, par exemple « Déploiement en staging ».
token-scope = Portée
token-scope-hint = Ce que le jeton permet : read, write, admin, read:PATTERN ou write:PATTERN, séparés par des virgules. PATTERN est le nom d’un secret, ou un début de nom suivi de *. Les environnements protégés ne sont accessibles que par un motif qui commence par leur nom. Si vous remplissez ce champ, il remplace les choix ci-dessus.
token-advanced = Avancé : saisir une portée
token-access = Autorisation
token-access-read = Lecture
token-access-read-hint = Lire et exporter les secrets.
token-access-write = Lecture et écriture
token-access-write-hint = Également les créer, modifier, supprimer et restaurer.
token-access-admin = Administration
token-access-admin-hint = Tout dans ce coffre-fort, y compris les jetons, le journal d’audit et les clés.
token-where-parts = Environnements choisis
token-where-parts-hint = Y compris les secrets qui y seront ajoutés plus tard.
token-where-everywhere = Tous les environnements
token-where-everywhere-hint = La base et tous les environnements actuels, y compris protégés.
token-where-names = Secrets choisis
token-where-names-hint = Par nom ou préfixe.
token-names = Noms ou préfixes
token-names-hint = Séparez par des virgules ou des espaces. Terminez un préfixe par *, par exemple staging.DB_*.
token-base-hint = Si vous choisissez base sans tous les environnements non protégés, le jeton couvre les secrets actuellement dans base, mais pas ceux ajoutés plus tard.
token-choose-parts = Choisissez au moins un environnement.
token-ttl = Durée de vie
token-ttl-custom = Durée de vie personnalisée
token-ttl-hint = Un nombre et une unité : h pour les heures, d pour les jours, w pour les semaines, y pour les années, par exemple 30d. Avec 0, il n’expire jamais.
token-life-1d = 1 jour
token-life-7d = 7 jours
token-life-30d = 30 jours
token-life-90d = 90 jours
token-life-1y = 1 an
token-life-0 = Sans expiration
token-life-custom = Personnalisée…
token-addresses = Adresses
token-addresses-hint = Adresses IP et réseaux depuis lesquels il peut être utilisé, séparés par des virgules. Laissez vide pour l’autoriser partout.
token-everywhere = Partout
token-test = Tester la portée
token-reach = Parmi les secrets actuellement présents ici, cette portée permet d’en lire { $read } et d’en écrire { $write }.
token-reach-hint = Choisissez ce à quoi le jeton a accès pour en voir ici l’aperçu.
token-reach-nothing = Rien n’est encore choisi.
token-reach-wrong = Aucun aperçu possible. Vérifiez vos choix.
token-reads-and-writes = lecture et écriture
token-can-read = Lecture :
token-can-write = Lecture et écriture :
token-everything = tous les secrets
token-open = tous les secrets hors des environnements protégés
token-more = et { $count } de plus
token-admin = Administration : tout dans ce coffre-fort
token-create = Créer un jeton
token-expires = Expiration
token-used = Dernière utilisation
token-uses = { $count ->
    [one] { $count } fois
   *[other] { $count } fois
}
token-ends = Expire le { $date }
token-last-used = Utilisé le { $date }
token-by = par { $who }
token-live = Actif
token-revoked = Révoqué
token-expired = Expiré
token-locked = Verrouillé
token-ends-soon = Expire bientôt
token-orphan = Sans propriétaire actif
token-orphan-hint = La personne qui a créé ce jeton n’est plus active sur la forge ; il est donc refusé.
token-made-by = Créé par { $who } le { $date } · nº { $id }
token-made-with = Créé avec le jeton nº { $id } et révoqué en même temps que lui
token-audit = Voir l’activité
token-reaches = Accès actuel
token-rotate = Remplacer le jeton
token-rotate-hint = Crée un nouveau jeton avec la même description, la même portée, les mêmes adresses et la même durée de vie. L’ancien reste valide pendant le délai choisi, pour que vous puissiez le remplacer partout.
token-rotate-ends = Fin de validité de l’ancien jeton
token-ends-now = Immédiatement
token-ends-1h = Dans 1 heure
token-ends-24h = Dans 24 heures
token-ends-7d = Dans 7 jours
token-stop = Bloquer l’accès
token-lock = Verrouiller
token-lock-title = Verrouiller ce jeton
token-lock-hint = Un jeton verrouillé est refusé jusqu’à ce que quelqu’un le déverrouille.
token-locked-until = Il est verrouillé jusqu’au { $date }.
token-locked-by-hand = Il est verrouillé jusqu’à ce que quelqu’un le déverrouille.
token-unlock = Déverrouiller
token-unlock-title = Déverrouiller ce jeton
token-revoke = Révoquer
token-revoke-title = Révoquer ce jeton
token-revoke-hint = Il sera alors définitivement refusé, de même que tous les jetons créés avec lui. Les tâches qui l’utilisent échoueront.
token-revoke-now = Révoquer maintenant
token-made = Jeton créé
token-made-hint = Copiez-le maintenant : il ne sera plus affiché.
token-text = Jeton
token-open-page = Détails du jeton
token-use = Utiliser ce jeton
token-use-hint = Enregistrez le jeton comme secret de votre système de CI, sous le nom { $name } (dans Woodpecker : vault_token). Chaque exemple charge les secrets dans des variables d’environnement.

audit = Audit
audit-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
audit-none = Aucune entrée ne correspond.
audit-everywhere = Chercher dans toutes les entrées
audit-search = Secret, personne, jeton, adresse IP ou identifiant de requête
audit-views = Vue
audit-view-changes = Lectures et modifications
audit-view-refused = Refus
audit-view-views = Pages consultées
audit-range = Période
audit-range-any = Toutes les dates
audit-range-day = Dernières 24 heures
audit-range-week = 7 derniers jours
audit-range-month = 30 derniers jours
audit-range-custom = Période personnalisée
audit-from = Du (UTC)
audit-to = Au (UTC)
audit-remove-filter = Retirer le filtre { $name }
audit-export-menu = Exporter
audit-export-filtered = Ces entrées en { $format }
audit-export-all = Tout le journal en { $format }, signé
audit-older = Plus anciennes
audit-newer = Plus récentes

audit-who-service = Forgevault
audit-who-operator = L’exploitant
audit-client = { $browser } sous { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = ligne de commande
audit-source-system = service
audit-why-refused = Refus : { $why }
audit-why-failed = Échec : { $why }
audit-details = Détails
audit-one-request = Une requête, { $count } entrées
audit-more = Toutes les entrées de cette requête
audit-entry = Entrée
audit-action = Action
audit-result = Résultat
audit-agent = Agent utilisateur
audit-request-id = Identifiant de requête

audit-did-list = { $who } a listé les secrets
audit-did-list-of = { $who } a listé les secrets de { $what }
audit-did-look = { $who } a consulté { $what }
audit-did-read = { $who } a lu { $what } { $version }
audit-did-read-none = { $who } a cherché des secrets à lire et n’en a trouvé aucun
audit-did-write = { $who } a enregistré { $what } { $version }
audit-did-write-none = { $who } n’a enregistré aucun secret
audit-did-describe = { $who } a modifié les détails de { $what }
audit-did-rename = { $who } a renommé { $what } en { $to }
audit-did-delete = { $who } a supprimé { $what }
audit-did-purge = { $who } a supprimé définitivement { $what }
audit-did-restore = { $who } a restauré { $what } { $version }
audit-did-rollback = { $who } a rétabli { $what } { $version }
audit-did-hide = { $who } a masqué ce coffre-fort
audit-did-show-vault = { $who } a rendu ce coffre-fort à nouveau disponible
audit-did-purge-vault = { $who } a supprimé définitivement des données de ce coffre-fort
audit-did-token-list = { $who } a consulté les jetons
audit-did-token-create = { $who } a créé { $what }
audit-did-token-update = { $who } a modifié { $what }
audit-did-token-revoke = { $who } a révoqué { $what }
audit-did-token-mark = { $who } a mis à jour les jetons d’une personne
audit-did-audit-list = { $who } a consulté le journal d’audit
audit-did-audit-export = { $who } a exporté le journal d’audit
audit-did-chain-check = { $who } a vérifié la chaîne d’audit
audit-did-chain-head = { $who } a consulté la dernière entrée de la chaîne d’audit
audit-did-key-rotate = { $who } a lancé une rotation de la clé de données
audit-did-key-rotated = { $who } a terminé une rotation de la clé de données
audit-did-key-test = { $who } a effectué un essai à blanc de rotation de clé
audit-did-key-migrate = { $who } a fait passer les clés de ce coffre-fort à la clé maîtresse actuelle
audit-did-rows-accept = { $who } a accepté tels quels des jetons et des secrets enregistrés
audit-did-take-over = { $who } a poursuivi la chaîne d’audit sous une autre clé maîtresse
audit-did-keys-view = { $who } a consulté les clés
audit-did-plan-view = { $who } a consulté l’offre
audit-did-env-list = { $who } a consulté les environnements
audit-did-env-look = { $who } a consulté l’environnement { $what }
audit-did-env-write = { $who } a enregistré l’environnement { $what }
audit-did-env-anew = { $who } a défini à nouveau les environnements
audit-did-env-delete = { $who } a supprimé l’environnement { $what }
audit-did-env-history = { $who } a consulté l’historique de { $what }
audit-did-env-diff = { $who } a comparé des états de { $what }
audit-did-env-undo = { $who } a rétabli l’environnement { $what }
audit-did-env-undo-test = { $who } a prévisualisé le rétablissement de l’environnement { $what }
audit-did-env-copy = { $who } a copié des secrets de { $from } vers { $what }
audit-did-env-copy-test = { $who } a prévisualisé une copie de secrets de { $from } vers { $what }
audit-did-replay = { $who } a renvoyé une requête et a reçu la première réponse
audit-did-other = { $who } a effectué une action inconnue de cette version

audit-tried-list = { $who } a tenté de lister les secrets
audit-tried-list-of = { $who } a tenté de lister les secrets de { $what }
audit-tried-look = { $who } a tenté de consulter { $what }
audit-tried-read = { $who } a tenté de lire { $what } { $version }
audit-tried-read-any = { $who } a tenté de lire des secrets
audit-tried-write = { $who } a tenté d’enregistrer { $what }
audit-tried-write-any = { $who } a tenté d’enregistrer des secrets
audit-tried-delete = { $who } a tenté de supprimer { $what }
audit-tried-delete-any = { $who } a tenté de supprimer des secrets
audit-tried-purge = { $who } a tenté de supprimer définitivement { $what }
audit-tried-restore = { $who } a tenté de restaurer { $what }
audit-tried-rollback = { $who } a tenté de rétablir { $what }
audit-tried-token-list = { $who } a tenté de consulter les jetons
audit-tried-token-create = { $who } a tenté de créer un jeton
audit-tried-token-update = { $who } a tenté de modifier un jeton
audit-tried-token-revoke = { $who } a tenté de révoquer un jeton
audit-tried-audit-list = { $who } a tenté de consulter le journal d’audit
audit-tried-audit-export = { $who } a tenté d’exporter le journal d’audit
audit-tried-key-rotate = { $who } a tenté d’effectuer la rotation de la clé de données
audit-tried-key-migrate = { $who } a tenté de faire passer les clés de ce coffre-fort à la clé maîtresse actuelle
audit-tried-keys-view = { $who } a tenté de consulter les clés
audit-tried-plan-view = { $who } a tenté de consulter l’offre
audit-tried-env-list = { $who } a tenté de consulter les environnements
audit-tried-env-look = { $who } a tenté de consulter l’environnement { $what }
audit-tried-env-create = { $who } a tenté de créer un environnement
audit-tried-env-write = { $who } a tenté d’enregistrer l’environnement { $what }
audit-tried-env-delete = { $who } a tenté de supprimer l’environnement { $what }
audit-tried-env-history = { $who } a tenté de consulter l’historique de { $what }
audit-tried-env-diff = { $who } a tenté de comparer des états de { $what }
audit-tried-env-undo = { $who } a tenté de rétablir l’environnement { $what }
audit-tried-env-copy = { $who } a tenté de copier des secrets vers { $what }
audit-tried-other = { $who } a tenté une autre action

audit-many-read = { $who } a lu { $count } secrets
audit-many-read-of = { $who } a lu { $count } secrets de { $what }
audit-many-write = { $who } a enregistré { $count } secrets
audit-many-write-of = { $who } a enregistré { $count } secrets de { $what }
audit-many-delete = { $who } a supprimé { $count } secrets
audit-many-delete-of = { $who } a supprimé { $count } secrets de { $what }
audit-many-restore = { $who } a restauré { $count } secrets
audit-many-restore-of = { $who } a restauré { $count } secrets de { $what }
audit-many-tried-read = { $who } a tenté de lire { $count } secrets
audit-many-tried-read-of = { $who } a tenté de lire { $count } secrets de { $what }
audit-many-tried-write = { $who } a tenté d’enregistrer { $count } secrets
audit-many-tried-write-of = { $who } a tenté d’enregistrer { $count } secrets de { $what }
audit-many-tried-delete = { $who } a tenté de supprimer { $count } secrets
audit-many-tried-delete-of = { $who } a tenté de supprimer { $count } secrets de { $what }

audit-token = jeton { $id }
author-token = jeton « { $name } »
author-unknown = utilisateur { $id }

chain = Chaîne d’audit
chain-hint = Chaque entrée est liée à la précédente, de sorte que la vérification révèle toute entrée modifiée, supprimée ou intercalée. Seules les dernières entrées pourraient être retranchées sans que cela se voie : voir ci-dessous.
chain-check = Vérifier la chaîne
chain-whole = La chaîne est intacte : les entrées { $first } à { $last } sont telles qu’elles ont été écrites.
chain-older = Les entrées antérieures n’ont pas été vérifiées.
chain-broken = La chaîne est rompue : ce qui est enregistré n’est pas ce qui a été écrit.
chain-unproven = Les entrées { $first } à { $last } ne peuvent pas être prouvées ici : la clé de leur chaîne appartient à une clé maîtresse qui n’est pas disponible.
chain-take-over = À l’entrée { $number }, la chaîne a été reprise d’une autre clé maîtresse. Cette entrée dit sur quoi reposent les précédentes.
chain-head = Dernière entrée
chain-head-hint = Numéro et empreinte de la dernière entrée. Conservez-les ailleurs : ils permettront de prouver plus tard que rien n’a été modifié jusqu’ici.

keys = Clés
keys-fallback = La clé maîtresse est dérivée du SECRET_KEY de la forge : si celui-ci change, les secrets ne pourront plus être lus tant que l’ancienne clé n’aura pas été configurée à nouveau. Demandez à un administrateur de configurer une clé maîtresse dédiée.
keys-due = Cette clé de données a déjà servi à chiffrer de nombreuses valeurs : il est temps d’effectuer sa rotation.
keys-source = Clé maîtresse
keys-source-variable = Variable d’environnement { $name }
keys-source-variable-file = Fichier indiqué par la variable d’environnement { $name }
keys-source-configuration = Clé de configuration { $name }
keys-source-configuration-file = Fichier indiqué par la clé de configuration { $name }
keys-source-app-ini = { $name } dans { $path }
keys-source-app-ini-file = Fichier indiqué par { $name } dans { $path }
keys-source-file = Fichier { $path }
keys-source-forge = Dérivée du SECRET_KEY de la forge · { $place }
keys-data-key = Clé de données
keys-version = Version { $version }, créée le { $date }
keys-age = Âge de la clé de données
keys-none = Rien n’est encore enregistré ici ; il n’y a donc pas de clé de données.
keys-seals = Valeurs chiffrées avec cette clé
keys-seals-of = { $count } sur { $max } au maximum
keys-rotation = Rotation
keys-rotation-hint = Une rotation crée une nouvelle clé de données et rechiffre avec elle toutes les versions de tous les secrets. Pendant ce temps, les secrets peuvent être lus et écrits.
keys-state-idle = Jamais effectuée
keys-state-running = En cours
keys-state-done = Terminée
keys-state-incomplete = Incomplète
keys-running = Rechiffrement en cours : { $done } sur { $total } versions.
keys-ended = { $done } versions sur { $total } ont été rechiffrées le { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } version n’a pas pu être déchiffrée et reste chiffrée avec l’ancienne clé.
   *[other] { $failed } versions n’ont pas pu être déchiffrées et restent chiffrées avec l’ancienne clé.
}
keys-started = Lancée par { $who } le { $date }.
keys-checked = { $versions ->
    [one] { $versions } version déchiffrée, { $failed } en échec. Rien n’a été modifié.
   *[other] { $versions } versions déchiffrées, { $failed } en échec. Rien n’a été modifié.
}
keys-check = Vérifier sans rien modifier
keys-rotate = Effectuer la rotation de la clé de données
keys-rotate-hint = L’opération ne peut être ni interrompue ni annulée. Une fois tout rechiffré, l’ancienne clé de données est effacée.
keys-rotate-now = Effectuer la rotation maintenant

more-not-shown = { $count ->
    [one] { $count } autre élément n’est pas affiché.
   *[other] { $count } autres éléments ne sont pas affichés.
}

plan = Offre
plan-name = Cette instance dispose de l’offre { $tier }.
plan-none = Il n’y a pas de licence.
plan-invalid = La licence configurée n’est pas valide.
plan-in-force = La licence est en vigueur.
plan-in-force-until = La licence est en vigueur jusqu’au { $date }.
plan-grace = La licence a expiré le { $date }. Tout continue de fonctionner jusqu’au { $until }.
plan-lapsed = La licence a expiré le { $date } et n’est plus en vigueur.
plan-dev-mode = Aucune licence n’est requise : mode développement.
plan-days-left = { $days ->
    [one] Il reste { $days } jour.
   *[other] Il reste { $days } jours.
}
plan-used = { $used }, sans limite
plan-used-of = { $used } sur { $max }
plan-at-most = { $max } au maximum
plan-no-limit = Sans limite
plan-live-tokens = Jetons en service
plan-users = Utilisateurs de l’instance
plan-users-hint = Toute personne qui a agi dans un coffre-fort de l’instance au cours des { $days } derniers jours compte comme utilisateur.
plan-users-exceeded = L’instance compte plus d’utilisateurs que la licence ne le permet. Personne n’est exclu, mais une licence plus étendue est nécessaire.
plan-retention = Conservation du journal d’audit
plan-for-ever = Sans limite
days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
plan-versioning = Anciennes versions des secrets
plan-tokens = Jetons pour les tâches de CI
plan-sso = Authentification unique (SSO)
plan-rotation = Rotation de la clé de données
plan-included = Inclus
plan-not-included = Non inclus
plan-state-live = Active
plan-state-ends-soon = Expire bientôt
plan-state-expired = Non valide
plan-state-none = Aucune licence
plan-source = Trouvée dans :
plan-compare = Comparer les offres
plan-here = Votre offre
plan-secrets = Secrets par dépôt
plan-install = Installer une licence
plan-install-who = La licence est installée par une personne qui exploite cette instance. Elle s’applique à tous ses dépôts.
plan-install-file = Enregistrez la licence dans un fichier que Forgevault peut lire.
plan-install-setting = Indiquez le chemin du fichier dans { $variable }, ou dans { $setting } de la configuration, puis redémarrez Forgevault. S’il était déjà indiqué, remplacez le fichier : aucun redémarrage n’est nécessaire.
plan-install-wait = Rechargez cette page après quelques secondes. Elle affiche la nouvelle offre, ou ce qui ne va pas avec la licence.
plan-lapse = Quand une licence prend fin
plan-lapse-hint = Tout ce qui est enregistré peut encore être lu, exporté et supprimé, et les secrets existants peuvent recevoir de nouvelles valeurs.
plan-lapse-secrets = { $count ->
    [one] Il y a { $count } secret ici. De nouveaux secrets ne peuvent être créés que tant qu’il y en a moins de { $max }.
   *[other] Il y a { $count } secrets ici. De nouveaux secrets ne peuvent être créés que tant qu’il y en a moins de { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } ancienne version est conservée et reste lisible, mais ne peut pas être rétablie.
   *[other] { $count } anciennes versions sont conservées et restent lisibles, mais ne peuvent pas être rétablies.
}
plan-lapse-tokens = { $count ->
    [one] { $count } jeton continue de fonctionner. Aucun nouveau jeton ne peut être créé.
   *[other] { $count } jetons continuent de fonctionner. Aucun nouveau jeton ne peut être créé.
}
plan-lapse-rotation = La rotation de la clé de données n’est plus possible.

secret-reveal = Afficher
secret-hide = Masquer
secret-copy = Copier
secret-copied = Copié
secret-not-given = La valeur n’a pas pu être chargée.
secret-needs-script = JavaScript est nécessaire pour afficher ou copier la valeur ici ; elle est aussi accessible via l’API.

skip-to-content = Aller au contenu
language = Langue

lockbox-new = Nouveau coffret
lockbox-make = Nouveau coffret (chiffré dans votre navigateur)
lockbox-back = Retour au secret
lockbox-hint = Un coffret est chiffré et ouvert dans ce navigateur. Ni la phrase de passe ni la valeur ne quittent cette page.
lockbox-needs-script = JavaScript est nécessaire pour ouvrir ou chiffrer un coffret ici.
lockbox-open = Ouvrir le coffret
lockbox-seal = Chiffrer une valeur
lockbox-warning = Personne ne peut récupérer la valeur si la phrase de passe est perdue.
lockbox-passphrase = Phrase de passe
lockbox-again = Confirmer la phrase de passe
lockbox-store = Chiffrer et enregistrer
lockbox-go = L’ouvrir ou le chiffrer dans ce navigateur
lockbox-instead = Remplacer la valeur par un coffret
lockbox-wrong-passphrase = La phrase de passe est incorrecte, ou le coffret a été modifié.
lockbox-failed = L’opération n’a pas pu être effectuée dans ce navigateur.
lockbox-no-text = Le contenu n’est pas du texte ; il peut être téléchargé.
lockbox-encoding = Ceci contient des caractères non valides.
lockbox-no-passphrase = Saisissez une phrase de passe.
lockbox-other-passphrase = Les phrases de passe ne correspondent pas.

undo = Annuler
flash-secret-created = { $name } a été créé.
flash-secret-stored = { $name } a été enregistré comme version { $count }.
flash-secret-described = Les informations de { $name } ont été enregistrées.
flash-secret-deleted = { $name } a été supprimé.
flash-secret-restored = { $name } a été restauré.
flash-secret-purged = { $name } a été supprimé définitivement.
flash-secret-rolled-back = Une ancienne version de { $name } a été rétablie, comme version { $count }.
flash-secret-renamed = Le secret a été renommé en { $name }.
flash-secret-copied = Le secret a été copié vers { $name }.
flash-imported = { $count ->
    [one] { $count } secret importé dans { $name }.
   *[other] { $count } secrets importés dans { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } secret supprimé de { $name }.
   *[other] { $count } secrets supprimés de { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } secret restauré dans { $name }.
   *[other] { $count } secrets restaurés dans { $name }.
}
flash-undone = { $count ->
    [one] Modification de { $count } secret annulée dans { $name }.
   *[other] Modifications de { $count } secrets annulées dans { $name }.
}
flash-token-saved = Le jeton { $name } a été enregistré.
flash-token-locked = Le jeton nº { $name } a été verrouillé.
flash-token-unlocked = Le jeton nº { $name } a été déverrouillé.
flash-token-revoked = Le jeton nº { $name } a été révoqué.
flash-token-rotated = { $count ->
    [one] Un jeton de remplacement a été créé pour le jeton nº { $name }, qui cessera d’être valide dans { $count } heure au plus.
   *[other] Un jeton de remplacement a été créé pour le jeton nº { $name }, qui cessera d’être valide dans { $count } heures au plus.
}
flash-token-replaced = Un jeton de remplacement a été créé pour le jeton nº { $name }, désormais révoqué.
flash-token-shown = Le jeton nº { $name } ne peut plus être affiché. Si vous ne l’avez pas, remplacez-le.
flash-environment-declared = L’environnement { $name } a été créé.
flash-environment-changed = L’environnement { $name } a été enregistré.
flash-environment-deleted = L’environnement { $name } a été supprimé.
flash-environment-copied = { $count ->
    [one] { $count } secret copié vers { $name }.
   *[other] { $count } secrets copiés vers { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } secret copié vers { $name }, ignorés : { $skipped }.
   *[other] { $count } secrets copiés vers { $name }, ignorés : { $skipped }.
}
flash-environment-rolled-back = { $name } a été rétabli à la révision { $count }.
flash-environment-unchanged = { $name } correspond déjà à la révision { $count }.
flash-rotation-started = La rotation a commencé.
