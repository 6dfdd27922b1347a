import Domain

/// How rows of one kind are listed: declared once, it serves tables and csv.
struct Listing<Row>: Sendable {
  struct Column: Sendable {
    var key: String
    var heading: Words
    var alignment: Alignment
    /// False: tables leave it out, so that a line fits a screen; cards and csv show it.
    var isInTables: Bool
    var cell: @Sendable (Row) -> Cell

    /// - Parameters:
    ///   - key: the csv heading, the same in every language.
    ///   - heading: the table's.
    init(
      _ key: String, _ heading: Words, _ alignment: Alignment = .left, inTables: Bool = true,
      cell: @escaping @Sendable (Row) -> Cell
    ) {
      (self.key, self.heading, self.alignment, self.cell) = (key, heading, alignment, cell)
      isInTables = inTables
    }
  }

  var columns: [Column]

  init(_ columns: Column...) { self.columns = columns }

  func grid(_ rows: [Row]) -> Grid {
    Grid(
      columns: columns.map {
        .init(
          key: $0.key, heading: $0.heading, alignment: $0.alignment, isInTables: $0.isInTables)
      },
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
    var isInTables = true
  }
  var columns: [Column]
  var rows: [[Cell]]
}
