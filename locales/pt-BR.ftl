# The texts of the pages in Portuguese (Brazil).

tab-code = Código
tab-issues = Issues
tab-pull-requests = Pull Requests
tab-actions = Ações
tab-packages = Pacotes
tab-projects = Projetos
tab-releases = Versões
tab-wiki = Wiki
tab-activity = Atividade
tab-settings = Configurações
mark-archived = Arquivado
mark-private = Privado
mark-internal = Interno
mark-template = Template
tab-forgejo-code = Código
tab-forgejo-issues = Issues
tab-forgejo-pull-requests = Propostas de revisão
tab-forgejo-actions = Ações
tab-forgejo-packages = Pacotes
tab-forgejo-projects = Projetos
tab-forgejo-releases = Versões
tab-forgejo-wiki = Wiki
tab-forgejo-activity = Atividade
mark-forgejo-archived = Arquivado
mark-forgejo-private = Privado
mark-forgejo-internal = Interno
mark-forgejo-template = Template
forge-home = Página inicial da forja

nav-milestones = Marcos
nav-explore = Explorar
nav-help = Ajuda
nav-notifications = Notificações
nav-menu = Menu
nav-create = Criar…
nav-new-repository = Novo repositório
nav-migrate = Nova migração
nav-new-organization = Nova organização
nav-you = Perfil e configurações…
nav-signed-in = Acessado como { $name }
nav-profile = Perfil
nav-starred = Favorito
nav-subscriptions = Inscrições
nav-settings = Configurações
nav-admin = Administração geral
nav-forge-sign-out = Sair
nav-vault-sign-out = Sair do cofre
header-rss = Feed RSS
header-watch = Observar
header-star = Juntar aos favoritos
header-fork = Fork
header-forked-from = feito fork de { $name }
header-mirror-of = espelhamento de { $name }
tabs-more = Mais

vault = Cofre
sign-in = Entrar
sign-in-hint = Cole um token de acesso pessoal com os escopos read:user e read:repository. Para editar segredos ou ler ambientes protegidos, também é preciso write:repository.
sign-in-token = Token
sign-in-make = Criar um token
sign-out = Sair
sign-in-unknown-token = A forja não reconhece este token.

name = Nome
description = Descrição
type = Tipo
environment = Ambiente
access = Acesso
history = Histórico
cancel = Cancelar
download = Baixar
save = Salvar
last-changed = Última alteração
preview = Pré-visualizar

secrets = Segredos
secrets-none = Ainda não há segredos aqui.
secrets-first = Crie o primeiro aqui, cole um arquivo .env inteiro ou salve um de um terminal:
secrets-ask = Alguém com permissão de escrita neste repositório pode salvar o primeiro.
secrets-none-found = Nenhum segredo corresponde a esta pesquisa.
search = Pesquisar
filter-any-type = Todos os tipos
filter-deleted = Incluir excluídos
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
selected-export = Baixar .env
selected-copy = Copiar para
selected-delete-means = Os segredos são excluídos do ambiente selecionado e podem ser restaurados.
list-drop = Solte o arquivo .env para ver a prévia
secret-hides = Será ocultado em { $n } s

secret-version = Versão
secret-changed = Alterado
secret-deleted = Excluído
secret-lockbox = Caixa de segurança

page-previous = Anterior
page-next = Próxima
page-of = Página { $page } de { $pages }

sessions = Navegadores conectados
sessions-hint = Estas são as suas sessões abertas. Encerre as que você não reconhece.
session-this = Este navegador
session-at = de { $address }
session-since = sessão iniciada: { $date }
session-active = última atividade: { $date }
session-end = Encerrar sessão
terminals = Terminais
terminals-hint = Terminais com sessão aberta por { $command }. Encerre a sessão dos que você não reconhece.

device = Entrar em um terminal
device-code = Código
device-hint = Digite o código que { $command } mostra no seu terminal.
device-wrong = Este código está errado, expirou ou já foi usado.
device-continue = Continuar
device-asks = Um programa quer usar o cofre em seu nome. Ele se identifica como { $name }.
device-warning = Aprove somente se você mesmo acabou de digitar { $command }. Negue se alguém lhe enviou o código.
device-address = Endereço dele
device-own-address = Seu endereço
device-asked = Solicitado
device-approve = Aprovar
device-deny = Negar
device-approved = { $name } entrou. Volte ao seu terminal.
device-denied = { $name } não entrou.
device-confirm-title = Confirmar uma ação
device-confirm-asks = Um terminal com sessão aberta em seu nome pede para fazer isto. Ele se identifica como { $name }.
device-action = Ação
device-repository = Repositório
device-confirm-warning = Confirme somente se você mesmo acabou de iniciar isto. Por dez minutos, este terminal também poderá fazer outras coisas que dão acesso ou não podem ser desfeitas.
device-confirm = Confirmar
device-confirmed = Confirmado. { $name } pode continuar por dez minutos.

error-title = Não deu certo
error-title-not-found = Não encontrado
error-title-no-access = Sem acesso
error-title-plan = Seu plano não inclui isso

