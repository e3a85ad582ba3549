-- What this file and a website last agreed on, for each file of the site on a branch of it.
CREATE TABLE site_file (
    branch   TEXT NOT NULL,
    path     TEXT NOT NULL,
    kind     TEXT,             -- with record: whose file it is
    record   TEXT,
    blob     TEXT,             -- git's id of what the site has; NULL: the site has no such file
    base     BLOB,             -- what both agreed on last; NULL: nothing yet
    conflict TEXT,             -- what the matter is; NULL: no conflict
    theirs   BLOB,             -- of a conflict: what the site has; NULL: no text, or deleted
    error    TEXT,             -- why it could not be taken or sent; NULL: it could
    attempts INTEGER NOT NULL, -- that failed one after another
    retry_at INTEGER,          -- milliseconds UTC: not to be tried before
    PRIMARY KEY (branch, path)
) STRICT, WITHOUT ROWID;
CREATE INDEX site_file_by_record ON site_file (record) WHERE record IS NOT NULL;

-- The reviews that were open when the site was last asked: each a branch of the site.
CREATE TABLE site_review (
    branch TEXT PRIMARY KEY,
    draft  TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
