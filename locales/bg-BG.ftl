# The texts of the pages in Bulgarian (Bulgaria).

tab-code = Код
tab-issues = Задачи
tab-pull-requests = Заявки за сливане
tab-actions = Действия
tab-packages = Пакети
tab-projects = Проекти
tab-releases = Издания
tab-wiki = Уики
tab-activity = Дейност
tab-settings = Настройки
mark-archived = Архивирано
mark-private = Частно
mark-internal = Вътрешно
forge-home = Начална страница на Git сървъра

vault = Трезор
sign-in = Вход
sign-in-hint = Влезте с един от вашите токени за Git сървъра.
sign-in-token = Токен
sign-out = Изход
sign-in-unknown-token = Git сървърът не познава този токен.

secrets = Тайни
secrets-count = { $count ->
    [one] { $count } тайна
   *[other] { $count } тайни
}
secrets-none = Тук все още няма тайни.
secrets-first = Създайте първата тайна тук, поставете цял файл .env или запазете тайна чрез API:
secrets-ask = Първата тайна може да бъде запазена от всеки с право на запис в това хранилище.
secrets-none-found = Няма тайни, които отговарят на търсенето.
search = Търсене
filter-environment = Среда
filter-type = Тип
filter-any-environment = Всички среди
filter-any-type = Всички типове
filter-deleted = Включително изтритите
filter-apply = Прилагане
filter-clear = Изчистване на филтрите

secret-name = Име
secret-description = Описание
secret-type = Тип
secret-version = Версия
secret-changed = Променена
secret-changed-by = Променена от
secret-deleted = Изтрита
secret-lockbox = Сейф

page-previous = Предишна
page-next = Следваща
page-of = Страница { $page } от { $pages }

sessions = Активни сесии
sessions-hint = Браузърите, в които сте влезли. Прекратете сесиите, които не разпознавате.
session-this = Този браузър
session-address = Адрес
session-agent = Браузър
session-created = Време на влизане
session-seen = Последно използване
session-end = Прекратяване на сесията

error-title = Действието не беше изпълнено

error-invalid-request = Нещо в заявката не е наред.
error-invalid-version = Това не е номер на версия.
error-unauthorized = Не сте влезли или Git сървърът вече не признава входа ви.
error-invalid-token = Този токен е невалиден.
error-token-expired = Срокът на този токен е изтекъл.
error-token-revoked = Този токен е отменен.
error-limit-reached = Достигнато е ограничението на плана.
error-enterprise-required = За това е необходим планът Enterprise.
error-forbidden = Нямате право на това действие.
error-access-denied = Този токен няма право на това действие.
error-not-found = Тук няма такова нещо или нямате право да го виждате.
error-method-not-allowed = Това не може да се направи тук.
error-request-timeout = Отне твърде много време. Преди да опитате отново, проверете дали промяната вече не е направена.
error-already-exists = Това име вече е заето.
error-key-mismatch = Стойностите в това хранилище са шифровани с друг главен ключ.
error-version-conflict = Някой ви е изпреварил и вече е направил промяна.
error-value-too-large = Стойността е твърде голяма.
error-unsupported-media-type = Услугата не приема такъв вид съдържание.
error-token-locked = Този токен е заключен.
error-rate-limited = Твърде много опити. Изчакайте малко и опитайте отново.
error-decryption-failed = Запазената стойност не можа да бъде дешифрирана.
error-encryption-failed = Стойността не можа да бъде шифрована.
error-internal-error = Възникна грешка в услугата.
error-forge-unavailable = Git сървърът не отговаря. Опитайте по-късно.
error-audit-unavailable = В момента не може да се пише в одитния журнал, затова нищо не се предоставя. Преди да опитате отново, проверете дали промяната вече не е направена.
error-request-id = Заявка { $id }

secret-new = Нова тайна

