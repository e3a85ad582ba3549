CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tier (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    class           TEXT NOT NULL,
    months          INTEGER NOT NULL,
    amount          INTEGER,
    currency        TEXT,
    votes           INTEGER,
    advisory_votes  INTEGER,
    open_collective TEXT,
    valid_from      TEXT,
    valid_until     TEXT
) STRICT;

-- title, sort_key and search_text are computed from the other columns by the program.
CREATE TABLE member (
    row             INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    kind            TEXT NOT NULL,
    number          TEXT,
    given_name      TEXT,
    family_name     TEXT,
    display_name    TEXT,
    organisation    TEXT,
    job_title       TEXT,
    emails          TEXT,
    phones          TEXT,
    street          TEXT,
    postal_code     TEXT,
    city            TEXT,
    region          TEXT,
    country         TEXT,
    language        TEXT,
    website         TEXT,
    github          TEXT,
    linkedin        TEXT,
    discord         TEXT,
    open_collective TEXT,
    x               TEXT,
    tags            TEXT,
    note            TEXT,
    joined          TEXT,
    consents        TEXT,
    contact_of      TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    title           TEXT NOT NULL,
    sort_key        TEXT NOT NULL,
    search_text     TEXT NOT NULL
) STRICT;
CREATE INDEX member_by_name ON member (sort_key, title, id);
CREATE INDEX member_by_number ON member (number) WHERE number IS NOT NULL;
CREATE INDEX member_by_open_collective ON member (open_collective)
    WHERE open_collective IS NOT NULL;
CREATE INDEX member_by_organisation ON member (contact_of) WHERE contact_of IS NOT NULL;

CREATE VIRTUAL TABLE member_search USING fts5 (
    search_text,
    content = 'member', content_rowid = 'row',
    prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
);

-- Folded e-mail addresses of members, for finding and matching.
CREATE TABLE member_email (
    email  TEXT NOT NULL,
    member INTEGER NOT NULL,
    PRIMARY KEY (email, member)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_email_by_member ON member_email (member);

CREATE TABLE payment (
    row         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL UNIQUE,
    member      TEXT REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    payer       TEXT,
    account     TEXT,
    date        TEXT NOT NULL,
    amount      INTEGER NOT NULL,
    currency    TEXT NOT NULL,
    kind        TEXT,
    method      TEXT,
    fee         INTEGER,
    reference   TEXT,
    refund_of   TEXT REFERENCES payment (id) DEFERRABLE INITIALLY DEFERRED,
    external_id TEXT
) STRICT;
CREATE INDEX payment_by_member ON payment (member);
CREATE INDEX payment_by_refund ON payment (refund_of) WHERE refund_of IS NOT NULL;
CREATE INDEX payment_by_external_id ON payment (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE membership (
    row     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    member  TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    class   TEXT NOT NULL,
    tier    TEXT REFERENCES tier (id) DEFERRABLE INITIALLY DEFERRED,
    start   TEXT NOT NULL,
    "end"   TEXT NOT NULL,
    source  TEXT,
    payment TEXT REFERENCES payment (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX membership_by_member ON membership (member);
CREATE INDEX membership_by_tier ON membership (tier);
CREATE INDEX membership_by_payment ON membership (payment) WHERE payment IS NOT NULL;

CREATE TABLE standing (
    row    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    member TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    what   TEXT NOT NULL,
    "from" TEXT NOT NULL,
    until  TEXT,
    reason TEXT
) STRICT;
CREATE INDEX standing_by_member ON standing (member);

CREATE TABLE leaving (
    row       INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    member    TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    notice    TEXT,
    effective TEXT NOT NULL,
    reason    TEXT NOT NULL
) STRICT;
CREATE INDEX leaving_by_member ON leaving (member);

CREATE TABLE admission (
    row          INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    member       TEXT NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    applied      TEXT,
    acknowledged TEXT,
    decided      TEXT,
    outcome      TEXT,
    reference    TEXT
) STRICT;
CREATE INDEX admission_by_member ON admission (member);

-- What the status function says of each member, cut where it changes. Not logged; rebuilt at will.
CREATE TABLE status_span (
    member     INTEGER NOT NULL,
    "from"     TEXT NOT NULL,
    until      TEXT NOT NULL,
    status     TEXT NOT NULL,
    class      TEXT,
    tier       TEXT,
    paid_until TEXT,
    PRIMARY KEY (member, "from")
) STRICT, WITHOUT ROWID;

-- Texts that could not be right, kept until a person finishes them.
CREATE TABLE unfinished (
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    key    TEXT NOT NULL,
    text   TEXT NOT NULL,
    PRIMARY KEY (kind, record, key)
) STRICT, WITHOUT ROWID;

-- One row for each transaction; session tells one run of the program from another, about which
-- step of a person an undo or redo is.
CREATE TABLE step (
    row     INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    at      INTEGER NOT NULL,
    who     TEXT NOT NULL,
    origin  TEXT NOT NULL,
    session TEXT NOT NULL,
    label   TEXT NOT NULL,
    about   INTEGER REFERENCES step (row)
) STRICT;

-- One row for each record in a step: added (no values), set (the changed ones), removed (all).
CREATE TABLE change (
    row    INTEGER PRIMARY KEY,
    step   INTEGER NOT NULL REFERENCES step (row),
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    action TEXT NOT NULL,
    before TEXT,
    after  TEXT
) STRICT;
CREATE INDEX change_by_step ON change (step);
CREATE INDEX change_by_record ON change (record);

-- What can be undone (undone = 0) and redone (undone = 1); step is the one that a turn reverts.
CREATE TABLE undo_stack (
    position INTEGER PRIMARY KEY,
    step     INTEGER NOT NULL REFERENCES step (row),
    label    TEXT NOT NULL,
    undone   INTEGER NOT NULL
) STRICT;
