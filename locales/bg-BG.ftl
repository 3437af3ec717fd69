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
tab-forgejo-code = Код
tab-forgejo-issues = Задачи
tab-forgejo-pull-requests = Заявки за сливане
tab-forgejo-actions = Действия
tab-forgejo-packages = Пакети
tab-forgejo-projects = Проекти
tab-forgejo-releases = Издания
tab-forgejo-wiki = Уики
tab-forgejo-activity = Дейност
mark-forgejo-archived = Архивирано
mark-forgejo-private = Частно
mark-forgejo-internal = Вътрешно
forge-home = Начална страница на Git сървъра

vault = Трезор
sign-in = Вход
sign-in-hint = Поставете личен токен за достъп с обхвати read:user и read:repository. За промяна на тайни и за четене от защитени среди е нужен и write:repository.
sign-in-token = Токен
sign-out = Изход
sign-in-unknown-token = Git сървърът не познава този токен.

secrets = Тайни
secrets-count = { $count ->
    [one] { $count } тайна
   *[other] { $count } тайни
}
secrets-none = Тук все още няма тайни.
secrets-first = Създайте първата тук, поставете цял файл .env или запазете тайна чрез API:
secrets-ask = Първата тайна може да добави всеки с право на запис в това хранилище.
secrets-none-found = Няма тайни, които отговарят на търсенето.
search = Търсене
filter-environment = Среда
filter-type = Тип
filter-any-type = Всички типове
filter-deleted = Включително изтритите
filter-apply = Прилагане
filter-clear = Изчистване на филтрите
filter = Филтър
filter-all = Всички
sort = Подреждане по
sort-name = Име
sort-changed = Последна промяна
page-size = Имена на страница
names-count = { $count ->
    [one] { $count } име
   *[other] { $count } имена
}
from-base = от базовия набор
secrets-search = Търсене в имената и описанията
add = добавяне
version-short = v{ $version }
secret-hides = Ще се скрие след { $n } сек.

secret-name = Име
secret-description = Описание
secret-type = Тип
secret-version = Версия
secret-changed = Променена
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
error-title-not-found = Не е намерено
error-title-no-access = Няма достъп
error-title-plan = Вашият план не включва това

error-invalid-request = Проверете въведените данни.
error-invalid-version = Това не е номер на версия.
error-unauthorized = Не сте влезли или Git сървърът вече не признава влизането ви.
error-invalid-token = Този токен е невалиден.
error-token-expired = Срокът на този токен е изтекъл.
error-token-revoked = Този токен е отменен.
error-limit-reached = Достигнато е ограничението на плана.
error-enterprise-required = За това е необходим планът Enterprise.
error-forbidden = Нямате право на това действие.
error-access-denied = Този токен няма право на това действие.
error-not-found = Не е намерено или нямате достъп.
error-state-unavailable = Това по-ранно състояние вече не е достъпно.
error-method-not-allowed = Това не може да се направи тук.
error-request-timeout = Отне твърде много време. Преди да опитате отново, проверете дали промяната вече не е направена.
error-already-exists = Това име вече е заето.
error-environment-has-names = Вече има тайни, чиито имена започват с името на тази среда.
error-environment-not-empty = В тази среда все още има тайни, може би изтрити.
error-too-many-environments = Това хранилище не може да има повече среди.
error-older-process = Тази база данни все още се използва от по-стара версия на Forgevault. Опитайте отново, след като тази версия бъде обновена.
error-key-mismatch = Стойностите в това хранилище са шифровани с друг главен ключ.
error-version-conflict = Някой направи промяна, докато редактирахте.
error-value-too-large = Стойността е твърде голяма.
error-unsupported-media-type = Услугата не приема такъв вид съдържание.
error-token-locked = Този токен е заключен.
error-precondition-required = За тази промяна е нужна текущата ревизия. Презаредете страницата и опитайте отново.
error-rate-limited = Твърде много опити. Изчакайте малко и опитайте отново.
error-decryption-failed = Запазена стойност не можа да бъде дешифрирана.
error-encryption-failed = Стойността не можа да бъде шифрована.
error-internal-error = Възникна грешка в услугата.
error-environments-unreadable = Средите на това хранилище са променени извън Forgevault. Операторът на услугата трябва да ги зададе отново.
error-forge-unavailable = Git сървърът не отговаря. Опитайте по-късно.
error-audit-unavailable = В момента не може да се пише в одитния журнал, затова нищо не се предоставя. Преди да опитате отново, проверете дали промяната вече не е направена.
error-request-id = Номер на заявката: { $id } (посочете го, когато съобщавате за проблема)

