//! How fast `gvt run --mask` masks, against copying the same stream through a pipe, in the same run:
//!
//! ```sh
//! cargo run --release -p gvt --example mask_speed
//! ```
//!
//! Twenty values of 32 bytes in all their forms; a stream of log lines, JSON, base64 and hexadecimal digits
//! with a value in every 64 KiB. One thread. Also how long a stream of single bytes takes, as somebody types.

#[path = "../src/run"]
mod run {
    #[allow(dead_code, unused_imports, reason = "the program uses the rest")]
    pub mod mask;
}

use std::io::{self, Read as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rand::{Rng as _, RngExt as _};
use run::mask::{Forms, Masker, Stream};

const VALUES: usize = 20;
const VALUE_LEN: usize = 32;
const PIECE: usize = 64 * 1024;
const MEGABYTES: usize = 512;
const ROUNDS: usize = 5;
/// What is required, in MB (10^6 bytes) a second.
const REQUIRED: f64 = 400.0;
/// What a single byte may wait.
const REQUIRED_DELAY: Duration = Duration::from_millis(20);

fn main() -> ExitCode {
    let values: Vec<Vec<u8>> = (0..VALUES).map(|_| random_text(VALUE_LEN)).collect();
    let forms = Arc::new(Forms::new(values.iter().map(Vec::as_slice)));
    let pieces: Vec<Vec<u8>> = (0..16).map(|index| piece(&values, index)).collect();
    let count = MEGABYTES * 1_000_000 / PIECE;
    let stream = || pieces.iter().cycle().take(count);
    let mut speeds = Vec::new();
    for _ in 0..ROUNDS {
        let copied = speed(count, || copy(stream()));
        let masked = speed(count, || mask(&forms, stream()));
        speeds.push((masked, copied));
    }
    speeds.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let (masked, copied) = speeds.get(ROUNDS / 2).copied().unwrap_or_default();
    let longest = longest_delay(&forms);
    let mut out = io::stdout();
    let is_fast = masked >= REQUIRED && longest <= REQUIRED_DELAY;
    let _ = writeln!(
        out,
        "masked {masked:.0} MB/s, copied through a pipe {copied:.0} MB/s, ratio {:.2} (median of {ROUNDS}; \
         required {REQUIRED:.0} MB/s)\n\
         a single byte waited {longest:?} at most (allowed {REQUIRED_DELAY:?})\n{}",
        masked / copied,
        if is_fast { "PASS" } else { "FAIL" }
    );
    if is_fast {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Text as programs print it, with one value in the middle.
fn piece(values: &[Vec<u8>], index: usize) -> Vec<u8> {
    let mut text = Vec::with_capacity(PIECE);
    let mut line = 0;
    while text.len() < PIECE - 512 {
        line += 1;
        let random = random_text(48);
        let encoded = STANDARD.encode(&random);
        let request = hex::encode(random.get(..16).unwrap_or_default());
        let printed = match line % 4 {
            0 => format!(
                "2026-12-01T12:34:56.{line:06}Z INFO server: request finished path=/api/v1/users/{line} status=200\n"
            ),
            1 => format!(
                "{{\"level\":\"debug\",\"request_id\":\"{request}\",\"message\":\"cache miss\",\"took_ms\":{line}}}\n"
            ),
            2 => format!("{encoded}\n"),
            _ => format!(
                "   Compiling package-{line} v1.{line}.0 (registry+https://example.com/index)\n"
            ),
        };
        text.extend(printed.bytes());
        if text.len() / (PIECE / 2) == 1 && line % 4 == 3 && !text.ends_with(b"=") {
            // Only once: the next lines are beyond the middle.
            let value = values
                .get(index % values.len())
                .map(Vec::as_slice)
                .unwrap_or_default();
            if !text.windows(value.len()).any(|window| window == value) {
                text.extend_from_slice(value);
            }
        }
    }
    text.resize(PIECE, b'.');
    text
}

fn random_text(length: usize) -> Vec<u8> {
    let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    let mut rng = rand::rng();
    let _ = rng.next_u32();
    (0..length)
        .filter_map(|_| letters.get(rng.random_range(0..letters.len())).copied())
        .collect()
}

fn mask<'a>(forms: &Arc<Forms>, stream: impl Iterator<Item = &'a Vec<u8>>) {
    let mut masker = Masker::new(Arc::clone(forms), Stream::Bytes);
    let mut out = Vec::with_capacity(2 * PIECE);
    for piece in stream {
        masker.push(piece, &mut out);
        std::hint::black_box(&out);
        out.clear();
    }
    masker.finish(&mut out);
}

/// The reference: what any parent that looks at a stream must do.
fn copy<'a>(stream: impl Iterator<Item = &'a Vec<u8>>) {
    let Ok((mut reader, mut writer)) = io::pipe() else {
        return;
    };
    let mut out = vec![0; PIECE];
    for piece in stream {
        // A pipe holds 64 KiB, so this does not wait.
        if writer.write_all(piece).is_err() || reader.read_exact(&mut out).is_err() {
            return;
        }
        std::hint::black_box(&out);
    }
}

fn speed(pieces: usize, run: impl Fn()) -> f64 {
    let start = Instant::now();
    run();
    let bytes = u32::try_from(pieces * PIECE)
        .map(f64::from)
        .unwrap_or_default();
    bytes / start.elapsed().as_secs_f64() / 1e6
}

/// The longest time that one byte takes, of those that nothing may hold back.
fn longest_delay(forms: &Arc<Forms>) -> Duration {
    let mut masker = Masker::new(Arc::clone(forms), Stream::Bytes);
    let mut out = Vec::new();
    let delays = (0..10_000).map(|_| {
        let start = Instant::now();
        masker.push(b" ", &mut out);
        start.elapsed()
    });
    let longest = delays.max().unwrap_or_default();
    if out.len() == 10_000 {
        longest
    } else {
        Duration::MAX
    }
}
