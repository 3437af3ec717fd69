//! The OpenAPI document, generated from the handlers' own descriptions.

mod bodies;
mod idempotency;
mod parameters;

use actix_web::HttpResponse;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme};
use utoipa::openapi::{Required, SecurityRequirement};
use utoipa::{Modify, OpenApi};

use crate::api::{InstanceApi, RepositoryApi};
use crate::http::{INSTANCE_SCOPE, REPO_SCOPE};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Forgevault",
        description = "A secrets vault for every repository of a Gitea or Forgejo."
    ),
    tags(
        (name = "secrets", description = "Secrets and their versions"),
        (name = "environments", description = "The parts of a vault, and who may touch what lies in them"),
        (name = "tokens", description = "Scoped vault tokens for CI jobs"),
        (name = "audit", description = "Who did what"),
        (name = "keys", description = "Rotation of data keys, change of the master key"),
        (name = "sessions", description = "Signing in from a terminal"),
        (name = "instance", description = "The service itself"),
    ),
    modifiers(&Credentials)
)]
struct ApiDoc;

/// Adds the repository parameters to every path, and requires a credential.
struct OfRepository;

impl Modify for OfRepository {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        for item in api.paths.paths.values_mut() {
            let named = [segment("owner"), segment("repo")].map(Into::into);
            item.parameters.get_or_insert_default().extend(named);
            for operation in operations(item) {
                let schemes = ["bearer", "vault_token"];
                let none: [&str; 0] = [];
                operation.security = Some(
                    schemes
                        .map(|name| SecurityRequirement::new(name, none))
                        .into(),
                );
            }
        }
    }
}

/// Returns the operations of all methods.
fn operations(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let operations = [
        &mut item.get,
        &mut item.put,
        &mut item.post,
        &mut item.patch,
        &mut item.delete,
    ];
    operations.into_iter().flatten()
}

fn segment(name: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(ObjectBuilder::new().schema_type(Type::String)))
        .build()
}

struct Credentials;

impl Modify for Credentials {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        let components = api.components.get_or_insert_default();
        components.add_security_scheme(
            "bearer",
            SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)),
        );
        components.add_security_scheme(
            "vault_token",
            SecurityScheme::ApiKey(ApiKey::Header(ApiKeyValue::new("X-Vault-Token"))),
        );
    }
}

/// Returns the whole document.
pub fn openapi() -> utoipa::openapi::OpenApi {
    let mut repository = RepositoryApi::openapi();
    OfRepository.modify(&mut repository);
    idempotency::IdempotencyKeys.modify(&mut repository);
    let mut document = ApiDoc::openapi()
        .nest(REPO_SCOPE, repository)
        .nest(INSTANCE_SCOPE, InstanceApi::openapi());
    parameters::Bounds.modify(&mut document);
    bodies::Bodies.modify(&mut document);
    // utoipa derives it from the package, which has none.
    document.info.license = None;
    document
}

/// `GET /api/v1/vault/openapi.json`
pub async fn document() -> HttpResponse {
    HttpResponse::Ok().json(openapi())
}
