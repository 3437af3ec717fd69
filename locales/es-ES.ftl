# The texts of the pages in Spanish (Spain).

tab-code = Código
tab-issues = Incidencias
tab-pull-requests = Pull Requests
tab-actions = Acciones
tab-packages = Paquetes
tab-projects = Proyectos
tab-releases = Lanzamientos
tab-wiki = Wiki
tab-activity = Actividad
tab-settings = Configuración
mark-archived = Archivado
mark-private = Privado
mark-internal = Interno
mark-template = Plantilla
tab-forgejo-code = Código
tab-forgejo-issues = Incidencias
tab-forgejo-pull-requests = Pull requests
tab-forgejo-actions = Acciones
tab-forgejo-packages = Paquetes
tab-forgejo-projects = Proyectos
tab-forgejo-releases = Lanzamientos
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Actividad
mark-forgejo-archived = Archivado
mark-forgejo-private = Privado
mark-forgejo-internal = Interno
mark-forgejo-template = Plantilla
forge-home = Página de inicio de la forja

nav-milestones = Hitos
nav-explore = Explorar
nav-help = Ayuda
nav-notifications = Notificaciones
nav-menu = Menú
nav-create = Crear…
nav-new-repository = Nuevo repositorio
nav-migrate = Nueva migración
nav-new-organization = Nueva organización
nav-you = Perfil y ajustes…
nav-signed-in = Identificado como { $name }
nav-profile = Perfil
nav-starred = Destacado
nav-subscriptions = Suscripciones
nav-settings = Configuración
nav-admin = Administración del sitio
nav-forge-sign-out = Cerrar sesión
nav-vault-sign-out = Cerrar sesión en la bóveda
header-rss = Fuente RSS
header-watch = Seguir
header-star = Destacar
header-fork = Fork
header-forked-from = forkeado de { $name }
header-mirror-of = réplica de { $name }
tabs-more = Más

vault = Bóveda
sign-in = Iniciar sesión
sign-in-hint = Pega un token de acceso personal con los permisos read:user y read:repository. Para modificar secretos o leer entornos protegidos, también necesita write:repository.
sign-in-token = Token
sign-in-make = Crear un token
sign-out = Cerrar sesión
sign-in-unknown-token = La forja no reconoce este token.

name = Nombre
description = Descripción
type = Tipo
environment = Entorno
access = Acceso
history = Historial
cancel = Cancelar
download = Descargar
save = Guardar
last-changed = Última modificación
preview = Vista previa

secrets = Secretos
secrets-none = Aún no hay secretos aquí.
secrets-first = Crea aquí el primero, pega un archivo .env completo o guarda uno desde una terminal:
secrets-ask = Alguien con permiso de escritura en este repositorio puede guardar el primero.
secrets-none-found = Ningún secreto coincide con esta búsqueda.
search = Buscar
filter-any-type = Todos los tipos
filter-deleted = Incluir eliminados
filter-apply = Aplicar
filter-clear = Quitar filtros
filter = Filtrar
filter-all = Todos
sort = Ordenar por
page-size = Nombres por página
names-count = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
from-base = de la base
secrets-search = Buscar en nombres y descripciones
add = añadir
version-short = v{ $version }
select-all = Seleccionar todos los nombres de esta página
select-name = Seleccionar { $name }
selected = Seleccionados: { $n }
selected-in = En
selected-export = Descargar .env
selected-copy = Copiar a
selected-delete-means = Los secretos se eliminan del entorno seleccionado y se pueden restaurar.
list-drop = Suelta el archivo .env para ver la vista previa
secret-hides = Se ocultará en { $n } s

secret-version = Versión
secret-changed = Modificado
secret-deleted = Eliminado
secret-lockbox = Caja de seguridad

page-previous = Anterior
page-next = Siguiente
page-of = Página { $page } de { $pages }

sessions = Navegadores con sesión iniciada
sessions-hint = Aquí tienes tus sesiones abiertas. Cierra las que no reconozcas.
session-this = Este navegador
session-at = desde { $address }
session-since = inicio de sesión: { $date }
session-active = última actividad: { $date }
session-end = Cerrar sesión
terminals = Terminales
terminals-hint = Terminales con sesión iniciada mediante { $command }. Cierra la sesión de los que no reconozcas.

device = Iniciar sesión en un terminal
device-code = Código
device-hint = Introduce el código que { $command } muestra en tu terminal.
device-wrong = Este código es incorrecto, ha caducado o ya se ha usado.
device-continue = Continuar
device-asks = Un programa quiere usar la bóveda en tu nombre. Se hace llamar { $name }.
device-warning = Apruébalo solo si acabas de escribir { $command } tú mismo. Recházalo si alguien te ha enviado el código.
device-address = Su dirección
device-own-address = Tu dirección
device-asked = Solicitado
device-approve = Aprobar
device-deny = Rechazar
device-approved = { $name } ha iniciado sesión. Vuelve a tu terminal.
device-denied = { $name } no ha iniciado sesión.
device-confirm-title = Confirmar una acción
device-confirm-asks = Un terminal con sesión iniciada en tu nombre pide hacer esto. Se hace llamar { $name }.
device-action = Acción
device-repository = Repositorio
device-confirm-warning = Confírmalo solo si acabas de iniciarlo tú mismo. Durante diez minutos, este terminal podrá hacer también otras cosas que dan acceso o no se pueden deshacer.
device-confirm = Confirmar
device-confirmed = Confirmado. { $name } puede continuar durante diez minutos.

error-title = No ha funcionado
error-title-not-found = No encontrado
error-title-no-access = Sin acceso
error-title-plan = Tu plan no incluye esto