error-invalid-request = Verifique os dados informados.
error-invalid-version = Isto não é um número de versão.
error-unauthorized = Você não está conectado ou a forja não reconhece mais a sua sessão.
error-invalid-token = Este token não é válido.
error-token-expired = Este token expirou.
error-token-revoked = Este token foi revogado.
error-limit-reached = O limite do plano foi atingido.
error-enterprise-required = Isto requer o plano Enterprise.
error-forbidden = Você não tem permissão para fazer isso.
error-confirmation-required = Confirme isso primeiro no navegador.
error-access-denied = Este token não tem permissão para fazer isso.
error-not-found = Não encontrado, ou você não tem acesso.
error-state-unavailable = Este estado anterior não está mais disponível.
error-method-not-allowed = Não é possível fazer isso aqui.
error-request-timeout = A operação demorou demais. Verifique se a alteração foi feita antes de tentar novamente.
error-already-exists = Já existe um com este nome.
error-environment-has-names = Já existem segredos cujo nome começa com o nome deste ambiente.
error-environment-not-empty = Ainda há segredos neste ambiente, talvez excluídos.
error-too-many-environments = Este repositório não pode ter mais ambientes.
error-older-process = Uma versão mais antiga do Forgevault ainda está usando este banco de dados. Tente novamente depois que essa versão for atualizada.
error-conflict = A mesma solicitação ainda está sendo processada. Tente novamente em instantes.
error-key-mismatch = Os valores deste repositório estão criptografados com outra chave mestra.
error-version-conflict = Alguém fez uma alteração enquanto você editava.
error-value-too-large = O valor é grande demais.
error-unsupported-media-type = O serviço não aceita este tipo de conteúdo.
error-idempotency-mismatch = Esta chave já foi usada para outra solicitação.
error-token-locked = Este token está bloqueado.
error-precondition-required = Esta alteração precisa da revisão atual. Recarregue a página e tente novamente.
error-rate-limited = Houve tentativas demais. Aguarde um pouco e tente novamente.
error-decryption-failed = Não foi possível descriptografar um valor armazenado.
error-encryption-failed = Não foi possível criptografar o valor.
error-internal-error = Ocorreu um erro no serviço.
error-environments-unreadable = Os ambientes deste repositório foram alterados fora do Forgevault. O operador do serviço precisa defini-los novamente.
error-forge-unavailable = A forja não responde. Tente novamente mais tarde.
error-audit-unavailable = Não é possível gravar no log de auditoria agora, então nada é entregue. Verifique se a alteração foi feita antes de tentar novamente.
error-role-read = É preciso ter permissão de leitura neste repositório. Os administradores dele podem concedê-la a você.
error-role-write = É preciso ter permissão de escrita neste repositório. Os administradores dele podem concedê-la a você.
error-role-admin = Só administradores deste repositório podem fazer isso.
error-role-archived = Este repositório está arquivado, por isso o cofre dele é somente leitura. Os administradores podem desarquivá-lo.
error-plans = Ver o que cada plano inclui e como instalar uma licença
error-again = Tentar novamente
error-to-secrets = Voltar aos segredos
error-to-forge = Ir para a página inicial
error-request-id = ID da solicitação { $id } (informe-o ao relatar o problema)

secret-new = Novo segredo

import = Importar .env
import-hint = Linhas no formato NAME=value, com comentários e valores entre aspas. O $ é mantido como está; as variáveis não são substituídas. Entre aspas duplas, as únicas sequências de escape são \", \\ e \n.
import-text = Ou cole o conteúdo dele
import-file = Arquivo
import-environment = Salvar no ambiente
import-environment-none = Nenhum: os nomes como estão no arquivo
import-store = { $count ->
    [one] Importar { $count } segredo
   *[other] Importar { $count } segredos
}
import-plan = O que seria salvo
import-line = Linha
import-outcome = O que acontece
import-new = novo
import-changed = alterado
import-unchanged = sem alteração
import-show = Mostrar alterações
import-literal = O $ nele é mantido como está; as variáveis não são substituídas.
import-refused = recusado
import-nothing = Tudo já está salvo como aparece aqui.
import-blocked = Nada pode ser salvo enquanto algo for recusado.
import-unread = Não foi possível ler o que vem depois.
import-leave-out = Pré-visualizar sem estas linhas
import-left-out = { $count ->
    [one] { $count } linha será ignorada.
   *[other] { $count } linhas serão ignoradas.
}
import-no-assignment = A linha { $line } não está no formato NAME=value.
import-unterminated = As aspas na linha { $line } não foram fechadas.
import-after-quote = Há algo depois das aspas de fechamento da linha { $line }.
import-ambiguous = Nem todos os programas leem da mesma forma o valor da linha { $line }. Coloque-o entre aspas simples. Se ele contiver uma aspa simples ou terminar com \, use aspas duplas e escreva \ como \\ e " como \".
import-twice = O nome da linha { $line } já aparece na linha { $first }.
import-too-many = Há mais de { $max } variáveis, a partir da linha { $line }.
secret-name-hint = Letras, dígitos, sublinhados, hifens e pontos.
secret-value = Valor
secret-new-value = Novo valor
secret-comment = Comentário (exibido no histórico)
secret-create = Criar segredo
secret-create-another = Criar e adicionar outro
secret-change = Alterar
secret-change-hint = Salva uma nova versão sem exibir a atual.
secret-edit = Editar
edit-title = Editar { $name }
secret-more = Mais ações
secret-sections = Nesta página
secret-elsewhere = Em outros ambientes
secret-is-deleted = Este segredo foi excluído. Você pode restaurá-lo com todas as versões.
secret-move = Renomear ou mover
secret-move-hint = O histórico é mantido. Tokens e jobs que usam o nome antigo não encontram mais o segredo.
secret-rename = Renomear
secret-copy-to = Copiar para outro ambiente
secret-copy-hint = Copia o valor atual com o tipo e a descrição. Ninguém vê o valor.
secret-copy-into = Copiar para { $name }
secret-copy-taken = { $name } já existe. Se você o sobrescrever, a cópia será a próxima versão dele.
secret-copy-over = Sobrescrever
secret-delete-title = Excluir este segredo
secret-purge-title = Excluir este segredo definitivamente
secret-purge-means = Todas as versões são apagadas. Isso não pode ser desfeito.

