import WorkbenchKit

/// Makes the annotations of the record from the joined names.
struct EntityOutput {
  let clusters: EntityClusters
  let countries: CountryNames
  let date: CalendarDate?

  private var tokens: TokenizedText { clusters.tokens }

  /// The mentions, sorted by place.
  func mentions() -> [EntityMention] {
    let all = clusters.entities.indices.flatMap { number in
      let fullName = clusters.fullName(of: number)
      return clusters.entities[number].names.map { name in
        EntityMention(
          span: tokens.span(ofTokens: name.tokens), type: name.type, name: fullName,
          entity: clusters.entities[number].id, country: name.country, rule: name.rule)
      }
    }
    return all.sorted { $0.span < $1.span }
  }

  func nestedMentions() -> [NestedMention] {
    clusters.entities.flatMap(\.names).flatMap { name in
      name.parts.map { part in
        NestedMention(
          span: tokens.span(ofTokens: part.tokens), type: countries.type(of: part.match),
          country: countries.link(of: part.match, on: date, settledBy: []), rule: name.rule)
      }
    }
  }

  func clusterAnnotations() -> [Cluster] {
    let roles = EntityRoles(tokens: tokens)
    return clusters.entities.indices.compactMap { number in
      let entity = clusters.entities[number]
      guard let first = entity.names.first else { return nil }
      return Cluster(
        span: tokens.span(ofTokens: first.tokens), id: entity.id,
        name: clusters.fullName(of: number), type: first.type, represents: first.country?.code,
        title: roles.title(of: entity.names), role: roles.role(of: entity.names),
        mentions: entity.names.count, rule: first.rule)
    }
  }
}