error-invalid-request = Revisa los datos introducidos.
error-invalid-version = Esto no es un número de versión.
error-unauthorized = No has iniciado sesión, o la forja ya no reconoce tu sesión.
error-invalid-token = Este token no es válido.
error-token-expired = Este token ha caducado.
error-token-revoked = Este token ha sido revocado.
error-limit-reached = Se ha alcanzado el límite del plan.
error-enterprise-required = Para esto hace falta el plan Enterprise.
error-forbidden = No tienes permiso para hacer esto.
error-confirmation-required = Confírmalo primero en el navegador.
error-access-denied = Este token no tiene permiso para hacer esto.
error-not-found = No se ha encontrado, o no tienes acceso.
error-state-unavailable = Este estado anterior ya no está disponible.
error-method-not-allowed = Esto no se puede hacer aquí.
error-request-timeout = Ha tardado demasiado. Comprueba si el cambio se ha realizado antes de volver a intentarlo.
error-already-exists = Ya existe uno con este nombre.
error-environment-has-names = Ya hay secretos cuyo nombre empieza por el nombre de este entorno.
error-environment-not-empty = Aún hay secretos en este entorno, quizá eliminados.
error-too-many-environments = Este repositorio no puede tener más entornos.
error-older-process = Una versión anterior de Forgevault sigue usando esta base de datos. Vuelve a intentarlo cuando esa versión se haya actualizado.
error-conflict = La misma solicitud aún se está procesando. Inténtalo de nuevo en un momento.
error-key-mismatch = Los valores de este repositorio están cifrados con otra clave maestra.
error-version-conflict = Alguien ha hecho cambios mientras editabas.
error-value-too-large = El valor es demasiado grande.
error-unsupported-media-type = El servicio no admite este tipo de contenido.
error-idempotency-mismatch = Esta clave ya se usó para otra solicitud.
error-token-locked = Este token está bloqueado.
error-precondition-required = Este cambio necesita la revisión actual. Recarga la página e inténtalo de nuevo.
error-rate-limited = Ha habido demasiados intentos. Espera un poco y vuelve a intentarlo.
error-decryption-failed = No se ha podido descifrar un valor guardado.
error-encryption-failed = No se ha podido cifrar el valor.
error-internal-error = Se ha producido un error en el servicio.
error-environments-unreadable = Los entornos de este repositorio se han modificado fuera de Forgevault. El operador del servicio tiene que volver a definirlos.
error-forge-unavailable = La forja no responde. Vuelve a intentarlo más tarde.
error-audit-unavailable = Ahora no se puede escribir en el registro de auditoría, así que no se entrega nada. Comprueba si el cambio se ha realizado antes de volver a intentarlo.
error-role-read = Hace falta permiso de lectura en este repositorio; sus administradores pueden dártelo.
error-role-write = Hace falta permiso de escritura en este repositorio; sus administradores pueden dártelo.
error-role-admin = Solo pueden hacerlo los administradores de este repositorio.
error-role-archived = Este repositorio está archivado, así que su bóveda es de solo lectura. Sus administradores pueden desarchivarlo.
error-plans = Ver qué incluye cada plan y cómo instalar una licencia
error-again = Volver a intentarlo
error-to-secrets = Volver a los secretos
error-to-forge = Ir a la página de inicio
error-request-id = ID de la solicitud: { $id } (indícalo si informas del problema)

secret-new = Nuevo secreto

import = Importar .env
import-hint = Líneas con la forma NAME=value, con comentarios y valores entre comillas. El signo $ se conserva tal cual; las variables no se sustituyen. Entre comillas dobles, las únicas secuencias de escape son \", \\ y \n.
import-text = O pega su contenido
import-file = Archivo
import-environment = Guardar en el entorno
import-environment-none = Ninguno: los nombres tal como están en el archivo
import-store = { $count ->
    [one] Importar { $count } secreto
   *[other] Importar { $count } secretos
}
import-plan = Qué se guardaría
import-line = Línea
import-outcome = Qué ocurre
import-new = nuevo
import-changed = modificado
import-unchanged = sin cambios
import-show = Mostrar cambios
import-literal = El signo $ que contiene se conserva tal cual; las variables no se sustituyen.
import-refused = rechazado
import-nothing = Todo está ya guardado tal como figura aquí.
import-blocked = No se puede guardar nada mientras haya algo rechazado.
import-unread = No se ha podido leer lo que sigue.
import-leave-out = Vista previa sin estas líneas
import-left-out = { $count ->
    [one] Se omite { $count } línea.
   *[other] Se omiten { $count } líneas.
}
import-no-assignment = La línea { $line } no tiene la forma NAME=value.
import-unterminated = Las comillas de la línea { $line } no se cierran.
import-after-quote = Hay algo después de las comillas de cierre de la línea { $line }.
import-ambiguous = No todos los programas leen igual el valor de la línea { $line }. Ponlo entre comillas simples. Si contiene una comilla simple o termina en \, usa comillas dobles y escribe \ como \\ y " como \".
import-twice = El nombre de la línea { $line } ya aparece en la línea { $first }.
import-too-many = Hay más de { $max } variables, a partir de la línea { $line }.
secret-name-hint = Letras, dígitos, guiones bajos, guiones y puntos.
secret-value = Valor
secret-new-value = Nuevo valor
secret-comment = Comentario (se muestra en el historial)
secret-create = Crear secreto
secret-create-another = Crear y añadir otro
secret-change = Modificar
secret-change-hint = Guarda una nueva versión sin mostrar la actual.
secret-edit = Editar
edit-title = Editar { $name }
secret-more = Más acciones
secret-sections = En esta página
secret-elsewhere = En otros entornos
secret-is-deleted = Este secreto está eliminado. Puedes restaurarlo con todas sus versiones.
secret-move = Cambiar nombre o mover
secret-move-hint = El historial se conserva. Los tokens y trabajos que usen el nombre anterior ya no encontrarán el secreto.
secret-rename = Cambiar nombre
secret-copy-to = Copiar a otro entorno
secret-copy-hint = Copia el valor actual con su tipo y su descripción. Nadie ve el valor.
secret-copy-into = Copiar a { $name }
secret-copy-taken = { $name } ya existe. Si lo sobrescribes, la copia será su siguiente versión.
secret-copy-over = Sobrescribir
secret-delete-title = Eliminar este secreto
secret-purge-title = Eliminar definitivamente este secreto
secret-purge-means = Se borran todas las versiones. No se puede deshacer.

