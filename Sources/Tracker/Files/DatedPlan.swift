import Domain

/// What a table of dated numbers changes (levels asked, positions established), worked out before
/// anything is written.
///
/// A new row ends the one before it on its own first day. Rows that would hold on the same day
/// otherwise are refused: of one thing, one number holds on a day.
struct DatedPlan<Key: Hashable & Sendable> {
  struct Period: Hashable, Sendable {
    var value: Int
    /// Day after the last; nil: without end.
    var to: Day?
    var source: String
  }

  /// A line with what it is about.
  struct Entry: Sendable {
    var key: Key
    var subject: String
    var value: Int
    var validity: Validity
    var row: TableRow
  }

  /// Rows by what they are about and their first day.
  private var periods: [Key: [Day: Period]]
  private var lines: [Key: [Day: Int]] = [:]
  /// In the order of the file.
  private(set) var changes: [ImportReport.Change] = []
  private(set) var touched: [Key: Set<Day>] = [:]

  /// Heading under which the number stands.
  private let column: String

  init(standing: [Key: [Day: Period]], column: String) {
    (periods, self.column) = (standing, column)
  }

  /// - Parameter source: of rows whose line names none.
  /// - Throws: `.refused` for lines that contradict each other or what stands.
  mutating func add(_ entries: [Entry], source: String) throws(TrackerError) {
    for entry in entries { try take(entry, source: source) }
    for entry in entries { try part(entry) }
  }

  func period(_ key: Key, from day: Day) -> Period? { periods[key]?[day] }

  private mutating func take(_ entry: Entry, source: String) throws(TrackerError) {
    let (first, row) = (entry.validity.from, entry.row)
    let standing = periods[entry.key]?[first]
    var period = Period(
      value: entry.value, to: entry.validity.to,
      source: row.optional("source") ?? source)
    if let earlier = lines[entry.key]?[first] {
      guard standing?.value == period.value, standing?.to == period.to else {
        throw .refused(
          Words(id: "berbeda dari baris \(earlier)", en: "differs from line \(earlier)"),
          next: Words(id: "hapus salah satunya", en: "remove one of them"),
          at: row.place(column))
      }
      return
    }
    lines[entry.key, default: [:]][first] = row.line
    let outcome: ImportReport.Change.Outcome
    switch standing {
    case nil: outcome = .added
    case let standing? where standing.value == period.value && standing.to == period.to:
      outcome = .unchanged
      if row.optional("source") == nil || standing.source == period.source {
        period.source = standing.source
      }
    case let standing?:
      outcome = standing.value == period.value && period.to != nil ? .ended : .changed
    }
    if standing != period {
      touched[entry.key, default: []].insert(first)
      periods[entry.key, default: [:]][first] = period
    }
    changes.append(
      ImportReport.Change(
        line: row.line, outcome: outcome, subject: entry.subject, from: standing?.words,
        to: period.words))
  }

  /// Ends the row before a line's own, and looks that none follows while it holds.
  private mutating func part(_ entry: Entry) throws(TrackerError) {
    let (key, first) = (entry.key, entry.validity.from)
    guard let days = periods[key]?.keys.sorted(), let place = days.firstIndex(of: first) else {
      return
    }
    if place + 1 < days.count, let own = periods[key]?[first],
      own.to.map({ $0 > days[place + 1] }) ?? true
    {
      throw .refused(
        Words(
          id: "tumpang tindih dengan yang berlaku sejak \(days[place + 1])",
          en: "it overlaps the one that holds from \(days[place + 1])"),
        next: Words(
          id: "isi valid_to paling lambat \(days[place + 1])",
          en: "give a valid_to of \(days[place + 1]) at the latest"),
        at: entry.row.place("valid_to"))
    }
    guard place > 0, var before = periods[key]?[days[place - 1]],
      before.to.map({ $0 > first }) ?? true
    else { return }
    guard lines[key]?[days[place - 1]] == nil || before.to == nil else {
      throw .refused(
        Words(
          id: "tumpang tindih dengan baris \(lines[key]?[days[place - 1]] ?? 0)",
          en: "it overlaps line \(lines[key]?[days[place - 1]] ?? 0)"),
        next: Words(id: "perbaiki masa berlakunya", en: "mend the days"),
        at: entry.row.place("valid_from"))
    }
    let was = before
    before.to = first
    periods[key]?[days[place - 1]] = before
    touched[key, default: []].insert(days[place - 1])
    changes.append(
      ImportReport.Change(
        line: entry.row.line, outcome: .ended,
        subject: "\(entry.subject.split(separator: " ").dropLast().joined(separator: " ")) "
          + "\(days[place - 1])",
        from: was.words, to: before.words))
  }
}

extension DatedPlan.Period {
  var words: String { to.map { "\(value) (–\($0))" } ?? "\(value)" }
}
