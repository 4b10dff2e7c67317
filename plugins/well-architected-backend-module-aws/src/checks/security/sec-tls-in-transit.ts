/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/*
 * What travels without encryption can be read and changed on the way. TLS 1.0 and
 * 1.1 are broken and no longer allowed by most standards.
 *
 * How we look: HTTP listeners of load balancers may only redirect to HTTPS, the
 * TLS policies of the others must leave TLS 1.0 and 1.1 out, and CloudFront must
 * not answer plain HTTP nor accept old TLS with a certificate of its own. The
 * certificate of CloudFront itself passes: its TLS versions are fixed by AWS.
 * Custom domains of API Gateway must have a security policy newer than TLS_1_0,
 * search domains must enforce HTTPS with TLS 1.2 or newer.
 * What we cannot see: TLS that the targets of a TCP listener end themselves.
 */
import {
  defineCheck,
  fail,
  known,
  notApplicable,
  pass,
  Verdict,
} from 'backstage-plugin-well-architected-node';
import domainName from '../../collectors/apigateway-domain-name';
import distribution from '../../collectors/cloudfront-distribution';
import listener from '../../collectors/elbv2-listener';
import searchDomain from '../../collectors/opensearch-domain';
import { verb } from '../../text/figures';

const OLD_TLS = ['SSLv3', 'TLSv1', 'TLSv1.0', 'TLSv1.1'];
const OLD_CLOUDFRONT = ['SSLv3', 'TLSv1', 'TLSv1_2016', 'TLSv1.1_2016'];
const HIGH = { risk: 'HIGH' } as const;
const MEDIUM = { risk: 'MEDIUM' } as const;
const http = {
  port: 80,
  protocol: 'HTTP',
  tlsPolicy: undefined,
  tlsProtocols: [],
};
const redirect = { kind: 'redirect', redirectsTo: 'HTTPS' };

function judgeListener(found: ReturnType<typeof listener.sample>): Verdict {
  const { loadBalancer, scheme, port, protocol, tlsPolicy } = found.data;
  const label = `Listener ${port} of load balancer ${loadBalancer} (${scheme})`;
  if (protocol === 'HTTP') {
    const actions = [
      ...found.data.defaultActions,
      ...known(found.data.ruleActions),
    ];
    const plain = actions.filter(
      a => !(a.kind === 'redirect' && a.redirectsTo === 'HTTPS'),
    );
    const evidence = { protocol, actions: actions.map(a => a.kind) };
    return plain.length === 0 && actions.length > 0
      ? pass(`${label} only redirects to HTTPS`, evidence)
      : fail(`${label} serves plain HTTP (${plain[0]?.kind})`, evidence, HIGH);
  }
  if (protocol !== 'HTTPS' && protocol !== 'TLS') {
    return notApplicable(`${label} passes ${protocol} on as it is`);
  }
  const protocols = known(found.data.tlsProtocols);
  const old = protocols.filter(p => OLD_TLS.includes(p));
  const evidence = { tlsPolicy: tlsPolicy ?? null, protocols };
  return old.length > 0
    ? fail(
        `${label} accepts ${old.join(', ')} by policy ${tlsPolicy}`,
        evidence,
        MEDIUM,
      )
    : pass(`${label} has TLS policy ${tlsPolicy}`, evidence);
}

function judgeDistribution(
  found: ReturnType<typeof distribution.sample>,
): Verdict {
  const { behaviors, aliases, enabled, minimumTls } = found.data;
  const label = `Distribution ${found.name}`;
  if (!enabled) {
    return notApplicable(`${label} is not enabled`);
  }
  const plain = behaviors.filter(b => b.viewerProtocolPolicy === 'allow-all');
  const evidence = { minimumTls, plainPaths: plain.map(b => b.path) };
  if (plain.length > 0) {
    return fail(
      `${label} serves plain HTTP for ${plain.map(b => b.path).join(', ')}`,
      evidence,
      HIGH,
    );
  }
  if (aliases.length === 0) {
    return pass(
      `${label} uses HTTPS with CloudFront's own certificate, TLS versions fixed by the service`,
      evidence,
    );
  }
  return OLD_CLOUDFRONT.includes(minimumTls)
    ? fail(`${label} accepts old TLS (${minimumTls})`, evidence, MEDIUM)
    : pass(`${label} uses HTTPS with ${minimumTls} or newer`, evidence);
}

