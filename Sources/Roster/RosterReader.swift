import Domain

/// Reads an attendance file of any known kind.
public enum RosterReader {
  /// Reads a file in one pass and bounded memory (a second pass where the first times turn out to
  /// be written day-first). Of a workbook the first visible sheet that is an attendance list.
  /// - Parameter zone: the zone of the file's times; else the session's.
  /// - Throws: a `RosterError` with file, line, column and heading.
  public static func read(
    path: String, session: SessionTime, zone: Zone? = nil
  ) throws(RosterError) -> RosterFile {
    try read(Input(path: path), session: session, zone: zone)
  }

  /// Reads a file that is already in memory.
  public static func read(
    bytes: [UInt8], name: String, session: SessionTime, zone: Zone? = nil
  ) throws(RosterError) -> RosterFile {
    try read(Input(bytes: bytes, name: name), session: session, zone: zone)
  }

  private static func read(
    _ input: Input, session: SessionTime, zone: Zone?
  ) throws(RosterError) -> RosterFile {
    let layout = try layout(of: input)
    let sheets = try TableRecords(input, layout: layout).sheetCount
    var refusal: RosterError?
    for sheet in 0..<sheets {
      do {
        return try RosterSheet(input: input, number: sheet, layout: layout)
          .read(session: session, zone: zone ?? session.zone)
      } catch {
        // A cover sheet or a chart is no reason to give up before the list was found.
        guard case .noAttendance = error else { throw error }
        refusal = refusal ?? error
      }
    }
    throw refusal ?? .noAttendance(Place(file: input.name, line: 1, column: 1))
  }

  /// A chat is lines, not fields: a comma or a quotation mark in it means nothing.
  private static func layout(of input: Input) throws(RosterError) -> TableRecords.Layout {
    let table = TableRecords.Layout.table(delimiter: nil)
    if try input.isArchive { return table }
    var lines = try TableRecords(input, layout: .lines)
    for _ in 0..<RosterPass.linesBeforeHeading {
      let record: CSVRecord?
      do { record = try lines.next() } catch {
        // The table says what is wrong, with its column.
        return table
      }
      guard let record else { return table }
      if record.isBlank { continue }
      return ZoomChat.begins(with: record.fields[0]) ? .lines : table
    }
    return table
  }
}
