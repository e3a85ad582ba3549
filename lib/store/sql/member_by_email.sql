SELECT m.id FROM member m JOIN member_email e ON e.member = m.row
WHERE e.email = fold(?1) LIMIT 2
