# The texts of the pages in Persian (Iran).

tab-code = کد
tab-issues = مسائل
tab-pull-requests = درخواست‌های ادغام
tab-actions = عملیات‌ها
tab-packages = بسته‌ها
tab-projects = پروژه‌ها
tab-releases = انتشارها
tab-wiki = ویکی
tab-activity = فعالیت‌ها
tab-settings = تنظیمات
mark-archived = بایگانی‌شده
mark-private = خصوصی
mark-internal = داخلی
forge-home = صفحهٔ آغازین سرور گیت

vault = گاوصندوق
sign-in = ورود
sign-in-hint = با یکی از توکن‌های خود در سرور گیت وارد شوید.
sign-in-token = توکن
sign-out = خروج
sign-in-unknown-token = سرور گیت این توکن را نمی‌شناسد.

secrets = رازها
secrets-count = { $count ->
    [one] { $count } راز
   *[other] { $count } راز
}
secrets-none = هنوز رازی وجود ندارد.
secrets-first = نخستین راز را همین‌جا بسازید، یک پروندهٔ کامل { "\u200E" }.env را جای‌گذاری کنید یا از راه API ذخیره کنید:
secrets-ask = نخستین راز را هر کسی می‌تواند ذخیره کند که اجازهٔ نوشتن در این مخزن را دارد.
secrets-none-found = رازی مطابق این جستجو پیدا نشد.
search = جستجو
filter-environment = محیط
filter-type = نوع
filter-any-environment = همهٔ محیط‌ها
filter-any-type = همهٔ نوع‌ها
filter-deleted = همراه با حذف‌شده‌ها
filter-apply = اعمال
filter-clear = پاک کردن پالایه‌ها

secret-name = نام
secret-description = شرح
secret-type = نوع
secret-version = نسخه
secret-changed = آخرین تغییر
secret-changed-by = تغییردهنده
secret-deleted = حذف‌شده
secret-lockbox = صندوقچهٔ قفل‌دار

page-previous = قبلی
page-next = بعدی
page-of = صفحهٔ { $page } از { $pages }

sessions = نشست‌های فعال
sessions-hint = مرورگرهایی که در آن‌ها وارد شده‌اید. به نشست‌هایی که نمی‌شناسید پایان دهید.
session-this = همین مرورگر
session-address = نشانی
session-agent = مرورگر
session-created = زمان ورود
session-seen = آخرین استفاده
session-end = پایان نشست

error-title = این کار انجام نشد

error-invalid-request = چیزی در این درخواست درست نیست.
error-invalid-version = این شمارهٔ نسخه نیست.
error-unauthorized = وارد نشده‌اید یا سرور گیت دیگر ورود شما را معتبر نمی‌داند.
error-invalid-token = این توکن معتبر نیست.
error-token-expired = این توکن منقضی شده است.
error-token-revoked = این توکن باطل شده است.
error-limit-reached = به سقف مجاز طرح رسیده‌اید.
error-enterprise-required = این کار به طرح Enterprise نیاز دارد.
error-forbidden = شما اجازهٔ این کار را ندارید.
error-access-denied = این توکن اجازهٔ این کار را ندارد.
error-not-found = چنین چیزی اینجا نیست یا شما اجازهٔ دیدن آن را ندارید.
error-method-not-allowed = این کار را نمی‌توان اینجا انجام داد.
error-request-timeout = این کار بیش از حد طول کشید. پیش از تلاش دوباره ببینید آیا تغییر انجام شده است یا نه.
error-already-exists = موردی با این نام از پیش وجود دارد.
error-key-mismatch = مقدارهای این مخزن با شاه‌کلید دیگری رمزنگاری شده‌اند.
error-version-conflict = شخص دیگری زودتر از شما آن را تغییر داده است.
error-value-too-large = مقدار بیش از حد بزرگ است.
error-unsupported-media-type = این سرویس چنین نوع محتوایی را نمی‌پذیرد.
error-token-locked = این توکن قفل شده است.
error-rate-limited = تعداد تلاش‌ها بیش از حد بود. کمی صبر کنید و دوباره تلاش کنید.
error-decryption-failed = رمزگشایی یک مقدار ذخیره‌شده ممکن نشد.
error-encryption-failed = رمزنگاری مقدار ممکن نشد.
error-internal-error = خطایی در سرویس رخ داد.
error-forge-unavailable = سرور گیت پاسخ نمی‌دهد. بعداً دوباره تلاش کنید.
error-audit-unavailable = اکنون نوشتن در لاگ ممیزی ممکن نیست؛ بنابراین چیزی ارائه نمی‌شود. پیش از تلاش دوباره ببینید آیا تغییر انجام شده است یا نه.
error-request-id = درخواست { $id }

