import Domain
import Postgres

// How the rows of `ReportFacts` and `ReportGaps` become lines of the report.

extension QuarterlyReport.Term {
  fileprivate init(row: Row, code: String, id: String, en: String) throws(PostgresError) {
    self.init(code: try row[code], name: Words(id: try row[id], en: try row[en]))
  }
}

extension QuarterlyReport.StaffLine: RowDecodable {
  public static let columns: SQL = "*"

  public init(row: Row) throws(PostgresError) {
    self.init(
      employment: try .init(
        row: row, code: "employment", id: "employment_id", en: "employment_en"),
      jobClass: try .init(row: row, code: "job_class", id: "class_id", en: "class_en"),
      men: try row["men"], women: try row["women"], start: try row["start"],
      joined: try row["joined"], left: try row["left"], end: try row["end"])
  }
}

extension QuarterlyReport.CreditLine {
  init(row: Row, in quarter: Quarter) throws(TrackerError) {
    do {
      let target: Int? = try row["target"]
      self.init(
        name: try row["name"], employeeNumber: try row["employee_number"], post: try row["post"],
        employment: try .init(
          row: row, code: "employment", id: "employment_id", en: "employment_en"),
        jpQuarter: LearningHours(hundredths: try row["jp"]),
        jpYear: LearningHours(hundredths: try row["jp_year"]),
        target: target.map(LearningHours.init(hundredths:)), in: quarter)
    } catch { throw .database(error) }
  }
}

extension QuarterlyReport.CompetencyLine: RowDecodable {
  public static let columns: SQL = "*"

  public init(row: Row) throws(PostgresError) {
    self.init(
      competency: try .init(row: row, code: "code", id: "name_id", en: "name_en"),
      people: try row["people"], assessed: try row["assessed"],
      requiredSum: try row["sum_required"], attainedSum: try row["sum_attained"],
      below: try row["below"], worstGap: try row["worst_gap"],
      jpmNumerator: try row["sum_attained_capped"], jpmDenominator: try row["sum_required"])
  }
}

extension QuarterlyReport.GapLine: RowDecodable {
  public static let columns: SQL = "*"

  public init(row: Row) throws(PostgresError) {
    self.init(
      name: try row["name"], post: try row["post"],
      competency: try .init(row: row, code: "code", id: "name_id", en: "name_en"),
      required: try row["required"], attained: try row["attained"])
  }
}

extension QuarterlyReport.SessionLine {
  init(row: Row) throws(TrackerError) {
    let rule = try CreditRule.optional(row)
    let isInternational: Bool = try cell(row, "international")
    let scheduled: Int = try cell(row, "scheduled")
    // What a day's first session gives; later ones of a capped form may give less.
    let full = rule?.credit(scheduledSeconds: scheduled, international: isInternational)
    do {
      self.init(
        heldOn: try row["held_on"], code: try row["code"], title: try row["title"],
        form: try .init(row: row, code: "form", id: "form_id", en: "form_en"),
        organiser: try row["organiser"], speakers: try row["speakers"],
        present: try row["present"], expected: try row["expected"], invited: try row["invited"],
        roomScreens: try row["rooms"], jp: full.map { min($0, rule?.capPerDay ?? $0) },
        evidence: try row["evidence"])
    } catch { throw .database(error) }
  }
}

extension QuarterlyReport.FollowUpLine {
  init(row: Row, asOf: Day) throws(TrackerError) {
    do {
      self.init(
        number: try row["number"], title: try row["title"], dueOn: try row["due_on"],
        doneOn: try row["done_on"], asOf: asOf)
    } catch { throw .database(error) }
  }
}

extension QuarterlyReport.ReviewLine: RowDecodable {
  public static let columns: SQL = "*"

  public init(row: Row) throws(PostgresError) {
    self.init(
      heldOn: try row["held_on"], code: try row["code"], title: try row["title"],
      open: try row["open"])
  }
}
