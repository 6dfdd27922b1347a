import Domain

extension Grid {
  /// Aligned columns under their headings; without rows, one line that says so.
  func table(in language: Language, colour: Bool) -> String {
    forTables.aligned(in: language, colour: colour)
  }

  private var forTables: Grid {
    let kept = columns.indices.filter { columns[$0].isInTables }
    return Grid(
      columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  private func aligned(in language: Language, colour: Bool) -> String {
    guard !rows.isEmpty else { return Words(id: "(kosong)", en: "(none)")[language] + "\n" }
    let headings = columns.map { $0.heading[language] }
    let cells = rows.map { row in row.map { $0.shown(in: language) } }
    let widths = headings.indices.map { index in
      cells.reduce(headings[index].displayWidth) { max($0, $1[index].displayWidth) }
    }
    let heading = line(headings, widths)
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "  ")
    let top = colour ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
    return ([top, rule] + cells.map { line($0, widths) }).joined(separator: "\n") + "\n"
  }

  /// One thing: a line for each of its columns.
  func card(in language: Language, colour: Bool) -> String {
    let width = columns.map { $0.heading[language].displayWidth }.max() ?? 0
    let cards = rows.map { row in
      zip(columns, row).map { column, cell in
        let heading = column.heading[language]
        let gap = String(repeating: " ", count: width - heading.displayWidth)
        let name = colour ? "\u{1B}[1m\(heading)\u{1B}[0m" : heading
        return "\(name)\(gap)  \(cell.shown(in: language))\n"
      }.joined()
    }
    return cards.joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: widths[index] - cell.displayWidth)
      let isLast = index == cells.count - 1
      switch columns[index].alignment {
      case .left: text += isLast ? cell : cell + gap
      case .right: text += gap + cell
      }
      if !isLast { text += "  " }
    }
    return text
  }
}
