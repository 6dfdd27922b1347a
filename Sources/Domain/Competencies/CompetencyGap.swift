/// What a post asks of a person in one competency, and what was found, in levels from 1 to 5
/// (PermenPANRB 38/2017).
public struct CompetencyGap: Hashable, Sendable, Codable {
  public var required: Int
  /// Nil: never assessed, or no assessment is valid any more.
  public var attained: Int?

  public init(required: Int, attained: Int?) {
    (self.required, self.attained) = (required, attained)
  }

  /// Required less attained; positive is a need (*kesenjangan*), negative a surplus. Nil where
  /// nobody has looked: not being assessed is no gap.
  public var gap: Int? { attained.map { required - $0 } }

  /// Below what the post asks.
  public var isBelow: Bool { gap.map { $0 > 0 } ?? false }

  /// What counts towards the post: a surplus counts no further than what is asked.
  public var attainedCapped: Int? { attained.map { min($0, required) } }

  public static let levels = 1...5
}
