SELECT email FROM member_email WHERE member = ?
