SELECT m.title, s."from", s.until, s.status, s.class, s.tier, s.paid_until
FROM member m JOIN status_span s ON s.member = m.row
WHERE m.id = ?
ORDER BY s."from"
