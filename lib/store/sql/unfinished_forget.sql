DELETE FROM unfinished WHERE kind = ?1 AND record = ?2 AND (?3 IS NULL OR key = ?3)
