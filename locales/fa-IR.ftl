# The texts of the pages in Persian (Iran).

tab-code = کد
tab-issues = مسائل
tab-pull-requests = تقاضاهای واکشی
tab-actions = Actions
tab-packages = Packages
tab-projects = پروژه‌ها
tab-releases = انتشارها
tab-wiki = دانشنامه
tab-activity = فعالیت
tab-settings = تنظيمات
mark-archived = بایگانی شده
mark-private = خصوصی
mark-internal = داخلی
mark-template = قالب
tab-forgejo-code = کد
tab-forgejo-issues = مسائل
tab-forgejo-pull-requests = تقاضاهای واکشی
tab-forgejo-actions = Actions
tab-forgejo-packages = Packages
tab-forgejo-projects = Projects
tab-forgejo-releases = انتشارها
tab-forgejo-wiki = دانشنامه
tab-forgejo-activity = فعالیت
mark-forgejo-archived = بایگانی شده
mark-forgejo-private = خصوصی
mark-forgejo-internal = داخلی
mark-forgejo-template = قالب
forge-home = صفحهٔ اصلی سرور گیت

nav-milestones = نقاط عطف
nav-explore = گشت‌و‌گذار
nav-help = راهنما
nav-notifications = اعلان‌ها
nav-menu = منو
nav-create = ایجاد…
nav-new-repository = مخزن جدید
nav-migrate = انتقال جدید
nav-new-organization = سازمان جدید
nav-you = نمایه و تنظیمات…
nav-signed-in = ورود به عنوان { $name }
nav-profile = نمایه
nav-starred = ستاره‌دار
nav-subscriptions = اشتراک‌ها
nav-settings = تنظیمات
nav-admin = مدیریت سایت
nav-forge-sign-out = خروج
nav-vault-sign-out = خروج از گاوصندوق
header-rss = خوراک RSS
header-watch = زیر نظر گرفتن
header-star = ستاره‌دار کن
header-fork = انشعاب
header-forked-from = انشعاب‌شده از { $name }
header-mirror-of = قرینه از { $name }
tabs-more = بیشتر

vault = گاوصندوق
sign-in = ورود
sign-in-hint = یک توکن دسترسی شخصی با دسترسی‌های read:user و read:repository را اینجا بچسبانید. برای ویرایش رازها یا خواندن محیط‌های محافظت‌شده، write:repository نیز لازم است.
sign-in-token = توکن
sign-in-make = ایجاد توکن
sign-out = خروج
sign-in-unknown-token = سرور گیت این توکن را نمی‌شناسد.

name = نام
description = شرح
type = نوع
environment = محیط
access = دسترسی
history = تاریخچه
cancel = انصراف
download = دانلود
save = ذخیره
last-changed = آخرین تغییر
preview = پیش‌نمایش

secrets = رازها
secrets-none = هنوز رازی اینجا نیست.
secrets-first = نخستین راز را همین‌جا بسازید، محتوای یک فایل { "\u200E" }.env را بچسبانید یا رازی را از یک پایانه ذخیره کنید:
secrets-ask = هر کس که اجازهٔ نوشتن در این مخزن را دارد، می‌تواند نخستین راز را ذخیره کند.
secrets-none-found = رازی مطابق این جستجو پیدا نشد.
search = جستجو
filter-any-type = همهٔ نوع‌ها
filter-deleted = همراه با حذف‌شده‌ها
filter-apply = اعمال
filter-clear = پاک کردن فیلترها
filter = فیلتر
filter-all = همه
sort = مرتب‌سازی بر اساس
page-size = تعداد نام در هر صفحه
names-count = { $count ->
    [one] { $count } نام
   *[other] { $count } نام
}
from-base = از بخش پایه
secrets-search = جستجو در نام‌ها و شرح‌ها
add = افزودن
version-short = v{ $version }
select-all = انتخاب همهٔ نام‌های این صفحه
select-name = انتخاب { $name }
selected = { $n } مورد انتخاب شده
selected-in = محیط:
selected-export = دانلود { "\u200E" }.env
selected-copy = کپی به
selected-delete-means = رازها از محیط انتخاب‌شده حذف می‌شوند و می‌توان آن‌ها را بازیابی کرد.
list-drop = برای پیش‌نمایش، فایل { "\u200E" }.env را اینجا رها کنید
secret-hides = پنهان می‌شود تا { $n } ثانیهٔ دیگر

secret-version = نسخه
secret-changed = آخرین تغییر
secret-deleted = حذف‌شده
secret-lockbox = صندوقچهٔ رمزدار

page-previous = قبلی
page-next = بعدی
page-of = صفحهٔ { $page } از { $pages }

sessions = نشست‌های فعال
sessions-hint = مرورگرهایی که در آن‌ها وارد شده‌اید. به نشست‌هایی که نمی‌شناسید پایان دهید.
session-this = همین مرورگر
session-at = از { $address }
session-since = ورود: { $date }
session-active = آخرین فعالیت: { $date }
session-end = پایان نشست
terminals = پایانه‌ها
terminals-hint = پایانه‌هایی که با { $command } وارد شده‌اند. هر کدام را که نمی‌شناسید خارج کنید.

device = ورود از پایانه
device-code = کد
device-hint = کدی را که { $command } در پایانهٔ شما نشان می‌دهد وارد کنید.
device-wrong = این کد نادرست است، منقضی شده یا پیش‌تر استفاده شده است.
device-continue = ادامه
device-asks = برنامه‌ای می‌خواهد به نام شما از گاوصندوق استفاده کند. خود را { $name } می‌نامد.
device-warning = تنها در صورتی موافقت کنید که همین حالا خودتان { $command } را وارد کرده باشید. اگر کسی کد را برایتان فرستاده، رد کنید.
device-address = نشانی آن
device-own-address = نشانی شما
device-asked = زمان درخواست
device-approve = موافقت
device-deny = رد کردن
device-approved = { $name } وارد شد. به پایانهٔ خود بازگردید.
device-denied = { $name } وارد نشد.
device-confirm-title = تأیید یک عمل
device-confirm-asks = پایانه‌ای که به نام شما وارد شده می‌خواهد این کار را انجام دهد. خود را { $name } می‌نامد.
device-action = عمل
device-repository = مخزن
device-confirm-warning = تنها در صورتی تأیید کنید که همین حالا خودتان آن را آغاز کرده باشید. تا ده دقیقه این پایانه می‌تواند کارهای دیگری را نیز انجام دهد که دسترسی می‌دهند یا برگشت‌پذیر نیستند.
device-confirm = تأیید
device-confirmed = تأیید شد. { $name } می‌تواند تا ده دقیقه ادامه دهد.

error-title = این کار انجام نشد
error-title-not-found = پیدا نشد
error-title-no-access = دسترسی ندارید
error-title-plan = طرح شما شامل این مورد نیست

