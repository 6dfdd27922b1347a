import Postgres

extension ReferenceTable {
  static let learningDuties = ReferenceTable(
    file: "learning_duties",
    columns: """
      kind text, days_after integer, forms text, valid_from date, valid_to date, source text
      """,
    merge: """
      INSERT INTO learning_duty_rules (kind, days_after, forms, valid_from, valid_to, source)
      SELECT kind, days_after, string_to_array(forms, '|'), valid_from, valid_to, source
      FROM incoming
      ON CONFLICT (kind, valid_from) DO UPDATE SET days_after = excluded.days_after,
        forms = excluded.forms, valid_to = excluded.valid_to, source = excluded.source
      WHERE (learning_duty_rules.days_after, learning_duty_rules.forms,
             learning_duty_rules.valid_to, learning_duty_rules.source)
        IS DISTINCT FROM (excluded.days_after, excluded.forms, excluded.valid_to, excluded.source)
      """)
}
