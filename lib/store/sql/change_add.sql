INSERT INTO change (step, kind, record, action, before, after) VALUES (?, ?, ?, ?, ?, ?)
