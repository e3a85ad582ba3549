DELETE FROM site_file
