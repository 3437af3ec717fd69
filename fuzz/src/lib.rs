//! Properties that must hold for any external input, with a file in `targets/` for each parser. A target
//! takes any bytes and panics if a property is violated. `scripts/fuzz` lets libFuzzer search for such
//! bytes; here all targets run on their seeds and on mutations of them.

/// Parses external input.
pub type Target = fn(&[u8]);

macro_rules! targets {
    ($count:literal: $($name:ident),* $(,)?) => {
        mod targets {
            $(pub mod $name;)*
        }

        pub const TARGETS: [(&str, Target); $count] = [
            $((stringify!($name), targets::$name::run),)*
        ];
    };
}

targets!(18:
    addresses, app_ini, dotenv, export, form, forwarded_for, if_match, license, lockbox, name_pattern,
    put_body, query, scope, sealed, settings, standalone, ttl, vault_token,
);

pub fn target(name: &str) -> Option<Target> {
    let mut targets = TARGETS.into_iter();
    targets.find_map(|(it, run)| (it == name).then_some(run))
}

/// Returns the text, unless it is invalid UTF-8.
fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}

/// Returns `N` texts, separated by NUL.
fn texts<const N: usize>(data: &[u8]) -> Option<[&str; N]> {
    let parts: Vec<_> = text(data)?.splitn(N, '\0').collect();
    parts.try_into().ok()
}

/// Returns a number from the beginning, and the rest.
fn number(data: &[u8]) -> Option<(i64, &[u8])> {
    let (number, rest) = data.split_first_chunk()?;
    Some((i64::from_le_bytes(*number), rest))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rand::rngs::StdRng;
    use rand::{RngExt as _, SeedableRng as _};

    use super::*;

    /// Returns the files in `seeds/` for a target, and an empty input.
    fn seeds(name: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(name);
        let mut seeds = vec![vec![]];
        for file in std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{name}: {error}")) {
            seeds.push(std::fs::read(file.unwrap().path()).unwrap());
        }
        assert!(seeds.len() > 1, "{name} has no seed");
        seeds
    }

    /// Changes, doubles or removes a few bytes.
    fn near(seed: &[u8], random: &mut StdRng) -> Vec<u8> {
        let mut bytes = seed.to_vec();
        for _ in 0..random.random_range(1..4) {
            let at = random.random_range(0..=bytes.len());
            let end = random.random_range(at..=bytes.len().min(at + 8));
            match random.random_range(0..4) {
                0 => bytes.insert(at, random.random()),
                1 => drop(bytes.drain(at..end)),
                2 => bytes
                    .splice(at..at, seed.get(at..end).unwrap_or_default().to_vec())
                    .for_each(drop),
                _ => bytes.insert(
                    at,
                    *b"'\"\\$#=;`*.,\n\r\0 {}[]%&"
                        .get(random.random_range(0..22))
                        .unwrap_or(&0),
                ),
            }
        }
        bytes
    }

    #[test]
    fn every_target_holds_on_its_seeds_and_near_them() {
        for (name, target) in TARGETS {
            let mut random = StdRng::seed_from_u64(1);
            for seed in seeds(name) {
                target(&seed);
                for _ in 0..200 {
                    let bytes = near(&seed, &mut random);
                    if std::panic::catch_unwind(|| target(&bytes)).is_err() {
                        panic!("{name} breaks on {:?}", bytes.escape_ascii().to_string());
                    }
                }
            }
        }
    }

    #[test]
    fn every_file_of_targets_is_one() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/targets");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(target(name).is_some(), "{name}");
        }
    }
}