error-invalid-request = لطفاً داده‌های واردشده را بررسی کنید.
error-invalid-version = این شمارهٔ نسخه نیست.
error-unauthorized = وارد نشده‌اید یا سرور گیت دیگر ورود شما را معتبر نمی‌داند.
error-invalid-token = این توکن معتبر نیست.
error-token-expired = این توکن منقضی شده است.
error-token-revoked = این توکن باطل شده است.
error-limit-reached = طرح کنونی بیش از این اجازه نمی‌دهد.
error-enterprise-required = این کار به طرح Enterprise نیاز دارد.
error-forbidden = شما اجازهٔ این کار را ندارید.
error-confirmation-required = ابتدا این را در مرورگر تأیید کنید.
error-access-denied = این توکن اجازهٔ این کار را ندارد.
error-not-found = پیدا نشد یا شما به آن دسترسی ندارید.
error-state-unavailable = این وضعیت پیشین دیگر در دسترس نیست.
error-method-not-allowed = این کار را نمی‌توان اینجا انجام داد.
error-request-timeout = این کار بیش از حد طول کشید. پیش از تلاش دوباره ببینید آیا تغییر انجام شده است یا نه.
error-already-exists = موردی با این نام از پیش وجود دارد.
error-environment-has-names = از پیش رازهایی وجود دارند که نامشان با نام این محیط شروع می‌شود.
error-environment-not-empty = هنوز رازهایی در این محیط هستند که شاید حذف شده باشند.
error-too-many-environments = این مخزن نمی‌تواند محیط‌های بیشتری داشته باشد.
error-older-process = نسخهٔ قدیمی‌تری از Forgevault هنوز از این پایگاه داده استفاده می‌کند. پس از به‌روزرسانی آن نسخه دوباره تلاش کنید.
error-conflict = همین درخواست هنوز در حال پردازش است. کمی بعد دوباره تلاش کنید.
error-key-mismatch = مقدارهای این مخزن با شاه‌کلید دیگری رمزنگاری شده‌اند.
error-version-conflict = هنگامی که مشغول ویرایش بودید، شخص دیگری تغییری ایجاد کرد.
error-value-too-large = مقدار بیش از حد بزرگ است.
error-unsupported-media-type = این سرویس چنین نوع محتوایی را نمی‌پذیرد.
error-idempotency-mismatch = این کلید پیش‌تر برای درخواست دیگری به کار رفته است.
error-token-locked = این توکن قفل شده است.
error-precondition-required = این تغییر به بازنگری کنونی نیاز دارد. صفحه را دوباره بارگذاری کنید و دوباره تلاش کنید.
error-rate-limited = تعداد تلاش‌ها بیش از حد بود. کمی صبر کنید و دوباره تلاش کنید.
error-decryption-failed = رمزگشایی یک مقدار ذخیره‌شده ممکن نشد.
error-encryption-failed = رمزنگاری مقدار ممکن نشد.
error-internal-error = خطایی در سرویس رخ داد.
error-environments-unreadable = محیط‌های این مخزن بیرون از Forgevault تغییر داده شده‌اند. مدیر سرور باید آن‌ها را دوباره تعریف کند.
error-forge-unavailable = سرور گیت پاسخ نمی‌دهد. بعداً دوباره تلاش کنید.
error-audit-unavailable = اکنون نوشتن در لاگ ممیزی ممکن نیست؛ بنابراین چیزی ارائه نمی‌شود. پیش از تلاش دوباره ببینید آیا تغییر انجام شده است یا نه.
error-role-read = برای این کار اجازهٔ خواندن این مخزن لازم است که مدیران مخزن می‌توانند آن را به شما بدهند.
error-role-write = برای این کار اجازهٔ نوشتن در این مخزن لازم است که مدیران مخزن می‌توانند آن را به شما بدهند.
error-role-admin = فقط مدیران این مخزن می‌توانند این کار را انجام دهند.
error-role-archived = این مخزن بایگانی شده و از این رو گاوصندوق آن فقط‌خواندنی است. مدیران مخزن می‌توانند آن را از بایگانی بیرون بیاورند.
error-plans = ببینید هر طرح چه چیزهایی دارد و مجوز چگونه نصب می‌شود
error-again = تلاش دوباره
error-to-secrets = بازگشت به رازها
error-to-forge = رفتن به صفحهٔ اصلی
error-request-id = شناسهٔ درخواست: { $id } (هنگام گزارش مشکل آن را ذکر کنید)

secret-new = راز جدید

import = درون‌ریزی { "\u200E" }.env
import-hint = سطرهایی به شکل NAME=value؛ توضیح‌ها و مقدارهای درون نقل‌قول هم پذیرفته می‌شوند. علامت $ همان‌طور که هست می‌ماند و متغیرها جایگزین نمی‌شوند. درون نقل‌قول دوتایی فقط \" و \\ و \n نویسه‌های گریز هستند.
import-text = یا محتوای آن را بچسبانید
import-file = فایل
import-environment = افزودن به محیط
import-environment-none = هیچ‌کدام: نام‌ها همان‌گونه که در فایل آمده‌اند
import-store = { $count ->
    [one] درون‌ریزی { $count } راز
   *[other] درون‌ریزی { $count } راز
}
import-plan = آنچه ذخیره خواهد شد
import-line = سطر
import-outcome = نتیجه
import-new = جدید
import-changed = تغییریافته
import-unchanged = بدون تغییر
import-show = نمایش تغییرات
import-literal = علامت $ درون آن همان‌طور که هست می‌ماند و متغیرها جایگزین نمی‌شوند.
import-refused = ردشده
import-nothing = همه‌چیز همین حالا هم به همین شکل ذخیره شده است.
import-blocked = تا وقتی موردی رد می‌شود، چیزی ذخیره نخواهد شد.
import-unread = ادامهٔ محتوا خوانده نشد.
import-leave-out = پیش‌نمایش بدون این سطرها
import-left-out = { $count ->
    [one] { $count } سطر کنار گذاشته می‌شود.
   *[other] { $count } سطر کنار گذاشته می‌شود.
}
import-no-assignment = سطر { $line } به شکل NAME=value نیست.
import-unterminated = نقل‌قول سطر { $line } بسته نشده است.
import-after-quote = در سطر { $line } پس از بسته شدن نقل‌قول چیز دیگری آمده است.
import-ambiguous = همهٔ برنامه‌ها مقدار سطر { $line } را یکسان نمی‌خوانند. آن را درون نقل‌قول تکی بگذارید. اگر نقل‌قول تکی در آن هست یا با \ پایان می‌یابد، از نقل‌قول دوتایی استفاده کنید و به جای \ بنویسید \\ و به جای " بنویسید \".
import-twice = نام سطر { $line } پیش‌تر در سطر { $first } آمده است.
import-too-many = از سطر { $line } به بعد، تعداد متغیرها از { $max } بیشتر می‌شود.
secret-name-hint = حرف، رقم، زیرخط، خط تیره و نقطه.
secret-value = مقدار
secret-new-value = مقدار جدید
secret-comment = توضیح (در تاریخچه نمایش داده می‌شود)
secret-create = ایجاد راز
secret-create-another = ایجاد و افزودن یکی دیگر
secret-change = تغییر
secret-change-hint = نسخهٔ جدیدی ذخیره می‌کند، بدون اینکه مقدار کنونی نمایش داده شود.
secret-edit = ویرایش
edit-title = ویرایش { $name }
secret-more = کارهای دیگر
secret-sections = در این صفحه
secret-elsewhere = در محیط‌های دیگر
secret-is-deleted = این راز حذف شده است. می‌توانید آن را با همهٔ نسخه‌هایش بازیابی کنید.
secret-move = تغییر نام یا جابه‌جایی
secret-move-hint = تاریخچه حفظ می‌شود. توکن‌ها و کارهای CI که از نام قدیمی استفاده می‌کنند، دیگر این راز را پیدا نمی‌کنند.
secret-rename = تغییر نام
secret-copy-to = کپی به محیطی دیگر
secret-copy-hint = مقدار کنونی را همراه با نوع و شرح آن کپی می‌کند. هیچ‌کس مقدار را نمی‌بیند.
secret-copy-into = کپی به { $name }
secret-copy-taken = { $name } از پیش وجود دارد. اگر آن را بازنویسی کنید، مقدار کپی‌شده نسخهٔ بعدی آن می‌شود.
secret-copy-over = بازنویسی
secret-delete-title = حذف این راز
secret-purge-title = حذف همیشگی این راز
secret-purge-means = همهٔ نسخه‌ها پاک می‌شوند. این کار بازگشت‌پذیر نیست.

