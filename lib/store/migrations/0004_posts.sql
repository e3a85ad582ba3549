-- What the blog of a website is made of. sort_key and search_text are computed from the other
-- columns by the program.
CREATE TABLE author (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    slug        TEXT,
    member      TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    bio         TEXT,
    avatar      TEXT,
    website     TEXT,
    github      TEXT,
    twitter     TEXT,
    linkedin    TEXT,
    discord     TEXT,
    body        TEXT,
    source      TEXT,
    file        TEXT
) STRICT;
CREATE INDEX author_by_slug ON author (slug) WHERE slug IS NOT NULL;
CREATE INDEX author_by_member ON author (member) WHERE member IS NOT NULL;

CREATE TABLE post (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    title        TEXT NOT NULL,
    slug         TEXT,
    state        TEXT NOT NULL,
    publishDate  TEXT,
    updateDate   TEXT,
    category     TEXT,
    author       TEXT,
    tags         TEXT,
    excerpt      TEXT,
    image        TEXT,
    imageAlt     TEXT,
    draft        INTEGER,
    body         TEXT,
    event        TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    source       TEXT,
    file         TEXT,
    sort_key     TEXT NOT NULL,
    search_text  TEXT NOT NULL
) STRICT;
CREATE INDEX post_by_day ON post (publishDate, sort_key, title, id);
CREATE INDEX post_by_slug ON post (slug) WHERE slug IS NOT NULL;
CREATE INDEX post_by_event ON post (event) WHERE event IS NOT NULL;

CREATE VIRTUAL TABLE post_search USING fts5 (
    search_text,
    content = 'post', content_rowid = 'row',
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);
