import Domain

/// What an assessment found, whoever it is about.
struct Finding: Hashable, Sendable {
  var competency: Int64
  var level: Int
  var method: AssessmentMethod
  var assessedOn: Day
  /// Last day on which it counts; nil: until a newer one.
  var validUntil: Day?
  var assessor: String
  var evidence: String
  var confidence: AssessmentConfidence?
  var note: String

  /// - Parameters:
  ///   - today: later than this nobody can have been assessed yet.
  ///   - place: where a file says it; nil outside a file.
  /// - Throws: `.refused` for a level outside 1 to 5, a day ahead, an end before the assessment.
  func check(
    today: Day, level place: Place? = nil, day dayPlace: Place? = nil, end endPlace: Place? = nil
  ) throws(TrackerError) {
    guard CompetencyGap.levels.contains(level) else {
      throw .refused(
        Words(id: "'\(level)' bukan 1-5", en: "'\(level)' is not 1-5"),
        next: Words(id: "sebut level 1 sampai 5", en: "name a level from 1 to 5"), at: place)
    }
    guard assessedOn <= today else {
      throw .refused(
        Words(id: "tanggal \(assessedOn) belum tiba", en: "\(assessedOn) has not come yet"),
        next: Words(id: "perbaiki tanggal asesmen", en: "mend the day of the assessment"),
        at: dayPlace)
    }
    if let validUntil, validUntil < assessedOn {
      throw .refused(
        Words(id: "berakhir sebelum tanggal asesmen", en: "it ends before it was made"),
        next: Words(id: "perbaiki valid_until", en: "mend valid_until"), at: endPlace)
    }
  }
}
