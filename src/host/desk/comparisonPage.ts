import { type PageDocument, pageDocument } from '../pageDocument.ts';

export interface ComparisonPageParts extends Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce'> {
  /** HTML. */
  readonly body: string;
}

/** The comparison's document. */
export function comparisonPage({ body, ...parts }: ComparisonPageParts): string {
  return pageDocument({
    ...parts,
    title: 'Emotion Lens: Comparison',
    main: `<main id="page" class="comparison" tabindex="-1">${body}</main>`,
  });
}
