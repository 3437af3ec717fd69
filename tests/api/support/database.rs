//! A database for one test: a SQLite file, or a database of its own on a server that the
//! environment names. A server that is not named fails the test; nothing is skipped in silence.

use std::sync::Arc;

use sea_orm::{ConnectionTrait as _, Database as SeaOrm, DatabaseConnection};
use tempfile::TempDir;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sqlite,
    Postgres,
    MySql,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Sqlite, Self::Postgres, Self::MySql];

    /// Whether the environment leaves it in: `FORGEVAULT_TEST_ONLY=sqlite` is for quick rounds.
    pub fn is_wanted(self) -> bool {
        self == Self::Sqlite
            || std::env::var("FORGEVAULT_TEST_ONLY").map_or(true, |only| only != "sqlite")
    }

    /// Where the server is; `make test` starts it and tells.
    fn server(self) -> String {
        let variable = match self {
            Self::Postgres => "FORGEVAULT_TEST_POSTGRES",
            _ => "FORGEVAULT_TEST_MYSQL",
        };
        std::env::var(variable).unwrap_or_else(|_| {
            panic!(
                "{variable} is not set; run `make test`, or set FORGEVAULT_TEST_ONLY=sqlite to \
                 leave the servers out"
            )
        })
    }
}

/// A database that goes with the test; a clone is the same one.
#[derive(Clone)]
pub struct TestDatabase {
    pub kind: Kind,
    pub url: String,
    name: String,
    folder: Option<Arc<TempDir>>,
}

impl TestDatabase {
    pub async fn create(kind: Kind) -> Self {
        let name = format!("fv_{}", uuid::Uuid::now_v7().simple());
        if kind == Kind::Sqlite {
            let folder = tempfile::tempdir().unwrap();
            let url = format!("sqlite://{}/vault.db", folder.path().display());
            return Self {
                kind,
                url,
                name,
                folder: Some(Arc::new(folder)),
            };
        }
        let server = kind.server();
        let admin = connect(&server).await;
        admin
            .execute_unprepared(&format!("CREATE DATABASE {name}"))
            .await
            .unwrap();
        admin.close().await.unwrap();
        let (base, _) = server.rsplit_once('/').expect("a URL with a database");
        Self {
            kind,
            url: format!("{base}/{name}"),
            name,
            folder: None,
        }
    }

    /// A connection beside the service, to look at or to break what it stored.
    pub async fn connect(&self) -> DatabaseConnection {
        connect(&self.url).await
    }

    /// The SQLite file.
    pub fn file(&self) -> std::path::PathBuf {
        self.folder.as_ref().unwrap().path().join("vault.db")
    }

    /// Removes the database from its server; the file goes by itself.
    pub async fn drop(self) {
        if self.kind == Kind::Sqlite {
            return;
        }
        let admin = connect(&self.kind.server()).await;
        let force = if self.kind == Kind::Postgres {
            " WITH (FORCE)"
        } else {
            ""
        };
        admin
            .execute_unprepared(&format!("DROP DATABASE {}{force}", self.name))
            .await
            .unwrap();
        admin.close().await.unwrap();
    }
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = sea_orm::ConnectOptions::new(url);
    // As the service does: see `forgevault::db`.
    options.idle_timeout(None).max_lifetime(None);
    options.max_connections(2).sqlx_logging(false);
    SeaOrm::connect(options)
        .await
        .expect("the test server answers")
}
