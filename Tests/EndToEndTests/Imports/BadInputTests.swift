import Foundation
import Testing

extension Processes {
  /// What is wrong in a file is said once, with its place, and changes nothing.
  struct BadInputTests {
    private static let zoom = """
      Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,\
      Recording disclaimer response,In waiting room

      """
    private static let staff =
      "nip,nama,jenis_kelamin,jenis_pegawai,kelas_jabatan,jabatan,kode_satker\n"
    private static let sessions =
      "code,title,organiser,mode,starts_at,ends_at,audience,competencies\n"
    private static let assessments = "nip,competency,level,method,assessed_on\n"
    private static let requirements = "scope,class,post,competency,level,valid_from,valid_to\n"

    struct Wrong: CustomTestStringConvertible, Sendable {
      var story: String
      var command: String
      var content: String
      /// Line and column of the fault; nil: the file as a whole.
      var place: String?
      var testDescription: String { story }
    }

    private static func person(_ number: String, _ name: String) -> String {
      "\(number),\(name),L,PNS,pelaksana,Pengelola Data,33.16\n"
    }

    static let wrong: [Wrong] = [
      Wrong(
        story: "no attendance file", command: "sdm attendance import ttm bad.csv",
        content: "Dear all,\nplease find the list attached.\n", place: "1:1"),
      Wrong(
        story: "empty file", command: "sdm attendance import ttm bad.csv", content: "", place: "1:1"
      ),
      Wrong(
        story: "heading without rows", command: "sdm attendance import ttm bad.csv", content: zoom,
        place: "1:1"),
      Wrong(
        story: "a date that does not exist", command: "sdm attendance import ttm bad.csv",
        content: zoom
          + "A,,11/31/2025 09:00:00 AM,11/31/2025 10:00:00 AM,60,No,,No\n", place: "2:3"),
      Wrong(
        story: "leave before join", command: "sdm attendance import ttm bad.csv",
        content: zoom
          + "A,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60,No,,No\n"
          + "B,,11/26/2025 10:00:00 AM,11/26/2025 09:00:00 AM,60,No,,No\n", place: "3:4"),
      Wrong(
        story: "a session outside the file's day", command: "sdm attendance import ttm bad.csv",
        content: zoom + "A,,11/27/2025 09:00:00 AM,11/27/2025 10:00:00 AM,60,No,,No\n",
        place: "2:1"),
      Wrong(
        story: "unknown office code", command: "sdm staff import bad.csv",
        content: staff + person("198811302014021003", "Ada")
          + "199003032015032003,Bea,P,PNS,pelaksana,Pengelola Data,99.99\n", place: "3:7"),
      Wrong(
        story: "office code that is none", command: "sdm staff import bad.csv",
        content: staff + "199003032015032003,Bea,P,PNS,pelaksana,Pengelola Data,Blora\n",
        place: "2:7"),
      Wrong(
        story: "unknown audience", command: "sdm session import bad.csv",
        content: sessions + "s1,Judul,33,online,2025-11-26T09:00,2025-11-26T11:00,33;99.99,\n",
        place: "2:7"),
      Wrong(
        story: "unknown competency of a session", command: "sdm session import bad.csv",
        content: sessions + "s1,Judul,33,online,2025-11-26T09:00,2025-11-26T11:00,33,M.1;X.9\n",
        place: "2:8"),
      Wrong(
        story: "a session on a day that does not exist", command: "sdm session import bad.csv",
        content: sessions + "s1,Judul,33,online,2025-02-30T09:00,2025-02-30T11:00,33,\n",
        place: "2:5"),
      Wrong(
        story: "a session that ends before it starts", command: "sdm session import bad.csv",
        content: sessions + "s1,Judul,33,online,2025-11-26T11:00,2025-11-26T09:00,33,\n",
        place: "2:6"),
      Wrong(
        story: "unknown competency of an assessment", command: "sdm assessment import bad.csv",
        content: assessments + "198811302014021003,M.1,2,test,2025-06-17\n"
          + "198811302014021003,X.9,2,test,2025-06-17\n", place: "3:2"),
      Wrong(
        story: "level 0", command: "sdm assessment import bad.csv",
        content: assessments + "198811302014021003,M.1,0,test,2025-06-17\n", place: "2:3"),
      Wrong(
        story: "level 6", command: "sdm assessment import bad.csv",
        content: assessments + "198811302014021003,M.1,6,test,2025-06-17\n", place: "2:3"),
      Wrong(
        story: "an assessment in the future", command: "sdm assessment import bad.csv",
        content: assessments + "198811302014021003,M.1,2,test,2099-06-17\n", place: "2:5"),
      Wrong(
        story: "a method nobody knows", command: "sdm assessment import bad.csv",
        content: assessments + "198811302014021003,M.1,2,guess,2025-06-17\n", place: "2:4"),
      Wrong(
        story: "an assessment that ends before it was made",
        command: "sdm assessment import bad.csv",
        content: "nip,competency,level,method,assessed_on,valid_until\n"
          + "198811302014021003,M.1,2,test,2025-06-17,2025-06-16\n", place: "2:6"),
      Wrong(
        story: "a requirement of level 6", command: "sdm requirement import bad.csv",
        content: requirements + "class,supervisor,,M.1,6,2025-01-01,\n", place: "2:5"),
      Wrong(
        story: "a requirement of nobody", command: "sdm requirement import bad.csv",
        content: requirements + ",,,M.1,2,2025-01-01,\n", place: "2:2"),
      Wrong(
        story: "a requirement that ends before it starts",
        command: "sdm requirement import bad.csv",
        content: requirements + "class,supervisor,,M.1,2,2025-01-02,2025-01-01\n", place: "2:7"),
      Wrong(
        story: "a requirement of an unknown competency", command: "sdm requirement import bad.csv",
        content: requirements + "class,supervisor,,X.9,2,2025-01-01,\n", place: "2:4"),
      Wrong(
        story: "a catalogue that goes in a circle", command: "sdm competency import bad.csv",
        content: "code,kind,parent,name_id,name_en,valid_from\n"
          + "T.8,technical,T.9,A,A,2025-01-01\nT.9,technical,T.8,B,B,2025-01-01\n",
        place: "2:3"),
      Wrong(
        story: "a NIP that lost digits to a spreadsheet", command: "sdm staff import bad.csv",
        content: staff + person("\"1,98811E+17\"", "Ada"), place: "2:1"),
      Wrong(
        story: "a NIP whose last digits became zeros", command: "sdm staff import bad.csv",
        content: staff + person("198811302014021000", "Ada"), place: "2:1"),
      Wrong(
        story: "a duplicate NIP", command: "sdm staff import bad.csv",
        content: staff + person("198811302014021003", "Ada") + person("198811302014021003", "Bea"),
        place: "3:1"),
      Wrong(
        story: "an office whose parent is missing", command: "sdm office import bad.csv",
        content: "code,level,name,region,parent,timezone\n"
          + "98.01,regency,KPU Kabupaten X,Kabupaten X,98,Asia/Jakarta\n", place: "2:5"),
      Wrong(
        story: "a binary file", command: "sdm attendance import ttm bad.csv",
        content: "\u{0}\u{1}\u{2}PNG\u{0}", place: "1:1"),
      Wrong(
        story: "a damaged workbook", command: "sdm staff import bad.csv",
        content: "PK\u{3}\u{4}\u{0}\u{0}xl/workbook.xml", place: nil),
    ]

