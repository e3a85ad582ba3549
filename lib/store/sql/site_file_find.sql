SELECT path, kind, record, blob, base, conflict, theirs, error, attempts, retry_at
FROM site_file WHERE branch = ? AND path = ?
