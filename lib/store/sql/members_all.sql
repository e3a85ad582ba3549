SELECT row, id FROM member
