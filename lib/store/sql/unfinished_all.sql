SELECT kind, record, key, text FROM unfinished ORDER BY kind, record, key
