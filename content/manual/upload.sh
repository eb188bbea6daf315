# Styles and scripts first, and the old ones stay: pages that are open find what they load.
aws s3 sync Public/_static/ s3://docs/docs/rest-api/_static/ --exclude "try-it/*" \
    --cache-control "public, max-age=31536000, immutable"
aws s3 sync Public/ s3://docs/docs/rest-api/ --exclude .docsgen \
    --exclude "_static/*" --include "_static/try-it/*" --cache-control no-cache --delete
