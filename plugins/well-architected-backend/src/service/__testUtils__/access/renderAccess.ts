/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { expectedStatus } from './expectedStatus';
import { Operation, OPERATIONS } from './operations';
import { Role, ROLES } from './roles';

/** Operations that are about the caller's own or another's. */
export const hasSubject = ({ path, body }: Operation): boolean =>
  path('own') !== path('foreign') ||
  JSON.stringify(body?.('own')) !== JSON.stringify(body?.('foreign'));

const word = (status: number) => (status < 300 ? 'yes' : String(status));

function cell(operation: Operation, role: Role): string {
  const own = word(expectedStatus(operation, role, 'own'));
  const foreign = word(expectedStatus(operation, role, 'foreign'));
  const limited = operation.needs === 'list' && role.grants.read === 'own';
  if (own === 'yes' && limited) {
    return 'of own';
  }
  return own === foreign ? own : `own, else ${foreign}`;
}

/** The table of docs/permissions.md as Markdown. Pure. */
export function renderAccess(): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(['operation', ...ROLES.map(({ title }) => title)]),
    row(['operation', ...ROLES].map(() => '---')),
    ...OPERATIONS.map(operation =>
      row([
        `\`${operation.id}\`${
          operation.variant ? `, ${operation.variant}` : ''
        }`,
        ...ROLES.map(role => cell(operation, role)),
      ]),
    ),
  ].join('\n');
}