secret-new = راز جدید

import = جای‌گذاری پروندهٔ { "\u200E" }.env
import-hint = خط‌هایی به شکل NAME=value که می‌توانند یادداشت و مقدار درون گیومه داشته باشند. نویسهٔ $ همان‌گونه که هست می‌ماند و چیزی جای آن گذاشته نمی‌شود.
import-text = محتوای پرونده
import-environment = قرار دادن در محیط
import-environment-none = هیچ‌کدام: نام‌ها همان‌گونه که در پرونده هستند
import-preview = پیش‌نمایش
import-store = ذخیرهٔ همه
import-plan = آنچه ذخیره خواهد شد
import-line = خط
import-outcome = چه رخ می‌دهد
import-new = جدید
import-changed = تغییر می‌کند
import-unchanged = بدون تغییر
import-refused = ردشده
import-nothing = همه چیز از پیش به همین شکل ذخیره شده است.
import-blocked = تا زمانی که چیزی رد شده باشد، هیچ‌چیز را نمی‌توان ذخیره کرد.
import-no-assignment = خط { $line } به شکل NAME=value نیست.
import-unterminated = گیومهٔ خط { $line } بسته نشده است.
import-after-quote = در خط { $line } پس از گیومهٔ پایانی چیزی آمده است.
import-ambiguous = برنامه‌ها مقدار خط { $line } را به شکل‌های متفاوتی می‌خوانند. آن را درون گیومهٔ تکی بگذارید.
import-twice = نام خط { $line } پیش‌تر در خط { $first } آمده است.
import-too-many = از خط { $line } به بعد، شمار متغیرها از { $max } بیشتر است.
secret-name-hint = حرف، رقم، زیرخط، خط تیره و نقطه؛ بخش پیش از نخستین نقطه، محیط است.
secret-value = مقدار
secret-new-value = مقدار جدید
secret-comment = توضیح
secret-store = ذخیره
secret-change = تغییر
secret-describe = ذخیرهٔ شرح و نوع
secret-created = زمان ایجاد
secret-delete = حذف
secret-restore = بازیابی
secret-purge = حذف همیشگی
secret-confirm-purge = برای حذف همیشگی راز با همهٔ نسخه‌هایش، { $name } را وارد کنید

versions = نسخه‌ها
version-current = کنونی
version-roll-back = بازگشت به این نسخه
version-number = نسخهٔ { $version }
version-actions = کارها
version-author = نویسنده
version-written = نسخهٔ { $version }، { $who }، { $time }

value-lost = این مقدار را نمی‌توان بدون تغییر در کادر نشان داد. آن را به شکل پرونده انتخاب کنید.
value-file = یا یک پرونده
value-file-hint = پروندهٔ انتخاب‌شده به جای محتوای کادر ذخیره می‌شود. باید متن UTF-8 باشد.
value-download = بارگیری
value-edit = شروع از مقدار کنونی

secret-details = شرح و نوع
secret-delete-means = بعداً می‌توان آن را با همهٔ نسخه‌هایش بازیابی کرد.
secret-delete-sure = حذف { $name }

conflict = کسی زودتر از شما تغییر داد
conflict-kept = آنچه نوشتید هنوز هیچ‌جا ذخیره نشده است. در پایین آمده است.
conflict-mine = مقدار شما
conflict-diff = از مقدار دیگری تا مقدار شما
conflict-store = ذخیرهٔ مقدار من به‌عنوان نسخهٔ { $version }
conflict-compare = مقایسه با مقدار دیگری
conflict-drop = کنار گذاشتن مقدار من و دیدن مقدار دیگری

compare = مقایسهٔ دو نسخه
compare-of = از نسخهٔ { $from } تا نسخهٔ { $to }
compare-from = از
compare-to = تا
compare-show = نمایش تفاوت‌ها
compare-hint = هر دو مقدار نشان داده می‌شوند و خوانده شدن هر دو در ممیزی ثبت می‌شود.
diff = تفاوت‌ها
diff-none = یکسان هستند.
diff-sealed = صندوقچهٔ قفل‌دار رمزنگاری شده است؛ سرویس نمی‌تواند محتوای آن را مقایسه کند.
diff-unended = (بدون شکست خط در پایان)

