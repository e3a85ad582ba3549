SELECT (SELECT count(*) FROM status_span WHERE member NOT IN (SELECT row FROM member))
     + (SELECT count(*) FROM member_email WHERE member NOT IN (SELECT row FROM member))
