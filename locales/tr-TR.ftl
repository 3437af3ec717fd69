# The texts of the pages in Turkish (Türkiye).

tab-code = Kod
tab-issues = Konular
tab-pull-requests = Değişiklik İstekleri
tab-actions = İşlemler
tab-packages = Paketler
tab-projects = Projeler
tab-releases = Sürüm
tab-wiki = Viki
tab-activity = Aktivite
tab-settings = Ayarlar
mark-archived = Arşivlenmiş
mark-private = Özel
mark-internal = Dahili
mark-template = Şablon
tab-forgejo-code = Kod
tab-forgejo-issues = Konular
tab-forgejo-pull-requests = Değişiklik istekleri
tab-forgejo-actions = İşlemler
tab-forgejo-packages = Paketler
tab-forgejo-projects = Projeler
tab-forgejo-releases = Sürüm
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Aktivite
mark-forgejo-archived = Arşivlenmiş
mark-forgejo-private = Özel
mark-forgejo-internal = Dahili
mark-forgejo-template = Şablon
forge-home = Git sunucusunun ana sayfası

nav-milestones = Dönüm noktaları
nav-explore = Keşfet
nav-help = Yardım
nav-notifications = Bildirimler
nav-menu = Menü
nav-create = Oluştur…
nav-new-repository = Yeni depo
nav-migrate = Yeni göç
nav-new-organization = Yeni organizasyon
nav-you = Profil ve ayarlar…
nav-signed-in = Giriş yapan: { $name }
nav-profile = Profil
nav-starred = Yıldızlı
nav-subscriptions = Abonelikler
nav-settings = Ayarlar
nav-admin = Site yönetimi
nav-forge-sign-out = Çıkış yap
nav-vault-sign-out = Kasadan çıkış yap
header-rss = RSS beslemesi
header-watch = İzle
header-star = Yıldızla
header-fork = Çatalla
header-forked-from = şundan çatallanmış: { $name }
header-mirror-of = şunun yansıması: { $name }
tabs-more = Daha fazla

vault = Kasa
sign-in = Giriş yap
sign-in-hint = read:user ve read:repository izinlerine sahip bir kişisel erişim jetonu yapıştırın. Sırları düzenlemek veya korumalı ortamları okumak için write:repository de gerekir.
sign-in-token = Jeton
sign-in-make = Jeton oluştur
sign-out = Çıkış yap
sign-in-unknown-token = Git sunucusu bu jetonu tanımıyor.

name = Ad
description = Açıklama
type = Tür
environment = Ortam
access = Erişim
history = Geçmiş
cancel = Vazgeç
download = İndir
save = Kaydet
last-changed = Son değişiklik
preview = Önizle

secrets = Sırlar
secrets-none = Burada henüz sır yok.
secrets-first = İlkini burada oluşturun, bir .env dosyasını olduğu gibi yapıştırın ya da bir terminalden kaydedin:
secrets-ask = İlk sırrı, bu depoya yazma yetkisi olan biri kaydedebilir.
secrets-none-found = Bu aramayla eşleşen sır yok.
search = Ara
filter-any-type = Tüm türler
filter-deleted = Silinenleri de göster
filter-apply = Uygula
filter-clear = Filtreleri temizle
filter = Filtre
filter-all = Tümü
sort = Sıralama
page-size = Sayfa başına ad
names-count = { $count ->
    [one] { $count } ad
   *[other] { $count } ad
}
from-base = temel bölümden
secrets-search = Adlarda ve açıklamalarda ara
add = ekle
version-short = v{ $version }
select-all = Bu sayfadaki tüm adları seç
select-name = { $name } adını seç
selected = { $n } seçildi
selected-in = Ortam:
selected-export = .env indir
selected-copy = Ortama kopyala
selected-delete-means = Sırlar seçilen ortamdan silinir ve geri yüklenebilir.
list-drop = Önizlemek için .env dosyasını buraya bırakın
secret-hides = { $n } sn sonra gizlenecek

secret-version = Sürüm
secret-changed = Değişiklik
secret-deleted = Silindi
secret-lockbox = Kilitli kutu

page-previous = Önceki
page-next = Sonraki
page-of = Sayfa { $page } / { $pages }

sessions = Oturum açık tarayıcılar
sessions-hint = Oturumunuzun açık olduğu yerler. Tanımadıklarınızın oturumunu kapatın.
session-this = Bu tarayıcı
session-at = adres: { $address }
session-since = giriş: { $date }
session-active = son etkinlik: { $date }
session-end = Oturumu kapat
terminals = Terminaller
terminals-hint = { $command } ile oturum açılmış terminaller. Tanımadıklarınızın oturumunu kapatın.

device = Terminalde oturum aç
device-code = Kod
device-hint = { $command } komutunun terminalinizde gösterdiği kodu girin.
device-wrong = Bu kod yanlış, süresi dolmuş ya da zaten kullanılmış.
device-continue = Devam et
device-asks = Bir program kasayı sizin adınıza kullanmak istiyor. Kendini { $name } olarak tanıtıyor.
device-warning = Yalnızca az önce kendiniz { $command } yazdıysanız onaylayın. Kodu size biri gönderdiyse reddedin.
device-address = Programın adresi
device-own-address = Sizin adresiniz
device-asked = İstek zamanı
device-approve = Onayla
device-deny = Reddet
device-approved = { $name } oturum açtı. Terminalinize dönün.
device-denied = { $name } için oturum açılmadı.
device-confirm-title = Bir işlemi onayla
device-confirm-asks = Sizin adınıza oturum açmış bir terminal bunu yapmak istiyor. Kendini { $name } olarak tanıtıyor.
device-action = İşlem
device-repository = Depo
device-confirm-warning = Yalnızca az önce kendiniz başlattıysanız onaylayın. On dakika boyunca bu terminal erişim veren ya da geri alınamayan başka işlemler de yapabilir.
device-confirm = Onayla
device-confirmed = Onaylandı. { $name } on dakika boyunca devam edebilir.

error-title = İşlem tamamlanamadı
error-title-not-found = Bulunamadı
error-title-no-access = Erişim yok
error-title-plan = Planınız bunu içermiyor

