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
forge-home = Página de inicio de la forja

vault = Bóveda
sign-in = Iniciar sesión
sign-in-hint = Pega un token de acceso personal con los permisos read:user y read:repository. Para modificar secretos o leer entornos protegidos, también necesita write:repository.
sign-in-token = Token
sign-out = Cerrar sesión
sign-in-unknown-token = La forja no reconoce este token.

secrets = Secretos
secrets-count = { $count ->
    [one] { $count } secreto
   *[other] { $count } secretos
}
secrets-none = Aún no hay secretos aquí.
secrets-first = Crea aquí el primero, pega un archivo .env completo o guarda uno mediante la API:
secrets-ask = Alguien con permiso de escritura en este repositorio puede guardar el primero.
secrets-none-found = Ningún secreto coincide con esta búsqueda.
search = Buscar
filter-environment = Entorno
filter-type = Tipo
filter-any-type = Todos los tipos
filter-deleted = Incluir eliminados
filter-apply = Aplicar
filter-clear = Quitar filtros
filter = Filtrar
filter-all = Todos
sort = Ordenar por
sort-name = Nombre
sort-changed = Última modificación
page-size = Nombres por página
names-count = { $count ->
    [one] { $count } nombre
   *[other] { $count } nombres
}
from-base = de la base
secrets-search = Buscar en nombres y descripciones
add = añadir
version-short = v{ $version }
secret-hides = Se ocultará en { $n } s

secret-name = Nombre
secret-description = Descripción
secret-type = Tipo
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
session-address = Dirección
session-agent = Navegador
session-created = Inicio de sesión
session-seen = Último uso
session-end = Cerrar sesión

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
error-key-mismatch = Los valores de este repositorio están cifrados con otra clave maestra.
error-version-conflict = Alguien ha hecho cambios mientras editabas.
error-value-too-large = El valor es demasiado grande.
error-unsupported-media-type = El servicio no admite este tipo de contenido.
error-token-locked = Este token está bloqueado.
error-precondition-required = Este cambio necesita la revisión actual. Recarga la página e inténtalo de nuevo.
error-rate-limited = Ha habido demasiados intentos. Espera un poco y vuelve a intentarlo.
error-decryption-failed = No se ha podido descifrar un valor guardado.
error-encryption-failed = No se ha podido cifrar el valor.
error-internal-error = Se ha producido un error en el servicio.
error-environments-unreadable = Los entornos de este repositorio se han modificado fuera de Forgevault. El operador del servicio tiene que volver a definirlos.
error-forge-unavailable = La forja no responde. Vuelve a intentarlo más tarde.
error-audit-unavailable = Ahora no se puede escribir en el registro de auditoría, así que no se entrega nada. Comprueba si el cambio se ha realizado antes de volver a intentarlo.
error-request-id = ID de la solicitud: { $id } (indícalo si informas del problema)

secret-new = Nuevo secreto

import = Importar .env
import-hint = Líneas con la forma NAME=value, con comentarios y valores entre comillas. El signo $ se conserva tal cual; las variables no se sustituyen. Entre comillas dobles, las únicas secuencias de escape son \", \\ y \n.
import-text = Contenido del archivo
import-environment = Guardar en el entorno
import-environment-none = Ninguno: los nombres tal como están en el archivo
import-preview = Vista previa
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
import-literal = El signo $ que contiene se conserva tal cual; las variables no se sustituyen.
import-refused = rechazado
import-nothing = Todo está ya guardado tal como figura aquí.
import-blocked = No se puede guardar nada mientras haya algo rechazado.
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
secret-environment = Entorno
secret-store = Guardar
secret-change = Modificar
secret-describe = Guardar descripción y tipo
secret-created = Creado
secret-delete = Eliminar
secret-restore = Restaurar
secret-purge = Eliminar definitivamente
secret-confirm-purge = Para eliminarlo definitivamente con todas sus versiones, escribe { $name }

versions = Versiones
version-current = Actual
version-roll-back = Revertir
version-number = Versión { $version }
version-comment = Comentario
version-actions = Acciones
version-author = Escrita por
version-written = Versión { $version } de { $who }, { $time }

form-kept = Hubo que iniciar sesión de nuevo antes de poder enviar este formulario. Todavía no se ha guardado nada: revísalo y envíalo otra vez.
value-lost = Este valor no se puede mostrar en un campo sin alterarlo. Selecciónalo como archivo.
value-file = O un archivo
value-file-hint = Si seleccionas un archivo, se guarda en lugar de lo que haya en el campo. Debe ser texto UTF-8.
value-line-breaks = Saltos de línea en este valor:
value-download = Descargar
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

compare = Comparar dos versiones
compare-of = De la versión { $from } a la versión { $to }
compare-from = De
compare-to = A
compare-show = Mostrar diferencias
compare-hint = Se mostrarán ambos valores, y ambas lecturas quedarán en el registro de auditoría.
diff = Diferencias
diff-none = Son iguales.
diff-sealed = Una caja de seguridad está cifrada; el servicio no puede comparar su contenido.
diff-unended = (sin salto de línea al final)

rollback-to = Revertir a la versión { $version }
rollback-means = El contenido de la versión { $version } se guarda de nuevo como versión { $next }.
rollback-from = Actual
rollback-back = Restaurada
rollback-confirm = Para revertir, escribe { $name }

