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
forge-home = Главная страница Git-сервера

vault = Хранилище
sign-in = Вход
sign-in-hint = Войдите с помощью одного из своих токенов Git-сервера.
sign-in-token = Токен
sign-out = Выйти
sign-in-unknown-token = Git-сервер не знает такого токена.

secrets = Секреты
secrets-count = { $count ->
    [one] { $count } секрет
    [few] { $count } секрета
   *[many] { $count } секретов
}
secrets-none = Секретов пока нет.
secrets-first = Создайте первый секрет здесь, вставьте целый файл .env или сохраните секрет через API:
secrets-ask = Первый секрет может сохранить любой, у кого есть право записи в этот репозиторий.
secrets-none-found = По этому запросу ничего не найдено.
search = Поиск
filter-environment = Окружение
filter-type = Тип
filter-any-environment = Все окружения
filter-any-type = Все типы
filter-deleted = Показывать удалённые
filter-apply = Применить
filter-clear = Сбросить фильтры

secret-name = Имя
secret-description = Описание
secret-type = Тип
secret-version = Версия
secret-changed = Изменено
secret-changed-by = Кем изменено
secret-deleted = Удалён
secret-lockbox = Сейф

page-previous = Предыдущая
page-next = Следующая
page-of = Страница { $page } из { $pages }

sessions = Активные сеансы
sessions-hint = Браузеры, в которых вы вошли. Завершите сеансы, которые вам незнакомы.
session-this = Этот браузер
session-address = Адрес
session-agent = Браузер
session-created = Время входа
session-seen = Последняя активность
session-end = Завершить сеанс

error-title = Не удалось выполнить действие

error-invalid-request = В запросе что-то не так.
error-invalid-version = Это не номер версии.
error-unauthorized = Вы не вошли, или ваш вход на Git-сервере больше не действует.
error-invalid-token = Этот токен недействителен.
error-token-expired = Срок действия этого токена истёк.
error-token-revoked = Этот токен отозван.
error-limit-reached = Достигнут предел тарифа.
error-enterprise-required = Для этого нужен тариф Enterprise.
error-forbidden = У вас нет прав на это действие.
error-access-denied = У этого токена нет прав на это действие.
error-not-found = Здесь этого нет, или у вас нет прав на просмотр.
error-method-not-allowed = Здесь это действие недоступно.
error-request-timeout = Операция заняла слишком много времени. Прежде чем повторить, проверьте, не внесено ли уже изменение.
error-already-exists = Такое имя уже занято.
error-key-mismatch = Значения этого репозитория зашифрованы другим мастер-ключом.
error-version-conflict = Кто-то опередил вас и уже внёс изменения.
error-value-too-large = Слишком большое значение.
error-unsupported-media-type = Сервис не принимает содержимое этого типа.
error-token-locked = Этот токен заблокирован.
error-rate-limited = Слишком много попыток. Подождите немного и попробуйте снова.
error-decryption-failed = Не удалось расшифровать сохранённое значение.
error-encryption-failed = Не удалось зашифровать значение.
error-internal-error = Внутренняя ошибка сервиса.
error-forge-unavailable = Git-сервер не отвечает. Попробуйте позже.
error-audit-unavailable = Сейчас невозможно сделать запись в журнал аудита, поэтому ничего не выдаётся. Прежде чем повторить, проверьте, не внесено ли уже изменение.
error-request-id = Запрос { $id }

secret-new = Новый секрет

import = Вставить файл .env
import-hint = Строки вида NAME=value, с комментариями и значениями в кавычках. Знак $ остаётся как есть: ничего вместо него не подставляется.
import-text = Содержимое файла
import-environment = Поместить в окружение
import-environment-none = Никакое: имена как в файле
import-preview = Предпросмотр
import-store = Сохранить всё
import-plan = Что будет сохранено
import-line = Строка
import-outcome = Что произойдёт
import-new = создаётся
import-changed = меняется
import-unchanged = без изменений
import-refused = отклонено
import-nothing = Всё это уже сохранено в таком виде.
import-blocked = Ничего нельзя сохранить, пока хоть что-то отклонено.
import-no-assignment = Строка { $line } не имеет вида NAME=value.
import-unterminated = В строке { $line } не закрыта кавычка.
import-after-quote = В строке { $line } есть что-то после закрывающей кавычки.
import-ambiguous = Программы по-разному читают значение в строке { $line }. Заключите его в одинарные кавычки.
import-twice = Имя из строки { $line } уже есть в строке { $first }.
import-too-many = Переменных больше { $max }, начиная со строки { $line }.
secret-name-hint = Буквы, цифры, подчёркивания, дефисы и точки; часть до первой точки — окружение.
secret-value = Значение
secret-new-value = Новое значение
secret-comment = Комментарий
secret-store = Сохранить
secret-change = Изменение
secret-describe = Сохранить описание и тип
secret-created = Создано
secret-delete = Удалить
secret-restore = Восстановить
secret-purge = Удалить навсегда
secret-confirm-purge = Чтобы навсегда удалить секрет вместе со всеми версиями, введите { $name }