access-anyone = هر کس که اجازهٔ خواندن این مخزن را دارد، می‌تواند این راز را بخواند. کسانی که اجازهٔ نوشتن دارند، می‌توانند آن را تغییر دهند.
access-protected = این محیط محافظت‌شده است. کسانی که اجازهٔ نوشتن در این مخزن را دارند، می‌توانند این راز را بخوانند و فقط مدیران می‌توانند آن را تغییر دهند.
access-audit = فعالیت
access-readers = آخرین خوانندگان
access-readers-none = به‌تازگی کسی این راز را نخوانده است.
access-tokens = توکن‌هایی که به آن دسترسی دارند
access-tokens-none = هیچ توکنی نمی‌تواند این راز را بخواند.
access-token-reads = اجازهٔ خواندن
access-token-writes = اجازهٔ خواندن و نوشتن
access-tokens-part = فقط { $count } توکن نخست بررسی شد.
access-workflows = فایل‌های گردش کار که از این راز استفاده می‌کنند
access-workflows-search = جستجو در فایل‌های گردش کار
access-workflows-none = هیچ فایل گردش کاری در شاخهٔ پیش‌فرض از این نام استفاده نمی‌کند.
access-workflows-part = همهٔ فایل‌های گردش کار جستجو نشدند: فقط ۲۰ فایل با حجم حداکثر ۶۴ KiB.
access-workflows-unknown = سرور گیت به شما اجازهٔ خواندن فایل‌های گردش کار را نداد.

secret-created = زمان ایجاد
secret-delete = حذف
secret-restore = بازیابی
secret-purge = حذف همیشگی
secret-confirm-purge = برای حذف همیشگی راز با همهٔ نسخه‌هایش، { $name } را وارد کنید

version-current = کنونی
version-roll-back = بازگشت به این نسخه
version-number = نسخهٔ { $version }
version-written = نسخهٔ { $version } از { $who }، { $time }

form-kept = پیش از ارسال این فرم باید دوباره وارد می‌شدید. هنوز چیزی ذخیره نشده است: آن را بررسی کنید و دوباره بفرستید.
value-lost = این مقدار را نمی‌توان بدون تغییر در کادر متن نشان داد. آن را به صورت فایل انتخاب کنید.
value-show = نمایش مقدار
value-generate = تولید
value-length = طول
value-characters = نویسه‌ها
value-letters = حرف و رقم
value-symbols = حرف، رقم و نماد
value-url = حرف، رقم، خط تیره و زیرخط
value-hex = شانزده‌شانزدهی
value-more = بیشتر
value-empty = ذخیرهٔ مقدار خالی
value-file = یا یک فایل
value-file-hint = اگر فایلی انتخاب کنید، به جای محتوای کادر ذخیره می‌شود. فایل باید متن UTF-8 باشد.
value-line-breaks = شکست‌های سطر در این مقدار:
value-edit = ویرایش مقدار کنونی

secret-details = شرح و نوع
secret-delete-means = بعداً می‌توان آن را با همهٔ نسخه‌هایش بازیابی کرد.
secret-delete-sure = حذف { $name }

conflict = هنگامی که مشغول ویرایش بودید، شخص دیگری این راز را تغییر داد
conflict-kept = آنچه وارد کرده‌اید هنوز جایی ذخیره نشده است. متن آن را در زیر می‌بینید.
conflict-mine = مقدار شما
conflict-diff = از مقدار دیگر به مقدار شما
conflict-store = ذخیرهٔ مقدار من به عنوان نسخهٔ { $version }
conflict-compare = مقایسه با مقدار دیگر
conflict-drop = کنار گذاشتن مقدار من و دیدن مقدار دیگر

compare-of = از نسخهٔ { $from } به نسخهٔ { $to }
compare-from = از نسخهٔ
compare-to = به نسخهٔ
compare-show = نمایش تفاوت‌ها
compare-any = مقایسهٔ نسخه‌های دلخواه
compare-hint = در این حالت هر دو مقدار نمایش داده می‌شوند و خواندن هر دو در لاگ ممیزی ثبت می‌شود.
diff = تفاوت‌ها
diff-none = دو مقدار یکسان‌اند.
diff-sealed = صندوقچهٔ رمزدار رمزنگاری شده است و سرویس نمی‌تواند محتوای آن را مقایسه کند.
diff-unended = (بدون شکست سطر در پایان)

rollback-to = بازگشت به نسخهٔ { $version }
rollback-means = محتوای نسخهٔ { $version } دوباره و این بار به عنوان نسخهٔ { $next } ذخیره می‌شود.
rollback-back = بازگردانده‌شده
rollback-confirm = برای بازگشت، { $name } را وارد کنید

new-exists = دیدن راز موجود { $name }
new-gone = راز { $name } در این فاصله حذف شده است. آنچه وارد کرده‌اید هنوز جایی ذخیره نشده است؛ اگر اینجا ذخیره‌اش کنید، راز با همین مقدار بازیابی می‌شود.

token-unused = هنوز نه

environments = محیط‌ها
environments-hint = هر راز در صورتی به یک محیط تعلق دارد که نامش با نام آن محیط و یک نقطه شروع شود. همهٔ رازهای دیگر در بخش پایه قرار دارند.
environment-name-hint = حرف کوچک لاتین، رقم، زیرخط و خط تیره.
environment-base-hint = رازهای بدون محیط
# A label: only admins may change secrets here, and readers have no access.
environment-protected = محافظت‌شده
# A label: a secret that is missing here is taken from the base.
environment-overlay = تکمیل از بخش پایه
# In place of the number of secrets.
environment-no-access = دسترسی ندارید
environment-new = محیط جدید
environment-create = ایجاد محیط
environment-protect-hint = در محیط محافظت‌شده فقط مدیران می‌توانند رازها را تغییر دهند و کسانی که فقط اجازهٔ خواندن دارند، آن‌ها را نمی‌بینند.
environment-take-in = { $count ->
    [one] رازی که نامش هم‌اکنون با این نام و یک نقطه شروع می‌شود نیز در محیط قرار گیرد
   *[other] { $count } رازی که نامشان هم‌اکنون با این نام و یک نقطه شروع می‌شود نیز در محیط قرار گیرند
}
environment-secrets = { $count ->
    [one] { $count } راز
   *[other] { $count } راز
}
environment-actions = کارهای { $name }
environment-pages = صفحه‌های { $name }
environment-overview = نمای کلی
environment-compare = مقایسه
environment-copy-here = کپی به اینجا
environment-base-means = همهٔ رازهایی که در هیچ محیطی نیستند، در بخش پایه قرار دارند. محیط‌هایی که از بخش پایه تکمیل می‌شوند، آنچه را ندارند از اینجا می‌گیرند.
environment-revision = بازنگری
environment-open-hint = هر کس که اجازهٔ نوشتن دارد، می‌تواند رازهای اینجا را تغییر دهد و کسانی که فقط اجازهٔ خواندن دارند، آن‌ها را می‌بینند.
environment-no-access-hint = شما نمی‌توانید رازهای این محیط را ببینید.
environment-fallback = تکمیل از بخش پایه
environment-fallback-rule = خودکار: روشن، مگر اینکه محیط محافظت‌شده باشد
environment-fallback-on = روشن
environment-fallback-off = خاموش
environment-overlay-hint = اگر رازی اینجا نباشد، کارهای CI آن را از بخش پایه می‌گیرند.
environment-no-overlay = کارهای CI فقط رازهایی را می‌گیرند که اینجا هستند.
environment-keep-overlay = با وجود محافظت‌شده شدن محیط، تکمیل از بخش پایه روشن بماند
environment-keep-overlay-hint = در غیر این صورت، محافظت از محیط آن را خاموش می‌کند: هر کس که اجازهٔ نوشتن دارد، می‌تواند بخش پایه و در نتیجه آنچه را کارهای CI اینجا می‌گیرند تغییر دهد.
environment-position = جایگاه
environment-position-hint = ترتیب در فهرست‌ها، از 0 تا 1000.
environment-position-new-hint = ترتیب در فهرست‌ها، از 0 تا 1000. اگر خالی بماند، در پایان قرار می‌گیرد.
environment-delete = حذف { $name }
environment-delete-now = حذف محیط
environment-empty-hint = رازی در این محیط نیست؛ بنابراین می‌توانید آن را حذف کنید. تاریخچهٔ آن در لاگ ممیزی می‌ماند.
environment-delete-sure = تأیید حذف
environment-held = { $count ->
    [one] هنوز { $count } راز در این محیط هست.
   *[other] هنوز { $count } راز در این محیط هستند.
}
environment-held-deleted = { $count ->
    [one] { $count } مورد از آن‌ها حذف شده است، اما می‌توان آن را بازیابی کرد.
   *[other] { $count } مورد از آن‌ها حذف شده‌اند، اما می‌توان آن‌ها را بازیابی کرد.
}
environment-held-hint = برای حذف محیط، نخست آن‌ها را برای همیشه حذف کنید یا با تغییر نام به جای دیگری ببرید.
environment-held-show = نمایش آن‌ها

