INSERT OR REPLACE INTO site_review (branch, draft) VALUES (?, ?)
