import Domain

/// Gathers rows into participants, one per display name and e-mail; where rows give a number and an
/// office, those part two people of one name.
struct ParticipantBook {
  private struct Key: Hashable {
    var name: String
    var email: String?
    var number: String?
    var office: String?
  }

  private(set) var participants: [Participant] = []
  private(set) var waitingRows = 0
  private(set) var absentRows = 0
  private(set) var rowCount = 0
  /// Rows that name somebody but have no time.
  private(set) var timelessRows = 0
  private(set) var remarks = Remarks()
  private(set) var textBytes = 0
  private var indices: [Key: Int] = [:]
  private var signers: [String: Int] = [:]
  private var movements: [Int: Movements] = [:]

  /// - Throws: `.textTooLong`, `.tooManyParticipants`, `.tooManyJoins`.
  mutating func add(_ row: RosterRow, at place: Place) throws(RosterError) {
    rowCount += 1
    let line = place.line ?? 1
    if let remark = row.remark { remarks.add(line, remark) }
    let index = try index(of: row, at: place)
    switch row.presence {
    case .waiting: waitingRows += 1
    case .absent: absentRows += 1
    case .unknown:
      timelessRows += 1
      participants[index].joins += 1
    case .span(let span):
      participants[index].joins += 1
      participants[index].add(span)
      guard participants[index].spans.count <= Limits.spans else { throw .tooManyJoins(place) }
    case .stay(let stay):
      participants[index].stays.append(stay)
      guard participants[index].stays.count <= Limits.spans else { throw .tooManyJoins(place) }
    case .total(let seconds):
      participants[index].joins += 1
      participants[index].totalSeconds = (participants[index].totalSeconds ?? 0) + seconds
    case .joined(let at), .left(let at):
      participants[index].joins += 1
      movements[index, default: Movements()].add(at, isJoin: row.presence.isJoin)
      guard movements[index]?.count ?? 0 <= Limits.spans else { throw .tooManyJoins(place) }
    case .signed(let at): sign(index, row, at: at, line: line)
    case .wrote(let at):
      participants[index].joins += 1
      participants[index].proof = .chat
      participants[index].signedAt = min(participants[index].signedAt ?? at, at)
    }
  }

  /// After the last row: what only the whole file tells.
  mutating func close() {
    closeMovements()
    for index in participants.indices {
      let rows = participants[index].stays.count
      if !participants[index].spans.isEmpty {
        // The platform's own summary of the joins that the file also lists one by one.
        participants[index].stays = []
        rowCount -= rows
      } else if rows > 0 {
        participants[index].joins += rows
        participants[index].totalSeconds = proven(participants[index].stays, \.seconds)
      }
      participants[index].proof = Self.proof(of: participants[index])
    }
  }

  /// Remarks that need the session.
  mutating func add(_ remarks: [Remark]) {
    for remark in remarks { self.remarks.add(remark.line, remark.words) }
  }

  private static func proof(of participant: Participant) -> Proof {
    if !participant.spans.isEmpty { return .joins }
    if !participant.stays.isEmpty { return .firstAndLast }
    if participant.totalSeconds != nil { return .total }
    return participant.proof
  }

  private mutating func closeMovements() {
    guard let end = movements.values.compactMap(\.latest).max() else { return }
    var open = 0
    for (index, moves) in movements {
      for span in moves.spans(until: end) { participants[index].add(span) }
      open += moves.isOpen ? 1 : 0
    }
    guard open > 0 else { return }
    remarks.addToFile(
      Words(
        id: "\(open) peserta tanpa waktu keluar: dihitung sampai catatan terakhir berkas",
        en: "\(open) participants without a time of leaving: counted to the file's last entry"))
  }

  private mutating func index(of row: RosterRow, at place: Place) throws(RosterError) -> Int {
    let key = Key(
      name: row.displayName, email: row.email?.lowercased(), number: row.employeeNumber,
      office: row.officeText?.lowercased())
    if let known = indices[key] { return known }
    if let number = row.employeeNumber, let known = signers[number] {
      if participants[known].isNamed(like: row) {
        indices[key] = known
        return known
      }
      remarks.add(
        place.line ?? 1,
        Words(
          id: "NIP sama dengan baris \(participants[known].firstLine), namanya lain",
          en: "same NIP as in row \(participants[known].firstLine), but another name"))
    }
    let bytes = row.texts.reduce(0) { $0 + $1.utf8.count }
    guard row.texts.allSatisfy({ $0.utf8.count <= Limits.text }) else { throw .textTooLong(place) }
    textBytes += bytes
    guard participants.count < Limits.participants, textBytes <= Limits.allText else {
      throw .tooManyParticipants(place)
    }
    indices[key] = participants.count
    if let number = row.employeeNumber, signers[number] == nil {
      signers[number] = participants.count
    }
    participants.append(
      Participant(
        displayName: row.displayName, email: row.email, firstLine: place.line ?? 1, joins: 0,
        proof: .nothing, employeeNumber: row.employeeNumber, officeText: row.officeText,
        postText: row.postText))
    return participants.count - 1
  }

  /// Of a form that was sent twice the one that was sent first stays.
  private mutating func sign(_ index: Int, _ row: RosterRow, at: Instant?, line: Int) {
    let known = participants[index]
    participants[index].joins += 1
    participants[index].proof = .signed
    guard known.joins > 0 else {
      participants[index].signedAt = at
      return
    }
    guard let at, let before = known.signedAt, at < before else {
      remarks.addResent(line, of: known.firstLine, as: row.displayName)
      return
    }
    remarks.addResent(known.firstLine, of: line, as: known.displayName)
    participants[index].displayName = row.displayName
    participants[index].email = row.email ?? known.email
    participants[index].officeText = row.officeText ?? known.officeText
    participants[index].postText = row.postText ?? known.postText
    participants[index].signedAt = at
    participants[index].firstLine = line
  }
}

extension Remarks {
  fileprivate mutating func addResent(_ line: Int, of first: Int, as name: String) {
    add(
      line,
      Words(
        id: "kiriman ulang dari baris \(first) ('\(shown(name))')",
        en: "sent again, first in row \(first) ('\(shown(name))')"))
  }
}

extension Participant {
  /// Whether the words of one name, or their initials, all stand in the other.
  fileprivate func isNamed(like row: RosterRow) -> Bool {
    let names = [displayName, row.displayName].map { PersonName.parse($0).tokens }
      .sorted { $0.count < $1.count }
    var rest = names[1]
    for word in names[0] {
      let found = rest.firstIndex {
        $0 == word || word.count == 1 && $0.hasPrefix(word) || $0.count == 1 && word.hasPrefix($0)
      }
      guard let found else { return false }
      rest.remove(at: found)
    }
    return !names[0].isEmpty
  }
}
