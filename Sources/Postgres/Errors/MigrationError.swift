/// Why migrations were not run. Nothing of the migration named was kept.
public enum MigrationError: Error, Hashable, Sendable {
  /// A file name that is not a number, an underscore, a name and `.sql`.
  case badName(String)
  /// Two migrations of the program share a number.
  case duplicate(number: Int)
  /// The text differs from what was run on this database: old migrations are never edited.
  case edited(number: Int, name: String)
  /// The database ran a migration that the program does not hold though it holds later ones.
  case missing(number: Int, name: String)
  /// A new migration has a lower number than one that was already run.
  case outOfOrder(number: Int, name: String, after: Int)
  /// The database was migrated by a newer program.
  case newerDatabase(database: Int, program: Int)
  /// The script ended the transaction that it was given.
  case endsTransaction(number: Int, name: String)
  /// The server refused the script, at the line if it said where.
  case failed(number: Int, name: String, line: Int?, ServerError)
}

extension MigrationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .badName(let name): "migration file '\(name)' is not named like 0001_subject.sql"
    case .duplicate(let number): "two migrations have the number \(number)"
    case .edited(let number, let name):
      "migration \(number) (\(name)) was edited after it had run on this database"
    case .missing(let number, let name):
      "migration \(number) (\(name)) ran on this database but is not in this program"
    case .outOfOrder(let number, let name, let after):
      "migration \(number) (\(name)) is new but migration \(after) has already run"
    case .newerDatabase(let database, let program):
      "the database is at migration \(database), this program knows only up to \(program)"
    case .endsTransaction(let number, let name):
      "migration \(number) (\(name)) commits or rolls back its own transaction"
    case .failed(let number, let name, let line, let error):
      "migration \(number) (\(name))\(line.map { ", line \($0)" } ?? ""): \(error)"
    }
  }
}
