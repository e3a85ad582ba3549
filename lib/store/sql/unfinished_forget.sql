DELETE FROM unfinished WHERE kind = ? AND record = ? AND key = ?
