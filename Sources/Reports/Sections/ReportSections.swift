import Domain

/// One part of the quarterly report.
protocol ReportSection: SendableMetatype {
  static var title: Words { get }
  /// Whether its heading bears a numeral.
  static var isNumbered: Bool { get }
  /// What it says; nothing at all leaves the section out, its heading too.
  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block]
}

extension ReportSection {
  static var isNumbered: Bool { true }
}

enum ReportSections {
  /// The parts in their order: a new one is a file and a line here.
  static let all: [any ReportSection.Type] = [
    Summary.self,
    Introduction.self,
    StaffSituation.self,
    LearningHeld.self,
    LearningHoursReached.self,
    CompetencyGaps.self,
    ObstaclesAndFollowUps.self,
    Closing.self,
  ]

  /// All parts that have something to say, sections and tables numbered.
  static func blocks(of report: QuarterlyReport, by writer: Writer) -> [Block] {
    var blocks: [Block] = []
    var section = 0
    var table = 0
    for part in all {
      let body = part.blocks(of: report, by: writer)
      if body.isEmpty { continue }
      if part.isNumbered { section += 1 }
      let numeral = part.isNumbered ? roman(section) + ". " : ""
      blocks.append(.heading(numeral + part.title[writer.language]))
      for block in body {
        guard case .table(var numbered) = block else {
          blocks.append(block)
          continue
        }
        table += 1
        numbered.caption =
          writer.say(id: "Tabel", en: "Table") + " \(table). " + numbered.caption
        blocks.append(.table(numbered))
      }
    }
    return blocks
  }

  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, sign) in [(10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")] {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
