//! Binds values to statements, and converts rows to models.

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value as Cell};
use sea_orm::sea_query::ColumnType;
use sea_orm::{
    ActiveModelTrait as _, ColumnTrait as _, DbErr, EntityTrait, IdenStatic as _, Iterable as _,
    Statement, TryIntoModel, Value,
};

use crate::error::db_err;

/// A row, by column names.
pub struct Row(Vec<(String, Cell)>);

impl Row {
    pub(crate) fn read(row: &rusqlite::Row<'_>, names: &[String]) -> rusqlite::Result<Self> {
        let cells = names.iter().enumerate();
        cells
            .map(|(index, name)| Ok((name.clone(), row.get(index)?)))
            .collect::<rusqlite::Result<_>>()
            .map(Self)
    }

    /// Returns the cells of a row of integers, in the order of its columns.
    ///
    /// # Errors
    /// [`DbErr::Type`] for anything else, including NULL.
    pub fn into_integers(self) -> Result<Vec<i64>, DbErr> {
        let cells = self.0.into_iter();
        cells
            .map(|(name, cell)| match cell {
                Cell::Integer(number) => Ok(number),
                _ => Err(DbErr::Type(format!("{name} is not an integer"))),
            })
            .collect()
    }

    /// Converts the row to an entity's model. Supports booleans, 64-bit integers, texts and bytes.
    ///
    /// # Errors
    /// [`DbErr::Type`] if a column was not selected or has another type.
    pub fn into_model<E>(self) -> Result<E::Model, DbErr>
    where
        E: EntityTrait,
        E::ActiveModel: TryIntoModel<E::Model>,
    {
        let mut cells = self.0;
        let mut model = E::ActiveModel::default();
        for column in E::Column::iter() {
            let name = column.as_str();
            let index = cells.iter().position(|(known, _)| known == name);
            let index = index.ok_or_else(|| DbErr::Type(format!("{name} was not selected")))?;
            let (_, cell) = cells.swap_remove(index);
            let definition = column.def();
            let kind = definition.get_column_type();
            let value = match (cell, kind) {
                (Cell::Integer(number), ColumnType::Boolean) => Value::Bool(Some(number != 0)),
                (Cell::Integer(number), _) => Value::BigInt(Some(number)),
                (Cell::Text(text), _) => Value::String(Some(text)),
                (Cell::Blob(bytes), _) => Value::Bytes(Some(bytes)),
                (Cell::Null, ColumnType::BigInteger) => Value::BigInt(None),
                (Cell::Null, ColumnType::Boolean) => Value::Bool(None),
                (Cell::Null, ColumnType::String(_) | ColumnType::Text) => Value::String(None),
                (Cell::Null, _) => Value::Bytes(None),
                (Cell::Real(_), _) => {
                    return Err(DbErr::Type(format!("{name} is not an integer")));
                }
            };
            model.try_set(column, value)?;
        }
        model.try_into_model()
    }
}

/// Returns the values of a statement. Supports the types of the tables.
pub fn params(statement: &Statement) -> Result<Vec<ToSqlOutput<'_>>, DbErr> {
    let values = statement.values.iter().flat_map(|values| &values.0);
    let bound = values.map(|value| match value {
        Value::Bool(value) => value.to_sql(),
        Value::Int(value) => value.to_sql(),
        Value::BigInt(value) => value.to_sql(),
        Value::BigUnsigned(Some(limit)) => Ok(i64::try_from(*limit).unwrap_or(i64::MAX).into()),
        Value::String(value) => value.to_sql(),
        Value::Bytes(value) => value.to_sql(),
        _ => Err(rusqlite::Error::ToSqlConversionFailure(
            "values of this type are not supported".into(),
        )),
    });
    let bound: rusqlite::Result<_> = bound.collect();
    bound.map_err(|cause| db_err(&cause))
}
