DELETE FROM site_file WHERE branch = ? AND path = ?
