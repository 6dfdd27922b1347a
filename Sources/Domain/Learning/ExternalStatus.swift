/// How far a record of learning outside our sessions has come.
public enum ExternalStatus: String, Hashable, Sendable, Codable, CaseIterable {
  /// Recorded, and waiting for approval.
  case provisional
  /// The hours may be counted already: a person decides.
  case held
  case confirmed
  case rejected
}
