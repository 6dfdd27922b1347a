import Domain

/// A Zoom participants' file in the layout of 2024 on, with everything that real ones hold: halls,
/// rejoins, second devices, unknown phones, people who leave early, the waiting room.
enum InventedZoomFile {
  static func file(
    topic: String, offices: [Office], people: [InventedPerson], day: Day, seed: inout Seed
  ) -> String {
    var rows = Rows(day: day)
    for office in offices {
      if seed.chance(92) { rows.hall(office, seed: &seed) }
      let staff = people.filter { $0.office == office.code }
      for person in staff where seed.chance(share(of: person)) {
        rows.join(person, office: office, seed: &seed)
      }
    }
    rows.bareNames(people, seed: &seed)
    for device in ["Galaxy A05s", "OPPO A57", "iPhone", "Redmi Note 12"] {
      rows.add(device, "", from: 9 * 3600 + 2640, to: 10 * 3600 + 180)
    }
    return """
      Topic,ID,Host,Duration (minutes),Start time,End time,Participants
      \(topic),81234567890,KPU Provinsi Jawa Tengah (rapat.jateng@rekaan.example),192,\
      "\(rows.stamp(8 * 3600 + 1870))","\(rows.stamp(11 * 3600 + 2575))",\(rows.lines.count)

      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,\
      Recording disclaimer response,In waiting room

      """
        + rows.lines.sorted { ($0.from, $0.text) < ($1.from, $1.text) }.map { $0.text + "\n" }
        .joined()
  }

  /// Percent of a post's holders who join by themselves.
  private static func share(of person: InventedPerson) -> Int {
    switch person.jobClass {
    case "komisioner": 45
    case "administrator", "pengawas", "jpt pratama": 70
    case "fungsional": 55
    case "penunjang": 5
    default: 30
    }
  }
}

private struct Rows {
  let day: Day
  var lines: [(from: Int, text: String)] = []

  init(day: Day) { self.day = day }

  mutating func hall(_ office: Office, seed: inout Seed) {
    let name =
      seed.chance(50)
      ? "KPU \(office.region)" : "KPU \(office.region)".uppercased()
    add(
      name, "", from: 8 * 3600 + 3000 + seed.number(0...500),
      to: 11 * 3600 + 1800 + seed.number(0...900))
  }

  /// People who show only their given name: nobody but a person can tell who that is.
  mutating func bareNames(_ people: [InventedPerson], seed: inout Seed) {
    for _ in 0..<6 {
      let name = seed.one(of: people).name.prefix { $0 != " " }
      add(name.lowercased(), "", from: 9 * 3600 + seed.number(0...600), to: 11 * 3600 + 1800)
    }
  }

  mutating func join(_ person: InventedPerson, office: Office, seed: inout Seed) {
    let name = person.name.prefix { $0 != "," }
    let shown =
      switch seed.number(1...4) {
      case 1: "\(office.code)_\(name)"
      case 2: "\(name) - KPU \(office.region)"
      case 3: "\(office.code.compact)_\(name)"
      default: "KPU \(office.region) | \(name)"
      }
    let start = 8 * 3600 + 2700 + seed.number(0...1500)
    let end =
      seed.chance(8) ? 10 * 3600 + seed.number(0...1200) : 11 * 3600 + 1800 + seed.number(0...600)
    let email = seed.chance(70) ? person.email : ""
    if seed.chance(6) { add(shown, email, from: start - 60, to: start, waits: true) }
    if seed.chance(15) {
      let drop = 10 * 3600 + seed.number(0...900)
      add(shown, email, from: start, to: min(drop, end - 120))
      add(shown, email, from: min(drop + 90, end - 30), to: end)
    } else {
      add(shown, email, from: start, to: end)
    }
    if seed.chance(8) { add(shown, email, from: start + 300, to: end - 60) }
  }

  mutating func add(_ name: String, _ email: String, from: Int, to: Int, waits: Bool = false) {
    // Zoom rounds every row up to a full minute.
    let minutes = (to - from + 59) / 60
    lines.append(
      (
        from,
        "\(quoted(name)),\(email),\"\(stamp(from))\",\"\(stamp(to))\",\(minutes),Yes,OK,"
          + (waits ? "Yes" : "No")
      ))
  }

  /// `11/26/2025 08:52:41 AM`
  func stamp(_ second: Int) -> String {
    let (year, month, dayOfMonth) = day.components
    let hour = second / 3600
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(month))/\(two(dayOfMonth))/\(year) \(two(hour > 12 ? hour - 12 : hour)):"
      + "\(two(second / 60 % 60)):\(two(second % 60)) \(hour >= 12 ? "PM" : "AM")"
  }
}
