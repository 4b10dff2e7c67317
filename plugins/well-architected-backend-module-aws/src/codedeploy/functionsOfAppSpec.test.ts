/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { functionsOfAppSpec } from './functionsOfAppSpec';

const properties = {
  Name: 'orders-handler',
  Alias: 'live',
  CurrentVersion: '7',
  TargetVersion: '8',
};

it('finds the function in JSON', () => {
  const spec = {
    version: 0.0,
    Resources: [
      { orders: { Type: 'AWS::Lambda::Function', Properties: properties } },
    ],
  };
  expect(functionsOfAppSpec(JSON.stringify(spec))).toEqual(['orders-handler']);
});

it('finds the functions in YAML', () => {
  const spec = [
    'version: 0.0',
    'Resources:',
    '  - orders:',
    '      Type: AWS::Lambda::Function',
    '      Properties:',
    '        Name: "orders-handler"',
    '        Alias: live',
    '  - carts:',
    '      Properties:',
    '        Name: carts',
    '        AliasName: no',
  ].join('\n');
  expect(functionsOfAppSpec(spec)).toEqual(['orders-handler', 'carts']);
});

it('finds none in nothing', () => {
  expect(functionsOfAppSpec(undefined)).toEqual([]);
  expect(functionsOfAppSpec('version: 0.0')).toEqual([]);
});
