import Testing
import WorkbenchKit

struct PluginRegistryTests {
  @Test func `plugins are found by their kind`() {
    let registry = PluginRegistry([Clock.self, Pipe.self]) + [OtherClock.self]
    #expect(registry.analyzers.map { $0.name } == ["clock", "clock"])
    #expect(registry.sinks.map { $0.name } == ["clock"])
    #expect(registry.sources.isEmpty)
    #expect(registry.plugins(of: .sink).count == 1)
    #expect(registry.plugins(of: .tracker).isEmpty)
    #expect(PluginRegistry.kind(of: Pipe.self) == .sink)
    #expect(PluginRegistry.kind(of: Clock.self) == .analyzer)
  }

  @Test func `a kind of annotation has those who write it`() {
    let registry = PluginRegistry([Clock.self, OtherClock.self])
    #expect(
      registry.analyzers(writing: "times").map { ObjectIdentifier($0) } == [
        ObjectIdentifier(Clock.self)
      ])
    #expect(registry.analyzers(writing: "money").isEmpty)
  }

  @Test func `one name in two kinds is no conflict`() {
    #expect(PluginRegistry([Clock.self, Pipe.self]).conflicts == [])
  }

  @Test func `two plugins of one kind and name are a conflict`() {
    #expect(
      PluginRegistry([Clock.self, OtherClock.self]).conflicts == [
        "two analyzers have the name 'clock'; rename one"
      ])
  }

  @Test func `two types of one key are a conflict`() {
    #expect(
      PluginRegistry([Clock.self, Sundial.self]).conflicts == [
        "two types of annotations have the key 'times'; rename one"
      ])
  }

  @Test func `one type that two analyzers write is no conflict`() {
    #expect(PluginRegistry([Clock.self, Hourglass.self]).conflicts == [])
  }
}

private struct Clock: Analyzer {
  static let name = "clock"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = [TimeExpression.self]
  static let examples: [Example] = []

  func analyze(_ document: inout Document) {}
}

private struct OtherClock: Analyzer {
  static let name = "clock"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = []
  static let examples: [Example] = []

  func analyze(_ document: inout Document) {}
}

private struct Hourglass: Analyzer {
  static let name = "hourglass"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = [TimeExpression.self]
  static let examples: [Example] = []

  func analyze(_ document: inout Document) {}
}

private struct Shadow: Annotation {
  static let key = "times"
  static let summary = "Has a key that is taken."
  static let fields: [Field<Shadow>] = []
  let span: TextSpan
  let rule: String
}

private struct Sundial: Analyzer {
  static let name = "sundial"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = [Shadow.self]
  static let examples: [Example] = []

  func analyze(_ document: inout Document) {}
}

private struct Pipe: Sink {
  static let name = "clock"
  static let summary = "Writes nothing."

  func begin(_ run: RunDescription) {}
  func write(_ record: Record) {}
  func write(_ table: TrackerTable) {}
  func finish() -> [String] { [] }
}
