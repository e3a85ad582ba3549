SELECT position, step, label FROM undo_stack WHERE undone = 1 ORDER BY position LIMIT 1
