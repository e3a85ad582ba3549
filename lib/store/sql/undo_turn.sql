UPDATE undo_stack SET step = ?2, undone = ?3 WHERE position = ?1