environment-with = مقایسه با
environment-compare-hint = در مقایسه فقط نام‌ها نمایش داده می‌شوند، نه مقدارها. خواندن هر مقدار مقایسه‌شده در لاگ ممیزی ثبت می‌شود.
environment-compare-nothing = چیزی برای مقایسه نیست: در هیچ‌کدام رازی نیست که بتوانید آن را در هر دو محیط بخوانید.
environment-differs = مقدار متفاوت
environment-only-here = فقط در { $here }
environment-only-there = فقط در { $there }
environment-incomparable = مقایسه ممکن نیست: در مرورگر رمزنگاری شده است
environment-same = مقدار یکسان
environment-copy-to = کپی به { $name }…
environment-copy-selected-hint = نام‌های انتخاب‌شده را کپی می‌کند. نخست پیش‌نمایش را می‌بینید.

environment-from = از محیط
environment-show-secrets = نمایش رازها
environment-pick = رازهایی که کپی می‌شوند
environment-pick-all = انتخاب همه
environment-pick-none = لغو انتخاب همه
environment-exists = وجود دارد، v{ $version }
environment-conflict = اگر راز از پیش وجود داشته باشد
environment-conflict-skip = حفظ شود
environment-conflict-overwrite = با نسخه‌ای جدید جایگزین شود
environment-conflict-fail = چیزی کپی نشود
environment-copy-hint = مقدارها هرگز نمایش داده نمی‌شوند. برای هر راز کپی‌شده، یک خواندن و یک نوشتن در لاگ ممیزی ثبت می‌شود.
environment-nothing-to-copy = در { $name } رازی نیست که بتوانید کپی کنید.
environment-copy-plan = کپی از { $from } به { $to }
environment-copy-nothing = چیزی کپی نخواهد شد.
environment-skipped = { $count ->
    [one] { $count } راز از پیش وجود دارد و همان‌طور که هست می‌ماند:
   *[other] { $count } راز از پیش وجود دارند و همان‌طور که هستند می‌مانند:
}
environment-copy-now = { $count ->
    [one] کپی { $count } راز
   *[other] کپی { $count } راز
}
environment-choose-again = تغییر انتخاب

environment-change-added = افزوده شد، v{ $version }
environment-change-deleted = حذف شد
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } مورد دیگر
   *[other] { $count } مورد دیگر
}
environment-copied-from = کپی از { $name }
environment-rolled-back-to = بازگشت به بازنگری { $number }
environment-undid = واگرد بازنگری { $number }
environment-first = آنچه در آغاز تاریخچه اینجا بود
environment-redrawn = محیط ایجاد یا حذف شد
environment-base-redrawn = رازهایی به یک محیط وارد یا از آن خارج شدند
environment-no-history = تاریخچه‌ای که بتوانید ببینید وجود ندارد.
environment-roll-back-at = بازگشت به پیش یا پس از بازنگری { $number }
environment-back-before = بازگشت به پیش از این تغییر
environment-back-after = بازگشت به پس از این تغییر
environment-no-versions = بازگشت به طرحی نیاز دارد که نسخه‌های قدیمی را در بر بگیرد.
environment-time = تاریخ و ساعت (UTC)
environment-time-hint = به آنچه در آن لحظه اینجا بود بازمی‌گردد.
environment-or-revision = یا بازنگری
environment-or-revision-hint = یک شماره از تاریخچه.
environment-only-names = فقط این نام‌ها (اختیاری)
environment-only-names-hint = با ویرگول لاتین (,) یا فاصله از هم جدا کنید.
environment-back-to = بازگشت به بازنگری { $number }
environment-back-changes = { $count ->
    [one] { $count } راز تغییر خواهد کرد:
   *[other] { $count } راز تغییر خواهند کرد:
}
environment-back-hint = مقدارها به عنوان نسخه‌های جدید ذخیره می‌شوند و چیزی از تاریخچه از دست نمی‌رود. شرح‌ها و نوع‌ها همان‌طور که هستند می‌مانند.
environment-back-nothing = چیزی تغییر نخواهد کرد: همه‌چیز مانند همان زمان است.
environment-will-return = بازیابی می‌شود، v{ $version }
environment-will-go = حذف خواهد شد
environment-unavailable = به طور کامل در دسترس نیست
environment-purged = برای همیشه حذف شده است؛ این نام همان‌طور که هست می‌ماند
environment-pruned = آن نسخه پاک شده است؛ این نام همان‌طور که هست می‌ماند
environment-moved = امروز در محیط دیگری است و همان‌جا می‌ماند؛ برای این نام یک کپی ایجاد می‌شود

