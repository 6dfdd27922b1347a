import Domain

/// Gathers rows into participants, one per display name and e-mail.
struct ParticipantBook {
  private struct Key: Hashable {
    var name: String
    var email: String?
  }

  private(set) var participants: [Participant] = []
  private(set) var waitingRows = 0
  private(set) var rowCount = 0
  /// Rows that name somebody but have no time.
  private(set) var timelessRows = 0
  private var indices: [Key: Int] = [:]
  private var textBytes = 0

  /// - Throws: `.textTooLong`, `.tooManyParticipants`, `.tooManyJoins`.
  mutating func add(_ row: RosterRow, at place: Place) throws(RosterError) {
    rowCount += 1
    let index = try index(of: row, at: place)
    switch row.presence {
    case .waiting: waitingRows += 1
    case .unknown:
      timelessRows += 1
      participants[index].joins += 1
    case .span(let span):
      participants[index].joins += 1
      participants[index].add(span)
      guard participants[index].spans.count <= Limits.spans else { throw .tooManyJoins(place) }
    case .total(let seconds):
      participants[index].joins += 1
      participants[index].totalSeconds = (participants[index].totalSeconds ?? 0) + seconds
    }
  }

  private mutating func index(of row: RosterRow, at place: Place) throws(RosterError) -> Int {
    let key = Key(name: row.displayName, email: row.email?.lowercased())
    if let known = indices[key] { return known }
    let bytes = row.displayName.utf8.count + (row.email?.utf8.count ?? 0)
    guard bytes <= Limits.text else { throw .textTooLong(place) }
    textBytes += bytes
    guard participants.count < Limits.participants, textBytes <= Limits.allText else {
      throw .tooManyParticipants(place)
    }
    indices[key] = participants.count
    participants.append(
      Participant(
        displayName: row.displayName, email: row.email, firstLine: place.line ?? 1, joins: 0))
    return participants.count - 1
  }
}
