/** Where the page stands: beside the editors, or as one of them with the room it has. */
export type Surface = 'sidebar' | 'report';

export interface PageParts {
  /** Addresses the page may load. */
  readonly script: string;
  readonly style: string;
  /** The one place styles may come from. */
  readonly source: string;
  /** Fresh for every page; only the script that carries it runs. */
  readonly nonce: string;
  readonly surface: Surface;
}

/** The page's document. Nothing but the packaged script and style sheet is loaded, and nothing is sent. */
export function sidebarPage({ script, style, source, nonce, surface }: PageParts): string {
  // The report draws its arc as a picture to save.
  const imageSource = surface === 'report' ? '; img-src data:' : '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'${imageSource}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Emotion Lens</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<main id="page" class="${surface}" data-surface="${surface}" tabindex="-1"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 128 random bits, as hexadecimal. */
export function freshNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
