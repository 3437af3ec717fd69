//! The page of a secret: its value on demand, its versions, who can reach it, and its settings.

use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context};

use super::beside::Place;
use super::draft::Draft;
use super::{About, SecretPage, beside, reach};
use crate::access::{Authorized, ListVersions};
use crate::error::Error;
use crate::http::page::PageQuery;
use crate::http::query::{self, Both};
use crate::web::render::{LangQuery, Web};

/// # Errors
/// If the service refuses.
pub async fn show(
    Authorized {
        ctx, target: name, ..
    }: Authorized<ListVersions>,
    web: web::Data<Web>,
    req: HttpRequest,
) -> Result<HttpResponse, Error> {
    let at = SecretPage::of(&ctx, &name, &web, &req);
    let given = ctx
        .audited_read(async || {
            let Both(page, _): Both<PageQuery, LangQuery> = query::read(req.query_string())?;
            let about = at.about(page.or_first()).await?;
            at.whole(&about).await
        })
        .await?;
    at.show("secret.html", given).await
}

impl SecretPage<'_> {
    /// The context for the page of the secret itself.
    ///
    /// # Errors
    /// When the database is unavailable.
    pub(super) async fn whole(&self, about: &About) -> Result<Value, Error> {
        self.whole_with(about, &Draft::about(about)).await
    }

    /// The context for the page of the secret itself, with the content of the forms.
    pub(super) async fn whole_with(
        &self,
        about: &About,
        draft: &Draft<'_>,
    ) -> Result<Value, Error> {
        let (ctx, secret) = (self.ctx, &about.secret);
        let place = Place::of(ctx, &secret.name);
        let is_live = secret.deleted_unix == 0;
        let (others, may_copy) = beside::given(ctx, &place, is_live).await?;
        Ok(context! {
            may_copy => is_live && may_copy,
            others,
            access => reach::given(ctx, secret).await?,
            parts => ctx.writable_parts(),
            moved => Value::from(()),
            taken => Value::from(()),
            workflows => Value::from(()),
            ..self.given_with(about, draft)
        })
    }
}