error-invalid-request = Lütfen girdiğiniz bilgileri kontrol edin.
error-invalid-version = Bu bir sürüm numarası değil.
error-unauthorized = Giriş yapmadınız ya da Git sunucusu oturumunuzu artık tanımıyor.
error-invalid-token = Bu jeton geçerli değil.
error-token-expired = Bu jetonun süresi doldu.
error-token-revoked = Bu jeton iptal edildi.
error-limit-reached = Planın sınırına ulaşıldı.
error-enterprise-required = Bunun için Enterprise planı gerekiyor.
error-forbidden = Bunu yapma yetkiniz yok.
error-confirmation-required = Önce bunu tarayıcıda onaylayın.
error-access-denied = Bu jetonun bunu yapma yetkisi yok.
error-not-found = Bulunamadı ya da erişiminiz yok.
error-state-unavailable = Bu önceki durum artık kullanılamıyor.
error-method-not-allowed = Bu burada yapılamaz.
error-request-timeout = İşlem çok uzun sürdü. Yeniden denemeden önce değişikliğin yapılıp yapılmadığına bakın.
error-already-exists = Bu adda bir tane zaten var.
error-environment-has-names = Adı bu ortamın adıyla başlayan sırlar zaten var.
error-environment-not-empty = Bu ortamda hâlâ sırlar var; bunlar silinmiş sırlar olabilir.
error-too-many-environments = Bu depoya daha fazla ortam eklenemez.
error-older-process = Bu veritabanını hâlâ daha eski bir Forgevault sürümü kullanıyor. O sürüm güncellendikten sonra yeniden deneyin.
error-conflict = Aynı istek hâlâ işleniyor. Birazdan yeniden deneyin.
error-key-mismatch = Bu deponun değerleri başka bir ana anahtarla şifrelenmiş.
error-version-conflict = Siz düzenlerken başka biri değişiklik yaptı.
error-value-too-large = Değer çok büyük.
error-unsupported-media-type = Hizmet bu tür içeriği kabul etmiyor.
error-idempotency-mismatch = Bu anahtar daha önce başka bir istek için kullanıldı.
error-token-locked = Bu jeton kilitli.
error-precondition-required = Bu değişiklik için geçerli revizyon gerekir. Sayfayı yenileyip yeniden deneyin.
error-rate-limited = Çok fazla deneme yapıldı. Biraz bekleyip yeniden deneyin.
error-decryption-failed = Kayıtlı bir değerin şifresi çözülemedi.
error-encryption-failed = Değer şifrelenemedi.
error-internal-error = Hizmette bir hata oluştu.
error-environments-unreadable = Bu deponun ortamları Forgevault dışından değiştirilmiş. Sunucu yöneticisinin bunları yeniden tanımlaması gerekiyor.
error-forge-unavailable = Git sunucusu yanıt vermiyor. Daha sonra yeniden deneyin.
error-audit-unavailable = Denetim günlüğüne şu anda yazılamıyor, bu yüzden istek yerine getirilmiyor. Yeniden denemeden önce değişikliğin yapılıp yapılmadığına bakın.
error-role-read = Bunun için bu depoyu okuma yetkisi gerekir. Bu yetkiyi size deponun yöneticileri verebilir.
error-role-write = Bunun için bu depoya yazma yetkisi gerekir. Bu yetkiyi size deponun yöneticileri verebilir.
error-role-admin = Bunu yalnızca bu deponun yöneticileri yapabilir.
error-role-archived = Bu depo arşivlenmiş, bu yüzden kasası salt okunur. Yöneticileri depoyu arşivden çıkarabilir.
error-plans = Her planın neler içerdiğini ve lisansın nasıl yükleneceğini görün
error-again = Yeniden dene
error-to-secrets = Sırlara dön
error-to-forge = Ana sayfaya git
error-request-id = İstek kimliği { $id } (sorunu bildirirken belirtin)

secret-new = Yeni sır

import = .env içe aktar
import-hint = AD=değer biçiminde satırlar; yorumlar ve tırnak içindeki değerler de olabilir. $ işareti olduğu gibi alınır; değişkenler açılmaz. Çift tırnak içinde yalnızca \", \\ ve \n kaçış dizisidir.
import-text = Ya da içeriğini yapıştırın
import-file = Dosya
import-environment = Eklenecek ortam
import-environment-none = Yok: adlar dosyadaki gibi kalır
import-store = { $count ->
    [one] { $count } sırrı içe aktar
   *[other] { $count } sırrı içe aktar
}
import-plan = Kaydedilecekler
import-line = Satır
import-outcome = Ne olacak
import-new = yeni
import-changed = değişecek
import-unchanged = aynı
import-show = Değişiklikleri göster
import-literal = İçindeki $ işareti olduğu gibi alınır; değişkenler açılmaz.
import-refused = reddedildi
import-nothing = Her şey zaten buradaki haliyle kayıtlı.
import-blocked = Reddedilen bir öğe varken hiçbir şey kaydedilemez.
import-unread = Devamı okunamadı.
import-leave-out = Bu satırlar olmadan önizle
import-left-out = { $count ->
    [one] { $count } satır atlanacak.
   *[other] { $count } satır atlanacak.
}
import-no-assignment = { $line }. satır AD=değer biçiminde değil.
import-unterminated = { $line }. satırdaki tırnak kapatılmamış.
import-after-quote = { $line }. satırda kapanış tırnağından sonra başka bir şey var.
import-ambiguous = { $line }. satırdaki değeri her program aynı şekilde okumuyor. Değeri tek tırnak içine alın. Değerde tek tırnak varsa veya değer \ ile bitiyorsa çift tırnak kullanın; \ yerine \\, " yerine \" yazın.
import-twice = { $line }. satırdaki ad zaten { $first }. satırda geçiyor.
import-too-many = { $line }. satırdan itibaren { $max } değişken sınırı aşılıyor.
secret-name-hint = Harfler, rakamlar, alt çizgiler, tireler ve noktalar.
secret-value = Değer
secret-new-value = Yeni değer
secret-comment = Yorum (geçmişte gösterilir)
secret-create = Sır oluştur
secret-create-another = Oluştur ve bir tane daha ekle
secret-change = Değiştir
secret-change-hint = Geçerli sürümü göstermeden yeni bir sürüm kaydeder.
secret-edit = Düzenle
edit-title = { $name } adlı sırrı düzenle
secret-more = Diğer işlemler
secret-sections = Bu sayfada
secret-elsewhere = Diğer ortamlarda
secret-is-deleted = Bu sır silindi. Tüm sürümleriyle geri yükleyebilirsiniz.
secret-move = Yeniden adlandır veya taşı
secret-move-hint = Geçmiş korunur. Eski adı kullanan jetonlar ve işler sırrı artık bulamaz.
secret-rename = Yeniden adlandır
secret-copy-to = Başka bir ortama kopyala
secret-copy-hint = Geçerli değeri türü ve açıklamasıyla kopyalar. Değeri kimse görmez.
secret-copy-into = { $name } ortamına kopyala
secret-copy-taken = { $name } zaten var. Üzerine yazarsanız kopya onun bir sonraki sürümü olur.
secret-copy-over = Üzerine yaz
secret-delete-title = Bu sırrı sil
secret-purge-title = Bu sırrı kalıcı olarak sil
secret-purge-means = Tüm sürümler yok edilir. Bu işlem geri alınamaz.

