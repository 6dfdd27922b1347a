import Domain
import Foundation
import Support
import Tracker

/// Ani and Budi of Blora, Citra of Papua's office; it is 15 December 2025.
struct Learners {
  static let ani = "198105142008042001"
  static let budi = "198811302014021003"
  static let citra = "199003032015032003"

  let world: World

  init() async throws {
    world = try await World()
    try await world.addStaff(
      "\(Self.ani),Ani,P,PNS,pengawas,Kasubbag,33.16,ani@contoh.example",
      "\(Self.budi),Budi,L,PNS,pelaksana,Pengelola Data,33.16,",
      "\(Self.citra),Citra,P,PNS,pelaksana,Pengelola Data,91,",
      ",Dewi,P,PPNPN,penunjang,Staf,33.16,")
  }

  /// Three days of technical training, 1,080 minutes: 24 JP.
  static func training(
    _ staff: String = ani, form: String = "B3", title: String = "Pelatihan Arsip",
    from: Day = "2025-10-06", to: Day? = "2025-10-08", starts: String? = nil, ends: String? = nil,
    minutes: Int? = 1080, certificate: String? = nil
  ) -> ExternalDraft {
    ExternalDraft(
      staff: staff, form: form, title: title, organiser: "BPSDM", startsOn: from, endsOn: to,
      starts: starts, ends: ends, minutes: minutes, certificate: certificate)
  }

  @discardableResult
  func add(
    _ draft: ExternalDraft, proof: InputFile? = nil, for caller: Caller = .local
  ) async throws -> ExternalRecord {
    try await world.perform(AddExternal(draft, proof: proof), for: caller)
  }

  func approve(
    _ ids: Int64..., despiteOverlap: Bool = false, for caller: Caller = .local
  ) async throws -> [ExternalRecord] {
    try await world.perform(
      DecideExternals(ids: ids, decision: .approve(despiteOverlap: despiteOverlap)), for: caller)
  }

  func reject(_ ids: Int64..., reason: String = "keliru") async throws -> [ExternalRecord] {
    try await world.perform(DecideExternals(ids: ids, decision: .reject, reason: reason))
  }

  /// What the ledger says, in the order of entering: `credit 24 provisional`.
  func ledger() async throws -> [String] {
    try await world.rows(
      """
      SELECT kind || ' ' || trim_scale(jp) || ' ' || status FROM learning_entries
      WHERE external_id IS NOT NULL ORDER BY office_id, id
      """
    ).map { ($0.first ?? nil) ?? "" }
  }

  /// All that a refused operation must leave as it was.
  func everything() async throws -> [[String?]] {
    try await world.rows(
      """
      SELECT 'x', x::text FROM external_learning x
      UNION ALL SELECT 'e', e::text FROM learning_entries e
      UNION ALL SELECT 'f', f::text FROM proof_files f
      UNION ALL SELECT 'd', d::text FROM learning_duties d
      UNION ALL SELECT 'a', a::text FROM audit_events a
      UNION ALL SELECT 'm', m::text FROM metric_dirty m ORDER BY 1, 2
      """)
  }
}
