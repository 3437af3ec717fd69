# The texts of the pages in Portuguese (Portugal).

tab-code = Código
tab-issues = Questões
tab-pull-requests = Pedidos de integração
tab-actions = Operações
tab-packages = Pacotes
tab-projects = Planeamentos
tab-releases = Lançamentos
tab-wiki = Wiki
tab-activity = Trabalho
tab-settings = Configurações
mark-archived = Arquivado
mark-private = Privado
mark-internal = Interno
mark-template = Modelo
tab-forgejo-code = Código
tab-forgejo-issues = Questões
tab-forgejo-pull-requests = Pedidos de integração
tab-forgejo-actions = Operações
tab-forgejo-packages = Pacotes
tab-forgejo-projects = Projetos
tab-forgejo-releases = Lançamentos
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Trabalho
mark-forgejo-archived = Arquivado
mark-forgejo-private = Privado
mark-forgejo-internal = Interno
mark-forgejo-template = Modelo
forge-home = Página inicial da forja

nav-milestones = Etapas
nav-explore = Explorar
nav-help = Ajuda
nav-notifications = Notificações
nav-menu = Menu
nav-create = Criar…
nav-new-repository = Novo repositório
nav-migrate = Nova migração
nav-new-organization = Nova organização
nav-you = Perfil e configurações…
nav-signed-in = Sessão iniciada como { $name }
nav-profile = Perfil
nav-starred = Favoritos
nav-subscriptions = Subscrições
nav-settings = Configurações
nav-admin = Administração do sítio
nav-forge-sign-out = Terminar sessão
nav-vault-sign-out = Terminar sessão no cofre
header-rss = Fonte RSS
header-watch = Vigiar
header-star = Juntar aos favoritos
header-fork = Derivar
header-forked-from = derivado de { $name }
header-mirror-of = réplica de { $name }
tabs-more = Mais

vault = Cofre
sign-in = Iniciar sessão
sign-in-hint = Cole um código de acesso pessoal com os âmbitos read:user e read:repository. Para editar segredos ou ler ambientes protegidos, também é necessário write:repository.
sign-in-token = Código de acesso
sign-in-make = Criar um código de acesso
sign-out = Terminar sessão
sign-in-unknown-token = A forja não reconhece este código de acesso.

name = Nome
description = Descrição
type = Tipo
environment = Ambiente
access = Acesso
history = Histórico
cancel = Cancelar
download = Descarregar
save = Guardar
last-changed = Última alteração
preview = Pré-visualizar

secrets = Segredos
secrets-none = Ainda não há segredos aqui.
secrets-first = Crie o primeiro aqui, cole um ficheiro .env inteiro ou guarde um a partir de um terminal:
secrets-ask = Alguém com permissão de escrita neste repositório pode guardar o primeiro.
secrets-none-found = Nenhum segredo corresponde a esta pesquisa.
search = Pesquisar
filter-any-type = Todos os tipos
filter-deleted = Incluir eliminados
filter-apply = Aplicar
filter-clear = Limpar filtros
filter = Filtrar
filter-all = Todos
sort = Ordenar por
page-size = Nomes por página
names-count = { $count ->
    [one] { $count } nome
   *[other] { $count } nomes
}
from-base = da base
secrets-search = Pesquisar nomes e descrições
add = adicionar
version-short = v{ $version }
select-all = Selecionar todos os nomes desta página
select-name = Selecionar { $name }
selected = Selecionados: { $n }
selected-in = Em
selected-export = Descarregar .env
selected-copy = Copiar para
selected-delete-means = Os segredos são eliminados do ambiente selecionado e podem ser restaurados.
list-drop = Largue o ficheiro .env para o pré-visualizar
secret-hides = Será ocultado em { $n } s

secret-version = Versão
secret-changed = Alterado
secret-deleted = Eliminado
secret-lockbox = Caixa de segurança

page-previous = Anterior
page-next = Seguinte
page-of = Página { $page } de { $pages }

sessions = Navegadores com sessão iniciada
sessions-hint = Estas são as suas sessões abertas. Termine as que não reconhecer.
session-this = Este navegador
session-at = de { $address }
session-since = sessão iniciada: { $date }
session-active = última atividade: { $date }
session-end = Terminar sessão
terminals = Terminais
terminals-hint = Terminais com sessão iniciada através de { $command }. Termine a sessão dos que não reconhece.

device = Iniciar sessão num terminal
device-code = Código
device-hint = Introduza o código que { $command } mostra no seu terminal.
device-wrong = Este código está errado, expirou ou já foi utilizado.
device-continue = Continuar
device-asks = Um programa quer utilizar o cofre em seu nome. Identifica-se como { $name }.
device-warning = Aprove apenas se acabou de escrever { $command }. Recuse se alguém lhe enviou o código.
device-address = O endereço dele
device-own-address = O seu endereço
device-asked = Pedido
device-approve = Aprovar
device-deny = Recusar
device-approved = { $name } tem sessão iniciada. Volte ao seu terminal.
device-denied = { $name } não iniciou sessão.
device-confirm-title = Confirmar uma ação
device-confirm-asks = Um terminal com sessão iniciada em seu nome pede para fazer isto. Identifica-se como { $name }.
device-action = Ação
device-repository = Repositório
device-confirm-warning = Confirme apenas se acabou de iniciar isto. Durante dez minutos, este terminal também poderá fazer outras coisas que dão acesso ou não podem ser anuladas.
device-confirm = Confirmar
device-confirmed = Confirmado. { $name } pode continuar durante dez minutos.

error-title = Não resultou
error-title-not-found = Não encontrado
error-title-no-access = Sem acesso
error-title-plan = O seu plano não inclui isto

