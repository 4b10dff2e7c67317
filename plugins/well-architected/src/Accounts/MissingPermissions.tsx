/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { AccountDetail } from 'backstage-plugin-well-architected-common';
import { iamPolicy } from '../findings/iamPolicy';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { Section } from '../parts/Section';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';

/** The IAM actions that the role lacks, and the least policy to add. */
export function MissingPermissions({ account }: { account: AccountDetail }) {
  const t = useText();
  const surface = useSurfaceStyles();
  const { missingActions, name } = account;
  const title = t('accounts.permissions.title');
  if (missingActions.length === 0) {
    return (
      <Section title={title}>
        <p className={surface.muted}>
          {account.lastCompleteAt
            ? t('accounts.permissions.none')
            : t('accounts.permissions.notKnown')}
        </p>
      </Section>
    );
  }
  const count = missingActions.length;
  return (
    <Section title={title}>
      <p className={surface.small}>
        {t('accounts.permissions.intro', { count, name })}
      </p>
      <details open={count === 1}>
        <summary className={surface.summary}>
          {t('accounts.missing', { count })}
        </summary>
        <ul>
          {missingActions.map(action => (
            <li key={action}>
              <code className={surface.mono}>{action}</code>
            </li>
          ))}
        </ul>
        <CodeBlock
          title={t('accounts.permissions.policy')}
          text={iamPolicy(missingActions)}
        />
        <p className={`${surface.small} ${surface.muted}`}>
          {t('accounts.permissions.help')}
        </p>
      </details>
    </Section>
  );
}