versions = Версии
version-current = Текущая
version-roll-back = Откатить
version-number = Версия { $version }
version-actions = Действия
version-author = Автор
version-written = Версия { $version }, { $who }, { $time }

value-lost = Это значение нельзя показать в поле, не изменив его. Выберите его как файл.
value-file = Или файл
value-file-hint = Выбранный файл сохраняется вместо того, что введено в поле. Это должен быть текст в UTF-8.
value-download = Скачать
value-edit = Начать с текущего значения

secret-details = Описание и тип
secret-delete-means = Позже его можно восстановить со всеми версиями.
secret-delete-sure = Удалить { $name }

conflict = Кто-то вас опередил
conflict-kept = То, что вы ввели, ещё нигде не сохранено. Оно показано ниже.
conflict-mine = Ваше значение
conflict-diff = Отличия вашего значения от нового
conflict-store = Сохранить моё как версию { $version }
conflict-compare = Сравнить с новым
conflict-drop = Отказаться от моего и посмотреть новое

compare = Сравнить две версии
compare-of = От версии { $from } к версии { $to }
compare-from = От версии
compare-to = К версии
compare-show = Показать отличия
compare-hint = Будут показаны оба значения, и в аудите будет записано чтение каждого из них.
diff = Отличия
diff-none = Они одинаковы.
diff-sealed = Сейф зашифрован; сервис не может сравнить его содержимое.
diff-unended = (нет перевода строки в конце)

rollback-to = Откатить к версии { $version }
rollback-means = Содержимое версии { $version } будет снова сохранено как версия { $next }.
rollback-from = Сейчас
rollback-back = Вернётся
rollback-confirm = Чтобы выполнить откат, введите { $name }

new-exists = Открыть существующий секрет { $name }
new-gone = Секрет { $name } тем временем удалили. То, что вы ввели, ещё нигде не сохранено; если сохранить это здесь, секрет будет восстановлен с этим значением.

token-for-ever = Никогда
token-unused = Ещё не использовался

tokens = Токены
tokens-none = Токенов пока нет.
tokens-all = Показать и отозванные
tokens-live = Скрыть отозванные
token-new = Новый токен
token-description = Назначение
token-scope = Область доступа
token-scope-hint = Что разрешено токену: read, write, admin, read:PATTERN или write:PATTERN, через запятую. PATTERN — имя секрета или начало имён со знаком * в конце. К защищённым окружениям ведёт только PATTERN, который начинается с их имени.
token-ttl = Срок действия
token-ttl-hint = Число и единица: h — часы, d — дни, w — недели, y — годы, например 30d. При 0 токен бессрочный.
token-addresses = Адреса
token-addresses-hint = IP-адреса и сети, из которых можно использовать токен, через запятую. Оставьте пустым, чтобы не ограничивать.
token-everywhere = Отовсюду
token-test = Проверить область доступа
token-reach = Из имеющихся секретов эта область доступа позволяет читать { $read } и записывать { $write }.
token-reads = чтение
token-reads-and-writes = чтение и запись
token-create = Создать токен
token-expires = Истекает
token-used = Последнее использование
token-uses = { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
}
token-revoked = Отозван
token-expired = Истёк
token-locked = Заблокирован
token-ends-soon = Скоро истекает
token-orphan = Без активного владельца
token-orphan-hint = Учётная запись, от имени которой создан этот токен, на Git-сервере больше не активна, поэтому токен отклоняется.
token-made-by = Токен { $id }, автор: { $who }, создан: { $date }.
token-made-with = Создан с помощью токена { $id } и отзывается вместе с ним.
token-audit = Что с ним делали
token-describe = Сохранить
token-lock = Заблокировать
token-lock-hint = Заблокированный токен отклоняется, пока его не разблокируют.
token-locked-until = Заблокирован до { $date }.
token-locked-by-hand = Заблокирован, пока его не разблокируют.
token-unlock = Разблокировать
token-revoke = Отозвать
token-revoke-hint = После этого навсегда отклоняются и он сам, и все токены, созданные с его помощью. Задания, которые его используют, завершатся с ошибкой.
token-revoke-now = Отозвать сейчас
token-made = Новый токен
token-made-hint = Скопируйте его сейчас: больше он показан не будет.
token-by-curl = Через curl
token-in-workflow = В рабочем потоке
token-in-workflow-hint = Сохраните токен как секрет Git-сервера с именем VAULT_TOKEN. Тогда на этом шаге каждый доступный секрет становится переменной окружения:

audit = Аудит
audit-none = Нет подходящих записей.
audit-action = Действие
audit-any-action = Все действия
audit-secret = Секрет
audit-address = Адрес
audit-outcome = Результат
audit-any-outcome = Любой результат
audit-only-done = Выполнено
audit-only-refused = Отклонено
audit-done = Выполнено
audit-refused = Отклонено
audit-from = С (UTC)
audit-to = По (UTC)
audit-user-id = ID пользователя
audit-token-id = ID токена
audit-request = Запрос
audit-export = Выгрузить всё как { $format }
audit-number = Номер
audit-time = Время
audit-who = Кто
audit-token = токен { $id }
author-token = токен «{ $name }»
author-unknown = пользователь { $id }

chain = Цепочка аудита
chain-hint = Каждая запись связана с предыдущей, поэтому ни одну нельзя незаметно изменить, удалить или вставить.
chain-check = Проверить цепочку
chain-whole = Цепочка цела: записи с { $first } по { $last } остались такими, какими были сделаны.
chain-older = Более ранние записи не проверялись.
chain-broken = Цепочка нарушена: сохранено не то, что было записано.
chain-head = Последняя запись
chain-head-hint = Номер и хеш последней записи. Храните их в другом месте: с ними позже можно доказать, что до этой записи ничего не менялось.

keys = Ключи
keys-fallback = Мастер-ключ получен из SECRET_KEY Git-сервера: если SECRET_KEY изменится, все секреты будут потеряны. Попросите администратора задать отдельный мастер-ключ.
keys-due = Этим ключом данных зашифровано уже много значений: пора выполнить его ротацию.
keys-source = Мастер-ключ
keys-data-key = Ключ данных
keys-version = Версия { $version }, создана { $date }
keys-age = Возраст ключа данных
keys-none = Здесь ещё ничего не сохранено, поэтому ключа данных нет.
keys-seals = Значений зашифровано этим ключом
keys-seals-of = { $count } из { $max } допустимых
keys-rotation = Ротация
keys-rotation-hint = Ротация создаёт новый ключ данных и заново шифрует им каждую версию каждого секрета. Тем временем секреты можно читать и записывать.
keys-running = Выполняется. Перешифровано версий: { $done } из { $total }.
keys-ended = Перешифровано версий: { $done } из { $total }; завершено { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } версию не удалось расшифровать, она остаётся под старым ключом.
    [few] { $failed } версии не удалось расшифровать, они остаются под старым ключом.
   *[many] { $failed } версий не удалось расшифровать, они остаются под старым ключом.
}
keys-started = Начало: { $date }, кто: { $who }.
keys-checked = { $versions ->
    [one] Расшифрована { $versions } версия, ошибок: { $failed }. Ничего не изменено.
    [few] Расшифрованы { $versions } версии, ошибок: { $failed }. Ничего не изменено.
   *[many] Расшифровано { $versions } версий, ошибок: { $failed }. Ничего не изменено.
}
keys-check = Проверить, ничего не меняя
keys-rotate = Выполнить ротацию ключа данных
keys-rotate-hint = Её нельзя остановить или отменить. Когда всё будет перешифровано, старый ключ данных уничтожается.
keys-rotate-now = Выполнить ротацию

