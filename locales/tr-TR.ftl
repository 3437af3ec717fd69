# The texts of the pages in Turkish (Türkiye).

tab-code = Kod
tab-issues = Konular
tab-pull-requests = Değişiklik İstekleri
tab-actions = İşlemler
tab-packages = Paketler
tab-projects = Projeler
tab-releases = Sürümler
tab-wiki = Viki
tab-activity = Aktivite
tab-settings = Ayarlar
mark-archived = Arşivlenmiş
mark-private = Özel
mark-internal = Dahili
forge-home = Git sunucusunun başlangıç sayfası

vault = Kasa
sign-in = Giriş yap
sign-in-hint = Git sunucusundaki jetonlarınızdan biriyle giriş yapın.
sign-in-token = Jeton
sign-out = Çıkış yap
sign-in-unknown-token = Git sunucusu bu jetonu tanımıyor.

secrets = Sırlar
secrets-count = { $count ->
    [one] { $count } sır
   *[other] { $count } sır
}
secrets-none = Burada henüz sır yok.
secrets-first = İlkini burada oluşturun, bütün bir .env dosyasını yapıştırın ya da API üzerinden kaydedin:
secrets-ask = İlk sırrı, bu depoya yazma yetkisi olan herkes kaydedebilir.
secrets-none-found = Bu aramayla eşleşen sır yok.
search = Ara
filter-environment = Ortam
filter-type = Tür
filter-any-environment = Tüm ortamlar
filter-any-type = Tüm türler
filter-deleted = Silinenleri de göster
filter-apply = Uygula
filter-clear = Filtreleri temizle

secret-name = Ad
secret-description = Açıklama
secret-type = Tür
secret-version = Sürüm
secret-changed = Değiştirildi
secret-changed-by = Değiştiren
secret-deleted = Silindi
secret-lockbox = Kilitli kutu

page-previous = Önceki
page-next = Sonraki
page-of = Sayfa { $page } / { $pages }

sessions = Oturum açık tarayıcılar
sessions-hint = Oturumunuzun açık olduğu yerler. Tanımadıklarınızın oturumunu kapatın.
session-this = Bu tarayıcı
session-address = Adres
session-agent = Tarayıcı
session-created = Giriş
session-seen = Son kullanım
session-end = Oturumu kapat

error-title = Bu işlem başarısız oldu

error-invalid-request = İstekte bir yanlışlık var.
error-invalid-version = Bu bir sürüm numarası değil.
error-unauthorized = Giriş yapmadınız ya da Git sunucusu oturumunuzu artık tanımıyor.
error-invalid-token = Bu jeton geçerli değil.
error-token-expired = Bu jetonun süresi doldu.
error-token-revoked = Bu jeton iptal edildi.
error-limit-reached = Planınızın sınırına ulaşıldı.
error-enterprise-required = Bunun için Enterprise planı gerekiyor.
error-forbidden = Bunu yapma yetkiniz yok.
error-access-denied = Bu jetonun bunu yapma yetkisi yok.
error-not-found = Burada böyle bir şey yok ya da görme yetkiniz yok.
error-method-not-allowed = Bu burada yapılamaz.
error-request-timeout = Çok uzun sürdü. Yeniden denemeden önce değişikliğin yapılıp yapılmadığına bakın.
error-already-exists = Bu adda bir tane zaten var.
error-key-mismatch = Bu deponun değerleri başka bir ana anahtarla şifrelenmiş.
error-version-conflict = Başka biri sizden önce davranıp bunu değiştirdi.
error-value-too-large = Değer çok büyük.
error-unsupported-media-type = Hizmet bu tür içeriği kabul etmiyor.
error-token-locked = Bu jeton kilitli.
error-rate-limited = Çok fazla deneme yapıldı. Biraz bekleyip yeniden deneyin.
error-decryption-failed = Kayıtlı bir değerin şifresi çözülemedi.
error-encryption-failed = Değer şifrelenemedi.
error-internal-error = Hizmette bir hata oluştu.
error-forge-unavailable = Git sunucusu yanıt vermiyor. Daha sonra yeniden deneyin.
error-audit-unavailable = Denetim günlüğüne şu anda yazılamıyor, bu yüzden hiçbir şey verilmiyor. Yeniden denemeden önce değişikliğin yapılıp yapılmadığına bakın.
error-request-id = İstek { $id }

secret-new = Yeni sır

