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
mark-archived = Архівований
mark-private = Приватний
mark-internal = Внутрішній
mark-template = Шаблон
tab-forgejo-code = Код
tab-forgejo-issues = Задачі
tab-forgejo-pull-requests = Запити на злиття
tab-forgejo-actions = Дії
tab-forgejo-packages = Пакунки
tab-forgejo-projects = Проєкти
tab-forgejo-releases = Випуски
tab-forgejo-wiki = Вікі
tab-forgejo-activity = Активність
mark-forgejo-archived = Архівний
mark-forgejo-private = Приватний
mark-forgejo-internal = Внутрішній
mark-forgejo-template = Шаблон
forge-home = Головна сторінка Git-сервера

nav-milestones = Етапи
nav-explore = Огляд
nav-help = Довідка
nav-notifications = Сповіщення
nav-menu = Меню
nav-create = Створити…
nav-new-repository = Новий репозиторій
nav-migrate = Нова міграція
nav-new-organization = Нова організація
nav-you = Профіль і налаштування…
nav-signed-in = Увійшов як { $name }
nav-profile = Профіль
nav-starred = Обрані
nav-subscriptions = Абонементи
nav-settings = Налаштування
nav-admin = Панель Адміністратора
nav-forge-sign-out = Вийти
nav-vault-sign-out = Вийти зі сховища секретів
header-rss = Стрічка RSS
header-watch = Стежити
header-star = В обрані
header-fork = Форк
header-forked-from = форк від { $name }
header-mirror-of = дзеркало { $name }
tabs-more = Більше

vault = Сховище секретів
sign-in = Увійти
sign-in-hint = Вставте персональний токен доступу з правами read:user і read:repository. Щоб змінювати секрети або читати захищені середовища, потрібне також право write:repository.
sign-in-token = Токен
sign-in-make = Створити токен
sign-out = Вийти
sign-in-unknown-token = Git-сервер не знає такого токена.

name = Назва
description = Опис
type = Тип
environment = Середовище
access = Доступ
history = Історія
cancel = Скасувати
download = Завантажити
save = Зберегти
last-changed = Остання зміна
preview = Попередній перегляд

secrets = Секрети
secrets-none = Секретів поки немає.
secrets-first = Створіть перший просто тут, вставте цілий файл .env або збережіть секрет з термінала:
secrets-ask = Додати перший секрет може кожен, хто має право запису до цього репозиторію.
secrets-none-found = За цим запитом секретів не знайдено.
search = Пошук
filter-any-type = Усі типи
filter-deleted = Показувати видалені
filter-apply = Застосувати
filter-clear = Скинути фільтри
filter = Фільтр
filter-all = Усі
sort = Сортування
page-size = Назв на сторінці
names-count = { $count ->
    [one] { $count } назва
    [few] { $count } назви
   *[many] { $count } назв
}
from-base = з базового набору
secrets-search = Пошук за назвами й описами
add = додати
version-short = v{ $version }
select-all = Вибрати всі назви на цій сторінці
select-name = Вибрати { $name }
selected = Вибрано: { $n }
selected-in = Середовище:
selected-export = Завантажити .env
selected-copy = Копіювати до
selected-delete-means = Секрети буде видалено з вибраного середовища; їх можна відновити.
list-drop = Перетягніть файл .env сюди для попереднього перегляду
secret-hides = Сховається через { $n } с

secret-version = Версія
secret-changed = Змінено
secret-deleted = Видалено
secret-lockbox = Сейф

page-previous = Попередня
page-next = Наступна
page-of = Сторінка { $page } з { $pages }

sessions = Активні сеанси
sessions-hint = Браузери, у яких ви ввійшли. Завершіть сеанси, яких не впізнаєте.
session-this = Цей браузер
session-at = з адреси { $address }
session-since = вхід: { $date }
session-active = остання активність: { $date }
session-end = Завершити сеанс
terminals = Термінали
terminals-hint = Термінали, у яких виконано вхід командою { $command }. Завершіть сеанси, яких ви не впізнаєте.

device = Увійти в терміналі
device-code = Код
device-hint = Введіть код, який { $command } показує у вашому терміналі.
device-wrong = Код неправильний, прострочений або вже використаний.
device-continue = Продовжити
device-asks = Програма хоче користуватися сховищем секретів від вашого імені. Вона називає себе { $name }.
device-warning = Схвалюйте, лише якщо ви самі щойно ввели { $command }. Відхиліть, якщо код вам хтось надіслав.
device-address = Її адреса
device-own-address = Ваша адреса
device-asked = Запитано
device-approve = Схвалити
device-deny = Відхилити
device-approved = { $name }: вхід виконано. Поверніться до термінала.
device-denied = { $name }: вхід не виконано.
device-confirm-title = Підтвердити дію
device-confirm-asks = Термінал, у якому виконано вхід від вашого імені, хоче зробити таке. Він називає себе { $name }.
device-action = Дія
device-repository = Репозиторій
device-confirm-warning = Підтверджуйте, лише якщо ви самі щойно це розпочали. Протягом десяти хвилин цей термінал зможе робити й інше, що надає доступ або є незворотним.
device-confirm = Підтвердити
device-confirmed = Підтверджено. { $name } може продовжувати протягом десяти хвилин.

error-title = Не вдалося виконати дію
error-title-not-found = Не знайдено
error-title-no-access = Немає доступу
error-title-plan = Ваш тариф цього не містить

