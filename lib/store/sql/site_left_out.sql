SELECT path FROM site_left_out ORDER BY path
