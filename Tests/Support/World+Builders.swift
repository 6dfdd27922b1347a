import Domain
import Foundation
import Tracker

extension World {
  /// The people of the sample register, each with a place in an office of Jawa Tengah.
  public func addStaff(_ lines: String...) async throws {
    let text =
      "nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker,email\n"
      + lines.map { $0 + "\n" }.joined()
    try await perform(ImportStaff(file: file(text, named: "pegawai-\(UUID().uuidString).csv")))
  }

  /// Talk To Me, 26 November 2025, 09:00 to 11:30 WIB, for all offices of 33.
  @discardableResult
  public func addSession(
    _ code: String = "TTM", form: String? = nil, expected: SessionDraft.Expected = .everybody,
    startsAt: LocalTime = "2025-11-26T09:00", endsAt: LocalTime = "2025-11-26T11:30"
  ) async throws -> SessionDetail {
    try await perform(
      AddSession(
        SessionDraft(
          code: code, title: "Talk To Me", organiser: "33", startsAt: startsAt, endsAt: endsAt,
          audience: ["33"], form: form, expected: expected)))
  }

  /// A Zoom file of the layout of 2024 on; rows as `name,email,09:00:00 AM,11:30:00 AM`.
  public func zoomFile(_ rows: String..., named name: String = "zoom.csv") throws -> InputFile {
    let heading =
      "Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,"
      + "Recording disclaimer response,In waiting room\n"
    let lines = rows.map { row -> String in
      let parts = row.split(separator: ",", omittingEmptySubsequences: false)
      return
        "\(parts[0]),\(parts[1]),\"11/26/2025 \(parts[2])\",\"11/26/2025 \(parts[3])\",1,Yes,OK,No\n"
    }
    return try file(heading + lines.joined(), named: name)
  }
}

/// The sample files beside the checkout, or where `SDM_SHARED` says.
public enum Shared {
  public static var folder: String {
    if let given = ProcessInfo.processInfo.environment["SDM_SHARED"] { return given }
    let support = URL(filePath: #filePath).deletingLastPathComponent()
    return support.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "shared").path
  }

  public static func sample(_ name: String) -> String { "\(folder)/data/samples/\(name)" }
}