secret-new = Нова тайна

import = Импортиране на .env
import-hint = Редове от вида ИМЕ=стойност, по желание с коментари и със стойности в кавички. Знакът $ се запазва непроменен; променливите не се заместват. Между двойни кавички само \", \\ и \n са екраниращи последователности.
import-text = Съдържание на файла
import-environment = Добавяне в средата
import-environment-none = Без среда: имената, както са във файла
import-preview = Предварителен преглед
import-store = { $count ->
    [one] Импортиране на { $count } тайна
   *[other] Импортиране на { $count } тайни
}
import-plan = Какво ще бъде запазено
import-line = Ред
import-outcome = Какво ще се случи
import-new = нова
import-changed = променена
import-unchanged = без промяна
import-literal = Знакът $ в нея остава непроменен; променливите не се заместват.
import-refused = отхвърлена
import-nothing = Всичко вече е запазено точно в този вид.
import-blocked = Докато има нещо отхвърлено, нищо не може да бъде запазено.
import-no-assignment = Ред { $line } не е от вида ИМЕ=стойност.
import-unterminated = Кавичката на ред { $line } не е затворена.
import-after-quote = На ред { $line } има още нещо след затварящата кавичка.
import-ambiguous = Различните програми четат стойността на ред { $line } по различен начин. Оградете я с единични кавички. Ако съдържа единична кавичка или завършва с \, използвайте двойни кавички и пишете \ като \\ и " като \".
import-twice = Името от ред { $line } вече се среща на ред { $first }.
import-too-many = Променливите са повече от { $max }: излишните започват от ред { $line }.
secret-name-hint = Букви, цифри, долни черти, тирета и точки.
secret-value = Стойност
secret-new-value = Нова стойност
secret-comment = Коментар (вижда се в историята)
secret-create = Създаване на тайната
secret-create-another = Създаване и добавяне на още една
secret-environment = Среда
secret-store = Запазване
secret-change = Промяна на стойността
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
version-comment = Коментар
version-actions = Действия
version-author = Автор
version-written = Версия { $version } от { $who }, { $time }

form-kept = Преди този формуляр да бъде изпратен, трябваше да влезете отново. Още нищо не е запазено: проверете го и го изпратете пак.
value-lost = Тази стойност не може да се покаже в поле, без да бъде променена. Изберете файл, който я съдържа.
value-file = Или файл
value-file-hint = Ако изберете файл, той се запазва вместо съдържанието на полето. Трябва да е текст в UTF-8.
value-line-breaks = Нови редове в тази стойност:
value-download = Изтегляне
value-edit = Редактиране на текущата стойност

secret-details = Описание и тип
secret-delete-means = По-късно тайната може да се възстанови с всичките ѝ версии.
secret-delete-sure = Изтриване на { $name }

conflict = Някой промени тази тайна, докато я редактирахте
conflict-kept = Въведеното още никъде не е запазено. Ще го намерите по-долу.
conflict-mine = Вашата стойност
conflict-diff = От запазената стойност към вашата
conflict-store = Запазване на моята като версия { $version }
conflict-compare = Сравняване със запазената
conflict-drop = Отхвърляне на моята и преглед на запазената

