import Domain
import Foundation
import Roster

/// How long matching takes, and how it grows with the staff.
enum Speed {
  static func run(_ folder: String, offices: [Office]) throws {
    let roster = try MadeRoster(folder: folder, offices: offices)
    guard let session = roster.sessions.max(by: { $0.participants.count < $1.participants.count })
    else { return }
    let participants = (0..<3000).map { session.participants[$0 % session.participants.count] }
    let once = measure(roster.people, participants, session, offices)
    // The same people again with other first letters, so that the names are many as well.
    let tenfold = (0..<10).flatMap { copy in
      roster.people.map { person in
        guard copy > 0 else { return person }
        var other = person
        other.staffID += Int64(copy) * 1_000_000
        (other.email, other.number) = (nil, nil)
        other.name = person.name.split(separator: " ").map { "\($0)\(letters[copy])" }
          .joined(separator: " ")
        return other
      }
    }
    let ten = measure(tenfold, participants, session, offices)
    print("10 times the staff: matching takes \(ten / once) times as long")
  }

  private static let letters = ["", "um", "wan", "di", "ko", "ra", "sih", "to", "ni", "ma"]

  private static func measure(
    _ people: [Candidate], _ participants: [Participant], _ session: MadeRoster.Session,
    _ offices: [Office]
  ) -> Double {
    let clock = ContinuousClock()
    let before = residentMegabytes()
    var matcher: Matcher?
    let building = clock.measure {
      matcher = Matcher(
        people: people, offices: offices, audience: session.audience,
        organiser: session.organiser, aliases: [])
    }
    let after = residentMegabytes()
    let times = (0..<5).map { _ in clock.measure { _ = matcher?.match(participants) } }
    let best = times.min().map(seconds) ?? 0
    print(
      "\(people.count) staff: index \(seconds(building)) s, +\(after - before) MB;",
      "\(participants.count) participants matched in \(best) s (best of 5)")
    return best
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds / 1_000_000_000_000_000) / 1000
  }

  private static func residentMegabytes() -> Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
      .split(separator: " ")
    let pages = fields.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0
    return pages * 4096 / 1_000_000
  }
}
