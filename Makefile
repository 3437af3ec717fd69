# On Debian, missing packages are installed on the way (see scripts/require).
# Rust itself comes from rustup.
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: help demo test test-client screenshots

help:
	@echo 'make demo    build Forgevault and try it: no forge, no database, no configuration needed'
	@echo 'make test    run every test, on SQLite, PostgreSQL and MariaDB, and of the client'
	@echo '             (a part of them: make test ARGS="--test api tokens::")'
	@echo 'make test-client   run only the tests of the command-line client'
	@echo 'make screenshots   save pictures of every page to target/screenshots'

# A debug build: it is ready several times sooner, and fast enough to try.
demo:
	@scripts/require build
	cargo build --workspace --locked --bin forgevault --bin gvt
	$(or $(CARGO_TARGET_DIR),target)/debug/forgevault demo

# Always the whole workspace: a part of it would build the dependencies with other features, and so again.
# Tests wait for servers, browsers and the disk, so three keep two cores busy.
test: export RUST_TEST_THREADS ?= $(shell echo $$(($$(nproc) * 3 / 2)))
test:
	@scripts/require build test client
	scripts/test-services run -- cargo test --workspace --locked --no-fail-fast $(ARGS)

# The client's tests run the built service, not a part of it.
test-client:
	@scripts/require build client
	cargo test --workspace --locked --no-run --test api
	cargo test --workspace --locked --no-fail-fast --bin gvt --test cli $(ARGS)

# Saves pictures of every page to target/screenshots: alone and beside Gitea and Forgejo, wide and on a phone,
# light and dark, in four languages. To see them with a forge's real stylesheets, set FORGEVAULT_FORGE_CSS to a
# folder with its assets/css and assets/img.
screenshots:
	@scripts/require build test
	FORGEVAULT_TEST_ONLY=sqlite FORGEVAULT_SCREENSHOTS=$(CURDIR)/target/screenshots \
		cargo test --workspace --locked --test api -- --ignored browser::screenshots