tokens = توکن‌ها
tokens-none = هنوز توکنی اینجا نیست.
tokens-none-hint = با توکن‌ها، کارهای CI و اسکریپت‌ها می‌توانند رازهای این مخزن را بخوانند یا بنویسند.
tokens-all = نمایش باطل‌شده‌ها
tokens-live = پنهان کردن باطل‌شده‌ها
token-new = توکن جدید
token-description-hint = کاربرد توکن، برای نمونه «استقرار در staging».
token-scope = محدودهٔ دسترسی
token-scope-hint = کارهای مجاز برای توکن: read یا write یا admin یا read:PATTERN یا write:PATTERN؛ موارد را با ویرگول لاتین (,) از هم جدا کنید. PATTERN نام یک راز است یا ابتدای نام‌ها که با * پایان می‌یابد. محیط‌های محافظت‌شده فقط با الگویی در دسترس‌اند که با نام همان محیط شروع شود. اگر این بخش را پر کنید، جایگزین گزینه‌های بالا می‌شود.
token-advanced = پیشرفته: وارد کردن محدودهٔ دسترسی
token-access = مجوز
token-access-read = خواندن
token-access-read-hint = خواندن رازها و خروجی گرفتن از آن‌ها.
token-access-write = خواندن و نوشتن
token-access-write-hint = همچنین ایجاد، تغییر، حذف و بازیابی آن‌ها.
token-access-admin = مدیریت
token-access-admin-hint = همه‌چیز در این گاوصندوق، از جمله توکن‌ها، لاگ ممیزی و کلیدها.
token-where-parts = محیط‌های انتخاب‌شده
token-where-parts-hint = همراه با رازهایی که بعداً به آن‌ها افزوده شود.
token-where-everywhere = همهٔ محیط‌ها
token-where-everywhere-hint = بخش پایه و همهٔ محیط‌های کنونی، از جمله محیط‌های محافظت‌شده.
token-where-names = رازهای انتخاب‌شده
token-where-names-hint = بر اساس نام یا پیشوند.
token-names = نام‌ها یا پیشوندها
token-names-hint = با ویرگول لاتین (,) یا فاصله از هم جدا کنید. پیشوند را با * پایان دهید؛ برای نمونه staging.DB_*.
token-base-hint = اگر base را بدون همهٔ محیط‌های محافظت‌نشده انتخاب کنید، توکن رازهایی را در بر می‌گیرد که امروز در base هستند، نه آن‌هایی که بعداً افزوده شوند.
token-choose-parts = دست‌کم یک محیط انتخاب کنید.
token-ttl = مدت اعتبار
token-ttl-custom = مدت اعتبار دلخواه
token-ttl-hint = یک عدد و یک واحد: h برای ساعت، d برای روز، w برای هفته و y برای سال؛ مثلاً 30d یعنی ۳۰ روز. اگر 0 وارد کنید، هرگز منقضی نمی‌شود.
token-life-1d = ۱ روز
token-life-7d = ۷ روز
token-life-30d = ۳۰ روز
token-life-90d = ۹۰ روز
token-life-1y = ۱ سال
token-life-0 = بدون انقضا
token-life-custom = دلخواه…
token-addresses = نشانی‌ها
token-addresses-hint = نشانی‌های IP و شبکه‌هایی که توکن از آن‌ها قابل استفاده است، جداشده با ویرگول لاتین (,). اگر خالی بماند، از همه‌جا قابل استفاده است.
token-everywhere = همه‌جا
token-test = آزمودن محدودهٔ دسترسی
token-reach = با این محدودهٔ دسترسی، از رازهای کنونی می‌توان { $read } راز را خواند و { $write } راز را نوشت.
token-reach-hint = انتخاب کنید توکن به چه چیزهایی دسترسی داشته باشد تا پیش‌نمایش آن را اینجا ببینید.
token-reach-nothing = هنوز چیزی انتخاب نشده است.
token-reach-wrong = پیش‌نمایش ممکن نیست. انتخاب خود را بررسی کنید.
token-reads-and-writes = خواندن و نوشتن
token-can-read = خواندن:
token-can-write = خواندن و نوشتن:
token-everything = همهٔ رازها
token-open = همهٔ رازهای بیرون از محیط‌های محافظت‌شده
token-more = و { $count } مورد دیگر
token-admin = مدیریت: همه‌چیز در این گاوصندوق
token-create = ایجاد توکن
token-expires = انقضا
token-used = آخرین استفاده
token-uses = { $count ->
    [one] { $count } بار
   *[other] { $count } بار
}
token-ends = انقضا: { $date }
token-last-used = استفاده: { $date }
token-by = از { $who }
token-live = فعال
token-revoked = باطل‌شده
token-expired = منقضی‌شده
token-locked = قفل‌شده
token-ends-soon = به‌زودی منقضی می‌شود
token-orphan = بدون مالک فعال
token-orphan-hint = سازندهٔ این توکن دیگر در سرور گیت فعال نیست؛ به همین دلیل توکن پذیرفته نمی‌شود.
token-made-by = ایجادشده توسط { $who } در { $date } · شناسه: { $id }
token-made-with = با توکن { $id } ایجاد شده است و همراه با آن باطل می‌شود
token-audit = مشاهدهٔ فعالیت
token-reaches = دسترسی کنونی
token-rotate = تعویض توکن
token-rotate-hint = توکن جدیدی با همان توضیح، محدودهٔ دسترسی، نشانی‌ها و مدت اعتبار ایجاد می‌کند. توکن قدیمی تا مدتی که انتخاب می‌کنید کار می‌کند تا بتوانید همه‌جا آن را جایگزین کنید.
token-rotate-ends = زمان از کار افتادن توکن قدیمی
token-ends-now = بی‌درنگ
token-ends-1h = ۱ ساعت دیگر
token-ends-24h = ۲۴ ساعت دیگر
token-ends-7d = ۷ روز دیگر
token-stop = بستن دسترسی
token-lock = قفل کردن
token-lock-title = قفل کردن این توکن
token-lock-hint = توکن قفل‌شده تا وقتی کسی قفلش را باز نکند، پذیرفته نمی‌شود.
token-locked-until = این توکن تا { $date } قفل است.
token-locked-by-hand = این توکن تا وقتی کسی قفلش را باز نکند، قفل می‌ماند.
token-unlock = باز کردن قفل
token-unlock-title = باز کردن قفل این توکن
token-revoke = ابطال
token-revoke-title = ابطال این توکن
token-revoke-hint = از آن پس این توکن و همهٔ توکن‌هایی که با آن ایجاد شده‌اند دیگر هرگز پذیرفته نمی‌شوند. کارهای CI که از آن استفاده می‌کنند با خطا روبه‌رو خواهند شد.
token-revoke-now = تأیید ابطال
token-made = توکن ایجاد شد
token-made-hint = همین حالا آن را کپی کنید: دیگر نمایش داده نخواهد شد.
token-text = توکن
token-open-page = جزئیات توکن
token-use = استفاده از این توکن
token-use-hint = توکن را در سامانهٔ CI خود به عنوان رازی با نام { $name } ذخیره کنید (در Woodpecker: vault_token). هر نمونه، رازها را به صورت متغیرهای محیطی بارگذاری می‌کند.

audit = لاگ ممیزی
audit-entries = { $count ->
    [one] { $count } رکورد
   *[other] { $count } رکورد
}
audit-none = رکوردی مطابقت ندارد.
audit-everywhere = جستجو در همهٔ رکوردها
audit-search = راز، شخص، توکن، نشانی IP یا شناسهٔ درخواست
audit-views = نما
audit-view-changes = خواندن‌ها و تغییرها
audit-view-refused = ردشده‌ها
audit-view-views = بازدید صفحه‌ها
audit-range = بازهٔ زمانی
audit-range-any = هر زمان
audit-range-day = ۲۴ ساعت گذشته
audit-range-week = ۷ روز گذشته
audit-range-month = ۳۰ روز گذشته
audit-range-custom = بازهٔ دلخواه
audit-from = از (UTC)
audit-to = تا (UTC)
audit-remove-filter = برداشتن فیلتر { $name }
audit-export-menu = خروجی گرفتن
audit-export-filtered = این رکوردها به صورت { $format }
audit-export-all = کل لاگ به صورت { $format }، امضاشده
audit-older = قدیمی‌تر
audit-newer = جدیدتر

