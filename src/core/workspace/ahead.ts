/**
 * What `begin` comes to for each item, in their order, with so many begun ahead of the one that is waited for: what waits for
 * a disk or another process takes turns. Rejects as the first of them does.
 */
export async function* ahead<Item, Result>(
  items: readonly Item[],
  begin: (item: Item) => Promise<Result>,
  width = 16,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: Promise<Result>[] = [];
  for (const [index, item] of items.entries()) {
    for (const next of items.slice(index + begun.length, index + width)) {
      const result = begin(next);
      // One that nobody waits for any more is heard here.
      result.catch(() => {});
      begun.push(result);
    }
    const first = begun.shift();
    if (first !== undefined) yield [item, await first];
  }
}
