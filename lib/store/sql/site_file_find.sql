SELECT path, kind, record, blob, base, conflict, theirs, error
FROM site_file WHERE branch = ? AND path = ?
