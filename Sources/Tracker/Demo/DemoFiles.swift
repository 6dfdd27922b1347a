import Domain
import Foundation

/// The demonstration's input files: made from a fixed seed, the same on every machine.
public struct DemoFiles: Sendable {
  public var staff: String
  public var assessments: String
  public var zoom: String

  /// The session of the demonstration: Talk To Me, 26 November 2025, 09:00 to 11:30 WIB.
  public static let topic = "Talk To Me: Strategi Peningkatan SDM Pasca Pemilu dan Pilkada"
  public static let program = "TTM"
  public static let session = "TTM-2025-11-26"
  static let day = Day(number: 20418)

  /// Writes the files into a folder, which is made if need be.
  /// - Parameter offices: the offices whose staff is invented, in order of their codes.
  /// - Throws: `.file` with kind `cannotCreate`.
  public static func write(to folder: String, offices: [Office]) throws(TrackerError) -> DemoFiles {
    var seed = Seed(20_251_126)
    let people = InventedStaff.make(offices: offices, seed: &seed)
    let files = DemoFiles(
      staff: "\(folder)/pegawai-rekaan.csv", assessments: "\(folder)/asesmen-rekaan.csv",
      zoom: "\(folder)/participants_81234567890.csv")
    let texts = [
      (files.staff, InventedStaff.file(people)),
      (files.assessments, InventedAssessments.file(people, seed: &seed)),
      (
        files.zoom,
        InventedZoomFile.file(
          topic: topic, offices: offices, people: people, day: day, seed: &seed)
      ),
    ]
    for (path, text) in texts {
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
      } catch {
        throw .file(
          Fault(
            .cannotCreate, at: Place(file: path),
            what: Words(id: "berkas tidak dapat ditulis", en: "the file cannot be written"),
            next: Words(
              id: "pilih folder lain dengan --out", en: "choose another folder with --out")))
      }
    }
    return files
  }

  /// The session to add.
  public static var draft: SessionDraft? {
    guard let organiser = Office.Code("33"), let start = LocalTime(day: day, hour: 9, minute: 0),
      let end = LocalTime(day: day, hour: 11, minute: 30)
    else { return nil }
    return SessionDraft(
      code: session, title: topic, organiser: organiser, startsAt: start, endsAt: end, zone: .wib,
      audience: [organiser], program: program, competencies: ["M.1", "M.6"],
      speakers: ["Parsadaan Harahap", "Firnandes Maurisya"], expected: .everybody)
  }
}
