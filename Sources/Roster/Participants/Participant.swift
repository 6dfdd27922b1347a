import Domain

/// Everybody behind one display name and e-mail in an attendance file; in a form or a list, behind
/// one name, number and office.
public struct Participant: Hashable, Sendable {
  /// Exactly as in the file.
  public var displayName: String
  public var email: String?
  /// When somebody was there: in order, overlaps merged, waiting rows left out.
  public var spans: [Span]
  /// First joins and last leaves, where the file does not give each join.
  public var stays: [Stay]
  /// Only where the file gives a total without times of each join, which proves less.
  public var totalSeconds: Int?
  /// The line (from 1) of the first row; of a form sent twice, of the one that was sent first.
  public var firstLine: Int
  /// Rows in the file, rows that prove no presence not counted.
  public var joins: Int
  public var proof: Proof
  /// The 18 digits of the column for the NIP; nil where the cell was empty or no such number.
  public var employeeNumber: String?
  /// The cell of the column for the office.
  public var officeText: String?
  /// The cell of the column for the post.
  public var postText: String?
  /// When the form was sent, or the first message written.
  public var signedAt: Instant?

  public init(
    displayName: String, email: String? = nil, spans: [Span] = [], totalSeconds: Int? = nil,
    firstLine: Int = 1, joins: Int = 1, proof: Proof? = nil, stays: [Stay] = [],
    employeeNumber: String? = nil, officeText: String? = nil, postText: String? = nil,
    signedAt: Instant? = nil
  ) {
    self.displayName = displayName
    self.email = email
    self.spans = spans
    self.stays = stays
    self.totalSeconds = totalSeconds
    self.firstLine = firstLine
    self.joins = joins
    self.proof =
      proof
      ?? (!spans.isEmpty || totalSeconds == nil ? .joins : stays.isEmpty ? .total : .firstAndLast)
    self.employeeNumber = employeeNumber
    self.officeText = officeText
    self.postText = postText
    self.signedAt = signedAt
  }

  /// Seconds inside the scheduled session that the file proves; 0 where it proves none, as a form.
  ///
  /// Of a first join and a last leave only what is certain counts. A total without any time cannot
  /// be clipped: it is taken up to the session's length.
  public func seconds(within session: SessionTime) -> Int {
    if !spans.isEmpty { return session.attended(spans) }
    if !stays.isEmpty {
      return min(
        proven(stays) { $0.provenSeconds(within: session.span) }, session.scheduledSeconds)
    }
    return min(totalSeconds ?? 0, session.scheduledSeconds)
  }

  /// Every stretch and moment at which the file says that somebody was there or wrote.
  var times: [Span] {
    spans + stays.map(\.span) + (signedAt.flatMap { Span($0, $0) }.map { [$0] } ?? [])
  }

  /// Adds a join, merging what overlaps or touches, so that spans stay in order and few.
  mutating func add(_ span: Span) {
    guard !span.isEmpty else { return }
    var merged = span
    let first = spans.partitionPoint { $0.end < span.start }
    var end = first
    while end < spans.count, let joined = spans[end].joined(with: merged) {
      merged = joined
      end += 1
    }
    spans.replaceSubrange(first..<end, with: CollectionOfOne(merged))
  }
}
