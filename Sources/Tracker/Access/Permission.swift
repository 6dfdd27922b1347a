/// What an operation needs; roles hold sets of them.
public enum Permission: String, Codable, Sendable, CaseIterable {
  case read
  case readPersonalData
  case manageReference
  case manageStaff
  case manageDevelopmentPlans
  case manageSessions
  case recordAttendance
  case decideReviews
  case manageAssessments
  case manageFollowUps
  /// Learning outside our sessions, and duties after it.
  case recordLearning
  case approveLearning
  case computeMetrics
  case writeReports
}

/// A named set of permissions, granted for an office and all below it.
public enum Role: String, Codable, Sendable, CaseIterable {
  case administrator
  case humanResources = "human_resources"
  case reader

  public var permissions: Set<Permission> {
    switch self {
    case .administrator: Set(Permission.allCases)
    case .humanResources: Set(Permission.allCases).subtracting([.manageReference])
    case .reader: [.read]
    }
  }
}
