SELECT DISTINCT record FROM site_file WHERE branch LIKE 'cms/%' AND record IS NOT NULL