rollback-to = بازگشت به نسخهٔ { $version }
rollback-means = محتوای نسخهٔ { $version } دوباره به‌عنوان نسخهٔ { $next } ذخیره می‌شود.
rollback-from = اکنون
rollback-back = بازمی‌گردد
rollback-confirm = برای بازگشت، { $name } را وارد کنید

new-exists = دیدن راز موجود { $name }
new-gone = راز { $name } در این میان حذف شده است. آنچه نوشتید هنوز هیچ‌جا ذخیره نشده است؛ اگر آن را اینجا ذخیره کنید، راز با همین مقدار بازیابی می‌شود.

token-for-ever = هرگز
token-unused = هنوز نه

tokens = توکن‌ها
tokens-none = هنوز توکنی وجود ندارد.
tokens-all = نمایش باطل‌شده‌ها هم
tokens-live = پنهان کردن باطل‌شده‌ها
token-new = توکن جدید
token-description = کاربرد
token-scope = محدودهٔ دسترسی
token-scope-hint = کارهایی که توکن اجازه دارد: read، write، admin، read:PATTERN یا write:PATTERN که با ویرگول لاتین (,) از هم جدا می‌شوند. منظور از PATTERN نام یک راز یا آغاز نام‌ها با * در پایان است. به محیط‌های محافظت‌شده تنها با الگویی می‌توان رسید که با نام آن‌ها آغاز شود.
token-ttl = مدت اعتبار
token-ttl-hint = عدد و واحد: h برای ساعت، d برای روز، w برای هفته و y برای سال، مانند 30d. با 0 هرگز منقضی نمی‌شود.
token-addresses = نشانی‌ها
token-addresses-hint = نشانی‌های IP و شبکه‌هایی که استفاده از آن‌ها مجاز است، با ویرگول لاتین (,) از هم جدا. برای مجاز بودن همه‌جا خالی بگذارید.
token-everywhere = از همه‌جا
token-test = آزمودن محدوده
token-reach = از رازهایی که اکنون اینجا هستند، این محدوده { $read } راز را می‌خواند و { $write } راز را می‌نویسد.
token-reads = می‌خواند
token-reads-and-writes = می‌خواند و می‌نویسد
token-create = ایجاد توکن
token-expires = انقضا
token-used = آخرین استفاده
token-uses = { $count ->
    [one] { $count } بار
   *[other] { $count } بار
}
token-revoked = باطل‌شده
token-expired = منقضی‌شده
token-locked = قفل‌شده
token-ends-soon = به‌زودی منقضی می‌شود
token-orphan = بدون مالک فعال
token-orphan-hint = سازندهٔ این توکن دیگر در سرور گیت فعال نیست؛ از این رو توکن رد می‌شود.
token-made-by = توکن { $id }، ساختهٔ { $who } در { $date }.
token-made-with = با توکن { $id } ساخته شده است و همراه با آن باطل می‌شود.
token-audit = کارهای انجام‌شده با آن
token-describe = ذخیره
token-lock = قفل کردن
token-lock-hint = توکن قفل‌شده رد می‌شود تا کسی قفل آن را باز کند.
token-locked-until = تا { $date } قفل است.
token-locked-by-hand = قفل است تا کسی قفل آن را باز کند.
token-unlock = باز کردن قفل
token-revoke = ابطال
token-revoke-hint = از آن پس این توکن و همهٔ توکن‌هایی که با آن ساخته شده‌اند برای همیشه رد می‌شوند. کارهایی که از آن استفاده می‌کنند ناموفق خواهند بود.
token-revoke-now = ابطال همین حالا
token-made = توکن جدید
token-made-hint = همین حالا آن را کپی کنید: دیگر نمایش داده نخواهد شد.
token-by-curl = با curl
token-in-workflow = در گردش کار
token-in-workflow-hint = توکن را به‌عنوان رازی از سرور گیت با نام VAULT_TOKEN ذخیره کنید. آنگاه این گام هر راز در دسترس را به شکل متغیر محیطی دارد:

audit = ممیزی
audit-none = رکوردی مطابقت ندارد.
audit-action = عمل
audit-any-action = همهٔ عمل‌ها
audit-secret = راز
audit-address = نشانی
audit-outcome = نتیجه
audit-any-outcome = همهٔ نتیجه‌ها
audit-only-done = انجام‌شده
audit-only-refused = ردشده
audit-done = انجام‌شده
audit-refused = ردشده
audit-from = از (UTC)
audit-to = تا (UTC)
audit-user-id = شناسهٔ کاربر
audit-token-id = شناسهٔ توکن
audit-request = درخواست
audit-export = برون‌بری همه به شکل { $format }
audit-number = شماره
audit-time = زمان
audit-who = انجام‌دهنده
audit-token = توکن { $id }
author-token = توکن «{ $name }»
author-unknown = کاربر { $id }

