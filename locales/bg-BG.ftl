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
mark-template = Шаблон
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
mark-forgejo-template = Шаблон
forge-home = Начална страница на Git сървъра

nav-milestones = Етапи
nav-explore = Разглеждане
nav-help = Помощ
nav-notifications = Известия
nav-menu = Меню
nav-create = Създаване…
nav-new-repository = Ново хранилище
nav-migrate = Нова миграция
nav-new-organization = Нова организация
nav-you = Профил и настройки…
nav-signed-in = Влезли сте като { $name }
nav-profile = Профил
nav-starred = Отбелязани
nav-subscriptions = Абонаменти
nav-settings = Настройки
nav-admin = Управление на сайта
nav-forge-sign-out = Изход
nav-vault-sign-out = Изход от трезора
header-rss = RSS емисия
header-watch = Наблюдаване
header-star = Отбелязване
header-fork = Разклоняване
header-forked-from = разклонено от { $name }
header-mirror-of = огледало на { $name }
tabs-more = Още

vault = Трезор
sign-in = Вход
sign-in-hint = Поставете личен токен за достъп с обхвати read:user и read:repository. За промяна на тайни и за четене от защитени среди е нужен и write:repository.
sign-in-token = Токен
sign-in-make = Създаване на токен
sign-out = Изход
sign-in-unknown-token = Git сървърът не познава този токен.

name = Име
description = Описание
type = Тип
environment = Среда
access = Достъп
history = История
cancel = Отказ
download = Изтегляне
save = Запазване
last-changed = Последна промяна
preview = Предварителен преглед

secrets = Тайни
secrets-none = Тук все още няма тайни.
secrets-first = Създайте първата тук, поставете цял файл .env или запазете тайна от терминал:
secrets-ask = Първата тайна може да добави всеки с право на запис в това хранилище.
secrets-none-found = Няма тайни, които отговарят на търсенето.
search = Търсене
filter-any-type = Всички типове
filter-deleted = Включително изтритите
filter-apply = Прилагане
filter-clear = Изчистване на филтрите
filter = Филтър
filter-all = Всички
sort = Подреждане по
page-size = Имена на страница
names-count = { $count ->
    [one] { $count } име
   *[other] { $count } имена
}
from-base = от базовия набор
secrets-search = Търсене в имената и описанията
add = добавяне
version-short = v{ $version }
select-all = Избиране на всички имена на тази страница
select-name = Избиране на { $name }
selected = Избрани: { $n }
selected-in = Среда:
selected-export = Изтегляне на .env
selected-copy = Копиране в
selected-delete-means = Тайните се изтриват от избраната среда и по-късно могат да се възстановят.
list-drop = Пуснете .env файла тук за предварителен преглед
secret-hides = Ще се скрие след { $n } сек.

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
session-at = от адрес { $address }
session-since = влизане: { $date }
session-active = последна активност: { $date }
session-end = Прекратяване на сесията
terminals = Терминали
terminals-hint = Терминали, в които е влязло с { $command }. Прекратете сесиите, които не разпознавате.

