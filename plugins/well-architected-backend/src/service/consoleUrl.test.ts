/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { consoleUrl } from './consoleUrl';

describe('consoleUrl', () => {
  it('opens the resource in the console of its Region', () => {
    expect(
      consoleUrl({
        arn: 'arn:aws:dynamodb:eu-west-1:111122223333:table/orders',
        region: 'eu-west-1',
      }),
    ).toBe(
      'https://eu-west-1.console.aws.amazon.com/go/view?arn=arn%3Aaws%3Adynamodb%3Aeu-west-1%3A111122223333%3Atable%2Forders',
    );
  });

  it('names no Region for what is global, and the domain of the partition', () => {
    expect(
      consoleUrl({
        arn: 'arn:aws-cn:iam::111122223333:role/a',
        region: 'global',
      }),
    ).toBe(
      'https://console.amazonaws.cn/go/view?arn=arn%3Aaws-cn%3Aiam%3A%3A111122223333%3Arole%2Fa',
    );
  });

  it('has no link without an ARN', () => {
    expect(consoleUrl({ region: 'eu-west-1' })).toBeUndefined();
    expect(
      consoleUrl({ arn: 'not an arn', region: 'eu-west-1' }),
    ).toBeUndefined();
  });
});
