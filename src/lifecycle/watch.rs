//! A look at what the service was told of the forge: whether there is one at its address, and what the
//! admin token is worth. Nothing depends on it but what the operator is told.

use std::sync::{Mutex, PoisonError};

use crate::app_state::AppState;
use crate::forge::{AddressCheck, AdminToken, ForgeError};

/// What was said last, so that it is said once.
#[derive(Default)]
pub struct Said(Mutex<Vec<String>>);

impl Said {
    /// Whether that is news.
    fn is_new(&self, findings: &[String]) -> bool {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = *said != findings;
        *said = findings.to_vec();
        is_new
    }
}

/// Looks, and tells the log what is wrong when it was not told yet.
pub async fn look(app: &AppState, said: &Said) {
    let findings = find(app).await;
    if said.is_new(&findings) {
        for finding in &findings {
            tracing::warn!("{finding}");
        }
    }
}

/// What is wrong, in words for the operator. A forge that is down is not: it may come up later.
async fn find(app: &AppState) -> Vec<String> {
    match app.forge.place().await {
        Ok(AddressCheck::Right) => {}
        Ok(AddressCheck::Elsewhere(url)) => {
            return vec![format!(
                "forge.url: there is no forge at this address, but one at {url}: set forge.url to that"
            )];
        }
        Ok(AddressCheck::Nowhere) => {
            return vec![
                "forge.url: what answers at this address is no forge (GET /api/v1/version)"
                    .to_owned(),
            ];
        }
        Err(error) => return vec![format!("forge.url: {error}")],
    }
    match admin_token(app).await {
        Ok(judged) => judged
            .problem()
            .map(|problem| format!("forge.admin_token: {problem}"))
            .into_iter()
            .collect(),
        Err(_) => vec![],
    }
}

/// What the admin token is worth by now, which the metrics tell from then on.
///
/// # Errors
/// When the forge cannot be asked.
pub async fn admin_token(app: &AppState) -> Result<AdminToken, ForgeError> {
    let judged = app.forge.admin_token().await?;
    match judged {
        AdminToken::NotSet => {}
        AdminToken::Good => app.metrics.admin_token(true),
        AdminToken::Unproven | AdminToken::Bad(_) => app.metrics.admin_token(false),
    }
    Ok(judged)
}
