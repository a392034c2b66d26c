-- The ledger: every claim as a line of flat tables, with what pages list, count and filter by the thousand.
-- Written for this project. Licence: Apache-2.0.
CREATE TABLE IF NOT EXISTS ledger_layout (digest TEXT PRIMARY KEY) WITHOUT ROWID;   -- of the schema that the tables follow
CREATE TABLE IF NOT EXISTS ledger_article (
    article TEXT PRIMARY KEY,
    published TEXT,
    publisher TEXT,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,       -- the title without differences of case
    claims INTEGER NOT NULL     -- how many it states
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_newest ON ledger_article (published DESC, article);
CREATE TABLE IF NOT EXISTS ledger_claim (
    claim TEXT PRIMARY KEY,
    article TEXT NOT NULL,
    about TEXT NOT NULL,        -- the event or tie
    claimant TEXT NOT NULL,
    affirmed INTEGER NOT NULL,
    certainty TEXT NOT NULL,    -- terms of the ontology, here and below, as IRIs
    tense TEXT NOT NULL,
    confidence REAL NOT NULL,
    unsure INTEGER NOT NULL,    -- whether it may be misread
    earliest TEXT,
    latest TEXT,
    outcome TEXT                -- what became of a plan, where it did not happen
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_claims_of_article ON ledger_claim (article);
CREATE INDEX IF NOT EXISTS ledger_claims_about ON ledger_claim (about, article);
CREATE TABLE IF NOT EXISTS ledger_part (
    entity TEXT NOT NULL,
    about TEXT NOT NULL,
    role TEXT NOT NULL,
    claim TEXT NOT NULL,
    acts INTEGER NOT NULL,      -- whether the role is an actor's
    PRIMARY KEY (entity, about, role, claim)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_parts_of_claim ON ledger_part (claim);
CREATE INDEX IF NOT EXISTS ledger_parts_about ON ledger_part (about, acts, entity, role);
CREATE TABLE IF NOT EXISTS ledger_about (
    about TEXT PRIMARY KEY,
    is_event INTEGER NOT NULL,
    type TEXT NOT NULL,
    label TEXT NOT NULL,
    folded TEXT NOT NULL,       -- the label without differences of case
    status TEXT NOT NULL,
    disputed INTEGER NOT NULL,
    earliest TEXT,              -- the days between which it happened or would, as far as any claim says
    latest TEXT,
    reported TEXT,              -- the day of the first report
    day TEXT,                   -- earliest, or else reported
    articles INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_by_day ON ledger_about (is_event, day);
CREATE TABLE IF NOT EXISTS ledger_mention (entity TEXT NOT NULL, article TEXT NOT NULL, PRIMARY KEY (entity, article)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_mentions_of_article ON ledger_mention (article);
CREATE TABLE IF NOT EXISTS ledger_name (entity TEXT PRIMARY KEY, label TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS ledger_named ON ledger_name (label);
