import Domain
import Foundation

extension QuarterlyReportRenderer {
  /// The report's data: indented, keys in snake_case and sorted, days and quarters as ISO texts.
  public static func json(_ report: QuarterlyReport) throws(ReportError) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    } catch {
      throw .notWritten(reason: String(describing: error))
    }
  }

  /// Reads what `json` wrote, so that a frozen report prints again as it was.
  public static func report(fromJSON text: String) throws(ReportError) -> QuarterlyReport {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      return try decoder.decode(QuarterlyReport.self, from: Data(text.utf8))
    } catch let error as DecodingError {
      throw .notAReport(reason: reason(of: error))
    } catch {
      throw .notAReport(reason: String(describing: error))
    }
  }

  /// `office.code: '3' is no office code (33.16 or 3316)`
  private static func reason(of error: DecodingError) -> String {
    let (context, key): (DecodingError.Context, (any CodingKey)?) =
      switch error {
      case .keyNotFound(let key, let context): (context, key)
      case .typeMismatch(_, let context), .valueNotFound(_, let context): (context, nil)
      case .dataCorrupted(let context): (context, nil)
      @unknown default: (DecodingError.Context(codingPath: [], debugDescription: "unread"), nil)
      }
    let path = (context.codingPath + [key].compactMap { $0 }).map(\.stringValue)
    return path.isEmpty
      ? context.debugDescription : path.joined(separator: ".") + ": " + context.debugDescription
  }
}
