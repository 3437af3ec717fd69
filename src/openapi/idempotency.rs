//! What every change of a repository has in common: it may be repeated with an idempotency key.

use utoipa::Modify;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterBuilder, ParameterIn, PathItem};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::{OpenApi, RefOr, Required};

/// The status of a key that was used for another request, and of the response that every operation has.
const MISMATCH: &str = "422";
const DEFAULT: &str = "default";

/// Adds the key, and the responses to a repeated request, to every operation that is no GET.
pub struct IdempotencyKeys;

impl Modify for IdempotencyKeys {
    fn modify(&self, api: &mut OpenApi) {
        for item in api.paths.paths.values_mut() {
            for operation in changes(item) {
                let key = ParameterBuilder::new()
                    .name("Idempotency-Key")
                    .parameter_in(ParameterIn::Header)
                    .required(Required::False)
                    .description(Some(
                        "Makes it safe to repeat the request for 24 hours: the change is made once",
                    ))
                    .build();
                operation
                    .parameters
                    .get_or_insert_default()
                    .push(key.into());
                add_responses(operation);
            }
        }
    }
}

fn changes(item: &mut PathItem) -> impl Iterator<Item = &mut Operation> {
    let operations = [
        &mut item.put,
        &mut item.post,
        &mut item.patch,
        &mut item.delete,
    ];
    operations.into_iter().flatten()
}

fn add_responses(operation: &mut Operation) {
    let responses = &mut operation.responses.responses;
    let mut mismatch = responses.get(DEFAULT).cloned();
    for (status, response) in responses.iter_mut() {
        if let RefOr::T(response) = response
            && status.starts_with('2')
        {
            let schema = ObjectBuilder::new()
                .schema_type(Type::String)
                .enum_values(Some(["true"]));
            let replayed = HeaderBuilder::new()
                .schema(Some(schema))
                .description(Some("The request was executed before"))
                .build();
            let name = "Idempotency-Replayed".to_owned();
            response.headers.insert(name, replayed.into());
        }
    }
    if let Some(RefOr::T(response)) = &mut mismatch {
        "The key was used for another request".clone_into(&mut response.description);
    }
    if let Some(mismatch) = mismatch {
        responses.insert(MISMATCH.to_owned(), mismatch);
    }
}
