# The texts of the pages in Russian (Russia).

tab-code = Код
tab-issues = Задачи
tab-pull-requests = Запросы на слияние
tab-actions = Действия
tab-packages = Пакеты
tab-projects = Проекты
tab-releases = Релизы
tab-wiki = Вики
tab-activity = Активность
tab-settings = Настройки
mark-archived = Архивировано
mark-private = Приватный
mark-internal = Внутренний
mark-template = Шаблон
tab-forgejo-code = Код
tab-forgejo-issues = Задачи
tab-forgejo-pull-requests = Слияния
tab-forgejo-actions = Действия
tab-forgejo-packages = Пакеты
tab-forgejo-projects = Проекты
tab-forgejo-releases = Выпуски
tab-forgejo-wiki = Вики
tab-forgejo-activity = Активность
mark-forgejo-archived = Архивировано
mark-forgejo-private = Частный
mark-forgejo-internal = Внутренний
mark-forgejo-template = Шаблон
forge-home = Главная страница Git-сервера

nav-milestones = Этапы
nav-explore = Обзор
nav-help = Помощь
nav-notifications = Уведомления
nav-menu = Меню
nav-create = Создать…
nav-new-repository = Новый репозиторий
nav-migrate = Новая миграция
nav-new-organization = Новая организация
nav-you = Профиль и настройки…
nav-signed-in = Вы вошли как { $name }
nav-profile = Профиль
nav-starred = Избранные
nav-subscriptions = Подписки
nav-settings = Настройки
nav-admin = Панель управления
nav-forge-sign-out = Выход
nav-vault-sign-out = Выйти из хранилища
header-rss = RSS-лента
header-watch = Следить
header-star = В избранное
header-fork = Форкнуть
header-forked-from = ответвлено от { $name }
header-mirror-of = зеркало из { $name }
tabs-more = Ещё

vault = Хранилище
sign-in = Войти
sign-in-hint = Вставьте персональный токен доступа с правами read:user и read:repository. Для изменения секретов и чтения защищённых окружений нужно также право write:repository.
sign-in-token = Токен
sign-in-make = Создать токен
sign-out = Выйти
sign-in-unknown-token = Git-сервер не знает такого токена.

name = Имя
description = Описание
type = Тип
environment = Окружение
access = Доступ
history = История
cancel = Отмена
download = Скачать
save = Сохранить
last-changed = Последнее изменение
preview = Предпросмотр

secrets = Секреты
secrets-none = Секретов пока нет.
secrets-first = Создайте первый прямо здесь, вставьте файл .env целиком или сохраните секрет из терминала:
secrets-ask = Добавить первый секрет может любой, у кого есть право записи в этот репозиторий.
secrets-none-found = По этому запросу секретов не найдено.
search = Поиск
filter-any-type = Все типы
filter-deleted = Показывать удалённые
filter-apply = Применить
filter-clear = Сбросить фильтры
filter = Фильтр
filter-all = Все
sort = Сортировка
page-size = Имён на странице
names-count = { $count ->
    [one] { $count } имя
    [few] { $count } имени
   *[many] { $count } имён
}
from-base = из базового набора
secrets-search = Поиск по именам и описаниям
add = добавить
version-short = v{ $version }
select-all = Выбрать все имена на этой странице
select-name = Выбрать { $name }
selected = Выбрано: { $n }
selected-in = Окружение:
selected-export = Скачать .env
selected-copy = Копировать в
selected-delete-means = Секреты будут удалены из выбранного окружения; их можно восстановить.
list-drop = Перетащите файл .env сюда для предпросмотра
secret-hides = Скроется через { $n } с

secret-version = Версия
secret-changed = Изменён
secret-deleted = Удалён
secret-lockbox = Сейф

page-previous = Предыдущая
page-next = Следующая
page-of = Страница { $page } из { $pages }

sessions = Активные сеансы
sessions-hint = Браузеры, в которых вы вошли. Завершите сеансы, которые вам незнакомы.
session-this = Этот браузер
session-at = с адреса { $address }
session-since = вход: { $date }
session-active = последняя активность: { $date }
session-end = Завершить сеанс
terminals = Терминалы
terminals-hint = Терминалы, в которых выполнен вход командой { $command }. Завершите сеансы, которые вы не узнаёте.

device = Войти в терминале
device-code = Код
device-hint = Введите код, который { $command } показывает в вашем терминале.
device-wrong = Код неверен, истёк или уже использован.
device-continue = Продолжить
device-asks = Программа хочет использовать хранилище от вашего имени. Она называет себя { $name }.
device-warning = Одобряйте, только если вы сами только что ввели { $command }. Отклоните, если код вам кто-то прислал.
device-address = Её адрес
device-own-address = Ваш адрес
device-asked = Запрошено
device-approve = Одобрить
device-deny = Отклонить
device-approved = { $name }: вход выполнен. Вернитесь в терминал.
device-denied = { $name }: вход не выполнен.
device-confirm-title = Подтвердить действие
device-confirm-asks = Терминал, в котором выполнен вход от вашего имени, хочет сделать следующее. Он называет себя { $name }.
device-action = Действие
device-repository = Репозиторий
device-confirm-warning = Подтверждайте, только если вы сами только что это начали. В течение десяти минут этот терминал сможет выполнять и другие действия, которые дают доступ или необратимы.
device-confirm = Подтвердить
device-confirmed = Подтверждено. { $name } может продолжать в течение десяти минут.

error-title = Не удалось выполнить действие
error-title-not-found = Не найдено
error-title-no-access = Нет доступа
error-title-plan = Ваш тариф это не включает

