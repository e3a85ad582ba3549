SELECT id FROM task WHERE event = ?
