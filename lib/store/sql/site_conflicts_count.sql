SELECT count(*) FROM site_file
WHERE conflict IS NOT NULL AND conflict <> 'being_written' AND branch NOT LIKE 'cms/%'
