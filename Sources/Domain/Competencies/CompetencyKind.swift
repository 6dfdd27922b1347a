/// Group of the competency standard (PermenPANRB 38/2017).
public enum CompetencyKind: String, Hashable, Sendable, Codable, CaseIterable {
  case managerial, sociocultural, technical

  /// As files write it, Indonesian or English.
  public init?(_ text: String) {
    switch text.lowercased().filter(\.isLetter) {
    case "managerial", "manajerial": self = .managerial
    case "sociocultural", "sosialkultural", "sosiokultural": self = .sociocultural
    case "technical", "teknis": self = .technical
    default: return nil
    }
  }
}
