# On Debian, missing packages are installed on the way (see scripts/require).
# Rust itself comes from rustup.
export PATH := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin:$(PATH)

.PHONY: help demo test screenshots

help:
	@echo 'make demo    build Forgevault and try it: no forge, no database, no configuration needed'
	@echo 'make test    run every test, on SQLite, PostgreSQL and MariaDB'
	@echo '             (a part of them: make test ARGS="--test api tokens::")'
	@echo 'make screenshots   save pictures of every page to target/screenshots'

# A debug build: it is ready several times sooner, and fast enough to try.
demo:
	@scripts/require build
	cargo run --locked -- demo

test:
	@scripts/require build test
	scripts/test-services run -- cargo test --workspace --locked --no-fail-fast $(ARGS)

# Saves pictures of every page to target/screenshots: alone and beside Gitea and Forgejo, wide and on a phone,
# light and dark, in four languages. To see them with a forge's real stylesheets, set FORGEVAULT_FORGE_CSS to a
# folder with its assets/css and assets/img.
screenshots:
	@scripts/require build test
	FORGEVAULT_TEST_ONLY=sqlite FORGEVAULT_SCREENSHOTS=$(CURDIR)/target/screenshots \
		cargo test --locked --test api -- --ignored browser::screenshots
