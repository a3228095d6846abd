import type { Page } from 'playwright-core';

export interface PageBreak {
  /** How the text below the break begins. */
  readonly before: string;
  /** Whether it is of a section that is a list. */
  readonly isOfList: boolean;
  /** Which element stands last above it, and has more to follow. */
  readonly after: string;
  /** CSS pixels that stay empty above it. */
  readonly empty: number;
}

/**
 * Where pages of this height, in CSS pixels, end when the page is printed, in order.
 * A column of the screen stands for a page of paper: both break by the same rules.
 */
export async function pageBreaks(page: Page, height: number): Promise<readonly PageBreak[]> {
  await page.emulateMedia({ media: 'print' });
  return page.evaluate((pageHeight) => {
    const width = 640;
    const columns = { columnFill: 'auto', columnGap: '0', columnWidth: `${width}px`, width: `${width}px`, margin: '0' };
    Object.assign(document.body.style, columns, { height: `${pageHeight}px` });
    const breaks: PageBreak[] = [];
    let above: { page: number; bottom: number; after: string } | undefined;
    for (const element of document.querySelectorAll('h1,h2,h3,p,li,dt,dd,figure,tr,caption')) {
      const ends = element.matches(':last-child:not(h1,h2,h3,dt,caption)');
      for (const place of element.getClientRects()) {
        const now = Math.floor(place.left / width);
        if (place.height > 0 && above !== undefined && now > above.page)
          breaks.push({
            before: `${element.localName} ${element.textContent.slice(0, 40)}`,
            isOfList: element.closest('section:has(li)') !== null,
            after: above.after,
            empty: Math.round(pageHeight - above.bottom),
          });
        if (place.height > 0)
          above = {
            page: now,
            bottom: place.bottom,
            after: ends ? '' : element.matches('article>p') ? 'line' : element.localName,
          };
      }
    }
    return breaks;
  }, height);
}
