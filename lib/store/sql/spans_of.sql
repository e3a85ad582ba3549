SELECT "from", until, status, class, tier, paid_until FROM status_span
WHERE member = ? ORDER BY "from"
