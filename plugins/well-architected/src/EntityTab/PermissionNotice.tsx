/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

import { makeStyles } from '@material-ui/core/styles';
import { RiKey2Line } from '@remixicon/react';
import { ScorecardNotice } from 'backstage-plugin-well-architected-common';
import { useText } from '../hooks/useText';
import { CodeBlock } from '../parts/CodeBlock';
import { MessagePanel } from '../parts/MessagePanel';
import { useSurfaceStyles } from '../parts/useSurfaceStyles';
import { iamPolicy } from '../findings/iamPolicy';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: 18 },
  policy: { marginTop: 8 },
});

/** The message with its IAM action set as code, told before it otherwise. */
function Sentence({ message, missingAction = '' }: ScorecardNotice) {
  const surface = useSurfaceStyles();
  const [before, ...after] = missingAction
    ? message.split(missingAction)
    : [message];
  const isTold = after.length > 0;
  return (
    <>
      {isTold && before}
      {missingAction && <code className={surface.mono}>{missingAction}</code>}
      {isTold ? after.join(missingAction) : ` ${message}`}
    </>
  );
}

/** The IAM actions that are missing, and the policy that grants them. */
export function PermissionNotice(props: { notices: ScorecardNotice[] }) {
  const { notices } = props;
  const classes = useStyles();
  const surface = useSurfaceStyles();
  const t = useText();
  const actions = notices.flatMap(n => n.missingAction ?? []);
  return (
    <MessagePanel
      tone="warning"
      icon={RiKey2Line}
      title={t('entity.notice.permissions', { count: notices.length })}
    >
      <ul className={classes.list}>
        {notices.map((notice, index) => (
          <li key={index}>
            <Sentence {...notice} />
          </li>
        ))}
      </ul>
      {actions.length > 0 && (
        <details className={classes.policy}>
          <summary className={surface.summary}>
            {t('entity.notice.policy')}
          </summary>
          <CodeBlock
            title={t('entity.notice.policy')}
            text={iamPolicy(actions)}
          />
        </details>
      )}
    </MessagePanel>
  );
}
