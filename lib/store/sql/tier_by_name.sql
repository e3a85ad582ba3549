SELECT id FROM tier WHERE fold(name) = fold(?1) LIMIT 2
