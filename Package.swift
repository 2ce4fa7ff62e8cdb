// swift-tools-version: 6.3
import PackageDescription

// The plugins that ship, by kind: the folder under Plugins/, the target and the module have one
// name. Sources/BuiltInPlugins lists their types once more to link them; a test tells when a folder
// is missing here or there.
let analyzers = [
  "CountryStance", "EntityExtraction", "MoneyNormalization", "QuoteAttribution", "QuoteSentiment",
  "TimeExpressions",
]
let trackers = ["StanceTimeline"]
let sources = ["CSVFiles", "JSONLinesFiles", "TextFiles"]
let sinks = ["ConsoleSink", "CSVSink", "JSONLinesSink", "SQLiteSink"]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let pluginFolders =
  analyzers.map { ($0, "Analyzers") } + trackers.map { ($0, "Trackers") }
  + sources.map { ($0, "Sources") } + sinks.map { ($0, "Sinks") }
let pluginNames = pluginFolders.map { $0.0 }

// What a plugin needs beside the kit.
let pluginDependencies: [String: [Target.Dependency]] = [
  "SQLiteSink": [grdb],
  "TextFiles": ["FileInput"],
  "CSVFiles": ["FileInput"],
  "JSONLinesFiles": ["FileInput"],
]

let pluginTargets = pluginFolders.map { name, folder in
  Target.target(
    name: name, dependencies: ["WorkbenchKit"] + (pluginDependencies[name] ?? []),
    path: "Plugins/\(folder)/\(name)")
}

// What is tested, with what its tests import beside it and Swift Testing.
let tested: [(name: String, dependencies: [Target.Dependency])] =
  [
    ("YAML", []), ("Linguistics", []), ("WorkbenchKit", ["WorkbenchRunner"]),
    ("FileInput", ["CZlib", "WorkbenchKit"]),
    ("WorkbenchRunner", ["WorkbenchKit"]), ("WorkbenchCLI", ["WorkbenchKit", "workbench"]),
    ("BuiltInPlugins", ["WorkbenchKit", "WorkbenchRunner", "WorkbenchTesting"]),
  ]
  + pluginNames.map { name in
    (
      name,
      ["WorkbenchKit", "WorkbenchRunner", "WorkbenchTesting"] + (pluginDependencies[name] ?? [])
    )
  }

let testTargets = tested.map { name, dependencies in
  Target.testTarget(name: name + "Tests", dependencies: [.target(name: name)] + dependencies)
}

// Targets are sorted as their arrows run, from the ground up; each has its tests under
// Tests/NAMETests.
let package = Package(
  name: "workbench",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "workbench", targets: ["workbench"]),
    .library(name: "WorkbenchKit", targets: ["WorkbenchKit"]),
    .library(name: "BuiltInPlugins", targets: ["BuiltInPlugins"]),
    .library(name: "WorkbenchCLI", targets: ["WorkbenchCLI"]),
    .library(name: "WorkbenchTesting", targets: ["WorkbenchTesting"]),
    .library(name: "Linguistics", targets: ["Linguistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAML", dependencies: ["CLibYAML"]),
    .target(name: "LexiconData", exclude: ["data"]),
    .target(name: "Linguistics", dependencies: ["LexiconData"]),
    .target(name: "WorkbenchKit", dependencies: ["Linguistics", "YAML"]),
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "FileInput", dependencies: ["WorkbenchKit", "CZlib"]),
    .target(name: "WorkbenchRunner", dependencies: ["FileInput", "WorkbenchKit"]),
    .target(name: "WorkbenchCLI", dependencies: ["WorkbenchRunner", argumentParser]),
    .target(
      name: "BuiltInPlugins",
      dependencies: ["WorkbenchKit"] + pluginNames.map { .target(name: $0) }),
    .executableTarget(
      name: "workbench", dependencies: ["BuiltInPlugins", "WorkbenchCLI", "WorkbenchKit"]),
    .target(name: "WorkbenchTesting", dependencies: ["WorkbenchRunner"]),
    .executableTarget(name: "workbench-bench", dependencies: ["WorkbenchKit", "WorkbenchRunner"]),
  ] + pluginTargets + testTargets
)

// One list of compiler settings for every Swift target. Continuous integration sets CI and gets
// warnings as errors.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),  // SE-0335
    .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
    .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
