import Domain

extension SessionMap {
  /// The map as an SVG document: the invited offices, those of a province in a row.
  public func svg(in language: Language) -> String {
    let counts = Representation.allCases.map { "\(count(of: $0)) \($0.words[language])" }
    return SessionMapDrawing(
      title: title, subtitle: "\(session), \(heldOn): \(counts.joined(separator: ", "))",
      columns: [], rows: rows(in: language), cellWidth: 44, cellHeight: 32
    ).svg(in: language)
  }

  /// Cells side by side; a province with more offices goes on in the next row.
  private static let perRow = 20

  private func rows(in language: Language) -> [SessionMapDrawing.Row] {
    var rows: [SessionMapDrawing.Row] = []
    var label: String?
    for office in offices {
      let province = office.officeCode.text.prefix(2)
      let isNext = label != String(province)
      if isNext || rows[rows.count - 1].cells.count == Self.perRow {
        rows.append(.init(label: isNext ? String(province) : "", cells: []))
      }
      label = String(province)
      rows[rows.count - 1].cells.append(
        office.cell(lines: [office.officeCode.text, office.sign], in: language))
    }
    return rows
  }
}

extension ProgramMap {
  /// The map as an SVG document: an office a row, a session a column.
  public func svg(in language: Language) -> String {
    let what = Words(
      id: "\(offices.count) satker, \(sessions.count) sesi",
      en: "\(offices.count) offices, \(sessions.count) sessions")
    return SessionMapDrawing(
      title: title, subtitle: "\(program): \(what[language])",
      columns: sessions.map { "\($0.code) \($0.heldOn)" },
      rows: offices.map { office in
        SessionMapDrawing.Row(
          label: "\(office.officeCode) \(office.name)",
          cells: sessions.map { session in
            office.sessions[session.code].map { $0.cell(lines: [$0.sign], in: language) }
          })
      },
      cellWidth: 26, cellHeight: 18
    ).svg(in: language)
  }
}

extension OfficeRepresentation {
  /// The number of people, or the sign of what else there was.
  public var sign: String { representation.sign ?? String(present) }

  func cell(lines: [String], in language: Language) -> SessionMapDrawing.Cell {
    var title = "\(officeCode) \(name), \(session): \(representation.words[language])"
    if present > 0 {
      title += ", \(present) \(Words(id: "orang", en: "people")[language])"
    }
    if let highestPost { title += ", \(highestPost)" }
    return .init(shade: representation, lines: lines, title: title)
  }
}
