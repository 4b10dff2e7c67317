/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { mockErrorHandler } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { validateRequests } from './validateRequests';

const ENTITY = '/entities/component/default/orders';

describe('validateRequests', () => {
  const app = express();
  app.use((req, _res, next) => {
    // whoever else may have looked at the request
    Object.assign(req, { openapi: { expressRoute: '/other' } });
    next();
  });
  app.use(validateRequests({ validateResponses: false }));
  app.use((req, res) => {
    res.json({ path: req.path });
  });
  app.use(mockErrorHandler());

  it('lets through what the document knows, and what it does not know', async () => {
    for (const path of ['/entities?limit=5', '/nowhere?limit=0']) {
      expect((await request(app).get(path)).status).toBe(200);
    }
  });

  it('holds a request against the path that has its method', async () => {
    const copy = `${ENTITY}/answers/copy`;
    // the path of one answer comes first, and is only written by PUT
    const posted = await request(app)
      .post(copy)
      .send({ from: 'component:default/carts', checkIds: null });
    expect(posted.status).toBe(400);
    expect(posted.body.error.message).toContain('checkIds');
    const put = await request(app).put(copy).send({ nothing: true });
    expect(put.status).toBe(400);
  });

  it('refuses each time, not only at the first request', async () => {
    for (let time = 0; time < 3; time += 1) {
      const { status } = await request(app).get('/entities?limit=0');
      expect(status).toBe(400);
    }
  });

  it('answers the whole document', async () => {
    const { body } = await request(app).get('/openapi.json');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/entities', '/overview/trend']),
    );
  });
});
