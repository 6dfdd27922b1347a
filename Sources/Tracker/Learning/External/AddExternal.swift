import Domain

/// Records what somebody learned outside our sessions; said again, it changes nothing.
///
/// It waits for approval; where the hours may be counted already (by a session that the person
/// attended or another record) it is held for a person to decide.
public struct AddExternal: TrackerOperation {
  public static let permission = Permission.recordLearning
  public static let route = Route(.post, "external-learning")

  public var draft: ExternalDraft
  /// Certificate or letter; its bytes are kept in the data folder of the machine that runs this.
  public var proof: InputFile?

  public init(_ draft: ExternalDraft, proof: InputFile? = nil) {
    (self.draft, self.proof) = (draft, proof)
  }

  public func place(in context: Context) async throws(TrackerError) -> Office.Code {
    try await person(in: context).office
  }

  /// - Throws: `.refused` for a certificate that another record holds, and for wrong facts.
  public func run(in context: Context) async throws(TrackerError) -> ExternalRecord {
    let person = try await person(in: context)
    let facts = try await ExternalCheck(in: context).facts(draft, zone: context.office.zone)
    let entry = ExternalEntry(
      staff: StaffKey(office: person.officeID, staff: person.staffID), facts: facts, proof: proof)
    let outcome = try await ExternalWriter(context: context).write([entry]).first
    let id: Int64
    switch outcome {
    case .added(let number), .held(let number, _), .proved(let number): id = number
    case .repeated(let number):
      id = number
      context.recordNothing()
    case .refused(let error): throw error
    case nil: throw .internalFault("no outcome")
    }
    guard let record = try await context.externalRecords([id]).first else {
      throw .internalFault("record \(id) is gone")
    }
    return record
  }

  private func person(in context: Context) async throws(TrackerError) -> StaffIdentity {
    try await context.learner(draft.staff, on: draft.startsOn)
  }
}

extension Context {
  /// The membership on the day of the learning; who came later has today's.
  func learner(_ text: String, on day: Day) async throws(TrackerError) -> StaffIdentity {
    let here = Place(file: "--staff")
    let (then, now) = (
      ReferencedPeople.Reference(text: text, day: day),
      ReferencedPeople.Reference(text: text, day: today)
    )
    let people = try await ReferencedPeople([then: here, now: here], in: self)
    do throws(TrackerError) { return try people.person(then, at: here) } catch {
      guard case .unknown = error else { throw error }
      return try people.person(now, at: here)
    }
  }
}
