import Foundation
import Roster
import Testing

/// `--output xlsx` gives what csv gives, under the headings that people read.
struct WorkbookOutputTests {
  @Test func everyListingIsAWorkbookToo() async throws {
    let desk = try await Desk()
    try await desk.run("sdm staff import samples/staff.csv", expecting: 0)
    try await desk.run("sdm staff list --office 33.16 --output xlsx > staf.xlsx", expecting: 0)
    let csv = try await desk.run("sdm staff list --office 33.16 --output csv", expecting: 0)
    var book = try TableRecords(path: desk.folder.appending(path: "staf.xlsx").path)
    var table = try TableRecords(bytes: Array(csv.utf8), name: "staf.csv")
    #expect(try book.next()?.fields.first == "No.")
    _ = try table.next()
    var rows = 0
    while let listed = try table.next() {
      var fields = try #require(try book.next()).fields
      fields += Array(repeating: "", count: listed.fields.count - fields.count)
      #expect(fields == listed.fields)
      rows += 1
    }
    #expect(rows == 6)
    #expect(try book.next() == nil)
  }
}
