//! Recomputes the MACs of a repository's rows when the key they are made with changes.

use entity::{SecretId, TokenId};

use super::{mac, store};
use crate::commit::WriteTx;
use crate::crypto::RowKey;
use crate::error::Error;
use crate::tokens::lineage_token::LineageToken;

/// Rows held in memory at once.
const ROWS: u64 = 500;

/// Recomputes the MACs of a repository's rows with its current key. With a key from `before`, only rows that
/// verify under it are signed again; the others keep granting no rights. Returns how many those are.
///
/// # Errors
/// When the database is unavailable.
pub async fn resign_rows(tx: &mut WriteTx<'_>, before: Option<&RowKey>) -> Result<u64, Error> {
    let (repo_id, key) = (tx.repo_id(), tx.head.row_key());
    let (mut left, mut after) = (0, TokenId::NONE);
    loop {
        let rows = store::tokens(tx.read(), repo_id, after, ROWS).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            break;
        };
        after = last;
        for row in rows {
            let link = LineageToken::from(&row);
            // A revoked token has no MAC.
            if row.revoked_unix != 0 {
                continue;
            }
            if before.is_none_or(|before| mac::verify_token(before, &link)) {
                let mac = mac::token(&key, &link);
                store::set_token_mac(tx.write(), repo_id, row.id, Some(mac)).await?;
            } else {
                left += 1;
            }
        }
    }
    let mut after = SecretId::NONE;
    loop {
        let rows = store::secrets(tx.read(), repo_id, after, ROWS).await?;
        let Some(last) = rows.last().map(|row| row.id) else {
            break;
        };
        after = last;
        for row in rows {
            if before.is_none_or(|before| mac::verify_secret(before, &row)) {
                let mac = mac::secret(&key, repo_id, row.id, &row.name, row.deleted_unix);
                store::set_secret_mac(tx.write(), repo_id, row.id, mac).await?;
            } else {
                left += 1;
            }
        }
    }
    Ok(left)
}