error-invalid-request = Проверьте введённые данные.
error-invalid-version = Это не номер версии.
error-unauthorized = Вы не вошли, или Git-сервер больше не признаёт ваш вход.
error-invalid-token = Этот токен недействителен.
error-token-expired = Срок действия этого токена истёк.
error-token-revoked = Этот токен отозван.
error-limit-reached = Достигнут лимит тарифа.
error-enterprise-required = Для этого нужен тариф Enterprise.
error-forbidden = У вас нет прав на это действие.
error-confirmation-required = Сначала подтвердите это в браузере.
error-access-denied = У этого токена нет прав на это действие.
error-not-found = Не найдено, или у вас нет доступа.
error-state-unavailable = Это прежнее состояние больше недоступно.
error-method-not-allowed = Здесь это действие недоступно.
error-request-timeout = Операция заняла слишком много времени. Прежде чем повторить, проверьте, не внесено ли уже изменение.
error-already-exists = Это имя уже занято.
error-environment-has-names = Уже есть секреты, имена которых начинаются с имени этого окружения.
error-environment-not-empty = В этом окружении ещё есть секреты — возможно, удалённые.
error-too-many-environments = В этом репозитории больше нельзя создавать окружения.
error-older-process = С этой базой данных всё ещё работает более старая версия Forgevault. Повторите попытку, когда её обновят.
error-conflict = Этот же запрос ещё обрабатывается. Попробуйте снова чуть позже.
error-key-mismatch = Значения этого репозитория зашифрованы другим мастер-ключом.
error-version-conflict = Кто-то внёс изменения, пока вы редактировали.
error-value-too-large = Слишком большое значение.
error-unsupported-media-type = Сервис не принимает содержимое этого типа.
error-idempotency-mismatch = Этот ключ уже использован для другого запроса.
error-token-locked = Этот токен заблокирован.
error-precondition-required = Для этого изменения нужна текущая ревизия. Обновите страницу и попробуйте ещё раз.
error-rate-limited = Слишком много попыток. Подождите немного и попробуйте снова.
error-decryption-failed = Не удалось расшифровать сохранённое значение.
error-encryption-failed = Не удалось зашифровать значение.
error-internal-error = Внутренняя ошибка сервиса.
error-environments-unreadable = Окружения этого репозитория изменены в обход Forgevault. Оператор сервиса должен задать их заново.
error-forge-unavailable = Git-сервер не отвечает. Попробуйте позже.
error-audit-unavailable = Сейчас невозможно сделать запись в журнале аудита, поэтому ничего не выдаётся. Прежде чем повторить, проверьте, не внесено ли уже изменение.
error-role-read = Для этого нужно право чтения этого репозитория; его могут дать администраторы репозитория.
error-role-write = Для этого нужно право записи в этот репозиторий; его могут дать администраторы репозитория.
error-role-admin = Это могут делать только администраторы этого репозитория.
error-role-archived = Этот репозиторий архивирован, поэтому его хранилище доступно только для чтения. Администраторы репозитория могут его разархивировать.
error-plans = Что входит в каждый тариф и как установить лицензию
error-again = Повторить попытку
error-to-secrets = Назад к секретам
error-to-forge = На главную страницу
error-request-id = Идентификатор запроса: { $id } (укажите его, если сообщаете о проблеме)

secret-new = Новый секрет

import = Импорт .env
import-hint = Строки вида ИМЯ=значение; допускаются комментарии и значения в кавычках. Знак $ сохраняется как есть; переменные не подставляются. В двойных кавычках экранированием считаются только \", \\ и \n.
import-text = Или вставьте его содержимое
import-file = Файл
import-environment = Добавить в окружение
import-environment-none = Нет: имена как в файле
import-store = { $count ->
    [one] Импортировать { $count } секрет
    [few] Импортировать { $count } секрета
   *[many] Импортировать { $count } секретов
}
import-plan = Что будет сохранено
import-line = Строка
import-outcome = Что произойдёт
import-new = новый
import-changed = изменён
import-unchanged = без изменений
import-show = Показать изменения
import-literal = Знак $ в нём сохраняется как есть; переменные не подставляются.
import-refused = отклонён
import-nothing = Всё уже сохранено в точно таком же виде.
import-blocked = Пока хоть что-то отклонено, сохранить ничего нельзя.
import-unread = Остальное прочитать не удалось.
import-leave-out = Предпросмотр без этих строк
import-left-out = { $count ->
    [one] { $count } строка будет пропущена.
    [few] { $count } строки будут пропущены.
   *[many] { $count } строк будет пропущено.
}
import-no-assignment = Строка { $line } не имеет вида ИМЯ=значение.
import-unterminated = В строке { $line } не закрыта кавычка.
import-after-quote = В строке { $line } после закрывающей кавычки есть что-то ещё.
import-ambiguous = Разные программы читают значение в строке { $line } по-разному. Заключите его в одинарные кавычки. Если в нём есть одинарная кавычка или в конце стоит \, заключите его в двойные кавычки и пишите \ как \\, а " как \".
import-twice = Имя из строки { $line } уже встречается в строке { $first }.
import-too-many = Больше { $max } переменных: лишние начинаются со строки { $line }.
secret-name-hint = Буквы, цифры, подчёркивания, дефисы и точки.
secret-value = Значение
secret-new-value = Новое значение
secret-comment = Комментарий (виден в истории)
secret-create = Создать секрет
secret-create-another = Создать и добавить ещё один
secret-change = Изменить значение
secret-change-hint = Сохраняет новую версию, не показывая текущую.
secret-edit = Изменить
edit-title = Изменить { $name }
secret-more = Другие действия
secret-sections = На этой странице
secret-elsewhere = В других окружениях
secret-is-deleted = Этот секрет удалён. Его можно восстановить со всеми версиями.
secret-move = Переименовать или переместить
secret-move-hint = История сохранится. Токены и задания, которые используют старое имя, больше не найдут этот секрет.
secret-rename = Переименовать
secret-copy-to = Копировать в другое окружение
secret-copy-hint = Копирует текущее значение вместе с типом и описанием. Значение никому не показывается.
secret-copy-into = Копировать в { $name }
secret-copy-taken = { $name } уже существует. Если перезаписать этот секрет, копия станет его следующей версией.
secret-copy-over = Перезаписать
secret-delete-title = Удалить этот секрет
secret-purge-title = Удалить этот секрет навсегда
secret-purge-means = Все версии будут стёрты. Отменить это нельзя.

