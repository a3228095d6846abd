import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { isProgram, onPath } from '../paths.ts';
import { fetchChromium, fetchedChromium } from './fetchedChromium.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

/** Where browsers of Chromium's kind stand that are not on PATH. */
function applications(): readonly string[] {
  const windows = [
    join('Google', 'Chrome', 'Application', 'chrome.exe'),
    join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ];
  switch (process.platform) {
    case 'darwin':
      return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
        .flatMap((name) => process.env[name] ?? [])
        .flatMap((folder) => windows.map((path) => join(folder, path)));
    default:
      return [];
  }
}

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

/** The path of a Chromium, Chrome or Edge: the one EMOTION_LENS_CHROMIUM names, else an installed one, else the one that was fetched. */
export function findChromium(): string | undefined {
  const given = process.env['EMOTION_LENS_CHROMIUM'];
  if (given !== undefined && given !== '') return given;
  return onPath(...names) ?? applications().find(isProgram) ?? fetchedChromium();
}

/** As findChromium; where there is none, one is fetched from the npm registry, if there is one for this platform. */
export async function provideChromium(): Promise<string | undefined> {
  return findChromium() ?? fetchChromium();
}

export const howToInstallChromium = existsSync('/etc/debian_version')
  ? 'Chromium is missing; install it with: sudo apt-get install -y chromium'
  : 'Chromium is missing; install Chromium, Chrome or Edge, or name one in EMOTION_LENS_CHROMIUM';
