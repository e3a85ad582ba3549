SELECT m.id, m.title, s."from", s.until, s.status, s.class, s.tier, s.paid_until
FROM member m JOIN status_span s ON s.member = m.row
WHERE m.id IN (SELECT member FROM seat WHERE body = ?1
               UNION SELECT member FROM seat WHERE chapter = ?1)
ORDER BY m.row, s."from"
