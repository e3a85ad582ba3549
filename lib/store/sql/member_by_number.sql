SELECT id FROM member WHERE number = ?1 LIMIT 2