function judgeDomain({
  name,
  data,
}: ReturnType<typeof domainName.sample>): Verdict {
  const { securityPolicy } = data;
  const label = `API domain ${name}`;
  return securityPolicy === 'TLS_1_0'
    ? fail(
        `${label} accepts TLS 1.0 by policy ${securityPolicy}`,
        { securityPolicy },
        MEDIUM,
      )
    : pass(`${label} has TLS policy ${securityPolicy}`, { securityPolicy });
}

function judgeSearchDomain({
  name,
  data,
}: ReturnType<typeof searchDomain.sample>): Verdict {
  const { enforcesHttps, tlsPolicy = 'not set' } = data;
  const label = `Search domain ${name}`;
  const evidence = { enforcesHttps, tlsPolicy };
  if (!enforcesHttps) {
    return fail(`${label} answers plain HTTP`, evidence, HIGH);
  }
  return tlsPolicy.startsWith('Policy-Min-TLS-1-0')
    ? fail(`${label} accepts TLS 1.0 by policy ${tlsPolicy}`, evidence, MEDIUM)
    : pass(`${label} enforces HTTPS (TLS policy ${tlsPolicy})`, evidence);
}

export default defineCheck({
  id: 'sec-tls-in-transit',
  pillar: 'security',
  title: 'Public endpoints enforce modern TLS',
  risk: 'HIGH',
  riskClass: 'security-vulnerability',
  wafRisk: 'HIGH',
  effort: 'Low',
  evidence: 'aws-resource',
  bestPractices: ['SEC09-BP02'],
  seedRefs: ['SEC-C8'],
  impact: 'Traffic can be read or changed.',
  issue: f =>
    `${f.names} (${f.failed} of ${f.total}) ${verb(
      f.failed,
      'serves',
      'serve',
    )} plain HTTP or old TLS`,
  recommendation: f =>
    `On ${
      f.names
    } redirect to HTTPS, use ELBSecurityPolicy-TLS13-1-2-2021-06 or newer (Elastic Load Balancing, Amazon CloudFront, OpenSearch Service), TLS_1_2 on domains of Amazon API Gateway, ACM certificates: ${
      f.failing[0]?.message ?? f.message
    }.`,
  steps: f => [
    `Add the redirect rule to ${f.names}`,
    'Change the policy',
    'Check clients',
  ],
  successCriteria: () => ['No HTTP content', 'TLS 1.2 or newer only'],
  tradeOffs: [{ pillar: 'performance-efficiency', text: 'old clients fail' }],
  docs: [
    'https://docs.aws.amazon.com/wellarchitected/latest/framework/sec_protect_data_transit_encrypt.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html',
  ],
  equivalents: {
    prowler: [
      'elbv2_ssl_listeners',
      'elbv2_insecure_ssl_ciphers',
      'cloudfront_distributions_https_enabled',
      'cloudfront_distributions_using_deprecated_ssl_protocols',
      'opensearch_service_domains_https_communications_enforced',
    ],
    serviceScreener: [
      'ec2.ELBListenerInsecure',
      'cloudfront.viewerPolicyHttps',
      'apigateway.MinTLSVersion',
      'opensearch.TLSEnforced',
    ],
    configRules: [
      'ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK',
      'ELBV2_LISTENER_ENCRYPTION_IN_TRANSIT',
      'CLOUDFRONT_VIEWER_POLICY_HTTPS',
      'CLOUDFRONT_SECURITY_POLICY_CHECK',
      'OPENSEARCH_HTTPS_REQUIRED',
    ],
    securityHub: [
      'ELB.1',
      'ELB.17',
      'CloudFront.3',
      'CloudFront.15',
      'Opensearch.8',
    ],
    trustedAdvisor: ['a2sEc6ILx', 'Hs4Ma3G107'],
  },
  on: [
    listener.with('rules', 'protocols'),
    distribution.with(),
    domainName.with(),
    searchDomain.with(),
  ],
  evaluate(resource) {
    switch (resource.type) {
      case 'AWS::CloudFront::Distribution':
        return judgeDistribution(resource);
      case 'AWS::ApiGateway::DomainName':
        return judgeDomain(resource);
      case 'AWS::OpenSearchService::Domain':
        return judgeSearchDomain(resource);
      default:
        return judgeListener(resource);
    }
  },
  examples: [
    {
      name: 'HTTPS, a redirect and a distribution that redirects',
      resources: [
        listener.sample(),
        listener.sample({
          id: 'http',
          data: { ...http, defaultActions: [redirect] },
        }),
        distribution.sample(),
        domainName.sample(),
      ],
      expect: {
        state: 'pass',
        says: ['only redirects', 'TLSv1.2_2021', 'TLS policy TLS_1_2'],
      },
    },
    {
      name: 'an API domain with TLS 1.0',
      resources: [domainName.sample({ data: { securityPolicy: 'TLS_1_0' } })],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['API domain api.example.com accepts TLS 1.0'],
      },
    },
    {
      name: 'an API domain with a policy of the newer kind',
      resources: [
        domainName.sample({
          data: { securityPolicy: 'SecurityPolicy_TLS13_1_3_2025_09' },
        }),
      ],
      expect: { state: 'pass', says: ['SecurityPolicy_TLS13_1_3_2025_09'] },
    },
    {
      name: 'API domains may not be listed',
      resources: [distribution.sample()],
      problems: [
        {
          collector: domainName,
          status: 'denied',
          missingAction: 'apigateway:GET',
        },
      ],
      expect: { state: 'unknown', missingAction: 'apigateway:GET' },
    },
    {
      name: 'plain HTTP',
      resources: [listener.sample({ data: http })],
      expect: { state: 'fail', risk: 'HIGH', says: ['plain HTTP (forward)'] },
    },
    {
      name: 'a redirect by default, but a rule that forwards',
      resources: [
        listener.sample({
          data: {
            ...http,
            defaultActions: [redirect],
            ruleActions: [{ kind: 'forward' }],
          },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH' },
    },
    {
      name: 'a policy with TLS 1.0',
      resources: [
        listener.sample({
          data: {
            tlsPolicy: 'ELBSecurityPolicy-2016-08',
            tlsProtocols: ['TLSv1', 'TLSv1.1', 'TLSv1.2'],
          },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['TLSv1, TLSv1.1', 'ELBSecurityPolicy-2016-08'],
      },
    },
    {
      name: 'a distribution that allows HTTP',
      resources: [
        distribution.sample({
          data: {
            behaviors: distribution.sample().data.behaviors.map(b => ({
              ...b,
              viewerProtocolPolicy: 'allow-all',
            })),
          },
        }),
      ],
      expect: { state: 'fail', risk: 'HIGH', says: ['plain HTTP for *'] },
    },
    {
      name: 'a distribution with TLS 1.1 and an own certificate',
      resources: [
        distribution.sample({ data: { minimumTls: 'TLSv1.1_2016' } }),
      ],
      expect: { state: 'fail', risk: 'MEDIUM', says: ['TLSv1.1_2016'] },
    },
    {
      name: 'TLSv1.2_2018 is new enough',
      resources: [
        distribution.sample({ data: { minimumTls: 'TLSv1.2_2018' } }),
      ],
      expect: { state: 'pass' },
    },
    {
      name: 'the certificate of CloudFront',
      resources: [
        distribution.sample({ data: { aliases: [], minimumTls: 'TLSv1' } }),
      ],
      expect: { state: 'pass', says: ['fixed by the service'] },
    },
    {
      name: 'a search domain with HTTPS and TLS 1.2',
      resources: [searchDomain.sample()],
      expect: { state: 'pass', says: ['orders-search enforces HTTPS'] },
    },
    {
      name: 'a search domain with plain HTTP',
      resources: [searchDomain.sample({ data: { enforcesHttps: false } })],
      expect: {
        state: 'fail',
        risk: 'HIGH',
        says: ['orders-search answers plain HTTP'],
      },
    },
    {
      name: 'a search domain with TLS 1.0',
      resources: [
        searchDomain.sample({
          data: { tlsPolicy: 'Policy-Min-TLS-1-0-2019-07' },
        }),
      ],
      expect: {
        state: 'fail',
        risk: 'MEDIUM',
        says: ['TLS 1.0', 'Policy-Min-TLS-1-0-2019-07'],
      },
    },
    {
      name: 'a TCP listener',
      resources: [listener.sample({ data: { protocol: 'TCP' } })],
      expect: { state: 'not-applicable', says: ['TCP'] },
    },
    {
      name: 'policies may not be read',
      resources: [
        listener.sample({
          data: {
            tlsProtocols: {
              unread: {
                reason: 'ACCESS_DENIED',
                action: 'elasticloadbalancing:DescribeSSLPolicies',
                message: 'not allowed',
              },
            },
          },
        }),
      ],
      expect: {
        state: 'unknown',
        missingAction: 'elasticloadbalancing:DescribeSSLPolicies',
      },
    },
  ],
});
