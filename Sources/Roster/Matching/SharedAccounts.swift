import Domain

/// What one row of an account says about its other rows.
struct SharedAccounts {
  private let addresses: [String?]
  /// Whom each account settled by a name.
  private var settled: [String: Set<Int64>] = [:]
  private var offices: [Int64: Office.Code] = [:]

  init(_ participants: [Participant], _ verdicts: [Verdict]) {
    addresses = participants.map { $0.email.map(People.address) }
    for (address, verdict) in zip(addresses, verdicts) {
      guard let address, address.contains("@"), let id = verdict.staffID else { continue }
      settled[address, default: []].insert(id)
      offices[id] = verdict.office
    }
  }

  /// A row without a name takes the person whom its account settled in another row. Two people of
  /// one account, or an office's name on a person's account, are left to who decides.
  func settle(_ verdicts: inout [Verdict]) {
    for (row, address) in addresses.enumerated() {
      guard let address, let ids = settled[address], verdicts[row].staffID == nil else { continue }
      let isRoom = verdicts[row].outcome == .room && !verdicts[row].isOfficeAccount
      guard verdicts[row].isNameless || isRoom else { continue }
      let reason = Words(
        id: "akun sama dengan baris lain", en: "the same account as another row")
      if ids.count == 1, !isRoom, let id = ids.first {
        verdicts[row] = Verdict(
          outcome: .staff, staffID: id, office: offices[id], score: 0.95, reason: reason)
      } else {
        verdicts[row].outcome = .review
        verdicts[row].reason = reason
        verdicts[row].suggestions = ids.sorted().prefix(5).map {
          Suggestion(staffID: $0, score: 0.5, reason: reason)
        }
      }
    }
  }
}