more-not-shown = { $count ->
    [one] Не показан ещё { $count }.
    [few] Не показано ещё { $count }.
   *[many] Не показано ещё { $count }.
}

plan = Тариф
plan-name = У этого экземпляра тариф { $tier }.
plan-none = Лицензии нет.
plan-invalid = Указанная лицензия недействительна.
plan-in-force = Лицензия действует.
plan-in-force-until = Лицензия действует до { $date }.
plan-grace = Срок лицензии истёк { $date }. До { $until } всё продолжает работать.
plan-lapsed = Срок лицензии истёк { $date }, она больше не действует.
plan-dev-mode = Лицензия не требуется: режим разработки.
plan-days-left = { $days ->
    [one] Остался { $days } день.
    [few] Осталось { $days } дня.
   *[many] Осталось { $days } дней.
}
plan-used = { $used }, без ограничений
plan-used-of = { $used } из { $max }
plan-at-most = Не больше { $max }
plan-no-limit = Без ограничений
plan-live-tokens = Действующие токены
plan-users = Пользователи экземпляра
plan-users-hint = Пользователем считается каждый, кто за последние { $days } дней что-либо делал в любом хранилище экземпляра.
plan-users-exceeded = Экземпляром пользуется больше людей, чем разрешает лицензия. Доступ никому не закрывается, но нужна лицензия побольше.
plan-retention = Хранение аудита
plan-for-ever = Бессрочно
days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}
plan-versioning = Старые версии секретов
plan-tokens = Токены для заданий CI
plan-sso = Единый вход (SSO)
plan-rotation = Ротация ключа данных
plan-included = Входит
plan-not-included = Не входит
plan-lapse = Когда лицензия закончится
plan-lapse-hint = Всё сохранённое по-прежнему можно читать, выгружать и удалять, а имеющимся секретам можно задавать новые значения.
plan-lapse-secrets = { $count ->
    [one] Здесь { $count } секрет. Новые можно создавать, только пока их меньше { $max }.
    [few] Здесь { $count } секрета. Новые можно создавать, только пока их меньше { $max }.
   *[many] Здесь { $count } секретов. Новые можно создавать, только пока их меньше { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } старая версия останется доступной для чтения, но откатить к ней секрет будет нельзя.
    [few] { $count } старые версии останутся доступными для чтения, но откатить к ним секрет будет нельзя.
   *[many] { $count } старых версий останутся доступными для чтения, но откатить к ним секрет будет нельзя.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен продолжит работать. Новые создать будет нельзя.
    [few] { $count } токена продолжат работать. Новые создать будет нельзя.
   *[many] { $count } токенов продолжат работать. Новые создать будет нельзя.
}
plan-lapse-rotation = Ротация ключа данных будет недоступна.

secret-reveal = Показать
secret-hide = Скрыть
secret-copy = Копировать
secret-copied = Скопировано
secret-not-given = Значение не выдано.
secret-needs-script = Чтобы показать или скопировать значение здесь, нужен JavaScript; значение можно получить и через API.

skip-to-content = Перейти к содержимому
language = Язык

lockbox-new = Новый сейф
lockbox-back = Назад к секрету
lockbox-hint = Сейф шифруется и открывается в этом браузере. Ни кодовая фраза, ни значение не покидают эту страницу.
lockbox-needs-script = Чтобы открыть или зашифровать сейф здесь, нужен JavaScript.
lockbox-open = Открыть сейф
lockbox-seal = Зашифровать значение
lockbox-warning = Если кодовая фраза утеряна, восстановить значение не сможет никто.
lockbox-passphrase = Кодовая фраза
lockbox-again = Кодовая фраза ещё раз
lockbox-store = Зашифровать и сохранить
lockbox-download = Скачать
lockbox-go = Открыть или зашифровать в этом браузере
lockbox-instead = Заменить значение сейфом
lockbox-wrong-passphrase = Кодовая фраза неверна, или сейф был изменён.
lockbox-failed = В этом браузере это не удалось.
lockbox-no-text = Внутри не текст; содержимое можно скачать.
lockbox-encoding = Здесь есть недопустимые символы.
lockbox-no-passphrase = Кодовая фраза: пустая ничего не защищает.
lockbox-other-passphrase = Кодовая фраза: введённые фразы не совпадают.
