import Domain

/// Which credit an entry is about.
struct CreditKey: Hashable, Sendable {
  var staff: StaffKey
  var source: LearningSource
}

/// A credit as the ledger holds it, or should.
struct LedgerCredit: Hashable, Sendable {
  enum Status: String, Hashable, Sendable {
    case provisional, confirmed
  }

  var heldOn: Day
  var form: String
  var rule: Int64?
  var seconds: Int32?
  var share: Double
  var hours: LearningHours
  var outcome: LearningCredit.Status
  var status: Status
  var evidence: String

  /// Hours that targets and metrics count.
  var confirmed: LearningHours { status == .confirmed ? hours : .zero }
}

/// An entry that no reversal names.
struct OpenEntry: Hashable, Sendable {
  var entry: Int64
  var credit: LedgerCredit
}

/// What stands in the ledger of one source.
struct StandingCredit: Hashable, Sendable {
  /// Nil: all that was entered was reversed.
  var open: OpenEntry?
  /// Credits entered so far.
  var versions: Int32 = 0
}

/// A credit that the ledger holds otherwise than it should.
struct CreditDifference: Hashable, Sendable {
  var key: CreditKey
  var heldOn: Day
  var form: String
  /// What stands open; nil: nothing does.
  var before: OpenEntry?
  /// Nil: nothing should stand.
  var after: LedgerCredit?
  /// Number of the credit to enter, among those of its source.
  var version: Int32

  var staff: StaffKey { key.staff }
  var quarter: DirtyKey { DirtyKey(office: staff.office, quarter: heldOn.quarter) }
}

/// What a computation changed of one credit's confirmed hours, in the ledger or beside it.
struct CreditChange: Hashable, Sendable {
  var key: CreditKey
  var heldOn: Day
  var form: String
  var before: LearningHours
  var after: LearningHours
  /// True: the quarter is closed, the ledger stays as it was.
  var isRestated: Bool

  init(_ difference: CreditDifference) {
    key = difference.key
    heldOn = difference.heldOn
    form = difference.form
    before = difference.before?.credit.confirmed ?? .zero
    after = difference.after?.confirmed ?? .zero
    isRestated = false
  }

  init(
    restated key: CreditKey, heldOn: Day, form: String, before: LearningHours,
    after: LearningHours
  ) {
    (self.key, self.heldOn, self.form) = (key, heldOn, form)
    (self.before, self.after) = (before, after)
    isRestated = true
  }
}

extension [CreditKey: LedgerCredit] {
  /// In the order of people and days, so that the same facts always make the same entries.
  func differences(from standing: [CreditKey: StandingCredit]) -> [CreditDifference] {
    var differences: [CreditDifference] = []
    for (key, credit) in self {
      let old = standing[key]
      guard old?.open?.credit != credit else { continue }
      differences.append(
        CreditDifference(
          key: key, heldOn: credit.heldOn, form: credit.form, before: old?.open, after: credit,
          version: (old?.versions ?? 0) + 1))
    }
    for (key, old) in standing where self[key] == nil {
      guard let open = old.open else { continue }
      differences.append(
        CreditDifference(
          key: key, heldOn: open.credit.heldOn, form: open.credit.form, before: open, after: nil,
          version: 0))
    }
    return differences.sorted {
      ($0.staff.office, $0.staff.staff, $0.heldOn, $0.key.source)
        < ($1.staff.office, $1.staff.staff, $1.heldOn, $1.key.source)
    }
  }
}
