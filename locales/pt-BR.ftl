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
forge-home = Página inicial da forja

vault = Cofre
sign-in = Entrar
sign-in-hint = Cole um token de acesso pessoal com os escopos read:user e read:repository. Para editar segredos ou ler ambientes protegidos, também é preciso write:repository.
sign-in-token = Token
sign-out = Sair
sign-in-unknown-token = A forja não reconhece este token.

secrets = Segredos
secrets-count = { $count ->
    [one] { $count } segredo
   *[other] { $count } segredos
}
secrets-none = Ainda não há segredos aqui.
secrets-first = Crie o primeiro aqui, cole um arquivo .env inteiro ou salve um pela API:
secrets-ask = Alguém com permissão de escrita neste repositório pode salvar o primeiro.
secrets-none-found = Nenhum segredo corresponde a esta pesquisa.
search = Pesquisar
filter-environment = Ambiente
filter-type = Tipo
filter-any-type = Todos os tipos
filter-deleted = Incluir excluídos
filter-apply = Aplicar
filter-clear = Limpar filtros
filter = Filtrar
filter-all = Todos
sort = Ordenar por
sort-name = Nome
sort-changed = Última alteração
page-size = Nomes por página
names-count = { $count ->
    [one] { $count } nome
   *[other] { $count } nomes
}
from-base = da base
secrets-search = Pesquisar nomes e descrições
add = adicionar
version-short = v{ $version }
secret-hides = Será ocultado em { $n } s

secret-name = Nome
secret-description = Descrição
secret-type = Tipo
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
session-address = Endereço
session-agent = Navegador
session-created = Início da sessão
session-seen = Último uso
session-end = Encerrar sessão

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
error-key-mismatch = Os valores deste repositório estão criptografados com outra chave mestra.
error-version-conflict = Alguém fez uma alteração enquanto você editava.
error-value-too-large = O valor é grande demais.
error-unsupported-media-type = O serviço não aceita este tipo de conteúdo.
error-token-locked = Este token está bloqueado.
error-precondition-required = Esta alteração precisa da revisão atual. Recarregue a página e tente novamente.
error-rate-limited = Houve tentativas demais. Aguarde um pouco e tente novamente.
error-decryption-failed = Não foi possível descriptografar um valor armazenado.
error-encryption-failed = Não foi possível criptografar o valor.
error-internal-error = Ocorreu um erro no serviço.
error-environments-unreadable = Os ambientes deste repositório foram alterados fora do Forgevault. O operador do serviço precisa defini-los novamente.
error-forge-unavailable = A forja não responde. Tente novamente mais tarde.
error-audit-unavailable = Não é possível gravar no log de auditoria agora, então nada é entregue. Verifique se a alteração foi feita antes de tentar novamente.
error-request-id = ID da solicitação { $id } (informe-o ao relatar o problema)

secret-new = Novo segredo

import = Importar .env
import-hint = Linhas no formato NAME=value, com comentários e valores entre aspas. O $ é mantido como está; as variáveis não são substituídas. Entre aspas duplas, as únicas sequências de escape são \", \\ e \n.
import-text = Conteúdo do arquivo
import-environment = Salvar no ambiente
import-environment-none = Nenhum: os nomes como estão no arquivo
import-preview = Pré-visualizar
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
import-literal = O $ nele é mantido como está; as variáveis não são substituídas.
import-refused = recusado
import-nothing = Tudo já está salvo como aparece aqui.
import-blocked = Nada pode ser salvo enquanto algo for recusado.
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
secret-environment = Ambiente
secret-store = Salvar
secret-change = Alterar
secret-describe = Salvar descrição e tipo
secret-created = Criado
secret-delete = Excluir
secret-restore = Restaurar
secret-purge = Excluir definitivamente
secret-confirm-purge = Para excluir definitivamente com todas as versões, digite { $name }

versions = Versões
version-current = Atual
version-roll-back = Reverter
version-number = Versão { $version }
version-comment = Comentário
version-actions = Ações
version-author = Escrita por
version-written = Versão { $version } por { $who }, { $time }

form-kept = Foi preciso entrar novamente antes de enviar este formulário. Nada foi salvo ainda: confira-o e envie-o de novo.
value-lost = Este valor não pode ser exibido em um campo sem ser alterado. Escolha-o como arquivo.
value-file = Ou um arquivo
value-file-hint = O arquivo escolhido é salvo no lugar do que estiver no campo. Deve ser texto UTF-8.
value-line-breaks = Quebras de linha neste valor:
value-download = Baixar
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

compare = Comparar duas versões
compare-of = Da versão { $from } para a versão { $to }
compare-from = De
compare-to = Para
compare-show = Mostrar diferenças
compare-hint = Os dois valores serão exibidos, e as duas leituras ficarão registradas na auditoria.
diff = Diferenças
diff-none = São iguais.
diff-sealed = Uma caixa de segurança é criptografada; o serviço não pode comparar seu conteúdo.
diff-unended = (sem quebra de linha no final)

rollback-to = Reverter para a versão { $version }
rollback-means = O conteúdo da versão { $version } é salvo novamente como versão { $next }.
rollback-from = Atual
rollback-back = Restaurada
rollback-confirm = Para reverter, digite { $name }

