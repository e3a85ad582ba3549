SELECT branch, draft FROM site_review ORDER BY branch