device = Влизане от терминал
device-code = Код
device-hint = Въведете кода, който { $command } показва във вашия терминал.
device-wrong = Този код е грешен, изтекъл или вече използван.
device-continue = Напред
device-asks = Програма иска да използва трезора от ваше име. Тя се нарича { $name }.
device-warning = Одобрете само ако току-що сами сте въвели { $command }. Откажете, ако някой ви е изпратил кода.
device-address = Нейният адрес
device-own-address = Вашият адрес
device-asked = Поискано
device-approve = Одобряване
device-deny = Отказ
device-approved = { $name } влезе. Върнете се към терминала си.
device-denied = { $name } не влезе.
device-confirm-title = Потвърждаване на действие
device-confirm-asks = Терминал, в който е влязло от ваше име, иска да направи това. Той се нарича { $name }.
device-action = Действие
device-repository = Хранилище
device-confirm-warning = Потвърдете само ако току-що сами сте започнали това. В продължение на десет минути този терминал ще може да прави и други неща, които дават достъп или са необратими.
device-confirm = Потвърждаване
device-confirmed = Потвърдено. { $name } може да продължи десет минути.

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
error-confirmation-required = Първо потвърдете това в браузъра.
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
error-conflict = Същата заявка все още се обработва. Опитайте отново след малко.
error-key-mismatch = Стойностите в това хранилище са шифровани с друг главен ключ.
error-version-conflict = Някой направи промяна, докато редактирахте.
error-value-too-large = Стойността е твърде голяма.
error-unsupported-media-type = Услугата не приема такъв вид съдържание.
error-idempotency-mismatch = Този ключ вече е използван за друга заявка.
error-token-locked = Този токен е заключен.
error-precondition-required = За тази промяна е нужна текущата ревизия. Презаредете страницата и опитайте отново.
error-rate-limited = Твърде много опити. Изчакайте малко и опитайте отново.
error-decryption-failed = Запазена стойност не можа да бъде дешифрирана.
error-encryption-failed = Стойността не можа да бъде шифрована.
error-internal-error = Възникна грешка в услугата.
error-environments-unreadable = Средите на това хранилище са променени извън Forgevault. Операторът на услугата трябва да ги зададе отново.
error-forge-unavailable = Git сървърът не отговаря. Опитайте по-късно.
error-audit-unavailable = В момента не може да се пише в одитния журнал, затова нищо не се предоставя. Преди да опитате отново, проверете дали промяната вече не е направена.
error-role-read = Нужно е право на четене в това хранилище; могат да ви го дадат администраторите му.
error-role-write = Нужно е право на запис в това хранилище; могат да ви го дадат администраторите му.
error-role-admin = Само администраторите на това хранилище могат да го направят.
error-role-archived = Това хранилище е архивирано, затова трезорът му е само за четене. Администраторите на хранилището могат да го разархивират.
error-plans = Вижте какво включва всеки план и как се инсталира лиценз
error-again = Нов опит
error-to-secrets = Обратно към тайните
error-to-forge = Към началната страница
error-request-id = Номер на заявката: { $id } (посочете го, когато съобщавате за проблема)

secret-new = Нова тайна

import = Импортиране на .env
import-hint = Редове от вида ИМЕ=стойност, по желание с коментари и със стойности в кавички. Знакът $ се запазва непроменен; променливите не се заместват. Между двойни кавички само \", \\ и \n са екраниращи последователности.
import-text = Или поставете съдържанието му
import-file = Файл
import-environment = Добавяне в средата
import-environment-none = Без среда: имената, както са във файла
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
import-show = Показване на промените
import-literal = Знакът $ в нея остава непроменен; променливите не се заместват.
import-refused = отхвърлена
import-nothing = Всичко вече е запазено точно в този вид.
import-blocked = Докато има нещо отхвърлено, нищо не може да бъде запазено.
import-unread = Останалата част не можа да бъде прочетена.
import-leave-out = Предварителен преглед без тези редове
import-left-out = { $count ->
    [one] { $count } ред се пропуска.
   *[other] { $count } реда се пропускат.
}
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
secret-change = Промяна на стойността
secret-change-hint = Запазва нова версия, без да показва текущата.
secret-edit = Редактиране
edit-title = Редактиране на { $name }
secret-more = Още действия
secret-sections = На тази страница
secret-elsewhere = В други среди
secret-is-deleted = Тази тайна е изтрита. Можете да я възстановите с всичките ѝ версии.
secret-move = Преименуване или преместване
secret-move-hint = Историята се запазва. Токените и задачите, които използват старото име, вече няма да намират тайната.
secret-rename = Преименуване
secret-copy-to = Копиране в друга среда
secret-copy-hint = Копира текущата стойност с типа и описанието ѝ. Никой не вижда стойността.
secret-copy-into = Копиране в { $name }
secret-copy-taken = { $name } вече съществува. Ако презапишете тази тайна, копието става следващата ѝ версия.
secret-copy-over = Презаписване
secret-delete-title = Изтриване на тази тайна
secret-purge-title = Окончателно изтриване на тази тайна
secret-purge-means = Всички версии се заличават. Това не може да се отмени.

