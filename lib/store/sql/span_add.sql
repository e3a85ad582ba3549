INSERT INTO status_span (member, "from", until, status, class, tier, paid_until)
VALUES (?, ?, ?, ?, ?, ?, ?)
