DELETE FROM site_left_out