access-anyone = Cualquiera con permiso de lectura en este repositorio puede leer este secreto. Quienes tienen permiso de escritura pueden modificarlo.
access-protected = Este entorno está protegido. Quienes tienen permiso de escritura en este repositorio pueden leer este secreto, y solo los administradores pueden modificarlo.
access-audit = Actividad
access-readers = Últimos lectores
access-readers-none = Nadie ha leído este secreto últimamente.
access-tokens = Tokens con acceso
access-tokens-none = Ningún token puede leer este secreto.
access-token-reads = puede leer
access-token-writes = puede leer y escribir
access-tokens-part = Solo se han comprobado los primeros { $count } tokens.
access-workflows = Archivos de flujos de trabajo que lo usan
access-workflows-search = Buscar en los archivos de flujos de trabajo
access-workflows-none = Ningún archivo de flujo de trabajo de la rama por defecto usa este nombre.
access-workflows-part = No se ha buscado en todos los archivos de flujos de trabajo: solo en 20 archivos de hasta 64 KiB.
access-workflows-unknown = La forja no te ha permitido leer los archivos de flujos de trabajo.

secret-created = Creado
secret-delete = Eliminar
secret-restore = Restaurar
secret-purge = Eliminar definitivamente
secret-confirm-purge = Para eliminarlo definitivamente con todas sus versiones, escribe { $name }

version-current = Actual
version-roll-back = Revertir
version-number = Versión { $version }
version-written = Versión { $version } de { $who }, { $time }

form-kept = Hubo que iniciar sesión de nuevo antes de poder enviar este formulario. Todavía no se ha guardado nada: revísalo y envíalo otra vez.
value-lost = Este valor no se puede mostrar en un campo sin alterarlo. Selecciónalo como archivo.
value-show = Mostrar el valor
value-generate = Generar
value-length = Longitud
value-characters = Caracteres
value-letters = Letras y dígitos
value-symbols = Letras, dígitos y símbolos
value-url = Letras, dígitos, - y _
value-hex = Hexadecimal
value-more = Más
value-empty = Guardar un valor vacío
value-file = O un archivo
value-file-hint = Si seleccionas un archivo, se guarda en lugar de lo que haya en el campo. Debe ser texto UTF-8.
value-line-breaks = Saltos de línea en este valor:
value-edit = Editar el valor actual

secret-details = Descripción y tipo
secret-delete-means = Se podrá restaurar más adelante, con todas sus versiones.
secret-delete-sure = Eliminar { $name }

conflict = Alguien ha modificado este secreto mientras lo editabas
conflict-kept = Lo que has escrito aún no se ha guardado en ningún sitio. Está aquí abajo.
conflict-mine = Tu valor
conflict-diff = De su valor al tuyo
conflict-store = Guardar el mío como versión { $version }
conflict-compare = Comparar con el suyo
conflict-drop = Descartar el mío y ver el suyo

compare-of = De la versión { $from } a la versión { $to }
compare-from = De
compare-to = A
compare-show = Mostrar diferencias
compare-any = Comparar otras versiones
compare-hint = Se mostrarán ambos valores, y ambas lecturas quedarán en el registro de auditoría.
diff = Diferencias
diff-none = Son iguales.
diff-sealed = Una caja de seguridad está cifrada; el servicio no puede comparar su contenido.
diff-unended = (sin salto de línea al final)

rollback-to = Revertir a la versión { $version }
rollback-means = El contenido de la versión { $version } se guarda de nuevo como versión { $next }.
rollback-back = Restaurada
rollback-confirm = Para revertir, escribe { $name }

new-exists = Ver el secreto { $name } que ya existe
new-gone = El secreto { $name } se ha eliminado entretanto. Lo que has escrito aún no se ha guardado en ningún sitio; si lo guardas aquí, el secreto se recupera con ello.

token-unused = Aún no

environments = Entornos
environments-hint = Un secreto pertenece a un entorno si su nombre empieza por el nombre del entorno seguido de un punto. Todos los demás secretos están en la base.
environment-name-hint = Letras minúsculas, dígitos, guiones bajos y guiones.
environment-base-hint = Secretos sin entorno
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protegido
# A label: a secret that is missing here is taken from the base.
environment-overlay = Se completa con la base
# In place of the number of secrets.
environment-no-access = Sin acceso
environment-new = Nuevo entorno
environment-create = Crear entorno
environment-protect-hint = En un entorno protegido, solo los administradores pueden modificar secretos, y quienes solo tienen permiso de lectura no los ven.
environment-take-in = { $count ->
    [one] Incluir también el secreto cuyo nombre ya empieza por este nombre seguido de un punto
   *[other] Incluir también los { $count } secretos cuyo nombre ya empieza por este nombre seguido de un punto
}
environment-secrets = { $count ->
    [one] { $count } secreto
   *[other] { $count } secretos
}
environment-actions = Acciones para { $name }
environment-pages = Páginas de { $name }
environment-overview = Resumen
environment-compare = Comparar
environment-copy-here = Copiar aquí
environment-base-means = La base contiene todos los secretos sin entorno. Los entornos que se completan con la base toman de aquí lo que les falta.
environment-revision = Revisión
environment-open-hint = Cualquiera con permiso de escritura puede modificar secretos aquí, y quienes solo tienen permiso de lectura pueden verlos.
environment-no-access-hint = No puedes ver los secretos de este entorno.
environment-fallback = Completar con la base
environment-fallback-rule = Automático: sí, salvo si está protegido
environment-fallback-on = Sí
environment-fallback-off = No
environment-overlay-hint = Si aquí falta un secreto, los trabajos lo obtienen de la base.
environment-no-overlay = Los trabajos solo obtienen los secretos que hay aquí.
environment-keep-overlay = Seguir completando con la base aunque el entorno pase a estar protegido
environment-keep-overlay-hint = De lo contrario, al protegerlo deja de completarse: cualquiera con permiso de escritura puede modificar la base y, con ella, lo que los trabajos obtienen aquí.
environment-position = Posición
environment-position-hint = Orden en las listas, de 0 a 1000.
environment-position-new-hint = Orden en las listas, de 0 a 1000. Déjalo vacío para ponerlo al final.
environment-delete = Eliminar { $name }
environment-delete-now = Eliminar entorno
environment-empty-hint = No hay ningún secreto en este entorno, así que puedes eliminarlo. Su historial se conserva en el registro de auditoría.
environment-delete-sure = Eliminar ahora
environment-held = { $count ->
    [one] Aún hay { $count } secreto en este entorno.
   *[other] Aún hay { $count } secretos en este entorno.
}
environment-held-deleted = { $count ->
    [one] { $count } de ellos está eliminado, pero se puede restaurar.
   *[other] { $count } de ellos están eliminados, pero se pueden restaurar.
}
environment-held-hint = Para eliminar el entorno, primero elimínalos definitivamente o muévelos a otro lugar cambiándoles el nombre.
environment-held-show = Mostrar estos secretos

