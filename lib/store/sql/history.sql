SELECT s.row, s.id, s.at, s.who, s.origin, s.session, s.label, s.about,
       c.kind, c.record, c.action, c.before, c.after
FROM change c JOIN step s ON s.row = c.step
WHERE c.record = ? AND c.kind = ?
ORDER BY c.row DESC
