-- When anybody was in good standing, and in which class, on any of the days from ?1 to ?2.
SELECT class, "from", until FROM status_span
WHERE status = 'current' AND until >= ?1 AND "from" <= ?2
