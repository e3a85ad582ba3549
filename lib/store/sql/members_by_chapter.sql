SELECT c.id, c.name, c.slug, count(DISTINCT g.member) AS members FROM chapter c
JOIN chapter_membership g ON g.chapter = c.id
WHERE g."from" <= ?1 AND coalesce(g.until, '9999-12-31') >= ?1
GROUP BY c.row ORDER BY members DESC, fold(c.name), c.row
