/// Parts of names for the invented nation, as many of each.
enum InventedNames {
  static let count = Int64(men.count)

  static let men = [
    "Agus", "Bambang", "Cahyo", "Dwi", "Eko", "Fajar", "Galih", "Hadi", "Imam", "Joko", "Krisna",
    "Lukman", "Mulyono", "Nugroho", "Prasetyo", "Rahmat", "Slamet", "Teguh", "Untung", "Wahyu",
    "Yusuf", "Arif", "Budi", "Dimas", "Guntur", "Rizal", "Taufik", "Made", "Yohanes", "Marthen",
  ]
  static let women = [
    "Anisa", "Bunga", "Citra", "Dewi", "Endang", "Fitri", "Galuh", "Hesti", "Indah", "Kartika",
    "Lestari", "Maya", "Nurul", "Puji", "Ratna", "Siti", "Tri", "Utami", "Wulan", "Yuni", "Ayu",
    "Diah", "Retno", "Sri", "Rina", "Meutia", "Putu", "Maria", "Yuliana", "Halimah",
  ]
  static let second = [
    "Adi", "Bayu", "Cipta", "Darma", "Firman", "Guna", "Hidayat", "Irawan", "Jaya", "Kurnia",
    "Mahendra", "Nugraha", "Purnama", "Raharja", "Santosa", "Setia", "Triyana", "Utama", "Wibawa",
    "Yulian", "Saputra", "Pertiwi", "Cahya", "Ananda", "Bestari", "Permata", "Wijaya", "Lestari",
    "Sakti", "Buana",
  ]
  static let last = [
    "Atmaja", "Baskoro", "Danurejo", "Hardjono", "Kertanegara", "Kusuma", "Laksana",
    "Mangkuprojo", "Notonegoro", "Pranoto", "Prawiro", "Sastrowardoyo", "Soedarmo", "Suryokusumo",
    "Tjokro", "Wardhana", "Wicaksono", "Widodo", "Winata", "Yudistira", "Siregar", "Simatupang",
    "Hutagalung", "Wanggai", "Manuputty", "Lamadjido", "Rumbiak", "Daeng", "Tangkudung", "Nasution",
  ]
}