access-anyone = Quem tem permissão de leitura neste repositório pode ler este segredo. Quem tem permissão de escrita pode alterá-lo.
access-protected = Este ambiente é protegido. Quem tem permissão de escrita neste repositório pode ler este segredo, e só administradores podem alterá-lo.
access-audit = Atividade
access-readers = Últimos leitores
access-readers-none = Ninguém leu este segredo recentemente.
access-tokens = Tokens com acesso a ele
access-tokens-none = Nenhum token pode ler este segredo.
access-token-reads = pode ler
access-token-writes = pode ler e escrever
access-tokens-part = Só os primeiros { $count } tokens foram verificados.
access-workflows = Arquivos de workflow que o usam
access-workflows-search = Pesquisar nos arquivos de workflow
access-workflows-none = Nenhum arquivo de workflow no branch padrão usa este nome.
access-workflows-part = Nem todos os arquivos de workflow foram pesquisados: só 20 arquivos de até 64 KiB.
access-workflows-unknown = A forja não permitiu que você lesse os arquivos de workflow.

secret-created = Criado
secret-delete = Excluir
secret-restore = Restaurar
secret-purge = Excluir definitivamente
secret-confirm-purge = Para excluir definitivamente com todas as versões, digite { $name }

version-current = Atual
version-roll-back = Reverter
version-number = Versão { $version }
version-written = Versão { $version } por { $who }, { $time }

form-kept = Foi preciso entrar novamente antes de enviar este formulário. Nada foi salvo ainda: confira-o e envie-o de novo.
value-lost = Este valor não pode ser exibido em um campo sem ser alterado. Escolha-o como arquivo.
value-show = Mostrar valor
value-generate = Gerar
value-length = Comprimento
value-characters = Caracteres
value-letters = Letras e dígitos
value-symbols = Letras, dígitos e símbolos
value-url = Letras, dígitos, - e _
value-hex = Hexadecimal
value-more = Mais
value-empty = Salvar um valor vazio
value-file = Ou um arquivo
value-file-hint = O arquivo escolhido é salvo no lugar do que estiver no campo. Deve ser texto UTF-8.
value-line-breaks = Quebras de linha neste valor:
value-edit = Editar o valor atual

secret-details = Descrição e tipo
secret-delete-means = Poderá ser restaurado depois, com todas as versões.
secret-delete-sure = Excluir { $name }

conflict = Alguém alterou este segredo enquanto você o editava
conflict-kept = O que você digitou ainda não foi salvo em lugar nenhum. Está aqui abaixo.
conflict-mine = Seu valor
conflict-diff = Do valor da outra pessoa para o seu
conflict-store = Salvar o meu como versão { $version }
conflict-compare = Comparar com o da outra pessoa
conflict-drop = Descartar o meu e ver o da outra pessoa

compare-of = Da versão { $from } para a versão { $to }
compare-from = De
compare-to = Para
compare-show = Mostrar diferenças
compare-any = Comparar outras versões
compare-hint = Os dois valores serão exibidos, e as duas leituras ficarão registradas na auditoria.
diff = Diferenças
diff-none = São iguais.
diff-sealed = Uma caixa de segurança é criptografada; o serviço não pode comparar seu conteúdo.
diff-unended = (sem quebra de linha no final)

rollback-to = Reverter para a versão { $version }
rollback-means = O conteúdo da versão { $version } é salvo novamente como versão { $next }.
rollback-back = Restaurada
rollback-confirm = Para reverter, digite { $name }

new-exists = Ver o segredo { $name } que já existe
new-gone = O segredo { $name } foi excluído nesse meio-tempo. O que você digitou ainda não foi salvo em lugar nenhum; ao salvar aqui, o segredo é restaurado com esse valor.

token-unused = Ainda não

