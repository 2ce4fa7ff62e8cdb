import ArgumentParser
import WorkbenchKit
import WorkbenchRunner

/// `workbench schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the JSON Schema of pipelines, or of records, for this program.",
    discussion: "Editors check and complete pipelines by it: see docs/pipelines.md.")

  @Flag(help: "The schema of records instead of pipelines.")
  var records = false

  func run() {
    let schema =
      records
      ? RecordSchemaDocument.schema(of: Program.plugins)
      : PipelineSchemaDocument.schema(of: Program.plugins)
    Terminal.output(PrettyJSON.text(schema))
  }
}

/// `workbench reference`.
struct Reference: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Prints the reference of all plugins in Markdown.",
    discussion: "docs/reference.md is made of it by `make docs`.")

  func run() throws {
    Terminal.output(try ReferencePage.text(of: Program.plugins))
  }
}