access-anyone = Bu depoyu okuma yetkisi olan herkes bu sırrı okuyabilir. Yazma yetkisi olanlar onu değiştirebilir.
access-protected = Bu ortam korumalı. Bu depoya yazma yetkisi olanlar bu sırrı okuyabilir, yalnızca yöneticiler değiştirebilir.
access-audit = Etkinlik
access-readers = Son okuyanlar
access-readers-none = Bu sırrı son zamanlarda kimse okumadı.
access-tokens = Bu sırra erişebilen jetonlar
access-tokens-none = Hiçbir jeton bu sırrı okuyamaz.
access-token-reads = okuyabilir
access-token-writes = okuyabilir ve yazabilir
access-tokens-part = Yalnızca ilk { $count } jeton kontrol edildi.
access-workflows = Bu sırrı kullanan iş akışı dosyaları
access-workflows-search = İş akışı dosyalarında ara
access-workflows-none = Varsayılan daldaki hiçbir iş akışı dosyası bu adı kullanmıyor.
access-workflows-part = Tüm iş akışı dosyalarında arama yapılmadı: yalnızca en fazla 64 KiB boyutunda 20 dosyada arandı.
access-workflows-unknown = Git sunucusu iş akışı dosyalarını okumanıza izin vermedi.

secret-created = Oluşturulma
secret-delete = Sil
secret-restore = Geri yükle
secret-purge = Kalıcı olarak sil
secret-confirm-purge = Tüm sürümleriyle birlikte kalıcı olarak silmek için { $name } yazın

version-current = Geçerli
version-roll-back = Bu sürüme dön
version-number = Sürüm { $version }
version-written = Sürüm { $version }, yazan: { $who }, { $time }

form-kept = Bu form gönderilmeden önce yeniden giriş yapmanız gerekti. Henüz hiçbir şey kaydedilmedi: formu kontrol edip yeniden gönderin.
value-lost = Bu değer, değiştirilmeden bir giriş alanında gösterilemiyor. Onu dosya olarak seçin.
value-show = Değeri göster
value-generate = Rastgele oluştur
value-length = Uzunluk
value-characters = Karakterler
value-letters = Harfler ve rakamlar
value-symbols = Harfler, rakamlar ve simgeler
value-url = Harfler, rakamlar, - ve _
value-hex = Onaltılık
value-more = Diğer
value-empty = Boş bir değer kaydet
value-file = Ya da bir dosya
value-file-hint = Bir dosya seçilirse alandaki metnin yerine o kaydedilir. Dosya UTF-8 metin olmalıdır.
value-line-breaks = Bu değerdeki satır sonları:
value-edit = Geçerli değeri düzenle

secret-details = Açıklama ve tür
secret-delete-means = Daha sonra tüm sürümleriyle geri yüklenebilir.
secret-delete-sure = { $name } adlı sırrı sil

conflict = Siz düzenlerken başka biri bu sırrı değiştirdi
conflict-kept = Yazdıklarınız henüz hiçbir yere kaydedilmedi. Aşağıda duruyor.
conflict-mine = Sizin değeriniz
conflict-diff = Kayıtlı değerden sizinkine
conflict-store = Benimkini { $version }. sürüm olarak kaydet
conflict-compare = Kayıtlı olanla karşılaştır
conflict-drop = Benimkinden vazgeç ve kayıtlı olanı göster

compare-of = { $from }. sürümden { $to }. sürüme
compare-from = Bu sürümden
compare-to = Bu sürüme
compare-show = Farkları göster
compare-any = Herhangi iki sürümü karşılaştır
compare-hint = Bu durumda iki değer de gösterilir ve ikisi de denetim günlüğüne okundu olarak yazılır.
diff = Farklar
diff-none = İkisi aynı.
diff-sealed = Kilitli kutular şifrelidir; hizmet içlerindekini karşılaştıramaz.
diff-unended = (sonunda satır sonu yok)

rollback-to = { $version }. sürüme dön
rollback-means = { $version }. sürümün içeriği, { $next }. sürüm olarak yeniden kaydedilir.
rollback-back = Geri yüklenen
rollback-confirm = Sürüme dönmek için { $name } yazın

new-exists = Var olan { $name } adlı sırrı göster
new-gone = { $name } adlı sır bu arada silindi. Yazdıklarınız henüz hiçbir yere kaydedilmedi; burada kaydederseniz sır, değeri bu olacak şekilde geri yüklenir.

token-unused = Henüz kullanılmadı

environments = Ortamlar
environments-hint = Adı bir ortamın adı ve bir noktayla başlayan sır o ortama aittir. Diğer tüm sırlar temel bölümdedir.
environment-name-hint = Küçük harfler, rakamlar, alt çizgiler ve tireler.
environment-base-hint = Hiçbir ortama ait olmayan sırlar
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Korumalı
# A label: a secret that is missing here is taken from the base.
environment-overlay = Eksikler temel bölümden alınır
# In place of the number of secrets.
environment-no-access = Erişim yok
environment-new = Yeni ortam
environment-create = Ortam oluştur
environment-protect-hint = Korumalı bir ortamdaki sırları yalnızca yöneticiler değiştirebilir; yalnızca okuma yetkisi olanlar ise bu sırları göremez.
environment-take-in = { $count ->
    [one] Adı zaten bu ad ve bir noktayla başlayan sırrı da dahil et
   *[other] Adı zaten bu ad ve bir noktayla başlayan { $count } sırrı da dahil et
}
environment-secrets = { $count ->
    [one] { $count } sır
   *[other] { $count } sır
}
environment-actions = { $name } için işlemler
environment-pages = { $name } sayfaları
environment-overview = Genel bakış
environment-compare = Karşılaştır
environment-copy-here = Buraya kopyala
environment-base-means = Hiçbir ortama ait olmayan tüm sırlar temel bölümdedir. Eksikleri temel bölümden alınan ortamlar, kendilerinde olmayanı buradan alır.
environment-revision = Revizyon
environment-open-hint = Yazma yetkisi olan herkes buradaki sırları değiştirebilir, okuma yetkisi olanlar da bunları görebilir.
environment-no-access-hint = Bu ortamın sırlarını göremezsiniz.
environment-fallback = Eksikleri temel bölümden alma
environment-fallback-rule = Otomatik: korumalı değilse açık
environment-fallback-on = Açık
environment-fallback-off = Kapalı
environment-overlay-hint = Burada olmayan bir sırrı işler temel bölümden alır.
environment-no-overlay = İşler yalnızca buradaki sırları alır.
environment-keep-overlay = Ortam korumalı olsa da eksikleri temel bölümden almayı sürdür
environment-keep-overlay-hint = Aksi halde koruma bunu kapatır: yazma yetkisi olan herkes temel bölümü, dolayısıyla işlerin burada aldıklarını değiştirebilir.
environment-position = Sıra
environment-position-hint = Listelerdeki sıra, 0 ile 1000 arası.
environment-position-new-hint = Listelerdeki sıra, 0 ile 1000 arası. Sona eklemek için boş bırakın.
environment-delete = { $name } ortamını sil
environment-delete-now = Ortamı sil
environment-empty-hint = Bu ortamda sır yok, bu yüzden silebilirsiniz. Geçmişi denetim günlüğünde kalır.
environment-delete-sure = Şimdi sil
environment-held = { $count ->
    [one] Bu ortamda hâlâ { $count } sır var.
   *[other] Bu ortamda hâlâ { $count } sır var.
}
environment-held-deleted = { $count ->
    [one] Bunlardan { $count } tanesi silinmiş, ancak geri yüklenebilir.
   *[other] Bunlardan { $count } tanesi silinmiş, ancak geri yüklenebilir.
}
environment-held-hint = Ortamı silmek için önce bunları kalıcı olarak silin veya yeniden adlandırarak başka yere taşıyın.
environment-held-show = Bunları göster