environments = Ambientes
environments-hint = Um segredo pertence a um ambiente se o nome dele começar com o nome do ambiente seguido de um ponto. Todos os outros segredos ficam na base.
environment-name-hint = Letras minúsculas, dígitos, sublinhados e hifens.
environment-base-hint = Segredos sem ambiente
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protegido
# A label: a secret that is missing here is taken from the base.
environment-overlay = Completado pela base
# In place of the number of secrets.
environment-no-access = Sem acesso
environment-new = Novo ambiente
environment-create = Criar ambiente
environment-protect-hint = Em um ambiente protegido, só administradores podem alterar segredos, e quem só tem permissão de leitura não os vê.
environment-take-in = { $count ->
    [one] Incluir também o segredo cujo nome já começa com este nome seguido de um ponto
   *[other] Incluir também os { $count } segredos cujos nomes já começam com este nome seguido de um ponto
}
environment-secrets = { $count ->
    [one] { $count } segredo
   *[other] { $count } segredos
}
environment-actions = Ações para { $name }
environment-pages = Páginas de { $name }
environment-overview = Visão geral
environment-compare = Comparar
environment-copy-here = Copiar para cá
environment-base-means = A base contém todos os segredos que não estão em nenhum ambiente. Os ambientes completados pela base obtêm daqui o que falta neles.
environment-revision = Revisão
environment-open-hint = Quem tem permissão de escrita pode alterar segredos aqui, e quem tem permissão de leitura pode vê-los.
environment-no-access-hint = Você não pode ver os segredos deste ambiente.
environment-fallback = Completar pela base
environment-fallback-rule = Automático: ativado, exceto se protegido
environment-fallback-on = Ativado
environment-fallback-off = Desativado
environment-overlay-hint = Os jobs recebem da base um segredo que falta aqui.
environment-no-overlay = Os jobs recebem só os segredos que estão aqui.
environment-keep-overlay = Continuar completando pela base mesmo que o ambiente passe a ser protegido
environment-keep-overlay-hint = Caso contrário, a proteção desativa isso: quem tem permissão de escrita pode alterar a base e, com ela, o que os jobs recebem aqui.
environment-position = Posição
environment-position-hint = Ordem nas listas, de 0 a 1000.
environment-position-new-hint = Ordem nas listas, de 0 a 1000. Deixe vazio para ficar no final.
environment-delete = Excluir { $name }
environment-delete-now = Excluir ambiente
environment-empty-hint = Não há segredos neste ambiente, então você pode excluí-lo. O histórico dele permanece no log de auditoria.
environment-delete-sure = Excluir agora
environment-held = { $count ->
    [one] Ainda há { $count } segredo neste ambiente.
   *[other] Ainda há { $count } segredos neste ambiente.
}
environment-held-deleted = { $count ->
    [one] { $count } deles está excluído, mas pode ser restaurado.
   *[other] { $count } deles estão excluídos, mas podem ser restaurados.
}
environment-held-hint = Para excluir o ambiente, primeiro exclua-os definitivamente ou renomeie-os para movê-los para outro lugar.
environment-held-show = Mostrar

environment-with = Com
environment-compare-hint = A comparação mostra nomes, nunca valores. O log de auditoria recebe um registro de leitura para cada valor comparado.
environment-compare-nothing = Não há nada para comparar: nenhum dos dois tem um segredo que você possa ler em ambos os lados.
environment-differs = Valores diferentes
environment-only-here = Só em { $here }
environment-only-there = Só em { $there }
environment-incomparable = Não podem ser comparados: criptografados no navegador
environment-same = Mesmo valor
environment-copy-to = Copiar para { $name }…
environment-copy-selected-hint = Copia os nomes selecionados. Antes, você verá uma prévia.

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
environment-copy-hint = Os valores nunca são exibidos. O log de auditoria recebe um registro de leitura e um de escrita para cada segredo copiado.
environment-nothing-to-copy = { $name } não tem nenhum segredo que você possa copiar.
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
environment-change-deleted = excluído
environment-change-version = v{ $from } → v{ $to }
environment-more-changes = { $count ->
    [one] mais { $count }
   *[other] mais { $count }
}
environment-copied-from = copiado de { $name }
environment-rolled-back-to = revertido para a revisão { $number }
environment-undid = desfeita a revisão { $number }
environment-first = O que havia aqui quando o histórico começou
environment-redrawn = O ambiente foi criado ou excluído
environment-base-redrawn = Segredos entraram em um ambiente ou saíram dele
environment-no-history = Não há histórico que você possa ver.
environment-roll-back-at = Reverter para antes ou depois da revisão { $number }
environment-back-before = Reverter para antes desta alteração
environment-back-after = Reverter para depois desta alteração
environment-no-versions = Para reverter, é preciso um plano com versões anteriores dos segredos.
environment-time = Data e hora (UTC)
environment-time-hint = Reverte para o que havia aqui naquele momento.
environment-or-revision = Ou revisão
environment-or-revision-hint = Um número do histórico.
environment-only-names = Só estes nomes (opcional)
environment-only-names-hint = Separe com vírgulas ou espaços.
environment-back-to = Reverter para a revisão { $number }
environment-back-changes = { $count ->
    [one] { $count } segredo mudaria:
   *[other] { $count } segredos mudariam:
}
environment-back-hint = Os valores são salvos como novas versões, e nada do histórico se perde. As descrições e os tipos ficam como estão.
environment-back-nothing = Nada mudaria: tudo está como estava naquele momento.
environment-will-return = volta, v{ $version }
environment-will-go = será excluído
environment-unavailable = Não totalmente disponível
environment-purged = foi excluído definitivamente; o nome fica como está
environment-pruned = essa versão foi removida; o nome fica como está
environment-moved = hoje está em outro ambiente e permanece lá; o nome recebe uma cópia

