-- starts_at, sort_key and search_text are computed from the other columns by the program.
CREATE TABLE event (
    row              INTEGER PRIMARY KEY,
    id               TEXT NOT NULL UNIQUE,
    title            TEXT NOT NULL,
    slug             TEXT,
    kind             TEXT,
    state            TEXT NOT NULL,
    start            TEXT,
    "end"            TEXT,
    zone             TEXT,
    all_day          INTEGER,
    time_confirmed   INTEGER,
    our_part         TEXT,
    mode             TEXT,
    location         TEXT,
    city             TEXT,
    country          TEXT,
    venue            TEXT,
    address          TEXT,
    online_url       TEXT,
    url              TEXT,
    registration_url TEXT,
    chapter          TEXT REFERENCES chapter (id) DEFERRABLE INITIALLY DEFERRED,
    organiser        TEXT,
    host             TEXT,
    thanks           TEXT,
    capacity_room    INTEGER,
    capacity_online  INTEGER,
    excerpt          TEXT,
    body             TEXT,
    image            TEXT,
    image_alt        TEXT,
    draft            INTEGER,
    rrule            TEXT,
    exceptions       TEXT,
    uid              TEXT,
    sequence         INTEGER,
    series           TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    occurrence       TEXT,
    source           TEXT,
    file             TEXT,
    starts_at        TEXT,
    sort_key         TEXT NOT NULL,
    search_text      TEXT NOT NULL
) STRICT;
CREATE INDEX event_by_start ON event (starts_at, sort_key, title, id);
CREATE INDEX event_by_chapter ON event (chapter) WHERE chapter IS NOT NULL;
CREATE INDEX event_by_series ON event (series) WHERE series IS NOT NULL;
CREATE INDEX event_by_slug ON event (slug) WHERE slug IS NOT NULL;
CREATE INDEX event_by_uid ON event (uid) WHERE uid IS NOT NULL;

CREATE VIRTUAL TABLE event_search USING fts5 (
    search_text,
    content = 'event', content_rowid = 'row',
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TABLE agenda_item (
    row      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    event    TEXT NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    title    TEXT NOT NULL,
    speakers TEXT,
    guests   TEXT,
    start    TEXT,
    minutes  INTEGER,
    position INTEGER,
    slides   TEXT,
    note     TEXT
) STRICT;
CREATE INDEX agenda_item_by_event ON agenda_item (event);

-- Tasks that are proposed for the events of a kind.
CREATE TABLE checklist (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    name        TEXT NOT NULL,
    kind        TEXT,
    description TEXT
) STRICT;

CREATE TABLE task (
    row       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    event     TEXT REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    checklist TEXT REFERENCES checklist (id) DEFERRABLE INITIALLY DEFERRED,
    what      TEXT NOT NULL,
    who       TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    "offset"  INTEGER,
    date      TEXT,
    done      TEXT,
    position  INTEGER
) STRICT;
CREATE INDEX task_by_event ON task (event) WHERE event IS NOT NULL;
CREATE INDEX task_by_checklist ON task (checklist) WHERE checklist IS NOT NULL;
CREATE INDEX task_by_member ON task (who) WHERE who IS NOT NULL;