audit-who-service = Forgevault
audit-who-operator = مدیر سرور
audit-client = { $browser } در { $system }
audit-source-api = API
audit-source-web = وب
audit-source-cli = خط فرمان
audit-source-system = سرویس
audit-why-refused = رد شد: { $why }
audit-why-failed = ناموفق: { $why }
audit-details = جزئیات
audit-one-request = یک درخواست، { $count } رکورد
audit-more = همهٔ رکوردهای این درخواست
audit-entry = رکورد
audit-action = عملیات
audit-result = نتیجه
audit-agent = عامل کاربر
audit-request-id = شناسهٔ درخواست

audit-did-list = { $who } فهرست رازها را مشاهده کرد
audit-did-list-of = { $who } فهرست رازهای { $what } را مشاهده کرد
audit-did-look = { $who } { $what } را مشاهده کرد
audit-did-read = { $who } { $what } { $version } را خواند
audit-did-read-none = { $who } در پی رازهایی برای خواندن گشت و چیزی نیافت
audit-did-write = { $who } { $what } { $version } را ذخیره کرد
audit-did-write-none = { $who } هیچ رازی را ذخیره نکرد
audit-did-describe = { $who } جزئیات { $what } را تغییر داد
audit-did-rename = { $who } نام { $what } را به { $to } تغییر داد
audit-did-delete = { $who } { $what } را حذف کرد
audit-did-purge = { $who } { $what } را برای همیشه حذف کرد
audit-did-restore = { $who } { $what } { $version } را بازیابی کرد
audit-did-rollback = { $who } { $what } { $version } را به وضعیت پیشین بازگرداند
audit-did-hide = { $who } این گاوصندوق را پنهان کرد
audit-did-show-vault = { $who } این گاوصندوق را دوباره در دسترس گذاشت
audit-did-purge-vault = { $who } داده‌های این گاوصندوق را برای همیشه حذف کرد
audit-did-token-list = { $who } توکن‌ها را مشاهده کرد
audit-did-token-create = { $who } { $what } را ایجاد کرد
audit-did-token-update = { $who } { $what } را تغییر داد
audit-did-token-revoke = { $who } { $what } را باطل کرد
audit-did-token-mark = { $who } توکن‌های یک شخص را به‌روز کرد
audit-did-audit-list = { $who } لاگ ممیزی را مشاهده کرد
audit-did-audit-export = { $who } از لاگ ممیزی خروجی گرفت
audit-did-chain-check = { $who } زنجیرهٔ ممیزی را بررسی کرد
audit-did-chain-head = { $who } تازه‌ترین رکورد زنجیرهٔ ممیزی را مشاهده کرد
audit-did-key-rotate = { $who } چرخش کلید داده را آغاز کرد
audit-did-key-rotated = { $who } چرخش کلید داده را به پایان رساند
audit-did-key-test = { $who } چرخش کلید را به صورت آزمایشی اجرا کرد
audit-did-key-migrate = { $who } کلیدهای این گاوصندوق را به شاه‌کلید کنونی منتقل کرد
audit-did-rows-accept = { $who } توکن‌ها و رازهای ذخیره‌شده را همان‌گونه که بودند پذیرفت
audit-did-take-over = { $who } زنجیرهٔ ممیزی را با شاه‌کلید دیگری ادامه داد
audit-did-keys-view = { $who } کلیدها را مشاهده کرد
audit-did-plan-view = { $who } طرح را مشاهده کرد
audit-did-env-list = { $who } محیط‌ها را مشاهده کرد
audit-did-env-look = { $who } محیط { $what } را مشاهده کرد
audit-did-env-write = { $who } محیط { $what } را ذخیره کرد
audit-did-env-anew = { $who } محیط‌ها را دوباره تعریف کرد
audit-did-env-delete = { $who } محیط { $what } را حذف کرد
audit-did-env-history = { $who } تاریخچهٔ { $what } را مشاهده کرد
audit-did-env-diff = { $who } وضعیت‌های { $what } را مقایسه کرد
audit-did-env-undo = { $who } محیط { $what } را به وضعیت پیشین بازگرداند
audit-did-env-undo-test = { $who } پیش‌نمایش بازگرداندن محیط { $what } را مشاهده کرد
audit-did-env-copy = { $who } رازها را از { $from } به { $what } کپی کرد
audit-did-env-copy-test = { $who } پیش‌نمایش کپی رازها از { $from } به { $what } را مشاهده کرد
audit-did-replay = { $who } درخواستی را دوباره فرستاد و پاسخ نخست را گرفت
audit-did-other = { $who } کاری کرد که این نسخه نمی‌شناسد

audit-tried-list = { $who } کوشید فهرست رازها را مشاهده کند
audit-tried-list-of = { $who } کوشید فهرست رازهای { $what } را مشاهده کند
audit-tried-look = { $who } کوشید { $what } را مشاهده کند
audit-tried-read = { $who } کوشید { $what } { $version } را بخواند
audit-tried-read-any = { $who } کوشید رازها را بخواند
audit-tried-write = { $who } کوشید { $what } را ذخیره کند
audit-tried-write-any = { $who } کوشید رازها را ذخیره کند
audit-tried-delete = { $who } کوشید { $what } را حذف کند
audit-tried-delete-any = { $who } کوشید رازها را حذف کند
audit-tried-purge = { $who } کوشید { $what } را برای همیشه حذف کند
audit-tried-restore = { $who } کوشید { $what } را بازیابی کند
audit-tried-rollback = { $who } کوشید { $what } را به وضعیت پیشین بازگرداند
audit-tried-token-list = { $who } کوشید توکن‌ها را مشاهده کند
audit-tried-token-create = { $who } کوشید توکنی را ایجاد کند
audit-tried-token-update = { $who } کوشید توکنی را تغییر دهد
audit-tried-token-revoke = { $who } کوشید توکنی را باطل کند
audit-tried-audit-list = { $who } کوشید لاگ ممیزی را مشاهده کند
audit-tried-audit-export = { $who } کوشید از لاگ ممیزی خروجی بگیرد
audit-tried-key-rotate = { $who } کوشید کلید داده را بچرخاند
audit-tried-key-migrate = { $who } کوشید کلیدهای این گاوصندوق را به شاه‌کلید کنونی منتقل کند
audit-tried-keys-view = { $who } کوشید کلیدها را مشاهده کند
audit-tried-plan-view = { $who } کوشید طرح را مشاهده کند
audit-tried-env-list = { $who } کوشید محیط‌ها را مشاهده کند
audit-tried-env-look = { $who } کوشید محیط { $what } را مشاهده کند
audit-tried-env-create = { $who } کوشید محیطی را ایجاد کند
audit-tried-env-write = { $who } کوشید محیط { $what } را ذخیره کند
audit-tried-env-delete = { $who } کوشید محیط { $what } را حذف کند
audit-tried-env-history = { $who } کوشید تاریخچهٔ { $what } را مشاهده کند
audit-tried-env-diff = { $who } کوشید وضعیت‌های { $what } را مقایسه کند
audit-tried-env-undo = { $who } کوشید محیط { $what } را به وضعیت پیشین بازگرداند
audit-tried-env-copy = { $who } کوشید رازها را به { $what } کپی کند
audit-tried-other = { $who } کوشید کار دیگری انجام دهد

