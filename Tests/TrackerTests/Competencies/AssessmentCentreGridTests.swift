import Foundation
import Support
import Testing
import Tracker

/// The grid that assessment centres deliver, as a workbook: a person a row, a competency a column.
struct AssessmentCentreGridTests {
  @Test func aWorkbookIsReadAsATextFileIs() async throws {
    let facts = try await Facts(try await World(), offices: ["00", "33", "33.16"])
    try await facts.post("Kasubbag", "supervisor")
    for (name, number) in [("Ani", "198105142008042001"), ("Budi", "198811302014021003")] {
      _ = try await facts.member(name, of: "33.16", post: "Kasubbag", number: number)
    }
    let path = "\(facts.world.folder)/grid.xlsx"
    try #require(Data(base64Encoded: Self.workbook)).write(to: URL(filePath: path))
    let grid = ImportAssessments(
      file: try InputFile(path: path), method: .mapping, assessedOn: "2025-06-17",
      namesRows: true)
    let report = try await facts.world.perform(grid)
    #expect(report.changes.map(\.line) == [2, 2, 3, 3, 3])
    #expect(report.changes.map(\.to) == ["3", "2", "1", "2", "3"])
    let lines = try await facts.world.perform(ListAssessments(office: "33.16"))
    #expect(
      lines.map { "\($0.name) \($0.competency) \($0.level)" }
        == ["Ani M.1 3", "Ani SK.1 2", "Budi M.1 1", "Budi M.2 2", "Budi SK.1 3"])
    let again = try await facts.world.perform(grid)
    #expect(again.changesNothing && again.changes.allSatisfy { $0.outcome == .unchanged })
  }

  /// NIP, M.1, M.2, SK.1; two people of 3, –, 2 and 1, 2, 3.
  private static let workbook = """
    UEsDBBQAAAAIAHFCeV29XP2Q8gAAABwCAAATAAAAW0NvbnRlbnRfVHlwZXNdLnhtbK2RvU7DMBDHX8XyWsVOOyCE\
    knQodASG8gCHc0ms+Es+t4S3x0kLAyqwMJ3s/8fvZFfbyRp2wkjau5qvRckZOuVb7fqavxz2xS3fNtXhPSCxbHVU\
    8yGlcCclqQEtkPABXVY6Hy2kfIy9DKBG6FFuyvJGKu8SulSkuYM31T12cDSJPUz5+oyNaIiz3dk4s2oOIRitIGVd\
    nlz7jVJcCCInFw8NOtAqG7i8SpiVnwGX3FN+h6hbZM8Q0yPY7JKTkW8+jq/ej+L3kitb+q7TCluvjjZHBIWI0NKA\
    mKwRyxQWtFv9zV/MJJex/udFvvo/95DLdzcfUEsDBBQAAAAIAHFCeV0cSfe+pAAAABYBAAALAAAAX3JlbHMvLnJl\
    bHONz8EOwiAMBuBXIb07pgdjzNguxmRXMx8AWcfIBiWAOt9ejs548Nj0/7+mVbPYmT0wRENOwLYogaFT1BunBVy7\
    8+YATV1dcJYpJ+JofGS54qKAMSV/5DyqEa2MBXl0eTNQsDLlMWjupZqkRr4ryz0PnwasTdb2AkLbb4F1L4//2DQM\
    RuGJ1N2iSz9OfCWyLIPGJGCZ+ZPCdCOaiowCryu+erB+A1BLAwQUAAAACABxQnldLE08V64AAAALAQAADwAAAHhs\
    L3dvcmtib29rLnhtbI2Pyw6CQAxFf2XSvQy6MIbwiIkxYa8fMEKBCcyUtOPj852A7F31eU978+rjJvVCFku+gH2S\
    gkLfUGt9X8D9dt2doCrzN/H4IBpV3PZSwBDCnGktzYDOSEIz+jjpiJ0JseRey8xoWhkQg5v0IU2P2hnrYSVk/A+D\
    us42eKHm6dCHFcI4mRB/lcHOAmW+XJBfVN44LOAsKFEBamnWbfQFijMbE67bPegy15tOb9bKL1BLAwQUAAAACABx\
    Qnld8KZigaYAAAAXAQAAGgAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzjc9LCsIwEADQq4TZ22ldiEjTbkTo\
    VuoBQjpNSpsPSfzd3uBCLLhwNczvDVO3D7OwG4U4OcuhKkpgZKUbJqs4XPrTZg9tU59pESlPRD35yPKKjRx0Sv6A\
    GKUmI2LhPNncGV0wIuU0KPRCzkIRbstyh+HbgLXJuoFD6IYKWP/09I/txnGSdHTyasimHyfw7sIcNVHKqAiKEodP\
    KeI7VEVWAZsaVx82L1BLAwQUAAAACABxQnlddyZVhQYBAABwAgAAGAAAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnht\
    bHWS7WrDIBSGbyX4fzl+tCMbxtIPBmNsDLpegKSukSUaVNJd/kwyQhuSP6Kvr+d5j8o3v3WVtMp5bU2OSIpRokxh\
    z9pccnT6ennI0Ebwq3U/vlQqJNFufI7KEJpnAF+UqpY+tY0ycefbulqGuHQX8I1T8twfqiugGD9CLbVBgvfaQQYp\
    uLPXxEVsVItusiUoCTnSptJGHYOLuvaCB/Hx+skhCA7dEop/+27J/p6SGft+2U5n7Icl+/FtWh5iI2M3dOyGLhQg\
    TxnBa7KKt5LhbpxLu+vqtIJxaG9DDSod1Ts0G9FsGZ0RwjDFZIUpwZjNoVkPIffoPZugh0BsEnMIBDevDOP3EX9Q\
    SwECFAMUAAAACABxQnldvVz9kPIAAAAcAgAAEwAAAAAAAAAAAAAAgAEAAAAAW0NvbnRlbnRfVHlwZXNdLnhtbFBL\
    AQIUAxQAAAAIAHFCeV0cSfe+pAAAABYBAAALAAAAAAAAAAAAAACAASMBAABfcmVscy8ucmVsc1BLAQIUAxQAAAAI\
    AHFCeV0sTTxXrgAAAAsBAAAPAAAAAAAAAAAAAACAAfABAAB4bC93b3JrYm9vay54bWxQSwECFAMUAAAACABxQnld\
    8KZigaYAAAAXAQAAGgAAAAAAAAAAAAAAgAHLAgAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJlbHNQSwECFAMUAAAA\
    CABxQnlddyZVhQYBAABwAgAAGAAAAAAAAAAAAAAAgAGpAwAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1sUEsFBgAA\
    AAAFAAUARQEAAOUEAAAAAA==
    """
}
