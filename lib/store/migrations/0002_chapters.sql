CREATE TABLE chapter (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    slug            TEXT,
    legal_form      TEXT,
    countries       TEXT,
    languages       TEXT,
    time_zone       TEXT,
    chat            TEXT,
    website         TEXT,
    email           TEXT,
    founded         TEXT,
    first_meetup    TEXT,
    state           TEXT NOT NULL,
    description     TEXT,
    note            TEXT,
    meeting         TEXT,
    meeting_start   TEXT,
    meeting_minutes INTEGER,
    meeting_zone    TEXT
) STRICT;

CREATE TABLE chapter_membership (
    row       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    chapter   TEXT NOT NULL REFERENCES chapter (id) DEFERRABLE INITIALLY DEFERRED,
    member    TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    "from"    TEXT NOT NULL,
    until     TEXT,
    "primary" INTEGER
) STRICT;
CREATE INDEX chapter_membership_by_chapter ON chapter_membership (chapter);
CREATE INDEX chapter_membership_by_member ON chapter_membership (member);

CREATE TABLE body (
    row                  INTEGER PRIMARY KEY,
    id                   TEXT NOT NULL UNIQUE,
    name                 TEXT NOT NULL,
    kind                 TEXT NOT NULL,
    seats_min            INTEGER,
    seats_max            INTEGER,
    term_months          INTEGER,
    term_start           TEXT,
    functions            TEXT,
    experienced          TEXT,
    eligible             TEXT,
    excludes             TEXT,
    ends_with_membership INTEGER,
    most_stepping_down   INTEGER,
    grounds              TEXT,
    email                TEXT,
    website              TEXT,
    description          TEXT,
    meeting              TEXT,
    meeting_start        TEXT,
    meeting_minutes      INTEGER,
    meeting_zone         TEXT
) STRICT;

CREATE TABLE seat (
    row      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    member   TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    body     TEXT REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED,
    chapter  TEXT REFERENCES chapter (id) DEFERRABLE INITIALLY DEFERRED,
    "from"   TEXT NOT NULL,
    until    TEXT,
    how      TEXT,
    ended    TEXT,
    replaces TEXT REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX seat_by_member ON seat (member);
CREATE INDEX seat_by_body ON seat (body) WHERE body IS NOT NULL;
CREATE INDEX seat_by_chapter ON seat (chapter) WHERE chapter IS NOT NULL;
CREATE INDEX seat_by_replaced ON seat (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE function (
    row    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    seat   TEXT NOT NULL REFERENCES seat (id) DEFERRABLE INITIALLY DEFERRED,
    title  TEXT NOT NULL,
    "from" TEXT NOT NULL,
    until  TEXT
) STRICT;
CREATE INDEX function_by_seat ON function (seat);
