import { addressesAbove, liesInOne, placeOf } from './addresses.ts';

/** What a person asked to have analysed, by its addresses: folders and files, none of which lies in another. */
export class Places {
  #all: ReadonlySet<string> = new Set();

  get all(): readonly string[] {
    return [...this.#all];
  }

  add(addresses: readonly string[]): void {
    const all = new Set([...this.#all, ...addresses.map(placeOf)]);
    this.#all = new Set([...all].filter((place) => !addressesAbove(place).some((above) => all.has(above))));
  }

  holds(address: string): boolean {
    return liesInOne(this.#all, address);
  }

  /** Whether who looks at these looks at all there is. */
  areCoveredBy(addresses: readonly string[]): boolean {
    const others = new Set(addresses.map(placeOf));
    return this.all.every((place) => liesInOne(others, place));
  }
}
