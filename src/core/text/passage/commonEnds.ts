/** UTF-16 units that both texts begin with. */
export function commonStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let same = 0;
  while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  return same;
}

/** UTF-16 units that both texts end with, none of them among the `head` they begin with. */
export function commonEnd(one: string, other: string, head: number): number {
  const shorter = Math.min(one.length, other.length) - head;
  let same = 0;
  while (same < shorter && one.charCodeAt(one.length - same - 1) === other.charCodeAt(other.length - same - 1))
    same += 1;
  return same;
}
