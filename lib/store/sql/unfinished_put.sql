INSERT INTO unfinished (kind, record, key, text) VALUES (?, ?, ?, ?)
ON CONFLICT (kind, record, key) DO UPDATE SET text = excluded.text
