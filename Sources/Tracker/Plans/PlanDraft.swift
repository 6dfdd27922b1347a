import Domain

/// A line of a development plan as a person accepts it.
public struct PlanDraft: Codable, Hashable, Sendable {
  /// Code of the suggestion that is accepted; it fills in what is nil or empty below.
  public var suggestion: String?
  public var competencies: [String]
  /// Learning form.
  public var form: String?
  public var title: String?
  /// People by NIP, `#id`, e-mail or `name@33.16`.
  public var staff: [String]
  public var organiser: String
  public var schedule: Quarter
  /// In rupiah.
  public var budget: Int
  /// How it fits the curriculum standard; empty: not said yet.
  public var curriculum: String
  /// Of each person; nil: the suggestion's, else a course that raises one level by assumption.
  public var jp: Int?

  public init(
    suggestion: String? = nil, competencies: [String] = [], form: String? = nil,
    title: String? = nil, staff: [String] = [], organiser: String, schedule: Quarter,
    budget: Int, curriculum: String = "", jp: Int? = nil
  ) {
    self.suggestion = suggestion
    self.competencies = competencies
    self.form = form
    self.title = title
    self.staff = staff
    self.organiser = organiser
    self.schedule = schedule
    self.budget = budget
    self.curriculum = curriculum
    self.jp = jp
  }

  /// - Throws: `.refused` for what no plan can hold.
  func check(year: Int) throws(TrackerError) {
    guard schedule.year == year else {
      throw .refused(
        Words(
          id: "jadwal \(schedule) bukan tahun \(year)", en: "\(schedule) is not in \(year)"),
        next: Words(id: "sebut triwulan tahun itu", en: "name a quarter of that year"))
    }
    guard budget >= 0 else {
      throw .refused(Words(id: "anggaran di bawah nol", en: "the budget is below zero"))
    }
    guard !organiser.trimmed.isEmpty else {
      throw .refused(Words(id: "penyelenggara kosong", en: "the organiser is empty"))
    }
    if let jp, jp < 1 {
      throw .refused(Words(id: "JP harus 1 atau lebih", en: "the JP must be 1 or more"))
    }
    guard suggestion != nil || form != nil && !competencies.isEmpty && !staff.isEmpty else {
      throw .refused(
        Words(
          id: "tanpa saran, kompetensi, bentuk, dan pegawai harus disebut",
          en: "without a suggestion, competency, form and staff must be named"),
        next: Words(id: "lihat sdm gap suggest", en: "see sdm gap suggest"))
    }
  }
}
