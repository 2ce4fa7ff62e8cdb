/// What the records of a run look like: which kinds of annotations they hold, with which fields.
public struct RecordSchema: Sendable, Hashable {
  /// One kind of annotation.
  public struct Kind: Sendable, Hashable {
    /// Its key in the record.
    public let key: String
    /// What one such annotation is.
    public let summary: String
    /// Its fields, beside start, end, text, sentence and rule.
    public let fields: [FieldDescription]
    /// The kinds that are written inside it.
    public let joined: [Joined]
  }

  /// A kind of annotation that is written inside another.
  public struct Joined: Sendable, Hashable {
    /// Its key in the object of the other.
    public let key: String
    /// Its fields, beside its rule.
    public let fields: [FieldDescription]
  }

  /// The keys of a record beside those of its annotations.
  static let reservedKeys = ["id", "title", "date", "error", "skipped"]

  /// The order of the known kinds; others follow in the order of their keys.
  static let kindOrder = [
    Sentence.key, EntityMention.key, NestedMention.key, Reference.key, Cluster.key,
    TimeExpression.key, MoneyFigure.key, Quote.key, TargetSpan.key, Stance.key, Position.key,
  ]

  /// The kinds of annotations, in the order of the record.
  public let kinds: [Kind]

  /// The schema of records with annotations of these types.
  ///
  /// - Parameter types: What the analyzers write, in any order; sentences and targets come by
  ///   themselves.
  public init(_ types: [any Annotation.Type]) {
    let joined = types.compactMap { $0 as? any JoinedAnnotation.Type }
    kinds = Self.ordered(types).map { type in
      Kind(
        key: type.key, summary: type.summary, fields: Self.fields(of: type),
        joined: joined.filter { $0.subjectKeys.contains(type.key) }
          .map { Joined(key: $0.key, fields: Self.fields(of: $0)) })
    }
  }

  /// The types with an own place in the record, in its order.
  static func ordered(_ types: [any Annotation.Type]) -> [any Annotation.Type] {
    var unique: [String: any Annotation.Type] = [
      Sentence.key: Sentence.self, TargetSpan.key: TargetSpan.self,
    ]
    for type in types where !(type is any JoinedAnnotation.Type) { unique[type.key] = type }
    let known = kindOrder.compactMap { unique.removeValue(forKey: $0) }
    return known + unique.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func fields<Type: Annotation>(of type: Type.Type) -> [FieldDescription] {
    type.fields.map(\.description)
  }
}
