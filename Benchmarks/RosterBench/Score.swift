import Domain
import Foundation
import Roster

/// Matches made rosters and counts what came of it, pooled over all folders.
enum Score {
  static func run(_ folders: [String], offices: [Office], showsFaults: Bool) throws {
    var tallies: [String: Tally] = [:]
    for folder in folders {
      let roster = try MadeRoster(folder: folder, offices: offices)
      for session in roster.sessions {
        let matcher = Matcher(
          people: roster.people, offices: offices, audience: session.audience,
          organiser: session.organiser, aliases: [])
        var said = "display_name,email,outcome,staff_ref,office_code,minutes,score,reason\n"
        for match in matcher.match(session.participants) {
          let key = MadeRoster.Key(
            name: match.participant.displayName.trimmed,
            email: match.participant.email?.lowercased() ?? "")
          let staff = match.staffID.flatMap { roster.references[$0] }
          said += line(match, staff: staff)
          guard let truth = session.truth[key] else { continue }
          let reference = match.outcome == .staff ? staff : match.office?.text
          let fate = tallies[truth.noise, default: Tally()].count(
            match, truth, reference: reference)
          if showsFaults, fate != .right, fate != .fine {
            print(
              fate.rawValue, truth.noise, "'\(key.name)' <\(key.email)>", "truth:", truth.kind,
              truth.reference, roster.name(of: truth.reference), "said:", match.outcome,
              match.office?.text ?? "", staff ?? "", match.reason.en,
              match.suggestions.prefix(3).map { roster.people[Int($0.staffID) - 1].name })
          }
        }
        try said.write(
          toFile: "\(folder)/\(session.code).said.csv", atomically: true, encoding: .utf8)
      }
    }
    report(tallies)
  }

  private static func report(_ tallies: [String: Tally]) {
    for (kind, tally) in tallies.sorted(by: { $0.key < $1.key }) {
      print(kind.padding(toLength: 18, withPad: " ", startingAt: 0), tally.line)
    }
    let all = tallies.values.reduce(Tally(), +)
    print(
      "precision \(all.share(all.right, all.automatic))  recall \(all.share(all.right, all.real))"
        + "  review \(all.share(all.review, all.rows)) of \(all.share(all.doubtful, all.rows))"
        + "  left out \(all.share(all.leftOut, all.real))  rows \(all.rows)")
  }

  private static func line(_ match: Match, staff: String?) -> String {
    let fields = [
      match.participant.displayName, match.participant.email ?? "", match.outcome.rawValue,
      staff ?? "", match.office?.text ?? "", "", "\(match.score)", match.reason.id,
    ]
    return fields.map { "\"\($0.replacingOccurrences(of: "\"", with: "\"\""))\"" }
      .joined(separator: ",") + "\n"
  }
}

extension MadeRoster {
  func name(of reference: String) -> String {
    names[reference] ?? ""
  }
}
