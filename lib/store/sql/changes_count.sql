SELECT count(*) FROM change WHERE step = ?
