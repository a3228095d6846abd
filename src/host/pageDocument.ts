export interface PageDocument {
  readonly title: string;
  /** Addresses the page may load. */
  readonly script: string;
  readonly style: string;
  /** The one place styles may come from. */
  readonly source: string;
  /** Fresh for every page; only the script that carries it runs. */
  readonly nonce: string;
  /** What pictures the page may show, as its policy says it; none without it. */
  readonly images?: string;
  /** HTML. */
  readonly main: string;
}

/** A webview's document. Nothing but the packaged script and style sheet is loaded, and nothing is sent. */
export function pageDocument({ title, script, style, source, nonce, images, main }: PageDocument): string {
  const pictures = images === undefined ? '' : `; img-src ${images}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'${pictures}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
${main}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal. */
export function freshNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
