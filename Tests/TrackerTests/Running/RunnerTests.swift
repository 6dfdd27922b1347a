import Domain
import Postgres
import Support
import Testing

@testable import Tracker

/// Writes a principal's name into the trail: the smallest operation that changes something.
struct RenameOffice: OfficeOperation {
  static let permission = Permission.manageReference
  static let route = Route(.put, "offices/:office/name")
  var office: Office.Code
  var name: String

  func run(in context: Context) async throws(TrackerError) -> String {
    try await context.execute(
      "UPDATE office_names SET name = \(name) WHERE office_id = \(context.office.id)")
    context.markDirty(from: "2025-Q3")
    return name
  }
}

/// Claims to read, and writes.
struct DishonestRead: TrackerOperation {
  static let permission = Permission.read
  static let route = Route(.get, "dishonest")

  func run(in context: Context) async throws(TrackerError) -> Int {
    try await context.execute("UPDATE offices SET zone = 'UTC'")
  }
}

@Suite struct RunnerTests {
  @Test func aWriteLeavesItsAuditRowItsKeyAndItsDirtyMarks() async throws {
    let world = try await World()
    try await world.perform(RenameOffice(office: "33.16", name: "KPU Blora"), key: "k1")
    #expect(
      try await world.rows(
        """
        SELECT o.code, e.operation, e.key, e.input->>'name' FROM audit_events e
        JOIN offices o ON o.id = e.office_id WHERE e.operation = 'RenameOffice'
        """) == [["33.16", "RenameOffice", "k1", "KPU Blora"]])
    #expect(
      try await world.rows("SELECT quarter FROM metric_dirty ORDER BY quarter")
        == [["2025-07-01"], ["2025-10-01"]])
  }

  @Test func theSameKeyGivesTheFirstAnswerAndChangesNothing() async throws {
    let world = try await World()
    let operation = RenameOffice(office: "33.16", name: "KPU Blora")
    let first = try await world.tracker.runner.perform(operation, for: .local, key: "k1")
    let before = try await world.fingerprint()
    let again = try await world.tracker.runner.perform(operation, for: .local, key: "k1")
    #expect(!first.isRepeated && again.isRepeated && again.output == "KPU Blora")
    #expect(try await world.fingerprint() == before)
  }

  @Test func aKeyUsedForOtherInputIsRefusedAndChangesNothing() async throws {
    let world = try await World()
    try await world.perform(RenameOffice(office: "33.16", name: "KPU Blora"), key: "k1")
    let before = try await world.fingerprint()
    await #expect(throws: TrackerError.keyReused("k1")) {
      try await world.perform(RenameOffice(office: "33.16", name: "KPU Cepu"), key: "k1")
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func whoHoldsNoGrantAboveTheOfficeIsRefused() async throws {
    let world = try await World()
    let officer = Caller(.systemAccount, "blora")
    try await world.grant(.humanResources, to: officer, at: "33.16")
    _ = try await world.perform(ShowOffice(office: "33.16"), for: officer)
    for office: Office.Code in ["33", "33.15", "00"] {
      await #expect(
        throws: TrackerError.notAllowed(.read, office: office, caller: officer)
      ) { try await world.perform(ShowOffice(office: office), for: officer) }
    }
    await #expect(
      throws: TrackerError.notAllowed(.manageReference, office: "33.16", caller: officer)
    ) { try await world.perform(RenameOffice(office: "33.16", name: "x"), for: officer) }
  }

  @Test func aGrantCoversWhatLiesBelow() async throws {
    let world = try await World()
    let head = Caller(.systemAccount, "jateng")
    try await world.grant(.reader, to: head, at: "33")
    #expect(try await world.perform(ShowOffice(office: "33.16"), for: head).office.code == "33.16")
    await #expect(throws: TrackerError.notAllowed(.readPersonalData, office: "33.16", caller: head))
    {
      try await world.perform(ListStaff(office: "33.16"), for: head)
    }
  }

  @Test func anUnknownCallerMayNothing() async throws {
    let world = try await World()
    let stranger = Caller(.systemAccount, "nobody-knows")
    await #expect(throws: TrackerError.notAllowed(.read, office: "33.16", caller: stranger)) {
      try await world.perform(ShowOffice(office: "33.16"), for: stranger)
    }
  }

  @Test func whatSaysItReadsCannotWrite() async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    await #expect {
      try await world.perform(DishonestRead())
    } throws: { error in
      guard case TrackerError.database(let cause) = error else { return false }
      return cause.sqlState == "25006"
    }
    #expect(try await world.fingerprint() == before)
  }

  @Test func anUnknownOfficeIsSaid() async throws {
    let world = try await World()
    await #expect(throws: TrackerError.unknown(.office, "33.99")) {
      try await world.perform(ShowOffice(office: "33.99"))
    }
  }
}