compare = Сравняване на две версии
compare-of = От версия { $from } към версия { $to }
compare-from = От версия
compare-to = Към версия
compare-show = Показване на разликите
compare-hint = Ще бъдат показани и двете стойности, а четенето им ще се отбележи в одитния журнал.
diff = Разлики
diff-none = Няма разлики.
diff-sealed = Сейфът е шифрован; услугата не може да сравни съдържанието му.
diff-unended = (няма нов ред в края)

rollback-to = Връщане към версия { $version }
rollback-means = Съдържанието на версия { $version } ще бъде запазено отново като версия { $next }.
rollback-from = Текуща
rollback-back = Възстановена
rollback-confirm = За да се върнете към тази версия, въведете { $name }

new-exists = Преглед на съществуващата тайна { $name }
new-gone = Междувременно тайната { $name } беше изтрита. Въведеното още никъде не е запазено; ако го запазите тук, тайната ще бъде възстановена с тази стойност.

token-for-ever = Никога
token-unused = Още не е използван

environments = Среди
environments-hint = Една тайна принадлежи към среда, ако името ѝ започва с името на средата и точка. Всички останали тайни са в базовия набор.
environment-name = Име
environment-name-hint = Малки букви, цифри, долни черти и тирета.
environment-base-hint = Тайни без среда
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Защитена
# A label: a secret that is missing here is taken from the base.
environment-overlay = Допълва се от базовия набор
environment-changed = Последна промяна
# In place of the number of secrets.
environment-no-access = Няма достъп
environment-new = Нова среда
environment-create = Създаване на средата
environment-protect-hint = В защитена среда само администратори могат да променят тайни, а хората с право само на четене не ги виждат.
environment-take-in = { $count ->
    [one] Включване и на тайната, чието име вече започва с това име и точка
   *[other] Включване и на тези { $count } тайни, чиито имена вече започват с това име и точка
}
environment-change = Промяна на средите
environment-protect = Защита на { $name }
environment-unprotect = Премахване на защитата на { $name }
environment-delete = Изтриване на { $name }
environment-delete-hint = Можете да изтриете само среда, в която няма никакви тайни, дори изтрити.
environment-delete-now = Изтриване на средата

tokens = Токени
tokens-none = Тук все още няма токени.
tokens-all = Показване и на отменените
tokens-live = Скриване на отменените
token-new = Нов токен
token-description = Описание
token-scope = Обхват
token-scope-hint = Какво е разрешено на токена: read, write, admin, read:PATTERN или write:PATTERN, разделени със запетаи. PATTERN е име на тайна или начало на имена със знак * в края. Защитените среди са достъпни само чрез шаблон, който започва с името им.
token-ttl = Срок на валидност
token-ttl-hint = Число и единица: h за часове, d за дни, w за седмици, y за години, например 30d. При 0 токенът никога не изтича.
token-addresses = Адреси
token-addresses-hint = IP адреси и мрежи, от които токенът може да се използва, разделени със запетаи. Ако е празно – отвсякъде.
token-everywhere = Отвсякъде
token-test = Проверка на обхвата
token-reach = От сегашните тайни с този обхват са достъпни: за четене – { $read }, за запис – { $write }.
token-reads-and-writes = четене и запис
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
token-orphan-hint = Профилът, с който е създаден този токен, вече не е активен на Git сървъра, затова токенът не се приема.
token-made-by = Създаден от { $who } на { $date } · № { $id }
token-made-with = Създаден с токен № { $id } и ще бъде отменен заедно с него
token-audit = Преглед на активността
token-describe = Запазване
token-lock = Заключване
token-lock-hint = Заключен токен не се приема, докато някой не го отключи.
token-locked-until = Токенът е заключен до { $date }.
token-locked-by-hand = Токенът е заключен, докато някой не го отключи.
token-unlock = Отключване
token-revoke = Отмяна на токена
token-revoke-hint = След това токенът и всички токени, създадени с него, вече никога няма да бъдат приети. Задачите, които го използват, ще завършват с грешка.
token-revoke-now = Отмяна на токена сега
token-made = Токенът е създаден
token-made-hint = Копирайте го сега: няма да бъде показан отново.

