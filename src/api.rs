//! The routes of the API: one table, from which the service routes, the OpenAPI document lists, and the tests
//! know every route.

use actix_web::Resource;
use actix_web::guard::fn_guard;
use actix_web::web::{self, ServiceConfig};
use utoipa::OpenApi;

use crate::audit::routes as audit;
use crate::device::routes as device;
use crate::environments::revision_routes as environment_revisions;
use crate::environments::routes as environments;
use crate::environments::secrets::routes as environment_secrets;
use crate::environments::write_routes as environment_writes;
use crate::http::frame::is_whole;
use crate::http::{resource, resource_of_values};
use crate::instance::routes as instance;
use crate::keys::routes as keys;
use crate::license::routes as license;
use crate::lifecycle::routes as lifecycle;
use crate::secrets::routes as secrets;
use crate::tokens::routes as tokens;

/// Declares resources: their paths, and a handler for each method. One marked with `+` is documented with
/// another of the same method.
macro_rules! api {
    ($config:ident, $document:ident, $table:ident: $(
        $resource:ident $path:literal {
            $(+ $also:ident if $also_guard:path => $($also_handler:ident)::+;)*
            $($method:ident $(if $guard:path)? => $($handler:ident)::+;)+
        }
    )+) => {
        /// Registers the resources.
        pub fn $config(config: &mut ServiceConfig) {
            $(
                let resource: Resource = $resource($path, &allow(&[$(stringify!($method)),+]));
                config.service(
                    resource
                        $(.route(
                            web::$also()
                                .guard(fn_guard($also_guard))
                                .to($($also_handler)::+),
                        ))*
                        $(.route(
                            web::$method()
                                $(.guard(fn_guard($guard)))?
                                .to($($handler)::+),
                        ))+,
                );
            )+
        }

        /// The method, in lower case, and the path of each handler.
        pub const $table: &[(&str, &str)] = &[$(
            $((stringify!($also), $path),)*
            $((stringify!($method), $path)),+
        ),+];

        /// The descriptions of the handlers.
        #[derive(OpenApi)]
        #[openapi(paths($($($($handler)::+),+),+))]
        pub struct $document;
    };
}

/// Returns the value of the header `Allow`.
fn allow(methods: &[&str]) -> String {
    methods.join(", ").to_uppercase()
}

api! { repository, RepositoryApi, REPOSITORY_ROUTES:
    resource "/secrets" {
        get => secrets::list;
    }
    resource_of_values "/secrets/{name}" {
        + delete if secrets::is_purge => secrets::purge;
        get if is_whole => secrets::get;
        put => secrets::put;
        patch => secrets::patch;
        delete => secrets::delete;
    }
    resource "/secrets/{name}/restore" {
        post => secrets::restore;
    }
    resource "/secrets/{name}/versions" {
        get => secrets::versions;
    }
    resource "/secrets/{name}/rollback" {
        post => secrets::rollback;
    }
    resource "/environments" {
        get => environments::list;
    }
    // Before the environments, none of which can have this name.
    resource "/environments/matrix" {
        get => environments::matrix;
    }
    resource "/environments/{environment}" {
        get => environments::get;
        put => environments::put;
        delete => environments::delete;
    }
    resource "/environments/{environment}/secrets" {
        get => environment_secrets::list;
        patch => environment_writes::patch;
    }
    resource_of_values "/environments/{environment}/secrets/{name}" {
        get if is_whole => environment_secrets::get;
    }
    resource "/environments/{environment}/copy" {
        post => environment_writes::copy;
    }
    resource "/environments/{environment}/history" {
        get => environment_revisions::history;
    }
    resource "/environments/{environment}/diff" {
        get => environment_revisions::diff;
    }
    resource "/environments/{environment}/rollback" {
        post => environment_revisions::rollback;
    }
    resource_of_values "/export" {
        get if is_whole => secrets::export;
    }
    resource "/tokens" {
        get => tokens::list;
        post => tokens::create;
    }
    resource "/tokens/{id}" {
        patch => tokens::update;
        delete => tokens::revoke;
    }
    resource "/token/info" {
        get => tokens::info;
    }
    resource "/rotate-key" {
        get => keys::rotation::progress;
        post => keys::rotation::rotate;
    }
    resource "/migrate-key" {
        post => keys::migration::migrate;
    }
    resource "/audit" {
        get => audit::list;
    }
    resource "/audit/export" {
        get => audit::export;
    }
}

api! { instance, InstanceApi, INSTANCE_ROUTES:
    resource "/health" {
        get => instance::health;
    }
    resource "/ready" {
        get => instance::ready;
    }
    resource "/version" {
        get => instance::version;
    }
    resource "/license" {
        get => license::license;
    }
    resource "/webhook" {
        post => lifecycle::webhook;
    }
    resource "/audit-key" {
        get => audit::public_key;
    }
    resource "/client" {
        get => device::client;
    }
    resource "/device/code" {
        post => device::code;
    }
    resource "/device/token" {
        post => device::token;
    }
    resource "/session" {
        get => device::session;
        delete => device::end_session;
    }
}