error-invalid-request = Verifique os dados introduzidos.
error-invalid-version = Isto não é um número de versão.
error-unauthorized = Não tem sessão iniciada ou a forja já não reconhece a sua sessão.
error-invalid-token = Este código de acesso não é válido.
error-token-expired = Este código de acesso expirou.
error-token-revoked = Este código de acesso foi revogado.
error-limit-reached = O limite do plano foi atingido.
error-enterprise-required = Isto requer o plano Enterprise.
error-forbidden = Não tem permissão para fazer isto.
error-confirmation-required = Confirme isto primeiro no navegador.
error-access-denied = Este código de acesso não tem permissão para fazer isto.
error-not-found = Não encontrado, ou não tem acesso.
error-state-unavailable = Este estado anterior já não está disponível.
error-method-not-allowed = Não é possível fazer isto aqui.
error-request-timeout = A operação demorou demasiado. Verifique se a alteração foi feita antes de tentar novamente.
error-already-exists = Já existe um com este nome.
error-environment-has-names = Já existem segredos cujo nome começa pelo nome deste ambiente.
error-environment-not-empty = Ainda há segredos neste ambiente, talvez eliminados.
error-too-many-environments = Este repositório não pode ter mais ambientes.
error-older-process = Uma versão mais antiga do Forgevault ainda está a usar esta base de dados. Tente novamente depois de essa versão ser atualizada.
error-conflict = O mesmo pedido ainda está a ser processado. Tente novamente dentro de momentos.
error-key-mismatch = Os valores deste repositório estão encriptados com outra chave-mestra.
error-version-conflict = Alguém fez uma alteração enquanto editava.
error-value-too-large = O valor é demasiado grande.
error-unsupported-media-type = O serviço não aceita este tipo de conteúdo.
error-idempotency-mismatch = Esta chave já foi usada para outro pedido.
error-token-locked = Este código de acesso está bloqueado.
error-precondition-required = Esta alteração precisa da revisão atual. Recarregue a página e tente novamente.
error-rate-limited = Houve demasiadas tentativas. Aguarde um pouco e tente novamente.
error-decryption-failed = Não foi possível desencriptar um valor guardado.
error-encryption-failed = Não foi possível encriptar o valor.
error-internal-error = Ocorreu um erro no serviço.
error-environments-unreadable = Os ambientes deste repositório foram alterados fora do Forgevault. O operador do serviço tem de os definir novamente.
error-forge-unavailable = A forja não responde. Tente novamente mais tarde.
error-audit-unavailable = De momento não é possível escrever no registo de auditoria, por isso nada é entregue. Verifique se a alteração foi feita antes de tentar novamente.
error-role-read = É necessária permissão de leitura neste repositório. Os administradores dele podem conceder-lha.
error-role-write = É necessária permissão de escrita neste repositório. Os administradores dele podem conceder-lha.
error-role-admin = Só os administradores deste repositório o podem fazer.
error-role-archived = Este repositório está arquivado, por isso o seu cofre é só de leitura. Os administradores podem desarquivá-lo.
error-plans = Ver o que cada plano inclui e como instalar uma licença
error-again = Tentar novamente
error-to-secrets = Voltar aos segredos
error-to-forge = Ir para a página inicial
error-request-id = ID do pedido { $id } (indique-o ao comunicar o problema)

secret-new = Novo segredo

import = Importar .env
import-hint = Linhas no formato NAME=value, com comentários e valores entre aspas. O $ é mantido como está; as variáveis não são substituídas. Entre aspas duplas, as únicas sequências de escape são \", \\ e \n.
import-text = Ou cole o respetivo conteúdo
import-file = Ficheiro
import-environment = Guardar no ambiente
import-environment-none = Nenhum: os nomes tal como estão no ficheiro
import-store = { $count ->
    [one] Importar { $count } segredo
   *[other] Importar { $count } segredos
}
import-plan = O que seria guardado
import-line = Linha
import-outcome = O que acontece
import-new = novo
import-changed = alterado
import-unchanged = sem alterações
import-show = Mostrar alterações
import-literal = O $ nele é mantido como está; as variáveis não são substituídas.
import-refused = recusado
import-nothing = Já está tudo guardado tal como aparece aqui.
import-blocked = Nada pode ser guardado enquanto algo for recusado.
import-unread = Não foi possível ler o que se segue.
import-leave-out = Pré-visualizar sem estas linhas
import-left-out = { $count ->
    [one] { $count } linha será ignorada.
   *[other] { $count } linhas serão ignoradas.
}
import-no-assignment = A linha { $line } não está no formato NAME=value.
import-unterminated = As aspas na linha { $line } não foram fechadas.
import-after-quote = Há algo depois das aspas de fecho da linha { $line }.
import-ambiguous = Nem todos os programas leem da mesma forma o valor da linha { $line }. Coloque-o entre aspas simples. Se contiver uma plica ou terminar em \, utilize aspas duplas e escreva \ como \\ e " como \".
import-twice = O nome da linha { $line } já aparece na linha { $first }.
import-too-many = Há mais de { $max } variáveis, a partir da linha { $line }.
secret-name-hint = Letras, algarismos, traços inferiores, hífenes e pontos.
secret-value = Valor
secret-new-value = Novo valor
secret-comment = Comentário (visível no histórico)
secret-create = Criar segredo
secret-create-another = Criar e adicionar outro
secret-change = Alterar
secret-change-hint = Guarda uma nova versão sem mostrar a atual.
secret-edit = Editar
edit-title = Editar { $name }
secret-more = Mais operações
secret-sections = Nesta página
secret-elsewhere = Noutros ambientes
secret-is-deleted = Este segredo foi eliminado. Pode restaurá-lo com todas as versões.
secret-move = Renomear ou mover
secret-move-hint = O histórico mantém-se. Os códigos de acesso e trabalhos que usam o nome antigo deixam de encontrar o segredo.
secret-rename = Renomear
secret-copy-to = Copiar para outro ambiente
secret-copy-hint = Copia o valor atual com o tipo e a descrição. Ninguém vê o valor.
secret-copy-into = Copiar para { $name }
secret-copy-taken = { $name } já existe. Se o substituir, a cópia passa a ser a sua próxima versão.
secret-copy-over = Substituir
secret-delete-title = Eliminar este segredo
secret-purge-title = Eliminar este segredo definitivamente
secret-purge-means = Todas as versões são apagadas. Isto não pode ser anulado.