access-anyone = Читать этот секрет может любой, у кого есть право чтения этого репозитория. Изменять его могут те, у кого есть право записи.
access-protected = Это окружение защищено. Читать этот секрет могут те, у кого есть право записи в этот репозиторий, а изменять его могут только администраторы.
access-audit = Активность
access-readers = Кто читал последним
access-readers-none = В последнее время этот секрет никто не читал.
access-tokens = Токены с доступом к секрету
access-tokens-none = Ни один токен не может прочитать этот секрет.
access-token-reads = чтение
access-token-writes = чтение и запись
access-tokens-part = Проверены только первые токены: { $count }.
access-workflows = Файлы рабочих потоков, в которых используется секрет
access-workflows-search = Искать в файлах рабочих потоков
access-workflows-none = Ни один файл рабочего потока в ветке по умолчанию не использует это имя.
access-workflows-part = Поиск выполнен не во всех файлах рабочих потоков: только в 20 файлах размером до 64 KiB.
access-workflows-unknown = Git-сервер не разрешил вам читать файлы рабочих потоков.

secret-created = Создан
secret-delete = Удалить
secret-restore = Восстановить
secret-purge = Удалить навсегда
secret-confirm-purge = Чтобы навсегда удалить секрет вместе со всеми версиями, введите { $name }

version-current = Текущая
version-roll-back = Откатить
version-number = Версия { $version }
version-written = Версия { $version }, автор — { $who }, { $time }

form-kept = Перед отправкой этой формы потребовалось войти заново. Пока ничего не сохранено: проверьте её и отправьте ещё раз.
value-lost = Это значение нельзя показать в поле ввода без искажений. Выберите файл с этим значением.
value-show = Показать значение
value-generate = Сгенерировать
value-length = Длина
value-characters = Символы
value-letters = Буквы и цифры
value-symbols = Буквы, цифры и спецсимволы
value-url = Буквы, цифры, - и _
value-hex = Шестнадцатеричные
value-more = Дополнительно
value-empty = Сохранить пустое значение
value-file = Или файл
value-file-hint = Если выбран файл, сохраняется он, а не содержимое поля. Это должен быть текст в UTF-8.
value-line-breaks = Переводы строк в этом значении:
value-edit = Изменить текущее значение

secret-details = Описание и тип
secret-delete-means = Позже секрет можно восстановить со всеми версиями.
secret-delete-sure = Удалить { $name }

conflict = Кто-то изменил этот секрет, пока вы его редактировали
conflict-kept = То, что вы ввели, ещё нигде не сохранено. Оно показано ниже.
conflict-mine = Ваше значение
conflict-diff = От сохранённого значения к вашему
conflict-store = Сохранить моё как версию { $version }
conflict-compare = Сравнить с сохранённым
conflict-drop = Отбросить моё и открыть сохранённое

compare-of = От версии { $from } к версии { $to }
compare-from = От версии
compare-to = К версии
compare-show = Показать различия
compare-any = Сравнить любые версии
compare-hint = При этом будут показаны оба значения, и чтение обоих попадёт в журнал аудита.
diff = Различия
diff-none = Различий нет.
diff-sealed = Сейф зашифрован; сервис не может сравнить его содержимое.
diff-unended = (нет перевода строки в конце)

rollback-to = Откатить к версии { $version }
rollback-means = Содержимое версии { $version } будет сохранено заново как версия { $next }.
rollback-back = Восстановленная
rollback-confirm = Чтобы выполнить откат, введите { $name }

new-exists = Открыть существующий секрет { $name }
new-gone = Секрет { $name } за это время удалили. То, что вы ввели, ещё нигде не сохранено; если сохранить это здесь, секрет будет восстановлен с этим значением.

token-unused = Ещё не было

environments = Окружения
environments-hint = Секрет относится к окружению, если его имя начинается с имени окружения и точки. Все остальные секреты входят в базовый набор.
environment-name-hint = Строчные буквы, цифры, подчёркивания и дефисы.
environment-base-hint = Секреты вне окружений
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Защищено
# A label: a secret that is missing here is taken from the base.
environment-overlay = Дополняется базовым набором
# In place of the number of secrets.
environment-no-access = Нет доступа
environment-new = Новое окружение
environment-create = Создать окружение
environment-protect-hint = В защищённом окружении секреты могут изменять только администраторы, а тем, у кого есть только право чтения, они не видны.
environment-take-in = { $count ->
    [one] Включить также { $count } секрет, имя которого уже начинается с этого имени и точки
    [few] Включить также { $count } секрета, имена которых уже начинаются с этого имени и точки
   *[many] Включить также { $count } секретов, имена которых уже начинаются с этого имени и точки
}
environment-secrets = { $count ->
    [one] { $count } секрет
    [few] { $count } секрета
   *[many] { $count } секретов
}
environment-actions = Действия с { $name }
environment-pages = Страницы { $name }
environment-overview = Обзор
environment-compare = Сравнить
environment-copy-here = Копировать сюда
environment-base-means = В базовый набор входят все секреты, которые не относятся ни к одному окружению. Окружения, которые дополняются базовым набором, берут отсюда недостающие секреты.
environment-revision = Ревизия
environment-open-hint = Изменять секреты здесь может любой, у кого есть право записи, а тем, у кого есть только право чтения, они видны.
environment-no-access-hint = Секреты этого окружения вам не видны.
environment-fallback = Дополнение базовым набором
environment-fallback-rule = Автоматически: включено, если окружение не защищено
environment-fallback-on = Включено
environment-fallback-off = Выключено
environment-overlay-hint = Если секрета здесь нет, задания получают его из базового набора.
environment-no-overlay = Задания получают только секреты, которые есть здесь.
environment-keep-overlay = Оставить дополнение базовым набором, хотя окружение становится защищённым
environment-keep-overlay-hint = Иначе защита его отключит: базовый набор может изменить любой, у кого есть право записи, а вместе с ним и то, что получают задания здесь.
environment-position = Позиция
environment-position-hint = Порядок в списках, от 0 до 1000.
environment-position-new-hint = Порядок в списках, от 0 до 1000. Если оставить пустым, окружение будет последним.
environment-delete = Удалить { $name }
environment-delete-now = Удалить окружение
environment-empty-hint = В этом окружении нет секретов, поэтому его можно удалить. Его история останется в журнале аудита.
environment-delete-sure = Удалить сейчас
environment-held = { $count ->
    [one] В этом окружении ещё есть { $count } секрет.
    [few] В этом окружении ещё есть { $count } секрета.
   *[many] В этом окружении ещё есть { $count } секретов.
}
environment-held-deleted = { $count ->
    [one] Из них { $count } удалён, но его можно восстановить.
    [few] Из них { $count } удалены, но их можно восстановить.
   *[many] Из них { $count } удалено, но их можно восстановить.
}
environment-held-hint = Чтобы удалить окружение, сначала удалите секреты навсегда или переместите их в другое место, переименовав.
environment-held-show = Показать их

