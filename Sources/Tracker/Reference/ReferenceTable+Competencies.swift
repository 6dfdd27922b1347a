import Postgres

extension ReferenceTable {
  /// What an office imported over it stays, as with the levels.
  static let competencies = ReferenceTable(
    file: "competencies",
    columns: """
      code text, kind text, parent text, name_id text, name_en text, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO competencies (code, kind, name_id, name_en, valid_from, valid_to, source)
      SELECT code, kind, name_id, name_en, valid_from, valid_to, source FROM incoming
      ON CONFLICT (code) DO NOTHING
      """)

  static let proficiencyLevels = ReferenceTable(
    file: "proficiency_levels",
    columns: """
      level integer, name_id text, name_en text, reach_id text, reach_en text, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO proficiency_levels (level, name_id, name_en, reach_id, reach_en, valid_from,
                                      valid_to, source)
      SELECT level, name_id, name_en, reach_id, reach_en, valid_from, valid_to, source
      FROM incoming
      ON CONFLICT (level, valid_from) DO UPDATE SET name_id = excluded.name_id,
        name_en = excluded.name_en, reach_id = excluded.reach_id, reach_en = excluded.reach_en,
        valid_to = excluded.valid_to, source = excluded.source
      WHERE (proficiency_levels.name_id, proficiency_levels.name_en, proficiency_levels.reach_id,
             proficiency_levels.reach_en, proficiency_levels.valid_to, proficiency_levels.source)
        IS DISTINCT FROM (excluded.name_id, excluded.name_en, excluded.reach_id,
                          excluded.reach_en, excluded.valid_to, excluded.source)
      """)

  static let competencyLevels = ReferenceTable(
    file: "competency_levels",
    columns: """
      competency text, level integer, indicator_id text, indicator_en text, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO competency_levels (competency_id, level, indicator_id, indicator_en, valid_from,
                                     valid_to, source)
      SELECT c.id, i.level, i.indicator_id, i.indicator_en, i.valid_from, i.valid_to, i.source
      FROM incoming i JOIN competencies c ON c.code = i.competency
      ON CONFLICT (competency_id, level, valid_from) DO NOTHING
      """)

  /// One level for all managerial and socio-cultural competencies of a class, as the source gives
  /// it. What an office imported over it stays.
  static let classRequirements = ReferenceTable(
    file: "job_classes",
    columns: """
      code text, name_id text, name_en text, required_level integer, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO class_requirements (job_class, competency_id, level, valid_from, valid_to, source)
      SELECT i.code, c.id, i.required_level, i.valid_from, i.valid_to, i.source
      FROM incoming i JOIN competencies c ON c.kind IN ('managerial', 'sociocultural')
      WHERE i.required_level IS NOT NULL
      ON CONFLICT (job_class, competency_id, valid_from) DO UPDATE SET level = excluded.level,
        valid_to = excluded.valid_to
      WHERE class_requirements.source = excluded.source
        AND (class_requirements.level, class_requirements.valid_to)
          IS DISTINCT FROM (excluded.level, excluded.valid_to)
      """)

  static let assessmentPrecedence = ReferenceTable(
    file: "assessment_precedence",
    columns: """
      method text, rank integer, fulfils boolean, valid_from date, valid_to date, source text
      """,
    merge: """
      INSERT INTO assessment_precedence (method, rank, fulfils, valid_from, valid_to, source)
      SELECT method, rank, fulfils, valid_from, valid_to, source FROM incoming
      ON CONFLICT (method, valid_from) DO UPDATE SET rank = excluded.rank,
        fulfils = excluded.fulfils, valid_to = excluded.valid_to, source = excluded.source
      WHERE (assessment_precedence.rank, assessment_precedence.fulfils,
             assessment_precedence.valid_to, assessment_precedence.source)
        IS DISTINCT FROM (excluded.rank, excluded.fulfils, excluded.valid_to, excluded.source)
      """)
}
