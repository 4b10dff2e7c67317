/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/**
 * Writes src/operations.generated.json from the schemas inside the installed AWS SDK
 * clients: which route is which operation (REST services), and how an
 * operation pages. `--check` only compares, and fails when the file is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';

const require = createRequire(import.meta.url);
const target = new URL('src/operations.generated.json', import.meta.url);
const modulePackage = new URL(
  '../../plugins/well-architected-backend-module-aws/package.json',
  import.meta.url,
);

/** Names of the check catalogue (those of the AWS CLI) that differ from the signing name. */
const SERVICE_NAMES = {
  'client-accessanalyzer': 'accessanalyzer',
  'client-apigatewayv2': 'apigatewayv2',
  'client-cloudwatch': 'cloudwatch',
  'client-efs': 'efs',
  'client-elastic-load-balancing': 'elb',
  'client-elastic-load-balancing-v2': 'elbv2',
  'client-opensearch': 'opensearch',
  'client-resource-groups-tagging-api': 'resourcegroupstaggingapi',
  'client-s3-control': 's3control',
  'client-service-quotas': 'service-quotas',
  'client-sfn': 'stepfunctions',
};

const OPERATION = 9;
const STRUCTURE = 3;
const PAGE_SIZES =
  /^(max(results|items|records|keys|buckets)|limit|pagesize)$/i;
const TOKENS =
  /^((next)?(token|marker|forwardtoken)|position|continuationtoken|(exclusive)?start.*(name|arn|key))$/i;

/** A schema reference is a function, a bare schema, or [schema, traits]. */
function dereference(schema) {
  const target_ = typeof schema === 'function' ? schema() : schema;
  return Array.isArray(target_) && typeof target_[0] === 'function'
    ? target_[0]()
    : target_;
}

function membersOf(structure) {
  const schema = dereference(structure);
  if (!Array.isArray(schema) || schema[0] !== STRUCTURE) return {};
  return Object.fromEntries(
    schema[4].map((name, index) => {
      const member = schema[5][index];
      const traits =
        Array.isArray(member) && typeof member[0] !== 'string' ? member[1] : 0;
      return [
        name,
        { traits: typeof traits === 'object' ? traits : {}, member },
      ];
    }),
  );
}

/** Where a member travels: EC2 alone writes inputs in upper camel case. */
function wireOf(name, { traits }, protocol) {
  if (traits?.httpQuery) return { in: 'query', name: traits.httpQuery };
  if (traits?.httpHeader) return { in: 'header', name: traits.httpHeader };
  const xml = traits?.xmlName ?? name;
  if (protocol === 'ec2Query' || protocol === 'awsQuery') {
    const ec2 = xml[0].toUpperCase() + xml.slice(1);
    const input = protocol === 'ec2Query' ? traits?.ec2QueryName ?? ec2 : xml;
    return { in: 'body', name: input, xml };
  }
  return { in: 'body', name: traits?.jsonName ?? xml };
}

function pagingOf(operation, protocol, paginators) {
  const inputs = membersOf(operation[4]);
  const outputs = membersOf(operation[5]);
  const { [operation[2]]: declared = {} } = paginators;
  const oneOf = (members, pattern) =>
    Object.keys(members).find(name => pattern.test(name));
  const size = declared.size || oneOf(inputs, PAGE_SIZES);
  const token = declared.input || oneOf(inputs, TOKENS);
  const next = declared.output || oneOf(outputs, TOKENS);
  if (!inputs[token]) return undefined;
  const { xml: tokenXml, ...tokenWire } = wireOf(
    token,
    inputs[token],
    protocol,
  );
  const { xml: _, ...sizeWire } = inputs[size]
    ? wireOf(size, inputs[size], protocol)
    : {};
  const nextWire = outputs[next] && wireOf(next, outputs[next], protocol);
  return {
    ...(inputs[size] && { size: sizeWire }),
    token: tokenWire,
    ...(nextWire && { next: nextWire.xml ?? nextWire.name }),
  };
}

