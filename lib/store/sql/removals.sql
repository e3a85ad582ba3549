-- The records of a kind that are removed. One whose addition was undone was not removed by anyone.
SELECT c.record, c.before, s.at, s.who
FROM change c JOIN step s ON s.row = c.step
WHERE c.kind = ?1 AND c.action = 'removed'
  AND NOT EXISTS (
      SELECT 1 FROM change later
      WHERE later.record = c.record AND later.kind = c.kind AND later.row > c.row)
  AND NOT EXISTS (
      SELECT 1 FROM change added
      WHERE added.record = c.record AND added.kind = c.kind AND added.action = 'added'
        AND added.step = s.about)
ORDER BY c.row
