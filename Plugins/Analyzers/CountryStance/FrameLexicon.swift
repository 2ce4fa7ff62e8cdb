import WorkbenchKit

/// The table `stance_frames.tsv`, read once: the frames, and the words that bend them.
struct FrameLexicon: Sendable {
  /// A frame by one of its forms.
  struct Entry: Sendable {
    let frame: Int
    let form: StanceFrame.Form
  }

  static let builtIn = FrameLexicon(LexiconFile.named("stance_frames"))

  private(set) var frames: [StanceFrame] = []
  private var forms = PhraseTable<Entry>()
  private var words = PhraseTable<StanceWordClasses>()

  init(_ file: LexiconFile) {
    for row in file.rows {
      if let classes = StanceWordClasses(named: row[0]) {
        for word in row.list(1) { words.add(word, classes) }
      } else if let frame = StanceFrame(row) {
        for (written, form) in frame.writtenForms {
          forms.add(written, Entry(frame: frames.count, form: form))
        }
        frames.append(frame)
      }
    }
  }

  /// The longest form of frames that begins at a token.
  func forms(at index: Int, in tokens: TokenizedText) -> (count: Int, values: [Entry])? {
    forms.longestMatch(at: index, in: tokens)
  }

  /// The longest phrase with a class that begins at a token.
  func classes(at index: Int, in tokens: TokenizedText) -> (count: Int, classes: StanceWordClasses)?
  {
    words.longestMatch(at: index, in: tokens).map { match in
      (match.count, match.values.reduce(into: StanceWordClasses()) { $0.formUnion($1) })
    }
  }
}
