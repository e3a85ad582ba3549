INSERT OR REPLACE INTO site_left_out (path) VALUES (?)
