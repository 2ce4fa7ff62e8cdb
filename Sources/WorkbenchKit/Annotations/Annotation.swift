/// Something that an analyzer reads or writes: a kind of annotation, or a base layer such as the
/// tokens.
public protocol Layer: Sendable {
  /// Its name in messages and, for annotations, its key in the record: `money`.
  static var key: String { get }
}

/// Something found in a text: where, what, and by which rule.
///
/// Its `fields` are declared once; the record, its JSON Schema, the tables and the reference are
/// made from them.
public protocol Annotation: Layer, Equatable {
  /// What one such annotation is, in a sentence, for the reference.
  static var summary: String { get }

  /// What is written of it beside its span, its text, its sentence and its rule.
  static var fields: [Field<Self>] { get }

  /// The evidence: the bytes of the text that say it.
  var span: TextSpan { get }

  /// The rule or model that found it, as a short stable name such as `sign-before-number`.
  var rule: String { get }
}

/// An annotation that says something of another and is written inside that one's object in the
/// record.
public protocol JoinedAnnotation: Annotation {
  /// The key of the annotations that it may join, for the schema of the record.
  static var subjectKeys: [String] { get }

  /// The key of the annotation that it joins, which has the same span.
  var subjectKey: String { get }
}

/// The tokens of a text as a layer to be read; they lie in `Document.tokens`.
extension Token: Layer {
  /// See `Layer`.
  public static let key = "tokens"
}
