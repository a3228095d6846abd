/** Publishes a tarball to npm with its provenance, unless that version is there; npm trusts the workflow and needs no token. */
import { runChild } from '../children.ts';
import { manifest } from '../packaging/manifest.ts';

const [tarball = ''] = process.argv.slice(2);
const { name, version } = manifest();
const known = await runChild('npm', ['view', `${name}@${version}`, 'version'], { minutes: 2 });
if (known.code === 0) console.log(`${name} ${version} is there.`);
else {
  const { code } = await runChild('npm', ['publish', tarball, '--provenance', '--access', 'public'], { minutes: 10 });
  process.exitCode = code ?? 1;
}