audit-many-read = { $who } { $count } راز را خواند
audit-many-read-of = { $who } { $count } راز از { $what } را خواند
audit-many-write = { $who } { $count } راز را ذخیره کرد
audit-many-write-of = { $who } { $count } راز از { $what } را ذخیره کرد
audit-many-delete = { $who } { $count } راز را حذف کرد
audit-many-delete-of = { $who } { $count } راز از { $what } را حذف کرد
audit-many-restore = { $who } { $count } راز را بازیابی کرد
audit-many-restore-of = { $who } { $count } راز از { $what } را بازیابی کرد
audit-many-tried-read = { $who } کوشید { $count } راز را بخواند
audit-many-tried-read-of = { $who } کوشید { $count } راز از { $what } را بخواند
audit-many-tried-write = { $who } کوشید { $count } راز را ذخیره کند
audit-many-tried-write-of = { $who } کوشید { $count } راز از { $what } را ذخیره کند
audit-many-tried-delete = { $who } کوشید { $count } راز را حذف کند
audit-many-tried-delete-of = { $who } کوشید { $count } راز از { $what } را حذف کند

audit-token = توکن { $id }
author-token = توکن «{ $name }»
author-unknown = کاربر { $id }

chain = زنجیرهٔ ممیزی
chain-hint = هر رکورد به رکورد پیش از خود پیوند خورده است؛ بنابراین بررسی، هر رکوردی را که تغییر کرده، حذف شده یا در میان زنجیره گنجانده شده باشد آشکار می‌کند. تنها تازه‌ترین رکوردها را می‌توان پنهانی از انتها برید: پایین را ببینید.
chain-check = بررسی زنجیره
chain-whole = زنجیره سالم است: رکوردهای { $first } تا { $last } همان‌گونه‌اند که نوشته شده‌اند.
chain-older = رکوردهای قدیمی‌تر بررسی نشدند.
chain-broken = زنجیره شکسته است: آنچه ذخیره شده، همانی نیست که نوشته شده بود.
chain-unproven = ورودی‌های { $first } تا { $last } در اینجا قابل اثبات نیستند: کلید زنجیرهٔ آن‌ها به کلید اصلی‌ای تعلق دارد که در دسترس نیست.
chain-take-over = در ورودی { $number } زنجیره از کلید اصلی دیگری گرفته شد. این ورودی می‌گوید ورودی‌های پیشین بر چه استوارند.
chain-head = تازه‌ترین رکورد
chain-head-hint = شماره و هش تازه‌ترین رکورد. آن‌ها را جای دیگری نگه دارید: با آن‌ها بعداً می‌توان ثابت کرد که تا اینجا چیزی تغییر نکرده است.

keys = کلیدها
keys-fallback = شاه‌کلید از SECRET_KEY سرور گیت به دست آمده است: اگر آن تغییر کند، تا زمانی که کلید قدیمی دوباره تنظیم نشود رازها را نمی‌توان خواند. از مدیر سرور بخواهید شاه‌کلیدی جداگانه تنظیم کند.
keys-due = این کلید داده مقدارهای بسیاری را رمزنگاری کرده است: وقت چرخش آن رسیده است.
keys-source = شاه‌کلید
keys-source-variable = متغیر محیطی { $name }
keys-source-variable-file = فایلی که متغیر محیطی { $name } مشخص می‌کند
keys-source-configuration = کلید پیکربندی { $name }
keys-source-configuration-file = فایلی که کلید پیکربندی { $name } مشخص می‌کند
keys-source-app-ini = { $name } در { $path }
keys-source-app-ini-file = فایلی که { $name } در { $path } مشخص می‌کند
keys-source-file = فایل { $path }
keys-source-forge = مشتق از SECRET_KEY سرور گیت · { $place }
keys-data-key = کلید داده
keys-version = نسخهٔ { $version }، ایجادشده در { $date }
keys-age = عمر کلید داده
keys-none = هنوز چیزی اینجا ذخیره نشده است؛ بنابراین کلید داده‌ای وجود ندارد.
keys-seals = مقدارهای رمزنگاری‌شده با این کلید
keys-seals-of = { $count } از حداکثر { $max }
keys-rotation = چرخش کلید
keys-rotation-hint = در چرخش کلید، کلید دادهٔ جدیدی ساخته می‌شود و همهٔ نسخه‌های همهٔ رازها با آن دوباره رمزنگاری می‌شوند. در این مدت رازها را می‌توان خواند و نوشت.
keys-state-idle = هرگز چرخانده نشده
keys-state-running = در حال انجام
keys-state-done = پایان‌یافته
keys-state-incomplete = ناقص
keys-running = در حال انجام: { $done } نسخه از { $total } نسخه دوباره رمزنگاری شده است.
keys-ended = در { $date }، از { $total } نسخه { $done } نسخه دوباره رمزنگاری شد.
keys-incomplete = { $failed ->
    [one] { $failed } نسخه رمزگشایی نمی‌شود و با کلید قدیمی می‌ماند.
   *[other] { $failed } نسخه رمزگشایی نمی‌شوند و با کلید قدیمی می‌مانند.
}
keys-started = آغازشده توسط { $who } در { $date }.
keys-checked = { $versions ->
    [one] { $versions } نسخه رمزگشایی شد و { $failed } نسخه ناموفق بود. چیزی تغییر نکرد.
   *[other] { $versions } نسخه رمزگشایی شد و { $failed } نسخه ناموفق بود. چیزی تغییر نکرد.
}
keys-check = بررسی بدون هیچ تغییری
keys-rotate = چرخش کلید داده
keys-rotate-hint = پس از آغاز، این کار را نه می‌توان متوقف کرد و نه بازگرداند. وقتی همه‌چیز دوباره رمزنگاری شد، کلید دادهٔ قدیمی پاک می‌شود.
keys-rotate-now = تأیید چرخش

more-not-shown = { $count ->
    [one] { $count } مورد دیگر نشان داده نشده است.
   *[other] { $count } مورد دیگر نشان داده نشده‌اند.
}

