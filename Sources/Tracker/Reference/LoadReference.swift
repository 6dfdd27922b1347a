import Domain
import EmbeddedFiles
import Postgres

/// Loads the offices and the reference tables that the program carries; again, it changes nothing.
public struct LoadReference: TrackerOperation {
  public static let permission = Permission.manageReference
  public static let route = Route(.put, "reference")

  public init() {}

  public func run(in context: Context) async throws(TrackerError) -> ReferenceLoaded {
    var changed = 0
    for table in ReferenceTable.all { changed += try await load(table, in: context) }
    guard let text = Embedded.text("offices", in: .reference) else {
      throw .internalFault("the program carries no offices.csv")
    }
    let offices = try OfficeFile.read(text: text, name: "offices.csv")
    changed += try await OfficeWriter.write(offices, in: context)
    if changed == 0 { context.recordNothing() }
    return ReferenceLoaded(offices: offices.count, changed: changed)
  }

  private func load(_ table: ReferenceTable, in context: Context) async throws(TrackerError) -> Int
  {
    guard let text = Embedded.text(table.file, in: .reference) else {
      throw .internalFault("the program carries no \(table.file).csv")
    }
    do {
      let connection = context.connection
      try await connection.execute(
        "CREATE TEMPORARY TABLE incoming (\(table.columns)) ON COMMIT DROP")
      try await connection.copyIn("COPY incoming FROM STDIN (FORMAT csv, HEADER true)") { writer in
        try writer.write(text)
      }
      let changed = try await connection.execute(table.merge)
      try await connection.execute("DROP TABLE incoming")
      return changed
    } catch let error as PostgresError { throw .database(error) } catch {
      throw .internalFault("\(error)")
    }
  }
}

public struct ReferenceLoaded: Codable, Hashable, Sendable {
  /// Offices in the file.
  public var offices: Int
  /// Rows inserted or changed, of all tables.
  public var changed: Int
}