error-invalid-request = Перевірте введені дані.
error-invalid-version = Це не номер версії.
error-unauthorized = Ви не ввійшли, або Git-сервер більше не визнає ваш вхід.
error-invalid-token = Цей токен недійсний.
error-token-expired = Термін дії цього токена минув.
error-token-revoked = Цей токен відкликано.
error-limit-reached = Досягнуто ліміту тарифу.
error-enterprise-required = Для цього потрібен тариф Enterprise.
error-forbidden = У вас немає прав на цю дію.
error-confirmation-required = Спочатку підтвердьте це в браузері.
error-access-denied = Цей токен не має прав на цю дію.
error-not-found = Не знайдено, або у вас немає доступу.
error-state-unavailable = Цей попередній стан більше недоступний.
error-method-not-allowed = Тут ця дія недоступна.
error-request-timeout = Операція тривала надто довго. Перш ніж повторити, перевірте, чи зміну вже не внесено.
error-already-exists = Ця назва вже зайнята.
error-environment-has-names = Уже є секрети, назви яких починаються з назви цього середовища.
error-environment-not-empty = У цьому середовищі ще є секрети — можливо, видалені.
error-too-many-environments = У цьому репозиторії більше не можна створювати середовища.
error-older-process = Із цією базою даних досі працює старіша версія Forgevault. Спробуйте ще раз, коли її оновлять.
error-conflict = Цей самий запит ще обробляється. Спробуйте ще раз трохи згодом.
error-key-mismatch = Значення цього репозиторію зашифровано іншим головним ключем.
error-version-conflict = Хтось вніс зміни, поки ви редагували.
error-value-too-large = Значення завелике.
error-unsupported-media-type = Сервіс не приймає вміст цього типу.
error-idempotency-mismatch = Цей ключ уже використано для іншого запиту.
error-token-locked = Цей токен заблоковано.
error-precondition-required = Для цієї зміни потрібна поточна ревізія. Оновіть сторінку й спробуйте ще раз.
error-rate-limited = Забагато спроб. Зачекайте трохи й спробуйте ще раз.
error-decryption-failed = Не вдалося розшифрувати збережене значення.
error-encryption-failed = Не вдалося зашифрувати значення.
error-internal-error = Внутрішня помилка сервісу.
error-environments-unreadable = Середовища цього репозиторію змінено в обхід Forgevault. Оператор сервісу має задати їх знову.
error-forge-unavailable = Git-сервер не відповідає. Спробуйте пізніше.
error-audit-unavailable = Зараз неможливо зробити запис у журналі аудиту, тому нічого не видається. Перш ніж повторити, перевірте, чи зміну вже не внесено.
error-role-read = Для цього потрібне право читання цього репозиторію; його можуть надати адміністратори репозиторію.
error-role-write = Для цього потрібне право запису до цього репозиторію; його можуть надати адміністратори репозиторію.
error-role-admin = Це можуть робити лише адміністратори цього репозиторію.
error-role-archived = Цей репозиторій архівовано, тому його сховище секретів доступне лише для читання. Адміністратори репозиторію можуть його розархівувати.
error-plans = Що входить до кожного тарифу і як установити ліцензію
error-again = Спробувати ще раз
error-to-secrets = Назад до секретів
error-to-forge = На головну сторінку
error-request-id = Ідентифікатор запиту: { $id } (укажіть його, якщо повідомляєте про проблему)

secret-new = Новий секрет

import = Імпорт .env
import-hint = Рядки вигляду НАЗВА=значення; можна з коментарями та значеннями в лапках. Знак $ зберігається як є; змінні не підставляються. У подвійних лапках екрануванням вважаються лише \", \\ і \n.
import-text = Або вставте його вміст
import-file = Файл
import-environment = Додати до середовища
import-environment-none = Жодного: назви як у файлі
import-store = { $count ->
    [one] Імпортувати { $count } секрет
    [few] Імпортувати { $count } секрети
   *[many] Імпортувати { $count } секретів
}
import-plan = Що буде збережено
import-line = Рядок
import-outcome = Що відбудеться
import-new = новий
import-changed = змінений
import-unchanged = без змін
import-show = Показати зміни
import-literal = Знак $ у ньому зберігається як є; змінні не підставляються.
import-refused = відхилений
import-nothing = Усе вже збережено в точно такому самому вигляді.
import-blocked = Поки хоч щось відхилено, зберегти нічого не можна.
import-unread = Решту прочитати не вдалося.
import-leave-out = Попередній перегляд без цих рядків
import-left-out = { $count ->
    [one] { $count } рядок буде пропущено.
    [few] { $count } рядки буде пропущено.
   *[many] { $count } рядків буде пропущено.
}
import-no-assignment = Рядок { $line } не має вигляду НАЗВА=значення.
import-unterminated = У рядку { $line } не закрито лапки.
import-after-quote = У рядку { $line } після закривальних лапок є щось іще.
import-ambiguous = Різні програми читають значення в рядку { $line } по-різному. Візьміть його в одинарні лапки. Якщо в ньому є одинарна лапка або в кінці стоїть \, візьміть його в подвійні лапки й пишіть \ як \\, а " як \".
import-twice = Назва з рядка { $line } вже є в рядку { $first }.
import-too-many = Змінних більше ніж { $max }: зайві починаються з рядка { $line }.
secret-name-hint = Літери, цифри, підкреслення, дефіси й крапки.
secret-value = Значення
secret-new-value = Нове значення
secret-comment = Коментар (видно в історії)
secret-create = Створити секрет
secret-create-another = Створити й додати ще один
secret-change = Змінити значення
secret-change-hint = Зберігає нову версію, не показуючи поточної.
secret-edit = Змінити
edit-title = Змінити { $name }
secret-more = Інші дії
secret-sections = На цій сторінці
secret-elsewhere = В інших середовищах
secret-is-deleted = Цей секрет видалено. Його можна відновити з усіма версіями.
secret-move = Перейменувати або перемістити
secret-move-hint = Історія збережеться. Токени й завдання, що використовують стару назву, більше не знайдуть цей секрет.
secret-rename = Перейменувати
secret-copy-to = Копіювати до іншого середовища
secret-copy-hint = Копіює поточне значення разом із типом та описом. Значення нікому не показується.
secret-copy-into = Копіювати до { $name }
secret-copy-taken = { $name } вже існує. Якщо перезаписати цей секрет, копія стане його наступною версією.
secret-copy-over = Перезаписати
secret-delete-title = Видалити цей секрет
secret-purge-title = Видалити цей секрет назавжди
secret-purge-means = Усі версії буде стерто. Скасувати це не можна.

access-anyone = Читати цей секрет може кожен, хто має право читання цього репозиторію. Змінювати його можуть ті, хто має право запису.
access-protected = Це середовище захищене. Читати цей секрет можуть ті, хто має право запису до цього репозиторію, а змінювати його можуть лише адміністратори.
access-audit = Активність
access-readers = Хто читав останнім
access-readers-none = Останнім часом цей секрет ніхто не читав.
access-tokens = Токени з доступом до секрету
access-tokens-none = Жоден токен не може прочитати цей секрет.
access-token-reads = читання
access-token-writes = читання й запис
access-tokens-part = Перевірено лише перші токени: { $count }.
access-workflows = Файли робочих потоків, у яких використовується секрет
access-workflows-search = Шукати у файлах робочих потоків
access-workflows-none = Жоден файл робочого потоку в типовій гілці не використовує цю назву.
access-workflows-part = Пошук виконано не в усіх файлах робочих потоків: лише у 20 файлах розміром до 64 KiB.
access-workflows-unknown = Git-сервер не дозволив вам читати файли робочих потоків.

