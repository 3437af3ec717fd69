# What is missing on a Debian machine is installed on the way (see scripts/require);
# Rust itself comes from rustup.
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: help demo test screenshots

help:
	@echo 'make demo    build Forgevault and try it: no forge, no database, no configuration needed'
	@echo 'make test    every test, on SQLite, PostgreSQL and MariaDB'
	@echo '             (some: make test ARGS="--test api tokens::")'
	@echo 'make screenshots   pictures of every page, into target/screenshots'

# A debug build: the first answer comes several times sooner, and is fast enough to try.
demo:
	@scripts/require build
	cargo run --locked -- demo

test:
	@scripts/require build test
	scripts/test-services run -- cargo test --workspace --locked --no-fail-fast $(ARGS)

# Pictures of every page, wide and on a phone, light and dark, some in Persian, one with a forge's
# stylesheets: into target/screenshots.
screenshots:
	@scripts/require build test
	FORGEVAULT_TEST_ONLY=sqlite FORGEVAULT_SCREENSHOTS=$(CURDIR)/target/screenshots \
		cargo test --locked --test api -- browser::pages browser::languages::persian browser::native
