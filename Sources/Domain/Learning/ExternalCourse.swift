/// Why the national civil-service system would refuse a line of somebody's course history.
///
/// Its rules were not readable at first hand: the fields are known (employee number, course,
/// organiser, JP, dates, certificate number, year), that each must be filled is our reading, the
/// length of a name a guess. Each is marked where it is unsure.
public enum CourseRefusal: String, Hashable, Sendable, Codable, CaseIterable {
  case noEmployeeNumber = "no_employee_number"
  case noCertificate = "no_certificate"
  case noHours = "no_hours"
  case nameTooLong = "name_too_long"
  case organiserTooLong = "organiser_too_long"
  case endsBeforeStart = "ends_before_start"

  /// The longest name of a course or an organiser (unsure).
  public static let longestName = 200

  /// All that is wrong with a line; empty: nothing that we know of.
  public static func of(
    employeeNumber: String?, name: String, organiser: String, jp: Double, startsOn: Day,
    endsOn: Day, certificate: String?
  ) -> [CourseRefusal] {
    let found: [(CourseRefusal, Bool)] = [
      (.noEmployeeNumber, employeeNumber == nil), (.noCertificate, certificate == nil),
      (.noHours, jp <= 0), (.nameTooLong, name.count > longestName),
      (.organiserTooLong, organiser.count > longestName), (.endsBeforeStart, endsOn < startsOn),
    ]
    return found.filter(\.1).map(\.0)
  }

  public var words: Words {
    switch self {
    case .noEmployeeNumber: Words(id: "tanpa NIP", en: "no employee number")
    case .noCertificate:
      Words(id: "tanpa nomor sertifikat (belum pasti)", en: "no certificate number (unsure)")
    case .noHours: Words(id: "JP nol", en: "no JP")
    case .nameTooLong:
      Words(
        id: "nama kursus lebih dari \(Self.longestName) huruf (belum pasti)",
        en: "course name over \(Self.longestName) letters (unsure)")
    case .organiserTooLong:
      Words(
        id: "penyelenggara lebih dari \(Self.longestName) huruf (belum pasti)",
        en: "organiser over \(Self.longestName) letters (unsure)")
    case .endsBeforeStart: Words(id: "selesai sebelum mulai", en: "it ends before it starts")
    }
  }
}
