import type { Page } from 'playwright-core';

/** The pictures of a page, and the letters in them, that reach over the edge of what their reader sees without scrolling to the side. */
export function cutPictures(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('svg, svg text')].flatMap((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      let edge = document.documentElement.clientWidth;
      for (let around = each.parentElement; around !== null; around = around.parentElement)
        if (getComputedStyle(around).overflowX !== 'visible')
          edge = Math.min(edge, around.getBoundingClientRect().left + around.clientWidth);
      const isCut = width > 0 && (left < -0.5 || right > edge + 0.5);
      return isCut
        ? [`${each.getAttribute('class') ?? each.textContent} to ${Math.round(right)} of ${Math.round(edge)}`]
        : [];
    }),
  );
}
