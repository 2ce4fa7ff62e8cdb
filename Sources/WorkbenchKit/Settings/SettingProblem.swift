/// A setting that cannot be used as it is written: what is wrong, and where.
public struct SettingProblem: Error, Hashable, Sendable {
  /// What is wrong and what would be right, in a sentence without a full stop.
  public let message: String
  /// The place in the pipeline file; nil means the setting's own value.
  public let range: SourceRange?

  /// Makes a problem at a place.
  public init(_ message: String, at range: SourceRange?) {
    self.message = message
    self.range = range
  }
}

/// The problems of one setting: a list may have several wrong items.
public struct SettingProblems: Error, Hashable, Sendable {
  /// The single problems, in the order of the file.
  public let all: [SettingProblem]

  /// Gathers problems.
  public init(_ all: [SettingProblem]) {
    self.all = all
  }

  /// One problem at the place of a node.
  public init(_ message: String, at node: Node) {
    all = [SettingProblem(message, at: node.range)]
  }
}

/// What a plugin says when a well-formed setting turns out wrong while it prepares: a missing file,
/// an unknown code.
public struct WrongSetting: Error, Hashable, Sendable {
  /// The name of the setting as users write it, such as `gazetteer`.
  public let setting: String
  /// What is wrong and what would be right, in a sentence without a full stop.
  public let message: String

  /// Makes a complaint about a setting.
  public init(_ setting: String, _ message: String) {
    self.setting = setting
    self.message = message
  }
}
