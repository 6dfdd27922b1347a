import ArgumentParser

/// The command `sdm`: nouns below it, verbs below those.
struct SDM: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sdm",
    abstract: "Who learned what, in which election office, and what is still missing.",
    discussion: """
      A first look, on a private database that is made on the spot:
        sdm office show 33.16
        sdm staff import samples/staff.csv --dry-run
      Exit codes: 0 done; 1 done, but something needs a person; 64 usage;
      65 bad data; 66 file missing; 69 no database; 70 a fault of ours;
      73 cannot write; 75 try again; 77 not allowed; 78 bad configuration.
      """,
    version: "0.1.0",
    subcommands: [
      DemoCommand.self,
      OfficeCommand.self,
      PostCommand.self,
      StaffCommand.self,
      ProgramCommand.self,
      SessionCommand.self,
      AttendanceCommand.self,
      RoomCommand.self,
      ReviewCommand.self,
      AliasCommand.self,
      CreditCommand.self,
      DutyCommand.self,
      CompetencyCommand.self,
      RequirementCommand.self,
      AssessmentCommand.self,
      GapCommand.self,
      PlanCommand.self,
      ProfessionalismCommand.self,
      MetricCommand.self,
      FollowUpCommand.self,
      ReportCommand.self,
      DatabaseCommand.self,
      CompletionCommand.self,
    ])
}