import = Поставяне на файл .env
import-hint = Редове от вида NAME=value, с коментари и стойности в кавички. Знакът $ остава такъв, какъвто е: нищо не се поставя на негово място.
import-text = Съдържание на файла
import-environment = Поставяне в средата
import-environment-none = Никоя: имената, както са във файла
import-preview = Преглед
import-store = Запазване на всичко
import-plan = Какво ще бъде запазено
import-line = Ред
import-outcome = Какво ще стане
import-new = нова
import-changed = променена
import-unchanged = без промяна
import-refused = отхвърлена
import-nothing = Всичко вече е запазено в този вид.
import-blocked = Нищо не може да се запази, докато нещо е отхвърлено.
import-no-assignment = Ред { $line } не е от вида NAME=value.
import-unterminated = Кавичките на ред { $line } не са затворени.
import-after-quote = На ред { $line } има нещо след затварящите кавички.
import-ambiguous = Програмите четат по различен начин стойността на ред { $line }. Поставете я в единични кавички.
import-twice = Името от ред { $line } вече го има на ред { $first }.
import-too-many = Променливите са повече от { $max }, започвайки от ред { $line }.
secret-name-hint = Букви, цифри, долни черти, тирета и точки; частта преди първата точка е средата.
secret-value = Стойност
secret-new-value = Нова стойност
secret-comment = Коментар
secret-store = Запазване
secret-change = Промяна
secret-describe = Запазване на описанието и типа
secret-created = Създадена
secret-delete = Изтриване
secret-restore = Възстановяване
secret-purge = Окончателно изтриване
secret-confirm-purge = За да изтриете окончателно тайната с всичките ѝ версии, въведете { $name }

versions = Версии
version-current = Текуща
version-roll-back = Връщане към версията
version-number = Версия { $version }
version-actions = Действия
version-author = Автор
version-written = Версия { $version } от { $who }, { $time }

value-lost = Тази стойност не може да се покаже в поле, без да се промени. Изберете я като файл.
value-file = Или файл
value-file-hint = Избраният файл се запазва вместо съдържанието на полето. Трябва да е текст в UTF-8.
value-download = Изтегляне
value-edit = Започване от текущата стойност

secret-details = Описание и тип
secret-delete-means = По-късно може да бъде възстановена с всичките си версии.
secret-delete-sure = Изтриване на { $name }

conflict = Някой ви изпревари
conflict-kept = Въведеното от вас все още не е запазено никъде. То е по-долу.
conflict-mine = Вашата стойност
conflict-diff = От другата стойност към вашата
conflict-store = Запазване на моята като версия { $version }
conflict-compare = Сравняване с другата
conflict-drop = Отказ от моята и преглед на другата

compare = Сравняване на две версии
compare-of = От версия { $from } до версия { $to }
compare-from = От версия
compare-to = До версия
compare-show = Показване на разликите
compare-hint = Ще бъдат показани и двете стойности, а в одита ще се отбележи, че и двете са прочетени.
diff = Разлики
diff-none = Еднакви са.
diff-sealed = Сейфът е шифрован; услугата не може да сравни съдържанието му.
diff-unended = (без нов ред в края)

rollback-to = Връщане към версия { $version }
rollback-means = Съдържанието на версия { $version } ще бъде запазено отново като версия { $next }.
rollback-from = Сега
rollback-back = Ще се върне
rollback-confirm = За да се върнете към версията, въведете { $name }

new-exists = Преглед на съществуващата тайна { $name }
new-gone = Тайната { $name } междувременно беше изтрита. Въведеното от вас все още не е запазено никъде; ако го запазите тук, тайната ще бъде възстановена с тази стойност.

token-for-ever = Никога
token-unused = Все още не

