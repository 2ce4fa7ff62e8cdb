/// Finds the word that somebody most likely meant.
public enum Spelling {
  /// The candidate nearest to `word`, or nil where none is near enough to be worth naming.
  ///
  /// Near enough means at most one edit (insertion, deletion, substitution or swap of neighbours)
  /// for each three letters, and at least one. Ties go to the candidate that comes first.
  ///
  /// - Complexity: the product of the lengths, for each candidate of about the same length.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit {
      let distance = distance(from: word.lowercased(), to: candidate.lowercased())
      guard distance <= limit, distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }

  /// The sentence end "; did you mean 'X'?", or nothing where no candidate is near.
  public static func suggestion(for word: String, among candidates: [String]) -> String {
    nearest(to: word, among: candidates).map { "; did you mean '\($0)'?" } ?? ""
  }

  /// The optimal string alignment distance (Damerau-Levenshtein without repeated edits of one
  /// place).
  static func distance(from source: String, to target: String) -> Int {
    let source = Array(source.unicodeScalars)
    let target = Array(target.unicodeScalars)
    guard !source.isEmpty, !target.isEmpty else { return max(source.count, target.count) }
    var rows = [Array(0...target.count)]
    for i in 1...source.count {
      var row = [i]
      for j in 1...target.count {
        let substitution = rows[i - 1][j - 1] + (source[i - 1] == target[j - 1] ? 0 : 1)
        var cost = min(substitution, rows[i - 1][j] + 1, row[j - 1] + 1)
        if i > 1, j > 1, source[i - 1] == target[j - 2], source[i - 2] == target[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[source.count][target.count]
  }
}
