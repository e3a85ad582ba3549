INSERT OR IGNORE INTO member_email (email, member) VALUES (?, ?)