import = .env dosyası yapıştır
import-hint = NAME=value biçiminde satırlar; yorumlar ve tırnak içinde değerler olabilir. $ olduğu gibi kalır, yerine hiçbir şey konmaz.
import-text = Dosyanın içeriği
import-environment = Konulacağı ortam
import-environment-none = Hiçbiri: adlar dosyadaki gibi
import-preview = Önizle
import-store = Tümünü kaydet
import-plan = Kaydedilecek olanlar
import-line = Satır
import-outcome = Ne olacak
import-new = yeni
import-changed = değişecek
import-unchanged = değişmeyecek
import-refused = reddedildi
import-nothing = Tümü zaten bu şekilde kayıtlı.
import-blocked = Reddedilen bir şey olduğu sürece hiçbir şey kaydedilemez.
import-no-assignment = { $line }. satır NAME=value biçiminde değil.
import-unterminated = { $line }. satırdaki tırnak kapatılmamış.
import-after-quote = { $line }. satırda kapanan tırnaktan sonra bir şey var.
import-ambiguous = Programlar { $line }. satırdaki değeri farklı okuyor. Değeri tek tırnak içine alın.
import-twice = { $line }. satırdaki ad { $first }. satırda zaten var.
import-too-many = { $line }. satırdan itibaren { $max } değişkenden fazlası var.
secret-name-hint = Harfler, rakamlar, alt çizgiler, tireler ve noktalar; ilk noktadan önceki kısım ortamdır.
secret-value = Değer
secret-new-value = Yeni değer
secret-comment = Yorum
secret-store = Kaydet
secret-change = Değiştir
secret-describe = Açıklamayı ve türü kaydet
secret-created = Oluşturuldu
secret-delete = Sil
secret-restore = Geri yükle
secret-purge = Kalıcı olarak sil
secret-confirm-purge = Tüm sürümleriyle birlikte kalıcı olarak silmek için { $name } yazın

versions = Sürümler
version-current = Geçerli
version-roll-back = Sürüme dön
version-number = Sürüm { $version }
version-actions = İşlemler
version-author = Yazan
version-written = Sürüm { $version }, { $who }, { $time }

value-lost = Bu değer bir alanda değişmeden gösterilemez. Dosya olarak seçin.
value-file = Ya da bir dosya
value-file-hint = Seçilen dosya, alandaki içeriğin yerine kaydedilir. UTF-8 metin olmalıdır.
value-download = İndir
value-edit = Şimdiki değerden başla

secret-details = Açıklama ve tür
secret-delete-means = Daha sonra tüm sürümleriyle geri yüklenebilir.
secret-delete-sure = { $name } sırrını sil

conflict = Biri sizden önce davrandı
conflict-kept = Yazdıklarınız henüz hiçbir yere kaydedilmedi. Aşağıda duruyor.
conflict-mine = Sizin değeriniz
conflict-diff = Öteki değerden sizinkine
conflict-store = Benimkini sürüm { $version } olarak kaydet
conflict-compare = Ötekiyle karşılaştır
conflict-drop = Benimkini bırak ve ötekini göster

compare = İki sürümü karşılaştır
compare-of = Sürüm { $from } → sürüm { $to }
compare-from = İlk sürüm
compare-to = İkinci sürüm
compare-show = Farkları göster
compare-hint = İki değer de gösterilir ve denetime ikisinin de okunduğu kaydedilir.
diff = Farklar
diff-none = İkisi aynı.
diff-sealed = Kilitli kutu şifrelidir; hizmet içindekini karşılaştıramaz.
diff-unended = (sonda satır sonu yok)

rollback-to = Sürüm { $version } içeriğine dön
rollback-means = Sürüm { $version } içeriği, sürüm { $next } olarak yeniden kaydedilir.
rollback-from = Şimdi
rollback-back = Geri gelecek
rollback-confirm = Geri dönmek için { $name } yazın

new-exists = Var olan { $name } sırrını gör
new-gone = { $name } sırrı bu arada silindi. Yazdıklarınız henüz hiçbir yere kaydedilmedi; burada kaydederseniz sır bu değerle geri yüklenir.

token-for-ever = Hiçbir zaman
token-unused = Henüz değil

