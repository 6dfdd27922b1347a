import Foundation
import Testing

extension Processes {
  /// A file that was read before changes nothing, and that is said.
  struct ImportTwiceTests {
    @Test func theSecondTimeChangesNothingAndSaysSo() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      try await desk.run("sdm assessment import samples/assessments.csv", expecting: 0)
      try await desk.run("sdm office list --output csv > offices.csv", expecting: 0)
      try await desk.run("sdm session list --output csv > sessions.csv", expecting: 0)
      for (noun, flags) in [
        ("post", ""), ("competency", ""), ("competency", "--levels"), ("requirement", ""),
        ("assessment", "--office 00 --subtree"),
      ] {
        let file = "\(noun)\(flags.filter(\.isLetter)).csv"
        try await desk.run("sdm \(noun) list \(flags) --output csv > \(file)", expecting: 0)
      }
      let before = try await desk.everything()
      for command in [
        "sdm staff import samples/staff.csv", "sdm assessment import samples/assessments.csv",
        "sdm office import offices.csv", "sdm session import sessions.csv",
        "sdm competency import competency.csv", "sdm competency import competencylevels.csv",
        "sdm requirement import requirement.csv", "sdm post import post.csv",
        "sdm assessment import assessmentofficesubtree.csv",
      ] {
        let ran = try await desk.run("\(command) --lang en")
        #expect(ran.code == 0 && ran.errors.contains("nothing changed"), "\(ran)")
      }
      // Under another name too: it is known by its content.
      try await desk.run("cp samples/zoom_participants.csv again.csv", expecting: 0)
      for file in ["samples/zoom_participants.csv", "again.csv"] {
        let ran = try await desk.run("sdm attendance import ttm \(file) --lang en")
        #expect(ran.errors.contains("was read before; nothing changed"), "\(ran)")
      }
      #expect(try await desk.everything() == before)
    }

    @Test func aDryRunKeepsNothing() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let before = try await desk.everything()
      try await desk.run(
        "sdm attendance import ttm samples/zoom_participants.csv --dry-run", expecting: 0)
      try await desk.run("sed 's/33.16/33.15/' samples/staff.csv > moved.csv", expecting: 0)
      _ = try await desk.run("sdm staff import moved.csv --dry-run")
      #expect(try await desk.everything() == before)
    }
  }
}