environment-with = Con
environment-compare-hint = La comparación muestra nombres, nunca valores. Por cada valor comparado queda una lectura en el registro de auditoría.
environment-compare-nothing = No hay nada que comparar: ninguno de los dos tiene un secreto que puedas leer en ambos lados.
environment-differs = Valores distintos
environment-only-here = Solo en { $here }
environment-only-there = Solo en { $there }
environment-incomparable = No se pueden comparar: cifrados en el navegador
environment-same = Mismo valor
environment-copy-to = Copiar a { $name }…
environment-copy-selected-hint = Copia los nombres seleccionados. Antes verás una vista previa.

environment-from = De
environment-show-secrets = Mostrar secretos
environment-pick = Secretos que copiar
environment-pick-all = Seleccionar todos
environment-pick-none = No seleccionar ninguno
environment-exists = existe, v{ $version }
environment-conflict = Si un secreto ya existe
environment-conflict-skip = Conservarlo
environment-conflict-overwrite = Sustituirlo por una nueva versión
environment-conflict-fail = No copiar nada
environment-copy-hint = Los valores nunca se muestran. Por cada secreto copiado quedan una lectura y una escritura en el registro de auditoría.
environment-nothing-to-copy = { $name } no tiene ningún secreto que puedas copiar.
environment-copy-plan = Copiar de { $from } a { $to }
environment-copy-nothing = No se copiaría nada.
environment-skipped = { $count ->
    [one] { $count } secreto ya existe y se queda como está:
   *[other] { $count } secretos ya existen y se quedan como están:
}
environment-copy-now = { $count ->
    [one] Copiar { $count } secreto
   *[other] Copiar { $count } secretos
}
environment-choose-again = Cambiar la selección

environment-change-added = añadido, v{ $version }
environment-change-deleted = eliminado
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } más
   *[other] { $count } más
}
environment-copied-from = copiado de { $name }
environment-rolled-back-to = revertido a la revisión { $number }
environment-undid = deshecha la revisión { $number }
environment-first = Lo que había aquí cuando empezó el historial
environment-redrawn = El entorno se creó o se eliminó
environment-base-redrawn = Algunos secretos entraron en un entorno o salieron de él
environment-no-history = No hay historial que puedas ver.
environment-roll-back-at = Revertir al estado anterior o posterior a la revisión { $number }
environment-back-before = Revertir al estado anterior a este cambio
environment-back-after = Revertir al estado posterior a este cambio
environment-no-versions = Para revertir se necesita un plan con versiones anteriores de los secretos.
environment-time = Fecha y hora (UTC)
environment-time-hint = Revierte a lo que había aquí en ese momento.
environment-or-revision = O revisión
environment-or-revision-hint = Un número del historial.
environment-only-names = Solo estos nombres (opcional)
environment-only-names-hint = Sepáralos con comas o espacios.
environment-back-to = Revertir a la revisión { $number }
environment-back-changes = { $count ->
    [one] { $count } secreto cambiaría:
   *[other] { $count } secretos cambiarían:
}
environment-back-hint = Los valores pasan a ser nuevas versiones, y no se pierde nada del historial. Las descripciones y los tipos no cambian.
environment-back-nothing = No cambiaría nada: todo está como entonces.
environment-will-return = vuelve, v{ $version }
environment-will-go = se eliminará
environment-unavailable = No disponible por completo
environment-purged = se eliminó definitivamente; el nombre se queda como está
environment-pruned = esa versión se quitó; el nombre se queda como está
environment-moved = ahora está en otro entorno y sigue allí; el nombre recibe una copia