environment-with = Сравнить с
environment-compare-hint = При сравнении показываются имена, но не значения. Чтение каждого сравниваемого значения попадает в журнал аудита.
environment-compare-nothing = Сравнивать нечего: нет секретов, которые вы можете прочитать с обеих сторон.
environment-differs = Разные значения
environment-only-here = Только в { $here }
environment-only-there = Только в { $there }
environment-incomparable = Нельзя сравнить: зашифровано в браузере
environment-same = Одинаковые значения
environment-copy-to = Копировать в { $name }…
environment-copy-selected-hint = Копирует выбранные имена. Сначала будет показан предпросмотр.

environment-from = Копировать из
environment-show-secrets = Показать секреты
environment-pick = Секреты для копирования
environment-pick-all = Выбрать все
environment-pick-none = Снять выбор
environment-exists = уже есть, v{ $version }
environment-conflict = Если секрет уже существует
environment-conflict-skip = Оставить его
environment-conflict-overwrite = Заменить его новой версией
environment-conflict-fail = Ничего не копировать
environment-copy-hint = Значения не показываются. В журнал аудита попадут чтение и запись каждого скопированного секрета.
environment-nothing-to-copy = В { $name } нет секретов, которые вы можете скопировать.
environment-copy-plan = Копирование из { $from } в { $to }
environment-copy-nothing = Ничего не будет скопировано.
environment-skipped = { $count ->
    [one] { $count } секрет уже существует и останется без изменений:
    [few] { $count } секрета уже существуют и останутся без изменений:
   *[many] { $count } секретов уже существуют и останутся без изменений:
}
environment-copy-now = { $count ->
    [one] Копировать { $count } секрет
    [few] Копировать { $count } секрета
   *[many] Копировать { $count } секретов
}
environment-choose-again = Изменить выбор

environment-change-added = добавлен, v{ $version }
environment-change-deleted = удалён
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] ещё { $count }
    [few] ещё { $count }
   *[many] ещё { $count }
}
environment-copied-from = скопировано из { $name }
environment-rolled-back-to = откат к ревизии { $number }
environment-undid = отмена ревизии { $number }
environment-first = Что было здесь, когда началась история
environment-redrawn = Окружение создано или удалено
environment-base-redrawn = Секреты перемещены в окружение или из него
environment-no-history = Нет истории, доступной вам.
environment-roll-back-at = Откатить к состоянию до или после ревизии { $number }
environment-back-before = Откатить к состоянию до этого изменения
environment-back-after = Откатить к состоянию после этого изменения
environment-no-versions = Для отката нужен тариф, который включает прежние версии секретов.
environment-time = Дата и время (UTC)
environment-time-hint = Откат вернёт то, что было здесь в этот момент.
environment-or-revision = Или ревизия
environment-or-revision-hint = Номер из истории.
environment-only-names = Только эти имена (необязательно)
environment-only-names-hint = Разделяйте запятыми или пробелами.
environment-back-to = Откатить к ревизии { $number }
environment-back-changes = { $count ->
    [one] Изменится { $count } секрет:
    [few] Изменятся { $count } секрета:
   *[many] Изменится { $count } секретов:
}
environment-back-hint = Значения станут новыми версиями, история не потеряется. Описания и типы останутся прежними.
environment-back-nothing = Ничего не изменится: всё и так в том же состоянии.
environment-will-return = вернётся, v{ $version }
environment-will-go = будет удалён
environment-unavailable = Доступно не полностью
environment-purged = удалён навсегда; имя останется как есть
environment-pruned = эта версия удалена; имя останется как есть
environment-moved = сейчас находится в другом окружении и останется там; имя получит копию

