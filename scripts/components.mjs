/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Finds the programs that some suites need and that npm cannot bring:
 * PostgreSQL, Chromium and Python for the AWS emulator. On Debian as root a
 * missing one is installed from Debian's packages; anywhere else the caller is
 * told how to get it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const onPath = name =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map(dir => join(dir, name))
    .find(file => existsSync(file));

const firstExisting = files => files.find(file => file && existsSync(file));

function findPostgres() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  return firstExisting([
    process.env.PG_BIN && join(process.env.PG_BIN, 'postgres'),
    ...versions
      .sort((a, b) => Number(b) - Number(a))
      .map(version => join(root, version, 'bin', 'postgres')),
    onPath('postgres'),
  ]);
}

function findChromium() {
  return firstExisting([
    process.env.CHROMIUM_PATH,
    ...[
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
    ].map(onPath),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]);
}

/** Python that can make virtual environments. */
function findPython() {
  const python = onPath('python3');
  const works =
    python &&
    spawnSync(python, ['-c', 'import ensurepip, venv'], { stdio: 'ignore' })
      .status === 0;
  return works ? python : undefined;
}

const COMPONENTS = {
  postgres: {
    name: 'PostgreSQL',
    find: findPostgres,
    packages: ['postgresql'],
    hint: 'install PostgreSQL 13 or newer (its server programs), or set PG_BIN to their folder',
  },
  chromium: {
    name: 'Chromium',
    find: findChromium,
    packages: ['chromium', 'fonts-noto-color-emoji'],
    hint: 'install Chromium or Google Chrome, or set CHROMIUM_PATH to its program',
  },
  python: {
    name: 'Python 3 with venv',
    find: findPython,
    packages: ['python3', 'python3-venv'],
    hint: 'install Python 3.10 or newer with its venv module',
  },
};

const canInstall = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  Boolean(onPath('apt-get'));

let listsUpdated = false;

function aptInstall(packages) {
  const run = args =>
    execFileSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (!listsUpdated) {
    run(['-qq', 'update']);
    listsUpdated = true;
  }
  run(['-qq', '-y', '--no-install-recommends', 'install', ...packages]);
}

/**
 * Makes a component available.
 *
 * @param {'postgres' | 'chromium' | 'python'} id
 * @param {(line: string) => void} say - told before something takes long
 * @returns {{ name: string, path?: string, hint: string }} without a path when
 *   it is missing and could not be installed
 */
export function ensureComponent(id, say) {
  const { name, find, packages, hint } = COMPONENTS[id];
  let path = find();
  if (!path && canInstall()) {
    say(`Installing ${name} (Debian packages ${packages.join(', ')})`);
    try {
      aptInstall(packages);
      path = find();
    } catch (error) {
      say(`Installing ${name} failed: ${error.message}`);
    }
  }
  return { name, path, hint };
}