tokens = Tokens
tokens-none = Aún no hay tokens aquí.
tokens-none-hint = Con los tokens, los trabajos de CI y los scripts pueden leer o escribir secretos de este repositorio.
tokens-all = Mostrar también los revocados
tokens-live = Ocultar los revocados
token-new = Nuevo token
token-description-hint = Para qué es el token, por ejemplo «Desplegar en staging».
token-scope = Ámbito
token-scope-hint = Qué puede hacer el token: read, write, admin, read:PATTERN o write:PATTERN, separados por comas. PATTERN es el nombre de un secreto, o el comienzo de varios nombres con * al final. A los entornos protegidos solo se llega con un patrón que empiece por su nombre. Si rellenas este campo, sustituye a las opciones de arriba.
token-advanced = Avanzado: introducir un ámbito
token-access = Permiso
token-access-read = Lectura
token-access-read-hint = Leer y exportar secretos.
token-access-write = Lectura y escritura
token-access-write-hint = También crearlos, modificarlos, eliminarlos y restaurarlos.
token-access-admin = Administración
token-access-admin-hint = Todo en esta bóveda, incluidos los tokens, el registro de auditoría y las claves.
token-where-parts = Entornos seleccionados
token-where-parts-hint = Incluye los secretos que se les añadan más adelante.
token-where-everywhere = Todos los entornos
token-where-everywhere-hint = La base y todos los entornos actuales, también los protegidos.
token-where-names = Secretos seleccionados
token-where-names-hint = Por nombre o prefijo.
token-names = Nombres o prefijos
token-names-hint = Sepáralos con comas o espacios. Termina un prefijo con *, por ejemplo staging.DB_*.
token-base-hint = Si seleccionas base sin todos los entornos no protegidos, el token abarca los secretos que hay hoy en base, pero no los que se añadan después.
token-choose-parts = Selecciona al menos un entorno.
token-ttl = Periodo de validez
token-ttl-custom = Periodo personalizado
token-ttl-hint = Un número y una unidad: h para horas, d para días, w para semanas, y para años; por ejemplo, 30d. Con 0 no caduca nunca.
token-life-1d = 1 día
token-life-7d = 7 días
token-life-30d = 30 días
token-life-90d = 90 días
token-life-1y = 1 año
token-life-0 = Sin caducidad
token-life-custom = Personalizado…
token-addresses = Direcciones
token-addresses-hint = Direcciones IP y redes desde las que se puede usar, separadas por comas. Déjalo vacío para permitir cualquiera.
token-everywhere = Cualquiera
token-test = Probar el ámbito
token-reach = De los secretos que hay ahora aquí, este ámbito permite leer { $read } y escribir { $write }.
token-reach-hint = Selecciona a qué puede acceder el token para verlo aquí.
token-reach-nothing = Aún no hay nada seleccionado.
token-reach-wrong = No hay vista previa. Revisa la selección.
token-reads-and-writes = lee y escribe
token-can-read = Lectura:
token-can-write = Lectura y escritura:
token-everything = todos los secretos
token-open = todos los secretos fuera de los entornos protegidos
token-more = y { $count } más
token-admin = Administración: todo en esta bóveda
token-create = Crear token
token-expires = Caduca
token-used = Último uso
token-uses = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}
token-ends = Caduca el { $date }
token-last-used = Usado el { $date }
token-by = por { $who }
token-live = Activo
token-revoked = Revocado
token-expired = Caducado
token-locked = Bloqueado
token-ends-soon = Caduca pronto
token-orphan = Sin propietario activo
token-orphan-hint = Quien creó este token ya no está activo en la forja, por lo que se rechaza.
token-made-by = Creado por { $who } el { $date } · #{ $id }
token-made-with = Creado con el token #{ $id }; se revoca junto con él
token-audit = Ver actividad
token-reaches = Acceso actual
token-rotate = Rotar el token
token-rotate-hint = Crea un token nuevo con la misma descripción, ámbito, direcciones y periodo de validez. El antiguo sigue funcionando durante el tiempo que elijas, para que puedas sustituirlo en todas partes.
token-rotate-ends = El token antiguo deja de funcionar
token-ends-now = De inmediato
token-ends-1h = En 1 hora
token-ends-24h = En 24 horas
token-ends-7d = En 7 días
token-stop = Cortar el acceso
token-lock = Bloquear
token-lock-title = Bloquear este token
token-lock-hint = Un token bloqueado se rechaza hasta que alguien lo desbloquee.
token-locked-until = Está bloqueado hasta el { $date }.
token-locked-by-hand = Está bloqueado hasta que alguien lo desbloquee.
token-unlock = Desbloquear
token-unlock-title = Desbloquear este token
token-revoke = Revocar
token-revoke-title = Revocar este token
token-revoke-hint = A partir de ese momento se rechaza para siempre, al igual que todos los tokens creados con él. Los trabajos que lo usen fallarán.
token-revoke-now = Revocar ahora
token-made = Token creado
token-made-hint = Cópialo ahora: no se volverá a mostrar.
token-text = Token
token-open-page = Detalles del token
token-use = Usar este token
token-use-hint = Guarda el token como secreto de tu sistema de CI con el nombre { $name } (en Woodpecker: vault_token). Cada ejemplo carga los secretos como variables de entorno.

audit = Auditoría
audit-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
audit-none = No hay entradas que coincidan.
audit-everywhere = Buscar en todas las entradas
audit-search = Secreto, persona, token, dirección IP o ID de solicitud
audit-views = Vista
audit-view-changes = Lecturas y cambios
audit-view-refused = Rechazos
audit-view-views = Páginas vistas
audit-range = Periodo
audit-range-any = Cualquier fecha
audit-range-day = Últimas 24 horas
audit-range-week = Últimos 7 días
audit-range-month = Últimos 30 días
audit-range-custom = Periodo personalizado
audit-from = Desde (UTC)
audit-to = Hasta (UTC)
audit-remove-filter = Quitar el filtro { $name }
audit-export-menu = Exportar
audit-export-filtered = Estas entradas como { $format }
audit-export-all = Todo el registro como { $format }, firmado
audit-older = Más antiguas
audit-newer = Más recientes

