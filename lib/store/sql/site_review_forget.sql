DELETE FROM site_review WHERE branch = ?
