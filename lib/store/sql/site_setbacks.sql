SELECT kind, record, blob, attempts, retry_at, error FROM site_setback ORDER BY kind, record