plan = طرح
plan-name = طرح این سامانه { $tier } است.
plan-none = مجوزی وجود ندارد.
plan-invalid = مجوز تنظیم‌شده معتبر نیست.
plan-in-force = مجوز معتبر است.
plan-in-force-until = مجوز تا { $date } معتبر است.
plan-grace = مجوز در { $date } منقضی شد. همه‌چیز تا { $until } همچنان کار می‌کند.
plan-lapsed = مجوز در { $date } منقضی شد و دیگر اعتبار ندارد.
plan-dev-mode = مجوزی لازم نیست: حالت توسعه.
plan-days-left = { $days ->
    [one] { $days } روز باقی مانده است.
   *[other] { $days } روز باقی مانده است.
}
plan-used = { $used }، بدون محدودیت
plan-used-of = { $used } از { $max }
plan-at-most = حداکثر { $max }
plan-no-limit = بدون محدودیت
plan-live-tokens = توکن‌های فعال
plan-users = کاربران سامانه
plan-users-hint = هر کس در { $days } روز گذشته در یکی از گاوصندوق‌های این سامانه کاری کرده باشد، کاربر به شمار می‌آید.
plan-users-exceeded = تعداد کاربران سامانه از حد مجاز مجوز بیشتر است. دسترسی کسی بسته نمی‌شود، اما به مجوز بزرگ‌تری نیاز است.
plan-retention = مدت نگه‌داری لاگ ممیزی
plan-for-ever = بدون محدودیت
days = { $days ->
    [one] { $days } روز
   *[other] { $days } روز
}
plan-versioning = نسخه‌های قدیمی رازها
plan-tokens = توکن برای کارهای CI
plan-sso = ورود یکپارچه (SSO)
plan-rotation = چرخش کلید داده
plan-included = دارد
plan-not-included = ندارد
plan-state-live = فعال
plan-state-ends-soon = به‌زودی پایان می‌یابد
plan-state-expired = نامعتبر
plan-state-none = بدون مجوز
plan-source = محل مجوز:
plan-compare = مقایسهٔ طرح‌ها
plan-here = طرح شما
plan-secrets = تعداد راز در هر مخزن
plan-install = نصب مجوز
plan-install-who = مجوز را مدیر این سامانه نصب می‌کند. مجوز برای همهٔ مخزن‌های آن است.
plan-install-file = مجوز را به صورت فایلی ذخیره کنید که Forgevault بتواند آن را بخواند.
plan-install-setting = مسیر فایل را در { $variable } یا در { $setting } از پیکربندی قرار دهید و Forgevault را دوباره راه‌اندازی کنید. اگر از پیش تنظیم شده بود، فقط فایل را جایگزین کنید: راه‌اندازی دوباره لازم نیست.
plan-install-wait = پس از چند ثانیه این صفحه را دوباره بارگذاری کنید. در آن طرح جدید یا ایراد مجوز را می‌بینید.
plan-lapse = پس از پایان مجوز
plan-lapse-hint = هرچه را که ذخیره شده است همچنان می‌توان خواند، از آن خروجی گرفت یا آن را حذف کرد، و به رازهای موجود می‌توان مقدار جدید داد.
plan-lapse-secrets = { $count ->
    [one] در اینجا { $count } راز وجود دارد. راز جدید فقط وقتی می‌توان ساخت که تعداد رازها کمتر از { $max } باشد.
   *[other] در اینجا { $count } راز وجود دارد. راز جدید فقط وقتی می‌توان ساخت که تعداد رازها کمتر از { $max } باشد.
}
plan-lapse-versions = { $count ->
    [one] { $count } نسخهٔ قدیمی می‌ماند و خواندنی است، اما نمی‌توان رازی را به آن بازگرداند.
   *[other] { $count } نسخهٔ قدیمی می‌مانند و خواندنی‌اند، اما نمی‌توان رازی را به آن‌ها بازگرداند.
}
plan-lapse-tokens = { $count ->
    [one] { $count } توکن همچنان کار می‌کند. توکن جدید نمی‌توان ساخت.
   *[other] { $count } توکن همچنان کار می‌کنند. توکن جدید نمی‌توان ساخت.
}
plan-lapse-rotation = چرخش کلید داده ممکن نیست.

secret-reveal = نمایش
secret-hide = پنهان کردن
secret-copy = کپی
secret-copied = کپی شد
secret-not-given = مقدار بارگذاری نشد.
secret-needs-script = برای نمایش یا کپی کردن مقدار در این صفحه، JavaScript لازم است؛ مقدار را از API هم می‌توان گرفت.

skip-to-content = رفتن به محتوا
language = زبان

lockbox-new = صندوقچهٔ رمزدار جدید
lockbox-make = صندوقچهٔ رمزدار جدید (رمزنگاری‌شده در مرورگر شما)
lockbox-back = بازگشت به راز
lockbox-hint = صندوقچهٔ رمزدار در همین مرورگر رمزنگاری و باز می‌شود. نه عبارت عبور از این صفحه بیرون می‌رود و نه مقدار.
lockbox-needs-script = برای باز کردن یا رمزنگاری صندوقچه در این صفحه، JavaScript لازم است.
lockbox-open = باز کردن صندوقچه
lockbox-seal = رمزنگاری مقدار
lockbox-warning = اگر عبارت عبور از دست برود، هیچ‌کس نمی‌تواند مقدار را بازیابی کند.
lockbox-passphrase = عبارت عبور
lockbox-again = تکرار عبارت عبور
lockbox-store = رمزنگاری و ذخیره
lockbox-go = باز کردن یا رمزنگاری در همین مرورگر
lockbox-instead = جایگزینی مقدار با صندوقچهٔ رمزدار
lockbox-wrong-passphrase = عبارت عبور نادرست است یا صندوقچه تغییر کرده است.
lockbox-failed = این کار در این مرورگر ممکن نشد.
lockbox-no-text = محتوای آن متن نیست؛ می‌توان آن را دانلود کرد.
lockbox-encoding = این ورودی نویسه‌های نامعتبر دارد.
lockbox-no-passphrase = یک عبارت عبور وارد کنید.
lockbox-other-passphrase = عبارت‌های عبور یکسان نیستند.

undo = واگرد
flash-secret-created = { $name } ایجاد شد.
flash-secret-stored = { $name } به عنوان نسخهٔ { $count } ذخیره شد.
flash-secret-described = شرح و نوع { $name } ذخیره شد.
flash-secret-deleted = { $name } حذف شد.
flash-secret-restored = { $name } بازیابی شد.
flash-secret-purged = { $name } برای همیشه حذف شد.
flash-secret-rolled-back = { $name } به نسخه‌ای پیشین بازگردانده و به عنوان نسخهٔ { $count } ذخیره شد.
flash-secret-renamed = نام به { $name } تغییر کرد.
flash-secret-copied = به { $name } کپی شد.
flash-imported = { $count ->
    [one] { $count } راز به { $name } درون‌ریزی شد.
   *[other] { $count } راز به { $name } درون‌ریزی شد.
}
flash-many-deleted = { $count ->
    [one] { $count } راز از { $name } حذف شد.
   *[other] { $count } راز از { $name } حذف شد.
}
flash-many-restored = { $count ->
    [one] { $count } راز در { $name } بازیابی شد.
   *[other] { $count } راز در { $name } بازیابی شد.
}
flash-undone = { $count ->
    [one] تغییر { $count } راز در { $name } واگرد شد.
   *[other] تغییر { $count } راز در { $name } واگرد شد.
}
flash-token-saved = توکن { $name } ذخیره شد.
flash-token-locked = توکن { $name } قفل شد.
flash-token-unlocked = قفل توکن { $name } باز شد.
flash-token-revoked = توکن { $name } باطل شد.
flash-token-rotated = { $count ->
    [one] جایگزینی برای توکن { $name } ایجاد شد. توکن قدیمی حداکثر تا { $count } ساعت دیگر از کار می‌افتد.
   *[other] جایگزینی برای توکن { $name } ایجاد شد. توکن قدیمی حداکثر تا { $count } ساعت دیگر از کار می‌افتد.
}
flash-token-replaced = جایگزینی برای توکن { $name } ایجاد شد و توکن قدیمی اکنون باطل شده است.
flash-token-shown = توکن { $name } را نمی‌توان دوباره نمایش داد. اگر آن را ندارید، تعویضش کنید.
flash-environment-declared = محیط { $name } ایجاد شد.
flash-environment-changed = محیط { $name } ذخیره شد.
flash-environment-deleted = محیط { $name } حذف شد.
flash-environment-copied = { $count ->
    [one] { $count } راز به { $name } کپی شد.
   *[other] { $count } راز به { $name } کپی شد.
}
flash-environment-copied-some = { $count ->
    [one] { $count } راز به { $name } کپی و { $skipped } راز نادیده گرفته شد.
   *[other] { $count } راز به { $name } کپی و { $skipped } راز نادیده گرفته شد.
}
flash-environment-rolled-back = { $name } به بازنگری { $count } بازگردانده شد.
flash-environment-unchanged = { $name } هم‌اکنون با بازنگری { $count } یکسان است.
flash-rotation-started = چرخش کلید آغاز شد.
