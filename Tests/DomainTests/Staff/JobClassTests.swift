import Domain
import Testing

struct JobClassTests {
  @Test(
    arguments: [
      ("Sekretaris", nil, Office.Level.regency, "manager", false),
      ("Sekretaris", nil, .province, "senior_executive", false),
      ("Sekretaris", "administrator", .regency, "manager", true),
      ("Penata Kelola Pemilu Ahli Pertama", "fungsional", .regency, "functional_first", true),
      ("Pranata Komputer Ahli Muda", nil, .city, "functional_junior", false),
      ("Pranata Komputer Terampil", "fungsional", .city, "functional_skilled", true),
      ("Kepala Subbagian Hukum dan SDM", nil, .regency, "supervisor", false),
      ("Kepala Bagian SDM", nil, .province, "manager", false),
      ("Anggota - Divisi Hukum", "komisioner", .regency, "commissioner", true),
      ("Pramubakti", "penunjang", .regency, "support", true),
      ("Operator", "kelas 5", .regency, "general_staff", false),
      ("Operator", "general_staff", .regency, "general_staff", true),
    ] as [(String, String?, Office.Level, String, Bool)])
  func classes(post: String, given: String?, level: Office.Level, code: String, isSure: Bool) {
    let found = JobClass.of(post: post, given: given, office: level)
    #expect(found.jobClass == code && found.isSure == isSure)
  }
}