tokens = Jetonlar
tokens-none = Burada henüz jeton yok.
tokens-all = İptal edilenleri de göster
tokens-live = İptal edilenleri gizle
token-new = Yeni jeton
token-description = Ne için
token-scope = Kapsam
token-scope-hint = Jetonun yapabilecekleri: virgülle ayrılmış read, write, admin, read:PATTERN ya da write:PATTERN. PATTERN bir sırrın adı ya da sonunda * bulunan bir ad başlangıcıdır. Korumalı ortamlara yalnızca adlarıyla başlayan bir PATTERN ile ulaşılır.
token-ttl = Geçerlilik süresi
token-ttl-hint = Sayı ve birim: h saat, d gün, w hafta, y yıl; örneğin 30d. 0 ile süresi hiç dolmaz.
token-addresses = Adresler
token-addresses-hint = Kullanılabileceği IP adresleri ve ağlar, virgülle ayrılmış. Her yerden kullanılabilmesi için boş bırakın.
token-everywhere = Her yerden
token-test = Kapsamı dene
token-reach = Şu anda burada bulunan sırlardan bu kapsam { $read } tanesini okur, { $write } tanesine yazar.
token-reads = okur
token-reads-and-writes = okur ve yazar
token-create = Jeton oluştur
token-expires = Bitiş
token-used = Son kullanım
token-uses = { $count ->
    [one] { $count } kez
   *[other] { $count } kez
}
token-revoked = İptal edildi
token-expired = Süresi doldu
token-locked = Kilitli
token-ends-soon = Süresi yakında doluyor
token-orphan = Etkin sahibi yok
token-orphan-hint = Bu jetonu oluşturan kişi Git sunucusunda artık etkin değil, bu yüzden jeton reddediliyor.
token-made-by = Jeton { $id }, oluşturan: { $who }, { $date }.
token-made-with = { $id } numaralı jetonla oluşturuldu ve onunla birlikte iptal edilir.
token-audit = Onunla yapılanlar
token-describe = Kaydet
token-lock = Kilitle
token-lock-hint = Kilitli bir jeton, biri kilidini açana kadar reddedilir.
token-locked-until = Kilidin açılacağı zaman: { $date }.
token-locked-by-hand = Biri kilidini açana kadar kilitli.
token-unlock = Kilidi aç
token-revoke = İptal et
token-revoke-hint = Bundan sonra bu jeton ve onunla oluşturulan tüm jetonlar kalıcı olarak reddedilir. Onu kullanan işler başarısız olur.
token-revoke-now = Şimdi iptal et
token-made = Yeni jeton
token-made-hint = Şimdi kopyalayın: bir daha gösterilmeyecek.
token-by-curl = curl ile
token-in-workflow = İş akışında
token-in-workflow-hint = Jetonu Git sunucusunda VAULT_TOKEN adlı bir sır olarak kaydedin. Böylece bu adımda erişilebilen her sır bir ortam değişkeni olur:

audit = Denetim
audit-none = Eşleşen kayıt yok.
audit-action = İşlem
audit-any-action = Tüm işlemler
audit-secret = Sır
audit-address = Adres
audit-outcome = Sonuç
audit-any-outcome = Tüm sonuçlar
audit-only-done = Yapıldı
audit-only-refused = Reddedildi
audit-done = Yapıldı
audit-refused = Reddedildi
audit-from = Başlangıç (UTC)
audit-to = Bitiş (UTC)
audit-user-id = Kullanıcı kimliği
audit-token-id = Jeton kimliği
audit-request = İstek
audit-export = Tümünü { $format } olarak dışa aktar
audit-number = Numara
audit-time = Zaman
audit-who = Kim
audit-token = jeton { $id }
author-token = “{ $name }” jetonu
author-unknown = kullanıcı { $id }

chain = Denetim zinciri
chain-hint = Her kayıt bir öncekine bağlıdır; böylece hiçbiri fark edilmeden değiştirilemez, çıkarılamaz ya da araya eklenemez.
chain-check = Zinciri denetle
chain-whole = Zincir sağlam: { $first } ile { $last } arasındaki kayıtlar yazıldıkları gibi.
chain-older = Bunlardan önceki kayıtlar denetlenmedi.
chain-broken = Zincir kopuk: saklanan, yazılanla aynı değil.
chain-head = En yeni kayıt
chain-head-hint = En yeni kaydın numarası ve özeti. Bunları başka bir yerde saklayın: buraya kadar hiçbir şeyin değiştirilmediği sonradan bunlarla kanıtlanabilir.

keys = Anahtarlar
keys-fallback = Ana anahtar, Git sunucusunun SECRET_KEY değerinden türetiliyor: bu değer değişirse tüm sırlar kaybolur. Sunucu yöneticisinden ayrı bir ana anahtar belirlemesini isteyin.
keys-due = Bu veri anahtarıyla çok sayıda değer şifrelendi: artık yenilenmesi gerekiyor.
keys-source = Ana anahtar
keys-data-key = Veri anahtarı
keys-version = Sürüm { $version }, oluşturulma: { $date }
keys-age = Veri anahtarının yaşı
keys-none = Burada henüz hiçbir şey kayıtlı değil, bu yüzden veri anahtarı yok.
keys-seals = Bu anahtarla şifrelenen değerler
keys-seals-of = { $count } / en fazla { $max }
keys-rotation = Anahtar yenileme
keys-rotation-hint = Yenileme, yeni bir veri anahtarı oluşturur ve her sırrın her sürümünü onunla yeniden şifreler. Bu sırada sırlar okunup yazılabilir.
keys-running = Sürüyor: { $total } sürümden { $done } tanesi yeniden şifrelendi.
keys-ended = { $total } sürümden { $done } tanesi yeniden şifrelendi, bitiş: { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } sürümün şifresi çözülemiyor; eski anahtarla şifreli kalıyor.
   *[other] { $failed } sürümün şifresi çözülemiyor; eski anahtarla şifreli kalıyor.
}
keys-started = Başlatan: { $who }, { $date }.
keys-checked = { $versions ->
    [one] { $versions } sürümün şifresi çözüldü, { $failed } sürüm başarısız oldu. Hiçbir şey değiştirilmedi.
   *[other] { $versions } sürümün şifresi çözüldü, { $failed } sürüm başarısız oldu. Hiçbir şey değiştirilmedi.
}
keys-check = Hiçbir şeyi değiştirmeden denetle
keys-rotate = Veri anahtarını yenile
keys-rotate-hint = Durdurulamaz ve geri alınamaz. Her şey yeniden şifrelendiğinde eski veri anahtarı yok edilir.
keys-rotate-now = Şimdi yenile