audit-who-service = Forgevault
audit-who-operator = El operador del servicio
audit-client = { $browser } en { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = línea de comandos
audit-source-system = servicio
audit-why-refused = Rechazado: { $why }
audit-why-failed = Error: { $why }
audit-details = Detalles
audit-one-request = Una solicitud, { $count } entradas
audit-more = Todas las entradas de esta solicitud
audit-entry = Entrada
audit-action = Acción
audit-result = Resultado
audit-agent = Agente de usuario
audit-request-id = ID de solicitud

audit-did-list = { $who } ha listado los secretos
audit-did-list-of = { $who } ha listado los secretos de { $what }
audit-did-look = { $who } ha consultado { $what }
audit-did-read = { $who } ha leído { $what } { $version }
audit-did-read-none = { $who } ha buscado secretos para leer y no ha encontrado ninguno
audit-did-write = { $who } ha guardado { $what } { $version }
audit-did-write-none = { $who } no ha guardado ningún secreto
audit-did-describe = { $who } ha modificado los detalles de { $what }
audit-did-rename = { $who } ha cambiado el nombre de { $what } a { $to }
audit-did-delete = { $who } ha eliminado { $what }
audit-did-purge = { $who } ha eliminado definitivamente { $what }
audit-did-restore = { $who } ha restaurado { $what } { $version }
audit-did-rollback = { $who } ha revertido { $what } { $version }
audit-did-hide = { $who } ha ocultado esta bóveda
audit-did-show-vault = { $who } ha vuelto a hacer disponible esta bóveda
audit-did-purge-vault = { $who } ha eliminado definitivamente datos de esta bóveda
audit-did-token-list = { $who } ha consultado los tokens
audit-did-token-create = { $who } ha creado { $what }
audit-did-token-update = { $who } ha modificado { $what }
audit-did-token-revoke = { $who } ha revocado { $what }
audit-did-token-mark = { $who } ha actualizado los tokens de una persona
audit-did-audit-list = { $who } ha consultado el registro de auditoría
audit-did-audit-export = { $who } ha exportado el registro de auditoría
audit-did-chain-check = { $who } ha comprobado la cadena de auditoría
audit-did-chain-head = { $who } ha consultado la última entrada de la cadena de auditoría
audit-did-key-rotate = { $who } ha iniciado una rotación de la clave de datos
audit-did-key-rotated = { $who } ha terminado una rotación de la clave de datos
audit-did-key-test = { $who } ha hecho un simulacro de rotación de clave
audit-did-key-migrate = { $who } ha pasado las claves de esta bóveda a la clave maestra actual
audit-did-rows-accept = { $who } ha aceptado tokens y secretos guardados tal como estaban
audit-did-take-over = { $who } ha continuado la cadena de auditoría con otra clave maestra
audit-did-keys-view = { $who } ha consultado las claves
audit-did-plan-view = { $who } ha consultado el plan
audit-did-env-list = { $who } ha consultado los entornos
audit-did-env-look = { $who } ha consultado el entorno { $what }
audit-did-env-write = { $who } ha guardado el entorno { $what }
audit-did-env-anew = { $who } ha vuelto a definir los entornos
audit-did-env-delete = { $who } ha eliminado el entorno { $what }
audit-did-env-history = { $who } ha consultado el historial de { $what }
audit-did-env-diff = { $who } ha comparado estados de { $what }
audit-did-env-undo = { $who } ha revertido el entorno { $what }
audit-did-env-undo-test = { $who } ha previsualizado una reversión del entorno { $what }
audit-did-env-copy = { $who } ha copiado secretos de { $from } a { $what }
audit-did-env-copy-test = { $who } ha previsualizado una copia de secretos de { $from } a { $what }
audit-did-replay = { $who } ha repetido una solicitud y ha recibido la primera respuesta
audit-did-other = { $who } ha hecho algo que esta versión no conoce

audit-tried-list = { $who } ha intentado listar los secretos
audit-tried-list-of = { $who } ha intentado listar los secretos de { $what }
audit-tried-look = { $who } ha intentado consultar { $what }
audit-tried-read = { $who } ha intentado leer { $what } { $version }
audit-tried-read-any = { $who } ha intentado leer secretos
audit-tried-write = { $who } ha intentado guardar { $what }
audit-tried-write-any = { $who } ha intentado guardar secretos
audit-tried-delete = { $who } ha intentado eliminar { $what }
audit-tried-delete-any = { $who } ha intentado eliminar secretos
audit-tried-purge = { $who } ha intentado eliminar definitivamente { $what }
audit-tried-restore = { $who } ha intentado restaurar { $what }
audit-tried-rollback = { $who } ha intentado revertir { $what }
audit-tried-token-list = { $who } ha intentado consultar los tokens
audit-tried-token-create = { $who } ha intentado crear un token
audit-tried-token-update = { $who } ha intentado modificar un token
audit-tried-token-revoke = { $who } ha intentado revocar un token
audit-tried-audit-list = { $who } ha intentado consultar el registro de auditoría
audit-tried-audit-export = { $who } ha intentado exportar el registro de auditoría
audit-tried-key-rotate = { $who } ha intentado rotar la clave de datos
audit-tried-key-migrate = { $who } ha intentado pasar las claves de esta bóveda a la clave maestra actual
audit-tried-keys-view = { $who } ha intentado consultar las claves
audit-tried-plan-view = { $who } ha intentado consultar el plan
audit-tried-env-list = { $who } ha intentado consultar los entornos
audit-tried-env-look = { $who } ha intentado consultar el entorno { $what }
audit-tried-env-create = { $who } ha intentado crear un entorno
audit-tried-env-write = { $who } ha intentado guardar el entorno { $what }
audit-tried-env-delete = { $who } ha intentado eliminar el entorno { $what }
audit-tried-env-history = { $who } ha intentado consultar el historial de { $what }
audit-tried-env-diff = { $who } ha intentado comparar estados de { $what }
audit-tried-env-undo = { $who } ha intentado revertir el entorno { $what }
audit-tried-env-copy = { $who } ha intentado copiar secretos a { $what }
audit-tried-other = { $who } ha intentado otra cosa

audit-many-read = { $who } ha leído { $count } secretos
audit-many-read-of = { $who } ha leído { $count } secretos de { $what }
audit-many-write = { $who } ha guardado { $count } secretos
audit-many-write-of = { $who } ha guardado { $count } secretos de { $what }
audit-many-delete = { $who } ha eliminado { $count } secretos
audit-many-delete-of = { $who } ha eliminado { $count } secretos de { $what }
audit-many-restore = { $who } ha restaurado { $count } secretos
audit-many-restore-of = { $who } ha restaurado { $count } secretos de { $what }
audit-many-tried-read = { $who } ha intentado leer { $count } secretos
audit-many-tried-read-of = { $who } ha intentado leer { $count } secretos de { $what }
audit-many-tried-write = { $who } ha intentado guardar { $count } secretos
audit-many-tried-write-of = { $who } ha intentado guardar { $count } secretos de { $what }
audit-many-tried-delete = { $who } ha intentado eliminar { $count } secretos
audit-many-tried-delete-of = { $who } ha intentado eliminar { $count } secretos de { $what }

audit-token = token { $id }
author-token = token «{ $name }»
author-unknown = usuario { $id }

chain = Cadena de auditoría
chain-hint = Cada entrada está ligada a la anterior, de modo que la comprobación revela si alguna se ha modificado, quitado o intercalado. Solo las entradas más recientes podrían recortarse sin que se note: véase más abajo.
chain-check = Comprobar la cadena
chain-whole = La cadena está íntegra: las entradas de la { $first } a la { $last } están tal como se escribieron.
chain-older = Las entradas anteriores a estas no se han comprobado.
chain-broken = La cadena está rota: lo guardado no es lo que se escribió.
chain-unproven = Las entradas { $first } a { $last } no se pueden probar aquí: la clave de su cadena pertenece a una clave maestra que no está disponible.
chain-take-over = En la entrada { $number } la cadena se tomó de otra clave maestra. Esa entrada dice en qué se apoyan las anteriores.
chain-head = Entrada más reciente
chain-head-hint = Número y hash de la entrada más reciente. Guárdalos en otro lugar: con ellos se podrá demostrar más adelante que nada se ha modificado hasta este punto.

keys = Claves
keys-fallback = La clave maestra se deriva del SECRET_KEY de la forja: si este cambia, los secretos no se podrán leer hasta que se vuelva a configurar la clave anterior. Pide a un administrador que configure una clave maestra propia.
keys-due = Con esta clave de datos ya se han cifrado muchos valores: es hora de rotarla.
keys-source = Clave maestra
keys-source-variable = Variable de entorno { $name }
keys-source-variable-file = Archivo indicado en la variable de entorno { $name }
keys-source-configuration = Clave de configuración { $name }
keys-source-configuration-file = Archivo indicado en la clave de configuración { $name }
keys-source-app-ini = { $name } en { $path }
keys-source-app-ini-file = Archivo indicado en { $name } de { $path }
keys-source-file = Archivo { $path }
keys-source-forge = Derivada del SECRET_KEY de la forja · { $place }
keys-data-key = Clave de datos
keys-version = Versión { $version }, creada el { $date }
keys-age = Antigüedad de la clave de datos
keys-none = Aún no se ha guardado nada aquí, así que no hay clave de datos.
keys-seals = Valores cifrados con ella
keys-seals-of = { $count } de { $max } como máximo
keys-rotation = Rotación
keys-rotation-hint = Una rotación crea una nueva clave de datos y cifra de nuevo con ella todas las versiones de todos los secretos. Mientras tanto, los secretos se pueden leer y escribir.
keys-state-idle = Nunca realizada
keys-state-running = En curso
keys-state-done = Terminada
keys-state-incomplete = Incompleta
keys-running = En curso: { $done } de { $total } versiones cifradas de nuevo.
keys-ended = { $done } de { $total } versiones cifradas de nuevo el { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } versión no se puede descifrar y sigue cifrada con la clave anterior.
   *[other] { $failed } versiones no se pueden descifrar y siguen cifradas con la clave anterior.
}
keys-started = Iniciada por { $who } el { $date }.
keys-checked = { $versions ->
    [one] { $versions } versión descifrada, { $failed } con error. No se ha modificado nada.
   *[other] { $versions } versiones descifradas, { $failed } con error. No se ha modificado nada.
}
keys-check = Comprobar sin modificar nada
keys-rotate = Rotar la clave de datos
keys-rotate-hint = No se puede detener ni deshacer. Cuando todo esté cifrado de nuevo, se borrará la clave de datos anterior.
keys-rotate-now = Rotar ahora

