export interface Candidate {
  readonly version: string;
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
  /** The tag the release is made from; undefined when there is none. */
  readonly tag: string | undefined;
}

/** What stands in the way of publishing, one sentence each; empty when nothing does. */
export function notReady({ version, changelog, tag }: Candidate): readonly string[] {
  const reasons: string[] = [];
  if (!/^\d+\.\d+\.\d+$/.test(version))
    reasons.push(`The version ${version} is not three numbers: the Marketplace takes no other.`);
  if (!changelog.split('\n').some((line) => line.startsWith(`## [${version}]`)))
    reasons.push(`CHANGELOG.md has no section for ${version}.`);
  if (tag === undefined) reasons.push(`There is no tag: publishing starts from v${version}.`);
  else if (tag !== `v${version}`) reasons.push(`The tag ${tag} is not that of package.json, v${version}.`);
  return reasons;
}
