SELECT count(*) FROM site_file
WHERE conflict IS NOT NULL AND conflict NOT IN ('being_written', 'in_review')
