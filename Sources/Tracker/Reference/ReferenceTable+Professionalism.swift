import Postgres

/// The professionalism index: its versions first, then what names them.
extension ReferenceTable {
  static let professionalism: [ReferenceTable] = [
    indexRules, indexScores, indexBands, indexGroups, indexEmployments, indexForms,
  ]

  private static let indexRules = ReferenceTable(
    file: "ip_asn_rules",
    columns: """
      version text, competence_max numeric, technical_jp numeric, technical_years integer,
      seminar_years integer, discipline_years integer, yearly_fact_years integer, valid_from date,
      valid_to date, source text
      """,
    merge: """
      INSERT INTO ip_asn_rules AS t (version, competence_max, technical_jp, technical_years,
        seminar_years, discipline_years, yearly_fact_years, valid_from, valid_to, source)
      SELECT version, competence_max, technical_jp, technical_years, seminar_years,
        discipline_years, yearly_fact_years, valid_from, valid_to, source FROM incoming
      ON CONFLICT (version) DO UPDATE SET competence_max = excluded.competence_max,
        technical_jp = excluded.technical_jp, technical_years = excluded.technical_years,
        seminar_years = excluded.seminar_years, discipline_years = excluded.discipline_years,
        yearly_fact_years = excluded.yearly_fact_years, valid_from = excluded.valid_from,
        valid_to = excluded.valid_to, source = excluded.source
      WHERE (t.competence_max, t.technical_jp, t.technical_years, t.seminar_years,
             t.discipline_years, t.yearly_fact_years, t.valid_from, t.valid_to, t.source)
        IS DISTINCT FROM (excluded.competence_max, excluded.technical_jp,
             excluded.technical_years, excluded.seminar_years, excluded.discipline_years,
             excluded.yearly_fact_years, excluded.valid_from, excluded.valid_to, excluded.source)
      """)

  private static let indexScores = ReferenceTable(
    file: "ip_asn_scores",
    columns: """
      version text, dimension text, class_group text, item text, name_id text, name_en text,
      score numeric, source text
      """,
    merge: """
      INSERT INTO ip_asn_scores AS t (version, dimension, class_group, item, name_id, name_en,
        score, source)
      SELECT version, dimension, coalesce(class_group, ''), item, name_id, name_en, score, source
      FROM incoming
      ON CONFLICT (version, dimension, class_group, item) DO UPDATE
        SET name_id = excluded.name_id, name_en = excluded.name_en, score = excluded.score,
          source = excluded.source
      WHERE (t.name_id, t.name_en, t.score, t.source)
        IS DISTINCT FROM (excluded.name_id, excluded.name_en, excluded.score, excluded.source)
      """)

  private static let indexBands = ReferenceTable(
    file: "ip_asn_bands",
    columns: """
      version text, kind text, item text, from_value numeric, to_value numeric, name_id text,
      name_en text, score numeric, source text
      """,
    merge: """
      INSERT INTO ip_asn_bands AS t (version, kind, item, from_value, to_value, name_id, name_en,
        score, source)
      SELECT version, kind, item, from_value, to_value, name_id, name_en, score, source
      FROM incoming
      ON CONFLICT (version, kind, item) DO UPDATE SET from_value = excluded.from_value,
        to_value = excluded.to_value, name_id = excluded.name_id, name_en = excluded.name_en,
        score = excluded.score, source = excluded.source
      WHERE (t.from_value, t.to_value, t.name_id, t.name_en, t.score, t.source)
        IS DISTINCT FROM (excluded.from_value, excluded.to_value, excluded.name_id,
                          excluded.name_en, excluded.score, excluded.source)
      """)

  private static let indexGroups = ReferenceTable(
    file: "ip_asn_groups",
    columns: "version text, job_class text, class_group text",
    merge: """
      INSERT INTO ip_asn_groups AS t (version, job_class, class_group)
      SELECT version, job_class, class_group FROM incoming
      ON CONFLICT (version, job_class) DO UPDATE SET class_group = excluded.class_group
      WHERE t.class_group <> excluded.class_group
      """)

  private static let indexEmployments = ReferenceTable(
    file: "ip_asn_employments",
    columns: "version text, employment text, is_measured boolean, source text",
    merge: """
      INSERT INTO ip_asn_employments AS t (version, employment, is_measured, source)
      SELECT version, employment, is_measured, source FROM incoming
      ON CONFLICT (version, employment) DO UPDATE SET is_measured = excluded.is_measured,
        source = excluded.source
      WHERE (t.is_measured, t.source) IS DISTINCT FROM (excluded.is_measured, excluded.source)
      """)

  private static let indexForms = ReferenceTable(
    file: "ip_asn_forms",
    columns: "version text, form text, item text, source text",
    merge: """
      INSERT INTO ip_asn_forms AS t (version, form, item, source)
      SELECT version, form, item, source FROM incoming
      ON CONFLICT (version, form) DO UPDATE SET item = excluded.item, source = excluded.source
      WHERE (t.item, t.source) IS DISTINCT FROM (excluded.item, excluded.source)
      """)
}