secret-created = Створено
secret-delete = Видалити
secret-restore = Відновити
secret-purge = Видалити назавжди
secret-confirm-purge = Щоб назавжди видалити секрет разом з усіма версіями, введіть { $name }

version-current = Поточна
version-roll-back = Відкотити
version-number = Версія { $version }
version-written = Версія { $version }, автор — { $who }, { $time }

form-kept = Перед надсиланням цієї форми потрібно було увійти знову. Поки нічого не збережено: перевірте її та надішліть ще раз.
value-lost = Це значення не можна показати в полі без спотворень. Виберіть файл із цим значенням.
value-show = Показати значення
value-generate = Згенерувати
value-length = Довжина
value-characters = Символи
value-letters = Літери й цифри
value-symbols = Літери, цифри й спецсимволи
value-url = Літери, цифри, - і _
value-hex = Шістнадцяткові
value-more = Додатково
value-empty = Зберегти порожнє значення
value-file = Або файл
value-file-hint = Якщо вибрано файл, зберігається він, а не вміст поля. Це має бути текст у UTF-8.
value-line-breaks = Розриви рядків у цьому значенні:
value-edit = Змінити поточне значення

secret-details = Опис і тип
secret-delete-means = Пізніше секрет можна відновити з усіма версіями.
secret-delete-sure = Видалити { $name }

conflict = Хтось змінив цей секрет, поки ви його редагували
conflict-kept = Те, що ви ввели, ще ніде не збережено. Його показано нижче.
conflict-mine = Ваше значення
conflict-diff = Від збереженого значення до вашого
conflict-store = Зберегти моє як версію { $version }
conflict-compare = Порівняти зі збереженим
conflict-drop = Відкинути моє й відкрити збережене

compare-of = Від версії { $from } до версії { $to }
compare-from = Від версії
compare-to = До версії
compare-show = Показати відмінності
compare-any = Порівняти будь-які версії
compare-hint = При цьому буде показано обидва значення, і читання обох потрапить до журналу аудиту.
diff = Відмінності
diff-none = Відмінностей немає.
diff-sealed = Сейф зашифровано; сервіс не може порівняти його вміст.
diff-unended = (немає символу нового рядка в кінці)

rollback-to = Відкотити до версії { $version }
rollback-means = Вміст версії { $version } буде збережено знову як версію { $next }.
rollback-back = Відновлена
rollback-confirm = Щоб виконати відкат, введіть { $name }

new-exists = Відкрити наявний секрет { $name }
new-gone = Секрет { $name } тим часом видалили. Те, що ви ввели, ще ніде не збережено; якщо зберегти це тут, секрет буде відновлено з цим значенням.

token-unused = Ще не було

environments = Середовища
environments-hint = Секрет належить до середовища, якщо його назва починається з назви середовища та крапки. Усі інші секрети входять до базового набору.
environment-name-hint = Малі літери, цифри, підкреслення й дефіси.
environment-base-hint = Секрети поза середовищами
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Захищено
# A label: a secret that is missing here is taken from the base.
environment-overlay = Доповнюється базовим набором
# In place of the number of secrets.
environment-no-access = Немає доступу
environment-new = Нове середовище
environment-create = Створити середовище
environment-protect-hint = У захищеному середовищі змінювати секрети можуть лише адміністратори, а тим, хто має лише право читання, їх не видно.
environment-take-in = { $count ->
    [one] Включити також { $count } секрет, назва якого вже починається з цієї назви та крапки
    [few] Включити також { $count } секрети, назви яких уже починаються з цієї назви та крапки
   *[many] Включити також { $count } секретів, назви яких уже починаються з цієї назви та крапки
}
environment-secrets = { $count ->
    [one] { $count } секрет
    [few] { $count } секрети
   *[many] { $count } секретів
}
environment-actions = Дії з { $name }
environment-pages = Сторінки { $name }
environment-overview = Огляд
environment-compare = Порівняти
environment-copy-here = Копіювати сюди
environment-base-means = До базового набору входять усі секрети, які не належать до жодного середовища. Середовища, що доповнюються базовим набором, беруть звідси секрети, яких їм бракує.
environment-revision = Ревізія
environment-open-hint = Змінювати секрети тут може кожен, хто має право запису, а тим, хто має лише право читання, їх видно.
environment-no-access-hint = Секретів цього середовища вам не видно.
environment-fallback = Доповнення базовим набором
environment-fallback-rule = Автоматично: увімкнено, якщо середовище не захищене
environment-fallback-on = Увімкнено
environment-fallback-off = Вимкнено
environment-overlay-hint = Якщо секрету тут немає, завдання отримують його з базового набору.
environment-no-overlay = Завдання отримують лише секрети, які є тут.
environment-keep-overlay = Залишити доповнення базовим набором, хоча середовище стає захищеним
environment-keep-overlay-hint = Інакше захист його вимкне: базовий набір може змінити кожен, хто має право запису, а разом із ним і те, що отримують завдання тут.
environment-position = Позиція
environment-position-hint = Порядок у списках, від 0 до 1000.
environment-position-new-hint = Порядок у списках, від 0 до 1000. Якщо залишити порожнім, середовище буде останнім.
environment-delete = Видалити { $name }
environment-delete-now = Видалити середовище
environment-empty-hint = У цьому середовищі немає секретів, тому його можна видалити. Його історія залишиться в журналі аудиту.
environment-delete-sure = Видалити зараз
environment-held = { $count ->
    [one] У цьому середовищі ще є { $count } секрет.
    [few] У цьому середовищі ще є { $count } секрети.
   *[many] У цьому середовищі ще є { $count } секретів.
}
environment-held-deleted = { $count ->
    [one] З них { $count } видалено, але його можна відновити.
    [few] З них { $count } видалено, але їх можна відновити.
   *[many] З них { $count } видалено, але їх можна відновити.
}
environment-held-hint = Щоб видалити середовище, спочатку видаліть секрети назавжди або перемістіть їх в інше місце, перейменувавши.
environment-held-show = Показати їх

