import Postgres

/// One reference table that the program carries: a CSV file and the statement that takes it in.
///
/// The server reads the CSV itself, into a temporary table of the given columns; the statement then
/// merges it, so that loading twice changes nothing.
struct ReferenceTable: Sendable {
  /// Name of the file, without ending.
  var file: String
  /// Columns of the temporary table `incoming`, in the file's order.
  var columns: SQL
  /// Merges `incoming` and changes only what differs.
  var merge: SQL

  /// In the order of their foreign keys. A new table is one line here.
  static let all: [ReferenceTable] =
    [
      .employments, .learningTargets, .jobClasses, .competencies, .proficiencyLevels,
      .competencyLevels, .classRequirements, .assessmentPrecedence, .learningForms, .creditRules,
      .matchBands, .learningEffects, .learningDuties,
    ] + professionalism
}

extension ReferenceTable {
  static let employments = ReferenceTable(
    file: "employments",
    columns: "code text, name_id text, name_en text, aliases text",
    merge: """
      INSERT INTO employments (code, name_id, name_en, aliases)
      SELECT code, name_id, name_en, string_to_array(upper(coalesce(aliases, '')), '|')
      FROM incoming
      ON CONFLICT (code) DO UPDATE SET name_id = excluded.name_id, name_en = excluded.name_en,
        aliases = excluded.aliases
      WHERE (employments.name_id, employments.name_en, employments.aliases)
        IS DISTINCT FROM (excluded.name_id, excluded.name_en, excluded.aliases)
      """)

  static let learningTargets = ReferenceTable(
    file: "learning_targets",
    columns: """
      employment text, min_jp numeric, max_jp numeric, valid_from date, valid_to date, source text
      """,
    merge: """
      INSERT INTO learning_targets (employment, min_jp, max_jp, valid_from, valid_to, source)
      SELECT employment, min_jp, max_jp, valid_from, valid_to, source FROM incoming
      ON CONFLICT (employment, valid_from) DO UPDATE SET min_jp = excluded.min_jp,
        max_jp = excluded.max_jp, valid_to = excluded.valid_to, source = excluded.source
      WHERE (learning_targets.min_jp, learning_targets.max_jp, learning_targets.valid_to,
             learning_targets.source)
        IS DISTINCT FROM (excluded.min_jp, excluded.max_jp, excluded.valid_to, excluded.source)
      """)

  static let jobClasses = ReferenceTable(
    file: "job_classes",
    columns: """
      code text, name_id text, name_en text, required_level integer, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO job_classes (code, name_id, name_en, required_level, valid_from, valid_to, source)
      SELECT code, name_id, name_en, required_level, valid_from, valid_to, source FROM incoming
      ON CONFLICT (code, valid_from) DO UPDATE SET name_id = excluded.name_id,
        name_en = excluded.name_en, required_level = excluded.required_level,
        valid_to = excluded.valid_to, source = excluded.source
      WHERE (job_classes.name_id, job_classes.name_en, job_classes.required_level,
             job_classes.valid_to, job_classes.source)
        IS DISTINCT FROM (excluded.name_id, excluded.name_en, excluded.required_level,
                          excluded.valid_to, excluded.source)
      """)
}