tokens = Tokens
tokens-none = Ainda não há tokens aqui.
tokens-none-hint = Com tokens, jobs de CI e scripts podem ler ou escrever segredos deste repositório.
tokens-all = Mostrar também os revogados
tokens-live = Ocultar os revogados
token-new = Novo token
token-description-hint = Para que serve o token, por exemplo “Deploy em staging”.
token-scope = Escopo
token-scope-hint = O que o token pode fazer: read, write, admin, read:PATTERN ou write:PATTERN, separados por vírgulas. PATTERN é o nome de um segredo, ou o começo de vários nomes com * no final. Ambientes protegidos só são alcançados por um padrão que comece com o nome deles. Se você preencher este campo, ele substitui as opções acima.
token-advanced = Avançado: inserir um escopo
token-access = Permissão
token-access-read = Leitura
token-access-read-hint = Ler e exportar segredos.
token-access-write = Leitura e escrita
token-access-write-hint = Também criá-los, alterá-los, excluí-los e restaurá-los.
token-access-admin = Administração
token-access-admin-hint = Tudo neste cofre, inclusive tokens, o log de auditoria e chaves.
token-where-parts = Ambientes selecionados
token-where-parts-hint = Inclui os segredos adicionados a eles depois.
token-where-everywhere = Todos os ambientes
token-where-everywhere-hint = A base e todos os ambientes atuais, inclusive os protegidos.
token-where-names = Segredos selecionados
token-where-names-hint = Por nome ou prefixo.
token-names = Nomes ou prefixos
token-names-hint = Separe com vírgulas ou espaços. Termine um prefixo com *, por exemplo staging.DB_*.
token-base-hint = Se você selecionar base sem todos os ambientes não protegidos, o token abrange os segredos que estão hoje em base, mas não os adicionados depois.
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
token-addresses-hint = Endereços IP e redes de onde ele pode ser usado, separados por vírgulas. Deixe vazio para permitir qualquer lugar.
token-everywhere = Qualquer lugar
token-test = Testar o escopo
token-reach = Dos segredos que estão aqui agora, este escopo permite ler { $read } e escrever { $write }.
token-reach-hint = Selecione o que o token pode acessar para ver a prévia aqui.
token-reach-nothing = Nada selecionado ainda.
token-reach-wrong = Prévia indisponível. Verifique a seleção.
token-reads-and-writes = lê e escreve
token-can-read = Leitura:
token-can-write = Leitura e escrita:
token-everything = todos os segredos
token-open = todos os segredos fora dos ambientes protegidos
token-more = e mais { $count }
token-admin = Administração: tudo neste cofre
token-create = Criar token
token-expires = Expira
token-used = Último uso
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
token-orphan-hint = Quem criou este token não está mais ativo na forja, por isso ele é recusado.
token-made-by = Criado por { $who } em { $date } · #{ $id }
token-made-with = Criado com o token #{ $id } e revogado junto com ele
token-audit = Ver atividade
token-reaches = Acesso atual
token-rotate = Rotacionar o token
token-rotate-hint = Cria um novo token com a mesma descrição, escopo, endereços e prazo de validade. O antigo continua funcionando pelo tempo que você escolher, para que possa substituí-lo em todos os lugares.
token-rotate-ends = O token antigo deixa de funcionar
token-ends-now = Imediatamente
token-ends-1h = Em 1 hora
token-ends-24h = Em 24 horas
token-ends-7d = Em 7 dias
token-stop = Impedir o acesso
token-lock = Bloquear
token-lock-title = Bloquear este token
token-lock-hint = Um token bloqueado é recusado até que alguém o desbloqueie.
token-locked-until = Está bloqueado até { $date }.
token-locked-by-hand = Está bloqueado até que alguém o desbloqueie.
token-unlock = Desbloquear
token-unlock-title = Desbloquear este token
token-revoke = Revogar
token-revoke-title = Revogar este token
token-revoke-hint = A partir daí ele é recusado para sempre, assim como todos os tokens criados com ele. Os jobs que o usam falharão.
token-revoke-now = Revogar agora
token-made = Token criado
token-made-hint = Copie agora: ele não será mostrado novamente.
token-text = Token
token-open-page = Detalhes do token
token-use = Usar este token
token-use-hint = Salve o token como segredo do seu sistema de CI com o nome { $name } (no Woodpecker: vault_token). Cada exemplo carrega os segredos como variáveis de ambiente.

audit = Auditoria
audit-entries = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
audit-none = Nenhum registro correspondente.
audit-everywhere = Pesquisar em todos os registros
audit-search = Segredo, pessoa, token, endereço IP ou ID da solicitação
audit-views = Visão
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
audit-export-filtered = Estes registros como { $format }
audit-export-all = Log inteiro como { $format }, assinado
audit-older = Mais antigos
audit-newer = Mais recentes

audit-who-service = Forgevault
audit-who-operator = O operador do serviço
audit-client = { $browser } no { $system }
audit-source-api = API
audit-source-web = web
audit-source-cli = linha de comando
audit-source-system = serviço
audit-why-refused = Recusado: { $why }
audit-why-failed = Falhou: { $why }
audit-details = Detalhes
audit-one-request = Uma solicitação, { $count } registros
audit-more = Todos os registros desta solicitação
audit-entry = Registro
audit-action = Ação
audit-result = Resultado
audit-agent = Agente do usuário
audit-request-id = ID da solicitação

