DELETE FROM site_file WHERE branch = ?