tokens = Токены
tokens-none = Токенов пока нет.
tokens-none-hint = С токенами задания CI и скрипты могут читать или записывать секреты этого репозитория.
tokens-all = Показать и отозванные
tokens-live = Скрыть отозванные
token-new = Новый токен
token-description-hint = Для чего нужен токен, например «Развёртывание на staging».
token-scope = Область доступа
token-scope-hint = Что разрешено токену: read, write, admin, read:PATTERN или write:PATTERN, через запятую. PATTERN — это имя секрета или начало имён с символом * на конце. К защищённым окружениям даёт доступ только шаблон, который начинается с их имени. Если заполнить это поле, оно заменит выбор выше.
token-advanced = Дополнительно: ввести область доступа
token-access = Разрешение
token-access-read = Чтение
token-access-read-hint = Читать и экспортировать секреты.
token-access-write = Чтение и запись
token-access-write-hint = А также создавать, изменять, удалять и восстанавливать их.
token-access-admin = Администрирование
token-access-admin-hint = Всё в этом хранилище, включая токены, журнал аудита и ключи.
token-where-parts = Выбранные окружения
token-where-parts-hint = Включая секреты, которые появятся в них позже.
token-where-everywhere = Все окружения
token-where-everywhere-hint = Базовый набор и все нынешние окружения, включая защищённые.
token-where-names = Выбранные секреты
token-where-names-hint = По имени или префиксу.
token-names = Имена или префиксы
token-names-hint = Разделяйте запятыми или пробелами. В конце префикса поставьте *, например staging.DB_*.
token-base-hint = Если выбрать base без всех незащищённых окружений, токен охватит секреты, которые есть в base сейчас, но не добавленные позже.
token-choose-parts = Выберите хотя бы одно окружение.
token-ttl = Срок действия
token-ttl-custom = Другой срок действия
token-ttl-hint = Число и единица: h — часы, d — дни, w — недели, y — годы, например 30d. Если указать 0, токен будет бессрочным.
token-life-1d = 1 день
token-life-7d = 7 дней
token-life-30d = 30 дней
token-life-90d = 90 дней
token-life-1y = 1 год
token-life-0 = Бессрочно
token-life-custom = Другой…
token-addresses = Адреса
token-addresses-hint = IP-адреса и сети, откуда можно использовать токен, через запятую. Если оставить пустым — откуда угодно.
token-everywhere = Откуда угодно
token-test = Проверить область доступа
token-reach = Из имеющихся сейчас секретов с этой областью доступны: для чтения — { $read }, для записи — { $write }.
token-reach-hint = Выберите, к чему токен получит доступ, и здесь появится предпросмотр.
token-reach-nothing = Пока ничего не выбрано.
token-reach-wrong = Предпросмотр недоступен. Проверьте свой выбор.
token-reads-and-writes = чтение и запись
token-can-read = Чтение:
token-can-write = Чтение и запись:
token-everything = все секреты
token-open = все секреты вне защищённых окружений
token-more = и ещё { $count }
token-admin = Администрирование: всё в этом хранилище
token-create = Создать токен
token-expires = Истекает
token-used = Последнее использование
token-uses = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
}
token-ends = Истекает { $date }
token-last-used = Использован { $date }
token-by = автор — { $who }
token-live = Действует
token-revoked = Отозван
token-expired = Истёк
token-locked = Заблокирован
token-ends-soon = Скоро истекает
token-orphan = Без активного владельца
token-orphan-hint = Учётная запись, под которой создан этот токен, больше не активна на Git-сервере, поэтому токен не принимается.
token-made-by = Создан { $date }, автор — { $who } · № { $id }
token-made-with = Создан с помощью токена № { $id } и будет отозван вместе с ним
token-audit = Посмотреть активность
token-reaches = Текущий доступ
token-rotate = Заменить токен
token-rotate-hint = Создаёт новый токен с тем же описанием, областью доступа, адресами и сроком действия. Старый будет работать ещё выбранное время, чтобы его можно было везде заменить.
token-rotate-ends = Старый токен перестанет действовать
token-ends-now = Сразу
token-ends-1h = Через 1 час
token-ends-24h = Через 24 часа
token-ends-7d = Через 7 дней
token-stop = Прекращение доступа
token-lock = Заблокировать
token-lock-title = Заблокировать этот токен
token-lock-hint = Заблокированный токен не принимается, пока его не разблокируют.
token-locked-until = Токен заблокирован до { $date }.
token-locked-by-hand = Токен заблокирован, пока его не разблокируют.
token-unlock = Разблокировать
token-unlock-title = Разблокировать этот токен
token-revoke = Отозвать
token-revoke-title = Отозвать этот токен
token-revoke-hint = После этого ни сам токен, ни токены, созданные с его помощью, больше никогда не будут приняты. Задания, которые его используют, завершатся с ошибкой.
token-revoke-now = Отозвать сейчас
token-made = Токен создан
token-made-hint = Скопируйте его сейчас: больше он показан не будет.
token-text = Токен
token-open-page = Сведения о токене
token-use = Как использовать токен
token-use-hint = Сохраните токен в своей системе CI как секрет с именем { $name } (в Woodpecker: vault_token). Каждый пример загружает секреты в переменные окружения.

audit = Журнал аудита
audit-entries = { $count ->
    [one] { $count } запись
    [few] { $count } записи
   *[many] { $count } записей
}
audit-none = Нет подходящих записей.
audit-everywhere = Искать во всех записях
audit-search = Секрет, человек, токен, IP-адрес или идентификатор запроса
audit-views = Вид
audit-view-changes = Чтение и изменения
audit-view-refused = Отказы
audit-view-views = Просмотры страниц
audit-range = Период
audit-range-any = За всё время
audit-range-day = Последние 24 часа
audit-range-week = Последние 7 дней
audit-range-month = Последние 30 дней
audit-range-custom = Другой период
audit-from = С (UTC)
audit-to = По (UTC)
audit-remove-filter = Убрать фильтр { $name }
audit-export-menu = Экспорт
audit-export-filtered = Эти записи в формате { $format }
audit-export-all = Весь журнал в формате { $format }, с подписью
audit-older = Более старые
audit-newer = Более новые

audit-who-service = Forgevault
audit-who-operator = Оператор сервиса
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = веб-страница
audit-source-cli = командная строка
audit-source-system = сервис
audit-why-refused = Отказано: { $why }
audit-why-failed = Ошибка: { $why }
audit-details = Подробности
audit-one-request = { $count ->
    [one] Один запрос, { $count } запись
    [few] Один запрос, { $count } записи
   *[many] Один запрос, { $count } записей
}
audit-more = Все записи этого запроса
audit-entry = Запись
audit-action = Действие
audit-result = Результат
audit-agent = User agent
audit-request-id = Идентификатор запроса

audit-did-list = { $who }: просмотр списка секретов
audit-did-list-of = { $who }: просмотр списка секретов окружения { $what }
audit-did-look = { $who }: просмотр { $what }
audit-did-read = { $who }: чтение { $what } { $version }
audit-did-read-none = { $who }: поиск секретов для чтения, ничего не найдено
audit-did-write = { $who }: сохранение { $what } { $version }
audit-did-write-none = { $who }: ни один секрет не сохранён
audit-did-describe = { $who }: изменение сведений о { $what }
audit-did-rename = { $who }: переименование { $what } в { $to }
audit-did-delete = { $who }: удаление { $what }
audit-did-purge = { $who }: удаление навсегда: { $what }
audit-did-restore = { $who }: восстановление { $what } { $version }
audit-did-rollback = { $who }: откат { $what } { $version }
audit-did-hide = { $who }: скрытие этого хранилища
audit-did-show-vault = { $who }: возвращение доступа к этому хранилищу
audit-did-purge-vault = { $who }: удаление данных этого хранилища навсегда
audit-did-token-list = { $who }: просмотр токенов
audit-did-token-create = { $who }: создание: { $what }
audit-did-token-update = { $who }: изменение: { $what }
audit-did-token-revoke = { $who }: отзыв: { $what }
audit-did-token-mark = { $who }: обновление токенов одного человека
audit-did-audit-list = { $who }: просмотр журнала аудита
audit-did-audit-export = { $who }: экспорт журнала аудита
audit-did-chain-check = { $who }: проверка цепочки журнала аудита
audit-did-chain-head = { $who }: просмотр последней записи цепочки журнала аудита
audit-did-key-rotate = { $who }: начало ротации ключа данных
audit-did-key-rotated = { $who }: завершение ротации ключа данных
audit-did-key-test = { $who }: пробный запуск ротации ключа
audit-did-key-migrate = { $who }: перевод ключей этого хранилища на текущий мастер-ключ
audit-did-rows-accept = { $who }: принятие сохранённых токенов и секретов в имеющемся виде
audit-did-take-over = { $who }: продолжение цепочки журнала аудита с другим мастер-ключом
audit-did-keys-view = { $who }: просмотр ключей
audit-did-plan-view = { $who }: просмотр тарифа
audit-did-env-list = { $who }: просмотр окружений
audit-did-env-look = { $who }: просмотр окружения { $what }
audit-did-env-write = { $who }: сохранение окружения { $what }
audit-did-env-anew = { $who }: повторное задание окружений
audit-did-env-delete = { $who }: удаление окружения { $what }
audit-did-env-history = { $who }: просмотр истории { $what }
audit-did-env-diff = { $who }: сравнение состояний { $what }
audit-did-env-undo = { $who }: откат окружения { $what }
audit-did-env-undo-test = { $who }: предпросмотр отката окружения { $what }
audit-did-env-copy = { $who }: копирование секретов из { $from } в { $what }
audit-did-env-copy-test = { $who }: предпросмотр копирования секретов из { $from } в { $what }
audit-did-replay = { $who }: повторный запрос, отправлен первый ответ
audit-did-other = { $who }: действие, неизвестное этой версии

