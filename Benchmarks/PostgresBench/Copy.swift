import Logging
import Postgres

/// Seconds to copy so many rows, made on the way, into an empty table like the one that psql fills.
func copy(rows: Int, _ logger: Logger) async throws -> Double {
  let connection = try await Connection.connect("", logger: logger)
  try await connection.executeScript("TRUNCATE copied")
  let clock = ContinuousClock()
  let start = clock.now
  let count = try await connection.copyIn(
    "COPY copied (id, office, held_on, name, minutes) FROM STDIN (FORMAT binary)"
  ) { writer in
    for number in 0..<rows {
      try writer.row(
        number, Int32(number % 553), PostgresDate(daysSince1970: Int32(20_000 + number % 365)),
        "Peserta nomor \(number)", Int32(number % 240))
    }
  }
  let duration = clock.now - start
  await connection.close()
  guard count == rows else { throw Wrong() }
  return duration / .seconds(1)
}