function paginatorsOf(packageName) {
  const source = readFileSync(require.resolve(packageName), 'utf8');
  const calls = source.matchAll(
    /createPaginator\(\w+, (\w+)Command, "([^"]*)", "([^"]*)", "([^"]*)"\)/g,
  );
  return Object.fromEntries(
    [...calls].map(([, name, input, output, size]) => [
      name,
      { input, output, size },
    ]),
  );
}

/** S3's own routes leave the bucket to the endpoint rules. */
function routeOf(operation, service) {
  const [method, path] = operation[3].http;
  const bucket = service === 's3' && membersOf(operation[4]).Bucket;
  return `${method} ${bucket ? '/{Bucket}' : ''}${path}`;
}

/**
 * Clients from before the SDK carried schemas: routes stand in their code. A
 * service without routes names its operation in a header (AWS JSON).
 */
function describeOldClient(packageName, config) {
  const source = readFileSync(require.resolve(packageName), 'utf8');
  const serializers = source.matchAll(
    /se_(\w+)Command = [^]*?b\.bp\("([^"]+)"\);[^]*?b\.m\("(\w+)"\)/g,
  );
  const name = packageName.replace('@aws-sdk/', '');
  const routes = [...serializers].map(([, operation, path, method]) => [
    operation,
    `${method} ${path}`,
  ]);
  const json = source.match(/application\/x-amz-json-1\.([01])/);
  if (routes.length === 0 && !json) {
    throw new Error(`No schema, no route and no AWS JSON: ${name}`);
  }
  const paged = [
    ...source.matchAll(
      /createPaginator\)\(\w+, (\w+)Command, "([^"]*)", "([^"]*)", "([^"]*)"\)/g,
    ),
  ];
  return [
    SERVICE_NAMES[name] ?? config.defaultSigningName,
    {
      client: name.replace('client-', ''),
      signingName: config.defaultSigningName,
      ...(routes.length > 0
        ? { protocol: 'restJson1', routes: Object.fromEntries(routes) }
        : { protocol: `awsJson1_${json[1]}` }),
      pages: Object.fromEntries(
        paged.map(([, operation, input, output, size]) => [
          operation,
          {
            size: { in: 'body', name: size },
            token: { in: 'body', name: input },
            next: output,
          },
        ]),
      ),
    },
  ];
}

function describeClient(packageName) {
  const module = require(packageName);
  const name = packageName.replace('@aws-sdk/', '');
  const Client = Object.entries(module).find(
    ([key, value]) =>
      typeof value === 'function' && /^[A-Z]\w+Client$/.test(key),
  )[1];
  const { config } = new Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  const signingName = config.defaultSigningName;
  const service = SERVICE_NAMES[name] ?? signingName;
  if (!config.protocol) return describeOldClient(packageName, config);
  const protocol = config.protocol.getShapeId().split('#')[1];
  const paginators = paginatorsOf(packageName);
  const operations = Object.values(module)
    .filter(value => Array.isArray(value) && value[0] === OPERATION)
    .sort((a, b) => a[2].localeCompare(b[2], 'en'));
  const rest = protocol.startsWith('rest');
  return [
    service,
    {
      client: name.replace('client-', ''),
      signingName,
      protocol,
      // two services that share a signing name differ in it
      ...(protocol === 'awsQuery' && { version: config.apiVersion }),
      ...(rest && {
        routes: Object.fromEntries(
          operations.map(each => [each[2], routeOf(each, service)]),
        ),
      }),
      pages: Object.fromEntries(
        operations
          .map(each => [each[2], pagingOf(each, protocol, paginators)])
          .filter(([, paging]) => paging),
      ),
    },
  ];
}

const packages = Object.keys(
  JSON.parse(readFileSync(modulePackage, 'utf8')).dependencies,
)
  .filter(name => name.startsWith('@aws-sdk/client-'))
  .sort();
const services = Object.fromEntries(packages.map(describeClient));
const text = await prettier.format(JSON.stringify(services), {
  filepath: fileURLToPath(target),
});

if (process.argv.includes('--check')) {
  const same =
    JSON.stringify(JSON.parse(readFileSync(target, 'utf8'))) ===
    JSON.stringify(services);
  if (!same) {
    process.stderr.write(
      'src/operations.generated.json is stale: run node test/emulator/generate.mjs\n',
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
  process.stdout.write(`${packages.length} clients written\n`);
}