new-exists = Ver el secreto { $name } que ya existe
new-gone = El secreto { $name } se ha eliminado entretanto. Lo que has escrito aún no se ha guardado en ningún sitio; si lo guardas aquí, el secreto se recupera con ello.

token-for-ever = Nunca
token-unused = Aún no

environments = Entornos
environments-hint = Un secreto pertenece a un entorno si su nombre empieza por el nombre del entorno seguido de un punto. Todos los demás secretos están en la base.
environment-name = Nombre
environment-name-hint = Letras minúsculas, dígitos, guiones bajos y guiones.
environment-base-hint = Secretos sin entorno
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protegido
# A label: a secret that is missing here is taken from the base.
environment-overlay = Se completa con la base
environment-changed = Última modificación
# In place of the number of secrets.
environment-no-access = Sin acceso
environment-new = Nuevo entorno
environment-create = Crear entorno
environment-protect-hint = En un entorno protegido, solo los administradores pueden modificar secretos, y quienes solo tienen permiso de lectura no los ven.
environment-take-in = { $count ->
    [one] Incluir también el secreto cuyo nombre ya empieza por este nombre seguido de un punto
   *[other] Incluir también los { $count } secretos cuyo nombre ya empieza por este nombre seguido de un punto
}
environment-change = Modificar entornos
environment-protect = Proteger { $name }
environment-unprotect = Dejar de proteger { $name }
environment-delete = Eliminar { $name }
environment-delete-hint = Solo puedes eliminar un entorno si no contiene secretos, ni siquiera eliminados.
environment-delete-now = Eliminar entorno

tokens = Tokens
tokens-none = Aún no hay tokens aquí.
tokens-all = Mostrar también los revocados
tokens-live = Ocultar los revocados
token-new = Nuevo token
token-description = Descripción
token-scope = Ámbito
token-scope-hint = Qué puede hacer el token: read, write, admin, read:PATTERN o write:PATTERN, separados por comas. PATTERN es el nombre de un secreto, o el comienzo de varios nombres con * al final. A los entornos protegidos solo se llega con un patrón que empiece por su nombre.
token-ttl = Periodo de validez
token-ttl-hint = Un número y una unidad: h para horas, d para días, w para semanas, y para años; por ejemplo, 30d. Con 0 no caduca nunca.
token-addresses = Direcciones
token-addresses-hint = Direcciones IP y redes desde las que se puede usar, separadas por comas. Déjalo vacío para permitir cualquiera.
token-everywhere = Cualquiera
token-test = Probar el ámbito
token-reach = De los secretos que hay ahora aquí, este ámbito permite leer { $read } y escribir { $write }.
token-reads-and-writes = lee y escribe
token-create = Crear token
token-expires = Caduca
token-used = Último uso
token-uses = { $count ->
    [one] { $count } vez
   *[other] { $count } veces
}
token-revoked = Revocado
token-expired = Caducado
token-locked = Bloqueado
token-ends-soon = Caduca pronto
token-orphan = Sin propietario activo
token-orphan-hint = Quien creó este token ya no está activo en la forja, por lo que se rechaza.
token-made-by = Creado por { $who } el { $date } · #{ $id }
token-made-with = Creado con el token #{ $id }; se revoca junto con él
token-audit = Ver actividad
token-describe = Guardar
token-lock = Bloquear
token-lock-hint = Un token bloqueado se rechaza hasta que alguien lo desbloquee.
token-locked-until = Está bloqueado hasta el { $date }.
token-locked-by-hand = Está bloqueado hasta que alguien lo desbloquee.
token-unlock = Desbloquear
token-revoke = Revocar
token-revoke-hint = A partir de ese momento se rechaza para siempre, al igual que todos los tokens creados con él. Los trabajos que lo usen fallarán.
token-revoke-now = Revocar ahora
token-made = Token creado
token-made-hint = Cópialo ahora: no se volverá a mostrar.

audit = Auditoría
audit-none = No hay entradas que coincidan.
audit-action = Acción
audit-from = Desde (UTC)
audit-to = Hasta (UTC)
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
lockbox-download = Descargar
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
flash-secrets-deleted = { $count ->
    [one] Se ha eliminado { $count } secreto de { $name }.
   *[other] Se han eliminado { $count } secretos de { $name }.
}
flash-secrets-restored = { $count ->
    [one] Se ha restaurado { $count } secreto de { $name }.
   *[other] Se han restaurado { $count } secretos de { $name }.
}
flash-secrets-copied = { $count ->
    [one] Se ha copiado { $count } secreto a { $name }.
   *[other] Se han copiado { $count } secretos a { $name }.
}
flash-imported = { $count ->
    [one] Se ha importado { $count } secreto en { $name }.
   *[other] Se han importado { $count } secretos en { $name }.
}
flash-token-saved = Se ha guardado el token { $name }.
flash-token-locked = Se ha bloqueado el token #{ $name }.
flash-token-unlocked = Se ha desbloqueado el token #{ $name }.
flash-token-revoked = Se ha revocado el token #{ $name }.
flash-environment-declared = Se ha creado el entorno { $name }.
flash-environment-changed = Se ha guardado el entorno { $name }.
flash-environment-deleted = Se ha eliminado el entorno { $name }.
flash-environment-rolled-back = Se ha revertido { $name } como revisión { $count }.
flash-rotation-started = La rotación ha comenzado.