environment-with = Порівняти з
environment-compare-hint = Під час порівняння показуються назви, але не значення. Читання кожного порівнюваного значення потрапляє до журналу аудиту.
environment-compare-nothing = Порівнювати нічого: немає секретів, які ви можете прочитати з обох боків.
environment-differs = Різні значення
environment-only-here = Лише в { $here }
environment-only-there = Лише в { $there }
environment-incomparable = Не можна порівняти: зашифровано в браузері
environment-same = Однакові значення
environment-copy-to = Копіювати до { $name }…
environment-copy-selected-hint = Копіює вибрані назви. Спочатку буде показано попередній перегляд.

environment-from = Копіювати з
environment-show-secrets = Показати секрети
environment-pick = Секрети для копіювання
environment-pick-all = Вибрати всі
environment-pick-none = Зняти вибір
environment-exists = уже є, v{ $version }
environment-conflict = Якщо секрет уже існує
environment-conflict-skip = Залишити його
environment-conflict-overwrite = Замінити його новою версією
environment-conflict-fail = Нічого не копіювати
environment-copy-hint = Значення не показуються. До журналу аудиту потраплять читання й запис кожного скопійованого секрету.
environment-nothing-to-copy = У { $name } немає секретів, які ви можете скопіювати.
environment-copy-plan = Копіювання з { $from } до { $to }
environment-copy-nothing = Нічого не буде скопійовано.
environment-skipped = { $count ->
    [one] { $count } секрет уже існує й залишиться без змін:
    [few] { $count } секрети вже існують і залишаться без змін:
   *[many] { $count } секретів уже існують і залишаться без змін:
}
environment-copy-now = { $count ->
    [one] Копіювати { $count } секрет
    [few] Копіювати { $count } секрети
   *[many] Копіювати { $count } секретів
}
environment-choose-again = Змінити вибір

environment-change-added = додано, v{ $version }
environment-change-deleted = видалено
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] ще { $count }
    [few] ще { $count }
   *[many] ще { $count }
}
environment-copied-from = скопійовано з { $name }
environment-rolled-back-to = відкат до ревізії { $number }
environment-undid = скасовано ревізію { $number }
environment-first = Що було тут, коли почалася історія
environment-redrawn = Середовище створено або видалено
environment-base-redrawn = Секрети переміщено до середовища або з нього
environment-no-history = Немає історії, доступної вам.
environment-roll-back-at = Відкотити до стану перед ревізією { $number } або після неї
environment-back-before = Відкотити до стану перед цією зміною
environment-back-after = Відкотити до стану після цієї зміни
environment-no-versions = Для відкату потрібен тариф, що містить попередні версії секретів.
environment-time = Дата й час (UTC)
environment-time-hint = Відкат поверне те, що було тут у цей момент.
environment-or-revision = Або ревізія
environment-or-revision-hint = Номер з історії.
environment-only-names = Лише ці назви (необов’язково)
environment-only-names-hint = Розділяйте комами або пробілами.
environment-back-to = Відкотити до ревізії { $number }
environment-back-changes = { $count ->
    [one] Зміниться { $count } секрет:
    [few] Зміняться { $count } секрети:
   *[many] Зміниться { $count } секретів:
}
environment-back-hint = Значення стануть новими версіями, історія не втратиться. Описи й типи залишаться без змін.
environment-back-nothing = Нічого не зміниться: усе й так у тому самому стані.
environment-will-return = повернеться, v{ $version }
environment-will-go = буде видалено
environment-unavailable = Доступно не повністю
environment-purged = видалено назавжди; назва залишиться як є
environment-pruned = цю версію видалено; назва залишиться як є
environment-moved = зараз в іншому середовищі й залишиться там; назва отримає копію

