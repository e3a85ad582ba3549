DELETE FROM undo_stack WHERE undone = 1