environment-with = Karşılaştırılacak ortam
environment-compare-hint = Karşılaştırma adları gösterir, değerleri asla göstermez. Karşılaştırılan her değer için denetim günlüğüne bir okuma kaydı yazılır.
environment-compare-nothing = Karşılaştırılacak bir şey yok: hiçbirinde, iki tarafta da okuyabileceğiniz bir sır yok.
environment-differs = Farklı değerler
environment-only-here = Yalnızca { $here } ortamında
environment-only-there = Yalnızca { $there } ortamında
environment-incomparable = Karşılaştırılamaz: tarayıcıda şifrelenmiş
environment-same = Aynı değer
environment-copy-to = { $name } ortamına kopyala…
environment-copy-selected-hint = Seçilen adları kopyalar. Önce bir önizleme görürsünüz.

environment-from = Kaynak ortam
environment-show-secrets = Sırları göster
environment-pick = Kopyalanacak sırlar
environment-pick-all = Tümünü seç
environment-pick-none = Hiçbirini seçme
environment-exists = var, v{ $version }
environment-conflict = Bir sır zaten varsa
environment-conflict-skip = Olduğu gibi bırak
environment-conflict-overwrite = Yeni bir sürümle değiştir
environment-conflict-fail = Hiçbir şey kopyalama
environment-copy-hint = Değerler asla gösterilmez. Kopyalanan her sır için denetim günlüğüne bir okuma ve bir yazma kaydı eklenir.
environment-nothing-to-copy = { $name } ortamında kopyalayabileceğiniz bir sır yok.
environment-copy-plan = { $from } ortamından { $to } ortamına kopyala
environment-copy-nothing = Hiçbir şey kopyalanmayacak.
environment-skipped = { $count ->
    [one] { $count } sır zaten var ve olduğu gibi kalır:
   *[other] { $count } sır zaten var ve olduğu gibi kalır:
}
environment-copy-now = { $count ->
    [one] { $count } sırrı kopyala
   *[other] { $count } sırrı kopyala
}
environment-choose-again = Seçimi değiştir

environment-change-added = eklendi, v{ $version }
environment-change-deleted = silindi
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] { $count } tane daha
   *[other] { $count } tane daha
}
environment-copied-from = { $name } ortamından kopyalandı
environment-rolled-back-to = { $number } numaralı revizyona dönüldü
environment-undid = { $number } numaralı revizyon geri alındı
environment-first = Geçmiş başladığında burada olanlar
environment-redrawn = Ortam oluşturuldu veya silindi
environment-base-redrawn = Sırlar bir ortama taşındı veya bir ortamdan çıkarıldı
environment-no-history = Görebileceğiniz bir geçmiş yok.
environment-roll-back-at = { $number } numaralı revizyonun öncesine veya sonrasına dön
environment-back-before = Bu değişikliğin öncesine dön
environment-back-after = Bu değişikliğin sonrasına dön
environment-no-versions = Önceki duruma dönmek için sırların eski sürümlerini içeren bir plan gerekir.
environment-time = Tarih ve saat (UTC)
environment-time-hint = O anda burada olanlara döner.
environment-or-revision = Ya da revizyon
environment-or-revision-hint = Geçmişteki bir numara.
environment-only-names = Yalnızca bu adlar (isteğe bağlı)
environment-only-names-hint = Virgül veya boşlukla ayırın.
environment-back-to = { $number } numaralı revizyona dön
environment-back-changes = { $count ->
    [one] { $count } sır değişecek:
   *[other] { $count } sır değişecek:
}
environment-back-hint = Değerler yeni sürüm olur ve geçmişten hiçbir şey kaybolmaz. Açıklamalar ve türler olduğu gibi kalır.
environment-back-nothing = Hiçbir şey değişmeyecek: her şey o zamanki gibi.
environment-will-return = geri gelir, v{ $version }
environment-will-go = silinecek
environment-unavailable = Tam olarak kullanılamayanlar
environment-purged = kalıcı olarak silindi; bu ad olduğu gibi kalır
environment-pruned = o sürüm kaldırıldı; bu ad olduğu gibi kalır
environment-moved = bugün başka bir ortamda ve orada kalır; bu ada bir kopya yazılır