audit = Одитен журнал
audit-none = Няма съответстващи записи.
audit-action = Действие
audit-from = От (UTC)
audit-to = До (UTC)
audit-token = токен { $id }
author-token = токен „{ $name }“
author-unknown = потребител { $id }

chain = Верига на одитния журнал
chain-hint = Всеки запис е обвързан с предишния, така че проверката разкрива променен, премахнат или вмъкнат запис. Само последните записи биха могли да бъдат отрязани незабелязано: вижте по-долу.
chain-check = Проверка на веригата
chain-whole = Веригата е цяла: записите от { $first } до { $last } са такива, каквито са били записани.
chain-older = По-ранните записи не са проверени.
chain-broken = Веригата е прекъсната: съхраненото се различава от това, което е било записано.
chain-unproven = Записите от { $first } до { $last } не могат да бъдат доказани тук: ключът на веригата им принадлежи на главен ключ, който не е наличен.
chain-take-over = При запис { $number } веригата е поета от друг главен ключ. Този запис казва на какво се основават предишните.
chain-head = Последен запис
chain-head-hint = Номерът и хешът на последния запис. Пазете ги на друго място: с тях по-късно може да се докаже, че до този запис нищо не е променяно.

keys = Ключове
keys-fallback = Главният ключ е получен от SECRET_KEY на Git сървъра: ако SECRET_KEY се промени, тайните не могат да бъдат прочетени, докато старият ключ не бъде зададен отново. Помолете администратор да зададе отделен главен ключ.
keys-due = С този ключ за данни вече са шифровани много стойности: време е за ротация.
keys-source = Главен ключ
keys-source-variable = Променлива на средата { $name }
keys-source-variable-file = Файл, посочен в променливата на средата { $name }
keys-source-configuration = Ключ от конфигурацията { $name }
keys-source-configuration-file = Файл, посочен в ключа от конфигурацията { $name }
keys-source-app-ini = { $name } в { $path }
keys-source-app-ini-file = Файл, посочен в { $name } в { $path }
keys-source-file = Файл { $path }
keys-source-forge = Получен от SECRET_KEY на Git сървъра · { $place }
keys-data-key = Ключ за данни
keys-version = Версия { $version }, създадена на { $date }
keys-age = Възраст на ключа за данни
keys-none = Тук още нищо не е запазено, затова няма ключ за данни.
keys-seals = Стойности, шифровани с този ключ
keys-seals-of = { $count } от най-много { $max }
keys-rotation = Ротация
keys-rotation-hint = При ротация се създава нов ключ за данни и с него се шифрова отново всяка версия на всяка тайна. През това време тайните могат да се четат и записват.
keys-running = В ход. Повторно шифровани версии: { $done } от { $total }.
keys-ended = Повторно шифровани версии: { $done } от { $total } ({ $date }).
keys-incomplete = { $failed ->
    [one] { $failed } версия не можа да бъде дешифрирана и остава шифрована със стария ключ.
   *[other] { $failed } версии не можаха да бъдат дешифрирани и остават шифровани със стария ключ.
}
keys-started = Ротацията е стартирана от { $who } на { $date }.
keys-checked = { $versions ->
    [one] Дешифрирана е { $versions } версия, неуспешни: { $failed }. Нищо не е променено.
   *[other] Дешифрирани са { $versions } версии, неуспешни: { $failed }. Нищо не е променено.
}
keys-check = Проверка без промени
keys-rotate = Ротация на ключа за данни
keys-rotate-hint = Ротацията не може да бъде спряна или отменена. Когато всичко бъде шифровано отново, старият ключ за данни ще бъде унищожен.
keys-rotate-now = Стартиране на ротацията

more-not-shown = Непоказани: още { $count }.

