-- The search index: one table of texts, two inverted indexes over it (names and titles; sentences), and who is mentioned where.
-- Written for this project. Licence: Apache-2.0.
CREATE TABLE IF NOT EXISTS search_version (article TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_text (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,     -- entity, article or sentence
    about TEXT NOT NULL,    -- the entity, or the article that the text stands in
    iri TEXT NOT NULL,      -- what the text names or is
    text TEXT NOT NULL,
    label TEXT NOT NULL,    -- what to show: the entity's label, the article's title
    detail TEXT NOT NULL    -- type of the entity; day of the article
);
CREATE INDEX IF NOT EXISTS search_about ON search_text (about);
CREATE TABLE IF NOT EXISTS search_mention (article TEXT NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (article, entity)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS search_mentioned ON search_mention (entity);
CREATE VIRTUAL TABLE IF NOT EXISTS search_names USING fts5 (
    text, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE IF NOT EXISTS search_sentences USING fts5 (
    text, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '3'
);
CREATE VIRTUAL TABLE IF NOT EXISTS search_names_words USING fts5vocab (search_names, row);
CREATE VIRTUAL TABLE IF NOT EXISTS search_sentences_words USING fts5vocab (search_sentences, row);