tokens = Jetonlar
tokens-none = Burada henüz jeton yok.
tokens-none-hint = Jetonlarla CI işleri ve betikler bu deponun sırlarını okuyabilir veya yazabilir.
tokens-all = İptal edilenleri de göster
tokens-live = İptal edilenleri gizle
token-new = Yeni jeton
token-description-hint = Jetonun ne için olduğu, örneğin “staging ortamına dağıtım”.
token-scope = Kapsam
token-scope-hint = Jetonun yapabilecekleri: virgülle ayrılmış read, write, admin, read:PATTERN veya write:PATTERN. PATTERN bir sırrın adıdır ya da adların başlangıcı ve sonunda *. Korumalı ortamlara yalnızca o ortamın adıyla başlayan bir kalıpla erişilebilir. Burayı doldurursanız yukarıdaki seçimlerin yerine geçer.
token-advanced = Gelişmiş: kapsam gir
token-access = İzin
token-access-read = Okuma
token-access-read-hint = Sırları okuma ve dışa aktarma.
token-access-write = Okuma ve yazma
token-access-write-hint = Ayrıca oluşturma, değiştirme, silme ve geri yükleme.
token-access-admin = Yönetim
token-access-admin-hint = Jetonlar, denetim günlüğü ve anahtarlar dahil bu kasadaki her şey.
token-where-parts = Seçilen ortamlar
token-where-parts-hint = Sonradan eklenen sırlar dahil.
token-where-everywhere = Tüm ortamlar
token-where-everywhere-hint = Temel bölüm ve korumalı olanlar dahil şu anki tüm ortamlar.
token-where-names = Seçilen sırlar
token-where-names-hint = Ada veya ön eke göre.
token-names = Adlar veya ön ekler
token-names-hint = Virgül veya boşlukla ayırın. Ön eki * ile bitirin, örneğin staging.DB_*.
token-base-hint = Korumasız tüm ortamları seçmeden base seçerseniz jeton, bugün base içinde olan sırları kapsar; sonradan eklenenleri kapsamaz.
token-choose-parts = En az bir ortam seçin.
token-ttl = Geçerlilik süresi
token-ttl-custom = Özel geçerlilik süresi
token-ttl-hint = Bir sayı ve bir birim: saat için h, gün için d, hafta için w, yıl için y; örneğin 30d. 0 yazılırsa süresi hiç dolmaz.
token-life-1d = 1 gün
token-life-7d = 7 gün
token-life-30d = 30 gün
token-life-90d = 90 gün
token-life-1y = 1 yıl
token-life-0 = Süresiz
token-life-custom = Özel…
token-addresses = Adresler
token-addresses-hint = Jetonun kullanılabileceği IP adresleri ve ağlar, virgülle ayrılmış. Her yerden kullanılabilmesi için boş bırakın.
token-everywhere = Her yerden
token-test = Kapsamı test et
token-reach = Şu an buradaki sırlardan bu kapsamla okunabilenler: { $read }, yazılabilenler: { $write }.
token-reach-hint = Burada önizlemek için jetonun nelere erişebileceğini seçin.
token-reach-nothing = Henüz bir şey seçilmedi.
token-reach-wrong = Önizleme yok. Seçiminizi kontrol edin.
token-reads-and-writes = okuma ve yazma
token-can-read = Okuma:
token-can-write = Okuma ve yazma:
token-everything = tüm sırlar
token-open = korumalı ortamların dışındaki tüm sırlar
token-more = ve { $count } tane daha
token-admin = Yönetim: bu kasadaki her şey
token-create = Jeton oluştur
token-expires = Bitiş
token-used = Son kullanım
token-uses = { $count ->
    [one] { $count } kez
   *[other] { $count } kez
}
token-ends = Bitiş: { $date }
token-last-used = Kullanım: { $date }
token-by = oluşturan: { $who }
token-live = Etkin
token-revoked = İptal edildi
token-expired = Süresi doldu
token-locked = Kilitli
token-ends-soon = Süresi yakında doluyor
token-orphan = Etkin sahibi yok
token-orphan-hint = Bu jetonu oluşturan kişi Git sunucusunda artık etkin değil; bu yüzden jeton reddediliyor.
token-made-by = Oluşturan: { $who }, { $date } · #{ $id }
token-made-with = #{ $id } numaralı jetonla oluşturuldu ve onunla birlikte iptal edilir
token-audit = Etkinliği görüntüle
token-reaches = Şu anki erişim
token-rotate = Jetonu yenile
token-rotate-hint = Aynı açıklama, kapsam, adresler ve geçerlilik süresiyle yeni bir jeton oluşturur. Her yerde değiştirebilmeniz için eskisi seçtiğiniz süre boyunca çalışmaya devam eder.
token-rotate-ends = Eski jetonun geçersiz olacağı zaman
token-ends-now = Hemen
token-ends-1h = 1 saat içinde
token-ends-24h = 24 saat içinde
token-ends-7d = 7 gün içinde
token-stop = Erişimi engelle
token-lock = Kilitle
token-lock-title = Bu jetonu kilitle
token-lock-hint = Kilitli bir jeton, biri kilidini açana kadar reddedilir.
token-locked-until = { $date } tarihine kadar kilitli.
token-locked-by-hand = Biri kilidini açana kadar kilitli.
token-unlock = Kilidi aç
token-unlock-title = Bu jetonun kilidini aç
token-revoke = İptal et
token-revoke-title = Bu jetonu iptal et
token-revoke-hint = İptal edilince bu jeton ve onunla oluşturulan tüm jetonlar kalıcı olarak reddedilir. Onu kullanan CI işleri başarısız olur.
token-revoke-now = Şimdi iptal et
token-made = Jeton oluşturuldu
token-made-hint = Şimdi kopyalayın: bir daha gösterilmeyecek.
token-text = Jeton
token-open-page = Jeton ayrıntıları
token-use = Bu jetonu kullan
token-use-hint = Jetonu CI sisteminizde { $name } adlı bir sır olarak kaydedin (Woodpecker’da: vault_token). Her örnek, sırları ortam değişkenleri olarak yükler.

audit = Denetim günlüğü
audit-entries = { $count ->
    [one] { $count } kayıt
   *[other] { $count } kayıt
}
audit-none = Eşleşen kayıt yok.
audit-everywhere = Tüm kayıtlarda ara
audit-search = Sır, kişi, jeton, IP adresi veya istek kimliği
audit-views = Görünüm
audit-view-changes = Okumalar ve değişiklikler
audit-view-refused = Reddedilenler
audit-view-views = Sayfa görüntülemeleri
audit-range = Zaman aralığı
audit-range-any = Herhangi bir zaman
audit-range-day = Son 24 saat
audit-range-week = Son 7 gün
audit-range-month = Son 30 gün
audit-range-custom = Özel aralık
audit-from = Başlangıç (UTC)
audit-to = Bitiş (UTC)
audit-remove-filter = { $name } filtresini kaldır
audit-export-menu = Dışa aktar
audit-export-filtered = Bu kayıtlar, { $format } olarak
audit-export-all = Tüm günlük, imzalı { $format } olarak
audit-older = Daha eski
audit-newer = Daha yeni

audit-who-service = Forgevault
audit-who-operator = Sunucu yöneticisi
audit-client = { $system } üzerinde { $browser }
audit-source-api = API
audit-source-web = web
audit-source-cli = komut satırı
audit-source-system = hizmet
audit-why-refused = Reddedildi: { $why }
audit-why-failed = Başarısız: { $why }
audit-details = Ayrıntılar
audit-one-request = Bir istek, { $count } kayıt
audit-more = Bu isteğin tüm kayıtları
audit-entry = Kayıt
audit-action = İşlem
audit-result = Sonuç
audit-agent = Kullanıcı aracısı
audit-request-id = İstek kimliği

