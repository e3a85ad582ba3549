SELECT id FROM function WHERE seat = ?