tokens = Токени
tokens-none = Токенів поки немає.
tokens-none-hint = З токенами завдання CI та скрипти можуть читати або записувати секрети цього репозиторію.
tokens-all = Показати й відкликані
tokens-live = Приховати відкликані
token-new = Новий токен
token-description-hint = Для чого потрібен токен, наприклад «Розгортання на staging».
token-scope = Область доступу
token-scope-hint = Що дозволено токену: read, write, admin, read:PATTERN або write:PATTERN, через кому. PATTERN — це назва секрету або початок назв із символом * у кінці. До захищених середовищ дає доступ лише шаблон, що починається з їхньої назви. Якщо заповнити це поле, воно замінить вибір вище.
token-advanced = Додатково: ввести область доступу
token-access = Дозвіл
token-access-read = Читання
token-access-read-hint = Читати й експортувати секрети.
token-access-write = Читання й запис
token-access-write-hint = А також створювати, змінювати, видаляти й відновлювати їх.
token-access-admin = Адміністрування
token-access-admin-hint = Усе в цьому сховищі, зокрема токени, журнал аудиту й ключі.
token-where-parts = Вибрані середовища
token-where-parts-hint = Разом із секретами, які з’являться в них пізніше.
token-where-everywhere = Усі середовища
token-where-everywhere-hint = Базовий набір і всі нинішні середовища, зокрема захищені.
token-where-names = Вибрані секрети
token-where-names-hint = За назвою або префіксом.
token-names = Назви або префікси
token-names-hint = Розділяйте комами або пробілами. У кінці префікса поставте *, наприклад staging.DB_*.
token-base-hint = Якщо вибрати base без усіх незахищених середовищ, токен охопить секрети, які є в base зараз, але не додані пізніше.
token-choose-parts = Виберіть принаймні одне середовище.
token-ttl = Термін дії
token-ttl-custom = Інший термін дії
token-ttl-hint = Число й одиниця: h — години, d — дні, w — тижні, y — роки, наприклад 30d. Якщо вказати 0, токен буде безстроковим.
token-life-1d = 1 день
token-life-7d = 7 днів
token-life-30d = 30 днів
token-life-90d = 90 днів
token-life-1y = 1 рік
token-life-0 = Безстроково
token-life-custom = Інший…
token-addresses = Адреси
token-addresses-hint = IP-адреси й мережі, з яких можна користуватися токеном, через кому. Якщо залишити порожнім — звідусіль.
token-everywhere = Звідусіль
token-test = Перевірити область доступу
token-reach = З наявних зараз секретів із цією областю доступні: для читання — { $read }, для запису — { $write }.
token-reach-hint = Виберіть, до чого токен матиме доступ, і тут з’явиться попередній перегляд.
token-reach-nothing = Поки нічого не вибрано.
token-reach-wrong = Попередній перегляд недоступний. Перевірте свій вибір.
token-reads-and-writes = читання й запис
token-can-read = Читання:
token-can-write = Читання й запис:
token-everything = усі секрети
token-open = усі секрети поза захищеними середовищами
token-more = і ще { $count }
token-admin = Адміністрування: усе в цьому сховищі
token-create = Створити токен
token-expires = Спливає
token-used = Останнє використання
token-uses = { $count ->
    [one] { $count } раз
    [few] { $count } рази
   *[many] { $count } разів
}
token-ends = Спливає { $date }
token-last-used = Використано { $date }
token-by = автор — { $who }
token-live = Чинний
token-revoked = Відкликано
token-expired = Термін минув
token-locked = Заблоковано
token-ends-soon = Незабаром спливе
token-orphan = Без активного власника
token-orphan-hint = Обліковий запис, з якого створено цей токен, більше не активний на Git-сервері, тому токен не приймається.
token-made-by = Створено { $date }, автор — { $who } · № { $id }
token-made-with = Створено за допомогою токена № { $id } і буде відкликано разом із ним
token-audit = Переглянути активність
token-reaches = Поточний доступ
token-rotate = Замінити токен
token-rotate-hint = Створює новий токен із тим самим описом, областю доступу, адресами й терміном дії. Старий працюватиме ще вибраний час, щоб його можна було всюди замінити.
token-rotate-ends = Старий токен перестане діяти
token-ends-now = Одразу
token-ends-1h = Через 1 годину
token-ends-24h = Через 24 години
token-ends-7d = Через 7 днів
token-stop = Припинення доступу
token-lock = Заблокувати
token-lock-title = Заблокувати цей токен
token-lock-hint = Заблокований токен не приймається, доки його не розблокують.
token-locked-until = Токен заблоковано до { $date }.
token-locked-by-hand = Токен заблоковано, доки його не розблокують.
token-unlock = Розблокувати
token-unlock-title = Розблокувати цей токен
token-revoke = Відкликати
token-revoke-title = Відкликати цей токен
token-revoke-hint = Після цього ні сам токен, ні токени, створені за його допомогою, більше ніколи не прийматимуться. Завдання, що його використовують, завершаться з помилкою.
token-revoke-now = Відкликати зараз
token-made = Токен створено
token-made-hint = Скопіюйте його зараз: більше його не буде показано.
token-text = Токен
token-open-page = Відомості про токен
token-use = Як використати токен
token-use-hint = Збережіть токен у своїй системі CI як секрет із назвою { $name } (у Woodpecker: vault_token). Кожен приклад завантажує секрети у змінні середовища.

audit = Журнал аудиту
audit-entries = { $count ->
    [one] { $count } запис
    [few] { $count } записи
   *[many] { $count } записів
}
audit-none = Немає відповідних записів.
audit-everywhere = Шукати в усіх записах
audit-search = Секрет, людина, токен, IP-адреса або ідентифікатор запиту
audit-views = Вигляд
audit-view-changes = Читання й зміни
audit-view-refused = Відмови
audit-view-views = Перегляди сторінок
audit-range = Період
audit-range-any = За весь час
audit-range-day = Останні 24 години
audit-range-week = Останні 7 днів
audit-range-month = Останні 30 днів
audit-range-custom = Інший період
audit-from = Від (UTC)
audit-to = До (UTC)
audit-remove-filter = Прибрати фільтр { $name }
audit-export-menu = Експорт
audit-export-filtered = Ці записи у форматі { $format }
audit-export-all = Увесь журнал у форматі { $format }, з підписом
audit-older = Старіші
audit-newer = Новіші

audit-who-service = Forgevault
audit-who-operator = Оператор сервісу
audit-client = { $browser }, { $system }
audit-source-api = API
audit-source-web = вебсторінка
audit-source-cli = командний рядок
audit-source-system = сервіс
audit-why-refused = Відмовлено: { $why }
audit-why-failed = Помилка: { $why }
audit-details = Подробиці
audit-one-request = { $count ->
    [one] Один запит, { $count } запис
    [few] Один запит, { $count } записи
   *[many] Один запит, { $count } записів
}
audit-more = Усі записи цього запиту
audit-entry = Запис
audit-action = Дія
audit-result = Результат
audit-agent = User agent
audit-request-id = Ідентифікатор запиту

audit-did-list = { $who }: перегляд списку секретів
audit-did-list-of = { $who }: перегляд списку секретів середовища { $what }
audit-did-look = { $who }: перегляд { $what }
audit-did-read = { $who }: читання { $what } { $version }
audit-did-read-none = { $who }: пошук секретів для читання, нічого не знайдено
audit-did-write = { $who }: збереження { $what } { $version }
audit-did-write-none = { $who }: жодного секрету не збережено
audit-did-describe = { $who }: зміна відомостей про { $what }
audit-did-rename = { $who }: перейменування { $what } на { $to }
audit-did-delete = { $who }: видалення { $what }
audit-did-purge = { $who }: видалення назавжди: { $what }
audit-did-restore = { $who }: відновлення { $what } { $version }
audit-did-rollback = { $who }: відкочування { $what } { $version }
audit-did-hide = { $who }: приховування цього сховища
audit-did-show-vault = { $who }: повернення доступу до цього сховища
audit-did-purge-vault = { $who }: видалення даних цього сховища назавжди
audit-did-token-list = { $who }: перегляд токенів
audit-did-token-create = { $who }: створення: { $what }
audit-did-token-update = { $who }: зміна: { $what }
audit-did-token-revoke = { $who }: відкликання: { $what }
audit-did-token-mark = { $who }: оновлення токенів однієї людини
audit-did-audit-list = { $who }: перегляд журналу аудиту
audit-did-audit-export = { $who }: експорт журналу аудиту
audit-did-chain-check = { $who }: перевірка ланцюжка журналу аудиту
audit-did-chain-head = { $who }: перегляд останнього запису ланцюжка журналу аудиту
audit-did-key-rotate = { $who }: початок ротації ключа даних
audit-did-key-rotated = { $who }: завершення ротації ключа даних
audit-did-key-test = { $who }: пробний запуск ротації ключа
audit-did-key-migrate = { $who }: переведення ключів цього сховища на поточний головний ключ
audit-did-rows-accept = { $who }: прийняття збережених токенів і секретів у наявному вигляді
audit-did-take-over = { $who }: продовження ланцюжка журналу аудиту з іншим головним ключем
audit-did-keys-view = { $who }: перегляд ключів
audit-did-plan-view = { $who }: перегляд тарифу
audit-did-env-list = { $who }: перегляд середовищ
audit-did-env-look = { $who }: перегляд середовища { $what }
audit-did-env-write = { $who }: збереження середовища { $what }
audit-did-env-anew = { $who }: повторне задання середовищ
audit-did-env-delete = { $who }: видалення середовища { $what }
audit-did-env-history = { $who }: перегляд історії { $what }
audit-did-env-diff = { $who }: порівняння станів { $what }
audit-did-env-undo = { $who }: відкочування середовища { $what }
audit-did-env-undo-test = { $who }: попередній перегляд відкочування середовища { $what }
audit-did-env-copy = { $who }: копіювання секретів із { $from } до { $what }
audit-did-env-copy-test = { $who }: попередній перегляд копіювання секретів із { $from } до { $what }
audit-did-replay = { $who }: повторний запит, надіслано першу відповідь
audit-did-other = { $who }: дія, невідома цій версії

