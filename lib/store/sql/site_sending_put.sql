INSERT OR REPLACE INTO site_sending (path, kind, record, blob) VALUES (?, ?, ?, ?)
