import { escaped } from '../../picture/markup.ts';
import type { ComparisonState } from '../../view/tabState.ts';
import { type PageDocument, pageDocument } from '../pageDocument.ts';

export interface ComparisonPageParts extends Pick<PageDocument, 'script' | 'style' | 'source' | 'nonce'> {
  /** What the page leaves behind for the next window. */
  readonly state: ComparisonState;
  /** HTML. */
  readonly body: string;
}

/** The comparison's document. */
export function comparisonPage({ body, state, ...parts }: ComparisonPageParts): string {
  return pageDocument({
    ...parts,
    title: 'Emotion Lens: Comparison',
    main: `<main id="page" class="comparison" data-document="${escaped(state.document)}" data-older="${escaped(state.older)}" tabindex="-1">${body}</main>`,
  });
}
