DELETE FROM undo_stack WHERE position = ?