access-anyone = Всеки с право на четене в това хранилище може да чете тази тайна. Хората с право на запис могат да я променят.
access-protected = Тази среда е защитена. Хората с право на запис в това хранилище могат да четат тази тайна, а само администратори могат да я променят.
access-audit = Активност
access-readers = Кой е чел последно
access-readers-none = Напоследък никой не е чел тази тайна.
access-tokens = Токени с достъп до тайната
access-tokens-none = Никой токен не може да чете тази тайна.
access-token-reads = четене
access-token-writes = четене и запис
access-tokens-part = Проверени са само първите токени: { $count }.
access-workflows = Файлове на работни процеси, които използват тайната
access-workflows-search = Търсене във файловете на работните процеси
access-workflows-none = Никой файл на работен процес в стандартния клон не използва това име.
access-workflows-part = Не са претърсени всички файлове на работни процеси: само 20 файла с размер до 64 KiB.
access-workflows-unknown = Git сървърът не ви позволи да прочетете файловете на работните процеси.

secret-created = Създадена
secret-delete = Изтриване
secret-restore = Възстановяване
secret-purge = Окончателно изтриване
secret-confirm-purge = За да изтриете окончателно тайната с всичките ѝ версии, въведете { $name }

version-current = Текуща
version-roll-back = Връщане към версията
version-number = Версия { $version }
version-written = Версия { $version } от { $who }, { $time }

form-kept = Преди този формуляр да бъде изпратен, трябваше да влезете отново. Още нищо не е запазено: проверете го и го изпратете пак.
value-lost = Тази стойност не може да се покаже в поле, без да бъде променена. Изберете файл, който я съдържа.
value-show = Показване на стойността
value-generate = Генериране
value-length = Дължина
value-characters = Знаци
value-letters = Букви и цифри
value-symbols = Букви, цифри и специални знаци
value-url = Букви, цифри, - и _
value-hex = Шестнадесетични
value-more = Още
value-empty = Запазване на празна стойност
value-file = Или файл
value-file-hint = Ако изберете файл, той се запазва вместо съдържанието на полето. Трябва да е текст в UTF-8.
value-line-breaks = Нови редове в тази стойност:
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

compare-of = От версия { $from } към версия { $to }
compare-from = От версия
compare-to = Към версия
compare-show = Показване на разликите
compare-any = Сравняване на произволни версии
compare-hint = Ще бъдат показани и двете стойности, а четенето им ще се отбележи в одитния журнал.
diff = Разлики
diff-none = Няма разлики.
diff-sealed = Сейфът е шифрован; услугата не може да сравни съдържанието му.
diff-unended = (няма нов ред в края)

rollback-to = Връщане към версия { $version }
rollback-means = Съдържанието на версия { $version } ще бъде запазено отново като версия { $next }.
rollback-back = Възстановена
rollback-confirm = За да се върнете към тази версия, въведете { $name }

new-exists = Преглед на съществуващата тайна { $name }
new-gone = Междувременно тайната { $name } беше изтрита. Въведеното още никъде не е запазено; ако го запазите тук, тайната ще бъде възстановена с тази стойност.

token-unused = Още не е използван

