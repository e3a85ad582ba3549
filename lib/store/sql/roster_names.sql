SELECT id, title, country FROM member WHERE id IN (SELECT member FROM seat WHERE body = ?1)
