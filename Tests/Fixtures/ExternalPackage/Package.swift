// swift-tools-version: 6.3
import PackageDescription

// A package of somebody else's that adds an analyzer; docs/writing-plugins.md explains it. Built
// and run in CI.
let package = Package(
  name: "hashtags",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "workbench", path: "../../..")],
  targets: [
    .executableTarget(
      name: "hashtags",
      dependencies: [
        .product(name: "WorkbenchKit", package: "workbench"),
        .product(name: "BuiltInPlugins", package: "workbench"),
        .product(name: "WorkbenchCLI", package: "workbench"),
      ],
      path: "Sources")
  ]
)