    @Test(.timeLimit(.minutes(5))) func eachIsSaidOnceWithItsPlaceAndChangesNothing() async throws {
      let desk = try await Desk()
      try await desk.openSession()
      try await desk.run("sdm attendance import ttm samples/zoom_participants.csv", expecting: 1)
      let before = try await desk.everything()
      for bad in Self.wrong {
        try desk.write(bad.content, to: "bad.csv")
        let ran = try await desk.run(bad.command)
        #expect(ran.code == 65 && ran.output.isEmpty, "\(bad.story): \(ran)")
        #expect(ran.complaints.count == 1, "\(bad.story): \(ran)")
        let place = "bad.csv" + (bad.place.map { ":\($0)" } ?? "")
        #expect(ran.complaints.first?.contains(place) == true, "\(bad.story): \(ran)")
      }
      #expect(try await desk.everything() == before)
    }

    @Test(.timeLimit(.minutes(3)), arguments: ["attendance import ttm", "staff import"])
    func aHugeFileIsRefusedInBoundedMemory(command: String) async throws {
      let desk = try await Desk()
      try await desk.openSession()
      let before = try await desk.everything()
      // 200 MiB of one row after the other.
      let row =
        command == "staff import"
        ? ",Ada,L,PNS,pelaksana,Pengelola Data,33.16"
        : "A,,11/26/2025 09:00:00 AM,11/26/2025 10:00:00 AM,60,No,,No"
      try desk.write(command == "staff import" ? Self.staff : Self.zoom, to: "huge.csv")
      try await desk.run("yes '\(row)' | head -c 209715200 >> huge.csv; true", expecting: 0)
      let ran = try await desk.run("bash -c 'sdm \(command) huge.csv; code=$?; exit $code'")
      #expect(ran.code == 65 && ran.complaints.count == 1, "\(ran)")
      #expect(ran.complaints.first?.contains(/huge\.csv:\d+:\d+/) == true, "\(ran)")
      #expect(Self.peakMemory() < 400 << 20)
      #expect(try await desk.everything() == before)
    }

    /// The most that any process which the tests waited for has taken, in bytes.
    private static func peakMemory() -> Int {
      var usage = rusage()
      #if os(Linux)
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return usage.ru_maxrss << 10
      #else
        getrusage(RUSAGE_CHILDREN, &usage)
        return usage.ru_maxrss
      #endif
    }
  }
}