audit-tried-list = { $who }: спроба перегляду списку секретів
audit-tried-list-of = { $who }: спроба перегляду списку секретів середовища { $what }
audit-tried-look = { $who }: спроба перегляду { $what }
audit-tried-read = { $who }: спроба читання { $what } { $version }
audit-tried-read-any = { $who }: спроба читання секретів
audit-tried-write = { $who }: спроба збереження { $what }
audit-tried-write-any = { $who }: спроба збереження секретів
audit-tried-delete = { $who }: спроба видалення { $what }
audit-tried-delete-any = { $who }: спроба видалення секретів
audit-tried-purge = { $who }: спроба видалення назавжди: { $what }
audit-tried-restore = { $who }: спроба відновлення { $what }
audit-tried-rollback = { $who }: спроба відкочування { $what }
audit-tried-token-list = { $who }: спроба перегляду токенів
audit-tried-token-create = { $who }: спроба створення токена
audit-tried-token-update = { $who }: спроба зміни токена
audit-tried-token-revoke = { $who }: спроба відкликання токена
audit-tried-audit-list = { $who }: спроба перегляду журналу аудиту
audit-tried-audit-export = { $who }: спроба експорту журналу аудиту
audit-tried-key-rotate = { $who }: спроба ротації ключа даних
audit-tried-key-migrate = { $who }: спроба переведення ключів цього сховища на поточний головний ключ
audit-tried-keys-view = { $who }: спроба перегляду ключів
audit-tried-plan-view = { $who }: спроба перегляду тарифу
audit-tried-env-list = { $who }: спроба перегляду середовищ
audit-tried-env-look = { $who }: спроба перегляду середовища { $what }
audit-tried-env-create = { $who }: спроба створення середовища
audit-tried-env-write = { $who }: спроба збереження середовища { $what }
audit-tried-env-delete = { $who }: спроба видалення середовища { $what }
audit-tried-env-history = { $who }: спроба перегляду історії { $what }
audit-tried-env-diff = { $who }: спроба порівняння станів { $what }
audit-tried-env-undo = { $who }: спроба відкочування середовища { $what }
audit-tried-env-copy = { $who }: спроба копіювання секретів до { $what }
audit-tried-other = { $who }: спроба іншої дії

audit-many-read = { $count ->
    [one] { $who }: читання { $count } секрету
    [few] { $who }: читання { $count } секретів
   *[many] { $who }: читання { $count } секретів
}
audit-many-read-of = { $count ->
    [one] { $who }: читання { $count } секрету середовища { $what }
    [few] { $who }: читання { $count } секретів середовища { $what }
   *[many] { $who }: читання { $count } секретів середовища { $what }
}
audit-many-write = { $count ->
    [one] { $who }: збереження { $count } секрету
    [few] { $who }: збереження { $count } секретів
   *[many] { $who }: збереження { $count } секретів
}
audit-many-write-of = { $count ->
    [one] { $who }: збереження { $count } секрету середовища { $what }
    [few] { $who }: збереження { $count } секретів середовища { $what }
   *[many] { $who }: збереження { $count } секретів середовища { $what }
}
audit-many-delete = { $count ->
    [one] { $who }: видалення { $count } секрету
    [few] { $who }: видалення { $count } секретів
   *[many] { $who }: видалення { $count } секретів
}
audit-many-delete-of = { $count ->
    [one] { $who }: видалення { $count } секрету середовища { $what }
    [few] { $who }: видалення { $count } секретів середовища { $what }
   *[many] { $who }: видалення { $count } секретів середовища { $what }
}
audit-many-restore = { $count ->
    [one] { $who }: відновлення { $count } секрету
    [few] { $who }: відновлення { $count } секретів
   *[many] { $who }: відновлення { $count } секретів
}
audit-many-restore-of = { $count ->
    [one] { $who }: відновлення { $count } секрету середовища { $what }
    [few] { $who }: відновлення { $count } секретів середовища { $what }
   *[many] { $who }: відновлення { $count } секретів середовища { $what }
}
audit-many-tried-read = { $count ->
    [one] { $who }: спроба читання { $count } секрету
    [few] { $who }: спроба читання { $count } секретів
   *[many] { $who }: спроба читання { $count } секретів
}
audit-many-tried-read-of = { $count ->
    [one] { $who }: спроба читання { $count } секрету середовища { $what }
    [few] { $who }: спроба читання { $count } секретів середовища { $what }
   *[many] { $who }: спроба читання { $count } секретів середовища { $what }
}
audit-many-tried-write = { $count ->
    [one] { $who }: спроба збереження { $count } секрету
    [few] { $who }: спроба збереження { $count } секретів
   *[many] { $who }: спроба збереження { $count } секретів
}
audit-many-tried-write-of = { $count ->
    [one] { $who }: спроба збереження { $count } секрету середовища { $what }
    [few] { $who }: спроба збереження { $count } секретів середовища { $what }
   *[many] { $who }: спроба збереження { $count } секретів середовища { $what }
}
audit-many-tried-delete = { $count ->
    [one] { $who }: спроба видалення { $count } секрету
    [few] { $who }: спроба видалення { $count } секретів
   *[many] { $who }: спроба видалення { $count } секретів
}
audit-many-tried-delete-of = { $count ->
    [one] { $who }: спроба видалення { $count } секрету середовища { $what }
    [few] { $who }: спроба видалення { $count } секретів середовища { $what }
   *[many] { $who }: спроба видалення { $count } секретів середовища { $what }
}

