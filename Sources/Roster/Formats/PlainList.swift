import Domain

/// A list of who was there: Google Forms' own download, the sheet linked to a form, or a table that
/// an office made, with a name and an NIP, an office, a post or an e-mail.
///
///     "Timestamp","Nama","NIP","Jabatan","Satker"
///     "2025/11/26 9:05:12 AM GMT+7","Bagus Prasetya","198703122010011003","Kasubbag","KPU Kab Blora"
///
/// The linked sheet says `Cap waktu` and has no zone. A row proves a signature and no minutes. An
/// NIP that a spreadsheet has rounded is dropped with a remark: the name is kept.
struct PlainList: RosterFormat {
  private(set) var kind: RosterKind
  private let heading: Heading
  private let clock: FileClock
  private let columns: ListColumns
  private let name: Int

  /// - Throws: `.staffList` for a list of everybody on the staff, who were not all there.
  init?(heading: Heading, preamble: [CSVRecord], clock: FileClock) throws(RosterError) {
    let columns = ListColumns(heading)
    guard let name = columns.name, columns.isHeading else { return nil }
    guard !columns.isStaff else {
      throw .staffList(Place(file: heading.file, line: heading.record.line, column: 1))
    }
    (self.heading, self.clock, self.columns, self.name) = (heading, clock, columns, name)
    let isForm =
      columns.sent.map { ["timestamp", "capwaktu", "stempelwaktu"].contains(heading.keys[$0]) }
      ?? false
    kind = isForm ? .googleForms(own: false) : .plainList(timed: columns.sent != nil)
  }

  mutating func row(of record: CSVRecord) throws(RosterError) -> RosterRow? {
    let (number, fault) = number(in: record)
    let email = record.filled(columns.email)
    let office = joined(columns.offices, in: record)
    let post = joined(columns.posts, in: record)
    var displayName = record.raw(name)
    var remark = fault
    let others = [number, email, office, post].compactMap(\.self)
    if trimmed(displayName).isEmpty {
      guard !others.isEmpty else { return nil }
      displayName = number ?? email ?? ""
      remark = remark ?? Words(id: "tanpa nama", en: "without a name")
    } else if number == nil, email == nil, Self.isNobody(displayName, others) {
      return nil
    }
    return RosterRow(
      displayName: displayName, email: email, presence: try presence(in: record),
      employeeNumber: number, officeText: office, postText: post, remark: remark)
  }

  /// A line that numbers the columns, or one that closes the list.
  private static func isNobody(_ name: String, _ others: [String]) -> Bool {
    if !(others + [name]).contains(where: { $0.contains(where: \.isLetter) }) { return true }
    let closing: Set = ["mengetahui", "jumlah", "total", "catatan", "keterangan"]
    return others.isEmpty && closing.contains(Heading.key(name))
  }

  private func joined(_ columns: [Int], in record: CSVRecord) -> String? {
    let texts = columns.compactMap { record.filled($0) }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  private func number(in record: CSVRecord) -> (text: String?, remark: Words?) {
    switch EmployeeNumber.parse(record.text(columns.number)) {
    case .success(let number): return (number?.text, nil)
    case .failure(let fault):
      // What was typed may be an identity card's number: it is neither kept nor shown.
      let shown: EmployeeNumberFault = if case .notDigits = fault { .notDigits("…") } else { fault }
      return (
        nil,
        Words(
          id: "\(shown.words.id); nomornya tidak dipakai, namanya dipakai",
          en: "\(shown.words.en); the number is not used, the name is")
      )
    }
  }

  private mutating func presence(
    in record: CSVRecord
  ) throws(RosterError) -> RosterRow.Presence {
    if PresenceWords.saysAbsent(record.text(columns.presence)) { return .absent }
    guard let column = columns.sent, let text = record.filled(column) else {
      return .signed(at: nil)
    }
    if kind == .googleForms(own: false), ZoneSuffix.parted(from: text).zone != nil {
      kind = .googleForms(own: true)
    }
    return .signed(at: try heading.time(in: record, at: column, clock).map(clock.instant))
  }
}