access-anyone = Quem tem permissão de leitura neste repositório pode ler este segredo. Quem tem permissão de escrita pode alterá-lo.
access-protected = Este ambiente está protegido. Quem tem permissão de escrita neste repositório pode ler este segredo, e só os administradores podem alterá-lo.
access-audit = Atividade
access-readers = Últimos leitores
access-readers-none = Ninguém leu este segredo recentemente.
access-tokens = Códigos de acesso que lhe podem aceder
access-tokens-none = Nenhum código de acesso pode ler este segredo.
access-token-reads = pode ler
access-token-writes = pode ler e escrever
access-tokens-part = Só foram verificados os primeiros { $count } códigos de acesso.
access-workflows = Ficheiros de sequências de trabalho que o usam
access-workflows-search = Pesquisar nos ficheiros de sequências de trabalho
access-workflows-none = Nenhum ficheiro de sequência de trabalho no ramo principal usa este nome.
access-workflows-part = Nem todos os ficheiros de sequências de trabalho foram pesquisados: só 20 ficheiros de até 64 KiB.
access-workflows-unknown = A forja não lhe permitiu ler os ficheiros de sequências de trabalho.

secret-created = Criado
secret-delete = Eliminar
secret-restore = Restaurar
secret-purge = Eliminar definitivamente
secret-confirm-purge = Para o eliminar definitivamente com todas as versões, escreva { $name }

version-current = Atual
version-roll-back = Reverter
version-number = Versão { $version }
version-written = Versão { $version } por { $who }, { $time }

form-kept = Foi necessário iniciar sessão novamente antes de enviar este formulário. Ainda nada foi guardado: verifique-o e envie-o de novo.
value-lost = Este valor não pode ser mostrado num campo sem ser alterado. Escolha-o como ficheiro.
value-show = Mostrar valor
value-generate = Gerar
value-length = Comprimento
value-characters = Caracteres
value-letters = Letras e algarismos
value-symbols = Letras, algarismos e símbolos
value-url = Letras, algarismos, - e _
value-hex = Hexadecimal
value-more = Mais
value-empty = Guardar um valor vazio
value-file = Ou um ficheiro
value-file-hint = O ficheiro escolhido é guardado em vez do que estiver no campo. Tem de ser texto UTF-8.
value-line-breaks = Quebras de linha neste valor:
value-edit = Editar o valor atual

secret-details = Descrição e tipo
secret-delete-means = Poderá ser restaurado mais tarde, com todas as versões.
secret-delete-sure = Eliminar { $name }

conflict = Alguém alterou este segredo enquanto o editava
conflict-kept = O que escreveu ainda não foi guardado em lado nenhum. Está aqui em baixo.
conflict-mine = O seu valor
conflict-diff = Do valor da outra pessoa para o seu
conflict-store = Guardar o meu como versão { $version }
conflict-compare = Comparar com o da outra pessoa
conflict-drop = Descartar o meu e ver o da outra pessoa

compare-of = Da versão { $from } para a versão { $to }
compare-from = De
compare-to = Para
compare-show = Mostrar diferenças
compare-any = Comparar outras versões
compare-hint = Serão mostrados ambos os valores, e ambas as leituras ficarão registadas na auditoria.
diff = Diferenças
diff-none = São iguais.
diff-sealed = Uma caixa de segurança está encriptada; o serviço não pode comparar o seu conteúdo.
diff-unended = (sem quebra de linha no fim)

rollback-to = Reverter para a versão { $version }
rollback-means = O conteúdo da versão { $version } é guardado de novo como versão { $next }.
rollback-back = Reposta
rollback-confirm = Para reverter, escreva { $name }

new-exists = Ver o segredo { $name } que já existe
new-gone = O segredo { $name } foi entretanto eliminado. O que escreveu ainda não foi guardado em lado nenhum; ao guardar aqui, o segredo é restaurado com esse valor.

token-unused = Ainda não

environments = Ambientes
environments-hint = Um segredo pertence a um ambiente se o seu nome começar pelo nome do ambiente seguido de um ponto. Todos os outros segredos estão na base.
environment-name-hint = Letras minúsculas, algarismos, traços inferiores e hífenes.
environment-base-hint = Segredos sem ambiente
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protegido
# A label: a secret that is missing here is taken from the base.
environment-overlay = Completado pela base
# In place of the number of secrets.
environment-no-access = Sem acesso
environment-new = Novo ambiente
environment-create = Criar ambiente
environment-protect-hint = Num ambiente protegido, só os administradores podem alterar segredos, e quem só tem permissão de leitura não os vê.
environment-take-in = { $count ->
    [one] Incluir também o segredo cujo nome já começa por este nome seguido de um ponto
   *[other] Incluir também os { $count } segredos cujos nomes já começam por este nome seguido de um ponto
}
environment-secrets = { $count ->
    [one] { $count } segredo
   *[other] { $count } segredos
}
environment-actions = Operações para { $name }
environment-pages = Páginas de { $name }
environment-overview = Visão geral
environment-compare = Comparar
environment-copy-here = Copiar para aqui
environment-base-means = A base contém todos os segredos que não estão em nenhum ambiente. Os ambientes completados pela base obtêm daqui o que lhes falta.
environment-revision = Revisão
environment-open-hint = Quem tem permissão de escrita pode alterar segredos aqui, e quem tem permissão de leitura pode vê-los.
environment-no-access-hint = Não pode ver os segredos deste ambiente.
environment-fallback = Completar pela base
environment-fallback-rule = Automático: ativado, exceto se protegido
environment-fallback-on = Ativado
environment-fallback-off = Desativado
environment-overlay-hint = Os trabalhos recebem da base um segredo que falte aqui.
environment-no-overlay = Os trabalhos só recebem os segredos que estão aqui.
environment-keep-overlay = Continuar a completar pela base mesmo que o ambiente passe a estar protegido
environment-keep-overlay-hint = Caso contrário, a proteção desativa isto: quem tem permissão de escrita pode alterar a base e, com ela, o que os trabalhos recebem aqui.
environment-position = Posição
environment-position-hint = Ordem nas listas, de 0 a 1000.
environment-position-new-hint = Ordem nas listas, de 0 a 1000. Deixe em branco para ficar no fim.
environment-delete = Eliminar { $name }
environment-delete-now = Eliminar ambiente
environment-empty-hint = Não há segredos neste ambiente, por isso pode eliminá-lo. O seu histórico permanece no registo de auditoria.
environment-delete-sure = Eliminar agora
environment-held = { $count ->
    [one] Ainda há { $count } segredo neste ambiente.
   *[other] Ainda há { $count } segredos neste ambiente.
}
environment-held-deleted = { $count ->
    [one] { $count } deles está eliminado, mas pode ser restaurado.
   *[other] { $count } deles estão eliminados, mas podem ser restaurados.
}
environment-held-hint = Para eliminar o ambiente, primeiro elimine-os definitivamente ou renomeie-os para os mover para outro lado.
environment-held-show = Mostrar

