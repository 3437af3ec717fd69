//! Two services on one database, as in a rolling upgrade or behind a load balancer.

use futures_util::future::join_all;

use super::concurrency::{history, seals, whole_audit};
use super::*;

on_each_database! {
    async fn first_writes_on_two_replicas_create_one_key_and_one_chain(app: TestApp) {
        let other = replica_with(&app, Options::default()).await;
        let stored = join_all((0..20).map(|number| {
            let at = if number % 2 == 0 { &app } else { &other };
            async move {
                let name = format!("N{number}");
                at.store(&name, &name).await;
                name
            }
        })).await;
        for name in stored {
            assert_eq!(value(&app, &name).await, name);
            assert_eq!(value(&other, &name).await, name);
        }
        assert_eq!(seals(&app).await, [20]);
        whole_audit(&app).await;
    }

    async fn writers_on_two_replicas_lose_no_version(app: TestApp) {
        let other = replica_with(&app, Options::default()).await;
        let mut result = join_all((0..20).map(|number| {
            let at = if number % 2 == 0 { &app } else { &other };
            async move {
                let value = format!("by writer {number}");
                let stored = at.store("A", &value).await;
                (stored["current_version"].as_i64().unwrap(), value)
            }
        })).await;
        result.sort();
        assert_eq!(result.iter().map(|(number, _)| *number).collect::<Vec<_>>(),
            (1..=20).collect::<Vec<_>>());
        assert_eq!(history(&app, "A").await, result);
        assert_eq!(history(&other, "A").await, result);
        whole_audit(&other).await;
    }

    async fn a_change_on_one_replica_is_visible_on_the_other_at_once(app: TestApp) {
        let other = replica_with(&app, Options::default()).await;
        app.store("A", "one").await;
        assert_eq!(value(&other, "A").await, "one");
        other.store("A", "two").await;
        assert_eq!(value(&app, "A").await, "two");
        other.delete("/secrets/A", &other.people.alice).await.expect(200);
        app.get("/secrets/A", &app.people.alice).await.refused(404, "not_found");
        app.delete("/secrets/A?purge=true", &app.people.alice).await.expect(200);
        assert_eq!(other.store("A", "anew").await["current_version"], 1);
        assert_eq!(value(&app, "A").await, "anew");
    }
}
