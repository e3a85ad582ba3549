-- Who joined from the day ?1 to the end of the month of ?2, the day as of which is asked: on the day
-- on record, else when the first membership began.
SELECT substr(day, 1, 7), count(*) FROM (
    SELECT coalesce(m.joined, (SELECT min(p.start) FROM membership p
                               WHERE p.member = m.id AND p.start <= ?2)) AS day
    FROM member m)
WHERE day >= ?1 AND substr(day, 1, 7) <= substr(?2, 1, 7)
GROUP BY 1
