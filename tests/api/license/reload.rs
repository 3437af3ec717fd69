//! Replacing a licence while the service runs.

use super::*;

on_each_database! {
    async fn a_changed_licence_file_is_loaded_at_the_next_check(app: TestApp) {
        let folder = Folder::empty();
        let app = folder.serve(app).await;
        assert_eq!(license_status(&app).await["tier"], "solo");
        folder.install(&payload(Tier::Team));
        assert_eq!(license_status(&app).await["tier"], "solo", "not checked yet");
        check_license(&app).await;
        assert_eq!(license_status(&app).await["tier"], "team");
        folder.install(&payload(Tier::Pro));
        check_license(&app).await;
        assert_eq!(license_status(&app).await["tier"], "pro");
        app.token("read").await;

        folder.write("rubbish");
        check_license(&app).await;
        assert_eq!(license_status(&app).await["standing"], "invalid");
        std::fs::remove_file(folder.file()).unwrap();
        check_license(&app).await;
        assert_eq!(license_status(&app).await["standing"], "none");
        folder.install(&payload(Tier::Enterprise));
        check_license(&app).await;
        assert_eq!(license_status(&app).await["tier"], "enterprise");
    }

    async fn past_licensing_is_remembered_across_restarts(app: TestApp) {
        use entity::instance;
        use sea_orm::EntityTrait as _;

        let row = async |app: &TestApp| {
            let conn = app.database.connect().await;
            let row = instance::Entity::find_by_id(1).one(&conn).await.unwrap().unwrap();
            (row.clock_unix, row.licensed_unix)
        };
        let folder = Folder::empty();
        let app = folder.serve(app).await;
        assert_eq!(row(&app).await, (NOW, 0));
        // Installed while running: recorded at once.
        folder.install(&payload(Tier::Pro));
        app.clock.advance(60);
        check_license(&app).await;
        assert_eq!(row(&app).await, (NOW + 60, NOW + 60));
        // Afterwards, updated once an hour.
        let mut watcher = LicenseWatcher::of(&app.state).unwrap();
        app.clock.advance(600);
        watcher.look(false).await;
        assert_eq!(row(&app).await, (NOW + 60, NOW + 60));
        app.clock.advance(3600);
        watcher.look(false).await;
        assert_eq!(row(&app).await, (NOW + 4260, NOW + 4260));
        // Neither time ever goes back.
        app.clock.set(NOW);
        let app = Folder::empty().serve(app).await;
        assert_eq!(row(&app).await, (NOW + 4260, NOW + 4260));
    }
}
