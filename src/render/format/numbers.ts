const grouped = new Intl.NumberFormat('en');

/** `27343` as `27,343`. */
export function count(value: number): string {
  return grouped.format(value);
}

/** `1 word`, `27,343 words`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** What stands in a table where nothing was measured. */
export const unknown = '–';

/** A share in a table. */
export function shareText(share: number | undefined): string {
  return share === undefined ? unknown : sharePercent(share);
}

/** A share from 0 to 1 as `4.4 %`; next to nothing is not called nothing, and nearly all not all. */
export function sharePercent(share: number): string {
  if (share > 0 && share < 0.001) return '< 0.1 %';
  if (share > 0.999 && share < 1) return '> 99.9 %';
  return share === 0 || share === 1 ? `${share * 100} %` : `${(share * 100).toFixed(1)} %`;
}