environment-with = Com
environment-compare-hint = A comparação mostra nomes, nunca valores. O registo de auditoria recebe um registo de leitura por cada valor comparado.
environment-compare-nothing = Não há nada para comparar: nenhum dos dois tem um segredo que possa ler em ambos os lados.
environment-differs = Valores diferentes
environment-only-here = Só em { $here }
environment-only-there = Só em { $there }
environment-incomparable = Não podem ser comparados: encriptados no navegador
environment-same = Mesmo valor
environment-copy-to = Copiar para { $name }…
environment-copy-selected-hint = Copia os nomes selecionados. Primeiro verá uma pré-visualização.

environment-from = De
environment-show-secrets = Mostrar segredos
environment-pick = Segredos a copiar
environment-pick-all = Selecionar todos
environment-pick-none = Não selecionar nenhum
environment-exists = já existe, v{ $version }
environment-conflict = Se um segredo já existir
environment-conflict-skip = Manter o existente
environment-conflict-overwrite = Substituir por uma nova versão
environment-conflict-fail = Não copiar nada
environment-copy-hint = Os valores nunca são mostrados. O registo de auditoria recebe um registo de leitura e um de escrita por cada segredo copiado.
environment-nothing-to-copy = { $name } não tem nenhum segredo que possa copiar.
environment-copy-plan = Copiar de { $from } para { $to }
environment-copy-nothing = Nada seria copiado.
environment-skipped = { $count ->
    [one] { $count } segredo já existe e fica como está:
   *[other] { $count } segredos já existem e ficam como estão:
}
environment-copy-now = { $count ->
    [one] Copiar { $count } segredo
   *[other] Copiar { $count } segredos
}
environment-choose-again = Alterar seleção

environment-change-added = adicionado, v{ $version }
environment-change-deleted = eliminado
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
environment-copied-from = copiado de { $name }
environment-rolled-back-to = revertido para a revisão { $number }
environment-undid = anulada a revisão { $number }
environment-first = O que havia aqui quando o histórico começou
environment-redrawn = O ambiente foi criado ou eliminado
environment-base-redrawn = Segredos entraram num ambiente ou saíram dele
environment-no-history = Não há histórico que possa ver.
environment-roll-back-at = Reverter para antes ou depois da revisão { $number }
environment-back-before = Reverter para antes desta alteração
environment-back-after = Reverter para depois desta alteração
environment-no-versions = Para reverter é necessário um plano com versões anteriores dos segredos.
environment-time = Data e hora (UTC)
environment-time-hint = Reverte para o que havia aqui nesse momento.
environment-or-revision = Ou revisão
environment-or-revision-hint = Um número do histórico.
environment-only-names = Só estes nomes (opcional)
environment-only-names-hint = Separe com vírgulas ou espaços.
environment-back-to = Reverter para a revisão { $number }
environment-back-changes = { $count ->
    [one] { $count } segredo mudaria:
   *[other] { $count } segredos mudariam:
}
environment-back-hint = Os valores são guardados como novas versões, e nada do histórico se perde. As descrições e os tipos ficam como estão.
environment-back-nothing = Nada mudaria: está tudo como estava nessa altura.
environment-will-return = volta, v{ $version }
environment-will-go = será eliminado
environment-unavailable = Não totalmente disponível
environment-purged = foi eliminado definitivamente; o nome fica como está
environment-pruned = essa versão foi removida; o nome fica como está
environment-moved = hoje está noutro ambiente e aí permanece; o nome recebe uma cópia

