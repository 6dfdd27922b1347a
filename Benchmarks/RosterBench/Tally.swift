import Domain
import Roster

/// What the matcher said of the rows of one kind, counted as `score_rosters.py` counts.
struct Tally {
  var rows = 0
  var real = 0
  var automatic = 0
  var right = 0
  var review = 0
  var leftOut = 0
  var lost = 0
  /// Rows whose truth is that no machine may decide them.
  var doubtful = 0

  static func + (a: Tally, b: Tally) -> Tally {
    Tally(
      rows: a.rows + b.rows, real: a.real + b.real, automatic: a.automatic + b.automatic,
      right: a.right + b.right, review: a.review + b.review, leftOut: a.leftOut + b.leftOut,
      lost: a.lost + b.lost, doubtful: a.doubtful + b.doubtful)
  }

  var line: String {
    "rows \(rows)  auto \(automatic)  right \(right)  review \(review)  left out \(leftOut)"
      + "  lost \(lost)  recall \(share(right, real))  wrong \(automatic - right)"
  }

  func share(_ part: Int, _ whole: Int) -> String {
    guard whole > 0 else { return "-" }
    let scaled = (part * 100_000 + whole / 2) / whole
    let digits = String(scaled % 100_000)
    return "\(scaled / 100_000)." + String(repeating: "0", count: 5 - digits.count) + digits
  }

  /// Right or wrong, review or left out.
  enum Fate: String { case right, wrong, review, missed, fine }

  mutating func count(_ match: Match, _ truth: MadeRoster.Truth, reference: String?) -> Fate {
    rows += 1
    doubtful += truth.kind == "review" ? 1 : 0
    let isReal = truth.kind == "staff" || truth.kind == "room"
    real += isReal ? 1 : 0
    switch match.outcome {
    case .review:
      review += 1
      return isReal ? .review : .fine
    case .staff, .room:
      automatic += 1
      let isRight = match.outcome.rawValue == truth.kind && reference == truth.reference
      right += isRight ? 1 : 0
      return isRight ? .right : .wrong
    case .guest, .unknown:
      leftOut += isReal ? 1 : 0
      return isReal ? .missed : .fine
    }
  }
}
