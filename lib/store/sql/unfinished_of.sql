SELECT key, text FROM unfinished WHERE kind = ? AND record = ? ORDER BY key
