import Domain

/// A person who does not exist, for the demonstration.
struct InventedPerson {
  var nip: String
  var name: String
  var isWoman: Bool
  var employment: String
  var jobClass: String
  var post: String
  var office: Office.Code
  var email: String

  /// Levels from 1 to 5 that the class of the post asks; nil: none.
  var requiredLevel: Int? {
    switch jobClass {
    case "pelaksana": 1
    case "pengawas": 2
    case "administrator": 3
    case "jpt pratama": 4
    case "fungsional": post.hasSuffix("Muda") ? 3 : 2
    default: nil
    }
  }
}

/// Makes invented people, each with a name that nobody else of the list has.
struct PersonMaker {
  private var taken: Set<String> = []
  private var serials: [String: Int] = [:]

  mutating func person(
    employment: String, jobClass: String, post: String, office: Office.Code, seed: inout Seed
  ) -> InventedPerson {
    let isWoman = seed.chance(45)
    var name = ""
    repeat {
      let given = seed.one(of: isWoman ? Self.women : Self.men)
      let second = seed.one(of: isWoman ? Self.womenSecond : Self.menSecond)
      name =
        seed.chance(70) ? "\(given) \(second) \(seed.one(of: Self.last))" : "\(given) \(second)"
    } while !taken.insert(name).inserted
    let address = name.lowercased().split(separator: " ").joined(separator: ".")
    return InventedPerson(
      nip: number(employment: employment, isWoman: isWoman, seed: &seed),
      name: name + seed.one(of: employment == "PPNPN" ? [""] : Self.degrees), isWoman: isWoman,
      employment: employment, jobClass: jobClass, post: post, office: office,
      email: seed.chance(60) ? "\(address)@rekaan.example" : "")
  }

  /// An employee number by the rules of BKN: birth, start, sex, serial.
  private mutating func number(
    employment: String, isWoman: Bool, seed: inout Seed
  ) -> String {
    guard employment == "PNS" || employment == "PPPK" else { return "" }
    let birthYear = seed.number(1968...1998)
    let birth =
      two(birthYear / 100) + two(birthYear % 100) + two(seed.number(1...12))
      + two(seed.number(1...28))
    let start = max(birthYear + 22, employment == "PNS" ? 1995 : 2023)
    let year = min(2025, start + seed.number(0...4))
    let term = employment == "PNS" ? two(seed.one(of: [1, 3, 12])) : "21"
    let head = birth + two(year / 100) + two(year % 100) + term + (isWoman ? "2" : "1")
    let serial = (serials[head] ?? 0) + 1
    serials[head] = serial
    return head + "0" + two(serial)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let men = [
    "Agus", "Bambang", "Cahyo", "Dwi", "Eko", "Fajar", "Galih", "Hadi", "Imam", "Joko", "Krisna",
    "Lukman", "Mulyono", "Nugroho", "Prasetyo", "Rahmat", "Slamet", "Teguh", "Untung", "Wahyu",
    "Yusuf", "Arif", "Budi", "Dimas", "Guntur",
  ]
  private static let women = [
    "Anisa", "Bunga", "Citra", "Dewi", "Endang", "Fitri", "Galuh", "Hesti", "Indah", "Kartika",
    "Lestari", "Maya", "Nurul", "Puji", "Ratna", "Siti", "Tri", "Utami", "Wulan", "Yuni", "Ayu",
    "Diah", "Retno", "Sri", "Rina",
  ]
  private static let menSecond = [
    "Adi", "Bagus", "Cipto", "Darmawan", "Firman", "Gunawan", "Hidayat", "Irawan", "Kurniawan",
    "Mahendra", "Nugraha", "Purnomo", "Rahardjo", "Santoso", "Setiawan", "Triyono", "Utomo",
    "Wibowo", "Yulianto", "Saputra",
  ]
  private static let womenSecond = [
    "Ambarwati", "Budiarti", "Cahyani", "Damayanti", "Fatimah", "Handayani", "Istiqomah",
    "Kusumawati", "Maharani", "Novitasari", "Oktaviani", "Pertiwi", "Rahmawati", "Safitri",
    "Setyowati", "Utari", "Wijayanti", "Yuliana", "Zulaikha", "Puspita",
  ]
  private static let last = [
    "Atmaja", "Baskoro", "Danurejo", "Hardjono", "Kertanegara", "Kusuma", "Laksana", "Mangkuprojo",
    "Notonegoro", "Pranoto", "Prawiro", "Sastrowardoyo", "Soedarmo", "Suryokusumo", "Tjokro",
    "Wardhana", "Wicaksono", "Widodo", "Winata", "Yudistira",
  ]
  private static let degrees = [
    "", "", ", S.H.", ", S.E.", ", S.Kom.", ", S.IP.", ", M.Si.", ", S.Sos.",
  ]
}