tokens = Токени
tokens-none = Тук все още няма токени.
tokens-all = Показване и на отменените
tokens-live = Скриване на отменените
token-new = Нов токен
token-description = Предназначение
token-scope = Обхват
token-scope-hint = Какво може токенът: read, write, admin, read:PATTERN или write:PATTERN, разделени със запетаи. PATTERN е име на тайна или начало на имена с * накрая. До защитените среди се стига само с PATTERN, който започва с името им.
token-ttl = Срок на валидност
token-ttl-hint = Число и единица: h за часове, d за дни, w за седмици, y за години, например 30d. При 0 не изтича никога.
token-addresses = Адреси
token-addresses-hint = IP адреси и мрежи, от които може да се използва, разделени със запетаи. Оставете празно за отвсякъде.
token-everywhere = Отвсякъде
token-test = Проверка на обхвата
token-reach = От наличните тайни този обхват чете { $read } и записва { $write }.
token-reads = чете
token-reads-and-writes = чете и записва
token-create = Създаване на токен
token-expires = Изтича
token-used = Последно използване
token-uses = { $count ->
    [one] { $count } път
   *[other] { $count } пъти
}
token-revoked = Отменен
token-expired = Изтекъл
token-locked = Заключен
token-ends-soon = Изтича скоро
token-orphan = Без активен собственик
token-orphan-hint = Профилът, с който е създаден този токен, вече не е активен в Git сървъра, затова токенът се отхвърля.
token-made-by = Токен { $id }, създаден от { $who } на { $date }.
token-made-with = Създаден е с токен { $id } и се отменя заедно с него.
token-audit = Какво е правено с него
token-describe = Запазване
token-lock = Заключване
token-lock-hint = Заключен токен се отхвърля, докато някой не го отключи.
token-locked-until = Заключен е до { $date }.
token-locked-by-hand = Заключен е, докато някой не го отключи.
token-unlock = Отключване
token-revoke = Отмяна
token-revoke-hint = Оттам нататък завинаги се отхвърлят и той, и всички токени, създадени с него. Задачите, които го използват, ще завършват с грешка.
token-revoke-now = Отмяна сега
token-made = Нов токен
token-made-hint = Копирайте го сега: няма да бъде показан отново.
token-by-curl = Чрез curl
token-in-workflow = В работен процес
token-in-workflow-hint = Запазете токена като тайна на Git сървъра с име VAULT_TOKEN. Тогава в тази стъпка всяка достъпна тайна е променлива на средата:

audit = Одит
audit-none = Няма съответстващи записи.
audit-action = Действие
audit-any-action = Всички действия
audit-secret = Тайна
audit-address = Адрес
audit-outcome = Резултат
audit-any-outcome = Всички резултати
audit-only-done = Изпълнено
audit-only-refused = Отказано
audit-done = Изпълнено
audit-refused = Отказано
audit-from = От (UTC)
audit-to = До (UTC)
audit-user-id = ID на потребителя
audit-token-id = ID на токена
audit-request = Заявка
audit-export = Експортиране на всичко като { $format }
audit-number = Номер
audit-time = Време
audit-who = Кой
audit-token = токен { $id }
author-token = токен „{ $name }“
author-unknown = потребител { $id }

chain = Верига на одита
chain-hint = Всеки запис е свързан с предишния, така че никой не може да бъде незабелязано променен, премахнат или вмъкнат.
chain-check = Проверка на веригата
chain-whole = Веригата е цяла: записите от { $first } до { $last } са такива, каквито са били записани.
chain-older = По-ранните записи не бяха проверени.
chain-broken = Веригата е прекъсната: съхраненото не е това, което е било записано.
chain-head = Най-нов запис
chain-head-hint = Номер и хеш на най-новия запис. Пазете ги на друго място: с тях по-късно може да се докаже, че нищо дотук не е променяно.

keys = Ключове
keys-fallback = Главният ключ е получен от SECRET_KEY на Git сървъра: ако SECRET_KEY се промени, всички тайни ще бъдат загубени. Помолете администратор да зададе отделен главен ключ.
keys-due = С този ключ за данни вече са шифровани много стойности: време е за ротация.
keys-source = Главен ключ
keys-data-key = Ключ за данни
keys-version = Версия { $version }, създадена на { $date }
keys-age = Възраст на ключа за данни
keys-none = Тук все още нищо не е запазено, затова няма ключ за данни.
keys-seals = Стойности, шифровани с този ключ
keys-seals-of = { $count } от най-много { $max }
keys-rotation = Ротация
keys-rotation-hint = Ротацията създава нов ключ за данни и шифрова с него наново всяка версия на всяка тайна. Междувременно тайните могат да се четат и записват.
keys-running = В ход. Повторно шифровани версии: { $done } от { $total }.
keys-ended = Повторно шифровани версии: { $done } от { $total }; завършено на { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } версия не може да бъде дешифрирана и остава под стария ключ.
   *[other] { $failed } версии не могат да бъдат дешифрирани и остават под стария ключ.
}
keys-started = Начало: { $date }, от { $who }.
keys-checked = { $versions ->
    [one] Дешифрирана е { $versions } версия, неуспешни: { $failed }. Нищо не е променено.
   *[other] Дешифрирани са { $versions } версии, неуспешни: { $failed }. Нищо не е променено.
}
keys-check = Проверка без промени
keys-rotate = Ротация на ключа за данни
keys-rotate-hint = Не може да бъде спряна или отменена. Когато всичко е шифровано наново, старият ключ за данни се унищожава.
keys-rotate-now = Ротация сега

