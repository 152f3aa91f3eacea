# make run    sees Bayguard work: the demo workshop in a window; without a display, pictures and papers in out/.
# make test   is the whole truth: everything that has to be green before a change lands.
# Both do their own set-up on Debian 12: system packages, npm packages, build.

SHELL := /bin/bash
export CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/bayguard
# Outside the clone, so that a fresh clone on the same machine (CI makes one each time) finds the dependencies built.
export CARGO_TARGET_DIR ?= $(CACHE)/target
DEMO_FOLDER := $(or $(XDG_DATA_HOME),$(HOME)/.local/share)/bayguard-demo

.PHONY: run test audit bench clean-demo system pages

run: system pages
	@scripts/run

test: system pages
	@scripts/test

# Known security holes in dependencies: needs a network, so it is no part of `make test`.
audit:
	@scripts/cargo-deny check advisories
	cd ui && npm audit --omit=dev

# Writes out/bench.json. The dev profile's dependencies are optimised already: only our own crate is built once more, optimised too,
# instead of everything a second time. Its overflow checks stay on, so the numbers are on the careful side.
# The features are those of `make test`, so that no dependency is built anew for another set.
bench: export CARGO_PROFILE_DEV_OPT_LEVEL := 3
bench: system pages
	cargo bench --profile dev --features shell,demo,automation --bench bench
	scripts/with-screen cargo bench --profile dev --features shell,demo,automation --bench glass
	cargo bench --profile dev --features shell,demo,automation --bench million

# Forgets the demo workshop; the real one lives in another folder.
clean-demo:
	rm -rf -- '$(DEMO_FOLDER)'

# Debian packages, only what is missing.
system:
	@scripts/system

# The pages in ui/dist, only when something in ui/ changed.
pages:
	@scripts/pages