environments = Среди
environments-hint = Една тайна принадлежи към среда, ако името ѝ започва с името на средата и точка. Всички останали тайни са в базовия набор.
environment-name-hint = Малки букви, цифри, долни черти и тирета.
environment-base-hint = Тайни без среда
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Защитена
# A label: a secret that is missing here is taken from the base.
environment-overlay = Допълва се от базовия набор
# In place of the number of secrets.
environment-no-access = Няма достъп
environment-new = Нова среда
environment-create = Създаване на средата
environment-protect-hint = В защитена среда само администратори могат да променят тайни, а хората с право само на четене не ги виждат.
environment-take-in = { $count ->
    [one] Включване и на тайната, чието име вече започва с това име и точка
   *[other] Включване и на тези { $count } тайни, чиито имена вече започват с това име и точка
}
environment-secrets = { $count ->
    [one] { $count } тайна
   *[other] { $count } тайни
}
environment-actions = Действия за { $name }
environment-pages = Страници на { $name }
environment-overview = Преглед
environment-compare = Сравняване
environment-copy-here = Копиране тук
environment-base-means = В базовия набор са всички тайни, които не са в никоя среда. Средите, които се допълват от базовия набор, вземат оттук каквото им липсва.
environment-revision = Ревизия
environment-open-hint = Всеки с право на запис може да променя тайни тук, а хората с право само на четене ги виждат.
environment-no-access-hint = Не можете да видите тайните на тази среда.
environment-fallback = Допълване от базовия набор
environment-fallback-rule = Автоматично: включено, освен ако средата е защитена
environment-fallback-on = Включено
environment-fallback-off = Изключено
environment-overlay-hint = Ако дадена тайна липсва тук, задачите я получават от базовия набор.
environment-no-overlay = Задачите получават само тайните, които са тук.
environment-keep-overlay = Запазване на допълването от базовия набор, макар че средата става защитена
environment-keep-overlay-hint = Иначе защитата го изключва: всеки с право на запис може да промени базовия набор, а с него и това, което задачите получават тук.
environment-position = Позиция
environment-position-hint = Ред в списъците, от 0 до 1000.
environment-position-new-hint = Ред в списъците, от 0 до 1000. Оставете празно за края.
environment-delete = Изтриване на { $name }
environment-delete-now = Изтриване на средата
environment-empty-hint = В тази среда няма тайни, затова можете да я изтриете. Историята ѝ остава в одитния журнал.
environment-delete-sure = Изтриване сега
environment-held = { $count ->
    [one] В тази среда все още има { $count } тайна.
   *[other] В тази среда все още има { $count } тайни.
}
environment-held-deleted = { $count ->
    [one] От тях { $count } е изтрита, но може да се възстанови.
   *[other] От тях { $count } са изтрити, но могат да се възстановят.
}
environment-held-hint = За да изтриете средата, първо изтрийте тайните окончателно или ги преместете другаде чрез преименуване.
environment-held-show = Показване на тайните

environment-with = Сравняване с
environment-compare-hint = Сравняването показва имена, но никога стойности. Четенето на всяка сравнявана стойност се отбелязва в одитния журнал.
environment-compare-nothing = Няма нищо за сравняване: няма тайна, която можете да четете и от двете страни.
environment-differs = Различни стойности
environment-only-here = Само в { $here }
environment-only-there = Само в { $there }
environment-incomparable = Не може да се сравни: шифровано в браузъра
environment-same = Еднаква стойност
environment-copy-to = Копиране в { $name }…
environment-copy-selected-hint = Копира избраните имена. Първо ще видите предварителен преглед.

environment-from = Копиране от
environment-show-secrets = Показване на тайните
environment-pick = Тайни за копиране
environment-pick-all = Избиране на всички
environment-pick-none = Изчистване на избора
environment-exists = вече съществува, v{ $version }
environment-conflict = Ако тайната вече съществува
environment-conflict-skip = Да се запази
environment-conflict-overwrite = Да се замени с нова версия
environment-conflict-fail = Да не се копира нищо
environment-copy-hint = Стойностите никога не се показват. В одитния журнал се отбелязват четене и запис за всяка копирана тайна.
environment-nothing-to-copy = В { $name } няма тайна, която можете да копирате.
environment-copy-plan = Копиране от { $from } в { $to }
environment-copy-nothing = Нищо няма да бъде копирано.
environment-skipped = { $count ->
    [one] { $count } тайна вече съществува и остава без промяна:
   *[other] { $count } тайни вече съществуват и остават без промяна:
}
environment-copy-now = { $count ->
    [one] Копиране на { $count } тайна
   *[other] Копиране на { $count } тайни
}
environment-choose-again = Промяна на избора

environment-change-added = добавена, v{ $version }
environment-change-deleted = изтрита
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] още { $count }
   *[other] още { $count }
}
environment-copied-from = копирано от { $name }
environment-rolled-back-to = връщане към ревизия { $number }
environment-undid = отменена ревизия { $number }
environment-first = Какво е имало тук, когато е започнала историята
environment-redrawn = Средата е създадена или изтрита
environment-base-redrawn = Преместени са тайни в среда или извън нея
environment-no-history = Няма история, която можете да видите.
environment-roll-back-at = Връщане към състоянието преди или след ревизия { $number }
environment-back-before = Връщане към състоянието преди тази промяна
environment-back-after = Връщане към състоянието след тази промяна
environment-no-versions = За връщане към предишно състояние е необходим план с по-стари версии на тайните.
environment-time = Дата и час (UTC)
environment-time-hint = Връща това, което е било тук в този момент.
environment-or-revision = Или ревизия
environment-or-revision-hint = Номер от историята.
environment-only-names = Само тези имена (по желание)
environment-only-names-hint = Разделете със запетаи или интервали.
environment-back-to = Връщане към ревизия { $number }
environment-back-changes = { $count ->
    [one] Ще се промени { $count } тайна:
   *[other] Ще се променят { $count } тайни:
}
environment-back-hint = Стойностите стават нови версии и историята не се губи. Описанията и типовете остават без промяна.
environment-back-nothing = Нищо няма да се промени: всичко е както тогава.
environment-will-return = ще се върне, v{ $version }
environment-will-go = ще бъде изтрита
environment-unavailable = Не е напълно достъпно
environment-purged = е окончателно изтрита; името остава без промяна
environment-pruned = тази версия е премахната; името остава без промяна
environment-moved = днес е в друга среда и остава там; името получава копие

