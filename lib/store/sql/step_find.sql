SELECT row, id, at, who, origin, session, label, about FROM step WHERE row = ?
