import { escaped } from '../picture/markup.ts';
import { type PageDocument, pageDocument } from './pageDocument.ts';

/** Where the page stands: beside the editors, or as one of them with the room it has. */
export type Surface = 'sidebar' | 'report';

export interface PageParts extends Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce'> {
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
