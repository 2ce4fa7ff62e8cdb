import WorkbenchKit

/// Turns scores into labels.
///
/// The thresholds gave the best macro-F1 on the training sentences of NewsMTSC (Hamborg and Donnay,
/// EACL 2021).
struct SentimentJudge {
  /// The scores between which a tone is neutral.
  private typealias Neutral = ClosedRange<Double>

  let text: TonedText
  let names: [EntityMention]

  private static let neutralStretch: Neutral = -0.02...0.2
  private static let neutralTarget: Neutral = -0.02...0.03

  /// The tone of each stretch as a whole.
  func sentiments(of subjects: [some Annotation]) -> [Sentiment] {
    subjects.map { subject in
      sentiment(
        of: subject, text.score(of: subject.span), neutral: Self.neutralStretch,
        target: onlyName(in: subject.span))
    }
  }

  /// The tone toward each target.
  func sentiments(toward targets: [some Annotation]) -> [Sentiment] {
    targets.map {
      sentiment(of: $0, text.score(toward: $0.span), neutral: Self.neutralTarget, target: nil)
    }
  }

  private func sentiment<Subject: Annotation>(
    of subject: Subject, _ score: Double, neutral: Neutral, target: String?
  ) -> Sentiment {
    let label: Sentiment.Label =
      score < neutral.lowerBound ? .negative : score > neutral.upperBound ? .positive : .neutral
    return Sentiment(
      of: Subject.key, span: subject.span, label: label, score: score,
      target: label == .neutral ? nil : target, rule: "lexicon")
  }

  /// The name of the entity in a stretch where there is just one.
  private func onlyName(in span: TextSpan) -> String? {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].span.start >= span.start { high = middle } else { low = middle + 1 }
    }
    let inside = names[low...].prefix { $0.span.end <= span.end }
    guard let first = inside.first, inside.allSatisfy({ $0.entity == first.entity }) else {
      return nil
    }
    return first.name
  }
}
