import Domain
import Postgres

extension TrackerError: Explained {
  public var fault: Fault {
    switch self {
    case .unknown(let subject, let text, let place):
      Fault(
        .badData, at: place,
        what: Words(
          id: "\(subject.words.id) '\(text)' tidak dikenal", en: "no \(subject.words.en) '\(text)'"),
        next: subject.whereToLook)
    case .ambiguousPerson(let text, let candidates):
      Fault(
        .badData,
        what: Words(
          id:
            "'\(text)' cocok dengan \(candidates.count) orang: \(candidates.joined(separator: "; "))",
          en: "'\(text)' fits \(candidates.count) people: \(candidates.joined(separator: "; "))"),
        next: Words(id: "sebut dengan NIP atau #nomor", en: "name the person by NIP or #number"))
    case .refused(let what, let next, let place): Fault(.badData, at: place, what: what, next: next)
    case .file(let fault), .cluster(let fault): fault
    case .roster(let error): error.fault
    case .zoneInDoubt(let file, let read, let suggested):
      Fault(
        .badData, at: Place(file: file),
        what: Words(
          id: "waktunya dibaca sebagai \(read), tetapi cocok dengan sesi sebagai \(suggested)",
          en: "its times were read as \(read), but fit the session as \(suggested)"),
        next: Words(
          id: "beri --zone \(suggested), atau --zone \(read) bila memang begitu",
          en: "give --zone \(suggested), or --zone \(read) if they are right so"))
    case .notAllowed(let permission, let office, let caller):
      Fault(
        .notAllowed,
        what: Words(
          id: "\(caller.name) tidak berwenang (\(permission.rawValue)) di satker \(office)",
          en: "\(caller.name) may not (\(permission.rawValue)) in office \(office)"),
        next: Words(id: "minta izin kepada administrator", en: "ask an administrator"))
    case .keyReused(let key):
      Fault(
        .badData,
        what: Words(
          id: "kunci '\(key)' sudah dipakai untuk masukan lain",
          en: "key '\(key)' was used before for other input"),
        next: Words(id: "pakai kunci baru", en: "use a new key"))
    case .migrationsPending(let names):
      Fault(
        .unavailable,
        what: Words(
          id: "skema basis data tertinggal \(names.count) migrasi",
          en: "the database schema is \(names.count) migrations behind"),
        next: Words(id: "jalankan sdm database migrate", en: "run sdm database migrate"))
    case .schemaDiffers(let text):
      Fault(
        .unavailable,
        what: Words(
          id: "skema basis data tidak cocok dengan program ini: \(text)",
          en: "the database schema does not fit this program: \(text)"),
        next: Words(id: "pasang versi sdm yang sesuai", en: "install the matching version of sdm"))
    case .database(let error): error.fault
    case .configuration(let text, let next):
      Fault(.badConfiguration, what: Words(text), next: next)
    case .internalFault:
      Fault(
        .ours, what: Words(id: "kesalahan pada program ini", en: "a fault of this program"),
        next: Words(id: "laporkan dengan catatan log", en: "report it with the log"))
    }
  }
}

extension PostgresError {
  /// Without SQL text and parameters: those go to the log only.
  var fault: Fault {
    switch self {
    case .connection, .poolClosed:
      Fault(
        .unavailable,
        what: Words(id: "basis data tidak dapat dihubungi", en: "the database cannot be reached"),
        next: Words(
          id: "periksa --database, atau jalankan sdm database status",
          en: "check --database, or run sdm database status"))
    case .timedOut, .poolExhausted, .cancelled, .busy:
      Fault(
        .tryAgain, what: Words(id: "basis data sedang sibuk", en: "the database is busy"),
        next: Words(id: "coba lagi", en: "try again"))
    default:
      Fault(
        .ours,
        what: Words(
          id: "basis data menolak perintah program ini" + code,
          en: "the database refused a statement of this program" + code),
        next: Words(
          id: "ulangi dengan --verbose dan laporkan", en: "repeat with --verbose and report it"))
    }
  }

  private var code: String { sqlState.map { " (SQLSTATE \($0))" } ?? "" }
}

extension TrackerError.Subject {
  var words: Words {
    switch self {
    case .office: Words(id: "satker", en: "office")
    case .session: Words(id: "sesi", en: "session")
    case .program: Words(id: "program", en: "program")
    case .competency: Words(id: "kompetensi", en: "competency")
    case .form: Words(id: "bentuk pembelajaran", en: "learning form")
    case .person: Words(id: "orang", en: "person")
    case .post: Words(id: "jabatan", en: "post")
    case .review: Words(id: "keraguan nomor", en: "doubt number")
    case .metric: Words(id: "metrik", en: "metric")
    case .employment: Words(id: "jenis pegawai", en: "kind of employment")
    case .jobClass: Words(id: "kelas jabatan", en: "job class")
    case .followUp: Words(id: "tindak lanjut", en: "follow-up")
    }
  }

  /// The command that lists what there is.
  var whereToLook: Words? {
    let command: String? =
      switch self {
      case .office: "sdm office list"
      case .session: "sdm session list"
      case .program: "sdm program list"
      case .competency: "sdm competency list"
      case .form: "sdm credit rules"
      case .person: "sdm staff list --office 33.16"
      case .post: "sdm post list"
      case .review: "sdm review list"
      case .metric: "sdm metric list"
      case .followUp: "sdm follow-up list --office CODE"
      case .employment, .jobClass: nil
      }
    return command.map { Words(id: "lihat \($0)", en: "see \($0)") }
  }
}
