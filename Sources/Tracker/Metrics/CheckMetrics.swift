import Domain
import Postgres

/// Checks the metrics of a folder: that each file reads, and that its queries run and answer what
/// they must. Nothing is kept; a query that tries to write fails.
public struct CheckMetrics: TrackerOperation {
  public static let permission = Permission.computeMetrics
  public static let route = Route(.get, "metrics/checks")

  /// Nil: the metrics that the program carries.
  public var folder: String?

  public init(folder: String? = nil) { self.folder = folder }

  public func run(in context: Context) async throws(TrackerError) -> [MetricCheck] {
    let carried = try MetricCatalogue().metrics
    guard let folder else {
      var checks: [MetricCheck] = []
      for metric in carried { checks.append(try await check(metric, in: context)) }
      return checks
    }
    let files = try MetricCatalogue.files(in: folder)
    var checks: [MetricCheck] = []
    for (name, text) in files {
      do throws(TrackerError) {
        let metric = try MetricFile.read(text, name: name)
        if carried.contains(where: { $0.key == metric.key }) {
          throw TrackerError.file(MetricCatalogue.duplicate(metric.key))
        }
        checks.append(try await check(metric, in: context))
      } catch {
        guard case .file(let fault) = error else { throw error }
        checks.append(MetricCheck(file: name + ".sql", fault: fault))
      }
    }
    return checks
  }

  private func check(
    _ metric: MetricDefinition, in context: Context
  ) async throws(TrackerError) -> MetricCheck {
    let (office, quarter) = (context.office.id, context.today.quarter)
    let value = metric.valueStatement(offices: [office], quarter: quarter)
    let evidence = metric.evidenceStatement(offices: [office], quarter: quarter)
    for (part, statement) in [("value", value), ("evidence", evidence)] {
      if let refusal = try await refusal(of: statement, in: context) {
        return MetricCheck(
          file: metric.key + ".sql",
          fault: Fault(
            .badData, at: Place(file: metric.key + ".sql"),
            what: Words(
              id: "kueri \(part) gagal: \(refusal)", en: "the \(part) query fails: \(refusal)"),
            next: Words(id: "perbaiki kuerinya", en: "mend the query")))
      }
    }
    return MetricCheck(file: metric.key + ".sql", fault: nil)
  }

  /// The server's own sentence: here it is the author of the query who reads it.
  private func refusal(
    of statement: SQL, in context: Context
  ) async throws(TrackerError) -> String? {
    do {
      try await context.connection.transaction { connection in
        _ = try await connection.query("SET LOCAL transaction_read_only = on")
        _ = try await connection.query(statement)
        throw Trial.isOver
      }
      return nil
    } catch is Trial {
      return nil
    } catch PostgresError.server(let error) {
      return error.message
    } catch let error as PostgresError {
      throw .database(error)
    } catch { throw .internalFault("\(error)") }
  }

  /// Rolls the trial back: read-only mode ends with it.
  private enum Trial: Error { case isOver }
}

/// What the check of one file found.
public struct MetricCheck: Codable, Hashable, Sendable {
  public var file: String
  /// Nil: all is well.
  public var problem: ImportSummary.Note?
  /// Line of the file, from 1, where it is known.
  public var line: Int?

  init(file: String, fault: Fault?) {
    self.file = file
    problem = fault.map { ImportSummary.Note($0.what) }
    line = fault?.place?.line
  }

  public var isSound: Bool { problem == nil }
}