chain = زنجیرهٔ ممیزی
chain-hint = هر رکورد به رکورد پیش از خود گره خورده است؛ از این رو هیچ رکوردی را نمی‌توان پنهانی تغییر داد، برداشت یا در میان گذاشت.
chain-check = بررسی زنجیره
chain-whole = زنجیره سالم است: رکوردهای { $first } تا { $last } همان‌گونه‌اند که نوشته شدند.
chain-older = رکوردهای پیش از این‌ها بررسی نشدند.
chain-broken = زنجیره گسسته است: آنچه ذخیره شده همان نیست که نوشته شده بود.
chain-head = تازه‌ترین رکورد
chain-head-hint = شماره و درهم‌سازی تازه‌ترین رکورد. آن‌ها را جای دیگری نگه دارید: با آن‌ها می‌توان بعداً ثابت کرد که تا اینجا چیزی تغییر نکرده است.

keys = کلیدها
keys-fallback = شاه‌کلید از SECRET_KEY سرور گیت به دست آمده است: اگر آن تغییر کند، همهٔ رازها از دست می‌روند. از مدیر سرور بخواهید شاه‌کلیدی جداگانه تنظیم کند.
keys-due = این کلید داده مقدارهای بسیاری را رمزنگاری کرده است: وقت چرخش آن رسیده است.
keys-source = شاه‌کلید
keys-data-key = کلید داده
keys-version = نسخهٔ { $version }، ساخته‌شده در { $date }
keys-age = عمر کلید داده
keys-none = هنوز چیزی اینجا ذخیره نشده است؛ از این رو کلید داده‌ای وجود ندارد.
keys-seals = مقدارهای رمزنگاری‌شده با این کلید
keys-seals-of = { $count } از حداکثر { $max }
keys-rotation = چرخش کلید
keys-rotation-hint = چرخش، کلید داده‌ای جدید می‌سازد و هر نسخه از هر راز را دوباره با آن رمزنگاری می‌کند. در این میان رازها را می‌توان خواند و نوشت.
keys-running = در حال انجام: { $done } نسخه از { $total } نسخه دوباره رمزنگاری شده است.
keys-ended = در { $date }، { $done } نسخه از { $total } نسخه دوباره رمزنگاری شد.
keys-incomplete = { $failed ->
    [one] { $failed } نسخه رمزگشایی نمی‌شود و با کلید قدیمی می‌ماند.
   *[other] { $failed } نسخه رمزگشایی نمی‌شوند و با کلید قدیمی می‌مانند.
}
keys-started = آغاز در { $date }، به دست { $who }.
keys-checked = { $versions ->
    [one] { $versions } نسخه رمزگشایی شد و { $failed } نسخه ناموفق بود. چیزی تغییر نکرد.
   *[other] { $versions } نسخه رمزگشایی شد و { $failed } نسخه ناموفق بود. چیزی تغییر نکرد.
}
keys-check = بررسی بدون هیچ تغییری
keys-rotate = چرخش کلید داده
keys-rotate-hint = نمی‌توان آن را متوقف کرد یا برگرداند. هنگامی که همه چیز دوباره رمزنگاری شد، کلید دادهٔ قدیمی از میان می‌رود.
keys-rotate-now = چرخش همین حالا

more-not-shown = { $count ->
    [one] { $count } مورد دیگر نشان داده نشده است.
   *[other] { $count } مورد دیگر نشان داده نشده‌اند.
}

