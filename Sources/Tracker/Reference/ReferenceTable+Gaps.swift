import Postgres

extension ReferenceTable {
  static let matchBands = ReferenceTable(
    file: "jpm_bands",
    columns: """
      purpose text, lowest integer, code text, name_id text, name_en text, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO jpm_bands (purpose, lowest, code, name_id, name_en, valid_from, valid_to, source)
      SELECT purpose, lowest, code, name_id, name_en, valid_from, valid_to, source FROM incoming
      ON CONFLICT (purpose, lowest, valid_from) DO UPDATE SET code = excluded.code,
        name_id = excluded.name_id, name_en = excluded.name_en, valid_to = excluded.valid_to,
        source = excluded.source
      WHERE (jpm_bands.code, jpm_bands.name_id, jpm_bands.name_en, jpm_bands.valid_to,
             jpm_bands.source)
        IS DISTINCT FROM (excluded.code, excluded.name_id, excluded.name_en, excluded.valid_to,
                          excluded.source)
      """)

  static let learningEffects = ReferenceTable(
    file: "learning_effects",
    columns: """
      form text, competency_kind text, jp_per_level numeric, max_levels integer,
      max_people integer, valid_from date, valid_to date, source text
      """,
    merge: """
      INSERT INTO learning_effects (form, competency_kind, jp_per_level, max_levels, max_people,
                                    valid_from, valid_to, source)
      SELECT form, competency_kind, jp_per_level, max_levels, max_people, valid_from, valid_to,
             source
      FROM incoming
      ON CONFLICT (form, valid_from) DO UPDATE SET competency_kind = excluded.competency_kind,
        jp_per_level = excluded.jp_per_level, max_levels = excluded.max_levels,
        max_people = excluded.max_people, valid_to = excluded.valid_to, source = excluded.source
      WHERE (learning_effects.competency_kind, learning_effects.jp_per_level,
             learning_effects.max_levels, learning_effects.max_people,
             learning_effects.valid_to, learning_effects.source)
        IS DISTINCT FROM (excluded.competency_kind, excluded.jp_per_level, excluded.max_levels,
                          excluded.max_people, excluded.valid_to, excluded.source)
      """)
}
