export interface ComparisonPageParts {
  /** Addresses the page may load. */
  readonly script: string;
  readonly style: string;
  /** The one place styles may come from. */
  readonly source: string;
  /** Fresh for every page; only the script that carries it runs. */
  readonly nonce: string;
  /** HTML. */
  readonly body: string;
}

/** The comparison's document. Nothing but the packaged script and style sheet is loaded, and nothing is sent. */
export function comparisonPage({ script, style, source, nonce, body }: ComparisonPageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Emotion Lens: Comparison</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="page" class="comparison" tabindex="-1">${body}</main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}
