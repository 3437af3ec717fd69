# The texts of the pages in Ukrainian (Ukraine).

tab-code = Код
tab-issues = Задачі
tab-pull-requests = Запити на злиття
tab-actions = Дії
tab-packages = Пакети
tab-projects = Проєкти
tab-releases = Релізи
tab-wiki = Вікі
tab-activity = Активність
tab-settings = Налаштування
mark-archived = Архівовано
mark-private = Приватний
mark-internal = Внутрішній
forge-home = Головна сторінка Git-сервера

vault = Сховище
sign-in = Увійти
sign-in-hint = Увійдіть за допомогою одного зі своїх токенів Git-сервера.
sign-in-token = Токен
sign-out = Вийти
sign-in-unknown-token = Git-сервер не знає такого токена.

secrets = Секрети
secrets-count = { $count ->
    [one] { $count } секрет
    [few] { $count } секрети
   *[many] { $count } секретів
}
secrets-none = Секретів поки немає.
secrets-first = Створіть перший секрет тут, вставте цілий файл .env або збережіть секрет через API:
secrets-ask = Перший секрет може зберегти кожен, хто має право запису до цього репозиторію.
secrets-none-found = За цим запитом нічого не знайдено.
search = Пошук
filter-environment = Середовище
filter-type = Тип
filter-any-environment = Усі середовища
filter-any-type = Усі типи
filter-deleted = Показувати видалені
filter-apply = Застосувати
filter-clear = Скинути фільтри

secret-name = Назва
secret-description = Опис
secret-type = Тип
secret-version = Версія
secret-changed = Змінено
secret-changed-by = Ким змінено
secret-deleted = Видалено
secret-lockbox = Сейф

page-previous = Попередня
page-next = Наступна
page-of = Сторінка { $page } з { $pages }

sessions = Активні сеанси
sessions-hint = Браузери, у яких ви ввійшли. Завершіть сеанси, яких не впізнаєте.
session-this = Цей браузер
session-address = Адреса
session-agent = Браузер
session-created = Час входу
session-seen = Остання активність
session-end = Завершити сеанс

error-title = Не вдалося виконати дію

error-invalid-request = У запиті щось не так.
error-invalid-version = Це не номер версії.
error-unauthorized = Ви не ввійшли, або ваш вхід на Git-сервері більше не дійсний.
error-invalid-token = Цей токен недійсний.
error-token-expired = Термін дії цього токена минув.
error-token-revoked = Цей токен відкликано.
error-limit-reached = Досягнуто межі тарифу.
error-enterprise-required = Для цього потрібен тариф Enterprise.
error-forbidden = У вас немає прав на цю дію.
error-access-denied = Цей токен не має прав на цю дію.
error-not-found = Тут цього немає, або у вас немає прав на перегляд.
error-method-not-allowed = Тут ця дія недоступна.
error-request-timeout = Операція тривала надто довго. Перш ніж повторити, перевірте, чи зміну вже не внесено.
error-already-exists = Така назва вже зайнята.
error-key-mismatch = Значення цього репозиторію зашифровано іншим головним ключем.
error-version-conflict = Хтось вас випередив і вже вніс зміни.
error-value-too-large = Значення завелике.
error-unsupported-media-type = Сервіс не приймає вміст цього типу.
error-token-locked = Цей токен заблоковано.
error-rate-limited = Забагато спроб. Зачекайте трохи й спробуйте ще раз.
error-decryption-failed = Не вдалося розшифрувати збережене значення.
error-encryption-failed = Не вдалося зашифрувати значення.
error-internal-error = Внутрішня помилка сервісу.
error-forge-unavailable = Git-сервер не відповідає. Спробуйте пізніше.
error-audit-unavailable = Зараз неможливо зробити запис до журналу аудиту, тому нічого не видається. Перш ніж повторити, перевірте, чи зміну вже не внесено.
error-request-id = Запит { $id }

secret-new = Новий секрет