tokens = Códigos de acesso
tokens-none = Ainda não há códigos de acesso aqui.
tokens-none-hint = Com códigos de acesso, os trabalhos de CI e os scripts podem ler ou escrever segredos deste repositório.
tokens-all = Mostrar também os revogados
tokens-live = Ocultar os revogados
token-new = Novo código de acesso
token-description-hint = Para que serve o código de acesso, por exemplo «Implementar em staging».
token-scope = Âmbito
token-scope-hint = O que o código de acesso pode fazer: read, write, admin, read:PATTERN ou write:PATTERN, separados por vírgulas. PATTERN é o nome de um segredo, ou o início de vários nomes com * no fim. Os ambientes protegidos só são alcançados por um padrão que comece pelo nome deles. Se preencher este campo, ele substitui as opções acima.
token-advanced = Avançado: introduzir um âmbito
token-access = Permissão
token-access-read = Leitura
token-access-read-hint = Ler e exportar segredos.
token-access-write = Leitura e escrita
token-access-write-hint = Também criá-los, alterá-los, eliminá-los e restaurá-los.
token-access-admin = Administração
token-access-admin-hint = Tudo neste cofre, incluindo códigos de acesso, o registo de auditoria e chaves.
token-where-parts = Ambientes selecionados
token-where-parts-hint = Inclui os segredos que lhes forem adicionados mais tarde.
token-where-everywhere = Todos os ambientes
token-where-everywhere-hint = A base e todos os ambientes atuais, incluindo os protegidos.
token-where-names = Segredos selecionados
token-where-names-hint = Por nome ou prefixo.
token-names = Nomes ou prefixos
token-names-hint = Separe com vírgulas ou espaços. Termine um prefixo com *, por exemplo staging.DB_*.
token-base-hint = Se selecionar base sem todos os ambientes não protegidos, o código de acesso abrange os segredos que estão hoje em base, mas não os adicionados mais tarde.
token-choose-parts = Selecione pelo menos um ambiente.
token-ttl = Prazo de validade
token-ttl-custom = Prazo personalizado
token-ttl-hint = Um número e uma unidade: h para horas, d para dias, w para semanas, y para anos; por exemplo, 30d. Com 0, nunca expira.
token-life-1d = 1 dia
token-life-7d = 7 dias
token-life-30d = 30 dias
token-life-90d = 90 dias
token-life-1y = 1 ano
token-life-0 = Sem expiração
token-life-custom = Personalizado…
token-addresses = Endereços
token-addresses-hint = Endereços IP e redes a partir dos quais pode ser usado, separados por vírgulas. Deixe em branco para permitir qualquer lugar.
token-everywhere = Qualquer lugar
token-test = Testar o âmbito
token-reach = Dos segredos que estão aqui agora, este âmbito permite ler { $read } e escrever { $write }.
token-reach-hint = Selecione aquilo a que o código de acesso pode aceder para o pré-visualizar aqui.
token-reach-nothing = Ainda nada selecionado.
token-reach-wrong = Pré-visualização indisponível. Verifique a seleção.
token-reads-and-writes = lê e escreve
token-can-read = Leitura:
token-can-write = Leitura e escrita:
token-everything = todos os segredos
token-open = todos os segredos fora dos ambientes protegidos
token-more = e mais { $count }
token-admin = Administração: tudo neste cofre
token-create = Criar código de acesso
token-expires = Expira
token-used = Última utilização
token-uses = { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
}
token-ends = Expira em { $date }
token-last-used = Usado em { $date }
token-by = por { $who }
token-live = Ativo
token-revoked = Revogado
token-expired = Expirado
token-locked = Bloqueado
token-ends-soon = Expira em breve
token-orphan = Sem proprietário ativo
token-orphan-hint = Quem criou este código de acesso já não está ativo na forja, por isso ele é recusado.
token-made-by = Criado por { $who } em { $date } · n.º { $id }
token-made-with = Criado com o código de acesso n.º { $id } e revogado juntamente com ele
token-audit = Ver atividade
token-reaches = Acesso atual
token-rotate = Substituir o código de acesso
token-rotate-hint = Cria um novo código de acesso com a mesma descrição, âmbito, endereços e prazo de validade. O antigo continua a funcionar durante o tempo que escolher, para que o possa substituir em todo o lado.
token-rotate-ends = O código de acesso antigo deixa de funcionar
token-ends-now = Imediatamente
token-ends-1h = Dentro de 1 hora
token-ends-24h = Dentro de 24 horas
token-ends-7d = Dentro de 7 dias
token-stop = Impedir o acesso
token-lock = Bloquear
token-lock-title = Bloquear este código de acesso
token-lock-hint = Um código de acesso bloqueado é recusado até que alguém o desbloqueie.
token-locked-until = Está bloqueado até { $date }.
token-locked-by-hand = Está bloqueado até que alguém o desbloqueie.
token-unlock = Desbloquear
token-unlock-title = Desbloquear este código de acesso
token-revoke = Revogar
token-revoke-title = Revogar este código de acesso
token-revoke-hint = A partir daí é recusado para sempre, tal como todos os códigos de acesso criados com ele. Os trabalhos que o usam irão falhar.
token-revoke-now = Revogar agora
token-made = Código de acesso criado
token-made-hint = Copie-o agora: não voltará a ser mostrado.
token-text = Código de acesso
token-open-page = Detalhes do código de acesso
token-use = Usar este código de acesso
token-use-hint = Guarde o código de acesso como segredo do seu sistema de CI com o nome { $name } (no Woodpecker: vault_token). Cada exemplo carrega os segredos como variáveis de ambiente.

audit = Auditoria
audit-entries = { $count ->
    [one] { $count } registo
   *[other] { $count } registos
}
audit-none = Nenhum registo corresponde.
audit-everywhere = Pesquisar em todos os registos
audit-search = Segredo, pessoa, código de acesso, endereço IP ou ID do pedido
audit-views = Vista
audit-view-changes = Leituras e alterações
audit-view-refused = Recusas
audit-view-views = Páginas vistas
audit-range = Período
audit-range-any = Qualquer data
audit-range-day = Últimas 24 horas
audit-range-week = Últimos 7 dias
audit-range-month = Últimos 30 dias
audit-range-custom = Período personalizado
audit-from = De (UTC)
audit-to = Até (UTC)
audit-remove-filter = Remover o filtro { $name }
audit-export-menu = Exportar
audit-export-filtered = Estes registos como { $format }
audit-export-all = Todo o registo de auditoria como { $format }, assinado
audit-older = Mais antigos
audit-newer = Mais recentes

