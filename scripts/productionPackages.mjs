/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * The packages that somebody gets who installs the published plugins: their
 * dependencies and those of these, development left out.
 */
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

const read = folder =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Folder of a package as Node finds it from another one. */
function find(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) {
      return realpathSync(candidate);
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}

/** Folders of the plugins that are published. */
export const publishedPlugins = root =>
  readdirSync(join(root, 'plugins'))
    .map(name => join(root, 'plugins', name))
    .filter(folder => existsSync(join(folder, 'package.json')))
    .filter(folder => !read(folder).private);

/**
 * Every package behind the published plugins, these left out, with the licence
 * that it states: a SPDX expression, or '' where it states none.
 */
export function productionPackages(root) {
  const own = publishedPlugins(root);
  const seen = new Map();
  const missing = [];
  const waiting = own.map(folder => realpathSync(folder));
  const visited = new Set(waiting);
  while (waiting.length > 0) {
    const folder = waiting.pop();
    const manifest = read(folder);
    const { dependencies = {}, optionalDependencies = {} } = manifest;
    if (!own.includes(folder)) {
      const { name, version, license, licenses } = manifest;
      const stated = license ?? licenses?.[0] ?? '';
      seen.set(`${name}@${version}`, {
        name,
        version,
        licence: typeof stated === 'string' ? stated : stated.type ?? '',
      });
    }
    for (const name of Object.keys({
      ...dependencies,
      ...optionalDependencies,
    })) {
      const found = find(name, folder);
      if (found && !visited.has(found)) {
        visited.add(found);
        waiting.push(found);
      } else if (!found && !(name in optionalDependencies)) {
        missing.push(`${name} of ${manifest.name}`);
      }
    }
  }
  const packages = [...seen.values()].sort((a, b) =>
    `${a.name}@${a.version}`.localeCompare(`${b.name}@${b.version}`),
  );
  return { packages, missing };
}
