-- A store as schema 5 was shipped, with a few records; never edited.
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

-- What this file and a website last agreed on, for each file of the site on a branch of it.
CREATE TABLE site_file (
    branch   TEXT NOT NULL,
    path     TEXT NOT NULL,
    kind     TEXT, -- with record: whose file it is
    record   TEXT,
    blob     TEXT, -- git's id of what the site has; NULL: the site has no such file
    base     BLOB, -- what both agreed on last; NULL: nothing yet
    conflict TEXT, -- what the matter is; NULL: no conflict
    theirs   BLOB, -- of a conflict: what the site has; NULL: no text, or deleted
    error    TEXT, -- why it could not be taken or sent; NULL: it could
    PRIMARY KEY (branch, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_file_by_record ON site_file (record) WHERE record IS NOT NULL;

-- The reviews that were open when the site was last asked: each a branch of the site.
CREATE TABLE site_review (
    branch TEXT PRIMARY KEY,
    draft  TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE site_sending (
    path   TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    blob   TEXT NOT NULL -- git's id of what was sent
) STRICT, WITHOUT ROWID;

CREATE TABLE site_left_out (
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE site_setback (
    kind     TEXT NOT NULL,
    record   TEXT NOT NULL,
    blob     TEXT,             -- git's id of what was to be sent; NULL: its deletion
    attempts INTEGER NOT NULL, -- that failed one after another
    retry_at INTEGER NOT NULL, -- milliseconds UTC: not to be tried before
    error    TEXT NOT NULL,
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

INSERT INTO setting VALUES('association/currency','EUR');
INSERT INTO setting VALUES('association/zone','Etc/UTC');
INSERT INTO tier VALUES(1,'01a1fcb7-5fea-7002-8f70-167cb1575c50','Community','regular',12,1000,'EUR',1,NULL,'44722',NULL,NULL);
INSERT INTO tier VALUES(2,'01a1fcb7-5feb-7000-97b2-8ebeed629b18','Professional','regular',12,10000,'EUR',1,NULL,'44723',NULL,NULL);
INSERT INTO tier VALUES(3,'01a1fcb7-5feb-7001-aca1-5b5fd5672b09','Bronze','supporting',12,125000,'EUR',0,NULL,'48131',NULL,NULL);
INSERT INTO tier VALUES(4,'01a1fcb7-5feb-7002-bd29-0e6830773507','Silver','supporting',12,400000,'EUR',0,NULL,'48130',NULL,NULL);
INSERT INTO tier VALUES(5,'01a1fcb7-5feb-7003-b15d-d23543e02c1a','Gold','supporting',12,1000000,'EUR',0,NULL,'48129',NULL,NULL);
INSERT INTO tier VALUES(6,'01a1fcb7-5feb-7004-8f10-38afc645ca36','Platinum','supporting',12,2500000,'EUR',0,NULL,'48128',NULL,NULL);
INSERT INTO member VALUES(1,'01a1fcb7-6018-7001-9b5b-7958fdceb3ff','person',NULL,'Łukasz','Nowak',NULL,NULL,NULL,'["l.nowak@example.org"]',NULL,NULL,NULL,'Lyon',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Łukasz Nowak','lukasz nowak','lukasz nowak l.nowak@example.org lyon');
INSERT INTO member_email VALUES('l.nowak@example.org',1);
INSERT INTO payment VALUES(1,'01a1fcb7-6050-7001-9de1-df4659534302','01a1fcb7-6018-7001-9b5b-7958fdceb3ff',NULL,NULL,'2026-03-05',1000,'EUR','dues','bank',NULL,NULL,NULL,NULL);
INSERT INTO membership VALUES(1,'01a1fcb7-6050-7002-b23e-7aecd8741007','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2026-03-05','2027-03-04','bank','01a1fcb7-6050-7001-9de1-df4659534302');
INSERT INTO standing VALUES(1,'01a1fcb7-60b1-7000-91d8-ab57da736ff5','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','suspended','2026-06-01','2026-06-30','test');
INSERT INTO status_span VALUES(1,'0001-01-01','2026-03-04','applicant',NULL,NULL,NULL);
INSERT INTO status_span VALUES(1,'2026-03-05','2026-05-31','current','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2027-03-04');
INSERT INTO status_span VALUES(1,'2026-06-01','2026-06-30','suspended','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2027-03-04');
INSERT INTO status_span VALUES(1,'2026-07-01','2027-03-04','current','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2027-03-04');
INSERT INTO status_span VALUES(1,'2027-03-05','2027-04-03','grace','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2027-03-04');
INSERT INTO status_span VALUES(1,'2027-04-04','9999-12-31','lapsed','regular','01a1fcb7-5fea-7002-8f70-167cb1575c50','2027-03-04');
INSERT INTO step VALUES(1,'01a1fcb7-5fea-7001-8045-5a4357d5d36c',1795241238506,'chapterhouse-cli','program','01a1fcb7-5fea-7000-8d3c-ee7cb62b6b9b','New association',NULL);
INSERT INTO step VALUES(2,'01a1fcb7-6018-7002-af14-28041e9bddb8',1795241238552,'chapterhouse-cli','person','01a1fcb7-6018-7000-aeb2-064d4d928339','Add member Łukasz Nowak',NULL);
INSERT INTO step VALUES(3,'01a1fcb7-6050-7000-9ffd-3597c1913bec',1795241238608,'chapterhouse-cli','person','01a1fcb7-604f-7000-949c-079a0e1c3be2','Łukasz Nowak joins, Community',NULL);
INSERT INTO step VALUES(4,'01a1fcb7-6083-7001-9b4c-278621c83e49',1795241238659,'chapterhouse-cli','person','01a1fcb7-6083-7000-8f94-405868609ef1','Change City of Łukasz Nowak',NULL);
INSERT INTO step VALUES(5,'01a1fcb7-60b1-7001-a884-d7c2f5a352c5',1795241238705,'chapterhouse-cli','person','01a1fcb7-60ac-7000-aef8-6852a8259a51','Suspend Łukasz Nowak',NULL);
INSERT INTO step VALUES(6,'01a1fcb7-60df-7002-a6e1-6992033669ec',1795241238751,'chapterhouse-cli','person','01a1fcb7-60df-7000-98d4-f75723756642','Add member Bob',NULL);
INSERT INTO step VALUES(7,'01a1fcb7-6119-7000-9244-2391d3e1486a',1795241238809,'chapterhouse-cli','person','01a1fcb7-6114-7000-b452-d9656bda8aad','Undo: Add member Bob',6);
INSERT INTO step VALUES(8,'01a1fd8a-746b-7000-8655-93c9b268219d',1795255071851,'chapterhouse-cli','person','01a1fd8a-745c-7000-b095-495eb4ecb4d1','Add chapter Italy',NULL);
INSERT INTO step VALUES(9,'01a1fd8a-7478-7001-b80f-c325ee80cfad',1795255071864,'chapterhouse-cli','person','01a1fd8a-7476-7000-abe3-e8c8bc6dccc6','Add chapter membership from 1 Nov 2026',NULL);
INSERT INTO step VALUES(10,'01a1fd8a-7483-7001-a2b1-e2bc5822ff5c',1795255071875,'chapterhouse-cli','person','01a1fd8a-7480-7000-b40a-ed01cbd45339','Add body Board',NULL);
INSERT INTO step VALUES(11,'01a1fd8a-748d-7001-a471-9dfdc3072851',1795255071885,'chapterhouse-cli','person','01a1fd8a-748b-7000-a720-77504f12cd74','Add body Control committee',NULL);
INSERT INTO step VALUES(12,'01a1fd8a-7498-7001-a781-514403f3b9c4',1795255071896,'chapterhouse-cli','person','01a1fd8a-7496-7000-8b7a-2edfd541221e','Add seat 1 Jul 2026 to 30 Jun 2028',NULL);
INSERT INTO step VALUES(13,'01a1fd8a-74ad-7001-8523-d639c22643e2',1795255071917,'chapterhouse-cli','person','01a1fd8a-74ab-7000-9a6d-67df9c053c21','Add function President',NULL);
INSERT INTO step VALUES(14,'01a1fd8a-74b7-7001-b186-df683ae0f8ce',1795255071927,'chapterhouse-cli','person','01a1fd8a-74b5-7000-bd1f-b86327264d21','Add member Bob',NULL);
INSERT INTO step VALUES(15,'01a1fd8a-74c5-7000-89a8-608459d3d4e7',1795255071941,'chapterhouse-cli','person','01a1fd8a-74c3-7000-9f47-cf6b4c7784e3','Undo: Add member Bob',14);
INSERT INTO step VALUES(16,'01a1fee6-4a43-7000-9c13-82ce123ed4ba',1795277867587,'chapterhouse-cli','person','01a1fee6-4a2f-7000-876f-ec827d681bcd','Add event Milan meetup',NULL);
INSERT INTO step VALUES(17,'01a1fee6-4a6f-7001-9643-ac8dac071b02',1795277867631,'chapterhouse-cli','person','01a1fee6-4a67-7000-bcfb-75d02b8ddba4','Add agenda item What is new',NULL);
INSERT INTO step VALUES(18,'01a1fee6-4aa2-7001-b101-1a89557fe83d',1795277867682,'chapterhouse-cli','person','01a1fee6-4a9f-7000-81ca-c71c01f378d1','Add checklist Meetup',NULL);
INSERT INTO step VALUES(19,'01a1fee6-4ac4-7001-b75c-289bae76ffad',1795277867716,'chapterhouse-cli','person','01a1fee6-4ac1-7000-8208-009693a2155b','Add task Book a room',NULL);
INSERT INTO step VALUES(20,'01a1fee6-4aef-7001-82d6-5b72d860b36b',1795277867759,'chapterhouse-cli','person','01a1fee6-4aeb-7000-a58c-c0964470127d','Add task Book a room',NULL);
INSERT INTO step VALUES(21,'01a1fee6-4b1a-7000-8689-5f08dc0982a6',1795277867802,'chapterhouse-cli','person','01a1fee6-4b16-7000-9809-7ea8f336de22','Add task Ask Ann',NULL);
INSERT INTO step VALUES(22,'01a1fee6-4c75-7000-b96b-0580a67d93cf',1795277868149,'chapterhouse-cli','person','01a1fee6-4c71-7000-9b09-e3d2293876ed','Remove task Ask Ann',NULL);
INSERT INTO step VALUES(23,'01a1fee6-4ca5-7001-94fd-78e2fac9f14c',1795277868197,'chapterhouse-cli','person','01a1fee6-4ca1-7000-b9ef-26e6bde0cf26','Add member Bob',NULL);
INSERT INTO step VALUES(24,'01a1fee6-4cdd-7000-b8d5-154f5b69159a',1795277868253,'chapterhouse-cli','person','01a1fee6-4cd9-7000-a81f-595d856d8733','Undo: Add member Bob',23);
INSERT INTO change VALUES(1,1,'tier','01a1fcb7-5fea-7002-8f70-167cb1575c50','added',NULL,NULL);
INSERT INTO change VALUES(2,1,'tier','01a1fcb7-5feb-7000-97b2-8ebeed629b18','added',NULL,NULL);
INSERT INTO change VALUES(3,1,'tier','01a1fcb7-5feb-7001-aca1-5b5fd5672b09','added',NULL,NULL);
INSERT INTO change VALUES(4,1,'tier','01a1fcb7-5feb-7002-bd29-0e6830773507','added',NULL,NULL);
INSERT INTO change VALUES(5,1,'tier','01a1fcb7-5feb-7003-b15d-d23543e02c1a','added',NULL,NULL);
INSERT INTO change VALUES(6,1,'tier','01a1fcb7-5feb-7004-8f10-38afc645ca36','added',NULL,NULL);
INSERT INTO change VALUES(7,2,'member','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','added',NULL,NULL);
INSERT INTO change VALUES(8,3,'payment','01a1fcb7-6050-7001-9de1-df4659534302','added',NULL,NULL);
INSERT INTO change VALUES(9,3,'membership','01a1fcb7-6050-7002-b23e-7aecd8741007','added',NULL,NULL);
INSERT INTO change VALUES(10,4,'member','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','set','{"city":"Poznań"}','{"city":"Lyon"}');
INSERT INTO change VALUES(11,5,'standing','01a1fcb7-60b1-7000-91d8-ab57da736ff5','added',NULL,NULL);
INSERT INTO change VALUES(12,6,'member','01a1fcb7-60df-7001-abf4-2c61e8297346','added',NULL,NULL);
INSERT INTO change VALUES(13,7,'member','01a1fcb7-60df-7001-abf4-2c61e8297346','removed','{"given_name":"Bob","id":"01a1fcb7-60df-7001-abf4-2c61e8297346","kind":"person"}',NULL);
INSERT INTO change VALUES(14,8,'chapter','01a1fd8a-745e-7000-83b7-ec185612fbf5','added',NULL,NULL);
INSERT INTO change VALUES(15,9,'chapter_membership','01a1fd8a-7478-7000-a6a9-438d88b4ba4a','added',NULL,NULL);
INSERT INTO change VALUES(16,10,'body','01a1fd8a-7483-7000-b1ea-82df6da58667','added',NULL,NULL);
INSERT INTO change VALUES(17,11,'body','01a1fd8a-748d-7000-bb66-acc83919ad0d','added',NULL,NULL);
INSERT INTO change VALUES(18,12,'seat','01a1fd8a-7498-7000-9551-f2dae48e3614','added',NULL,NULL);
INSERT INTO change VALUES(19,13,'function','01a1fd8a-74ad-7000-8156-9946701e9a58','added',NULL,NULL);
INSERT INTO change VALUES(20,14,'member','01a1fd8a-74b7-7000-b838-a35f407aff90','added',NULL,NULL);
INSERT INTO change VALUES(21,15,'member','01a1fd8a-74b7-7000-b838-a35f407aff90','removed','{"given_name":"Bob","id":"01a1fd8a-74b7-7000-b838-a35f407aff90","kind":"person"}',NULL);
INSERT INTO change VALUES(22,16,'event','01a1fee6-4a33-7000-a9dc-8472ba2dffe2','added',NULL,NULL);
INSERT INTO change VALUES(23,17,'agenda_item','01a1fee6-4a6f-7000-84fa-6aca60fdcc48','added',NULL,NULL);
INSERT INTO change VALUES(24,18,'checklist','01a1fee6-4aa2-7000-b8e9-a5c81510f331','added',NULL,NULL);
INSERT INTO change VALUES(25,19,'task','01a1fee6-4ac4-7000-abc7-589d1cd1912f','added',NULL,NULL);
INSERT INTO change VALUES(26,20,'task','01a1fee6-4aef-7000-a639-11235bf936a2','added',NULL,NULL);
INSERT INTO change VALUES(27,21,'task','01a1fee6-4b19-7000-ac5c-c494c6edf4d5','added',NULL,NULL);
INSERT INTO change VALUES(28,22,'task','01a1fee6-4b19-7000-ac5c-c494c6edf4d5','removed','{"date":"2026-11-30","event":"01a1fee6-4a33-7000-a9dc-8472ba2dffe2","id":"01a1fee6-4b19-7000-ac5c-c494c6edf4d5","what":"Ask Ann","who":"01a1fcb7-6018-7001-9b5b-7958fdceb3ff"}',NULL);
INSERT INTO change VALUES(29,23,'member','01a1fee6-4ca5-7000-9f60-ebeae00fca6c','added',NULL,NULL);
INSERT INTO change VALUES(30,24,'member','01a1fee6-4ca5-7000-9f60-ebeae00fca6c','removed','{"given_name":"Bob","id":"01a1fee6-4ca5-7000-9f60-ebeae00fca6c","kind":"person"}',NULL);
INSERT INTO undo_stack VALUES(1,2,'Add member Łukasz Nowak',0);
INSERT INTO undo_stack VALUES(2,3,'Łukasz Nowak joins, Community',0);
INSERT INTO undo_stack VALUES(3,4,'Change City of Łukasz Nowak',0);
INSERT INTO undo_stack VALUES(4,5,'Suspend Łukasz Nowak',0);
INSERT INTO undo_stack VALUES(5,8,'Add chapter Italy',0);
INSERT INTO undo_stack VALUES(6,9,'Add chapter membership from 1 Nov 2026',0);
INSERT INTO undo_stack VALUES(7,10,'Add body Board',0);
INSERT INTO undo_stack VALUES(8,11,'Add body Control committee',0);
INSERT INTO undo_stack VALUES(9,12,'Add seat 1 Jul 2026 to 30 Jun 2028',0);
INSERT INTO undo_stack VALUES(10,13,'Add function President',0);
INSERT INTO undo_stack VALUES(11,16,'Add event Milan meetup',0);
INSERT INTO undo_stack VALUES(12,17,'Add agenda item What is new',0);
INSERT INTO undo_stack VALUES(13,18,'Add checklist Meetup',0);
INSERT INTO undo_stack VALUES(14,19,'Add task Book a room',0);
INSERT INTO undo_stack VALUES(15,20,'Add task Book a room',0);
INSERT INTO undo_stack VALUES(16,21,'Add task Ask Ann',0);
INSERT INTO undo_stack VALUES(17,22,'Remove task Ask Ann',0);
INSERT INTO undo_stack VALUES(18,24,'Add member Bob',1);
INSERT INTO chapter VALUES(1,'01a1fd8a-745e-7000-83b7-ec185612fbf5','Italy','italy',NULL,'["IT"]',NULL,'Europe/Rome',NULL,NULL,NULL,NULL,NULL,'forming',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO chapter_membership VALUES(1,'01a1fd8a-7478-7000-a6a9-438d88b4ba4a','01a1fd8a-745e-7000-83b7-ec185612fbf5','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','2026-11-01',NULL,NULL);
INSERT INTO body VALUES(1,'01a1fd8a-7483-7000-b1ea-82df6da58667','Board','board',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO body VALUES(2,'01a1fd8a-748d-7000-bb66-acc83919ad0d','Control committee','committee',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'["01a1fd8a-7483-7000-b1ea-82df6da58667"]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO seat VALUES(1,'01a1fd8a-7498-7000-9551-f2dae48e3614','01a1fcb7-6018-7001-9b5b-7958fdceb3ff','01a1fd8a-7483-7000-b1ea-82df6da58667',NULL,'2026-07-01','2028-06-30','elected',NULL,NULL);
INSERT INTO function VALUES(1,'01a1fd8a-74ad-7000-8156-9946701e9a58','01a1fd8a-7498-7000-9551-f2dae48e3614','President','2026-07-01',NULL);
INSERT INTO event VALUES(1,'01a1fee6-4a33-7000-a9dc-8472ba2dffe2','Milan meetup','milan-meetup','meetup','planned','2026-12-03T18:30','2026-12-03T21:00','Europe/Rome',NULL,NULL,'organise',NULL,NULL,'Milan','IT',NULL,NULL,NULL,NULL,NULL,'01a1fd8a-745e-7000-83b7-ec185612fbf5',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-12-03T17:30:00Z','milan meetup','milan meetup milan');
INSERT INTO agenda_item VALUES(1,'01a1fee6-4a6f-7000-84fa-6aca60fdcc48','01a1fee6-4a33-7000-a9dc-8472ba2dffe2','What is new','["01a1fcb7-6018-7001-9b5b-7958fdceb3ff"]','["Carla Rossi"]','2026-12-03T18:45',30,NULL,NULL,NULL);
INSERT INTO checklist VALUES(1,'01a1fee6-4aa2-7000-b8e9-a5c81510f331','Meetup','meetup',NULL);
INSERT INTO task VALUES(1,'01a1fee6-4ac4-7000-abc7-589d1cd1912f',NULL,'01a1fee6-4aa2-7000-b8e9-a5c81510f331','Book a room',NULL,-28,NULL,NULL,NULL);
INSERT INTO task VALUES(2,'01a1fee6-4aef-7000-a639-11235bf936a2','01a1fee6-4a33-7000-a9dc-8472ba2dffe2',NULL,'Book a room',NULL,-28,NULL,NULL,NULL);
INSERT INTO site_review VALUES('cms/post/a','{}');
INSERT INTO site_file VALUES('main','src/data/events/2026-11-30-milan.md','event','01a1fee6-4a33-7000-a9dc-8472ba2dffe2','0123456789012345678901234567890123456789',X'2d2d2d0a',NULL,NULL,NULL);
INSERT INTO site_left_out VALUES('src/data/post/CON.md');
INSERT INTO site_sending VALUES('src/data/events/2026-11-30-milan.md','event','01a1fee6-4a33-7000-a9dc-8472ba2dffe2','0123456789012345678901234567890123456789');
INSERT INTO site_setback VALUES('event','01a1fee6-4a33-7000-a9dc-8472ba2dffe2',NULL,1,1795824000000,'It cannot be sent.');
INSERT INTO member_search (member_search) VALUES ('rebuild');
INSERT INTO event_search (event_search) VALUES ('rebuild');
PRAGMA application_id = 1130907763;
PRAGMA user_version = 6;
