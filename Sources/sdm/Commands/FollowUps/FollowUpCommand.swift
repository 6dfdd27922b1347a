import ArgumentParser

struct FollowUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow-up",
    abstract: "What an office promised, and whether it was done in time.",
    discussion: """
      Promise, look, settle:
        sdm follow-up add --office 33.16 --title "Rencana pelatihan" --due 2026-01-15
        sdm follow-up list --office 33.16
        sdm follow-up done 33.16/1 --on 2026-01-10
      Exit codes: 0 done; else those of the command below.
      """,
    subcommands: [
      FollowUpAdd.self, FollowUpList.self, FollowUpDone.self, FollowUpCancel.self,
    ])
}