tokens = Токени
tokens-none = Тук все още няма токени.
tokens-none-hint = С токени задачите на CI и скриптовете могат да четат или записват тайни от това хранилище.
tokens-all = Показване и на отменените
tokens-live = Скриване на отменените
token-new = Нов токен
token-description-hint = За какво служи токенът, например „Внедряване в staging“.
token-scope = Обхват
token-scope-hint = Какво е разрешено на токена: read, write, admin, read:PATTERN или write:PATTERN, разделени със запетаи. PATTERN е име на тайна или начало на имена със знак * в края. Защитените среди са достъпни само чрез шаблон, който започва с името им. Ако попълните това поле, то заменя избора по-горе.
token-advanced = Разширени: въвеждане на обхват
token-access = Разрешение
token-access-read = Четене
token-access-read-hint = Четене и експортиране на тайни.
token-access-write = Четене и запис
token-access-write-hint = Също създаване, променяне, изтриване и възстановяване.
token-access-admin = Администриране
token-access-admin-hint = Всичко в този трезор, включително токени, одитен журнал и ключове.
token-where-parts = Избрани среди
token-where-parts-hint = Включително тайните, добавени в тях по-късно.
token-where-everywhere = Всички среди
token-where-everywhere-hint = Базовият набор и всички сегашни среди, включително защитените.
token-where-names = Избрани тайни
token-where-names-hint = По име или начало на име.
token-names = Имена или начала на имена
token-names-hint = Разделете със запетаи или интервали. Завършете начало на име с *, например staging.DB_*.
token-base-hint = Ако изберете base без всички незащитени среди, токенът обхваща тайните, които днес са в base, но не и добавените по-късно.
token-choose-parts = Изберете поне една среда.
token-ttl = Срок на валидност
token-ttl-custom = Друг срок на валидност
token-ttl-hint = Число и единица: h за часове, d за дни, w за седмици, y за години, например 30d. При 0 токенът никога не изтича.
token-life-1d = 1 ден
token-life-7d = 7 дни
token-life-30d = 30 дни
token-life-90d = 90 дни
token-life-1y = 1 година
token-life-0 = Безсрочно
token-life-custom = Друг…
token-addresses = Адреси
token-addresses-hint = IP адреси и мрежи, от които токенът може да се използва, разделени със запетаи. Ако е празно – отвсякъде.
token-everywhere = Отвсякъде
token-test = Проверка на обхвата
token-reach = От сегашните тайни с този обхват са достъпни: за четене – { $read }, за запис – { $write }.
token-reach-hint = Изберете до какво да има достъп токенът, за да го видите тук предварително.
token-reach-nothing = Още нищо не е избрано.
token-reach-wrong = Няма предварителен преглед. Проверете избора си.
token-reads-and-writes = четене и запис
token-can-read = Четене:
token-can-write = Четене и запис:
token-everything = всички тайни
token-open = всички тайни извън защитените среди
token-more = и още { $count }
token-admin = Администриране: всичко в този трезор
token-create = Създаване на токен
token-expires = Изтича
token-used = Последно използване
token-uses = { $count ->
    [one] { $count } път
   *[other] { $count } пъти
}
token-ends = Изтича на { $date }
token-last-used = Използван на { $date }
token-by = от { $who }
token-live = Действащ
token-revoked = Отменен
token-expired = Изтекъл
token-locked = Заключен
token-ends-soon = Изтича скоро
token-orphan = Без активен собственик
token-orphan-hint = Профилът, с който е създаден този токен, вече не е активен на Git сървъра, затова токенът не се приема.
token-made-by = Създаден от { $who } на { $date } · № { $id }
token-made-with = Създаден с токен № { $id } и ще бъде отменен заедно с него
token-audit = Преглед на активността
token-reaches = Сегашен достъп
token-rotate = Подмяна на токена
token-rotate-hint = Създава нов токен със същите описание, обхват, адреси и срок на валидност. Старият продължава да действа през избраното време, за да можете да го замените навсякъде.
token-rotate-ends = Старият токен спира да действа
token-ends-now = Веднага
token-ends-1h = След 1 час
token-ends-24h = След 24 часа
token-ends-7d = След 7 дни
token-stop = Спиране на достъпа
token-lock = Заключване
token-lock-title = Заключване на този токен
token-lock-hint = Заключен токен не се приема, докато някой не го отключи.
token-locked-until = Токенът е заключен до { $date }.
token-locked-by-hand = Токенът е заключен, докато някой не го отключи.
token-unlock = Отключване
token-unlock-title = Отключване на този токен
token-revoke = Отмяна на токена
token-revoke-title = Отмяна на този токен
token-revoke-hint = След това токенът и всички токени, създадени с него, вече никога няма да бъдат приети. Задачите, които го използват, ще завършват с грешка.
token-revoke-now = Отмяна на токена сега
token-made = Токенът е създаден
token-made-hint = Копирайте го сега: няма да бъде показан отново.
token-text = Токен
token-open-page = Подробности за токена
token-use = Използване на този токен
token-use-hint = Запазете токена като тайна във вашата CI система с име { $name } (в Woodpecker: vault_token). Всеки пример зарежда тайните като променливи на средата.

