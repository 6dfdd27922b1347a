extension PageFlow {
  /// A table over as many pages as it takes, its heading on each. A row stays whole unless it is
  /// taller than a page.
  mutating func add(_ table: Table) {
    let grid = TableGrid(table, setter: setter)
    let header = grid.header
    skip(5)
    need(min(grid.start, Self.fullRoom))
    write(table.caption, TableGrid.caption)
    advance(3)
    place(header, of: grid, shaded: true)
    for texts in table.rows { place(grid.row(texts, bold: false), under: header, of: grid) }
    if let total = table.total { place(grid.row(total, bold: true), under: header, of: grid) }
    advance(8)
  }

  private mutating func place(
    _ row: TableGrid.Row, under header: TableGrid.Row, of grid: TableGrid
  ) {
    var rest: TableGrid.Row? = row
    while let row = rest {
      // A hair more than the room, or a row as tall as the page would turn pages for ever.
      if row.height <= room + 0.01 {
        place(row, of: grid, shaded: row.bold)
        return
      }
      if row.height <= Self.fullRoom - header.height {
        turn()
        place(header, of: grid, shaded: true)
        continue
      }
      let (head, tail) = row.split(height: room)
      if let head { place(head, of: grid, shaded: row.bold) }
      rest = tail
      if tail != nil {
        turn()
        // A heading that leaves no room for a line would turn pages for ever.
        if header.height < Self.fullRoom / 2 { place(header, of: grid, shaded: true) }
      }
    }
  }

  private mutating func place(_ row: TableGrid.Row, of grid: TableGrid, shaded: Bool) {
    let height = row.height
    let style = row.style
    if shaded {
      add(
        .box(
          x: PageGeometry.left, y: y, width: PageGeometry.measure, height: height, tone: .shade))
    }
    for (index, cell) in row.cells.enumerated() {
      let column = grid.columns[index]
      for (number, line) in cell.enumerated() {
        let top = y + TableGrid.padding + Double(number) * style.leading
        add(
          .text(
            line, x: column.anchor, baseline: top + style.ascent, style: style, side: column.side))
      }
    }
    for x in grid.columns.map(\.left) + [PageGeometry.right] {
      add(.line(x: x, y: y, toX: x, toY: y + height, width: 0.5, tone: .rule))
    }
    for edge in [y, y + height] {
      add(
        .line(
          x: PageGeometry.left, y: edge, toX: PageGeometry.right, toY: edge, width: 0.5,
          tone: .rule))
    }
    advance(height)
  }
}
