import Domain
import Postgres

/// Writes records of learning outside our sessions and has the ledger follow.
struct ExternalWriter {
  /// What became of one entry.
  enum Outcome: Sendable {
    case added(Int64)
    /// Added, but the hours may be counted already by what is named.
    case held(Int64, by: String)
    /// The same record was there.
    case repeated(Int64)
    /// The same record was there without a proof file.
    case proved(Int64)
    case refused(TrackerError)

    var isNew: Bool {
      switch self {
      case .added, .held: true
      case .repeated, .proved, .refused: false
      }
    }
  }

  let context: Context
  /// True: all is checked, nothing is written; records that would be added have the negative line
  /// of the file for a number.
  var isTrial = false

  /// - Returns: an outcome for each entry; those that are refused are not written.
  func write(_ entries: [ExternalEntry]) async throws(TrackerError) -> [Outcome] {
    // Certificates and hours are used once: the second writer sees what the first did.
    try await context.execute("SELECT pg_advisory_xact_lock(\(Self.lock))")
    let neighbours = try await ExternalNeighbours(
      of: entries.map { ($0.staff, $0.facts) }, in: context)
    let offices = try await offices(Set(entries.map(\.staff.office)))
    let lines = entries.map { -Int64($0.row?.line ?? 1) }
    var decided = decide(entries, among: neighbours, offices, numbers: lines)
    guard !isTrial else { return decided.outcomes }
    if !decided.added.isEmpty {
      // Only what is added takes a number, so that they have no gaps to wonder at.
      var fresh = try await numbers(decided.added.count).makeIterator()
      let numbers = decided.outcomes.map { $0.isNew ? fresh.next() ?? 0 : 0 }
      decided = decide(entries, among: neighbours, offices, numbers: numbers)
    }
    try await insert(decided.added)
    try await prove(zip(entries, decided.outcomes))
    try await context.afterExternal(
      decided.added.filter { $0.known.status != .held }.map { ($0.staff, $0.known.facts.time) })
    return decided.outcomes
  }

  private func decide(
    _ entries: [ExternalEntry], among neighbours: ExternalNeighbours,
    _ offices: [Int64: Office.Code], numbers: [Int64]
  ) -> (outcomes: [Outcome], added: [NewRecord]) {
    var neighbours = neighbours
    var outcomes: [Outcome] = []
    var added: [NewRecord] = []
    for (entry, number) in zip(entries, numbers) {
      let outcome = outcome(of: entry, number: number, among: neighbours)
      outcomes.append(outcome)
      guard let record = NewRecord(entry, outcome) else { continue }
      added.append(record)
      neighbours.add(
        record.known, of: entry.staff, office: offices[entry.staff.office] ?? .national)
    }
    return (outcomes, added)
  }

  /// "JPX" as a number.
  private static let lock: Int64 = 4_870_232

  private func outcome(
    of entry: ExternalEntry, number: Int64, among neighbours: ExternalNeighbours
  ) -> Outcome {
    let records = neighbours.records(of: entry.staff)
    if let same = records.first(where: { $0.facts.identity == entry.facts.identity }) {
      return repeated(entry, of: same)
    }
    if let key = entry.facts.certificateKey, let holder = neighbours.holder(ofCertificate: key) {
      return .refused(
        .refused(
          Words(
            id:
              "sertifikat '\(entry.facts.certificate ?? "")' dari \(entry.facts.organiser) sudah dipakai catatan \(label(holder.record)) (\(holder.office))",
            en:
              "certificate '\(entry.facts.certificate ?? "")' of \(entry.facts.organiser) is used by record \(label(holder.record)) (\(holder.office))"
          ),
          next: Words(
            id: "periksa nomornya, atau tolak catatan itu",
            en: "check the number, or reject that record"),
          at: entry.place("certificate")))
    }
    let overlaps =
      neighbours.session(overlapping: entry.facts.time, of: entry.staff).map {
        "session \($0.code)"
      }
      + records.filter { $0.facts.time.overlaps(entry.facts.time) }.map(\.label)
    return overlaps.isEmpty
      ? .added(number) : .held(number, by: overlaps.joined(separator: "; "))
  }

  /// A record that is not written yet is known by its line.
  private func label(_ number: Int64) -> String { number < 0 ? "line \(-number)" : "\(number)" }

  private func repeated(_ entry: ExternalEntry, of same: ExternalNeighbours.Record) -> Outcome {
    var standing = same.facts
    // What is spelled otherwise is the same.
    (standing.title, standing.organiser) = (entry.facts.title, entry.facts.organiser)
    let fitsProof = entry.proof == nil || same.proof == nil || same.proof == entry.proof?.sha256
    guard standing == entry.facts, fitsProof else {
      return .refused(
        .refused(
          Words(
            id: "berbeda dari catatan \(same.id) untuk kegiatan yang sama",
            en: "differs from record \(same.id) of the same activity"),
          next: Words(
            id: "tolak catatan \(same.id) dulu bila itu yang salah",
            en: "reject record \(same.id) first where it is the wrong one"),
          at: entry.place("title")))
    }
    return same.proof == nil && entry.proof != nil ? .proved(same.id) : .repeated(same.id)
  }

