import Domain

/// One fact that a line of a table states about its person.
struct StatedFact: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case education, performance, discipline, leadership, functional
  }

  struct Key: Hashable, Sendable {
    var person: String
    var kind: Kind
    var day: Day
  }

  var kind: Kind
  /// Of a rating, the first day of its year.
  var day: Day
  /// Nil: a rating known by its value only.
  var item: String?
  var value: Double?
  var evidence: String
  var place: Place

  init(
    _ kind: Kind, _ day: Day, _ item: String?, value: Double? = nil, row: TableRow,
    column: String
  ) {
    (self.kind, self.day, self.item, self.value) = (kind, day, item, value)
    evidence = row["evidence"]
    place = row.place(column)
  }

  /// Says the same, wherever it stands.
  func agrees(with other: StatedFact) -> Bool {
    (item, value, evidence) == (other.item, other.value, other.evidence)
  }
}
