//! A database for one test: a SQLite file, or a new database on a server named in the environment. A test
//! fails if its server is not named; nothing is skipped silently.

use std::path::PathBuf;
use std::sync::Arc;

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, Database as SeaOrm, DatabaseConnection, DbBackend, Statement};
use tempfile::TempDir;
use tokio::sync::OnceCell;

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
    /// An empty database.
    pub async fn create(kind: Kind) -> Self {
        Self::create_by(kind, "").await
    }

    async fn create_by(kind: Kind, clause: &str) -> Self {
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
            .execute_unprepared(&format!("CREATE DATABASE {name}{clause}"))
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

    /// A database with all migrations applied. They run once for each kind; each database is a copy.
    pub async fn migrated(kind: Kind) -> Self {
        static SQLITE: OnceCell<Vec<u8>> = OnceCell::const_new();
        static POSTGRES: OnceCell<String> = OnceCell::const_new();
        static MYSQL: OnceCell<String> = OnceCell::const_new();
        match kind {
            Kind::Sqlite => {
                let file = SQLITE.get_or_init(Self::migrated_file).await;
                let database = Self::create(kind).await;
                std::fs::write(database.file(), file).unwrap();
                database
            }
            Kind::Postgres => {
                let template = POSTGRES.get_or_init(Self::postgres_template).await;
                Self::create_by(kind, &format!(" TEMPLATE {template}")).await
            }
            Kind::MySql => {
                let copy = MYSQL.get_or_init(Self::mysql_copy).await;
                let database = Self::create(kind).await;
                let conn = database.connect().await;
                conn.execute_unprepared(copy).await.unwrap();
                conn.close().await.unwrap();
                database
            }
        }
    }

    async fn migrated_file() -> Vec<u8> {
        let database = Self::create(Kind::Sqlite).await;
        let file = database.file();
        std::fs::write(&file, []).unwrap();
        database.migrate().await;
        std::fs::read(file).unwrap()
    }

    async fn postgres_template() -> String {
        let database = Self::create(Kind::Postgres).await;
        database.migrate().await;
        database.name
    }

    /// The statements that copy a migrated database.
    async fn mysql_copy() -> String {
        let database = Self::create(Kind::MySql).await;
        database.migrate().await;
        let conn = database.connect().await;
        let tables = Statement::from_string(DbBackend::MySql, "SHOW TABLES");
        let tables = conn.query_all_raw(tables).await.unwrap();
        conn.close().await.unwrap();
        let copy = tables.iter().map(|row| {
            let table: String = row.try_get_by_index(0).unwrap();
            let of_template = format!("{}.{table}", database.name);
            format!(
                "CREATE TABLE {table} LIKE {of_template}; \
                 INSERT INTO {table} SELECT * FROM {of_template};"
            )
        });
        copy.collect()
    }

    async fn migrate(&self) {
        let conn = self.connect().await;
        Migrator::up(&conn, None).await.unwrap();
        conn.close().await.unwrap();
    }

    /// A direct connection, to inspect or damage what the service stored.
    pub async fn connect(&self) -> DatabaseConnection {
        connect(&self.url).await
    }

    /// The SQLite file.
    pub fn file(&self) -> PathBuf {
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
