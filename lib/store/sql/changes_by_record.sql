SELECT kind, record, action, before, after FROM change
WHERE kind = ?1 AND record IN (SELECT record FROM change WHERE kind = ?1 AND action = 'set')
ORDER BY record, row DESC
