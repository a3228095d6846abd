import { type PageDocument, pageDocument } from './pageDocument.ts';

/** Where the page stands: beside the editors, or as one of them with the room it has. */
export type Surface = 'sidebar' | 'report';

export interface PageParts extends Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce'> {
  readonly surface: Surface;
}

/** The document of the page that shows panels. */
export function sidebarPage({ surface, ...parts }: PageParts): string {
  return pageDocument({
    ...parts,
    title: 'Emotion Lens',
    // The report draws its arc as a picture to save.
    ...(surface === 'report' && { images: 'data:' }),
    main: `<main id="page" class="${surface}" data-surface="${surface}" tabindex="-1"></main>`,
  });
}