more-not-shown = { $count ->
    [one] Hay { $count } más que no se muestra.
   *[other] Hay { $count } más que no se muestran.
}

plan = Plan
plan-name = Esta instancia tiene el plan { $tier }.
plan-none = No hay ninguna licencia.
plan-invalid = La licencia configurada no es válida.
plan-in-force = La licencia está vigente.
plan-in-force-until = La licencia está vigente hasta el { $date }.
plan-grace = La licencia caducó el { $date }. Todo sigue funcionando hasta el { $until }.
plan-lapsed = La licencia caducó el { $date } y ya no está vigente.
plan-dev-mode = No se requiere licencia: modo de desarrollo.
plan-days-left = { $days ->
    [one] Queda { $days } día.
   *[other] Quedan { $days } días.
}
plan-used = { $used }, sin límite
plan-used-of = { $used } de { $max }
plan-at-most = { $max } como máximo
plan-no-limit = Sin límite
plan-live-tokens = Tokens en uso
plan-users = Usuarios de la instancia
plan-users-hint = Cuenta como usuario quien haya hecho algo en cualquier bóveda de la instancia en los últimos { $days } días.
plan-users-exceeded = La instancia la usan más personas de las que permite la licencia. No se excluye a nadie, pero hace falta una licencia mayor.
plan-retention = Conservación del registro de auditoría
plan-for-ever = Sin límite
days = { $days ->
    [one] { $days } día
   *[other] { $days } días
}
plan-versioning = Versiones anteriores de los secretos
plan-tokens = Tokens para trabajos de CI
plan-sso = Inicio de sesión único (SSO)
plan-rotation = Rotación de la clave de datos
plan-included = Incluido
plan-not-included = No incluido
plan-state-live = Activa
plan-state-ends-soon = Caduca pronto
plan-state-expired = No válida
plan-state-none = Sin licencia
plan-source = Encontrada en:
plan-compare = Comparar planes
plan-here = Tu plan
plan-secrets = Secretos por repositorio
plan-install = Instalar una licencia
plan-install-who = La licencia la instala alguien que opere esta instancia. Se aplica a todos sus repositorios.
plan-install-file = Guarda la licencia en un archivo que Forgevault pueda leer.
plan-install-setting = Pon la ruta del archivo en { $variable }, o en { $setting } en la configuración, y reinicia Forgevault. Si ya estaba configurada, sustituye el archivo: no hace falta reiniciar.
plan-install-wait = Recarga esta página pasados unos segundos. Muestra el nuevo plan o qué problema tiene la licencia.
plan-lapse = Cuando termina una licencia
plan-lapse-hint = Todo lo guardado se puede seguir leyendo, exportando y eliminando, y a los secretos existentes se les pueden dar nuevos valores.
plan-lapse-secrets = { $count ->
    [one] Hay { $count } secreto aquí. Solo se pueden crear nuevos mientras haya menos de { $max }.
   *[other] Hay { $count } secretos aquí. Solo se pueden crear nuevos mientras haya menos de { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } versión anterior se conserva y se puede leer, pero ningún secreto se puede revertir a ella.
   *[other] { $count } versiones anteriores se conservan y se pueden leer, pero ningún secreto se puede revertir a ellas.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token sigue funcionando. No se pueden crear nuevos.
   *[other] { $count } tokens siguen funcionando. No se pueden crear nuevos.
}
plan-lapse-rotation = La clave de datos no se puede rotar.

