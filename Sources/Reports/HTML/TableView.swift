/// A table as its template asks for it.
struct TableView {
  struct Cell {
    let text: String
    let side: String
    /// Whether it names its row.
    let names: Bool
  }

  struct Row {
    let cells: [Cell]
  }

  let caption: String
  let columns: [Cell]
  let rows: [Row]
  let total: Row?

  init(_ table: Table) {
    caption = table.caption
    columns = table.columns.map { Cell(text: $0.title, side: $0.side.name, names: false) }
    func row(_ texts: [String]) -> Row {
      Row(
        cells: zip(texts, table.columns).enumerated().map { index, pair in
          Cell(text: pair.0, side: pair.1.side.name, names: index == table.naming)
        })
    }
    rows = table.rows.map(row)
    total = table.total.map(row)
  }
}

extension Table.Side {
  /// The class in the style sheet and the anchor in SVG.
  var name: String {
    switch self {
    case .start: "start"
    case .middle: "middle"
    case .end: "end"
    }
  }
}
