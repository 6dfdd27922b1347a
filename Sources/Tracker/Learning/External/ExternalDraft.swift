import Domain

/// Learning outside our sessions, as somebody says it.
public struct ExternalDraft: Codable, Hashable, Sendable {
  /// NIP, `#id`, e-mail, `name@33.16`, or `office|name|post`.
  public var staff: String
  public var form: String
  public var title: String
  public var organiser: String
  public var startsOn: Day
  /// Nil: one day.
  public var endsOn: Day?
  /// The hours of each day, `08:00`; both or none.
  public var starts: String?
  public var ends: String?
  /// Nil: that of the person's office.
  public var zone: Zone?
  /// Of all days together; nil: by the hours, where they are given.
  public var minutes: Int?
  /// Instead of minutes, for forms that count by them.
  public var jp: Double?
  public var certificate: String?
  public var isInternational: Bool

  public init(
    staff: String, form: String, title: String, organiser: String, startsOn: Day,
    endsOn: Day? = nil, starts: String? = nil, ends: String? = nil, zone: Zone? = nil,
    minutes: Int? = nil, jp: Double? = nil, certificate: String? = nil,
    isInternational: Bool = false
  ) {
    self.staff = staff
    self.form = form
    self.title = title
    self.organiser = organiser
    self.startsOn = startsOn
    self.endsOn = endsOn
    self.starts = starts
    self.ends = ends
    self.zone = zone
    self.minutes = minutes
    self.jp = jp
    self.certificate = certificate
    self.isInternational = isInternational
  }
}

/// A draft that was checked by itself.
struct ExternalFacts: Hashable, Sendable {
  var form: String
  var title: String
  var organiser: String
  var time: ExternalTime
  /// Of all days together; nil: not said.
  var minutes: Int32?
  var isInternational: Bool
  var certificate: String?

  /// Which learning it is, however it is spelled: facts beside it may be wrong, or come later.
  struct Identity: Hashable, Sendable {
    var form: String
    var title: String
    var organiser: String
    var first: Day
    var last: Day
    /// Two parts of a day are two records.
    var hours: Range<Instant>?
  }

  var identity: Identity {
    Identity(
      form: form, title: title.lowercased(), organiser: organiser.lowercased(),
      first: time.first, last: time.last, hours: time.hours)
  }

  /// An organiser gives a number once; nil: no certificate.
  var certificateKey: String? {
    certificate.map { "\(organiser.lowercased())\n\($0.lowercased())" }
  }
}

/// A record to be written: whose, what, and where the file said it.
struct ExternalEntry: Sendable {
  var staff: StaffKey
  var facts: ExternalFacts
  var proof: InputFile?
  /// Place of a field in a file; nil: typed.
  var row: TableRow?

  func place(_ key: String) -> Place? { row?.place(key) }
}
