/// Who asks a level: every post of a class, a post everywhere, or one office of a post.
public enum RequirementScope: String, Codable, Sendable, CaseIterable {
  case `class`, post, office
}

/// What a requirement is about; of one and the same, one level is asked on a day.
struct RequirementKey: Hashable, Sendable {
  enum Holder: Hashable, Sendable {
    case jobClass(String)
    case post(Int64)
    case office(Int64, post: Int64)

    var scope: RequirementScope {
      switch self {
      case .jobClass: .class
      case .post: .post
      case .office: .office
      }
    }
  }

  var holder: Holder
  var competency: Int64
}
