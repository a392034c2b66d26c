-- What analysts keep: saved queries, investigations, watches, and what each watch has found so far.
-- Written for this project. Licence: Apache-2.0.
CREATE TABLE IF NOT EXISTS desk (id TEXT PRIMARY KEY, opened TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desk_query (name TEXT PRIMARY KEY, query TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desk_investigation (
    name TEXT PRIMARY KEY,
    view TEXT NOT NULL,                     -- JSON: actors, expansions, pins, and what stands in the boxes of the page
    notes TEXT NOT NULL,
    saved TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS desk_watch (
    id INTEGER PRIMARY KEY AUTOINCREMENT,   -- never given to another watch
    kind TEXT NOT NULL,                     -- search, entity or query
    question TEXT NOT NULL,                 -- the words, the entity's address, the query
    name TEXT NOT NULL,
    checked TEXT NOT NULL,
    trouble TEXT,                           -- why the last check failed or was not whole
    UNIQUE (kind, question)
);
CREATE TABLE IF NOT EXISTS desk_result (
    watch INTEGER NOT NULL REFERENCES desk_watch ON DELETE CASCADE,
    key TEXT NOT NULL,                      -- the same for the same result in every check
    text TEXT NOT NULL,
    detail TEXT NOT NULL,
    target TEXT NOT NULL,                   -- the IRI that it leads to, or nothing
    found TEXT NOT NULL,
    state TEXT NOT NULL,                    -- known (there when the watch began), new, or read
    PRIMARY KEY (watch, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS desk_news ON desk_result (state, found);