audit = Одитен журнал
audit-entries = { $count ->
    [one] { $count } запис
   *[other] { $count } записа
}
audit-none = Няма съответстващи записи.
audit-everywhere = Търсене във всички записи
audit-search = Тайна, човек, токен, IP адрес или номер на заявка
audit-views = Изглед
audit-view-changes = Четене и промени
audit-view-refused = Отказани
audit-view-views = Прегледи на страници
audit-range = Период
audit-range-any = По всяко време
audit-range-day = Последните 24 часа
audit-range-week = Последните 7 дни
audit-range-month = Последните 30 дни
audit-range-custom = Друг период
audit-from = От (UTC)
audit-to = До (UTC)
audit-remove-filter = Премахване на филтъра { $name }
audit-export-menu = Експортиране
audit-export-filtered = Тези записи като { $format }
audit-export-all = Целият журнал като { $format }, подписан
audit-older = По-стари
audit-newer = По-нови

audit-who-service = Forgevault
audit-who-operator = Оператор на услугата
audit-client = { $browser } на { $system }
audit-source-api = API
audit-source-web = уеб
audit-source-cli = команден ред
audit-source-system = услуга
audit-why-refused = Отказано: { $why }
audit-why-failed = Неуспешно: { $why }
audit-details = Подробности
audit-one-request = Една заявка, { $count } записа
audit-more = Всички записи от тази заявка
audit-entry = Запис
audit-action = Действие
audit-result = Резултат
audit-agent = Потребителски агент
audit-request-id = Номер на заявката

