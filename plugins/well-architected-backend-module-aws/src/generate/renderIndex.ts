/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

const HEADER = `/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// Written by \`yarn generate\`; do not edit.
`;

/**
 * Source text of an index that imports the default export of every file and
 * exports them as one array, sorted by path.
 *
 * @param options.files - paths relative to the index, without `.ts`
 * @param options.constant - name of the exported array
 * @param options.type - type of its members, from the node package
 * @param options.description - TSDoc of the exported array
 */
export function renderIndex(options: {
  files: string[];
  constant: string;
  type: string;
  description: string;
}): string {
  const { constant, type, description } = options;
  const files = [...options.files].sort();
  const identifier = (file: string) =>
    file
      .split('/')
      .pop()!
      .replace(/[-.]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  return [
    HEADER,
    `import { ${type} } from 'backstage-plugin-well-architected-node';`,
    ...files.map(file => `import ${identifier(file)} from './${file}';`),
    '',
    `/** ${description} @public */`,
    `export const ${constant}: readonly ${type}[] = [`,
    ...files.map(file => `  ${identifier(file)},`),
    '];',
    '',
  ].join('\n');
}