audit-token = токен { $id }
author-token = токен «{ $name }»
author-unknown = користувач { $id }

chain = Ланцюжок журналу аудиту
chain-hint = Кожен запис прив’язано до попереднього, тому перевірка виявляє змінений, вилучений чи вставлений запис. Непомітно можна відрізати лише останні записи: див. нижче.
chain-check = Перевірити ланцюжок
chain-whole = Ланцюжок цілий: записи з { $first } по { $last } не змінювалися з моменту запису.
chain-older = Давніші записи не перевірялися.
chain-broken = Ланцюжок порушено: збережене не збігається з тим, що було записано.
chain-unproven = Записи з { $first } по { $last } тут неможливо підтвердити: ключ їхнього ланцюга належить головному ключу, якого немає в наявності.
chain-take-over = У записі { $number } ланцюг перейнято від іншого головного ключа. Цей запис говорить, на чому ґрунтуються попередні.
chain-head = Останній запис
chain-head-hint = Номер і хеш останнього запису. Зберігайте їх в іншому місці: з ними пізніше можна довести, що до цього запису нічого не змінювали.

keys = Ключі
keys-fallback = Головний ключ отримано із SECRET_KEY Git-сервера: якщо SECRET_KEY зміниться, секрети не можна буде прочитати, доки старий ключ не буде задано знову. Попросіть адміністратора задати окремий головний ключ.
keys-due = Цим ключем даних зашифровано вже багато значень: час виконати його ротацію.
keys-source = Головний ключ
keys-source-variable = Змінна середовища { $name }
keys-source-variable-file = Файл, указаний у змінній середовища { $name }
keys-source-configuration = Ключ конфігурації { $name }
keys-source-configuration-file = Файл, указаний у ключі конфігурації { $name }
keys-source-app-ini = { $name } у { $path }
keys-source-app-ini-file = Файл, указаний у { $name } у { $path }
keys-source-file = Файл { $path }
keys-source-forge = Отримано із SECRET_KEY Git-сервера · { $place }
keys-data-key = Ключ даних
keys-version = Версія { $version }, створено { $date }
keys-age = Вік ключа даних
keys-none = Тут ще нічого не збережено, тому ключа даних немає.
keys-seals = Зашифровано значень цим ключем
keys-seals-of = { $count } з { $max } можливих
keys-rotation = Ротація
keys-rotation-hint = Під час ротації створюється новий ключ даних, і ним перешифровуються всі версії всіх секретів. Секрети тим часом можна читати й записувати.
keys-state-idle = Ротації ще не було
keys-state-running = Виконується
keys-state-done = Завершено
keys-state-incomplete = Виконано не повністю
keys-running = Виконується. Перешифровано версій: { $done } з { $total }.
keys-ended = Перешифровано версій: { $done } з { $total } ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } версію не вдалося розшифрувати, вона залишається зашифрованою старим ключем.
    [few] { $failed } версії не вдалося розшифрувати, вони залишаються зашифрованими старим ключем.
   *[many] { $failed } версій не вдалося розшифрувати, вони залишаються зашифрованими старим ключем.
}
keys-started = Ротацію запущено { $date }, ініціатор — { $who }.
keys-checked = { $versions ->
    [one] Розшифровано { $versions } версію, помилок: { $failed }. Нічого не змінено.
    [few] Розшифровано { $versions } версії, помилок: { $failed }. Нічого не змінено.
   *[many] Розшифровано { $versions } версій, помилок: { $failed }. Нічого не змінено.
}
keys-check = Перевірити, нічого не змінюючи
keys-rotate = Виконати ротацію ключа даних
keys-rotate-hint = Ротацію не можна ні зупинити, ні скасувати. Коли все буде перешифровано, старий ключ даних буде знищено.
keys-rotate-now = Запустити ротацію

more-not-shown = Не показано: ще { $count }.

plan = Тариф
plan-name = Тариф цього екземпляра — { $tier }.
plan-none = Ліцензії немає.
plan-invalid = Указана ліцензія недійсна.
plan-in-force = Ліцензія чинна.
plan-in-force-until = Ліцензія чинна до { $date }.
plan-grace = Термін дії ліцензії минув { $date }. До { $until } усе працюватиме й надалі.
plan-lapsed = Термін дії ліцензії минув { $date }, вона більше не чинна.
plan-dev-mode = Ліцензія не потрібна: режим розробки.
plan-days-left = { $days ->
    [one] Залишився { $days } день.
    [few] Залишилося { $days } дні.
   *[many] Залишилося { $days } днів.
}
plan-used = { $used }, без обмежень
plan-used-of = { $used } з { $max }
plan-at-most = Не більше { $max }
plan-no-limit = Без обмежень
plan-live-tokens = Чинні токени
plan-users = Користувачі екземпляра
plan-users-hint = Користувачем вважається кожен, хто за останні { $days } днів виконав хоча б одну дію в будь-якому сховищі секретів екземпляра.
plan-users-exceeded = Екземпляром користується більше людей, ніж дозволяє ліцензія. Доступу нікому не закрито, але потрібна ліцензія на більшу кількість користувачів.
plan-retention = Термін зберігання журналу аудиту
plan-for-ever = Без обмежень
days = { $days ->
    [one] { $days } день
    [few] { $days } дні
   *[many] { $days } днів
}
plan-versioning = Попередні версії секретів
plan-tokens = Токени для завдань CI
plan-sso = Єдиний вхід (SSO)
plan-rotation = Ротація ключа даних
plan-included = Входить до тарифу
plan-not-included = Не входить до тарифу
plan-state-live = Чинна
plan-state-ends-soon = Незабаром спливе
plan-state-expired = Недійсна
plan-state-none = Ліцензії немає
plan-source = Джерело:
plan-compare = Порівняння тарифів
plan-here = Ваш тариф
plan-secrets = Секретів на репозиторій
plan-install = Установлення ліцензії
plan-install-who = Ліцензію встановлює оператор цього екземпляра. Вона діє для всіх його репозиторіїв.
plan-install-file = Збережіть ліцензію у файл, який Forgevault може прочитати.
plan-install-setting = Укажіть шлях до цього файлу в { $variable } або, у конфігурації, в { $setting } і перезапустіть Forgevault. Якщо шлях уже було вказано, замініть файл: перезапуск не потрібен.
plan-install-wait = За кілька секунд оновіть цю сторінку. На ній з’явиться новий тариф або повідомлення про те, що не так із ліцензією.
plan-lapse = Коли термін ліцензії мине
plan-lapse-hint = Усе збережене й надалі можна буде читати, експортувати й видаляти, а наявним секретам — задавати нові значення.
plan-lapse-secrets = { $count ->
    [one] Тут { $count } секрет. Нові можна створювати, лише поки секретів менше ніж { $max }.
    [few] Тут { $count } секрети. Нові можна створювати, лише поки секретів менше ніж { $max }.
   *[many] Тут { $count } секретів. Нові можна створювати, лише поки секретів менше ніж { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } попередня версія залишиться доступною для читання, але відкотити до неї секрет не можна буде.
    [few] { $count } попередні версії залишаться доступними для читання, але відкотити до них секрет не можна буде.
   *[many] { $count } попередніх версій залишаться доступними для читання, але відкотити до них секрет не можна буде.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен працюватиме й надалі. Створювати нові не можна буде.
    [few] { $count } токени працюватимуть і надалі. Створювати нові не можна буде.
   *[many] { $count } токенів працюватимуть і надалі. Створювати нові не можна буде.
}
plan-lapse-rotation = Виконати ротацію ключа даних не можна буде.

