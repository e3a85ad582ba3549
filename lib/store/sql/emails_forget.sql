DELETE FROM member_email WHERE member = ?
