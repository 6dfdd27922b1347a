extension ClusterError {
  /// What went wrong, in Indonesian.
  public var whatID: String { sentences.what.id }
  /// What went wrong, in English.
  public var whatEN: String { sentences.what.en }
  /// What to do next, in Indonesian.
  public var nextID: String { sentences.next.id }
  /// What to do next, in English.
  public var nextEN: String { sentences.next.en }

  private typealias Pair = (id: String, en: String)

  private var sentences: (what: Pair, next: Pair) {
    switch self {
    case .binariesMissing(let searched):
      (
        (
          "program server PostgreSQL tidak ditemukan (dicari di \(Self.list(searched)))",
          "the PostgreSQL server programs were not found (looked in \(Self.list(searched)))"
        ),
        (
          "pasang dengan 'apt install postgresql', atau tunjuk server lain dengan --database",
          "install them with 'apt install postgresql', or name another server with --database"
        )
      )
    case .folderNotWritable(let path, let reason):
      (
        ("folder data \(path) tidak dapat ditulis: \(reason)", "cannot write \(path): \(reason)"),
        (
          "perbaiki izinnya atau pilih folder lain dengan --data",
          "correct its permissions or choose another folder with --data"
        )
      )
    case .folderNotReachable(let path, let account):
      (
        (
          "akun '\(account)', yang menjalankan server, tidak boleh masuk ke \(path)",
          "account '\(account)', which runs the server, may not enter \(path)"
        ),
        (
          "pilih folder lain dengan --data (bawaan root: /var/lib/sdm)",
          "choose another folder with --data (root's default: /var/lib/sdm)"
        )
      )
    case .folderOfAnother(let path, let owner):
      (
        ("\(path) milik akun '\(owner)'", "\(path) belongs to account '\(owner)'"),
        (
          "jalankan sebagai '\(owner)' atau pilih folder lain dengan --data",
          "run this as '\(owner)' or choose another folder with --data"
        )
      )
    case .diskFull(let path):
      (
        ("ruang disk untuk \(path) habis", "no space left on the disk of \(path)"),
        (
          "kosongkan ruang (klaster baru perlu sekitar 60 MB) lalu ulangi",
          "free some space (a new cluster needs about 60 MB) and repeat"
        )
      )
    case .otherMajorVersion(let found, let have):
      (
        (
          "klaster dibuat oleh PostgreSQL \(found), yang terpasang \(Self.list(have))",
          "the cluster was made by PostgreSQL \(found), installed is \(Self.list(have))"
        ),
        (
          "pasang 'apt install postgresql-\(found)', atau pindahkan datanya dengan pg_upgrade",
          "'apt install postgresql-\(found)', or move its data with pg_upgrade"
        )
      )
    case .damaged(let path, let reason):
      (
        ("\(path) bukan klaster yang utuh: \(reason)", "\(path) is no sound cluster: \(reason)"),
        (
          "pulihkan dari cadangan, atau pindahkan folder itu lalu ulangi",
          "restore it from a backup, or move that folder away and repeat"
        )
      )
    case .creationFailed(let output):
      (
        ("klaster tidak dapat dibuat: \(output)", "the cluster could not be made: \(output)"),
        (
          "perbaiki sebabnya lalu ulangi; tidak ada yang tertinggal",
          "correct the cause and repeat; nothing half-made was left"
        )
      )
    case .startFailed(let tail, let log):
      (
        ("server tidak mau berjalan: \(tail)", "the server did not start: \(tail)"),
        ("baca \(log)", "read \(log)")
      )
    case .stillStarting(let pid, let log):
      (
        (
          "server (proses \(pid)) belum menerima koneksi",
          "the server (process \(pid)) does not take connections yet"
        ),
        (
          "ulangi sebentar lagi; kemajuannya ada di \(log)",
          "repeat in a while; its progress is in \(log)"
        )
      )
    case .stillInUse(let path):
      (
        (
          "proses dari server yang mati masih memakai \(path)",
          "processes of a server that died still use \(path)"
        ),
        (
          "ulangi sebentar lagi, atau akhiri proses postgres itu",
          "repeat in a while, or end those postgres processes"
        )
      )
    case .stopTimedOut(let pid):
      (
        ("server (proses \(pid)) belum berhenti", "the server (process \(pid)) has not ended"),
        ("ulangi, atau hentikan seketika", "repeat, or stop it in immediate mode")
      )
    case .busy(let path):
      (
        (
          "proses lain masih memegang \(path)",
          "another process still holds \(path)"
        ),
        ("ulangi sebentar lagi", "repeat in a while")
      )
    case .accountMissing(let account):
      (
        (
          "akun '\(account)', untuk menjalankan server, tidak ada",
          "there is no account '\(account)' to run the server under"
        ),
        Self.making(account: account)
      )
    case .accountSwitchMissing(let account):
      (
        (
          "tidak ada program untuk beralih ke akun '\(account)' (setpriv, runuser)",
          "no program to change to account '\(account)' (setpriv, runuser)"
        ),
        (
          "pasang dengan 'apt install util-linux', atau jalankan sebagai pengguna biasa",
          "install it with 'apt install util-linux', or run this as an ordinary user"
        )
      )
    case .socketFolderUnsafe(let path, let reason):
      (
        (
          "folder soket \(path) tidak aman: \(reason)",
          "the socket's folder \(path) is not safe: \(reason)"
        ),
        (
          "hapus folder itu, atau pilih folder data yang lebih pendek dengan --data",
          "remove that folder, or choose a data folder with a shorter path with --data"
        )
      )
    }
  }

  private static func making(account: String) -> Pair {
    let command =
      Int(account) == nil ? "useradd --system \(account)" : "useradd --uid \(account) sdm"
    return (
      "buat dengan '\(command)', atau jalankan sebagai pengguna lain",
      "make it with '\(command)', or run this as another user"
    )
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "-" : names.joined(separator: ", ")
  }
}

extension ClusterError: CustomStringConvertible {
  /// `what; next` in English, for logs.
  public var description: String { "\(whatEN); \(nextEN)" }

  /// The exit code by sysexits that fits: 69 unavailable, 73 cannot create, 75 try again, 77 not
  /// allowed.
  public var exitCode: Int {
    switch self {
    case .binariesMissing, .otherMajorVersion, .damaged, .startFailed, .accountMissing,
      .accountSwitchMissing, .stopTimedOut:
      69
    case .diskFull, .creationFailed, .folderNotWritable: 73
    case .stillStarting, .stillInUse, .busy: 75
    case .folderNotReachable, .folderOfAnother, .socketFolderUnsafe: 77
    }
  }
}