audit-did-list = { $who } listou os segredos
audit-did-list-of = { $who } listou os segredos de { $what }
audit-did-look = { $who } visualizou { $what }
audit-did-read = { $who } leu { $what } { $version }
audit-did-read-none = { $who } procurou segredos para ler e não encontrou nenhum
audit-did-write = { $who } salvou { $what } { $version }
audit-did-write-none = { $who } não salvou nenhum segredo
audit-did-describe = { $who } alterou os detalhes de { $what }
audit-did-rename = { $who } renomeou { $what } para { $to }
audit-did-delete = { $who } excluiu { $what }
audit-did-purge = { $who } excluiu definitivamente { $what }
audit-did-restore = { $who } restaurou { $what } { $version }
audit-did-rollback = { $who } reverteu { $what } { $version }
audit-did-hide = { $who } ocultou este cofre
audit-did-show-vault = { $who } tornou este cofre disponível novamente
audit-did-purge-vault = { $who } excluiu definitivamente dados deste cofre
audit-did-token-list = { $who } visualizou os tokens
audit-did-token-create = { $who } criou { $what }
audit-did-token-update = { $who } alterou { $what }
audit-did-token-revoke = { $who } revogou { $what }
audit-did-token-mark = { $who } atualizou os tokens de uma pessoa
audit-did-audit-list = { $who } visualizou o log de auditoria
audit-did-audit-export = { $who } exportou o log de auditoria
audit-did-chain-check = { $who } verificou a cadeia da auditoria
audit-did-chain-head = { $who } visualizou o último registro da cadeia da auditoria
audit-did-key-rotate = { $who } iniciou uma rotação da chave de dados
audit-did-key-rotated = { $who } concluiu uma rotação da chave de dados
audit-did-key-test = { $who } fez uma simulação de rotação de chave
audit-did-key-migrate = { $who } migrou as chaves deste cofre para a chave mestra atual
audit-did-rows-accept = { $who } aceitou tokens e segredos armazenados como estavam
audit-did-take-over = { $who } continuou a cadeia da auditoria com outra chave mestra
audit-did-keys-view = { $who } visualizou as chaves
audit-did-plan-view = { $who } visualizou o plano
audit-did-env-list = { $who } visualizou os ambientes
audit-did-env-look = { $who } visualizou o ambiente { $what }
audit-did-env-write = { $who } salvou o ambiente { $what }
audit-did-env-anew = { $who } definiu os ambientes novamente
audit-did-env-delete = { $who } excluiu o ambiente { $what }
audit-did-env-history = { $who } visualizou o histórico de { $what }
audit-did-env-diff = { $who } comparou estados de { $what }
audit-did-env-undo = { $who } reverteu o ambiente { $what }
audit-did-env-undo-test = { $who } viu a prévia de uma reversão do ambiente { $what }
audit-did-env-copy = { $who } copiou segredos de { $from } para { $what }
audit-did-env-copy-test = { $who } viu a prévia de uma cópia de segredos de { $from } para { $what }
audit-did-replay = { $who } repetiu uma solicitação e recebeu a primeira resposta
audit-did-other = { $who } fez algo que esta versão não conhece

audit-tried-list = { $who } tentou listar os segredos
audit-tried-list-of = { $who } tentou listar os segredos de { $what }
audit-tried-look = { $who } tentou visualizar { $what }
audit-tried-read = { $who } tentou ler { $what } { $version }
audit-tried-read-any = { $who } tentou ler segredos
audit-tried-write = { $who } tentou salvar { $what }
audit-tried-write-any = { $who } tentou salvar segredos
audit-tried-delete = { $who } tentou excluir { $what }
audit-tried-delete-any = { $who } tentou excluir segredos
audit-tried-purge = { $who } tentou excluir definitivamente { $what }
audit-tried-restore = { $who } tentou restaurar { $what }
audit-tried-rollback = { $who } tentou reverter { $what }
audit-tried-token-list = { $who } tentou visualizar os tokens
audit-tried-token-create = { $who } tentou criar um token
audit-tried-token-update = { $who } tentou alterar um token
audit-tried-token-revoke = { $who } tentou revogar um token
audit-tried-audit-list = { $who } tentou visualizar o log de auditoria
audit-tried-audit-export = { $who } tentou exportar o log de auditoria
audit-tried-key-rotate = { $who } tentou rotacionar a chave de dados
audit-tried-key-migrate = { $who } tentou migrar as chaves deste cofre para a chave mestra atual
audit-tried-keys-view = { $who } tentou visualizar as chaves
audit-tried-plan-view = { $who } tentou visualizar o plano
audit-tried-env-list = { $who } tentou visualizar os ambientes
audit-tried-env-look = { $who } tentou visualizar o ambiente { $what }
audit-tried-env-create = { $who } tentou criar um ambiente
audit-tried-env-write = { $who } tentou salvar o ambiente { $what }
audit-tried-env-delete = { $who } tentou excluir o ambiente { $what }
audit-tried-env-history = { $who } tentou visualizar o histórico de { $what }
audit-tried-env-diff = { $who } tentou comparar estados de { $what }
audit-tried-env-undo = { $who } tentou reverter o ambiente { $what }
audit-tried-env-copy = { $who } tentou copiar segredos para { $what }
audit-tried-other = { $who } tentou outra coisa

audit-many-read = { $who } leu { $count } segredos
audit-many-read-of = { $who } leu { $count } segredos de { $what }
audit-many-write = { $who } salvou { $count } segredos
audit-many-write-of = { $who } salvou { $count } segredos de { $what }
audit-many-delete = { $who } excluiu { $count } segredos
audit-many-delete-of = { $who } excluiu { $count } segredos de { $what }
audit-many-restore = { $who } restaurou { $count } segredos
audit-many-restore-of = { $who } restaurou { $count } segredos de { $what }
audit-many-tried-read = { $who } tentou ler { $count } segredos
audit-many-tried-read-of = { $who } tentou ler { $count } segredos de { $what }
audit-many-tried-write = { $who } tentou salvar { $count } segredos
audit-many-tried-write-of = { $who } tentou salvar { $count } segredos de { $what }
audit-many-tried-delete = { $who } tentou excluir { $count } segredos
audit-many-tried-delete-of = { $who } tentou excluir { $count } segredos de { $what }