audit-tried-list = { $who }: попытка просмотра списка секретов
audit-tried-list-of = { $who }: попытка просмотра списка секретов окружения { $what }
audit-tried-look = { $who }: попытка просмотра { $what }
audit-tried-read = { $who }: попытка чтения { $what } { $version }
audit-tried-read-any = { $who }: попытка чтения секретов
audit-tried-write = { $who }: попытка сохранения { $what }
audit-tried-write-any = { $who }: попытка сохранения секретов
audit-tried-delete = { $who }: попытка удаления { $what }
audit-tried-delete-any = { $who }: попытка удаления секретов
audit-tried-purge = { $who }: попытка удаления навсегда: { $what }
audit-tried-restore = { $who }: попытка восстановления { $what }
audit-tried-rollback = { $who }: попытка отката { $what }
audit-tried-token-list = { $who }: попытка просмотра токенов
audit-tried-token-create = { $who }: попытка создания токена
audit-tried-token-update = { $who }: попытка изменения токена
audit-tried-token-revoke = { $who }: попытка отзыва токена
audit-tried-audit-list = { $who }: попытка просмотра журнала аудита
audit-tried-audit-export = { $who }: попытка экспорта журнала аудита
audit-tried-key-rotate = { $who }: попытка ротации ключа данных
audit-tried-key-migrate = { $who }: попытка перевода ключей этого хранилища на текущий мастер-ключ
audit-tried-keys-view = { $who }: попытка просмотра ключей
audit-tried-plan-view = { $who }: попытка просмотра тарифа
audit-tried-env-list = { $who }: попытка просмотра окружений
audit-tried-env-look = { $who }: попытка просмотра окружения { $what }
audit-tried-env-create = { $who }: попытка создания окружения
audit-tried-env-write = { $who }: попытка сохранения окружения { $what }
audit-tried-env-delete = { $who }: попытка удаления окружения { $what }
audit-tried-env-history = { $who }: попытка просмотра истории { $what }
audit-tried-env-diff = { $who }: попытка сравнения состояний { $what }
audit-tried-env-undo = { $who }: попытка отката окружения { $what }
audit-tried-env-copy = { $who }: попытка копирования секретов в { $what }
audit-tried-other = { $who }: попытка другого действия

audit-many-read = { $count ->
    [one] { $who }: чтение { $count } секрета
    [few] { $who }: чтение { $count } секретов
   *[many] { $who }: чтение { $count } секретов
}
audit-many-read-of = { $count ->
    [one] { $who }: чтение { $count } секрета окружения { $what }
    [few] { $who }: чтение { $count } секретов окружения { $what }
   *[many] { $who }: чтение { $count } секретов окружения { $what }
}
audit-many-write = { $count ->
    [one] { $who }: сохранение { $count } секрета
    [few] { $who }: сохранение { $count } секретов
   *[many] { $who }: сохранение { $count } секретов
}
audit-many-write-of = { $count ->
    [one] { $who }: сохранение { $count } секрета окружения { $what }
    [few] { $who }: сохранение { $count } секретов окружения { $what }
   *[many] { $who }: сохранение { $count } секретов окружения { $what }
}
audit-many-delete = { $count ->
    [one] { $who }: удаление { $count } секрета
    [few] { $who }: удаление { $count } секретов
   *[many] { $who }: удаление { $count } секретов
}
audit-many-delete-of = { $count ->
    [one] { $who }: удаление { $count } секрета окружения { $what }
    [few] { $who }: удаление { $count } секретов окружения { $what }
   *[many] { $who }: удаление { $count } секретов окружения { $what }
}
audit-many-restore = { $count ->
    [one] { $who }: восстановление { $count } секрета
    [few] { $who }: восстановление { $count } секретов
   *[many] { $who }: восстановление { $count } секретов
}
audit-many-restore-of = { $count ->
    [one] { $who }: восстановление { $count } секрета окружения { $what }
    [few] { $who }: восстановление { $count } секретов окружения { $what }
   *[many] { $who }: восстановление { $count } секретов окружения { $what }
}
audit-many-tried-read = { $count ->
    [one] { $who }: попытка чтения { $count } секрета
    [few] { $who }: попытка чтения { $count } секретов
   *[many] { $who }: попытка чтения { $count } секретов
}
audit-many-tried-read-of = { $count ->
    [one] { $who }: попытка чтения { $count } секрета окружения { $what }
    [few] { $who }: попытка чтения { $count } секретов окружения { $what }
   *[many] { $who }: попытка чтения { $count } секретов окружения { $what }
}
audit-many-tried-write = { $count ->
    [one] { $who }: попытка сохранения { $count } секрета
    [few] { $who }: попытка сохранения { $count } секретов
   *[many] { $who }: попытка сохранения { $count } секретов
}
audit-many-tried-write-of = { $count ->
    [one] { $who }: попытка сохранения { $count } секрета окружения { $what }
    [few] { $who }: попытка сохранения { $count } секретов окружения { $what }
   *[many] { $who }: попытка сохранения { $count } секретов окружения { $what }
}
audit-many-tried-delete = { $count ->
    [one] { $who }: попытка удаления { $count } секрета
    [few] { $who }: попытка удаления { $count } секретов
   *[many] { $who }: попытка удаления { $count } секретов
}
audit-many-tried-delete-of = { $count ->
    [one] { $who }: попытка удаления { $count } секрета окружения { $what }
    [few] { $who }: попытка удаления { $count } секретов окружения { $what }
   *[many] { $who }: попытка удаления { $count } секретов окружения { $what }
}

