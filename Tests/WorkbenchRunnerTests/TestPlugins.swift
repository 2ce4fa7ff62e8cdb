import WorkbenchKit

/// The plugins that the pipelines of these tests may name.
let testRegistry = PluginRegistry([
  Options.self, Names.self, Labels.self, Speeches.self, Moods.self, Orphans.self, Hens.self,
  Eggs.self, Chicks.self, NameCounts.self, LostCounts.self, SentenceCounts.self, LineSource.self,
  LineSink.self, LogSink.self,
])

enum Period: String, SettingChoice { case year, quarter, month, week }

/// Has a setting of every type.
struct Options: Analyzer {
  static let name = "options"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = []
  static let examples: [Example] = []

  @Setting("A truth value.") var flag = false
  @Setting("A whole number.", in: 1...100) var count = 2
  @Setting("A number.", in: 0...1) var ratio = 0.5
  @Setting("Text.") var title = ""
  @Setting("A word of a list.") var period = Period.year
  @Setting("Texts.") var tags: [String] = []
  @Setting("Words of a list.") var periods: [Period] = []
  @Setting("Names for names.") var fields: [String: String] = [:]
  @Setting("Numbers for names.") var weights: [String: Int] = [:]
  @Setting("A duration.") var window = Duration.seconds(60)
  @Setting("A size.", in: ByteCount(bytes: 1)...ByteCount.megabytes(1)) var size = ByteCount(
    bytes: 1)
  @Setting("A share.") var share = Percentage(percent: 1)
  @Setting("A file that exists.") var file: FilePath?
  @Setting("A path of output.") var output: PathTemplate?
  @Setting("Countries.") var about: Set<CountryCode> = []
  @Setting("A currency.") var convertTo: CurrencyCode?

  func prepare(_ preparation: inout Preparation) throws {
    if let file { throw WrongSetting("file", "cannot read '\(file.written)': no such file") }
    if title == "unlucky" { throw SourceFailure("out of luck") }
  }

  func analyze(_ document: inout Document) {}
}

/// Marks every word that begins with a capital letter.
struct Names: Analyzer {
  static let name = "names"
  static let summary = "Finds names."
  static let writes: [any Annotation.Type] = [Mark<Name>.self]
  static let examples: [Example] = []

  @Setting("The shortest name.") var shortest = 1

  func analyze(_ document: inout Document) throws {
    let names = (0..<document.tokens.count).map { document.tokens[$0] }
      .filter { $0.shape.contains(.capitalized) }
    try document.add(contentsOf: names.map { Mark<Name>($0.span.start, $0.span.end) })
  }
}

/// Writes what `Names` writes.
struct Labels: Analyzer {
  static let name = "labels"
  static let summary = "Finds names in another way."
  static let writes: [any Annotation.Type] = [Mark<Name>.self]
  static let examples: [Example] = []

  func analyze(_ document: inout Document) {}
}

struct Speeches: Analyzer {
  static let name = "speeches"
  static let summary = "Finds speeches."
  static let writes: [any Annotation.Type] = [Mark<Speech>.self]
  static let examples: [Example] = []

  var reads: [any Layer.Type] { [Token.self, Mark<Name>.self] }

  func analyze(_ document: inout Document) {}
}

struct Moods: Analyzer {
  static let name = "moods"
  static let summary = "Finds moods."
  static let writes: [any Annotation.Type] = [Mark<Mood>.self]
  static let examples: [Example] = []

  @Setting("Whether speeches are judged.") var ofSpeeches = true

  var reads: [any Layer.Type] { ofSpeeches ? [Mark<Speech>.self] : [Sentence.self] }
  var uses: [any Layer.Type] { [Mark<Name>.self] }

  func analyze(_ document: inout Document) {}
}

/// Reads what nobody writes.
struct Orphans: Analyzer {
  static let name = "orphans"
  static let summary = "Finds nothing."
  static let writes: [any Annotation.Type] = []
  static let examples: [Example] = []

  var reads: [any Layer.Type] { [Mark<Lost>.self] }

  func analyze(_ document: inout Document) {}
}

/// Waits for `Eggs`, which wait for it.
struct Hens: Analyzer {
  static let name = "hens"
  static let summary = "Finds hens."
  static let writes: [any Annotation.Type] = [Mark<Hen>.self]
  static let examples: [Example] = []

  var reads: [any Layer.Type] { [Mark<Egg>.self] }

  func analyze(_ document: inout Document) {}
}

struct Eggs: Analyzer {
  static let name = "eggs"
  static let summary = "Finds eggs."
  static let writes: [any Annotation.Type] = [Mark<Egg>.self]
  static let examples: [Example] = []

  var reads: [any Layer.Type] { [Mark<Hen>.self] }

  func analyze(_ document: inout Document) {}
}

struct Chicks: Analyzer {
  static let name = "chicks"
  static let summary = "Finds chicks."
  static let writes: [any Annotation.Type] = [Mark<Chick>.self]
  static let examples: [Example] = []

  var reads: [any Layer.Type] { [Mark<Egg>.self] }

  func analyze(_ document: inout Document) {}
}
