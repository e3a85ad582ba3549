-- What is on its way to the website: noted before it is sent, until it is known what became of it.
CREATE TABLE site_sending (
    path   TEXT PRIMARY KEY,
    kind   TEXT NOT NULL,
    record TEXT NOT NULL,
    blob   TEXT NOT NULL -- git's id of what was sent
) STRICT, WITHOUT ROWID;
INSERT INTO site_sending
SELECT path, kind, record, blob FROM site_file
WHERE branch LIKE '(to %' AND record IS NOT NULL AND blob IS NOT NULL;

-- Files of the website that cannot be kept here; nothing is sent in their place.
CREATE TABLE site_left_out (
    path TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO site_left_out SELECT path FROM site_file WHERE branch LIKE '(left out of %';

DELETE FROM site_file WHERE branch LIKE '(to %' OR branch LIKE '(left out of %';

-- What could not be sent, and when it may be tried again.
CREATE TABLE site_setback (
    kind     TEXT NOT NULL,
    record   TEXT NOT NULL,
    blob     TEXT,             -- git's id of what was to be sent; NULL: its deletion
    attempts INTEGER NOT NULL, -- that failed one after another
    retry_at INTEGER NOT NULL, -- milliseconds UTC: not to be tried before
    error    TEXT NOT NULL,
    PRIMARY KEY (kind, record)
) STRICT, WITHOUT ROWID;

-- What waits is kept above.
ALTER TABLE site_file RENAME TO site_file_before;
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
INSERT INTO site_file
SELECT branch, path, kind, record, blob, base, conflict, theirs, error FROM site_file_before;
DROP TABLE site_file_before;
CREATE INDEX site_file_by_record ON site_file (record) WHERE record IS NOT NULL;