new-exists = Ver o segredo { $name } que já existe
new-gone = O segredo { $name } foi excluído nesse meio-tempo. O que você digitou ainda não foi salvo em lugar nenhum; ao salvar aqui, o segredo é restaurado com esse valor.

token-for-ever = Nunca
token-unused = Ainda não

environments = Ambientes
environments-hint = Um segredo pertence a um ambiente se o nome dele começar com o nome do ambiente seguido de um ponto. Todos os outros segredos ficam na base.
environment-name = Nome
environment-name-hint = Letras minúsculas, dígitos, sublinhados e hifens.
environment-base-hint = Segredos sem ambiente
# A label: only admins may change secrets here, and readers have no access.
environment-protected = Protegido
# A label: a secret that is missing here is taken from the base.
environment-overlay = Completado pela base
environment-changed = Última alteração
# In place of the number of secrets.
environment-no-access = Sem acesso
environment-new = Novo ambiente
environment-create = Criar ambiente
environment-protect-hint = Em um ambiente protegido, só administradores podem alterar segredos, e quem só tem permissão de leitura não os vê.
environment-take-in = { $count ->
    [one] Incluir também o segredo cujo nome já começa com este nome seguido de um ponto
   *[other] Incluir também os { $count } segredos cujos nomes já começam com este nome seguido de um ponto
}
environment-change = Alterar ambientes
environment-protect = Proteger { $name }
environment-unprotect = Deixar de proteger { $name }
environment-delete = Excluir { $name }
environment-delete-hint = Você só pode excluir um ambiente que não tenha segredos, nem mesmo excluídos.
environment-delete-now = Excluir ambiente

tokens = Tokens
tokens-none = Ainda não há tokens aqui.
tokens-all = Mostrar também os revogados
tokens-live = Ocultar os revogados
token-new = Novo token
token-description = Descrição
token-scope = Escopo
token-scope-hint = O que o token pode fazer: read, write, admin, read:PATTERN ou write:PATTERN, separados por vírgulas. PATTERN é o nome de um segredo, ou o começo de vários nomes com * no final. Ambientes protegidos só são alcançados por um padrão que comece com o nome deles.
token-ttl = Prazo de validade
token-ttl-hint = Um número e uma unidade: h para horas, d para dias, w para semanas, y para anos; por exemplo, 30d. Com 0, nunca expira.
token-addresses = Endereços
token-addresses-hint = Endereços IP e redes de onde ele pode ser usado, separados por vírgulas. Deixe vazio para permitir qualquer lugar.
token-everywhere = Qualquer lugar
token-test = Testar o escopo
token-reach = Dos segredos que estão aqui agora, este escopo permite ler { $read } e escrever { $write }.
token-reads-and-writes = lê e escreve
token-create = Criar token
token-expires = Expira
token-used = Último uso
token-uses = { $count ->
    [one] { $count } vez
   *[other] { $count } vezes
}
token-revoked = Revogado
token-expired = Expirado
token-locked = Bloqueado
token-ends-soon = Expira em breve
token-orphan = Sem proprietário ativo
token-orphan-hint = Quem criou este token não está mais ativo na forja, por isso ele é recusado.
token-made-by = Criado por { $who } em { $date } · #{ $id }
token-made-with = Criado com o token #{ $id } e revogado junto com ele
token-audit = Ver atividade
token-describe = Salvar
token-lock = Bloquear
token-lock-hint = Um token bloqueado é recusado até que alguém o desbloqueie.
token-locked-until = Está bloqueado até { $date }.
token-locked-by-hand = Está bloqueado até que alguém o desbloqueie.
token-unlock = Desbloquear
token-revoke = Revogar
token-revoke-hint = A partir daí ele é recusado para sempre, assim como todos os tokens criados com ele. Os jobs que o usam falharão.
token-revoke-now = Revogar agora
token-made = Token criado
token-made-hint = Copie agora: ele não será mostrado novamente.

audit = Auditoria
audit-none = Nenhum registro correspondente.
audit-action = Ação
audit-from = De (UTC)
audit-to = Até (UTC)
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
lockbox-download = Baixar
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
flash-secrets-deleted = { $count ->
    [one] { $count } segredo de { $name } excluído.
   *[other] { $count } segredos de { $name } excluídos.
}
flash-secrets-restored = { $count ->
    [one] { $count } segredo de { $name } restaurado.
   *[other] { $count } segredos de { $name } restaurados.
}
flash-secrets-copied = { $count ->
    [one] { $count } segredo copiado para { $name }.
   *[other] { $count } segredos copiados para { $name }.
}
flash-imported = { $count ->
    [one] { $count } segredo importado para { $name }.
   *[other] { $count } segredos importados para { $name }.
}
flash-token-saved = O token { $name } foi salvo.
flash-token-locked = O token #{ $name } foi bloqueado.
flash-token-unlocked = O token #{ $name } foi desbloqueado.
flash-token-revoked = O token #{ $name } foi revogado.
flash-environment-declared = O ambiente { $name } foi criado.
flash-environment-changed = O ambiente { $name } foi salvo.
flash-environment-deleted = O ambiente { $name } foi excluído.
flash-environment-rolled-back = { $name } foi revertido e salvo como revisão { $count }.
flash-rotation-started = A rotação foi iniciada.
