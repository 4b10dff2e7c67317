/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import {
  paginateDescribeDBClusterParameters,
  paginateDescribeDBParameters,
  RDSClient,
} from '@aws-sdk/client-rds';

/**
 * Values of some parameters of a parameter group (of instances, or of clusters)
 * by their names, `not set` where the engine's own default applies. A name that
 * the group does not have is not in the answer. Reads no further page once all
 * names are found.
 */
export async function readParameters(options: {
  client: RDSClient;
  group: string;
  names: string[];
  ofCluster?: boolean;
}): Promise<Map<string, string>> {
  const { client, group, names, ofCluster = false } = options;
  const paging = { client, pageSize: 100 };
  const found = new Map<string, string>();
  if (names.length === 0) {
    return found;
  }
  const pages = ofCluster
    ? paginateDescribeDBClusterParameters(paging, {
        DBClusterParameterGroupName: group,
      })
    : paginateDescribeDBParameters(paging, { DBParameterGroupName: group });
  for await (const page of pages) {
    for (const {
      ParameterName: name = '',
      ParameterValue,
    } of page.Parameters ?? []) {
      if (names.includes(name)) {
        found.set(name, ParameterValue ?? 'not set');
      }
    }
    if (found.size === names.length) {
      break;
    }
  }
  return found;
}