audit-did-list = { $who }: sırlar listelendi
audit-did-list-of = { $who }: { $what } ortamındaki sırlar listelendi
audit-did-look = { $who }: { $what } görüntülendi
audit-did-read = { $who }: { $what } { $version } okundu
audit-did-read-none = { $who }: okunacak sır arandı, hiçbiri bulunamadı
audit-did-write = { $who }: { $what } { $version } kaydedildi
audit-did-write-none = { $who }: hiçbir sır kaydedilmedi
audit-did-describe = { $who }: { $what } ayrıntıları değiştirildi
audit-did-rename = { $who }: { $what } adı { $to } olarak değiştirildi
audit-did-delete = { $who }: { $what } silindi
audit-did-purge = { $who }: { $what } kalıcı olarak silindi
audit-did-restore = { $who }: { $what } { $version } geri yüklendi
audit-did-rollback = { $who }: { $what } { $version } önceki duruma döndürüldü
audit-did-hide = { $who }: bu kasa gizlendi
audit-did-show-vault = { $who }: bu kasa yeniden kullanıma açıldı
audit-did-purge-vault = { $who }: bu kasanın verileri kalıcı olarak silindi
audit-did-token-list = { $who }: jetonlar görüntülendi
audit-did-token-create = { $who }: { $what } oluşturuldu
audit-did-token-update = { $who }: { $what } değiştirildi
audit-did-token-revoke = { $who }: { $what } iptal edildi
audit-did-token-mark = { $who }: bir kişinin jetonları güncellendi
audit-did-audit-list = { $who }: denetim günlüğü görüntülendi
audit-did-audit-export = { $who }: denetim günlüğü dışa aktarıldı
audit-did-chain-check = { $who }: denetim günlüğü zinciri doğrulandı
audit-did-chain-head = { $who }: denetim günlüğü zincirinin son kaydı görüntülendi
audit-did-key-rotate = { $who }: veri anahtarını yenileme başlatıldı
audit-did-key-rotated = { $who }: veri anahtarını yenileme tamamlandı
audit-did-key-test = { $who }: anahtar yenileme denemesi yapıldı
audit-did-key-migrate = { $who }: bu kasanın anahtarları geçerli ana anahtara taşındı
audit-did-rows-accept = { $who }: kayıtlı jetonlar ve sırlar oldukları gibi kabul edildi
audit-did-take-over = { $who }: denetim günlüğü zinciri başka bir ana anahtarla sürdürüldü
audit-did-keys-view = { $who }: anahtarlar görüntülendi
audit-did-plan-view = { $who }: plan görüntülendi
audit-did-env-list = { $who }: ortamlar görüntülendi
audit-did-env-look = { $who }: { $what } ortamı görüntülendi
audit-did-env-write = { $who }: { $what } ortamı kaydedildi
audit-did-env-anew = { $who }: ortamlar yeniden tanımlandı
audit-did-env-delete = { $who }: { $what } ortamı silindi
audit-did-env-history = { $who }: { $what } geçmişi görüntülendi
audit-did-env-diff = { $who }: { $what } durumları karşılaştırıldı
audit-did-env-undo = { $who }: { $what } ortamı önceki duruma döndürüldü
audit-did-env-undo-test = { $who }: { $what } ortamının önceki duruma döndürülmesi önizlendi
audit-did-env-copy = { $who }: sırlar { $from } ortamından { $what } ortamına kopyalandı
audit-did-env-copy-test = { $who }: sırların { $from } ortamından { $what } ortamına kopyalanması önizlendi
audit-did-replay = { $who }: bir istek yinelendi ve ilk yanıt gönderildi
audit-did-other = { $who }: bu sürümün bilmediği bir işlem yapıldı

audit-tried-list = { $who }: sırlar listelenmek istendi
audit-tried-list-of = { $who }: { $what } ortamındaki sırlar listelenmek istendi
audit-tried-look = { $who }: { $what } görüntülenmek istendi
audit-tried-read = { $who }: { $what } { $version } okunmak istendi
audit-tried-read-any = { $who }: sırlar okunmak istendi
audit-tried-write = { $who }: { $what } kaydedilmek istendi
audit-tried-write-any = { $who }: sırlar kaydedilmek istendi
audit-tried-delete = { $who }: { $what } silinmek istendi
audit-tried-delete-any = { $who }: sırlar silinmek istendi
audit-tried-purge = { $who }: { $what } kalıcı olarak silinmek istendi
audit-tried-restore = { $who }: { $what } geri yüklenmek istendi
audit-tried-rollback = { $who }: { $what } önceki duruma döndürülmek istendi
audit-tried-token-list = { $who }: jetonlar görüntülenmek istendi
audit-tried-token-create = { $who }: bir jeton oluşturulmak istendi
audit-tried-token-update = { $who }: bir jeton değiştirilmek istendi
audit-tried-token-revoke = { $who }: bir jeton iptal edilmek istendi
audit-tried-audit-list = { $who }: denetim günlüğü görüntülenmek istendi
audit-tried-audit-export = { $who }: denetim günlüğü dışa aktarılmak istendi
audit-tried-key-rotate = { $who }: veri anahtarı yenilenmek istendi
audit-tried-key-migrate = { $who }: bu kasanın anahtarları geçerli ana anahtara taşınmak istendi
audit-tried-keys-view = { $who }: anahtarlar görüntülenmek istendi
audit-tried-plan-view = { $who }: plan görüntülenmek istendi
audit-tried-env-list = { $who }: ortamlar görüntülenmek istendi
audit-tried-env-look = { $who }: { $what } ortamı görüntülenmek istendi
audit-tried-env-create = { $who }: bir ortam oluşturulmak istendi
audit-tried-env-write = { $who }: { $what } ortamı kaydedilmek istendi
audit-tried-env-delete = { $who }: { $what } ortamı silinmek istendi
audit-tried-env-history = { $who }: { $what } geçmişi görüntülenmek istendi
audit-tried-env-diff = { $who }: { $what } durumları karşılaştırılmak istendi
audit-tried-env-undo = { $who }: { $what } ortamı önceki duruma döndürülmek istendi
audit-tried-env-copy = { $who }: { $what } ortamına sırlar kopyalanmak istendi
audit-tried-other = { $who }: başka bir işlem denendi

audit-many-read = { $who }: { $count } sır okundu
audit-many-read-of = { $who }: { $what } ortamındaki { $count } sır okundu
audit-many-write = { $who }: { $count } sır kaydedildi
audit-many-write-of = { $who }: { $what } ortamındaki { $count } sır kaydedildi
audit-many-delete = { $who }: { $count } sır silindi
audit-many-delete-of = { $who }: { $what } ortamındaki { $count } sır silindi
audit-many-restore = { $who }: { $count } sır geri yüklendi
audit-many-restore-of = { $who }: { $what } ortamındaki { $count } sır geri yüklendi
audit-many-tried-read = { $who }: { $count } sır okunmak istendi
audit-many-tried-read-of = { $who }: { $what } ortamındaki { $count } sır okunmak istendi
audit-many-tried-write = { $who }: { $count } sır kaydedilmek istendi
audit-many-tried-write-of = { $who }: { $what } ortamındaki { $count } sır kaydedilmek istendi
audit-many-tried-delete = { $who }: { $count } sır silinmek istendi
audit-many-tried-delete-of = { $who }: { $what } ortamındaki { $count } sır silinmek istendi

