INSERT INTO undo_stack (step, label, undone) VALUES (?, ?, 0)