audit-token = токен { $id }
author-token = токен «{ $name }»
author-unknown = пользователь { $id }

chain = Цепочка журнала аудита
chain-hint = Каждая запись привязана к предыдущей, поэтому проверка выявляет изменённую, удалённую или вставленную запись. Незаметно можно отрезать только последние записи: см. ниже.
chain-check = Проверить цепочку
chain-whole = Цепочка цела: записи с { $first } по { $last } не изменились с момента записи.
chain-older = Более ранние записи не проверялись.
chain-broken = Цепочка нарушена: сохранённое не совпадает с тем, что было записано.
chain-unproven = Записи с { $first } по { $last } здесь нельзя подтвердить: ключ их цепочки принадлежит главному ключу, которого нет в наличии.
chain-take-over = В записи { $number } цепочка перенята от другого главного ключа. Эта запись говорит, на чём основаны предыдущие.
chain-head = Последняя запись
chain-head-hint = Номер и хеш последней записи. Храните их в другом месте: с их помощью позже можно доказать, что до этой записи ничего не меняли.

keys = Ключи
keys-fallback = Мастер-ключ получен из SECRET_KEY Git-сервера: если SECRET_KEY изменится, секреты нельзя будет прочитать, пока прежний ключ не будет задан снова. Попросите администратора задать отдельный мастер-ключ.
keys-due = Этим ключом данных зашифровано уже много значений: пора выполнить его ротацию.
keys-source = Мастер-ключ
keys-source-variable = Переменная окружения { $name }
keys-source-variable-file = Файл, указанный в переменной окружения { $name }
keys-source-configuration = Ключ конфигурации { $name }
keys-source-configuration-file = Файл, указанный в ключе конфигурации { $name }
keys-source-app-ini = { $name } в { $path }
keys-source-app-ini-file = Файл, указанный в { $name } в { $path }
keys-source-file = Файл { $path }
keys-source-forge = Получен из SECRET_KEY Git-сервера · { $place }
keys-data-key = Ключ данных
keys-version = Версия { $version }, создана { $date }
keys-age = Возраст ключа данных
keys-none = Здесь ещё ничего не сохранено, поэтому ключа данных нет.
keys-seals = Зашифровано значений этим ключом
keys-seals-of = { $count } из { $max } допустимых
keys-rotation = Ротация
keys-rotation-hint = При ротации создаётся новый ключ данных, и все версии всех секретов перешифровываются им. Секреты в это время можно читать и записывать.
keys-state-idle = Ротации ещё не было
keys-state-running = Выполняется
keys-state-done = Завершена
keys-state-incomplete = Выполнена не полностью
keys-running = Выполняется. Перешифровано версий: { $done } из { $total }.
keys-ended = Перешифровано версий: { $done } из { $total } ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } версию не удалось расшифровать, она остаётся зашифрованной старым ключом.
    [few] { $failed } версии не удалось расшифровать, они остаются зашифрованными старым ключом.
   *[many] { $failed } версий не удалось расшифровать, они остаются зашифрованными старым ключом.
}
keys-started = Ротация запущена { $date }, инициатор — { $who }.
keys-checked = { $versions ->
    [one] Расшифрована { $versions } версия, ошибок: { $failed }. Ничего не изменено.
    [few] Расшифрованы { $versions } версии, ошибок: { $failed }. Ничего не изменено.
   *[many] Расшифровано { $versions } версий, ошибок: { $failed }. Ничего не изменено.
}
keys-check = Проверить, ничего не меняя
keys-rotate = Выполнить ротацию ключа данных
keys-rotate-hint = Ротацию нельзя ни остановить, ни отменить. Когда всё будет перешифровано, старый ключ данных будет уничтожен.
keys-rotate-now = Запустить ротацию

more-not-shown = Не показано: ещё { $count }.

plan = Тариф
plan-name = Тариф этого экземпляра — { $tier }.
plan-none = Лицензии нет.
plan-invalid = Указанная лицензия недействительна.
plan-in-force = Лицензия действует.
plan-in-force-until = Лицензия действует до { $date }.
plan-grace = Срок действия лицензии истёк { $date }. До { $until } всё продолжит работать.
plan-lapsed = Срок действия лицензии истёк { $date }, она больше не действует.
plan-dev-mode = Лицензия не требуется: режим разработки.
plan-days-left = { $days ->
    [one] Остался { $days } день.
    [few] Осталось { $days } дня.
   *[many] Осталось { $days } дней.
}
plan-used = { $used }, без ограничений
plan-used-of = { $used } из { $max }
plan-at-most = Не более { $max }
plan-no-limit = Без ограничений
plan-live-tokens = Действующие токены
plan-users = Пользователи экземпляра
plan-users-hint = Пользователем считается каждый, кто за последние { $days } дней выполнил хотя бы одно действие в любом хранилище экземпляра.
plan-users-exceeded = Экземпляром пользуется больше людей, чем допускает лицензия. Доступ никому не закрыт, но нужна лицензия на большее число пользователей.
plan-retention = Срок хранения журнала аудита
plan-for-ever = Без ограничений
days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
plan-versioning = Прежние версии секретов
plan-tokens = Токены для заданий CI
plan-sso = Единый вход (SSO)
plan-rotation = Ротация ключа данных
plan-included = Входит в тариф
plan-not-included = Не входит в тариф
plan-state-live = Действует
plan-state-ends-soon = Скоро истекает
plan-state-expired = Недействительна
plan-state-none = Лицензии нет
plan-source = Источник:
plan-compare = Сравнение тарифов
plan-here = Ваш тариф
plan-secrets = Секретов на репозиторий
plan-install = Установка лицензии
plan-install-who = Лицензию устанавливает оператор этого экземпляра. Она действует для всех его репозиториев.
plan-install-file = Сохраните лицензию в файл, который Forgevault может прочитать.
plan-install-setting = Укажите путь к этому файлу в { $variable } или, в конфигурации, в { $setting } и перезапустите Forgevault. Если путь уже был указан, замените файл: перезапуск не нужен.
plan-install-wait = Через несколько секунд обновите эту страницу. На ней появится новый тариф или сообщение о том, что не так с лицензией.
plan-lapse = Когда срок лицензии истечёт
plan-lapse-hint = Всё сохранённое по-прежнему можно будет читать, экспортировать и удалять, а имеющимся секретам — задавать новые значения.
plan-lapse-secrets = { $count ->
    [one] Здесь { $count } секрет. Новые можно создавать, только пока секретов меньше { $max }.
    [few] Здесь { $count } секрета. Новые можно создавать, только пока секретов меньше { $max }.
   *[many] Здесь { $count } секретов. Новые можно создавать, только пока секретов меньше { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } прежняя версия останется доступной для чтения, но откатить к ней секрет будет нельзя.
    [few] { $count } прежние версии останутся доступными для чтения, но откатить к ним секрет будет нельзя.
   *[many] { $count } прежних версий останутся доступными для чтения, но откатить к ним секрет будет нельзя.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен продолжит работать. Создавать новые будет нельзя.
    [few] { $count } токена продолжат работать. Создавать новые будет нельзя.
   *[many] { $count } токенов продолжат работать. Создавать новые будет нельзя.
}
plan-lapse-rotation = Выполнить ротацию ключа данных будет нельзя.

