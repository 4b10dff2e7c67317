/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

// The folder is no workspace of the repository, so `backstage-cli repo test`
// does not find it; the transform is the one that backstage-cli uses.
module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/demo/'],
  transform: {
    '\\.(ts|js|mjs|cjs)$': [
      require.resolve('@backstage/cli/config/jestSwcTransform'),
      {
        module: { ignoreDynamic: true, exportInteropAnnotation: true },
        jsc: { parser: { syntax: 'typescript' } },
      },
    ],
  },
  // The SDK clients are CommonJS already, and large.
  transformIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
