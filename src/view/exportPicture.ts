import { t } from '@vscode/l10n';

import { arcImage, base64 } from './arc/arcImage.ts';

/** What can be done with the picture of the arc. */
export const pictureWays = ['save', 'copy'] as const;
export type PictureWay = (typeof pictureWays)[number];

/** Makes the picture of the arc in `root` and gives it away; settles with what there is to tell, if anything. Never rejects. */
export async function givePicture(
  root: HTMLElement,
  way: PictureWay,
  title: string,
  save: (png: string) => void,
): Promise<string> {
  const arc = root.querySelector<SVGSVGElement>('svg.arc-picture');
  if (arc === null) return '';
  try {
    const image = arcImage(arc, title);
    if (way === 'copy') {
      // Asked for at once: a browser lets a page copy only right after a click.
      await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })]);
      return t('Picture copied.');
    }
    save(await base64(await image));
    return '';
  } catch {
    return way === 'copy'
      ? t('This window does not let a page copy a picture. “Save as PNG…” saves it.')
      : t('The picture could not be made.');
  }
}
