import Domain
import Foundation
import Support
import Testing

@testable import Tracker

@Suite struct OfficesTests {
  @Test func theReferenceHoldsTheNation() async throws {
    let world = try await World()
    let offices = try await world.perform(ListOffices())
    #expect(offices.count == 553)
    #expect(offices.count { $0.level == .province } == 38)
    #expect(offices.count { $0.level == .regency } == 416)
    #expect(offices.count { $0.level == .city } == 98)
    let blora = try await world.perform(ShowOffice(office: "33.16"))
    #expect(blora.office.name == "KPU Kabupaten Blora" && blora.office.parent == "33")
    #expect(try await world.perform(ShowOffice(office: "11.01")).office.name.hasPrefix("KIP "))
    #expect(try await world.perform(ListOffices(under: "33")).count == 36)
  }

  /// The product's own list against the shared one, row by row: code, region, parent, zone.
  @Test func theReferenceAgreesWithTheSharedList() async throws {
    let world = try await World()
    let offices = try await world.perform(ListOffices())
    let path = "\(Shared.folder)/data/offices.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    var shared: [String: [String]] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      shared[cells[0]] = cells
    }
    #expect(shared.count == offices.count)
    for office in offices {
      let cells = try #require(shared[office.code.text], "\(office.code)")
      #expect(cells[3] == office.region && cells[4] == (office.parent?.text ?? ""))
      #expect(cells[5] == office.zone.storedName, "\(office.code)")
    }
  }

  @Test func theSharedListImportsAsIs() async throws {
    let world = try await World()
    let file = try InputFile(path: "\(Shared.folder)/data/offices.csv")
    let done = try await world.perform(ImportOffices(file: file))
    #expect(done.rows == 553 && done.added == 0)
    let again = try await world.perform(ImportOffices(file: file))
    #expect(again.added == 0 && again.changed == 0)
  }

  @Test func aMissingParentIsSaidWithItsPlace() async throws {
    let world = try await World()
    let before = try await world.fingerprint()
    let file = try world.file("code,name,parent_code\n33,KPU Jateng,00\n77.01,KPU Baru,77\n")
    await #expect {
      try await world.perform(ImportOffices(file: file))
    } throws: { error in
      let fault = (error as? TrackerError)?.fault
      return fault?.kind == .badData && fault?.place?.line == 3 && fault?.place?.column == 3
    }
    #expect(try await world.fingerprint() == before)
  }
}