more-not-shown = { $count ->
    [one] { $count } tane daha var, gösterilmiyor.
   *[other] { $count } tane daha var, gösterilmiyor.
}

plan = Plan
plan-name = Bu örnek { $tier } planını kullanıyor.
plan-none = Lisans yok.
plan-invalid = Ayarlanan lisans geçerli değil.
plan-in-force = Lisans yürürlükte.
plan-in-force-until = Lisansın geçerlilik sonu: { $date }.
plan-grace = Lisansın süresi doldu: { $date }. Her şey şu zamana kadar çalışmaya devam eder: { $until }.
plan-lapsed = Lisansın süresi doldu ({ $date }) ve artık geçerli değil.
plan-dev-mode = Lisans istenmiyor: geliştirme modu.
plan-days-left = { $days ->
    [one] { $days } gün kaldı.
   *[other] { $days } gün kaldı.
}
plan-used = { $used }, sınırsız
plan-used-of = { $used } / { $max }
plan-at-most = En fazla { $max }
plan-no-limit = Sınırsız
plan-live-tokens = Kullanılabilir jetonlar
plan-users = Örneğin kullanıcıları
plan-users-hint = Son { $days } gün içinde örneğin herhangi bir kasasında bir şey yapan herkes kullanıcı sayılır.
plan-users-exceeded = Örneği lisansın izin verdiğinden fazla kişi kullanıyor. Kimse dışarıda bırakılmaz, ama daha büyük bir lisans gerekir.
plan-retention = Denetimin saklanma süresi
plan-for-ever = Sınırsız
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
plan-lapse = Lisans sona erdiğinde
plan-lapse-hint = Kayıtlı olan her şey okunmaya, dışa aktarılmaya ve silinmeye devam edilebilir; var olan sırlara yeni değerler verilebilir.
plan-lapse-secrets = { $count ->
    [one] Burada { $count } sır var. Yenileri ancak { $max } sırdan az olduğunda oluşturulabilir.
   *[other] Burada { $count } sır var. Yenileri ancak { $max } sırdan az olduğunda oluşturulabilir.
}
plan-lapse-versions = { $count ->
    [one] { $count } eski sürüm kalır ve okunabilir, ama hiçbir sır ona geri döndürülemez.
   *[other] { $count } eski sürüm kalır ve okunabilir, ama hiçbir sır onlara geri döndürülemez.
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
secret-not-given = Değer verilmedi.
secret-needs-script = Değeri burada göstermek veya kopyalamak için JavaScript gerekir; değer API üzerinden de alınabilir.

skip-to-content = İçeriğe geç
language = Dil

lockbox-new = Yeni kilitli kutu
lockbox-back = Sırra geri dön
lockbox-hint = Kilitli kutu bu tarayıcıda şifrelenir ve açılır. Ne parola ne de değer bu sayfadan dışarı çıkar.
lockbox-needs-script = Kilitli kutuyu burada açmak veya şifrelemek için JavaScript gerekir.
lockbox-open = Kilitli kutuyu aç
lockbox-seal = Bir değer şifrele
lockbox-warning = Parola kaybolursa değeri kimse kurtaramaz.
lockbox-passphrase = Parola
lockbox-again = Parola (yeniden)
lockbox-store = Şifrele ve kaydet
lockbox-download = İndir
lockbox-go = Bu tarayıcıda aç veya şifrele
lockbox-instead = Değeri kilitli kutuyla değiştir
lockbox-wrong-passphrase = Parola yanlış ya da kilitli kutu değiştirilmiş.
lockbox-failed = Bu tarayıcıda yapılamadı.
lockbox-no-text = İçindeki metin değil; indirilebilir.
lockbox-encoding = Geçersiz karakterler içeriyor.
lockbox-no-passphrase = Parola: boş parola hiçbir şeyi korumaz.
lockbox-other-passphrase = Parola: ikisi aynı değil.
