import Domain
import Foundation
import Roster

// RosterBench score OFFICES.csv FOLDER…   table per kind; writes FOLDER/<session>.said.csv
// RosterBench faults OFFICES.csv FOLDER…  the rows that are wrong, kept for review or left out
// RosterBench learn OFFICES.csv FOLDER…   the weights of the doubtful spellings
// RosterBench speed OFFICES.csv FOLDER    3,000 participants against the staff, once and ten times
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count >= 3, let verb = arguments.first else {
  print("usage: RosterBench score|faults|speed OFFICES.csv FOLDER…")
  exit(64)
}
let offices = try MadeRoster.offices(path: Array(arguments)[1])
let folders = Array(arguments.dropFirst(2))
switch verb {
case "score": try Score.run(folders, offices: offices, showsFaults: false)
case "faults": try Score.run(folders, offices: offices, showsFaults: true)
case "learn": try Learn.run(folders, offices: offices)
case "speed": try Speed.run(folders[0], offices: offices)
default:
  print("unknown: \(verb)")
  exit(64)
}
