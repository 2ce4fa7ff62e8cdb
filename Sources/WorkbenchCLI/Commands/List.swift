import ArgumentParser
import WorkbenchKit

/// `workbench list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Lists the plugins.")

  @Flag(help: "Write JSON.")
  var json = false

  func run() {
    guard !json else { return Terminal.output(Self.json.text) }
    var table = TextTable()
    for kind in PluginKind.allCases {
      table.add("\(kind.rawValue)s".uppercased())
      for plugin in Program.plugins.plugins(of: kind) {
        table.add("  \(plugin.name)", plugin.summary)
      }
    }
    table.lines.forEach { Terminal.output($0) }
  }

  private static var json: JSONValue {
    .array(
      PluginKind.allCases.flatMap { kind in
        Program.plugins.plugins(of: kind).map { plugin in
          [
            "kind": .string(kind.rawValue), "name": .string(plugin.name),
            "summary": .string(plugin.summary),
          ]
        }
      })
  }
}

/// `workbench version`.
struct PrintVersion: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "version", abstract: "Prints the version.")

  func run() {
    Terminal.output("workbench \(Version.current)")
  }
}
