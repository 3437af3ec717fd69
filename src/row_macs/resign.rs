//! Recomputes the MACs of a repository's rows when the key they are made with changes.

use entity::{SecretId, TokenId};

use super::{mac, store};
use crate::commit::WriteTx;
use crate::crypto::RowKey;
use crate::error::Error;
use crate::tokens::lineage_token::LineageToken;

/// Rows held in memory at once.
const BATCH: u64 = 500;

/// Recomputes the MACs of a repository's rows with its current key. With `old_key`, only rows that
/// verify under it are signed again; the others keep granting no rights. Returns how many those are.
///
/// # Errors
/// When the database is unavailable.
pub async fn resign_rows(tx: &mut WriteTx<'_>, old_key: Option<&RowKey>) -> Result<u64, Error> {
    let (repo_id, key) = (tx.repo_id(), tx.head.row_key());
    let (mut invalid, mut after) = (0, TokenId::NONE);
    loop {
        let rows = store::tokens(tx.read(), repo_id, after, BATCH).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            break;
        };
        after = last;
        for row in rows {
            let token = LineageToken::from(&row);
            // A revoked token has no MAC.
            if row.revoked_unix != 0 {
                continue;
            }
            if old_key.is_none_or(|old_key| mac::verify_token(old_key, &token)) {
                let mac = mac::token(&key, &token);
                store::set_token_mac(tx.write(), repo_id, row.id, Some(mac)).await?;
            } else {
                invalid += 1;
            }
        }
    }
    let mut after = SecretId::NONE;
    loop {
        let rows = store::secrets(tx.read(), repo_id, after, BATCH).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            break;
        };
        after = last;
        for row in rows {
            if old_key.is_none_or(|old_key| mac::verify_secret(old_key, &row)) {
                let mac = mac::secret(&key, repo_id, row.id, &row.name, row.deleted_unix);
                store::set_secret_mac(tx.write(), repo_id, row.id, mac).await?;
            } else {
                invalid += 1;
            }
        }
    }
    Ok(invalid)
}
