//! Checks what the service is configured to know about the forge: whether there is one at its address, and
//! what the admin token can do. Only informs the operator.

use std::sync::{Mutex, PoisonError};

use crate::app_state::AppState;
use crate::forge::{AddressCheck, AdminToken, ForgeError};

/// The latest findings, so that each is logged once.
#[derive(Default)]
pub struct LoggedFindings(Mutex<Vec<String>>);

impl LoggedFindings {
    /// Whether the findings have changed.
    fn is_new(&self, findings: &[String]) -> bool {
        let mut logged = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_new = *logged != findings;
        *logged = findings.to_vec();
        is_new
    }
}

/// Checks, and logs what is wrong unless it was logged before.
pub async fn check(app: &AppState, logged: &LoggedFindings) {
    let findings = problems(app).await;
    if logged.is_new(&findings) {
        for finding in &findings {
            tracing::warn!("{finding}");
        }
    }
}

/// Returns what is wrong, for the operator. A forge that is down is not reported: it may come up later.
async fn problems(app: &AppState) -> Vec<String> {
    match app.forge.check_address().await {
        Ok(AddressCheck::Right) => {}
        Ok(AddressCheck::Elsewhere(url)) => {
            return vec![format!(
                "forge.url: there is no forge at this address, but there is one at {url}: set forge.url to that"
            )];
        }
        Ok(AddressCheck::Nowhere) => {
            return vec![
                "forge.url: what answers at this address is not a forge (GET /api/v1/version)"
                    .to_owned(),
            ];
        }
        Err(error) => return vec![format!("forge.url: {error}")],
    }
    match admin_token(app).await {
        Ok(token) => token
            .problem()
            .map(|problem| format!("forge.admin_token: {problem}"))
            .into_iter()
            .collect(),
        Err(_) => vec![],
    }
}

/// Checks what the admin token can do, and updates the metrics.
///
/// # Errors
/// If the forge cannot be asked.
pub async fn admin_token(app: &AppState) -> Result<AdminToken, ForgeError> {
    let token = app.forge.admin_token().await?;
    match token {
        AdminToken::NotSet => {}
        AdminToken::Works => app.metrics.admin_token(true),
        AdminToken::Unproven | AdminToken::Unusable(_) => app.metrics.admin_token(false),
    }
    Ok(token)
}
