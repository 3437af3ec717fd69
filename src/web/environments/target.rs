//! The state that a rollback goes back to, as it is asked for.

use entity::Revision;
use forgevault_api_types::environments::EnvironmentRollbackBody;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::error::Error;
use crate::http::params::Params;
use crate::http::query;
use crate::secrets::body::parse_version_field;
use crate::text::entries;
use crate::web::moment::moment;

#[derive(Default, Deserialize, IntoParams)]
#[serde(default)]
pub struct TargetQuery {
    #[serde(deserialize_with = "query::text")]
    pub revision: Option<String>,
    /// A date and time in UTC, as a browser's field sends it.
    #[serde(deserialize_with = "query::text")]
    pub time: Option<String>,
    /// Only these names, separated by white space or commas.
    #[serde(deserialize_with = "query::text")]
    pub names: Option<String>,
}

/// What was asked for, as it was typed.
#[derive(Default)]
pub struct Asked {
    pub revision: String,
    pub time: String,
    pub names: String,
}

impl Asked {
    pub fn of(query: TargetQuery) -> Self {
        Self {
            revision: query.revision.unwrap_or_default(),
            time: query.time.unwrap_or_default(),
            names: query.names.unwrap_or_default(),
        }
    }

    /// Returns the preview as the API would be asked for it.
    ///
    /// # Errors
    /// Names the field that is invalid.
    pub fn body(&self) -> Result<EnvironmentRollbackBody, Error> {
        let revision = match self.revision.trim() {
            "" => None,
            text => Some(revision_of("revision", text)?.get()),
        };
        // The state as the minute began.
        let time = Some(self.time.as_str()).filter(|text| !text.is_empty());
        let time = moment("time", time)?.map(|(begin, _)| begin);
        if revision.is_none() && time.is_none() {
            return Err(Error::invalid("time: expected a date and time"));
        }
        let names: Vec<String> = entries(&self.names).map(str::to_owned).collect();
        Ok(EnvironmentRollbackBody {
            revision,
            time: time.filter(|_| revision.is_none()),
            names: Some(names).filter(|names| !names.is_empty()),
            preview: true,
        })
    }
}

/// # Errors
/// Names the field.
pub fn revision_field(form: &Params, field: &str) -> Result<Revision, Error> {
    revision_of(field, form.text(field))
}

fn revision_of(field: &str, text: &str) -> Result<Revision, Error> {
    Ok(Revision::new(parse_version_field(field, Some(text))?.get()))
}
