SELECT row, id, at, who, origin, session, label FROM step WHERE row = ?
