//! Measures the cost of a durable write on this disk at this moment.

use std::fs::OpenOptions;
use std::io::{Seek as _, Write as _};
use std::path::Path;
use std::time::Instant;

use crate::report::median;

const WRITES: usize = 100;

/// Returns the median time to overwrite and `fdatasync` 4 KiB, in milliseconds.
pub fn fsync_ms(folder: &Path) -> anyhow::Result<f64> {
    let path = folder.join("probe");
    let mut options = OpenOptions::new();
    let mut file = options
        .create(true)
        .write(true)
        .truncate(true)
        .open(&path)?;
    let page = [0x5a; 4096];
    // Flush what earlier programs left unwritten, so that it is not measured here.
    file.write_all(&page)?;
    file.sync_all()?;
    let mut times = Vec::with_capacity(WRITES);
    for _ in 0..WRITES {
        file.rewind()?;
        let started = Instant::now();
        file.write_all(&page)?;
        file.sync_data()?;
        times.push(started.elapsed().as_secs_f64() * 1e3);
    }
    Ok(median(times))
}
