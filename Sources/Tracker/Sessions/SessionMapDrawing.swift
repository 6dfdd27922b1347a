import Domain

/// A heat map of offices as an SVG document: rows of cells, shaded by how an office took part.
///
/// Each cell also says it by a sign and a `<title>`, so that it is readable in grey and aloud.
struct SessionMapDrawing {
  struct Cell {
    var shade: Representation
    /// Lines inside the cell.
    var lines: [String]
    /// What a screen reader says and a pointer shows.
    var title: String
  }

  struct Row {
    var label: String
    /// Nil: nothing to say, the office was not invited.
    var cells: [Cell?]
  }

  var title: String
  var subtitle: String
  /// Headings above the cells; empty: none.
  var columns: [String]
  var rows: [Row]
  var cellWidth: Int
  var cellHeight: Int

  func svg(in language: Language) -> String {
    let labels = 24 + widest(rows.map(\.label))
    let headings = columns.isEmpty ? 8 : 12 + widest(columns)
    let top = 84 + headings
    let across = max(columns.count, rows.map(\.cells.count).max() ?? 0)
    let width = max(labels + across * (cellWidth + 2) + 16, 640)
    let height = top + rows.count * (cellHeight + 2) + 16
    var svg = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" aria-labelledby="t d" \
      xml:lang="\(language.rawValue)">
      <title id="t">\(escaped(title))</title>
      <desc id="d">\(escaped(subtitle))</desc>
      <style>\(Self.style)</style>
      <rect class="page" width="\(width)" height="\(height)"/>
      <text class="head" x="16" y="28">\(escaped(shortened(title, to: width - 32, perLetter: 9)))\
      </text>
      <text x="16" y="46">\(escaped(shortened(subtitle, to: width - 32, perLetter: 6)))</text>

      """
    svg += legend(in: language)
    for (index, heading) in columns.enumerated() {
      let x = labels + index * (cellWidth + 2) + cellWidth / 2 + 4
      svg += """
        <text transform="translate(\(x) \(top - 6)) rotate(-90)">\(escaped(heading))</text>

        """
    }
    for (index, row) in rows.enumerated() {
      svg += drawn(row, x: labels, y: top + index * (cellHeight + 2))
    }
    return svg + "</svg>\n"
  }

  /// Told apart without colour as well: dark, light, dashed, white.
  private static let style = """
    text{font:11px 'Liberation Sans',Arial,sans-serif;fill:#1a1a1a}.head{font-size:16px;\
    font-weight:bold}.in{font-size:10px;text-anchor:middle}.page{fill:#fff}rect{stroke-width:1}\
    .represented{fill:#1b6e3c;stroke:#0f4023}.represented~.in{fill:#fff}\
    .room_only{fill:#b7dfb0;stroke:#4f8a48}.doubtful{fill:#fbd38d;stroke:#8a5a00;\
    stroke-dasharray:3 2}.absent{fill:#fff;stroke:#777}
    """

  private func legend(in language: Language) -> String {
    var svg = ""
    var x = 16
    for shade in Representation.allCases {
      let words = "\(shade.sign ?? "1, 2, …") = \(shade.words[language])"
      svg += """
        <rect class="\(shade.rawValue)" x="\(x)" y="58" width="14" height="14"/>
        <text class="key" x="\(x + 20)" y="69">\(escaped(words))</text>

        """
      x += 36 + words.count * 6
    }
    return svg
  }

  private func drawn(_ row: Row, x: Int, y: Int) -> String {
    var svg = """
      <text x="16" y="\(y + cellHeight / 2 + 4)">\(escaped(row.label))</text>

      """
    for (index, cell) in row.cells.enumerated() {
      guard let cell else { continue }
      svg += drawn(cell, x: x + index * (cellWidth + 2), y: y)
    }
    return svg
  }

  private func drawn(_ cell: Cell, x: Int, y: Int) -> String {
    let first = cellHeight / 2 + 4 - (cell.lines.count - 1) * 6
    let texts = cell.lines.enumerated().map { index, line in
      """
      <text class="in" x="\(cellWidth / 2)" y="\(first + index * 12)">\(escaped(line))</text>
      """
    }
    return """
      <g transform="translate(\(x) \(y))"><title>\(escaped(cell.title))</title>\
      <rect class="\(cell.shade.rawValue)" width="\(cellWidth)" height="\(cellHeight)"/>\
      \(texts.joined())</g>

      """
  }

  /// Pixels of the longest text in the small type, about.
  private func widest(_ texts: [String]) -> Int { (texts.map(\.count).max() ?? 0) * 6 }

  private func shortened(_ text: String, to width: Int, perLetter letter: Int) -> String {
    let most = width / letter
    return text.count <= most ? text : text.prefix(most - 1) + "…"
  }
}

extension Representation {
  /// What stands in a cell of the map; nil: the number of people.
  var sign: String? {
    switch self {
    case .represented: nil
    case .roomOnly: "R"
    case .doubtful: "?"
    case .absent: "–"
    }
  }
}

/// Text as XML may hold it: markup escaped, characters that XML 1.0 forbids left out.
private func escaped(_ text: String) -> String {
  var safe = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": safe += "&amp;"
    case "<": safe += "&lt;"
    case ">": safe += "&gt;"
    case "\"": safe += "&quot;"
    case "'": safe += "&#39;"
    case "\t", "\n", "\r": safe += " "
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{FFFE}", "\u{FFFF}": continue
    default: safe.unicodeScalars.append(scalar)
    }
  }
  return safe
}