more-not-shown = { $count ->
    [one] Още { $count } не е показано.
   *[other] Още { $count } не са показани.
}

plan = План
plan-name = Тази инстанция е с план { $tier }.
plan-none = Няма лиценз.
plan-invalid = Зададеният лиценз е невалиден.
plan-in-force = Лицензът е в сила.
plan-in-force-until = Лицензът е в сила до { $date }.
plan-grace = Лицензът изтече на { $date }. Всичко продължава да работи до { $until }.
plan-lapsed = Лицензът изтече на { $date } и вече не е в сила.
plan-dev-mode = Не се изисква лиценз: режим за разработка.
plan-days-left = { $days ->
    [one] Остава { $days } ден.
   *[other] Остават { $days } дни.
}
plan-used = { $used }, без ограничение
plan-used-of = { $used } от { $max }
plan-at-most = Най-много { $max }
plan-no-limit = Без ограничение
plan-live-tokens = Действащи токени
plan-users = Потребители на инстанцията
plan-users-hint = За потребител се брои всеки, който през последните { $days } дни е направил нещо в който и да е трезор на инстанцията.
plan-users-exceeded = Инстанцията се използва от повече хора, отколкото позволява лицензът. Никой не губи достъп, но е нужен по-голям лиценз.
plan-retention = Съхранение на одита
plan-for-ever = Безсрочно
days = { $days ->
    [one] { $days } ден
   *[other] { $days } дни
}
plan-versioning = По-стари версии на тайните
plan-tokens = Токени за CI задачи
plan-sso = Единен вход (SSO)
plan-rotation = Ротация на ключа за данни
plan-included = Включено
plan-not-included = Не е включено
plan-lapse = Когато лицензът изтече
plan-lapse-hint = Всичко запазено може и занапред да се чете, експортира и изтрива, а на наличните тайни могат да се задават нови стойности.
plan-lapse-secrets = { $count ->
    [one] Тук има { $count } тайна. Нови могат да се създават само докато са по-малко от { $max }.
   *[other] Тук има { $count } тайни. Нови могат да се създават само докато са по-малко от { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } по-стара версия остава и може да се чете, но не може да се върне тайна към нея.
   *[other] { $count } по-стари версии остават и могат да се четат, но не може да се върне тайна към тях.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен продължава да работи. Нови не могат да се създават.
   *[other] { $count } токена продължават да работят. Нови не могат да се създават.
}
plan-lapse-rotation = Ключът за данни не може да бъде ротиран.

secret-reveal = Показване
secret-hide = Скриване
secret-copy = Копиране
secret-copied = Копирано
secret-not-given = Стойността не беше предоставена.
secret-needs-script = За показване или копиране на стойността тук е необходим JavaScript; стойността може да се получи и чрез API.

skip-to-content = Към съдържанието
language = Език

lockbox-new = Нов сейф
lockbox-back = Обратно към тайната
lockbox-hint = Сейфът се шифрова и отваря в този браузър. Нито паролната фраза, нито стойността напускат тази страница.
lockbox-needs-script = За отваряне или шифроване на сейф тук е необходим JavaScript.
lockbox-open = Отваряне на сейфа
lockbox-seal = Шифроване на стойност
lockbox-warning = Ако паролната фраза се загуби, никой не може да възстанови стойността.
lockbox-passphrase = Паролна фраза
lockbox-again = Паролната фраза още веднъж
lockbox-store = Шифроване и запазване
lockbox-download = Изтегляне
lockbox-go = Отваряне или шифроване в този браузър
lockbox-instead = Замяна на стойността със сейф
lockbox-wrong-passphrase = Паролната фраза е грешна или сейфът е бил променен.
lockbox-failed = Това не можа да се направи в този браузър.
lockbox-no-text = Съдържанието не е текст; може да се изтегли.
lockbox-encoding = Има недопустими знаци.
lockbox-no-passphrase = Паролна фраза: празната не защитава нищо.
lockbox-other-passphrase = Паролна фраза: двете не съвпадат.
