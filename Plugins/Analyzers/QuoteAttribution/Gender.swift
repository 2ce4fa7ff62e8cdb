import WorkbenchKit

/// What a pronoun or title tells of a person: he or she.
enum Gender {
  case male
  case female

  /// The gender that a pronoun or title shows.
  init?(word: String) {
    switch word.lowercased() {
    case "he", "his", "him", "mr.", "mr", "sir", "lord", "king": self = .male
    case "she", "her", "mrs.", "mrs", "ms.", "ms", "miss", "dame", "lady", "queen": self = .female
    default: return nil
    }
  }

  /// The genders of the people of a document, as far as its titles and clear pronouns show them.
  ///
  /// - Returns: By number of the entity; those for whom he and she are equally frequent are left
  ///   out.
  static func ofEntities(in document: Document) -> [Int: Gender] {
    var votes: [Int: Int] = [:]
    for reference in document[Reference.self] {
      votes[reference.entity, default: 0] += vote(document.text[reference.span])
    }
    for cluster in document[Cluster.self] {
      votes[cluster.id, default: 0] += cluster.title.map { 100 * vote($0) } ?? 0
    }
    return votes.compactMapValues { $0 == 0 ? nil : $0 > 0 ? .female : .male }
  }

  private static func vote(_ word: String) -> Int {
    Gender(word: word).map { $0 == .female ? 1 : -1 } ?? 0
  }
}