  private struct NewRecord {
    var staff: StaffKey
    var known: ExternalNeighbours.Record
    var overlaps: String
    var proofName: String?

    init?(_ entry: ExternalEntry, _ outcome: Outcome) {
      let (id, status, overlaps): (Int64, ExternalStatus, String)
      switch outcome {
      case .added(let number): (id, status, overlaps) = (number, .provisional, "")
      case .held(let number, let by): (id, status, overlaps) = (number, .held, by)
      case .repeated, .proved, .refused: return nil
      }
      staff = entry.staff
      self.overlaps = overlaps
      proofName = entry.proof?.name
      known = ExternalNeighbours.Record(
        id: id, office: entry.staff.office, facts: entry.facts, status: status,
        proof: entry.proof?.sha256)
    }
  }

  private func numbers(_ count: Int) async throws(TrackerError) -> [Int64] {
    let rows = try await context.rows(
      """
      SELECT nextval(pg_get_serial_sequence('external_learning', 'id')) AS id
      FROM generate_series(1, \(Int64(count)))
      """)
    return try rows.map { row throws(TrackerError) in try cell(row, "id") }
  }

  private func offices(_ ids: Set<Int64>) async throws(TrackerError) -> [Int64: Office.Code] {
    var codes: [Int64: Office.Code] = [:]
    for row in try await context.rows(
      "SELECT id, code FROM offices WHERE id = ANY(\(ids.sorted()))")
    { codes[try cell(row, "id")] = try cell(row, "code") }
    return codes
  }

  private func insert(_ added: [NewRecord]) async throws(TrackerError) {
    guard !added.isEmpty else { return }
    let facts = added.map(\.known.facts)
    try await context.execute(
      """
      INSERT INTO external_learning (office_id, id, staff_id, form, title, organiser, starts_on,
        ends_on, starts_at, ends_at, minutes, international, certificate, proof_sha256, proof_name,
        status, "overlaps", recorded_at, recorded_by)
      SELECT i.office_id, i.id, i.staff_id, i.form, i.title, i.organiser, i.starts_on, i.ends_on,
        i.starts_at, i.ends_at, i.minutes, i.international, i.certificate, i.proof, i.proof_name,
        i.status, i.overlapping, \(context.now)::timestamptz, \(context.principal.id)::bigint
      FROM unnest(\(added.map(\.staff.office)), \(added.map(\.known.id)), \(added.map(\.staff.staff)),
                  \(facts.map(\.form)), \(facts.map(\.title)), \(facts.map(\.organiser)),
                  \(facts.map(\.time.first)), \(facts.map(\.time.last)),
                  \(facts.map(\.time.hours?.lowerBound)), \(facts.map(\.time.endsAt)),
                  \(facts.map(\.minutes)), \(facts.map(\.isInternational)),
                  \(facts.map(\.certificate)), \(added.map(\.known.proof)), \(added.map(\.proofName)),
                  \(added.map(\.known.status)), \(added.map(\.overlaps)))
        AS i (office_id, id, staff_id, form, title, organiser, starts_on, ends_on, starts_at,
              ends_at, minutes, international, certificate, proof, proof_name, status, overlapping)
      """)
    for record in added {
      context.record(
        AuditChange(
          "external \(record.known.id)", from: nil, to: record.known.status.rawValue,
          reason: record.overlaps.isEmpty ? nil : "overlaps \(record.overlaps)"))
    }
  }

  private func prove(
    _ outcomes: Zip2Sequence<[ExternalEntry], [Outcome]>
  ) async throws(TrackerError) {
    for (entry, outcome) in outcomes {
      guard let proof = entry.proof else { continue }
      switch outcome {
      case .added, .held: break
      case .proved(let id):
        try await context.execute(
          """
          UPDATE external_learning SET proof_sha256 = \(proof.sha256), proof_name = \(proof.name)
          WHERE office_id = \(entry.staff.office) AND id = \(id)
          """)
        context.record(AuditChange("external \(id) proof", from: nil, to: proof.sha256))
        try await context.afterExternal([(entry.staff, entry.facts.time)])
      case .repeated, .refused: continue
      }
      let bytes = try ProofStore(dataFolder: context.dataFolder).keep(proof)
      try await context.execute(
        """
        INSERT INTO proof_files (office_id, sha256, name, bytes, stored_at)
        VALUES (\(entry.staff.office), \(proof.sha256), \(proof.name), \(bytes), \(context.now))
        ON CONFLICT (office_id, sha256) DO NOTHING
        """)
    }
  }
}

extension Context {
  /// Has the ledger and the metrics follow changed records.
  func afterExternal(
    _ records: [(staff: StaffKey, time: ExternalTime)], reason: String = ""
  ) async throws(TrackerError) {
    var months: [Day: Set<StaffKey>] = [:]
    for (staff, time) in records {
      var month = time.first.firstOfMonth
      while month <= time.last {
        months[month, default: []].insert(staff)
        month = month.firstOfNextMonth
      }
      markDirty(office: staff.office, from: time.first.quarter)
    }
    for (month, people) in months.sorted(by: { $0.key < $1.key }) {
      try await CreditWriter(context: self).recompute(Array(people), month: month, reason: reason)
    }
  }
}
