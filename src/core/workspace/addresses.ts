/** Those of the folders above a file or folder; none ends in a `/`. */
export function addressesAbove(address: string): readonly string[] {
  return [...address.matchAll(/\//g)].map(({ index }) => address.slice(0, index));
}

/** Whether it is one of the places or lies in one of them. A place that ends in a `/` holds nothing. */
export function liesInOne(places: ReadonlySet<string>, address: string): boolean {
  return places.has(address) || addressesAbove(address).some((above) => places.has(above));
}

/** As a place to look for others in. */
export function placeOf(address: string): string {
  return address.replace(/\/+$/, '');
}