audit-token = jeton { $id }
author-token = jeton “{ $name }”
author-unknown = kullanıcı { $id }

chain = Denetim günlüğü zinciri
chain-hint = Her kayıt bir öncekine bağlıdır; böylece doğrulama, değiştirilen, silinen ya da araya eklenen bir kaydı ortaya çıkarır. Yalnızca en yeni kayıtlar fark edilmeden kesilip atılabilir: aşağıya bakın.
chain-check = Zinciri doğrula
chain-whole = Zincir sağlam: { $first } ile { $last } arasındaki kayıtlar yazıldıkları gibi duruyor.
chain-older = Bunlardan önceki kayıtlar doğrulanmadı.
chain-broken = Zincir kopuk: kayıtlı olan, yazılmış olanla aynı değil.
chain-unproven = { $first } ile { $last } arasındaki kayıtlar burada kanıtlanamaz: zincirlerinin anahtarı elde bulunmayan bir ana anahtara ait.
chain-take-over = { $number } numaralı kayıtta zincir başka bir ana anahtardan devralındı. Öncekilerin neye dayandığını o kayıt söyler.
chain-head = En yeni kayıt
chain-head-hint = En yeni kaydın numarası ve özet değeri (hash). Bunları başka bir yerde saklayın: buraya kadar hiçbir şeyin değiştirilmediği ileride bunlarla kanıtlanabilir.

keys = Anahtarlar
keys-fallback = Ana anahtar, Git sunucusunun SECRET_KEY değerinden türetiliyor: bu değer değişirse, eski anahtar yeniden ayarlanana kadar sırlar okunamaz. Sunucu yöneticisinden ayrı bir ana anahtar belirlemesini isteyin.
keys-due = Bu veri anahtarıyla çok sayıda değer şifrelendi: artık yenilenmesi gerekiyor.
keys-source = Ana anahtar
keys-source-variable = Ortam değişkeni: { $name }
keys-source-variable-file = { $name } ortam değişkeninin belirttiği dosya
keys-source-configuration = Yapılandırma anahtarı: { $name }
keys-source-configuration-file = { $name } yapılandırma anahtarının belirttiği dosya
keys-source-app-ini = { $name } ({ $path })
keys-source-app-ini-file = { $name } anahtarının belirttiği dosya ({ $path })
keys-source-file = Dosya: { $path }
keys-source-forge = Git sunucusunun SECRET_KEY değerinden türetildi · { $place }
keys-data-key = Veri anahtarı
keys-version = Sürüm { $version }, oluşturulma: { $date }
keys-age = Veri anahtarının yaşı
keys-none = Burada henüz bir şey kayıtlı değil, bu yüzden veri anahtarı da yok.
keys-seals = Bu anahtarla şifrelenen değerler
keys-seals-of = { $count } / en fazla { $max }
keys-rotation = Anahtar yenileme
keys-rotation-hint = Yenileme, yeni bir veri anahtarı oluşturur ve her sırrın her sürümünü onunla yeniden şifreler. Bu sırada sırlar okunup yazılabilir.
keys-state-idle = Hiç yenilenmedi
keys-state-running = Sürüyor
keys-state-done = Tamamlandı
keys-state-incomplete = Eksik kaldı
keys-running = Sürüyor: { $total } sürümden { $done } tanesi yeniden şifrelendi.
keys-ended = { $total } sürümden { $done } tanesi { $date } tarihinde yeniden şifrelendi.
keys-incomplete = { $failed ->
    [one] { $failed } sürümün şifresi çözülemiyor; eski anahtarla şifreli kalıyor.
   *[other] { $failed } sürümün şifresi çözülemiyor; eski anahtarla şifreli kalıyor.
}
keys-started = Başlatan: { $who }, { $date }.
keys-checked = { $versions ->
    [one] { $versions } sürümün şifresi çözüldü, { $failed } sürüm başarısız oldu. Hiçbir şey değiştirilmedi.
   *[other] { $versions } sürümün şifresi çözüldü, { $failed } sürüm başarısız oldu. Hiçbir şey değiştirilmedi.
}
keys-check = Hiçbir şeyi değiştirmeden kontrol et
keys-rotate = Veri anahtarını yenile
keys-rotate-hint = Durdurulamaz ve geri alınamaz. Her şey yeniden şifrelendiğinde eski veri anahtarı yok edilir.
keys-rotate-now = Şimdi yenile

more-not-shown = { $count ->
    [one] { $count } tane daha var, gösterilmiyor.
   *[other] { $count } tane daha var, gösterilmiyor.
}

plan = Plan
plan-name = Bu kurulumun planı: { $tier }.
plan-none = Lisans yok.
plan-invalid = Ayarlanan lisans geçerli değil.
plan-in-force = Lisans yürürlükte.
plan-in-force-until = Lisans { $date } tarihine kadar yürürlükte.
plan-grace = Lisansın süresi { $date } tarihinde doldu. Her şey { $until } tarihine kadar çalışmaya devam eder.
plan-lapsed = Lisansın süresi { $date } tarihinde doldu ve artık geçerli değil.
plan-dev-mode = Lisans istenmiyor: geliştirme modu.
plan-days-left = { $days ->
    [one] { $days } gün kaldı.
   *[other] { $days } gün kaldı.
}
plan-used = { $used }, sınırsız
plan-used-of = { $used } / { $max }
plan-at-most = En fazla { $max }
plan-no-limit = Sınırsız
plan-live-tokens = Kullanımdaki jetonlar
plan-users = Kurulumun kullanıcıları
plan-users-hint = Son { $days } gün içinde kurulumun herhangi bir kasasında işlem yapan herkes kullanıcı sayılır.
plan-users-exceeded = Kurulumu lisansın izin verdiğinden fazla kişi kullanıyor. Kimsenin erişimi kesilmez, ancak daha yüksek sınırlı bir lisans gerekiyor.
plan-retention = Denetim günlüğünün saklanma süresi
plan-for-ever = Süresiz
days = { $days ->
    [one] { $days } gün
   *[other] { $days } gün
}
plan-versioning = Sırların eski sürümleri
plan-tokens = CI işleri için jetonlar
plan-sso = Tek oturum açma (SSO)
plan-rotation = Veri anahtarını yenileme
plan-included = Dahil
plan-not-included = Dahil değil
plan-state-live = Etkin
plan-state-ends-soon = Süresi yakında doluyor
plan-state-expired = Geçerli değil
plan-state-none = Lisans yok
plan-source = Bulunduğu yer:
plan-compare = Planları karşılaştır
plan-here = Planınız
plan-secrets = Depo başına sır
plan-install = Lisans yükle
plan-install-who = Lisansı bu kurulumun sunucu yöneticisi yükler. Lisans, kurulumdaki tüm depolar için geçerlidir.
plan-install-file = Lisansı Forgevault’un okuyabileceği bir dosya olarak kaydedin.
plan-install-setting = { $variable } değişkenine ya da yapılandırmadaki { $setting } anahtarına dosyanın yolunu girin ve Forgevault’u yeniden başlatın. Daha önce ayarlanmışsa yalnızca dosyayı değiştirin: yeniden başlatmak gerekmez.
plan-install-wait = Birkaç saniye sonra bu sayfayı yenileyin. Yeni planı ya da lisanstaki sorunu gösterir.
plan-lapse = Lisans sona erdiğinde
plan-lapse-hint = Kayıtlı her şey yine okunabilir, dışa aktarılabilir ve silinebilir; var olan sırlara yeni değerler verilebilir.
plan-lapse-secrets = { $count ->
    [one] Burada { $count } sır var. Yenileri ancak sayı { $max } sınırının altındayken oluşturulabilir.
   *[other] Burada { $count } sır var. Yenileri ancak sayı { $max } sınırının altındayken oluşturulabilir.
}
plan-lapse-versions = { $count ->
    [one] { $count } eski sürüm kalır ve okunabilir, ancak hiçbir sır bu sürüme döndürülemez.
   *[other] { $count } eski sürüm kalır ve okunabilir, ancak hiçbir sır bu sürümlere döndürülemez.
}
plan-lapse-tokens = { $count ->
    [one] { $count } jeton çalışmaya devam eder. Yenisi oluşturulamaz.
   *[other] { $count } jeton çalışmaya devam eder. Yenisi oluşturulamaz.
}
plan-lapse-rotation = Veri anahtarı yenilenemez.

