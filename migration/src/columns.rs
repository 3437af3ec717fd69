//! Column and table types, the same on all three databases.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

/// Makes every text column of MySQL compare byte by byte, like the other databases.
pub fn table(backend: DbBackend, name: &'static str) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(name).if_not_exists();
    if backend == DbBackend::MySql {
        table.character_set("utf8mb4").collate("utf8mb4_bin");
    }
    table
}

pub fn text(column: &'static str, len: u32) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    def.string_len(len).not_null();
    def
}

/// The name of a secret, compared byte by byte, whatever the database's locale.
pub fn name(backend: DbBackend) -> ColumnDef {
    let mut def = text("name", 255);
    if backend == DbBackend::Postgres {
        def.extra("COLLATE \"C\"");
    }
    def
}

pub fn number(column: &'static str) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    def.big_integer().not_null().default(0);
    def
}

pub fn id() -> ColumnDef {
    let mut def = ColumnDef::new("id");
    def.big_integer().not_null().auto_increment().primary_key();
    def
}

/// A primary key that is assigned elsewhere.
pub fn forge_id(column: &'static str) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    def.big_integer().not_null().primary_key();
    def
}

pub fn small_bytes(column: &'static str, len: u32) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    def.var_binary(len).not_null();
    def
}

/// Bytes that an older process does not write.
pub fn optional_bytes(column: &'static str, len: u32) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    def.var_binary(len).null();
    def
}

/// Bytes without a limit of their own (a plain blob of MySQL ends at 65,535).
pub fn bytes(backend: DbBackend, column: &'static str) -> ColumnDef {
    let mut def = ColumnDef::new(column);
    if backend == DbBackend::MySql {
        def.custom("LONGBLOB");
    } else {
        def.blob();
    }
    def.not_null();
    def
}
