import Domain
import Postgres

/// Checks drafts against the forms, their rules and the calendar.
struct ExternalCheck {
  private let forms: Set<String>
  private let rules: CreditRules
  private let today: Day

  init(in context: Context) async throws(TrackerError) {
    let answers = try await context.pipeline([
      CreditRules.statement, "SELECT code FROM learning_forms",
    ])
    rules = try CreditRules(answers[0])
    forms = Set(try answers[1].map { row throws(TrackerError) in try cell(row, "code") })
    today = context.today
  }

  /// - Parameters:
  ///   - zone: of the person's office.
  ///   - row: the file's, for the places of errors; nil: typed.
  func facts(
    _ draft: ExternalDraft, zone: Zone, row: TableRow? = nil
  ) throws(TrackerError) -> ExternalFacts {
    let form = draft.form.trimmed.uppercased()
    guard forms.contains(form) else {
      throw .unknown(.form, draft.form, at: row?.place("form"))
    }
    let time = try time(draft, zone: zone, row: row)
    let minutes = try minutes(draft, form: form, time: time, row: row)
    return ExternalFacts(
      form: form, title: try text(draft.title, "title", row: row),
      organiser: try text(draft.organiser, "organiser", row: row), time: time, minutes: minutes,
      isInternational: draft.isInternational,
      certificate: draft.certificate.map(\.onOneLine).flatMap { $0.isEmpty ? nil : $0 })
  }

  private func text(
    _ text: String, _ key: String, row: TableRow?
  ) throws(TrackerError) -> String {
    let text = text.onOneLine
    guard !text.isEmpty else {
      throw .refused(
        Words(id: "'\(key)' kosong", en: "'\(key)' is empty"),
        next: Words(id: "isi", en: "fill it in"), at: row?.place(key))
    }
    return text
  }

  private func time(
    _ draft: ExternalDraft, zone: Zone, row: TableRow?
  ) throws(TrackerError) -> ExternalTime {
    let (first, last) = (draft.startsOn, draft.endsOn ?? draft.startsOn)
    guard first <= last else {
      throw .refused(
        Words(id: "selesai \(last) sebelum mulai \(first)", en: "it ends before it starts"),
        next: Words(id: "perbaiki tanggalnya", en: "mend the days"), at: row?.place("ends_on"))
    }
    guard last <= today else {
      throw .refused(
        Words(id: "tanggal \(last) belum tiba", en: "\(last) has not come yet"),
        next: Words(id: "catat setelah selesai", en: "record it when it is over"),
        at: row?.place(row?.optional("ends_on") == nil ? "starts_on" : "ends_on"))
    }
    guard last.number - first.number < Self.longest else {
      throw .refused(
        Words(id: "lebih dari lima tahun", en: "it lasts more than five years"),
        next: Words(id: "perbaiki tanggalnya", en: "mend the days"), at: row?.place("ends_on"))
    }
    let zone = draft.zone ?? zone
    let from = try clock(draft.starts, "starts", on: first, in: zone, row: row)
    let to = try clock(draft.ends, "ends", on: first, in: zone, row: row)
    guard let from, let to else {
      if from == nil, to == nil { return ExternalTime(first: first, last: last) }
      let missing = from == nil ? "starts" : "ends"
      throw .refused(
        Words(id: "'\(missing)' tidak disebut", en: "'\(missing)' is not given"),
        next: Words(id: "sebut kedua jamnya", en: "give both hours"), at: row?.place(missing))
    }
    guard from < to else {
      throw .refused(
        Words(id: "jam selesai tidak sesudah jam mulai", en: "the end hour is not after the start"),
        next: Words(id: "perbaiki jamnya", en: "mend the hours"), at: row?.place("ends"))
    }
    return ExternalTime(first: first, last: last, hours: from..<to)
  }

  /// Days: longer than any course of study.
  private static let longest = 5 * 366

  private func clock(
    _ text: String?, _ key: String, on day: Day, in zone: Zone, row: TableRow?
  ) throws(TrackerError) -> Instant? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    let padded = text.prefix(while: { $0 != ":" }).count == 1 ? "0" + text : text
    guard let time = LocalTime("\(day)T\(padded)") else {
      throw .refused(
        Words(id: "'\(text)' bukan jam", en: "'\(text)' is no time of day"),
        next: Words(id: "tulis 08:00", en: "write 08:00"), at: row?.place(key))
    }
    return time.instant(in: zone)
  }

  private func minutes(
    _ draft: ExternalDraft, form: String, time: ExternalTime, row: TableRow?
  ) throws(TrackerError) -> Int32? {
    for (key, isNegative) in [
      ("minutes", draft.minutes.map { $0 <= 0 } ?? false),
      ("jp", draft.jp.map { !($0 > 0 && $0 <= Self.mostHours) } ?? false),
    ] where isNegative {
      throw .refused(
        Words(id: "'\(key)' harus lebih dari nol", en: "'\(key)' must be above zero"),
        next: Words(id: "perbaiki angkanya", en: "mend the number"), at: row?.place(key))
    }
    let rule = rules.rule(of: form, on: time.first)
    let countsMinutes = rule?.basis == .hourly || rule?.basis == .dailyCap
    let byHours = draft.jp.flatMap { jp in
      countsMinutes ? rule.map { Int((jp * Double($0.minutesPerJP)).rounded()) } : nil
    }
    let minutes = draft.minutes ?? byHours ?? time.minutes
    guard let minutes else {
      guard countsMinutes else { return nil }
      throw .refused(
        Words(id: "bentuk \(form) dihitung per menit", en: "form \(form) counts by minutes"),
        next: Words(
          id: "sebut menitnya, atau jam mulai dan selesai",
          en: "give minutes, or start and end hours"),
        at: row?.place("minutes"))
    }
    guard minutes <= time.days * 24 * 60 else {
      throw .refused(
        Words(
          id: "\(minutes) menit tidak muat dalam \(time.days) hari",
          en: "\(minutes) minutes do not fit into \(time.days) days"),
        next: Words(id: "perbaiki menit atau tanggalnya", en: "mend the minutes or the days"),
        at: row?.place("minutes"))
    }
    return Int32(minutes)
  }

  /// JP that no course reaches.
  private static let mostHours = 10_000.0
}

extension String {
  /// Blanks and line breaks between words become one space; none at the ends.
  var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
