INSERT INTO member_search (member_search, rank) VALUES ('integrity-check', 1)