secret-reveal = Показати
secret-hide = Приховати
secret-copy = Копіювати
secret-copied = Скопійовано
secret-not-given = Не вдалося завантажити значення.
secret-needs-script = Щоб показати або скопіювати значення тут, потрібен JavaScript; значення можна отримати й через API.

skip-to-content = Перейти до вмісту
language = Мова

lockbox-new = Новий сейф
lockbox-make = Новий сейф (шифрується у вашому браузері)
lockbox-back = Назад до секрету
lockbox-hint = Сейф шифрується й відкривається в цьому браузері. Ні парольна фраза, ні значення не покидають цю сторінку.
lockbox-needs-script = Щоб відкрити або зашифрувати сейф тут, потрібен JavaScript.
lockbox-open = Відкрити сейф
lockbox-seal = Зашифрувати значення
lockbox-warning = Якщо парольну фразу втрачено, відновити значення не зможе ніхто.
lockbox-passphrase = Парольна фраза
lockbox-again = Парольна фраза ще раз
lockbox-store = Зашифрувати й зберегти
lockbox-go = Відкрити або зашифрувати в цьому браузері
lockbox-instead = Замінити значення сейфом
lockbox-wrong-passphrase = Парольна фраза неправильна, або сейф було змінено.
lockbox-failed = У цьому браузері виконати це не вдалося.
lockbox-no-text = Вміст — не текст; його можна завантажити.
lockbox-encoding = Тут є неприпустимі символи.
lockbox-no-passphrase = Введіть парольну фразу.
lockbox-other-passphrase = Парольні фрази не збігаються.

undo = Скасувати
flash-secret-created = Секрет { $name } створено.
flash-secret-stored = Секрет { $name } збережено як версію { $count }.
flash-secret-described = Опис і тип секрету { $name } збережено.
flash-secret-deleted = Секрет { $name } видалено.
flash-secret-restored = Секрет { $name } відновлено.
flash-secret-purged = Секрет { $name } видалено назавжди.
flash-secret-rolled-back = Секрет { $name } відкочено та збережено як версію { $count }.
flash-secret-renamed = Секрет перейменовано на { $name }.
flash-secret-copied = Секрет скопійовано до { $name }.
flash-imported = { $count ->
    [one] До { $name } імпортовано { $count } секрет.
    [few] До { $name } імпортовано { $count } секрети.
   *[many] До { $name } імпортовано { $count } секретів.
}
flash-many-deleted = { $count ->
    [one] Із { $name } видалено { $count } секрет.
    [few] Із { $name } видалено { $count } секрети.
   *[many] Із { $name } видалено { $count } секретів.
}
flash-many-restored = { $count ->
    [one] У { $name } відновлено { $count } секрет.
    [few] У { $name } відновлено { $count } секрети.
   *[many] У { $name } відновлено { $count } секретів.
}
flash-undone = { $count ->
    [one] У { $name } скасовано зміну { $count } секрету.
    [few] У { $name } скасовано зміни { $count } секретів.
   *[many] У { $name } скасовано зміни { $count } секретів.
}
flash-token-saved = Токен { $name } збережено.
flash-token-locked = Токен № { $name } заблоковано.
flash-token-unlocked = Токен № { $name } розблоковано.
flash-token-revoked = Токен № { $name } відкликано.
flash-token-rotated = { $count ->
    [one] Створено заміну для токена № { $name }, який перестане діяти не пізніше ніж через { $count } годину.
    [few] Створено заміну для токена № { $name }, який перестане діяти не пізніше ніж через { $count } години.
   *[many] Створено заміну для токена № { $name }, який перестане діяти не пізніше ніж через { $count } годин.
}
flash-token-replaced = Створено заміну для токена № { $name }, який тепер відкликано.
flash-token-shown = Токен № { $name } не можна показати знову. Якщо у вас його немає, замініть його.
flash-environment-declared = Середовище { $name } створено.
flash-environment-changed = Середовище { $name } збережено.
flash-environment-deleted = Середовище { $name } видалено.
flash-environment-copied = { $count ->
    [one] До { $name } скопійовано { $count } секрет.
    [few] До { $name } скопійовано { $count } секрети.
   *[many] До { $name } скопійовано { $count } секретів.
}
flash-environment-copied-some = { $count ->
    [one] До { $name } скопійовано { $count } секрет, пропущено: { $skipped }.
    [few] До { $name } скопійовано { $count } секрети, пропущено: { $skipped }.
   *[many] До { $name } скопійовано { $count } секретів, пропущено: { $skipped }.
}
flash-environment-rolled-back = { $name } відкочено до ревізії { $count }.
flash-environment-unchanged = { $name } вже відповідає ревізії { $count }.
flash-rotation-started = Ротацію розпочато.