audit-did-list = { $who } прегледа списъка с тайни
audit-did-list-of = { $who } прегледа списъка с тайни от { $what }
audit-did-look = { $who } прегледа { $what }
audit-did-read = { $who } прочете { $what } { $version }
audit-did-read-none = { $who } потърси тайни за четене и не намери
audit-did-write = { $who } запази { $what } { $version }
audit-did-write-none = { $who } не запази никакви тайни
audit-did-describe = { $who } промени данните за { $what }
audit-did-rename = { $who } преименува { $what } на { $to }
audit-did-delete = { $who } изтри { $what }
audit-did-purge = { $who } изтри окончателно { $what }
audit-did-restore = { $who } възстанови { $what } { $version }
audit-did-rollback = { $who } върна към предишно състояние { $what } { $version }
audit-did-hide = { $who } скри този трезор
audit-did-show-vault = { $who } направи този трезор отново достъпен
audit-did-purge-vault = { $who } изтри окончателно данни от този трезор
audit-did-token-list = { $who } прегледа токените
audit-did-token-create = { $who } създаде { $what }
audit-did-token-update = { $who } промени { $what }
audit-did-token-revoke = { $who } отмени { $what }
audit-did-token-mark = { $who } обнови токените на един човек
audit-did-audit-list = { $who } прегледа одитния журнал
audit-did-audit-export = { $who } експортира одитния журнал
audit-did-chain-check = { $who } провери веригата на одитния журнал
audit-did-chain-head = { $who } прегледа последния запис от веригата на одитния журнал
audit-did-key-rotate = { $who } започна ротация на ключа за данни
audit-did-key-rotated = { $who } завърши ротация на ключа за данни
audit-did-key-test = { $who } направи пробна ротация на ключа
audit-did-key-migrate = { $who } премести ключовете на този трезор към текущия главен ключ
audit-did-rows-accept = { $who } прие съхранените токени и тайни такива, каквито са
audit-did-take-over = { $who } продължи веригата на одитния журнал с друг главен ключ
audit-did-keys-view = { $who } прегледа ключовете
audit-did-plan-view = { $who } прегледа плана
audit-did-env-list = { $who } прегледа средите
audit-did-env-look = { $who } прегледа средата { $what }
audit-did-env-write = { $who } запази средата { $what }
audit-did-env-anew = { $who } зададе отново средите
audit-did-env-delete = { $who } изтри средата { $what }
audit-did-env-history = { $who } прегледа историята на { $what }
audit-did-env-diff = { $who } сравни състояния на { $what }
audit-did-env-undo = { $who } върна към предишно състояние средата { $what }
audit-did-env-undo-test = { $who } прегледа предварително връщането на средата { $what } към предишно състояние
audit-did-env-copy = { $who } копира тайни от { $from } в { $what }
audit-did-env-copy-test = { $who } прегледа предварително копиране на тайни от { $from } в { $what }
audit-did-replay = { $who } изпрати заявка отново и получи първия отговор
audit-did-other = { $who } направи нещо, което тази версия не познава

audit-tried-list = { $who } опита да прегледа списъка с тайни
audit-tried-list-of = { $who } опита да прегледа списъка с тайни от { $what }
audit-tried-look = { $who } опита да прегледа { $what }
audit-tried-read = { $who } опита да прочете { $what } { $version }
audit-tried-read-any = { $who } опита да прочете тайни
audit-tried-write = { $who } опита да запази { $what }
audit-tried-write-any = { $who } опита да запази тайни
audit-tried-delete = { $who } опита да изтрие { $what }
audit-tried-delete-any = { $who } опита да изтрие тайни
audit-tried-purge = { $who } опита да изтрие окончателно { $what }
audit-tried-restore = { $who } опита да възстанови { $what }
audit-tried-rollback = { $who } опита да върне към предишно състояние { $what }
audit-tried-token-list = { $who } опита да прегледа токените
audit-tried-token-create = { $who } опита да създаде токен
audit-tried-token-update = { $who } опита да промени токен
audit-tried-token-revoke = { $who } опита да отмени токен
audit-tried-audit-list = { $who } опита да прегледа одитния журнал
audit-tried-audit-export = { $who } опита да експортира одитния журнал
audit-tried-key-rotate = { $who } опита да извърши ротация на ключа за данни
audit-tried-key-migrate = { $who } опита да премести ключовете на този трезор към текущия главен ключ
audit-tried-keys-view = { $who } опита да прегледа ключовете
audit-tried-plan-view = { $who } опита да прегледа плана
audit-tried-env-list = { $who } опита да прегледа средите
audit-tried-env-look = { $who } опита да прегледа средата { $what }
audit-tried-env-create = { $who } опита да създаде среда
audit-tried-env-write = { $who } опита да запази средата { $what }
audit-tried-env-delete = { $who } опита да изтрие средата { $what }
audit-tried-env-history = { $who } опита да прегледа историята на { $what }
audit-tried-env-diff = { $who } опита да сравни състояния на { $what }
audit-tried-env-undo = { $who } опита да върне към предишно състояние средата { $what }
audit-tried-env-copy = { $who } опита да копира тайни в { $what }
audit-tried-other = { $who } опита нещо друго

