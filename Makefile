# `make run` and `make test` do all the set-up on a machine that has Swift 6.3 or later.

PREFIX ?= /usr/local
CONFIGURATION ?= release
BINARY := .build/$(CONFIGURATION)/workbench
SWIFT_FILES := Package.swift Sources Plugins Tests

.PHONY: run build test install setup format lint docs bench check-external clean

## Installs what is missing, builds, and runs the main pipeline.
run: build
	$(BINARY) run pipelines/allies.yaml

build: setup
	swift build --configuration $(CONFIGURATION) --product workbench

## Passes the tests.
test: setup
	swift test --parallel

## Puts one binary into $(PREFIX)/bin; Swift's libraries are linked into it.
install: setup
	swift build --configuration release --product workbench --static-swift-stdlib
	install -d $(DESTDIR)$(PREFIX)/bin
	install -s -m 755 .build/release/workbench $(DESTDIR)$(PREFIX)/bin/workbench

## Installs the libraries that the build needs and checks the version of Swift.
setup:
	@sh .ci/setup

## Formats all Swift files.
format:
	swift format --in-place --recursive $(SWIFT_FILES)

## Fails where `make format` would change something.
lint:
	swift format lint --strict --recursive $(SWIFT_FILES)

## Writes the pages that are made by the program.
docs: build
	$(BINARY) reference > docs/reference.md
	$(BINARY) schema > docs/pipeline.schema.json
	$(BINARY) schema --records > docs/record.schema.json

## Measures the speed of a release build.
bench: build
	swift build --configuration release --product workbench-bench
	.build/release/workbench-bench $(BINARY)

## Builds and runs a package of its own that adds an analyzer.
check-external: setup
	swift build --package-path Tests/Fixtures/ExternalPackage
	Tests/Fixtures/ExternalPackage/.build/debug/hashtags describe hashtags

clean:
	rm -rf .build