secret-reveal = Mostrar
secret-hide = Ocultar
secret-copy = Copiar
secret-copied = Copiado
secret-not-given = No se ha podido cargar el valor.
secret-needs-script = Para mostrar o copiar el valor aquí se necesita JavaScript; también se puede obtener mediante la API.

skip-to-content = Ir al contenido
language = Idioma

lockbox-new = Nueva caja de seguridad
lockbox-make = Nueva caja de seguridad (cifrada en tu navegador)
lockbox-back = Volver al secreto
lockbox-hint = Una caja de seguridad se cifra y se abre en este navegador. Ni la frase de contraseña ni el valor salen de esta página.
lockbox-needs-script = Para abrir o cifrar aquí una caja de seguridad se necesita JavaScript.
lockbox-open = Abrir la caja de seguridad
lockbox-seal = Cifrar un valor
lockbox-warning = Nadie puede recuperar el valor si se pierde la frase de contraseña.
lockbox-passphrase = Frase de contraseña
lockbox-again = Repite la frase de contraseña
lockbox-store = Cifrar y guardar
lockbox-go = Abrir o cifrar en este navegador
lockbox-instead = Sustituir el valor por una caja de seguridad
lockbox-wrong-passphrase = La frase de contraseña no es correcta o la caja de seguridad ha sido alterada.
lockbox-failed = No se ha podido hacer en este navegador.
lockbox-no-text = El contenido no es texto; se puede descargar.
lockbox-encoding = Contiene caracteres no válidos.
lockbox-no-passphrase = Introduce una frase de contraseña.
lockbox-other-passphrase = Las frases de contraseña no coinciden.

undo = Deshacer
flash-secret-created = Se ha creado { $name }.
flash-secret-stored = Se ha guardado { $name } como versión { $count }.
flash-secret-described = Se han guardado los datos de { $name }.
flash-secret-deleted = Se ha eliminado { $name }.
flash-secret-restored = Se ha restaurado { $name }.
flash-secret-purged = Se ha eliminado definitivamente { $name }.
flash-secret-rolled-back = Se ha revertido { $name } como versión { $count }.
flash-secret-renamed = Se ha cambiado el nombre a { $name }.
flash-secret-copied = Se ha copiado a { $name }.
flash-imported = { $count ->
    [one] Se ha importado { $count } secreto en { $name }.
   *[other] Se han importado { $count } secretos en { $name }.
}
flash-many-deleted = { $count ->
    [one] Se ha eliminado { $count } secreto de { $name }.
   *[other] Se han eliminado { $count } secretos de { $name }.
}
flash-many-restored = { $count ->
    [one] Se ha restaurado { $count } secreto en { $name }.
   *[other] Se han restaurado { $count } secretos en { $name }.
}
flash-undone = { $count ->
    [one] Se ha deshecho el cambio de { $count } secreto en { $name }.
   *[other] Se han deshecho los cambios de { $count } secretos en { $name }.
}
flash-token-saved = Se ha guardado el token { $name }.
flash-token-locked = Se ha bloqueado el token #{ $name }.
flash-token-unlocked = Se ha desbloqueado el token #{ $name }.
flash-token-revoked = Se ha revocado el token #{ $name }.
flash-token-rotated = { $count ->
    [one] Se ha creado un sustituto del token #{ $name }, que dejará de funcionar en { $count } hora como máximo.
   *[other] Se ha creado un sustituto del token #{ $name }, que dejará de funcionar en { $count } horas como máximo.
}
flash-token-replaced = Se ha creado un sustituto del token #{ $name }, que ahora está revocado.
flash-token-shown = El token #{ $name } no se puede volver a mostrar. Si no lo tienes, rótalo.
flash-environment-declared = Se ha creado el entorno { $name }.
flash-environment-changed = Se ha guardado el entorno { $name }.
flash-environment-deleted = Se ha eliminado el entorno { $name }.
flash-environment-copied = { $count ->
    [one] Se ha copiado { $count } secreto a { $name }.
   *[other] Se han copiado { $count } secretos a { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Se ha copiado { $count } secreto a { $name }; omitidos: { $skipped }.
   *[other] Se han copiado { $count } secretos a { $name }; omitidos: { $skipped }.
}
flash-environment-rolled-back = Se ha revertido { $name } a la revisión { $count }.
flash-environment-unchanged = { $name } ya coincide con la revisión { $count }.
flash-rotation-started = La rotación ha comenzado.