plan = План
plan-name = Планът на тази инстанция е { $tier }.
plan-none = Няма лиценз.
plan-invalid = Зададеният лиценз е невалиден.
plan-in-force = Лицензът е в сила.
plan-in-force-until = Лицензът е в сила до { $date }.
plan-grace = Лицензът изтече на { $date }. До { $until } всичко продължава да работи.
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
plan-users-hint = За потребител се смята всеки, който през последните { $days } дни е извършил каквото и да е действие в някой трезор на инстанцията.
plan-users-exceeded = Инстанцията се използва от повече хора, отколкото позволява лицензът. Никой не губи достъп, но е необходим лиценз за повече потребители.
plan-retention = Срок за съхранение на одитния журнал
plan-for-ever = Без ограничение
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
plan-lapse-hint = Всичко запазено и занапред ще може да се чете, експортира и изтрива, а на съществуващите тайни ще могат да се задават нови стойности.
plan-lapse-secrets = { $count ->
    [one] Тук има { $count } тайна. Нови могат да се създават само докато тайните са по-малко от { $max }.
   *[other] Тук има { $count } тайни. Нови могат да се създават само докато тайните са по-малко от { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } по-стара версия ще остане достъпна за четене, но връщане към нея няма да е възможно.
   *[other] { $count } по-стари версии ще останат достъпни за четене, но връщане към тях няма да е възможно.
}
plan-lapse-tokens = { $count ->
    [one] { $count } токен ще продължи да работи. Нови няма да могат да се създават.
   *[other] { $count } токена ще продължат да работят. Нови няма да могат да се създават.
}
plan-lapse-rotation = Ротация на ключа за данни няма да е възможна.

secret-reveal = Показване
secret-hide = Скриване
secret-copy = Копиране
secret-copied = Копирано
secret-not-given = Стойността не можа да бъде заредена.
secret-needs-script = За показване или копиране на стойността тук е необходим JavaScript; стойността може да се получи и чрез API.

skip-to-content = Към съдържанието
language = Език

lockbox-new = Нов сейф
lockbox-make = Нов сейф (шифрован във вашия браузър)
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
lockbox-wrong-passphrase = Паролната фраза е грешна или сейфът е променен.
lockbox-failed = Това не можа да се направи в този браузър.
lockbox-no-text = Съдържанието не е текст; може да бъде изтеглено.
lockbox-encoding = Тук има невалидни знаци.
lockbox-no-passphrase = Въведете паролна фраза.
lockbox-other-passphrase = Паролните фрази не съвпадат.

undo = Отмяна на действието
flash-secret-created = Тайната { $name } е създадена.
flash-secret-stored = Тайната { $name } е запазена като версия { $count }.
flash-secret-described = Описанието и типът на { $name } са запазени.
flash-secret-deleted = Тайната { $name } е изтрита.
flash-secret-restored = Тайната { $name } е възстановена.
flash-secret-purged = Тайната { $name } е окончателно изтрита.
flash-secret-rolled-back = Тайната { $name } е върната към по-стара версия и запазена като версия { $count }.
flash-secrets-deleted = { $count ->
    [one] Изтрита е { $count } тайна от { $name }.
   *[other] Изтрити са { $count } тайни от { $name }.
}
flash-secrets-restored = { $count ->
    [one] Възстановена е { $count } тайна от { $name }.
   *[other] Възстановени са { $count } тайни от { $name }.
}
flash-secrets-copied = { $count ->
    [one] Копирана е { $count } тайна в { $name }.
   *[other] Копирани са { $count } тайни в { $name }.
}
flash-imported = { $count ->
    [one] Импортирана е { $count } тайна в { $name }.
   *[other] Импортирани са { $count } тайни в { $name }.
}
flash-token-saved = Токенът { $name } е запазен.
flash-token-locked = Токен № { $name } е заключен.
flash-token-unlocked = Токен № { $name } е отключен.
flash-token-revoked = Токен № { $name } е отменен.
flash-environment-declared = Средата { $name } е създадена.
flash-environment-changed = Средата { $name } е запазена.
flash-environment-deleted = Средата { $name } е изтрита.
flash-environment-rolled-back = { $name }: възстановено е предишно състояние, запазено като ревизия { $count }.
flash-rotation-started = Ротацията започна.
