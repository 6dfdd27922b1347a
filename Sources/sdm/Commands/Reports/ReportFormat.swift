import ArgumentParser
import Domain
import Reports
import Tracker

/// The forms in which a report leaves the house.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable, Codable, Sendable {
  case pdf, html, csv, json

  func bytes(
    of report: QuarterlyReport, in language: Language
  ) throws(TrackerError) -> [UInt8] {
    do throws(ReportError) {
      switch self {
      case .pdf: return try QuarterlyReportRenderer.pdf(report, in: language)
      case .html: return Array(try QuarterlyReportRenderer.html(report, in: language).utf8)
      case .csv: return Array(QuarterlyReportRenderer.csv(report).utf8)
      case .json: return Array(try QuarterlyReportRenderer.json(report).utf8)
      }
    } catch { throw .file(error.fault) }
  }
}
