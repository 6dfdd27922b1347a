import Domain
import Roster

/// What a corrected file says otherwise than the one in whose place it comes.
public struct RosterDifference: Codable, Hashable, Sendable {
  /// One participant; nil minutes: not in that file.
  public struct Line: Codable, Hashable, Sendable {
    public var displayName: String
    @Nullable public var minutesBefore: Double?
    @Nullable public var minutesAfter: Double?
  }

  /// Name of the new file.
  public var file: String
  /// Name of the file that it replaces.
  public var replaces: String
  public var added: [Line]
  public var removed: [Line]
  public var changed: [Line]
  public var unchanged: Int

  private struct Key: Hashable {
    var name: String
    var email: String?

    init(_ name: String, _ email: String?) { (self.name, self.email) = (name, email?.lowercased()) }
  }

  init(_ file: ReadFile, replacing earlier: ReplacedImport, time: SessionTime) {
    self.file = file.file.name
    replaces = earlier.name
    var before: [Key: Int] = [:]
    for line in earlier.lines { before[Key(line.displayName, line.email)] = line.seconds }
    (added, removed, changed, unchanged) = ([], [], [], 0)
    var seen: Set<Key> = []
    for participant in file.roster.participants {
      let key = Key(participant.displayName, participant.email)
      let after = participant.seconds(within: time)
      seen.insert(key)
      guard let seconds = before[key] else {
        added.append(Line(participant.displayName, nil, after))
        continue
      }
      if seconds == after {
        unchanged += 1
      } else {
        changed.append(Line(participant.displayName, seconds, after))
      }
    }
    for line in earlier.lines where !seen.contains(Key(line.displayName, line.email)) {
      removed.append(Line(line.displayName, line.seconds, nil))
    }
  }
}

extension RosterDifference.Line {
  fileprivate init(_ name: String, _ before: Int?, _ after: Int?) {
    displayName = name
    minutesBefore = before.map(roundedMinutes)
    minutesAfter = after.map(roundedMinutes)
  }
}
