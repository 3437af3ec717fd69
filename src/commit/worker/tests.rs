use std::sync::Arc;

use tokio::sync::oneshot;

use super::*;
use crate::audit::Entry;
use crate::commit::authority::Authority;
use crate::commit::command::{Command, CommandJob};
use crate::commit::committer::tests::entry;
use crate::commit::record::RecordJob;

/// A large command.
struct LargeCommand;

impl Command for LargeCommand {
    type Output = ();

    fn is_large(&self) -> bool {
        true
    }

    async fn apply(&self, _: &mut WriteTx<'_>, _: &mut Entry) -> Result<(), Error> {
        Ok(())
    }
}

#[test]
fn a_large_command_has_a_transaction_of_its_own() {
    let record = || -> Box<dyn Job> {
        let entries = (RepoId::new(1), vec![entry(1, "a")]);
        let reply = oneshot::channel().0;
        Box::new(RecordJob::new(entries, None, Authority::Service, reply))
    };
    let large = || -> Box<dyn Job> {
        let reply = oneshot::channel().0;
        let entry = (entry(1, "b"), Authority::Service);
        Box::new(CommandJob::new(LargeCommand, entry, Arc::default(), reply))
    };
    for (jobs, expected) in [
        (vec![record(), record(), large(), record()], 2),
        (vec![large(), record()], 1),
        (vec![large(), large()], 1),
        (vec![large()], 1),
        (vec![record(), record()], 2),
    ] {
        assert_eq!(batch_size(&jobs), expected);
    }
}
