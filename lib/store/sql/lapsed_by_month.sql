-- Who was lapsed on the day ?2, by the month from the day ?1 on up to which they had paid.
SELECT substr(paid_until, 1, 7), count(*) FROM status_span
WHERE "from" <= ?2 AND until >= ?2 AND status = 'lapsed' AND paid_until >= ?1
GROUP BY 1
