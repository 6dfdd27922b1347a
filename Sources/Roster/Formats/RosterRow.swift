import Domain

/// One row of an attendance file.
struct RosterRow {
  enum Presence {
    case span(Span)
    case stay(Stay)
    case total(seconds: Int)
    /// Joining and leaving, each in a row of its own.
    case joined(Instant)
    case left(Instant)
    /// A form or a line in a list.
    case signed(at: Instant?)
    /// A message in the chat.
    case wrote(at: Instant)
    /// In the waiting room: not there yet.
    case waiting
    /// Named as one who was not there.
    case absent
    /// Named without a time.
    case unknown

    var isJoin: Bool { if case .joined = self { true } else { false } }
  }

  /// Which meeting a row belongs to, where a file tells of many.
  struct Meeting: Hashable {
    /// Digits only.
    var number: String
    var topic: String
  }

  var displayName: String
  var email: String?
  var presence: Presence
  var employeeNumber: String?
  var officeText: String?
  var postText: String?
  var remark: Words?
  var meeting: Meeting?

  var texts: [String] { [displayName] + [email, officeText, postText].compactMap(\.self) }
}