secret-reveal = Göster
secret-hide = Gizle
secret-copy = Kopyala
secret-copied = Kopyalandı
secret-not-given = Değer yüklenemedi.
secret-needs-script = Değeri burada göstermek veya kopyalamak için JavaScript gerekir; değer API üzerinden de alınabilir.

skip-to-content = İçeriğe geç
language = Dil

lockbox-new = Yeni kilitli kutu
lockbox-make = Yeni kilitli kutu (tarayıcınızda şifrelenir)
lockbox-back = Sırra dön
lockbox-hint = Kilitli kutu bu tarayıcıda şifrelenir ve açılır. Ne parola cümlesi ne de değer bu sayfadan çıkar.
lockbox-needs-script = Burada bir kilitli kutuyu açmak veya şifrelemek için JavaScript gerekir.
lockbox-open = Kilitli kutuyu aç
lockbox-seal = Bir değeri şifrele
lockbox-warning = Parola cümlesi kaybolursa değeri hiç kimse kurtaramaz.
lockbox-passphrase = Parola cümlesi
lockbox-again = Parola cümlesi (tekrar)
lockbox-store = Şifrele ve kaydet
lockbox-go = Bu tarayıcıda aç veya şifrele
lockbox-instead = Değeri bir kilitli kutuyla değiştir
lockbox-wrong-passphrase = Parola cümlesi yanlış ya da kilitli kutu değiştirilmiş.
lockbox-failed = Bu işlem bu tarayıcıda yapılamadı.
lockbox-no-text = İçeriği metin değil; indirilebilir.
lockbox-encoding = Geçersiz karakterler içeriyor.
lockbox-no-passphrase = Bir parola cümlesi girin.
lockbox-other-passphrase = Parola cümleleri eşleşmiyor.

undo = Geri al
flash-secret-created = { $name } oluşturuldu.
flash-secret-stored = { $name }, { $count }. sürüm olarak kaydedildi.
flash-secret-described = { $name } için açıklama ve tür kaydedildi.
flash-secret-deleted = { $name } silindi.
flash-secret-restored = { $name } geri yüklendi.
flash-secret-purged = { $name } kalıcı olarak silindi.
flash-secret-rolled-back = { $name } eski bir sürüme döndürüldü ve { $count }. sürüm olarak kaydedildi.
flash-secret-renamed = Yeni ad: { $name }.
flash-secret-copied = { $name } olarak kopyalandı.
flash-imported = { $count ->
    [one] { $count } sır { $name } ortamına aktarıldı.
   *[other] { $count } sır { $name } ortamına aktarıldı.
}
flash-many-deleted = { $count ->
    [one] { $name } ortamındaki { $count } sır silindi.
   *[other] { $name } ortamındaki { $count } sır silindi.
}
flash-many-restored = { $count ->
    [one] { $name } ortamındaki { $count } sır geri yüklendi.
   *[other] { $name } ortamındaki { $count } sır geri yüklendi.
}
flash-undone = { $count ->
    [one] { $name } ortamındaki { $count } sırda yapılan değişiklik geri alındı.
   *[other] { $name } ortamındaki { $count } sırda yapılan değişiklikler geri alındı.
}
flash-token-saved = { $name } jetonu kaydedildi.
flash-token-locked = #{ $name } numaralı jeton kilitlendi.
flash-token-unlocked = #{ $name } numaralı jetonun kilidi açıldı.
flash-token-revoked = #{ $name } numaralı jeton iptal edildi.
flash-token-rotated = { $count ->
    [one] #{ $name } numaralı jetonun yerine yenisi oluşturuldu. Eskisi en geç { $count } saat içinde geçersiz olacak.
   *[other] #{ $name } numaralı jetonun yerine yenisi oluşturuldu. Eskisi en geç { $count } saat içinde geçersiz olacak.
}
flash-token-replaced = #{ $name } numaralı jetonun yerine yenisi oluşturuldu. Eskisi iptal edildi.
flash-token-shown = #{ $name } numaralı jeton bir daha gösterilemez. Elinizde yoksa yenileyin.
flash-environment-declared = { $name } ortamı oluşturuldu.
flash-environment-changed = { $name } ortamı kaydedildi.
flash-environment-deleted = { $name } ortamı silindi.
flash-environment-copied = { $count ->
    [one] { $count } sır { $name } ortamına kopyalandı.
   *[other] { $count } sır { $name } ortamına kopyalandı.
}
flash-environment-copied-some = { $count ->
    [one] { $count } sır { $name } ortamına kopyalandı, { $skipped } sır atlandı.
   *[other] { $count } sır { $name } ortamına kopyalandı, { $skipped } sır atlandı.
}
flash-environment-rolled-back = { $name } ortamı { $count } numaralı revizyona döndürüldü.
flash-environment-unchanged = { $name } ortamı zaten { $count } numaralı revizyonla aynı.
flash-rotation-started = Anahtar yenileme başladı.