audit-who-service = Forgevault
audit-who-operator = O operador do serviço
audit-client = { $browser } em { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = linha de comandos
audit-source-system = serviço
audit-why-refused = Recusado: { $why }
audit-why-failed = Falhou: { $why }
audit-details = Detalhes
audit-one-request = Um pedido, { $count } registos
audit-more = Todos os registos deste pedido
audit-entry = Registo
audit-action = Ação
audit-result = Resultado
audit-agent = Agente do utilizador
audit-request-id = ID do pedido

audit-did-list = { $who } listou os segredos
audit-did-list-of = { $who } listou os segredos de { $what }
audit-did-look = { $who } consultou { $what }
audit-did-read = { $who } leu { $what } { $version }
audit-did-read-none = { $who } procurou segredos para ler e não encontrou nenhum
audit-did-write = { $who } guardou { $what } { $version }
audit-did-write-none = { $who } não guardou nenhum segredo
audit-did-describe = { $who } alterou os detalhes de { $what }
audit-did-rename = { $who } mudou o nome de { $what } para { $to }
audit-did-delete = { $who } eliminou { $what }
audit-did-purge = { $who } eliminou definitivamente { $what }
audit-did-restore = { $who } restaurou { $what } { $version }
audit-did-rollback = { $who } reverteu { $what } { $version }
audit-did-hide = { $who } ocultou este cofre
audit-did-show-vault = { $who } voltou a disponibilizar este cofre
audit-did-purge-vault = { $who } eliminou definitivamente dados deste cofre
audit-did-token-list = { $who } consultou os códigos de acesso
audit-did-token-create = { $who } criou { $what }
audit-did-token-update = { $who } alterou { $what }
audit-did-token-revoke = { $who } revogou { $what }
audit-did-token-mark = { $who } atualizou os códigos de acesso de uma pessoa
audit-did-audit-list = { $who } consultou o registo de auditoria
audit-did-audit-export = { $who } exportou o registo de auditoria
audit-did-chain-check = { $who } verificou a cadeia da auditoria
audit-did-chain-head = { $who } consultou o último registo da cadeia da auditoria
audit-did-key-rotate = { $who } iniciou uma rotação da chave de dados
audit-did-key-rotated = { $who } concluiu uma rotação da chave de dados
audit-did-key-test = { $who } fez uma simulação de rotação de chave
audit-did-key-migrate = { $who } migrou as chaves deste cofre para a chave-mestra atual
audit-did-rows-accept = { $who } aceitou códigos de acesso e segredos guardados tal como estavam
audit-did-take-over = { $who } continuou a cadeia da auditoria com outra chave-mestra
audit-did-keys-view = { $who } consultou as chaves
audit-did-plan-view = { $who } consultou o plano
audit-did-env-list = { $who } consultou os ambientes
audit-did-env-look = { $who } consultou o ambiente { $what }
audit-did-env-write = { $who } guardou o ambiente { $what }
audit-did-env-anew = { $who } definiu os ambientes novamente
audit-did-env-delete = { $who } eliminou o ambiente { $what }
audit-did-env-history = { $who } consultou o histórico de { $what }
audit-did-env-diff = { $who } comparou estados de { $what }
audit-did-env-undo = { $who } reverteu o ambiente { $what }
audit-did-env-undo-test = { $who } pré-visualizou uma reversão do ambiente { $what }
audit-did-env-copy = { $who } copiou segredos de { $from } para { $what }
audit-did-env-copy-test = { $who } pré-visualizou uma cópia de segredos de { $from } para { $what }
audit-did-replay = { $who } repetiu um pedido e recebeu a primeira resposta
audit-did-other = { $who } fez algo que esta versão não conhece

audit-tried-list = { $who } tentou listar os segredos
audit-tried-list-of = { $who } tentou listar os segredos de { $what }
audit-tried-look = { $who } tentou consultar { $what }
audit-tried-read = { $who } tentou ler { $what } { $version }
audit-tried-read-any = { $who } tentou ler segredos
audit-tried-write = { $who } tentou guardar { $what }
audit-tried-write-any = { $who } tentou guardar segredos
audit-tried-delete = { $who } tentou eliminar { $what }
audit-tried-delete-any = { $who } tentou eliminar segredos
audit-tried-purge = { $who } tentou eliminar definitivamente { $what }
audit-tried-restore = { $who } tentou restaurar { $what }
audit-tried-rollback = { $who } tentou reverter { $what }
audit-tried-token-list = { $who } tentou consultar os códigos de acesso
audit-tried-token-create = { $who } tentou criar um código de acesso
audit-tried-token-update = { $who } tentou alterar um código de acesso
audit-tried-token-revoke = { $who } tentou revogar um código de acesso
audit-tried-audit-list = { $who } tentou consultar o registo de auditoria
audit-tried-audit-export = { $who } tentou exportar o registo de auditoria
audit-tried-key-rotate = { $who } tentou fazer a rotação da chave de dados
audit-tried-key-migrate = { $who } tentou migrar as chaves deste cofre para a chave-mestra atual
audit-tried-keys-view = { $who } tentou consultar as chaves
audit-tried-plan-view = { $who } tentou consultar o plano
audit-tried-env-list = { $who } tentou consultar os ambientes
audit-tried-env-look = { $who } tentou consultar o ambiente { $what }
audit-tried-env-create = { $who } tentou criar um ambiente
audit-tried-env-write = { $who } tentou guardar o ambiente { $what }
audit-tried-env-delete = { $who } tentou eliminar o ambiente { $what }
audit-tried-env-history = { $who } tentou consultar o histórico de { $what }
audit-tried-env-diff = { $who } tentou comparar estados de { $what }
audit-tried-env-undo = { $who } tentou reverter o ambiente { $what }
audit-tried-env-copy = { $who } tentou copiar segredos para { $what }
audit-tried-other = { $who } tentou outra coisa

audit-many-read = { $who } leu { $count } segredos
audit-many-read-of = { $who } leu { $count } segredos de { $what }
audit-many-write = { $who } guardou { $count } segredos
audit-many-write-of = { $who } guardou { $count } segredos de { $what }
audit-many-delete = { $who } eliminou { $count } segredos
audit-many-delete-of = { $who } eliminou { $count } segredos de { $what }
audit-many-restore = { $who } restaurou { $count } segredos
audit-many-restore-of = { $who } restaurou { $count } segredos de { $what }
audit-many-tried-read = { $who } tentou ler { $count } segredos
audit-many-tried-read-of = { $who } tentou ler { $count } segredos de { $what }
audit-many-tried-write = { $who } tentou guardar { $count } segredos
audit-many-tried-write-of = { $who } tentou guardar { $count } segredos de { $what }
audit-many-tried-delete = { $who } tentou eliminar { $count } segredos
audit-many-tried-delete-of = { $who } tentou eliminar { $count } segredos de { $what }

audit-token = código de acesso { $id }
author-token = código de acesso «{ $name }»
author-unknown = utilizador { $id }

chain = Cadeia da auditoria
chain-hint = Cada registo está ligado ao anterior, de modo que a verificação revela um registo alterado, removido ou inserido. Só os registos mais recentes poderiam ser cortados sem que se note: ver abaixo.
chain-check = Verificar a cadeia
chain-whole = A cadeia está íntegra: os registos de { $first } a { $last } estão tal como foram escritos.
chain-older = Os registos anteriores a estes não foram verificados.
chain-broken = A cadeia está quebrada: o que está guardado não é o que foi escrito.
chain-unproven = As entradas { $first } a { $last } não podem ser provadas aqui: a chave da cadeia pertence a uma chave mestra que não está disponível.
chain-take-over = Na entrada { $number } a cadeia foi assumida de outra chave mestra. Essa entrada diz em que assentam as anteriores.
chain-head = Registo mais recente
chain-head-hint = Número e hash do registo mais recente. Guarde-os noutro lugar: com eles será possível provar mais tarde que nada até este ponto foi alterado.

keys = Chaves
keys-fallback = A chave-mestra é derivada da SECRET_KEY da forja: se esta mudar, os segredos não podem ser lidos até que a chave antiga volte a ser configurada. Peça a um administrador que configure uma chave-mestra própria.
keys-due = Esta chave de dados já encriptou muitos valores: está na altura de fazer a sua rotação.
keys-source = Chave-mestra
keys-source-variable = Variável de ambiente { $name }
keys-source-variable-file = Ficheiro indicado pela variável de ambiente { $name }
keys-source-configuration = Chave de configuração { $name }
keys-source-configuration-file = Ficheiro indicado pela chave de configuração { $name }
keys-source-app-ini = { $name } em { $path }
keys-source-app-ini-file = Ficheiro indicado por { $name } em { $path }
keys-source-file = Ficheiro { $path }
keys-source-forge = Derivada da SECRET_KEY da forja · { $place }
keys-data-key = Chave de dados
keys-version = Versão { $version }, criada em { $date }
keys-age = Idade da chave de dados
keys-none = Ainda não há nada guardado aqui, por isso não há chave de dados.
keys-seals = Valores encriptados com ela
keys-seals-of = { $count } de { $max } no máximo
keys-rotation = Rotação
keys-rotation-hint = Uma rotação cria uma nova chave de dados e encripta de novo com ela todas as versões de todos os segredos. Entretanto, os segredos podem ser lidos e escritos.
keys-state-idle = Nunca feita
keys-state-running = Em curso
keys-state-done = Concluída
keys-state-incomplete = Incompleta
keys-running = Em curso: { $done } de { $total } versões encriptadas de novo.
keys-ended = { $done } de { $total } versões encriptadas de novo em { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } versão não pode ser desencriptada e mantém-se com a chave antiga.
   *[other] { $failed } versões não podem ser desencriptadas e mantêm-se com a chave antiga.
}
keys-started = Iniciada por { $who } em { $date }.
keys-checked = { $versions ->
    [one] { $versions } versão desencriptada, { $failed } com falha. Nada foi alterado.
   *[other] { $versions } versões desencriptadas, { $failed } com falha. Nada foi alterado.
}
keys-check = Verificar sem alterar nada
keys-rotate = Fazer a rotação da chave de dados
keys-rotate-hint = Não é possível interrompê-la nem desfazê-la. Quando tudo estiver encriptado de novo, a chave de dados antiga será apagada.
keys-rotate-now = Fazer a rotação agora

