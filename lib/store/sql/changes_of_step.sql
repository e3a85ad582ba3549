SELECT kind, record, action, before, after FROM change WHERE step = ? ORDER BY row DESC
