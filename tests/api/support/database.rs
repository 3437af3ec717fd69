//! A database for one test: a SQLite file, or a new database on a server named in the environment. A test
//! fails if its server is not named; nothing is skipped silently.

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

    /// Whether this kind is enabled: `FORGEVAULT_TEST_ONLY=sqlite` limits a quick run.
    pub fn is_wanted(self) -> bool {
        self == Self::Sqlite
            || std::env::var("FORGEVAULT_TEST_ONLY").map_or(true, |only| only != "sqlite")
    }

    /// The server's URL; `make test` starts the server and sets it.
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

/// A database that is removed with the test. Clones refer to the same one.
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

    /// A direct connection, to inspect or damage what the service stored.
    pub async fn connect(&self) -> DatabaseConnection {
        connect(&self.url).await
    }

    /// The SQLite file.
    pub fn file(&self) -> std::path::PathBuf {
        self.folder.as_ref().unwrap().path().join("vault.db")
    }

    /// Drops the database from its server; a file is removed automatically.
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
    // Same settings as the service: see `forgevault::db`.
    options.idle_timeout(None).max_lifetime(None);
    options.max_connections(2).sqlx_logging(false);
    SeaOrm::connect(options)
        .await
        .expect("the test server answers")
}
