import Domain

/// From a day to the day before another, as tables write it.
struct Validity: Hashable, Sendable {
  var from: Day
  /// Day after the last; nil: without end.
  var to: Day?

  /// Reads `valid_from` and `valid_to`.
  /// - Throws: `.refused` without a first day, and where it ends before it starts.
  init(_ row: TableRow) throws(TrackerError) {
    _ = try row.required("valid_from")
    guard let first = try row.day("valid_from") else {
      throw .internalFault("a required day was empty and was not refused")
    }
    let end = try row.day("valid_to")
    if let end, end <= first {
      throw .refused(
        Words(
          id: "berakhir \(end), sebelum mulai \(first)",
          en: "it ends on \(end), before it starts on \(first)"),
        next: Words(
          id: "valid_to adalah hari setelah hari terakhir",
          en: "valid_to is the day after the last day"),
        at: row.place("valid_to"))
    }
    (from, to) = (first, end)
  }

  init(from: Day, to: Day?) { (self.from, self.to) = (from, to) }
}
