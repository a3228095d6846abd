import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';

import { runChild } from '../children.ts';
import { isProgram, onPath } from '../paths.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags under which a page behaves the same everywhere, containers included, and asks nothing of the network by itself. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium or Chrome: the one EMOTION_LENS_CHROMIUM names, else an installed one. */
export function findChromium(): string | undefined {
  const given = process.env['EMOTION_LENS_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  return onPath(...names) ?? applications.find(isProgram);
}

/** As findChromium; on a build machine of Debian's kind, installs it first. */
export async function provideChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found !== undefined || !mayInstall()) return found;
  console.log('No Chromium here, CI is set and this is root on a Debian: installing its package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runChild('apt-get', ['update', '-qq'], { env, minutes: 2 });
  await runChild('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, minutes: 4 });
  return findChromium();
}

export const howToInstallChromium = existsSync('/etc/debian_version')
  ? 'Chromium is missing; install it with: sudo apt-get install -y chromium'
  : 'Chromium is missing; install Chromium or Chrome, or name one in EMOTION_LENS_CHROMIUM';

function mayInstall(): boolean {
  const ci = process.env['CI'] ?? '';
  return (
    ci !== '' &&
    ci !== 'false' &&
    process.platform === 'linux' &&
    userInfo().uid === 0 &&
    onPath('apt-get') !== undefined
  );
}
