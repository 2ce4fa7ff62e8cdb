/// The plugins that a program knows, by kind and name.
public struct PluginRegistry: Sendable {
  /// All plugins, in the order in which they were listed.
  public let all: [any Plugin.Type]

  /// Makes a registry of a list of plugins.
  public init(_ all: [any Plugin.Type]) {
    self.all = all
  }

  /// The plugins of a registry and more behind them.
  public static func + (registry: PluginRegistry, more: [any Plugin.Type]) -> PluginRegistry {
    PluginRegistry(registry.all + more)
  }

  /// The sources.
  public var sources: [any Source.Type] { all.compactMap { $0 as? any Source.Type } }
  /// The analyzers.
  public var analyzers: [any Analyzer.Type] { all.compactMap { $0 as? any Analyzer.Type } }
  /// The trackers.
  public var trackers: [any Tracker.Type] { all.compactMap { $0 as? any Tracker.Type } }
  /// The sinks.
  public var sinks: [any Sink.Type] { all.compactMap { $0 as? any Sink.Type } }

  /// The plugins of one kind.
  public func plugins(of kind: PluginKind) -> [any Plugin.Type] {
    switch kind {
    case .source: sources
    case .analyzer: analyzers
    case .tracker: trackers
    case .sink: sinks
    }
  }

  /// The analyzers that write a kind of annotation.
  public func analyzers(writing key: String) -> [any Analyzer.Type] {
    analyzers.filter { $0.writes.contains { $0.key == key } }
  }

  /// The kind of a plugin; nil for a type that is of none.
  public static func kind(of plugin: any Plugin.Type) -> PluginKind? {
    switch plugin {
    case is any Source.Type: .source
    case is any Analyzer.Type: .analyzer
    case is any Tracker.Type: .tracker
    case is any Sink.Type: .sink
    default: nil
    }
  }

  /// What is wrong with the list itself: two plugins of one kind and name, two annotation types of
  /// one key.
  public var conflicts: [String] {
    nameConflicts + keyConflicts
  }

  private var nameConflicts: [String] {
    PluginKind.allCases.flatMap { kind in
      let names = plugins(of: kind).map { $0.name }
      return Set(names).sorted().filter { name in names.count { $0 == name } > 1 }
        .map { "two \(kind.rawValue)s have the name '\($0)'; rename one" }
    }
  }

  private var keyConflicts: [String] {
    var types: [String: ObjectIdentifier] = [:]
    var conflicts: [String] = []
    for type in analyzers.flatMap({ $0.writes }) {
      let identifier = ObjectIdentifier(type)
      if types[type.key, default: identifier] != identifier {
        conflicts.append("two types of annotations have the key '\(type.key)'; rename one")
      }
      types[type.key] = identifier
    }
    return conflicts
  }
}
