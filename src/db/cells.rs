//! Rows of statements that exist in two forms, by the position of their columns.

use sea_orm::{DbErr, QueryResult};

/// A row from either database driver.
pub trait Cells {
    type Error;
    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error>;
    fn text(&self, index: usize) -> Result<String, Self::Error>;
    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error>;
}

impl Cells for rusqlite::Row<'_> {
    type Error = rusqlite::Error;

    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error> {
        self.get(index)
    }

    fn text(&self, index: usize) -> Result<String, Self::Error> {
        self.get(index)
    }

    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error> {
        self.get(index)
    }
}

impl Cells for QueryResult {
    type Error = DbErr;

    fn number(&self, index: usize) -> Result<Option<i64>, Self::Error> {
        self.try_get_by_index(index)
    }

    fn text(&self, index: usize) -> Result<String, Self::Error> {
        self.try_get_by_index(index)
    }

    fn bytes(&self, index: usize) -> Result<Option<Vec<u8>>, Self::Error> {
        self.try_get_by_index(index)
    }
}