audit-token = token { $id }
author-token = token “{ $name }”
author-unknown = usuário { $id }

chain = Cadeia da auditoria
chain-hint = Cada registro está ligado ao anterior, de modo que a verificação revela um registro alterado, removido ou inserido. Somente os registros mais recentes poderiam ser cortados sem que se perceba: veja abaixo.
chain-check = Verificar a cadeia
chain-whole = A cadeia está íntegra: os registros de { $first } a { $last } estão como foram gravados.
chain-older = Os registros anteriores a esses não foram verificados.
chain-broken = A cadeia está quebrada: o que está armazenado não é o que foi gravado.
chain-unproven = As entradas { $first } a { $last } não podem ser provadas aqui: a chave da cadeia pertence a uma chave mestra que não está disponível.
chain-take-over = Na entrada { $number } a cadeia foi assumida de outra chave mestra. Essa entrada diz em que se apoiam as anteriores.
chain-head = Registro mais recente
chain-head-hint = Número e hash do registro mais recente. Guarde-os em outro lugar: com eles será possível provar depois que nada até este ponto foi alterado.

keys = Chaves
keys-fallback = A chave mestra é derivada da SECRET_KEY da forja: se ela mudar, os segredos não poderão ser lidos até que a chave antiga seja configurada novamente. Peça a um administrador que configure uma chave mestra própria.
keys-due = Esta chave de dados já criptografou muitos valores: é hora de rotacioná-la.
keys-source = Chave mestra
keys-source-variable = Variável de ambiente { $name }
keys-source-variable-file = Arquivo indicado pela variável de ambiente { $name }
keys-source-configuration = Chave de configuração { $name }
keys-source-configuration-file = Arquivo indicado pela chave de configuração { $name }
keys-source-app-ini = { $name } em { $path }
keys-source-app-ini-file = Arquivo indicado por { $name } em { $path }
keys-source-file = Arquivo { $path }
keys-source-forge = Derivada da SECRET_KEY da forja · { $place }
keys-data-key = Chave de dados
keys-version = Versão { $version }, criada em { $date }
keys-age = Idade da chave de dados
keys-none = Ainda não há nada armazenado aqui, portanto não há chave de dados.
keys-seals = Valores criptografados com ela
keys-seals-of = { $count } de no máximo { $max }
keys-rotation = Rotação
keys-rotation-hint = Uma rotação cria uma nova chave de dados e criptografa novamente com ela todas as versões de todos os segredos. Enquanto isso, os segredos podem ser lidos e escritos.
keys-state-idle = Nunca feita
keys-state-running = Em andamento
keys-state-done = Concluída
keys-state-incomplete = Incompleta
keys-running = Em andamento: { $done } de { $total } versões criptografadas novamente.
keys-ended = { $done } de { $total } versões criptografadas novamente em { $date }.
keys-incomplete = { $failed ->
    [one] { $failed } versão não pode ser descriptografada e continua com a chave antiga.
   *[other] { $failed } versões não podem ser descriptografadas e continuam com a chave antiga.
}
keys-started = Iniciada por { $who } em { $date }.
keys-checked = { $versions ->
    [one] { $versions } versão descriptografada, { $failed } com falha. Nada foi alterado.
   *[other] { $versions } versões descriptografadas, { $failed } com falha. Nada foi alterado.
}
keys-check = Verificar sem alterar nada
keys-rotate = Rotacionar a chave de dados
keys-rotate-hint = Não é possível interromper nem desfazer. Quando tudo estiver criptografado novamente, a chave de dados antiga será apagada.
keys-rotate-now = Rotacionar agora

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
plan-grace = A licença expirou em { $date }. Tudo continua funcionando até { $until }.
plan-lapsed = A licença expirou em { $date } e não está mais em vigor.
plan-dev-mode = Nenhuma licença é exigida: modo de desenvolvimento.
plan-days-left = { $days ->
    [one] Resta { $days } dia.
   *[other] Restam { $days } dias.
}
plan-used = { $used }, sem limite
plan-used-of = { $used } de { $max }
plan-at-most = No máximo { $max }
plan-no-limit = Sem limite
plan-live-tokens = Tokens em uso
plan-users = Usuários da instância
plan-users-hint = Conta como usuário quem fez algo em qualquer cofre da instância nos últimos { $days } dias.
plan-users-exceeded = Mais pessoas usam a instância do que a licença permite. Ninguém fica de fora, mas é necessária uma licença maior.
plan-retention = Retenção do log de auditoria
plan-for-ever = Sem limite
days = { $days ->
    [one] { $days } dia
   *[other] { $days } dias
}
plan-versioning = Versões anteriores dos segredos
plan-tokens = Tokens para jobs de CI
plan-sso = Login único (SSO)
plan-rotation = Rotação da chave de dados
plan-included = Incluído
plan-not-included = Não incluído
plan-state-live = Ativa
plan-state-ends-soon = Expira em breve
plan-state-expired = Não válida
plan-state-none = Sem licença
plan-source = Encontrada em:
plan-compare = Comparar planos
plan-here = Seu plano
plan-secrets = Segredos por repositório
plan-install = Instalar uma licença
plan-install-who = Quem instala a licença é o operador desta instância. Ela vale para todos os repositórios da instância.
plan-install-file = Salve a licença como um arquivo que o Forgevault possa ler.
plan-install-setting = Defina { $variable }, ou { $setting } na configuração, com o caminho do arquivo, e reinicie o Forgevault. Se já estava definido, substitua o arquivo: não é preciso reiniciar.
plan-install-wait = Recarregue esta página depois de alguns segundos. Ela mostrará o novo plano ou o que há de errado com a licença.
plan-lapse = Quando uma licença termina
plan-lapse-hint = Tudo o que está armazenado ainda pode ser lido, exportado e excluído, e os segredos existentes podem receber novos valores.
plan-lapse-secrets = { $count ->
    [one] Há { $count } segredo aqui. Só é possível criar novos enquanto houver menos de { $max }.
   *[other] Há { $count } segredos aqui. Só é possível criar novos enquanto houver menos de { $max }.
}
plan-lapse-versions = { $count ->
    [one] { $count } versão anterior permanece e pode ser lida, mas nenhum segredo pode ser revertido para ela.
   *[other] { $count } versões anteriores permanecem e podem ser lidas, mas nenhum segredo pode ser revertido para elas.
}
plan-lapse-tokens = { $count ->
    [one] { $count } token continua funcionando. Não é possível criar novos.
   *[other] { $count } tokens continuam funcionando. Não é possível criar novos.
}
plan-lapse-rotation = A chave de dados não pode ser rotacionada.

