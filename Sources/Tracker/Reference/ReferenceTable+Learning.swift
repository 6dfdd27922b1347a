import Postgres

extension ReferenceTable {
  private static let formColumns: SQL = """
    code text, category text, name_id text, name_en text, basis text, jp numeric,
    minutes_per_jp integer, rounding text, cap_per_day numeric, occasions_per_month integer,
    international_jp numeric, international_factor numeric, valid_from date, valid_to date,
    source text
    """

  static let learningForms = ReferenceTable(
    file: "learning_forms", columns: formColumns,
    merge: """
      INSERT INTO learning_forms (code, category, name_id, name_en)
      SELECT DISTINCT ON (code) code, category, name_id, name_en FROM incoming
      ORDER BY code, valid_from DESC
      ON CONFLICT (code) DO UPDATE SET category = excluded.category, name_id = excluded.name_id,
        name_en = excluded.name_en
      WHERE (learning_forms.category, learning_forms.name_id, learning_forms.name_en)
        IS DISTINCT FROM (excluded.category, excluded.name_id, excluded.name_en)
      """)

  // A rule that an office's own version has ended stays ended when the program's file, which knows
  // no end, is loaded again.
  static let creditRules = ReferenceTable(
    file: "learning_forms", columns: formColumns,
    merge: """
      INSERT INTO credit_rules (form, basis, jp, minutes_per_jp, rounding, cap_per_day,
        occasions_per_month, international_jp, international_factor, valid_from, valid_to, source)
      SELECT code, basis, jp, minutes_per_jp, rounding, cap_per_day, occasions_per_month,
        international_jp, international_factor, valid_from, valid_to, source
      FROM incoming
      ON CONFLICT (form, valid_from) DO UPDATE SET basis = excluded.basis, jp = excluded.jp,
        minutes_per_jp = excluded.minutes_per_jp, rounding = excluded.rounding,
        cap_per_day = excluded.cap_per_day,
        occasions_per_month = excluded.occasions_per_month,
        international_jp = excluded.international_jp,
        international_factor = excluded.international_factor,
        valid_to = coalesce(excluded.valid_to, credit_rules.valid_to), source = excluded.source
      WHERE (credit_rules.basis, credit_rules.jp, credit_rules.minutes_per_jp,
             credit_rules.rounding, credit_rules.cap_per_day, credit_rules.occasions_per_month,
             credit_rules.international_jp, credit_rules.international_factor,
             credit_rules.valid_to, credit_rules.source)
        IS DISTINCT FROM (excluded.basis, excluded.jp, excluded.minutes_per_jp,
             excluded.rounding, excluded.cap_per_day, excluded.occasions_per_month,
             excluded.international_jp, excluded.international_factor,
             coalesce(excluded.valid_to, credit_rules.valid_to), excluded.source)
      """)
}
