/// What all plugins have in common: a name, a line on what they do, and settings.
///
/// A plugin is a struct whose stored properties are all `@Setting` or `@Prepared`.
public protocol Plugin: ConfigurableBySettings {
  /// Its name in pipeline files.
  static var name: String { get }

  /// What it does, in a sentence.
  static var summary: String { get }

  /// A pipeline that shows its use, or nil to have one made from its name.
  static var examplePipeline: String? { get }

  /// Loads files and tables, once per run, after the settings are read.
  ///
  /// - Parameter preparation: What plugins of one run share.
  /// - Throws: `WrongSetting` where a setting turns out to be wrong; the pipeline is then refused,
  ///   with its place.
  mutating func prepare(_ preparation: inout Preparation) throws
}

extension Plugin {
  /// None: one is made from the name.
  public static var examplePipeline: String? { nil }

  /// Nothing to load.
  public mutating func prepare(_ preparation: inout Preparation) throws {}
}

/// What the plugins of one run share while they prepare, in the order of the pipeline.
public struct Preparation: Sendable {
  /// The countries, blocs and office holders; a plugin may add a user's own for those after it.
  public var gazetteer: CountryGazetteer

  /// Starts with what is built in.
  public init(gazetteer: CountryGazetteer = .builtIn) {
    self.gazetteer = gazetteer
  }
}

/// The four kinds of plugins.
public enum PluginKind: String, Sendable, CaseIterable {
  /// Yields documents.
  case source
  /// Finds things in a document.
  case analyzer
  /// Sums over documents.
  case tracker
  /// Writes records.
  case sink
}
