-- Who had left on the day ?2, by the month from the day ?1 on in which they did.
SELECT substr(day, 1, 7), count(*) FROM (
    SELECT max(l.effective) AS day FROM leaving l
    JOIN member m ON m.id = l.member
    JOIN status_span s ON s.member = m.row AND s."from" <= ?2 AND s.until >= ?2
    WHERE s.status IN ('left', 'deceased') AND l.effective <= ?2
    GROUP BY l.member)
WHERE day >= ?1
GROUP BY 1