secret-reveal = Mostrar
secret-hide = Ocultar
secret-copy = Copiar
secret-copied = Copiado
secret-not-given = Não foi possível carregar o valor.
secret-needs-script = Para mostrar ou copiar o valor aqui, é preciso ter JavaScript; ele também pode ser obtido pela API.

skip-to-content = Ir para o conteúdo
language = Idioma

lockbox-new = Nova caixa de segurança
lockbox-make = Nova caixa de segurança (criptografada no seu navegador)
lockbox-back = Voltar ao segredo
lockbox-hint = Uma caixa de segurança é criptografada e aberta neste navegador. Nem a frase secreta nem o valor saem desta página.
lockbox-needs-script = Para abrir ou criptografar uma caixa de segurança aqui, é preciso ter JavaScript.
lockbox-open = Abrir a caixa de segurança
lockbox-seal = Criptografar um valor
lockbox-warning = Ninguém pode recuperar o valor se a frase secreta for perdida.
lockbox-passphrase = Frase secreta
lockbox-again = Repita a frase secreta
lockbox-store = Criptografar e salvar
lockbox-go = Abrir ou criptografar neste navegador
lockbox-instead = Substituir o valor por uma caixa de segurança
lockbox-wrong-passphrase = A frase secreta está incorreta ou a caixa de segurança foi alterada.
lockbox-failed = Não foi possível fazer isso neste navegador.
lockbox-no-text = O conteúdo não é texto; ele pode ser baixado.
lockbox-encoding = Contém caracteres inválidos.
lockbox-no-passphrase = Digite uma frase secreta.
lockbox-other-passphrase = As frases secretas não coincidem.

undo = Desfazer
flash-secret-created = { $name } foi criado.
flash-secret-stored = { $name } foi salvo como versão { $count }.
flash-secret-described = Os detalhes de { $name } foram salvos.
flash-secret-deleted = { $name } foi excluído.
flash-secret-restored = { $name } foi restaurado.
flash-secret-purged = { $name } foi excluído definitivamente.
flash-secret-rolled-back = { $name } foi revertido e salvo como versão { $count }.
flash-secret-renamed = Renomeado para { $name }.
flash-secret-copied = Copiado para { $name }.
flash-imported = { $count ->
    [one] { $count } segredo importado para { $name }.
   *[other] { $count } segredos importados para { $name }.
}
flash-many-deleted = { $count ->
    [one] { $count } segredo excluído de { $name }.
   *[other] { $count } segredos excluídos de { $name }.
}
flash-many-restored = { $count ->
    [one] { $count } segredo restaurado em { $name }.
   *[other] { $count } segredos restaurados em { $name }.
}
flash-undone = { $count ->
    [one] Alteração de { $count } segredo desfeita em { $name }.
   *[other] Alterações de { $count } segredos desfeitas em { $name }.
}
flash-token-saved = O token { $name } foi salvo.
flash-token-locked = O token #{ $name } foi bloqueado.
flash-token-unlocked = O token #{ $name } foi desbloqueado.
flash-token-revoked = O token #{ $name } foi revogado.
flash-token-rotated = { $count ->
    [one] Foi criado um substituto para o token #{ $name }, que deixará de funcionar em até { $count } hora.
   *[other] Foi criado um substituto para o token #{ $name }, que deixará de funcionar em até { $count } horas.
}
flash-token-replaced = Foi criado um substituto para o token #{ $name }, que agora está revogado.
flash-token-shown = O token #{ $name } não pode ser mostrado novamente. Se você não o tem, rotacione-o.
flash-environment-declared = O ambiente { $name } foi criado.
flash-environment-changed = O ambiente { $name } foi salvo.
flash-environment-deleted = O ambiente { $name } foi excluído.
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
