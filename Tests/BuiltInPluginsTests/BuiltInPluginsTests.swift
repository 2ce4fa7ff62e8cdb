import BuiltInPlugins
import Foundation
import Testing
import WorkbenchKit
import WorkbenchRunner
import WorkbenchTesting

private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

struct BuiltInPluginsTests {
  @Test(arguments: ExampleCase.all(of: .builtIn))
  func `an example finds what it says`(example: ExampleCase) throws {
    #expect(try example.differences() == [])
  }

  @Test
  func `no two plugins stand against each other`() {
    #expect(PluginRegistry.builtIn.conflicts == [])
  }

  @Test(arguments: PluginRegistry.builtIn.analyzers.map { $0.name })
  func `an analyzer has examples`(name: String) throws {
    let analyzer = try #require(PluginRegistry.builtIn.analyzers.first { $0.name == name })
    #expect(analyzer.examples.count >= 3)
  }

  @Test
  func `every folder of plugins is listed`() throws {
    let manifest = try text("Package.swift")
    let list = try text("Sources/BuiltInPlugins/BuiltInPlugins.swift")
    for kind in ["Analyzers", "Trackers", "Sources", "Sinks"] {
      let folder = root.appending(path: "Plugins/\(kind)").path
      for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
        #expect(manifest.contains("\"\(name)\""), "add \"\(name)\" to the plugins in Package.swift")
        #expect(list.contains("import \(name)\n"), "add `import \(name)` to BuiltInPlugins.swift")
      }
    }
  }

  @Test(arguments: ["allies", "energy", "statements"])
  func `a pipeline that ships is valid`(name: String) throws {
    let path = root.appending(path: "Pipelines/\(name).yaml").path
    let pipeline = try PipelineChecker.pipeline(at: path, registry: .builtIn, environment: [:])
    #expect(pipeline.name == name)
    #expect(!pipeline.sources.isEmpty && !pipeline.sinks.isEmpty)
  }

  @Test(arguments: PluginRegistry.builtIn.all.map { $0.name })
  func `the example pipeline of a plugin is valid`(name: String) throws {
    for plugin in PluginRegistry.builtIn.all where plugin.name == name {
      let page = PluginPage(plugin, registry: .builtIn)
      let bytes = Array(page.examplePipeline.utf8)
      let path = root.appending(path: "Pipelines/example.yaml").path
      _ = try PipelineChecker.pipeline(parsing: bytes, path: path, registry: .builtIn)
    }
  }

  @Test
  func `the pages made by the program are up to date`() throws {
    let remedy: Comment = "run `make docs` and commit what it changes"
    #expect(try text("docs/reference.md") == ReferencePage.text(of: .builtIn) + "\n", remedy)
    #expect(
      try text("docs/pipeline.schema.json")
        == PrettyJSON.text(PipelineSchemaDocument.schema(of: .builtIn)) + "\n", remedy)
    #expect(
      try text("docs/record.schema.json")
        == PrettyJSON.text(RecordSchemaDocument.schema(of: .builtIn)) + "\n", remedy)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
