import Domain

/// How rows of one kind are listed: declared once, it serves tables and csv.
struct Listing<Row>: Sendable {
  struct Column: Sendable {
    var key: String
    var heading: Words
    var alignment: Alignment
    var cell: @Sendable (Row) -> Cell

    /// - Parameters:
    ///   - key: the csv heading, the same in every language.
    ///   - heading: the table's.
    init(
      _ key: String, _ heading: Words, _ alignment: Alignment = .left,
      cell: @escaping @Sendable (Row) -> Cell
    ) {
      (self.key, self.heading, self.alignment, self.cell) = (key, heading, alignment, cell)
    }
  }

  var columns: [Column]

  init(_ columns: Column...) { self.columns = columns }

  func grid(_ rows: [Row]) -> Grid {
    Grid(
      columns: columns.map { .init(key: $0.key, heading: $0.heading, alignment: $0.alignment) },
      rows: rows.map { row in columns.map { $0.cell(row) } })
  }
}

enum Alignment: Sendable { case left, right }

/// A filled listing.
struct Grid: Sendable {
  struct Column: Sendable {
    var key: String
    var heading: Words
    var alignment: Alignment = .left
  }
  var columns: [Column]
  var rows: [[Cell]]
}
