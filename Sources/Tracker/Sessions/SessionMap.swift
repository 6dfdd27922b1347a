import Domain
import Postgres

/// Which invited offices were there, and who of most weight came from each.
public struct SessionMap: Codable, Hashable, Sendable {
  public var session: String
  public var title: String
  public var heldOn: Day
  public var status: Session.Status
  /// Doubts of the session that wait for a person, of whatever office.
  public var openDoubts: Int
  /// In order of their codes.
  public var offices: [OfficeRepresentation]

  public func count(of representation: Representation) -> Int {
    offices.count { $0.representation == representation }
  }
}

/// How an invited office took part.
public enum Representation: String, Codable, CaseIterable, Sendable {
  /// Somebody of it was present or late.
  case represented
  /// Only a shared connection was there; nobody was attested to have sat before it.
  case roomOnly = "room_only"
  /// Nobody for certain, but a doubt that waits may be one of its people, or its room.
  case doubtful
  case absent

  public var words: Words {
    switch self {
    case .represented: Words(id: "terwakili", en: "represented")
    case .roomOnly: Words(id: "hanya ruang", en: "room only")
    case .doubtful: Words(id: "meragukan", en: "doubtful")
    case .absent: Words(id: "tidak hadir", en: "absent")
    }
  }
}

/// One invited office in one session.
public struct OfficeRepresentation: Codable, Hashable, Sendable {
  public var session: String
  public var officeCode: Office.Code
  /// As it was called on the day.
  public var name: String
  /// Nil for the nation's office.
  @Nullable public var parent: Office.Code?
  public var representation: Representation
  /// People present or late.
  public var present: Int
  /// The highest post that came; nil where nobody did.
  @Nullable public var highestPost: String?
  @Nullable public var jobClass: String?
  /// Shared connections.
  public var rooms: Int
  /// Waiting doubts that may be of this office.
  public var doubts: Int
}

/// The map of one session.
public struct ShowSessionMap: TrackerOperation {
  public static let permission = Permission.read
  public static let route = Route(.get, "sessions/:session/map")

  public var session: String

  public init(session: String) { self.session = session }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await context.session(session).organiser
  }

  public func run(in context: Context) async throws(TrackerError) -> SessionMap {
    let session = try await context.session(session)
    let open = try await context.value(
      "open_doubts", as: Int64.self,
      "SELECT \(doubtCount) FROM sessions s WHERE s.id = \(session.id)")
    return SessionMap(
      session: session.code, title: session.title, heldOn: session.heldOn, status: session.status,
      openDoubts: Int(open ?? 0), offices: try await context.representation(in: [session.id]))
  }
}