plan = طرح
plan-name = این نمونه طرح { $tier } دارد.
plan-none = مجوزی وجود ندارد.
plan-invalid = مجوز تنظیم‌شده معتبر نیست.
plan-in-force = مجوز معتبر است.
plan-in-force-until = مجوز تا { $date } معتبر است.
plan-grace = مجوز در { $date } منقضی شد. تا { $until } همه چیز همچنان کار می‌کند.
plan-lapsed = مجوز در { $date } منقضی شد و دیگر معتبر نیست.
plan-dev-mode = مجوزی لازم نیست: حالت توسعه.
plan-days-left = { $days ->
    [one] { $days } روز مانده است.
   *[other] { $days } روز مانده است.
}
plan-used = { $used }، بدون محدودیت
plan-used-of = { $used } از { $max }
plan-at-most = حداکثر { $max }
plan-no-limit = بدون محدودیت
plan-live-tokens = توکن‌های قابل استفاده
plan-users = کاربران نمونه
plan-users-hint = هر کس در { $days } روز گذشته در یکی از گاوصندوق‌های نمونه کاری انجام داده باشد، کاربر به شمار می‌آید.
plan-users-exceeded = شمار کسانی که از نمونه استفاده می‌کنند بیش از آن است که مجوز اجازه می‌دهد. دسترسی کسی بسته نمی‌شود، اما مجوز بزرگ‌تری لازم است.
plan-retention = مدت نگهداری ممیزی
plan-for-ever = بدون محدودیت
days = { $days ->
    [one] { $days } روز
   *[other] { $days } روز
}
plan-versioning = نسخه‌های قدیمی‌تر رازها
plan-tokens = توکن برای کارهای CI
plan-sso = ورود یکپارچه (SSO)
plan-rotation = چرخش کلید داده
plan-included = دارد
plan-not-included = ندارد
plan-lapse = هنگامی که مجوز پایان یابد
plan-lapse-hint = هر آنچه ذخیره شده همچنان خوانده، برون‌بری و حذف می‌شود و به رازهای موجود می‌توان مقدار جدید داد.
plan-lapse-secrets = { $count ->
    [one] اینجا { $count } راز هست. راز جدید را تنها تا زمانی می‌توان ساخت که شمارشان از { $max } کمتر باشد.
   *[other] اینجا { $count } راز هست. راز جدید را تنها تا زمانی می‌توان ساخت که شمارشان از { $max } کمتر باشد.
}
plan-lapse-versions = { $count ->
    [one] { $count } نسخهٔ قدیمی‌تر می‌ماند و می‌توان آن را خواند، اما هیچ رازی را نمی‌توان به آن بازگرداند.
   *[other] { $count } نسخهٔ قدیمی‌تر می‌مانند و می‌توان آن‌ها را خواند، اما هیچ رازی را نمی‌توان به آن‌ها بازگرداند.
}
plan-lapse-tokens = { $count ->
    [one] { $count } توکن همچنان کار می‌کند. توکن جدید نمی‌توان ساخت.
   *[other] { $count } توکن همچنان کار می‌کنند. توکن جدید نمی‌توان ساخت.
}
plan-lapse-rotation = کلید داده را نمی‌توان چرخاند.

secret-reveal = نمایش
secret-hide = پنهان کردن
secret-copy = کپی
secret-copied = کپی شد
secret-not-given = مقدار ارائه نشد.
secret-needs-script = برای نمایش یا کپی کردن مقدار در این صفحه، JavaScript لازم است؛ مقدار را از API هم می‌توان گرفت.

skip-to-content = رفتن به محتوا
language = زبان

lockbox-new = صندوقچهٔ قفل‌دار جدید
lockbox-back = بازگشت به راز
lockbox-hint = صندوقچهٔ قفل‌دار در همین مرورگر رمزنگاری و باز می‌شود. نه عبارت عبور و نه مقدار، این صفحه را ترک نمی‌کنند.
lockbox-needs-script = برای باز کردن یا رمزنگاری صندوقچه در این صفحه، JavaScript لازم است.
lockbox-open = باز کردن صندوقچه
lockbox-seal = رمزنگاری یک مقدار
lockbox-warning = اگر عبارت عبور گم شود، هیچ‌کس نمی‌تواند مقدار را بازیابد.
lockbox-passphrase = عبارت عبور
lockbox-again = عبارت عبور، بار دیگر
lockbox-store = رمزنگاری و ذخیره
lockbox-download = بارگیری
lockbox-go = باز کردن یا رمزنگاری در همین مرورگر
lockbox-instead = جایگزینی مقدار با صندوقچهٔ قفل‌دار
lockbox-wrong-passphrase = عبارت عبور نادرست است یا صندوقچه تغییر کرده است.
lockbox-failed = این کار در این مرورگر انجام نشد.
lockbox-no-text = محتوای آن متن نیست؛ می‌توان آن را بارگیری کرد.
lockbox-encoding = نویسه‌های نامعتبر دارد.
lockbox-no-passphrase = عبارت عبور: عبارت خالی از چیزی محافظت نمی‌کند.
lockbox-other-passphrase = عبارت عبور: این دو یکسان نیستند.
