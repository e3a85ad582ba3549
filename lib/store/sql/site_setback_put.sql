INSERT OR REPLACE INTO site_setback (kind, record, blob, attempts, retry_at, error)
VALUES (?, ?, ?, ?, ?, ?)
