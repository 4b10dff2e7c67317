/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { slicePage } from './slicePage';

const options = { offset: 0, pageSize: 2, next: 'NextToken', token: 'later' };

describe('slicePage', () => {
  it('cuts the longest list of a JSON answer', () => {
    const body = JSON.stringify({ Tags: ['x'], Items: [1, 2, 3] });
    expect(JSON.parse(slicePage({ ...options, body }))).toEqual({
      Tags: ['x'],
      Items: [1, 2],
      NextToken: 'later',
    });
    expect(JSON.parse(slicePage({ ...options, body, offset: 2 }))).toEqual({
      Tags: ['x'],
      Items: [3],
    });
  });

  it('leaves a page of moto with its token alone', () => {
    const body = JSON.stringify({ Items: [1, 2], NextToken: 'of-moto' });
    expect(slicePage({ ...options, body })).toBe(body);
  });

  it('cuts EC2, query and REST XML, nested lists included', () => {
    const ec2 =
      '<R><reqId>1</reqId><set><item><tags><item/><item/><item/></tags></item><item/><item/></set></R>';
    expect(slicePage({ ...options, next: 'nextToken', body: ec2 })).toBe(
      '<R><reqId>1</reqId><set><item><tags><item/><item/><item/></tags></item><item/></set><nextToken>later</nextToken><IsTruncated>true</IsTruncated></R>',
    );
    const query =
      '<XResponse><XResult><Users><member>a</member><member>b</member><member>c</member></Users><IsTruncated>false</IsTruncated></XResult><ResponseMetadata><RequestId/></ResponseMetadata></XResponse>';
    expect(
      slicePage({ ...options, next: 'Marker', body: query, offset: 2 }),
    ).toBe(
      '<XResponse><XResult><Users><member>c</member></Users><IsTruncated>false</IsTruncated></XResult><ResponseMetadata><RequestId/></ResponseMetadata></XResponse>',
    );
  });
});
