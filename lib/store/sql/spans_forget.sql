DELETE FROM status_span WHERE member = ?
