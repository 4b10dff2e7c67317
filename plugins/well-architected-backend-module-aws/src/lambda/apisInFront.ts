/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  AssessContext,
  known,
  Resource,
} from 'backstage-plugin-well-architected-node';
import restApi from '../collectors/apigateway-rest-api';
import httpApi from '../collectors/apigatewayv2-api';

type RestApi = ReturnType<typeof restApi.sample>;
type HttpApi = ReturnType<typeof httpApi.sample>;

const functionsOfRestApi = (api: RestApi) =>
  known(api.data.methods).flatMap(method => method.functionArn ?? []);
const functionsOfHttpApi = (api: HttpApi) =>
  known(api.data.routes).flatMap(route => route.functionArn ?? []);

/**
 * REST APIs with a method that invokes the function.
 *
 * The check needs `restApi.with('methods')`.
 *
 * @throws UnknownError when APIs or methods could not be read.
 */
export function restApisInFront(
  fn: Pick<Resource, 'arn' | 'region'>,
  context: AssessContext,
): RestApi[] {
  const { region } = fn;
  const apis = context.index(restApi, functionsOfRestApi, { region });
  return apis.get(fn.arn ?? '') ?? [];
}

/**
 * HTTP and WebSocket APIs with a route that invokes the function.
 *
 * The check needs `httpApi.with('routes')`.
 *
 * @throws UnknownError when APIs or routes could not be read.
 */
export function httpApisInFront(
  fn: Pick<Resource, 'arn' | 'region'>,
  context: AssessContext,
): HttpApi[] {
  const { region } = fn;
  const apis = context.index(httpApi, functionsOfHttpApi, { region });
  return apis.get(fn.arn ?? '') ?? [];
}
