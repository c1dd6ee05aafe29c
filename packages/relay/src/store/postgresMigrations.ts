/**
 * What makes the schema of a relay in PostgreSQL, in order; `schema` stands for its name as an identifier. A migration that was
 * published stays as it is: a change is another one at the end.
 */
export const postgresMigrations: readonly ((schema: string) => string)[] = [
  (schema) => `
    CREATE TABLE ${schema}.record (
      kind text NOT NULL,
      key text NOT NULL,
      version bigint NOT NULL,
      value text NOT NULL,
      due_at_ms bigint,
      expires_at_ms bigint NOT NULL,
      written_by uuid NOT NULL,
      changed_in xid8 NOT NULL,
      PRIMARY KEY (kind, key)
    );
    CREATE INDEX record_by_due ON ${schema}.record (kind, due_at_ms) WHERE due_at_ms IS NOT NULL;
    CREATE INDEX record_by_expiry ON ${schema}.record (expires_at_ms);
    CREATE INDEX record_by_change ON ${schema}.record (changed_in);

    -- Makes all changes or none. A writer that lost its connection asks again with the same mark, and is told what
    -- became of the first time: 'written', 'refused', or 'passed' where all records were changed further since.
    CREATE FUNCTION ${schema}.write_records(changes json, mark uuid, channel text) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      change record;
      outcome text;
    BEGIN
      FOR change IN SELECT * FROM json_to_recordset(changes) AS wanted (
        kind text, key text, version bigint, value text, due_at_ms bigint, expires_at_ms bigint
      ) LOOP
        IF change.version = 0 THEN
          INSERT INTO ${schema}.record (kind, key, version, value, due_at_ms, expires_at_ms, written_by, changed_in)
          VALUES (change.kind, change.key, 1, change.value, change.due_at_ms, change.expires_at_ms, mark,
            pg_current_xact_id())
          ON CONFLICT DO NOTHING;
        ELSE
          UPDATE ${schema}.record AS stored
          SET version = stored.version + 1, value = change.value, due_at_ms = change.due_at_ms,
            expires_at_ms = change.expires_at_ms, written_by = mark, changed_in = pg_current_xact_id()
          WHERE stored.kind = change.kind AND stored.key = change.key AND stored.version = change.version;
        END IF;
        IF NOT FOUND THEN
          RAISE EXCEPTION USING ERRCODE = 'KCERT';
        END IF;
        PERFORM pg_notify(channel, change.kind || ' ' || change.key);
      END LOOP;
      -- What was written has to outlive the machine, whatever the database does by default.
      IF current_setting('synchronous_commit') = 'off' THEN
        PERFORM set_config('synchronous_commit', 'on', true);
      END IF;
      RETURN 'written';
    EXCEPTION WHEN SQLSTATE 'KCERT' THEN
      SELECT CASE
        WHEN bool_or(stored.version = wanted.version + 1 AND stored.written_by = mark) THEN 'written'
        WHEN bool_and(coalesce(stored.version, 0) > wanted.version + 1) THEN 'passed'
        ELSE 'refused'
      END INTO outcome
      FROM json_to_recordset(changes) AS wanted (kind text, key text, version bigint)
      LEFT JOIN ${schema}.record AS stored USING (kind, key);
      RETURN outcome;
    END $$;
  `,
]
