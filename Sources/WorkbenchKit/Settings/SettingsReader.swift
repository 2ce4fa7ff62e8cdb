/// Reads the settings of a plugin, or of any other block of a pipeline file, from its node.
///
/// The declarations are listed by reflection on a fresh value; all of them are checked first, so
/// that all problems are told at once; then the value is made by its synthesized `Decodable` with a
/// decoder that hands out what was read.
package struct SettingsReader<Owner: ConfigurableBySettings> {
  /// The kind and name in messages: "analyzer 'money'".
  private let title: String
  private let scope: SettingScope

  package init(title: String, scope: SettingScope) {
    self.title = title
    self.scope = scope
  }

  /// Reads a value from its settings.
  ///
  /// - Parameters:
  ///   - node: The mapping of settings, or nil where none were written.
  ///   - place: What a missing setting is told at.
  /// - Returns: The value with its settings.
  /// - Throws: All that is wrong with the settings.
  package func read(_ node: Node?, at place: SourceRange) throws(SettingProblems) -> Owner {
    var properties = SettingsDeclaration.properties(of: Owner())
    var problems: [SettingProblem] = []
    let entries = try entries(of: node)
    let names = SettingsDeclaration.settings(in: properties).map(\.name)
    for entry in entries {
      guard let index = SettingsDeclaration.index(of: entry.key, in: properties),
        let setting = properties[index].value as? any AnySetting
      else {
        problems.append(unknown(entry, among: names))
        continue
      }
      do throws(SettingProblems) {
        properties[index].value = try setting.reading(entry.value, in: scope)
      } catch {
        problems += error.all.map { named($0, entry.key) }
      }
    }
    let given = Set(entries.map(\.key))
    for setting in SettingsDeclaration.settings(in: properties)
    where setting.isRequired && !given.contains(setting.name) {
      problems.append(
        SettingProblem("\(title) needs '\(setting.name)': \(setting.accepted)", at: place))
    }
    guard problems.isEmpty else { throw SettingProblems(problems) }
    return SettingsDecoder.make(Owner.self, from: properties)
  }

  private func entries(of node: Node?) throws(SettingProblems) -> [Mapping.Entry] {
    guard let node, node.scalar?.value != .null else { return [] }
    guard let mapping = node.mapping else {
      throw SettingProblems(
        "the settings of \(title) must be a mapping, found \(node.describedValue)", at: node)
    }
    return mapping.entries
  }

  private func unknown(_ entry: Mapping.Entry, among names: [String]) -> SettingProblem {
    let known =
      names.isEmpty
      ? "; it has no settings" : Spelling.suggestion(for: entry.key, among: names)
    let list = known.isEmpty ? "; it has \(Prose.list(names, "and"))" : known
    let message = "\(title) has no setting \(Prose.quoted(entry.key))\(list)"
    return SettingProblem(message, at: entry.keyRange)
  }

  private func named(_ problem: SettingProblem, _ name: String) -> SettingProblem {
    SettingProblem("\(name): \(problem.message)", at: problem.range)
  }
}

/// Something whose `@Setting` properties are its settings: a plugin, or the `run:` block of a
/// pipeline.
public protocol ConfigurableBySettings: Decodable, Sendable {
  /// Makes a value with the defaults.
  init()
}

extension ConfigurableBySettings {
  /// The settings of this type, in the order of their declaration.
  public static var settings: [SettingDescription] {
    SettingsDeclaration.settings(in: SettingsDeclaration.properties(of: Self()))
  }
}

/// The declared properties of something with settings.
enum SettingsDeclaration {
  /// A property with its name in Swift and, for a setting, in pipeline files.
  struct Property {
    let swiftName: String
    let settingName: String
    var value: any Sendable
  }

  static func properties(of owner: some ConfigurableBySettings) -> [Property] {
    Mirror(reflecting: owner).children.map { child in
      let swiftName = String((child.label ?? "").drop { $0 == "_" })
      guard let property = child.value as? any SettingsProperty else {
        preconditionFailure("\(type(of: owner)).\(swiftName) is neither @Setting nor @Prepared")
      }
      let explicit = (property as? any AnySetting)?.explicitName
      return Property(
        swiftName: swiftName, settingName: explicit ?? hyphenated(swiftName), value: property)
    }
  }

  static func settings(in properties: [Property]) -> [SettingDescription] {
    properties.compactMap {
      ($0.value as? any AnySetting)?.description(named: $0.settingName)
    }
  }

  static func index(of settingName: String, in properties: [Property]) -> Int? {
    properties.firstIndex { $0.settingName == settingName && $0.value is any AnySetting }
  }

  /// "minimumLength" becomes "minimum-length".
  private static func hyphenated(_ name: String) -> String {
    name.reduce(into: "") { result, letter in
      if letter.isUppercase, !result.isEmpty { result.append("-") }
      result.append(contentsOf: letter.lowercased())
    }
  }
}
