import Domain

/// An office's screens in a session, and who was attested to have sat before them.
public struct OfficeRooms: Codable, Hashable, Sendable {
  public var session: String
  public var officeCode: Office.Code
  public var rooms: [Screen]
  /// Minutes that an attested person gets: those of the room that was there longest, since nobody
  /// knows who sat before which. Nil: no room has any.
  @Nullable public var minutes: Double?
  public var attested: [RoomAttendee]

  public struct Screen: Codable, Hashable, Sendable {
    /// Exactly as in the file.
    public var displayName: String
    /// Minutes in the session; nil: the file has no times.
    @Nullable public var minutes: Double?
  }
}

/// Somebody who was attested to have sat in the office's room.
public struct RoomAttendee: Codable, Hashable, Sendable {
  public var staffID: Int64
  public var staffRef: String
  public var name: String
  public var officeCode: Office.Code
  /// What stands of their attendance: stronger evidence than the room's is not replaced.
  @Nullable public var status: AttendanceStatus?
  @Nullable public var minutes: Double?
  @Nullable public var evidence: Evidence?
  /// The list, letter or photo.
  @Nullable public var file: String?
  @Nullable public var sha256: String?
  /// By the clock of the session's zone.
  public var attestedAt: LocalTime
  public var attestedBy: String
  /// Why the same person cannot have been there all the time; a person looks at it.
  public var conflicts: [RoomConflict]

  private enum CodingKeys: String, CodingKey {
    case staffID = "staffId"
    case staffRef, name, officeCode, status, minutes, evidence, file, sha256
    case attestedAt, attestedBy, conflicts
  }
}

/// A sign that an attested person was somewhere else at the time.
public struct RoomConflict: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Sendable {
    /// A connection of their own at the time of the room.
    case ownConnection = "own_connection"
    /// Attested, or logged as present, in another office.
    case otherOffice = "other_office"
    /// The office has no room in the session any longer.
    case noRoom = "no_room"
  }

  public var kind: Kind
  /// Where the person was besides; for `noRoom` the attesting office.
  public var officeCode: Office.Code
  /// Minutes at the same time; nil where no times tell.
  @Nullable public var minutes: Double?

  public var words: Words {
    switch kind {
    case .ownConnection:
      Words(
        id: "\(wholeMinutes) menit bersamaan dengan koneksi sendiri (\(officeCode))",
        en: "\(wholeMinutes) min at once on a connection of their own (\(officeCode))")
    case .otherOffice:
      Words(id: "hadir juga di \(officeCode)", en: "present in \(officeCode) as well")
    case .noRoom:
      Words(id: "\(officeCode) tidak lagi punya ruang", en: "\(officeCode) has no room any longer")
    }
  }

  /// Begun minutes: a sentence needs no decimals.
  private var wholeMinutes: Int { Int((minutes ?? 0).rounded(.up)) }
}
