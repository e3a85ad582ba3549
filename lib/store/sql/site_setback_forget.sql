DELETE FROM site_setback WHERE kind = ? AND record = ?
