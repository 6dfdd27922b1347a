/// Classes of posts (*kelas/jenjang jabatan*) as staff lists name them, and a guess from the post.
public enum JobClass {
  /// The class of a post that nobody knew before.
  ///
  /// - Returns: the code of `job_classes`, and whether the list itself said it: a guess is to be
  ///   looked at by a person.
  public static func of(
    post: String, given: String?, office: Office.Level
  ) -> (jobClass: String, isSure: Bool) {
    let post = post.lowercased()
    guard let given = given?.lowercased(), !given.isEmpty else {
      return (guess(post, office: office), false)
    }
    if given.hasPrefix("fungsional") || given == "jf" { return (functional(post), true) }
    for (code, names) in names where names.contains(given) || code == given { return (code, true) }
    return (guess(post, office: office), false)
  }

  private static let names: [(code: String, names: [String])] = [
    ("general_staff", ["pelaksana"]),
    ("supervisor", ["pengawas"]),
    ("manager", ["administrator"]),
    ("senior_executive", ["jpt pratama", "jpt_pratama"]),
    ("top_executive", ["jpt madya", "jpt utama", "jpt_madya", "jpt_utama"]),
    ("commissioner", ["komisioner", "anggota"]),
    ("support", ["penunjang", "ppnpn", "honorer"]),
    ("functional_first", []), ("functional_junior", []), ("functional_middle", []),
    ("functional_principal", []), ("functional_skilled", ["keterampilan"]),
  ]

  /// The grade of a functional post stands in its name: *Ahli Pertama, Muda, Madya, Utama*.
  private static func functional(_ post: String) -> String {
    if post.contains("ahli utama") { return "functional_principal" }
    if post.contains("ahli madya") { return "functional_middle" }
    if post.contains("ahli muda") { return "functional_junior" }
    if post.contains("ahli pertama") { return "functional_first" }
    return "functional_skilled"
  }

  private static func guess(_ post: String, office: Office.Level) -> String {
    if post.contains(" ahli ") { return functional(post) }
    if post.hasPrefix("kepala subbagian") || post.hasPrefix("kasubbag") { return "supervisor" }
    if post.hasPrefix("kepala bagian") || post.hasPrefix("kabag") { return "manager" }
    if post.hasPrefix("sekretaris jenderal") || post.hasPrefix("deputi") { return "top_executive" }
    if post.hasPrefix("sekretaris") { return office == .province ? "senior_executive" : "manager" }
    if post.hasPrefix("ketua") || post.hasPrefix("anggota") { return "commissioner" }
    return "general_staff"
  }
}
