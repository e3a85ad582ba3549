INSERT OR REPLACE INTO site_file
    (branch, path, kind, record, blob, base, conflict, theirs, error)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