more-not-shown = { $count ->
    [one] Há mais { $count } que não aparece aqui.
   *[other] Há mais { $count } que não aparecem aqui.
}

plan = Plano
plan-name = Esta instância tem o plano { $tier }.
plan-none = Não há licença.
plan-invalid = A licença configurada não é válida.
plan-in-force = A licença está em vigor.
plan-in-force-until = A licença está em vigor até { $date }.
plan-grace = A licença expirou em { $date }. Tudo continua a funcionar até { $until }.
plan-lapsed = A licença expirou em { $date } e já não está em vigor.
plan-dev-mode = Não é exigida licença: modo de desenvolvimento.
plan-days-left = { $days ->
    [one] Resta { $days } dia.
   *[other] Restam { $days } dias.
}
plan-used = { $used }, sem limite
plan-used-of = { $used } de { $max }
plan-at-most = No máximo { $max }
plan-no-limit = Sem limite
plan-live-tokens = Códigos de acesso em uso
plan-users = Utilizadores da instância
plan-users-hint = Conta como utilizador quem fez algo em qualquer cofre da instância nos últimos { $days } dias.
plan-users-exceeded = A instância é usada por mais pessoas do que a licença permite. Ninguém fica de fora, mas é necessária uma licença maior.
plan-retention = Retenção do registo de auditoria
plan-for-ever = Sem limite
days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
plan-versioning = Versões anteriores dos segredos
plan-tokens = Códigos de acesso para trabalhos de CI
plan-sso = Início de sessão único (SSO)
plan-rotation = Rotação da chave de dados
plan-included = Incluído
plan-not-included = Não incluído
plan-state-live = Ativa
plan-state-ends-soon = Expira em breve
plan-state-expired = Não válida
plan-state-none = Sem licença
plan-source = Encontrada em:
plan-compare = Comparar planos
plan-here = O seu plano
plan-secrets = Segredos por repositório
plan-install = Instalar uma licença
plan-install-who = Quem instala a licença é o operador desta instância. Ela aplica-se a todos os repositórios da instância.
plan-install-file = Guarde a licença como um ficheiro que o Forgevault possa ler.
plan-install-setting = Defina { $variable }, ou { $setting } na configuração, com o caminho do ficheiro, e reinicie o Forgevault. Se já estava definido, substitua o ficheiro: não é necessário reiniciar.
plan-install-wait = Recarregue esta página passados alguns segundos. Mostrará o novo plano ou o que está errado com a licença.
plan-lapse = Quando uma licença termina
plan-lapse-hint = Tudo o que está guardado continua a poder ser lido, exportado e eliminado, e os segredos existentes podem receber novos valores.
plan-lapse-secrets = { $count ->
    [one] Há { $count } segredo aqui. Só é possível criar novos enquanto houver menos de { $max }.
   *[other] Há { $count } segredos aqui. Só é possível criar novos enquanto houver menos de { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } versão anterior mantém-se e pode ser lida, mas nenhum segredo pode ser revertido para ela.
   *[other] { $count } versões anteriores mantêm-se e podem ser lidas, mas nenhum segredo pode ser revertido para elas.
}
plan-lapse-tokens = { $count ->
    [one] { $count } código de acesso continua a funcionar. Não é possível criar novos.
   *[other] { $count } códigos de acesso continuam a funcionar. Não é possível criar novos.
}
plan-lapse-rotation = Não é possível fazer a rotação da chave de dados.

