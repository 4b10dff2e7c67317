/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { spec } from '../schema/openapi/generated/router';
import { specOfPath } from './specOfPath';

const refs = (value: unknown) => [
  ...JSON.stringify(value).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g),
];

describe('specOfPath', () => {
  it('keeps what a path refers to, and what that refers to, and no more', () => {
    const tree = {
      components: {
        schemas: {
          Tree: { $ref: '#/components/schemas/Leaf' },
          Leaf: { items: { $ref: '#/components/schemas/Tree' } },
          Other: {},
        },
        parameters: { limit: {} },
      },
      paths: {
        '/trees': { get: { $ref: '#/components/schemas/Tree' } },
        '/others': { get: { $ref: '#/components/schemas/Other' } },
      },
    };
    expect(specOfPath(tree, '/trees')).toEqual({
      components: {
        schemas: {
          Tree: tree.components.schemas.Tree,
          Leaf: tree.components.schemas.Leaf,
        },
      },
      paths: { '/trees': tree.paths['/trees'] },
    });
  });

  it.each(Object.keys(spec.paths ?? {}))('leaves nothing out of %s', path => {
    const part = specOfPath(spec, path);
    const components = part.components as Record<string, object>;
    for (const [, section, name] of refs(part)) {
      expect(components[section]).toHaveProperty(name);
    }
    expect(JSON.stringify(part).length).toBeLessThan(
      JSON.stringify(spec).length / 3,
    );
  });
});
