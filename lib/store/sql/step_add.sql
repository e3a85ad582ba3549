INSERT INTO step (id, at, who, origin, session, label, about) VALUES (?, ?, ?, ?, ?, ?, ?)