audit-many-read = { $who } прочете { $count } тайни
audit-many-read-of = { $who } прочете { $count } тайни от { $what }
audit-many-write = { $who } запази { $count } тайни
audit-many-write-of = { $who } запази { $count } тайни от { $what }
audit-many-delete = { $who } изтри { $count } тайни
audit-many-delete-of = { $who } изтри { $count } тайни от { $what }
audit-many-restore = { $who } възстанови { $count } тайни
audit-many-restore-of = { $who } възстанови { $count } тайни от { $what }
audit-many-tried-read = { $who } опита да прочете { $count } тайни
audit-many-tried-read-of = { $who } опита да прочете { $count } тайни от { $what }
audit-many-tried-write = { $who } опита да запази { $count } тайни
audit-many-tried-write-of = { $who } опита да запази { $count } тайни от { $what }
audit-many-tried-delete = { $who } опита да изтрие { $count } тайни
audit-many-tried-delete-of = { $who } опита да изтрие { $count } тайни от { $what }

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
keys-state-idle = Още без ротация
keys-state-running = В ход
keys-state-done = Завършена
keys-state-incomplete = Непълна
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
plan-state-live = В сила
plan-state-ends-soon = Изтича скоро
plan-state-expired = Невалиден
plan-state-none = Няма лиценз
plan-source = Източник:
plan-compare = Сравнение на плановете
plan-here = Вашият план
plan-secrets = Тайни на хранилище
plan-install = Инсталиране на лиценз
plan-install-who = Лицензът се инсталира от оператора на тази инстанция. Той важи за всичките ѝ хранилища.
plan-install-file = Запазете лиценза като файл, който Forgevault може да чете.
plan-install-setting = Задайте пътя до файла в { $variable } или, в конфигурацията, в { $setting } и рестартирайте Forgevault. Ако пътят вече е бил зададен, заменете файла: не е нужно рестартиране.
plan-install-wait = След няколко секунди презаредете тази страница. Тя ще покаже новия план или какво не е наред с лиценза.
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
flash-secret-renamed = Тайната е преименувана на { $name }.
flash-secret-copied = Тайната е копирана в { $name }.
flash-imported = { $count ->
    [one] Импортирана е { $count } тайна в { $name }.
   *[other] Импортирани са { $count } тайни в { $name }.
}
flash-many-deleted = { $count ->
    [one] Изтрита е { $count } тайна от { $name }.
   *[other] Изтрити са { $count } тайни от { $name }.
}
flash-many-restored = { $count ->
    [one] Възстановена е { $count } тайна в { $name }.
   *[other] Възстановени са { $count } тайни в { $name }.
}
flash-undone = { $count ->
    [one] Отменена е промяната на { $count } тайна в { $name }.
   *[other] Отменени са промените на { $count } тайни в { $name }.
}
flash-token-saved = Токенът { $name } е запазен.
flash-token-locked = Токен № { $name } е заключен.
flash-token-unlocked = Токен № { $name } е отключен.
flash-token-revoked = Токен № { $name } е отменен.
flash-token-rotated = { $count ->
    [one] Създаден е заместник на токен № { $name }, който спира да действа до { $count } час.
   *[other] Създаден е заместник на токен № { $name }, който спира да действа до { $count } часа.
}
flash-token-replaced = Създаден е заместник на токен № { $name }, който вече е отменен.
flash-token-shown = Токен № { $name } не може да бъде показан отново. Ако го нямате, подменете го.
flash-environment-declared = Средата { $name } е създадена.
flash-environment-changed = Средата { $name } е запазена.
flash-environment-deleted = Средата { $name } е изтрита.
flash-environment-copied = { $count ->
    [one] Копирана е { $count } тайна в { $name }.
   *[other] Копирани са { $count } тайни в { $name }.
}
flash-environment-copied-some = { $count ->
    [one] Копирана е { $count } тайна в { $name }, пропуснати: { $skipped }.
   *[other] Копирани са { $count } тайни в { $name }, пропуснати: { $skipped }.
}
flash-environment-rolled-back = Средата { $name } е върната към ревизия { $count }.
flash-environment-unchanged = Средата { $name } вече съответства на ревизия { $count }.
flash-rotation-started = Ротацията започна.