secret-reveal = Показать
secret-hide = Скрыть
secret-copy = Копировать
secret-copied = Скопировано
secret-not-given = Не удалось загрузить значение.
secret-needs-script = Чтобы показать или скопировать значение здесь, нужен JavaScript; значение можно получить и через API.

skip-to-content = Перейти к содержимому
language = Язык

lockbox-new = Новый сейф
lockbox-make = Новый сейф (шифруется в вашем браузере)
lockbox-back = Назад к секрету
lockbox-hint = Сейф шифруется и открывается в этом браузере. Ни парольная фраза, ни значение не покидают эту страницу.
lockbox-needs-script = Чтобы открыть или зашифровать сейф здесь, нужен JavaScript.
lockbox-open = Открыть сейф
lockbox-seal = Зашифровать значение
lockbox-warning = Если парольная фраза утеряна, восстановить значение не сможет никто.
lockbox-passphrase = Парольная фраза
lockbox-again = Парольная фраза ещё раз
lockbox-store = Зашифровать и сохранить
lockbox-go = Открыть или зашифровать в этом браузере
lockbox-instead = Заменить значение сейфом
lockbox-wrong-passphrase = Парольная фраза неверна, или сейф был изменён.
lockbox-failed = В этом браузере выполнить это не удалось.
lockbox-no-text = Содержимое — не текст; его можно скачать.
lockbox-encoding = Здесь есть недопустимые символы.
lockbox-no-passphrase = Введите парольную фразу.
lockbox-other-passphrase = Парольные фразы не совпадают.

undo = Отменить
flash-secret-created = Секрет { $name } создан.
flash-secret-stored = Секрет { $name } сохранён как версия { $count }.
flash-secret-described = Описание и тип секрета { $name } сохранены.
flash-secret-deleted = Секрет { $name } удалён.
flash-secret-restored = Секрет { $name } восстановлен.
flash-secret-purged = Секрет { $name } удалён навсегда.
flash-secret-rolled-back = Выполнен откат секрета { $name }, сохранена версия { $count }.
flash-secret-renamed = Секрет переименован в { $name }.
flash-secret-copied = Секрет скопирован в { $name }.
flash-imported = { $count ->
    [one] В { $name } импортирован { $count } секрет.
    [few] В { $name } импортировано { $count } секрета.
   *[many] В { $name } импортировано { $count } секретов.
}
flash-many-deleted = { $count ->
    [one] Из { $name } удалён { $count } секрет.
    [few] Из { $name } удалено { $count } секрета.
   *[many] Из { $name } удалено { $count } секретов.
}
flash-many-restored = { $count ->
    [one] В { $name } восстановлен { $count } секрет.
    [few] В { $name } восстановлено { $count } секрета.
   *[many] В { $name } восстановлено { $count } секретов.
}
flash-undone = { $count ->
    [one] В { $name } отменено изменение { $count } секрета.
    [few] В { $name } отменены изменения { $count } секретов.
   *[many] В { $name } отменены изменения { $count } секретов.
}
flash-token-saved = Токен { $name } сохранён.
flash-token-locked = Токен № { $name } заблокирован.
flash-token-unlocked = Токен № { $name } разблокирован.
flash-token-revoked = Токен № { $name } отозван.
flash-token-rotated = { $count ->
    [one] Создана замена для токена № { $name }, который перестанет действовать не позднее чем через { $count } час.
    [few] Создана замена для токена № { $name }, который перестанет действовать не позднее чем через { $count } часа.
   *[many] Создана замена для токена № { $name }, который перестанет действовать не позднее чем через { $count } часов.
}
flash-token-replaced = Создана замена для токена № { $name }, который теперь отозван.
flash-token-shown = Токен № { $name } нельзя показать снова. Если у вас его нет, замените его.
flash-environment-declared = Окружение { $name } создано.
flash-environment-changed = Окружение { $name } сохранено.
flash-environment-deleted = Окружение { $name } удалено.
flash-environment-copied = { $count ->
    [one] В { $name } скопирован { $count } секрет.
    [few] В { $name } скопировано { $count } секрета.
   *[many] В { $name } скопировано { $count } секретов.
}
flash-environment-copied-some = { $count ->
    [one] В { $name } скопирован { $count } секрет, пропущено: { $skipped }.
    [few] В { $name } скопировано { $count } секрета, пропущено: { $skipped }.
   *[many] В { $name } скопировано { $count } секретов, пропущено: { $skipped }.
}
flash-environment-rolled-back = Выполнен откат { $name } к ревизии { $count }.
flash-environment-unchanged = { $name } уже соответствует ревизии { $count }.
flash-rotation-started = Ротация началась.
