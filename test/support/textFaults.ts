import type { Page } from 'playwright-core';

/**
 * What a reader can't read of a page: texts that run into one another, that reach over the edge of their place, or over
 * the page's. Those that end in dots on purpose (`text-overflow: ellipsis`, a clamped line) are whole elsewhere.
 */
export function textFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown: { readonly text: string; readonly box: DOMRect; readonly element: Element }[] = [];
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (element === null || text === '' || element.closest('.spoken, script, option, title, desc') !== null) continue;
      let clip = new DOMRect(0, 0, document.documentElement.clientWidth, Number.MAX_SAFE_INTEGER);
      for (let around: Element | null = element; around !== null; around = around.parentElement) {
        const { overflowX, textOverflow } = getComputedStyle(around);
        if (overflowX === 'visible' || around === document.body || around === document.documentElement) continue;
        const box = around.getBoundingClientRect();
        const isMeant =
          textOverflow === 'ellipsis' || getComputedStyle(around).webkitLineClamp !== 'none' || overflowX === 'auto';
        if (!isMeant) continue;
        const left = Math.max(clip.left, box.left);
        clip = new DOMRect(left, box.top, Math.min(clip.right, box.right) - left, box.height);
      }
      const range = document.createRange();
      range.selectNodeContents(node);
      const isClipped = clip.height < Number.MAX_SAFE_INTEGER;
      for (const whole of range.getClientRects()) {
        const left = Math.max(whole.left, isClipped ? clip.left : whole.left);
        const right = isClipped ? Math.min(whole.right, clip.right) : whole.right;
        if (right - left < 1 || whole.height < 1) continue;
        if (!isClipped && (whole.left < -0.5 || whole.right > clip.right + 0.5))
          faults.push(`“${text}” reaches over the page, to ${Math.round(whole.right)}`);
        shown.push({ text, box: new DOMRect(left, whole.top, right - left, whole.height), element });
      }
      const place = element.closest('button, label, legend, td, th, h2, p');
      if (place !== null && !isClipped && place.scrollWidth > place.clientWidth + 1 && place.clientWidth > 1)
        faults.push(`“${text}” is wider than its place`);
    }
    for (const [index, one] of shown.entries())
      for (const other of shown.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // Lines of one text are a little higher than they are apart.
        if (one.text !== other.text && across > 1 && down > Math.min(one.box.height, other.box.height) / 2)
          faults.push(`“${one.text}” runs into “${other.text}”`);
      }
    return [...new Set(faults)];
  });
}
