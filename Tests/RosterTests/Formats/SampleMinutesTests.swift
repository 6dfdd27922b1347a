import Domain
import Foundation
import Roster
import Testing

/// The sample files of both generations against the minutes that were worked out by hand.
struct SampleMinutesTests {
  private struct Expected: Decodable {
    struct Person: Decodable {
      var minutesInSession: Double
      var minutesTotal: Double
      enum CodingKeys: String, CodingKey {
        case minutesInSession = "minutes_in_session"
        case minutesTotal = "minutes_total"
      }
    }
    var people: [String: Person]
    var unmatchedRows: [String]
    enum CodingKeys: String, CodingKey {
      case people
      case unmatchedRows = "unmatched_rows"
    }
  }

  private static let perJoin = [
    "zoom_form1_with_meeting_block.csv", "zoom_form1_no_block.csv",
    "zoom_form2_with_meeting_block.csv", "zoom_form2_no_block.csv",
  ]
  private static let rizky: Int64 = 8

  private func expected() throws -> Expected {
    let data = try Data(contentsOf: URL(filePath: Places.sample("expected_zoom.json")))
    return try JSONDecoder().decode(Expected.self, from: data)
  }

  private func matches(of file: String) throws -> [Match] {
    let roster = try RosterReader.read(path: Places.sample(file), session: World.session())
    return try World.matcher(World.sampleStaff()).match(roster.participants)
  }

  /// Spans by staff id, the review of `rizky` accepted as a person would.
  private func spans(_ matches: [Match]) throws -> [Int64: [Span]] {
    var spans: [Int64: [Span]] = [:]
    for match in matches where match.outcome == .staff || match.outcome == .review {
      let id = try #require(match.staffID ?? match.suggestions.first?.staffID)
      spans[id, default: []] += match.participant.spans
    }
    return spans
  }

  @Test(arguments: perJoin) func minutesAreThoseOfTheUnionRule(file: String) throws {
    let expected = try expected()
    let session = try World.session()
    let spans = try spans(matches(of: file))
    #expect(spans.count == expected.people.count)
    for (person, minutes) in expected.people {
      let id = try #require(Int64(person.dropFirst()))
      let own = try #require(spans[id], "\(person) is missing")
      let inSession = Double(presence(of: own, within: session.span)) / 60
      let total = Double(presence(of: own, within: session.wholeDay)) / 60
      #expect(abs(inSession - minutes.minutesInSession) <= 0.01, "\(person)")
      #expect(abs(total - minutes.minutesTotal) <= 0.01, "\(person)")
    }
  }

  @Test(arguments: perJoin) func whatIsNoPersonIsARoomOrUnknown(file: String) throws {
    let matches = try matches(of: file)
    let others = matches.filter { $0.outcome == .room || $0.outcome == .unknown }
    #expect(others.map(\.participant.displayName) == (try expected().unmatchedRows))
    #expect(others.map { $0.office?.text } == ["33", "33.16", nil, "33.25"])
    #expect(others.map(\.outcome) == [.room, .room, .unknown, .room])
  }

  @Test(arguments: perJoin) func aFirstNameAloneIsLeftToAPerson(file: String) throws {
    let doubts = try matches(of: file).filter { $0.outcome == .review }
    #expect(doubts.map(\.participant.displayName) == ["rizky"])
    #expect(doubts.first?.suggestions.first?.staffID == Self.rizky)
    #expect(doubts.first?.staffID == nil)
  }

  @Test func nobodyIsMatchedDifferentlyInTheTotalsFiles() throws {
    let joined = try matches(of: "zoom_form2_no_block.csv")
    for file in [
      "zoom_form1_unique_users_with_block.csv", "zoom_form2_unique_users_with_block.csv",
    ] {
      let totals = try matches(of: file)
      #expect(totals.map(\.staffID) == joined.map(\.staffID))
      #expect(totals.map(\.outcome) == joined.map(\.outcome))
      #expect(totals.allSatisfy { $0.participant.spans.isEmpty })
    }
  }

  @Test func aSpreadsheetWithIndonesianSettingsLosesTheSecondsOnly() throws {
    let session = try World.session()
    let original = try spans(matches(of: "zoom_form2_no_block.csv"))
    let resaved = try spans(matches(of: "zoom_form2_resaved_excel_id.csv"))
    #expect(Set(resaved.keys) == Set(original.keys))
    for (id, own) in resaved {
      let difference =
        presence(of: own, within: session.span)
        - presence(of: original[id] ?? [], within: session.span)
      // Each of at most two joins loses up to 59 seconds at either end.
      #expect(abs(difference) < 120)
    }
  }
}
