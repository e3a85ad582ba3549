SELECT path, kind, record, blob FROM site_sending ORDER BY path
