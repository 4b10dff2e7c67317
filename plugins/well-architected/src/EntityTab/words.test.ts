/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { anEntity } from '../__testUtils__/ordersEntity';
import { parseDeclaredScope } from 'backstage-plugin-well-architected-common';
import { annotationYaml } from './annotationYaml';
import { iamPolicy } from '../findings/iamPolicy';

describe('annotationYaml', () => {
  it('writes annotations that are read without a problem', () => {
    const lines = annotationYaml(anEntity('shop')).split('\n');
    const annotations = Object.fromEntries(
      lines
        .filter(line => line.startsWith('    '))
        .map(line => line.trim().split(': ') as [string, string])
        .map(([name, value]) => [name, value.replace(/'/g, '')]),
    );
    const scope = parseDeclaredScope(annotations);
    expect(scope.problems).toEqual([]);
    expect(scope.accounts).toEqual([
      { id: '111122223333', environment: 'production' },
    ]);
    expect(scope.selectors.tags).toEqual({ component: 'shop' });
  });

  it('names the namespace where it is not the default one', () => {
    const entity = anEntity('shop');
    entity.metadata.namespace = 'retail';
    expect(annotationYaml(entity)).toContain('  namespace: retail\n');
  });
});

describe('iamPolicy', () => {
  it('grants each action once, sorted', () => {
    const { Statement } = JSON.parse(iamPolicy(['b:Get', 'a:List', 'b:Get']));
    expect(Statement).toHaveLength(1);
    expect(Statement[0].Action).toEqual(['a:List', 'b:Get']);
  });
});
