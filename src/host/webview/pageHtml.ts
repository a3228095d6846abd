import { t } from '@vscode/l10n';

import { escaped } from '../../render/format/markup.ts';
import type { ComparisonState } from '../../view/tabState.ts';

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
  /** The sentences in the editor's language, `vscode.l10n.bundle`; English without one. */
  readonly translation?: Translation | undefined;
  /** HTML. */
  readonly main: string;
}

type Translation = Readonly<Record<string, string>>;

/** A webview's document. Nothing but the packaged script and style sheet is loaded, and nothing is sent. */
export function pageDocument(page: PageDocument): string {
  const { title, script, style, source, nonce, images, translation, main } = page;
  const pictures = images === undefined ? '' : `; img-src ${images}`;
  return `<!DOCTYPE html>
<html lang="${escaped(translation?.['en'] ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; script-src 'nonce-${nonce}'${pictures}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
${main}${translation === undefined ? '' : translationBlock(translation)}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** Where the page's script finds the translation: data, no program, in the element with the id `translation`. */
function translationBlock(translation: Translation): string {
  return `\n<script type="application/json" id="translation">${JSON.stringify(translation).replaceAll('<', '\\u003c')}</script>`;
}

/** 128 random bits, as hexadecimal. */
export function freshNonce(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Where the page stands: beside the editors, or as one of them with the room it has. */
export type Surface = 'sidebar' | 'report';

export interface PageParts extends Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce' | 'translation'> {
  readonly surface: Surface;
  /** The address of the document the page is about, when it is about one alone: the page leaves it behind for the next window. */
  readonly document?: string;
}

/** The document of the page that shows panels. */
export function sidebarPage({ surface, document, ...parts }: PageParts): string {
  const about = document === undefined ? '' : ` data-document="${escaped(document)}"`;
  return pageDocument({
    ...parts,
    title: 'Emotion Lens',
    // The report draws its arc as a picture to save.
    ...(surface === 'report' && { images: 'data:' }),
    main: `<main id="page" class="${surface}" data-surface="${surface}"${about} tabindex="-1"></main>`,
  });
}

/** The manuscript's document; what is drawn comes in messages. */
export function manuscriptPage(parts: Omit<PageParts, 'surface' | 'document'>): string {
  return pageDocument({
    ...parts,
    title: escaped(t('Emotion Lens: Manuscript')),
    main: '<main id="page" class="manuscript" tabindex="-1"></main>',
  });
}

export interface ComparisonPageParts extends Pick<
  PageDocument,
  'script' | 'style' | 'source' | 'nonce' | 'translation'
> {
  /** What the page leaves behind for the next window. */
  readonly state: ComparisonState;
  /** HTML. */
  readonly body: string;
}

/** The comparison's document. */
export function comparisonPage({ body, state, ...parts }: ComparisonPageParts): string {
  return pageDocument({
    ...parts,
    title: escaped(t('Emotion Lens: Comparison')),
    main: `<main id="page" class="comparison" data-document="${escaped(state.document)}" data-older="${escaped(state.older)}" tabindex="-1">${body}</main>`,
  });
}

/** The document of a trial's page, which the host draws into it. */
export function trialPage(parts: Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce' | 'translation'>): string {
  return pageDocument({
    ...parts,
    title: escaped(t('Emotion Lens: Try It on Your Own Writing')),
    main: '<main id="page" class="comparison trial" tabindex="-1"></main>',
  });
}
