/// How sure an assessor is of a level; it is kept beside the level and changes no figure.
public enum AssessmentConfidence: String, Hashable, Sendable, Codable, CaseIterable {
  case low, medium, high
}
