import ArgumentParser
import WorkbenchKit
import WorkbenchRunner

/// `workbench describe NAME`.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Tells all about a plugin: settings, what it reads and writes, examples with their output.")

  @Argument(
    help: "The plugin's name.",
    completion: .custom { _, _, _ in Program.plugins.all.map { $0.name } })
  var name: String

  @Flag(help: "Write JSON.")
  var json = false

  func run() throws {
    let found = Program.plugins.all.filter { $0.name == name }
    guard !found.isEmpty else {
      let names = Program.plugins.all.map { $0.name }
      let nearest = Spelling.suggestion(for: name, among: names)
      throw CommandFailure(
        .usage, "error: no plugin '\(name)'\(nearest.isEmpty ? "; see `workbench list`" : nearest)")
    }
    for plugin in found {
      let page = PluginPage(plugin, registry: Program.plugins)
      Terminal.output(json ? try page.json().text : try page.text())
    }
  }
}
