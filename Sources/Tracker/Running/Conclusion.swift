import Crypto
import Domain
import FoundationEssentials
import Postgres

extension Context {
  /// The answer kept under the run's key; nil when the key is new.
  func earlierAnswer<O: TrackerOperation>(
    _: O.Type, input: String
  ) async throws(TrackerError) -> Done<O.Output>? {
    guard O.keepsKey else { return nil }
    let row = try await rows(
      """
      SELECT operation, input, output FROM idempotency_keys
      WHERE office_id = \(office.id) AND key = \(key)
      """
    ).first
    guard let row else { return nil }
    let (operation, digest): (String, String) = (
      try cell(row, "operation"), try cell(row, "input")
    )
    guard operation == O.name, digest == digestText(input) else { throw .keyReused(key) }
    let output: PostgresJSON = try cell(row, "output")
    do {
      let answer = try JSONDecoder().decode(O.Output.self, from: Data(output.text.utf8))
      return Done(output: answer, key: key, isRepeated: true)
    } catch { throw .internalFault("answer of \(O.name) cannot be read again: \(error)") }
  }

  /// Writes what every write leaves behind: dirty marks, the audit row, the key with its answer.
  func conclude<O: TrackerOperation>(
    _: O.Type, input: String, output: O.Output
  ) async throws(TrackerError) {
    guard !isTrial else { return }
    // The deepest offices first, in the order in which the worker locks them: upper tiers have the
    // smaller numbers.
    let keys = dirty.sorted { ($0.office, $0.quarter) > ($1.office, $1.quarter) }
    var statements: [SQL] = []
    if !keys.isEmpty {
      statements.append(
        """
        INSERT INTO metric_dirty (office_id, quarter)
        SELECT * FROM unnest(\(keys.map(\.office)), \(keys.map(\.quarter)))
        ON CONFLICT (office_id, quarter) DO UPDATE SET version = metric_dirty.version + 1
        """)
      statements.append("SELECT pg_notify(\(MetricQueue.channel), '')")
    }
    if !isUnchanged {
      statements.append(
        """
        INSERT INTO audit_events (office_id, id, at, principal_id, operation, key, input, changes)
        VALUES (\(office.id), \(UUID()), \(now), \(principal.id), \(O.name), \(key),
                \(PostgresJSON(input)), \(PostgresJSON(try canonical(changes))))
        """)
    }
    if O.keepsKey {
      statements.append(
        """
        INSERT INTO idempotency_keys (office_id, key, operation, input, output, at)
        VALUES (\(office.id), \(key), \(O.name), \(digestText(input)),
                \(PostgresJSON(try canonical(output))), \(now))
        """)
    }
    try await pipeline(statements)
  }
}

/// JSON with sorted keys: the same value always gives the same text.
func canonical(_ value: some Encodable) throws(TrackerError) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do { return String(decoding: try encoder.encode(value), as: UTF8.self) } catch {
    throw .internalFault("\(type(of: value)) cannot be written as JSON: \(error)")
  }
}

/// SHA-256 in lower-case hexadecimal.
func digestText(_ text: String) -> String { hexadecimal(SHA256.hash(data: Data(text.utf8))) }

func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  return String(
    decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

func freshKey() -> String { UUID().uuidString.lowercased() }
