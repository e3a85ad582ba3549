SELECT DISTINCT chapter FROM seat WHERE member = ? AND chapter IS NOT NULL
