/// A table's columns in points, and its rows broken into lines.
struct TableGrid {
  static let caption = TextStyle(size: 9, bold: true)
  static let padding = 2.5
  static let gutter = 3.5
  /// Rows up to which a table is not torn where it fits on half a page.
  static let shortTable = 12

  struct Column {
    var left: Double
    var width: Double
    var side: Table.Side

    /// Where a line's side lies.
    var anchor: Double {
      switch side {
      case .start: left + gutter
      case .middle: left + width / 2
      case .end: left + width - gutter
      }
    }
  }

  struct Row {
    /// Lines of each cell.
    var cells: [[String]]
    var bold: Bool

    var style: TextStyle { TextStyle(size: 8, bold: bold) }
    var height: Double {
      Double(max(1, cells.map(\.count).max() ?? 1)) * style.leading + 2 * padding
    }

    /// What fits into a height, and the rest; at least a line where the height is a page's.
    func split(height: Double) -> (head: Row?, tail: Row?) {
      let fits = Int((height - 2 * padding) / style.leading)
      if fits < 1 { return (nil, self) }
      let tail = cells.map { Array($0.dropFirst(fits)) }
      return (
        Row(cells: cells.map { Array($0.prefix(fits)) }, bold: bold),
        tail.allSatisfy(\.isEmpty) ? nil : Row(cells: tail, bold: bold)
      )
    }
  }

  let columns: [Column]
  private let table: Table
  private let setter: TextSetter

  init(_ table: Table, setter: TextSetter) {
    self.table = table
    self.setter = setter
    let sum = table.columns.reduce(0) { $0 + $1.weight }
    var left = PageGeometry.left
    columns = table.columns.map { column in
      let width = column.weight / sum * PageGeometry.measure
      defer { left += width }
      return Column(left: left, width: width, side: column.side)
    }
  }

  var header: Row { row(table.columns.map(\.title), bold: true) }

  /// Height of what stands on one page: caption, heading and three rows; all of a short table.
  var start: Double {
    let caption = setter.lines(table.caption, Self.caption, width: PageGeometry.measure)
    let top = Double(caption.count) * Self.caption.leading + 8 + header.height
    let first = min(
      table.rows.prefix(3).reduce(top) { $0 + row($1, bold: false).height }, PageFlow.fullRoom / 2)
    if table.rows.count > Self.shortTable { return first }
    let whole = (table.rows + [table.total].compactMap { $0 }).reduce(top) {
      $0 + row($1, bold: true).height
    }
    return whole <= PageFlow.fullRoom / 2 ? whole : first
  }

  func row(_ texts: [String], bold: Bool) -> Row {
    var row = Row(cells: [], bold: bold)
    row.cells = zip(texts, columns).map { text, column in
      setter.lines(text, row.style, width: column.width - 2 * Self.gutter)
    }
    return row
  }
}
