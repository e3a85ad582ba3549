SELECT position, step, label FROM undo_stack WHERE undone = 0 ORDER BY position DESC LIMIT 1