import = Вставити файл .env
import-hint = Рядки вигляду NAME=value, з коментарями та значеннями в лапках. Знак $ залишається як є: замість нього нічого не підставляється.
import-text = Вміст файлу
import-environment = Помістити до середовища
import-environment-none = Жодне: назви як у файлі
import-preview = Попередній перегляд
import-store = Зберегти все
import-plan = Що буде збережено
import-line = Рядок
import-outcome = Що станеться
import-new = створюється
import-changed = змінюється
import-unchanged = без змін
import-refused = відхилено
import-nothing = Усе це вже збережено в такому вигляді.
import-blocked = Нічого не можна зберегти, доки щось відхилено.
import-no-assignment = Рядок { $line } не має вигляду NAME=value.
import-unterminated = У рядку { $line } не закрито лапки.
import-after-quote = У рядку { $line } щось стоїть після закривних лапок.
import-ambiguous = Програми по-різному читають значення в рядку { $line }. Візьміть його в одинарні лапки.
import-twice = Назва з рядка { $line } вже є в рядку { $first }.
import-too-many = Змінних більше ніж { $max }, починаючи з рядка { $line }.
secret-name-hint = Літери, цифри, підкреслення, дефіси й крапки; частина до першої крапки — середовище.
secret-value = Значення
secret-new-value = Нове значення
secret-comment = Коментар
secret-store = Зберегти
secret-change = Зміна
secret-describe = Зберегти опис і тип
secret-created = Створено
secret-delete = Видалити
secret-restore = Відновити
secret-purge = Видалити назавжди
secret-confirm-purge = Щоб назавжди видалити секрет разом з усіма версіями, введіть { $name }

versions = Версії
version-current = Поточна
version-roll-back = Відкотити
version-number = Версія { $version }
version-actions = Дії
version-author = Автор
version-written = Версія { $version }, { $who }, { $time }

value-lost = Це значення не можна показати в полі, не змінивши його. Виберіть його як файл.
value-file = Або файл
value-file-hint = Вибраний файл зберігається замість того, що введено в полі. Це має бути текст у UTF-8.
value-download = Завантажити
value-edit = Почати з поточного значення

secret-details = Опис і тип
secret-delete-means = Пізніше його можна відновити з усіма версіями.
secret-delete-sure = Видалити { $name }

conflict = Хтось вас випередив
conflict-kept = Те, що ви ввели, ще ніде не збережено. Воно показане нижче.
conflict-mine = Ваше значення
conflict-diff = Відмінності вашого значення від нового
conflict-store = Зберегти моє як версію { $version }
conflict-compare = Порівняти з новим
conflict-drop = Відмовитися від мого й переглянути нове

compare = Порівняти дві версії
compare-of = Від версії { $from } до версії { $to }
compare-from = Від версії
compare-to = До версії
compare-show = Показати відмінності
compare-hint = Буде показано обидва значення, і в аудиті буде записано читання кожного з них.
diff = Відмінності
diff-none = Вони однакові.
diff-sealed = Сейф зашифровано; сервіс не може порівняти його вміст.
diff-unended = (немає переведення рядка в кінці)

rollback-to = Відкотити до версії { $version }
rollback-means = Вміст версії { $version } буде знову збережено як версію { $next }.
rollback-from = Зараз
rollback-back = Повернеться
rollback-confirm = Щоб виконати відкат, введіть { $name }

new-exists = Відкрити наявний секрет { $name }
new-gone = Секрет { $name } тим часом видалено. Те, що ви ввели, ще ніде не збережено; якщо зберегти це тут, секрет буде відновлено з цим значенням.

token-for-ever = Ніколи
token-unused = Ще не використовувався

tokens = Токени
tokens-none = Токенів поки немає.
tokens-all = Показати й відкликані
tokens-live = Приховати відкликані
token-new = Новий токен
token-description = Призначення
token-scope = Область доступу
token-scope-hint = Що дозволено токену: read, write, admin, read:PATTERN або write:PATTERN, через кому. PATTERN — назва секрету або початок назв зі знаком * наприкінці. До захищених середовищ веде лише PATTERN, що починається з їхньої назви.
token-ttl = Термін дії
token-ttl-hint = Число та одиниця: h — години, d — дні, w — тижні, y — роки, наприклад 30d. За 0 токен безстроковий.
token-addresses = Адреси
token-addresses-hint = IP-адреси та мережі, з яких можна використовувати токен, через кому. Залиште порожнім, щоб не обмежувати.
token-everywhere = Звідусіль
token-test = Перевірити область доступу
token-reach = З наявних секретів ця область доступу дозволяє читати { $read } і записувати { $write }.
token-reads = читання
token-reads-and-writes = читання й запис
token-create = Створити токен
token-expires = Спливає
token-used = Останнє використання
token-uses = { $count ->
    [one] { $count } раз
    [few] { $count } рази
   *[many] { $count } разів
}
token-revoked = Відкликано
token-expired = Термін минув
token-locked = Заблоковано
token-ends-soon = Незабаром спливе
token-orphan = Без активного власника
token-orphan-hint = Обліковий запис, яким створено цей токен, на Git-сервері більше не активний, тому токен відхиляється.
token-made-by = Токен { $id }, автор: { $who }, створено: { $date }.
token-made-with = Створено за допомогою токена { $id }; буде відкликано разом із ним.
token-audit = Що з ним робили
token-describe = Зберегти
token-lock = Заблокувати
token-lock-hint = Заблокований токен відхиляється, доки його не розблокують.
token-locked-until = Заблоковано до { $date }.
token-locked-by-hand = Заблоковано, доки його не розблокують.
token-unlock = Розблокувати
token-revoke = Відкликати
token-revoke-hint = Після цього назавжди відхиляються і він сам, і всі токени, створені за його допомогою. Завдання, які його використовують, завершаться помилкою.
token-revoke-now = Відкликати зараз
token-made = Новий токен
token-made-hint = Скопіюйте його зараз: більше його не буде показано.
token-by-curl = Через curl
token-in-workflow = У робочому процесі
token-in-workflow-hint = Збережіть токен як секрет Git-сервера з назвою VAULT_TOKEN. Тоді на цьому кроці кожен доступний секрет стає змінною середовища:

audit = Аудит
audit-none = Немає відповідних записів.
audit-action = Дія
audit-any-action = Усі дії
audit-secret = Секрет
audit-address = Адреса
audit-outcome = Результат
audit-any-outcome = Будь-який результат
audit-only-done = Виконано
audit-only-refused = Відхилено
audit-done = Виконано
audit-refused = Відхилено
audit-from = Від (UTC)
audit-to = До (UTC)
audit-user-id = ID користувача
audit-token-id = ID токена
audit-request = Запит
audit-export = Експортувати все як { $format }
audit-number = Номер
audit-time = Час
audit-who = Хто
audit-token = токен { $id }
author-token = токен «{ $name }»
author-unknown = користувач { $id }

chain = Ланцюжок аудиту
chain-hint = Кожен запис пов’язано з попереднім, тому жоден не можна непомітно змінити, вилучити чи вставити.
chain-check = Перевірити ланцюжок
chain-whole = Ланцюжок цілий: записи з { $first } по { $last } залишилися такими, якими їх зроблено.
chain-older = Давніші записи не перевірялися.
chain-broken = Ланцюжок порушено: збережено не те, що було записано.
chain-head = Останній запис
chain-head-hint = Номер і хеш останнього запису. Зберігайте їх в іншому місці: з ними пізніше можна довести, що до цього запису нічого не змінювалося.

keys = Ключі
keys-fallback = Головний ключ отримано із SECRET_KEY Git-сервера: якщо SECRET_KEY зміниться, усі секрети буде втрачено. Попросіть адміністратора задати окремий головний ключ.
keys-due = Цим ключем даних зашифровано вже багато значень: час виконати його ротацію.
keys-source = Головний ключ
keys-data-key = Ключ даних
keys-version = Версія { $version }, створено { $date }
keys-age = Вік ключа даних
keys-none = Тут ще нічого не збережено, тому ключа даних немає.
keys-seals = Значень зашифровано цим ключем
keys-seals-of = { $count } з { $max } можливих
keys-rotation = Ротація
keys-rotation-hint = Ротація створює новий ключ даних і заново шифрує ним кожну версію кожного секрету. Тим часом секрети можна читати й записувати.
keys-running = Виконується. Перешифровано версій: { $done } з { $total }.
keys-ended = Перешифровано версій: { $done } з { $total }; завершено { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } версію не вдалося розшифрувати, вона залишається під старим ключем.
    [few] { $failed } версії не вдалося розшифрувати, вони залишаються під старим ключем.
   *[many] { $failed } версій не вдалося розшифрувати, вони залишаються під старим ключем.
}
keys-started = Початок: { $date }, хто: { $who }.
keys-checked = { $versions ->
    [one] Розшифровано { $versions } версію, помилок: { $failed }. Нічого не змінено.
    [few] Розшифровано { $versions } версії, помилок: { $failed }. Нічого не змінено.
   *[many] Розшифровано { $versions } версій, помилок: { $failed }. Нічого не змінено.
}
keys-check = Перевірити, нічого не змінюючи
keys-rotate = Виконати ротацію ключа даних
keys-rotate-hint = Її не можна зупинити чи скасувати. Коли все буде перешифровано, старий ключ даних знищується.
keys-rotate-now = Виконати ротацію

