/// That one country takes a stance toward another, in one sentence.
public struct Stance: Annotation {
  /// See `Layer`.
  public static let key = "stances"
  /// See `Annotation`.
  public static let summary = "A stance of one country toward another, with the words that say so."
  /// See `Annotation`.
  public static let fields: [Field<Stance>] = [
    .string("source", "The country that takes the stance.") { $0.source },
    .string("target", "The country toward which it is taken.") { $0.target },
    .integer("polarity", "-1 opposed, 0 neutral or mixed, 1 supportive; after the modality.") {
      $0.polarity
    },
    .number("intensity", "The Goldstein value, from -10 to 10.") { $0.intensity },
    .choice("quad", "The quad class: verbal or material, cooperation or conflict.") { $0.quad },
    .choice("modality", "Whether it is done, promised, asked for, denied.") { $0.modality },
    .choice("shift", "Whether the stance is said to change.") { $0.shift },
    .excerpt("holder", "Who says so, where it is not the text itself.", Quote.Speaker.fields) {
      stance in stance.holder.map { ($0.span, $0) }
    },
    .string("time", "When, as an ISO 8601 interval.") { $0.time },
    .excerpt("trigger", "The words that carry the stance.", [Field<Void>]()) {
      stance in (stance.trigger, ())
    },
  ]

  /// The four classes of events (Schrodt's quad counts over CAMEO roots).
  public enum Quad: String, Sendable, CaseIterable {
    /// CAMEO roots 01 to 05.
    case verbalCooperation = "verbal-cooperation"
    /// CAMEO roots 06 to 08.
    case materialCooperation = "material-cooperation"
    /// CAMEO roots 09 to 13.
    case verbalConflict = "verbal-conflict"
    /// CAMEO roots 14 to 20.
    case materialConflict = "material-conflict"
  }

  /// In which mode a stance is told.
  public enum Modality: String, Sendable, CaseIterable {
    /// It is so.
    case actual
    /// It is announced.
    case promised
    /// It is asked for by its source.
    case requested
    /// Somebody says that it should be.
    case demanded
    /// It is imagined.
    case hypothetical
    /// It hangs on a condition.
    case conditional
    /// It is not so.
    case negated
    /// Its source declines.
    case refused
    /// Somebody claims it.
    case alleged
  }

  /// In which direction a stance changes.
  public enum Shift: String, Sendable, CaseIterable {
    /// Toward support.
    case warming
    /// Away from support.
    case cooling
    /// No change is told.
    case none
  }

  /// See `Annotation`.
  public var span: TextSpan
  /// See `Annotation`.
  public var rule: String
  /// The country that takes the stance.
  public var source: String
  /// The country toward which it is taken.
  public var target: String
  /// -1, 0 or 1.
  public var polarity: Int
  /// The Goldstein value.
  public var intensity: Double
  /// The quad class.
  public var quad: Quad
  /// In which mode it is told.
  public var modality: Modality
  /// Whether it is said to change.
  public var shift: Shift
  /// Who says so.
  public var holder: Quote.Speaker?
  /// When, as an ISO 8601 interval.
  public var time: String?
  /// The words that carry it.
  public var trigger: TextSpan

  /// Makes a stance.
  public init(
    span: TextSpan, source: String, target: String, polarity: Int, intensity: Double, quad: Quad,
    modality: Modality = .actual, shift: Shift = .none, holder: Quote.Speaker? = nil,
    time: String? = nil, trigger: TextSpan, rule: String
  ) {
    self.span = span
    self.source = source
    self.target = target
    self.polarity = polarity
    self.intensity = intensity
    self.quad = quad
    self.modality = modality
    self.shift = shift
    self.holder = holder
    self.time = time
    self.trigger = trigger
    self.rule = rule
  }
}
