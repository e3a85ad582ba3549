SELECT id FROM member WHERE sort_key = fold(?1) LIMIT 2
