SELECT row, id, at, who, origin, session, label, about FROM step s
WHERE origin = ? AND EXISTS (SELECT 1 FROM change WHERE step = s.row)
ORDER BY row DESC
LIMIT ?