secret-reveal = Mostrar
secret-hide = Ocultar
secret-copy = Copiar
secret-copied = Copiado
secret-not-given = Não foi possível carregar o valor.
secret-needs-script = Para mostrar ou copiar o valor aqui é necessário JavaScript; também pode ser obtido através da API.

skip-to-content = Saltar para o conteúdo
language = Idioma

lockbox-new = Nova caixa de segurança
lockbox-make = Nova caixa de segurança (encriptada no seu navegador)
lockbox-back = Voltar ao segredo
lockbox-hint = Uma caixa de segurança é encriptada e aberta neste navegador. Nem a frase-passe nem o valor saem desta página.
lockbox-needs-script = Para abrir ou encriptar aqui uma caixa de segurança é necessário JavaScript.
lockbox-open = Abrir a caixa de segurança
lockbox-seal = Encriptar um valor
lockbox-warning = Ninguém pode recuperar o valor se a frase-passe se perder.
lockbox-passphrase = Frase-passe
lockbox-again = Repita a frase-passe
lockbox-store = Encriptar e guardar
lockbox-go = Abrir ou encriptar neste navegador
lockbox-instead = Substituir o valor por uma caixa de segurança
lockbox-wrong-passphrase = A frase-passe está incorreta ou a caixa de segurança foi alterada.
lockbox-failed = Não foi possível fazê-lo neste navegador.
lockbox-no-text = O conteúdo não é texto; pode ser descarregado.
lockbox-encoding = Contém caracteres inválidos.
lockbox-no-passphrase = Introduza uma frase-passe.
lockbox-other-passphrase = As frases-passe não coincidem.

undo = Anular
flash-secret-created = { $name } foi criado.
flash-secret-stored = { $name } foi guardado como versão { $count }.
flash-secret-described = Os detalhes de { $name } foram guardados.
flash-secret-deleted = { $name } foi eliminado.
flash-secret-restored = { $name } foi restaurado.
flash-secret-purged = { $name } foi eliminado definitivamente.
flash-secret-rolled-back = { $name } foi revertido e guardado como versão { $count }.
flash-secret-renamed = Renomeado para { $name }.
flash-secret-copied = Copiado para { $name }.
flash-imported = { $count ->
    [one] { $count } segredo importado para { $name }.
   *[other] { $count } segredos importados para { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } segredo eliminado de { $name }.
   *[other] { $count } segredos eliminados de { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } segredo restaurado em { $name }.
   *[other] { $count } segredos restaurados em { $name }.
}
flash-undone = { $count ->
    [one] Alteração de { $count } segredo anulada em { $name }.
   *[other] Alterações de { $count } segredos anuladas em { $name }.
}
flash-token-saved = O código de acesso { $name } foi guardado.
flash-token-locked = O código de acesso n.º { $name } foi bloqueado.
flash-token-unlocked = O código de acesso n.º { $name } foi desbloqueado.
flash-token-revoked = O código de acesso n.º { $name } foi revogado.
flash-token-rotated = { $count ->
    [one] Foi criado um substituto para o código de acesso n.º { $name }, que deixará de funcionar no prazo de { $count } hora.
   *[other] Foi criado um substituto para o código de acesso n.º { $name }, que deixará de funcionar no prazo de { $count } horas.
}
flash-token-replaced = Foi criado um substituto para o código de acesso n.º { $name }, que está agora revogado.
flash-token-shown = O código de acesso n.º { $name } não pode voltar a ser mostrado. Se não o tiver, substitua-o.
flash-environment-declared = O ambiente { $name } foi criado.
flash-environment-changed = O ambiente { $name } foi guardado.
flash-environment-deleted = O ambiente { $name } foi eliminado.
flash-environment-copied = { $count ->
    [one] { $count } segredo copiado para { $name }.
   *[other] { $count } segredos copiados para { $name }.
}
flash-environment-copied-some = { $count ->
    [one] { $count } segredo copiado para { $name }, ignorados: { $skipped }.
   *[other] { $count } segredos copiados para { $name }, ignorados: { $skipped }.
}
flash-environment-rolled-back = { $name } foi revertido para a revisão { $count }.
flash-environment-unchanged = { $name } já corresponde à revisão { $count }.
flash-rotation-started = A rotação foi iniciada.
