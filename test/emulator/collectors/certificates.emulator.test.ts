/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * Emulated: certificates. Overruled: renewal, and what uses a certificate, which
 * moto does not fill.
 */
import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import certificate from '../../../plugins/well-architected-backend-module-aws/src/collectors/acm-certificate';
import { useCollectors } from './useCollectors';

const { running, settings, read } = useCollectors();
const ALB = 'arn:aws:elasticloadbalancing:x:y:loadbalancer/app/orders/1';

async function request(DomainName: string) {
  const { CertificateArn = '' } = await new ACMClient(settings()).send(
    new RequestCertificateCommand({ DomainName, ValidationMethod: 'DNS' }),
  );
  return CertificateArn;
}

/** Facts that moto does not know, put into its own answers. */
function amendDetail(domain: string, facts: object) {
  running.proxy.amend('acm:DescribeCertificate', body => {
    const { Certificate } = body as { Certificate: { DomainName: string } };
    return Certificate.DomainName === domain
      ? { Certificate: { ...Certificate, ...facts } }
      : body;
  });
}

/** The same for the list, where this one is in use. */
function amendList(domain: string) {
  running.proxy.amend('acm:ListCertificates', body => {
    const page = body as { CertificateSummaryList: { DomainName: string }[] };
    return {
      ...page,
      CertificateSummaryList: page.CertificateSummaryList.map(one => ({
        ...one,
        InUse: one.DomainName === domain,
        NotAfter: 1_812_240_000,
      })),
    };
  });
}

describe('acm-certificate', () => {
  it('reads ends, renewals and users, over all pages', async () => {
    const used = await request('orders.example.com');
    await request('old.example.com');
    running.proxy.truncate('acm:ListCertificates', { pageSize: 1 });
    amendList('orders.example.com');
    amendDetail('orders.example.com', {
      InUseBy: [ALB],
      RenewalEligibility: 'ELIGIBLE',
      RenewalSummary: {
        RenewalStatus: 'PENDING_AUTO_RENEWAL',
        DomainValidationOptions: [],
        UpdatedAt: 1_780_000_000,
      },
      NotAfter: 1_812_240_000,
    });
    const { resources } = await read(certificate);
    const byName = new Map(resources.map(r => [r.name, r]));
    expect(byName.get('orders.example.com')).toMatchObject({
      id: used,
      arn: used,
      parents: [ALB],
      data: {
        kind: 'AMAZON_ISSUED',
        renewable: true,
        renewalStatus: 'PENDING_AUTO_RENEWAL',
        expiresAt: new Date(1_812_240_000_000).toISOString(),
        inUseBy: [ALB],
      },
    });
    expect(byName.get('old.example.com')).toMatchObject({
      parents: [],
      data: {
        renewable: false,
        expiresAt: new Date(1_812_240_000_000).toISOString(),
        inUseBy: [],
      },
    });
    expect(running.proxy.calls()['acm:DescribeCertificate']).toBe(1);
  });

  it('asks for certificates of every kind of key', async () => {
    await read(certificate);
    expect(running.proxy.log()).toContainEqual(
      expect.objectContaining({
        input: expect.objectContaining({
          Includes: {
            keyTypes: expect.arrayContaining(['RSA_4096', 'EC_prime256v1']),
          },
        }),
      }),
    );
  });

  it('leaves out what is gone by the time it is described', async () => {
    await request('orders.example.com');
    amendList('orders.example.com');
    running.proxy.fail('acm:DescribeCertificate', {
      status: 400,
      code: 'ResourceNotFoundException',
    });
    expect(await read(certificate)).toMatchObject({
      resources: [],
      status: { status: 'ok' },
    });
  });

  it.each(['ListCertificates', 'DescribeCertificate'])(
    'tells that %s is denied',
    async operation => {
      await request('orders.example.com');
      amendList('orders.example.com');
      running.proxy.deny(`acm:${operation}`);
      expect((await read(certificate)).status).toMatchObject({
        status: 'denied',
        missingAction: `acm:${operation}`,
      });
    },
  );
});