more-not-shown = { $count ->
    [one] Не показано ще { $count }.
    [few] Не показано ще { $count }.
   *[many] Не показано ще { $count }.
}

plan = Тариф
plan-name = Цей екземпляр має тариф { $tier }.
plan-none = Ліцензії немає.
plan-invalid = Указана ліцензія недійсна.
plan-in-force = Ліцензія чинна.
plan-in-force-until = Ліцензія чинна до { $date }.
plan-grace = Термін ліцензії минув { $date }. До { $until } усе й далі працює.
plan-lapsed = Термін ліцензії минув { $date }, вона більше не чинна.
plan-dev-mode = Ліцензія не потрібна: режим розробки.
plan-days-left = { $days ->
    [one] Залишився { $days } день.
    [few] Залишилося { $days } дні.
   *[many] Залишилося { $days } днів.
}
plan-used = { $used }, без обмежень
plan-used-of = { $used } з { $max }
plan-at-most = Щонайбільше { $max }
plan-no-limit = Без обмежень
plan-live-tokens = Чинні токени
plan-users = Користувачі екземпляра
plan-users-hint = Користувачем вважається кожен, хто за останні { $days } днів щось робив у будь-якому сховищі екземпляра.
plan-users-exceeded = Екземпляром користується більше людей, ніж дозволяє ліцензія. Доступ нікому не закривається, але потрібна більша ліцензія.
plan-retention = Зберігання аудиту
plan-for-ever = Безстроково
days = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}
plan-versioning = Старі версії секретів
plan-tokens = Токени для завдань CI
plan-sso = Єдиний вхід (SSO)
plan-rotation = Ротація ключа даних
plan-included = Входить
plan-not-included = Не входить
plan-lapse = Коли ліцензія закінчиться
plan-lapse-hint = Усе збережене й надалі можна читати, експортувати й видаляти, а наявним секретам можна задавати нові значення.
plan-lapse-secrets = { $count ->
    [one] Тут { $count } секрет. Нові можна створювати, лише доки їх менше ніж { $max }.
    [few] Тут { $count } секрети. Нові можна створювати, лише доки їх менше ніж { $max }.
   *[many] Тут { $count } секретів. Нові можна створювати, лише доки їх менше ніж { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } стара версія залишиться доступною для читання, але відкотити до неї секрет не можна буде.
    [few] { $count } старі версії залишаться доступними для читання, але відкотити до них секрет не можна буде.
   *[many] { $count } старих версій залишаться доступними для читання, але відкотити до них секрет не можна буде.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен працюватиме далі. Нові створити не можна буде.
    [few] { $count } токени працюватимуть далі. Нові створити не можна буде.
   *[many] { $count } токенів працюватимуть далі. Нові створити не можна буде.
}
plan-lapse-rotation = Ротація ключа даних буде недоступна.

secret-reveal = Показати
secret-hide = Приховати
secret-copy = Копіювати
secret-copied = Скопійовано
secret-not-given = Значення не видано.
secret-needs-script = Щоб показати або скопіювати значення тут, потрібен JavaScript; значення можна отримати й через API.

skip-to-content = Перейти до вмісту
language = Мова

lockbox-new = Новий сейф
lockbox-back = Назад до секрету
lockbox-hint = Сейф шифрується й відкривається в цьому браузері. Ні парольна фраза, ні значення не залишають цієї сторінки.
lockbox-needs-script = Щоб відкрити або зашифрувати сейф тут, потрібен JavaScript.
lockbox-open = Відкрити сейф
lockbox-seal = Зашифрувати значення
lockbox-warning = Якщо парольну фразу втрачено, відновити значення не зможе ніхто.
lockbox-passphrase = Парольна фраза
lockbox-again = Парольна фраза ще раз
lockbox-store = Зашифрувати й зберегти
lockbox-download = Завантажити
lockbox-go = Відкрити або зашифрувати в цьому браузері
lockbox-instead = Замінити значення сейфом
lockbox-wrong-passphrase = Парольна фраза хибна, або сейф було змінено.
lockbox-failed = У цьому браузері це не вдалося.
lockbox-no-text = Усередині не текст; вміст можна завантажити.
lockbox-encoding = Тут є неприпустимі символи.
lockbox-no-passphrase = Парольна фраза: порожня нічого не захищає.
lockbox-other-passphrase = Парольна фраза: введені фрази не збігаються.
