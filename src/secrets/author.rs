//! Who wrote something.

/// Who a change is put down to: a user of the forge, or a vault token.
#[derive(Clone, Copy, Debug)]
pub struct Author {
    pub user_id: i64,
    pub token_id: i64,
}
