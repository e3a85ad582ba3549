SELECT series, occurrence FROM event
WHERE series IN (SELECT value FROM json_each(?1)) AND occurrence IS NOT NULL
